"""One question of a conversation: made ready, filled in with what the turns before it carry, answered, and remembered.

What a follow-up leaves out is known to `qa.dialogue.filling`, what the answer is to `qa.answering`.
"""

from __future__ import annotations

import time
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from index.store import Index
from qa.answer import Answer, AnswerKind
from qa.answering import Answering
from qa.dialogue.turns import Dialogue
from qa.lexicon import Lexicon
from qa.mentions import Intent, Question
from qa.places.texts import Texts
from qa.question.reading import read
from qa.question.spelling import compatible, shown

if TYPE_CHECKING:
    from qa.place_before import PlaceBefore


class Conversation:
    """Asks in turn; the turns themselves are the caller's."""

    def __init__(self, index: Index, lexicon: Lexicon, texts: Texts, answering: Answering) -> None:
        self._index = index
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
            if known := self._place_before.answer(held.turns, asked, top) if held.last else None:
                asked, answer = known
            else:
                answer = self._in_parts(question, held, asked, top) or self._answering.answer(asked, top)
                answer = self._place_before.of_its_part(held.turns, asked, answer) if held.last else answer
            held.remember(asked, answer)
        answer.question = asked_for
        answer.elapsed_ms = round((time.perf_counter() - started) * 1000, 2)
        return answer

    def goes_on(self, question: str, dialogue: Dialogue) -> bool:
        """Whether a question leans on the turns before it."""
        if dialogue.last is None:
            return False
        asked = self.completed(question, dialogue)
        from qa.dialogue.shown import asks_next, neighbour

        return bool(asked.carried or asked.before or neighbour(question) or asks_next(question))

    def completed(self, question: str, dialogue: Dialogue) -> Question:
        """The question as read, with what the turns before it fill in."""
        asked = read(question, self._lexicon)
        if dialogue.last is not None:
            from qa.dialogue.filling import complete  # a first question must not pay for it

            asked = complete(asked, dialogue, self._lexicon)
        return replace(asked, places=tuple(map(self._texts.titled, asked.places))) if asked.places else asked

    @cached_property
    def _place_before(self) -> PlaceBefore:
        from qa.place_before import PlaceBefore  # a first question must not pay for it

        return PlaceBefore(self._index, self._lexicon, self._texts, self._answering)

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
