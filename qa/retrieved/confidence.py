"""How far a ranking is to be trusted, as probabilities read off its best hits.

Two logistic regressions over the same numbers. `right`: that the first citation is of a section
that answers, of the questions that are not refused; fitted on 222 answerable questions and 26 that
no text answers, a constant and four weights. In ten folds it said, against what came out: 0.18 of
0.43 (7 questions), 0.31 of 0.23 (56), 0.49 of 0.50 (58), 0.72 of 0.75 (64), 0.88 of 0.87 (63); on
47 that were kept apart: 0.31 of 0.29 (14), 0.53 of 0.33 (12), 0.68 of 0.71 (14), 0.90 of 1.00 (6).
`benchmarks/reliability.py` measures it on any question file, for those answered without a look-up:
of 166 answers to strangers' questions it said, against what came out, 0.13 of 0.13 (15), 0.31 of
0.23 (40), 0.50 of 0.54 (28), 0.69 of 0.68 (38), 0.88 of 0.87 (45), off by 0.03 on average
(`benchmarks/reliability.svg`). `answerable`:
that the texts answer at all; both kinds weighed alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp
from typing import Final

from index.search import Hit

_NEAREST: Final = 3  # hits whose best cosine counts
_MEETING: Final = 5  # hits whose best share of words met counts
# Below it none is answered: of 341 answerable questions none lies there, and of those that no text answers only what
# is no English. The others are known by what they name and take for granted (`qa.retrieved.premises`), by the kind of
# thing they ask for (`qa.retrieved.kinds`) and by words that the nearest passage lacks (`qa.retrieved.foreign`).
_LEAST: Final = 0.05
_STEEPEST: Final = 700  # `exp` knows nothing much above
# How often a refusal was right. Of 1,018 questions that a text answers and 575 that none does, most of them used in
# mending: for a name or a year that is not here 20 of 20; for a measure 117 of 119 when none of the passages shown has
# one, 20 of 21 when one has it for something else; for a word that is not known 109 of 115; for passages too far 3 of 3
# and 5 of 9 of earlier questions. On a stranger's questions that were made to hurt, before words of quantity were read,
# it was far less: for a measure 6 of 13, for a word none of 14. The figures here lie between.
REASONED: Final = 0.95
DENIED: Final = 0.9
UNCERTAIN: Final = 0.8
UNKNOWN_WORD: Final = 0.85
TOO_FAR: Final = 0.55


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
        right=logistic(1.73 * best.score + 5.97 * (best.score - other) + 4.63 * cosine + 2.22 * met - 5.62),
        answerable=logistic(1.95 * best.score + 2.76 * cosine + 3.73 * met - 5.01),
    )


def logistic(value: float) -> float:
    """A probability; 0 for what no ranking comes to but one of damaged vectors."""
    return 1 / (1 + exp(min(-value, _STEEPEST)))
