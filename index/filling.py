"""What an index is made of becomes its files: passages, facts, words, vectors, and the manifest that names them.

It writes into a directory it is given; when that is called for and put in place stands in `index.build`.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from platform import python_version

from corpus.library import COLLECTIONS
from index import engine, joining, schema
from index.directories import stored
from index.errors import DamagedIndex
from index.export import load_exported
from index.exported import versions_of
from index.files import checked
from index.home import known_records
from index.joining import Read
from index.kept_vectors import KeepingEncoder, forget
from index.manifest import FORMAT, MANIFEST, TABLES, Manifest, describe, read_manifest, seal
from index.passages import Passage, Sentence
from index.progress import Progress
from index.readings import Readings
from index.store import Index
from index.tables import Tables
from index.wanted import WantedIndex

_VERSIONS = ("cfr-desk", "faiss-cpu", "numpy", "onnxruntime", "rank-bm25", "tokenizers")


def fill(directory: Path, wanted: WantedIndex, progress: Progress, *, reuse: bool) -> None:
    """The files and the manifest; with `reuse`, no text is read or encoded of which it is known what comes out."""
    if not reuse:
        forget(wanted.home)
    passages, sentences, counts = _texts(directory, wanted, progress, reuse=reuse)
    engine.write_words(directory, passages, {source.id for source in wanted.sources if source.kind in COLLECTIONS})
    engine.write_headings(directory, passages)
    dimension = engine.write_vectors(
        directory,
        passages,
        sentences,
        lambda: _earlier_vectors(wanted) if reuse else {},
        lambda: KeepingEncoder(load_exported(wanted.home, wanted.model, threads=0), wanted.home),
        lambda total: progress.stage("encoding passages", total),
        progress.advance,
    )
    progress.stage("writing the index")
    manifest = Manifest(
        format=FORMAT,
        key=wanted.key,
        created_with={"python": python_version(), **versions_of(_VERSIONS)},
        sources={source.id: source.sha256 for source in wanted.sources},
        model=wanted.model.fingerprint,
        dimension=dimension,
        counts=counts,
        files=describe(directory),
    )
    (directory / MANIFEST).write_bytes(seal(manifest))


def _texts(
    directory: Path, wanted: WantedIndex, progress: Progress, *, reuse: bool
) -> tuple[Sequence[Passage], Sequence[Sentence], dict[str, int]]:
    """Write the tables. What only they need is not held while words and vectors are made."""
    readings = Readings(wanted.home, reuse=reuse)
    progress.stage("reading the texts", sum(len(source.text) for source in wanted.sources))
    read: list[Read] = []
    for record, source in zip(wanted.records, wanted.sources, strict=True):
        reading = readings.of(record)
        read.append((reading.document(source), reading))
        progress.advance(len(source.text))

    progress.stage("gathering passages and facts")
    documents = [document for document, _ in read]
    passages, sentences = joining.numbered(read)
    entries, of_systems = joining.systems(read)
    facts = joining.facts(read)
    derived = [*facts, *map(schema.stored_fact, joining.ruled(read)), *of_systems]
    units, usages = list(joining.units(read)), joining.usages(read)
    schema.write(directory / TABLES, documents, passages, sentences, entries, derived, units, usages)
    counts = {
        "nodes": sum(len(document.nodes) for document in documents),
        "passages": len(passages),
        "sentences": len(sentences),
        "units": len(units),
        "entries": len(entries),
        "claims": sum(len(entry.claims) for entry in entries),
        "facts": len(facts),
    }
    return passages, sentences, counts


def tidy(wanted: WantedIndex) -> None:
    """Remove what was kept for a build, once the index is there: all vectors, and the readings of texts that went."""
    with suppress(OSError):
        forget(wanted.home)
        Readings(wanted.home).keep({*wanted.records, *known_records(wanted.home)})


def _earlier_vectors(wanted: WantedIndex) -> dict[str, engine.Vector]:
    """What other indexes of the same encoder know, so that no text is encoded again."""
    known: dict[str, engine.Vector] = {}
    for directory in stored(wanted.home):
        try:
            manifest = read_manifest(directory)
            if (manifest.format, manifest.model) != (FORMAT, wanted.model.fingerprint):
                continue
            checked(directory / TABLES, manifest.files.get(TABLES))
            with Index(wanted.home, directory, manifest, Tables.open(directory / TABLES), (), wanted.model) as earlier:
                known |= engine.known_vectors(earlier)
        except DamagedIndex:
            continue
    return known
