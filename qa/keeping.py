"""Files beside the index that a face keeps: written whole or not at all, set aside when they are damaged.

It knows files, not what is kept in them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import TypeVar

import msgspec

from index.decoding import Undecodable, decoded
from qa.output import whole_file
from qa.plain import plain_line

T = TypeVar("T")

DAMAGED = ".damaged"
_SEAL = b'{"sha256":"'
_PATIENCE = 5.0  # seconds; another process holds a lock for milliseconds, unless it was stopped then


class Damage(Exception):
    """A file could not be read as what it should be; the message says where it is kept now."""


def read(path: Path, kind: type[T]) -> T | None:
    """What is kept at `path`; None when nothing is.

    Raises `Damage` when it is no `kind`, after it was set aside; OSError when it cannot be read.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None
    try:
        return decoded(_unsealed(data), kind)
    except Undecodable:
        raise Damage(f"{plain_line(path.name)} is damaged; it is kept as {plain_line(set_aside(path).name)}") from None


def write(path: Path, kept: object) -> None:
    """With its hash on a line of its own below it. Raises InputError, with words, when it cannot be written."""
    with suppress(OSError):  # the file itself will say it better
        path.parent.mkdir(parents=True, exist_ok=True)
    data = msgspec.json.encode(kept) + b"\n"
    with whole_file(path) as file:
        file.write(data + _seal(data))


def _seal(data: bytes) -> bytes:
    return _SEAL + hashlib.sha256(data).hexdigest().encode() + b'"}\n'


def _unsealed(data: bytes) -> bytes:
    """What stands above the hash; all of a file that has none, such as one written by hand.

    Raises `Undecodable` when it is not what was written.
    """
    at = data.rfind(_SEAL)
    if at < 0:
        return data
    if data[at:] != _seal(data[:at]):
        raise Undecodable("it is not what was written")
    return data[:at]


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """No other process that asks for the same is at `path` meanwhile.

    Where there can be no lock, or its holder does not give it back, it goes on without: to keep is more.
    """
    from filelock import FileLock, Timeout

    with ExitStack() as held:
        with suppress(OSError, NotImplementedError, Timeout):
            path.parent.mkdir(parents=True, exist_ok=True)
            held.enter_context(FileLock(path.with_name(f".{path.name}.lock"), timeout=_PATIENCE))
        yield


def set_aside(path: Path) -> Path:
    """Moves a damaged file out of the way, over nothing that is there; its new place."""
    number = 0
    while (aside := path.with_name(f"{path.name}{DAMAGED}{number or ''}")).exists():
        number += 1
    path.rename(aside)
    return aside
