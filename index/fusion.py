"""A query against words and vectors, and their rankings made one. The default `Searcher`.

Every ranking is divided by its best score and the weighted sum orders the passages. It loads
nothing: it is given what it searches.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import lru_cache
from math import log
from typing import Final

import numpy as np
from numpy.typing import NDArray

from corpus.model import Span
from index import collection
from index.asked import Asked, Vocabulary, read
from index.collection import Collections
from index.dense import Dense
from index.encoder import Encoder
from index.groups import Groups
from index.headings import Headings
from index.kin import Kin
from index.passages import Passage, Sentence, units
from index.search import Hit, Wording
from index.sparse import Sparse, tokenize

Scores = NDArray[np.float64]

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
# What the desk that asks works on: a question that fits two parts alike is about theirs.
_DESK: Final = ("freedom of information", "privacy act")
_ENTRY: Final = re.compile(r"\(\d+\)$")
_DIGITS = 6  # what lies closer is a tie: another number of threads changes the last digits
_REMEMBERED = 64  # queries; a look-up that hands its question on asks again
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


class FusedSearcher:
    """`words` has a row a passage, `unit_words` a row a unit (see `index.passages.units`), `paragraphs` for
    each passage the number of its paragraph, `meaning` a row a passage, then a row a sentence and a paragraph."""

    def __init__(
        self,
        passages: Sequence[Passage],
        sentences: Sequence[Sentence],
        words: Sparse,
        unit_words: Sparse,
        headings: Headings,
        paragraphs: NDArray[np.int32],
        meaning: Dense,
        encoder: Encoder,
        collections: Collection[str],
        word_pairs: Callable[[], Sparse],
    ) -> None:
        self._passages = passages
        self._sentences = sentences
        self._words = words
        self._unit_words = unit_words
        self._meaning = meaning
        self._encoder = encoder
        self._headings = headings
        self._paragraphs = paragraphs
        self._vocabulary = Vocabulary(passages)
        self._kin = Kin(words.vocabulary)
        self._units = Groups(units(passages))
        self._own_sentences = Groups([sentence.passage for sentence in sentences])
        self._desk = self._work_of_the_desk()
        self._collections = collections
        self._plain = Collections(words, word_pairs, meaning, self._own_sentences, encoder)
        self._asked = lru_cache(maxsize=_REMEMBERED)(self._ask)

    def search(self, query: str, top: int, source: str | None = None) -> list[Hit]:
        if top <= 0 or not self._passages or not any(character.isalnum() for character in query):
            return []
        asked, rankings, words, meaning, sentence = self._asked(query)
        fused = self._fused(query, rankings, source)
        hits: dict[str, Hit] = {}
        for row in np.lexsort((np.arange(len(fused)), -fused)).tolist():
            if fused[row] <= 0 or len(hits) == top:
                break
            found = self._passages[row]
            if found.cite not in hits:
                hits[found.cite] = Hit(
                    found,
                    self._sentence(row, sentence),
                    score=float(fused[row]),
                    bm25=round(float(words[row]), _DIGITS),
                    cosine=round(float(meaning[row]), _DIGITS),
                    met=self._met(asked, row) if len(hits) < _MEASURED else 0.0,
                )
        return list(hits.values())

    def wording(self, query: str, passages: Sequence[Passage]) -> Wording:
        asked = self._asked(query)[0]
        own_unit = self._units.rows(int(self._units.of[passages[0].id]))
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
        sentences = len(self._passages) + self._own_sentences.rows(passage.id)
        rows = [passage.id, *sentences.tolist()]
        scores = (self._meaning.scores(vector)[rows].max() for vector in self._encoder.encode(texts))
        return [round(float(score), _DIGITS) for score in scores]

    def _ask(self, query: str) -> tuple[Asked, dict[str, Scores], Scores, Scores, list[float]]:
        """The query as read; for each passage its rankings, its score by words and its best cosine; the
        cosine of each sentence."""
        named = self._headings.named(query)
        asked = read(query, self._vocabulary, self._words, self._kin, lambda text: self._headings.named(text)[1])
        words = self._words.weighted(asked.terms)
        cosines = self._meaning.scores(self._encoder.encode([asked.meaning])[0])
        parts = np.cumsum([len(self._passages), len(self._sentences)])
        passage, sentence, paragraph = np.split(cosines, parts)
        nearest = passage.copy()  # of a passage that is a single sentence
        self._own_sentences.best(sentence, into=nearest)
        best_of_unit = np.full(len(self._units), -1.0)
        self._units.best(nearest, into=best_of_unit)
        unit = self._units.of
        rankings = {
            "passage words": words,
            "unit words": self._unit_words.weighted(asked.terms)[unit],
            "sentence meaning": nearest,
            "unit mean": self._units.mean(np.clip(passage, 0.0, None))[unit],
            "unit best": best_of_unit[unit],
            "paragraph meaning": paragraph[self._paragraphs],
            "law named": named[0].astype(np.float64),
            "desk": self._desk,
        }
        if asked.without:
            out = np.any([self._headings.below(name) for name in asked.without], axis=0)
            rankings["not ruled out"] = (~out).astype(np.float64)
        return asked, rankings, words, np.maximum(passage, nearest), sentence.round(_DIGITS).tolist()

    def _fused(self, query: str, rankings: Mapping[str, Scores], source: str | None) -> Scores:
        """The fused score of each passage; when `source` is named, 0 for those of others."""
        if source is None:
            return fuse(rankings)
        weights = WEIGHTS
        if source in self._collections:
            rankings, weights = self._plain.rankings(query), collection.WEIGHTS
        rows = np.array([passage.source == source for passage in self._passages])
        fused = np.zeros(len(self._passages))
        fused[rows] = fuse({name: scores[rows] for name, scores in rankings.items()}, weights)
        return fused

    def _work_of_the_desk(self) -> Scores:
        """1 for a passage of a part that has one of the desk's laws in a heading, but not for the
        entries of its appendices: there are hundreds, and whoever wants one names it."""
        ours = np.any([self._headings.below(name) for name in _DESK], axis=0)
        parts = {_part(p) for p, own in zip(self._passages, ours, strict=True) if own}
        return np.array([float(_part(p) in parts and not _ENTRY.search(p.unit)) for p in self._passages])

    def _met(self, asked: Asked, row: int) -> float:
        """How much of what is said stands in the unit of a passage, each by the weight of its rarest word."""
        unit = int(self._units.of[row])
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

    def _sentence(self, row: int, scores: Sequence[float]) -> Span:
        """The sentence of a passage with the best score, the first of equals."""
        found = self._passages[row]
        rows = self._own_sentences.rows(row).tolist()
        if not rows:
            return Span(found.source, found.start, found.end)
        best = self._sentences[max(rows, key=scores.__getitem__)]
        return Span(found.source, best.start, best.end)


def _part(passage: Passage) -> str:
    """The outermost heading above a passage."""
    return passage.context.partition(". ")[0].rstrip(".")
