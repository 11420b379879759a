"""What a text consists of: sources, spans and nodes. Data only; it must not read files or know a format.

A document is its nodes in the order printed (pre-order), each with its depth and parent, so that
the descendants of a node are the nodes that follow it until one stands as high again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from corpus.text import fold


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` to `end` (exclusive) of the text of the source named `source`, as stored."""

    source: str
    start: int
    end: int

    def contains(self, other: Span) -> bool:
        return self.source == other.source and self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Source:
    """One text as published. `text` is the file decoded as UTF-8, line ends untouched.

    Of a text published as XML, `text` is what the XML prints (see `corpus.readers.ecfr_xml`), kept in
    the file `path`, and `original` the XML.
    """

    id: str
    title: str
    kind: str
    edition: str
    origin: str
    path: Path
    sha256: str
    text: str
    original: Path | None = None

    def raw(self, span: Span) -> str:
        return self.text[span.start : span.end]

    def quote(self, span: Span) -> str:
        """The words of a span, as every citation prints them (see `corpus.text.fold`)."""
        return fold(self.raw(span))


class Kind(StrEnum):
    """What a node is. `TEXT` is a paragraph without a label; it shares its parent's citation."""

    DOCUMENT = "document"
    FRONT = "front"
    SUBTITLE = "subtitle"
    CHAPTER = "chapter"
    SUBCHAPTER = "subchapter"
    PART = "part"
    CONTENTS = "contents"
    LISTED = "listed"  # one line of a table of contents
    AUTHORITY = "authority"
    SOURCE_NOTE = "source note"
    HISTORY = "history"  # [72 FR 65419, Nov. 20, 2007] after a section
    NOTE = "note"
    SUBPART = "subpart"
    GROUP = "subject group"  # a centred heading over sections; it shares the citation of what holds it
    SECTION = "section"
    APPENDIX = "appendix"
    HEADING = "heading"  # a centred heading inside an appendix
    ENTRY = "entry"  # one system of records of an appendix of exemptions
    PARAGRAPH = "paragraph"
    TEXT = "text"
    TABLE = "table"
    GRAPHIC = "graphic"
    RULE = "rule"  # a Federal Register document's own parts: preamble headings, instructions


CONTENTS: Final = frozenset({Kind.CONTENTS, Kind.LISTED})  # they bear the citations of places that stand elsewhere
FRONT_MATTER: Final = CONTENTS | {Kind.FRONT}
APPARATUS: Final = FRONT_MATTER | {Kind.AUTHORITY, Kind.SOURCE_NOTE, Kind.HISTORY}  # no words of a rule


@dataclass(frozen=True, slots=True)
class Node:
    """One unit of a document.

    `span` covers the node with everything below it; `own` is its text without its children's
    (several pieces when text follows a child). `label` is as printed: "(a)", "5.8", "C", "22".
    """

    id: int
    parent: int | None
    depth: int
    kind: Kind
    cite: str
    label: str
    heading: str
    span: Span
    own: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a reader met and could not place, or found missing."""

    span: Span
    what: str


@dataclass(frozen=True, slots=True)
class Document:
    """A source read into nodes; `nodes[i].id == i`, `nodes[0]` is the document itself."""

    source: Source
    nodes: Sequence[Node]
    problems: tuple[Problem, ...] = ()

    def children(self, node: Node) -> Iterator[Node]:
        return (n for n in self.descendants(node) if n.parent == node.id)

    def descendants(self, node: Node) -> Iterator[Node]:
        for number in range(node.id + 1, len(self.nodes)):  # no copy: a title has tens of thousands of nodes
            other = self.nodes[number]
            if other.depth <= node.depth:
                return
            yield other

    def ancestors(self, node: Node) -> list[Node]:
        """From the document down to the node's parent."""
        path: list[Node] = []
        while node.parent is not None:
            node = self.nodes[node.parent]
            path.append(node)
        return path[::-1]

    def own_text(self, node: Node) -> str:
        return " ".join(filter(None, (self.source.quote(span) for span in node.own)))

    def text(self, node: Node) -> str:
        return self.source.quote(node.span)
