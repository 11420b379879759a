"""A table as lines of aligned columns, wrapped to a width. It knows nothing of what the cells mean."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from textwrap import wrap

from qa.answer import Cell
from qa.plain import plain_line

_GAP = "  "


def cell(value: Cell) -> str:
    return "" if value is None else plain_line(str(value))


def is_numeric(values: Sequence[Cell]) -> bool:
    """Whether a column is one of numbers, with or without gaps."""
    given = [value for value in values if value is not None]
    return bool(given) and all(isinstance(value, int) for value in given)


def columns(head: Sequence[str], rows: Sequence[Sequence[Cell]], width: int) -> list[str]:
    """Headings, a rule, and the rows; numbers stand to the right.

    Words are never broken: where the columns do not fit side by side, each row is written as
    `heading: value` lines instead.
    """
    heads = [cell(value) for value in head]
    body = [[cell(value) for value in row] for row in rows]
    widths = _widths([heads, *body], width)
    if widths is None:
        return _stacked(heads, body, width)
    numeric = [is_numeric([row[i] for row in rows]) for i in range(len(heads))]
    rule = _GAP.join("-" * w for w in widths)
    lines = [*_row(heads, widths, numeric), rule]
    for values in body:
        lines += _row(values, widths, numeric)
    return lines


def _widths(rows: list[list[str]], width: int) -> list[int] | None:
    """As wide as the longest cells, the widest column narrowed until a row fits; None when it cannot."""
    by_column = list(zip(*rows, strict=True))
    widths = [max(map(len, column)) for column in by_column]
    least = [max((len(word) for text in column for word in text.split()), default=0) for column in by_column]
    room = width - len(_GAP) * (len(widths) - 1)
    if sum(least) > room:
        return None
    while sum(widths) > room:
        widest = max((i for i in range(len(widths)) if widths[i] > least[i]), key=lambda i: widths[i])
        widths[widest] -= 1
    return widths


def _row(values: list[str], widths: list[int], numeric: list[bool]) -> list[str]:
    pieces_of = [wrapped(value, w) for value, w in zip(values, widths, strict=True)]
    lines = []
    for pieces in zip_longest(*pieces_of, fillvalue=""):
        placed = [
            piece.rjust(w) if right else piece.ljust(w) for piece, w, right in zip(pieces, widths, numeric, strict=True)
        ]
        lines.append(_GAP.join(placed).rstrip())
    return lines


def _stacked(heads: list[str], body: list[list[str]], width: int) -> list[str]:
    lines: list[str] = []
    for values in body:
        if lines:
            lines.append("")
        for name, value in zip(heads, values, strict=True):
            lines += wrapped(f"{name}: {value}", width, hanging="    ")
    return lines


def wrapped(text: str, width: int, first: str = "", hanging: str | None = None) -> list[str]:
    """`text` in lines after `first`, then after `hanging` (as `first` where not given); at least one.

    A word that is longer than a line has one for itself.
    """
    lines = wrap(
        text.strip(),
        max(width, 1),
        initial_indent=first,
        subsequent_indent=first if hanging is None else hanging,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return lines or [""]
