"""A table of a title's XML as lines of plain text, its columns set apart by spaces.

Both forms are read, HTML's (TR, TD) and the printer's (GPOTABLE with ROW, ENT). Every cell is printed
once, in the order of the XML (a row whose cells are broken into as many lines each, line by line); white space
alone shows the columns, so that a quote of a row is its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from corpus.readers.xml_inline import inline

_WIDEST = 40  # characters; a longer cell runs over its column
_GAP = "  "
_MOST_SPANNED = 100

Row = list[tuple[int, int, str]]  # each cell with the column it begins in and how many it fills


def table_lines(table: Element) -> tuple[list[str], str]:
    """The lines of a table, and its caption (empty when it has none)."""
    printed = [line for line in (_printer_lines(table) if table.tag == "GPOTABLE" else _html_lines(table)) if line]
    caption = next((line for line in printed[:1] if isinstance(line, str)), "")
    widths: dict[int, int] = {}
    for row in printed:
        if isinstance(row, str):
            continue
        for column, filled, text in row:
            if filled == 1:
                widths[column] = max(widths.get(column, 0), min(len(text), _WIDEST))
    lines = (line if isinstance(line, str) else _aligned(line, widths) for line in printed)
    return [line for line in lines if line.strip()], caption


def _html_lines(table: Element) -> Iterator[str | Row]:
    held: dict[int, int] = {}  # column: how many more rows a cell above reaches into it
    for element in table.iter():
        if element.tag == "CAPTION":
            yield from (inline(part)[0] for part in (list(element) or [element]))
        elif element.tag == "TR":
            row: Row = []
            if lines := _broken_alike(element):
                yield from ([(column, 1, text) for column, text in enumerate(line)] for line in lines)
                continue
            taken = set(held)
            held = {column: rows - 1 for column, rows in held.items() if rows > 1}
            column = 0
            for cell in element:
                while column in taken:
                    column += 1
                wide, high = _number(cell.get("colspan")), _number(cell.get("rowspan"))
                if high > 1:
                    held.update(dict.fromkeys(range(column, column + wide), high - 1))
                row.append((column, wide, inline(cell)[0]))
                column += wide
            yield row


def _broken_alike(row: Element) -> list[tuple[str, ...]]:
    """The lines of a row whose cells are all broken into as many: each line is a row. Empty for any other row."""
    cells = [_pieces(cell) for cell in row]
    several = len(cells) > 1 and len(cells[0]) > 1 and len({len(pieces) for pieces in cells}) == 1
    if not several or any(cell.get("rowspan") or cell.get("colspan") for cell in row):
        return []
    lines = [[inline(piece)[0] for piece in pieces] for pieces in cells]
    return list(zip(*lines, strict=True)) if all(text for line in lines for text in line) else []


def _pieces(cell: Element) -> list[Element]:
    """A cell, broken where it breaks its line."""
    pieces = [Element(cell.tag)]
    pieces[0].text = cell.text
    for child in cell:
        if child.tag == "br":
            pieces.append(Element(cell.tag))
            pieces[-1].text = child.tail
        else:
            pieces[-1].append(child)
    return pieces


def _printer_lines(table: Element) -> Iterator[str | Row]:
    for element in table:
        if element.tag == "BOXHD":
            heads = [(head.get("H", "1"), inline(head)[0]) for head in element]
            if all(level == "1" for level, _ in heads):
                yield [(column, 1, text) for column, (_, text) in enumerate(heads)]
            else:
                yield _GAP.join(text for _, text in heads)
        elif element.tag == "ROW":
            row: Row = []
            column = 0
            for cell in element:
                further = re.search(r"\d+", cell.get("A", ""))
                wide = 1 + (min(int(further[0]), _MOST_SPANNED) if further and len(further[0]) < 4 else 0)
                row.append((column, wide, inline(cell)[0]))
                column += wide
            yield row
        else:  # TTITLE, TDESC, TNOTE, a paragraph
            yield inline(element)[0]


def _aligned(row: Row, widths: dict[int, int]) -> str:
    line = ""
    for column, _, text in row:
        if text:
            begins = sum(widths.get(before, 0) + len(_GAP) for before in range(column))
            line = line.ljust(begins)
            line += (_GAP if line and not line.endswith(_GAP) else "") + text
    return line


def _number(printed: str | None) -> int:
    """A span as written; 1 for what is none, and never so large that a table could explode."""
    number = int(printed) if printed and re.fullmatch(r"[0-9]{1,3}", printed) else 1
    return max(1, min(number, _MOST_SPANNED))
