"""A query against words and vectors, and their rankings made one. The default `Searcher`.

Every ranking is divided by its best score and the weighted sum orders the passages. It loads
nothing: it is given what it searches.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cached_property, lru_cache
from math import isfinite, log
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
from index.headings import Headings
from index.kin import Kin
from index.parts import Part, Rows
from index.passages import Passage
from index.search import Hit, Wording
from index.shortlist import Shortlist
from index.sparse import Sparse, tokenize

Scores = NDArray[np.float64]
Vector = NDArray[np.float32]

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
# Where a shortlist is used: rows by meaning, passages and units by words that are compared exactly.
_NEAR, _SAID, _UNITS = 500, 150, 20
_ONE_A_CITATION = 4  # times as many rows are looked at as hits are wanted, since some share a citation
_HELD = 10_000  # passages kept at hand
_MEASURED = 10  # hits whose `met` is told
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_INSTEAD_MET = 0.7  # of a word that only stands there by what rules say instead


def scaled(scores: Scores) -> Scores:
    """Divided by the maximum, into 0 to 1; all 0 when nothing scores above 0."""
    if len(scores) and isfinite(float(scores.min()) + float(scores.max())):  # as a rule; NaN is the least and the most
        clean = np.maximum(scores, 0.0)
    else:
        clean = np.clip(np.nan_to_num(scores, nan=0.0, posinf=0.0, neginf=0.0), 0.0, None)
    best = clean.max(initial=0.0)
    if best > 0:
        clean /= best
    return clean


def fuse(rankings: Mapping[str, Scores], weights: Mapping[str, float] = WEIGHTS) -> Scores:
    """The weighted mean of the rankings, each scaled: 0 to 1."""
    total = sum(weights[name] for name in rankings)
    fused: Scores = np.zeros(0)
    for place, name in enumerate(sorted(rankings)):
        part = scaled(rankings[name])
        part *= weights[name] / total
        fused = np.add(fused, part, out=fused) if place else part
    return fused.round(_DIGITS, out=fused)


class _Ranked(NamedTuple):
    """A query as read, and the part of the passages that it was compared with: for each passage its fused score,
    its score by words and its best cosine; the cosine of each sentence."""

    asked: Asked
    part: Part
    fused: Scores
    words: Scores
    meaning: Scores
    sentence: Scores


class FusedSearcher:
    """`words` has a row a passage, `unit_words` a row a unit (see `index.passages.units`), `meaning` a row a
    passage, then a row a sentence and a paragraph. `texts` gives the passages of some rows.

    With a `shortlist` (of passages and sentences, as in `meaning`) only the units are compared that it or the
    words bring up.
    """

    def __init__(
        self,
        columns: Columns,
        texts: Callable[[Sequence[int]], Sequence[Passage]],
        words: Sparse,
        unit_words: Sparse,
        vocabulary: Vocabulary,
        headings: Headings,
        meaning: Dense,
        shortlist: Shortlist | None,
        encoder: Encoder,
        collections: Collection[str],
        word_pairs: Callable[[], Sparse],
    ) -> None:
        self._columns = columns
        self._texts = texts
        self._words = words
        self._unit_words = unit_words
        self._meaning = meaning
        self._shortlist = shortlist
        self._encoder = encoder
        self._headings = headings
        self._vocabulary = vocabulary
        self._kin = Kin(words.vocabulary)
        self._collections = collections
        self._load_pairs = word_pairs
        self._held: dict[int, Passage] = {}
        self._ranked = lru_cache(maxsize=_REMEMBERED)(self._rank)

    def search(
        self, query: str, top: int, source: str | None = None, within: Collection[int] | None = None
    ) -> list[Hit]:
        if top <= 0 or not len(self._columns) or not any(character.isalnum() for character in query):
            return []
        among = None if within is None else self._sharing(within)
        if source is not None:
            ranked = self._of_source(query, source)
        else:
            ranked = self._ranked(query, () if among is None or self._shortlist is None else tuple(among.tolist()))
        part = ranked.part
        places = self._best(ranked, top, None if among is None else np.searchsorted(part.passages, among))
        rows = part.passages[places].tolist()
        sentences = self._sentences(rows, part, ranked.sentence)
        return [
            Hit(
                passage,
                Span(passage.source, *(sentence or (passage.start, passage.end))),
                score=float(ranked.fused[place]),
                bm25=round(float(ranked.words[place]), _DIGITS),
                cosine=round(float(ranked.meaning[place]), _DIGITS),
                met=self._met(ranked.asked, passage.id) if number < _MEASURED else 0.0,
            )
            for number, (place, passage, sentence) in enumerate(
                zip(places, self._passages(rows), sentences, strict=True)
            )
        ]

    def wording(self, query: str, passages: Sequence[Passage]) -> Wording:
        asked = self._read(query)
        own_unit = np.flatnonzero(self._columns.unit == self._columns.unit[passages[0].id])
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
        first, end = np.searchsorted(self._columns.sentence_of, [passage.id, passage.id + 1]).tolist()
        rows = [passage.id, *range(len(self._columns) + first, len(self._columns) + end)]
        best = self._meaning.among(rows, self._encoder.encode(texts)).max(axis=0)
        return [round(float(score), _DIGITS) for score in best]

    def _passages(self, rows: Sequence[int]) -> list[Passage]:
        if len(self._held) > _HELD:
            self._held = {}
        held = self._held
        new = [row for row in rows if row not in held]
        held.update(zip(new, self._texts(new), strict=True))
        return [held[row] for row in rows]

    def _best(self, ranked: _Ranked, top: int, among: Rows | None) -> list[int]:
        """The places of the best scores above 0, best first, the first of equals first, one a citation."""
        fused, cites = ranked.fused, self._columns.cite[ranked.part.passages]
        places = np.flatnonzero(fused > 0) if among is None else among[fused[among] > 0]
        scores = fused[places]
        looked_at = _ONE_A_CITATION * top
        while True:
            near = slice(None)
            if looked_at < len(places):
                near = scores >= np.partition(scores, len(places) - looked_at)[len(places) - looked_at]
            found, own = places[near], scores[near]
            found = found[np.argsort(-own, kind="stable")]
            _, first = np.unique(cites[found], return_index=True)
            if len(first) >= top or len(found) == len(places):
                return [int(place) for place in found[np.sort(first)[:top]]]
            looked_at *= _ONE_A_CITATION

    def _sharing(self, passages: Collection[int]) -> Rows:
        """The rows that share a citation with one of these."""
        cites = self._columns.cite[np.fromiter(passages, dtype=np.intp, count=len(passages))]
        return np.flatnonzero(np.isin(self._columns.cite, cites))

    @cached_property
    def _whole(self) -> Part:
        return Part.whole(self._columns)

    @cached_property
    def _plain(self) -> Collections:
        return Collections(self._words, self._load_pairs, self._meaning, self._whole.own, self._encoder)

    def _rank(self, query: str, also: Sequence[int]) -> _Ranked:
        """`also`: passages that must be compared."""
        asked = self._read(query)
        words = self._words.weighted(asked.terms)
        unit_words = self._unit_words.weighted(asked.terms)
        vector = self._encoder.encode([asked.meaning])[0]
        part = self._whole if self._shortlist is None else self._brought_up(vector, words, unit_words, also)
        rankings, sentence = self._rankings(query, asked, words, unit_words, vector, part)
        meaning = np.maximum(rankings.pop("passage meaning"), rankings["sentence meaning"])
        return _Ranked(asked, part, fuse(rankings), rankings["passage words"], meaning, sentence)

    def _read(self, query: str) -> Asked:
        return read(query, self._vocabulary, self._words, self._kin, lambda text: self._headings.named(text)[1])

    def _brought_up(self, vector: Vector, words: Scores, unit_words: Scores, also: Sequence[int]) -> Part:
        """The units that come near, or say most of the words."""
        assert self._shortlist is not None
        columns = self._columns
        near = self._shortlist.near(vector, _NEAR)
        of_sentences = columns.sentence_of[near[near >= len(columns)] - len(columns)]
        own, said = near[near < len(columns)], _highest(words, _SAID)
        passages: Rows = np.concatenate([own, of_sentences, said, np.array(also, dtype=np.intp)])
        units: Rows = np.concatenate([columns.unit[passages], _highest(unit_words, _UNITS)])
        return Part.of_units(units, columns)

    def _rankings(
        self, query: str, asked: Asked, words: Scores, unit_words: Scores, vector: Vector, part: Part
    ) -> tuple[dict[str, Scores], Scores]:
        """The rankings of the passages of a part, beside their own cosine, and the cosine of each sentence."""
        if len(part.passages) == len(self._columns):
            cosines = self._meaning.scores(vector)
        else:
            cosines = self._meaning.scores_of(vector, part.vectors(self._columns))
        rows = part.passages
        passage, sentence, paragraph = np.split(cosines, np.cumsum([len(rows), len(part.sentences)]))
        nearest = passage.copy()  # of a passage that is a single sentence
        part.own.best(sentence, into=nearest)
        best_of_unit = np.full(len(part.units), -1.0)
        part.units.best(nearest, into=best_of_unit)
        unit = part.units.of
        rankings = {
            "passage words": words[rows],
            "passage meaning": passage,
            "unit words": unit_words[self._columns.unit[rows]],
            "sentence meaning": nearest,
            "unit mean": part.units.mean(np.clip(passage, 0.0, None))[unit],
            "unit best": best_of_unit[unit],
            "paragraph meaning": paragraph[part.paragraph],
            "law named": self._headings.named(query)[0][rows].astype(np.float64),
            "desk": self._columns.desk[rows],
        }
        if asked.without:
            out = np.any([self._headings.below(name) for name in asked.without], axis=0)
            rankings["not ruled out"] = (~out[rows]).astype(np.float64)
        return rankings, sentence

    def _of_source(self, query: str, source: str) -> _Ranked:
        """As `_rank`, compared with all passages; the fused score is 0 for those of other sources."""
        asked = self._read(query)
        words, unit_words = self._words.weighted(asked.terms), self._unit_words.weighted(asked.terms)
        vector = self._encoder.encode([asked.meaning])[0]
        rankings, sentence = self._rankings(query, asked, words, unit_words, vector, self._whole)
        meaning = np.maximum(rankings.pop("passage meaning"), rankings["sentence meaning"])
        weights = WEIGHTS
        if source in self._collections:
            rankings, weights = self._plain.rankings(query), collection.WEIGHTS
        fused = np.zeros(len(self._columns))
        number = self._columns.sources.find(source)
        if number is not None:
            rows = self._columns.source == number
            fused[rows] = fuse({name: scores[rows] for name, scores in rankings.items()}, weights)
        return _Ranked(asked, self._whole, fused, words, meaning, sentence)

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

    def _sentences(self, rows: Sequence[int], part: Part, scores: Scores) -> list[tuple[int, int] | None]:
        """Start and end of the sentence of each passage with the best score, the first of equals; None when it has
        no sentences of its own."""
        columns = self._columns
        firsts = np.searchsorted(columns.sentence_of, rows)
        ends = np.searchsorted(columns.sentence_of, rows, side="right")
        places = np.searchsorted(part.sentences, firsts).tolist()
        found: list[tuple[int, int] | None] = []
        for first, place, count in zip(firsts.tolist(), places, (ends - firsts).tolist(), strict=True):
            best = first + int(scores[place : place + count].round(_DIGITS).argmax()) if count else 0
            own = (int(columns.sentence_start[best]), int(columns.sentence_end[best])) if count else None
            found.append(own)
        return found


def _highest(scores: Scores, count: int) -> Rows:
    """The rows of the `count` highest scores above 0."""
    rows = np.flatnonzero(scores > 0)
    if len(rows) <= count:
        return rows
    return rows[np.argpartition(scores[rows], len(rows) - count)[len(rows) - count :]]
