"""What an index knows in SQLite: nodes, passages, exemption entries and other facts, read only (see `index.schema`).

Opening and asking imports nothing heavy and parses no text. It knows what is stored, not what
is asked.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any, TypeVar

import msgspec

from corpus.completed import Cites
from corpus.facts.entries import Entry
from corpus.model import CONTENTS, Kind, Node, Problem, Span
from index import letters
from index.cites import StoredCites
from index.database import Database
from index.errors import DamagedIndex
from index.passages import Passage, Sentence
from index.usage import Usages

Fact = TypeVar("Fact")

_PIECES = msgspec.json.Decoder(list[tuple[int, int]])
_NODE_COLUMNS = "source.id, node.id, parent, depth, kind, cite, label, heading, start, end, own"
_SOURCE = "JOIN source ON source.position = node.source"
_NODE = f"SELECT {_NODE_COLUMNS} FROM node {_SOURCE}"
# Left to itself SQLite reads every node of the source, which come in the order that is wanted.
_CHILDREN = (
    f"SELECT {_NODE_COLUMNS} FROM node INDEXED BY node_parent {_SOURCE} "
    "WHERE source.id = ? AND parent = ? ORDER BY node.id"
)
_COLUMNS = ", ".join(f"passage.{name}" for name in "id cite unit heading context text source start end".split())
_PASSAGE = f"SELECT {_COLUMNS} FROM passage"
_AT_ONCE = 500  # values of one query; SQLite takes no number of them
# Several nodes may share a citation. The one that is cited comes first: not a line of contents,
# nor a note or an unlabelled paragraph of it.
_CITED_LAST = (
    Kind.LISTED,
    Kind.CONTENTS,
    Kind.HEADING,
    Kind.AUTHORITY,
    Kind.SOURCE_NOTE,
    Kind.HISTORY,
    Kind.NOTE,
)
_ORDER = f"kind IN ({', '.join(repr(str(kind)) for kind in _CITED_LAST)}), node.source, node.id"


class Tables(Database):
    """What `index.schema.write` wrote, read-only. Threads may share it. Raises `DamagedIndex`."""

    def sources(self) -> list[str]:
        return [row[0] for row in self.rows("SELECT id FROM source ORDER BY position")]

    def node(self, cite: str) -> Node | None:
        """The node that is cited so, in the first source that has it; never an unlabelled paragraph."""
        found = self._nodes(f"WHERE cite = ? AND kind != ? ORDER BY {_ORDER} LIMIT 1", cite, Kind.TEXT)
        return found[0] if found else None

    def printed(self, cite: str) -> Node | None:
        """As `node`, tables of contents apart."""
        node = self.node(cite)
        return node if node and node.kind not in CONTENTS else None

    def cited(self, cite: str) -> list[Node]:
        """Every node with this citation, the one that `node` gives first."""
        return self._nodes(f"WHERE cite = ? ORDER BY kind = ?, {_ORDER}", cite, Kind.TEXT)

    def cited_around(self, cite: str, span: Span) -> list[Node]:
        """As `cited`, those that contain a stretch of the text: thousands may share a citation."""
        return self._nodes(
            f"WHERE cite = ? AND source.id = ? AND start <= ? AND end >= ? ORDER BY kind = ?, {_ORDER}",
            *(cite, span.source, span.start, span.end, Kind.TEXT),
        )

    @cached_property
    def cites(self) -> Cites:
        return StoredCites(self)

    def nodes(self, source: str) -> list[Node]:
        return self._nodes("WHERE source.id = ? ORDER BY node.id", source)

    def nodes_of(self, kinds: Sequence[Kind]) -> list[Node]:
        """Those of some kinds, in the order of the sources."""
        return self._nodes(f"WHERE kind IN ({', '.join('?' * len(kinds))}) ORDER BY node.source, node.id", *kinds)

    def nodes_between(self, source: str, first: int, end: int) -> list[Node]:
        """Those with ids from `first` up to `end`, `end` left out."""
        return self._nodes("WHERE source.id = ? AND node.id >= ? AND node.id < ? ORDER BY node.id", source, first, end)

    def node_count(self, source: str) -> int:
        [(count,)] = self.rows(
            "SELECT count(*) FROM node JOIN source ON source.position = node.source WHERE source.id = ?", source
        )
        return int(count)

    def children(self, node: Node) -> list[Node]:
        return list(map(_node, self.rows(_CHILDREN, node.span.source, node.id)))

    def descendants(self, node: Node) -> list[Node]:
        return self._nodes(
            "WHERE source.id = ?1 AND node.id > ?2 AND node.id <= (SELECT last FROM node AS top "
            "WHERE top.source = node.source AND top.id = ?2) ORDER BY node.id",
            node.span.source,
            node.id,
        )

    def parent(self, node: Node) -> Node | None:
        if node.parent is None:
            return None
        [above] = self._nodes("WHERE source.id = ? AND node.id = ?", node.span.source, node.parent)
        return above

    def ancestors(self, node: Node) -> list[Node]:
        """From the document down to the node's parent."""
        path: list[Node] = []
        above = self.parent(node)
        while above is not None:
            path.append(above)
            above = self.parent(above)
        return path[::-1]

    def paths(self, cites: Iterable[str]) -> dict[str, list[Node]]:
        """For each citation its node (see `node`) with those above it, from the document down; none of contents."""
        found: dict[str, list[Node]] = {}
        above: dict[tuple[str, int], list[Node]] = {}  # many share them
        for cite in dict.fromkeys(cites):
            node = self.printed(cite)
            if node is not None:
                if node.parent is not None and (node.span.source, node.parent) not in above:
                    above[node.span.source, node.parent] = self.ancestors(node)
                own = above[node.span.source, node.parent] if node.parent is not None else []
                found[cite] = [*own, node]
        return found

    def problems(self, source: str) -> list[Problem]:
        rows = self.rows(
            "SELECT start, end, what FROM problem JOIN source ON source.position = problem.source "
            "WHERE source.id = ? ORDER BY problem.rowid",
            source,
        )
        return [Problem(Span(source, start, end), what) for start, end, what in rows]

    def passages(self) -> tuple[Passage, ...]:
        return tuple(Passage(*row) for row in self.rows(f"{_PASSAGE} ORDER BY id"))

    def passages_at(self, numbers: Sequence[int]) -> list[Passage]:
        """The passages with these numbers, in the order of the numbers."""
        found = dict.fromkeys(numbers)
        for first in range(0, len(numbers), _AT_ONCE):
            some = numbers[first : first + _AT_ONCE]
            rows = self.rows(f"{_PASSAGE} WHERE id IN ({', '.join('?' * len(some))})", *some)
            found.update((row[0], Passage(*row)) for row in rows)
        passages = [passage for number in numbers if (passage := found[number])]
        if len(passages) != len(numbers):
            raise DamagedIndex(self.path, "it lacks passages that the other files name")
        return passages

    def sentences(self) -> tuple[Sentence, ...]:
        rows = self.rows("SELECT passage, text, start, end FROM sentence ORDER BY id")
        return tuple(Sentence(*row) for row in rows)

    def entries(self) -> tuple[Entry, ...]:
        """All entries in the order of the sources; one number may stand in two sources."""
        rows = self.rows("SELECT fact FROM entry ORDER BY position")
        return tuple(self._read(row[0], Entry) for row in rows)

    def facts(self, kind: type[Fact]) -> tuple[Fact, ...]:
        """The facts of one data class, in the order they were extracted."""
        rows = self.rows("SELECT fact FROM fact WHERE kind = ? ORDER BY position", kind.__name__)
        return tuple(self._read(row[0], kind) for row in rows)

    def facts_at(self, kind: type[Fact], positions: Sequence[int]) -> list[Fact]:
        """The facts of one data class at these positions among all of it, in the order of the positions."""
        found: dict[int, Fact] = {}
        for first in range(0, len(positions), _AT_ONCE):
            some = positions[first : first + _AT_ONCE]
            marks = ", ".join("?" * len(some))
            rows = self.rows(
                f"SELECT position, fact FROM fact WHERE kind = ? AND position IN ({marks})", kind.__name__, *some
            )
            found.update((position, self._read(fact, kind)) for position, fact in rows)
        if len(found) < len(set(positions)):
            raise DamagedIndex(self.path, f"it lacks a {kind.__name__} that is named elsewhere")
        return [found[position] for position in positions]

    def passages_of(self, cites: Sequence[str]) -> set[int]:
        """The numbers of the passages that have one of these citations, or stand in a unit that has."""
        marks = ", ".join("?" * len(cites))
        rows = self.rows(
            f"SELECT id FROM passage WHERE unit IN ({marks}) UNION SELECT id FROM passage WHERE cite IN ({marks})",
            *cites,
            *cites,
        )
        return {number for (number,) in rows}

    def ruled_in(self, kind: type[object], passages: Collection[int]) -> list[int]:
        """The positions of the sentences (`index.ruled`) of some passages that have a fact of one data class."""
        marks = ", ".join("?" * len(passages))
        rows = self.rows(
            f"SELECT position FROM ruled WHERE of = ? AND passage IN ({marks})", kind.__name__, *sorted(passages)
        )
        return sorted(position for (position,) in rows)

    def passages_printing(self, words: str, exactly: str = "") -> Iterator[Passage]:
        """The passages in which the letters of some words may stand in a row, in the order of the texts; all passages
        when they are fewer than three. With `exactly`, those whose text has this letter for letter."""
        if (wanted := letters.match(words)) is None:
            return (one for one in self.passages() if exactly in one.text)
        return (Passage(*row) for row in letters.passages(self, _COLUMNS, wanted, exactly))

    @cached_property
    def usages(self) -> Usages:
        """Where words are used."""
        return Usages(self)

    def _nodes(self, rest: str, *values: object) -> list[Node]:
        return [_node(row) for row in self.rows(f"{_NODE} {rest}", *values)]

    def _read(self, text: str, kind: type[Fact]) -> Fact:
        try:
            return msgspec.json.decode(text, type=kind)
        except msgspec.DecodeError as error:
            raise DamagedIndex(self.path, f"a {kind.__name__} is not as written: {error}") from error


def _node(row: tuple[Any, ...]) -> Node:
    source, number, parent, depth, kind, cite, label, heading, start, end, own = row
    return Node(
        id=number,
        parent=parent,
        depth=depth,
        kind=Kind(kind),
        cite=cite,
        label=label,
        heading=heading,
        span=Span(source, start, end),
        own=tuple(Span(source, *piece) for piece in _PIECES.decode(own)),
    )
