"""Times cfr and the plain pipeline (`plain.py`) in turn, and prints both with their ratio.

    python benchmarks/run.py [--rounds N] [--readme FILE] [QUESTIONS.jsonl ...]

Questions are asked in several rounds, each figure being the median; in a round the two take turns,
so that a machine that is slow for a while is slow for both. What takes long - to build, to bring up
to date, a batch - is done once. `--readme` writes the table between its two marks.
"""

from __future__ import annotations

import argparse
import datetime
import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from asked import QUESTIONS, RETRIEVED, SET, p50_and_p95, questions_of
from machine import machine
from processes import Run, run

BEGIN, END = "<!-- made by make bench -->", "<!-- end of make bench -->"
BATCH = 1000
ASIDES = ("", "Please: ", "Quick question: ", "For a colleague: ", "We need to know: ", "Once more: ")


class Sides:
    """Both programs on their own folders, and what was measured of them, by figure: cfr, then the plain pipeline."""

    def __init__(self, folder: Path, questions: Sequence[str]) -> None:
        self.folder = folder
        self.questions = questions
        self.found: dict[str, tuple[list[float], list[float]]] = {}

    def once(self) -> None:
        """Both are there afterwards."""
        ours, plain = self._both(["-m", "qa", "-q", "index", "build"], ["build"])
        self._add("index build, s", ours.seconds, plain.seconds)
        # The plain pipeline knows no other way than to build again.
        self._add("index after one section changed, s", self._ours(["rebuild.py"]).seconds, plain.seconds)
        questions = many(self.questions)
        file = self.folder / "batch.jsonl"
        lines = (json.dumps({"id": str(number), "question": one}) for number, one in enumerate(questions))
        file.write_text("\n".join(lines), encoding="utf-8")
        batch = ["-m", "qa", "-q", "batch", "--jobs", "2", str(file)]
        ours, plain = self._both(batch, ["warm"], questions)
        self._add(f"batch of {BATCH:,} questions, s", ours.seconds, plain.seconds)

    def round(self) -> None:
        for figure, question in (("question by search", RETRIEVED), ("question on sets", SET)):
            ours, plain = self._both(["-m", "qa", "-q", "ask", question], ["ask", question])
            self._add(f"{figure}, from the shell, s", ours.seconds, plain.seconds)
        both = self._both(["warm.py"], ["warm"], self.questions)
        (p50, p95), (plain_p50, plain_p95) = map(p50_and_p95, both)
        self._add("warm p50, ms", p50, plain_p50)
        self._add("warm p95, ms", p95, plain_p95)
        self._add("memory when warm, MiB", *(done.memory for done in both))

    def _both(self, ours: Sequence[str], plain: Sequence[str], questions: Sequence[str] = ()) -> tuple[Run, Run]:
        home = self.folder / "plain"
        command, *rest = plain
        return self._ours(ours, questions), run(["plain.py", command, str(home), *rest], home, "\n".join(questions))

    def _ours(self, arguments: Sequence[str], questions: Sequence[str] = ()) -> Run:
        return run(arguments, self.folder / "cfr", "\n".join(questions))

    def _add(self, figure: str, ours: float, plain: float) -> None:
        of_ours, of_plain = self.found.setdefault(figure, ([], []))
        of_ours.append(ours)
        of_plain.append(plain)


def many(questions: Sequence[str]) -> list[str]:
    """A batch of them, said again in other words so that none is the same."""
    return [f"{aside}{one}" for aside in ASIDES for one in questions][:BATCH]


def table(found: dict[str, tuple[list[float], list[float]]]) -> str:
    lines = ["| | cfr | plain pipeline | plain / cfr |", "| --- | ---: | ---: | ---: |"]
    for figure, (ours, plain) in found.items():
        a, b = median(ours), median(plain)
        lines.append(f"| {figure} | {a:,.{_places(a)}f} | {b:,.{_places(b)}f} | {b / a:.1f} |")
    return "\n".join(lines)


def _places(value: float) -> int:
    return 0 if value >= 100 else 1 if value >= 10 else 2


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
    questions = questions_of(given.files)
    with tempfile.TemporaryDirectory() as folder:
        sides = Sides(Path(folder), questions)
        print("building both", file=sys.stderr)
        sides.once()
        for number in range(1, given.rounds + 1):
            print(f"round {number} of {given.rounds}", file=sys.stderr)
            sides.round()
    today = datetime.datetime.now(tz=datetime.UTC).date()
    said = (
        f"{table(sides.found)}\n\nQuestions: medians of {given.rounds} rounds; {len(questions)} questions when warm. "
        f"{machine()}; {today:%B %Y}."
    )
    print(said)
    if given.readme:
        write_between(given.readme, said)


if __name__ == "__main__":
    main()
