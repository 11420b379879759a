"""What staff look up: the facts that rules of `corpus.facts` found in the text, asked for in words.

Each module knows one kind of question, answers it from its facts, or leaves it to the next. What
none of them knows is left to retrieval (`qa.passages`).
"""

from __future__ import annotations

from collections.abc import Sequence

from corpus.facts.entries import Entry
from index.store import Index
from qa.answer import Answer
from qa.lexicon import Lexicon
from qa.lookups.amounts import Amounts
from qa.lookups.contacts import Contacts
from qa.lookups.deadlines import Deadlines
from qa.lookups.definitions import Definitions
from qa.lookups.history import HistoryNotes
from qa.lookups.inventories import Inventories
from qa.lookups.references import References
from qa.lookups.rules import RuleStatements
from qa.lookups.systems import Systems
from qa.lookups.vocabulary import Vocabulary
from qa.passages import Passages
from qa.texts import Texts
from qa.wanted import LookUp, Wanted


class LookUps:
    """Every kind of look-up over one index, in the order they are tried."""

    def __init__(
        self, index: Index, texts: Texts, lexicon: Lexicon, passages: Passages, entries: Sequence[Entry]
    ) -> None:
        vocabulary = Vocabulary(index)
        self._references = References(index, texts)
        self._kinds: Sequence[LookUp] = (
            RuleStatements(index, texts),
            self._references,
            HistoryNotes(index, texts),
            Systems(passages, entries),
            Inventories(index, texts),
            Definitions(index, texts),
            Contacts(index, texts, lexicon),
            Amounts(index, vocabulary),
            Deadlines(index, vocabulary),
        )

    def answer(self, wanted: Wanted) -> Answer | None:
        """The first answer; None when no kind knows the question."""
        for kind in self._kinds:
            answer = kind.answer(wanted)
            if answer is not None:
                return answer
        return None

    def of_missing(self, wanted: Wanted) -> Answer | None:
        """The answer to a question about a place that is not here: who refers to it all the same."""
        return self._references.answer(wanted)
