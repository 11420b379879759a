"""Does `confidence` mean what it says? Asks every question of a file that has citations, and compares.

    python benchmarks/reliability.py QUESTIONS.jsonl [--home DIR] [--svg OUT.svg]

QUESTIONS is a question file of `cfr batch`. An answer by retrieval is right when its first citation
is of a section, entry or appendix that `cites_any` or `cites_all` names; a question that wants kind
`none` has no right one. Prints, for each fifth of confidence, how many answers there are, what they
say on average and how many are right; the plot shows the same.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from index.home import default_home
from qa.answer import AnswerKind
from qa.assistant import open_assistant
from qa.batch.questions import read_files

_UNIT = re.compile(
    r"^(?:\d+ CFR \d+\.\d+|"
    r"(?:FR Doc\. [\d-]+|\d+ CFR Part \S+ Appendix \w+(?: to Subpart \w)?)(?:\(\d+\))?|\d+ CFR Part \d+)"
)
_BINS = 5
_SIDE = 320  # pixels of the plot


@dataclass(frozen=True)
class Bin:
    count: int
    said: float
    right: float


def measured(path: Path, home: Path) -> list[tuple[float, bool]]:
    """(confidence, right) of each question that retrieval answers."""
    assistant = open_assistant(home)
    found = []
    for item in read_files([path]):
        if item.is_dialogue:
            continue
        expect = item.turns[0].expect
        wanted = [cite for cites in (expect.cites_any, expect.cites_all) if isinstance(cites, list) for cite in cites]
        if not wanted and expect.kind is not AnswerKind.NONE:
            continue
        answer = assistant.ask(item.turns[0].question)
        if answer.kind is AnswerKind.PASSAGES:
            right = unit(answer.citations[0].cite) in {unit(cite) for cite in wanted}
            found.append((answer.confidence, right))
    assistant.close()
    return found


def unit(cite: str) -> str:
    """The section, entry, appendix or rule of a citation. Labels below it are dropped."""
    match = _UNIT.match(cite)
    return match[0] if match else cite


def binned(pairs: Sequence[tuple[float, bool]]) -> Iterator[Bin]:
    for number in range(_BINS):
        held = [pair for pair in pairs if min(int(pair[0] * _BINS), _BINS - 1) == number]
        if held:
            yield Bin(len(held), sum(said for said, _ in held) / len(held), sum(right for _, right in held) / len(held))


def plot(bins: Sequence[Bin]) -> str:
    """An SVG: what was said from left to right, what was right from the bottom up, the diagonal between."""
    most = max(one.count for one in bins)
    dots = "".join(
        f'<circle cx="{one.said * _SIDE:.0f}" cy="{(1 - one.right) * _SIDE:.0f}" r="{4 + 10 * one.count / most:.0f}">'
        f"<title>{one.count} answers say {one.said:.2f}, {one.right:.2f} are right</title></circle>"
        for one in bins
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-20 -20 {_SIDE + 40} {_SIDE + 40}" role="img">'
        f"<title>Confidence against answers that are right</title>"
        f'<rect width="{_SIDE}" height="{_SIDE}" fill="none" stroke="#888"/>'
        f'<path d="M0 {_SIDE}L{_SIDE} 0" stroke="#888" stroke-dasharray="4"/><g fill="#1f5f99">{dots}</g></svg>\n'
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("questions", type=Path)
    parser.add_argument("--home", type=Path, default=default_home())
    parser.add_argument("--svg", type=Path)
    given = parser.parse_args()
    pairs = measured(given.questions, given.home)
    if not pairs:
        parser.error(f"{given.questions}: retrieval answers none of its questions")
    bins = list(binned(pairs))
    print("answers  said  right")
    for one in bins:
        print(f"{one.count:7}  {one.said:.2f}  {one.right:.2f}")
    off = sum(one.count * abs(one.said - one.right) for one in bins) / len(pairs)
    print(f"{len(pairs):7}  off by {off:.2f} on average")
    if given.svg:
        given.svg.write_text(plot(bins), encoding="utf-8")


if __name__ == "__main__":
    main()
