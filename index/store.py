"""The index as files in one directory: written whole or not at all, each checked before it is loaded.

`<home>/index/<key>/` holds the files and `manifest.json`, which names each with its hash. It
knows files, not how their contents come about: that is `index.build`.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

import msgspec

from corpus.model import Document, Source
from index.encoder import Model
from index.errors import DamagedIndex, HomeError
from index.search import Searcher
from index.tables import Tables

# Of the files, and of how texts become vectors: an older index of the same number lends its vectors
# to a new one. Raise it when either changes.
FORMAT = 1

MANIFEST = "manifest.json"
TABLES = "tables.sqlite"
PASSAGE_WORDS = "passage-words.msgpack"
UNIT_WORDS = "unit-words.msgpack"
VECTORS = "vectors.faiss"
FILES = (TABLES, PASSAGE_WORDS, UNIT_WORDS, VECTORS)

# Hashing this much takes hundredths of a second; what is larger is checked when it is loaded.
_CHECKED_AT_ONCE = 32 * 1024 * 1024

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
    """The directories of the indexes there are, damaged or not, by name."""
    try:
        found = list(index_directory(home).iterdir())
    except OSError:
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
    """What the system says against writing becomes a `HomeError`."""
    try:
        yield
    except OSError as error:
        where = Path(error.filename) if error.filename else home
        raise HomeError(where, error.strerror or str(error)) from error
    except sqlite3.OperationalError as error:  # a full disk, as SQLite tells it
        raise HomeError(home, str(error)) from error


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


class Index:
    """An index that is there, whole, for the present sources. Close it, or use it in `with`.

    Opened, its files are checked; words, vectors and encoder are loaded, once, by the first
    search. Threads may share it.
    """

    def __init__(self, path: Path, manifest: Manifest, tables: Tables, sources: Sequence[Source], model: Model) -> None:
        self.path = path
        self.manifest = manifest
        self.tables = tables
        self.model = model
        self._sources = {source.id: source for source in sources}
        self._documents: dict[str, Document] = {}
        self._searcher: Searcher | None = None
        self._loading = threading.Lock()

    @classmethod
    def open(cls, path: Path, sources: Sequence[Source], model: Model) -> Index:
        """Raises `DamagedIndex`."""
        manifest = read_manifest(path)
        for name in FILES:
            expected = manifest.files.get(name)
            if expected is None or expected.size <= _CHECKED_AT_ONCE:
                checked(path / name, expected)
        return cls(path, manifest, Tables.open(path / TABLES), sources, model)

    @property
    def sources(self) -> tuple[Source, ...]:
        return tuple(self._sources.values())

    def source(self, name: str) -> Source:
        """Raises `KeyError` for an id that is none of the sources'."""
        return self._sources[name]

    def document(self, name: str) -> Document:
        """A source with all its nodes, not parsed again. For one look-up ask `tables`."""
        if name not in self._documents:
            nodes, problems = self.tables.nodes(name), self.tables.problems(name)
            self._documents[name] = Document(self.source(name), tuple(nodes), tuple(problems))
        return self._documents[name]

    def searcher(self) -> Searcher:
        """Takes seconds the first time. Raises `DamagedIndex`, `ModelError`."""
        with self._loading:
            if self._searcher is None:
                from index.engine import load_searcher

                self._searcher = load_searcher(self)
            return self._searcher

    def load(self, name: str) -> bytes:
        """The bytes of one of `FILES`, checked. Raises `DamagedIndex`."""
        return checked(self.path / name, self.manifest.files.get(name))

    def close(self) -> None:
        self.tables.close()

    def __enter__(self) -> Index:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
