"""Which passages share words with a query: BM25, by rank-bm25. Knows no vectors and no files.

`BM25Plus` with `delta=0` is plain BM25 whose weight of a term, log((N + 1) / n), is positive for
every term: `BM25Okapi` gives a term in half the passages none, and `BM25Plus` as published
adds its delta to passages without the term.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from corpus.patterns import Pattern
from index.arrays import Buffer, Postings, Words, pack, unpack

# A label path, with the section it belongs to: 552a(e)(12), 5.8(a), (k)(2).
_PROVISION = r"(?P<head>\d+(?:\.\d+)?[a-z]{0,2}(?=\())?(?P<labels>(?:\([0-9a-z]{1,5}\)){1,6})"
_NUMBER = r"\d+(?:[.,]\d+)*[a-z]?\b"
_WORD = r"[^\W\d_]+(?:'[^\W\d_]+)?"
_TOKEN = Pattern(f"{_PROVISION}|(?P<number>{_NUMBER})|(?P<word>{_WORD})")


def tokenize(text: str) -> list[str]:
    """Lower-case tokens: words without their endings, numbers, sections (5.8), provisions.

    `552a(e)(12)` gives itself, its head `552a` and its labels `(e)(12)`, so that it is found
    however it is named; a single label such as `(a)` says nothing and is dropped.
    """
    return list(_tokens(text.lower().replace("’", "'")))


def _tokens(text: str) -> Iterator[str]:
    for match in _TOKEN.finditer(text):
        if labels := match["labels"]:
            if head := match["head"]:
                yield head
                yield head + labels
            if labels.count("(") > 1:
                yield labels
        elif word := match["word"]:
            yield stem(word)
        else:
            yield match["number"].replace(",", "")


def pairs(tokens: Sequence[str]) -> list[str]:
    """Each two tokens that follow each other, as one."""
    return [f"{one} {other}" for one, other in pairwise(tokens)]


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A word without a plural, past or -ing ending; `requests`, `requested`, `requesting` -> `request`."""
    word = word.removesuffix("'s")
    if len(word) <= 3:
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "ches", "shes", "xes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending in ("ing", "ed"):
        root = word.removesuffix(ending)
        if root != word and len(root) >= 4:
            return root[:-1] if root[-1] == root[-2] and root[-1] not in "ls" else root
    return word.removesuffix("e") if len(word) > 4 else word


@dataclass(frozen=True, slots=True)
class Lengths:
    """How soon a term that is said again adds nothing more (`k1`), and how much a long passage counts for less
    (`b`); the defaults are those of rank-bm25."""

    k1: float = 1.5
    b: float = 0.75


class Sparse:
    """BM25 over passages given as tokens; the passage's number is its place in the list.

    What each term adds to each passage is worked out once, so that a query only sums columns, and
    those of its own terms alone are read.
    """

    def __init__(self, passages: Sequence[Sequence[str]], lengths: Lengths = Lengths()) -> None:
        self._take(len(passages), *_weighed(dict(enumerate(passages)), lengths))

    @classmethod
    def among(cls, passages: Mapping[int, Sequence[str]], count: int, lengths: Lengths) -> Sparse:
        """Some of `count` passages, by number: the others have no words, and no say in what is rare or long."""
        some = cls.__new__(cls)
        some._take(count, *_weighed(passages, lengths))
        return some

    def _take(self, passages: int, terms: Postings, weights: NDArray[np.float64]) -> None:
        self._passages = passages
        self._terms = terms
        self._weights = weights

    def __len__(self) -> int:
        return self._passages

    def __contains__(self, term: object) -> bool:
        return term in self._terms

    @property
    def vocabulary(self) -> Words:
        """Every term, in order."""
        return self._terms.words

    def count(self, term: str) -> int:
        """How many passages have the term."""
        return len(self._terms.rows(term))

    def having(self, term: str, passages: NDArray[np.integer[Any]]) -> NDArray[np.bool_]:
        """Whether each of some passages has the term."""
        rows = self._terms.rows(term)
        wanted = passages.astype(rows.dtype, copy=False)  # of another type, all rows would be turned into it
        return np.searchsorted(rows, wanted) < np.searchsorted(rows, wanted, side="right")

    def in_any(self, term: str, passages: NDArray[np.integer[Any]]) -> bool:
        """Whether one of some passages has the term."""
        return bool(self.having(term, passages).any())

    def scores(self, query: str) -> NDArray[np.float64]:
        """One score a passage, 0 where no word of the query stands."""
        return self.weighted(dict.fromkeys(tokenize(query), 1.0))

    def weighted(self, terms: Mapping[str, float]) -> NDArray[np.float64]:
        """One score a passage: the sum over the terms (tokens), each times its weight."""
        if not terms:
            return np.zeros(len(self))
        rows = np.concatenate([self._terms.rows(term) for term in terms])
        adds = np.concatenate([weight * self._weights[self._terms.places(term)] for term, weight in terms.items()])
        return np.asarray(np.bincount(rows, adds, len(self)), dtype=np.float64)

    def to_bytes(self) -> bytes:
        passages = np.array([self._passages], dtype=np.int64)
        return pack({"passages": passages, **self._terms.packed("terms"), "weights": self._weights})

    @classmethod
    def from_bytes(cls, data: Buffer) -> Sparse:
        """Raises `ValueError` when `data` is not what `to_bytes` wrote."""
        read = cls.__new__(cls)
        try:
            arrays = unpack(data)
            terms = Postings.read(arrays, "terms")
            read._take(int(arrays["passages"][0]), terms, arrays["weights"])
        except (KeyError, IndexError, ValueError) as error:
            raise ValueError(f"not a list of tokens: {error}") from error
        return read


def _weighed(passages: Mapping[int, Sequence[str]], lengths: Lengths) -> tuple[Postings, NDArray[np.float64]]:
    """The passages of each term, and what it adds to each; the passages by number, in order."""
    from rank_bm25 import BM25Plus  # only to build: a query sums what is stored

    vocabulary = sorted({token for tokens in passages.values() for token in tokens})
    words = Words.of(vocabulary)
    if not vocabulary:  # rank-bm25 divides by the number of passages and by their mean length
        return Postings(words, np.zeros(1, dtype=np.int64), np.zeros(0, dtype=np.int32)), np.zeros(0)
    model = BM25Plus([list(tokens) for tokens in passages.values()], k1=lengths.k1, b=lengths.b, delta=0)
    number = {term: n for n, term in enumerate(vocabulary)}
    of = np.fromiter((number[term] for one in model.doc_freqs for term in one), dtype=np.int64)
    counts = np.fromiter((count for one in model.doc_freqs for count in one.values()), dtype=np.float64)
    sizes = [len(one) for one in model.doc_freqs]
    rows = np.repeat(np.fromiter(passages, dtype=np.int32, count=len(passages)), sizes)
    length = np.repeat(1 - model.b + model.b * np.array(model.doc_len, dtype=np.float64) / model.avgdl, sizes)
    rarity = np.array([model.idf[term] for term in vocabulary])
    weights = rarity[of] * counts * (model.k1 + 1) / (counts + model.k1 * length)
    order = np.argsort(of, kind="stable")
    starts = np.r_[0, np.cumsum(np.bincount(of, minlength=len(vocabulary)))].astype(np.int64)
    return Postings(words, starts, rows[order]), weights[order]
