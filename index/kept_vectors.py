"""Vectors are kept as they come, so that a build that does not end need not encode its texts again.

They lie in the home until an index is built, and the caller holds the lock of the index. Which encoder made them, and
how, is in the name of their file; a record that was cut off or damaged is passed over.
"""

from __future__ import annotations

import hashlib
import random
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.encoder import Encoder
from index.manifest import FORMAT

Vectors = NDArray[np.float32]

_AT_ONCE = 512  # texts; some seconds of work, which is the most that is lost
_NAME = 16  # bytes of the hash of a text
_CHECK = 4


class KeepingEncoder:
    """An encoder whose vectors are kept in a home, and taken from there."""

    def __init__(self, encoder: Encoder, home: Path) -> None:
        self._encoder = encoder
        self.dimension = encoder.dimension
        self.fingerprint = encoder.fingerprint
        made_by = f"format {FORMAT}\nmodel {encoder.fingerprint}\ndimension {encoder.dimension}"
        self._path = _place(home) / hashlib.sha256(made_by.encode()).hexdigest()[:32]
        self._size = _NAME + np.dtype(np.float32).itemsize * encoder.dimension + _CHECK

    def encode(self, texts: Sequence[str], done: Callable[[int], None] = lambda count: None) -> Vectors:
        """As `Encoder.encode`. Raises `OSError` when they cannot be kept."""
        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        names = [_name(text) for text in texts]
        known = self._fill(vectors, names)
        done(len(known))
        order = sorted((n for n in range(len(texts)) if n not in known), key=lambda n: (len(texts[n]), n))
        batches = [order[first : first + _AT_ONCE] for first in range(0, len(order), _AT_ONCE)]
        random.Random(0).shuffle(batches)  # short and long ones in turn: then the time that is left can be foreseen
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with self._path.open("ab") as file:
            file.truncate(file.tell() // self._size * self._size)  # what was cut off
            for batch in batches:
                vectors[batch] = self._encoder.encode([texts[n] for n in batch], done)
                records = (names[n] + vectors[n].tobytes() for n in batch)
                file.write(b"".join(record + _check(record) for record in records))
                file.flush()
        return vectors

    def _fill(self, vectors: Vectors, names: Sequence[bytes]) -> set[int]:
        """Put what is kept into the rows so named; which rows these are."""
        wanted = {name: number for number, name in enumerate(names)}
        found: set[int] = set()
        if not self._path.exists():
            return found
        with self._path.open("rb") as file:
            while len(record := file.read(self._size)) == self._size:
                content, check = record[:-_CHECK], record[-_CHECK:]
                number = wanted.get(content[:_NAME])
                if number is not None and _check(content) == check:
                    vectors[number] = np.frombuffer(content, dtype=np.float32, offset=_NAME)
                    found.add(number)
        return found


def forget(home: Path) -> None:
    """Remove all that is kept. Raises `OSError`."""
    place = _place(home)
    for path in place.iterdir() if place.is_dir() else ():
        path.unlink(missing_ok=True)


def _place(home: Path) -> Path:
    return home / "vectors"


def _name(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()[:_NAME]


def _check(content: bytes) -> bytes:
    return zlib.crc32(content).to_bytes(_CHECK, "little")
