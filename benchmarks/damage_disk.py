"""Trials of the disk: full, or only to be read."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import faults
from damage_desk import NOTE, SEARCHED, SET, Case, Desk
from damage_sessions import SESSION, some_answer, some_session
from faults import fresh, out_of_date, run

from index.directories import stored
from index.manifest import FILES, MANIFEST
from qa.history import History
from qa.sessions import Sessions


def full(desk: Desk) -> Iterator[Case]:
    """No room for the index, a text, a session, the history, `--out`: said, and nothing that was there is lost."""
    size = sum(path.stat().st_size for path in desk.home.rglob("*") if path.is_file()) / 2**20
    for free in (0.0, 0.02, 1, 4, 16):
        disk = desk.place / f"disk{free}"
        with faults.small_disk(disk, size + 1) as mounted:
            home = desk.copy(f"limited{free}") if not mounted else shutil.copytree(desk.home, disk / "home")
            ballast = home / "ballast"
            hinder = None if mounted else faults.limited(int(free * 2**20))
            if mounted:
                faults.remounted(disk, f"size={int((size + 1 + free) * 1024)}k")
            _keep_something(home)
            if mounted:
                _fill(ballast, int(free * 2**20))
            before = _kept(home)
            [index] = stored(home)
            for what, arguments in {
                "written with --out": ["exemptions", "--format", "csv", "--out", str(home / "matrix.csv")],
                "a batch with --out": ["batch", str(home / "q.jsonl"), "--out", str(home / "out.jsonl")],
            }.items():
                done = run(home, *arguments, prepare=hinder)
                fine = done.code == 0 and free >= 1
                yield f"{free} MB left, {what}", None if fine else done.refused("cannot write", codes=[2])
            before = before if free < 1 else _kept(home)
            yield f"{free} MB left, session and history", faults.start(partial(_no_room, home), hinder).wait().failed
            for what, arguments in {
                "a text added": ["sources", "add", str(home / "kite.jsonl")],
                "the index out of date": ["ask", "--json", SET],
            }.items():
                if what.startswith("the index"):
                    out_of_date(home)
                    [index] = stored(home)
                done = run(home, *arguments, prepare=hinder)
                fits = done.code == 0 and free >= 1
                problem = None if fits else done.refused("cannot keep the index", codes=[4])
                if not fits and not problem and not (index / MANIFEST).exists():
                    problem = "the index of before is gone"
                yield f"{free} MB left, {what}", problem
                if fits and "text" in what:
                    run(home, "sources", "remove", "kite")
            after = _kept(home)
            yield f"{free} MB left, what was kept", None if after == before or free >= 1 else f"{before} {after}"
            if mounted:
                ballast.unlink()
                faults.remounted(disk, f"size={int(size * 3 * 1024)}k")
            yield f"{free} MB left, then room again", desk.wrong(home)


def _fill(file: Path, spare: int) -> None:
    """Leaves `spare` bytes on the disk of `file`."""
    room = os.statvfs(file.parent)
    with file.open("wb") as ballast:
        left = room.f_bavail * room.f_frsize - spare
        block = bytes(4096)
        for _ in range(max(0, left) // len(block)):
            ballast.write(block)


def _keep_something(home: Path) -> None:
    (home / "matrix.csv").write_text("of before\n")
    (home / "out.jsonl").write_text("of before\n")
    (home / "q.jsonl").write_text(
        "".join(json.dumps({"id": n, "question": SET}) + "\n" for n in range(40)), encoding="utf-8"
    )
    (home / "kite.jsonl").write_text(NOTE)
    Sessions(home).save(some_session(3))
    history = History(home)
    for number in range(3):
        history.add(f"question {number}")


def _kept(home: Path) -> tuple[object, ...]:
    history = History(home)
    history.load()
    session = Sessions(home).load(SESSION)
    texts = [(home / name).read_text() for name in ("matrix.csv", "out.jsonl")]
    return (history.damage, history.questions[:3], session and len(session.answers) >= 3, texts)


def _no_room(home: Path) -> int:
    """Saves and adds until it is told that it cannot; 1 when it is not told, or loses what was there."""
    from qa.asked import InputError

    session = some_session(3)
    told = 0
    try:
        for number in range(3, 20_000):
            session.answers.append(some_answer(number))
            Sessions(home).save(session)
    except InputError:
        told += 1
    history = History(home)
    history.load()
    try:
        for number in range(3, 20_000):
            history.add(f"question {number} " + "x" * 1500)
    except OSError:
        told += 1
    return 0 if told == 2 else 1


def only_read(desk: Desk) -> Iterator[Case]:
    """A home that may not be written, by its permissions and by its disk: it answers while it is whole."""
    strict = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []
    for way in ("permissions", "disk"):
        place = desk.place / way
        size = sum(path.stat().st_size for path in desk.home.rglob("*") if path.is_file()) / 2**20
        with faults.small_disk(place, size * 2) as mounted:
            if way == "disk" and not mounted:
                return
            home = shutil.copytree(desk.home, place / "home")
            bare = place / "bare"
            bare.mkdir()

            def closed(shut: bool, way: str = way, place: Path = place) -> None:
                if way == "disk":
                    faults.remounted(place, "ro" if shut else "rw")
                    return
                for path in [place, *place.rglob("*")]:
                    write = 0o222 if not shut else 0
                    path.chmod((0o555 if path.is_dir() else 0o444) | (write & 0o200))

            _keep_something(home)
            closed(True)
            for question, right in ((SET, desk.set), (SEARCHED, desk.searched)):
                done = fresh(home, "ask", "--json", question, before=strict)
                yield f"{way}: {question}", done.failed or (None if done.answer == right else "another answer")
            yield f"{way}: verify", fresh(home, "index", "verify", before=strict).failed
            for what, where, arguments, code in (
                ("no index", bare, ["ask", SET], 4),
                ("index build", home, ["index", "build"], 4),
                ("sources add", home, ["sources", "add", str(home / "kite.jsonl")], 4),
                ("--out", home, ["exemptions", "--out", str(home / "matrix.csv")], 2),
                ("batch --out", home, ["batch", str(home / "q.jsonl"), "--out", str(home / "out.jsonl")], 2),
            ):
                yield f"{way}: {what}", fresh(where, *arguments, before=strict).refused("cannot", codes=[code])
            closed(False)
            [index] = stored(home)
            (index / FILES[0]).write_bytes(b"")
            closed(True)
            done = fresh(home, "ask", SET, before=strict)
            yield f"{way}: a damaged index", done.refused("cannot keep the index", codes=[4])
            closed(False)
            yield f"{way}: open again", desk.wrong(home)
