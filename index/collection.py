"""The passages of a collection, searched by themselves: by words, pairs of words and meaning.

A collection has no headings to go by, no units, and a subject that nobody foresaw: the everyday
words of `index.everyday` and the weights of `index.fusion`, fitted to rules, have no say in it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

from index.asked import tokens_asked
from index.dense import Dense
from index.encoder import Encoder
from index.parts import Part
from index.sparse import Lengths, Sparse, pairs

Scores = NDArray[np.float64]

# Words and meaning weigh alike, as is usual. That pairs of words and the best sentence help was seen on the
# development questions of a public set (ObliQA), and is not finely tuned. `LENGTHS` are the values that Anserini and
# Pyserini search plain passages with; with those of rank-bm25 its development questions had recall@10 0.797, MAP@10
# 0.662, and have 0.808 and 0.678. On its 2,786 test questions, asked once with each: 0.797 and 0.662, 0.806 and 0.681.
WEIGHTS: Final[Mapping[str, float]] = {"words": 5.0, "passage meaning": 2.5, "sentence meaning": 2.5}
LENGTHS: Final = Lengths(k1=0.9, b=0.4)
_PAIR: Final = 0.4  # the weight of a pair, of two words that count one each


def terms(text: str) -> list[str]:
    """The words of a text but for those that no passage is about, then each two that follow each other, as one."""
    words = tokens_asked(text)
    return words + pairs(words)


class Collections:
    """The rankings of passages for a query. `load_words`, of `terms`, is called when they are first wanted."""

    def __init__(self, load_words: Callable[[], Sparse], meaning: Dense, whole: Part, encoder: Encoder) -> None:
        self._load_words = load_words
        self._meaning = meaning
        self._whole = whole
        self._encoder = encoder

    def rankings(self, query: str) -> dict[str, Scores]:
        """A row a passage, of collections or not; names as in `WEIGHTS`."""
        words = self._words
        meaning = self._whole.meaning(self._meaning.scores(self._encoder.encode([query])[0]))
        return {
            "words": words.weighted({term: _PAIR if " " in term else 1.0 for term in terms(query)}),
            "passage meaning": meaning.passage,
            "sentence meaning": meaning.sentence,
        }

    @cached_property
    def _words(self) -> Sparse:
        return self._load_words()
