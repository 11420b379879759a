"""Yes or no: is a system, or are all of a set, exempt from a provision or under an authority."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from corpus.facts.entries import Claim, Entry
from qa import cues, matrix, wording
from qa.answer import Answer, AnswerKind, Table
from qa.exemptions.notes import entry_notes
from qa.exemptions.stated import Entries, choose, claim_citation, stated
from qa.matrix import Filter
from qa.mentions import Question
from qa.wording import listed


def verdict(held: Entries, question: Question) -> Answer:
    if not question.systems or len(question.systems) > 1 or question.filter.components:
        return _verdict_of_set(held, question)
    entries = held.named(question)
    verdicts = {entry.entry: _holds(entry, question) for entry in entries}
    if len(set(verdicts.values())) > 1:
        return choose(question, entries)
    entry = entries[0]
    yes = verdicts[entry.entry]
    what = _asked_words(question)
    understood = f"is {wording.system(entry)} {what}?"
    claims = _verdict_claims(entry, question)
    name = listed([wording.title(e) for e in entries])
    if question.wanted:
        on = [c for p in question.wanted for c in matrix.claims_on(entry, p, question.under)]
        if yes:
            authorities = list(dict.fromkeys(a for c in on for a in c.authorities))
            text = f"Yes. {name} is {what}: claimed under {wording.STATUTE}{listed(authorities)}."
        else:
            text = f"No. {name} is not {what}. It claims {', '.join(matrix.provisions_of(entry))} alone."
    else:
        rests_on = listed(matrix.authorities_of(entry))
        text = f"{'Yes' if yes else 'No'}. {name} claims exemptions under {wording.STATUTE}{rests_on}."
    if question.premise and not yes:
        text = text.replace("No. ", "The question takes for granted what is not so. ", 1)
    answer = stated(question, AnswerKind.VERDICT, understood, text)
    answer.verdict = "yes" if yes else "no"
    answer.entries = [e.entry for e in entries]
    answer.provisions = list(question.wanted)
    answer.authorities = list(dict.fromkeys(a for c in claims for a in c.authorities)) if yes else []
    answer.citations = [claim_citation(entry, claim) for claim in claims]
    answer.notes.extend(_verdict_notes(entry, question, claims, yes))
    return answer


def _verdict_of_set(held: Entries, question: Question) -> Answer:
    numbers = tuple(n for entries in question.systems for n in entries)
    base = Filter(components=question.filter.components, entries=numbers or None)
    asked = matrix.select(held.entries, base).entries
    holding = [entry for entry in asked if _holds(entry, question)]
    what = _asked_words(question)
    any_will_do = not question.all_of_set and cues.ANY.search(question.text) is not None
    yes = bool(holding) if any_will_do else len(holding) == len(asked)
    subject = wording.systems_asked(base)
    understood = f"{'is any of the' if any_will_do else 'are all'} {subject} {what}?"
    missing = [entry for entry in asked if entry not in holding]
    verb = "is" if len(holding) == 1 else "are"
    text = f"{'Yes' if yes else 'No'}. Of {len(asked)} {subject}, {len(holding)} {verb} {what}"
    text += f": {'; '.join(map(wording.system, holding))}." if any_will_do and holding else "."
    if missing and holding and not any_will_do:
        text += f" Not: {'; '.join(map(wording.system, missing))}."
    answer = stated(question, AnswerKind.VERDICT, understood, text)
    answer.verdict = "yes" if yes else "no"
    answer.entries = [entry.entry for entry in (holding if any_will_do and holding else asked)]
    answer.provisions = list(question.wanted)
    answer.table = Table(
        ["entry", "system", "exempt"],
        [[e.entry, wording.title(e), "yes" if e in holding else "no"] for e in asked],
    )
    for entry in asked:
        answer.citations.extend(claim_citation(entry, c) for c in _verdict_claims(entry, question))
    return answer


def _holds(entry: Entry, question: Question) -> bool:
    narrowed = replace(question.filter, components=(), entries=(entry.entry,), waiver=None, size=None, extreme=None)
    positive = tuple(replace(g, negated=False) for g in narrowed.provisions)
    under = tuple(replace(g, negated=False) for g in narrowed.authorities)
    wanted = replace(narrowed, provisions=positive, authorities=under)
    return bool(matrix.select([entry], wanted).entries)


def _verdict_claims(entry: Entry, question: Question) -> tuple[Claim, ...]:
    found = [c for p in question.wanted for c in matrix.claims_on(entry, p, question.under)]
    return tuple(dict.fromkeys(found or entry.claims))


def _verdict_notes(entry: Entry, question: Question, claims: Sequence[Claim], yes: bool) -> list[str]:
    notes = []
    if yes:
        for claim in claims:
            if claim.condition:
                notes.append(f"Limited under {listed(claim.authorities)}: {claim.condition}.")
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


def _asked_words(question: Question) -> str:
    under = " and ".join(wording.group(g) for g in question.under)
    if question.wanted:
        exempt = " and ".join(wording.group(replace(g, negated=False)) for g in question.filter.provisions)
        return f"exempt from {exempt}" + (f" under {under}" if under else "")
    only = " only" if question.filter.only_authorities else ""
    return f"exempt under {under}{only}"
