"""What is read of the sentences that are weighed for a question, and their order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.facts.rulings import Deadline
from corpus.model import Span
from index.ruled import RuledSentence
from qa.lookups.meeting import Met
from qa.lookups.ranked import Ranking
from qa.lookups.rule_sentences import Candidate, Told

NONE: frozenset[str] = frozenset()
SENTENCE = RuledSentence(
    of=Deadline.__name__,
    facts=(),
    cite="6 CFR 5.8(a)",
    span=Span("small", 0, 1),
    quote="",
    passage=0,
    unit="6 CFR 5.8",
    heading="",
    words=NONE,
    aside=NONE,
    excepted=NONE,
    listed=NONE,
    opening=NONE,
    headings=NONE,
    paragraph=NONE,
)


class Weighing:
    """Sentences with what their words count for and what they gain beside it."""

    def __init__(self, scores: Sequence[tuple[float, float]], most: float) -> None:
        self._most = most
        self.scores = scores
        self.read: set[int] = set()
        candidates = [
            Candidate[Deadline](number, "6 CFR 5.8(a)", "6 CFR 5.8", "6 CFR Part 5", 0, "", self._told)
            for number in range(len(scores))
        ]
        met = [Met([], [], by_words, 0.0, lambda: False) for by_words, _ in scores]
        self.ranking = Ranking(zip(candidates, met, strict=True), self, self._told)

    def most(self, forms: str) -> float:
        return self._most

    def of(self, candidate: Candidate[Deadline]) -> float:
        return self.scores[candidate.position][1]

    def in_order(self) -> list[int]:
        numbers = range(len(self.scores))
        return sorted(numbers, key=lambda number: (-sum(self.scores[number]), Span("small", number, number + 1)))

    def _told(self, candidates: Sequence[Candidate[Deadline]]) -> None:
        for one in candidates:
            self.read.add(one.position)
            one.told = Told(replace(SENTENCE, span=Span("small", one.position, one.position + 1)), ())


SCORES = st.lists(st.tuples(st.sampled_from([0.0, 0.25, 0.5, 0.75, 1.0]), st.sampled_from([-0.5, 0.0, 0.25, 0.5])))


@given(SCORES)
def test_the_likeliest_come_first_and_of_equals_those_that_are_printed_first(scores: list[tuple[float, float]]) -> None:
    weighing = Weighing(scores, most=0.5)
    assert [one.candidate.position for one in weighing.ranking.best_first()] == weighing.in_order()
    assert [one.candidate.position for one in weighing.ranking.of(weighing.ranking.weighed)] == weighing.in_order()


@given(SCORES, st.sampled_from([-0.25, 0.0, 0.25]))
def test_what_moves_a_sentence_is_reckoned_with(scores: list[tuple[float, float]], by: float) -> None:
    weighing = Weighing(scores, most=0.5)
    ranked = weighing.ranking.best_first(
        moved=lambda one: one.scoring(by if one.candidate.position % 2 else 0.0), by_most=lambda one: max(by, 0.0)
    )
    told = [one.score for one in ranked]
    assert told == sorted(told, reverse=True)
    assert len(told) == len(scores)


@pytest.mark.parametrize(("wanted", "read"), [(1, 8), (3, 8), (40, 48)])
def test_no_more_are_read_than_may_be_meant(wanted: int, read: int) -> None:
    weighing = Weighing([(1.0 - number / 100, 0.0) for number in range(100)], most=0.05)
    assert len(list(islice(weighing.ranking.best_first(), wanted))) == wanted
    assert len(weighing.read) <= read


def test_only_those_of_a_kind_are_ranked() -> None:
    weighing = Weighing([(0.5, 0.0), (0.25, 0.5), (1.0, 0.0)], most=0.5)
    odd = weighing.ranking.best_first(lambda one, _: one.position > 0)
    assert [one.candidate.position for one in odd] == [2, 1]
    assert weighing.read == {1, 2}
