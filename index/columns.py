"""What ranking must know of every passage, a column each: where it stands, and which sentences it has.

The words of a passage are read from the tables, for those that are found.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from corpus.patterns import Pattern
from index.arrays import Arrays, Buffer, Words, pack, unpack
from index.groups import Groups
from index.passages import Passage, Sentence, units
from index.sums import Paragraphs, lengths

# What the desk that asks works on: a question that fits two parts alike is about theirs.
_DESK: Final = Pattern(r"\b(?:freedom of information|privacy act)\b", re.IGNORECASE)
_ENTRY: Final = Pattern(r"\(\d+\)$")


class Columns:
    """Of each passage the numbers of its source, citation and unit, whether it is work of the desk, its first sentence
    (at the end how many sentences there are), its paragraph, and the lengths of both (see `index.sums`).

    Of each sentence (`index.passages.said`) its start and end.
    """

    def __init__(self, arrays: Arrays) -> None:
        """As `to_bytes` packs them. Raises `KeyError`, `ValueError`."""
        self._arrays = arrays
        self.source: NDArray[np.int32] = arrays["source"]
        self.cite: NDArray[np.int32] = arrays["cite"]
        self.unit: NDArray[np.int32] = arrays["unit"]
        self.desk: NDArray[np.float64] = arrays["desk"].astype(np.float64)
        self.first_sentence: NDArray[np.int32] = arrays["first sentence"]
        self.length: NDArray[np.float64] = arrays["length"]
        self.paragraphs = Paragraphs(arrays["before"], arrays["after"])
        self.paragraph_length: NDArray[np.float64] = arrays["paragraph length"]
        self.sentence_start: NDArray[np.int64] = arrays["sentence start"]
        self.sentence_end: NDArray[np.int64] = arrays["sentence end"]
        self.sources = Words.read(arrays, "sources")
        of_passages = (self.source, self.cite, self.unit, self.desk, self.length, self.paragraph_length)
        of_both = (*of_passages, self.paragraphs.before, self.paragraphs.after, self.first_sentence[1:])
        if len({len(one) for one in of_both}) != 1:
            raise ValueError("columns of different lengths")
        if {len(self.sentence_start), len(self.sentence_end)} != {int(self.first_sentence[-1])}:
            raise ValueError("columns of different lengths")

    @classmethod
    def of(cls, passages: Sequence[Passage], sentences: Sequence[Sentence], vectors: NDArray[np.float32]) -> Columns:
        """`sentences` as `index.passages.said`, `vectors` theirs."""
        cites: dict[str, int] = {}
        sources = sorted({passage.source for passage in passages})
        number = {source: n for n, source in enumerate(sources)}
        counts = np.bincount([sentence.passage for sentence in sentences], minlength=len(passages))
        firsts = np.r_[0, np.cumsum(counts, dtype=np.intp)]
        paragraphs = Paragraphs.of(passages)
        length, paragraph_length = lengths(vectors, firsts[:-1], paragraphs)
        arrays: dict[str, NDArray[Any]] = {
            **Words.of(sources).packed("sources"),
            "source": np.array([number[p.source] for p in passages], dtype=np.int32),
            "cite": np.array([cites.setdefault(p.cite, len(cites)) for p in passages], dtype=np.int32),
            "unit": np.array(units(passages), dtype=np.int32),
            "desk": _work_of_the_desk(passages),
            "first sentence": firsts.astype(np.int32),
            "length": length,
            "before": paragraphs.before,
            "after": paragraphs.after,
            "paragraph length": paragraph_length,
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

    def __len__(self) -> int:
        """How many passages."""
        return len(self.unit)

    def passages_of(self, sentences: NDArray[np.int64]) -> NDArray[np.intp]:
        """The passage of each of some sentences."""
        wanted = sentences.astype(self.first_sentence.dtype)  # of another type, all would be turned into it
        return np.searchsorted(self.first_sentence, wanted, side="right") - 1


def _work_of_the_desk(passages: Sequence[Passage]) -> NDArray[np.uint8]:
    """1 for a passage of a part that has one of the desk's laws in a heading, but not for the
    entries of its appendices: there are hundreds, and whoever wants one names it."""
    parts = {_part(passage) for passage in passages if _DESK.search(passage.context)}
    return np.array([_part(p) in parts and not _ENTRY.search(p.unit) for p in passages], dtype=np.uint8)


def _part(passage: Passage) -> str:
    """The outermost heading above a passage."""
    return passage.context.partition(". ")[0].rstrip(".")
