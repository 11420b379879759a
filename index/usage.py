"""Which words each unit of the texts uses, counted once when the index is built.

So that a question is weighed by how rare its words are without reading every passage again. It knows
no question.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple, TypeVar

import msgspec

from corpus.model import CONTENTS, Document, Kind, Node
from corpus.patterns import Pattern
from corpus.words import stems
from index.database import Database
from index.errors import DamagedIndex
from index.passages import Passage, units

_PART = Pattern(r"\d+ CFR Part [\d-]+(?: Subpart [A-Z])?")
Packed = TypeVar("Packed")
_CITED_ELSEWHERE = CONTENTS | {Kind.TEXT, Kind.NOTE}


@dataclass(frozen=True, slots=True)
class Unit:
    """A section, appendix or entry; `part` is the part or subpart it stands in, itself when in none.

    `chapter` is the citation of its chapter, which is an agency's; "" when it stands in none.
    """

    number: int
    cite: str
    part: str
    chapter: str
    passages: int


class Usage(NamedTuple):
    """How many passages of a unit use a word (a stem), and how many use it or stand under a heading with it."""

    word: str
    unit: int
    used: int
    named: int


class Used(NamedTuple):
    """The units (their numbers, in order) that use a word or stand under a heading with it; for each `Usage`."""

    units: list[int]
    used: list[int]
    named: list[int]


SCHEMA: Final = """
CREATE TABLE usage (                -- a row a word: thousands of units are read at once
    word TEXT PRIMARY KEY,
    named INTEGER NOT NULL,         -- of all units together
    parts BLOB NOT NULL,            -- of the units of each part, {part: named} (msgpack)
    used BLOB NOT NULL              -- a `Used` (msgpack)
);
"""


class Usages:
    """Where words (stems) are used."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def named(self, word: str) -> int:
        """How many passages use a word or stand under a heading with it."""
        rows = self._database.rows("SELECT named FROM usage WHERE word = ?", word)
        return int(rows[0][0]) if rows else 0

    def named_in(self, word: str) -> dict[str, int]:
        """As `named`, by the part or subpart that they stand in."""
        rows = self._database.rows("SELECT parts FROM usage WHERE word = ?", word)
        return self._unpacked(rows[0][0], dict[str, int]) if rows else {}

    def of(self, word: str) -> Used:
        rows = self._database.rows("SELECT used FROM usage WHERE word = ?", word)
        return self._unpacked(rows[0][0], Used) if rows else Used([], [], [])

    def _unpacked(self, packed: bytes, kind: type[Packed]) -> Packed:
        try:
            return msgspec.msgpack.decode(packed, type=kind)
        except msgspec.DecodeError as error:
            raise DamagedIndex(self._database.path, f"the use of a word is not as written: {error}") from error


def rows(units: Iterable[Unit], usages: Iterable[Usage]) -> Iterator[tuple[str, int, bytes, bytes]]:
    """The table of `SCHEMA`."""
    part = {unit.number: unit.part for unit in units}
    words: dict[str, tuple[array[int], ...]] = {}  # millions of numbers
    for word, *numbers in usages:
        columns = words.get(word) or words.setdefault(word, (array("I"), array("I"), array("I")))
        for column, number in zip(columns, numbers, strict=True):
            column.append(number)
    for word, columns in sorted(words.items()):
        found = Used(*map(list, columns))
        parts: Counter[str] = Counter()
        for unit, named in zip(found.units, found.named, strict=True):
            parts[part[unit]] += named
        yield word, sum(found.named), msgspec.msgpack.encode(parts), msgspec.msgpack.encode(found)


def count(document: Document, passages: Sequence[Passage]) -> tuple[list[Unit], list[list[Usage]]]:
    """The units of a document numbered as `index.passages.units` does, and the words of each."""
    places = _places(document)
    of_unit: dict[int, list[Passage]] = {}
    for number, passage in zip(units(passages), passages, strict=True):
        of_unit.setdefault(number, []).append(passage)
    found = [
        Unit(number, own[0].unit, *places.get(own[0].unit, (own[0].unit, "")), len(own))
        for number, own in of_unit.items()
    ]
    return found, [list(_usages(number, own)) for number, own in of_unit.items()]


def _usages(unit: int, passages: Sequence[Passage]) -> Iterator[Usage]:
    used: Counter[str] = Counter()
    named: Counter[str] = Counter()
    headings: dict[str, frozenset[str]] = {}  # many passages share them
    for passage in passages:
        words = frozenset(stems(passage.text))
        if passage.context not in headings:
            headings[passage.context] = frozenset(stems(passage.context))
        used.update(words)
        named.update(words | headings[passage.context])
    for word in sorted(named):
        yield Usage(word, unit, used[word], named[word])


def _places(document: Document) -> dict[str, tuple[str, str]]:
    """The innermost part or subpart that each citation stands in, and its chapter."""
    found: dict[str, tuple[str, str]] = {}
    above: list[Node] = []  # chapters, parts and subparts
    for node in document.nodes:
        while above and above[-1].depth >= node.depth:
            above.pop()
        parts = [one.cite for one in above if one.kind is not Kind.CHAPTER]
        if parts and node.kind not in _CITED_ELSEWHERE:
            chapter = next((one.cite for one in above if one.kind is Kind.CHAPTER), "")
            found.setdefault(node.cite, (parts[-1], chapter))
        if node.kind is Kind.CHAPTER or (node.kind in (Kind.PART, Kind.SUBPART) and _PART.fullmatch(node.cite)):
            above.append(node)
    return found
