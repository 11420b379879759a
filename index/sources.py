"""A user's texts come and go: the list in the home changes together with the index, or not at all."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

from corpus.added import BadSource, added_records, need_new, taken, write_list
from corpus.library import SourceRecord, UnreadableSource, source_records
from index.build import clean, ensure
from index.files import home_errors, only_writer
from index.home import sources_directory
from index.progress import SILENT, Progress


def add_source(
    home: Path,
    file: Path,
    model: Path | None = None,
    progress: Progress | None = None,
    edition: date | None = None,
) -> SourceRecord:
    """Copy `file` into the home and index it; `edition` is the day of a title.

    Raises `BadSource`, and as `index.build.ensure` does.
    """
    said = progress or SILENT
    folder = sources_directory(home)
    said.stage(f"reading {file.name}")
    record, text = taken(file, edition)  # a file that is none changes nothing, not even makes a home
    need_new(record, file, source_records())
    with only_writer(folder, lambda: said.note("another process changes the sources; waiting for it")):
        before = added_records(folder)
        need_new(record, file, before)
        record = replace(record, path=folder / record.path, original=record.original and folder / record.original)
        try:
            with home_errors(home):
                record.path.write_text(text.text, encoding="utf-8", newline="\n")
                if record.original is not None and text.original is not None:
                    record.original.write_bytes(text.original)
            _change(home, [*before, record], model, said)
        except BaseException as error:
            _restore(home, before)
            _unlink(record)
            if isinstance(error, UnreadableSource) and error.source == record.id:
                raise BadSource(f"cannot add {file}: {error.__cause__}") from error
            raise
    return record


def remove_source(home: Path, name: str, model: Path | None = None, progress: Progress | None = None) -> None:
    """Raises `BadSource` for a text that was not added, and as `index.build.ensure` does."""
    said = progress or SILENT
    folder = sources_directory(home)
    before = added_records(folder)
    if name not in (record.id for record in before):
        if name in (record.id for record in source_records()):
            raise BadSource(f"cannot remove {name!r}: it comes with the program")
        names = ", ".join(record.id for record in before) or "none, since nothing was added"
        raise BadSource(f"there is no source {name!r}: expected one of {names}")
    with only_writer(folder, lambda: said.note("another process changes the sources; waiting for it")):
        before = added_records(folder)
        try:
            _change(home, [record for record in before if record.id != name], model, said)
            clean(home, model)
        except BaseException:
            _restore(home, before)
            raise
        for record in before:
            if record.id == name:
                _unlink(record)


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
