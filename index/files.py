"""The index as files in one directory: written whole or not at all, each checked before it is loaded.

`<home>/index/<key>/` holds the files and `manifest.json`, which names each with its hash. It
knows files, not how their contents come about (`index.build`) nor what is asked of them (`index.store`).
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from index.errors import DamagedIndex, HomeError

# Of the files, and of how texts become vectors: an older index of the same number lends its vectors
# to a new one. Raise it when either changes.
FORMAT = 1

MANIFEST = "manifest.json"
TABLES = "tables.sqlite"
PASSAGE_WORDS = "passage-words.msgpack"
UNIT_WORDS = "unit-words.msgpack"
VECTORS = "vectors.faiss"
FILES = (TABLES, PASSAGE_WORDS, UNIT_WORDS, VECTORS)

_UNFINISHED = ".unfinished-"
_REPLACED = ".replaced-"


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

    manifest: Manifest
    sha256: str


def index_directory(home: Path) -> Path:
    return home / "index"


def seal(manifest: Manifest) -> bytes:
    sealed = _Sealed(manifest, hashlib.sha256(msgspec.json.encode(manifest)).hexdigest())
    return msgspec.json.format(msgspec.json.encode(sealed), indent=2) + b"\n"


def read_manifest(directory: Path) -> Manifest:
    """Raises `DamagedIndex` unless it is, byte for byte, what was written."""
    path = directory / MANIFEST
    data = _read(path)
    try:
        manifest = msgspec.json.decode(data, type=_Sealed).manifest
    except msgspec.DecodeError as error:
        raise DamagedIndex(path, f"not a manifest: {error}") from error
    if seal(manifest) != data:
        raise DamagedIndex(path, "it is not what was written")
    return manifest


def stored(home: Path) -> list[Path]:
    """The directories of the indexes there are, damaged or not, by name. Raises `HomeError`."""
    with home_errors(home):
        try:
            found = list(index_directory(home).iterdir())
        except FileNotFoundError:
            return []
        return sorted(path for path in found if path.is_dir() and not path.name.startswith("."))


def checked(path: Path, expected: StoredFile | None) -> bytes:
    """The bytes of a file of the index. Raises `DamagedIndex` when they are not those written."""
    if expected is None:
        raise DamagedIndex(path, "the manifest does not name it")
    data = _read(path)
    if len(data) != expected.size:
        raise DamagedIndex(path, f"it has {len(data)} bytes, {expected.size} were written")
    if hashlib.sha256(data).hexdigest() != expected.sha256:
        raise DamagedIndex(path, "its sha256 is not that of what was written")
    return data


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise DamagedIndex(path, "it is missing") from error
    except OSError as error:
        raise DamagedIndex(path, error.strerror or str(error)) from error


@contextmanager
def replacing(home: Path, key: str) -> Iterator[Path]:
    """An empty directory to fill; on leaving it becomes `<home>/index/<key>`, old ones are removed.

    Whatever interrupts this, at most the old index or the new one is there, never half of one.
    The caller holds the lock of the home. Raises `HomeError` when it cannot be written.
    """
    place = index_directory(home)
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
    for old in [*stored(home), *place.glob(f"{_REPLACED}*")]:
        if old.name != key:
            shutil.rmtree(old, ignore_errors=True)


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


def describe(directory: Path) -> dict[str, StoredFile]:
    """Size and hash of every file of the index in `directory`."""
    found = {}
    for name in FILES:
        data = (directory / name).read_bytes()
        found[name] = StoredFile(len(data), hashlib.sha256(data).hexdigest())
    return found
