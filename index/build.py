"""Sources become an index, and the index is kept up to date. The one way to open one.

An index belongs to what it was made of: the sources, the encoder, the rules by which texts are
read. `ensure` opens it while none of these has changed, and builds it otherwise.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from platform import python_version
from typing import TYPE_CHECKING, Final, Protocol

import corpus
from corpus.facts import amounts, codified, components, deadlines
from corpus.library import SourceRecord, load_corpus, source_records
from corpus.model import Document, Source
from index.encoder import Model, checked_folder, default_model, named_model
from index.errors import DamagedIndex, ModelError
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
    read_manifest,
    replacing,
    seal,
    stored,
)
from index.store import Index
from index.tables import Tables

if TYPE_CHECKING:
    from index import engine

# Facts that are kept beside the exemption entries; `Tables.facts` gives them back by their type.
EXTRACTORS: Final[tuple[Callable[[Sequence[Document]], Sequence[object]], ...]] = (
    components.extract,
    codified.extract,
    deadlines.extract,
    amounts.extract,
)

_VERSIONS = ("cfr-desk", "faiss-cpu", "numpy", "rank-bm25", "sentence-transformers", "torch")


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
    try:
        return wanted.open()
    except DamagedIndex as damage:
        return _build(wanted, progress or SILENT, _reason(wanted, damage), again=False)


def build(
    home: Path,
    model: Path | None = None,
    progress: Progress | None = None,
    records: Sequence[SourceRecord] | None = None,
) -> Index:
    """Build the index from the sources alone, whatever is there. Raises as `ensure` does."""
    return _build(_Wanted(home, model, records), progress or SILENT, "building the index", again=True)


def info(home: Path) -> Manifest | None:
    """What the index there is was made of, up to date or not. Raises `DamagedIndex`, `HomeError`."""
    for directory in stored(home):
        return read_manifest(directory)
    return None


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
    for directory in directories:
        if directory.name != wanted.key:
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
        self.records = source_records() if records is None else tuple(records)
        self.sources: tuple[Source, ...] = tuple(record.load() for record in self.records)
        memory = index_directory(self.home) / "models.json"
        self.model: Model = default_model() if model is None else named_model(model, memory if trusting else None)
        self.key = _key(self.sources, self.model)
        self.path = index_directory(self.home) / self.key

    def open(self) -> Index:
        """Raises `DamagedIndex` when it is not there or not whole."""
        index = Index.open(self.path, self.sources, self.model)
        if index.manifest.key != self.key:
            index.close()
            raise DamagedIndex(self.path / MANIFEST, "it belongs to another index")
        return index


def _key(sources: Sequence[Source], model: Model) -> str:
    parts = [f"format {FORMAT}", f"rules {_rules()}", f"model {model.fingerprint}"]
    parts += [f"source {source.id} {source.kind} {source.sha256}" for source in sources]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:32]


def _rules() -> str:
    """The hash of the code that an index is made by, so that no change to a rule is forgotten."""
    whole = hashlib.sha256()
    for package in (Path(corpus.__file__).parent, Path(__file__).parent):
        for path in sorted(package.rglob("*.py")):
            whole.update(path.relative_to(package).as_posix().encode() + b"\0" + path.read_bytes())
    return whole.hexdigest()


def _reason(wanted: _Wanted, damage: DamagedIndex) -> str:
    there = stored(wanted.home)
    if any(directory.name == wanted.key for directory in there):
        return f"the index is damaged ({damage.path.name}: {damage.why}); building it again"
    if there:
        return "the index is out of date; building it again"
    return "there is no index yet; building it, which takes about a minute"


def _build(wanted: _Wanted, progress: Progress, reason: str, *, again: bool) -> Index:
    with _only_builder(wanted.home, progress):
        if not again:
            try:
                return wanted.open()  # another process was first
            except DamagedIndex:
                pass
        progress.note(reason)
        with replacing(wanted.home, wanted.key) as directory, home_errors(wanted.home):
            _write(directory, wanted, progress, reuse=not again)
        return wanted.open()


@contextmanager
def _only_builder(home: Path, progress: Progress) -> Iterator[None]:
    from filelock import FileLock, Timeout

    place = index_directory(home)
    with home_errors(home):
        place.mkdir(parents=True, exist_ok=True)
        lock = FileLock(place / ".lock")
        try:
            lock.acquire(timeout=0)
        except Timeout:
            progress.note("another process builds the index; waiting for it")
            lock.acquire()
    try:
        yield
    finally:
        lock.release()


def _write(directory: Path, wanted: _Wanted, progress: Progress, *, reuse: bool) -> None:
    """Fill `directory` with the files of the index and its manifest."""
    from corpus.facts import exemptions
    from index import engine, tables
    from index.passages import cut, split, units

    progress.stage("reading the texts", len(wanted.records))
    read = load_corpus(wanted.records)
    documents = read.documents
    progress.advance(len(documents))

    progress.stage("gathering passages and facts")
    passages = cut(documents)
    sentences = [s for passage in passages for s in split(read.document(passage.source), passage)]
    entries = exemptions.extract(documents)
    facts = [fact for extract in EXTRACTORS for fact in extract(documents)]
    tables.write(directory / TABLES, documents, passages, sentences, entries, facts)
    engine.write_words(directory, passages)

    dimension = engine.write_vectors(
        directory,
        passages,
        sentences,
        _earlier_vectors(wanted) if reuse else {},
        wanted.model,
        lambda total: progress.stage("encoding passages", total),
        progress.advance,
    )
    progress.stage("writing the index")
    manifest = Manifest(
        format=FORMAT,
        key=wanted.key,
        created_with={"python": python_version(), **_versions()},
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
    """What an older index of the same encoder knows, so that unchanged texts are not encoded again."""
    from index import engine

    for directory in stored(wanted.home):
        try:
            manifest = read_manifest(directory)
            if (manifest.format, manifest.model) != (FORMAT, wanted.model.fingerprint):
                continue
            checked(directory / TABLES, manifest.files.get(TABLES))
            with Index(directory, manifest, Tables.open(directory / TABLES), (), wanted.model) as earlier:
                return engine.known_vectors(earlier)
        except DamagedIndex:
            continue
    return {}


def _versions() -> dict[str, str]:
    from importlib.metadata import PackageNotFoundError, version  # slow to import, and rarely needed

    found = {}
    for name in _VERSIONS:
        try:
            found[name] = version(name)
        except PackageNotFoundError:  # run from a checkout
            found[name] = "not installed"
    return found
