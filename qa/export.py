"""Tables as workbooks; that of the exemption matrix has a sheet of claims, and one of systems by provisions.

Cells hold text and numbers only; nothing in them is a formula. The same matrix gives the same bytes.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any

from qa.answer import Cell
from qa.plain import plain_line
from qa.render.layouts import Layout, by_claim, by_system
from qa.render.tables import FORMULA

if TYPE_CHECKING:
    from openpyxl import Workbook

    from corpus.facts.entries import Entry

_CLAIMS = "claims"
_LONGEST = 32_767  # characters of a cell
_DATE = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip file can say
_MODIFIED = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def matrix_xlsx(entries: Sequence[Entry]) -> bytes:
    """Two sheets: a row a claim and provision; a row a system. A cell of the second leads to the first."""
    from openpyxl import Workbook

    claims, systems = by_claim(entries), by_system(entries)
    book = Workbook()
    _fill(book.worksheets[0], _CLAIMS, claims)
    _fill(book.create_sheet(), "systems by provision", systems)
    _link(book.worksheets[1], systems, _first_rows(claims))
    return _saved(book)


def as_xlsx(title: str, layout: Layout) -> bytes:
    """One sheet."""
    from openpyxl import Workbook

    book = Workbook()
    _fill(book.worksheets[0], title, layout)
    return _saved(book)


def _saved(book: Workbook) -> bytes:
    written = BytesIO()
    book.save(written)
    return _undated(written.getvalue())


def _fill(sheet: Any, title: str, layout: Layout) -> None:
    sheet.title = title
    for at, row in enumerate([layout.head, *layout.rows], 1):
        for column, value in enumerate(row, 1):
            cell = sheet.cell(at, column, _fitting(plain_line(value)) if isinstance(value, str) else value)
            if isinstance(value, str):
                cell.data_type = "s"  # else a text that begins with "=" would be run
                if cell.value and cell.value.startswith(FORMULA):
                    cell.quotePrefix = True  # nor is it when somebody types in the cell
    sheet.freeze_panes = sheet.cell(2, layout.frozen + 1).coordinate
    sheet.auto_filter.ref = sheet.dimensions


def _fitting(text: str) -> str:
    """What is too long for a cell says so, instead of ending as if it were whole."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 40]} ... (of {len(text):,} characters)"


def _first_rows(claims: Layout) -> dict[tuple[Cell, Cell], int]:
    """For each entry and provision the row of the claims sheet that claims it first."""
    found: dict[tuple[Cell, Cell], int] = {}
    for at, row in enumerate(claims.rows, 2):
        found.setdefault((row[0], row[claims.head.index("provision")]), at)
    return found


def _link(sheet: Any, systems: Layout, rows: Mapping[tuple[Cell, Cell], int]) -> None:
    from openpyxl.worksheet.hyperlink import Hyperlink

    for at, row in enumerate(systems.rows, 2):
        for column, (name, value) in enumerate(zip(systems.head, row, strict=True), 1):
            if value is not None and (row[0], name) in rows:
                cell = sheet.cell(at, column)
                cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{_CLAIMS}'!A{rows[row[0], name]}")


def _undated(book: bytes) -> bytes:
    """The same workbook without the time at which it was written."""
    written = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(book)) as dated,
        zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as undated,
    ):
        for name in dated.namelist():
            data = dated.read(name)
            if name == "docProps/core.xml":
                data = _MODIFIED.sub(rb"\g<1>1980-01-01T00:00:00Z", data)
            undated.writestr(zipfile.ZipInfo(name, _DATE), data, zipfile.ZIP_DEFLATED)
    return written.getvalue()
