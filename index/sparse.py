"""Which passages share words with a query: BM25, by rank-bm25. Knows no vectors and no files.

`BM25Plus` with `delta=0` is plain BM25 whose weight of a term, log((N + 1) / n), is positive for
every term: `BM25Okapi` gives a term in half the passages none, and `BM25Plus` as published
adds its delta to passages without the term.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray
from rank_bm25 import BM25Plus

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
    """As stored: for each passage the numbers of its tokens in `vocabulary`."""

    vocabulary: list[str]
    passages: list[list[int]]


class Sparse:
    """BM25 over passages given as tokens; the passage's number is its place in the list."""

    def __init__(self, passages: Sequence[Sequence[str]]) -> None:
        self._passages = [list(tokens) for tokens in passages]
        # rank-bm25 divides by the number of passages and by their mean length.
        self._model = BM25Plus(self._passages, delta=0) if any(self._passages) else None

    def __len__(self) -> int:
        return len(self._passages)

    def scores(self, query: str) -> NDArray[np.float64]:
        """One score a passage, 0 where no word of the query stands."""
        terms = list(dict.fromkeys(tokenize(query)))
        if self._model is None or not terms:
            return np.zeros(len(self))
        scores: NDArray[np.float64] = self._model.get_scores(terms)
        return scores

    def to_bytes(self) -> bytes:
        vocabulary = sorted({token for tokens in self._passages for token in tokens})
        number = {token: n for n, token in enumerate(vocabulary)}
        state = _State(vocabulary, [[number[token] for token in tokens] for tokens in self._passages])
        return msgspec.msgpack.encode(state)

    @classmethod
    def from_bytes(cls, data: bytes) -> Sparse:
        """Raises `ValueError` when `data` is not what `to_bytes` wrote."""
        try:
            state = msgspec.msgpack.decode(data, type=_State)
            return cls([[state.vocabulary[n] for n in tokens] for tokens in state.passages])
        except (msgspec.DecodeError, IndexError) as error:
            raise ValueError(f"not a list of tokens: {error}") from error
