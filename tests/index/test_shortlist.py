"""Where there are many passages: what is shortlisted is compared as if all were."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from corpus.library import SourceRecord
from index import engine
from index.build import build, ensure
from index.columns import Columns
from index.manifest import SHORTLIST
from index.parts import Part
from index.passages import Passage, Sentence, said
from index.shortlist import Shortlist
from index.store import Index

UNITS = ["5.1", "5.2", "5.1", "5.3", "5.2"]  # of each passage
SENTENCES = [0, 0, 2, 2, 4, 4]  # of each the passage; the others are single ones


def columns() -> Columns:
    passages = [
        Passage(n, f"6 CFR {unit}", f"6 CFR {unit}", "", "", "text", "small", n, n + 1) for n, unit in enumerate(UNITS)
    ]
    sentences = [Sentence(passage, "text", n, n + 1) for n, passage in enumerate(SENTENCES)]
    every = said(passages, sentences)
    return Columns.of(passages, every, unit_vectors(len(every), 4))


def test_a_part_is_its_units_whole() -> None:
    part = Part.of_units(np.array([1, 0]), columns())
    assert part.passages.tolist() == [0, 1, 2, 4]
    assert part.sentences.tolist() == [0, 1, 2, 3, 4, 6, 7]
    assert part.first.tolist() == [0, 2, 3, 5]
    assert part.units.of.tolist() == [0, 1, 0, 1]
    assert not len(Part.of_units(np.array([], dtype=int), columns()).passages)


def test_the_whole_is_the_part_of_all_units() -> None:
    whole, part = Part.whole(columns()), Part.of_units(np.arange(3), columns())
    for name in ("passages", "sentences", "first", "opening", "closing", "length", "paragraph_length"):
        assert np.array_equal(getattr(whole, name), getattr(part, name))
    assert np.array_equal(whole.units.of, part.units.of)


def unit_vectors(rows: int, dimension: int) -> NDArray[np.float32]:
    vectors = np.random.default_rng(3).normal(size=(rows, dimension)).astype(np.float32)
    return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True))


def test_the_nearest_are_on_the_list() -> None:
    vectors = unit_vectors(400, 32)
    shortlist = Shortlist.of(vectors)
    assert shortlist is not None
    again = Shortlist.from_bytes(shortlist.to_bytes())
    for row in range(0, 400, 40):
        assert row in shortlist.near(vectors[row], 10)
        assert np.array_equal(shortlist.near(vectors[row], 10), again.near(vectors[row], 10))


@pytest.mark.parametrize(("rows", "dimension"), [(3, 32), (400, 30)])
def test_what_cannot_be_cut_in_pieces_has_no_list(rows: int, dimension: int) -> None:
    assert Shortlist.of(unit_vectors(rows, dimension)) is None


def test_other_bytes_are_refused() -> None:
    for data in (b"", b"IxFI", b"\xff" * 100):
        with pytest.raises(ValueError, match="not a FAISS index"):
            Shortlist.from_bytes(data)


@pytest.fixture(scope="module")
def plain(built: Path, small_record: SourceRecord) -> Iterator[Index]:
    with ensure(built, records=[small_record]) as index:
        yield index


@pytest.fixture(scope="module")
def listed(built: Path, small_record: SourceRecord, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    """The same with a list, though there are few passages."""
    home = tmp_path_factory.mktemp("listed")
    shutil.copytree(built / "models", home / "models")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "MANY", 0)
        with build(home, records=[small_record]) as index:
            assert index.manifest.files[SHORTLIST].size > 1000
            yield index


def test_a_search_by_the_list_finds_what_comparing_all_finds(listed: Index, plain: Index) -> None:
    for query in ("time limit of an appeal", "who may submit comments", "statement of general policy"):
        [first, *rest] = listed.searcher().search(query, 5)
        [nearest, *others] = plain.searcher().search(query, 5)
        assert first == nearest
        assert rest == others


def test_a_search_within_some_passages_finds_those_alone(listed: Index, plain: Index) -> None:
    for index in (listed, plain):
        every = index.searcher().search("comments on a rule", 1000)
        some = {hit.passage.id for hit in every[-4:]}
        found = index.searcher().search("comments on a rule", 10, within=some)
        assert {hit.passage.cite for hit in found} == {hit.passage.cite for hit in every[-4:]}
        assert [hit.score for hit in found] == sorted((hit.score for hit in found), reverse=True)
