"""The directories of the indexes: each written whole or not at all, by one process at a time, and removed.

`<home>/index/<key>/` holds an index. What is in it is not known here.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Collection, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from corpus.patterns import Pattern
from index.errors import HomeError

_UNFINISHED = ".unfinished-"
_REPLACED = ".replaced-"
_KEY = Pattern(r"[0-9a-f]{32}")  # the names that `index.keys` and `index.models` give; what has another is not ours


def index_directory(home: Path) -> Path:
    return home / "index"


def stored(home: Path) -> list[Path]:
    """The directories of the indexes there are, damaged or not, by name. Raises `HomeError`."""
    with home_errors(home):
        try:
            return _directories(index_directory(home))
        except FileNotFoundError:
            return []


def _directories(place: Path) -> list[Path]:
    return sorted(path for path in place.iterdir() if path.is_dir() and _KEY.fullmatch(path.name))


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
