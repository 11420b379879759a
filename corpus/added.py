"""Texts that a user added: copies in a folder, listed in its `sources.toml` as those of the program are.

It knows which format a file is in; what stands in it is read by `corpus.readers`, and only there.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path

from corpus.library import SourceError, SourceRecord, source_records
from corpus.readers.taken import Taken, Unusable

LIST = "sources.toml"

# What a file that can be added ends with, and the module of `corpus.readers` that takes it: its
# `take(path)` gives a `Taken`, or raises `Unusable`. Loaded only to add.
TAKERS: Mapping[str, str] = {".jsonl": "passages"}

_FIELDS = ("id", "title", "kind", "edition", "path", "origin", "sha256")


class BadSource(SourceError):
    """A file that cannot be added, or a source that cannot be removed. The message says where and why."""

    bad_input = True


def added_records(folder: Path) -> tuple[SourceRecord, ...]:
    """The texts listed in `folder`; none when there is no list. Raises `SourceError`."""
    return source_records(folder / LIST) if (folder / LIST).exists() else ()


def taken(file: Path, others: Sequence[SourceRecord]) -> tuple[SourceRecord, Taken]:
    """A file to be added beside `others`; the `path` of its record is its name alone. Raises `BadSource`."""
    module = TAKERS.get(file.suffix.lower())
    if module is None:
        raise BadSource(f"cannot add {file}: expected a file of passages, such as passages.jsonl")
    name = re.sub(r"[^a-z0-9.]+", "-", file.stem.lower()).strip("-.")
    if not name:
        raise BadSource(f"cannot add {file}: expected a file name with letters or digits")
    if any(record.id == name for record in others):
        raise BadSource(f"cannot add {file}: there is a source {name!r} already; remove it or rename the file")
    try:
        text: Taken = import_module(f"corpus.readers.{module}").take(file)
    except Unusable as error:
        raise BadSource(str(error)) from error
    digest = hashlib.sha256(text.text.encode()).hexdigest()
    record = SourceRecord(
        name, file.stem, text.kind, text.edition, f"added from {file.name}", Path(f"{name}.txt"), digest
    )
    return record, text


def write_list(folder: Path, records: Sequence[SourceRecord]) -> None:
    """The list of `folder`, whole or not at all. Raises `OSError`."""
    entries = []
    for record in records:
        values = {name: str(getattr(record, name)) for name in _FIELDS} | {"path": record.path.name}
        entries.append("\n".join(["[[source]]", *(f"{name} = {_quoted(value)}" for name, value in values.items())]))
    content = "# Texts added with `cfr sources add`.\n\n" + (
        "\n\n".join(entries) + "\n" if entries else "source = []\n"
    )
    fresh = folder / f".{LIST}.{os.getpid()}"
    fresh.write_text(content, encoding="utf-8")
    fresh.replace(folder / LIST)


def _quoted(value: str) -> str:
    """A string in TOML: JSON's, but for one character."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
