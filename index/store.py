"""An index that is there: its tables, documents and searcher, each loaded when it is first asked for.

Which files it has stands in `index.manifest`, whether they are whole in `index.files`.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from corpus.library import SourceRecord
from corpus.model import Document, Source
from index.files import check_mapped, mapped, whole
from index.manifest import FILES, TABLES, Manifest, read_manifest
from index.models import Model
from index.nodes import StoredNodes
from index.remembered import Memory
from index.search import Searcher
from index.tables import Tables

if TYPE_CHECKING:
    from index.arrays import Buffer


class Index:
    """An index that is there, whole, for the present sources. Close it, or use it in `with`.

    Opened, its files are checked; words, vectors and encoder are loaded, once, by the first
    search. Threads may share it. `note` is told when the encoder must be exported again.
    """

    def __init__(
        self,
        home: Path,
        path: Path,
        manifest: Manifest,
        tables: Tables,
        records: Sequence[SourceRecord],
        model: Model,
        note: Callable[[str], None] = lambda text: None,
        memory: Memory | None = None,
    ) -> None:
        """`memory` is of the files; they were checked."""
        self.home = home
        self.path = path
        self.manifest = manifest
        self.tables = tables
        self.model = model
        self._note = note
        self._memory = memory or Memory(None)
        self._records = {record.id: record for record in records}
        self._sources: dict[str, Source] = {}
        self._documents: dict[str, Document] = {}
        self._searcher: Searcher | None = None
        self._read: dict[str, bytes] = {}  # files that were checked and are not loaded yet
        self._mapped: dict[str, memoryview] = {}
        self._loading = threading.Lock()

    @classmethod
    def open(
        cls,
        home: Path,
        path: Path,
        records: Sequence[SourceRecord],
        model: Model,
        note: Callable[[str], None],
        memory: Memory,
    ) -> Index:
        """Raises `DamagedIndex`."""
        manifest = read_manifest(path)
        read: dict[str, bytes] = {}
        for name in FILES:
            data = whole(path / name, manifest.files.get(name), memory)
            if data is not None and name != TABLES:  # SQLite reads it itself
                read[name] = data
        index = cls(home, path, manifest, Tables.open(path / TABLES), records, model, note, memory)
        index._read = read
        return index

    @property
    def records(self) -> tuple[SourceRecord, ...]:
        """What is known of each source, its text not read."""
        return tuple(self._records.values())

    @property
    def sources(self) -> tuple[Source, ...]:
        """All sources with their texts; most answers need one or two (`source`)."""
        return tuple(map(self.source, self._records))

    def source(self, name: str) -> Source:
        """Its text is read when it is first asked for. Raises `KeyError` for an id that is none of the sources'."""
        if name not in self._sources:
            self._sources[name] = self._records[name].load()
        return self._sources[name]

    def document(self, name: str) -> Document:
        """A source with its nodes, which are read some at a time. For one look-up ask `tables`."""
        if name not in self._documents:
            problems = tuple(self.tables.problems(name))
            self._documents[name] = Document(self.source(name), StoredNodes(self.tables, name), problems)
        return self._documents[name]

    def searcher(self) -> Searcher:
        """To be asked for again for each search. Takes seconds the first time. Raises `DamagedIndex`, `ModelError`."""
        with self._loading:
            if self._searcher is None:
                from concurrent.futures import ThreadPoolExecutor

                from index.export import load_exported

                with ThreadPoolExecutor(1) as beside:  # the encoder, while words and vectors are loaded
                    encoder = beside.submit(load_exported, self.home, self.model, 1, self._note, self._memory)
                    from index.engine import load_searcher

                    self._searcher = load_searcher(self, encoder.result)
            for name, view in self._mapped.items():
                check_mapped(self.path / name, view)
            return self._searcher

    def load(self, name: str) -> Buffer:
        """The bytes of one of `FILES`, checked; of a large one, where they lie. Raises `DamagedIndex`."""
        if (read := self._read.pop(name, None)) is not None:
            return read
        data = whole(self.path / name, self.manifest.files.get(name), self._memory)
        if data is not None:
            return data
        self._mapped[name] = view = mapped(self.path / name)
        return view

    def close(self) -> None:
        self.tables.close()

    def __enter__(self) -> Index:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
