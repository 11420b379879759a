"""The index that is called for: of the present sources, by this encoder and the present rules.

It knows its name and opens it when it is there; `index.build` makes it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path

from corpus.library import SourceRecord
from corpus.model import Source
from index.directories import index_directory, stored
from index.errors import DamagedIndex
from index.files import SMALL, file_sha256
from index.home import chosen_records, known_records
from index.keys import current_keys, key_of
from index.manifest import MANIFEST
from index.models import Model, default_model, named_model
from index.remembered import Memory
from index.store import Index


class WantedIndex:
    """`records` default to those chosen among the present sources.

    `trusting`: that large files, and the encoder in a folder, are what they were while none has changed
    (see `index.remembered`). Raises `corpus.library.SourceError` for a text that its record does not name.
    """

    def __init__(
        self, home: Path, model: Path | None, records: Sequence[SourceRecord] | None, *, trusting: bool = True
    ) -> None:
        self.home = home.absolute()  # whatever directory the process goes to
        self.records = chosen_records(self.home) if records is None else tuple(records)
        place = index_directory(self.home)
        self._memory = Memory(place / "files.json" if trusting else None)
        for record in self.records:
            self._check(record)
        self.model: Model = (
            default_model() if model is None else named_model(model, place / "models.json" if trusting else None)
        )
        self.key = key_of(self.records, self.model)
        self.path = index_directory(self.home) / self.key

    @property
    def kept(self) -> list[str]:
        """The names of the indexes there are of other choices among the present sources."""
        keys = current_keys(known_records(self.home), self.model)
        return [directory.name for directory in stored(self.home) if directory.name in keys]

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """With their texts."""
        return tuple(record.load() for record in self.records)

    def _check(self, record: SourceRecord) -> None:
        try:
            whole = all(self._hash(path) == expected for path, expected in record.hashes.items())
        except (OSError, DamagedIndex):
            whole = False
        if not whole:
            record.load()  # says what is wrong

    def _hash(self, path: Path) -> str:
        if path.stat().st_size <= SMALL:
            return file_sha256(path)
        return self._memory.of_file(path, lambda: file_sha256(path))

    def open(self, note: Callable[[str], None]) -> Index:
        """Raises `DamagedIndex` when it is not there or not whole."""
        index = Index.open(self.home, self.path, self.records, self.model, note, self._memory)
        if index.manifest.key != self.key:
            index.close()
            raise DamagedIndex(self.path / MANIFEST, "it belongs to another index")
        return index
