"""Times the chat in a pseudo-terminal, as one sits at it: to its first screen, and from Enter to the answer.

    python benchmarks/chat.py [--rounds N] [--home DIR]

Processor time is that of the chat's process with all its threads, wall time is what passes; on a machine that is busy
with other work only the first means anything, so the load is printed with them. Needs Linux (`/proc`) and an index.
"""

from __future__ import annotations

import argparse
import os
import pty
import re
import select
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from index.home import default_home

SIZES = ((80, 24), (140, 40))
# What is asked, by its name in the table. After a first one the tables are read, and the encoder has been loaded.
QUESTIONS = {
    "the first question, on a set": "Which systems of records are exempt from (e)(12)?",
    "another on a set": "Which ICE systems of records are exempt from (d) under (k)(2)?",
    "a look-up": "How long do I have to appeal a denied FOIA request?",
    "a search": "why are vehicles searched at chemical plants",
}
FIRST = "Ask about Title 6"  # the welcome
PATIENCE = 120.0  # seconds
_ESCAPES = re.compile(rb"\x1b(?:\[[0-9;?<>=]*[ -/]*[@-~]|[P\]_][^\x07\x1b]*(?:\x07|\x1b\\)|.)")


class Sitting:
    """One chat, from its start on."""

    def __init__(self, home: Path, size: tuple[int, int]) -> None:
        self._terminal, theirs = pty.openpty()
        self.started = time.monotonic()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "qa", "--home", str(home), "chat"],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env={**os.environ, "TERM": "xterm-256color", "COLUMNS": str(size[0]), "LINES": str(size[1])},
            start_new_session=True,
        )
        os.close(theirs)
        self._written = b""

    def until(self, words: str) -> tuple[float, float]:
        """Wait until it has written them; the time then, and the processor time it has used."""
        end = time.monotonic() + PATIENCE
        while words not in b" ".join(_ESCAPES.sub(b" ", self._written).split()).decode("utf-8", "replace"):
            if time.monotonic() > end or not self._read():
                sys.exit(f"{words!r} never came")
        return time.monotonic(), self.used()

    def rest(self) -> None:
        """Wait until it has nothing left to do but to blink."""
        for _ in range(int(PATIENCE)):
            before, end = self.used(), time.monotonic() + 1
            while time.monotonic() < end:
                self._read()
            if self.used() - before < 0.1:
                return
        sys.exit("it never came to rest")

    def enter(self, question: str) -> tuple[float, float]:
        self._written = b""
        now, used = time.monotonic(), self.used()
        os.write(self._terminal, question.encode() + b"\r")
        return now, used

    def used(self) -> float:
        """Seconds on a processor, of all threads that there are."""
        tasks = Path(f"/proc/{self._process.pid}/task").glob("*/schedstat")
        return sum(int(task.read_text().split()[0]) for task in tasks) / 1e9

    def end(self) -> None:
        os.write(self._terminal, b"\x11")
        while self._read():
            pass
        self._process.wait()
        os.close(self._terminal)

    def _read(self) -> bool:
        if select.select([self._terminal], [], [], 0.05)[0]:
            try:
                self._written += os.read(self._terminal, 1 << 16)
            except OSError:  # the other end is closed
                return False
        return True


def measure(home: Path, size: tuple[int, int]) -> dict[str, tuple[float, float]]:
    """Wall and processor seconds of each figure, in one sitting."""
    sitting = Sitting(home, size)
    then, used = sitting.until(FIRST)
    found = {"first screen": (then - sitting.started, used)}
    sitting.rest()
    for name, question in QUESTIONS.items():
        before, used_before = sitting.enter(question)
        then, used = sitting.until("understood:")
        found[name] = (then - before, used - used_before)
        sitting.rest()
    sitting.end()
    return found


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--home", type=Path, default=default_home())
    given = arguments.parse_args()
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:  # what is asked here is not kept
            for part in ("index", "models"):
                (Path(folder) / part).symlink_to((given.home / part).resolve(), target_is_directory=True)
            runs = [measure(Path(folder), size) for _ in range(given.rounds)]
        print(f"{size[0]} x {size[1]}, median of {given.rounds}, load {os.getloadavg()[0]:.1f}")
        for name in runs[0]:
            wall, used = (median(run[name][n] for run in runs) for n in (0, 1))
            print(f"  {name:32} {wall:6.2f} s wall  {used:6.2f} s processor")


if __name__ == "__main__":
    main()
