"""Editions of a title: the newest answers, an earlier one when it is named or chosen, and which it was is said."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from index.sources import add_sources
from qa.answer import AnswerKind
from qa.assistant import Assistant, Choice, open_assistant
from tests.corpus.titles import paragraphs, part, section, title


@pytest.fixture(scope="module")
def assistant(two: Path) -> Iterator[Assistant]:
    opened = open_assistant(two)
    yield opened
    opened.close()


def test_the_newest_answers_and_says_so(assistant: Assistant) -> None:
    answer = assistant.show("5.8(a)(1)")
    assert "120 working days" in answer.answer
    assert answer.notes[-1] == "From the edition of 6 CFR of January 29, 2026."
    assert {citation.source for citation in answer.citations} == {"6cfr-2026-01-29"}


def test_a_question_names_its_edition(assistant: Assistant) -> None:
    answer = assistant.ask("In the 2017 edition, which systems are exempt from (e)(12)?")
    assert answer.question == "In the 2017 edition, which systems are exempt from (e)(12)?"
    assert answer.entries == [1, 8, 51, 52, 70]
    assert answer.understood.endswith("in the edition of 6 CFR of January 1, 2017")
    assert answer.notes[-1] == "From the edition of 6 CFR of January 1, 2017."
    reading = assistant.reading(answer.citations[0])
    assert reading.edition == "January 1, 2017"
    shown = assistant.show("5.8(a)(1) as of January 2025")
    assert "90 working days" in shown.answer


def test_a_follow_up_stays_with_the_edition(assistant: Assistant) -> None:
    dialogue = assistant.new_dialogue()
    assistant.ask("In the 2017 edition, which systems are exempt from (e)(12)?", dialogue)
    follow_up = assistant.ask("only the CBP ones", dialogue)
    assert "January 1, 2017" in follow_up.understood
    alone = assistant.ask("show 6 CFR 5.8(a)(1)", dialogue)
    assert "120 working days" in alone.answer
    again = assistant.ask("and in the 2017 edition?", dialogue)
    assert "90 working days" in again.answer


def test_no_edition_so_early(assistant: Assistant) -> None:
    answer = assistant.ask("in the 2010 edition, what is a component")
    assert answer.kind is AnswerKind.NONE
    assert "There is no edition not later than 2010" in answer.answer


def test_an_edition_named_by_its_year_and_by_today(assistant: Assistant) -> None:
    dialogue = assistant.new_dialogue()
    for question, days in (("show 6 CFR 5.8(a)(1)", "120"), ("and in 2017?", "90"), ("and today?", "120")):
        assert f"{days} working days" in assistant.ask(question, dialogue).answer


def test_an_edition_of_another_time_than_asked_is_said(assistant: Assistant) -> None:
    notes = " ".join(assistant.ask("What changed in 5.8(a)(1) since 2019?").notes)
    assert "No edition of 2019 is here; that of January 1, 2017 is the last before it." in notes


def test_a_choice_answers_alone(two: Path) -> None:
    opened = open_assistant(two, choice=Choice("2017", 6))
    assert [source.id for source in opened.sources()] == ["6cfr-2017"]
    opened.close()
    newest = open_assistant(two, choice=Choice(title=6))
    assert newest.ask("which systems are exempt from (e)(12)").kind is not AnswerKind.SYSTEMS  # it has no matrix
    newest.close()


@pytest.fixture(scope="module")
def three(two: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home that has a title 28 of 2026 too, and none of 2017."""
    place = tmp_path_factory.mktemp("three")
    shutil.copytree(two, place / "home")
    own = part(
        section("16.8", "Appeals.", paragraphs("(a) A requester may appeal to the Department within 90 days.")),
        number="16",
    )
    file = place / "title-28.xml"
    file.write_text(title(own, number=28).replace("HOMELAND SECURITY", "JUSTICE"))
    add_sources(place / "home", [file], edition=date(2026, 1, 29))
    return place / "home"


@pytest.fixture(scope="module")
def justice(three: Path) -> Iterator[Assistant]:
    opened = open_assistant(three)
    yield opened
    opened.close()


@pytest.mark.parametrize(
    "question",
    [
        "how long do I have to appeal a denial by the Department of Justice as of 2017",
        "in 2017, what did 28 CFR 16.8 say",
    ],
)
def test_a_title_that_has_no_edition_so_early(justice: Assistant, question: str) -> None:
    answer = justice.ask(question)
    assert answer.kind is AnswerKind.NONE
    assert "no edition of title 28 not later than 2017" in answer.answer
    assert "no edition of title 28" in justice.show("28 CFR 16.8 as of 2017").answer
    assert "90 days" in justice.show("28 CFR 16.8").answer


@pytest.mark.parametrize("choice", [Choice("2017"), Choice(title=6)])
def test_a_department_whose_title_was_not_chosen(three: Path, choice: Choice) -> None:
    chosen = open_assistant(three, choice=choice)
    assert "title 28" in chosen.ask("which Justice systems are exempt from (d)?").answer
    assert "title 28" not in chosen.ask("which sections refer to 28 CFR part 16?").answer
    chosen.close()


@pytest.mark.parametrize(
    ("question", "note"),
    [
        (
            "What does 5.8(a)(1) say as of 2030?",
            "No edition of 2030 is here; that of January 29, 2026",
        ),
        (
            "As of January 2025, how long do I have to appeal a FOIA denial?",
            "No edition of January 2025 is here; that of",
        ),
        ("In the 2017 edition, how long do I have to appeal a FOIA denial?", ""),
    ],
)
def test_an_answer_of_another_edition_than_asked_says_so(assistant: Assistant, question: str, note: str) -> None:
    said = [each for each in assistant.ask(question).notes if each.startswith("No edition")]
    assert len(said) == bool(note)
    assert all(each.startswith(note) for each in said)


@pytest.mark.parametrize(
    ("question", "note"),
    [
        (
            "What was the ICE fax number in 2026?",
            "No edition of 2026 is here; that of January 1, 2017 is the last before",
        ),
        ("In the 2026 edition, which systems are exempt from (k)(2)?", "No edition of 2026 is here; that of"),
        ("When was FR Doc. 2016-28289 filed?", ""),
        ("Which systems are exempt from (k)(2) as of 2017?", ""),
    ],
)
def test_one_edition_is_told_where_another_is_asked_for(home: Path, question: str, note: str) -> None:
    alone = open_assistant(home)
    said = [each for each in alone.ask(question).notes if each.startswith("No edition")]
    early = alone.ask("In the 2015 edition, which systems are exempt from (k)(2)?")
    alone.close()
    assert len(said) == bool(note)
    assert all(each.startswith(note) for each in said)
    assert early.kind is AnswerKind.NONE
    assert "no edition not later than 2015" in early.answer
