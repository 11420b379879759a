"""Named arrays, and lists of words in order, as one stretch of bytes that is used where it lies.

What is opened is not read: a search touches the few pages that it needs. It knows no file and no text.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Any, Final

import msgspec
import numpy as np
from numpy.typing import NDArray

Buffer = bytes | memoryview  # of a file, read or mapped
Arrays = Mapping[str, NDArray[Any]]

_MAGIC: Final = b"arrays1\n"
_ALIGNED: Final = 64  # bytes
_REMEMBERED: Final = 2048  # words


class _Column(msgspec.Struct, frozen=True, array_like=True):
    name: str
    type: str
    count: int


def pack(arrays: Arrays) -> bytes:
    """One-dimensional arrays of numbers, by name."""
    columns = [_Column(name, array.dtype.newbyteorder("<").str, len(array)) for name, array in arrays.items()]
    head = msgspec.msgpack.encode(columns)
    parts = [_MAGIC + len(head).to_bytes(8, "little") + head]
    parts += [
        np.ascontiguousarray(array, dtype=c.type).tobytes() for c, array in zip(columns, arrays.values(), strict=True)
    ]
    return b"".join(part + b"\0" * (-len(part) % _ALIGNED) for part in parts)


def unpack(data: Buffer) -> Arrays:
    """What was packed, without a copy. Raises `ValueError` when `data` is something else."""
    view = memoryview(data)
    start = len(_MAGIC) + 8
    if bytes(view[: len(_MAGIC)]) != _MAGIC or len(view) < start:
        raise ValueError("not packed arrays")
    end = start + int.from_bytes(view[len(_MAGIC) : start], "little")
    try:
        columns = msgspec.msgpack.decode(view[start:end], type=list[_Column])
        arrays: dict[str, NDArray[Any]] = {}
        at = end + -end % _ALIGNED
        for column in columns:
            arrays[column.name] = array = np.frombuffer(view, dtype=column.type, count=column.count, offset=at)
            at += array.nbytes + -array.nbytes % _ALIGNED
    except (msgspec.DecodeError, TypeError, ValueError, MemoryError) as error:
        raise ValueError(f"not packed arrays: {error}") from error
    if at != len(view) and columns:
        raise ValueError(f"not packed arrays: {len(view)} bytes for {at}")
    return arrays


class Words:
    """Words in the order of their characters, each with its place; found by bisection, never all read."""

    def __init__(self, blob: NDArray[np.uint8], starts: NDArray[np.int64]) -> None:
        """Raises `ValueError` when they do not fit."""
        if not len(starts) or int(starts[-1]) != len(blob):
            raise ValueError("words do not fit their places")
        self._blob = blob.data  # quicker than an array where one item at a time is read
        self._starts = starts.data

    @classmethod
    def of(cls, words: Iterable[str]) -> Words:
        """`words` in order, each once."""
        encoded = [word.encode("utf-8", "surrogatepass") for word in words]
        starts = np.array([0, *accumulate(map(len, encoded))], dtype=np.int64)
        return cls(np.frombuffer(b"".join(encoded), dtype=np.uint8), starts)

    @classmethod
    def read(cls, arrays: Arrays, name: str) -> Words:
        """Raises `KeyError`, `ValueError`."""
        return cls(arrays[f"{name} letters"], arrays[f"{name} starts"])

    def packed(self, name: str) -> dict[str, NDArray[Any]]:
        return {
            f"{name} letters": np.frombuffer(self._blob, dtype=np.uint8),
            f"{name} starts": np.array(self._starts, dtype=np.int64),
        }

    def __len__(self) -> int:
        return len(self._starts) - 1

    def __getitem__(self, place: int) -> str:
        return self._bytes(place).decode("utf-8", "surrogatepass")

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self.find(word) is not None

    def find(self, word: str) -> int | None:
        """The place of a word; None when it is none of them."""
        wanted = word.encode("utf-8", "surrogatepass")
        place = self._at(wanted)
        return place if place < len(self) and self._bytes(place) == wanted else None

    def beginning(self, letters: str) -> Sequence[int]:
        """The places of the words that begin with `letters`."""
        wanted = letters.encode("utf-8", "surrogatepass")
        first = self._at(wanted)
        last = bisect_left(
            range(len(self)), True, lo=first, key=lambda place: self._bytes(place)[: len(wanted)] > wanted
        )
        return range(first, last)

    def _at(self, wanted: bytes) -> int:
        return bisect_left(range(len(self)), wanted, key=self._bytes)

    def _bytes(self, place: int) -> bytes:
        return bytes(self._blob[self._starts[place] : self._starts[place + 1]])


class Postings:
    """For each of some words numbers, in order."""

    def __init__(self, words: Words, starts: NDArray[np.int64], rows: NDArray[np.int32]) -> None:
        """Raises `ValueError` when they do not fit."""
        if len(starts) != len(words) + 1 or int(starts[-1]) != len(rows):
            raise ValueError("its columns do not fit")
        self.words = words
        self.places = lru_cache(maxsize=_REMEMBERED)(self._places)  # a query asks for its words again and again
        self._starts = starts
        self._rows = rows

    @classmethod
    def of(cls, rows: Mapping[str, Sequence[int]]) -> Postings:
        words = sorted(rows)
        starts = np.array([0, *accumulate(len(rows[word]) for word in words)], dtype=np.int64)
        every = np.fromiter((row for word in words for row in rows[word]), dtype=np.int32, count=int(starts[-1]))
        return cls(Words.of(words), starts, every)

    @classmethod
    def read(cls, arrays: Arrays, name: str) -> Postings:
        """Raises `KeyError`, `ValueError`."""
        return cls(Words.read(arrays, name), arrays[f"{name} firsts"], arrays[f"{name} rows"])

    def packed(self, name: str) -> dict[str, NDArray[Any]]:
        return {**self.words.packed(name), f"{name} firsts": self._starts, f"{name} rows": self._rows}

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and len(self.rows(word)) > 0

    def _places(self, word: str) -> slice:
        """Where the numbers of a word stand among all; nowhere when it is none of the words."""
        number = self.words.find(word)
        return slice(0, 0) if number is None else slice(int(self._starts[number]), int(self._starts[number + 1]))

    def rows(self, word: str) -> NDArray[np.int32]:
        """Empty when it is none of the words."""
        return self._rows[self.places(word)]
