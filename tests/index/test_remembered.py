"""What was read off a file is read again when anything was written to it."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from index.errors import DamagedIndex
from index.files import SMALL, StoredFile, check_mapped, file_sha256, mapped, whole
from index.remembered import Memory


class Reader:
    """Counts how often it reads."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.times = 0

    def __call__(self) -> str:
        self.times += 1
        return file_sha256(self.path)


@pytest.fixture
def settled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that was written some time ago, as the clock tells."""
    path = tmp_path / "vectors"
    path.write_bytes(b"0" * 5000)
    now = time.time_ns() + 60_000_000_000
    monkeypatch.setattr(time, "time_ns", lambda: now)
    return path


def rewritten(path: Path) -> None:
    """Another byte, and the time of the content put back."""
    before = path.stat()
    while path.stat().st_ctime_ns == before.st_ctime_ns:  # the clock of the disk ticks
        with path.open("r+b") as file:
            file.write(b"1")
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def test_a_file_is_read_once_while_it_stays(settled: Path, tmp_path: Path) -> None:
    reader = Reader(settled)
    values = {Memory(tmp_path / "deep" / "files.json").of_file(settled, reader) for _ in range(3)}
    assert (len(values), reader.times) == (1, 1)


@pytest.mark.skipif(os.name == "nt", reason="no time of change")
def test_it_is_read_again_when_written_to_and_dated_back(settled: Path, tmp_path: Path) -> None:
    memory, reader = Memory(tmp_path / "files.json"), Reader(settled)
    before = memory.of_file(settled, reader)
    rewritten(settled)
    assert memory.of_file(settled, reader) != before
    assert reader.times == 2


def test_what_was_written_just_now_is_not_remembered(tmp_path: Path) -> None:
    path = tmp_path / "vectors"
    path.write_bytes(b"0" * 5000)
    memory, reader = Memory(tmp_path / "files.json"), Reader(path)
    memory.of_file(path, reader)
    memory.of_file(path, reader)
    assert reader.times == 2


@pytest.mark.parametrize("content", [b"", b"[]", b'{"a": 1}', b"\xff", b'{"\xff": 1}', b"[" * 100_000])
def test_a_damaged_memory_is_no_matter(settled: Path, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "files.json").write_bytes(content)
    assert Memory(tmp_path / "files.json").of_file(settled, Reader(settled)) == file_sha256(settled)
    assert Memory(settled / "below a file").of_file(settled, Reader(settled)) == file_sha256(settled)
    assert Memory(None).of_file(settled, Reader(settled)) == file_sha256(settled)


@pytest.mark.skipif(os.name == "nt", reason="no time of change")
def test_a_large_file_of_an_index_is_mapped_and_its_damage_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "vectors"
    path.write_bytes(b"0" * SMALL + b"2")
    now = time.time_ns() + 60_000_000_000
    monkeypatch.setattr(time, "time_ns", lambda: now)
    expected, memory = StoredFile(SMALL + 1, file_sha256(path)), Memory(tmp_path / "files.json")
    assert whole(path, expected, memory) is None
    assert bytes(mapped(path)[-9:]) == path.read_bytes()[-9:]
    rewritten(path)
    with pytest.raises(DamagedIndex, match="sha256"):
        whole(path, expected, memory)
    path.write_bytes(b"")
    with pytest.raises(DamagedIndex, match="0 bytes"):
        whole(path, expected, memory)
    with pytest.raises(DamagedIndex):
        mapped(path)


def test_a_mapped_file_that_is_cut_short_is_told_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "vectors"
    path.write_bytes(b"0" * 50_000)
    view = mapped(path)
    check_mapped(path, view)
    with path.open("r+b") as file:
        file.truncate(100)
    with pytest.raises(DamagedIndex, match="cut short"):
        check_mapped(path, view)


@pytest.mark.skipif(os.name == "nt", reason="a mapped file cannot be removed there")
def test_a_mapped_file_that_was_removed_or_replaced_is_still_there(tmp_path: Path) -> None:
    path = tmp_path / "vectors"
    path.write_bytes(b"0" * 50_000)
    view = mapped(path)
    path.unlink()
    check_mapped(path, view)
    path.write_bytes(b"1")
    check_mapped(path, view)
    assert bytes(view) == b"0" * 50_000
