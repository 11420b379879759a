"""Times cfr and the plain pipeline (`plain.py`) in turn, several times, and prints both with their ratio.

    python benchmarks/run.py [--rounds N] [--readme FILE] [QUESTIONS.jsonl ...]

Each figure is the median over the rounds; in a round the two take turns, so that a machine that
is slow for a while is slow for both. `--readme` writes the table between its two marks.
"""

from __future__ import annotations

import argparse
import datetime
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

HERE = Path(__file__).parent
QUESTIONS = sorted((HERE.parent / "tests" / "questions").glob("*.jsonl"))
RETRIEVED = "may a requester be charged for the time spent looking for records that are not found"
SET = "which systems are exempt from (e)(12)"
BEGIN, END = "<!-- made by make bench -->", "<!-- end of make bench -->"


@dataclass(frozen=True, slots=True)
class Run:
    """One process: seconds from its start to its end, the most memory it held in MiB, what it wrote."""

    seconds: float
    memory: float
    output: str


def run(command: Sequence[str], home: Path, given: str = "") -> Run:
    """Standard error passes through. Exits when the command fails; 3 (no answer) is no failure."""
    environment = {**os.environ, "CFR_HOME": str(home), "PYTHONPATH": str(HERE.parent)}
    with tempfile.TemporaryFile() as read, tempfile.TemporaryFile() as written:
        read.write(given.encode())
        read.seek(0)
        started = time.perf_counter()
        process = subprocess.Popen(command, stdin=read, stdout=written, env=environment)
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in (0, 3):
            sys.exit(f"{' '.join(command)} ended with {process.returncode}")
        written.seek(0)
        unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
        return Run(seconds, used.ru_maxrss / unit, written.read().decode())


class Sides:
    """Both programs on their own folders, and what was measured of them, by figure."""

    def __init__(self, folder: Path, questions: Sequence[str]) -> None:
        self.folder = folder
        self.questions = "\n".join(questions)
        self.found: dict[str, tuple[list[float], list[float]]] = {}

    def round(self) -> None:
        self._both("index build, s", ["-m", "qa", "-q", "index", "build"], ["plain.py", "build"], fresh=True)
        self._both(
            "question by search, from the shell, s",
            ["-m", "qa", "-q", "ask", RETRIEVED],
            ["plain.py", "ask", RETRIEVED],
        )
        self._both("question on sets, from the shell, s", ["-m", "qa", "-q", "ask", SET], ["plain.py", "ask", SET])
        self._both("", ["warm.py"], ["plain.py", "warm"])

    def _both(self, figure: str, ours: list[str], plain: list[str], *, fresh: bool = False) -> None:
        for side, arguments in enumerate((ours, plain)):
            home = self.folder / ("cfr", "plain")[side]
            if fresh:
                shutil.rmtree(home, ignore_errors=True)
            command = [sys.executable, *arguments]
            if arguments[0].endswith(".py"):
                command[1] = str(HERE / arguments[0])
            if side == 1:
                command.insert(3, str(home))
            done = run(command, home, self.questions)
            if figure:
                self._add(figure, side, done.seconds)
            else:
                times = [float(line) for line in done.output.split()]
                self._add("warm p50, ms", side, median(times))
                self._add("warm p95, ms", side, quantiles(times, n=20)[-1])
                self._add("memory when warm, MiB", side, done.memory)

    def _add(self, figure: str, side: int, value: float) -> None:
        self.found.setdefault(figure, ([], []))[side].append(value)


def table(found: dict[str, tuple[list[float], list[float]]]) -> str:
    lines = ["| | cfr | plain pipeline | plain / cfr |", "| --- | ---: | ---: | ---: |"]
    for figure, (ours, plain) in found.items():
        a, b = median(ours), median(plain)
        lines.append(f"| {figure} | {a:,.{_places(a)}f} | {b:,.{_places(b)}f} | {b / a:.1f} |")
    return "\n".join(lines)


def _places(value: float) -> int:
    return 0 if value >= 100 else 1 if value >= 10 else 2


def machine() -> str:
    """Cores and kind of processor, the system and Python; nothing that names this machine."""
    model = platform.processor()
    info = Path("/proc/cpuinfo")
    if info.is_file():
        named = [
            line.split(":", 1)[1].strip() for line in info.read_text().splitlines() if line.startswith("model name")
        ]
        model = named[0] if named else model
    cores, version = os.cpu_count(), platform.python_version()
    return f"{cores} cores, {model or platform.machine()}, {platform.system()}, Python {version}"


def write_between(readme: Path, text: str) -> None:
    before, _, rest = readme.read_text(encoding="utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not end:
        sys.exit(f"{readme} has no {BEGIN} and {END}")
    readme.write_text(f"{before}{BEGIN}\n\n{text}\n\n{END}{after}", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, default=QUESTIONS, metavar="QUESTIONS.jsonl")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--readme", type=Path)
    given = parser.parse_args()
    items = [json.loads(line) for file in given.files for line in file.read_text(encoding="utf-8").splitlines() if line]
    questions = [item["question"] for item in items if "question" in item]
    with tempfile.TemporaryDirectory() as folder:
        sides = Sides(Path(folder), questions)
        for number in range(1, given.rounds + 1):
            print(f"round {number} of {given.rounds}", file=sys.stderr)
            sides.round()
    today = datetime.datetime.now(tz=datetime.UTC).date()
    said = (
        f"{table(sides.found)}\n\nMedians of {given.rounds} rounds, {len(questions)} questions when warm; "
        f"{machine()}; {today:%B %Y}."
    )
    print(said)
    if given.readme:
        write_between(given.readme, said)


if __name__ == "__main__":
    main()
