"""What is written as a table, laid out in rows: the exemption matrix in two ways, an answer, facts.

Every written form takes its rows from here; how a cell is written is the form's business.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from corpus import provision
from qa.answer import Answer, Cell

if TYPE_CHECKING:
    from corpus.facts.entries import Entry

_SYSTEM = ["entry", "system_id", "name", "component"]


@dataclass(frozen=True, slots=True)
class Layout:
    """`frozen`: how many columns on the left say which system a row is about."""

    head: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    frozen: int


def by_claim(entries: Sequence[Entry]) -> Layout:
    """A row a claim and provision, with its citation. An entry that claims nothing keeps one row.

    `agency` is the last column where there are systems of other agencies than the one that numbers its own.
    """
    head = [*_SYSTEM, "provision", "authority", "condition", "cite"]
    if all(entry.numbered for entry in entries):
        return Layout(head, [row for entry in entries for row in _claims(entry)], frozen=0)
    return Layout(
        [*head, "agency"], [[*row, entry.agency or None] for entry in entries for row in _claims(entry)], frozen=0
    )


def by_system(entries: Sequence[Entry]) -> Layout:
    """A row a system, a column a provision as claimed, in the order of the statute; a cell says under
    which authorities. `cite` is the entry's."""
    claimed = sorted({p for entry in entries for c in entry.claims for p in c.provisions}, key=_in_statute_order)
    rows: list[list[Cell]] = []
    for entry in entries:
        under: dict[str, dict[str, None]] = {}
        for claim in entry.claims:
            for name in claim.provisions:
                under.setdefault(name, {}).update(dict.fromkeys(claim.authorities))
        rows.append([*_named(entry), entry.cite, *("; ".join(under[p]) if p in under else None for p in claimed)])
    return Layout([*_SYSTEM, "cite", *claimed], rows, frozen=len(_SYSTEM))


def of_answer(answer: Answer) -> Layout:
    """The answer's table; of an answer without one, a row a citation."""
    if answer.table is not None:
        return Layout(answer.table.columns, answer.table.rows, frozen=0)
    head = ["answer", "cite", "heading", "quote", "source", "start", "end"]
    rows: list[list[Cell]] = [
        [answer.answer if at == 0 else None, c.cite, c.heading, c.quote, c.source, c.start, c.end]
        for at, c in enumerate(answer.citations)
    ]
    return Layout(head, rows or [[answer.answer, *([None] * (len(head) - 1))]], frozen=0)


def of_records(records: Sequence[Mapping[str, Any]], *, without: Collection[str] = ()) -> Layout:
    """A row a record, all its fields but those of `without`; lists are joined with "; "."""
    head = [name for name in records[0] if name not in without] if records else []
    return Layout(head, [[_plain(record[name]) for name in head] for record in records], frozen=0)


def _plain(value: Any) -> Cell:
    if isinstance(value, (list, tuple)):
        return "; ".join(map(str, value))
    return value if value is None or isinstance(value, int) else str(value)


def _claims(entry: Entry) -> Iterator[list[Cell]]:
    if not entry.claims:
        yield [*_named(entry), None, None, None, entry.cite]
    for claim in entry.claims:
        for name in claim.provisions:
            yield [*_named(entry), name, "; ".join(claim.authorities), claim.condition, claim.cite]


def _named(entry: Entry) -> Iterable[Cell]:
    return (entry.entry, entry.system_id, entry.name, "; ".join(entry.components))


def _in_statute_order(name: str) -> tuple[str, int, str]:
    read = provision.parse(name)
    return read.order if read else ("~", 0, name)
