"""What headings name: a law or a program, by its name or its initials, and the passages below it.

"PA" stands for the Privacy Act because a heading says so in full; no abbreviation is written down here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from index.passages import Passage

Rows = NDArray[np.bool_]

_SMALL: Final = frozenset("of the and for to in or on by a an".split())
_WORD: Final = re.compile(r"[A-Za-z]+")
_ACT: Final = re.compile(r"\b((?:[a-z]+ ){1,5})act\b")
_LONGEST: Final = 6  # words of a name, small ones not counted
_COMMON: Final = 0.2  # a name that stands in more of the passages tells none apart


class Headings:
    """The names in the headings above some passages."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._contexts = [passage.context.lower() for passage in passages]
        self._initials: dict[str, list[int]] = {}
        self._acts: frozenset[str] = frozenset()
        below: dict[str, list[int]] = {}
        for row, passage in enumerate(passages):
            below.setdefault(passage.context, []).append(row)
        acts: set[str] = set()
        for context, rows in below.items():
            for name in _initials(context):
                self._initials.setdefault(name, []).extend(rows)
            for match in _ACT.finditer(context.lower()):
                before = match[1].split()
                acts.update(f"{' '.join(before[n:])} act" for n in range(len(before)))
        self._acts = frozenset(acts)
        self._texts = [passage.text for passage in passages]
        self._is_plain = lru_cache(maxsize=500)(self._look_up)
        self._most = _COMMON * len(passages)

    def named(self, question: str) -> tuple[Rows, frozenset[str]]:
        """The passages below what the question names, and its lower-case words that name it."""
        rows = np.zeros(len(self._contexts), dtype=bool)
        names: set[str] = set()
        for word in _WORD.findall(question):
            found = self._initials.get(word.upper())
            if found and len(found) <= self._most and self._abbreviates(word):
                rows[found] = True
                names.add(word.lower())
        for match in _ACT.finditer(question.lower()):
            before = match[1].split()
            name = next((n for n in (f"{' '.join(before[i:])} act" for i in range(len(before))) if n in self._acts), "")
            if name.count(" "):
                rows |= self.below(name)
                names.update(name.split())
        return rows, frozenset(names)

    def below(self, name: str) -> Rows:
        """The passages with these words in a heading above them, case ignored."""
        pattern = re.compile(rf"\b{re.escape(name.lower())}\b")
        known: Mapping[str, bool] = {context: bool(pattern.search(context)) for context in set(self._contexts)}
        return np.array([known[context] for context in self._contexts], dtype=bool)

    def _abbreviates(self, word: str) -> bool:
        return (word.isupper() and len(word) > 1) or (len(word) > 2 and not self._is_plain(word.lower()))

    def _look_up(self, word: str) -> bool:
        """Whether the texts print it in small letters: then it is a word like any other."""
        pattern = re.compile(rf"\b{re.escape(word)}\b")
        return any(word in text and pattern.search(text) for text in self._texts)


def _initials(context: str) -> set[str]:
    """The initials of every run of capitalised words, with and without the small words between."""
    found: set[str] = set()
    for heading in re.split(r"\.\s", context):
        words = _WORD.findall(heading)
        for first, word in enumerate(words):
            if word[0].islower() or word.lower() in _SMALL:
                continue
            every = great = ""
            for other in words[first:]:
                small = other.lower() in _SMALL
                if len(great) == _LONGEST or not (small or other[0].isupper()):
                    break
                every += other[0].upper()
                if not small:
                    great += other[0].upper()
                    if len(great) > 1:
                        found |= {every, great}
    return found
