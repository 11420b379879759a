"""The exemption matrix written down as a table for the terminal, and as JSON.

Which entries are in it, and what they claim, was decided before.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from qa.answer import Cell
from qa.plain import plain_line
from qa.render.columns import columns, wrapped
from qa.render.records import as_json

if TYPE_CHECKING:
    from corpus.facts.entries import Entry

_TABLE_HEAD = ["entry", "system", "component", "authority", "provisions"]
_CONDITIONAL = "*"


def matrix_object(entry: Entry) -> dict[str, object]:
    """The public JSON form of one entry; other fields of `Entry` are not part of it.

    That of a system which no appendix numbers says whose it is, and that its claims alone were read.
    """
    other = {} if entry.numbered else {"agency": entry.agency, "claims_only": entry.claims_only}
    return {
        "entry": entry.entry,
        "system_id": entry.system_id,
        "name": entry.name,
        "acronyms": entry.acronyms,
        "components": entry.components,
        "claims": entry.claims,
        "reasons": entry.reasons,
        "waiver": entry.waiver,
        "not_asserted": entry.not_asserted,
        "pass_through": entry.pass_through,
        "findings": entry.findings,
        **other,
    }


def matrix_json(entries: Sequence[Entry]) -> str:
    """One line, with its line end."""
    return as_json([matrix_object(entry) for entry in entries]) + "\n"


def matrix_table(entries: Sequence[Entry], width: int = 80) -> str:
    """A row a claim, wrapped to `width`, each system named once. Conditions stand below the table."""
    count = f"{len(entries)} system of records" if len(entries) == 1 else f"{len(entries)} systems of records"
    lines = [count]
    rows: list[list[Cell]] = []
    conditions: list[str] = []
    several = len({entry.agency for entry in entries}) > 1
    for entry in entries:
        named = _named(entry, several)
        for claim in entry.claims:
            mark = f" {_CONDITIONAL}" if claim.condition else ""
            rows.append([*named, ", ".join(claim.authorities), ", ".join(claim.provisions) + mark])
            named = [None, None, None]
            if claim.condition:
                conditions.append(f"{_CONDITIONAL} {claim.cite}: {plain_line(claim.condition)}")
        if not entry.claims:
            rows.append([*named, None, None])
    if rows:
        lines += ["", *columns(_TABLE_HEAD, rows, width)]
    if conditions:
        lines.append("")
    for condition in conditions:
        lines += wrapped(condition, width, hanging="  ")
    return "\n".join(lines) + "\n"


def _named(entry: Entry, several: bool) -> list[Cell]:
    """`several`: systems of more than one agency stand in the table, and it says whose each is."""
    name = " ".join(filter(None, (entry.system_id, entry.name)))
    components = ", ".join(entry.components)
    return [entry.entry, name, "/".join(filter(None, (entry.agency, components))) if several else components]
