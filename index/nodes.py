"""The nodes of a stored document, read from the tables some at a time: few answers need more than a unit of a title."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import overload

from corpus.model import Node
from index.tables import Tables

_BLOCK = 8  # nodes; what stands above a place is far apart


class StoredNodes(Sequence[Node]):
    """The nodes of a source, in order."""

    def __init__(self, tables: Tables, source: str) -> None:
        self._tables = tables
        self._source = source
        self._blocks: dict[int, list[Node]] = {}

    @cached_property
    def _count(self) -> int:
        return self._tables.node_count(self._source)

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, number: int) -> Node: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Node]: ...
    def __getitem__(self, number: int | slice) -> Node | Sequence[Node]:
        if isinstance(number, slice):
            return [self[one] for one in range(*number.indices(len(self)))]
        if not -len(self) <= number < len(self):
            raise IndexError(number)
        block, place = divmod(number % len(self), _BLOCK)
        if block not in self._blocks:
            self._blocks[block] = self._tables.nodes_between(self._source, block * _BLOCK, (block + 1) * _BLOCK)
        return self._blocks[block][place]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))
