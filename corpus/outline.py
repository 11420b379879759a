"""Paragraph labels, (a)(1)(i)(A) and I. A. 1. a., made into paths.

The CFR numbers its levels (a), (1), (i), (A) (1 CFR 21.11); appendices number as they please.
A label means what its neighbours make of it: "(i)" is the letter after (h) or the first roman
numeral. Knows labels only, not texts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from corpus.patterns import Pattern

_ROMAN = Pattern(r"(?=[ivx])(?:xl|x{0,3})(?:ix|iv|v?i{0,3})")
_LEFT_OUT = 12  # labels that may be missing between two of one list: (ii) after (a) is no letter
_ALPHABET = 26
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50}


class Style(Enum):
    """How a label is set off: (a), (a) in italics, a., or alone on a centred line."""

    PARENTHESES = "()"
    ITALIC = "italic"
    DOT = "."
    CENTRED = "centred"


@dataclass(frozen=True, slots=True)
class Label:
    """`through` is the last label of a run printed as one, "(b)-(d) [Reserved]"; empty for a single one."""

    text: str
    style: Style = Style.PARENTHESES
    through: str = ""

    @property
    def is_numbered(self) -> bool:
        """Whether it belongs to some numbering; "(the)" does not."""
        return next(_readings(self), None) is not None


@dataclass(frozen=True, slots=True)
class _Reading:
    """One way to read a label: its numbering (style, letters or numerals) and place in it."""

    series: tuple[Style, str]
    value: int


_LETTERS, _NUMERALS = (Style.PARENTHESES, "a"), (Style.PARENTHESES, "1")


@dataclass(frozen=True, slots=True)
class Placed:
    """`path` is the labels from the top down; `skipped` when labels between are missing.

    `stray`: the label is none of the numbering, which goes on without it; `path` is that of the paragraph before.
    """

    path: tuple[str, ...]
    skipped: bool
    stray: bool = False


class Outline:
    """The levels open at one place of a section or entry."""

    def __init__(self) -> None:
        self._stack: list[tuple[_Reading, str]] = []

    @property
    def depth(self) -> int:
        return len(self._stack)

    def close(self, depth: int) -> None:
        """Leave the levels below `depth`: what comes numbers anew there."""
        del self._stack[depth:]

    def place(self, label: Label, following: Sequence[Label] = ()) -> Placed:
        """Where a label with a numbering belongs, the labels after it given."""
        depth, reading, skipped = _place(label, self._stack, following)
        if skipped and _is_stray(self._stack, [*self._stack[:depth], (reading, label.text)], following[:1]):
            return Placed(tuple(text for _, text in self._stack), skipped, stray=True)
        del self._stack[depth:]
        last = next((r for r in _readings(replace(label, text=label.through)) if r.series == reading.series), reading)
        self._stack.append((last, label.text))
        return Placed(tuple(text for _, text in self._stack), skipped)


def is_first(label: str) -> bool:
    return label in ("a", "1", "i", "A", "I")


def follows(label: str, other: str) -> bool:
    """Whether `label` can be the next after `other` in some numbering: (i) follows (h)."""
    return any(
        one.series == two.series and one.value == two.value + 1
        for one in _readings(Label(label))
        for two in _readings(Label(other))
    )


def _place(label: Label, stack: list[tuple[_Reading, str]], following: Sequence[Label]) -> tuple[int, _Reading, bool]:
    readings = list(_readings(label))
    if len(readings) > 1 and len(label.text) > 1:  # (ii) is a letter only where (hh) or (z) came before
        letters = {open_one.series: open_one.value for open_one, _ in stack}
        readings = [r for r in readings if r.value <= _ALPHABET or letters.get(r.series, 0) >= _ALPHABET]
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
    if successors and firsts:  # (i) after (h)
        roman = _begins(firsts[0][1], successors[0][1], stack[-1][0], following)
        return (*(firsts if roman else successors)[0], False)
    if successors:
        return (*successors[0], False)
    if firsts:
        return (*firsts[0], False)
    later = [
        (reading.value - stack[depth][0].value, -depth, reading)
        for depth in range(len(stack))
        for reading in readings
        if reading.series == stack[depth][0].series and 0 < reading.value - stack[depth][0].value <= _LEFT_OUT
    ]
    if later:  # a label was left out, as (e) is in 6 CFR 11.4
        _, depth, reading = min(later, key=lambda candidate: candidate[:2])
        return -depth, reading, True
    for depth in reversed(range(len(stack))):  # a numbering that begins again, or is out of order
        for reading in readings:
            if reading.series == stack[depth][0].series:
                return depth, reading, True
    if _NUMERALS in [
        open_one.series for open_one, _ in stack[:1]
    ]:  # 6 CFR 1002.5: letters stand above, (a) is not printed
        for reading in readings:
            if reading.series == _LETTERS:
                return 0, reading, True
    return len(stack), readings[-1 if len(label.text) > 1 else 0], True


def _is_stray(stack: list[tuple[_Reading, str]], taken: list[tuple[_Reading, str]], following: Sequence[Label]) -> bool:
    """Whether the label after goes on from the labels before, and could not if this one were `taken` for one."""
    return any(not _place(one, stack, ())[2] and _place(one, taken, ())[2] for one in following)


def _begins(first: _Reading, successor: _Reading, above: _Reading, following: Sequence[Label]) -> bool:
    """Whether (i) begins a roman list below `above`, or is the letter after (h).

    It does when (ii) comes before (j), and before another (i), which would begin one; or when the list
    that it stands in goes on, with (3) after (2), before it begins again with (1).
    """
    for label in following:
        for reading in _readings(label):
            if reading.series == first.series and reading.value <= 2:
                return reading.value == 2
            if reading.series == successor.series and reading.value == successor.value + 1:
                return False
            if reading.series == above.series != successor.series and reading.value in (1, above.value + 1):
                return reading.value != 1
    return False


def _readings(label: Label) -> Iterator[_Reading]:
    text, style = label.text, label.style
    if text.isdecimal():
        yield _Reading((style, "1"), int(text))
        return
    case = "a" if text.islower() else "A"
    if len(set(text)) == 1 and text.isalpha() and len(text) <= 3:
        yield _Reading((style, case), ord(text[0].lower()) - 96 + 26 * (len(text) - 1))
    if _ROMAN.fullmatch(text.lower()) and (case == "a" or style is Style.DOT):
        yield _Reading((style, "i" if case == "a" else "I"), _roman(text.lower()))


def _roman(text: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in text]
    return sum(-value if value < max(values[position:], default=0) else value for position, value in enumerate(values))
