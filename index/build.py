"""Sources become an index, and the index is kept up to date. The one way to open one.

An index belongs to what it was made of: the sources, the encoder, the rules by which texts are
read. `ensure` opens it while none of these has changed, and builds it otherwise.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from platform import python_version
from typing import TYPE_CHECKING, Final, Protocol

from corpus.library import COLLECTIONS, SourceRecord, load_corpus
from corpus.model import Source
from index.encoder import Model, checked_folder, default_model, named_model
from index.errors import DamagedIndex, HomeError, ModelError
from index.export import ensure_export, load_exported, missing_export, problems_of_export
from index.exported import versions_of
from index.files import (
    FILES,
    FORMAT,
    MANIFEST,
    TABLES,
    Manifest,
    checked,
    describe,
    home_errors,
    index_directory,
    only_writer,
    others,
    read_manifest,
    remove_others,
    replacing,
    seal,
    stored,
)
from index.home import chosen_records, known_records
from index.keys import current_keys, key_of
from index.store import Index
from index.tables import Tables

if TYPE_CHECKING:
    from index import engine

_VERSIONS = ("cfr-desk", "faiss-cpu", "numpy", "onnxruntime", "rank-bm25", "tokenizers")


class Progress(Protocol):
    """Hears how long work goes on. A stage ends when the next one begins."""

    def stage(self, name: str, total: int | None = None) -> None: ...

    def advance(self, n: int = 1) -> None: ...

    def note(self, text: str) -> None: ...


class Silent:
    """A `Progress` that says nothing."""

    def stage(self, name: str, total: int | None = None) -> None: ...

    def advance(self, n: int = 1) -> None: ...

    def note(self, text: str) -> None: ...


SILENT: Final[Progress] = Silent()


def ensure(
    home: Path,
    model: Path | None = None,
    progress: Progress | None = None,
    records: Sequence[SourceRecord] | None = None,
) -> Index:
    """The index of the present sources; built when it is missing, out of date or damaged.

    Raises `HomeError`, `ModelError`, and `corpus.library.SourceError` for a source that is not
    the text its record names.
    """
    wanted = _Wanted(home, model, records)
    said = progress or SILENT
    try:
        index = wanted.open(said.note)
    except DamagedIndex as damage:
        return _build(wanted, said, _reason(wanted, damage), again=False)
    if missing_export(wanted.home, wanted.model):
        with suppress(HomeError, ModelError):  # what needs no encoder is answered without
            ensure_export(wanted.home, wanted.model, said.note)
    _tidy(wanted)
    return index


def _tidy(wanted: _Wanted) -> None:
    """Removes what a process left that was killed when its index was there and the one before it not yet gone."""
    place = index_directory(wanted.home)

    def busy() -> None:
        raise HomeError(place, "another process is at work in it")

    with suppress(HomeError), home_errors(wanted.home):
        if others(place, {wanted.key}) and others(place, kept := {wanted.key, *wanted.kept}):
            with only_writer(place, busy):
                remove_others(place, kept)


def build(
    home: Path,
    model: Path | None = None,
    progress: Progress | None = None,
    records: Sequence[SourceRecord] | None = None,
) -> Index:
    """Build the index from the sources alone, whatever is there. Raises as `ensure` does."""
    return _build(_Wanted(home, model, records), progress or SILENT, "building the index", again=True)


def info(home: Path, records: Sequence[SourceRecord] | None = None) -> Manifest | None:
    """What an index was made of, up to date or not: that of these sources, or of the present ones, before any other.

    Raises `DamagedIndex`, `HomeError`, `corpus.library.SourceError`.
    """
    there = [read_manifest(directory) for directory in stored(home)]
    wanted = {record.id: record.sha256 for record in (chosen_records(home) if records is None else records)}
    return next((one for one in there if one.sources == wanted), there[0] if there else None)


def clean(home: Path, model: Path | None = None) -> None:
    """Remove every index that no choice among the present sources asks for. Raises as `ensure` does."""
    wanted = _Wanted(home, model, None)
    place = index_directory(wanted.home)
    with only_writer(place, lambda: None), home_errors(wanted.home):
        remove_others(place, {wanted.key, *wanted.kept})


def verify(home: Path, model: Path | None = None, records: Sequence[SourceRecord] | None = None) -> list[str]:
    """Check every file of the index, and the encoder; what is wrong, each as a sentence. Builds nothing.

    Raises as `ensure` does.
    """
    directories = stored(home)
    if not directories:
        return [f"there is no index in {index_directory(home)}"]
    wanted = _Wanted(home, model, records, trusting=False)
    problems = []
    try:
        checked_folder(wanted.model)
    except ModelError as error:
        problems.append(str(error))
    with home_errors(home):
        problems.extend(problems_of_export(wanted.home, wanted.model))
    for directory in directories:
        if directory.name not in (wanted.key, *wanted.kept):
            problems.append(f"{directory} is out of date: sources, encoder or program have changed")
        with home_errors(home):
            problems.extend(_problems_of(directory))
    return problems


def _problems_of(directory: Path) -> Iterator[str]:
    try:
        manifest = read_manifest(directory)
    except DamagedIndex as damage:
        yield f"{damage.path}: {damage.why}"
        return
    if manifest.key != directory.name:
        yield f"{directory / MANIFEST}: it belongs to another index"
    for name in FILES:
        try:
            checked(directory / name, manifest.files.get(name))
        except DamagedIndex as damage:
            yield f"{damage.path}: {damage.why}"
    for path in sorted(directory.iterdir()):
        if path.name not in (*FILES, MANIFEST):
            yield f"{path}: it does not belong to the index"


class _Wanted:
    """The index that the present sources, encoder and rules call for.

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


def _reason(wanted: _Wanted, damage: DamagedIndex) -> str:
    there = stored(wanted.home)
    if any(directory.name == wanted.key for directory in there):
        return f"the index is damaged ({damage.path.name}: {damage.why}); building it again"
    if wanted.kept:
        return "there is no index of these editions yet; building it"
    if there:
        return "the index is out of date; building it again"
    return "there is no index yet; building it, which takes about a minute"


def _build(wanted: _Wanted, progress: Progress, reason: str, *, again: bool) -> Index:
    place = index_directory(wanted.home)
    with only_writer(place, lambda: progress.note("another process builds the index; waiting for it")):
        if not again:
            try:
                return wanted.open(progress.note)  # another process was first
            except DamagedIndex:
                pass
        progress.note(reason)
        ensure_export(wanted.home, wanted.model, progress.note, retry=again)
        with replacing(wanted.home, wanted.key, wanted.kept) as directory, home_errors(wanted.home):
            _write(directory, wanted, progress, reuse=not again)
        return wanted.open(progress.note)


def _write(directory: Path, wanted: _Wanted, progress: Progress, *, reuse: bool) -> None:
    """Fill `directory` with the files of the index and its manifest."""
    from corpus.facts import exemptions, kinds
    from index import engine, tables
    from index.passages import cut, split, units

    progress.stage("reading the texts", len(wanted.records))
    read = load_corpus(wanted.records)
    documents = read.documents
    progress.advance(len(documents))

    progress.stage("gathering passages and facts")
    passages = cut(documents)
    sentences = [s for passage in passages for s in split(read.document(passage.source), passage)]
    rules = [document for document in documents if document.source.kind not in COLLECTIONS]
    entries = exemptions.extract(rules)
    facts = list(kinds.extract(rules))
    tables.write(directory / TABLES, documents, passages, sentences, entries, facts)
    engine.write_words(directory, passages, {source.id for source in wanted.sources if source.kind in COLLECTIONS})
    engine.write_headings(directory, passages)

    dimension = engine.write_vectors(
        directory,
        passages,
        sentences,
        _earlier_vectors(wanted) if reuse else {},
        lambda: load_exported(wanted.home, wanted.model, threads=0),
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
        counts={
            "nodes": sum(len(document.nodes) for document in documents),
            "passages": len(passages),
            "sentences": len(sentences),
            "units": len(set(units(passages))),
            "entries": len(entries),
            "claims": sum(len(entry.claims) for entry in entries),
            "facts": len(facts),
        },
        files=describe(directory),
    )
    (directory / MANIFEST).write_bytes(seal(manifest))


def _earlier_vectors(wanted: _Wanted) -> dict[str, engine.Vector]:
    """What other indexes of the same encoder know, so that no text is encoded again."""
    from index import engine

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
