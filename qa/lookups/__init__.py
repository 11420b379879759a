"""What staff look up: the facts that rules of `corpus.facts` found in the text, asked for in words.

Each module knows one kind of question, answers it from its facts, or leaves it to the next. What
none of them knows is left to retrieval (`qa.passages`).
"""

from __future__ import annotations

from collections.abc import Sequence

from index.store import Index
from qa.answer import Answer
from qa.lexicon import Lexicon
from qa.lookups.amounts import Amounts
from qa.lookups.deadlines import Deadlines
from qa.lookups.vocabulary import Vocabulary
from qa.lookups.wanted import LookUp, Wanted
from qa.texts import Texts


class LookUps:
    """Every kind of look-up over one index, in the order they are tried."""

    def __init__(self, index: Index, texts: Texts, lexicon: Lexicon) -> None:
        vocabulary = Vocabulary(index)
        self._kinds: Sequence[LookUp] = (Amounts(index, vocabulary), Deadlines(index, vocabulary))

    def answer(self, wanted: Wanted) -> Answer | None:
        """The first answer; None when no kind knows the question."""
        for kind in self._kinds:
            answer = kind.answer(wanted)
            if answer is not None:
                return answer
        return None
