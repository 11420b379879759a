"""Why the systems of a set are exempt: of each the reason that is printed, or that none is."""

from __future__ import annotations

from corpus.facts.entries import Entry, Reason
from qa import matrix, wording
from qa.answer import Answer, AnswerKind, Cell, Table
from qa.exemptions import unread
from qa.exemptions.stated import Entries, citation_of, stated
from qa.mentions import Question
from qa.selection import select
from qa.wording import listed

_QUOTED = 12  # systems whose reasons are told whole; of more their titles


def why_each(held: Entries, question: Question) -> Answer:
    selection = select(held.entries, question.filter)
    wanted = wording.systems_asked(question.filter)
    places = unread.beside(held, question)
    number = len(selection.entries)
    told = [(entry, _reasons(entry, question)) for entry in selection.entries]
    subject = f"{number} system{'s' * (number != 1)} of records"
    lines = [f"{wording.systems_asked(question.filter, subject=subject)}:"]
    lines += [_line(entry, reasons, whole=number <= _QUOTED) for entry, reasons in told]
    answer = stated(
        question,
        AnswerKind.REASONS,
        f"of each of the {wanted}, why",
        "\n".join(lines) if number else f"None: there are no {wanted}.",
    )
    answer.entries, answer.count = [entry.entry for entry in selection.entries], number
    answer.provisions = list(question.wanted)
    rows: list[list[Cell]] = [
        [entry.entry, wording.title(entry), ", ".join(reason.cite for reason in reasons) or None]
        for entry, reasons in told
    ]
    answer.table = Table(["entry", "system", "reason"], rows) if rows else None
    for entry, reasons in told:
        answer.citations += [citation_of(entry, reason) for reason in reasons]
        answer.citations += [citation_of(entry, claim) for claim in selection.grounds[entry.entry]]
    answer.citations = answer.citations or held.searched(question.filter)
    silent = [str(entry.entry) for entry, reasons in told if not reasons and not entry.claims_only]
    if silent:
        answer.notes.append(
            f"No reason is printed for it in {'entry' if len(silent) == 1 else 'entries'} {listed(silent)}."
        )
    if places:
        answer.notes.append(unread.note(places))
    return answer


def _reasons(entry: Entry, question: Question) -> tuple[Reason, ...]:
    return matrix.reasons_on(entry, question.wanted) if question.wanted else entry.reasons


def _line(entry: Entry, reasons: tuple[Reason, ...], *, whole: bool) -> str:
    head = f"{entry.entry}. {wording.title(entry)}"
    if entry.claims_only and not reasons:
        return f"{head}: its reasons are not read."
    if not reasons:
        return f"{head}: no reason is printed."
    if whole:
        return f"{head}: " + " ".join(f"{reason.cite}: {reason.quote}" for reason in reasons)
    return f"{head}: " + "; ".join(f"{reason.cite} ({reason.title or 'no title'})" for reason in reasons)
