"""The passages of a collection, searched by themselves: by words, pairs of words and meaning.

A collection has no headings to go by, no units, and a subject that nobody foresaw: the everyday
words of `index.everyday` and the weights of `index.fusion`, fitted to rules, have no say in it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

import numpy as np
from numpy.typing import NDArray

from index.asked import tokens_asked
from index.dense import Dense
from index.encoder import Encoder
from index.groups import Groups
from index.sparse import Sparse, pairs

Scores = NDArray[np.float64]

# Words and meaning weigh alike, as is usual. That pairs of words and the best sentence help was seen
# on two thirds of the development questions of a public set (ObliQA), and is not finely tuned. On its 2,786
# test questions, asked once: recall@10 0.797, MAP@10 0.662.
WEIGHTS: Final[Mapping[str, float]] = {
    "passage words": 4.0,
    "word pairs": 1.0,
    "passage meaning": 2.5,
    "sentence meaning": 2.5,
}


class Collections:
    """The rankings of passages for a query. `load_pairs` is called when they are first wanted."""

    def __init__(
        self, words: Sparse, load_pairs: Callable[[], Sparse], meaning: Dense, sentences: Groups, encoder: Encoder
    ) -> None:
        self._words = words
        self._load_pairs = load_pairs
        self._pairs: Sparse | None = None
        self._meaning = meaning
        self._sentences = sentences
        self._encoder = encoder

    def rankings(self, query: str) -> dict[str, Scores]:
        """A row a passage, of collections or not; names as in `WEIGHTS`."""
        if self._pairs is None:
            self._pairs = self._load_pairs()
        tokens = tokens_asked(query)
        cosines = self._meaning.scores(self._encoder.encode([query])[0])
        passage, sentence = cosines[: len(self._words)], cosines[len(self._words) :]
        nearest = passage.copy()  # of a passage that is a single sentence
        self._sentences.best(sentence, into=nearest)
        return {
            "passage words": self._words.weighted(dict.fromkeys(tokens, 1.0)),
            "word pairs": self._pairs.weighted(dict.fromkeys(pairs(tokens), 1.0)),
            "passage meaning": passage,
            "sentence meaning": nearest,
        }
