"""Trials of the index and the encoder: killed while they are made, damaged, made by several at once."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import faults
from damage_desk import NOTE, SEARCHED, SET, Case, Desk
from faults import out_of_date, run

from index.directories import stored
from index.exported import CARD, EXPORTED
from index.manifest import FILES, MANIFEST


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
            what, damage = list(faults.damages(here / name, here / beside, there / name).items())[way]
            whole = (here / name).read_bytes()
            damage()
            if (here / name).exists() and (here / name).read_bytes() == whole:
                continue  # without a shortlist, every index says so alike
            done = run(desk.home, "ask", "--json", SEARCHED)
            # A manifest of another index names that one's files, and then one of these is told.
            told = "damaged (" in done.said and (name in done.said or name == MANIFEST)
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
