"""What a cell of an answer's table rests on: the claim, or the place, that a reader can open.

It finds what the answer already says; it answers nothing itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from corpus import citation
from corpus.facts.entries import Claim, Entry
from qa.answer import Answer, AnswerKind, Citation
from qa.exemptions.stated import citation_of
from qa.matrix import claims_on


def opened(answer: Answer, row: int, column: int, entries: Sequence[Entry]) -> Citation | str | None:
    """The claim a cell rests on, else the place it names; None when it stands for neither.

    `row` and `column` count from 0 in the table of `answer`, which is not None.
    """
    table = answer.table
    assert table is not None
    cells = dict(zip(table.columns, table.rows[row], strict=True))
    if isinstance(cite := cells.get("cite"), str):
        return cite
    entry = _entry(answer, cells.get("entry"), column, entries)
    if entry is None:
        return next((str(cell) for cell in cells.values() if isinstance(cell, str) and _is_place(cell)), None)
    provision = cells.get("provision")
    return _claim(entry, provision if isinstance(provision, str) else None, answer)


def _entry(answer: Answer, named: object, column: int, entries: Sequence[Entry]) -> Entry | None:
    numbers = answer.entries
    if answer.kind is AnswerKind.COMPARISON and numbers:  # a column a system, after the provisions
        named = numbers[max(column, 1) - 1] if column <= len(numbers) else None
    elif named is None and len(numbers) == 1:
        named = numbers[0]
    return next((entry for entry in entries if entry.entry == named), None)


def _claim(entry: Entry, provision: str | None, answer: Answer) -> Citation:
    quoted = [one for one in answer.citations if (one.source == entry.source and entry.start <= one.start < entry.end)]
    if provision is None and quoted:
        return quoted[0]
    named: Sequence[Claim] = claims_on(entry, provision) if provision else ()
    exact = [claim for claim in named if provision in claim.provisions]
    for claim in (*exact, *named, *entry.claims):
        return citation_of(entry, claim)
    return citation_of(entry, entry.opening)


def _is_place(text: str) -> bool:
    return len(text) < 80 and citation.parse(text) is not None
