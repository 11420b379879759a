"""What is compared where no place is named, and questions on change without a date."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from qa.answer import AnswerKind
from qa.assistant import Assistant, open_assistant


@pytest.fixture(scope="module")
def assistant(two: Path) -> Iterator[Assistant]:
    opened = open_assistant(two)
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("did the deadline for an administrative appeal change since 2017?", "6 CFR 5.8"),
        ("have the administrative appeals changed since 2017?", "6 CFR 5.8"),
        ("is part 5 the same as in 2017?", "6 CFR Part 5"),
        ("did the conduct rules change since 2017?", "6 CFR Part 139"),
    ],
)
def test_the_place_that_answers_is_compared(assistant: Assistant, question: str, place: str) -> None:
    answer = assistant.ask(question)
    assert f"{place}, from January 1, 2017 to January 29, 2026" in answer.answer
    assert answer.understood.startswith(f"what differs in {place}")


def test_what_both_editions_look_up_is_told_first(assistant: Assistant) -> None:
    answer = assistant.ask("did the deadline for an administrative appeal change since 2017?")
    assert answer.answer.startswith("In the edition of January 29, 2026: Within 120 working days")
    assert "In the edition of January 1, 2017: Within 90 working days" in answer.answer


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("is 5.8 different now?", "6 CFR 5.8, from"),
        ("what's new in 5.8", "6 CFR 5.8, from"),
        ("did 5.8 change 90 to something else", "6 CFR 5.8, from"),
        ("difference between 5.8(a)(1) then and now", "6 CFR 5.8(a)(1), from"),
        ("did the deadline for an administrative appeal go up?", "6 CFR 5.8, from"),
        ("which sections of part 139 are new", "The sections of Part 139, from"),
        ("which sections were added to part 139", "The sections of Part 139, from"),
        ("is section 5.8 new", "No: the editions of January 1, 2017"),
        ("how long do I have to appeal in both editions?", "\nIn the edition of January 1, 2017: "),
        ("how long do I have to appeal in 2017 and what is it now?", "\nIn the edition of January 1, 2017: "),
        ("was 5.5 removed?", "Yes: 6 CFR 5.5 is in the edition of January 1, 2017"),
        ("is TECS still exempt?", "No: it is not in the edition of January 29, 2026."),
        ("is the time to appeal still 90 working days?", "No: 6 CFR 5.8(a)(1) says 90 working days in the"),
    ],
)
def test_a_change_that_is_asked_of_without_a_date(assistant: Assistant, question: str, said: str) -> None:
    assert said in assistant.ask(question).answer


@pytest.mark.parametrize(
    "question",
    [
        "what does 5.8(a)(1) say before the amendment?",
        "what did 5.8(a)(1) say before the amendment?",
        "2017: show 5.8(a)",
    ],
)
def test_the_edition_before(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert ("90 working days" in answer.answer) is not question.startswith("what does")


@pytest.mark.parametrize(
    "question",
    ["can I still appeal after 90 days?", "did the requester change his mind?", "how do I change my record?"],
)
def test_no_change_of_the_rules_is_asked(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.kind is not AnswerKind.COMPARISON
    assert "In the edition of" not in answer.answer


def test_a_place_that_is_gone_is_said_to_have_been(assistant: Assistant) -> None:
    assert "The edition of January 1, 2017 has it: ask for it in that edition." in assistant.ask("show 5.5").notes


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("in both editions, how long do I have to appeal?", "\nIn the edition of January 1, 2017: "),
        ("who decides appeals in 2017 and who decides now?", "\nIn the edition of January 1, 2017: "),
        ("is the time in 5.8 longer now than in 2017?", "6 CFR 5.8, from"),
        ("did the conduct part change since 2017?", "6 CFR Part 139, from"),
        ("did the list of administrative appeals change since 2017?", "6 CFR 5.8, from"),
    ],
)
def test_both_editions_are_asked(assistant: Assistant, question: str, said: str) -> None:
    assert said in assistant.ask(question).answer


@pytest.mark.parametrize("thing", ["time for a gambling appeal", "time for a weapons decision"])
def test_a_place_that_says_nothing_of_what_is_asked_is_not_compared(assistant: Assistant, thing: str) -> None:
    assert assistant.ask(f"has the {thing} changed since 2017?").kind is not AnswerKind.COMPARISON
