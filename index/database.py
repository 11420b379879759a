"""One SQLite file, read only, by several threads; what goes wrong with it is damage.

It asks what it is told to; what is stored stands in `index.schema`.
"""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from index.errors import DamagedIndex


class Database:
    """Threads may share it. Raises `DamagedIndex`."""

    def __init__(self, path: Path, database: sqlite3.Connection) -> None:
        self.path = path
        self._database = database
        self._turn = threading.Lock()

    @classmethod
    def open(cls, path: Path) -> Self:
        if not path.is_file():
            raise DamagedIndex(path, "it is missing")
        # Immutable: no lock and no journal are looked for, so a home without write access will do.
        uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        try:
            return cls(path, sqlite3.connect(uri, uri=True, check_same_thread=False))
        except sqlite3.Error as error:
            raise DamagedIndex(path, str(error)) from error

    def close(self) -> None:
        with self._turn:
            self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """The result of a query in SQL, (see `index.schema`)."""
        try:
            with self._turn:
                return self._database.execute(query, values).fetchall()
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.ProgrammingError):
                raise
            raise DamagedIndex(self.path, str(error)) from error
