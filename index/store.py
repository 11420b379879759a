"""An index that is there: its tables, documents and searcher, each loaded when it is first asked for.

Which files it has, and whether they are whole, stands in `index.files`.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType

from corpus.model import Document, Source
from index.files import FILES, TABLES, Manifest, checked, read_manifest
from index.models import Model
from index.search import Searcher
from index.tables import Tables

# Hashing this much takes hundredths of a second; what is larger is checked when it is loaded.
_CHECKED_AT_ONCE = 32 * 1024 * 1024


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
        sources: Sequence[Source],
        model: Model,
        note: Callable[[str], None] = lambda text: None,
    ) -> None:
        self.home = home
        self.path = path
        self.manifest = manifest
        self.tables = tables
        self.model = model
        self._note = note
        self._sources = {source.id: source for source in sources}
        self._documents: dict[str, Document] = {}
        self._searcher: Searcher | None = None
        self._read: dict[str, bytes] = {}  # files that were checked and are not loaded yet
        self._loading = threading.Lock()

    @classmethod
    def open(
        cls, home: Path, path: Path, sources: Sequence[Source], model: Model, note: Callable[[str], None]
    ) -> Index:
        """Raises `DamagedIndex`."""
        manifest = read_manifest(path)
        read: dict[str, bytes] = {}
        for name in FILES:
            expected = manifest.files.get(name)
            if expected is None or expected.size <= _CHECKED_AT_ONCE:
                read[name] = checked(path / name, expected)
        read.pop(TABLES, None)  # SQLite reads it itself
        index = cls(home, path, manifest, Tables.open(path / TABLES), sources, model, note)
        index._read = read
        return index

    @property
    def sources(self) -> tuple[Source, ...]:
        return tuple(self._sources.values())

    def source(self, name: str) -> Source:
        """Raises `KeyError` for an id that is none of the sources'."""
        return self._sources[name]

    def document(self, name: str) -> Document:
        """A source with all its nodes, not parsed again. For one look-up ask `tables`."""
        if name not in self._documents:
            nodes, problems = self.tables.nodes(name), self.tables.problems(name)
            self._documents[name] = Document(self.source(name), tuple(nodes), tuple(problems))
        return self._documents[name]

    def searcher(self) -> Searcher:
        """Takes seconds the first time. Raises `DamagedIndex`, `ModelError`."""
        with self._loading:
            if self._searcher is None:
                from concurrent.futures import ThreadPoolExecutor

                from index.export import load_exported

                with ThreadPoolExecutor(1) as beside:  # the encoder, while words and vectors are loaded
                    encoder = beside.submit(load_exported, self.home, self.model, note=self._note)
                    from index.engine import load_searcher

                    self._searcher = load_searcher(self, encoder.result)
            return self._searcher

    def load(self, name: str) -> bytes:
        """The bytes of one of `FILES`, checked. Raises `DamagedIndex`."""
        read = self._read.pop(name, None)
        return checked(self.path / name, self.manifest.files.get(name)) if read is None else read

    def close(self) -> None:
        self.tables.close()

    def __enter__(self) -> Index:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
