"""The figures of an evaluation written down: a table, JSON, CSV. It measures nothing."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from typing import Any

from qa.answer import Cell
from qa.batch.evaluation import HIT_1, HIT_5, MRR, Figures
from qa.render.columns import columns
from qa.render.records import as_json
from qa.render.tables import csv_cell

_SHORT = {str(HIT_1): "h@1", str(HIT_5): "h@5", str(MRR): "MRR"}
_LONG = {str(HIT_1): "hit@1", str(HIT_5): "hit@5", str(MRR): "MRR"}
_KEY = (
    "n: answerable questions. §: by section, entry or rule; ¶: by paragraph.\n"
    "h@k: one of the first k citations is right; MRR: mean of 1 / rank of the first\n"
    "that is. refused: answerable questions that got no answer; none: unanswerable\n"
    "ones that got none.\n"
)


def figures_text(figures: Sequence[Figures], left: int, width: int) -> str:
    """A line a kind and a total; `left` questions were not counted."""
    names = list(figures[0].section)
    head = ["kind", "n", *(f"{sign} {_SHORT.get(name, name)}" for sign in "§¶" for name in names), "refused", "none"]
    rows: list[list[Cell]] = []
    for one in figures:
        rows.append(
            [
                one.label,
                one.answerable,
                *(_written(value) for values in (one.section, one.paragraph) for value in values.values()),
                _of(one.answerable_refused, one.answerable),
                _of(one.unanswerable_refused, one.unanswerable),
            ]
        )
    said = f"Not counted, expecting neither a citation nor an abstention: {left}.\n" if left else ""
    return "\n".join(columns(head, rows, width)) + f"\n\n{_KEY}{said}"


def figures_json(figures: Sequence[Figures], left: int) -> str:
    return as_json({"kinds": [dict(_record(one)) for one in figures], "not_counted": left}) + "\n"


def figures_csv(figures: Sequence[Figures], left: int) -> str:
    """A row a kind and a total; what was not counted has none."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    for number, one in enumerate(figures):
        record = dict(_flat(_record(one)))
        if number == 0:
            writer.writerow(record)
        writer.writerow([csv_cell(value) for value in record.values()])
    return written.getvalue()


REPORTS = {
    "json": lambda figures, left, width: figures_json(figures, left),
    "csv": lambda figures, left, width: figures_csv(figures, left),
    "text": figures_text,
}


def _record(one: Figures) -> Iterator[tuple[str, Any]]:
    yield "kind", one.label
    for name in ("answerable", "answerable_refused", "unanswerable", "unanswerable_refused"):
        yield name, getattr(one, name)
    for name, values in (("section", one.section), ("paragraph", one.paragraph)):
        yield name, {_LONG.get(key, key): None if v is None else round(v, 4) for key, v in values.items()}


def _flat(record: Iterator[tuple[str, Any]]) -> Iterator[tuple[str, Any]]:
    for name, value in record:
        if isinstance(value, dict):
            yield from ((f"{name} {key}", figure) for key, figure in value.items())
        else:
            yield name, value


def _written(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"


def _of(count: int, whole: int) -> str:
    return f"{count}/{whole}" if whole else ""
