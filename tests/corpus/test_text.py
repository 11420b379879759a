"""What a quote is: page markers dropped, white space folded, broken words joined."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.text import fold, fold_with_offsets


@pytest.mark.parametrize(
    ("raw", "folded"),
    [
        ("a  b\n c", "a b c"),
        ("  a b \n", "a b"),
        ("Office will\n\n[[Page 8]]\n\nforward the request", "Office will forward the request"),
        ("MA 02169-\n\n[[Page 218]]\n\n7471", "MA 02169-7471"),
        ("Fax: 202-732-\n4265", "Fax: 202-732-4265"),
        ("DHS/\nALL--001", "DHS/ALL--001"),
        ("prominent \nlocation--\n    (1) The words", "prominent location-- (1) The words"),
        ("[email\xa0protected]", "[email protected]"),
        ("[[Page xii]]", ""),
        ("", ""),
    ],
)
def test_fold(raw: str, folded: str) -> None:
    assert fold(raw) == folded


_PRINTED = st.text(st.sampled_from("ab-/ \n\xa0\t(1)[[Page 12]]"), max_size=60)


@given(_PRINTED)
def test_folding_twice_changes_nothing(raw: str) -> None:
    assert fold(fold(raw)) == fold(raw)


@given(_PRINTED)
def test_folding_is_the_same_with_and_without_offsets(raw: str) -> None:
    assert fold(raw) == fold_with_offsets(raw).text


@given(_PRINTED)
def test_every_character_stands_where_its_offset_says(raw: str) -> None:
    folded = fold_with_offsets(raw)
    assert len(folded.offsets) == len(folded.text)
    assert list(folded.offsets) == sorted(set(folded.offsets))
    for character, offset in zip(folded.text, folded.offsets, strict=True):
        assert raw[offset] == character or (character == " " and (raw[offset].isspace() or raw[offset] == "["))


@given(_PRINTED, st.integers(0, 10), st.integers(0, 10))
def test_a_piece_folds_to_itself_from_its_source_range(raw: str, start: int, length: int) -> None:
    folded = fold_with_offsets(raw)
    piece = folded.text[start : start + length + 1].strip()
    start = folded.text.find(piece)
    if piece:
        left, right = folded.source_range(start, start + len(piece))
        assert fold(raw[left:right]) == piece
