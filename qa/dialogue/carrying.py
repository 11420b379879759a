"""What a follow-up takes from the question before it: systems, provisions, the place.

Each function fills in one kind of gap. Which of them applies is decided in `qa.dialogue.filling`; what
becomes of a set is the business of `qa.dialogue.narrowing`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.citation import Citation as Place
from corpus.facts.entries import Entry
from corpus.patterns import Pattern
from qa import matrix, wording
from qa.answer import Answer
from qa.asked_sets import Filter, Group, Measure
from qa.cues import limiting
from qa.mentions import OF_ONE, OF_SETS, Intent, Question

_ASKS = Pattern(r"\s*+(?:what|which|who|when|where|why|how|is|are|does|do|can|compare|list|show)\b", re.IGNORECASE)
Turn = tuple[Question, Answer]
TEXT_OF = Pattern(r"\b(?:show|text|wording|read|full|open|display|print|quote)\b", re.IGNORECASE)
_LABELS = r"(?P<labels>(?:\([0-9A-Za-z]{1,5}\))+)"
_PARAGRAPH = Pattern(
    rf"\W*(?:(?P<see>show|read|give|open|quote|print|display|see)(?: me| us)?\s*)?(?:the )?(?:text of |wording of )?"
    rf"(?P<what>(?:reason|paragraph|para\.?|subparagraph)\s*)?{_LABELS}\W*",
    re.IGNORECASE,
)
_PRONOUN = Pattern(r"\b(?:it|they|that|this)\b", re.IGNORECASE)
_BARE = frozenset({None, Intent.LOOKUP, Intent.TEXT, Intent.ABOUT, Intent.ROW, Intent.COMPARE})


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


def asked_of_the_same(question: Question, before: Question, answer: Answer) -> Question:
    """ "And under (k)(2)?", "why?": more about the system of the turn before."""
    systems = before.systems or tuple((n,) for n in answer.entries[:6])
    words = before.system_words or tuple(f"entry {n}" for (n,) in systems)
    intent = question.intent
    if not systems:
        return question
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
    held = question.filter
    if intent in OF_SETS and len(systems) == 1 and not (held.provisions and question.plural):
        measured: Measure | None = "provisions" if intent is Intent.COUNT else question.measured
        question, intent = replace(question, measured=measured), Intent.ROW
    if intent in (Intent.WHY, Intent.AUTHORITIES) and not held.provisions:
        held = replace(held, provisions=_claimed(before.filter.provisions))
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


def asked_of_pointed(question: Question, listed_by: Question, before: Question) -> Question:
    """ "The third one", "why is the third one exempt?": asked of systems of the answer of `listed_by`."""
    held, intent = question.filter, question.intent
    said = bool(held.provisions or held.authorities)
    if intent is Intent.TEXT and TEXT_OF.search(question.text):
        return question
    if intent in _BARE and not said and not question.beside and not limiting.EXEMPT.search(question.text):
        if len(question.systems) > 1:
            intent = Intent.COMPARE
        elif before.intent in OF_ONE and before.systems:
            intent, held = before.intent, before.filter
        else:
            intent = Intent.ROW
    elif intent is Intent.TEXT:
        intent = Intent.ROW
    if intent in (Intent.WHY, Intent.AUTHORITIES) and not held.provisions:
        asked = _claimed(before.filter.provisions) or _claimed(listed_by.filter.provisions)
        held = replace(held, provisions=asked)
    return replace(question, intent=intent, filter=held, places=())


def paragraph(
    question: Question, numbers: Sequence[int], entries: Sequence[Entry], before: Question
) -> Question | None:
    """ "Show me reason (b)", "read me (f)": a paragraph of the system before, or why it is exempt from (f)."""
    match = _PARAGRAPH.fullmatch(question.text)
    if not match or not (match["see"] or match["what"]):
        return None
    entry = next((e for e in entries if list(numbers) == [e.entry]), None)
    if entry is None:
        return None
    place = question.appendix.child(str(entry.entry))
    for label in re.findall(r"[0-9A-Za-z]+", match["labels"]):
        place = place.child(label)
    carried = carried_from(before)
    if has_paragraph([entry], place):
        system = ((entry.entry,),)
        return replace(question, intent=Intent.TEXT, systems=system, places=(place,), filter=Filter(), carried=carried)
    if matrix.reasons_on(entry, question.wanted):
        return replace(question, intent=Intent.WHY, systems=((entry.entry,),), carried=carried)
    return None


def has_paragraph(entries: Sequence[Entry], place: Place) -> bool:
    """Whether a reason is printed at or below the place."""
    return any(reason.cite.startswith(str(place)) for entry in entries for reason in entry.reasons)


def naming(question: Question, entries: Sequence[Entry]) -> Question:
    """ "What does it do?": the system's name in the place of the pronoun, as there are no other words."""
    entry = next((e for e in entries if question.systems == ((e.entry,),)), None)
    if entry is None:
        return question
    return replace(question, asked=_PRONOUN.sub(wording.title(entry), question.text, count=1))


def sibling(question: Question, place: Place) -> Place | None:
    """ "And (e)" after 5.8(d) is 5.8(e)."""
    match = re.fullmatch(
        rf"\s*(?:and|or|what about|how about|now|then)?\s*(?:paragraph\s*)?{_LABELS}\W*",
        question.text,
        re.IGNORECASE,
    )
    if not match:
        return None
    labels = tuple(re.findall(r"[0-9A-Za-z]+", match["labels"]))
    kinds = [_style(label) for label in place.path]
    depth = next((n for n, kind in enumerate(kinds) if kind == _style(labels[0])), len(kinds))
    return replace(place, path=(*place.path[:depth], *labels))


def of_one_only(question: Question, entries: Sequence[Entry]) -> Question:
    """ "Which are under (j)(2) only?", of one system: under none of its other authorities."""
    entry = next((e for e in entries if question.systems == ((e.entry,),)), None)
    held = question.filter
    if entry is None or question.intent is not Intent.ROW or not held.only_authorities:
        return question
    named = {item for group in held.authorities if not group.negated for item in group.items}
    others = tuple(a for a in matrix.authorities_of(entry) if a not in named)
    authorities = (*held.authorities, Group(others, "any", True)) if others else held.authorities
    return replace(question, filter=replace(held, authorities=authorities, only_authorities=False))


def _style(label: str) -> str:
    return "digit" if label.isdigit() else "upper" if label.isupper() else "lower"


def _places(appendix: Place, systems: tuple[tuple[int, ...], ...]) -> tuple[Place, ...]:
    return tuple(appendix.child(str(numbers[0])) for numbers in systems)


def _claimed(groups: tuple[Group, ...]) -> tuple[Group, ...]:
    """What is asked to be claimed; what is asked not to be, where nothing else is."""
    positive = tuple(group for group in groups if not group.negated)
    return positive or tuple(replace(group, negated=False) for group in groups)


def carried_from(before: Question) -> str:
    return f"carried over from: {' '.join(before.text.split())}"
