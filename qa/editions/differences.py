"""Two editions of a title, chosen by their dates, and what differs in a place of both.

What differs is found by `corpus`, and told elsewhere. No index is needed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from corpus.called import Called
from corpus.citation import Citation as Place
from corpus.citation import parse
from corpus.completed import Cites, completed
from corpus.cut_off import CutOff
from corpus.differences import Differences, Paragraph, differences
from corpus.editions import Choice, NoEdition, day_of, editions, view
from corpus.facts.contacts import is_list
from corpus.facts.entries import Entry
from corpus.facts.exempt_systems import extract
from corpus.library import SourceRecord, load_corpus
from corpus.matrix_differences import MatrixDifferences, matrix_differences, paired
from corpus.model import CONTENTS, Document, Kind, Node
from corpus.moves import followed, moved_to
from qa.wording import listed
from qa.words import content

SURE = 0.98
_UNITS = (Kind.SECTION, Kind.APPENDIX, Kind.ENTRY)


@dataclass(frozen=True, slots=True)
class Editions:
    """Two editions of one title, the earlier first."""

    old: SourceRecord
    new: SourceRecord

    def __str__(self) -> str:
        return f"{self.old.edition} and {self.new.edition}"


def chosen(known: Sequence[SourceRecord], earlier: str | None, later: str | None, title: int | None) -> Editions:
    """The editions of a title meant by two dates; by default the newest, and the one before it. Raises `NoEdition`.

    Without a title it is the first, in the order of the texts, that has several editions.
    """
    numbers = [one.cfr for one in known if one.cfr is not None]
    number = title if title is not None else max(numbers, key=lambda one: min(numbers.count(one), 2), default=None)
    new = next(one for one in view(known, Choice(later, number)) if one.cfr == number)
    if earlier is None:
        before = [one for one in editions(known, number) if day_of(one) < day_of(new)]
        if not before:
            raise NoEdition(f"there is no edition of {number} CFR before that of {new.edition} to compare it with")
        return Editions(before[0], new)
    old = next(one for one in view(known, Choice(earlier, number)) if one.cfr == number)
    if old.id == new.id:
        there = listed([one.edition for one in editions(known, number)])
        raise NoEdition(f"both dates mean the edition of {new.edition}; there are editions of {number} CFR of {there}")
    return Editions(old, new) if day_of(old) < day_of(new) else Editions(new, old)


class CutBefore(NoEdition):
    """A place that the file of one edition does not reach."""


class Comparer:
    """Compares two editions; their documents are read when they are first asked for."""

    def __init__(self, both: Editions, read: Callable[[SourceRecord], Document] | None = None) -> None:
        self.both = both
        read = read or (lambda record: load_corpus([record]).documents[0])
        self._old, self._new = read(both.old), read(both.new)
        self.cut = CutOff(self._old), CutOff(self._new)

    def place(self, asked: Place, *, entry: bool = False) -> Differences | None:
        """The differences of a place; None when neither edition has it. Raises `NoEdition` for several places,
        `CutBefore` for one that a file does not reach.

        `entry`: it was called an entry, as those alone are that an appendix numbers for systems of records.
        """
        cites = [Cites(node.cite for node in document.nodes) for document in (self._old, self._new)]
        ways = {str(one): one for each in cites for one in completed(asked, each)}
        there = [cite for cite in ways if printed(self._old, cite) or printed(self._new, cite)]
        entries = [cite for cite in there if any(_is_entry(one, cite) for one in (self._old, self._new))]
        there = entries if entry and entries else there
        if len({str(ways[cite].base) for cite in there}) > 1:
            raise NoEdition(f"{asked} may be {listed(there, 'or')}: expected one of them")
        if not there:
            return None
        old, new = printed(self._old, there[0]), printed(self._new, there[0])
        for cut, record, node in zip(self.cut, (self.both.old, self.both.new), (old, new), strict=True):
            if node is None and cut.is_beyond(there[0]):
                raise CutBefore(f"{there[0]} cannot be compared: the file of {record.edition} is cut off before it")
        if (unit := self._around(old, new)) and (whole := self.place(unit)) is not None:
            return whole.within(there[0], self.paragraphs(None, new)[1])
        before, after = self.paragraphs(old, new)
        if (moved := moved_to(before, self._new) if new is None else None) is not None:
            new = moved
        elif (moved := moved_to(after, self._old) if old is None else None) is not None:
            old = moved
        before, after = self.paragraphs(old, new) if moved else (before, after)
        before, after = self.cut[1].known(before), self.cut[0].known(after)  # what is not known to be new, or removed
        found = differences(new.cite if new else there[0], before, after)
        for cut in self.cut:
            found = cut.as_far(found)
        was = old.cite if old and new and old.cite != new.cite else None
        return replace(found, found=tuple(followed(found.found)), was=was)

    def paragraphs(self, old: Node | None, new: Node | None) -> tuple[list[Paragraph], list[Paragraph]]:
        """What a place of each edition prints, with what its paragraphs are called; none where it has no such place."""
        both = ((self._old, old), (self._new, new))
        systems = self._systems if any(_has_entries(*one) for one in both) else {}
        had, has = (
            Called(document, known).paragraphs(node) if node else []
            for (document, node), known in zip(both, (systems, {}), strict=True)
        )
        return had, has

    @cached_property
    def _systems(self) -> dict[str, str]:
        """The later citations of the entries of the earlier edition; of a system that is gone, one that none has."""
        old, new = codified(self._old), codified(self._new)
        same = {before.cite: after.cite for before, after in paired(old, new)}
        return {one.cite: same.get(one.cite, f"{one.cite}, gone") for one in old if not one.reserved}

    def _around(self, old: Node | None, new: Node | None) -> Place | None:
        """The section, appendix or system of a paragraph, which both editions have: what it was, or became, is told by
        comparing all of it."""
        found = [
            next((one for one in reversed(document.ancestors(node)) if one.kind in _UNITS), None)
            for document, node in ((self._old, old), (self._new, new))
            if node is not None and node.kind is Kind.PARAGRAPH
        ]
        unit = parse(found[0].cite) if found and found[0] else None
        return unit if unit is not None and self.has_both(unit) else None

    def contact_lists(self) -> list[str]:
        """The citations of the lists of offices that either edition prints."""
        lists = (
            one.cite for d in (self._new, self._old) for one in d.nodes if one.kind is Kind.APPENDIX and is_list(one)
        )
        return list(dict.fromkeys(lists))

    def headed(self, words: set[str], kinds: Sequence[Kind], fits: Callable[[set[str], set[str]], bool]) -> list[Place]:
        """The places whose heading's words, given after those asked for, fit them, those that say the least else. Of
        the later edition, else of the earlier."""
        for document in (self._new, self._old):
            found: dict[str, int] = {}
            for one in document.nodes:
                own = set(content(one.heading)) if one.kind in kinds else set()
                if own and fits(words, own):
                    found.setdefault(one.cite, len(own ^ words))
            least = min(found.values(), default=0)
            places = [parse(cite) for cite, more in found.items() if more == least]
            if places:
                return [one for one in places if one]
        return []

    def was(self, place: Place) -> Place | None:
        """The number that a place had in the earlier edition; None when it was not there."""
        try:
            found = self.place(place)
        except NoEdition:
            return None
        if found is None or printed(self._new, found.cite) is None:
            return None
        there = printed(self._old, found.was or found.cite)
        return parse(there.cite) if there else None

    def has_both(self, asked: Place) -> bool:
        """Whether both editions print a place."""
        return all(printed(document, str(asked)) is not None for document in (self._old, self._new))

    def matrix(self) -> MatrixDifferences:
        return matrix_differences(codified(self._old), codified(self._new))

    def documents(self) -> tuple[Document, Document]:
        """The earlier and the later text."""
        return self._old, self._new


def codified(document: Document) -> list[Entry]:
    """The systems of records of a title."""
    return [one for one in extract([document]).entries if one.codified]


def printed(document: Document, cite: str) -> Node | None:
    """The node of a place, tables of contents apart."""
    return next((one for one in document.nodes if one.cite == cite and one.kind not in CONTENTS), None)


def _has_entries(document: Document, node: Node | None) -> bool:
    around = (*document.ancestors(node), node, *document.descendants(node)) if node else ()
    return any(one.kind is Kind.ENTRY for one in around)


def _is_entry(document: Document, cite: str) -> bool:
    node = printed(document, cite)
    return node is not None and node.kind is Kind.ENTRY
