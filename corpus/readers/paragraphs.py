"""The paragraphs of one section, appendix or entry, added to a document below each other.

Finds their pieces by `corpus.readers.labels`, has `corpus.outline` place the labels and adds the
nodes. It knows no headings above the section and no format of file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, Self

from corpus.model import Kind
from corpus.outline import Label, Outline
from corpus.readers.blocks import Block
from corpus.readers.draft import DocumentDraft
from corpus.readers.labels import Piece, is_top, pieces


class Place(Protocol):
    """What paragraphs are cited by: written as a citation, with labels below it."""

    def __str__(self) -> str: ...

    def child(self, *labels: str) -> Self: ...


def add_paragraphs(
    draft: DocumentDraft,
    parent: int,
    base: Place,
    blocks: Sequence[Block],
    *,
    dotted: bool = False,
) -> None:
    """Add the paragraphs of `blocks` below the node `parent`, cited as `base` with their labels.

    `dotted`: labels such as "A." and "1." and centred letters count too (appendices).
    """
    nesting = _Nesting(draft, parent, base, numbered_anew=dotted)
    for run in _runs(pieces(blocks, dotted)):
        nesting.add(run)


def _runs(found: Iterator[Piece]) -> Iterator[list[Piece]]:
    """Pieces that number their paragraphs together.

    A list that numbers from (1) or (i) right below the section is the list of the unlabelled
    paragraph above it, usually a definition; the next such paragraph ends it.
    """
    run: list[Piece] = []
    for piece in found:
        first = next((other.label for other in run if other.label), None)
        if piece.kind is Kind.TEXT and not piece.aside and first and not is_top(first):
            yield run
            run = []
        run.append(piece)
    yield run


@dataclass(slots=True)
class _Level:
    """An open labelled paragraph; `heading` is the level of the marked heading it is, 0 for none."""

    label: str
    node: int
    heading: int


@dataclass(slots=True)
class _Headed:
    """An open heading without a label: what follows it stands beside it, below the node `at`."""

    level: int
    node: int
    at: int
    depth: int  # of the labelled paragraphs it stands below


class _Nesting:
    """Where the next paragraph goes."""

    def __init__(self, draft: DocumentDraft, parent: int, base: Place, *, numbered_anew: bool) -> None:
        self.draft = draft
        self.parent = parent
        self.base = base
        self.numbered_anew = numbered_anew  # below a marked heading, as in appendices
        self.outline = Outline()
        self.path: list[_Level] = []
        self.headed: list[_Headed] = []

    def add(self, run: Sequence[Piece]) -> None:
        labels = [piece.label for piece in run if piece.label]
        seen = 0
        self.outline.close(0)
        self.path.clear()
        self.belongs_to_text = bool(labels) and not is_top(labels[0])
        self.figures = bool(labels) and labels[0].text.isdecimal()
        self.above: int | None = None  # the unlabelled paragraph that a list below the section belongs to
        self.defining: int | None = None  # how deep paragraphs stand that define terms
        self.defined: int | None = None  # the last of them, when it goes on with a list
        self.punctuated = False  # whether the items of the deepest list were joined by semicolons
        self.previous = ""
        for piece in run:
            start, end = piece.block.span(piece.start, piece.end)
            if piece.kind is Kind.TABLE:
                start, end = piece.block.start, piece.block.end
            if piece.label:
                seen += 1
                self._labelled(piece, labels[seen:], start, end)
            elif piece.level:
                self._marked_heading(piece, start, end)
            else:
                self._unlabelled(piece, start, end)
            if not piece.aside:
                self.previous = piece.text

    def _labelled(self, piece: Piece, following: Sequence[Label], start: int, end: int) -> None:
        assert piece.label is not None
        place = self.outline.place(piece.label, following)
        if place.skipped:
            self.draft.report(start, end, f"label ({piece.label.text}) does not follow the one before it")
        if place.stray:
            self._unlabelled(piece, start, end)
            return
        del self.path[len(place.path) - 1 :]
        depth = len(self.path)
        if self.defining is not None and depth < self.defining:
            self.defining = self.defined = None
        if not depth and self.figures and piece.label.text.isalpha():
            self.belongs_to_text, self.above = False, None  # "(b)" after a list of (1) to (3): the section's own
        owner = self.defined if depth == self.defining else self.above if not depth else None
        at = self._at(depth) if owner is None else owner
        cite = str(self.base.child(*place.path))
        node = self.draft.add(at, piece.kind, cite, start, end, label=piece.label.text, heading=piece.heading)
        self.path.append(_Level(piece.label.text, node, piece.level))
        self.punctuated = self.previous.endswith((";", "; and", "; or", ", and")) and piece.text.endswith(".")

    def _marked_heading(self, piece: Piece, start: int, end: int) -> None:
        """A heading without a label: what follows numbers anew, below the labelled headings above it."""
        if not self.numbered_anew:  # the title of a table or a form in a section
            self.draft.add(self._at(len(self.path)), Kind.HEADING, self._cite(), start, end, heading=piece.heading)
            return
        depth = len(self.path)
        while depth and not 0 < self.path[depth - 1].heading < piece.level:
            depth -= 1
        self._close(depth)
        while self.headed and (self.headed[-1].depth > depth or self.headed[-1].level >= piece.level):
            self.headed.pop()
        outer = self.headed[-1].node if self.headed and self.headed[-1].depth == depth else None
        at = self._at(depth) if outer is None else outer
        node = self.draft.add(at, Kind.HEADING, self._cite(), start, end, heading=piece.heading)
        self.headed.append(_Headed(piece.level, node, at, depth))
        self.above = self.defining = self.defined = None

    def _unlabelled(self, piece: Piece, start: int, end: int) -> None:
        own = piece.kind is Kind.TEXT and not piece.aside
        if own and self.punctuated and len(self.path) > 1:
            self.path.pop()  # the sentence whose items were listed goes on
            self.punctuated = False
        if piece.kind in (Kind.HEADING, Kind.HISTORY):
            self.path.clear()
        if piece.defines:
            if self.defining is None:
                self.defining = len(self.path)
            self._close(self.defining)
        at, cuts = self._at(len(self.path)), piece.block.cuts
        node = self.draft.add(at, piece.kind, self._cite(), start, end, heading=piece.heading, cuts=cuts)
        if own and self.belongs_to_text:
            self.above = node
        if own:
            self.defined = node if piece.defines and piece.text.endswith((":", "—", "-", "–")) else None

    def _at(self, depth: int) -> int:
        """The node below which a paragraph stands that has `depth` labels above it."""
        while self.headed and self.headed[-1].depth > depth:
            self.headed.pop()
        if self.headed and self.headed[-1].depth == depth:
            return self.headed[-1].at
        return self.path[depth - 1].node if depth else self.parent

    def _cite(self) -> str:
        return str(self.base.child(*(level.label for level in self.path)))

    def _close(self, depth: int) -> None:
        del self.path[depth:]
        self.outline.close(depth)
