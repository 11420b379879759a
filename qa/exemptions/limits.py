"""What an entry says against its own exemptions: what is not asserted, and the conditions of its claims."""

from __future__ import annotations

from qa import wording
from qa.answer import Answer, AnswerKind, Table
from qa.exemptions.notes import condition_note, entry_notes, part_notes
from qa.exemptions.stated import Entries, citation_of, stated
from qa.mentions import Question
from qa.wording import listed


def not_asserted(held: Entries, question: Question) -> Answer:
    """The sentence by which the entry asserts no exemption, or that it prints none."""
    entries = held.named(question)
    names = listed([wording.system(e) for e in entries])
    said = [(e, quoted) for e in entries for quoted in e.not_asserted]
    text = " ".join(quoted.quote for _, quoted in said)
    if not said:
        text = f"{names}: no sentence is printed by which an exemption is not asserted."
    answer = stated(question, AnswerKind.REASONS, f"what exemption is not asserted for {names}", text)
    if question.yes_no:
        answer.kind, answer.verdict = AnswerKind.VERDICT, "yes" if said else "no"
    answer.entries = [e.entry for e in entries]
    answer.citations = [citation_of(e, quoted) for e, quoted in said]
    answer.citations += [citation_of(e, claim) for e in entries for claim in e.claims]
    answer.notes = [note for e in entries for note in entry_notes(e) if not said or "Not asserted" not in note]
    return answer


def conditions(held: Entries, question: Question) -> Answer:
    """The conditions that limit the claims of a system, each with its authorities."""
    entries = held.named(question)
    names = listed([wording.system(e) for e in entries])
    limited = [(e, claim) for e in entries for claim in e.claims if claim.condition]
    text = " ".join(condition_note(claim) for _, claim in limited)
    if not limited:
        text = f"No condition limits the claims of {names}."
    answer = stated(question, AnswerKind.REASONS, f"which condition limits the exemptions of {names}", text)
    answer.entries = [e.entry for e in entries]
    answer.table = Table(
        ["entry", "authority", "condition"], [[e.entry, ", ".join(c.authorities), c.condition] for e, c in limited]
    )
    answer.citations = [citation_of(e, c) for e, c in limited]
    answer.citations += [citation_of(e, c) for e in entries for c in e.claims if not c.condition]
    answer.notes = [note for e in entries for note in [*part_notes(e.claims), *entry_notes(e, conditions=False)]]
    return answer
