"""Packed files are unpacked up to a bound, damaged ones refused."""

from __future__ import annotations

import gzip
import lzma
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.readers.packed import Unpackable, bytes_of, unpacked

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


def test_a_file_is_read_as_it_is_up_to_the_bound(tmp_path: Path) -> None:
    file = tmp_path / "title.xml"
    file.write_bytes(TEXT)
    assert bytes_of(file) == TEXT
    with pytest.raises(Unpackable, match="more than 0 MiB"):
        bytes_of(file, largest=len(TEXT) - 1)


@pytest.mark.parametrize("change", [lambda data: data + b"more", lambda data: data[:-1], lambda data: data.upper()])
def test_a_file_that_is_written_while_it_is_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: Callable[[bytes], bytes]
) -> None:
    file = tmp_path / "title.xml"
    file.write_bytes(TEXT)
    os.utime(file, ns=(0, 0))
    look = os.fstat

    def looked_at_and_written(descriptor: int) -> os.stat_result:
        seen = look(descriptor)
        file.write_bytes(change(TEXT))
        return seen

    monkeypatch.setattr("corpus.readers.packed.os.fstat", looked_at_and_written)
    with pytest.raises(Unpackable, match="changed while it was read"):
        bytes_of(file)
