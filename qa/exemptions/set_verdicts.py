"""Yes or no of a set: are all of these systems exempt as the question says, or is any of them."""

from __future__ import annotations

from dataclasses import replace

from corpus.facts.entries import Entry
from qa import wording
from qa.answer import Answer, AnswerKind, Cell, Citation, Table
from qa.asked_sets import Filter
from qa.cues import asking
from qa.exemptions import unsettled
from qa.exemptions.stated import Entries, citation_of, stated
from qa.mentions import Question
from qa.selection import claims_for, select


def verdict_of_set(held: Entries, question: Question) -> Answer:
    """Of all systems of the set, or of any, as the question says; "not" and "no" stay with what is asked."""
    numbers = tuple(n for entries in question.systems for n in entries)
    among = question.among or Filter()
    base = replace(
        among,
        components=question.filter.components,
        excluded=question.filter.excluded,
        entries=numbers or question.filter.entries,
    )
    asked = select(held.entries, base).entries
    wanted = replace(question.filter, components=(), excluded=(), entries=None)
    holding = [entry for entry in asked if select([entry], wanted).entries]
    missing = [entry for entry in asked if entry not in holding]
    any_will_do = _any_will_do(question)
    yes = bool(holding) and (any_will_do or not missing)
    subject, what = wording.systems_asked(base), wording.exemption_asked(wanted)
    understood = f"{'is any of the' if any_will_do else 'are all'} {subject} {what}?"
    if not asked:
        text = f"There are no {subject}, so none is {what}."
    else:
        text = _text(question, subject, what, holding, missing, any_will_do=any_will_do)
    answer = stated(question, AnswerKind.VERDICT, understood, text)
    answer.verdict = "yes" if yes else "no"
    answer.entries = [entry.entry for entry in (holding if any_will_do and not numbers else asked)]
    answer.provisions = list(question.wanted)
    rows: list[list[Cell]] = [[e.entry, wording.title(e), "yes" if e in holding else "no"] for e in asked]
    answer.table = Table(["entry", "system", what], rows) if rows else None
    answer.notes = list(unsettled.notes(held, question))
    answer.citations = [c for e in [*holding, *missing] for c in _quoted(e, wanted)] or held.searched(base)
    return answer


def _any_will_do(question: Question) -> bool:
    """ "Is any", "are there", "TECS or ESTA": one is enough."""
    if question.all_of_set:
        return False
    alternatives = len(question.systems) > 1 and asking.EITHER_SYSTEM.search(question.text) is not None
    joined = alternatives and any(
        f"{one} or {other}" in question.text
        for one, other in zip(question.system_words, question.system_words[1:], strict=False)
    )
    return joined or asking.ANY.search(question.text) is not None


def _text(
    question: Question,
    subject: str,
    what: str,
    holding: list[Entry],
    missing: list[Entry],
    *,
    any_will_do: bool,
) -> str:
    number = len(holding) + len(missing)
    opening = "Yes" if holding and (any_will_do or not missing) else "No"
    if not holding:
        return f"{opening}. None of {number} {subject} is {what}."
    verb = "is" if len(holding) == 1 else "are"
    text = f"{opening}. Of {number} {subject}, {len(holding)} {verb} {what}"
    text += f": {'; '.join(map(wording.system, holding))}." if any_will_do or question.systems else "."
    if missing and not any_will_do:
        text += f" Not: {'; '.join(map(wording.system, missing))}."
    return text


def _quoted(entry: Entry, wanted: Filter) -> list[Citation]:
    """The claims on what is asked; of a system that makes none, all its claims."""
    said = [predicate for case in wanted.cases for predicate in case]
    on_it = [claim for predicate in said for claim in claims_for(entry, predicate)]
    return [citation_of(entry, claim) for claim in dict.fromkeys(on_it or entry.claims)]
