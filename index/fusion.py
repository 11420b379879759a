"""Rankings made one: each is divided by its best score, and the weighted sum orders the passages.

It knows numbers only; `index.ranker` makes the rankings, `index.searcher` the hits.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import isfinite
from typing import Final

import numpy as np
from numpy.typing import NDArray

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
# Left out, too: each word asked counted once, by the best of what stands for it in a passage (itself, what rules say
# instead, printed words whose vectors are near). Of 704 questions by others it put the right section first for 6
# more, among five for 15, the right paragraph first for 10; of 264 without an answer it refused 3 fewer; a question
# took 5 ms more, the index 5 MB. No better: without the vectors, or by those of words in their contexts.
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
DIGITS = 6  # what lies closer is a tie: another number of threads changes the last digits


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
    return fused.round(DIGITS, out=fused)
