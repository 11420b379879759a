"""The exported encoder: the same vectors without torch, made once, mended when damaged."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from corpus.library import SourceRecord
from index import export
from index.build import build, ensure, verify
from index.encoder import SentenceEncoder, load_encoder
from index.exported import CARD, NETWORK, TOKENIZER, WEIGHTS, OnnxEncoder, export_directory
from index.models import Model, default_model, named_model
from tests.index.samples import Notes
from tests.index.test_store import flip, lengthen, truncate

TEXTS = [
    "How long does an agency have to answer a request?",
    "",
    "\n  a fee \t",
    "records " * 600,
    "税金 §¶ “”",
    "(e)(4)(G)",
    *(f"{n} working days" * n for n in range(1, 12)),
]


@pytest.fixture(scope="module")
def encoder() -> SentenceEncoder:
    return load_encoder(default_model())


@pytest.fixture
def own_home(small_home: Path) -> Path:
    """A home whose export may be broken: in `small_home` it is shared."""
    models = small_home / "models"
    shutil.copytree(models, small_home / "copy")
    shutil.rmtree(models)
    (small_home / "copy").rename(models)
    return small_home


@pytest.mark.parametrize("threads", [1, 0])
def test_it_gives_the_vectors_of_the_model(built: Path, encoder: SentenceEncoder, threads: int) -> None:
    exported = export.load_exported(built, default_model(), threads)
    assert isinstance(exported, OnnxEncoder)
    assert (exported.dimension, exported.fingerprint) == (encoder.dimension, encoder.fingerprint)
    done: list[int] = []
    vectors = exported.encode(TEXTS, done.append)
    assert vectors.dtype == np.float32
    assert sum(done) == len(TEXTS)
    assert np.abs(vectors - encoder.encode(TEXTS)).max() <= 1e-5
    for text, vector in zip(TEXTS, vectors, strict=True):
        assert np.abs(exported.encode([text])[0] - vector).max() <= 1e-5
    assert exported.encode([]).shape == (0, encoder.dimension)


_SEARCHED = """
import sys
from pathlib import Path
from corpus.library import SourceRecord
from index.build import ensure
from index.exported import OnnxEncoder
import json
fields = json.loads(sys.argv[2])
record = SourceRecord(*fields[:5], Path(fields[5]), fields[6])
with ensure(Path(sys.argv[1]), records=[record]) as index:
    assert index.searcher().search("who may petition", 3)
print(*(name for name in ("torch", "transformers", "sentence_transformers", "onnx") if name in sys.modules))
"""


def test_a_search_imports_no_torch_and_says_nothing(built: Path, small_record: SourceRecord) -> None:
    one = small_record
    fields = [one.id, one.title, one.kind, one.edition, one.origin, str(one.path), one.sha256]
    ended = subprocess.run(
        [sys.executable, "-c", _SEARCHED, str(built), json.dumps(fields)], capture_output=True, text=True, check=True
    )
    assert (ended.stdout.strip(), ended.stderr) == ("", "")


def test_it_survives_a_new_index(small_home: Path, small_record: SourceRecord, monkeypatch: pytest.MonkeyPatch) -> None:
    directory = export_directory(small_home, default_model())
    before = (directory / CARD).stat().st_mtime_ns, (directory / NETWORK).stat().st_ino

    def refuse(model: Model) -> SentenceEncoder:
        raise AssertionError("the model was loaded")

    monkeypatch.setattr(export, "load_encoder", refuse)
    notes = Notes()
    with build(small_home, progress=notes, records=[small_record]) as index:
        assert index.searcher().search("petition", 1)
    assert notes.notes == ["building the index"]
    assert ((directory / CARD).stat().st_mtime_ns, (directory / NETWORK).stat().st_ino) == before


@pytest.mark.parametrize(
    ("name", "damage"),
    [
        (NETWORK, flip),
        (NETWORK, Path.unlink),
        (WEIGHTS, truncate),
        (WEIGHTS, flip),
        (TOKENIZER, lengthen),
        (CARD, flip),
        (CARD, Path.unlink),
    ],
)
def test_damage_is_told_and_mended(
    own_home: Path, small_record: SourceRecord, name: str, damage: Callable[[Path], None]
) -> None:
    records = [small_record]
    path = export_directory(own_home, default_model()) / name
    damage(path)
    assert any(name in problem for problem in verify(own_home, records=records))
    notes = Notes()
    with ensure(own_home, progress=notes, records=records) as index:
        assert index.searcher().search("petition", 1)  # what only a hash can tell is mended here
    assert notes.stages == []  # the index itself is whole
    assert verify(own_home, records=records) == []
    [note] = notes.notes
    assert name in note
    assert "exporting it again" in note


def test_an_export_is_mended_by_a_build(own_home: Path, small_record: SourceRecord) -> None:
    flip(export_directory(own_home, default_model()) / NETWORK)
    notes = Notes()
    build(own_home, progress=notes, records=[small_record]).close()
    assert any("network.onnx: its sha256" in note for note in notes.notes)
    assert verify(own_home, records=[small_record]) == []


def test_a_stray_file_is_reported(own_home: Path, small_record: SourceRecord) -> None:
    (export_directory(own_home, default_model()) / "notes.txt").touch()
    [problem] = verify(own_home, records=[small_record])
    assert "notes.txt" in problem


def test_a_home_that_cannot_keep_an_export_answers_without(
    small_home: Path, small_record: SourceRecord, encoder: SentenceEncoder
) -> None:
    models = small_home / "models"
    shutil.rmtree(models)
    models.touch()
    notes = Notes()
    with ensure(small_home, progress=notes, records=[small_record]) as index:
        assert index.searcher().search("petition", 1)
    found = export.load_exported(small_home, default_model())
    assert np.array_equal(found.encode(["a fee"]), encoder.encode(["a fee"]))


def test_a_model_whose_vectors_would_differ_is_used_as_it_is(
    tmp_path: Path, encoder: SentenceEncoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its tokenizer treats texts in a way of its own that the exported one does not know."""
    source = default_model().folder
    assert source is not None
    folder = shutil.copytree(source, tmp_path / "model")
    described = json.loads((folder / "config_sentence_transformers.json").read_text())
    described |= {"prompts": {"said": "query: "}, "default_prompt_name": "said"}
    (folder / "config_sentence_transformers.json").write_text(json.dumps(described))
    model = named_model(folder)
    notes: list[str] = []
    export.ensure_export(tmp_path, model, notes.append)
    assert "cannot be exported to ONNX: its vectors would differ" in notes[-1]
    found = export.load_exported(tmp_path, model)
    assert isinstance(found, SentenceEncoder)
    assert np.abs(found.encode(["a fee"]) - encoder.encode(["a fee"])).max() > 1e-3
    assert export.problems_of_export(tmp_path, model) == []
    # It is not tried again before it is asked for.
    notes.clear()
    export.ensure_export(tmp_path, model, notes.append)
    assert notes == []
    export.ensure_export(tmp_path, model, notes.append, retry=True)
    assert "cannot be exported" in notes[-1]


def test_the_export_of_another_model_takes_its_place(tmp_path: Path, own_home: Path) -> None:
    source = default_model().folder
    assert source is not None
    folder = shutil.copytree(source, tmp_path / "model")
    (folder / "README.md").unlink()
    model = named_model(folder)
    export.ensure_export(own_home, model)
    assert [path for path in (own_home / "models").iterdir() if path.is_dir()] == [export_directory(own_home, model)]
    assert isinstance(export.load_exported(own_home, model), OnnxEncoder)
