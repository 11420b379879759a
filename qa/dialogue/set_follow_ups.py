"""Follow-ups about a set of systems, as questions: listed again, turned round, counted, narrowed.

The words are those of `qa.dialogue.follow_ups`; what becomes of the filter is in `qa.dialogue.narrowing`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from corpus.facts.entries import Entry
from qa.answer import Answer
from qa.asked_sets import Filter, Measure
from qa.dialogue import follow_ups, narrowing
from qa.dialogue.carrying import Turn, carried_from, of_one_only
from qa.mentions import OF_SETS, Intent, Question

_MEASURED: Mapping[Intent, Measure] = {Intent.ROW: "provisions", Intent.AUTHORITIES: "authorities"}
_LISTS = (follow_ups.WHICH_ONES, follow_ups.WHICH_ARE, follow_ups.WHICH_ARE_NOT, follow_ups.BOTH)
_CHANGES = (
    follow_ups.ANY_AUTHORITY,
    follow_ups.ALL_COMPONENTS,
    follow_ups.ALL_PROVISIONS,
    follow_ups.ONLY_UNDER_IT,
)


def lists_again(question: Question) -> bool:
    """ "Which ones?", "which are not?": of the turn before only."""
    return any(pattern.match(question.text) for pattern in _LISTS)


def changes(question: Question) -> bool:
    """ "Under any authority", "drop (k)(2)"."""
    drops = follow_ups.DROPS.match(question.text) and not question.filter.is_empty
    return bool(drops) or any(pattern.match(question.text) for pattern in _CHANGES)


def listed_again(question: Question, before: Question, answer: Answer, earlier: Turn | None) -> Question | None:
    """The systems of the turn before, those left out of it, or those that both turns hold for."""
    text = question.text
    held = narrowing.set_of(before, answer)
    claims = Filter(provisions=before.filter.provisions, authorities=before.filter.authorities)
    if follow_ups.BOTH.match(text):
        return _both(question, before, held, earlier)
    if follow_ups.WHICH_ARE_NOT.match(text):
        if held is None and before.intent in _MEASURED and not before.wanted:
            return _again(question, before, Filter(), denied=True)
        turned = None
        if held is not None or not claims.is_empty:
            turned = narrowing.others(held or claims, answer.entries)
        known = before.intent in OF_SETS or (turned is not None and not turned.excluded)
        return _set(question, before, turned) if turned is not None and known else None
    if held is not None:
        return _set(question, before, held)
    if before.intent in _MEASURED and follow_ups.WHICH_ONES.match(text):
        return _again(question, before, before.filter)
    if follow_ups.WHICH_ARE.match(text) and not claims.is_empty:
        return _set(question, before, claims)
    return None


def listed_before(question: Question, turns: Sequence[Turn]) -> Question | None:
    """ "List them again", when one of a list was asked about: the list; "which are not?" is of the one."""
    before, answer = turns[-1]
    if not follow_ups.WHICH_ONES.match(question.text):
        return listed_again(question, before, answer, None)
    for asked, listing in reversed(turns):
        held = narrowing.set_of(asked, listing)
        if held is not None and not asked.picked:
            return _set(question, asked, held)
    return None


def changed(question: Question, before: Question, entries: Sequence[Entry]) -> Question | None:
    """The question before with a part of its filter dropped, or limited to the authority named."""
    text, held = question.text, before.filter
    if follow_ups.ANY_AUTHORITY.match(text):
        held = replace(held, authorities=(), only_authorities=False)
    elif follow_ups.ALL_COMPONENTS.match(text):
        held = replace(held, components=())
    elif follow_ups.ALL_PROVISIONS.match(text):
        held = replace(held, provisions=())
    elif follow_ups.ONLY_UNDER_IT.match(text):
        if not any(not group.negated for group in held.authorities):
            return None
        held = replace(held, only_authorities=True)
    else:
        held = narrowing.without(held, question.filter)
        if held == before.filter:
            return None
    return of_one_only(_again(question, before, held), entries)


def number_of(question: Question, before: Question, answer: Answer) -> Question | None:
    """How many: systems of the set before, provisions of the one system before."""
    held = narrowing.set_of(before, answer)
    if held is None:
        measured = _MEASURED.get(before.intent or Intent.LOOKUP)
        if measured and not before.wanted and question.filter.is_empty:
            measured = question.measured or before.measured or measured
            return replace(_again(question, before, before.filter), intent=Intent.ROW, measured=measured)
        held = Filter(entries=tuple(answer.entries))
    if question.measured:
        return None
    if question.denied and not question.filter.provisions:
        held = narrowing.others(held, answer.entries)
    elif not question.filter.is_empty:
        held = narrowing.narrowed(question, held, answer)
    return replace(question, intent=Intent.COUNT, filter=held, carried=carried_from(before))


def narrowed_by(question: Question, before: Question, answer: Answer) -> Question | None:
    """ "Only the ICE ones", "or (c)(4)?", "which of them claim (k)(2)?": the set before, changed."""
    held = narrowing.set_of(before, answer)
    if held is None:
        return None
    back = follow_ups.POINTS_BACK.search(question.text) or follow_ups.ONES.search(question.text)
    if before.intent is Intent.VERDICT and not (before.systems or back) and question.intent not in OF_SETS:
        return _again(question, before, narrowing.replaced(before.filter, question.filter))
    if before.intent not in OF_SETS and not back:
        return None
    intent = Intent.COUNT if follow_ups.HOW_MANY.match(question.text) else Intent.SYSTEMS
    wanted = narrowing.narrowed(question, held, answer)
    return replace(question, intent=intent, filter=wanted, carried=carried_from(before))


def _both(question: Question, before: Question, held: Filter | None, earlier: Turn | None) -> Question | None:
    if before.intent is Intent.VERDICT and len(before.systems) > 1:
        return replace(before, text=question.text, all_of_set=True, carried=carried_from(before))
    filter_before = earlier[0].filter if earlier and earlier[0].intent is before.intent else None
    both = narrowing.of_both(held if held is not None else before.filter, filter_before)
    if both is None:
        return None
    return _set(question, before, both) if held is not None else _again(question, before, both)


def _set(question: Question, before: Question, held: Filter) -> Question:
    return replace(
        question,
        intent=Intent.SYSTEMS,
        systems=(),
        filter=held,
        beside=(),
        carried=carried_from(before),
    )


def _again(question: Question, before: Question, held: Filter, *, denied: bool | None = None) -> Question:
    """The question before, of another filter; whether it asks of all or of any stays in its words."""
    return replace(
        before,
        text=before.text if before.intent is Intent.VERDICT else question.text,
        filter=held,
        denied=before.denied if denied is None else denied,
        measured=None,
        carried=carried_from(before),
    )
