"""Sources become an index, and the index is kept up to date. The one way to open one.

An index belongs to what it was made of: the sources, the encoder, the rules by which texts are
read. `ensure` opens it while none of these has changed, and builds it otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from corpus.library import SourceRecord
from index.directories import home_errors, index_directory, only_writer, others, remove_others, replacing, stored
from index.errors import DamagedIndex, HomeError, ModelError
from index.export import ensure_export, missing_export, problems_of_export
from index.files import whole
from index.home import chosen_records
from index.manifest import FILES, MANIFEST, Manifest, read_manifest
from index.models import checked_folder
from index.progress import SILENT, Progress
from index.remembered import Memory
from index.store import Index
from index.wanted import WantedIndex


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
    wanted = WantedIndex(home, model, records)
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


def _tidy(wanted: WantedIndex) -> None:
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
    return _build(WantedIndex(home, model, records), progress or SILENT, "building the index", again=True)


def info(home: Path, records: Sequence[SourceRecord] | None = None) -> Manifest | None:
    """What an index was made of, up to date or not: that of these sources, or of the present ones, before any other.

    Raises `DamagedIndex`, `HomeError`, `corpus.library.SourceError`.
    """
    there = [read_manifest(directory) for directory in stored(home)]
    wanted = {record.id: record.sha256 for record in (chosen_records(home) if records is None else records)}
    return next((one for one in there if one.sources == wanted), there[0] if there else None)


def clean(home: Path, model: Path | None = None) -> None:
    """Remove every index that no choice among the present sources asks for. Raises as `ensure` does."""
    wanted = WantedIndex(home, model, None)
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
    wanted = WantedIndex(home, model, records, trusting=False)
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
            whole(directory / name, manifest.files.get(name), Memory(None))
        except DamagedIndex as damage:
            yield f"{damage.path}: {damage.why}"
    for path in sorted(directory.iterdir()):
        if path.name not in (*FILES, MANIFEST):
            yield f"{path}: it does not belong to the index"


def _reason(wanted: WantedIndex, damage: DamagedIndex) -> str:
    there = stored(wanted.home)
    if any(directory.name == wanted.key for directory in there):
        return f"the index is damaged ({damage.path.name}: {damage.why}); building it again"
    if wanted.kept:
        return "there is no index of these editions yet; building it"
    if there:
        return "the index is out of date; building it again"
    return "there is no index yet; building it, which takes about a minute"


def _build(wanted: WantedIndex, progress: Progress, reason: str, *, again: bool) -> Index:
    place = index_directory(wanted.home)
    with only_writer(place, lambda: progress.note("another process builds the index; waiting for it")):
        if not again:
            try:
                return wanted.open(progress.note)  # another process was first
            except DamagedIndex:
                pass
        from index.filling import fill, tidy  # what an opened index does without

        progress.note(reason)
        ensure_export(wanted.home, wanted.model, progress.note, retry=again)
        with replacing(wanted.home, wanted.key, wanted.kept) as directory, home_errors(wanted.home):
            fill(directory, wanted, progress, reuse=not again)
        tidy(wanted)
        return wanted.open(progress.note)
