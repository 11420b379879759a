"""The table of an answer: to be sorted by any column, each cell a way to what it rests on.

It shows rows and says which cell was opened; what a cell rests on is not its business.
"""

from __future__ import annotations

import re
from typing import ClassVar

from rich.cells import cell_len
from rich.text import Text
from textual import events, on
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import DataTable

from qa.answer import Cell, Table
from qa.plain import plain_line

_DIGITS = re.compile(r"(\d+)")
_LONGEST_WORD = 24  # columns kept for the longest word of a column; a longer word is broken
_LEAST = 3


class Grid(DataTable[Text]):
    """A table whose cells wrap; what is still too wide scrolls."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select_cursor", "Open"),
        Binding("space", "sort", "Sort"),
    ]

    class Opened(Message):
        """`row` and `column` of the table as it was given, whatever the order it is shown in."""

        def __init__(self, grid: Grid, row: int, column: int) -> None:
            super().__init__()
            self.grid, self.row, self.column = grid, row, column

    def __init__(self, table: Table) -> None:
        super().__init__(zebra_stripes=True)
        self.table = table
        self._order = list(range(len(table.rows)))
        self._sorted_by: int | None = None
        self._reverse = False
        self._cells = [["" if cell is None else plain_line(str(cell)) for cell in row] for row in table.rows]
        self._filled_for = 0

    def on_resize(self, event: events.Resize) -> None:
        if event.size.width and event.size.width != self._filled_for:
            self._fill(event.size.width)

    def action_sort(self) -> None:
        """By the column of the cursor; once more, the other way round."""
        self._sort(self.cursor_column)

    @on(DataTable.HeaderSelected)
    def _header(self, event: DataTable.HeaderSelected) -> None:
        event.stop()
        self._sort(event.column_index)

    @on(DataTable.CellSelected)
    def _cell(self, event: DataTable.CellSelected) -> None:
        event.stop()
        self.post_message(self.Opened(self, self._order[event.coordinate.row], event.coordinate.column))

    def _sort(self, column: int) -> None:
        self._reverse = column == self._sorted_by and not self._reverse
        self._sorted_by = column
        rows = self.table.rows
        given = [n for n in range(len(rows)) if rows[n][column] is not None]
        given.sort(key=lambda n: _natural(rows[n][column]), reverse=self._reverse)
        self._order = given + [n for n in range(len(rows)) if rows[n][column] is None]
        self._fill(self._filled_for)

    def _fill(self, width: int) -> None:
        self._filled_for = width
        at = self.cursor_coordinate
        heads = [
            plain_line(name) + (" ▼" if self._reverse else " ▲") * (n == self._sorted_by)
            for n, name in enumerate(self.table.columns)
        ]
        widths = _widths([heads, *self._cells], width - 2 * self.cell_padding * len(heads) - 1)
        self.clear(columns=True)
        self.header_height = max(
            len(Text(head).wrap(self.app.console, w)) for head, w in zip(heads, widths, strict=True)
        )
        for head, column_width in zip(heads, widths, strict=True):
            self.add_column(Text(head), width=column_width)
        for n in self._order:
            self.add_row(*map(Text, self._cells[n]), height=None)
        self.move_cursor(row=at.row, column=at.column)


def _natural(cell: Cell) -> tuple[object, ...]:
    """(e)(2) before (e)(12), and numbers before words."""
    if isinstance(cell, int):
        return (0, cell)
    return (1, *((0, int(part), "") if part.isdigit() else (1, 0, part) for part in _DIGITS.split(str(cell))))


def _widths(rows: list[list[str]], room: int) -> list[int]:
    """As wide as the longest cells, the widest narrowed until a row fits or its words would break."""
    columns = list(zip(*rows, strict=True))
    widths = [max([_LEAST, *map(cell_len, column)]) for column in columns]
    words = [max([_LEAST, *(cell_len(word) for text in column for word in text.split())]) for column in columns]
    least = [min(word, _LONGEST_WORD, width) for word, width in zip(words, widths, strict=True)]
    while sum(widths) > room:
        wide = [n for n in range(len(widths)) if widths[n] > least[n]]
        if not wide:
            break
        widths[max(wide, key=lambda n: widths[n])] -= 1
    return widths
