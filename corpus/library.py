"""Every source together: which texts there are, each checked by its hash and read by its reader.

It answers where a citation leads and what stands beside it; it does not interpret the text.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from pathlib import Path

from corpus.model import Document, Source

SOURCES_FILE = Path(__file__).with_name("data") / "sources.toml"

# A format and the module of `corpus.readers` that reads it; loaded only to read.
READERS: Mapping[str, str] = {
    "cfr-gpo-text": "gpo_text",
    "ecfr-xml": "ecfr_xml",
    "cfr-annual-xml": "ecfr_xml",
    "fr-rule-markdown": "federal_register",
    "passages": "passages",
}

# Formats that are searched only: no rule reads facts off them.
COLLECTIONS = frozenset({"passages"})


_PATHS = ("path", "original")


class SourceError(Exception):
    """A source is missing, damaged or not listed properly. The message says which and what to do."""


class UnreadableSource(SourceError):
    """A source that is whole, and that its reader does not take."""

    def __init__(self, source: str, why: str) -> None:
        super().__init__(why)
        self.source = source


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """What `sources.toml` says of one text. Paths are absolute.

    `cfr` is the number of the title, of a text that is one; `original` the XML that a text was
    printed from, with its own hash.
    """

    id: str
    title: str
    kind: str
    edition: str
    origin: str
    path: Path
    sha256: str
    cfr: int | None = None
    original: Path | None = None
    original_sha256: str = ""

    @property
    def _remedy(self) -> str:
        if self.path.parent == SOURCES_FILE.parent:
            return "Restore the file or install again."
        return f"Restore the file, or run `cfr sources remove {self.id}`."

    @property
    def hashes(self) -> dict[Path, str]:
        """The files, each with the hash of what it should hold."""
        return {self.path: self.sha256} | ({self.original: self.original_sha256} if self.original else {})

    def load(self) -> Source:
        """Read the text and check its hash, and that of what it was printed from. Raises `SourceError`."""
        data = self._checked(self.path, self.sha256)
        if self.original is not None:
            self._checked(self.original, self.original_sha256)
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError as error:
            raise SourceError(
                f"source {self.id!r} is not UTF-8 text: {self.path}: "
                f"byte 0x{data[error.start]:02x} at offset {error.start}. {self._remedy}"
            ) from error
        return Source(
            self.id, self.title, self.kind, self.edition, self.origin, self.path, self.sha256, text, self.original
        )

    def _checked(self, path: Path, expected: str) -> bytes:
        try:
            data = path.read_bytes()
        except OSError as error:
            raise SourceError(f"source {self.id!r} cannot be read: {path}: {error.strerror}. {self._remedy}") from error
        found = hashlib.sha256(data).hexdigest()
        if found != expected:
            raise SourceError(
                f"source {self.id!r} is not the text it was: {path} has sha256 {found[:12]}..., "
                f"expected {expected[:12]}... {self._remedy}"
            )
        return data


def source_records(sources_file: Path = SOURCES_FILE) -> tuple[SourceRecord, ...]:
    """The texts listed, in the order listed. Raises `SourceError` for a list that cannot be read."""
    try:
        listed = tomllib.loads(sources_file.read_text(encoding="utf-8"))["source"]
        return tuple(
            SourceRecord(**entry | {name: sources_file.parent / entry[name] for name in _PATHS if name in entry})
            for entry in listed
        )
    except OSError as error:
        raise SourceError(f"the list of sources cannot be read: {sources_file}: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, KeyError, TypeError) as error:
        remedy = (
            "Restore the file or install again."
            if sources_file == SOURCES_FILE
            else "Restore the file, or remove it and add its texts again."
        )
        raise SourceError(f"the list of sources is damaged: {sources_file}: {error}. {remedy}") from error


@dataclass(frozen=True)
class Corpus:
    """All documents, in the order of their sources."""

    documents: tuple[Document, ...]

    @cached_property
    def _by_source(self) -> dict[str, Document]:
        return {document.source.id: document for document in self.documents}

    def document(self, source: str) -> Document:
        return self._by_source[source]

    def source(self, source: str) -> Source:
        return self._by_source[source].source


def load_corpus(records: Iterable[SourceRecord] | None = None) -> Corpus:
    """Load and read every source. Raises `SourceError`."""
    chosen = source_records() if records is None else records
    return Corpus(tuple(read_document(record) for record in chosen))


def read_document(record: SourceRecord) -> Document:
    """Load and read one source. Raises `SourceError`."""
    read, source = _reader(record), record.load()
    try:
        return read(source)
    except ValueError as error:  # a title that the present rules print otherwise, or do not take
        raise UnreadableSource(
            record.id, f"source {record.id!r} cannot be read: {error}. Run `cfr sources remove {record.id}`."
        ) from error


def _reader(record: SourceRecord) -> Callable[[Source], Document]:
    if record.kind not in READERS:
        raise SourceError(f"source {record.id!r} is of the unknown kind {record.kind!r}; expected {', '.join(READERS)}")
    read: Callable[[Source], Document] = import_module(f"corpus.readers.{READERS[record.kind]}").read
    return read
