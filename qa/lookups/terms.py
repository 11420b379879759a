"""Defined terms found in the words of a question, in any number, hyphenation or (nearly) any spelling.

It compares words; how a meaning is asked for and which definition holds is decided elsewhere.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from qa.words import STOP_WORDS

_WORD = re.compile(r"[A-Za-z0-9&]+(?:['’][a-z]+)?")
_LONGEST = 12  # words of a term
_LEAST_FUZZY = 88.0  # of 100
_SHORTEST_FUZZY = 7  # letters; shorter words are spelt like too many others
_LEAST_SHARED = 0.6  # of the words of a term and of a phrase that stands for it
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """Terms by their numbers; `text[end:]` follows the term. `sure` when its words are those printed."""

    terms: tuple[int, ...]
    end: int
    sure: bool


class Terms:
    """The names of terms, each with the number of what it names."""

    def __init__(self, names: Sequence[tuple[str, int]]) -> None:
        self._terms: dict[Key, list[int]] = defaultdict(list)
        for name, number in names:
            if number not in self._terms[key(name)]:
                self._terms[key(name)].append(number)
        self._spelt = {" ".join(words): words for words in self._terms}

    def at_start(self, text: str) -> list[Match]:
        """The terms that the text begins with, the longest first; then those it nearly begins with."""
        words = list(_WORD.finditer(text))[:_LONGEST]
        found = []
        for size in range(len(words), 0, -1):
            terms = self._terms.get(key(text[: words[size - 1].end()]))
            if terms:
                found.append(Match(tuple(terms), words[size - 1].end(), True))
        if not found:
            found = [match for size in range(len(words), 0, -1) if (match := self._nearly(text, words[:size]))]
        return found

    def same_words(self, phrase: str) -> Match | None:
        """The term that is made of the words of the phrase in another order, or of most of them."""
        said = {word for word in key(phrase) if word not in STOP_WORDS}
        shared: dict[Key, float] = {}
        for name in self._terms:
            held = {word for word in name if word not in STOP_WORDS}
            if said and held and (said <= held or held <= said) and len(held) > 1:
                shared[name] = len(said & held) / len(said | held)
        best = max(shared.values(), default=0.0)
        names = [name for name, share in shared.items() if share == best]
        if best < _LEAST_SHARED or len(names) != 1:
            return None
        return Match(tuple(self._terms[names[0]]), len(phrase), best == 1)

    def _nearly(self, text: str, words: Sequence[re.Match[str]]) -> Match | None:
        said = " ".join(key(" ".join(word[0] for word in words)))
        if len(said) < _SHORTEST_FUZZY:
            return None
        close = process.extractOne(said, self._spelt.keys(), scorer=fuzz.ratio, score_cutoff=_LEAST_FUZZY)
        if close is None or abs(len(close[0]) - len(said)) > 2:
            return None
        return Match(tuple(self._terms[self._spelt[close[0]]]), words[-1].end(), False)


def key(text: str) -> Key:
    """The words of a term in the singular: "activities" and "activity" meet."""
    return tuple(_root(word.lower().replace("’", "'")) for word in _WORD.findall(text))


def _root(word: str) -> str:
    """The word in the singular; a word of four letters may end in "s" of itself."""
    word = word.removesuffix("'s")
    if len(word) < 5 or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("sses", "xes", "ches", "shes")) else word.removesuffix("s")
