"""How far a ranking is to be trusted, as probabilities read off its best hits.

Two logistic regressions over the same numbers. `right`: that the first citation is of a section
that answers; fitted on 241 answerable and 52 unanswerable questions, a constant and four weights.
In ten folds it said, against what came out: 0.07 of 0.00 (11 questions), 0.30 of 0.39 (28), 0.51
of 0.50 (58), 0.70 of 0.68 (80), 0.89 of 0.91 (116). `benchmarks/reliability.py` measures it on any
question file. `answerable`: that the texts answer at all; both kinds weighed alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp
from typing import Final

from index.search import Hit

_NEAREST: Final = 3  # hits whose best cosine counts
_MEETING: Final = 5  # hits whose best share of words met counts
# Below it none is answered. Of the answerable 1 in 50 lies below, of the unanswerable 1 in 5; the
# others must be known by what they name and take for granted (`qa.retrieved.premises`).
_LEAST: Final = 0.16


@dataclass(frozen=True, slots=True)
class Trust:
    """Probabilities, 0 to 1."""

    right: float
    answerable: float

    @property
    def enough(self) -> bool:
        return self.answerable >= _LEAST


def trust(hits: Sequence[Hit]) -> Trust:
    """`hits` of one search, best first, at least some dozens; none is trusted for no hits."""
    if not hits:
        return Trust(0.0, 0.0)
    best = hits[0]
    other = next((hit.score for hit in hits if hit.passage.unit != best.passage.unit), 0.0)
    cosine = max(hit.cosine for hit in hits[:_NEAREST])
    met = max(hit.met for hit in hits[:_MEETING])
    return Trust(
        right=_logistic(3.17 * best.score + 6.38 * (best.score - other) + 4.24 * cosine + 1.86 * met - 6.11),
        answerable=_logistic(1.95 * best.score + 2.76 * cosine + 3.73 * met - 5.01),
    )


def _logistic(value: float) -> float:
    return 1 / (1 + exp(-value))
