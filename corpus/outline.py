"""Paragraph labels, (a)(1)(i)(A) and I. A. 1. a., made into paths.

The CFR numbers its levels (a), (1), (i), (A) (1 CFR 21.11); appendices number as they please.
A label means what its neighbours make of it: "(i)" is the letter after (h) or the first roman
numeral. Knows labels only, not texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

_ROMAN = re.compile(r"(?=[ivxl])x{0,3}(?:ix|iv|v?i{0,3})")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50}


class Style(Enum):
    """How a label is set off: (a), a., or alone on a centred line."""

    PARENTHESES = "()"
    DOT = "."
    CENTRED = "centred"


@dataclass(frozen=True, slots=True)
class Label:
    text: str
    style: Style = Style.PARENTHESES


@dataclass(frozen=True, slots=True)
class _Reading:
    """One way to read a label: its numbering (style, letters or numerals) and place in it."""

    series: tuple[Style, str]
    value: int


@dataclass(frozen=True, slots=True)
class Placed:
    """`path` is the labels from the top down; `skipped` when labels between are missing."""

    path: tuple[str, ...]
    skipped: bool


def arrange(labels: Sequence[Label]) -> list[Placed]:
    """A path for each label, in order. The labels are those of one section or entry."""
    stack: list[tuple[_Reading, str]] = []
    placed: list[Placed] = []
    for position, label in enumerate(labels):
        following = labels[position + 1] if position + 1 < len(labels) else None
        depth, reading, skipped = _place(label, stack, following)
        del stack[depth:]
        stack.append((reading, label.text))
        placed.append(Placed(tuple(text for _, text in stack), skipped))
    return placed


def is_first(label: str) -> bool:
    return label in ("a", "1", "i", "A", "I")


def follows(label: str, other: str) -> bool:
    """Whether `label` can be the next after `other` in some numbering: (i) follows (h)."""
    return any(
        one.series == two.series and one.value == two.value + 1
        for one in _readings(Label(label))
        for two in _readings(Label(other))
    )


def _place(label: Label, stack: list[tuple[_Reading, str]], following: Label | None) -> tuple[int, _Reading, bool]:
    readings = list(_readings(label))
    successors = [
        (depth, reading)
        for depth in reversed(range(len(stack)))
        for reading in readings
        if reading.series == stack[depth][0].series and reading.value == stack[depth][0].value + 1
    ]
    firsts = [
        (len(stack), reading)
        for reading in readings
        if reading.value == 1 and not (stack and stack[-1][0].series == reading.series)
    ]
    if successors and firsts:  # (i) after (h): the roman list goes on with (ii), the letters do not
        roman = following is not None and any(
            reading.series == firsts[0][1].series and reading.value == 2 for reading in _readings(following)
        )
        return (*(firsts if roman else successors)[0], False)
    if successors:
        return (*successors[0], False)
    if firsts:
        return (*firsts[0], False)
    later = [
        (reading.value - stack[depth][0].value, -depth, reading)
        for depth in range(len(stack))
        for reading in readings
        if reading.series == stack[depth][0].series and reading.value > stack[depth][0].value
    ]
    if later:  # a label was left out, as (e) is in 6 CFR 11.4
        _, depth, reading = min(later, key=lambda candidate: candidate[:2])
        return -depth, reading, True
    return len(stack), readings[0], True


def _readings(label: Label) -> Iterator[_Reading]:
    text, style = label.text, label.style
    if text.isdigit():
        yield _Reading((style, "1"), int(text))
        return
    case = "a" if text.islower() else "A"
    if len(set(text)) == 1 and len(text) <= 2:
        yield _Reading((style, case), ord(text[0].lower()) - 96 + 26 * (len(text) - 1))
    if _ROMAN.fullmatch(text.lower()) and (case == "a" or style is Style.DOT):
        yield _Reading((style, "i" if case == "a" else "I"), _roman(text.lower()))


def _roman(text: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in text]
    return sum(-value if value < max(values[position:], default=0) else value for position, value in enumerate(values))
