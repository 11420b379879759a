"""What is kept of each text: an index that takes it over is the index that is built from the texts alone."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from corpus.added import taken
from corpus.facts.references import HERE, NOWHERE, OUTSIDE, CrossReference
from corpus.library import SourceRecord
from corpus.model import Document
from index import readings
from index.arrays import unpack
from index.build import build, ensure
from index.dense import Dense
from index.manifest import COLUMNS, FILES, TABLES, VECTORS
from index.store import Index
from tests.corpus.titles import paragraphs, part, section, title

FOIA = section(
    "5.5",
    "Timing of responses.",
    paragraphs(
        "(a) <I>In general.</I> The Component shall respond within 20 working days, see 28 CFR 16.5(b).",
        "(b) A fee of $25 is due under § 5.8 of this part; see § 3.1 of this chapter.",
    ),
)
JUSTICE = section(
    "16.5",
    "Timing.",
    paragraphs(
        "(a) <I>Justice record</I> means any record of 6 CFR 5.5(b).",
        "(b) It shall be sent within 7 days to the Director, Office of Justice, 950 Main Street, Washington, DC 20530.",
    ),
)


def xml_record(folder: Path, number: int, *sections: str) -> SourceRecord:
    """A title, as it is when it was added."""
    file = folder / f"title-{number}.xml"
    file.write_text(title(part(*sections, number=sections[0].split('"')[1].split(".")[0]), number=number))
    record, text = taken(file, date(2026, 1, 29))
    assert text.original is not None
    (folder / record.path).write_text(text.text, encoding="utf-8", newline="\n")
    return replace(record, path=folder / record.path, original=file)


@pytest.fixture
def records(small_record: SourceRecord, tmp_path: Path) -> list[SourceRecord]:
    return [small_record, xml_record(tmp_path, 6, FOIA), xml_record(tmp_path, 28, JUSTICE)]


def tables(index: Index) -> dict[str, list[tuple[object, ...]]]:
    """What each table holds; of those for letters, which cannot be listed, the tables that they are kept in."""
    query = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL TABLE%'"
    with closing(sqlite3.connect(index.path / TABLES)) as database:
        names = [name for (name,) in database.execute(query)]
        return {name: database.execute(f'SELECT * FROM "{name}"').fetchall() for name in names}


def references(index: Index) -> dict[str, str]:
    """Where each reference of the two titles leads."""
    return {one.target: one.status for one in index.tables.facts(CrossReference) if one.span.source != "small"}


def test_texts_added_one_by_one_give_the_index_of_all(
    small_home: Path, records: Sequence[SourceRecord], tmp_path: Path
) -> None:
    with ensure(small_home, records=records[:2]) as index:
        led = references(index)
        assert led["28 CFR 16.5(b)"] == OUTSIDE
        assert led["6 CFR 3.1"] == HERE
        assert led["6 CFR 5.8"] == NOWHERE
    with ensure(small_home, records=records) as grown, build(tmp_path / "other", records=records) as whole:
        assert tables(grown) == tables(whole)
        for name in set(FILES) - {TABLES, VECTORS, COLUMNS}:
            assert (grown.path / name).read_bytes() == (whole.path / name).read_bytes()
        columns = [unpack(one.load(COLUMNS)) for one in (grown, whole)]
        assert all(np.allclose(columns[0][name], columns[1][name], atol=1e-6) for name in columns[0])
        vectors = [Dense.from_bytes(one.load(VECTORS)).vectors() for one in (grown, whole)]
        assert np.abs(vectors[0] - vectors[1]).max() < 1e-6
        led = references(grown)  # what is said of one text is said anew when another comes
        assert led["28 CFR 16.5(b)"] == led["6 CFR 5.5(b)"] == HERE


def test_a_text_is_read_once(
    small_home: Path, records: Sequence[SourceRecord], monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    real = readings.read

    def counted(document: Document) -> readings.Reading:
        read.append(document.source.id)
        return real(document)

    monkeypatch.setattr(readings, "read", counted)
    ensure(small_home, records=records[:2]).close()
    assert read == ["6cfr-2026-01-29"]
    ensure(small_home, records=records).close()
    assert read == ["6cfr-2026-01-29", "28cfr-2026-01-29"]
    build(small_home, records=records).close()
    assert len(read) == 5  # from the texts alone


@pytest.mark.parametrize("damage", [b"", b"no reading", None], ids=["empty", "another", "a flipped bit"])
def test_a_damaged_reading_is_made_again(
    damage: bytes | None, small_home: Path, records: Sequence[SourceRecord]
) -> None:
    with ensure(small_home, records=records[:2]) as index:
        before = tables(index)
        for path in index.path.iterdir():
            path.unlink()
    for path in (small_home / "readings").iterdir():
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 1
        path.write_bytes(bytes(data) if damage is None else damage)
    with ensure(small_home, records=records[:2]) as index:
        assert tables(index) == before


def test_readings_of_texts_that_went_are_removed(small_home: Path, records: Sequence[SourceRecord]) -> None:
    ensure(small_home, records=records).close()
    held = set((small_home / "readings").iterdir())
    ensure(small_home, records=records[:2]).close()
    assert set((small_home / "readings").iterdir()) < held
