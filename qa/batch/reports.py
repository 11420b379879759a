"""The outcome of a batch as a report: text, JUnit XML, Markdown. It counts; it judges nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from xml.etree import ElementTree

from qa.answer import Cell
from qa.batch.baseline import Comparison
from qa.batch.expectations import Failure
from qa.batch.runner import Outcome
from qa.plain import plain_line
from qa.render.columns import columns
from qa.render.markdown import escaped, grid

SHOWN = 300  # characters of what was wanted and of what came; the whole of it is in `--out`
_HEAD = ["kind", "passed", "failed", "recorded only"]


@dataclass(frozen=True, slots=True)
class Tally:
    """Items, not turns: a dialogue passes when each of its turns does."""

    label: str
    passed: int
    failed: int
    recorded: int  # expect nothing

    @property
    def row(self) -> list[Cell]:
        return [self.label, self.passed, self.failed, self.recorded]


def tallies(outcomes: Sequence[Outcome]) -> list[Tally]:
    """One a label, by name; then the total."""
    labels = sorted({outcome.item.label for outcome in outcomes})
    by_label = [_tally(name or "(none)", [o for o in outcomes if o.item.label == name]) for name in labels]
    return [*by_label, _tally("total", outcomes)]


def as_text(outcomes: Sequence[Outcome], comparison: Comparison | None = None) -> str:
    lines: list[str] = []
    for outcome in outcomes:
        if outcome.passed:
            continue
        lines.append(f"FAILED {_where(outcome)}")
        for failure in outcome.failures:
            turn = f" ({plain_line(_question(outcome, failure))})" if failure.turn else ""
            lines.append(f"  {_key(failure)}{turn}")
            lines.append(f"    wanted: {_clipped(failure.wanted)}")
            lines.append(f"    came:   {_clipped(failure.came)}")
        lines.append("")
    lines += columns(_HEAD, [tally.row for tally in tallies(outcomes)], 80)
    if comparison is not None:
        lines.append("")
        lines += [plain_line(f"{what}: {which}") for what, which in _compared(comparison)]
    return "\n".join(lines) + "\n"


def as_markdown(outcomes: Sequence[Outcome], comparison: Comparison | None = None) -> str:
    blocks = [grid(_HEAD, [tally.row for tally in tallies(outcomes)])]
    if any(not outcome.passed for outcome in outcomes):
        blocks.append("**Failed**")
    for outcome in outcomes:
        if not outcome.passed:
            points = [
                f"    - {_key(failure)}: wanted {escaped(_clipped(failure.wanted))};"
                f" came {escaped(_clipped(failure.came))}"
                for failure in outcome.failures
            ]
            blocks.append("\n".join([f"- {escaped(_where(outcome))}", *points]))
    if comparison is not None:
        blocks.append("**Compared with the baseline**")
        blocks.append("\n".join(f"- {what}: {escaped(which)}" for what, which in _compared(comparison)))
    return "\n\n".join(blocks) + "\n"


def as_junit(outcomes: Sequence[Outcome], comparison: Comparison | None = None) -> str:
    """A suite a question file, a case an item. The comparison stands in `system-out` of the last suite."""
    total = _tally("", outcomes)
    root = ElementTree.Element(
        "testsuites", tests=str(len(outcomes)), failures=str(total.failed), time=_seconds(outcomes)
    )
    suite = None
    for file, group in groupby(outcomes, key=lambda outcome: outcome.item.file):
        members = list(group)
        suite = ElementTree.SubElement(
            root,
            "testsuite",
            name=plain_line(str(file)),
            tests=str(len(members)),
            failures=str(sum(not member.passed for member in members)),
            errors="0",
            skipped="0",
            time=_seconds(members),
        )
        for member in members:
            _case(suite, member)
    if comparison is not None and suite is not None:
        said = ElementTree.SubElement(suite, "system-out")
        said.text = "\n".join(plain_line(f"{what}: {which}") for what, which in _compared(comparison))
    ElementTree.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(root, encoding="unicode")}\n'


REPORTS = {"text": as_text, "junit": as_junit, "markdown": as_markdown}


def _case(suite: ElementTree.Element, outcome: Outcome) -> None:
    case = ElementTree.SubElement(
        suite,
        "testcase",
        classname=plain_line(outcome.item.label) or "question",
        name=plain_line(outcome.item.id),
        file=plain_line(str(outcome.item.file)),
        line=str(outcome.item.line),
        time=_seconds([outcome]),
    )
    if outcome.passed:
        return
    keys = ", ".join(_key(failure) for failure in outcome.failures)
    failure = ElementTree.SubElement(case, "failure", type="expectation", message=keys)
    lines = [plain_line(_question(outcome))]
    for failed in outcome.failures:
        lines.append(f"{_key(failed)}: wanted {_clipped(failed.wanted)}; came {_clipped(failed.came)}")
    failure.text = "\n".join(lines)


def _compared(comparison: Comparison) -> Iterator[tuple[str, str]]:
    yield "newly failing", ", ".join(comparison.newly_failing) or "none"
    yield "newly passing", ", ".join(comparison.newly_passing) or "none"
    differing = [f"{name} ({', '.join(fields)})" for name, fields in comparison.differing]
    yield "answered differently", "; ".join(differing) or "none"
    if comparison.new:
        yield "not in the baseline", ", ".join(comparison.new)
    if comparison.gone:
        yield "only in the baseline", ", ".join(comparison.gone)


def _tally(label: str, outcomes: Sequence[Outcome]) -> Tally:
    failed = sum(not outcome.passed for outcome in outcomes)
    recorded = sum(not outcome.item.expects for outcome in outcomes)
    return Tally(label, len(outcomes) - failed - recorded, failed, recorded)


def _where(outcome: Outcome) -> str:
    item = outcome.item
    label = f" [{item.label}]" if item.label else ""
    return plain_line(f"{item.id}{label} {item.file}:{item.line} {_question(outcome)}")


def _question(outcome: Outcome, failure: Failure | None = None) -> str:
    turn = (failure.turn or 1) if failure else 1
    return outcome.item.turns[turn - 1].question


def _key(failure: Failure) -> str:
    return f"turn {failure.turn}: {failure.key}" if failure.turn else failure.key


def _clipped(words: str) -> str:
    line = plain_line(words)
    return line if len(line) <= SHOWN else f"{line[:SHOWN]} ... ({len(line):,} characters)"


def _seconds(outcomes: Sequence[Outcome]) -> str:
    total = sum(answer.elapsed_ms for outcome in outcomes for answer in outcome.answers)
    return f"{total / 1000:.3f}"
