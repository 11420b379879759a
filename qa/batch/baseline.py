"""An earlier `--out` file beside the run of today: what fails now, what passes now, what is answered anew.

Earlier answers are held against today's expectations, so a changed expectation is no change of answer.
How long an answer took is not compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from qa.answer import Answer, DialogueAnswer
from qa.asked import InputError
from qa.batch.files import decoded, lines_of
from qa.batch.runner import Outcome, judged

NOT_COMPARED = ("id", "elapsed_ms")


@dataclass(frozen=True, slots=True)
class Comparison:
    """Ids, in the order of the question files; `differing` says which fields of the answers differ."""

    newly_failing: tuple[str, ...]
    newly_passing: tuple[str, ...]
    differing: tuple[tuple[str, tuple[str, ...]], ...]
    new: tuple[str, ...]  # asked now and not then
    gone: tuple[str, ...]  # asked then and not now


def read_baseline(path: Path) -> dict[str, tuple[Answer, ...]]:
    """The answers of an `--out` file by id. Raises InputError naming file and line."""
    found: dict[str, tuple[Answer, ...]] = {}
    for number, line in lines_of(path):
        value = decoded(path, number, line)
        form: Any = DialogueAnswer if isinstance(value, dict) and "turns" in value else Answer
        try:
            record = msgspec.convert(value, form)
        except msgspec.ValidationError as error:
            raise InputError(f"{path}:{number}: not an answer of `cfr batch --out`: {error}") from None
        if record.id is None:
            raise InputError(f"{path}:{number}: an answer without an id cannot be compared")
        found[record.id] = tuple(record.turns) if isinstance(record, DialogueAnswer) else (record,)
    return found


def compare(outcomes: Sequence[Outcome], earlier: dict[str, tuple[Answer, ...]]) -> Comparison:
    failing, passing, differing = [], [], []
    for outcome in outcomes:
        then = earlier.get(outcome.item.id)
        if then is None:
            continue
        passed_then = len(then) == len(outcome.answers) and judged(outcome.item, then).passed
        if passed_then and not outcome.passed:
            failing.append(outcome.item.id)
        if outcome.passed and not passed_then:
            passing.append(outcome.item.id)
        fields = _differing(then, outcome.answers)
        if fields:
            differing.append((outcome.item.id, fields))
    asked = [outcome.item.id for outcome in outcomes]
    return Comparison(
        tuple(failing),
        tuple(passing),
        tuple(differing),
        new=tuple(i for i in asked if i not in earlier),
        gone=tuple(i for i in earlier if i not in set(asked)),
    )


def _differing(then: Sequence[Answer], now: Sequence[Answer]) -> tuple[str, ...]:
    if len(then) != len(now):
        return ("turns",)
    return tuple(
        name
        for name in Answer.__struct_fields__
        if name not in NOT_COMPARED and _values(then, name) != _values(now, name)
    )


def _values(answers: Iterable[Answer], field: str) -> list[Any]:
    return [getattr(answer, field) for answer in answers]
