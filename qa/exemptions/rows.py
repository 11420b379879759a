"""One system: what it is exempt from, under which authority, which it is, when exemptions are waived."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.facts.entries import Claim, Entry, Quoted
from qa import matrix, wording
from qa.answer import Answer, AnswerKind, Table
from qa.asked_sets import Filter, Group
from qa.exemptions import unsettled
from qa.exemptions.comparison import compare
from qa.exemptions.notes import entry_notes
from qa.exemptions.stated import Entries, citation_of, stated
from qa.exemptions.verdicts import verdict
from qa.mentions import Question
from qa.wording import listed


def row(held: Entries, question: Question) -> Answer:
    if len(question.systems) > 1:
        return compare(held, question)
    entries = held.named(question)
    if question.denied and not question.wanted and not question.under:
        return _not_claimed(held, question, entries)
    under = question.under
    rows = {entry.entry: matrix.provisions_of(entry, under) for entry in entries}
    shared = [p for p in rows[entries[0].entry] if all(p in row for row in rows.values())]
    if question.wanted:
        return verdict(held, replace(question, systems=((entries[0].entry,),)))
    limits = (
        f" {wording.exemption_asked(Filter(authorities=under)).removeprefix('not ').removeprefix('exempt ')}"
        if under
        else ""
    )
    understood = f"what {listed([wording.system(e) for e in entries])} is exempt from{limits}"
    if not shared:
        text = f"{listed([wording.title(e) for e in entries])} claims no exemption{limits}."
    else:
        text = (
            f"{listed([wording.title(e) for e in entries])} "
            f"{'are each' if len(entries) > 1 else 'is'} exempt from {wording.STATUTE}"
            f"{', '.join(shared)}{limits or _authority_words(entries, shared)}."
        )
    answer = stated(question, AnswerKind.PROVISIONS, understood, text)
    answer.entries = [entry.entry for entry in entries]
    answer.provisions = list(shared)
    authorities: dict[str, None] = {}
    table_rows: list[list[str | int | None]] = []
    for entry in entries:
        claims = [claim for claim in entry.claims if matrix.rests(claim, [g for g in under if not g.negated])]
        for claim in claims:
            authorities.update(dict.fromkeys(a for a in claim.authorities if not under or _asked(a, under)))
            answer.citations.append(citation_of(entry, claim))
        number = [entry.entry] if len(entries) > 1 else []
        table_rows.extend([*number, *cells] for cells in _provision_rows(rows[entry.entry], claims))
    answer.authorities = list(authorities)
    columns = [*(["entry"] if len(entries) > 1 else []), "provision", "authority", "condition"]
    answer.table = Table(columns, table_rows)
    for entry in entries:
        answer.notes.extend(entry_notes(entry))
    answer.notes.extend(unsettled.among(entries, (item for group in under for item in group.items)))
    if question.measured:
        return _measured(answer, question, entries[0])
    if not answer.citations:
        answer.citations = [citation_of(entries[0], claim) for claim in entries[0].claims]
    return answer


def _measured(answer: Answer, question: Question, entry: Entry) -> Answer:
    """ "How many provisions": the same answer, as a number."""
    assert question.measured is not None
    number = matrix.measure(entry, question.measured) if not question.under else len(answer.provisions)
    what = {"authorities": "authority"}.get(question.measured, question.measured.removesuffix("s"))
    many = {"authorities": "authorities"}.get(question.measured, question.measured)
    answer.kind, answer.count = AnswerKind.COUNT, number
    answer.understood = f"how many {many}: {answer.understood}"
    answer.answer = f"{wording.counted(number, what, many)}: {answer.answer}"
    return answer


def _not_claimed(held: Entries, question: Question, entries: Sequence[Entry]) -> Answer:
    """What other entries claim and this one does not."""
    entry = entries[0]
    own = matrix.provisions_of(entry)
    others = {p for other in held.entries for p in matrix.provisions_of(other)}
    spared = sorted(
        (p for p in others if not any(matrix.meets(p, o) for o in own)), key=lambda text: matrix.read(text).order
    )
    text = f"{wording.title(entry)} does not claim {', '.join(spared)}, which other systems claim."
    answer = stated(
        question,
        AnswerKind.PROVISIONS,
        f"which provisions, of those that any system claims, {wording.system(entry)} does not",
        text,
    )
    answer.entries, answer.provisions = [entry.entry], spared
    answer.citations = [citation_of(entry, claim) for claim in entry.claims]
    return answer


def _provision_rows(provisions: Sequence[str], claims: Sequence[Claim]) -> Iterator[list[str | None]]:
    """Provision, authorities and conditions, as printed."""
    for one in provisions:
        on = [claim for claim in claims if one in claim.provisions]
        conditions = dict.fromkeys(claim.condition for claim in on if claim.condition)
        yield [one, ", ".join(dict.fromkeys(a for c in on for a in c.authorities)), "; ".join(conditions) or None]


def authorities(held: Entries, question: Question) -> Answer:
    if len(question.systems) > 1:
        return compare(held, question)
    entry = held.named(question)[0]
    wanted = question.wanted
    found = matrix.authorities_of(entry, wanted)
    about = f" from {listed(wanted)}" if wanted else ""
    understood = f"under which authority {wording.system(entry)} is exempt{about}"
    if not found:
        text = f"{wording.title(entry)} is not exempt{about}: no claim names it."
    else:
        text = f"{wording.title(entry)} is exempt{about} under {wording.STATUTE}{listed(found)}."
    answer = stated(question, AnswerKind.AUTHORITIES, understood, text)
    answer.entries, answer.authorities = [entry.entry], list(found)
    answer.provisions = list(wanted)
    claims = [c for p in wanted for c in matrix.claims_on(entry, p)] if wanted else list(entry.claims)
    answer.citations = [citation_of(entry, c) for c in dict.fromkeys(claims or entry.claims)]
    answer.notes.extend(entry_notes(entry))
    if question.measured == "authorities":
        answer.kind, answer.count = AnswerKind.COUNT, len(found)
        answer.understood = f"how many authorities: {answer.understood}"
        answer.answer = f"{wording.counted(len(found), 'authority', 'authorities')}: {answer.answer}"
    return answer


def which(held: Entries, question: Question) -> Answer:
    entries = [entry for numbers in question.systems for n in numbers if (entry := held.entry(n))]
    said = listed(question.system_words)
    text = f"{said} is " + listed([wording.system(e) for e in entries])
    text += "." if entries[0].system_id else ", whose entry prints no id."
    if len(entries) > 1:
        text = f"{len(entries)} entries carry the id or name {said}: " + "; ".join(map(wording.system, entries)) + "."
    answer = stated(question, AnswerKind.SYSTEMS, f"which system is {said}", text)
    answer.entries = [entry.entry for entry in entries]
    answer.count = len(entries)
    answer.table = Table(
        ["entry", "system", "components"],
        [[e.entry, wording.title(e), ", ".join(e.components)] for e in entries],
    )
    answer.citations = [citation_of(e, c) for e in entries for c in e.claims]
    for entry in entries:
        answer.notes.extend(entry_notes(entry, conditions=False))
    return answer


def waiver(held: Entries, question: Question) -> Answer:
    entry = held.named(question)[0]
    understood = f"when DHS may waive the exemptions of {wording.system(entry)}"
    if entry.waivers:
        text = " ".join(waiver.quote for waiver in entry.waivers)
        cited: list[Quoted] = list(entry.waivers)
    else:
        text = f"Entry {entry.entry} ({wording.title(entry)}) prints no sentence on waiving its exemptions."
        cited = []
    answer = stated(question, AnswerKind.REASONS, understood, text)
    answer.entries = [entry.entry]
    answer.citations = [citation_of(entry, quoted) for quoted in cited] or [
        citation_of(entry, claim) for claim in entry.claims
    ]
    if question.yes_no:
        answer.kind, answer.verdict = AnswerKind.VERDICT, "yes" if entry.waivers else "no"
    return answer


def _authority_words(entries: Sequence[Entry], shared: Sequence[str]) -> str:
    authorities = matrix.authorities_of(entries[0], shared)
    return f", under {listed(authorities)}"


def _asked(authority: str, under: Sequence[Group]) -> bool:
    return any(authority in group.items for group in under if not group.negated)
