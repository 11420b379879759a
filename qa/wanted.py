"""What a look-up is told of a question, and the one shape that every look-up has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from index.search import Hit
from qa.answer import Answer
from qa.mentions import Question
from qa.retrieved.ranking import Search, ranked


@dataclass(frozen=True)
class Wanted:
    """A question to look up.

    `search` ranks passages by words and meaning.
    """

    question: Question
    search: Search
    top: int = 5

    @property
    def text(self) -> str:
        return self.question.looked_up

    @property
    def before(self) -> str:
        """The words of the look-up before that a follow-up leans on; "" when it stands alone."""
        return self.question.before

    @property
    def words(self) -> str:
        """The question with what it leans on."""
        return self.question.words

    @cached_property
    def hits(self) -> Sequence[Hit]:
        """The nearest passages, best first. The first use in a process loads the encoder."""
        return ranked(self.search, self.text, self.words, self.question.near, _CONSIDERED)

    @cached_property
    def nearest(self) -> Sequence[Hit]:
        """The first of the `hits`; the others are not read for them."""
        if self.words != self.text or self.question.near:  # of which what was before moves some up
            return self.hits[:_NEAREST]
        return ranked(self.search, self.text, self.words, (), _NEAREST)


class LookUp(Protocol):
    def answer(self, wanted: Wanted) -> Answer | None:
        """The answer, or None when the question is not of this kind or no fact fits it."""
        ...


_CONSIDERED = 200
_NEAREST = 3
