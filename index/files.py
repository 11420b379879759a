"""Files of an index: each checked against what was written before it is read or mapped into memory.

It knows neither which files there are (`index.manifest`) nor how they come to be there (`index.directories`).
"""

from __future__ import annotations

import hashlib
import mmap
from pathlib import Path

import msgspec

from index.errors import DamagedIndex
from index.remembered import Memory

# Bytes of a file that is read and hashed whenever an index is opened, which takes some milliseconds. A
# larger one is mapped into memory, and hashed when it is new or has changed (see `index.remembered`).
SMALL = 4 * 1024 * 1024

_CHANGED = "its sha256 is not that of what was written"
_UNNAMED = "the manifest does not name it"


class StoredFile(msgspec.Struct, frozen=True):
    size: int
    sha256: str


def contents(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise DamagedIndex(path, "it is missing") from error
    except OSError as error:
        raise DamagedIndex(path, error.strerror or str(error)) from error


def checked(path: Path, expected: StoredFile | None) -> bytes:
    """The bytes of a file of the index. Raises `DamagedIndex` when they are not those written."""
    if expected is None:
        raise DamagedIndex(path, _UNNAMED)
    data = contents(path)
    if len(data) != expected.size:
        raise DamagedIndex(path, f"it has {len(data)} bytes, {expected.size} were written")
    if hashlib.sha256(data).hexdigest() != expected.sha256:
        raise DamagedIndex(path, _CHANGED)
    return data


def check_size(path: Path, expected: StoredFile | None) -> None:
    """What can be told of a file without reading it. Raises `DamagedIndex`."""
    if expected is None:
        raise DamagedIndex(path, _UNNAMED)
    try:
        size = path.stat().st_size if path.is_file() else None
    except OSError as error:
        raise DamagedIndex(path, error.strerror or str(error)) from error
    if size is None:
        raise DamagedIndex(path, "it is missing")
    if size != expected.size:
        raise DamagedIndex(path, f"it has {size} bytes, {expected.size} were written")


def whole(path: Path, expected: StoredFile | None, memory: Memory) -> bytes | None:
    """A file of the index, found to be what was written; the bytes of a small one. Raises `DamagedIndex`."""
    if expected is None or expected.size <= SMALL:
        return checked(path, expected)
    check_size(path, expected)
    try:
        found = memory.of_file(path, lambda: file_sha256(path))
    except OSError as error:
        raise DamagedIndex(path, error.strerror or str(error)) from error
    if found != expected.sha256:
        raise DamagedIndex(path, _CHANGED)
    return None


def mapped(path: Path) -> memoryview:
    """The bytes of a file, read when they are used. Raises `DamagedIndex`."""
    try:
        with path.open("rb") as file:
            return memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    except (OSError, ValueError) as error:
        raise DamagedIndex(path, str(error)) from error


def check_mapped(path: Path, view: memoryview) -> None:
    """Raises `DamagedIndex` when the file was cut short after it was mapped: to read on would end the process.

    One that was removed or replaced is still there for who has mapped it.
    """
    held = view.obj
    if isinstance(held, mmap.mmap) and held.size() < len(view):
        raise DamagedIndex(path, "it was cut short after it was opened")


def file_sha256(path: Path) -> str:
    """Without the whole of it in memory. Raises `DamagedIndex`."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise DamagedIndex(path, error.strerror or str(error)) from error
