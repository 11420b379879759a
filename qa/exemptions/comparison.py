"""Systems side by side: a row a provision, a column a system."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from corpus.facts.entries import Entry
from qa import matrix, wording
from qa.answer import Answer, AnswerKind, Table
from qa.exemptions.notes import entry_notes, part_notes
from qa.exemptions.stated import Entries, citation_of, stated
from qa.mentions import Question
from qa.selection import select
from qa.wording import counted, listed

_NAMED = 8  # systems; of more the text says how many, and the table which


def compare(held: Entries, question: Question) -> Answer:
    entries = [entry for numbers in question.systems for n in numbers if (entry := held.entry(n))]
    if not entries:
        entries = list(select(held.entries, question.filter).entries)
    provisions = sorted(
        {
            p
            for entry in entries
            for p in matrix.provisions_of(entry, question.under)
            if not question.wanted or any(matrix.meets(p, wanted) for wanted in question.wanted)
        },
        key=lambda text: matrix.read(text).order,
    )
    rows: list[list[str | int | None]] = []
    different: list[str] = []
    for p in provisions:
        cells = [
            ", ".join(dict.fromkeys(a for c in entry.claims if p in c.provisions for a in c.authorities)) or None
            for entry in entries
        ]
        rows.append([p, *cells])
        if len(set(cells)) > 1:
            different.append(f"{p}: {_told_apart(entries, cells)}")
    few = len(entries) <= _NAMED
    names = listed([wording.system(entry) for entry in entries]) if few else f"{len(entries)} systems of records"
    if different:
        text = f"{names} differ in {counted(len(different), 'provision')}: {'; '.join(different)}."
    else:
        text = f"{names} claim the same provisions under the same authorities: {', '.join(provisions)}."
    answer = stated(question, AnswerKind.COMPARISON, f"the exemptions of {names}, side by side", text)
    answer.entries = [entry.entry for entry in entries]
    answer.table = Table(["provision", *(wording.title(entry) for entry in entries)], rows)
    answer.citations = [citation_of(entry, claim) for entry in entries for claim in entry.claims]
    for entry in entries:
        for claim in entry.claims:
            if claim.condition:
                answer.notes.append(
                    f"{wording.short(entry)} under {listed(claim.authorities)} is limited: {claim.condition}."
                )
        answer.notes.extend(f"{wording.short(entry)}: {note}" for note in part_notes(entry.claims))
        answer.notes.extend(entry_notes(entry, conditions=False))
    return answer


def _told_apart(entries: Sequence[Entry], cells: Sequence[str | None]) -> str:
    """Under what each system claims a provision, or how many do under what."""
    said = [f"under {cell}" if cell else "not claimed" for cell in cells]
    if len(entries) > _NAMED:
        return ", ".join(f"{how} by {number}" for how, number in Counter(said).most_common())
    return ", ".join(f"{wording.short(entry)} {how}" for entry, how in zip(entries, said, strict=True))


def alike(held: Entries, question: Question) -> Answer:
    """The systems that claim the same provisions as one, and whether under the same authorities."""
    entries = held.named(question)
    entry = entries[0]
    provisions = matrix.provisions_of(entry)
    others = [e for e in held.entries if e.entry != entry.entry and matrix.provisions_of(e) == provisions]
    same = [e for e in others if matrix.authorities_of(e) == matrix.authorities_of(entry)]
    name = wording.system(entry)
    number = counted(len(others), "other system")
    verb = "claims" if len(others) == 1 else "claim"
    text = f"{number} {verb} the same provisions as {name}, {', '.join(provisions)}"
    text += f": {'; '.join(map(wording.system, others))}." if others else "."
    if others:
        under = listed([str(e.entry) for e in same]) or "none"
        text += f" Under the same authorities, {listed(matrix.authorities_of(entry))}: {under}."
    answer = stated(question, AnswerKind.SYSTEMS, f"systems of records with the same exemptions as {name}", text)
    answer.entries, answer.count = [e.entry for e in others], len(others)
    answer.table = Table(
        ["entry", "system", "authority"],
        [[e.entry, wording.title(e), ", ".join(matrix.authorities_of(e))] for e in others],
    )
    answer.citations = [citation_of(e, claim) for e in [entry, *others] for claim in e.claims]
    return answer
