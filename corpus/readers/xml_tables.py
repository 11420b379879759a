"""A table of a title's XML as lines of plain text, its columns set apart by spaces.

Every cell is printed once, in the order of the XML; white space alone shows the columns, so that a
quote of a row is its words.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from corpus.readers.xml_inline import inline

_WIDEST = 40  # characters; a longer cell runs over its column
_GAP = "  "


def table_lines(table: Element) -> tuple[list[str], str]:
    """The lines of a TABLE, and its caption (empty when it has none)."""
    captions = [text for text in (inline(p)[0] for p in table.iterfind("CAPTION/P")) if text]
    loose = [inline(e)[0] for e in table.iterfind("CAPTION") if not len(e)]
    grid = [[(column, inline(cell)[0]) for column, cell in row] for row in _rows(table)]
    widths: dict[int, int] = {}
    for row in grid:
        for (column, text), following in zip(row, [*(c for c, _ in row[1:]), 0], strict=True):
            if following in (0, column + 1):
                widths[column] = max(widths.get(column, 0), min(len(text), _WIDEST))
    lines = [line for line in (_line(row, widths) for row in grid) if line.strip()]
    titles = [*captions, *filter(None, loose)]
    return [*titles, *lines], titles[0] if titles else ""


def _rows(table: Element) -> Iterator[list[tuple[int, Element]]]:
    """The cells of each row with the column each begins in, spanned columns and rows counted."""
    held: dict[int, int] = {}  # column: how many more rows a cell above reaches into it
    for row in table.iter("TR"):
        placed: list[tuple[int, Element]] = []
        column = 0
        taken = {at for at, rows in held.items() if rows > 0}
        held = {at: rows - 1 for at, rows in held.items() if rows > 1}
        for cell in row:
            if cell.tag not in ("TD", "TH", "td", "th"):
                continue
            while column in taken:
                column += 1
            placed.append((column, cell))
            wide, high = _number(cell.get("colspan")), _number(cell.get("rowspan"))
            if high > 1:
                held.update(dict.fromkeys(range(column, column + wide), high - 1))
            column += wide
        yield placed


def _line(row: list[tuple[int, str]], widths: dict[int, int]) -> str:
    line = ""
    for column, text in row:
        begins = sum(widths.get(before, 0) + len(_GAP) for before in range(column))
        line = line.ljust(begins)
        line += (_GAP if line and not line.endswith(_GAP) else "") + text
    return line.rstrip()


def _number(printed: str | None) -> int:
    """A span as written; 1 for what is no number, and never so large that a table could explode."""
    return min(int(printed), 100) if printed and printed.isdecimal() and len(printed) < 4 and printed != "0" else 1
