"""Vectors: their cosines, and that they come back from disk as they were."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from index.dense import Dense


def unit_vectors(seed: int, rows: int, dimension: int = 6) -> NDArray[np.float32]:
    vectors = np.random.default_rng(seed).normal(size=(rows, dimension)).astype(np.float32)
    unit: NDArray[np.float32] = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return unit


@given(st.integers(0, 1000), st.integers(1, 40))
def test_scores_are_cosines_in_the_order_of_the_rows(seed: int, rows: int) -> None:
    vectors = unit_vectors(seed, rows)
    [query] = unit_vectors(seed + 1, 1)
    assert np.allclose(Dense.from_vectors(vectors).scores(query), vectors @ query, atol=1e-6)


@given(st.integers(0, 1000), st.integers(0, 20))
def test_read_back_it_is_the_same(seed: int, rows: int) -> None:
    dense = Dense.from_vectors(unit_vectors(seed, rows))
    again = Dense.from_bytes(dense.to_bytes())
    assert (len(again), again.dimension) == (rows, 6)
    assert np.array_equal(again.vectors(), dense.vectors())
    assert again.to_bytes() == dense.to_bytes()


def test_what_is_not_a_number_scores_nothing() -> None:
    vectors = unit_vectors(1, 3)
    vectors[1] = np.nan
    scores = Dense.from_vectors(vectors).scores(vectors[0])
    assert scores[0] == pytest.approx(1.0)
    assert scores[1] == 0.0
    assert np.isfinite(Dense.from_vectors(vectors).scores(vectors[1])).all()


def test_no_rows_no_scores() -> None:
    assert len(Dense.from_vectors(np.zeros((0, 6), dtype=np.float32)).scores(unit_vectors(1, 1)[0])) == 0


def test_other_bytes_are_refused() -> None:
    data = Dense.from_vectors(unit_vectors(1, 3)).to_bytes()
    for broken in (b"", b"IxFI", data[: len(data) // 2], b"\xff" * len(data)):
        with pytest.raises(ValueError, match="not a FAISS index"):
            Dense.from_bytes(broken)
