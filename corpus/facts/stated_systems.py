"""A system of records as a rule states it, and when its claims are certain enough to be kept."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus import provision
from corpus.facts.entries import Claim, Quoted, Reason
from corpus.model import Document, Node, Span
from corpus.patterns import Pattern
from corpus.provision import Provision

_CUT = Pattern(r"[\s,;]*+(?:(?:and|or|through|to)\s*+)?\(?\s?(?:[a-z]|\d{1,2}|[A-Z])\s?\)")  # a list that goes on
_BARE = Pattern(r"\)(?:[,;]\s|\s)(?:and\s)?\d{1,2}(?=\s*[,;.)]|\sand\b)")  # "(e)(1), (2), and 3;"
_RUN_TOGETHER = Pattern(r"\([A-Z]\)\([A-Z]\)|\(l\)")  # "(G)(H)", and the letter for the figure
_SPLIT_NUMBER = Pattern(r"\b552\s?\(a\)\s?\([a-z]\)")  # "552(a)(k)(5)": the letter of the statute as a label
_SHAPE = Pattern(r"\([a-z]\)(?:\(\d{1,2}\)(?:\([A-I]\))?)?")


@dataclass(frozen=True, slots=True)
class Unread:
    """Words that claim exemptions and could not be read with certainty; `why` says what is not certain."""

    cite: str
    why: str
    span: Span


@dataclass(frozen=True, slots=True)
class System:
    """`opening` are the words that name it; `owner` keeps it, "" where the text does not say who.

    `pass_through` says that it takes over what other systems claim; `reasons` are those that were read with certainty.
    """

    system_id: str
    name: str
    owner: str
    opening: Quoted
    claims: tuple[Claim, ...]
    pass_through: tuple[Quoted, ...] = ()
    reasons: tuple[Reason, ...] = ()


def doubt(claims: Sequence[Claim]) -> str:
    """Why claims are not certain; empty when they are."""
    if not claims:
        return "no sentence says from which provisions it is exempt"
    for claim in claims:
        if not claim.authorities:
            return "no authority is named for the exemption"
        items = [*claim.provisions, *claim.authorities]
        if (
            _BARE.search(claim.quote)
            or _RUN_TOGETHER.search(claim.quote)
            or not all(_SHAPE.fullmatch(item) for item in items)
        ):
            return "its list of provisions is not printed as one"
        if _SPLIT_NUMBER.search(claim.quote):
            return "the number of the statute is printed as a provision"
        if any(one != two and one.startswith(two) for one in items for two in items):
            return "its list names a provision and a part of it"
        if any(_CUT.match(claim.quote, listed.end) for listed in provision.find(claim.quote)):
            return "its list of provisions is not printed as one"
        if re.search(r"\bexcept\b", claim.quote):
            return "it makes an exception"
        if "originator" in claim.quote:
            return "it speaks of what another system exempts"
        if len(re.findall(r"\bexempt(?:ed)?\b", claim.quote)) > 1:
            return "one sentence exempts more than once"
    return ""


def authorities(text: str) -> tuple[str, ...]:
    found: dict[Provision, None] = {}
    for listed in provision.find(text):
        found.update(dict.fromkeys(item for item in listed.provisions if item.is_authority))
    return tuple(map(str, found))


def quoted(document: Document, node: Node) -> Quoted:
    own = node.own[0]
    return Quoted(document.source.quote(own), node.cite, own.start, own.end)
