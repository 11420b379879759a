"""The index as files in one directory: written whole or not at all, each checked before it is loaded.

`<home>/index/<key>/` holds the files and `manifest.json`, which names each with its hash. It
knows files, not how their contents come about (`index.build`) nor what is asked of them (`index.store`).
"""

from __future__ import annotations

import hashlib
import mmap
import os
import shutil
import sqlite3
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TypeVar

import msgspec

from index.decoding import Undecodable, decoded
from index.errors import DamagedIndex, HomeError
from index.remembered import Memory

# Of the files, and of how texts become vectors: an older index of the same number lends its vectors
# to a new one. Raise it when either changes.
FORMAT = 4

MANIFEST = "manifest.json"
TABLES = "tables.sqlite"
COLUMNS = "columns.arrays"
PASSAGE_WORDS = "passage-words.arrays"
UNIT_WORDS = "unit-words.arrays"
WORD_PAIRS = "word-pairs.arrays"
PRINTED_WORDS = "printed-words.arrays"
HEADINGS = "headings.arrays"
VECTORS = "vectors.faiss"
SHORTLIST = "shortlist.faiss"  # says so where there are few passages, and has none
FILES = (TABLES, COLUMNS, PASSAGE_WORDS, UNIT_WORDS, WORD_PAIRS, PRINTED_WORDS, HEADINGS, VECTORS, SHORTLIST)

# Bytes of a file that is read and hashed whenever an index is opened, which takes some milliseconds. A
# larger one is mapped into memory, and hashed when it is new or has changed (see `index.remembered`).
SMALL = 4 * 1024 * 1024

_UNFINISHED = ".unfinished-"
_REPLACED = ".replaced-"
_CHANGED = "its sha256 is not that of what was written"
_UNNAMED = "the manifest does not name it"


class StoredFile(msgspec.Struct, frozen=True):
    size: int
    sha256: str


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What an index was made of and what it holds. `sources` and `files` by id and name."""

    format: int
    key: str
    created_with: dict[str, str]
    sources: dict[str, str]
    model: str
    dimension: int
    counts: dict[str, int]
    files: dict[str, StoredFile]


class _Sealed(msgspec.Struct, frozen=True):
    """A manifest with its own hash, so that it too is checked."""

    manifest: msgspec.Raw
    sha256: str


Sealable = TypeVar("Sealable", bound=msgspec.Struct)


def index_directory(home: Path) -> Path:
    return home / "index"


def seal(manifest: msgspec.Struct) -> bytes:
    encoded = msgspec.json.encode(manifest)
    sealed = _Sealed(msgspec.Raw(encoded), hashlib.sha256(encoded).hexdigest())
    return msgspec.json.format(msgspec.json.encode(sealed), indent=2) + b"\n"


def read_sealed(path: Path, kind: type[Sealable]) -> Sealable:
    """Raises `DamagedIndex` unless it is, byte for byte, what was written."""
    data = _read(path)
    try:
        manifest = decoded(decoded(data, _Sealed).manifest, kind)
    except Undecodable as error:
        raise DamagedIndex(path, f"not a manifest: {error}") from error
    if seal(manifest) != data:
        raise DamagedIndex(path, "it is not what was written")
    return manifest


def read_manifest(directory: Path) -> Manifest:
    """Raises `DamagedIndex` unless it is, byte for byte, what was written."""
    return read_sealed(directory / MANIFEST, Manifest)


def stored(home: Path) -> list[Path]:
    """The directories of the indexes there are, damaged or not, by name. Raises `HomeError`."""
    with home_errors(home):
        try:
            return _directories(index_directory(home))
        except FileNotFoundError:
            return []


def _directories(place: Path) -> list[Path]:
    return sorted(path for path in place.iterdir() if path.is_dir() and not path.name.startswith("."))


def checked(path: Path, expected: StoredFile | None) -> bytes:
    """The bytes of a file of the index. Raises `DamagedIndex` when they are not those written."""
    if expected is None:
        raise DamagedIndex(path, _UNNAMED)
    data = _read(path)
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


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise DamagedIndex(path, "it is missing") from error
    except OSError as error:
        raise DamagedIndex(path, error.strerror or str(error)) from error


def replacing(home: Path, key: str, kept: Collection[str] = ()) -> AbstractContextManager[Path]:
    """An empty directory to fill; on leaving it becomes `<home>/index/<key>` (see `replacing_in`)."""
    return replacing_in(index_directory(home), key, home, kept)


@contextmanager
def replacing_in(place: Path, key: str, home: Path, kept: Collection[str] = ()) -> Iterator[Path]:
    """An empty directory to fill; on leaving it becomes `<place>/<key>`, others but the `kept` are removed.

    Whatever interrupts this, at most the old one or the new one is there, never half of one.
    The caller holds the lock of `place`. Raises `HomeError` when it cannot be written.
    """
    for left in [*place.glob(f"{_UNFINISHED}*"), *place.glob(f"{_REPLACED}*")]:
        shutil.rmtree(left, ignore_errors=True)  # of a process that was killed
    fresh = place / f"{_UNFINISHED}{os.getpid()}"
    with home_errors(home):
        fresh.mkdir(parents=True)
    try:
        yield fresh
        with home_errors(home):
            for path in fresh.iterdir():
                _sync(path)
            _sync(fresh)
            target = place / key
            if target.exists():  # a damaged one
                target.rename(place / f"{_REPLACED}{os.getpid()}")
            fresh.rename(target)
            _sync(place)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    with home_errors(home):
        remove_others(place, {key, *kept})


def remove_others(place: Path, kept: Collection[str]) -> None:
    """Remove every index in `place` but those named. The caller holds its lock. Raises `OSError`."""
    for old in others(place, kept):
        shutil.rmtree(old, ignore_errors=True)


def others(place: Path, kept: Collection[str]) -> list[Path]:
    """The indexes in `place` but those named, and what killed processes left of some. Raises `OSError`."""
    left = [*place.glob(f"{_UNFINISHED}*"), *place.glob(f"{_REPLACED}*")]
    return [*(old for old in _directories(place) if old.name not in kept), *left]


@contextmanager
def only_writer(place: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """Holds the lock of `place`; `waiting` is called when another process does. Raises `HomeError`."""
    from filelock import FileLock, Timeout

    with home_errors(place.parent):
        place.mkdir(parents=True, exist_ok=True)
        lock = FileLock(place / ".lock")
        try:
            lock.acquire(timeout=0)
        except Timeout:
            waiting()
            lock.acquire()
    try:
        yield
    finally:
        lock.release()


@contextmanager
def home_errors(home: Path) -> Iterator[None]:
    """What the system says against reading or writing becomes a `HomeError`."""
    try:
        yield
    except (NotADirectoryError, FileExistsError) as error:
        raise HomeError(_obstacle(home), "it is not a directory", bad_input=True) from error
    except OSError as error:
        where = Path(error.filename) if error.filename else home
        raise HomeError(where, error.strerror or str(error)) from error
    except sqlite3.OperationalError as error:  # a full disk, as SQLite tells it
        raise HomeError(home, str(error)) from error


def _obstacle(home: Path) -> Path:
    """What stands where a directory is to be."""
    place = index_directory(home)
    ways = (*reversed(place.parents), place)
    return next((path for path in ways if os.path.lexists(path) and not path.is_dir()), home)


def _sync(path: Path) -> None:
    """Force a file, or the names in a directory, to the disk."""
    if os.name == "nt" and path.is_dir():
        return  # directories cannot be opened there
    descriptor = os.open(path, os.O_RDWR if path.is_file() else os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def describe(directory: Path, names: Sequence[str] = FILES) -> dict[str, StoredFile]:
    """Size and hash of the files in `directory`."""
    return {name: StoredFile((directory / name).stat().st_size, file_sha256(directory / name)) for name in names}
