"""Several titles of the CFR: how long each is read, what the index grows by, how fast answers then are.

    python benchmarks/titles.py [--reading] [--together] [--rounds N] TITLE.xml[.gz|.xz] ...
    python benchmarks/titles.py [--rounds N] --home HOME

Each file lies in a folder named after the day of the edition, or is itself. Titles are added one
after the other to a home of their own, or all in one go; `--reading` only reads them. Encoding a
large title takes many minutes: `--home` asks a home where titles were added before.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median

from asked import QUESTIONS, RETRIEVED, SET, p50_and_p95, questions_of
from machine import machine
from processes import Run, run

from corpus.added import taken
from corpus.library import load_corpus
from corpus.model import Kind

ASKED = (
    "index, MiB",
    "a question by search, s",
    "a question on sets, s",
    "memory, MiB",
    "warm p50, ms",
    "warm p95, ms",
    "memory when warm, MiB",
)


def reading(files: Sequence[Path]) -> str:
    """A line a title: seconds until its text is there and its sections stand in their order, and how many it has."""
    lines = ["| title | read in, s | characters | sections |", "| --- | ---: | ---: | ---: |"]
    whole = 0.0
    with tempfile.TemporaryDirectory() as folder:
        for file in files:
            started = time.perf_counter()
            record, text = taken(file)
            path, original = Path(folder, record.path), Path(folder, record.original or "")
            path.write_text(text.text, encoding="utf-8", newline="\n")
            original.write_bytes(text.original or b"")
            [document] = load_corpus([replace(record, path=path, original=original)]).documents
            seconds = time.perf_counter() - started
            whole += seconds
            sections = sum(node.kind is Kind.SECTION for node in document.nodes)
            title = f"{record.title}, {record.edition}"
            lines.append(f"| {title} | {seconds:.1f} | {len(text.text):,} | {sections:,} |")
    return "\n".join([*lines, f"| together | {whole:.1f} | | |"])


def growing(files: Sequence[Path], rounds: int, *, together: bool) -> Iterator[str]:
    """A line for the texts that come with cfr, and one more after each title, or after all."""
    yield _row("titles added", "to add it, s", "of the processor, s", "memory for it, MiB", *ASKED)
    yield _ruled(4)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        yield _grown(0, run(["-m", "qa", "-q", "index", "build"], home), home, rounds)
        for count, group in [(len(files), files)] if together else enumerate(([file] for file in files), 1):
            print(f"adding {', '.join(file.name for file in group)}", file=sys.stderr)
            added = run(["-m", "qa", "-q", "sources", "add", *map(str, group)], home)
            yield _grown(count, added, home, rounds)


def _grown(titles: int, added: Run, home: Path, rounds: int) -> str:
    return _row(
        f"{titles}", f"{added.seconds:.0f}", f"{added.processor:.0f}", f"{added.memory:.0f}", *asked(home, rounds)
    )


def asked(home: Path, rounds: int) -> Iterator[str]:
    """What `ASKED` names, of the texts in `home`: medians of the rounds. A question before them has no part in it: it
    may bring the index up to date."""
    run(["-m", "qa", "-q", "ask", SET], home)
    # An edition that another one replaced keeps its index until it is removed: the newest is what is asked.
    newest = max((path for path in (home / "index").iterdir() if path.is_dir()), key=lambda path: path.stat().st_mtime)
    yield f"{sum(path.stat().st_size for path in newest.iterdir()) / (1 << 20):.0f}"
    searched = [run(["-m", "qa", "-q", "ask", RETRIEVED], home) for _ in range(rounds)]
    on_sets = [run(["-m", "qa", "-q", "ask", SET], home) for _ in range(rounds)]
    yield f"{median(one.seconds for one in searched):.2f}"
    yield f"{median(one.seconds for one in on_sets):.2f}"
    yield f"{median(one.memory for one in searched):.0f}"
    questions = "\n".join(questions_of(QUESTIONS))
    warm = [run(["warm.py"], home, questions) for _ in range(rounds)]
    for of_rounds in zip(*map(p50_and_p95, warm), strict=True):
        yield f"{median(of_rounds):.1f}"
    yield f"{median(one.memory for one in warm):.0f}"


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _ruled(before: int) -> str:
    return _row(*["---:"] * (before + len(ASKED)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, metavar="TITLE.xml")
    parser.add_argument("--home", type=Path, help="ask a home where titles were added before; add none")
    parser.add_argument("--reading", action="store_true", help="read the titles, and add none")
    parser.add_argument("--together", action="store_true", help="add the titles in one go")
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    if bool(given.files) == bool(given.home):
        parser.error("titles to add, or --home: one of the two")
    if given.home:
        print(_row(*ASKED), _ruled(0), _row(*asked(given.home, given.rounds)), sep="\n")
    else:
        print(f"{reading(given.files)}\n")
        if not given.reading:
            for line in growing(given.files, given.rounds, together=given.together):
                print(line, flush=True)
    print(f"\n{machine()}.")


if __name__ == "__main__":
    main()
