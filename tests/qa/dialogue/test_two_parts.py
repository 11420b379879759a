"""Questions that ask two things: where they are taken apart, and what is said of a part that is left."""

from __future__ import annotations

import pytest

from qa.answer import Answer, AnswerKind
from qa.dialogue.two_parts import answered, parts
from tests.qa import samples


@pytest.mark.parametrize(
    ("question", "taken_apart"),
    [
        (
            "who signs a SAFETY Act designation, and how long is it valid?",
            ("who signs a SAFETY Act designation?", "how long is it valid?"),
        ),
        (
            "how much is a photocopy and how long do I have to appeal?",
            ("how much is a photocopy?", "how long do I have to appeal?"),
        ),
        (
            "What is the deadline to appeal? And where do I send it?",
            ("What is the deadline to appeal?", "where do I send it?"),
        ),
        (
            "how many CBP systems claim (j)(2), and which are they?",
            ("how many CBP systems claim (j)(2)?", "which are they?"),
        ),
        (
            "what is TECS exempt from and who can waive it?",
            ("what is TECS exempt from?", "who can waive it?"),
        ),
        ("which system tracks visitors and who gets into DHS buildings", None),
        ("when and where is the hearing held?", None),
        ("how long does a component have to acknowledge and answer a request", None),
        ("which systems are exempt from (d) and (e)(1)?", None),
        ("what must a request say, and what may it leave out?", None),
        ("may a requester appeal, and how", None),
    ],
)
def test_parts(question: str, taken_apart: tuple[str, str] | None) -> None:
    assert parts(question) == taken_apart


TWO = "how much is a photocopy and how long do I have to appeal?"


def _asked(first: Answer, second: Answer, whole: Answer) -> Answer | None:
    answers = iter((first, second))
    return answered(TWO, lambda part: next(answers), lambda: whole)


def test_both_parts_are_told_the_best_of_each_first() -> None:
    fee = samples.answer(AnswerKind.FEE, answer="Ten cents.", citations=[samples.citation("6 CFR 5.11(c)(2)")] * 2)
    time = samples.answer(AnswerKind.DEADLINE, answer="90 days.", citations=[samples.citation("6 CFR 5.8(a)(1)")])
    answer = _asked(fee, time, samples.answer())
    assert answer is not None
    assert (answer.kind, answer.answer) == (AnswerKind.FEE, "Ten cents.\n\n90 days.")
    assert [one.cite for one in answer.citations] == ["6 CFR 5.11(c)(2)", "6 CFR 5.8(a)(1)", "6 CFR 5.11(c)(2)"]


def test_a_part_without_an_answer_is_said_to_be_left() -> None:
    none = samples.answer(AnswerKind.NONE, answer="No fee is stated.", citations=[])
    answer = _asked(none, samples.answer(AnswerKind.DEADLINE), samples.answer(AnswerKind.DEADLINE, notes=[]))
    assert answer is not None
    assert answer.notes == ['This leaves a part of the question: "how much is a photocopy?" No fee is stated.']


def test_the_answer_to_a_part_is_kept_beside_one_without_an_answer() -> None:
    left = samples.answer(AnswerKind.CLARIFY, answer="Which one?", citations=[])
    fee = samples.answer(AnswerKind.FEE, answer="Ten cents.", notes=[])
    for first, second in ((fee, left), (left, fee)):
        answer = _asked(first, second, samples.answer(AnswerKind.REASONS))
        assert answer is not None
        assert (answer.kind, answer.answer, answer.question) == (AnswerKind.FEE, "Ten cents.", TWO)


def test_what_is_counted_is_what_is_listed() -> None:
    number = samples.answer(AnswerKind.COUNT, count=0, entries=[], verdict=None)
    entries = samples.answer(AnswerKind.SYSTEMS, count=2, entries=[1, 2])
    answer = _asked(number, entries, samples.answer())
    assert answer is not None
    assert (answer.count, answer.entries) == (0, [])


def test_one_kind_of_answer_serves_both() -> None:
    assert _asked(samples.answer(), samples.answer(), samples.answer()) is None
