"""Sources that are added and removed: list and index change together, or not at all."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from corpus.added import BadSource
from index import sources
from index.build import ensure, verify
from index.home import known_records, sources_directory
from index.sources import add_sources, remove_sources
from tests.corpus.titles import paragraphs, part, section, title
from tests.index.samples import Notes

PASSAGES = [
    {"id": "z1", "text": "The zebra crossing of the moon is closed on Sundays. On other days it opens at noon."},
    {"id": "5.8", "heading": "Astronauts", "text": "An astronaut must file a fee of $7 within 3 working days."},
]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "moon.jsonl"
    path.write_text("\n".join(map(json.dumps, PASSAGES)))
    return path


def state(home: Path) -> dict[str, bytes]:
    files = [path for path in home.rglob("*") if path.is_file() and path.name != ".lock" and "models" not in path.parts]
    return {str(path.relative_to(home)): path.read_bytes() for path in files if path.stat().st_size < 1 << 20}


def test_added_found_and_removed(own_home: Path, file: Path) -> None:
    before = {record.id for record in known_records(own_home)}
    with ensure(own_home) as index:
        facts = index.manifest.counts["facts"]
    notes = Notes()
    [record] = add_sources(own_home, [file], progress=notes)
    assert (record.id, record.kind, record.edition) == ("moon", "passages", "2 passages")
    assert notes.totals["encoding passages"] == 3  # what is known is not encoded again
    file.unlink()  # it was copied
    with ensure(own_home) as index:
        [first, *_] = index.searcher().search("when is the zebra crossing closed", 3)
        assert first.passage.cite == "[moon:z1]"
        source = index.source("moon")
        assert source.text[first.sentence.start : first.sentence.end].startswith("The zebra crossing")
        unit = index.tables.node("[moon:5.8]")
        assert unit is not None
        assert unit.heading == "Astronauts"
        assert index.manifest.counts["facts"] == facts  # no rule reads them
    assert verify(own_home) == []

    assert remove_sources(own_home, ["Moon ", "moon"]) == ["moon"]  # as a file of that name would be called
    assert {record.id for record in known_records(own_home)} == before
    assert not (sources_directory(own_home) / "moon.txt").exists()
    with ensure(own_home, progress=(said := Notes())) as index:
        assert index.tables.node("[moon:5.8]") is None
    assert said.notes == []


def test_what_cannot_be_added_or_removed_changes_nothing(own_home: Path, file: Path) -> None:
    before = state(own_home)
    file.write_text(json.dumps(PASSAGES[0]) + "\n{")
    with pytest.raises(BadSource, match=r"moon\.jsonl:2: not JSON"):
        add_sources(own_home, [file])
    with pytest.raises(BadSource, match="comes with the program"):
        remove_sources(own_home, ["6cfr-2017"])
    with pytest.raises(BadSource, match="there is no source 'moon'"):
        remove_sources(own_home, ["moon"])
    assert state(own_home) == before


def test_an_index_that_cannot_be_built_leaves_the_list_as_it_was(
    own_home: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    records = known_records(own_home)

    def stopped(*arguments: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(sources, "ensure", stopped)
        with pytest.raises(KeyboardInterrupt):
            add_sources(own_home, [file])
    assert known_records(own_home) == records
    assert not (sources_directory(own_home) / "moon.txt").exists()
    add_sources(own_home, [file])
    with pytest.raises(BadSource, match="a source 'moon' already"):
        add_sources(own_home, [file])


def test_several_are_added_in_one_go(own_home: Path, file: Path, tmp_path: Path) -> None:
    more = tmp_path / "mars.jsonl"
    more.write_text(json.dumps({"id": "m1", "text": "The gates of Mars are open."}))
    notes = Notes()
    records = add_sources(own_home, [file, more], progress=notes)
    assert [record.id for record in records] == ["moon", "mars"]
    assert [record.id for record in known_records(own_home)][-2:] == ["moon", "mars"]
    assert notes.stages.count("writing the index") == 1
    with ensure(own_home) as index:
        assert index.tables.node("[moon:z1]")
        assert index.tables.node("[mars:m1]")


@pytest.mark.parametrize("fault", ["malformed", "twice", "there already"])
def test_of_several_all_are_added_or_none(fault: str, own_home: Path, file: Path, tmp_path: Path) -> None:
    more = tmp_path / "elsewhere" / ("moon.jsonl" if fault == "twice" else "mars.jsonl")
    more.parent.mkdir()
    more.write_text("{" if fault == "malformed" else json.dumps(PASSAGES[0]))
    if fault == "there already":
        add_sources(own_home, [more])
    before = state(own_home)
    said = {
        "malformed": r"mars\.jsonl:1: not JSON",
        "twice": r"elsewhere.moon\.jsonl: .*moon\.jsonl is the same source, 'moon'",
        "there already": "there is a source 'mars' already",
    }
    with pytest.raises(BadSource, match=said[fault]):
        add_sources(own_home, [file, more])
    assert state(own_home) == before


@pytest.mark.parametrize(("edition", "noted"), [(date.max, True), (date(2017, 1, 2), False)])
def test_an_edition_of_a_day_to_come_is_noted(edition: date, noted: bool, own_home: Path, tmp_path: Path) -> None:
    file = tmp_path / "title-7.xml"
    file.write_text(title(part(section("1.1", "Records.", paragraphs("Records are kept."))), number=7))
    notes = Notes()
    add_sources(own_home, [file], progress=notes, edition=edition)
    assert any("still to come" in note for note in notes.notes) == noted
