"""Which passages share words with a query: BM25, by rank-bm25. Knows no vectors and no files.

`BM25Plus` with `delta=0` is plain BM25 whose weight of a term, log((N + 1) / n), is positive for
every term: `BM25Okapi` gives a term in half the passages none, and `BM25Plus` as published
adds its delta to passages without the term.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import msgspec
import numpy as np
from numpy.typing import NDArray

# A label path, with the section it belongs to: 552a(e)(12), 5.8(a), (k)(2).
_PROVISION = r"(?P<head>\d+(?:\.\d+)?[a-z]{0,2}(?=\())?(?P<labels>(?:\([0-9a-z]{1,5}\)){1,6})"
_NUMBER = r"\d+(?:[.,]\d+)*[a-z]?\b"
_WORD = r"[^\W\d_]+(?:'[^\W\d_]+)?"
_TOKEN = re.compile(f"{_PROVISION}|(?P<number>{_NUMBER})|(?P<word>{_WORD})")


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


class _State(msgspec.Struct, frozen=True):
    """As stored: the columns of term `vocabulary[n]` are `starts[n]:starts[n + 1]` of the other two."""

    passages: int
    vocabulary: list[str]
    starts: bytes  # int64
    rows: bytes  # int32: the passages that have the term
    weights: bytes  # float64: what the term adds to each


class Sparse:
    """BM25 over passages given as tokens; the passage's number is its place in the list.

    What each term adds to each passage is worked out once, so that a query only sums columns.
    """

    def __init__(self, passages: Sequence[Sequence[str]]) -> None:
        self._from(_state_of([list(tokens) for tokens in passages]))

    def _from(self, state: _State) -> None:
        self._state = state
        self._number = {term: n for n, term in enumerate(state.vocabulary)}
        self._starts = np.frombuffer(state.starts, dtype=np.int64)
        self._rows = np.frombuffer(state.rows, dtype=np.int32)
        self._weights = np.frombuffer(state.weights, dtype=np.float64)
        if len(self._starts) != len(state.vocabulary) + 1 or len(self._rows) != len(self._weights):
            raise ValueError("its columns do not fit")

    def __len__(self) -> int:
        return self._state.passages

    def __contains__(self, term: object) -> bool:
        return term in self._number

    @property
    def vocabulary(self) -> Sequence[str]:
        """Every term, in order."""
        return self._state.vocabulary

    def count(self, term: str) -> int:
        """How many passages have the term."""
        number = self._number.get(term)
        return 0 if number is None else int(self._starts[number + 1] - self._starts[number])

    def has(self, term: str, passage: int) -> bool:
        number = self._number.get(term)
        if number is None:
            return False
        rows = self._rows[self._starts[number] : self._starts[number + 1]]
        place = int(np.searchsorted(rows, passage))
        return place < len(rows) and int(rows[place]) == passage

    def in_any(self, term: str, passages: NDArray[np.intp]) -> bool:
        """Whether one of some passages has the term."""
        number = self._number.get(term)
        if number is None:
            return False
        return bool(np.isin(passages, self._rows[self._starts[number] : self._starts[number + 1]]).any())

    def scores(self, query: str) -> NDArray[np.float64]:
        """One score a passage, 0 where no word of the query stands."""
        return self.weighted(dict.fromkeys(tokenize(query), 1.0))

    def weighted(self, terms: Mapping[str, float]) -> NDArray[np.float64]:
        """One score a passage: the sum over the terms (tokens), each times its weight."""
        total = np.zeros(len(self))
        for term, weight in terms.items():
            number = self._number.get(term)
            if number is not None:
                column = slice(self._starts[number], self._starts[number + 1])
                total[self._rows[column]] += weight * self._weights[column]
        return total

    def to_bytes(self) -> bytes:
        return msgspec.msgpack.encode(self._state)

    @classmethod
    def from_bytes(cls, data: bytes) -> Sparse:
        """Raises `ValueError` when `data` is not what `to_bytes` wrote."""
        read = cls.__new__(cls)
        try:
            read._from(msgspec.msgpack.decode(data, type=_State))
        except (msgspec.DecodeError, ValueError) as error:
            raise ValueError(f"not a list of tokens: {error}") from error
        return read


def _state_of(passages: list[list[str]]) -> _State:
    from rank_bm25 import BM25Plus  # only to build: a query sums what is stored

    # rank-bm25 divides by the number of passages and by their mean length.
    model = BM25Plus(passages, delta=0) if any(passages) else None
    vocabulary = sorted({token for tokens in passages for token in tokens})
    columns: list[list[tuple[int, float]]] = [[] for _ in vocabulary]
    number = {term: n for n, term in enumerate(vocabulary)}
    if model is not None:
        for row, counts in enumerate(model.doc_freqs):
            length = 1 - model.b + model.b * model.doc_len[row] / model.avgdl
            for term, count in counts.items():
                weight = model.idf[term] * count * (model.k1 + 1) / (count + model.k1 * length)
                columns[number[term]].append((row, weight))
    starts = np.cumsum([0, *(len(column) for column in columns)], dtype=np.int64)
    pairs = [pair for column in columns for pair in column]
    return _State(
        len(passages),
        vocabulary,
        starts.tobytes(),
        np.array([row for row, _ in pairs], dtype=np.int32).tobytes(),
        np.array([weight for _, weight in pairs], dtype=np.float64).tobytes(),
    )
