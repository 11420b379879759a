"""What a query ranks: words, meaning and names of headings, and how good each passage is by all of them.

It loads nothing: it is given what it compares. Passages are numbers here.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index import collection
from index.asked import Asked, Vocabulary, read
from index.collection import Collections
from index.columns import Columns
from index.dense import Dense
from index.encoder import Encoder
from index.fusion import WEIGHTS, Scores, fuse
from index.headings import Headings
from index.kin import Kin
from index.parts import Part, Rows
from index.shortlist import Shortlist
from index.sparse import Sparse

Vector = NDArray[np.float32]

# Queries, some megabytes each where there are many passages; a look-up that hands its question on asks again.
_REMEMBERED = 16
# Where a shortlist is used: rows by meaning, passages and units by words that are compared exactly.
_NEAR, _SAID, _UNITS = 500, 150, 20
_STRETCH = 64  # scores


class Ranked(NamedTuple):
    """A query as read, and the part of the passages that it was compared with: for each passage its fused score,
    its score by words and its best cosine; the cosine of each sentence."""

    asked: Asked
    part: Part
    fused: Scores
    words: Scores
    meaning: Scores
    sentence: Scores


class Ranker:
    """`words` has a row a passage, `unit_words` a row a unit (see `index.passages.units`), `meaning` a row a
    sentence (see `index.passages.said`).

    With a `shortlist` (of sentences) only the units are compared that it or the words bring up.
    """

    def __init__(
        self,
        columns: Columns,
        words: Sparse,
        unit_words: Sparse,
        vocabulary: Vocabulary,
        headings: Headings,
        meaning: Dense,
        shortlist: Shortlist | None,
        encoder: Encoder,
        collections: Collection[str],
        collected: Callable[[], Sparse],
    ) -> None:
        self.columns = columns
        self.words = words
        self.unit_words = unit_words
        self.meaning = meaning
        self._shortlist = shortlist
        self.encoder = encoder
        self._headings = headings
        self._vocabulary = vocabulary
        self._kin = Kin(words.vocabulary)
        self._collections = collections
        self._load_collected = collected
        self.ranked = lru_cache(maxsize=_REMEMBERED)(self._rank)
        self.read = lru_cache(maxsize=_REMEMBERED)(self._read)
        self._vector = lru_cache(maxsize=_REMEMBERED)(
            lambda text: encoder.encode([text])[0]
        )  # also among some passages

    @property
    def shortlisted(self) -> bool:
        """Whether a part only is compared."""
        return self._shortlist is not None

    @cached_property
    def _whole(self) -> Part:
        return Part.whole(self.columns)

    @cached_property
    def _plain(self) -> Collections:
        return Collections(self._load_collected, self.meaning, self._whole, self.encoder)

    def _rank(self, query: str, also: Sequence[int]) -> Ranked:
        """`also`: passages that must be compared."""
        asked = self.read(query)
        words = self.words.weighted(asked.terms)
        unit_words = self.unit_words.weighted(asked.terms)
        vector = self._vector(asked.meaning)
        part = self._whole if self._shortlist is None else self._brought_up(vector, words, unit_words, also)
        rankings, sentence = self._rankings(query, asked, words, unit_words, vector, part)
        meaning = np.maximum(rankings.pop("passage meaning"), rankings["sentence meaning"])
        return Ranked(asked, part, fuse(rankings), rankings["passage words"], meaning, sentence)

    def _read(self, query: str) -> Asked:
        return read(query, self._vocabulary, self.words, self._kin, lambda text: self._headings.names(text)[1])

    def _brought_up(self, vector: Vector, words: Scores, unit_words: Scores, also: Sequence[int]) -> Part:
        """The units that come near, or say most of the words."""
        assert self._shortlist is not None
        columns = self.columns
        near = columns.passages_of(self._shortlist.near(vector, _NEAR))
        passages: Rows = np.concatenate([near, _highest(words, _SAID), np.array(also, dtype=np.intp)])
        units: Rows = np.concatenate([columns.unit[passages], _highest(unit_words, _UNITS)])
        return Part.of_units(units, columns)

    def _rankings(
        self, query: str, asked: Asked, words: Scores, unit_words: Scores, vector: Vector, part: Part
    ) -> tuple[dict[str, Scores], Scores]:
        """The rankings of the passages of a part, beside their own cosine, and the cosine of each sentence."""
        if len(part.passages) == len(self.columns):
            cosines = self.meaning.scores(vector)
        else:
            cosines = self.meaning.scores_of(vector, part.sentences)
        meaning = part.meaning(cosines)
        best_of_unit = np.full(len(part.units), -1.0)
        part.units.best(meaning.sentence, into=best_of_unit)
        rows, unit = part.passages, part.units.of
        rankings = {
            "passage words": words[rows],
            "passage meaning": meaning.passage,
            "unit words": unit_words[self.columns.unit[rows]],
            "sentence meaning": meaning.sentence,
            "unit mean": part.units.mean(np.clip(meaning.passage, 0.0, None))[unit],
            "unit best": best_of_unit[unit],
            "paragraph meaning": meaning.paragraph,
            "law named": self._headings.named(query, rows).astype(np.float64),
            "desk": self.columns.desk[rows],
        }
        if asked.without:
            out = np.any([self._headings.below(name, rows) for name in asked.without], axis=0)
            rankings["not ruled out"] = (~out).astype(np.float64)
        return rankings, cosines

    def of_source(self, query: str, source: str) -> Ranked:
        """As `_rank`, compared with all passages; the fused score is 0 for those of other sources."""
        asked = self.read(query)
        words, unit_words = self.words.weighted(asked.terms), self.unit_words.weighted(asked.terms)
        vector = self._vector(asked.meaning)
        rankings, sentence = self._rankings(query, asked, words, unit_words, vector, self._whole)
        meaning = np.maximum(rankings.pop("passage meaning"), rankings["sentence meaning"])
        weights = WEIGHTS
        if source in self._collections:
            rankings, weights = self._plain.rankings(query), collection.WEIGHTS
        fused = np.zeros(len(self.columns))
        number = self.columns.sources.find(source)
        if number is not None:
            rows = self.columns.source == number
            fused[rows] = fuse({name: scores[rows] for name, scores in rankings.items()}, weights)
        return Ranked(asked, self._whole, fused, words, meaning, sentence)


def _highest(scores: Scores, count: int) -> Rows:
    """The rows of the `count` highest scores above 0."""
    least = _least(scores, count)
    rows = np.flatnonzero(scores >= least if least > 0 else scores > 0)
    if len(rows) <= count:
        return rows
    return rows[np.argpartition(scores[rows], len(rows) - count)[len(rows) - count :]]


def _least(scores: Scores, count: int) -> float:
    """What the `count` highest scores reach: so many are the highest of a stretch."""
    stretches = len(scores) // _STRETCH
    if stretches < count:
        return 0.0
    highest = scores[: stretches * _STRETCH].reshape(_STRETCH, stretches).max(axis=0)
    return float(np.partition(highest, stretches - count)[stretches - count])
