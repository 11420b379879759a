"""Which names the texts print, and how: as they are written, with signs between, by their initials.

It finds names; what follows for an answer is decided in `qa.retrieved.premises`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.patterns import Pattern
from index import everyday, letters
from index.store import Index
from qa.cues.ordinary_words import is_ordinary
from qa.retrieved.names import LEAST_ACRONYM, ODD, names
from qa.words import stem

_SHORT_ACRONYM = Pattern(r"\b[A-Z]{3}\b")
_LEAST_SQUEEZED = 6  # letters of a name that is looked for without the spaces and signs between
_OFTEN = 200  # passages with the letters of a word: it is none that a single section has


class PrintedNames:
    """Those of the texts of one index."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self.is_printed = lru_cache(maxsize=500)(self._is_printed)

    def unknown(self, question: str) -> str | None:
        """The first name of a question that no text prints."""
        for name in names(question):
            words = [word for word in name.split() if word[0].isupper()]
            if len(words) > 1:
                unknown = not self.is_printed(name) and any(not self.is_printed(word) for word in words)
            elif ODD.match(name):
                unknown = not self.is_printed(name)
            else:
                acronym = name.isupper() and name.isalpha() and len(name) >= LEAST_ACRONYM
                unknown = acronym and not self.is_printed(name) and not self._stands_for(name)
            if unknown:
                return name
        return None

    def stranger(self, question: str, near: str) -> str | None:
        """Three letters that no text prints and nobody says, and that stand for no words of what comes nearest."""
        if question.isupper():
            return None
        for name in (match[0] for match in _SHORT_ACRONYM.finditer(question)):
            said = name.lower() in everyday.words() or is_ordinary(name)
            if said or self._index.tables.usages.named(stem(name.lower())):
                continue
            run = re.compile(r"\W+".join(rf"\b{letter}\w{{3,}}" for letter in name), re.IGNORECASE)
            if not run.search(near) and not letters.spelt_in_capitals(name).search(near):
                return name
        return None

    def is_of_name(self, initials: str) -> bool:
        """Whether the texts print a name in capitals that has these initials: "Office of Refugee Resettlement"."""
        name = letters.spelt_in_capitals(initials)
        query = f"SELECT passage.text FROM {letters.PASSAGES_OF_INITIALS} WHERE initials MATCH ?"
        return any(name.search(text) for (text,) in self._index.tables.rows(query, letters.match(initials)))

    def _is_printed(self, words: str) -> bool:
        """Whether a text or a heading has these words, case ignored; a plural may lack its s."""
        pattern = "%" + re.sub(r"([%_\\])", r"\\\1", words.rstrip("s")) + "%"
        printed = "(passage.text LIKE ?1 ESCAPE '\\' OR passage.context LIKE ?1 ESCAPE '\\') LIMIT 1"
        rows = self._index.tables.rows
        wanted = letters.match(words.rstrip("s"))
        if wanted is None:  # too few letters
            return bool(rows(f"SELECT 1 FROM passage WHERE {printed}", pattern))
        found = rows(f"SELECT 1 FROM {letters.PASSAGES} WHERE letters MATCH ?2 AND {printed}", pattern, wanted)
        return bool(found) or self._is_printed_with_signs(words)

    def _is_printed_with_signs(self, words: str) -> bool:
        """Whether the name stands there with brackets or signs in it: "Pre[check] \\TM\\"."""
        wanted = letters.squeezed(words)
        return (
            len(wanted) >= _LEAST_SQUEEZED
            and not words.isupper()
            and any(wanted in letters.squeezed(one.text) for one in self._index.tables.passages_printing(words))
        )

    def _stands_for(self, initials: str) -> bool:
        """Whether some run of words in the texts has these initials."""
        run = letters.spelt(initials)
        query = f"SELECT passage.text, passage.context FROM {letters.PASSAGES_OF_INITIALS} WHERE initials MATCH ?"
        rows = self._index.tables.rows(query, letters.match(initials))
        return any(run.search(text) or run.search(context) for text, context in rows)

    def only_unit_printing(self, word: str) -> tuple[str, str] | None:
        """The one unit whose text has a word, with its source; None for a word of several, or of too few letters."""
        wanted = letters.match(word)
        if wanted is None:
            return None
        query = (
            f"SELECT passage.unit, passage.source, passage.text FROM {letters.PASSAGES} WHERE letters MATCH ? LIMIT ?"
        )
        rows = self._index.tables.rows(query, wanted, _OFTEN)
        whole = re.compile(rf"\b{re.escape(word)}\b", re.IGNORECASE)
        units = {(str(unit), str(source)) for unit, source, text in rows if whole.search(text)}
        return units.pop() if len(units) == 1 and len(rows) < _OFTEN else None
