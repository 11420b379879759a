"""Yes or no: is a system, or are all or any of a set, exempt from a provision or under an authority."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from corpus.facts.entries import Claim, Entry
from qa import cues, matrix, wording
from qa.answer import Answer, AnswerKind, Table
from qa.exemptions.notes import condition_note, entry_notes
from qa.exemptions.stated import Entries, choose, claim_citation, stated
from qa.matrix import Filter
from qa.mentions import Question
from qa.wording import listed


def verdict(held: Entries, question: Question) -> Answer:
    if len(question.systems) != 1 or question.filter.components:
        return _of_set(held, question)
    entries = held.named(question)
    verdicts = {entry.entry: _exempt(entry, question) for entry in entries}
    if len(set(verdicts.values())) > 1:
        return choose(question, entries)
    if cues.THE_ONLY.search(question.text):
        return _the_only(held, question, entries[0])
    return _of_one(question, entries, exempt=verdicts[entries[0].entry])


def _of_one(question: Question, entries: Sequence[Entry], *, exempt: bool) -> Answer:
    entry = entries[0]
    name = listed([wording.title(e) for e in entries])
    what = _exemption(question)
    yes = exempt != question.obliged
    claims = _claims(entry, question)
    said = f"{name} is {what}" if exempt else f"{name} is not {what}"
    if not question.wanted:
        said += f"; it claims exemptions under {wording.STATUTE}{listed(matrix.authorities_of(entry))}"
    elif exempt:
        said += (
            f": claimed under {wording.STATUTE}{listed(list(dict.fromkeys(a for c in claims for a in c.authorities)))}"
        )
    elif rests_on := matrix.authorities_of(entry, question.wanted):
        said += f": it is exempt from {listed(question.wanted)} under {wording.STATUTE}{listed(rests_on)}"
    else:
        said += f". It claims {', '.join(matrix.provisions_of(entry))} alone"
    opening = _opening(yes)
    if question.premise and not exempt:
        opening = "The question takes for granted what is not so"
    asks = (
        f"must {wording.system(entry)} comply, or is it {what}?"
        if question.obliged
        else f"is {wording.system(entry)} {what}?"
    )
    answer = stated(question, AnswerKind.VERDICT, asks, f"{opening}. {said}.")
    answer.verdict = "yes" if yes else "no"
    answer.entries = [e.entry for e in entries]
    answer.provisions = list(question.wanted)
    answer.authorities = list(dict.fromkeys(a for c in claims for a in c.authorities)) if exempt else []
    answer.citations = [claim_citation(entry, claim) for claim in claims]
    answer.notes.extend(_notes(entry, question, claims, exempt))
    return answer


def _the_only(held: Entries, question: Question, entry: Entry) -> Answer:
    """ "Is MAGNET the only system exempt from (e)(12)?" """
    alike = [other for other in held.entries if _exempt(other, question)]
    yes = alike == [entry]
    others = [wording.system(other) for other in alike if other is not entry]
    what = _exemption(question)
    number = wording.counted(len(alike), "system")
    text = f"{_opening(yes)}. {number} of records {'is' if len(alike) == 1 else 'are'} {what}"
    text += f": beside it {'; '.join(others)}." if others and not yes else "."
    answer = stated(question, AnswerKind.VERDICT, f"is {wording.system(entry)} the only system {what}?", text)
    answer.verdict = "yes" if yes else "no"
    answer.entries = [other.entry for other in alike]
    answer.provisions = list(question.wanted)
    answer.citations = [claim_citation(other, c) for other in alike or [entry] for c in _claims(other, question)]
    return answer


def _of_set(held: Entries, question: Question) -> Answer:
    """Of all systems of the set, or of any, as the question says; "not" and "no" stay with what is asked."""
    numbers = tuple(n for entries in question.systems for n in entries)
    base = Filter(components=question.filter.components, entries=numbers or question.filter.entries)
    asked = matrix.select(held.entries, base).entries
    wanted = replace(question.filter, components=(), entries=None)
    holding = [entry for entry in asked if matrix.select([entry], wanted).entries]
    any_will_do = not question.all_of_set and cues.ANY.search(question.text) is not None
    yes = bool(holding) if any_will_do else len(holding) == len(asked)
    subject, what = wording.systems_asked(base), wording.exemption_asked(wanted)
    missing = [entry for entry in asked if entry not in holding]
    verb = "is" if len(holding) == 1 else "are"
    text = f"{_opening(yes)}. Of {len(asked)} {subject}, {len(holding)} {verb} {what}"
    text += f": {'; '.join(map(wording.system, holding))}." if any_will_do and holding else "."
    if missing and holding and not any_will_do:
        text += f" Not: {'; '.join(map(wording.system, missing))}."
    understood = f"{'is any of the' if any_will_do else 'are all'} {subject} {what}?"
    answer = stated(question, AnswerKind.VERDICT, understood, text)
    answer.verdict = "yes" if yes else "no"
    answer.entries = [entry.entry for entry in (holding if any_will_do and holding else asked)]
    answer.provisions = list(question.wanted)
    rows: list[list[str | int | None]] = [[e.entry, wording.title(e), "yes" if e in holding else "no"] for e in asked]
    answer.table = Table(["entry", "system", what], rows)
    for entry in [*holding, *missing]:
        answer.citations.extend(claim_citation(entry, c) for c in _claims(entry, question))
    return answer


def _opening(yes: bool) -> str:
    return "Yes" if yes else "No"


def _exempt(entry: Entry, question: Question) -> bool:
    """Whether the system is exempt as asked, whichever way round the question puts it."""
    wanted = Filter(
        provisions=tuple(replace(g, negated=False) for g in question.filter.provisions),
        authorities=tuple(replace(g, negated=False) for g in question.filter.authorities),
        only_authorities=question.filter.only_authorities,
    )
    return bool(matrix.select([entry], wanted).entries)


def _claims(entry: Entry, question: Question) -> tuple[Claim, ...]:
    """The claims to quote: on what is asked, under the authority asked when there are such, else all."""
    under = [c for p in question.wanted for c in matrix.claims_on(entry, p, question.under)]
    at_all = [c for p in question.wanted for c in matrix.claims_on(entry, p)]
    return tuple(dict.fromkeys(under or at_all or entry.claims))


def _exemption(question: Question) -> str:
    positive = replace(
        question.filter,
        provisions=tuple(replace(g, negated=False) for g in question.filter.provisions),
        components=(),
    )
    return wording.exemption_asked(positive)


def _notes(entry: Entry, question: Question, claims: Sequence[Claim], exempt: bool) -> list[str]:
    notes: list[str] = []
    if exempt:
        notes.extend(condition_note(claim) for claim in claims if claim.condition)
        for asked in question.wanted:
            parts = sorted(
                {p for c in claims for p in c.provisions if matrix.meets(p, asked) and p != asked},
                key=lambda text: matrix.read(text).order,
            )
            if parts and asked not in {p for c in claims for p in c.provisions}:
                notes.append(f"What is claimed is {listed(parts)}.")
    else:
        for finding in entry.findings:
            if finding.kind == "reason without claim" and any(
                matrix.meets(p, asked) for p in finding.provisions for asked in question.wanted
            ):
                notes.append(f"{finding.cite} prints a reason for it, but no claim supports that reason.")
    return [*notes, *entry_notes(entry, conditions=False)]
