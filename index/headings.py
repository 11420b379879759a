"""What headings name: a law or a program, by its name or its initials, and the passages below it.

"PA" stands for the Privacy Act because a heading says so in full; no abbreviation is written down here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

import msgspec
import numpy as np
from numpy.typing import NDArray

from index.passages import Passage

Rows = NDArray[np.bool_]

_SMALL: Final = frozenset("of the and for to in or on by a an".split())
_WORD: Final = re.compile(r"[A-Za-z]+")
_ACT: Final = re.compile(r"\b((?:[a-z]+ ){1,5})act\b")
_LONGEST: Final = 6  # words of a name, small ones not counted
_COMMON: Final = 0.2  # a name that stands in more of the passages tells none apart


class _State(msgspec.Struct, frozen=True):
    """As stored: `of` has for each passage the number of its context."""

    contexts: list[str]  # in small letters
    of: bytes  # int32
    initials: dict[str, list[int]]  # the contexts with a name of these initials
    acts: frozenset[str]


class Headings:
    """The names in the headings above some passages. `texts` are those of the passages."""

    def __init__(self, state: _State, texts: Sequence[str]) -> None:
        self._state = state
        self._of = np.frombuffer(state.of, dtype=np.int32)
        self._sizes = np.bincount(self._of, minlength=len(state.contexts))
        self._texts = texts
        self._is_plain = lru_cache(maxsize=500)(self._look_up)
        self._most = _COMMON * len(texts)

    @classmethod
    def above(cls, passages: Sequence[Passage]) -> Headings:
        return cls(_state_of([passage.context for passage in passages]), [passage.text for passage in passages])

    def to_bytes(self) -> bytes:
        return msgspec.msgpack.encode(self._state, order="deterministic")

    @classmethod
    def from_bytes(cls, data: bytes, texts: Sequence[str]) -> Headings:
        """Raises `ValueError` when `data` is not what `to_bytes` wrote."""
        try:
            return cls(msgspec.msgpack.decode(data, type=_State), texts)
        except msgspec.DecodeError as error:
            raise ValueError(f"not the names of headings: {error}") from error

    def __len__(self) -> int:
        return len(self._of)

    def named(self, question: str) -> tuple[Rows, frozenset[str]]:
        """The passages below what the question names, and its lower-case words that name it."""
        rows = np.zeros(len(self._of), dtype=bool)
        names: set[str] = set()
        for word in _WORD.findall(question):
            found = self._state.initials.get(word.upper())
            if found and int(self._sizes[found].sum()) <= self._most and self._abbreviates(word):
                rows |= self._in(found)
                names.add(word.lower())
        for match in _ACT.finditer(question.lower()):
            before = match[1].split()
            name = next(
                (n for n in (f"{' '.join(before[i:])} act" for i in range(len(before))) if n in self._state.acts), ""
            )
            if name.count(" "):
                rows |= self.below(name)
                names.update(name.split())
        return rows, frozenset(names)

    def below(self, name: str) -> Rows:
        """The passages with these words in a heading above them, case ignored."""
        pattern = re.compile(rf"\b{re.escape(name.lower())}\b")
        return self._in([number for number, context in enumerate(self._state.contexts) if pattern.search(context)])

    def _in(self, contexts: Sequence[int]) -> Rows:
        """The passages whose context is one of these."""
        held = np.zeros(len(self._state.contexts) + 1, dtype=bool)
        held[contexts] = True
        rows: Rows = held[self._of]
        return rows

    def _abbreviates(self, word: str) -> bool:
        return (word.isupper() and len(word) > 1) or (len(word) > 2 and not self._is_plain(word.lower()))

    def _look_up(self, word: str) -> bool:
        """Whether the texts print it in small letters: then it is a word like any other."""
        pattern = re.compile(rf"\b{re.escape(word)}\b")
        return any(word in text and pattern.search(text) for text in self._texts)


def _state_of(contexts: Sequence[str]) -> _State:
    number: dict[str, int] = {}
    of = [number.setdefault(context, len(number)) for context in contexts]
    initials: dict[str, list[int]] = {}
    acts: set[str] = set()
    for context, held in number.items():
        for name in _initials(context):
            initials.setdefault(name, []).append(held)
        for match in _ACT.finditer(context.lower()):
            before = match[1].split()
            acts.update(f"{' '.join(before[n:])} act" for n in range(len(before)))
    lowered = [context.lower() for context in number]
    return _State(lowered, np.array(of, dtype=np.int32).tobytes(), initials, frozenset(acts))


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
