"""What a rule is about, by the headings it stands under; and whether a question is about something else.

A word that heads a few sections, and is used there more than elsewhere, names a subject of the texts
("expedited", "certification", "appeals"). A rule that says no such word, and stands under no heading
with it, is not for a question that does.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property, lru_cache

from index.store import Index
from qa.lookups.vocabulary import Vocabulary
from qa.words import stems

_MOST_SECTIONS = 7  # that a word heads, to name a subject
_AT_HOME = 0.22  # of the paragraphs that use it
_PERVADES = 0.25  # of the paragraphs of a section
_NOT_RULES = "Appendix"  # lists of systems, addresses and forms
_REMEMBERED = 4096


class Subjects:
    """The words that head sections and paragraphs of rules. Everything is counted on first use."""

    def __init__(self, index: Index, vocabulary: Vocabulary) -> None:
        self._index = index
        self._vocabulary = vocabulary
        self.places = lru_cache(maxsize=_REMEMBERED)(self._places)

    def holds(self, word: str, cite: str) -> bool:
        """Whether a paragraph stands under a heading with the word."""
        headed = self._headed.get(word, frozenset())
        while cite not in headed:
            cite, opened, _ = cite.rpartition("(")
            if not opened:
                return False
        return True

    def pervades(self, word: str, section: str) -> bool:
        """Whether a section is about a word: many of its paragraphs use it."""
        used = self._vocabulary.used(word, section)
        return used > 1 and used >= _PERVADES * self._vocabulary.passages(section)

    def _places(self, word: str) -> frozenset[str]:
        """The citations that a stem heads; empty when it names no subject."""
        places = self._headed.get(word, frozenset())
        sections = {place.split("(")[0] for place in places}
        if not 0 < len(sections) <= _MOST_SECTIONS:
            return frozenset()
        used = self._vocabulary.used_in_rules(word)
        share = sum(used.get(section, 0) for section in sections) / max(1, sum(used.values()))
        return places if share >= _AT_HOME else frozenset()

    @cached_property
    def _headed(self) -> Mapping[str, frozenset[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        rows = self._index.tables.rows(
            "SELECT cite, heading FROM node WHERE heading != '' AND kind IN ('section', 'paragraph')"
        )
        for cite, heading in rows:
            if _NOT_RULES not in str(cite):
                for word in stems(str(heading)):
                    found[word].add(str(cite))
        return {word: frozenset(places) for word, places in found.items()}
