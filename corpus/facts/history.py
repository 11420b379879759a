"""Where the texts come from: authority and source notes, histories of sections, and what a rule says of itself.

A rule's statements are read off its printed headings and lines; a date it leaves open stays open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from corpus import authorities
from corpus.model import Document, Kind, Node, Span
from corpus.patterns import Pattern
from corpus.sentences import sentences
from corpus.text import fold_with_offsets

AUTHORITY: Final = "authority"
SOURCE: Final = "source"
HISTORY: Final = "history"
DOCKET: Final = "docket"
PROPOSAL: Final = "proposed rule"
COMMENTS: Final = "comments"
AMENDS: Final = "amends"
SUBJECTS: Final = "list of subjects"
DATED: Final = "dated"
SIGNED: Final = "signed"
FILED: Final = "filed"

_NOTES: Final = {Kind.AUTHORITY: AUTHORITY, Kind.SOURCE_NOTE: SOURCE, Kind.HISTORY: HISTORY}
_DATE = Pattern(
    r"\b(?:Jan(?:uary|\.)|Feb(?:ruary|\.)|Mar(?:ch|\.)|Apr(?:il|\.)|May|June?|July?|Aug(?:ust|\.)|Sept?(?:ember|\.)|"
    r"Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.))\s+\d{1,2},\s+\d{4}\b|\b\d{1,2}/\d{1,2}/\d{4}\b"
)
# Lines and sentences of a rule that say what no heading of it says.
_SAID = (
    (DOCKET, Pattern(r"\[Docket No")),
    (PROPOSAL, Pattern(r"\bpublished (?:a )?notice of proposed rulemaking\b", re.IGNORECASE)),
    (COMMENTS, Pattern(r"\breceived\b.*\bcomments?\b")),
    (
        AMENDS,
        Pattern(r"\d{1,2}\. (?:Add|Revise|Remove|Amend|Redesignate|The authority citation)\b|.*\bto amend chapter\b"),
    ),
    (DATED, Pattern(r"Dated: ")),
    (FILED, Pattern(r"\[FR Doc\. .*\bFiled\b")),
)
_FOLLOWS = Pattern(r"^Subpart [A-Z] also issued under\b")


@dataclass(frozen=True, slots=True)
class Origin:
    """One note or statement. `cite` is the part, section or rule it speaks of; `what` says which it is.

    `laws` are the citations printed in it, `dates` the dates, both in the order printed.
    """

    cite: str
    what: str
    words: str
    laws: tuple[str, ...]
    dates: tuple[str, ...]
    span: Span


def extract(documents: Sequence[Document]) -> tuple[Origin, ...]:
    """In the order of the texts."""
    return tuple(one for document in documents for one in _of_document(document))


def _of_document(document: Document) -> Iterator[Origin]:
    rule = any(node.kind is Kind.RULE for node in document.nodes)
    for node in document.nodes:
        if node.kind in _NOTES:
            yield _origin(document, node, _NOTES[node.kind], _with_following(document, node))
        elif rule and node.kind in (Kind.RULE, Kind.TEXT) and not _in_entry(document, node):
            yield from _statements(document, node)


def _with_following(document: Document, note: Node) -> Span:
    """An authority note goes on: "Subpart A also issued under 5 U.S.C. 552."."""
    after = document.nodes[note.id + 1] if note.id + 1 < len(document.nodes) else None
    if after and after.parent == note.parent and _FOLLOWS.match(document.own_text(after)):
        return Span(note.span.source, note.span.start, after.span.end)
    return note.span


def _statements(document: Document, node: Node) -> Iterator[Origin]:
    headed = node.kind is Kind.RULE and bool(node.heading) and len(document.own_text(node)) > len(node.heading)
    if headed and document.own_text(node).lstrip("*").lower().startswith(f"{node.heading.lower()}:"):
        yield _origin(document, node, node.heading.lower(), node.span)
    below = list(document.children(node))
    if node.kind is Kind.RULE and node.heading.lower().startswith(SUBJECTS) and below:
        yield _origin(document, node, SUBJECTS, Span(node.span.source, node.span.start, below[0].span.end))
    for own in node.own:
        folded = fold_with_offsets(document.source.raw(own), own.start)
        whole = [(0, len(folded.text))] if folded.text.startswith(("[", "Dated")) or folded.text[:1].isdigit() else None
        for start, end in whole or sentences(folded.text):
            for what, pattern in _SAID:
                if pattern.match(folded.text[start:end]) or (
                    what in (PROPOSAL, COMMENTS) and pattern.search(folded.text[start:end])
                ):
                    yield _origin(document, node, what, Span(own.source, *folded.source_range(start, end)))
    before = document.nodes[node.id - 1] if node.id else None
    if before and node.kind is Kind.RULE and document.own_text(before).startswith("Dated: "):
        yield _origin(document, node, SIGNED, node.span)


def _origin(document: Document, node: Node, what: str, span: Span) -> Origin:
    words = document.source.quote(span)
    return Origin(
        node.cite,
        what,
        words,
        tuple(dict.fromkeys(one.law for one in authorities.find(words))),
        tuple(_DATE.findall(words)),
        span,
    )


def _in_entry(document: Document, node: Node) -> bool:
    return any(above.kind is Kind.ENTRY for above in document.ancestors(node))
