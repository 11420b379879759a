"""Defined terms found in the words of a question, in any number, hyphenation or (nearly) any spelling.

It compares words; how a meaning is asked for and which definition holds is decided elsewhere.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Protocol

from rapidfuzz import fuzz, process

from corpus.terms import WORD, key
from index.store import Index
from qa.words import STOP_WORDS

_LONGEST = 12  # words of a term
_LEAST_FUZZY = 88.0  # of 100
_SHORTEST_FUZZY = 7  # letters; shorter words are spelt like too many others
_PREPOSITIONS = frozenset("of for in to by with from under on at".split())
_LEAST_SHARED = 0.6  # of the words of a term and of a phrase that stands for it


@dataclass(frozen=True, slots=True)
class Match:
    """Terms by their numbers; `text[end:]` follows the term. `sure` when its words are those printed."""

    terms: tuple[int, ...]
    end: int
    sure: bool


class Named(Protocol):
    """The names of terms (see `corpus.terms.key`), each with the numbers of what it names."""

    def __iter__(self) -> Iterator[str]: ...

    def numbers(self, names: Sequence[str]) -> Mapping[str, Sequence[int]]:
        """By name; nothing of a name that nothing is called by."""
        ...


class Listed:
    """A few names, as they are printed."""

    def __init__(self, names: Iterable[tuple[str, int]]) -> None:
        self._numbers: dict[str, list[int]] = defaultdict(list)
        for name, number in names:
            held = self._numbers[" ".join(key(name))]
            if number not in held:
                held.append(number)

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def numbers(self, names: Sequence[str]) -> Mapping[str, Sequence[int]]:
        return {name: self._numbers[name] for name in names if name in self._numbers}


class Stored:
    """The names of all definitions of an index, looked up there."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def __iter__(self) -> Iterator[str]:
        return iter(self._every)

    def numbers(self, names: Sequence[str]) -> Mapping[str, Sequence[int]]:
        marks = ", ".join("?" * len(names))
        query = f"SELECT words, definition FROM term WHERE words IN ({marks}) ORDER BY number"
        found: dict[str, list[int]] = {}
        for words, number in self._index.tables.rows(query, *names):
            found.setdefault(words, []).append(number)
        return found

    @cached_property
    def _every(self) -> list[str]:
        rows = self._index.tables.rows("SELECT words FROM term GROUP BY words ORDER BY min(number)")
        return [words for (words,) in rows]


class Terms:
    """Terms found by their names."""

    def __init__(self, names: Named) -> None:
        self._names = names
        self._about: dict[int, Sequence[str]] = {}

    def at_start(self, text: str) -> list[Match]:
        """The terms that the text begins with, the longest first; then those it nearly begins with."""
        ends = [word.end() for word in islice(WORD.finditer(text), _LONGEST)]
        words = key(text[: ends[-1]]) if ends else ()
        starts = [(" ".join(words[:size]), ends[size - 1]) for size in range(len(words), 0, -1)]
        named = self._names.numbers([said for said, _ in starts])
        found = [Match(tuple(named[said]), end, True) for said, end in starts if said in named]
        return found or [match for said, end in starts if (match := self._nearly(said, end))]

    def same_words(self, phrase: str) -> Match | None:
        """The term that is made of the words of the phrase in another order, or of most of them."""
        said = {word for word in key(phrase) if word not in STOP_WORDS}
        shared: dict[str, float] = {}
        for name in {name for word in said for name in self._by_word.get(word, ())}:
            held = {word for word in name.split() if word not in STOP_WORDS}
            if held and (said <= held or held <= said) and len(held) > 1:
                shared[name] = len(said & held) / len(said | held)
        best = max(shared.values(), default=0.0)
        names = [name for name, share in shared.items() if share == best]
        if best < _LEAST_SHARED or len(names) != 1:
            return None
        return Match(tuple(self._names.numbers(names)[names[0]]), len(phrase), best == 1)

    def of_a_kind(self, match: Match, phrase: str) -> bool:
        """Whether a name of the match tells of what the phrase does; no "law enforcement staff" of enforcement."""
        asked = _nouns(key(phrase))[:1]
        names = [name for name in self._names if set(asked) & set(_nouns(name.split()))]
        return any(set(numbers) & set(match.terms) for numbers in self._names.numbers(names).values())

    def begins(self, match: Match, phrase: str) -> bool:
        """Whether several words of a phrase are how the name of a term begins: "business as usual" of an approach."""
        words = key(phrase)
        names = [name for name in self._names if name.startswith(f"{' '.join(words)} ")] if len(words) > 2 else []
        return any(set(numbers) & set(match.terms) for numbers in self._names.numbers(names).values())

    def _nearly(self, said: str, end: int) -> Match | None:
        if len(said) < _SHORTEST_FUZZY:
            return None
        near = self._of_length(len(said))
        if not near or process.extractOne(said, near, scorer=fuzz.ratio, score_cutoff=_LEAST_FUZZY) is None:
            return None
        close = process.extractOne(said, self._names, scorer=fuzz.ratio, score_cutoff=_LEAST_FUZZY)
        if close is None or abs(len(close[0]) - len(said)) > 2:
            return None
        return Match(tuple(self._names.numbers([close[0]])[close[0]]), end, False)

    def _of_length(self, length: int) -> Sequence[str]:
        """The names that are hardly shorter or longer."""
        held = self._about.get(length)
        if held is None:
            of = [self._by_length.get(one, ()) for one in range(length - 2, length + 3)]
            held = self._about[length] = [name for names in of for name in names]
        return held

    @cached_property
    def _by_word(self) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for name in self._names:
            for word in set(name.split()):
                found[word].append(name)
        return found

    @cached_property
    def _by_length(self) -> Mapping[int, Sequence[str]]:
        found: dict[int, list[str]] = defaultdict(list)
        for name in self._names:
            found[len(name)].append(name)
        return found


def _nouns(words: Sequence[str]) -> list[str]:
    """The nouns that others belong to: the last word before each preposition, and the last of all."""
    ends = [i for i, word in enumerate(words) if i and word in _PREPOSITIONS]
    return [words[end - 1] for end in (*ends, len(words)) if end]
