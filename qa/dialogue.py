"""A conversation: what a follow-up leaves out is taken from the turns before it.

A question that stands alone is never bent. What was carried over is said in words, so that the
reader can see it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from corpus.citation import parse
from qa import cues, follow_ups, set_follow_ups
from qa.answer import Answer, AnswerKind
from qa.carrying import (
    TEXT_OF,
    Turn,
    asked_of_others,
    asked_of_pointed,
    asked_of_the_same,
    carried_from,
    clarified,
    of_one_only,
    paragraph,
    sibling,
)
from qa.leaning import FOLLOWS, leaning, leans
from qa.lexicon import Lexicon
from qa.matrix import Filter
from qa.mentions import OF_ONE, OF_SETS, Intent, Question
from qa.narrowing import set_of
from qa.pointing import answered_by, pointed
from qa.question import read
from qa.words import content

_OVER = re.compile(
    r"^\s*(?:start over|start again|new (?:conversation|question|topic)|reset|forget (?:it|that|all that))\W*$",
    re.I,
)
_FEW = 2  # words that a follow-up may bring of its own
_MATRIX = OF_SETS | OF_ONE | {Intent.COMPARE, Intent.WHICH, Intent.ABOUT, Intent.MEMBER}
_REPLY = 4  # words of an answer to a question that was asked back


@dataclass
class Dialogue:
    """The turns of one conversation, questions as they were completed."""

    turns: list[Turn] = field(default_factory=list)
    edition: str | None = None  # that the last question named, or leaned on

    def remember(self, question: Question, answer: Answer) -> None:
        self.turns.append((question, answer))

    def forget(self) -> None:
        """Drop the last turn, if there is one."""
        del self.turns[-1:]

    def clear(self) -> None:
        self.turns.clear()
        self.edition = None

    @property
    def last(self) -> Turn | None:
        return self.turns[-1] if self.turns else None

    @property
    def topic(self) -> str:
        """The question that the last look-up leans on, over however many turns; "" when on none."""
        turns = [asked for asked, _ in self.turns]
        while turns and turns[-1].before:
            turns.pop()
            if turns and not turns[-1].before:
                return turns[-1].looked_up
        return ""

    @property
    def last_look_up(self) -> Turn | None:
        """The last turn, if its question was looked up in the text."""
        asked = self.last
        return asked if asked and asked[0].intent in (Intent.LOOKUP, Intent.ABOUT) else None

    def meant_by(self, question: Question) -> Turn:
        """The turn that a follow-up goes on from: the last, or the last about systems of records when
        it speaks of them ("only the ICE ones", "and (k)(2)?") and the last turn did not.
        """
        if not self._of_systems(self.turns[-1][0]) and _of_matrix(question):
            return next((turn for turn in reversed(self.turns) if self._of_systems(turn[0])), self.turns[-1])
        return self.turns[-1]

    def set_meant_by(self, question: Question) -> Turn:
        """As `meant_by`; components alone ("without the CBP ones") limit the latest set, not one system."""
        said = question.filter
        asked, answer = self.meant_by(question)
        only = said == Filter(components=said.components, excluded=said.excluded)
        if asked.intent is Intent.MEMBER or (only and set_of(asked, answer) is None and self._of_systems(asked)):
            return next((turn for turn in reversed(self.turns) if set_of(*turn) is not None), (asked, answer))
        return asked, answer

    def asks_to_start_over(self, text: str) -> bool:
        return bool(_OVER.match(text))

    def only_thanks(self, text: str) -> bool:
        """ "Thanks", "ok": nothing is asked, and nothing forgotten."""
        return bool(follow_ups.THANKS.match(text))

    @staticmethod
    def _of_systems(asked: Question) -> bool:
        return asked.intent in _MATRIX or bool(asked.systems)


def complete(question: Question, dialogue: Dialogue, lexicon: Lexicon) -> Question:
    """The question with what it leaves out; unchanged when it stands alone.

    The rules are tried in order: the first that has something to fill in fills it in.
    """
    question = _plainly(question, lexicon, in_dialogue=dialogue.last is not None)
    if dialogue.last is None:
        return question
    filled = _completed(_of_look_up(question, dialogue), dialogue, lexicon)
    looked_up = dialogue.last_look_up
    if filled.intent is not Intent.LOOKUP or filled.carried or looked_up is None or not leans(filled):
        return filled
    before, answer = looked_up
    return leaning(filled, before.looked_up, answer, lexicon, dialogue.topic)


def _plainly(question: Question, lexicon: Lexicon, *, in_dialogue: bool) -> Question:
    """Read again without thanks and corrections, and with "k2" spelt out where it names nothing else."""
    text = follow_ups.plainly(question.text)
    if in_dialogue and not (question.systems or question.places or question.filter.provisions):
        text = follow_ups.spelt_out(text)
    return read(text, lexicon) if text != question.text else question


def _of_look_up(question: Question, dialogue: Dialogue) -> Question:
    """ "Can it be waived?", "why?" after a look-up: of what was looked up, when no system is spoken of."""
    before, _ = dialogue.turns[-1]
    own = question.intent in OF_ONE and not question.systems and question.filter in (Filter(), Filter(waiver=True))
    if before.intent is not Intent.LOOKUP or not own or follow_ups.OF_SYSTEMS.search(question.text):
        return question
    return replace(question, intent=Intent.LOOKUP, filter=Filter())


def _completed(question: Question, dialogue: Dialogue, lexicon: Lexicon) -> Question:
    for rule in (_sibling_place, _paragraph, _text_of_source, _answer_to_clarify, _pointed, _other_entry):
        filled = rule(question, dialogue, lexicon)
        if filled is not None:
            return filled
    if _names_its_set(question):
        return question
    for rule in (_asked_again, _member):
        filled = rule(question, dialogue, lexicon)
        if filled is not None:
            return filled
    if not _leans(question):
        return question
    for rule in (_number_of_set, _compared, _narrowed_set, _verdict_of_set, _other_system, _same_system):
        filled = rule(question, dialogue, lexicon)
        if filled is not None:
            return filled
    return question


def _of_matrix(question: Question) -> bool:
    """Whether only a turn about systems of records can be meant."""
    said = question.filter
    return bool(said.provisions or said.authorities) or follow_ups.OF_SYSTEMS.search(question.text) is not None


def _names_its_set(question: Question) -> bool:
    said = question.filter
    named = Filter(components=said.components, excluded=said.excluded)
    only = said == named and not said.is_empty
    return follow_ups.names_its_set(question.text, components_only=only)


def _leans(question: Question) -> bool:
    text = question.text
    if question.unknown_name or question.places or len(question.beside) > _FEW:
        return False
    if question.intent in (*OF_ONE, Intent.WHICH) and question.systems:
        return bool(FOLLOWS.match(text)) and question.intent is not Intent.WHY
    if question.intent is Intent.COMPARE:
        return not question.systems
    if question.intent is Intent.ABOUT:
        bare = not question.beside and (question.yes_no or text.strip().endswith("?"))
        return bool(FOLLOWS.match(text)) or (bare and len(text.split()) <= _FEW)
    if question.intent in (None, *OF_SETS):
        return True
    if question.intent in OF_ONE:
        return True  # no system is named
    limits = not (question.filter.is_empty or question.beside or follow_ups.WHOLE.match(text))
    back = follow_ups.POINTS_BACK.search(text) or follow_ups.ONES.search(text)
    return leans(question) or limits or bool(back)  # "of ICE", "which ones are CBP?"


def _sibling_place(question: Question, dialogue: Dialogue, lexicon: Lexicon) -> Question | None:
    """ "And (e)" after 5.8(d) is 5.8(e)."""
    before, _ = dialogue.turns[-1]
    if before.intent is not Intent.TEXT or not before.places:
        return None
    place = sibling(question, before.places[-1])
    authority = len(place.path) > 1 and question.under if place else ()
    if place is None or (authority and place.appendix == question.appendix.appendix):
        return None
    carried = f"after {before.places[-1]}"
    return replace(question, intent=Intent.TEXT, places=(place,), filter=Filter(), carried=carried)


def _paragraph(question: Question, dialogue: Dialogue, lexicon: Lexicon) -> Question | None:
    """ "Show me reason (b)", of the system before."""
    before, answer = dialogue.meant_by(question)
    numbers = answer.entries or [n for numbers in before.systems for n in numbers]
    return paragraph(question, numbers, lexicon.entries, before)


def _text_of_source(question: Question, dialogue: Dialogue, lexicon: Lexicon) -> Question | None:
    """ "Show me the text", of nothing that is named: the first source of the answer before."""
    _, answer = dialogue.turns[-1]
    if not TEXT_OF.search(question.text) or not all(word in cues.SHOW for word in content(question.text)):
        return None
    if follow_ups.pointer(question.text) or follow_ups.WHICH_ONES.match(question.text):
        return None
    place = parse(answer.citations[0].cite) if answer.citations else None
    if place is None:
        return None
    return replace(question, intent=Intent.TEXT, places=(place,), carried=f"the first source before, {place}")


def _answer_to_clarify(question: Question, dialogue: Dialogue, lexicon: Lexicon) -> Question | None:
    before, answer = dialogue.turns[-1]
    if answer.kind is not AnswerKind.CLARIFY:
        return None
    found = pointed(question, dialogue.turns[-1:], lexicon)
    short = len(question.text.split()) <= _REPLY and not question.systems and before.intent in _MATRIX
    number = answered_by(question, before, answer, lexicon) if short and not found else None
    if found:
        question = found.question
    elif number:
        question = read(f"entry {number}", lexicon)
    return clarified(question, before)


def _pointed(question: Question, dialogue: Dialogue, lexicon: Lexicon) -> Question | None:
    """ "The second one", "the next one", of the latest answer that lists systems."""
    found = pointed(question, dialogue.turns, lexicon)
    if found is None:
        return _unresolved(question, dialogue)
    before = next((asked for asked, _ in reversed(dialogue.turns) if asked.intent in _MATRIX), found.listed_by)
    return asked_of_pointed(found.question, found.listed_by, before)


def _unresolved(question: Question, dialogue: Dialogue) -> Question | None:
    """ "The fifth one" of four, "the other one" of many: nothing to look up, so it is asked back."""
    found = None if question.systems or question.places else follow_ups.pointer(question.text)
    if found is None or dialogue.turns[-1][0].intent not in _MATRIX:
        return None
    rest = FOLLOWS.sub("", question.text[: found.start]) + question.text[found.end :]
    return None if content(rest) else replace(question, intent=Intent.ROW, filter=Filter(), beside=())


def _other_entry(question: Question, dialogue: Dialogue, lexicon: Lexicon) -> Question | None:
    """ "What about entry 24?", after a question about another system: the same of it, not its text."""
    leans = FOLLOWS.match(question.text) and not TEXT_OF.search(question.text)
    if question.intent is not Intent.TEXT or not leans or any(len(place.path) != 1 for place in question.places):
        return None
    return _other_system(replace(question, intent=Intent.ABOUT, places=()), dialogue, lexicon)


def _asked_again(question: Question, dialogue: Dialogue, lexicon: Lexicon) -> Question | None:
    """ "Which ones?", "which are not?", "under any authority": the question before, changed."""
    turns = [turn for turn in dialogue.turns if turn[0].intent in _MATRIX]
    if not turns:
        return None
    before, answer = turns[-1]
    if set_follow_ups.changes(question):
        while len(turns) > 1 and (turns[-1][0].picked or turns[-1][0].intent is Intent.MEMBER):
            turns.pop()
        return set_follow_ups.changed(question, turns[-1][0], lexicon.entries)
    if set_follow_ups.lists_again(question) and dialogue.turns[-1] == turns[-1]:
        return set_follow_ups.listed_again(question, before, answer, turns[-2] if len(turns) > 1 else None)
    return None


def _member(question: Question, dialogue: Dialogue, lexicon: Lexicon) -> Question | None:
    """ "Is LeadTrac among them?", of the latest systems listed."""
    if len(question.systems) != 1 or not follow_ups.AMONG.search(question.text):
        return None
    for before, answer in reversed(dialogue.turns):
        if len(answer.entries) > 1 or before.intent in OF_SETS:
            listed = tuple(answer.entries)
            return replace(question, intent=Intent.MEMBER, member_of=listed, beside=(), carried=carried_from(before))
    return None


def _number_of_set(question: Question, dialogue: Dialogue, lexicon: Lexicon) -> Question | None:
    """ "How many is that?" """
    asks = follow_ups.HOW_MANY.match(question.text)
    if not asks or question.systems or question.measured or question.beside:
        return None
    for before, answer in reversed(dialogue.turns):
        if answer.entries and before.intent in _MATRIX:
            return set_follow_ups.number_of(question, before, answer)
    return None


def _compared(question: Question, dialogue: Dialogue, lexicon: Lexicon) -> Question | None:
    if question.intent is not Intent.COMPARE:
        return None
    compared = _last_systems(dialogue)
    return replace(question, systems=compared, carried="the systems asked about before") if compared else None


def _narrowed_set(question: Question, dialogue: Dialogue, lexicon: Lexicon) -> Question | None:
    """ "Only the ICE ones", "and not from (g)?", "of those, which ...": the set before, changed."""
    before, answer = dialogue.set_meant_by(question)
    other = question.systems or question.intent in (Intent.WHY, Intent.VERDICT, Intent.TEXT)
    told = question.intent is Intent.LOOKUP and question.beside
    if other or told or question.filter.is_empty:
        return None
    return set_follow_ups.narrowed_by(question, before, answer)


def _verdict_of_set(question: Question, dialogue: Dialogue, lexicon: Lexicon) -> Question | None:
    """ "Are they all exempt from (h)?", of the set before."""
    before, answer = dialogue.meant_by(question)
    asks = question.intent is Intent.VERDICT and not question.systems
    if before.intent not in OF_SETS or not asks or not answer.entries:
        return None
    return replace(question, systems=tuple((n,) for n in answer.entries), carried=carried_from(before))


def _other_system(question: Question, dialogue: Dialogue, lexicon: Lexicon) -> Question | None:
    """ "What about ICEPIC?": the same, of another system."""
    before, _ = dialogue.turns[-1]
    if not question.systems or before.intent not in _MATRIX:
        return None
    if before.intent is Intent.COMPARE and question.intent in (Intent.ABOUT, Intent.ROW, None):
        systems = tuple(dict.fromkeys((*before.systems, *question.systems)))
        return replace(question, intent=Intent.COMPARE, systems=systems, carried=carried_from(before))
    return asked_of_others(question, before)


def _same_system(question: Question, dialogue: Dialogue, lexicon: Lexicon) -> Question | None:
    """ "And under (k)(2)?", "why?": more of the system before."""
    before, answer = dialogue.meant_by(question)
    said = question.filter
    if said == Filter(components=said.components) and before.systems and not said.is_empty and not question.beside:
        # "and ICE?" after one system: the systems of ICE of which the same holds
        held = replace(before.filter, components=said.components)
        return replace(question, intent=Intent.SYSTEMS, filter=held, carried=carried_from(before))
    if question.systems or not (before.intent in _MATRIX or before.systems):
        return None
    return of_one_only(asked_of_the_same(question, before, answer), lexicon.entries)


def _last_systems(dialogue: Dialogue) -> tuple[tuple[int, ...], ...]:
    """The last two systems asked about, or those of the last set when they are few."""
    _, answer = dialogue.turns[-1]
    if 2 <= len(answer.entries) <= 6:
        return tuple((n,) for n in answer.entries)
    asked = [question.systems[0] for question, _ in dialogue.turns if len(question.systems) == 1]
    return tuple(dict.fromkeys(asked))[-2:] if len(set(asked)) > 1 else ()
