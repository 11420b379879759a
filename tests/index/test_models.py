"""A model in a folder: what is none is told, and its fingerprint is that of every file."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from index.errors import ModelError
from index.models import named_model


@pytest.mark.parametrize("modules", ["", "{", "{}", "[]", "[1]", '[{"path": ""}]'])
def test_a_list_of_modules_that_is_none_is_told(folder: Path, modules: str) -> None:
    (folder / "modules.json").write_text(modules)
    with pytest.raises(ModelError, match=r"modules\.json"):
        named_model(folder)


def test_weights_that_are_cut_off_are_told(folder: Path) -> None:
    weights = folder / "model.safetensors"
    os.truncate(weights, weights.stat().st_size - 1)
    with pytest.raises(ModelError, match=r"model\.safetensors is not whole"):
        named_model(folder)


def test_the_fingerprint_is_of_every_file(folder: Path, tmp_path: Path) -> None:
    seen = {named_model(folder).fingerprint}
    (folder / "config.json").write_text((folder / "config.json").read_text() + "\n")
    seen.add(named_model(folder).fingerprint)
    (folder / "README.md").rename(folder / "READ.md")
    seen.add(named_model(folder).fingerprint)
    assert len(seen) == 3
    elsewhere = shutil.copytree(folder, tmp_path / "elsewhere")
    assert named_model(elsewhere).fingerprint in seen


def test_a_fingerprint_is_remembered_while_the_files_keep_their_times(folder: Path, tmp_path: Path) -> None:
    memory = tmp_path / "deep" / "models.json"
    first = named_model(folder, memory)
    assert memory.is_file()
    words = folder / "vocab.txt"
    before = words.stat()
    words.write_bytes(words.read_bytes()[::-1])
    os.utime(words, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert named_model(folder, memory) == first  # it was not hashed again
    os.utime(words, ns=(before.st_atime_ns, before.st_mtime_ns + 1))
    assert named_model(folder, memory) != first


@pytest.mark.parametrize("content", [b"", b"[]", b'{"a": 1}', b"\xff"])
def test_a_damaged_memory_is_no_matter(folder: Path, tmp_path: Path, content: bytes) -> None:
    memory = tmp_path / "models.json"
    memory.write_bytes(content)
    assert named_model(folder, memory) == named_model(folder)
    assert named_model(folder, memory / "below a file") == named_model(folder)
