"""The passages of some units, with their sentences and paragraphs."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from index.arrays import Words
from index.columns import Columns
from index.parts import Part


@given(st.data(), st.lists(st.tuples(st.integers(0, 4), st.integers(0, 3), st.integers(0, 2)), min_size=1, max_size=20))
def test_a_part_is_all_of_some_units(data: st.DataObject, passages: list[tuple[int, int, int]]) -> None:
    """`passages`: of each its unit, its paragraph and how many sentences it has."""
    unit, paragraph, sentences = (np.array(column) for column in zip(*passages, strict=True))
    _, unit = np.unique(unit, return_inverse=True)  # every number has passages
    sentence_of = np.repeat(np.arange(len(passages)), sentences)
    same = {name: np.zeros(len(passages), dtype=np.int32) for name in ("source", "cite", "desk")}
    places = {name: np.zeros(len(sentence_of), dtype=np.int64) for name in ("sentence start", "sentence end")}
    columns = Columns(
        {
            **Words.of(["a"]).packed("sources"),
            **same,
            **places,
            "unit": unit.astype(np.int32),
            "paragraph": paragraph.astype(np.int32),
            "sentence of": sentence_of.astype(np.int32),
        }
    )
    units = np.array(data.draw(st.lists(st.sampled_from(unit.tolist()), min_size=1)))
    part = Part.of_units(units, columns)
    rows = np.flatnonzero(np.isin(unit, units))
    assert part.passages.tolist() == rows.tolist()
    assert part.sentences.tolist() == np.flatnonzero(np.isin(sentence_of, rows)).tolist()
    assert part.paragraphs.tolist() == np.unique(paragraph[rows]).tolist()
    assert part.paragraphs[part.paragraph].tolist() == paragraph[rows].tolist()
    assert part.passages[part.own.of].tolist() == sentence_of[part.sentences].tolist()
    assert np.unique(units)[part.units.of].tolist() == unit[rows].tolist()
