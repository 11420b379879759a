"""What is expected of an answer, and what that does to the order."""

from __future__ import annotations

import pytest

from corpus.model import Span
from index.passages import Passage
from index.search import Hit
from qa.retrieved.confidence import logistic, trust
from qa.retrieved.expected import expected, preferred


def hit(text: str, score: float, unit: str = "6 CFR 5.8", **measured: float) -> Hit:
    passage = Passage(0, f"{unit}(a)", unit, "", "", text, "small", 0, len(text))
    given = {"bm25": 1.0, "cosine": 0.5, "met": 0.5} | measured
    return Hit(passage, Span("small", 0, len(text)), score, **given)


@pytest.mark.parametrize(
    ("question", "answer", "other"),
    [
        ("how long do we have", "within 20 working days", "without delay"),
        ("what is the deadline", "no later than ten (10) days", "at any time"),
        ("how much is a copy", "ten cents a page", "a fee is charged"),
        ("where do I mail it", "Washington, DC 20528", "by mail"),
        ("who can I call", "202-343-1743", "the office"),
        ("what must the letter contain", "The letter shall include:", "A letter is sent."),
        ("grounds for a waiver", "The request must establish", "A waiver is granted."),
        ("which system has the visa forms", "This system of records contains visa forms", "Visa forms are kept."),
        ("What happens if he never pays?", "Who fails to pay is deemed to have waived it.", "He must pay."),
        ("What happens if a clerk leaks it?", "A clerk is subject to criminal penalties.", "A clerk keeps it."),
        ("who decides it", "The Appeals Officer decides", "It is decided"),
    ],
)
def test_what_holds_the_answer_comes_first(question: str, answer: str, other: str) -> None:
    hits = [hit(other, 0.8), hit(answer, 0.78)]
    assert [one.passage.text for one in preferred(hits, expected(question))] == [answer, other]


@pytest.mark.parametrize("question", ["is it allowed", "who uses the system", "fast-track"])
def test_nothing_is_expected_of_other_questions(question: str) -> None:
    assert expected(question) is None
    hits = [hit("b", 0.8), hit("within 20 days", 0.78)]
    assert preferred(hits, None) == hits


def test_no_score_passes_1() -> None:
    [best] = preferred([hit("within 20 days", 0.99)], expected("how long"))
    assert best.score == 1.0


def test_trust_grows_with_each_thing_measured() -> None:
    other = hit("", 0.7, unit="6 CFR 5.9")
    base = trust([hit("", 0.8), other])
    for better in (hit("", 0.9), hit("", 0.8, cosine=0.7), hit("", 0.8, met=0.8)):
        assert trust([better, other]).right > base.right
        assert trust([better, other]).answerable > base.answerable
    assert trust([hit("", 0.8), hit("", 0.5, unit="6 CFR 5.9")]).right > base.right
    assert 0 < base.right < 1


def test_what_is_far_is_not_trusted() -> None:
    assert not trust([]).enough
    assert not trust([hit("", 0.5, cosine=0.1, met=0.0)]).enough
    assert trust([hit("", 0.9, cosine=0.7, met=0.7)]).enough


@pytest.mark.parametrize(("value", "probability"), [(0.0, 0.5), (1e6, 1.0), (-1e6, 0.0), (float("-inf"), 0.0)])
def test_a_probability_of_any_number(value: float, probability: float) -> None:
    assert logistic(value) == pytest.approx(probability)
