"""Kills `cfr` while it writes its index, damages every file, and asks again each time.

    python benchmarks/damage.py [--kills 200] [--seed 1]

Prints a line a kind of damage: how often it was done, and how often the next command answered right. What
went wrong is said on standard error, and the exit code is 1. A build in this script uses the vectors of the
index before it where it can, so that most kills fall while files are written. Takes about six seconds a kill.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from index.files import FILES, MANIFEST, stored

ROOT = Path(__file__).resolve().parent.parent
QUESTION = "which systems are exempt from (e)(12)"
RIGHT = [1, 8, 51, 52, 70]
SEARCHED = "when is a FOIA appeal due"


def run(home: Path, *arguments: str, most: int | None = None) -> subprocess.CompletedProcess[bytes]:
    """`most` bytes in any file that it writes, which is how a full disk is made without one."""

    def limit() -> None:
        if most is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    command = [sys.executable, "-m", "qa", "--home", str(home), *arguments]
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, stdin=subprocess.DEVNULL, preexec_fn=limit, timeout=600, check=False
    )


def wrong(home: Path, question: str = QUESTION) -> str | None:
    """What is wrong with the next answer, or None."""
    done = run(home, "ask", "--json", question)
    if done.returncode or b"Traceback" in done.stderr:
        return f"exit {done.returncode}: {done.stderr.decode(errors='replace')[-400:]}"
    answer = json.loads(done.stdout)
    if question == QUESTION and answer["entries"] != RIGHT:
        return f"entries {answer['entries']}"
    return None if answer["citations"] else "no citation"


def whole(home: Path) -> str | None:
    """What is wrong with the index that is there after an answer, or None."""
    done = run(home, "index", "verify")
    return done.stderr.decode(errors="replace")[-400:] if done.returncode else None


def killed(home: Path, after: float) -> bool:
    """Starts a build and kills it `after` so many seconds; whether it was still at work."""
    running = subprocess.Popen(
        [sys.executable, "-m", "qa", "--home", str(home), "ask", SEARCHED],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        stdin=subprocess.DEVNULL,
    )
    try:
        running.wait(after)
    except subprocess.TimeoutExpired:
        running.kill()
    return running.wait() < 0


def stale(home: Path) -> None:
    """Makes the index one of another key, so that the next command writes a new one from its vectors."""
    [directory] = stored(home)
    directory.rename(directory.with_name("0" * 32))


def kills(home: Path, times: int, seed: int, tell: Callable[[str], None]) -> tuple[int, int]:
    """(kills that met a process at work, of them those after which all was right)."""
    chance = random.Random(seed)
    stale(home)
    began = time.monotonic()
    if run(home, "ask", SEARCHED).returncode:
        tell("the first build failed")
    lasts = time.monotonic() - began
    met = right = 0
    for _ in range(times):
        stale(home)
        after = chance.uniform(0.1, 1.0) * lasts
        if not killed(home, after):
            continue
        met += 1
        problem = wrong(home) or whole(home)
        if problem:
            tell(f"killed after {after:.2f} s: {problem}")
        right += not problem
    return met, right


def damages(path: Path, other: Path) -> dict[str, Callable[[], object]]:
    data = path.read_bytes()
    middle = len(data) // 2
    return {
        "truncated": lambda: path.write_bytes(data[:middle]),
        "flipped": lambda: path.write_bytes(data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :]),
        "swapped": lambda: path.write_bytes(other.read_bytes()),
        "removed": path.unlink,
    }


def files(home: Path, tell: Callable[[str], None]) -> tuple[int, int]:
    """Each file of the index damaged in each way: rebuilt, said on standard error, and the answer right."""
    names = [*FILES, MANIFEST]
    done = right = 0
    for number, name in enumerate(names):
        for way in ("truncated", "flipped", "swapped", "removed"):
            [directory] = stored(home)
            damages(directory / name, directory / names[number - 1])[way]()
            answered = run(home, "ask", "--json", SEARCHED)
            said = f"damaged ({name}" in answered.stderr.decode()
            problem = None if answered.returncode == 0 and said else answered.stderr.decode()[-400:]
            problem = problem or whole(home) or wrong(home)
            done += 1
            right += not problem
            if problem:
                tell(f"{name} {way}: {problem}")
    return done, right


def full(home: Path, tell: Callable[[str], None]) -> tuple[int, int]:
    """No file may grow beyond so many bytes: a message, nothing half done, and an answer when there is room again."""
    done = right = 0
    for most in (0, 1_000, 100_000, 1_000_000, 4_000_000):
        stale(home)
        ended = run(home, "ask", QUESTION, most=most)
        problem = None
        if ended.returncode not in (2, 4) or b"Traceback" in ended.stderr or not ended.stderr.strip():
            problem = f"exit {ended.returncode}: {ended.stderr.decode()[-400:]}"
        problem = problem or wrong(home) or whole(home)
        done += 1
        right += not problem
        if problem:
            tell(f"files of at most {most} bytes: {problem}")
    return done, right


def both(home: Path, tell: Callable[[str], None]) -> tuple[int, int]:
    """Two processes find no index at once."""
    times = 3
    right = 0
    for _ in range(times):
        stale(home)
        command = [sys.executable, "-m", "qa", "--home", str(home), "ask", "--json", QUESTION]
        running = [
            subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) for _ in range(2)
        ]
        answers = [json.loads(one.communicate()[0])["entries"] for one in running]
        problem = whole(home) or (None if answers == [RIGHT, RIGHT] else f"{answers}")
        right += not problem
        if problem:
            tell(f"two at once: {problem}")
    return times, right


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--from", dest="start", type=Path, help="a home to copy, so that nothing is encoded first")
    parser.add_argument("--only", action="append", metavar="KIND", help="files, full, both or kills; may be repeated")
    given = parser.parse_args(arguments)
    problems: list[str] = []

    def tell(problem: str) -> None:
        problems.append(problem)
        print(problem, file=sys.stderr, flush=True)

    os.environ.pop("CFR_HOME", None)
    with tempfile.TemporaryDirectory() as place:
        home = Path(place) / "home"
        if given.start:
            shutil.copytree(given.start, home)
        run(home, "index", "build") if not given.start else run(home, "ask", QUESTION)
        trials: dict[str, Callable[[], tuple[int, int]]] = {
            "files": lambda: files(home, tell),
            "full": lambda: full(home, tell),
            "both": lambda: both(home, tell),
            "kills": lambda: kills(home, given.kills, given.seed, tell),
        }
        for name, trial in trials.items():
            if given.only and name not in given.only:
                continue
            done, right = trial()
            print(f"{name:<14} {done:>4}, right after it {right:>4}", flush=True)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
