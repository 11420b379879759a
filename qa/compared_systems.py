"""Which system of records words name, where two editions are compared: its number may be another's in the other.

It finds systems; what differs in them is told elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from corpus.editions import Choice, day_of, editions
from corpus.facts.entries import Entry
from corpus.library import SourceRecord
from corpus.matrix_differences import paired
from qa.edition_differences import Comparer
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
