"""Numbers gathered over groups."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.groups import Groups

MEMBERS = st.lists(st.integers(0, 4), min_size=1, max_size=20)


@given(MEMBERS, st.integers(0, 1000))
def test_the_best_and_the_rows_of_each_group(of: list[int], seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=len(of))
    groups = Groups(of)
    best = np.full(5, -9.0)
    groups.best(scores, into=best)
    for group in range(5):
        rows = [row for row, own in enumerate(of) if own == group]
        assert not rows or groups.rows(np.array([group])).tolist() == rows
        assert best[group] == (max(scores[rows]) if rows else -9.0)


@given(MEMBERS, st.integers(0, 1000))
def test_the_mean_of_each_group(of: list[int], seed: int) -> None:
    numbered = [sorted(set(of)).index(group) for group in of]
    scores = np.random.default_rng(seed).normal(size=len(of))
    means = Groups(numbered).mean(scores)
    for group in set(numbered):
        rows = [row for row, own in enumerate(numbered) if own == group]
        assert means[group] == pytest.approx(scores[rows].mean())


def test_no_rows() -> None:
    groups = Groups([])
    groups.best(np.zeros(0), into=np.zeros(0))
    assert (len(groups), len(groups.mean(np.zeros(0))), len(groups.rows(np.zeros(0, dtype=np.intp)))) == (0, 0, 0)
