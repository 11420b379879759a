"""Which system of records words name, where two editions are compared: its number may be another's in the other.

It finds systems; what differs in them is told elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from corpus.citation import Citation as Place
from corpus.editions import Choice, day_of, editions
from corpus.facts.entries import Entry
from corpus.library import SourceRecord
from corpus.matrix_differences import paired
from qa.editions.differences import Comparer, codified
from qa.mentions import Question

if TYPE_CHECKING:
    from qa.one_index import Assistant


class ComparedSystems:
    """Those of the editions of `known`; `of` gives who answers from a choice."""

    def __init__(self, known: Sequence[SourceRecord], choice: Choice, of: Callable[[Choice], Assistant]) -> None:
        self._known = known
        self._choice = choice
        self._of = of

    def of_record(self, record: SourceRecord) -> Assistant:
        """Who answers from one edition."""
        return self._of(Choice(day_of(record).isoformat(), self._choice.title))

    def named(self, words: str, comparer: Comparer, *, of_old: bool = False, alone: bool = False) -> Entry | None:
        """The one system of records that is named, by the later edition or the earlier.

        `of_old`: by the earlier first; `alone`: where nothing else is said.
        """
        both = comparer.both
        for record in (both.old, both.new) if of_old else (both.new, both.old):
            reader = self.of_record(record)
            numbers = {number for one in reader.understood(words).systems for number in one}
            if alone and _says_more(reader.understood(words)):
                continue
            if entries := [one for one in reader.systems if one.entry in numbers and one.source == record.id]:
                return entries[0] if len(entries) == 1 else None
        return None

    def first_having(self, entry: Entry) -> str:
        """Which of the editions is the first to have a system, in words."""
        title = int(entry.cite.split()[0])
        records = [one for one in reversed(editions(self._known)) if one.cfr == title]
        has = [one for one in records if paired([entry], self.of_record(one).systems)]
        before = [one.edition for one in records if day_of(one) < day_of(has[0])]
        said = f"of the editions here, that of {has[0].edition} is the first to have it"
        return f"{said}, and that of {before[-1]} does not" if before else said


def _says_more(read: Question) -> bool:
    held = read.filter
    return bool(read.beside or held.provisions or held.authorities)


def numbered(place: Place, comparer: Comparer) -> Entry | None:
    """The system that is meant by the number of an entry: that of the later edition, else of the earlier."""
    entries = [one for document in reversed(comparer.documents()) for one in codified(document)]
    alone = place == Place(path=place.path[:1])  # the later edition numbers no systems
    there = (one for one in entries if one.cite == str(place) or (alone and one.cite.endswith(f"({place.path[0]})")))
    return next((one for one in there if one.numbered and not one.reserved), None)


def there_before(entry: Entry, comparer: Comparer) -> Entry | None:
    """Another system that had the number of an entry in the earlier edition."""
    had = [one for one in codified(comparer.documents()[0]) if one.cite == entry.cite and one.source != entry.source]
    return next((one for one in had if not paired([one], [entry])), None)
