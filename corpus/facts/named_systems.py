"""Systems named by an id, "(JUSTICE/OAG-001)", in the paragraph that claims, below it, or in its section's heading."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from corpus.facts import stated_reasons
from corpus.facts.claims import read_claims
from corpus.facts.entries import Claim
from corpus.facts.stated_systems import System, Unread, authorities, doubt, quoted
from corpus.model import Document, Node
from corpus.patterns import Pattern
from corpus.sentences import sentences

_EXEMPTIONS = Pattern(r"\bexempt(?:ed|ions?)?\b", re.IGNORECASE)
_CLAIMS = Pattern(r"\bexempt(?:ed)?\b.*\b(?:552a|Privacy Act|subsections?)\b", re.IGNORECASE | re.DOTALL)
_ID = Pattern(  # one of fewer figures ends the item of a list
    r"\(?\b(?P<id>[A-Z][A-Za-z]+\s?/\s?(?P<owner>[A-Z][A-Za-z&]*)(?:[/-][A-Z]+)*[\s/–—-]+\d{3}[A-Z]?"
    r"|(?<!Form )(?<!/)(?P<whole>[A-Z]{2,8})[/–—-](?:\d{3}|\d{1,2}(?=\)(?:\.$|, 5 U\.S\.C\.))))\b\)?"
)
_NAME = Pattern(
    r"(?:^|:\s|;\s|\.\s|\band\s)(?:\(\w{1,4}\)\s)*(?:and\s)?[“\"]?(?:(?:The|the)\s)?"
    r"(?:Department of (?:the\s)?[A-Z]\w+,?\s)?(?P<name>[A-Z][^:;]{3,160}?),?\s?$"
)
_HEADED = Pattern(r"\bExemptions? of (?:the )?(?:Department of (?:the )?[A-Z]\w+,? )?(?P<name>[A-Z].{3,160}?),? $")
_LIMITED = Pattern(
    r"\bappl(?:y|ies)\b(?: only)? to the extent\b.*?\b(?:subject to\s(?:an\s)?(?:exemptions?|exception)|"
    r"is exempt)\b(?P<under>.*)"
)
_CONTINUES = Pattern(r"\(\w+\) (?:These|This|The) exemptions?\b")
_LABEL = Pattern(r"^\(\w+\) ")
_LABELS_ALONE = Pattern(r"(?:\(\w{1,4}\)\s?)+")
_REASON = Pattern(r"(?:\(\w{1,4}\)\s)*(?:In addition, )?[Ff]rom (?:sub|para)")
_FOLLOWING = Pattern(r"\b(?:T|t)he following (?:\w+ ){0,4}systems? of records\b")
_IN_ADDITION = Pattern(r"; in addition,?$")  # what goes on in the same sentence
_REASONED = Pattern(r"\bjustified\b|\breasons set forth\b")


def names(document: Document, node: Node) -> list[str]:
    """The ids that stand in a paragraph, unless it is one of reasons."""
    text = document.own_text(node)
    return [] if _REASON.match(text) else [_plain(match) for match in _ID.finditer(text)]


def claims_here(document: Document, section: Node, node: Node) -> bool:
    """Whether a paragraph claims by itself: it stands right below the section, or below bare labels."""
    above = [one for one in document.ancestors(node) if one.id > section.id]
    return all(_LABELS_ALONE.fullmatch(document.own_text(one)) for one in above)


def claiming(document: Document, section: Node, paragraph: Node, unread: list[Unread]) -> Iterator[System]:
    """A paragraph that claims for the systems that it names, that are listed below it, or that heads its section."""
    body = [paragraph, *document.descendants(paragraph)]
    if not _CLAIMS.search(document.own_text(paragraph)) or _REASONED.search(document.own_text(paragraph)):
        return
    named = [(node, *one) for node in body for one in _names(document.own_text(node))]
    if not named and _FOLLOWING.search(document.own_text(paragraph)):
        named = [(section, *one) for one in _headed(section.heading)]
    under, limit = _limits(document, [*body, *_continuation(document, paragraph)])
    stated_claims = read_claims(document, [paragraph], ()).claims
    claims = [
        replace(claim, authorities=claim.authorities or under, condition=claim.condition or limit)
        for claim in stated_claims
    ]
    why = doubt(claims)
    if not named:
        why = "it names no system by an id"
    elif any(name is None for _, _, name in named):
        why = "the name of a system does not stand apart"
    elif any(not claim.authorities for claim in stated_claims) and _limits_differ(document, body):
        why = "its systems are limited to different authorities"
    elif len({match["id"] for _, match, _ in named}) > 1 and not _of_all(claims):
        why = "it claims more than once for more than one system"
    if why:
        unread.append(Unread(paragraph.cite, why, paragraph.span))
        return
    reasons = stated_reasons.beside(document, paragraph, lambda node: _claims_too(document, node))
    for node, match, name in named:
        assert name is not None
        owner = match["owner"] or match["whole"]
        yield System(_plain(match), name, owner.upper(), quoted(document, node), tuple(claims), reasons=reasons)


def _claims_too(document: Document, node: Node) -> bool:
    """Whether a paragraph claims for systems of its own."""
    body = [node, *document.descendants(node)]
    return bool(_CLAIMS.search(document.own_text(node))) and any(names(document, one) for one in body)


def _of_all(claims: Sequence[Claim]) -> bool:
    """Whether several claims are of the same systems: one sentence, and "the following systems" in each clause."""
    return all(
        _FOLLOWING.search(one.quote) and _FOLLOWING.search(two.quote) and _IN_ADDITION.search(one.quote)
        for one, two in pairwise(claims)
    )


def _headed(heading: str) -> list[tuple[re.Match[str], str]]:
    """The one system that a heading names; none when it names none, or several."""
    matches = list(_ID.finditer(heading))
    name = _HEADED.search(heading[: matches[0].start()]) if len(matches) == 1 else None
    return [(matches[0], name["name"])] if name else []


def _continuation(document: Document, paragraph: Node) -> list[Node]:
    """The paragraph beside it that goes on about "these exemptions"."""
    assert paragraph.parent is not None
    after = [n for n in document.children(document.nodes[paragraph.parent]) if n.id > paragraph.id]
    return after[:1] if after and _CONTINUES.match(document.own_text(after[0])) else []


def _limits(document: Document, body: Sequence[Node]) -> tuple[tuple[str, ...], str | None]:
    """The authorities to whose extent the exemptions apply, and the first sentence that says so."""
    found: list[str] = []
    said: list[str] = []
    for node in body:
        text = document.own_text(node)
        for start, end in sentences(text):
            if limit := _LIMITED.search(text[start:end]):
                found.extend(authorities(limit["under"]))
                said.append(_LABEL.sub("", text[start:end].rstrip(".")))
    return tuple(dict.fromkeys(found)), said[0] if said else None


def _limits_differ(document: Document, body: Sequence[Node]) -> bool:
    """Whether the paragraphs of a list limit what they name to authorities of their own."""
    return len({under for node in body if (under := _limits(document, [node])[0])}) > 1


def _names(text: str) -> Iterator[tuple[re.Match[str], str | None]]:
    """Ids in a paragraph, each with the name that stands before it; None when none stands apart."""
    last = 0
    for match in _ID.finditer(text):
        before = text[last : match.start()].rstrip(" (,")
        name = _NAME.search(before)
        yield match, name["name"].rstrip(". ") if name and not _EXEMPTIONS.search(name["name"]) else None
        last = match.end()


def _plain(match: re.Match[str]) -> str:
    return re.sub(r"[\s/–—-]+(?=\d)", "-", match["id"]).upper().replace(" ", "")
