"""Kills `cfr` while it writes, damages its files, takes its disk away, and asks again each time.

    python benchmarks/damage.py [--kills 200] [--seed 1] [--only TRIAL] [--from HOME]

Prints a line a trial: how many cases there were, and in how many all was right afterwards. What was not is said on
standard error, and the exit code is 1. Everything happens on a copy of a home, which is built first unless `--from`
names one. Needs POSIX; where it may not mount a disk (of root alone), files that may not grow stand for a full one.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import faults
from faults import Done, fresh, out_of_date, run

from index.exported import CARD, EXPORTED
from index.files import FILES, MANIFEST, stored
from qa.answer import Answer, AnswerKind
from qa.history import History
from qa.sessions import Session, Sessions

SET = "which systems are exempt from (e)(12)"
SEARCHED = "what should a visitor with a service animal know about screening"
NOTE = '{"id": "1", "text": "A kite may be flown from the roof on Sundays."}\n'
TITLE = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<ECFR>\n<AMDDATE>Jan. 22, 2026\n</AMDDATE>\n<DIV1 N="7" TYPE="TITLE">\n'
    '<HEAD>Title 7—Agriculture</HEAD>\n<DIV5 N="1" TYPE="PART" VOLUME="1">\n<HEAD>PART 1—KITES\n</HEAD>\n'
    '<DIV8 N="1.1" TYPE="SECTION" VOLUME="1">\n<HEAD>§ 1.1   Roofs.</HEAD>\n<P>A kite may be flown.\n</P>\n'
    "</DIV8>\n</DIV5>\n</DIV1>\n</ECFR>\n"
)
SESSION = "20170131-090500-aaaa"


@dataclass(frozen=True)
class Desk:
    """A home to damage, what it answers while it is whole, and room for what a trial needs beside it."""

    home: Path
    place: Path
    kills: int
    chance: random.Random
    set: dict[str, object]
    searched: dict[str, object]

    def wrong(self, home: Path | None = None, *, searched: bool = False) -> str | None:
        """What is wrong with the next answer, the index after it, or what lies beside the index."""
        where = home or self.home
        done = run(where, "ask", "--json", SEARCHED if searched else SET)
        if done.failed or done.answer != (self.searched if searched else self.set):
            return done.failed or f"another answer: {done.out[:300]}"
        left = [path.name for folder in ("index", "models") for path in (where / folder).iterdir()]
        strays = [name for name in left if name.startswith(".") and name != ".lock"]
        return run(where, "index", "verify").failed or (f"left behind: {strays}" if strays else None)

    def copy(self, name: str) -> Path:
        return shutil.copytree(self.home, self.place / name)


Case = tuple[str, str | None]  # what was done, and what went wrong


def killed(desk: Desk) -> Iterator[Case]:
    """A build is killed at a random moment; then an answer, a whole index, and nothing left beside it."""
    met = 0
    lasts = 0.0
    while met < desk.kills:
        out_of_date(desk.home)
        if met % 25 == 0 and not (met and lasts == 0):  # how long it takes changes with the load
            began = time.monotonic()
            run(desk.home, "ask", SET)
            lasts = time.monotonic() - began
            out_of_date(desk.home)
        building = faults.begin(desk.home, "ask", SET)
        after = desk.chance.uniform(0, lasts)
        building.kill_after(after)
        if building.wait().code < 0:
            met += 1
            yield f"killed after {after:.2f} s of {lasts:.2f}", desk.wrong()
        else:
            desk.wrong()


def killed_adding(desk: Desk) -> Iterator[Case]:
    """`sources add` is killed at a random moment: the text is added or not, and the home answers."""
    home = desk.copy("adding")
    note = desk.place / "kite.jsonl"
    note.write_text(NOTE)
    began = time.monotonic()
    run(home, "sources", "add", str(note))
    lasts = time.monotonic() - began
    for _ in range(desk.kills // 4):
        run(home, "sources", "remove", "kite")
        adding = faults.begin(home, "sources", "add", str(note))
        after = desk.chance.uniform(0, lasts)
        adding.kill_after(after)
        adding.wait()
        listed = '"kite"' in run(home, "sources", "list", "--json").out
        problem = desk.wrong(home) or run(home, "sources", "check").failed
        if not problem and not listed:
            problem = run(home, "sources", "add", str(note)).failed
        strays = [path.name for path in (home / "sources").iterdir() if path.name.startswith(".")]
        if not problem and len(strays) > 1:
            problem = f"left behind: {strays}"
        yield f"adding killed after {after:.2f} s of {lasts:.2f}", problem


def damaged(desk: Desk) -> Iterator[Case]:
    """Each file of the index and of the exported encoder, in each way: told, made anew, the same answer."""
    other = desk.copy("other")
    note = desk.place / "other.jsonl"
    note.write_text(NOTE)
    run(other, "sources", "add", str(note))
    index, encoder = [*FILES, MANIFEST], [*EXPORTED, CARD]
    for number, name in enumerate([*index, *encoder]):
        exported = name in encoder
        group = encoder if exported else index
        beside = group[(group.index(name) + 1) % len(group)]
        for way in range(5 if exported else 6):  # every home has the same encoder
            [here] = stored(desk.home) if not exported else _exports(desk.home)
            [there] = stored(other) if not exported else _exports(other)
            faults.damages(here / name, here / beside, there / name)
            what, damage = list(faults.damages(here / name, here / beside, there / name).items())[way]
            damage()
            done = run(desk.home, "ask", "--json", SEARCHED)
            told = "damaged (" in done.said and (
                name in done.said or name == MANIFEST
            )  # which names the others wrongly
            problem = done.failed or (None if told else "not told: " + done.said)
            if not problem and done.answer != desk.searched:
                problem = "another answer"
            yield f"{number} {name} {what}", problem or desk.wrong(searched=True)
    [here], [there] = stored(desk.home), stored(other)
    shutil.rmtree(here)
    shutil.copytree(there, here)
    yield "the whole index swapped for another", desk.wrong(searched=True)


def _exports(home: Path) -> list[Path]:
    return [path for path in (home / "models").iterdir() if path.is_dir()]


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
            yield f"{free} MB left, session and history", faults.start(lambda h=home: _no_room(h), hinder).wait().failed
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
    Sessions(home).save(_session(3))
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

    session = _session(3)
    told = 0
    try:
        for number in range(3, 20_000):
            session.answers.append(_answer(number))
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


def _answer(number: int) -> Answer:
    return Answer(question=f"question {number}", kind=AnswerKind.TEXT, understood="u", answer="word " * 1000)


def _session(answers: int) -> Session:
    return Session(id=SESSION, answers=[_answer(number) for number in range(answers)])


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


def at_once(desk: Desk) -> Iterator[Case]:
    """Two and eight processes find no index, or no encoder, at once: one builds, all answer."""
    for processes in (2, 8):
        for _ in range(max(1, desk.kills // 40)):
            out_of_date(desk.home)
            running = [faults.begin(desk.home, "ask", "--json", SET) for _ in range(processes)]
            ended = [one.wait() for one in running]
            problem = next(filter(None, (one.failed for one in ended)), None)
            if not problem and any(one.answer != desk.set for one in ended):
                problem = "another answer"
            builders = sum("gathering" in one.said for one in ended)
            if not problem and builders != 1:
                problem = f"{builders} processes built"
            yield f"{processes} at once", problem or desk.wrong()
    added = desk.copy("at-once")
    files = []
    for number in range(4):
        files.append(desk.place / f"kite{number}.jsonl")
        files[-1].write_text(NOTE)
    ended = [one.wait() for one in [faults.begin(added, "sources", "add", str(file)) for file in files]]
    problem = next(filter(None, (one.failed for one in ended)), None)
    listed = run(added, "sources", "list", "--json").out
    missing = [file.stem for file in files if f'"{file.stem}"' not in listed]
    yield "4 texts added at once", problem or (f"missing {missing}" if missing else desk.wrong(added))


def changed(desk: Desk) -> Iterator[Case]:
    """A text of the program or of the user that is not the one it was, before and while it is read."""
    root = desk.place / "program"
    for package in ("chat", "corpus", "index", "qa"):
        shutil.copytree(faults.ROOT / package, root / package, ignore=shutil.ignore_patterns("__pycache__"))
    home = desk.copy("changed")
    for path in [root / "corpus/data/6cfr-2017.txt", root / "corpus/data/sources.toml"]:
        if not path.exists():
            continue
        data = path.read_bytes()
        for what, put in {"truncated": data[:-100], "emptied": b"", "not UTF-8": b"\xff" + data}.items():
            path.write_bytes(put)
            yield f"{path.name} {what}", fresh(home, "ask", SET, root=root).refused("source", codes=[4])
        path.unlink()
        yield f"{path.name} removed", fresh(home, "ask", SET, root=root).refused("source", codes=[4])
        path.write_bytes(data)
    yield "put back", fresh(home, "ask", "--json", SET, root=root).failed

    title = desk.place / "title-7-2026-01-22.xml"
    title.write_text(TITLE, encoding="utf-8")
    yield "a title added", run(home, "sources", "add", str(title)).failed
    for path in sorted((home / "sources").glob("7cfr*")):
        data = path.read_bytes()
        for what, put in {"truncated": data[:-10], "emptied": b"", "flipped": bytes([data[0] ^ 1]) + data[1:]}.items():
            path.write_bytes(put)
            yield f"added {path.suffix} {what}", run(home, "ask", SET).refused("sources remove", codes=[4])
        path.write_bytes(data)
    (home / "sources" / "7cfr-2026-01-22.txt").unlink()
    yield "added text removed by hand", run(home, "ask", SET).refused("sources remove", codes=[4])
    yield "then removed as said", run(home, "sources", "remove", "7cfr-2026-01-22").failed or desk.wrong(home)
    listed = home / "sources" / "sources.toml"
    listed.write_bytes(b"[[source")
    yield "the list damaged", run(home, "ask", SET).refused(str(listed), codes=[4])
    listed.unlink()
    yield "the list removed", desk.wrong(home)

    note = desk.place / "moving.jsonl"
    whole = "".join(json.dumps({"id": n, "text": f"Kite {n} may be flown. " + "x " * 4000}) + "\n" for n in range(4000))
    for number in range(6):  # written again and again while it is read
        note.write_text(whole)
        writing = faults.start(lambda: _writing(note, whole))
        done = run(home, "sources", "add", str(note))
        writing.kill_after(0)
        writing.wait()
        told = done.refused("moving.jsonl", codes=[2])
        yield f"written while it is added {number}", told and done.failed and f"{told}; {done.failed}"
        if not done.code:
            run(home, "sources", "remove", "moving")
    yield "after it", desk.wrong(home)


def _writing(file: Path, whole: str) -> int:
    while True:
        with file.open("w") as opened:
            for start in range(0, len(whole), 1 << 20):
                opened.write(whole[start : start + (1 << 20)])
                opened.flush()


def kept(desk: Desk) -> Iterator[Case]:
    """Killed while sessions and history are saved; then both damaged. What was saved is there."""
    home = desk.place / "kept"
    home.mkdir()
    for number in range(desk.kills):
        read, write = os.pipe()
        session = Session(id=f"20170131-{number // 60:04d}{number % 60:02d}-aaaa")
        saving = faults.start(lambda home=home, session=session, write=write: _saving(home, session, write))
        os.close(write)
        os.read(read, 1)  # it has begun
        saving.began = time.monotonic()
        saving.kill_after(desk.chance.uniform(0, 0.05))
        saving.wait()
        told = 1 + len(os.read(read, 1 << 16))
        os.close(read)
        yield f"killed while saving {number}", _missing(home, session.id, told)
        if number % 2:
            for path in (home / "sessions").glob("*.json"):
                path.unlink()
    for what in ("truncated", "flipped"):
        for _ in range(25):
            yield f"kept files {what}", _damaged_kept(desk, home, what)


def _saving(home: Path, session: Session, told: int) -> int:
    """Saves until it is killed; a byte is told for each answer and question that is kept."""
    history, number = History(home), 0
    history.load()
    while True:
        session.answers.append(_answer(number))
        Sessions(home).save(session)
        history.add(f"{session.id} {number}")
        os.write(told, b".")
        number += 1


def _missing(home: Path, name: str, told: int) -> str | None:
    """What of `told` answers and questions of a session is not there."""
    sessions, history = Sessions(home), History(home)
    history.load()
    session = sessions.load(name)
    if session is None or not told <= len(session.answers) <= told + 1 or sessions.damage:
        return f"{told} told, kept {session and len(session.answers)}, {sessions.damage}"
    asked = {f"{name} {number}" for number in range(told)}
    if history.damage or (len(history.questions) < 1000 and not asked <= set(history.questions)):
        return f"history: {history.damage or 'a question is missing'}"
    strays = [path.name for path in home.rglob("*.tmp")]
    return f"left behind: {strays}" if len(strays) > 2 else None


def _damaged_kept(desk: Desk, home: Path, what: str) -> str | None:
    for path in home.rglob("*.damaged*"):
        path.unlink()
    Sessions(home).save(_session(3))
    other = Session(id="20170131-090600-bbbb", answers=[_answer(9)])
    Sessions(home).save(other)
    path = home / "sessions" / f"{SESSION}.json"
    for file in (path, home / "history.jsonl"):
        data = file.read_bytes()
        at = desk.chance.randrange(len(data))
        file.write_bytes(data[:at] if what == "truncated" else data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
    sessions, history = Sessions(home), History(home)
    history.load()
    there = {session.id for session in sessions.all()}
    intact = path.exists() and path.read_bytes() == data
    problem = None
    if other.id not in there:
        problem = "another session is lost"
    if SESSION in there and not intact and sessions.load(SESSION) != _session(3):
        problem = "a damaged session is taken for whole"
    if SESSION not in there and not any(SESSION in one for one in sessions.damage):
        problem = "a damaged session is not told"
    history.add("one more")
    again = History(home)
    again.load()
    if again.questions[-1:] != ["one more"]:
        problem = f"the history takes no more: {again.damage}"
    (home / "history.jsonl").unlink()
    for number in range(50):
        History(home).add(f"question {number}")
    path.unlink(missing_ok=True)
    return problem


TRIALS: dict[str, Callable[[Desk], Iterator[Case]]] = {
    "killed": killed,
    "killed-adding": killed_adding,
    "damaged": damaged,
    "full": full,
    "only-read": only_read,
    "at-once": at_once,
    "changed": changed,
    "kept": kept,
}


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--from", dest="start", type=Path, help="a home to copy, so that nothing is encoded first")
    parser.add_argument("--only", action="append", choices=TRIALS, help="may be repeated")
    given = parser.parse_args(arguments)
    os.environ.pop("CFR_HOME", None)
    failed = False
    with tempfile.TemporaryDirectory() as place:
        home = Path(place) / "home"
        if given.start:
            for name in ("index", "models"):
                shutil.copytree(given.start / name, home / name)
        answers: list[Done] = [fresh(home, "ask", "--json", question) for question in (SET, SEARCHED)]
        faults.keep_what_is_read()
        _read_once()
        desk = Desk(home, Path(place), given.kills, random.Random(given.seed), *(one.answer for one in answers))
        for name in given.only or TRIALS:
            began = time.monotonic()
            cases: list[str | None] = []
            try:
                for what, problem in TRIALS[name](desk):
                    cases.append(problem)
                    if problem:
                        print(f"{name}: {what}: {problem}", file=sys.stderr, flush=True)
            finally:  # stopped by hand, it still says how far it came
                failed = failed or any(cases)
                right, took = cases.count(None), time.monotonic() - began
                print(f"{name:<14} {len(cases):>4} cases, right after {right:>4}, {took:.0f} s", flush=True)
    return failed


def _read_once() -> None:
    from corpus.facts import exemptions, kinds
    from corpus.library import load_corpus, source_records

    documents = list(load_corpus(source_records()).documents)
    for module in (exemptions, kinds):
        module.extract(documents)


if __name__ == "__main__":
    sys.exit(main())
