"""What ranking must know of every passage, a column each: where it stands, and where its sentences begin.

The words of a passage are read from the tables, for those that are found.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from index.arrays import Arrays, Buffer, Words, pack, unpack
from index.groups import Groups, Paragraphs
from index.passages import Passage, Sentence, units

# What the desk that asks works on: a question that fits two parts alike is about theirs.
_DESK: Final = re.compile(r"\b(?:freedom of information|privacy act)\b", re.IGNORECASE)
_ENTRY: Final = re.compile(r"\(\d+\)$")


class Columns:
    """Of each passage the numbers of its source, citation, unit and paragraph, and whether it is work of the desk;
    of each sentence, in the order of the passages, its passage, start and end."""

    def __init__(self, arrays: Arrays) -> None:
        """As `to_bytes` packs them. Raises `KeyError`, `ValueError`."""
        self._arrays = arrays
        self.source: NDArray[np.int32] = arrays["source"]
        self.cite: NDArray[np.int32] = arrays["cite"]
        self.unit: NDArray[np.int32] = arrays["unit"]
        self.paragraph: NDArray[np.int32] = arrays["paragraph"]
        self.desk: NDArray[np.float64] = arrays["desk"].astype(np.float64)
        self.sentence_of: NDArray[np.int32] = arrays["sentence of"]
        self.sentence_start: NDArray[np.int64] = arrays["sentence start"]
        self.sentence_end: NDArray[np.int64] = arrays["sentence end"]
        self.sources = Words.read(arrays, "sources")
        if len({len(one) for one in (self.source, self.cite, self.unit, self.paragraph, self.desk)}) != 1:
            raise ValueError("columns of different lengths")
        if len({len(one) for one in (self.sentence_of, self.sentence_start, self.sentence_end)}) != 1:
            raise ValueError("columns of different lengths")

    @classmethod
    def of(cls, passages: Sequence[Passage], sentences: Sequence[Sentence], paragraphs: Paragraphs) -> Columns:
        cites: dict[str, int] = {}
        sources = sorted({passage.source for passage in passages})
        number = {source: n for n, source in enumerate(sources)}
        arrays: dict[str, NDArray[Any]] = {
            **Words.of(sources).packed("sources"),
            "source": np.array([number[p.source] for p in passages], dtype=np.int32),
            "cite": np.array([cites.setdefault(p.cite, len(cites)) for p in passages], dtype=np.int32),
            "unit": np.array(units(passages), dtype=np.int32),
            "paragraph": paragraphs.of,
            "desk": _work_of_the_desk(passages),
            "sentence of": np.array([s.passage for s in sentences], dtype=np.int32),
            "sentence start": np.array([s.start for s in sentences], dtype=np.int64),
            "sentence end": np.array([s.end for s in sentences], dtype=np.int64),
        }
        return cls(arrays)

    def to_bytes(self) -> bytes:
        return pack(self._arrays)

    @classmethod
    def from_bytes(cls, data: Buffer) -> Columns:
        """Raises `ValueError` when `data` is not what `to_bytes` wrote."""
        try:
            return cls(unpack(data))
        except (KeyError, ValueError) as error:
            raise ValueError(f"not the columns of passages: {error}") from error

    @cached_property
    def units(self) -> Groups:
        """The passages of each unit."""
        return Groups(self.unit)

    @cached_property
    def first_sentence(self) -> NDArray[np.intp]:
        """Of each passage the number of its first sentence, at the end how many there are; the next passage's where it
        has none of its own."""
        firsts: NDArray[np.intp] = np.r_[0, np.cumsum(np.bincount(self.sentence_of, minlength=len(self)))]
        return firsts

    def __len__(self) -> int:
        """How many passages."""
        return len(self.unit)

    @property
    def vectors(self) -> int:
        """How many rows there are by meaning: of passages, of sentences, of paragraphs."""
        return len(self) + len(self.sentence_of) + int(self.paragraph.max(initial=-1)) + 1


def _work_of_the_desk(passages: Sequence[Passage]) -> NDArray[np.uint8]:
    """1 for a passage of a part that has one of the desk's laws in a heading, but not for the
    entries of its appendices: there are hundreds, and whoever wants one names it."""
    parts = {_part(passage) for passage in passages if _DESK.search(passage.context)}
    return np.array([_part(p) in parts and not _ENTRY.search(p.unit) for p in passages], dtype=np.uint8)


def _part(passage: Passage) -> str:
    """The outermost heading above a passage."""
    return passage.context.partition(". ")[0].rstrip(".")
