"""Titles of the CFR that are added as XML: kept as they came, one edition of each in an index."""

from __future__ import annotations

import gzip
import lzma
from datetime import date
from pathlib import Path

import pytest

from corpus.added import BadSource
from corpus.editions import Choice
from corpus.library import SourceError
from index.build import ensure, info, verify
from index.directories import stored
from index.home import chosen_records, known_records, sources_directory
from index.sources import add_sources, remove_sources
from tests.corpus.titles import paragraphs, part, section, title
from tests.index.samples import Notes

DAY = date(2026, 1, 29)
NEW = title(part(section("5.5", "Timing of responses.", paragraphs("(a) A zebra is answered within 7 days."))))


def test_editions_stand_beside_each_other(own_home: Path, tmp_path: Path) -> None:
    before = stored(own_home)
    file = tmp_path / "title-6.xml.xz"
    file.write_bytes(lzma.compress(NEW.encode()))
    notes = Notes()
    [record] = add_sources(own_home, [file], progress=notes, edition=DAY)
    assert (record.id, record.kind, record.edition, record.cfr) == (
        "6cfr-2026-01-29",
        "ecfr-xml",
        "January 29, 2026",
        6,
    )
    assert notes.stages[0] == "reading title-6.xml.xz"
    assert record.original is not None
    assert record.original.read_bytes() == file.read_bytes()

    newest = [one.id for one in chosen_records(own_home)]
    assert newest == ["6cfr-2026-01-29", "fr-2016-28289"]
    with ensure(own_home) as index:
        assert [source.id for source in index.sources] == newest
        node = index.tables.node("6 CFR 5.5(a)")
        assert node is not None
        assert index.source(record.id).raw(node.span).strip() == "(a) A zebra is answered within 7 days."
        assert index.source(record.id).original == record.original
    with ensure(own_home, records=chosen_records(own_home, Choice("2017")), progress=(said := Notes())) as index:
        assert [source.id for source in index.sources] == ["6cfr-2017", "fr-2016-28289"]
        assert index.path in [own_home / "index" / one.name for one in before]
    assert said.notes == []  # it was kept
    assert verify(own_home) == []
    manifest = info(own_home)
    assert manifest is not None
    assert list(manifest.sources) == newest

    with pytest.raises(BadSource, match="there is a source '6cfr-2026-01-29' already"):
        add_sources(own_home, [file], edition=DAY)
    with pytest.raises(BadSource, match="there is a source '6cfr-2017' already"):
        add_sources(own_home, [file], edition=date(2017, 1, 1))

    remove_sources(own_home, [record.id])
    assert [one.name for one in stored(own_home)] == [one.name for one in before]
    assert [one.name for one in sources_directory(own_home).iterdir() if not one.name.startswith(".")] == [
        "sources.toml"
    ]


def test_the_day_is_taken_from_the_name_of_file_or_folder(tmp_path: Path) -> None:
    from corpus.added import taken

    folder = tmp_path / "2025-01-29"
    folder.mkdir()
    for path, edition in (
        (folder / "title-6.xml.gz", "January 29, 2025"),
        (folder / "title-6-2026-01-29.xml", "January 29, 2026"),
    ):
        path.write_bytes(gzip.compress(NEW.encode()) if path.suffix == ".gz" else NEW.encode())
        assert taken(path)[0].edition == edition
        assert taken(path, date(2024, 1, 1))[0].edition == "January 1, 2024"


def test_a_changed_original_is_noticed(own_home: Path, tmp_path: Path) -> None:
    file = tmp_path / "title-6.xml"
    file.write_text(NEW)
    [record] = add_sources(own_home, [file], edition=DAY)
    assert record.original is not None
    record.original.write_text(NEW.replace("zebra", "okapi"))
    with pytest.raises(SourceError, match=r"6cfr-2026-01-29\.xml has sha256 .*cfr sources remove 6cfr-2026-01-29"):
        known_records(own_home)[-1].load()


def test_a_title_that_its_reader_does_not_take_changes_nothing(
    own_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from corpus.readers import ecfr_xml

    def refuse(source: object) -> None:
        raise ecfr_xml.WrongText("it prints another text")

    monkeypatch.setattr(ecfr_xml, "read", refuse)
    records = known_records(own_home)
    file = tmp_path / "title-6.xml"
    file.write_text(NEW)
    with pytest.raises(BadSource, match=r"cannot add .*title-6\.xml: it prints another text"):
        add_sources(own_home, [file], edition=DAY)
    assert known_records(own_home) == records
    assert not list(sources_directory(own_home).glob("6cfr*"))
