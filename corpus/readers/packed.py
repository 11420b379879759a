"""The bytes of a file that may be packed with gzip or xz, never more than a bound.

A small file can unpack to any size: unpacking stops at the bound, whatever the file says of itself.
"""

from __future__ import annotations

import lzma
import os
import stat
import zlib
from pathlib import Path

LARGEST = 512 * 1024 * 1024  # bytes; the largest title of the CFR, 40, has less than half
_LZMA_MEMORY = 256 * 1024 * 1024  # `xz -9` needs 65 MiB
_GZIP = b"\x1f\x8b"
_XZ = b"\xfd7zXZ\x00"


class Unpackable(ValueError):
    """The file is damaged, larger than the bound, or still being written. The message says which."""


def bytes_of(path: Path, largest: int = LARGEST) -> bytes:
    """A file as it is, which nobody may write meanwhile. Raises `Unpackable`, `OSError`."""
    with path.open("rb") as file:
        before = os.fstat(file.fileno())
        data = file.read(largest + 1)
        after = os.fstat(file.fileno())
    if len(data) > largest:
        raise Unpackable(_too_large(largest))
    changed = (len(data), after.st_size, after.st_mtime_ns) != (before.st_size, before.st_size, before.st_mtime_ns)
    if stat.S_ISREG(before.st_mode) and changed:
        raise Unpackable("it was changed while it was read; add it when it is complete")
    return data


def unpacked(data: bytes, largest: int = LARGEST) -> bytes:
    """`data` itself, or what it holds when it is a gzip or xz file. Raises `Unpackable`."""
    if not data.startswith((_GZIP, _XZ)):
        if len(data) > largest:
            raise Unpackable(_too_large(largest))
        return data
    name = "gzip" if data.startswith(_GZIP) else "xz"
    try:
        return _members(data, name, largest)
    except (zlib.error, lzma.LZMAError, EOFError) as error:
        raise Unpackable(f"the {name} file is damaged: {error}") from error


def _members(data: bytes, name: str, largest: int) -> bytes:
    """Every member of the file, one after another, as `gunzip` and `unxz` give them."""
    pieces: list[bytes] = []
    room = largest
    while data.strip(b"\0"):
        piece, data, ended = (_gzip if name == "gzip" else _xz)(data, room + 1)
        room -= len(piece)
        if room < 0:
            raise Unpackable(_too_large(largest))
        if not ended:
            raise EOFError("it ends before it is complete")
        pieces.append(piece)
    return b"".join(pieces)


def _gzip(data: bytes, most: int) -> tuple[bytes, bytes, bool]:
    member = zlib.decompressobj(wbits=31)
    return member.decompress(data, most), member.unused_data, member.eof


def _xz(data: bytes, most: int) -> tuple[bytes, bytes, bool]:
    member = lzma.LZMADecompressor(format=lzma.FORMAT_XZ, memlimit=_LZMA_MEMORY)
    return member.decompress(data, most), member.unused_data if member.eof else b"", member.eof


def _too_large(largest: int) -> str:
    return f"it holds more than {largest // (1024 * 1024)} MiB"
