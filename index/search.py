"""What a search engine over the passages looks like from above; any engine may stand behind it.

Imports no engine: whoever only needs these names must not pay for numpy or a model.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from corpus.model import Span
from index.passages import Passage


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found, and its sentence that comes nearest to the query.

    `score` (0 to 1) orders the hits of one search and says nothing of another's. `bm25` (0 when
    no word of the query stands in the passage or its headings) and `cosine` (-1 to 1) are
    absolute: they tell whether the best is any good.
    """

    passage: Passage
    sentence: Span
    score: float
    bm25: float
    cosine: float


class Searcher(Protocol):
    def search(self, query: str, top: int) -> list[Hit]:
        """The best `top` passages, best first, one a citation; the order is deterministic."""
        ...
