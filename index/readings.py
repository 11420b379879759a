"""What can be read off one text without any other: its nodes, passages and own facts; kept, so that it is read once.

A reading is kept in the home under the hash of its text, of the kind of the text and of the rules; one that is
not whole is made again. What looks across texts is joined from readings in `index.joining`.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

import msgspec

from corpus.facts import kinds
from corpus.facts.references import Mentions, mentions
from corpus.library import COLLECTIONS, SourceRecord, read_document
from corpus.model import Document, Node, Problem, Source
from index import ruled
from index.keys import rules_hash
from index.passages import Passage, Sentence, cut, split
from index.ruled import RuledSentence
from index.schema import Stored, stored_fact
from index.usage import Unit, count


class Reading(msgspec.Struct, frozen=True):
    """Passages and units are numbered from 0, and so are the facts of ruled sentences. A collection has no facts."""

    nodes: tuple[Node, ...]
    problems: tuple[Problem, ...]
    passages: tuple[Passage, ...]
    sentences: tuple[Sentence, ...]
    facts: tuple[Stored, ...]
    ruled: tuple[RuledSentence, ...]
    mentions: Mentions
    units: tuple[Unit, ...]
    usages: tuple[msgspec.Raw, ...]  # of each unit a list of `Usage`; decoded only to be stored

    def document(self, source: Source) -> Document:
        return Document(source, self.nodes, self.problems)


class Readings:
    """Those kept in a home. The caller holds the lock of its index."""

    def __init__(self, home: Path, *, reuse: bool = True) -> None:
        """Without `reuse`, what is kept is made again."""
        self._place = home / "readings"
        self._reuse = reuse

    def of(self, record: SourceRecord) -> Reading:
        """Raises `corpus.library.SourceError`, `OSError` when it cannot be kept."""
        path = self._place / _key(record)
        if self._reuse:
            with suppress(OSError, ValueError):
                return _decode(path.read_bytes())
        reading = read(read_document(record))
        self._place.mkdir(parents=True, exist_ok=True)
        fresh = path.with_name(f".{path.name}.new")
        fresh.write_bytes(_encode(reading))
        fresh.replace(path)
        return reading

    def keep(self, records: Collection[SourceRecord]) -> None:
        """Remove the readings of all other texts, and by other rules. Raises `OSError`."""
        kept = {_key(record) for record in records}
        for path in self._place.iterdir() if self._place.is_dir() else ():
            if path.name not in kept:
                path.unlink(missing_ok=True)


def read(document: Document) -> Reading:
    """What a text says by itself."""
    passages = cut([document])
    rules = document.source.kind not in COLLECTIONS
    facts = list(kinds.told(document)) if rules else []
    units, usages = count(document, passages)
    return Reading(
        nodes=tuple(document.nodes),
        problems=document.problems,
        passages=passages,
        sentences=tuple(sentence for passage in passages for sentence in split(document, passage)),
        facts=tuple(map(stored_fact, facts)),
        ruled=tuple(ruled.extract([document], passages, facts)),
        mentions=mentions(document) if rules else Mentions((), ()),
        units=tuple(units),
        usages=tuple(msgspec.Raw(msgspec.msgpack.encode(one)) for one in usages),
    )


def _encode(reading: Reading) -> bytes:
    packed = zlib.compress(msgspec.msgpack.encode(reading), level=1)
    return hashlib.sha256(packed).digest() + packed


def _decode(data: bytes) -> Reading:
    """Raises `ValueError` when it is not what was written."""
    digest, packed = data[:32], data[32:]
    if hashlib.sha256(packed).digest() != digest:
        raise ValueError("it is not what was written")
    return msgspec.msgpack.decode(zlib.decompress(packed), type=Reading)


def _key(record: SourceRecord) -> str:
    parts = (rules_hash(), record.id, record.kind, record.sha256, record.original_sha256)
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:32]
