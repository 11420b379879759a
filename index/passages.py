"""Documents cut into passages: the pieces of text that a search ranks, each with its citation.

A passage is one printed paragraph: what a labelled paragraph says before its own
subparagraphs, an unlabelled paragraph, an entry, a table. Contents, front matter, notes of
authority and bare headings are no passages; headings stand in the context of what is below them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from corpus.model import Document, Kind, Node, Span
from corpus.patterns import Pattern
from corpus.sentences import sentences
from corpus.text import fold_with_offsets

_PRINTED = frozenset({Kind.PARAGRAPH, Kind.TEXT, Kind.ENTRY, Kind.NOTE, Kind.TABLE, Kind.RULE})
_LEFT_OUT = frozenset({Kind.FRONT, Kind.CONTENTS})  # with all that stands below
_UNITS = frozenset({Kind.SECTION, Kind.APPENDIX, Kind.ENTRY})
_ALIKE = frozenset({Kind.DOCUMENT, Kind.SUBTITLE, Kind.CHAPTER, Kind.SUBCHAPTER})

_LABELS = Pattern(r"(?:\([0-9A-Za-z]{1,5}\)\s*)+|(?:[IVX]+|[A-Z]|[0-9]{1,3}|[a-z])\.\s")
_RESERVED = Pattern(r"\[Reserved\]\W*", re.IGNORECASE)
_WORD = Pattern(r"[^\W\d_]{2,}|\d+\.\d+")
_LEAD_IN = 30  # words of a paragraph without a heading that introduce what is below it
_LEAST_SENTENCE = 4  # words; shorter ones ("(a) General.") go with the next


@dataclass(frozen=True, slots=True)
class Passage:
    """`text` is the folded `start:end` of the source named `source`; `id` counts from 0.

    `unit` cites the section, appendix, entry or rule that it belongs to, `heading` is that unit's
    or, when it prints none, the next one above; `context` is every heading above the passage,
    outermost first.
    """

    id: int
    cite: str
    unit: str
    heading: str
    context: str
    text: str
    source: str
    start: int
    end: int

    @property
    def indexed(self) -> str:
        """What a search by words looks at."""
        return f"{self.context} {self.text}" if self.context else self.text


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a passage of several: `passage` is its id, `text` the folded `start:end`."""

    passage: int
    text: str
    start: int
    end: int


def cut(documents: Iterable[Document]) -> tuple[Passage, ...]:
    """The passages of all documents, in the order printed."""
    passages: list[Passage] = []
    for document in documents:
        for node, above in _walk(document):
            context = " ".join(dict.fromkeys(lead for lead in above.leads if lead))
            for span in node.own:
                text = document.source.quote(span)
                if not _says_something(text, node, above.has_children):
                    continue
                passages.append(
                    Passage(
                        id=len(passages),
                        cite=node.cite,
                        unit=above.unit.cite,
                        heading=above.heading,
                        context=context,
                        text=text,
                        source=span.source,
                        start=span.start,
                        end=span.end,
                    )
                )
    return tuple(passages)


def split(document: Document, passage: Passage) -> list[Sentence]:
    """The sentences of a passage; none when it is a single one."""
    folded = fold_with_offsets(document.source.raw(Span(passage.source, passage.start, passage.end)), passage.start)
    ranges: list[tuple[int, int]] = []
    held: int | None = None
    for start, end in sentences(folded.text):
        first = start if held is None else held
        if len(folded.text[first:end].split()) < _LEAST_SENTENCE:
            held = first
            continue
        ranges.append((first, end))
        held = None
    if held is not None and ranges:
        ranges[-1] = (ranges[-1][0], len(folded.text.rstrip()))
    if len(ranges) < 2:
        return []
    return [Sentence(passage.id, folded.text[start:end], *folded.source_range(start, end)) for start, end in ranges]


def said(passages: Iterable[Passage], sentences: Iterable[Sentence]) -> list[Sentence]:
    """The sentences of all passages, in the order of the passages; a passage that is a single one is its sentence."""
    of_passage: dict[int, list[Sentence]] = {}
    for sentence in sentences:
        of_passage.setdefault(sentence.passage, []).append(sentence)
    found: list[Sentence] = []
    for passage in passages:
        found += of_passage.get(passage.id) or [Sentence(passage.id, passage.text, passage.start, passage.end)]
    return found


def units(passages: Iterable[Passage]) -> list[int]:
    """For each passage the number of its unit; units count from 0 in the order printed."""
    number: dict[tuple[str, str], int] = {}
    return [number.setdefault((passage.source, passage.unit), len(number)) for passage in passages]


@dataclass(frozen=True, slots=True)
class _Above:
    """What stands over a node: the unit it belongs to, its heading, and the leads of its ancestors."""

    unit: Node
    heading: str
    leads: list[str]
    has_children: bool


def _walk(document: Document) -> Iterator[tuple[Node, _Above]]:
    """Every printed node with what stands over it."""
    nodes = document.nodes
    centred: dict[int, str] = {}  # by parent: the centred heading that holds for what follows it
    path: list[tuple[Node, str]] = []  # ancestors, each with its lead
    skipped_from: int | None = None  # depth of the node that is left out with all below it
    for node in nodes:
        while path and path[-1][0].depth >= node.depth:
            path.pop()
        if skipped_from is not None and node.depth > skipped_from:
            continue
        skipped_from = node.depth if node.kind in _LEFT_OUT else None
        heading = centred.get(node.parent, "") if node.parent is not None else ""
        if node.kind is Kind.HEADING and node.parent:
            centred[node.parent] = _sentence(node.heading)
        elif node.kind in _PRINTED:
            upward = [node, *(ancestor for ancestor, _ in reversed(path))]
            unit = next((n for n in upward if n.kind in _UNITS), nodes[0])
            named = next((n for n in upward[upward.index(unit) :] if n.heading), nodes[0])
            following = nodes[node.id + 1] if node.id + 1 < len(nodes) else None
            has_children = following is not None and following.parent == node.id
            leads = [*(lead for _, lead in path), heading]
            yield node, _Above(unit, _plain(named.heading), leads, has_children)
        path.append((node, " ".join(filter(None, (heading, _lead(document, node))))))


def _lead(document: Document, node: Node) -> str:
    """The words by which a node introduces what stands below it."""
    if node.kind in _ALIKE:  # the same for all: they tell nothing apart
        return ""
    if node.heading:
        return _sentence(node.heading)
    if node.kind in (Kind.PARAGRAPH, Kind.ENTRY):
        words = _LABELS.sub("", document.own_text(node), count=1).split()
        return " ".join(words[:_LEAD_IN])
    return ""


def _says_something(text: str, node: Node, has_children: bool) -> bool:
    """Whether there is more than a label, "[Reserved]", or the heading of what stands below."""
    said = _RESERVED.sub("", _LABELS.sub("", text, count=1))
    if has_children and _plain(said) == _plain(node.heading):
        return False
    return bool(_WORD.search(said))


def _plain(heading: str) -> str:
    return heading.strip(" .:-")


def _sentence(heading: str) -> str:
    plain = _plain(heading)
    return f"{plain}." if plain else ""
