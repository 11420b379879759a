"""Whether an edition has a place, whether a figure still stands, and of what time no edition is here."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from qa.answer import AnswerKind
from qa.assistant import Assistant, open_assistant


@pytest.fixture(scope="module")
def both(two: Path) -> Iterator[Assistant]:
    opened = open_assistant(two)
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("was part 139 in the 2017 CFR", "no"),
        ("was there a part 139 in 2017?", "no"),
        ("does the 2017 edition have section 5.5?", "yes"),
        ("did 5.5 exist in 2017 and what happened to it?", "yes"),
        ("did 139.5 exist in 2017", "no"),
    ],
)
def test_whether_an_edition_has_a_place(both: Assistant, question: str, verdict: str) -> None:
    answer = both.ask(question)
    assert (answer.kind, answer.verdict) == (AnswerKind.VERDICT, verdict)
    assert answer.understood.startswith("whether the edition of January 1, 2017 has 6 CFR")


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("is the time to appeal in 5.8 still 90 working days?", "No: 6 CFR 5.8(a)(1) says 90 working days in the"),
        ("is the deadline for an administrative appeal still 90 days?", "No: 6 CFR 5.8(a)(1) says 90 days in the"),
        ("is the time to appeal in 5.8 still 120 working days?", "Yes: 6 CFR 5.8(a)(1) says 120 working days in the"),
    ],
)
def test_whether_a_figure_still_stands(both: Assistant, question: str, says: str) -> None:
    answer = both.ask(question)
    assert answer.answer.startswith(says)
    assert "[-90-] {+120+}" in answer.answer
    assert {one.source for one in answer.citations} == {"6cfr-2017", "6cfr-2026-01-29"}


def test_what_was_so_before_the_first_edition_is_not_told(both: Assistant, assistant: Assistant) -> None:
    of_both = both.ask("in 2015, how long do I have to file an administrative appeal?")
    assert of_both.kind is AnswerKind.NONE
    assert "there is that of January 1, 2017 and January 29, 2026" in of_both.answer
    of_one = assistant.ask("in 2015, how long to appeal a FOIA denial")
    assert of_one.kind is AnswerKind.NONE
    assert of_one.answer.endswith("there is that of January 1, 2017.")


def test_the_year_of_an_edition_is_no_part_of_what_is_asked(assistant: Assistant) -> None:
    answer = assistant.ask("what was the FOIA appeal deadline in 2017")
    assert answer.kind is AnswerKind.DEADLINE
    assert answer.citations[0].cite == "6 CFR 5.8(a)(1)"


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("does 5.25 still mention the General Counsel?", "No: 6 CFR 5.25(a) says General Counsel in the"),
        ("does 5.8 still mention the Appeals Officer?", "Yes: 6 CFR 5.8(a)(1) says Appeals Officer in the"),
        ("since when does 139.5 exist?", "The text gives no date: 6 CFR 139.5 is in the edition of January 29, 2026"),
        ("how did 5.8(a)(1) change?", "6 CFR 5.8(a)(1), from January 1, 2017"),
    ],
)
def test_names_dates_and_how_it_changed(both: Assistant, question: str, says: str) -> None:
    assert both.ask(question).answer.startswith(says)


def test_turns_go_on_from_what_a_comparison_told_of(both: Assistant) -> None:
    held = both.new_dialogue()
    both.ask("what changed in 5.25 since 2017?", held)
    assert both.ask("what did it say before?", held).citations[0].source == "6cfr-2017"
    assert both.ask("and now?", held).citations[0].source == "6cfr-2026-01-29"
    held = both.new_dialogue()
    gone = both.ask("which systems were removed since 2017?", held)
    why = both.ask("why was the first one exempt?", held)
    assert why.entries == gone.entries[:1]
    assert {one.source for one in why.citations} == {"6cfr-2017"}
    held = both.new_dialogue()
    both.ask("how long do I have to file an administrative appeal?", held)
    assert "[-90-] {+120+}" in both.ask("is that still so?", held).answer
