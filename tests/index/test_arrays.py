"""Arrays and words in one stretch of bytes: they come back as they were, and anything else is refused."""

from __future__ import annotations

from bisect import bisect_left

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.arrays import Postings, Words, pack, unpack

WORDS = st.lists(st.text(max_size=6), unique=True).map(sorted)
LETTERS = st.text(alphabet="abä\x00", max_size=3)


@given(st.dictionaries(st.text(max_size=5), st.lists(st.integers(-(2**31), 2**31 - 1)), max_size=4))
def test_arrays_come_back_as_they_were(arrays: dict[str, list[int]]) -> None:
    for dtype in (np.int32, np.int64, np.float64):
        given_arrays = {name: np.array(values, dtype=dtype) for name, values in arrays.items()}
        again = unpack(pack(given_arrays))
        assert list(again) == list(given_arrays)
        for name, values in given_arrays.items():
            assert again[name].dtype == dtype
            assert np.array_equal(again[name], values)


WHOLE = pack({"rows": np.arange(40, dtype=np.int32), "weights": np.ones(7)})


@pytest.mark.parametrize("data", [b"", b"\x00", WHOLE[:-1], WHOLE[:20], WHOLE + b"\x00", b"x" * 200, WHOLE[:8] * 30])
def test_other_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="not packed arrays"):
        unpack(data)


@given(WORDS, st.text(max_size=6))
def test_a_word_is_found_where_it_stands(words: list[str], other: str) -> None:
    kept = Words.read(unpack(pack(Words.of(words).packed("w"))), "w")
    assert [kept[place] for place in range(len(kept))] == words
    assert [kept.find(word) for word in words] == list(range(len(words)))
    assert (other in kept) == (other in words)


@given(st.lists(LETTERS, unique=True).map(sorted), LETTERS)
def test_words_that_begin_so_stand_together(words: list[str], letters: str) -> None:
    places = list(Words.of(words).beginning(letters))
    assert [words[place] for place in places] == [word for word in words if word.startswith(letters)]
    assert not places or places[0] == bisect_left(words, letters)


@given(st.dictionaries(LETTERS, st.lists(st.integers(0, 99), max_size=5).map(sorted)), LETTERS)
def test_postings_give_the_rows_of_each_word(rows: dict[str, list[int]], other: str) -> None:
    kept = Postings.read(unpack(pack(Postings.of(rows).packed("p"))), "p")
    for word in [*rows, other]:
        assert kept.rows(word).tolist() == rows.get(word, [])


def test_columns_that_do_not_fit_are_refused() -> None:
    words = Words.of(["a", "b"])
    with pytest.raises(ValueError, match="do not fit"):
        Postings(words, np.array([0, 1]), np.zeros(1, dtype=np.int32))
    with pytest.raises(ValueError, match="do not fit"):
        Words(np.zeros(3, dtype=np.uint8), np.array([0, 2]))
