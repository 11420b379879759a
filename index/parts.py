"""The passages that a query is compared with: all, or some units whole, each with its sentences and its paragraph."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.columns import Columns
from index.groups import Groups, runs

Rows = NDArray[np.intp]


@dataclass(frozen=True)
class Part:
    """`passages`, `sentences` and `paragraphs` are row numbers, in order; all else counts within them.

    `units` groups the passages, `own` the sentences by passage; `paragraph` is that of each passage.
    """

    passages: Rows
    sentences: Rows
    paragraphs: Rows
    units: Groups
    own: Groups
    paragraph: Rows

    @classmethod
    def whole(cls, columns: Columns) -> Part:
        paragraphs = int(columns.paragraph.max(initial=-1)) + 1
        return cls(
            np.arange(len(columns)),
            np.arange(len(columns.sentence_of)),
            np.arange(paragraphs),
            columns.units,
            Groups(columns.sentence_of),
            columns.paragraph.astype(np.intp),
        )

    @classmethod
    def of_units(cls, units: NDArray[np.integer[Any]], columns: Columns) -> Part:
        """Some units, by their numbers."""
        rows = columns.units.rows(np.unique(units))
        firsts = columns.first_sentence[rows]
        counts = columns.first_sentence[rows + 1] - firsts
        sentences = runs(firsts, counts)
        paragraphs, paragraph = _numbered(columns.paragraph[rows])
        _, unit = _numbered(columns.unit[rows])
        own = np.repeat(np.arange(len(rows)), counts)
        return cls(rows, sentences, paragraphs, Groups(unit), Groups(own), paragraph)

    def vectors(self, columns: Columns) -> NDArray[np.int64]:
        """The rows of its vectors: passages, then sentences, then paragraphs (see `index.engine`)."""
        sentences = self.sentences + len(columns)
        paragraphs = self.paragraphs + len(columns) + len(columns.sentence_of)
        return np.concatenate([self.passages, sentences, paragraphs]).astype(np.int64)


def _numbered(values: NDArray[np.int32]) -> tuple[Rows, Rows]:
    """The values that there are, in order, and for each its place among them; small numbers, so that none is sorted."""
    there = np.zeros(int(values.max(initial=-1)) + 1, dtype=bool)
    there[values] = True
    present = np.flatnonzero(there)
    number = np.empty(len(there), dtype=np.intp)
    number[present] = np.arange(len(present))
    return present, number[values]
