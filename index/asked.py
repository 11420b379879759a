"""A query made ready to be searched: slips mended, everyday words met by those of rules.

It only reads words; it scores nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Container, Iterable, Mapping
from dataclasses import dataclass
from math import sqrt
from typing import Final

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA

from corpus.patterns import Pattern
from index import everyday
from index.arrays import Buffer, Words, pack, unpack
from index.kin import Kin
from index.passages import Passage
from index.sparse import tokenize

# Words of a question that no passage is about.
_IDLE: Final = frozenset(
    tokenize(
        """
        a an the this that these those it its they them their there here he she his her him who whom whose what
        which when where why how is are was were be been being am do does did done has have had having will would
        shall should can could may might must of in on at by for from to with without under over into onto about
        against between through during before after above below up down out off and or but if then else than as so
        such no nor not only own same too very just also any all both each every some most more less few i we you
        your our my me us myself ourselves one ones get gets got give gives gave tell show say says said please let
        need needs want wants like know
        """
    )
)
_LETTERS: Final = Pattern(r"[A-Za-z]+")
_RULED_OUT: Final = Pattern(r"\b(?:not|non|other than|except|excluding|outside)[ -](?:the )?([A-Z]{2,6})\b")
_INSTEAD: Final = 0.6  # the weight of a word that rules say instead of one, of two; more words share it
_INSTEAD_OF_SEVERAL: Final = 0.8  # that of a word instead of a phrase, which says more surely what is meant
_OF_A_PHRASE: Final = 0.5  # the weight of the words of a phrase: who takes the stand has nothing to do with stands
_SHARE: Final = 2  # on 735 questions by others no better: other weights from 0.4 to 1, shares from 1 to 8
_OF_KIN: Final = 0.5  # the weight of a word of the same root
_SHORTEST: Final = 6  # letters of a word whose slips are mended
_LONG: Final = 9  # letters of a word that may have two
_SLIPS: Final = 20  # words of a query that are looked up as slips


def tokens_asked(text: str) -> list[str]:
    """The tokens of a text but for those that no passage is about."""
    return [token for token in tokenize(text) if token not in _IDLE]


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing that is said: its own tokens, and what rules say instead, each a phrase or a word of the same root."""

    own: frozenset[str]
    instead: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """`text` is the query, mended; `meaning` is what to encode, `terms` what to look for, by token.

    `without` are the names that are ruled out ("not CBP").
    """

    text: str
    meaning: str
    terms: Mapping[str, float]
    said: tuple[Thing, ...]
    without: tuple[str, ...]


class Vocabulary:
    """The words that some passages print, to mend slips by; looked up where they are stored."""

    def __init__(self, words: Words, counts: NDArray[np.int32]) -> None:
        """`words` as `_filed`, in order. Raises `ValueError` when the counts are not theirs."""
        if len(words) != len(counts):
            raise ValueError("counts of other words")
        self._words = words
        self._counts = counts

    @classmethod
    def of(cls, passages: Iterable[Passage]) -> Vocabulary:
        counts = Counter(
            word.lower()
            for passage in passages
            for word in _LETTERS.findall(passage.text)
            if len(word) >= _SHORTEST - 1
        )
        filed = {_filed(word, len(word)) + word: count for word, count in counts.items()}
        words = sorted(filed)
        return cls(Words.of(words), np.array([filed[word] for word in words], dtype=np.int32))

    def to_bytes(self) -> bytes:
        return pack({**self._words.packed("words"), "counts": self._counts})

    @classmethod
    def from_bytes(cls, data: Buffer) -> Vocabulary:
        """Raises `ValueError` when `data` is not what `to_bytes` wrote."""
        try:
            arrays = unpack(data)
            return cls(Words.read(arrays, "words"), arrays["counts"])
        except (KeyError, ValueError) as error:
            raise ValueError(f"not a list of printed words: {error}") from error

    def __len__(self) -> int:
        return len(self._words)

    def mend(self, text: str, known: Callable[[str], bool]) -> str:
        """`text` with each unknown word put right when a printed one is a slip away."""

        looked_at: set[str] = set()

        def mended(match: re.Match[str]) -> str:
            word = match[0].lower()
            if len(word) < _SHORTEST or match[0].isupper() or word in everyday.words() or known(word):
                return match[0]
            if _filed(word, len(word)) + word in self._words:
                return match[0]
            looked_at.add(word)
            if len(looked_at) > _SLIPS:  # so many are no slips, and each costs a walk through the vocabulary
                return match[0]
            return self._nearest(word) or match[0]

        return _LETTERS.sub(mended, text)

    def _nearest(self, word: str) -> str | None:
        """The most frequent of the printed words that are the fewest slips away."""
        most = 2 if len(word) >= _LONG else 1
        near = []
        for length in (len(word) - 1, len(word), len(word) + 1):
            filed = _filed(word, length)
            for place in self._words.beginning(filed):
                other = self._words[place].removeprefix(filed)
                if (distance := OSA.distance(word, other, score_cutoff=most)) <= most:
                    near.append((distance, -int(self._counts[place]), other))
        return min(near)[2] if near else None


def _filed(word: str, length: int) -> str:
    """What words of a length with the same first letter are filed under: slips change neither by much."""
    return f"{word[0]}{chr(length)}"


def read(
    query: str, vocabulary: Vocabulary, printed: Container[str], kin: Kin, names: Callable[[str], Collection[str]]
) -> Asked:
    """`printed`: the tokens of the passages; `names`: the words of a text that name a law.

    What names a law is no word to look for: below its heading it goes without saying.
    """
    mended = vocabulary.mend(query, lambda word: all(token in printed for token in tokenize(word)))
    without = tuple(match[1] for match in _RULED_OUT.finditer(mended))
    text = _RULED_OUT.sub(" ", mended)
    left_out = {token for name in names(text) for token in tokenize(name)}
    read_as = everyday.read(text)
    in_phrases = {token for one in read_as if one.is_phrase for token in one.tokens}
    in_phrases -= {token for one in read_as if not one.is_phrase for token in one.tokens}
    terms = {t: _OF_A_PHRASE if t in in_phrases else 1.0 for t in tokens_asked(text) if t not in left_out}
    for token, weight in list(terms.items()):
        for other in kin.of(token):
            terms[other] = max(terms.get(other, 0.0), _OF_KIN * weight)
    said = []
    phrases: list[str] = []
    for one in read_as:
        phrases += one.instead
        ways = [tokens_asked(phrase) for phrase in one.instead]
        instead = list(dict.fromkeys(token for way in ways for token in way))
        most = _INSTEAD_OF_SEVERAL if one.is_phrase else _INSTEAD
        weight = most * min(1.0, sqrt(_SHARE / len(instead))) if instead else 0.0
        for token in instead:
            terms[token] = max(terms.get(token, 0.0), weight)
        own = frozenset(token for token in one.tokens if token not in _IDLE)
        if own or instead:
            others = ([other] for token in own for other in kin.of(token))
            said.append(Thing(own, tuple(dict.fromkeys(frozenset(way) for way in [*filter(None, ways), *others]))))
    meaning = f"{text} {', '.join(dict.fromkeys(phrases))}" if phrases else text
    return Asked(text, meaning, terms, tuple(dict.fromkeys(said)), without)
