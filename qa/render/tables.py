"""Any table written down: CSV for a spreadsheet, Markdown, aligned columns. What is in it was decided before."""

from __future__ import annotations

import csv
import io

from qa.answer import Cell
from qa.plain import plain_line
from qa.render.columns import columns
from qa.render.layouts import Layout
from qa.render.markdown import grid

# A spreadsheet takes a cell that begins so for a formula, in some languages the wide forms too.
FORMULA = (*"=+-@\t\r", *"＝＋－＠")


def as_csv(layout: Layout, delimiter: str = ",") -> str:
    written = io.StringIO()
    writer = csv.writer(written, delimiter=delimiter, lineterminator="\n")
    writer.writerows([csv_cell(value) for value in row] for row in [layout.head, *layout.rows])
    return written.getvalue()


def as_grid(layout: Layout) -> str:
    """A table in Markdown."""
    return grid(layout.head, layout.rows) + "\n"


def as_columns(layout: Layout, width: int = 80) -> str:
    """Aligned and wrapped to `width`; columns without a value are left out."""
    used = [at for at in range(len(layout.head)) if any(row[at] not in (None, "") for row in layout.rows)]
    rows = [[row[at] for at in used] for row in layout.rows]
    return "\n".join(columns([layout.head[at] for at in used], rows, width)) + "\n"


def csv_cell(value: Cell) -> Cell:
    """A cell that no spreadsheet runs: what looks like a formula gets an apostrophe before it."""
    if not isinstance(value, str):
        return value
    text = plain_line(value)
    return f"'{text}" if value.startswith(FORMULA) or text.startswith(FORMULA) else text
