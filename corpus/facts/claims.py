"""The sentences by which an entry claims exemptions, limits them, waives them and justifies them as a whole.

A claim names provisions of 5 U.S.C. 552a and the authority, (j) or (k), that allows it. The
grammar knows how such sentences are built in rules of several departments; it knows no entry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from corpus import provision
from corpus.facts import conditions
from corpus.facts.entries import Claim, Quoted, Reason
from corpus.facts.reasons import LABEL
from corpus.model import Document, Node
from corpus.patterns import Pattern
from corpus.sentences import sentences
from corpus.text import Folded, fold_with_offsets

_EXEMPT = Pattern(
    r"\bexempt(?:ed|s|ing|ion)?\b(?!s)(?:[^.]|\.(?=\S|\s\d))*?\bfrom\b|\bexempted (?:sub)?sections? (?=\()",
    re.IGNORECASE,
)
_PASS_THROUGH = Pattern(r"\bclaim(?:s)? the same exemptions\b|\brely on the exemptions claimed\b", re.IGNORECASE)
_NOT_ASSERTED = Pattern(
    r"\bno exemption shall be asserted\b|\b(?:will|does|shall) not,?(?: however,)? assert (?:any )?exemption",
    re.IGNORECASE,
)
_WAIVED = Pattern(r"\bmay waive\b|\bmay be waived\b", re.IGNORECASE)
_JUSTIFIED = Pattern(r"\bexemptions from (?:the|these)(?: above)? particular subsections\b", re.IGNORECASE)
_ALSO_APPLY = Pattern(r"\bthese exemptions also apply\b", re.IGNORECASE)
_WOULD = Pattern(r"\bwould\b")  # what would follow, after the claims: why they are made
_MADE_PURSUANT = Pattern(r"\bexemptions are made pursuant to\b", re.IGNORECASE)
_NEXT_CLAUSE = Pattern(r",? and (?=from 5 U\.S\.C\.)|; in addition,? (?=th)")
_OWN_PARAGRAPH = Pattern(r"\bparagraphs? $")  # a reference to the rule itself
_CARRIED_SCOPE = Pattern(r"\bfor these records or information only\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Statements:
    """What an entry says beside its reasons. `introduction` is its text before the first claim."""

    claims: tuple[Claim, ...]
    waivers: tuple[Quoted, ...]
    not_asserted: tuple[Quoted, ...]
    pass_through: tuple[Quoted, ...]
    extensions: tuple[Quoted, ...]
    justifications: tuple[Quoted, ...]
    introduction: str


@dataclass(slots=True)
class _Draft:
    claims: list[Claim] = field(default_factory=list)
    waivers: list[Quoted] = field(default_factory=list)
    not_asserted: list[Quoted] = field(default_factory=list)
    pass_through: list[Quoted] = field(default_factory=list)
    extensions: list[Quoted] = field(default_factory=list)
    justifications: list[Quoted] = field(default_factory=list)
    introduction: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Sentence:
    text: str
    folded: Folded
    start: int
    end: int
    cite: str

    @property
    def source_range(self) -> tuple[int, int]:
        return self.folded.source_range(self.start, self.end)


def read_claims(document: Document, body: Sequence[Node], reasons: Sequence[Reason]) -> Statements:
    """Claims and the sentences around them, from all of an entry but its reasons."""
    draft = _Draft()
    for node in body:
        stated = list(_sentences(document, node, reasons))
        _read_block(draft, stated)
    return Statements(
        claims=tuple(draft.claims),
        waivers=tuple(draft.waivers),
        not_asserted=tuple(draft.not_asserted),
        pass_through=tuple(draft.pass_through),
        extensions=tuple(draft.extensions),
        justifications=tuple(draft.justifications),
        introduction=" ".join(draft.introduction),
    )


def _sentences(document: Document, node: Node, reasons: Sequence[Reason]) -> Iterator[_Sentence]:
    for own in node.own:
        if any(reason.start <= own.start < reason.end for reason in reasons):
            continue
        folded = fold_with_offsets(document.source.raw(own), own.start)
        label = LABEL.match(folded.text) if node.label else None
        skip = label.end() if label else 0
        for start, end in sentences(folded.text[skip:]):
            start, end = start + skip, end + skip
            if any(reason.start <= folded.offsets[start] < reason.end for reason in reasons):
                return
            yield _Sentence(folded.text[start:end], folded, start, end, node.cite)


def _read_block(draft: _Draft, stated: Sequence[_Sentence]) -> None:
    first = len(draft.claims)
    pending: tuple[_Sentence, list[str]] | None = None  # "Pursuant to (j)(2), ..." before its claim
    scope: str | None = None
    for sentence in stated:
        text = sentence.text
        lists = list(provision.find(text))
        authorities = [str(p) for found in lists for p in found.provisions if p.is_authority]
        if _PASS_THROUGH.search(text):
            draft.pass_through.append(_quoted(sentence))
        elif _NOT_ASSERTED.search(text):
            draft.not_asserted.append(_quoted(sentence))
        elif _ALSO_APPLY.search(text):
            draft.extensions.append(_quoted(sentence))
        elif _WAIVED.search(text):
            draft.waivers.append(_quoted(sentence))
        elif _JUSTIFIED.search(text):
            continue
        elif _MADE_PURSUANT.search(text) and len(draft.claims) > first:
            draft.claims[first:] = [
                replace(claim, authorities=tuple(authorities), end=sentence.source_range[1])
                if not claim.authorities
                else claim
                for claim in draft.claims[first:]
            ]
        elif claims := list(_claims(sentence)):
            if found := _CARRIED_SCOPE.search(text):
                scope = found[0]
            for claim in claims:
                if not claim.authorities and pending:
                    claim = replace(claim, authorities=tuple(pending[1]), start=pending[0].source_range[0])
                draft.claims.append(replace(claim, condition=claim.condition or scope))
        elif limit := conditions.APPLY_ONLY.search(text):
            draft.claims[first:] = [
                replace(claim, condition=claim.condition or limit[0].rstrip(".")) for claim in draft.claims[first:]
            ]
        elif not draft.claims:
            draft.introduction.append(text)
        elif _WOULD.search(text):
            draft.justifications.append(_quoted(sentence))
        pending = (sentence, authorities) if authorities and text.startswith("Pursuant to") else None
    source = stated[0].folded if stated else None
    if source:
        draft.claims[first:] = [_requoted(claim, source) for claim in draft.claims[first:]]


def _claims(sentence: _Sentence) -> Iterator[Claim]:
    """The claims of one sentence: one a clause, as "... pursuant to A, and from Q pursuant to B"."""
    if not _EXEMPT.search(sentence.text):
        return
    bounds = [0]
    for boundary in _NEXT_CLAUSE.finditer(sentence.text):
        bounds.append(boundary.end())
    bounds.append(len(sentence.text))
    after = _EXEMPT.search(sentence.text)
    assert after is not None
    for start, end in pairwise(bounds):
        clause = sentence.text[start:end]
        named = list[str]()
        authorities = list[str]()
        for found in provision.find(clause):
            if _OWN_PARAGRAPH.search(clause, 0, found.start):
                continue
            for item in found.provisions:
                held = authorities if item.is_authority else named
                if str(item) not in held and (item.is_authority or start + found.end > after.start()):
                    held.append(str(item))
        if not named:
            continue
        left, right = sentence.folded.source_range(
            sentence.start + start, sentence.start + len(sentence.text[:end].rstrip(" ,"))
        )
        yield Claim(
            authorities=tuple(authorities),
            provisions=tuple(named),
            condition=conditions.stated(clause),
            quote="",
            cite=sentence.cite,
            start=left,
            end=right,
        )


def _requoted(claim: Claim, folded: Folded) -> Claim:
    start, end = folded.position(claim.start), folded.position(claim.end - 1) + 1
    return replace(claim, quote=folded.text[start:end])


def _quoted(sentence: _Sentence) -> Quoted:
    start, end = sentence.source_range
    return Quoted(sentence.text, sentence.cite, start, end)
