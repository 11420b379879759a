"""An index is opened while nothing it was made of has changed, and built otherwise, once."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from corpus.library import Corpus, SourceError, SourceRecord
from index.build import build, clean, ensure, info, verify
from index.directories import stored
from index.errors import ModelError
from index.exported import OnnxEncoder
from index.home import default_home
from index.manifest import MANIFEST, VECTORS
from index.models import default_model
from index.store import Index
from tests.index.samples import Notes, record


def test_the_index_of_the_real_texts(home: Path, corpus: Corpus) -> None:
    manifest = info(home)
    assert manifest is not None
    assert manifest.sources == {d.source.id: d.source.sha256 for d in corpus.documents}
    assert manifest.counts["nodes"] == sum(len(document.nodes) for document in corpus.documents)
    assert manifest.counts["entries"] == 72
    assert manifest.dimension == 384
    assert verify(home) == []


def test_a_second_opening_builds_nothing(small_home: Path, small_record: SourceRecord) -> None:
    notes = Notes()
    with ensure(small_home, progress=notes, records=[small_record]) as index:
        assert index.source("small").text.startswith("TITLE 6")
    assert (notes.notes, notes.stages) == ([], [])


def test_a_first_opening_says_what_it_does(tmp_path: Path, small_record: SourceRecord) -> None:
    notes = Notes()
    with ensure(tmp_path, progress=notes, records=[small_record]) as index:
        assert index.path.parent == tmp_path / "index"
    assert notes.notes == [
        "there is no index yet; building it, which takes about a minute",
        "exporting the encoder, so that questions are answered without loading torch",
    ]
    for stage, total in notes.totals.items():
        assert total in (None, notes.done[stage])


def test_a_changed_source_gives_a_new_index_and_the_old_one_goes(
    small_home: Path, small_record: SourceRecord, tmp_path: Path
) -> None:
    [old] = stored(small_home)
    text = small_record.load().text.replace("Portable Document Format", "a format that anyone can read")
    (tmp_path / "small.txt").write_text(text.replace("Component means", "Component denotes"))
    data = (tmp_path / "small.txt").read_bytes()
    changed = replace(small_record, path=tmp_path / "small.txt", sha256=hashlib.sha256(data).hexdigest())
    notes = Notes()
    with ensure(small_home, progress=notes, records=[changed]) as index:
        assert any(passage.text.startswith("Component denotes") for passage in index.tables.passages())
        assert stored(small_home) == [index.path] != [old]
    assert notes.notes == ["the index is out of date; building it again"]
    # Unchanged texts keep their vectors.
    assert 0 < (notes.totals["encoding passages"] or 0) < 5


def test_what_is_no_index_stays(small_home: Path) -> None:
    """A home may be any folder, that of a checkout too."""
    of_another = small_home / "index" / "everyday" / "requests.py"
    of_another.parent.mkdir()
    of_another.write_text("LINES = ...")
    assert stored(small_home)
    clean(small_home)  # the index there is of a text of this test, which no choice asks for
    assert not stored(small_home)
    assert of_another.read_text() == "LINES = ..."


def test_after_a_change_in_one_section_its_new_sentences_alone_are_encoded(
    small_home: Path, small_record: SourceRecord, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    encoded: list[str] = []
    encode = OnnxEncoder.encode

    def counted(encoder: OnnxEncoder, texts: Sequence[str], *rest: Callable[[int], None]) -> NDArray[np.float32]:
        encoded.extend(texts)
        return encode(encoder, texts, *rest)

    with ensure(small_home, records=[small_record]) as index:
        before = _encoded_of(index)
    path = tmp_path / "small.txt"
    path.write_text(small_record.load().text.replace("Component means", "Component denotes"))
    changed = replace(small_record, path=path, sha256=hashlib.sha256(path.read_bytes()).hexdigest())
    monkeypatch.setattr(OnnxEncoder, "encode", counted)
    with ensure(small_home, records=[changed]) as index:
        after = _encoded_of(index)
    assert sorted(encoded) == sorted(after.keys() - before.keys())
    assert {after[text] for text in encoded} == {"6 CFR 3.1"}
    assert len(encoded) < len(after) / 10


def _encoded_of(index: Index) -> dict[str, str]:
    """Every text that has a vector of its own, with its unit: sentences, and passages that are a single one."""
    passages, sentences = index.tables.passages(), index.tables.sentences()
    split = {sentence.passage for sentence in sentences}
    of_sentences = {sentence.text: passages[sentence.passage].unit for sentence in sentences}
    return of_sentences | {passage.text: passage.unit for passage in passages if passage.id not in split}


def test_one_more_source_is_one_more_document(small_home: Path, small_record: SourceRecord, tmp_path: Path) -> None:
    records = [small_record, record(tmp_path, "9", name="more")]
    with ensure(small_home, records=records) as index:
        assert index.tables.sources() == ["small", "more"]
        assert [source.id for source in index.sources] == ["small", "more"]
        found = index.searcher().search("lobbying with appropriated funds", 5)
        assert {hit.passage.source for hit in found} == {"more"}


def test_a_source_that_is_not_the_text_it_was_is_refused(
    small_home: Path, small_record: SourceRecord, tmp_path: Path
) -> None:
    (tmp_path / "other.txt").write_text("another text")
    for path in (tmp_path / "other.txt", tmp_path / "missing.txt"):
        with pytest.raises(SourceError, match="small"):
            ensure(small_home, records=[replace(small_record, path=path)])


def test_built_again_it_is_the_same(small_home: Path, small_record: SourceRecord) -> None:
    [directory] = stored(small_home)
    before = {path.name: path.read_bytes() for path in directory.iterdir()}
    notes = Notes()
    with build(small_home, progress=notes, records=[small_record]) as index:
        assert index.path == directory
    assert notes.totals["encoding passages"] == notes.done["encoding passages"] > 0
    assert {path.name: path.read_bytes() for path in directory.iterdir()} == before


def test_no_sources_is_an_index_that_finds_nothing(tmp_path: Path) -> None:
    with ensure(tmp_path, records=[]) as index:
        assert index.tables.entries() == ()
        assert index.searcher().search("fees", 5) == []
        assert verify(tmp_path, records=[]) == []


_BUILDER = """
import json, sys
from pathlib import Path
from corpus.library import SourceRecord
from index.build import ensure
from tests.index.samples import Notes

home, *fields = json.loads(sys.argv[1])
record = SourceRecord(*fields[:5], Path(fields[5]), fields[6])
notes = Notes()
with ensure(Path(home), progress=notes, records=[record]) as index:
    assert len(index.tables.passages()) == 23
print(json.dumps([notes.stages, notes.notes]))
"""


def test_two_processes_build_once(tmp_path: Path, small_record: SourceRecord) -> None:
    one = small_record
    fields = [one.id, one.title, one.kind, one.edition, one.origin, str(one.path), one.sha256]
    command = [sys.executable, "-c", _BUILDER, json.dumps([str(tmp_path), *fields])]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    told = [json.loads(process.communicate()[0]) for process in running]
    assert [process.returncode for process in running] == [0, 0]
    assert sum(bool(stages) for stages, _ in told) == 1
    assert len(stored(tmp_path)) == 1
    assert verify(tmp_path, records=[small_record]) == []


def test_an_index_can_be_read_where_nothing_can_be_written(small_home: Path, small_record: SourceRecord) -> None:
    paths = [small_home, *small_home.rglob("*")]
    for path in paths:
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        with ensure(small_home, records=[small_record]) as index:
            assert index.searcher().search("petition", 1)
    finally:
        for path in paths:
            path.chmod(0o755 if path.is_dir() else 0o644)


def test_a_model_folder_that_is_none_is_refused(tmp_path: Path, small_record: SourceRecord) -> None:
    for folder in (tmp_path, tmp_path / "missing"):
        with pytest.raises(ModelError, match=r"modules\.json") as caught:
            ensure(tmp_path / "home", folder, records=[small_record])
        assert caught.value.bad_input
    assert not (tmp_path / "home").exists()


def test_a_model_that_cannot_be_loaded_is_refused_before_anything_is_read(
    tmp_path: Path, small_record: SourceRecord
) -> None:
    folder = tmp_path / "model"
    folder.mkdir()
    (folder / "modules.json").write_text('[{"type": "sentence_transformers.models.Transformer", "path": ""}]')
    (folder / "config.json").write_text("{}")
    notes = Notes()
    with pytest.raises(ModelError, match="no weights in it"):
        ensure(tmp_path / "home", folder, notes, [small_record])
    assert (notes.stages, notes.notes) == ([], [])
    assert not (tmp_path / "home").exists()


@pytest.mark.parametrize("damage", ["missing", "other"])
def test_a_damaged_encoder_is_a_damaged_index(
    small_home: Path, small_record: SourceRecord, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: str
) -> None:
    assert verify(small_home, records=[small_record]) == []
    if damage == "other":
        (tmp_path / "model.safetensors").write_bytes(b"other weights")
    model = replace(default_model(), folder=tmp_path)
    monkeypatch.setattr("index.wanted.default_model", lambda: model)
    [problem] = verify(small_home, records=[small_record])
    assert "model.safetensors" in problem
    monkeypatch.setattr("index.wanted.default_model", lambda: replace(model, folder=None))
    [problem] = verify(small_home, records=[small_record])
    assert "not installed" in problem


@pytest.mark.parametrize(("value", "expected"), [("/x/y", Path("/x/y")), ("~/z", Path("~/z").expanduser())])
def test_the_home_is_named_by_the_environment(monkeypatch: pytest.MonkeyPatch, value: str, expected: Path) -> None:
    monkeypatch.setenv("CFR_HOME", value)
    assert default_home() == expected


def test_without_a_name_the_home_is_the_users_data_directory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CFR_HOME", "")
    monkeypatch.setenv("XDG_DATA_HOME", "/data")
    if sys.platform.startswith("linux"):
        assert default_home() == Path("/data/cfr-desk")
    assert default_home().name == "cfr-desk"


def test_the_manifest_is_for_people_too(small_home: Path) -> None:
    [directory] = stored(small_home)
    text = (directory / MANIFEST).read_text()
    assert json.loads(text)["manifest"]["files"][VECTORS]["size"] == (directory / VECTORS).stat().st_size
    assert "\n  " in text
