"""Vectors of a build that was cut off: lent to the next one, as far as they are whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from index.kept_vectors import KeepingEncoder, forget

TEXTS = [f"text {n}" for n in range(1500)]


class Numbers:
    """An encoder of few dimensions that is cut off after some texts."""

    dimension = 3
    fingerprint = "numbers"

    def __init__(self, most: int = 10_000) -> None:
        self.most = most
        self.encoded: list[str] = []

    def encode(self, texts: Sequence[str], done: Callable[[int], None] = lambda count: None) -> NDArray[np.float32]:
        if len(self.encoded) + len(texts) > self.most:
            raise KeyboardInterrupt
        self.encoded.extend(texts)
        done(len(texts))
        return np.array([[float(text.split()[1]), 1, 2] for text in texts], dtype=np.float32)


def cut_off(home: Path) -> Numbers:
    first = Numbers(most=1100)
    with pytest.raises(KeyboardInterrupt):
        KeepingEncoder(first, home).encode(TEXTS)
    assert 0 < len(first.encoded) <= 1100
    return first


def encoded_again(home: Path) -> list[str]:
    """What the next build encodes; the vectors are right, and the progress comes to its end."""
    second, done = Numbers(), list[int]()
    vectors = KeepingEncoder(second, home).encode(TEXTS, done.append)
    assert vectors.tolist() == [[n, 1, 2] for n in range(len(TEXTS))]
    assert sum(done) == len(TEXTS)
    return second.encoded


def test_what_was_encoded_is_not_encoded_again(tmp_path: Path) -> None:
    first = cut_off(tmp_path)
    again = encoded_again(tmp_path)
    assert sorted(first.encoded + again) == sorted(TEXTS)
    assert encoded_again(tmp_path) == []
    forget(tmp_path)
    assert len(encoded_again(tmp_path)) == len(TEXTS)


def test_a_record_cut_off_is_written_anew(tmp_path: Path) -> None:
    first = cut_off(tmp_path)
    [file] = (tmp_path / "vectors").iterdir()
    file.write_bytes(file.read_bytes()[:-5])
    assert len(encoded_again(tmp_path)) == len(TEXTS) - len(first.encoded) + 1
    assert encoded_again(tmp_path) == []


def test_a_damaged_record_is_passed_over(tmp_path: Path) -> None:
    first = cut_off(tmp_path)
    [file] = (tmp_path / "vectors").iterdir()
    data = bytearray(file.read_bytes())
    data[20] ^= 1
    file.write_bytes(data)
    assert len(encoded_again(tmp_path)) == len(TEXTS) - len(first.encoded) + 1


def test_another_encoder_makes_its_own(tmp_path: Path) -> None:
    cut_off(tmp_path)
    other = Numbers()
    other.fingerprint = "others"
    KeepingEncoder(other, tmp_path).encode(TEXTS)
    assert len(other.encoded) == len(TEXTS)
