"""A query against words and vectors, and their rankings made one. The default `Searcher`.

Every ranking is divided by its best score and the weighted sum orders the passages. It loads
nothing: it is given what it searches.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import lru_cache
from math import log
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from corpus.model import Span
from index import collection
from index.asked import Asked, Vocabulary, read
from index.collection import Collections
from index.columns import Columns
from index.dense import Dense
from index.encoder import Encoder
from index.groups import Groups
from index.headings import Headings
from index.kin import Kin
from index.passages import Passage
from index.search import Hit, Wording
from index.sparse import Sparse, tokenize

Scores = NDArray[np.float64]
Rows = NDArray[np.intp]

# The weights of a multinomial logistic regression over these rankings (that a passage of the right
# section, and of those the right paragraph, comes first), rounded; fitted on 241 questions with a
# known place. In five folds the right section comes first for 81 % and among five for 94 %; with
# rankings without everyday words and names for 63 % and 81 %. The words of `index.everyday` were
# written with these questions in sight, so that those figures flatter. On 144 questions that others
# wrote without it the rankings alone put the right section first for 54 %, among five for 82 %, the right
# paragraph first for 42 % (of 40 that share no words with the text: 28, 57 and 22 %). "desk" was 1.3
# before those questions, which bear out 0.2 to 0.6. Tried on all of them and no better by more than
# three questions, or worse: the mean of the vectors of a passage and its headings, or headings by
# meaning or by words alone; sentences, pairs of words and words near in meaning by BM25; a second
# search with what the first found; other lengths in BM25; what is asked encoded without expansions.
WEIGHTS: Final[Mapping[str, float]] = {
    "passage words": 5.5,
    "unit words": 2.0,
    "sentence meaning": 5.5,
    "unit mean": 2.5,
    "unit best": 3.5,
    "paragraph meaning": 2.5,  # of the paragraph that the passage is an item of, with all below it
    "law named": 2.5,
    "not ruled out": 2.5,
    "desk": 0.4,
}
_DIGITS = 6  # what lies closer is a tie: another number of threads changes the last digits
_REMEMBERED = (
    16  # queries, some megabytes each where there are many passages; a look-up that hands its question on asks again
)
_ONE_A_CITATION = 4  # times as many rows are looked at as hits are wanted, since some share a citation
_MEASURED = 10  # hits whose `met` is told
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_INSTEAD_MET = 0.7  # of a word that only stands there by what rules say instead


def scaled(scores: Scores) -> Scores:
    """Divided by the maximum, into 0 to 1; all 0 when nothing scores above 0."""
    clean = np.clip(np.nan_to_num(scores, nan=0.0, posinf=0.0, neginf=0.0), 0.0, None)
    best = clean.max(initial=0.0)
    return clean / best if best > 0 else np.zeros_like(clean)


def fuse(rankings: Mapping[str, Scores], weights: Mapping[str, float] = WEIGHTS) -> Scores:
    """The weighted mean of the rankings, each scaled: 0 to 1."""
    total = sum(weights[name] for name in rankings)
    parts = [weights[name] / total * scaled(rankings[name]) for name in sorted(rankings)]
    fused: Scores = np.sum(parts, axis=0).round(_DIGITS)
    return fused


def _weighed(rankings: Mapping[str, Scores], weights: Mapping[str, float]) -> dict[str, Scores]:
    return {name: scores for name, scores in rankings.items() if name in weights}


class _Ranked(NamedTuple):
    """A query as read; for each passage its fused score, its score by words and its best cosine; the cosine of
    each sentence."""

    asked: Asked
    fused: Scores
    words: Scores
    meaning: Scores
    sentence: Scores


class FusedSearcher:
    """`words` has a row a passage, `unit_words` a row a unit (see `index.passages.units`), `meaning` a row a
    passage, then a row a sentence and a paragraph. `texts` gives the passages of some rows."""

    def __init__(
        self,
        columns: Columns,
        texts: Callable[[Sequence[int]], Sequence[Passage]],
        words: Sparse,
        unit_words: Sparse,
        vocabulary: Vocabulary,
        headings: Headings,
        meaning: Dense,
        encoder: Encoder,
        collections: Collection[str],
        word_pairs: Callable[[], Sparse],
    ) -> None:
        self._columns = columns
        self._texts = texts
        self._words = words
        self._unit_words = unit_words
        self._meaning = meaning
        self._encoder = encoder
        self._headings = headings
        self._vocabulary = vocabulary
        self._kin = Kin(words.vocabulary)
        self._units = Groups(columns.unit)
        self._own_sentences = Groups(columns.sentence_of)
        self._collections = collections
        self._plain = Collections(words, word_pairs, meaning, self._own_sentences, encoder)
        self._ranked = lru_cache(maxsize=_REMEMBERED)(self._rank)

    def search(
        self, query: str, top: int, source: str | None = None, within: Collection[int] | None = None
    ) -> list[Hit]:
        if top <= 0 or not len(self._columns) or not any(character.isalnum() for character in query):
            return []
        ranked = self._ranked(query)
        fused = ranked.fused if source is None else self._of_source(query, source)
        rows = self._best(fused, top, None if within is None else self._sharing(within))
        return [
            Hit(
                passage,
                self._sentence(passage, ranked.sentence),
                score=float(fused[row]),
                bm25=round(float(ranked.words[row]), _DIGITS),
                cosine=round(float(ranked.meaning[row]), _DIGITS),
                met=self._met(ranked.asked, row) if place < _MEASURED else 0.0,
            )
            for place, (row, passage) in enumerate(zip(rows, self._texts(rows), strict=True))
        ]

    def wording(self, query: str, passages: Sequence[Passage]) -> Wording:
        asked = self._ranked(query).asked
        own_unit = self._units.rows(int(self._columns.unit[passages[0].id]))
        rows = np.union1d(own_unit, [passage.id for passage in passages])
        unmet: set[str] = set()
        otherwise = 0
        for own, instead in asked.said:
            lacking = {token for token in own if not self._words.in_any(token, rows)}
            if lacking and any(self._words.in_any(token, rows) for token in instead):
                otherwise += 1
            else:
                unmet |= lacking
        words = (word for word in _WORD.findall(asked.text) if unmet & set(tokenize(word)))
        return Wording(tuple(dict.fromkeys(words)), otherwise)

    def nearness(self, texts: Sequence[str], passage: Passage) -> list[float]:
        sentences = len(self._columns) + self._own_sentences.rows(passage.id)
        rows = [passage.id, *sentences.tolist()]
        best = self._meaning.among(rows, self._encoder.encode(texts)).max(axis=0)
        return [round(float(score), _DIGITS) for score in best]

    def _best(self, fused: Scores, top: int, among: Rows | None) -> list[int]:
        """The rows with the best scores above 0, best first, the first of equals first, one a citation."""
        rows = np.flatnonzero(fused > 0) if among is None else among[fused[among] > 0]
        scores = fused[rows]
        looked_at = _ONE_A_CITATION * top
        while True:
            near = slice(None)
            if looked_at < len(rows):
                near = scores >= np.partition(scores, len(rows) - looked_at)[len(rows) - looked_at]
            found, own = rows[near], scores[near]
            found = found[np.argsort(-own, kind="stable")]
            _, first = np.unique(self._columns.cite[found], return_index=True)
            if len(first) >= top or len(found) == len(rows):
                return [int(row) for row in found[np.sort(first)[:top]]]
            looked_at *= _ONE_A_CITATION

    def _sharing(self, passages: Collection[int]) -> Rows:
        """The rows that share a citation with one of these."""
        cites = self._columns.cite[np.fromiter(passages, dtype=np.intp, count=len(passages))]
        return np.flatnonzero(np.isin(self._columns.cite, cites))

    def _rank(self, query: str) -> _Ranked:
        asked, rankings, sentence = self._rankings(query)
        best = np.maximum(rankings["passage meaning"], rankings["sentence meaning"])
        return _Ranked(asked, fuse(_weighed(rankings, WEIGHTS)), rankings["passage words"], best, sentence)

    def _rankings(self, query: str) -> tuple[Asked, dict[str, Scores], Scores]:
        """The query as read, the rankings of the passages for it, and the cosine of each sentence."""
        named = self._headings.named(query)
        asked = read(query, self._vocabulary, self._words, self._kin, lambda text: self._headings.named(text)[1])
        cosines = self._meaning.scores(self._encoder.encode([asked.meaning])[0])
        parts = np.cumsum([len(self._columns), len(self._columns.sentence_of)])
        passage, sentence, paragraph = np.split(cosines, parts)
        nearest = passage.copy()  # of a passage that is a single sentence
        self._own_sentences.best(sentence, into=nearest)
        best_of_unit = np.full(len(self._units), -1.0)
        self._units.best(nearest, into=best_of_unit)
        unit = self._columns.unit
        rankings = {
            "passage words": self._words.weighted(asked.terms),
            "passage meaning": passage,
            "unit words": self._unit_words.weighted(asked.terms)[unit],
            "sentence meaning": nearest,
            "unit mean": self._units.mean(np.clip(passage, 0.0, None))[unit],
            "unit best": best_of_unit[unit],
            "paragraph meaning": paragraph[self._columns.paragraph],
            "law named": named[0].astype(np.float64),
            "desk": self._columns.desk,
        }
        if asked.without:
            out = np.any([self._headings.below(name) for name in asked.without], axis=0)
            rankings["not ruled out"] = (~out).astype(np.float64)
        return asked, rankings, sentence

    def _of_source(self, query: str, source: str) -> Scores:
        """The fused score of each passage among those of a source; 0 for those of others."""
        number = self._columns.sources.find(source)
        fused = np.zeros(len(self._columns))
        if number is not None:
            if source in self._collections:
                rankings, weights = self._plain.rankings(query), collection.WEIGHTS
            else:
                rankings, weights = self._rankings(query)[1], WEIGHTS
            rows = self._columns.source == number
            fused[rows] = fuse({name: own[rows] for name, own in _weighed(rankings, weights).items()}, weights)
        return fused

    def _met(self, asked: Asked, row: int) -> float:
        """How much of what is said stands in the unit of a passage, each by the weight of its rarest word."""
        unit = int(self._columns.unit[row])
        met = total = 0.0
        for own, instead in asked.said:
            weight = max((self._rarity(token) for token in own), default=0.0)
            total += weight
            if own and all(self._unit_words.has(token, unit) for token in own):
                met += weight
            elif any(self._unit_words.has(token, unit) for token in instead):
                met += _INSTEAD_MET * weight
        return round(met / total, _DIGITS) if total else 0.0

    def _rarity(self, token: str) -> float:
        return log((len(self._words) + 1) / max(self._words.count(token), 1))

    def _sentence(self, found: Passage, scores: Scores) -> Span:
        """The sentence of a passage with the best score, the first of equals."""
        rows = self._own_sentences.rows(found.id)
        if not len(rows):
            return Span(found.source, found.start, found.end)
        best = rows[int(scores[rows].round(_DIGITS).argmax())]
        return Span(found.source, int(self._columns.sentence_start[best]), int(self._columns.sentence_end[best]))
