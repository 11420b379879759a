"""What staff look up: the facts that rules of `corpus.facts` found in the text, asked for in words.

Each module knows one kind of question, answers it from its facts, or leaves it to the next. What
none of them knows is left to retrieval (`qa.retrieved.passages`). A kind is imported when it is first tried.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, cached_property
from typing import TYPE_CHECKING

from corpus.facts.entries import Entry
from index.store import Index
from qa.answer import Answer, AnswerKind, Citation
from qa.lexicon import Lexicon
from qa.lookups.vocabulary import Vocabulary
from qa.places.texts import Texts
from qa.retrieved.kinds import seldom_told
from qa.retrieved.lacks import Measure
from qa.retrieved.passages import Passages
from qa.rulemakers import Rulemakers
from qa.wanted import LookUp, Wanted

if TYPE_CHECKING:
    from qa.lookups.amounts import Amounts
    from qa.lookups.deadlines import Deadlines

# Kinds of answer that may miss the kind of thing that is asked for: the amount of a fee does not tell its date.
_READ = frozenset({AnswerKind.FEE, AnswerKind.DEADLINE, AnswerKind.CONTACT, AnswerKind.PASSAGES, AnswerKind.DEFINITION})
_EARLY = 3  # kinds that are tried before their turn, because they answer only what is asked in so many words


class LookUps:
    """Every kind of look-up over one index, in the order they are tried."""

    def __init__(
        self,
        index: Index,
        texts: Texts,
        lexicon: Lexicon,
        passages: Passages,
        entries: Sequence[Entry],
        rulemakers: Rulemakers,
        vocabulary: Vocabulary,
    ) -> None:
        self._index = index
        self._texts = texts
        self._lexicon = lexicon
        self._passages = passages
        self._entries = entries
        self._rulemakers = rulemakers
        self._vocabulary = vocabulary
        kinds: Sequence[Callable[[], LookUp]] = (
            self._definitions,
            lambda: self._amounts,
            lambda: self._deadlines,
            self._rules,
            self._authorized,
            self._units_counted,
            self._headings,
            lambda: self._references,
            self._history,
            self._systems,
            self._inventories,
            self._contacts,
        )
        self._kinds = [cache(kind) for kind in kinds]

    def answer(self, wanted: Wanted) -> Answer | None:
        """The first answer; None when no kind knows the question."""
        refused: Answer | None = None
        for number, kind in enumerate(self._kinds):
            answer = kind().answer(wanted)
            if answer is None or (answer.kind in _READ and seldom_told(wanted.text, answer.answer)):
                continue
            if answer.kind is not AnswerKind.NONE or number >= _EARLY:
                return answer
            refused = refused or answer  # another kind may know better
        return refused

    def of_missing(self, wanted: Wanted) -> Answer | None:
        """The answer to a question about a place that is not here: who refers to it all the same."""
        return self._references.answer(wanted)

    def beside(self, wanted: Wanted, lacked: Measure, unit: str) -> Citation | None:
        """The rule that may be meant, of the part of a section (`unit`) that lacks a measure."""
        return (self._deadlines if lacked is Measure.TIME else self._amounts).beside(wanted, unit)

    @cached_property
    def _amounts(self) -> Amounts:
        from qa.lookups.amounts import Amounts

        return Amounts(self._index, self._vocabulary, self._rulemakers)

    @cached_property
    def _deadlines(self) -> Deadlines:
        from qa.lookups.deadlines import Deadlines

        return Deadlines(self._index, self._vocabulary, self._rulemakers)

    def _rules(self) -> LookUp:
        from qa.lookups.rules import RuleStatements

        return RuleStatements(self._index, self._texts)

    @cached_property
    def _references(self) -> LookUp:
        from qa.lookups.references import References

        return References(self._index, self._texts)

    def _authorized(self) -> LookUp:
        from qa.lookups.authorized import Authorized

        return Authorized(self._index, self._texts)

    def _units_counted(self) -> LookUp:
        from qa.lookups.units_counted import UnitsCounted

        return UnitsCounted(self._index, self._texts)

    def _headings(self) -> LookUp:
        from qa.lookups.headings import Headings

        return Headings(self._texts)

    def _history(self) -> LookUp:
        from qa.lookups.history import HistoryNotes

        return HistoryNotes(self._index, self._texts, self._vocabulary)

    def _systems(self) -> LookUp:
        from qa.lookups.systems import Systems

        return Systems(self._passages, self._entries)

    def _inventories(self) -> LookUp:
        from qa.lookups.inventories import Inventories

        return Inventories(self._index, self._texts)

    def _definitions(self) -> LookUp:
        from qa.lookups.definitions import Definitions

        return Definitions(self._index, self._texts, self._rulemakers)

    def _contacts(self) -> LookUp:
        from qa.lookups.contacts import Contacts

        return Contacts(self._index, self._texts, self._lexicon, self._rulemakers, self._vocabulary)
