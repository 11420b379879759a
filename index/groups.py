"""Rows in groups, and numbers gathered over them: sentences in passages, passages in paragraphs and units."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from index.passages import Passage

Scores = NDArray[np.float64]
Vectors = NDArray[np.float32]
Number = TypeVar("Number", bound=np.generic)


_COLUMNS = 32  # of vectors, summed at a time: all at once take gigabytes for several titles


class Groups:
    """`of` has the group of each row; groups count from 0."""

    def __init__(self, of: Sequence[int] | NDArray[np.integer[Any]]) -> None:
        self.of = np.asarray(of, dtype=np.intp)
        in_order = bool((self.of[1:] >= self.of[:-1]).all())  # as printed, as a rule
        self._order = None if in_order else np.argsort(self.of, kind="stable")
        ordered = self._ordered(self.of)
        self._starts = np.flatnonzero(np.r_[True, ordered[1:] != ordered[:-1]]) if len(ordered) else self.of
        self._present = ordered[self._starts]
        self._sizes = np.diff(np.r_[self._starts, len(ordered)])

    def __len__(self) -> int:
        """How many groups have rows."""
        return len(self._present)

    def _ordered(self, rows: NDArray[Number]) -> NDArray[Number]:
        """The rows by their groups."""
        return rows if self._order is None else rows[self._order]

    def rows(self, groups: NDArray[np.integer[Any]]) -> NDArray[np.intp]:
        """The rows of some groups, each given once, that all have rows; in order."""
        places = np.searchsorted(self._present, groups)
        rows = runs(self._starts[places], self._sizes[places])
        return np.sort(rows if self._order is None else self._order[rows])

    def best(self, scores: Scores, into: Scores) -> None:
        """Put the best score of each group that has rows where the group stands in `into`."""
        if len(self._present):
            into[self._present] = np.maximum.reduceat(self._ordered(scores), self._starts)

    def put_sums(self, vectors: Vectors, into: Vectors) -> None:
        """Put the sum of each group that has rows where the group stands in `into`."""
        if len(self._present):
            into[self._present] = np.add.reduceat(self._ordered(vectors), self._starts, axis=0)

    def mean(self, scores: Scores) -> Scores:
        """The mean of each group; every group must have rows."""
        if not len(self._present):
            return np.zeros(0)
        means: Scores = np.add.reduceat(self._ordered(scores), self._starts) / self._sizes
        return means


def runs(firsts: NDArray[np.intp], counts: NDArray[np.intp]) -> NDArray[np.intp]:
    """From each of `firsts` so many numbers as `counts` says, one after the other."""
    ends = np.cumsum(counts)
    found: NDArray[np.intp] = np.arange(ends[-1] if len(ends) else 0) + np.repeat(firsts - (ends - counts), counts)
    return found


class Paragraphs:
    """For each passage the paragraph that it is an item of, with all that stands below it.

    A passage whose paragraph is its whole unit stands for itself and what is below it.
    """

    def __init__(self, passages: Sequence[Passage]) -> None:
        spread: dict[tuple[str, str], tuple[int, int]] = {}
        for row, passage in enumerate(passages):
            for cite in _upward(passage):
                first, _ = spread.get((passage.source, cite), (row, row))
                spread[passage.source, cite] = first, row
        ranges: dict[tuple[int, int], int] = {}
        self.of = np.zeros(len(passages), dtype=np.int32)
        for row, passage in enumerate(passages):
            upward = _upward(passage)
            chosen = spread[passage.source, upward[min(1, len(upward) - 1)]] if upward else (row, row)
            self.of[row] = ranges.setdefault(chosen, len(ranges))
        self._ranges = np.array(list(ranges), dtype=np.intp).reshape(-1, 2)

    def vectors(self, passages: Vectors, sentences: Vectors, of_passage: Groups) -> Vectors:
        """A row a paragraph, of length 1: the mean of its sentences (of the passage that is a single one)."""
        unit = np.zeros((len(self), passages.shape[1]), dtype=np.float32)
        squares = np.zeros((len(self), 1))
        for first in range(0, passages.shape[1], _COLUMNS):
            columns = slice(first, first + _COLUMNS)
            sums = passages[:, columns].copy()
            of_passage.put_sums(sentences[:, columns], into=sums)
            running = np.vstack([np.zeros((1, sums.shape[1])), np.cumsum(sums, axis=0, dtype=np.float64)])
            total = running[self._ranges[:, 1] + 1] - running[self._ranges[:, 0]]
            squares += np.square(total).sum(axis=1, keepdims=True)
            unit[:, columns] = total
        unit /= np.sqrt(np.where(squares > 0, squares, 1.0)).astype(np.float32)
        return unit

    def __len__(self) -> int:
        return len(self._ranges)


def _upward(passage: Passage) -> list[str]:
    """The passage's citation and those of the paragraphs that it stands in, below its unit."""
    cites = []
    cite = passage.cite
    while cite != passage.unit and cite.endswith(")"):
        cites.append(cite)
        cite = cite[: cite.rindex("(")]
    return cites
