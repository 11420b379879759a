"""What an index says of itself: the names of its files, each with its hash, and what it was made of.

The manifest carries its own hash, so that it too is checked.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

import msgspec

from index.decoding import Undecodable, decoded
from index.errors import DamagedIndex
from index.files import StoredFile, contents, file_sha256

# Of the files, and of how texts become vectors: an older index of the same number lends its vectors
# to a new one. Raise it when either changes.
FORMAT = 5

MANIFEST = "manifest.json"
TABLES = "tables.sqlite"
COLUMNS = "columns.arrays"
PASSAGE_WORDS = "passage-words.arrays"
UNIT_WORDS = "unit-words.arrays"
COLLECTED = "collected-words.arrays"  # those of collections
PRINTED_WORDS = "printed-words.arrays"
HEADINGS = "headings.arrays"
VECTORS = "vectors.faiss"
SHORTLIST = "shortlist.faiss"  # says so where there are few passages, and has none
FILES = (TABLES, COLUMNS, PASSAGE_WORDS, UNIT_WORDS, COLLECTED, PRINTED_WORDS, HEADINGS, VECTORS, SHORTLIST)


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What an index was made of and what it holds. `sources` and `files` by id and name."""

    format: int
    key: str
    created_with: dict[str, str]
    sources: dict[str, str]
    model: str
    dimension: int
    counts: dict[str, int]
    files: dict[str, StoredFile]


class _Sealed(msgspec.Struct, frozen=True):
    """A manifest with its own hash, so that it too is checked."""

    manifest: msgspec.Raw
    sha256: str


Sealable = TypeVar("Sealable", bound=msgspec.Struct)


def seal(manifest: msgspec.Struct) -> bytes:
    encoded = msgspec.json.encode(manifest)
    sealed = _Sealed(msgspec.Raw(encoded), hashlib.sha256(encoded).hexdigest())
    return msgspec.json.format(msgspec.json.encode(sealed), indent=2) + b"\n"


def read_sealed(path: Path, kind: type[Sealable]) -> Sealable:
    """Raises `DamagedIndex` unless it is, byte for byte, what was written."""
    data = contents(path)
    try:
        manifest = decoded(decoded(data, _Sealed).manifest, kind)
    except Undecodable as error:
        raise DamagedIndex(path, f"not a manifest: {error}") from error
    if seal(manifest) != data:
        raise DamagedIndex(path, "it is not what was written")
    return manifest


def read_manifest(directory: Path) -> Manifest:
    """Raises `DamagedIndex` unless it is, byte for byte, what was written."""
    return read_sealed(directory / MANIFEST, Manifest)


def describe(directory: Path, names: Sequence[str] = FILES) -> dict[str, StoredFile]:
    """Size and hash of the files in `directory`."""
    return {name: StoredFile((directory / name).stat().st_size, file_sha256(directory / name)) for name in names}
