"""A conversation: what a follow-up leaves out is taken from the turns before it.

A question that stands alone is never bent. What was carried over is said in words, so that the
reader can see it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from corpus.citation import parse
from qa import cues
from qa.answer import Answer, AnswerKind
from qa.carrying import (
    TEXT_OF,
    asked_of_others,
    asked_of_the_same,
    carried_from,
    clarified,
    narrowed,
    narrowed_filter,
    of_numbered_entry,
    sibling,
)
from qa.leaning import FOLLOWS, leaning, leans
from qa.lexicon import Lexicon
from qa.matrix import Filter
from qa.mentions import OF_ONE, OF_SETS, Intent, Question
from qa.words import content

_OVER = re.compile(
    r"^\s*(?:start over|start again|new (?:conversation|question|topic)|reset|forget (?:it|that|all that))\W*$",
    re.I,
)
_FEW = 2  # words that a follow-up may bring of its own
_MATRIX = OF_SETS | OF_ONE | {Intent.COMPARE, Intent.WHICH, Intent.ABOUT}


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
    def last_look_up(self) -> tuple[Question, Answer] | None:
        """The last turn, if its question was looked up in the text."""
        asked = self.last
        return asked if asked and asked[0].intent in (Intent.LOOKUP, Intent.ABOUT) else None

    def asks_to_start_over(self, text: str) -> bool:
        return bool(_OVER.match(text))


def complete(question: Question, dialogue: Dialogue, lexicon: Lexicon) -> Question:
    """The question with what it leaves out; unchanged when it stands alone.

    The rules are tried in order: the first that has something to fill in fills it in.
    """
    if dialogue.last is None:
        return question
    filled = _completed(question, dialogue)
    looked_up = dialogue.last_look_up
    if filled.intent is not Intent.LOOKUP or filled.carried or looked_up is None or not leans(filled):
        return filled
    before, answer = looked_up
    return leaning(filled, before.looked_up, answer, lexicon)


def _completed(question: Question, dialogue: Dialogue) -> Question:
    for rule in (_sibling_place, _text_of_source, _answer_to_clarify, _numbered_entry, _other_entry):
        filled = rule(question, dialogue)
        if filled is not None:
            return filled
    if not _leans(question):
        return question
    for rule in (_number_of_set, _compared, _narrowed_set, _verdict_of_set, _other_system, _same_system):
        filled = rule(question, dialogue)
        if filled is not None:
            return filled
    return question


def _leans(question: Question) -> bool:
    text = question.text
    names_a_set = bool(re.search(r"\b(?:systems|entries)\b", text, re.I)) and not question.of_those
    if question.unknown_name or question.places or len(question.beside) > _FEW:
        return False
    if question.intent in OF_SETS and names_a_set:
        return False  # "but how many systems rely on (k)(5) overall?"
    if question.intent in (*OF_ONE, Intent.WHICH) and question.systems:
        return bool(FOLLOWS.match(text)) and question.intent is not Intent.WHY
    if question.intent is Intent.COMPARE:
        return not question.systems
    if question.intent is Intent.ABOUT:
        bare = not question.beside and (question.yes_no or text.strip().endswith("?"))
        return bool(FOLLOWS.match(text)) or (bare and len(text.split()) <= _FEW)
    if question.intent in (None, Intent.COUNT, Intent.SYSTEMS):
        return True
    if question.intent in OF_ONE:
        return True  # no system is named
    return leans(question)


def _sibling_place(question: Question, dialogue: Dialogue) -> Question | None:
    """ "And (e)" after 5.8(d) is 5.8(e)."""
    before, _ = dialogue.turns[-1]
    if before.intent is not Intent.TEXT or not before.places:
        return None
    place = sibling(question, before.places[-1])
    if place is None:
        return None
    carried = f"after {before.places[-1]}"
    return replace(question, intent=Intent.TEXT, places=(place,), filter=Filter(), carried=carried)


def _text_of_source(question: Question, dialogue: Dialogue) -> Question | None:
    """ "Show me the text", of nothing that is named: the first source of the answer before."""
    _, answer = dialogue.turns[-1]
    if not TEXT_OF.search(question.text) or not all(word in cues.SHOW for word in content(question.text)):
        return None
    place = parse(answer.citations[0].cite) if answer.citations else None
    if place is None:
        return None
    return replace(question, intent=Intent.TEXT, places=(place,), carried=f"the first source before, {place}")


def _answer_to_clarify(question: Question, dialogue: Dialogue) -> Question | None:
    before, answer = dialogue.turns[-1]
    return clarified(question, before) if answer.kind is AnswerKind.CLARIFY else None


def _numbered_entry(question: Question, dialogue: Dialogue) -> Question | None:
    """ "The second one", of the latest answer that names so many."""
    if question.ordinal is None or question.systems:
        return None
    least = question.ordinal + 1 if question.ordinal >= 0 else 2
    for _, answer in reversed(dialogue.turns):
        if len(answer.entries) >= max(2, least):
            return of_numbered_entry(question, dialogue.turns[-1][0], answer)
    return None


def _other_entry(question: Question, dialogue: Dialogue) -> Question | None:
    """ "What about entry 24?", after a question about another system: the same of it, not its text."""
    leans = FOLLOWS.match(question.text) and not TEXT_OF.search(question.text)
    if question.intent is not Intent.TEXT or not leans or any(len(place.path) != 1 for place in question.places):
        return None
    return _other_system(replace(question, intent=Intent.ABOUT, places=()), dialogue)


def _number_of_set(question: Question, dialogue: Dialogue) -> Question | None:
    """ "How many is that?" """
    asks = re.match(r"^\s*(?:and |so |but )?how many\b", question.text, re.I)
    if not asks or question.systems or question.measured or question.beside:
        return None
    return _count_of_last(question, dialogue)


def _compared(question: Question, dialogue: Dialogue) -> Question | None:
    if question.intent is not Intent.COMPARE:
        return None
    compared = _last_systems(dialogue)
    return replace(question, systems=compared, carried="the systems asked about before") if compared else None


def _narrowed_set(question: Question, dialogue: Dialogue) -> Question | None:
    """ "Only the ICE ones", "and not from (g)?", "of those, which ...": the set before, changed."""
    before, answer = dialogue.turns[-1]
    said = question.filter
    other = question.systems or question.intent in (Intent.WHY, Intent.VERDICT, Intent.TEXT)
    if before.intent not in OF_SETS or other or said == Filter():
        return None
    return narrowed(question, before, answer)


def _verdict_of_set(question: Question, dialogue: Dialogue) -> Question | None:
    """ "Are they all exempt from (h)?", of the set before."""
    before, answer = dialogue.turns[-1]
    asks = question.intent is Intent.VERDICT and not question.systems
    if before.intent not in OF_SETS or not asks or not answer.entries:
        return None
    return replace(question, systems=tuple((n,) for n in answer.entries), carried=carried_from(before))


def _other_system(question: Question, dialogue: Dialogue) -> Question | None:
    """ "What about ICEPIC?": the same, of another system."""
    before, _ = dialogue.turns[-1]
    if not question.systems or before.intent not in _MATRIX:
        return None
    if before.intent is Intent.COMPARE and question.intent in (Intent.ABOUT, Intent.ROW, None):
        systems = tuple(dict.fromkeys((*before.systems, *question.systems)))
        return replace(question, intent=Intent.COMPARE, systems=systems, carried=carried_from(before))
    return asked_of_others(question, before)


def _same_system(question: Question, dialogue: Dialogue) -> Question | None:
    """ "And under (k)(2)?", "why?": more of the system before."""
    before, answer = dialogue.turns[-1]
    if question.systems or not (before.intent in _MATRIX or before.systems):
        return None
    return asked_of_the_same(question, before, answer)


def _last_systems(dialogue: Dialogue) -> tuple[tuple[int, ...], ...]:
    """The last two systems asked about, or those of the last set when they are few."""
    _, answer = dialogue.turns[-1]
    if 2 <= len(answer.entries) <= 4:
        return tuple((n,) for n in answer.entries)
    asked = [question.systems[0] for question, _ in dialogue.turns if len(question.systems) == 1]
    return tuple(dict.fromkeys(asked))[-2:] if len(set(asked)) > 1 else ()


def _count_of_last(question: Question, dialogue: Dialogue) -> Question | None:
    """The set before as a number; "how many are not?" counts the others."""
    for before, answer in reversed(dialogue.turns):
        if before.intent in OF_SETS:
            merged = narrowed_filter(before.filter, question)
            if question.denied and not question.filter.provisions:
                turned = tuple(replace(group, negated=not group.negated) for group in merged.provisions)
                merged = replace(merged, provisions=turned)
            return replace(question, intent=Intent.COUNT, filter=merged, carried=carried_from(before))
        if answer.entries:
            merged = Filter(entries=tuple(answer.entries))
            return replace(question, intent=Intent.COUNT, filter=merged, carried=carried_from(before))
    return None
