"""The citations of an index, looked up where they are stored: few questions need all of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from corpus.completed import Cites
from corpus.model import Kind
from index.database import Database

_LAST = "\U0010ffff"


class StoredCites(Cites):
    """Those of the nodes."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def __contains__(self, cite: object) -> bool:
        return bool(self._database.rows("SELECT 1 FROM node WHERE cite = ? LIMIT 1", str(cite)))

    def __iter__(self) -> Iterator[str]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    def beginning(self, letters: str) -> Sequence[str]:
        return self._cites("WHERE cite >= ? AND cite < ?", letters, letters + _LAST)

    @cached_property
    def appendices(self) -> Sequence[str]:
        where = "WHERE kind IN (?, ?) AND cite LIKE '%Appendix%' AND cite NOT LIKE '%(%'"
        return self._cites(where, Kind.APPENDIX, Kind.LISTED)

    @cached_property
    def rules(self) -> Sequence[str]:
        return super().rules

    @cached_property
    def titles(self) -> Sequence[int]:
        return Cites(self._cites("WHERE kind = ?", Kind.DOCUMENT)).titles

    @cached_property
    def _all(self) -> Sequence[str]:
        return self._cites("")

    def _cites(self, where: str, *values: object) -> list[str]:
        rows = self._database.rows(
            f"SELECT cite FROM node {where} GROUP BY cite ORDER BY min(source), min(id)", *values
        )
        return [str(cite) for (cite,) in rows]
