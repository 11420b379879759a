"""The passages that a query is compared with: all, or some units whole, each with its sentences and its paragraph."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.columns import Columns
from index.groups import Groups, runs

Rows = NDArray[np.intp]
Scores = NDArray[np.float64]


class Meaning(NamedTuple):
    """Of each passage its cosine, that of its nearest sentence, and that of its paragraph."""

    passage: Scores
    sentence: Scores
    paragraph: Scores


@dataclass(frozen=True)
class Part:
    """`passages` and `sentences` are row numbers, in order; all else counts within them.

    `units` groups the passages; `first` is of each passage its first sentence, `opening` and `closing` are the first
    passage of its paragraph and the one after it; the lengths as in `index.columns`.
    """

    passages: Rows
    sentences: NDArray[np.int64]
    first: Rows
    opening: Rows
    closing: Rows
    length: Scores
    paragraph_length: Scores
    units: Groups

    @classmethod
    def whole(cls, columns: Columns) -> Part:
        return cls._of(np.arange(len(columns)), columns, columns.units)

    @classmethod
    def of_units(cls, units: NDArray[np.integer[Any]], columns: Columns) -> Part:
        """Some units, by their numbers."""
        there = np.zeros(len(columns.units), dtype=bool)
        there[units] = True
        present = np.flatnonzero(there)
        number = np.empty(len(there), dtype=np.intp)
        number[present] = np.arange(len(present))
        rows = columns.units.rows(present)
        return cls._of(rows, columns, Groups(number[columns.unit[rows]]))

    @classmethod
    def _of(cls, rows: Rows, columns: Columns, units: Groups) -> Part:
        firsts = columns.first_sentence[rows].astype(np.int64)
        counts = columns.first_sentence[rows + 1] - firsts
        places = np.arange(len(rows))
        return cls(
            passages=rows,
            sentences=runs(firsts, counts),
            first=np.cumsum(counts) - counts,
            opening=places - columns.paragraphs.before[rows],
            closing=places + columns.paragraphs.after[rows] + 1,
            length=columns.length[rows],
            paragraph_length=columns.paragraph_length[rows],
            units=units,
        )

    def meaning(self, cosines: Scores) -> Meaning:
        """What the cosines of the sentences make of the passages."""
        if not len(self.passages):
            return Meaning(cosines, cosines, cosines)
        sums = np.add.reduceat(cosines, self.first)
        running = np.concatenate([[0.0], np.cumsum(sums)])
        return Meaning(
            sums / self.length,
            np.maximum.reduceat(cosines, self.first),
            (running[self.closing] - running[self.opening]) / self.paragraph_length,
        )
