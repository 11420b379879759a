"""Packed files are unpacked up to a bound, damaged ones refused."""

from __future__ import annotations

import gzip
import lzma
from collections.abc import Callable

import pytest

from corpus.readers.packed import Unpackable, unpacked

TEXT = b"<ECFR>" + b"words " * 1000 + b"</ECFR>"


@pytest.mark.parametrize(
    "data",
    [
        TEXT,
        gzip.compress(TEXT),
        lzma.compress(TEXT),
        gzip.compress(TEXT[:50]) + gzip.compress(TEXT[50:]),
        lzma.compress(TEXT[:50]) + lzma.compress(TEXT[50:]),
    ],
    ids=["plain", "gzip", "xz", "gzip in two members", "xz in two streams"],
)
def test_what_is_packed_comes_out(data: bytes) -> None:
    assert unpacked(data) == TEXT


@pytest.mark.parametrize("pack", [bytes, gzip.compress, lzma.compress], ids=["plain", "gzip", "xz"])
def test_nothing_larger_than_the_bound_comes_out(pack: Callable[[bytes], bytes]) -> None:
    assert len(unpacked(pack(bytes(1 << 20)), largest=1 << 20)) == 1 << 20
    with pytest.raises(Unpackable, match="more than 1 MiB"):
        unpacked(pack(bytes((1 << 20) + 1)), largest=1 << 20)


@pytest.mark.parametrize(
    "data",
    [gzip.compress(TEXT)[:-9], lzma.compress(TEXT)[:-9], gzip.compress(TEXT)[:20] + b"garbage" * 9, b"\xfd7zXZ\0junk"],
    ids=["gzip cut off", "xz cut off", "gzip damaged", "xz damaged"],
)
def test_a_damaged_file_is_refused(data: bytes) -> None:
    with pytest.raises(Unpackable, match="damaged"):
        unpacked(data)
