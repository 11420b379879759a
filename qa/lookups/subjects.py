"""What a rule is about, by the headings it stands under; and whether a question is about something else.

A word that heads a few sections, and is used there more than elsewhere, names a subject of the texts
("expedited", "certification", "appeals"). A rule that says no such word, and stands under no heading
with it, is not for a question that does.
"""

from __future__ import annotations

from functools import lru_cache

from corpus.patterns import Pattern
from index.store import Index
from qa.lookups.vocabulary import Vocabulary
from qa.words import stems

_MOST_SECTIONS = 7  # that a word heads, to name a subject
_AT_HOME = 0.22  # of the paragraphs that use it
_PERVADES = 0.25  # of the paragraphs of a section
_EITHER = Pattern(r"\b(\w+) or (\w+)\b")
_REMEMBERED = 4096


class Subjects:
    """The words that head sections and paragraphs of rules, looked up as they are asked for."""

    def __init__(self, index: Index, vocabulary: Vocabulary) -> None:
        self._index = index
        self._vocabulary = vocabulary
        self.headed = lru_cache(maxsize=_REMEMBERED)(self._headed_by)
        self._pairs = lru_cache(maxsize=_REMEMBERED)(self._pairs_of)
        self.places = lru_cache(maxsize=_REMEMBERED)(self._places)

    def either(self, word: str, place: str) -> frozenset[str]:
        """What a heading names beside a word as another case of the same: "waiver or reduction"."""
        found: set[str] = set()
        for pair in self._pairs(place):
            found |= pair - {word} if word in pair else set()
        return frozenset(found)

    def pervades(self, word: str, section: str) -> bool:
        """Whether a section is about a word: many of its paragraphs use it."""
        used = self._vocabulary.used(word, section)
        return used > 1 and used >= _PERVADES * self._vocabulary.passages(section)

    def _places(self, word: str) -> frozenset[str]:
        """The citations that a stem heads; empty when it names no subject."""
        query = "SELECT DISTINCT substr(cite, 1, instr(cite || '(', '(') - 1) FROM headed WHERE word = ? LIMIT ?"
        sections = [str(cite) for (cite,) in self._index.tables.rows(query, word, _MOST_SECTIONS + 1)]
        if not 0 < len(sections) <= _MOST_SECTIONS:
            return frozenset()
        return self.headed(word) if self._vocabulary.share_in_rules(word, sections) >= _AT_HOME else frozenset()

    def _pairs_of(self, place: str) -> list[frozenset[str]]:
        rows = self._index.tables.rows("SELECT heading FROM node WHERE cite = ? AND heading != ''", place)
        return [frozenset(stems(f"{match[1]} {match[2]}")) for (said,) in rows for match in _EITHER.finditer(said)]

    def _headed_by(self, word: str) -> frozenset[str]:
        """The sections and paragraphs with the word in their heading."""
        rows = self._index.tables.rows("SELECT cite FROM headed WHERE word = ?", word)
        return frozenset(cite for (cite,) in rows)
