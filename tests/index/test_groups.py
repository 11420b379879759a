"""Numbers gathered over groups, and paragraphs with their items."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.groups import Groups, Paragraphs
from index.passages import Passage

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


def test_an_item_stands_in_its_paragraph_with_all_below_it() -> None:
    cites = ["5.6(d)", "5.6(e)", "5.6(e)(1)", "5.6(e)(2)", "5.6(e)(2)(i)", "5.7", "5.7"]
    passages = [
        Passage(n, f"6 CFR {cite}", f"6 CFR {cite[:3]}", "", "", "text", "small", n, n + 1)
        for n, cite in enumerate(cites)
    ]
    paragraphs = Paragraphs(passages)
    assert [int(paragraphs.of[row]) for row in (1, 2, 3)] == [int(paragraphs.of[1])] * 3
    assert len({int(paragraphs.of[row]) for row in (0, 1, 4, 5, 6)}) == 5
    vectors = paragraphs.vectors(np.eye(7, dtype=np.float32), np.zeros((0, 7), dtype=np.float32), Groups([]))
    assert np.allclose(vectors[paragraphs.of[2]], np.array([0, 1, 1, 1, 1, 0, 0]) / 2)
    assert np.allclose(vectors[paragraphs.of[4]], np.array([0, 0, 0, 1, 1, 0, 0]) / np.sqrt(2))
