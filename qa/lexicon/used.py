"""What the texts themselves do with a word: whether they use it but in names of systems, what its letters stand for.

By it an ordinary word is told from a name; it finds no name itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property, lru_cache

from corpus.facts.entries import Entry
from index.store import Index
from qa.words import stem

_REMEMBERED = 1000  # words of questions


class UsedWords:
    """Of an index, and its `entries` on systems of records."""

    def __init__(self, index: Index, entries: Sequence[Entry]) -> None:
        self._index = index
        self._entries = entries
        self.used = lru_cache(maxsize=_REMEMBERED)(self._is_used)

    def abbreviated(self, short: str) -> list[str]:
        """What the texts say that letters stand for."""
        from corpus.facts.abbreviations import Abbreviation

        return [one.long for one in self._index.tables.facts(Abbreviation) if one.short.lower() == short.lower()]

    def _is_used(self, words: str) -> bool:
        """Whether the texts use a word, or some words in a row, elsewhere than in the entries on systems of records."""
        if " " in words:
            printed = re.compile(r"\s+".join(map(re.escape, words.split())), re.IGNORECASE)
            passages = self._index.tables.passages_printing(words)
            return any(one.unit not in self._places_of_entries and printed.search(one.text) for one in passages)
        found = self._index.tables.usages.of(stem(words.lower()))
        elsewhere = zip(found.units, found.used, strict=True)
        return any(used and number not in self._units_of_entries for number, used in elsewhere)

    @cached_property
    def _places_of_entries(self) -> frozenset[str]:
        return frozenset(entry.cite for entry in self._entries)

    @cached_property
    def _units_of_entries(self) -> frozenset[int]:
        rows = self._index.tables.rows("SELECT number, cite FROM unit")
        return frozenset(number for number, cite in rows if cite in self._places_of_entries)
