"""A turn answered from the place that answered the turn before, or that was shown: what more its rule says, or what it
says of the matter.

It is loaded by the second turn of a conversation. What is said of a place is asked of `qa.answering`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from corpus.citation import Citation as Place
from corpus.citation import parse
from corpus.place import base_of
from index.store import Index
from qa.answer import Answer, AnswerKind, unanswered
from qa.answering import Answering
from qa.dialogue.going_on import Asks, asks, told, told_nothing
from qa.dialogue.shown import asks_next, matter, may_be_of, neighbour, place_shown, points_at, tells_no_act
from qa.dialogue.turned import asks_turned
from qa.lexicon import Lexicon
from qa.mentions import Intent, Question
from qa.places.beside import paragraph_after, section_beside
from qa.places.texts import Texts

Turns = Sequence[tuple[Question, Answer]]

_UNSURE = 0.5
_FEW = 2  # words of its own
_SURE = 0.9
_FIGURES = (AnswerKind.DEADLINE, AnswerKind.FEE)
_RULED = (AnswerKind.DEADLINE, AnswerKind.FEE, AnswerKind.CONTACT, AnswerKind.DEFINITION)
_UNSAID = 0.6  # that a place which answered before says nothing of what is asked then


def _told_of(turns: Turns) -> Place | None:
    """The section that the last turn asked for, or told of."""
    before, told = turns[-1]
    cited = [parse(one.cite) for one in told.citations[:1]]
    return next((place for place in (*before.places[-1:], *cited, before.shown) if place and place.section), None)


def _of_what(asked: Question) -> Answer:
    return Answer(
        question=asked.text,
        kind=AnswerKind.CLARIFY,
        understood="the question before, the other way round",
        answer="The other way round of what? The question before sets no two things against each other.",
    )


class PlaceBefore:
    """Asks the place of the turn before."""

    def __init__(self, index: Index, lexicon: Lexicon, texts: Texts, answering: Answering) -> None:
        self._index = index
        self._lexicon = lexicon
        self._texts = texts
        self._answering = answering

    def answer(self, turns: Turns, asked: Question, top: int) -> tuple[Question, Answer] | None:
        """The turn as it leans on the place, and its answer; None where it is asked of another."""
        if asks_turned(asked.text) and not asked.carried:
            return asked, _of_what(asked)
        if step := neighbour(asked.text):
            return self._neighbour(turns, asked, step)
        if asks_next(asked.text) and (following := self._following(turns, asked)):
            return following
        return self._going_on(turns, asked, top) or self._of_shown(turns, asked, top)

    def _neighbour(self, turns: Turns, asked: Question, step: int) -> tuple[Question, Answer]:
        """The section that stands next after, or before, the one of the last turn, and its text."""
        of = _told_of(turns)
        place = section_beside(self._index.tables, of, step) if of else None
        if place is None or of is None:
            why = (
                f"there is no section {'after' if step > 0 else 'before'} {of.base}"
                if of
                else "no section was told of before"
            )
            return asked, unanswered(asked.text, "the section next to that of the turn before", why)
        return self._text(asked, place, f"next to {of.base}")

    def _following(self, turns: Turns, asked: Question) -> tuple[Question, Answer] | None:
        """What the text goes on with after what the last turn told; None where that told of no section."""
        _, told = turns[-1]
        of = next((place for one in told.citations[:1] if (place := parse(one.cite))), None)
        place = paragraph_after(self._index.tables, of) if of and of.section else None
        return self._text(asked, place, f"which the text goes on with after {of}") if place else None

    def _text(self, asked: Question, place: Place, carried: str) -> tuple[Question, Answer]:
        answer = self._texts.show(str(place), place)
        answer.understood += f" ({carried})"
        shown = replace(asked, intent=Intent.TEXT, places=(place,), asked=f"text of {place}", before="", near=())
        return replace(shown, carried=carried), answer

    def _going_on(self, turns: Turns, asked: Question, top: int) -> tuple[Question, Answer] | None:
        """A turn that asks more of the rule told before, as it leans on that, and its answer; None for any other."""
        if asked.intent is not Intent.LOOKUP:
            return None
        kind = asks(asked.text)
        if kind is None:
            return None
        if told_nothing(kind, turns):
            why = "nothing was found before of which that could be told; ask it with what it is about"
            return asked, unanswered(asked.text, "what follows from a rule that was not found", why)
        if (rule := told(kind, turns, asked.text)) is None:
            return None
        answer = self._more_told(kind, asked, rule, top)
        if kind is Asks.DECIDED and rule[1].kind is AnswerKind.TEXT and not answer.answered:
            return None  # the place may tell it in other words
        return replace(asked, before=asked.before or rule[0].looked_up, shown=place_shown(turns)), answer

    def _of_shown(self, turns: Turns, asked: Question, top: int) -> tuple[Question, Answer] | None:
        """A turn after the text of a place, asked of that place, and its answer; None where it is asked of another."""
        place = place_shown(turns)
        if place is None or not may_be_of(asked, self._lexicon):
            return None
        words, points = matter(asked), points_at(asked)
        if len(words) > _FEW and not points:
            return None  # with so much of its own it stands alone
        if len(words) == _FEW and not points and self._stands_alone(asked, place, top):
            return None
        answer = self._said_of(asked, place, words, top, points=points)
        if answer is None:
            return None
        if words and tells_no_act(asked) and answer.kind is AnswerKind.DEADLINE:
            answer.notes.insert(0, "The question does not say what is done; another time of that place may be meant.")
            answer.confidence = min(answer.confidence, _UNSURE)
        return replace(asked, shown=place), answer

    def of_its_part(self, turns: Turns, asked: Question, answer: Answer) -> Answer:
        """The answer; a plain no where a turn that says nothing of its own ("and the deadline?") got the figure of
        another part than that which answered before."""
        if not asked.carried or answer.kind not in _FIGURES:
            return answer
        _, before = turns[-1]
        parts = [
            place.part for one in (before, answer) for place in map(parse, [c.cite for c in one.citations[:1]]) if place
        ]
        if len(parts) < 2 or parts[0] == parts[1] or matter(asked):
            return answer
        cite = base_of(before.citations[0].cite)
        why = f"nothing of that kind was found in the part of {cite}, which answered before"
        none = unanswered(asked.text, f"{answer.understood}, which is of another part", why)
        none.confidence = _UNSURE
        return none

    def _stands_alone(self, asked: Question, place: Place, top: int) -> bool:
        """Whether a rule that stands elsewhere is told for it without a turn before."""
        alone = self._answering.answer(asked, top)
        ruled = alone.kind in _RULED and alone.confidence >= _SURE
        there = next((parse(one.cite) for one in alone.citations), None)
        if not ruled or there is None:
            return ruled
        return there.base != place.base if place.section else there.part != place.part

    def _said_of(
        self, question: Question, place: Place, words: Sequence[str], top: int, *, points: bool
    ) -> Answer | None:
        """What the place that was shown says; None where it does not speak of the words (stems), nor is pointed at.
        A question without any is asked of what heads the place."""
        cites = self._answering.vocabulary.cites(self._answering.vocabulary.units_of(str(place)))
        if not cites or not (points or all(self._answering.is_said(word, cites) for word in words)):
            return None
        carried = question.carried or f"of {place}, which was shown"
        node = None if words or question.before else self._texts.node(str(place))
        before = question.before if node is None else node.heading
        return self._answering.answer(replace(question, places=(place,), before=before, carried=carried), top)

    def _more_told(self, kind: Asks, asked: Question, turn: tuple[Question, Answer], top: int) -> Answer:
        """The answer to a turn that asks more of the rule told before, from the place of that rule alone."""
        from qa.retrieved.held import NOT_FOUND, Held

        before, rule = turn
        words = before.looked_up
        timed = rule.kind is AnswerKind.DEADLINE
        of_what = f"{words} {asked.text}" if kind is Asks.NOT_KEPT else words  # "what if I don't object in time?"
        held = Held(self._index.tables, self._answering.vocabulary.part, of_what, rule.citations[0], timed=timed)
        answer = self._answering.answer(asked, top)
        if held.answers(kind, answer):
            return answer
        query = f"{asked.text} {words}" if kind is not Asks.NOT_KEPT else f"untimely, late, failure to act: {words}"
        found = held.found(
            kind,
            lambda held_to: self._answering.passages.held_to(asked.text, query, held_to, top),
            lambda hits: self._answering.passages.saying(asked.text, query, hits, top),
        )
        if found is None and not (answer.answered or answer.citations):
            return answer
        after = f'after "{words}"'
        if found is None:
            why = f"{NOT_FOUND[kind]} was found in {held.unit}, which answered before"
            found = unanswered(asked.text, f"what the text says on: {query}", why)
            found.confidence = _UNSAID
        found.understood += f" ({after})"
        return found
