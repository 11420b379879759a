"""One question of a conversation: made ready, filled in with what the turns before it carry, answered, and remembered.

What a follow-up leaves out is known to `qa.dialogue.filling`, what the answer is to `qa.answering`.
"""

from __future__ import annotations

import time
from dataclasses import replace

from corpus.citation import Citation as Place
from corpus.citation import parse
from qa.answer import Answer, AnswerKind, unanswered
from qa.answering import Answering
from qa.dialogue.turns import Dialogue
from qa.lexicon import Lexicon
from qa.mentions import Intent, Question
from qa.places.texts import Texts
from qa.question.reading import read
from qa.question.spelling import compatible, shown

_UNSURE = 0.5
_FEW = 2  # words of its own
_SURE = 0.9
_FIGURES = (AnswerKind.DEADLINE, AnswerKind.FEE)
_RULED = (AnswerKind.DEADLINE, AnswerKind.FEE, AnswerKind.CONTACT, AnswerKind.DEFINITION)


class Conversation:
    """Asks in turn; the turns themselves are the caller's."""

    def __init__(self, lexicon: Lexicon, texts: Texts, answering: Answering) -> None:
        self._lexicon = lexicon
        self._texts = texts
        self._answering = answering

    def ask(self, question: str, held: Dialogue, top: int) -> Answer:
        """The answer to one question; what is `held` is read and remembers it. `top` passages at most."""
        started = time.perf_counter()
        asked_for, question = shown(question), compatible(question)
        if held.asks_to_start_over(question):
            held.clear()
            answer = Answer(
                question=question,
                kind=AnswerKind.CLARIFY,
                understood="start over",
                answer="The conversation starts anew. What would you like to know?",
            )
        elif held.only_thanks(question):  # not remembered, so that the next question goes on from before
            answer = Answer(
                question=question,
                kind=AnswerKind.CLARIFY,
                understood="nothing is asked",
                answer="You are welcome. Ask on, or start over with a new subject.",
            )
        else:
            asked = self.completed(question, held)
            if going_on := self._going_on(held, asked, top):
                asked, answer = going_on
            elif of_shown := self._of_shown(held, asked, top):
                asked, answer = of_shown
            else:
                answer = self._in_parts(question, held, asked, top) or self._answering.answer(asked, top)
                answer = self._of_part(held, asked, answer)
            held.remember(asked, answer)
        answer.question = asked_for
        answer.elapsed_ms = round((time.perf_counter() - started) * 1000, 2)
        return answer

    def goes_on(self, question: str, dialogue: Dialogue) -> bool:
        """Whether a question leans on the turns before it."""
        if dialogue.last is None:
            return False
        asked = self.completed(question, dialogue)
        return bool(asked.carried or asked.before)

    def completed(self, question: str, dialogue: Dialogue) -> Question:
        """The question as read, with what the turns before it fill in."""
        asked = read(question, self._lexicon)
        if dialogue.last is not None:
            from qa.dialogue.filling import complete  # a first question must not pay for it

            asked = complete(asked, dialogue, self._lexicon)
        return replace(asked, places=tuple(map(self._texts.titled, asked.places))) if asked.places else asked

    def _going_on(self, held: Dialogue, asked: Question, top: int) -> tuple[Question, Answer] | None:
        """A turn that asks more of the rule told before, as it leans on that, and its answer; None for any other."""
        if held.last is None or asked.intent is not Intent.LOOKUP:
            return None
        from qa.dialogue.going_on import Asks, asks, told, told_nothing  # a first question must not pay for it

        kind = asks(asked.text)
        if kind is None:
            return None
        if told_nothing(kind, held.turns):
            why = "nothing was found before of which that could be told; ask it with what it is about"
            return asked, unanswered(asked.text, "what follows from a rule that was not found", why)
        if (rule := told(kind, held.turns, asked.text)) is None:
            return None
        answer = self._answering.going_on(kind, asked, rule, top)
        if kind is Asks.DECIDED and rule[1].kind is AnswerKind.TEXT and not answer.answered:
            return None  # the place may tell it in other words
        from qa.dialogue.shown import place_shown

        return replace(asked, before=asked.before or rule[0].looked_up, shown=place_shown(held.turns)), answer

    def _of_shown(self, held: Dialogue, asked: Question, top: int) -> tuple[Question, Answer] | None:
        """A turn after the text of a place, asked of that place, and its answer; None where it is asked of another."""
        if held.last is None:
            return None
        from qa.dialogue.shown import matter, may_be_of, place_shown, points_at, tells_no_act

        place = place_shown(held.turns)
        if place is None or not may_be_of(asked, self._lexicon):
            return None
        words, points = matter(asked), points_at(asked)
        if len(words) > _FEW and not points:
            return None  # with so much of its own it stands alone
        if len(words) == _FEW and not points and self._stands_alone(asked, place, top):
            return None
        answer = self._answering.of_shown(asked, place, words, top, points=points)
        if answer is None:
            return None
        if words and tells_no_act(asked) and answer.kind is AnswerKind.DEADLINE:
            answer.notes.insert(0, "The question does not say what is done; another time of that place may be meant.")
            answer.confidence = min(answer.confidence, _UNSURE)
        return replace(asked, shown=place), answer

    def _of_part(self, held: Dialogue, asked: Question, answer: Answer) -> Answer:
        """The answer; a plain no where a turn that says nothing of its own ("and the deadline?") got the figure of
        another part than that which answered before."""
        if not asked.carried or held.last is None or answer.kind not in _FIGURES:
            return answer
        from qa.dialogue.shown import matter  # as above

        _, before = held.last
        parts = [
            place.part for one in (before, answer) for place in map(parse, [c.cite for c in one.citations[:1]]) if place
        ]
        if len(parts) < 2 or parts[0] == parts[1] or matter(asked):
            return answer
        cite = before.citations[0].cite.split("(")[0]
        why = f"nothing of that kind was found in the part of {cite}, which answered before"
        none = unanswered(asked.text, f"{answer.understood}, which is of another part", why)
        none.confidence = _UNSURE
        return none

    def _stands_alone(self, asked: Question, place: Place, top: int) -> bool:
        """Whether a rule that stands elsewhere is told for it without a turn before."""
        alone = self._answering.answer(asked, top)
        told = alone.kind in _RULED and alone.confidence >= _SURE
        there = next((parse(one.cite) for one in alone.citations), None)
        if not told or there is None:
            return told
        return there.base != place.base if place.section else there.part != place.part

    def _in_parts(self, text: str, held: Dialogue, asked: Question, top: int) -> Answer | None:
        """The answer to a question that asks two things; None when it asks one."""
        if (" and " not in text.lower() and "? " not in text) or asked.intent is Intent.WHY:
            return None
        from qa.dialogue.two_parts import answered  # most questions are one

        turns = Dialogue(list(held.turns), held.edition, held.systems)

        def ask(part: str) -> Answer:
            question = self.completed(part, turns)
            answer = self._answering.answer(question, top)
            turns.remember(question, answer)
            return answer

        return answered(text, ask, lambda: self._answering.answer(asked, top))
