"""The index that is called for: of the present sources, by this encoder and the present rules.

It knows its name and opens it when it is there; `index.build` makes it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from corpus.library import SourceRecord
from corpus.model import Source
from index.errors import DamagedIndex
from index.files import MANIFEST, index_directory, stored
from index.home import chosen_records, known_records
from index.keys import current_keys, key_of
from index.models import Model, default_model, named_model
from index.store import Index


class WantedIndex:
    """`records` default to those chosen among the present sources.

    `trusting`: that the encoder in a folder is what it was while none of its files is newer.
    """

    def __init__(
        self, home: Path, model: Path | None, records: Sequence[SourceRecord] | None, *, trusting: bool = True
    ) -> None:
        self.home = home.absolute()  # whatever directory the process goes to
        self.records = chosen_records(self.home) if records is None else tuple(records)
        self.sources: tuple[Source, ...] = tuple(record.load() for record in self.records)
        memory = index_directory(self.home) / "models.json"
        self.model: Model = default_model() if model is None else named_model(model, memory if trusting else None)
        self.key = key_of(self.sources, self.model)
        self.path = index_directory(self.home) / self.key

    @property
    def kept(self) -> list[str]:
        """The names of the indexes there are of other choices among the present sources."""
        keys = current_keys(known_records(self.home), self.model)
        return [directory.name for directory in stored(self.home) if directory.name in keys]

    def open(self, note: Callable[[str], None]) -> Index:
        """Raises `DamagedIndex` when it is not there or not whole."""
        index = Index.open(self.home, self.path, self.sources, self.model, note)
        if index.manifest.key != self.key:
            index.close()
            raise DamagedIndex(self.path / MANIFEST, "it belongs to another index")
        return index
