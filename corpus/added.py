"""Texts that a user added: copies in a folder, listed in its `sources.toml` as those of the program are.

It knows which format a file is in; what stands in it is read by `corpus.readers`, and only there.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from importlib import import_module
from pathlib import Path

from corpus.library import SourceError, SourceRecord, source_records
from corpus.readers.taken import Taken, Unusable

LIST = "sources.toml"

# What a file that can be added ends with, and the module of `corpus.readers` that takes it: its
# `take(path, edition)` gives a `Taken`, or raises `Unusable`. Loaded only to add.
TAKERS: Mapping[str, str] = {
    ".jsonl": "passages",
    ".xml": "title_files",
    ".xml.gz": "title_files",
    ".xml.xz": "title_files",
}

_FIELDS = ("id", "title", "kind", "edition", "path", "origin", "sha256", "cfr", "original", "original_sha256")
_OPTIONAL = frozenset({"cfr", "original", "original_sha256"})


class BadSource(SourceError):
    """A file that cannot be added, or a source that cannot be removed. The message says where and why."""

    bad_input = True


def added_records(folder: Path) -> tuple[SourceRecord, ...]:
    """The texts listed in `folder`; none when there is no list. Raises `SourceError`."""
    return source_records(folder / LIST) if (folder / LIST).exists() else ()


def id_of(stem: str) -> str:
    """The id of a text by the name of its file: "My rules" is `my-rules`; empty for one without letters and digits."""
    return re.sub(r"[^a-z0-9.]+", "-", stem.lower()).strip("-.")


def taken(file: Path, edition: date | None = None) -> tuple[SourceRecord, Taken]:
    """A file to be added; the paths of its record are names alone. Raises `BadSource`."""
    suffix = next((one for one in TAKERS if file.name.lower().endswith(one)), None)
    if suffix is None:
        raise BadSource(
            f"cannot add {file}: expected a title of the CFR in XML, such as title-6.xml (.gz, .xz), "
            "or a file of passages, such as passages.jsonl"
        )
    try:
        text: Taken = import_module(f"corpus.readers.{TAKERS[suffix]}").take(file, edition)
    except Unusable as error:
        raise BadSource(str(error)) from error
    name = text.id or id_of(file.stem)
    if not name:
        raise BadSource(f"cannot add {file}: expected a file name with letters or digits")
    record = SourceRecord(
        name,
        text.title or file.stem,
        text.kind,
        text.edition,
        f"added from {file.name}",
        Path(f"{name}.txt"),
        hashlib.sha256(text.text.encode()).hexdigest(),
    )
    if text.original is not None:
        record = replace(
            record,
            cfr=text.cfr,
            original=Path(f"{name}{suffix}"),
            original_sha256=hashlib.sha256(text.original).hexdigest(),
        )
    return record, text


def need_new(record: SourceRecord, file: Path, others: Sequence[SourceRecord]) -> None:
    """Raises `BadSource` when the texts hold such a source already."""
    for other in others:
        if same(record, other):
            way = "remove it first" if record.cfr is not None else "remove it or rename the file"
            raise BadSource(f"cannot add {file}: there is a source {other.id!r} already; {way}")


def same(one: SourceRecord, other: SourceRecord) -> bool:
    """Whether two records are of one source: by its id, or as the same edition of a title."""
    return one.id == other.id or (one.cfr is not None and (one.cfr, one.edition) == (other.cfr, other.edition))


def write_list(folder: Path, records: Sequence[SourceRecord]) -> None:
    """The list of `folder`, whole or not at all. The caller holds the lock of it. Raises `OSError`."""
    entries = []
    for record in records:
        values = {name: getattr(record, name) for name in _FIELDS}
        given = {name: value for name, value in values.items() if name not in _OPTIONAL or value not in (None, "")}
        lines = (f"{name} = {_quoted(value)}" for name, value in given.items())
        entries.append("\n".join(["[[source]]", *lines]))
    content = "# Texts added with `cfr sources add`.\n\n" + (
        "\n\n".join(entries) + "\n" if entries else "source = []\n"
    )
    fresh = folder / f".{LIST}.new"
    fresh.write_text(content, encoding="utf-8")
    fresh.replace(folder / LIST)


def _quoted(value: str | int | Path) -> str:
    """A value in TOML: a file by its name, a string as in JSON but for one character."""
    plain = value.name if isinstance(value, Path) else value
    return json.dumps(plain, ensure_ascii=False).replace("\x7f", "\\u007f")
