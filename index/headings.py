"""What headings name: a law or a program, by its name or its initials, and the passages below it.

"PA" stands for the Privacy Act because a heading says so in full; no abbreviation is written down here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from corpus.patterns import Pattern
from index.arrays import Arrays, Buffer, Postings, Words, pack, unpack
from index.passages import Passage

Rows = NDArray[np.bool_]

_SMALL: Final = frozenset("of the and for to in or on by a an".split())
_WORD: Final = Pattern(r"[A-Za-z]+")
_PRINTED: Final = Pattern(r"\w+")
_PLAIN: Final = Pattern(r"[a-z]{3,}")
_ACT: Final = Pattern(r"\b((?:[a-z]+ ){1,5})act\b")
_LONGEST: Final = 6  # words of a name, small ones not counted
_REMEMBERED: Final = 16  # questions; a search asks twice
_COMMON: Final = 0.2  # a name that stands in more of the passages tells none apart


class Headings:
    """The names in the headings above some passages; looked up where they are stored, never all read."""

    def __init__(self, arrays: Arrays) -> None:
        """As `to_bytes` packs them. Raises `KeyError`, `ValueError`."""
        self._arrays = arrays
        self._of = arrays["of"]
        self._initials = Postings.read(arrays, "initials")
        self._acts = Postings.read(arrays, "acts")
        self._said = Postings.read(arrays, "said")
        self._plain = Words.read(arrays, "plain")
        self._sizes = arrays["sizes"]
        self._most = _COMMON * len(self._of)
        self.names = lru_cache(maxsize=_REMEMBERED)(self._names)

    @classmethod
    def above(cls, passages: Sequence[Passage]) -> Headings:
        return cls(_arrays([passage.context for passage in passages], [passage.text for passage in passages]))

    def to_bytes(self) -> bytes:
        return pack(self._arrays)

    @classmethod
    def from_bytes(cls, data: Buffer) -> Headings:
        """Raises `ValueError` when `data` is not what `to_bytes` wrote."""
        try:
            return cls(unpack(data))
        except (KeyError, ValueError) as error:
            raise ValueError(f"not the names of headings: {error}") from error

    def __len__(self) -> int:
        return len(self._of)

    def _names(self, question: str) -> tuple[Rows, frozenset[str]]:
        """Which of the contexts a question names, and its lower-case words that do."""
        contexts = self._none()
        names: set[str] = set()
        for word in _WORD.findall(question):
            found = self._initials.rows(word.upper())
            if len(found) and int(self._sizes[found].sum()) <= self._most and self._abbreviates(word):
                contexts[found] = True
                names.add(word.lower())
        for match in _ACT.finditer(question.lower()):
            before = match[1].split()
            ways = (f"{' '.join(before[i:])} act" for i in range(len(before)))
            name = next((one for one in ways if one in self._acts), "")
            if name.count(" "):
                contexts[self._acts.rows(name)] = True
                names.update(name.split())
        return contexts, frozenset(names)

    def named(self, question: str, passages: NDArray[np.intp]) -> Rows:
        """Whether each of some passages stands below what a question names."""
        rows: Rows = self.names(question)[0][self._of[passages]]
        return rows

    def below(self, word: str, passages: NDArray[np.intp]) -> Rows:
        """Whether each of some passages has this word in a heading above it, case ignored."""
        contexts = self._none()
        contexts[self._said.rows(word.lower())] = True
        rows: Rows = contexts[self._of[passages]]
        return rows

    def _none(self) -> Rows:
        return np.zeros(len(self._sizes) + 1, dtype=bool)

    def _abbreviates(self, word: str) -> bool:
        """Whether the texts do not print it in small letters: then it is no word like any other."""
        return (word.isupper() and len(word) > 1) or (len(word) > 2 and word.lower() not in self._plain)


def _arrays(contexts: Sequence[str], texts: Sequence[str]) -> Arrays:
    """`of` has for each passage the number of its context, the others for each name its contexts."""
    number: dict[str, int] = {}
    of = np.array([number.setdefault(context, len(number)) for context in contexts], dtype=np.int32)
    initials: dict[str, list[int]] = {}
    acts: dict[str, list[int]] = {}
    said: dict[str, list[int]] = {}
    for context, held in number.items():
        for name in _initials(context):
            initials.setdefault(name, []).append(held)
        lowered = context.lower()
        runs = (match[1].split() for match in _ACT.finditer(lowered))
        for name in {f"{' '.join(before[n:])} act" for before in runs for n in range(len(before))}:
            acts.setdefault(name, []).append(held)
        for word in set(_PRINTED.findall(lowered)):
            said.setdefault(word, []).append(held)
    plain = sorted({word for text in texts for word in _PRINTED.findall(text) if _PLAIN.fullmatch(word)})
    return {
        "of": of,
        "sizes": np.bincount(of, minlength=len(number)).astype(np.int32),
        **Postings.of(initials).packed("initials"),
        **Postings.of(acts).packed("acts"),
        **Postings.of(said).packed("said"),
        **Words.of(plain).packed("plain"),
    }


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
