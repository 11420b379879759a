"""The exemption matrix as a workbook: a sheet of claims, and a sheet of systems by provisions.

Cells hold text and numbers only; nothing in them is a formula. The same matrix gives the same bytes.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any

from corpus import provision
from qa.answer import Cell
from qa.plain import plain_line
from qa.render.matrix import CSV_HEAD, claim_rows

if TYPE_CHECKING:
    from corpus.facts.entries import Entry

_DATE = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip file can say
_MODIFIED = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def matrix_xlsx(entries: Sequence[Entry]) -> bytes:
    """Two sheets: a row a claim and provision; a row a system, with its authorities a provision."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    assert sheet is not None  # a new workbook has one
    _fill(sheet, "claims", CSV_HEAD, claim_rows(entries), frozen="A2")
    head, rows = _wide(entries)
    _fill(book.create_sheet(), "systems by provision", head, rows, frozen="E2")
    written = BytesIO()
    book.save(written)
    return _undated(written.getvalue())


def _wide(entries: Sequence[Entry]) -> tuple[list[str], list[list[Cell]]]:
    """A row a system, a column a provision as claimed; a cell says under which authorities."""
    claimed = {name for entry in entries for claim in entry.claims for name in claim.provisions}
    columns = sorted(claimed, key=_in_statute_order)
    rows: list[list[Cell]] = []
    for entry in entries:
        under: dict[str, dict[str, None]] = {}
        for claim in entry.claims:
            for name in claim.provisions:
                under.setdefault(name, {}).update(dict.fromkeys(claim.authorities))
        cells = ["; ".join(under[name]) if name in under else None for name in columns]
        rows.append([entry.entry, entry.system_id, entry.name, "; ".join(entry.components), *cells])
    return [*CSV_HEAD[:4], *columns], rows


def _in_statute_order(name: str) -> tuple[str, int, str]:
    read = provision.parse(name)
    return read.order if read else ("~", 0, name)


def _fill(sheet: Any, title: str, head: Sequence[str], rows: Iterable[Sequence[Cell]], frozen: str) -> None:
    sheet.title = title
    for at, row in enumerate([head, *rows], 1):
        for column, value in enumerate(row, 1):
            cell = sheet.cell(at, column, plain_line(value) if isinstance(value, str) else value)
            if isinstance(value, str):
                cell.data_type = "s"  # else a text that begins with "=" would be run
    sheet.freeze_panes = frozen
    sheet.auto_filter.ref = sheet.dimensions


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
