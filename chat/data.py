"""Texts and tables that came from elsewhere, shown to the letter.

What was printed, asked or named is never read as markup, and no control code in it gets through.
"""

from __future__ import annotations

from rich.cells import cell_len
from rich.table import Table as RichTable
from rich.text import Text
from textual.app import ComposeResult
from textual.containers import ScrollableContainer
from textual.content import Content
from textual.widgets import Static

from qa.answer import Table
from qa.plain import plain, plain_line

LONGEST_WORD = 20  # in a table; a longer one is broken


class Data(Static):
    """Text that came from elsewhere: shown as it is, less its control codes."""

    def __init__(self, text: str, classes: str = "") -> None:
        super().__init__(Content(plain(text)), classes=classes, markup=False)


class Grid(ScrollableContainer):
    """A table whose cells wrap between words; what is still too large scrolls."""

    def __init__(self, table: Table) -> None:
        super().__init__()
        self._table = table

    def compose(self) -> ComposeResult:
        grid = RichTable(show_edge=False, pad_edge=False)
        longest = 1
        for column in self._table.columns:
            grid.add_column(Text(plain_line(column)), overflow="fold")
            longest = max([longest, *map(cell_len, column.split())])
        for row in self._table.rows:
            cells = ["" if cell is None else plain_line(str(cell)) for cell in row]
            grid.add_row(*map(Text, cells))
            longest = max([longest, *(cell_len(word) for cell in cells for word in cell.split())])
        shown = Static(grid, markup=False)
        shown.styles.min_width = len(self._table.columns) * (min(longest, LONGEST_WORD) + 3)
        yield shown
