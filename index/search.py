"""What a search engine over the passages looks like from above; any engine may stand behind it.

Imports no engine: whoever only needs these names must not pay for numpy or a model.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Protocol

from corpus.model import Span
from index.passages import Passage


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found, and its sentence that comes nearest to the query.

    `score` (0 to 1) orders the hits of one search and says nothing of another's. `bm25` (0 when
    no word of the query, nor one that rules say instead, stands in the passage or its headings),
    `cosine` (-1 to 1) and `met` (0 to 1: how much of what is said, by weight of its words, stands
    in the passage's unit) are absolute: they tell whether the best is any good.
    """

    passage: Passage
    sentence: Span
    score: float
    bm25: float
    cosine: float
    met: float = 0.0


@dataclass(frozen=True, slots=True)
class Wording:
    """`unmet` are the words of a query that some passages have in no form, nor what rules say instead of them, each
    once; `otherwise` counts what they say in other words only, `instead` are the words of that."""

    unmet: tuple[str, ...]
    otherwise: int
    instead: tuple[str, ...] = ()


class Searcher(Protocol):
    def search(
        self, query: str, top: int, source: str | None = None, within: Collection[int] | None = None
    ) -> list[Hit]:
        """The best `top` passages, best first, one a citation; the order is deterministic.

        Of `source` alone, when one is named; of what the passages `within` (ids) cite, scored as among all.
        """
        ...

    def wording(self, query: str, passages: Sequence[Passage]) -> Wording:
        """How the words of the query are met by the passages, their headings, and the whole unit of the first; a slip
        counts as mended."""
        ...

    def nearness(self, texts: Sequence[str], passage: Passage) -> list[float]:
        """The cosine of each text with the passage or its nearest sentence."""
        ...
