"""Kills `cfr` while it writes, damages its files, takes its disk away, and asks again each time.

    python benchmarks/damage.py [--kills 200] [--seed 1] [--only TRIAL] [--from HOME]

Prints a line a trial: how many cases there were, and in how many all was right afterwards. What was not is said on
standard error, and the exit code is 1. Everything happens on a copy of a home, which is built first unless `--from`
names one. Needs POSIX; where it may not mount a disk (of root alone), files that may not grow stand for a full one.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import damage_disk
import damage_index
import damage_sessions
import damage_texts
from damage_desk import SEARCHED, SET, Case, Desk
from faults import Done, fresh

TRIALS: dict[str, Callable[[Desk], Iterator[Case]]] = {
    "killed": damage_index.killed,
    "killed-adding": damage_index.killed_adding,
    "damaged": damage_index.damaged,
    "full": damage_disk.full,
    "only-read": damage_disk.only_read,
    "at-once": damage_index.at_once,
    "changed": damage_texts.changed,
    "kept": damage_sessions.kept,
}
KEPT = ("index", "models", "readings", "vectors")  # of a home: what nothing has to be read or encoded for


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
            for part in given.start.iterdir():
                if part.name in KEPT:
                    shutil.copytree(part, home / part.name)
        answers: list[Done] = [fresh(home, "ask", "--json", question) for question in (SET, SEARCHED)]
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


if __name__ == "__main__":
    sys.exit(main())
