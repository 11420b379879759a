"""What a follow-up takes from the question before it: systems, provisions, the set, the place.

Each function fills in one kind of gap. Which of them applies is decided in `qa.dialogue`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.citation import Citation as Place
from qa.answer import Answer
from qa.matrix import Filter, Group
from qa.mentions import OF_ONE, OF_SETS, Intent, Question

_ASKS = re.compile(r"\s*(?:what|which|who|when|where|why|how|is|are|does|do|can|compare|list|show)\b", re.IGNORECASE)
TEXT_OF = re.compile(r"\b(?:show|text|wording|read|full|open|display|print|quote)\b", re.IGNORECASE)


def asked_of_others(question: Question, before: Question) -> Question:
    """ "What about ICEPIC?": the same asked of another system; its own provisions count first."""
    intent = before.intent if question.intent in (Intent.ABOUT, Intent.ROW, None) else question.intent
    if intent in OF_SETS or intent is None:
        intent = question.intent if question.intent is not Intent.ABOUT else Intent.ROW
        if before.wanted and question.intent is Intent.ABOUT:
            intent = Intent.VERDICT
    if intent is Intent.ABOUT:
        return question
    held = question.filter
    if not held.provisions and not held.authorities:
        held = replace(held, provisions=before.filter.provisions, authorities=before.filter.authorities)
    return replace(question, intent=intent, filter=held, only=before.only, carried=carried_from(before))


def narrowed(question: Question, before: Question, answer: Answer) -> Question:
    """The set before, narrowed. "Of those" means its systems, whatever they were found by."""
    said, held = question.filter, before.filter
    if question.of_those or (said.provisions and held.authorities and not held.provisions):
        narrowed = replace(said, entries=tuple(answer.entries))
    else:
        narrowed = narrowed_filter(held, question)
    return replace(question, intent=Intent.SYSTEMS, filter=narrowed, carried=carried_from(before))


def narrowed_filter(held: Filter, question: Question) -> Filter:
    """The filter before, changed by what is said now: what is named anew replaces its like."""
    said = question.filter
    provisions, authorities = held.provisions, held.authorities
    if said.provisions:
        added = all(g.negated for g in said.provisions) or re.match(r"^\s*(?:and|but|also)\b", question.text, re.I)
        replaced = re.match(r"^\s*(?:what|how) about\b", question.text, re.I)
        provisions = (*provisions, *said.provisions) if added and not replaced else said.provisions
    if said.authorities:
        negated = all(g.negated for g in said.authorities)
        authorities = (*authorities, *said.authorities) if negated else said.authorities
    return replace(
        held,
        provisions=provisions,
        authorities=authorities,
        only_authorities=said.only_authorities or (held.only_authorities and not said.authorities),
        components=said.components or held.components,
        excluded=(*held.excluded, *said.excluded),
        waiver=said.waiver if said.waiver is not None else held.waiver,
        size=said.size or held.size,
        extreme=said.extreme or held.extreme,
    )


def asked_of_the_same(question: Question, before: Question, answer: Answer) -> Question:
    """ "And under (k)(2)?", "why?": more about the system of the turn before."""
    systems = before.systems or tuple((n,) for n in answer.entries[:6])
    words = before.system_words or tuple(f"entry {n}" for (n,) in systems)
    intent = question.intent
    asked = bool(question.filter.provisions or question.filter.authorities)
    if intent in (None, Intent.LOOKUP):
        if TEXT_OF.search(question.text) and not question.beside:
            intent = Intent.TEXT
        elif asked:
            intent = before.intent if before.intent in OF_ONE | {Intent.COMPARE} else Intent.VERDICT
        elif question.pronoun or not question.beside:
            intent = Intent.ABOUT
        else:
            return question
    if intent is Intent.SYSTEMS and not question.plural:
        intent = Intent.ROW
    held = question.filter
    if intent in (Intent.WHY, Intent.AUTHORITIES) and not held.provisions:
        held = replace(held, provisions=_unnegated(before.filter.provisions))
    elif intent is before.intent and held.authorities and not held.provisions:
        held = replace(held, provisions=before.filter.provisions)
    if intent in (Intent.WHY, Intent.ROW, Intent.AUTHORITIES) and len(systems) > 1 and not before.systems:
        return replace(question, intent=intent, filter=held)
    return replace(
        question,
        intent=intent,
        systems=systems,
        system_words=words,
        filter=held,
        places=_places(question.appendix, systems) if intent is Intent.TEXT else question.places,
        carried=carried_from(before),
    )


def clarified(question: Question, before: Question) -> Question | None:
    """The answer to a question that was asked back."""
    answers = question.intent in (Intent.ABOUT, Intent.ROW, Intent.TEXT, None)
    if not question.systems or not answers or _ASKS.match(question.text):
        return None
    said = question.filter
    return replace(
        question,
        intent=before.intent,
        filter=replace(
            before.filter,
            provisions=said.provisions or before.filter.provisions,
            authorities=said.authorities or before.filter.authorities,
            components=(),
        ),
        places=(),
        carried=carried_from(before),
    )


def of_numbered_entry(question: Question, before: Question, answer: Answer) -> Question:
    assert question.ordinal is not None
    number = answer.entries[question.ordinal]
    system = ((number,),)
    text = bool(TEXT_OF.search(question.text)) and not question.filter.provisions
    intent = Intent.TEXT if text else question.intent
    held = question.filter
    if intent in (None, Intent.LOOKUP):
        intent = Intent.ROW if not question.beside else Intent.ABOUT
        if before.intent in OF_ONE:
            intent, held = before.intent, before.filter
    return replace(
        question,
        intent=intent,
        filter=held,
        systems=system,
        system_words=(f"entry {number}",),
        places=_places(question.appendix, system) if text else question.places,
        carried=f"entry {number} of the answer before",
    )


def sibling(question: Question, place: Place) -> Place | None:
    """ "And (e)" after 5.8(d) is 5.8(e)."""
    match = re.fullmatch(
        r"\s*(?:and|or|what about|how about|now|then)?\s*(?:paragraph\s*)?(?P<labels>(?:\([0-9A-Za-z]{1,5}\))+)\W*",
        question.text,
        re.IGNORECASE,
    )
    if not match:
        return None
    labels = tuple(re.findall(r"[0-9A-Za-z]+", match["labels"]))
    kinds = [_style(label) for label in place.path]
    depth = next((n for n, kind in enumerate(kinds) if kind == _style(labels[0])), len(kinds))
    return replace(place, path=(*place.path[:depth], *labels))


def _style(label: str) -> str:
    return "digit" if label.isdigit() else "upper" if label.isupper() else "lower"


def _places(appendix: Place, systems: tuple[tuple[int, ...], ...]) -> tuple[Place, ...]:
    return tuple(appendix.child(str(numbers[0])) for numbers in systems)


def _unnegated(groups: tuple[Group, ...]) -> tuple[Group, ...]:
    return tuple(replace(group, negated=False) for group in groups)


def carried_from(before: Question) -> str:
    return f"carried over from: {' '.join(before.text.split())}"
