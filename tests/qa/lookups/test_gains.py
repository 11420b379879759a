"""What a sentence gains for a question stays under what was promised of it: no sentence that can win is left unread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from corpus.facts.rulings import Deadline
from corpus.model import Span
from index.search import Hit
from index.store import Index
from qa.lexicon import Lexicon
from qa.lookups.amounts import Amounts
from qa.lookups.asked_terms import Terms
from qa.lookups.deadlines import Deadlines
from qa.lookups.ranked import Gains
from qa.lookups.rule_sentences import Candidate, Told
from qa.lookups.vocabulary import Vocabulary
from qa.question.reading import read
from qa.rulemakers import Rulemakers
from qa.wanted import Wanted
from tests.qa.lookups.test_ranked import SENTENCE

_FAR = 100.0  # more than any sentence gains: all are read


class Watched:
    def __init__(self, gains: Gains[Any]) -> None:
        self._gains = gains
        self.seen: list[tuple[str, float, float]] = []

    def most(self, forms: str) -> float:
        return _FAR

    def of(self, candidate: Candidate[Any]) -> float:
        gained = self._gains.of(candidate)
        self.seen.append((candidate.cite, gained, self._gains.most(candidate.forms)))
        return gained


class WatchedDeadlines(Deadlines):
    watched: Watched

    def gains(self, terms: Terms, wanted: Wanted) -> Gains[Any]:
        self.watched = Watched(super().gains(terms, wanted))
        return self.watched


class WatchedAmounts(Amounts):
    watched: Watched

    def gains(self, terms: Terms, wanted: Wanted) -> Gains[Any]:
        self.watched = Watched(super().gains(terms, wanted))
        return self.watched


def _nothing(query: str, top: int) -> Sequence[Hit]:
    return ()


@pytest.mark.parametrize(
    ("look_up", "question"),
    [
        (WatchedDeadlines, "How long do I have to appeal a FOIA denial?"),
        (WatchedDeadlines, "When does the 20 day period for a request start?"),
        (WatchedDeadlines, "By what date must the annual report be filed?"),
        (WatchedDeadlines, "How soon must a facility complete the Top-Screen again?"),
        (WatchedDeadlines, "After receipt of the complaint, how many days does the defendant have to answer?"),
        (WatchedDeadlines, "How long are records kept if the employee leaves?"),
        (WatchedAmounts, "How much does DHS charge per page for paper copies?"),
        (WatchedAmounts, "Below which amount is no fee charged?"),
        (WatchedAmounts, "What is the largest civil penalty for a false statement?"),
        (WatchedAmounts, "Which fees do news media requesters pay?"),
        (WatchedAmounts, "What may a component charge if a requester wants a rush copy?"),
    ],
)
def test_no_sentence_gains_more_than_was_promised(
    index: Index,
    whole_lexicon: Lexicon,
    look_up: type[WatchedDeadlines] | type[WatchedAmounts],
    question: str,
) -> None:
    asked = look_up(index, Vocabulary(index), Rulemakers(index.tables, whole_lexicon))
    asked.answer(Wanted(read(question, whole_lexicon), _nothing))
    assert asked.watched.seen
    assert [one for one in asked.watched.seen if one[1] > one[2]] == []


def test_a_case_that_is_the_time_itself_is_weighed(index: Index, whole_lexicon: Lexicon) -> None:
    asked = WatchedDeadlines(index, Vocabulary(index), Rulemakers(index.tables, whole_lexicon))
    asked.answer(Wanted(read("How long do I have to appeal a FOIA denial?", whole_lexicon), _nothing))
    case = "In the case of an appeal that is not filed within 10 days"
    fact = Deadline("6 CFR 5.8", "condition", "", "", "within 10 days", 10, "days", "", case, "", Span("small", 0, 1))
    candidate = Candidate[Deadline](0, "6 CFR 5.8", "6 CFR 5.8", "6 CFR Part 5", 0, "condition", lambda _: None)
    candidate.told = Told(replace(SENTENCE, quote=case), (fact,))
    assert asked.watched.of(candidate) <= asked.watched.seen[-1][2]
