"""The passages of some units, with their sentences and paragraphs."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from index.columns import Columns
from index.parts import Part
from index.passages import Passage, Sentence


def unit_vectors(rows: int) -> NDArray[np.float32]:
    vectors = np.random.default_rng(rows).normal(size=(rows, 6)).astype(np.float32)
    return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True))


def together(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    total = vectors.sum(axis=0)
    return np.asarray(total / np.linalg.norm(total))


@given(st.data(), st.lists(st.tuples(st.integers(0, 4), st.integers(0, 2), st.integers(1, 3)), min_size=1, max_size=20))
def test_a_part_is_all_of_some_units(data: st.DataObject, given: list[tuple[int, int, int]]) -> None:
    """`given`: of each passage its section, its paragraph and how many sentences it has."""
    passages = [
        Passage(n, f"5.{unit}({'abc'[paragraph]})(1)", f"5.{unit}", "", "", "text", "small", n, n + 1)
        for n, (unit, paragraph, _) in enumerate(given)
    ]
    sentences = [Sentence(n, "text", n, n + 1) for n, (_, _, count) in enumerate(given) for _ in range(count)]
    vectors = unit_vectors(len(sentences))
    columns = Columns.of(passages, sentences, vectors)
    units = np.array(data.draw(st.lists(st.sampled_from(columns.unit.tolist()), min_size=1)))
    part = Part.of_units(units, columns)
    rows = np.flatnonzero(np.isin(columns.unit, units))
    assert part.passages.tolist() == rows.tolist()
    assert np.unique(units)[part.units.of].tolist() == columns.unit[rows].tolist()
    assert part.sentences.tolist() == [n for n, sentence in enumerate(sentences) if sentence.passage in rows]
    assert columns.passages_of(part.sentences).tolist() == [sentences[n].passage for n in part.sentences]
    [query] = unit_vectors(1)
    meaning = part.meaning((vectors[part.sentences] @ query).astype(np.float64))
    for place, row in enumerate(rows):
        own = vectors[[sentence.passage == row for sentence in sentences]]
        assert np.isclose(meaning.sentence[place], (own @ query).max(), atol=1e-6)
        assert np.isclose(meaning.passage[place], together(own) @ query, atol=1e-5)
        assert part.opening[place] <= place < part.closing[place]
        of_paragraph = part.passages[part.opening[place] : part.closing[place]]
        assert len(set(columns.unit[of_paragraph])) == 1
        below = vectors[[sentence.passage in of_paragraph for sentence in sentences]]
        assert np.isclose(meaning.paragraph[place], together(below) @ query, atol=1e-5)
