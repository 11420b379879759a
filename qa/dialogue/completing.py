"""The rules of a dialogue: each fills in one kind of follow-up, or leaves it to the next.

Their order, and which questions they are tried on, is decided in `qa.dialogue.filling`.
"""

from __future__ import annotations

from dataclasses import replace

from corpus.citation import parse
from qa.answer import AnswerKind
from qa.asked_sets import Filter
from qa.cues import asking, limiting
from qa.dialogue import follow_ups, set_follow_ups
from qa.dialogue.carrying import (
    TEXT_OF,
    asked_of_others,
    asked_of_pointed,
    asked_of_the_same,
    carried_from,
    clarified,
    has_paragraph,
    naming,
    of_one_only,
    paragraph,
    sibling,
)
from qa.dialogue.pointing import answered_by, pointed
from qa.dialogue.recomposing import FOLLOWS
from qa.dialogue.turns import OF_SYSTEMS, Dialogue
from qa.lexicon import Lexicon
from qa.mentions import OF_ONE, OF_SETS, Intent, Question
from qa.question.reading import read
from qa.words import content

_REPLY = 4  # words of an answer to a question that was asked back


def sibling_place(question: Question, dialogue: Dialogue, lexicon: Lexicon) -> Question | None:
    """ "And (e)" after 5.8(d) is 5.8(e)."""
    before, _ = dialogue.turns[-1]
    if before.intent is not Intent.TEXT or not before.places:
        return None
    place = sibling(question, before.places[-1])
    if place is None or (place.base == question.appendix and not has_paragraph(lexicon.entries, place)):
        return None  # "what about (e)(8)?" after the text of an entry is a provision
    carried = f"after {before.places[-1]}"
    return replace(question, intent=Intent.TEXT, places=(place,), filter=Filter(), carried=carried)


def paragraph_of_system(question: Question, dialogue: Dialogue, lexicon: Lexicon) -> Question | None:
    """ "Show me reason (b)", of the system before."""
    before, answer = dialogue.meant_by(question)
    numbers = answer.entries or [n for numbers in before.systems for n in numbers]
    return paragraph(question, numbers, lexicon.entries, before)


def text_of_source(question: Question, dialogue: Dialogue, lexicon: Lexicon) -> Question | None:
    """ "Show me the text", of nothing that is named: the first source of the answer before."""
    _, answer = dialogue.turns[-1]
    if not TEXT_OF.search(question.text) or not all(word in asking.SHOW for word in content(question.text)):
        return None
    if follow_ups.pointer(question.text) or follow_ups.WHICH_ONES.match(question.text):
        return None
    place = parse(answer.citations[0].cite) if answer.citations else None
    if place is None:
        return None
    return replace(question, intent=Intent.TEXT, places=(place,), carried=f"the first source before, {place}")


def answer_to_clarify(question: Question, dialogue: Dialogue, lexicon: Lexicon) -> Question | None:
    before, answer = dialogue.turns[-1]
    if answer.kind is not AnswerKind.CLARIFY:
        return None
    found = pointed(question, dialogue.turns[-1:], lexicon)
    short = len(question.text.split()) <= _REPLY and not question.systems and before.intent in OF_SYSTEMS
    number = answered_by(question, before, answer, lexicon) if short and not found else None
    if found:
        question = found.question
    elif number:
        question = read(f"entry {number}", lexicon)
    return clarified(question, before)


def pointed_at(question: Question, dialogue: Dialogue, lexicon: Lexicon) -> Question | None:
    """ "The second one", "the next one", of the latest answer that lists systems."""
    found = pointed(question, dialogue.turns, lexicon)
    if found is None:
        return _unresolved(question, dialogue)
    before = next((asked for asked, _ in reversed(dialogue.turns) if asked.intent in OF_SYSTEMS), found.listed_by)
    return asked_of_pointed(found.question, found.listed_by, before)


def _unresolved(question: Question, dialogue: Dialogue) -> Question | None:
    """ "The fifth one" of four, "the other one" of many: nothing to look up, so it is asked back."""
    found = None if question.systems or question.places else follow_ups.pointer(question.text)
    if found is None or dialogue.turns[-1][0].intent not in OF_SYSTEMS:
        return None
    rest = FOLLOWS.sub("", question.text[: found.start]) + question.text[found.end :]
    return None if content(rest) else replace(question, intent=Intent.ROW, filter=Filter(), beside=())


def other_entry(question: Question, dialogue: Dialogue, lexicon: Lexicon) -> Question | None:
    """ "What about entry 24?", after a question about another system: the same of it, not its text."""
    leans = FOLLOWS.match(question.text) and not TEXT_OF.search(question.text)
    if question.intent is not Intent.TEXT or not leans or any(len(place.path) != 1 for place in question.places):
        return None
    return other_system(replace(question, intent=Intent.ABOUT, places=()), dialogue, lexicon)


def asked_again(question: Question, dialogue: Dialogue, lexicon: Lexicon) -> Question | None:
    """ "Which ones?", "which are not?", "under any authority": the question before, changed."""
    turns = [turn for turn in dialogue.turns if turn[0].intent in OF_SYSTEMS]
    if not turns:
        return None
    before, answer = turns[-1]
    if set_follow_ups.changes(question):
        while len(turns) > 1 and (turns[-1][0].picked or turns[-1][0].intent is Intent.MEMBER):
            turns.pop()
        return set_follow_ups.changed(question, turns[-1][0], lexicon.entries)
    if set_follow_ups.lists_again(question) and before.picked and not before.measured:
        return set_follow_ups.listed_before(question, turns)
    if set_follow_ups.lists_again(question) and dialogue.turns[-1] == turns[-1]:
        return set_follow_ups.listed_again(question, before, answer, turns[-2] if len(turns) > 1 else None)
    return None


def left_out(question: Question, dialogue: Dialogue, lexicon: Lexicon) -> Question | None:
    """ "Drop TECS", of the systems compared."""
    before, _ = dialogue.meant_by(question)
    left = tuple(numbers for numbers in before.systems if numbers not in question.systems)
    if not follow_ups.DROPS.match(question.text) or not left or left == before.systems:
        return None
    intent = Intent.ROW if before.intent is Intent.COMPARE and len(left) == 1 else before.intent
    words = tuple(f"entry {numbers[0]}" for numbers in left)
    return replace(before, intent=intent, systems=left, system_words=words, carried=carried_from(before))


def member(question: Question, dialogue: Dialogue, lexicon: Lexicon) -> Question | None:
    """ "Is LeadTrac among them?", of the latest systems listed."""
    if len(question.systems) != 1 or not follow_ups.AMONG.search(question.text):
        return None
    for before, answer in reversed(dialogue.turns):
        if len(answer.entries) > 1 or before.intent in OF_SETS:
            listed = tuple(answer.entries)
            return replace(question, intent=Intent.MEMBER, member_of=listed, beside=(), carried=carried_from(before))
    return None


def number_of_set(question: Question, dialogue: Dialogue, lexicon: Lexicon) -> Question | None:
    """ "How many is that?" """
    asks = follow_ups.HOW_MANY.match(question.text)
    if not asks or question.systems or question.beside:
        return None
    for before, answer in reversed(dialogue.turns):
        if answer.entries and before.intent in OF_SYSTEMS:
            return set_follow_ups.number_of(question, before, answer)
    return None


def compared(question: Question, dialogue: Dialogue, lexicon: Lexicon) -> Question | None:
    if question.intent is not Intent.COMPARE:
        return None
    compared = _last_systems(dialogue)
    return replace(question, systems=compared, carried="the systems asked about before") if compared else None


def narrowed_set(question: Question, dialogue: Dialogue, lexicon: Lexicon) -> Question | None:
    """ "Only the ICE ones", "and not from (g)?", "of those, which ...": the set before, changed."""
    before, answer = dialogue.set_meant_by(question)
    if question.filter.is_empty and limiting.EXTREME.search(question.text):
        as_systems = follow_ups.WHICH_ONE.sub("which system", question.text)  # "which one has the most provisions?"
        question = replace(question, filter=read(as_systems, lexicon).filter)
    other = question.systems or question.intent in (Intent.WHY, Intent.VERDICT, Intent.TEXT)
    told = question.intent is Intent.LOOKUP and question.beside
    if other or told or question.filter.is_empty:
        return None
    return set_follow_ups.narrowed_by(question, before, answer)


def verdict_of_set(question: Question, dialogue: Dialogue, lexicon: Lexicon) -> Question | None:
    """ "Are they all exempt from (h)?", of the set before."""
    before, answer = dialogue.meant_by(question)
    asks = question.intent is Intent.VERDICT and not question.systems
    if before.intent not in OF_SETS or not asks or not answer.entries:
        return None
    return replace(question, systems=tuple((n,) for n in answer.entries), carried=carried_from(before))


def other_system(question: Question, dialogue: Dialogue, lexicon: Lexicon) -> Question | None:
    """ "What about ICEPIC?": the same, of another system."""
    before, _ = dialogue.turns[-1]
    if not question.systems or before.intent not in OF_SYSTEMS:
        return None
    if before.intent is Intent.COMPARE and question.intent in (Intent.ABOUT, Intent.ROW, None):
        systems = tuple(dict.fromkeys((*before.systems, *question.systems)))
        return replace(question, intent=Intent.COMPARE, systems=systems, carried=carried_from(before))
    return asked_of_others(question, before)


def same_claimed(question: Question, dialogue: Dialogue, lexicon: Lexicon) -> Question | None:
    """ "Does FALCON-SA claim the same?": what was asked of the system before, else both beside each other."""
    before, _ = dialogue.meant_by(question)
    others = tuple(numbers for numbers in question.systems if numbers not in before.systems)
    if not follow_ups.THE_SAME.search(question.text) or len(others) != 1 or not before.systems:
        return None
    if before.wanted and before.intent in OF_ONE:
        return replace(question, intent=before.intent, filter=before.filter, carried=carried_from(before))
    systems = tuple(dict.fromkeys((*before.systems, *others)))
    return replace(question, intent=Intent.COMPARE, systems=systems, beside=(), carried=carried_from(before))


def reasons_of_set(question: Question, dialogue: Dialogue, lexicon: Lexicon) -> Question | None:
    """ "Why?", "why are they exempt?" after a set: of each of its systems."""
    before, answer = dialogue.turns[-1]
    asks = question.intent is Intent.WHY and not question.systems and question.filter.is_empty
    of_set = before.intent in OF_SETS or (before.intent is Intent.WHY and not before.systems)
    if not asks or not of_set or len(answer.entries) < 2:
        return None
    return replace(question, filter=before.filter, plural=True, carried=carried_from(before))


def same_system(question: Question, dialogue: Dialogue, lexicon: Lexicon) -> Question | None:
    """ "And under (k)(2)?", "why?": more of the system before."""
    before, answer = dialogue.meant_by(question)
    said = question.filter
    if said == Filter(components=said.components) and before.systems and not said.is_empty and not question.beside:
        # "and ICE?" after one system: the systems of ICE of which the same holds
        held = replace(before.filter, components=said.components)
        return replace(question, intent=Intent.SYSTEMS, filter=held, carried=carried_from(before))
    if question.systems or not (before.intent in OF_SYSTEMS or before.systems):
        return None
    filled = of_one_only(asked_of_the_same(question, before, answer), lexicon.entries)
    if filled.intent is Intent.ABOUT and not content(question.text):
        return naming(filled, lexicon.entries)
    return filled


def _last_systems(dialogue: Dialogue) -> tuple[tuple[int, ...], ...]:
    """The last two systems asked about, or those of the last set when they are few."""
    _, answer = dialogue.turns[-1]
    if 2 <= len(answer.entries) <= 6:
        return tuple((n,) for n in answer.entries)
    asked = [question.systems[0] for question, _ in dialogue.turns if len(question.systems) == 1]
    return tuple(dict.fromkeys(asked))[-2:] if len(set(asked)) > 1 else ()
