"""What a search finds, from what a query ranks: the hits, each with its sentence. The default `Searcher`."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import cache
from itertools import repeat
from math import log
from typing import Final

import numpy as np

from corpus.model import Span
from corpus.patterns import Pattern
from index.asked import Asked
from index.fusion import DIGITS, Scores
from index.groups import runs
from index.parts import Rows
from index.passages import Passage
from index.ranker import Ranked, Ranker
from index.search import Hit, Wording
from index.sparse import tokenize

_ONE_A_CITATION = 4  # times as many rows are looked at as hits are wanted, since some share a citation
_HELD = 10_000  # passages kept at hand
_MEASURED = 10  # hits whose `met` is told
_WORD: Final = Pattern(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_INSTEAD_MET = 0.7  # of a word that only stands there by what rules say instead


class FusedSearcher:
    """`texts` gives the passages of some rows."""

    def __init__(self, ranker: Ranker, texts: Callable[[Sequence[int]], Sequence[Passage]]) -> None:
        self._ranker = ranker
        self._columns = ranker.columns
        self._texts = texts
        self._held: dict[int, Passage] = {}

    def search(
        self, query: str, top: int, source: str | None = None, within: Collection[int] | None = None
    ) -> list[Hit]:
        if top <= 0 or not len(self._columns) or not any(character.isalnum() for character in query):
            return []
        among = None if within is None else self._sharing(within)
        if source is not None:
            ranked = self._ranker.of_source(query, source)
        else:
            ranked = self._ranker.ranked(
                query, () if among is None or not self._ranker.shortlisted else tuple(among.tolist())
            )
        part = ranked.part
        places = self._best(ranked, top, None if among is None else np.searchsorted(part.passages, among))
        rows = part.passages[places]
        sentences = self._sentences(rows, part.first[places], ranked.sentence)
        met = self._met(ranked.asked, rows)
        scores = [of[places].tolist() for of in (ranked.fused, ranked.words, ranked.meaning)]
        return [
            Hit(
                passage,
                Span(passage.source, *sentence),
                score=fused,
                bm25=round(words, DIGITS),
                cosine=round(meaning, DIGITS),
                met=own,
            )
            for passage, sentence, own, fused, words, meaning in zip(
                self._passages(rows.tolist()), sentences, met, *scores, strict=True
            )
        ]

    def wording(self, query: str, passages: Sequence[Passage]) -> Wording:
        asked = self._ranker.read(query)
        own_unit = self._columns.units.rows(self._columns.unit[[passages[0].id]])
        rows = np.concatenate([own_unit, [passage.id for passage in passages]])
        unmet: set[str] = set()
        replaced: set[str] = set()
        otherwise = 0
        for thing in asked.said:
            lacking = {token for token in thing.own if not self._ranker.words.in_any(token, rows)}
            if lacking and any(self._in_one(way, rows) for way in thing.instead):
                otherwise += 1
                replaced |= lacking
            else:
                unmet |= lacking
        words = {word: set(tokenize(word)) for word in _WORD.findall(asked.text)}
        lacked, instead = (tuple(word for word, own in words.items() if own & some) for some in (unmet, replaced))
        return Wording(lacked, otherwise, instead)

    def _in_one(self, tokens: Collection[str], rows: Rows) -> bool:
        """Whether one of some passages has all tokens."""
        return bool(np.all([self._ranker.words.having(token, rows) for token in tokens], axis=0).any())

    def nearness(self, texts: Sequence[str], passage: Passage) -> list[float]:
        first, end = self._columns.first_sentence[[passage.id, passage.id + 1]].tolist()
        cosines = self._ranker.meaning.among(range(first, end), self._ranker.encoder.encode(texts))
        best = np.maximum(cosines.max(axis=0), cosines.sum(axis=0) / self._columns.length[passage.id])
        return [round(float(score), DIGITS) for score in best]

    def _passages(self, rows: Sequence[int]) -> list[Passage]:
        if len(self._held) > _HELD:
            self._held = {}
        held = self._held
        new = [row for row in rows if row not in held]
        held.update(zip(new, self._texts(new), strict=True))
        return [held[row] for row in rows]

    def _best(self, ranked: Ranked, top: int, among: Rows | None) -> Rows:
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
                return found[np.sort(first)[:top]]
            looked_at *= _ONE_A_CITATION

    def _sharing(self, passages: Collection[int]) -> Rows:
        """The rows that share a citation with one of these."""
        cites = self._columns.cite[np.fromiter(passages, dtype=np.intp, count=len(passages))]
        return np.flatnonzero(np.isin(self._columns.cite, cites))

    def _met(self, asked: Asked, rows: Rows) -> list[float]:
        """How much of what is said stands in the units of some passages, each by the weight of its rarest word; told
        of the first alone."""
        units = self._columns.unit[rows[:_MEASURED]]
        has = cache(lambda token: self._ranker.unit_words.having(token, units))
        met = np.zeros(len(units))
        total = 0.0
        for thing in asked.said:
            own, instead = thing.own, frozenset().union(*thing.instead)
            weight = max((self._rarity(token) for token in own), default=0.0)
            total += weight
            said = np.all([has(token) for token in own], axis=0) if own else np.zeros(len(units), dtype=bool)
            otherwise = np.any([has(token) for token in instead], axis=0) if instead else np.zeros_like(said)
            met += np.where(said, weight, np.where(otherwise, _INSTEAD_MET * weight, 0.0))
        told = [round(one / total, DIGITS) if total else 0.0 for one in met.tolist()]
        return [*told, *repeat(0.0, len(rows) - len(told))]

    def _rarity(self, token: str) -> float:
        return log((len(self._ranker.words) + 1) / max(self._ranker.words.count(token), 1))

    def _sentences(self, rows: Rows, places: Rows, scores: Scores) -> list[tuple[int, int]]:
        """Start and end of the sentence of each passage with the best score, the first of equals; `places` has where
        the scores of each begin."""
        columns = self._columns
        if not len(rows):
            return []
        firsts = columns.first_sentence[rows]
        counts = columns.first_sentence[rows + 1] - firsts
        own = scores[runs(places, counts)].round(DIGITS)
        starts = np.cumsum(counts) - counts
        good = np.flatnonzero(own == np.repeat(np.maximum.reduceat(own, starts), counts))
        best = firsts - starts + good[np.searchsorted(good, starts)]
        return list(zip(columns.sentence_start[best].tolist(), columns.sentence_end[best].tolist(), strict=True))
