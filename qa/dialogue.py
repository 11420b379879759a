"""A conversation: what a follow-up leaves out is taken from the turns before it.

A question that stands alone is never bent. What was carried over is said in words, so that the
reader can see it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from corpus.citation import Citation as Place
from corpus.citation import parse
from qa import cues
from qa.answer import Answer, AnswerKind
from qa.matrix import Filter, Group
from qa.mentions import Intent, Question
from qa.words import content

_FOLLOWS = re.compile(
    r"^\s*(?:and|or|but|also|what about|how about|only|just|same for|i mean|i meant|no,|not|then|now|"
    r"the (?:first|second|third|fourth|fifth|last)|why|how many|how much|those|these|them|it)\b|^\s*\(",
    re.IGNORECASE,
)
_OVER = re.compile(
    r"^\s*(?:start over|start again|new (?:conversation|question|topic)|reset|forget (?:it|that|all that))\W*$",
    re.I,
)
_ASKS = re.compile(r"\s*(?:what|which|who|when|where|why|how|is|are|does|do|can|compare|list|show)\b", re.IGNORECASE)
_TEXT_OF = re.compile(r"\b(?:show|text|wording|read|full|open|display|print|quote)\b", re.IGNORECASE)
_MATRIX = frozenset(
    {
        Intent.SYSTEMS,
        Intent.COUNT,
        Intent.ROW,
        Intent.AUTHORITIES,
        Intent.VERDICT,
        Intent.WHY,
        Intent.COMPARE,
        Intent.WAIVER,
        Intent.WHICH,
        Intent.ABOUT,
    }
)
_OF_SETS = frozenset({Intent.SYSTEMS, Intent.COUNT})
_OF_ONE = frozenset({Intent.ROW, Intent.AUTHORITIES, Intent.VERDICT, Intent.WHY, Intent.WAIVER})


@dataclass
class Dialogue:
    """The turns of one conversation, questions as they were completed."""

    turns: list[tuple[Question, Answer]] = field(default_factory=list)

    def remember(self, question: Question, answer: Answer) -> None:
        self.turns.append((question, answer))

    def forget(self) -> None:
        """Drop the last turn, if there is one."""
        del self.turns[-1:]

    def clear(self) -> None:
        self.turns.clear()

    @property
    def last(self) -> tuple[Question, Answer] | None:
        return self.turns[-1] if self.turns else None

    @property
    def last_query(self) -> str:
        """The words of the last question that was looked up in the text, with those it carried."""
        return next((q.text for q, _ in reversed(self.turns) if q.intent in (Intent.LOOKUP, Intent.ABOUT)), "")

    def asks_to_start_over(self, text: str) -> bool:
        return bool(_OVER.match(text))


def complete(question: Question, dialogue: Dialogue) -> Question:
    """The question with what it leaves out; unchanged when it stands alone."""
    if dialogue.last is None:
        return question
    before, answer = dialogue.last
    if question.ordinal is not None and not question.systems and answer.entries:
        question = _ordinal(question, answer)
    if before.intent is Intent.TEXT and before.places and (sibling := _sibling(question, before.places[-1])):
        return replace(
            question,
            intent=Intent.TEXT,
            places=(sibling,),
            filter=Filter(),
            carried="after " + str(before.places[-1]),
        )
    if _asks_for_text(question) and answer.citations and (place := parse(answer.citations[0].cite)):
        return replace(question, intent=Intent.TEXT, places=(place,), carried=f"the first source before, {place}")
    if answer.kind is AnswerKind.CLARIFY and (filled := _clarified(question, before)):
        return filled
    if _stands_alone(question):
        return question
    if before.intent not in _MATRIX:
        return question
    if question.intent is Intent.COUNT or _asks_count(question):
        return _count_of_last(question, dialogue)
    if question.systems:
        return _same_of_others(question, before)
    if question.intent is Intent.COMPARE and (compared := _last_systems(dialogue)):
        return replace(question, systems=compared, system_words=(), carried="the systems asked about before")
    if before.intent in _OF_SETS and question.of_those and question.intent in (Intent.ROW, Intent.SYSTEMS):
        return _narrowed(question, before, answer)
    if before.intent in _OF_SETS and question.intent is Intent.VERDICT and answer.entries:
        systems = tuple((n,) for n in answer.entries)
        return replace(question, systems=systems, carried=_carried(before))
    if before.intent in _OF_SETS and question.intent not in (
        Intent.WHY,
        Intent.ROW,
        Intent.VERDICT,
        Intent.TEXT,
    ):
        return _narrowed(question, before, answer)
    return _of_the_same(question, before, answer)


def is_follow_up(question: Question) -> bool:
    """Whether the words lean on a turn before: they begin so, or name only a pronoun."""
    return bool(_FOLLOWS.match(question.text)) or question.pronoun


def _stands_alone(question: Question) -> bool:
    text = question.text
    if question.intent is None:
        return False
    if question.intent in _OF_ONE:
        named = bool(question.systems or question.filter.components)
        return named and not (_FOLLOWS.match(text) and question.intent is not Intent.WHY)
    if question.intent in _OF_SETS:
        return not re.match(r"^\s*(?:and|but|or|only|just|how many (?:is|are|of) (?:that|those|them))\b", text, re.I)
    if question.intent in (Intent.COMPARE, Intent.WHICH):
        return len(question.systems) > (question.intent is Intent.COMPARE)
    if question.intent is Intent.TEXT:
        return bool(question.places)
    if question.intent is Intent.ABOUT:
        return not (_FOLLOWS.match(text) and not question.beside)
    return not is_follow_up(question)


def _last_systems(dialogue: Dialogue) -> tuple[tuple[int, ...], ...]:
    """The last two systems asked about, or those of the last set when they are few."""
    _, answer = dialogue.turns[-1]
    if 2 <= len(answer.entries) <= 4:
        return tuple((n,) for n in answer.entries)
    asked = [question.systems[0] for question, _ in dialogue.turns if len(question.systems) == 1]
    return tuple(dict.fromkeys(asked))[-2:] if len(set(asked)) > 1 else ()


def _asks_for_text(question: Question) -> bool:
    """ "Show me the text", of nothing that is named."""
    return bool(_TEXT_OF.search(question.text)) and all(word in cues.SHOW for word in content(question.text))


def _asks_count(question: Question) -> bool:
    return bool(re.match(r"^\s*(?:and )?how many\b", question.text, re.I)) and not question.systems


def _count_of_last(question: Question, dialogue: Dialogue) -> Question:
    for before, answer in reversed(dialogue.turns):
        if before.intent in _OF_SETS:
            merged = _narrow(before.filter, question)
            return replace(question, intent=Intent.COUNT, filter=merged, beside=(), carried=_carried(before))
        if answer.entries:
            merged = Filter(entries=tuple(answer.entries))
            return replace(question, intent=Intent.COUNT, filter=merged, beside=(), carried=_carried(before))
    return question


def _same_of_others(question: Question, before: Question) -> Question:
    """ "What about ICEPIC?": the same asked of another system; its own provisions count first."""
    intent = before.intent if question.intent in (Intent.ABOUT, Intent.ROW, None) else question.intent
    if intent in _OF_SETS or intent is None:
        intent = question.intent if question.intent is not Intent.ABOUT else Intent.ROW
        if before.wanted and question.intent is Intent.ABOUT:
            intent = Intent.VERDICT
    if intent is Intent.ABOUT:
        return question
    held = question.filter
    if not held.provisions and not held.authorities:
        held = replace(held, provisions=before.filter.provisions, authorities=before.filter.authorities)
    return replace(question, intent=intent, filter=held, only=before.only, carried=_carried(before))


def _narrowed(question: Question, before: Question, answer: Answer) -> Question:
    """The set before, narrowed. "Of those" means its systems, whatever they were found by."""
    said, held = question.filter, before.filter
    if question.of_those or (said.provisions and held.authorities and not held.provisions):
        narrowed = replace(said, entries=tuple(answer.entries))
    else:
        narrowed = _narrow(held, question)
    return replace(question, intent=Intent.SYSTEMS, filter=narrowed, beside=(), carried=_carried(before))


def _narrow(held: Filter, question: Question) -> Filter:
    """The filter before, changed by what is said now: what is named anew replaces its like."""
    said = question.filter
    provisions, authorities = held.provisions, held.authorities
    if said.provisions:
        added = all(g.negated for g in said.provisions) or re.match(r"^\s*(?:and|but|also)\b", question.text, re.I)
        replaced = re.match(r"^\s*(?:what|how) about\b", question.text, re.I)
        provisions = (*provisions, *said.provisions) if added and not replaced else said.provisions
    if said.authorities:
        authorities = (
            (*authorities, *said.authorities) if all(g.negated for g in said.authorities) else said.authorities
        )
    return replace(
        held,
        provisions=provisions,
        authorities=authorities,
        only_authorities=said.only_authorities or (held.only_authorities and not said.authorities),
        components=said.components or held.components,
        waiver=said.waiver if said.waiver is not None else held.waiver,
        size=said.size or held.size,
        extreme=said.extreme or held.extreme,
    )


def _of_the_same(question: Question, before: Question, answer: Answer) -> Question:
    """ "And under (k)(2)?", "why?": more about the system of the turn before."""
    systems = before.systems or tuple((n,) for n in answer.entries[:6])
    words = before.system_words or tuple(f"entry {n}" for (n,) in systems)
    intent = question.intent
    asked = bool(question.filter.provisions or question.filter.authorities)
    if intent in (None, Intent.LOOKUP):
        if _TEXT_OF.search(question.text) and not question.beside:
            intent = Intent.TEXT
        elif asked:
            intent = before.intent if before.intent in _OF_ONE | {Intent.COMPARE} else Intent.VERDICT
        elif is_follow_up(question):
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
        places=_places(systems) if intent is Intent.TEXT else question.places,
        carried=_carried(before),
    )


def _clarified(question: Question, before: Question) -> Question | None:
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
        carried=_carried(before),
    )


def _ordinal(question: Question, answer: Answer) -> Question:
    assert question.ordinal is not None
    try:
        number = answer.entries[question.ordinal]
    except IndexError:
        return question
    system = ((number,),)
    text = bool(_TEXT_OF.search(question.text)) and not question.filter.provisions
    intent = Intent.TEXT if text else question.intent
    if intent in (None, Intent.LOOKUP):
        intent = Intent.ROW if not question.beside else Intent.ABOUT
    return replace(
        question,
        intent=intent,
        systems=system,
        system_words=(f"entry {number}",),
        places=_places(system) if text else question.places,
        carried=f"entry {number} of the answer before",
    )


def _sibling(question: Question, place: Place) -> Place | None:
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


def _places(systems: tuple[tuple[int, ...], ...]) -> tuple[Place, ...]:
    return tuple(Place(appendix="C", path=(str(numbers[0]),)) for numbers in systems)


def _unnegated(groups: tuple[Group, ...]) -> tuple[Group, ...]:
    return tuple(replace(group, negated=False) for group in groups)


def _carried(before: Question) -> str:
    return f"carried over from: {' '.join(before.text.split())}"


def lookup_query(question: Question, dialogue: Dialogue) -> str:
    """What to look for: the words of a follow-up with those of the question it leans on."""
    last = dialogue.last_query
    return f"{question.text} {last}" if last and is_follow_up(question) else question.text
