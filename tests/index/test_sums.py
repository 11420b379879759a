"""Paragraphs with their items, and how long the sums of their sentences are."""

from __future__ import annotations

import numpy as np
import pytest

from index.passages import Passage
from index.sums import Paragraphs, lengths


def paragraphs(*cites: str) -> Paragraphs:
    """Of passages of part 5, so cited in this order."""
    return Paragraphs.of(
        [
            Passage(n, f"6 CFR {cite}", f"6 CFR {cite[:3]}", "", "", "text", "small", n, n + 1)
            for n, cite in enumerate(cites)
        ]
    )


def test_an_item_stands_in_its_paragraph_with_all_below_it() -> None:
    found = paragraphs("5.6(d)", "5.6(e)", "5.6(e)(1)", "5.6(e)(2)", "5.6(e)(2)(i)", "5.7", "5.7")
    assert found.before.tolist() == [0, 0, 1, 2, 1, 0, 0]
    assert found.after.tolist() == [0, 3, 2, 1, 0, 0, 0]


def test_a_paragraph_that_stands_in_two_places_is_none() -> None:
    found = paragraphs("5.6(e)", "5.6(e)(1)", "5.7(a)", "5.6(e)(1)")
    assert found.before.tolist() == found.after.tolist() == [0, 0, 0, 0]


def test_the_lengths_of_sums() -> None:
    """Three passages of one, two and two sentences, the last of which cancel out; the first two are a paragraph."""
    sentences = np.array([[1, 0], [1, 0], [0, 1], [0, 1], [0, -1]], dtype=np.float32)
    both = Paragraphs(np.array([0, 1, 0], dtype=np.int32), np.array([1, 0, 0], dtype=np.int32))
    of_passage, of_paragraph = lengths(sentences, np.array([0, 1, 3]), both)
    assert of_passage.tolist() == pytest.approx([1, np.sqrt(2), 1])
    assert of_paragraph.tolist() == pytest.approx([np.sqrt(5), np.sqrt(5), 1])


def test_no_passages() -> None:
    none = paragraphs()
    assert not len(none.before)
    assert [len(one) for one in lengths(np.zeros((0, 4), dtype=np.float32), np.zeros(0, dtype=int), none)] == [0, 0]
