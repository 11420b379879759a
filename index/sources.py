"""A user's texts come and go: the list in the home changes together with the index, or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from corpus.added import BadSource, added_records, id_of, need_new, same, taken, write_list
from corpus.editions import day_of
from corpus.library import SourceRecord, UnreadableSource, source_records
from corpus.readers.taken import Taken
from index.build import clean, ensure
from index.directories import home_errors, only_writer
from index.home import sources_directory
from index.progress import SILENT, Progress


def add_sources(
    home: Path,
    files: Sequence[Path],
    model: Path | None = None,
    progress: Progress | None = None,
    edition: date | None = None,
) -> tuple[SourceRecord, ...]:
    """Copy `files` into the home and index them, all or none; `edition` is the day of titles.

    Raises `BadSource`, and as `index.build.ensure` does.
    """
    said = progress or SILENT
    folder = sources_directory(home)
    given = _taken(files, edition, said)  # a file that is none changes nothing, not even makes a home
    with only_writer(folder, lambda: said.note("another process changes the sources; waiting for it")):
        before = added_records(folder)
        for one in given:
            need_new(one.record, one.file, before)
        records = tuple(
            replace(
                one.record, path=folder / one.record.path, original=one.record.original and folder / one.record.original
            )
            for one in given
        )
        try:
            with home_errors(home):
                for record, one in zip(records, given, strict=True):
                    record.path.write_text(one.text.text, encoding="utf-8", newline="\n")
                    if record.original is not None and one.text.original is not None:
                        record.original.write_bytes(one.text.original)
            _change(home, [*before, *records], model, said)
        except BaseException as error:
            _restore(home, before)
            for record in records:
                _unlink(record)
            if isinstance(error, UnreadableSource):
                for one in given:
                    if one.record.id == error.source:
                        raise BadSource(f"cannot add {one.file}: {error.__cause__}") from error
            raise
    return records


class _Given(NamedTuple):
    file: Path
    record: SourceRecord
    text: Taken


def _taken(files: Sequence[Path], edition: date | None, progress: Progress) -> list[_Given]:
    """Files that may stand beside each other and beside the texts of the program. Raises `BadSource`."""
    given: list[_Given] = []
    for file in files:
        progress.stage(f"reading {file.name}")
        record, text = taken(file, edition)
        need_new(record, file, source_records())
        for other in given:
            if same(record, other.record):
                raise BadSource(f"cannot add {file}: {other.file} is the same source, {record.id!r}")
        if record.cfr is not None and day_of(record) > date.today():
            progress.note(f"{file} is added as the edition of {record.edition}, a day that is still to come")
        given.append(_Given(file, record, text))
    return given


def remove_sources(
    home: Path, names: Sequence[str], model: Path | None = None, progress: Progress | None = None
) -> list[str]:
    """The ids of what was removed: each name, or what that of a file became when it was added. All go, or none.

    Raises `BadSource` for a text that was not added, and as `index.build.ensure` does.
    """
    said = progress or SILENT
    folder = sources_directory(home)
    removed = list(dict.fromkeys(_known(name, added_records(folder)) for name in names))
    with only_writer(folder, lambda: said.note("another process changes the sources; waiting for it")):
        before = added_records(folder)
        try:
            _change(home, [record for record in before if record.id not in removed], model, said)
            clean(home, model)
        except BaseException:
            _restore(home, before)
            raise
        for record in before:
            if record.id in removed:
                _unlink(record)
    return removed


def _known(name: str, added: Sequence[SourceRecord]) -> str:
    """The id of an added text; raises BadSource for another."""
    ids = [record.id for record in added]
    for known in (name, id_of(name)):
        if known in ids:
            return known
    if name in (record.id for record in source_records()):
        raise BadSource(f"cannot remove {name!r}: it comes with the program")
    raise BadSource(f"there is no source {name!r}: expected one of {', '.join(ids) or 'none, since nothing was added'}")


def _change(home: Path, records: list[SourceRecord], model: Path | None, progress: Progress) -> None:
    with home_errors(home):
        write_list(sources_directory(home), records)
    ensure(home, model, progress).close()


def _unlink(record: SourceRecord) -> None:
    for path in filter(None, (record.path, record.original)):
        with suppress(OSError):
            path.unlink()


def _restore(home: Path, records: tuple[SourceRecord, ...]) -> None:
    with suppress(OSError):
        write_list(sources_directory(home), records)
