"""What spans several sentences, a passage or a paragraph, means what they mean together: its vector is theirs summed,
of length 1.

So its cosine is theirs summed, divided by the length of the sum: that is kept, and the vector is not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

import numpy as np
from numpy.typing import NDArray

from index.passages import Passage, units

Scores = NDArray[np.float64]
Vectors = NDArray[np.float32]
Counts = NDArray[np.int32]

_COLUMNS = 32  # of vectors, summed at a time: all at once take gigabytes for several titles


@dataclass(frozen=True)
class Paragraphs:
    """For each passage how many passages `before` it, and `after` it, stand in the paragraph that it is an item of,
    with all that stands below it. They are of one unit and follow each other.

    A passage whose paragraph is its whole unit stands for itself and what is below it.
    """

    before: Counts
    after: Counts

    @classmethod
    def of(cls, passages: Sequence[Passage]) -> Paragraphs:
        spread: dict[tuple[str, str], tuple[int, int]] = {}
        for row, passage in enumerate(passages):
            for cite in _upward(passage):
                first, _ = spread.get((passage.source, cite), (row, row))
                spread[passage.source, cite] = first, row
        run = list(accumulate((one != other for one, other in pairwise(units(passages))), initial=0))
        before = np.zeros(len(passages), dtype=np.int32)
        after = np.zeros(len(passages), dtype=np.int32)
        for row, passage in enumerate(passages):
            upward = _upward(passage)
            if upward:
                first, last = spread[passage.source, upward[min(1, len(upward) - 1)]]
                if run[first] == run[last]:  # unless a citation stands in two places
                    before[row], after[row] = row - first, last - row
        return cls(before, after)


def lengths(sentences: Vectors, firsts: NDArray[np.intp], paragraphs: Paragraphs) -> tuple[Scores, Scores]:
    """Of each passage, and of its paragraph, the length of the sum of its sentences; 1 where they cancel out.

    `firsts` has for each passage the row of its first sentence.
    """
    of_passage, of_paragraph = np.zeros(len(firsts)), np.zeros(len(firsts))
    rows = np.arange(len(firsts))
    for first in range(0, sentences.shape[1] if len(firsts) else 0, _COLUMNS):
        sums = np.add.reduceat(sentences[:, first : first + _COLUMNS], firsts, axis=0, dtype=np.float64)
        of_passage += np.square(sums).sum(axis=1)
        running = np.vstack([np.zeros((1, sums.shape[1])), np.cumsum(sums, axis=0)])
        total = running[rows + paragraphs.after + 1] - running[rows - paragraphs.before]
        of_paragraph += np.square(total).sum(axis=1)
    return _roots(of_passage), _roots(of_paragraph)


def _roots(squares: Scores) -> Scores:
    return np.sqrt(np.where(squares > 0, squares, 1.0))


def _upward(passage: Passage) -> list[str]:
    """The passage's citation and those of the paragraphs that it stands in, below its unit."""
    cites = []
    cite = passage.cite
    while cite != passage.unit and cite.endswith(")"):
        cites.append(cite)
        cite = cite[: cite.rindex("(")]
    return cites
