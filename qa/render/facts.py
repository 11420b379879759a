"""Facts written down: a table for the terminal, CSV for a spreadsheet. JSON is `records.as_json`."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from typing import Any

from qa.answer import Cell
from qa.render.columns import columns
from qa.render.matrix import csv_cell

_PLACE = ("quote", "source", "start", "end")  # said by the citation, and too long for a table


def facts_csv(records: Sequence[Mapping[str, Any]]) -> str:
    """A row a fact, all its fields; lists are joined with "; "."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    head = list(records[0]) if records else []
    writer.writerow(head)
    writer.writerows([csv_cell(_cell(record[name])) for name in head] for record in records)
    return written.getvalue()


def facts_table(records: Sequence[Mapping[str, Any]], width: int = 80) -> str:
    """A row a fact, wrapped to `width`; fields that no fact has are left out."""
    count = f"{len(records)} fact" if len(records) == 1 else f"{len(records)} facts"
    head = [name for name in records[0] if name not in _PLACE] if records else []
    used = [name for name in head if any(record[name] not in (None, "", []) for record in records)]
    rows = [[_cell(record[name]) for name in used] for record in records]
    lines = [count, "", *columns(used, rows, width)] if rows else [count]
    return "\n".join(lines) + "\n"


def _cell(value: Any) -> Cell:
    if isinstance(value, (list, tuple)):
        return "; ".join(str(item) for item in value)
    return value if value is None or isinstance(value, int) else str(value)
