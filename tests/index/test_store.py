"""One directory, whole or not there: what is damaged is noticed, what is interrupted leaves nothing behind."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import pytest

from corpus.library import SourceRecord
from index.build import build, ensure, info, verify
from index.directories import index_directory, replacing, stored
from index.errors import DamagedIndex, HomeError
from index.manifest import FILES, MANIFEST, TABLES, VECTORS, read_manifest
from tests.index.samples import Notes

ROOT = Path(__file__).resolve().parents[2]


def truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def lengthen(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"\n")


def flip(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def empty(path: Path) -> None:
    path.write_bytes(b"")


def replace_by_directory(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("damage", [truncate, lengthen, flip, empty, Path.unlink, replace_by_directory])
@pytest.mark.parametrize("name", [*FILES, MANIFEST])
def test_damage_to_any_file_is_noticed_and_repaired(
    small_home: Path, small_record: SourceRecord, name: str, damage: Callable[[Path], None]
) -> None:
    records = [small_record]
    before = read_manifest(next(iter(stored(small_home))))
    [directory] = stored(small_home)
    damage(directory / name)
    assert any(name in problem for problem in verify(small_home, records=records))

    notes = Notes()
    with ensure(small_home, progress=notes, records=records) as index:
        assert "damaged" in notes.notes[0]
        assert name in notes.notes[0]
        assert index.tables.node("6 CFR 3.7(a)") is not None
        assert index.manifest.counts == before.counts
    assert verify(small_home, records=records) == []
    assert stored(small_home) == [directory]


def test_every_byte_of_the_manifest_is_guarded(small_home: Path) -> None:
    [directory] = stored(small_home)
    path = directory / MANIFEST
    whole = path.read_bytes()
    for position in range(0, len(whole), 7):
        path.write_bytes(whole[:position] + bytes([whole[position] ^ 1]) + whole[position + 1 :])
        with pytest.raises(DamagedIndex):
            read_manifest(directory)


def test_damage_after_opening_changes_nothing_and_is_noticed_when_a_file_is_read_again(
    small_home: Path, small_record: SourceRecord
) -> None:
    with ensure(small_home, records=[small_record]) as index:
        whole = {name: (index.path / name).read_bytes() for name in FILES if name != TABLES}
        for name in whole:
            flip(index.path / name)
        assert {name: index.load(name) for name in whole} == whole
        for name in whole:
            with pytest.raises(DamagedIndex, match=name):
                index.load(name)
        with pytest.raises(DamagedIndex):
            index.searcher()


@pytest.mark.skipif(os.name == "nt", reason="a mapped file cannot be cut short there")
def test_files_cut_short_under_an_open_index_are_told(
    small_home: Path, small_record: SourceRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.files.SMALL", 100)  # all are mapped
    with ensure(small_home, records=[small_record]) as index:
        assert index.searcher().search("claims", 1)
        truncate(index.path / VECTORS)
        with pytest.raises(DamagedIndex, match="cut short"):
            index.searcher()


def test_a_stray_file_is_reported(small_home: Path, small_record: SourceRecord) -> None:
    [directory] = stored(small_home)
    (directory / "notes.txt").touch()
    [problem] = verify(small_home, records=[small_record])
    assert "notes.txt" in problem


def test_an_index_under_another_name_is_not_taken(small_home: Path, small_record: SourceRecord) -> None:
    [directory] = stored(small_home)
    directory.rename(directory.with_name("0" * 32))
    problems = verify(small_home, records=[small_record])
    assert any("out of date" in problem for problem in problems)
    assert any("belongs to another index" in problem for problem in problems)


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_a_killed_build_leaves_the_old_or_the_new(small_home: Path, tmp_path: Path) -> None:
    """At each step of it; `benchmarks/damage.py` does so at random moments, with the real texts."""
    texts = tmp_path / "texts"
    texts.mkdir()
    command = [sys.executable, "-m", "tests.index.killed", str(small_home), str(texts)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert int(done.stdout) >= 8


def test_an_error_while_writing_leaves_the_old_one(tmp_path: Path) -> None:
    with replacing(tmp_path, "old"):
        pass

    def fail() -> None:
        with replacing(tmp_path, "new") as directory:
            (directory / "half").touch()
            raise InterruptedError("stopped")

    with pytest.raises(InterruptedError):
        fail()
    assert [path.name for path in index_directory(tmp_path).iterdir()] == ["old"]


def test_a_home_that_is_a_file_is_told(tmp_path: Path, small_record: SourceRecord) -> None:
    home = tmp_path / "home"
    home.touch()
    said = set()
    for place in (home, home / "in it"):
        for use in (ensure, build, verify):
            with pytest.raises(HomeError, match="CFR_HOME") as caught:
                use(place, records=[small_record])
            assert caught.value.bad_input
            said.add(str(caught.value))
        with pytest.raises(HomeError) as caught:
            info(place)
        said.add(str(caught.value))
    assert len(said) == 1
    assert f"{home}: it is not a directory" in said.pop()


def test_a_home_that_cannot_be_read_is_told(
    small_home: Path, small_record: SourceRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Said by the system, since root may read everything."""
    place = index_directory(small_home)

    def forbidden(path: Path, *rest: object, **named: object) -> NoReturn:
        raise PermissionError(13, "Permission denied", str(path))

    for name in ("iterdir", "stat", "read_bytes"):
        allowed = getattr(Path, name)

        def guarded(path: Path, *rest: object, allowed: Any = allowed, **named: object) -> Any:
            return (forbidden if place in path.parents or path == place else allowed)(path, *rest, **named)

        monkeypatch.setattr(Path, name, guarded)
    for use in (ensure, build, verify):
        with pytest.raises(
            HomeError, match=r"index.*: Permission denied; name a directory that you can read"
        ) as caught:
            use(small_home, records=[small_record])
        assert not caught.value.bad_input
    with pytest.raises(HomeError, match="Permission denied"):
        info(small_home)


def test_a_home_that_cannot_be_written_is_told(small_record: SourceRecord) -> None:
    home = Path("/proc/cfr-desk")
    if not home.parent.is_dir():
        pytest.skip("no directory here that nobody can write to")
    with pytest.raises(HomeError, match="cannot keep the index in /proc"):
        ensure(home, records=[small_record])


def test_no_index_no_manifest(tmp_path: Path) -> None:
    assert info(tmp_path / "nowhere") is None
    assert stored(tmp_path / "nowhere") == []
    [problem] = verify(tmp_path / "nowhere")
    assert "no index" in problem
    assert not (tmp_path / "nowhere").exists()
