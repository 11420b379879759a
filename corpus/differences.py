"""What differs between two editions of a place: paragraphs added, removed, reworded or numbered anew.

It compares what two documents print and says nothing of what it means.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from functools import cached_property

from corpus import printed_table
from corpus.model import FRONT_MATTER, Document, Kind, Node, Span
from corpus.patterns import Pattern
from corpus.terms import Key
from corpus.wording import Words, bag, compared, likeness, plain

_LABELS = Pattern(
    r"\A(?:(?:§|Secs?\.)\s*(?:[\d.-]+\d\s+|(?=Appendix\b))|(?:\((?:[ivxl]{1,6}|[A-Za-z]{1,2}|[0-9]{1,3})\)\s*)+|(?:[IVX]+|[A-Z]|[0-9]{1,3}|[a-z])\.\s)"
)
_ALIKE = 0.5  # words in common of two paragraphs of which one became the other
_ALIKE_THERE = 0.4  # the same, where both have the same citation
_CONTAINED = 0.6  # there, of the words of a paragraph of which much was left out, or to which much was added
_LEAST = 8  # words of such a paragraph
_HEADED = frozenset({Kind.PART, Kind.SUBPART, Kind.SECTION, Kind.APPENDIX})
_EVERYWHERE = frozenset("a an and by for from in of on or the to with".split())  # words of any heading
_CALLED_ALIKE = 0.5  # what the same citation, caption or term counts for


class Change(StrEnum):
    ADDED = "added"
    REMOVED = "removed"
    REWORDED = "reworded"
    RENUMBERED = "renumbered"


@dataclass(frozen=True)
class Paragraph:
    """A paragraph as one edition prints it, and what it is called (see `corpus.called`)."""

    cite: str
    text: str
    span: Span
    kind: Kind = Kind.TEXT
    caption: str = ""
    terms: frozenset[Key] = frozenset()  # that it defines
    of: str = ""  # the system of records that it is about

    @cached_property
    def said(self) -> str:
        """Its words in one print, without its own label or number."""
        return plain(_LABELS.sub("", self.text, count=1))

    @cached_property
    def bag(self) -> Counter[str]:
        return bag(self.said)


@dataclass(frozen=True, slots=True)
class Difference:
    """`words` of a reworded paragraph are those of both editions, without the labels."""

    change: Change
    old: Paragraph | None
    new: Paragraph | None
    words: tuple[Words, ...] = ()

    @property
    def of_history(self) -> bool:
        """Whether the note of amendments differs, and no words of a rule."""
        return all(one is None or one.kind is Kind.HISTORY for one in (self.old, self.new))


@dataclass(frozen=True, slots=True)
class Differences:
    """Of one place, in the order of the later edition. `same` counts the paragraphs that do not differ.

    `was` is the number that the place had in the earlier edition, of one that moved as a whole.
    """

    cite: str
    found: tuple[Difference, ...]
    same: int
    was: str | None = None

    def within(self, cite: str, printed: Sequence[Paragraph]) -> Differences:
        """Those of one paragraph and what is below it, by its number in either edition; `printed` are its paragraphs in
        the later."""
        found = tuple(one for one in self.found if any(_is_in(side, cite) for side in (one.old, one.new)))
        differing = {one.new.span for one in found if one.new}
        return Differences(cite, found, sum(one.span not in differing for one in printed))


def _is_in(one: Paragraph | None, cite: str) -> bool:
    return one is not None and (one.cite == cite or one.cite.startswith(f"{cite}("))


def paragraphs(document: Document, node: Node) -> list[Paragraph]:
    """What a place prints, a paragraph each, without tables of contents."""
    found = []
    for one in (node, *document.descendants(node)):
        above = document.nodes[one.parent].kind if one.parent is not None else None
        text = (_row_by_row(document, one) if one.kind is Kind.TABLE else "") or document.own_text(one)
        if text and one.kind not in FRONT_MATTER and above not in FRONT_MATTER:
            found.append(Paragraph(one.cite, text, Span(document.source.id, one.own[0].start, one.own[-1].end)))
    return found


def _row_by_row(document: Document, table: Node) -> str:
    """The words of a table that is set in columns of print, cell by cell; "" when it is not."""
    rows = printed_table.read("\n".join(document.source.raw(own) for own in table.own))
    return " ".join(cell for row in rows or () for cell in row)


def differences(cite: str, old: Sequence[Paragraph], new: Sequence[Paragraph]) -> Differences:
    """Either may be empty, where an edition has no such place."""
    found: list[Difference] = []
    same = 0
    for before, after in _pairs(old, new):
        if before is None or after is None:
            found.append(Difference(Change.ADDED if before is None else Change.REMOVED, before, after))
        elif before.said != after.said:
            found.append(Difference(Change.REWORDED, before, after, compared(before.said, after.said)))
        elif before.cite != after.cite:
            found.append(Difference(Change.RENUMBERED, before, after))
        else:
            same += 1
    return Differences(cite, tuple(found), same)


def _pairs(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> Iterator[tuple[Paragraph | None, Paragraph | None]]:
    """Every paragraph of both, in order: with the one that it became, or alone."""
    before, after = ([(one.of, one.said) for one in each] for each in (old, new))
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for kind, i1, i2, j1, j2 in matcher.get_opcodes():
        if kind == "equal":
            yield from zip(old[i1:i2], new[j1:j2], strict=True)
        else:
            yield from _aligned(old[i1:i2], new[j1:j2])


def _aligned(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> Iterator[tuple[Paragraph | None, Paragraph | None]]:
    """Two runs without an equal paragraph: the pairs, in order, that have the most in common."""
    rows, columns = len(old), len(new)
    alike = [[_alike(before, after) for after in new] for before in old]
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        for j in range(columns - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], alike[i][j] + best[i + 1][j + 1] if alike[i][j] else 0.0)
    i = j = 0
    while i < rows and j < columns:
        if alike[i][j] and best[i][j] == alike[i][j] + best[i + 1][j + 1]:
            yield old[i], new[j]
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            yield old[i], None
            i += 1
        else:
            yield None, new[j]
            j += 1
    for before in old[i:]:
        yield before, None
    for after in new[j:]:
        yield None, after


def _alike(old: Paragraph, new: Paragraph) -> float:
    """How much of two paragraphs is the same; 0 when one did not become the other."""
    share = likeness(old.bag, new.bag)
    if old.of != new.of or not _of_one_term(old.terms, new.terms):
        return 0.0
    if old.terms & new.terms or (old.caption and old.caption == new.caption):
        return share + _CALLED_ALIKE
    if old.cite == new.cite and (share >= _ALIKE_THERE or _contained(old.bag, new.bag) >= _CONTAINED):
        return share + _CALLED_ALIKE
    headings = old.kind is new.kind and old.kind in _HEADED and old.cite == new.cite
    if headings and old.bag.keys() & new.bag.keys() - _EVERYWHERE:
        return share + _CALLED_ALIKE
    return share if share >= _ALIKE else 0.0


def _of_one_term(old: frozenset[Key], new: frozenset[Key]) -> bool:
    """Whether what is defined may be the same: a term of one has all the words of a term of the other."""
    return not (old and new) or any(set(a) <= set(b) or set(b) <= set(a) for a in old for b in new)


def _contained(old: Counter[str], new: Counter[str]) -> float:
    """The share of the words of the shorter paragraph that the longer has too; 0 when it says too little."""
    shorter = min(old.total(), new.total())
    return (old & new).total() / shorter if shorter >= _LEAST else 0.0
