"""Rows in groups, and numbers gathered over them: passages in units."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float64]
Number = TypeVar("Number", bound=np.generic)


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
