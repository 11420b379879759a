"""The turns of one conversation, and which of them a follow-up goes on from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from corpus.facts.entries import Entry
from corpus.patterns import Pattern
from qa.answer import Answer
from qa.asked_sets import Filter
from qa.dialogue.courtesy import THANKS
from qa.mentions import OF_ONE, OF_SETS, Intent, Question

if TYPE_CHECKING:
    from qa.dialogue.carrying import Turn

_OVER = Pattern(
    r"^\s*(?:start over|start again|new (?:conversation|question|topic)|reset|forget (?:it|that|all that))\W*$",
    re.I,
)
_FINE = Pattern(r"^\W*(?:and )?fine\s*\?\W*$", re.IGNORECASE)  # what there is to pay
OF_SYSTEMS = OF_SETS | OF_ONE | {Intent.COMPARE, Intent.WHICH, Intent.ABOUT, Intent.MEMBER}


@dataclass
class Dialogue:
    """The turns of one conversation, questions as they were completed."""

    turns: list[Turn] = field(default_factory=list)
    edition: str | None = None  # that the last question named, or leaned on
    systems: Sequence[Entry] = ()  # whose numbers the turns carry, where there are several editions
    compared: str = ""  # the comparison of editions that the last question asked for
    left: tuple[Sequence[Entry], Sequence[Turn]] | None = None  # the systems and turns before the edition changed

    def remember(self, question: Question, answer: Answer) -> None:
        self.turns.append((question, answer))

    def forget(self) -> None:
        """Drop the last turn, if there is one."""
        del self.turns[-1:]

    def clear(self) -> None:
        self.turns.clear()
        self.edition = self.left = None
        self.compared = ""

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
        """As `meant_by`; components alone ("without the CBP ones") limit the latest set, not one system,
        and "of them" are several.
        """
        from qa.dialogue import follow_ups  # a first question must not pay for it
        from qa.dialogue.narrowing import set_of

        said = question.filter
        asked, answer = self.meant_by(question)
        only = said == Filter(components=said.components, excluded=said.excluded)
        if asked.intent in OF_SETS and len(answer.entries) < 2 and follow_ups.POINTS_BACK.search(question.text):
            return next((turn for turn in reversed(self.turns) if len(turn[1].entries) > 1), (asked, answer))
        if asked.intent is Intent.MEMBER or (only and set_of(asked, answer) is None and self._of_systems(asked)):
            return next((turn for turn in reversed(self.turns) if set_of(*turn) is not None), (asked, answer))
        return asked, answer

    def asks_to_start_over(self, text: str) -> bool:
        return bool(_OVER.match(text))

    def only_thanks(self, text: str) -> bool:
        """ "Thanks", "ok": nothing is asked, and nothing forgotten."""
        return bool(THANKS.match(text)) and not _FINE.match(text)

    @staticmethod
    def _of_systems(asked: Question) -> bool:
        return asked.intent in OF_SYSTEMS or bool(asked.systems)


def _of_matrix(question: Question) -> bool:
    """Whether only a turn about systems of records can be meant."""
    from qa.dialogue import follow_ups

    said = question.filter
    return bool(said.provisions or said.authorities) or follow_ups.OF_SYSTEMS.search(question.text) is not None
