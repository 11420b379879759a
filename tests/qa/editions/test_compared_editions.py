"""Two editions of a title compared: what changed in places and systems, what is new or gone, and turns that go on."""

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


@pytest.mark.parametrize("question", ["What changed in 5.8(a)(1) since 2017?", "compare 5.8 from 2017 to 2026"])
def test_what_changed(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.kind is AnswerKind.COMPARISON
    assert "{+120+}" in answer.answer
    assert "[-90-]" in answer.answer
    assert {citation.source for citation in answer.citations} == {"6cfr-2017", "6cfr-2026-01-29"}


def test_a_heading_that_says_what_is_asked_and_no_more(assistant: Assistant) -> None:
    answer = assistant.ask("what changed in administrative appeals since 2017?")
    assert answer.answer.startswith("6 CFR 5.8, from January 1, 2017 to January 29, 2026")


@pytest.mark.parametrize("place", ["115.52", "27.255", "part 115"])
def test_what_an_edition_that_is_cut_off_does_not_have_is_not_new(assistant: Assistant, place: str) -> None:
    answer = assistant.ask(f"what changed in {place} since 2017?")
    assert answer.kind is AnswerKind.NONE
    assert "cannot be compared: the file of January 1, 2017 is cut off before it" in answer.answer


def test_what_follows_the_end_of_an_edition_is_not_compared(assistant: Assistant) -> None:
    answer = assistant.ask("what changed in part 27 since 2017?")
    assert "27.255 added" not in answer.answer
    assert "The file of January 1, 2017 is cut off in 6 CFR 27.250(f); what follows is not compared." in answer.notes


def test_what_changed_in_the_matrix(assistant: Assistant) -> None:
    answer = assistant.ask("which systems of records were removed since 2017?")
    assert answer.kind is AnswerKind.COMPARISON
    assert "The exemption matrix, from January 1, 2017 to January 29, 2026: 0 systems added" in answer.answer
    assert "DHS/CBP-011 TECS" in answer.answer
    assert answer.table is not None
    assert {row[0] for row in answer.table.rows} == {"removed"}
    assert answer.count == len(answer.table.rows) == len(answer.entries)
    added = assistant.ask("how many systems were added since 2017?")
    assert (added.count, added.entries, added.table) == (0, [], None)


def test_which_sections_differ(assistant: Assistant) -> None:
    answer = assistant.ask("which sections of part 5 changed since 2017?")
    assert answer.table is not None
    assert [row[:2] for row in answer.table.rows] == [["changed", "6 CFR 5.8"], ["changed", "6 CFR 5.25"]]
    removed = assistant.ask("which sections of part 5 were removed since 2017?")
    assert removed.table is not None
    assert "6 CFR 5.5" in {row[1] for row in removed.table.rows}


def test_a_list_of_parts_tells_which_parts_an_edition_that_is_cut_off_had(assistant: Assistant) -> None:
    parts = assistant.ask("which parts are new since 2017?")
    assert [citation.cite for citation in parts.citations] == ["6 CFR Part 139"]
    sections = assistant.ask("which sections of part 139 were added since 2017?")
    assert [citation.cite for citation in sections.citations] == ["6 CFR 139.5"]


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("is 5.8 new since 2017?", "no"),
        ("was 5.5 removed since 2017", "yes"),
        ("is part 139 new since 2017?", "yes"),
        ("is part 115 new since 2017?", "no"),
    ],
)
def test_whether_a_place_is_new(assistant: Assistant, question: str, verdict: str) -> None:
    assert assistant.ask(question).verdict == verdict


def test_a_system_that_an_edition_no_longer_has(assistant: Assistant) -> None:
    answer = assistant.ask("what changed in TECS since 2017?")
    assert answer.entries == [22]
    assert "DHS/CBP-011 TECS system of records: it is not in the edition of January 29, 2026." in answer.answer
    assert {citation.source for citation in answer.citations} == {"6cfr-2017"}


def test_what_changed_in_what_was_told_before(assistant: Assistant) -> None:
    dialogue = assistant.new_dialogue()
    assistant.ask("show 6 CFR 5.8(a)(1)", dialogue)
    changed = assistant.ask("what changed in it since 2017?", dialogue)
    assert changed.answer.startswith("6 CFR 5.8(a)(1), from January 1, 2017 to January 29, 2026")
    assert assistant.ask("was that section added since 2017?", dialogue).verdict == "no"
    assistant.ask("in 2017, what was TECS exempt from?", dialogue)
    system = assistant.ask("have its claims changed since 2017?", dialogue)
    assert "DHS/CBP-011 TECS system of records: it is not in the edition of January 29, 2026." in system.answer
    assistant.ask("in 2017, which CBP systems are exempt from (d)?", dialogue)
    assert assistant.ask("which of those were added since 2017?", dialogue).count == 0
    assert assistant.ask("what changed in it since 2017?").kind is AnswerKind.CLARIFY
    assert assistant.ask("is there anything new in 5.8 since 2017?").kind is AnswerKind.COMPARISON


@pytest.mark.parametrize(
    "question", ["which provisions did TECS add since 2017?", "did TECS lose any claims since 2017?"]
)
def test_what_a_system_added_is_of_its_claims(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).entries == [22]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("was TECS in the 2017 edition?", "Yes: it is in the edition of January 1, 2017."),
        ("is TECS still in the matrix?", "No: it is not in the edition of January 29, 2026."),
        ("what happened to entry 22?", "TECS system of records: it is not in the edition of January 29, 2026."),
    ],
)
def test_whether_an_edition_has_a_system(assistant: Assistant, question: str, said: str) -> None:
    answer = assistant.ask(question)
    assert (answer.kind, said in answer.answer) == (AnswerKind.COMPARISON, True)


@pytest.mark.parametrize(
    ("first", "then", "understood"),
    [
        ("what changed in 5.8 since 2017?", "and in 27.255?", "27.255"),
        ("what changed in 5.8 since 2017?", "which paragraphs were removed?", "what differs in 6 CFR 5.8 "),
        ("what changed in 5.8 since 2017?", "and TECS?", "TECS"),
        ("which systems were removed since 2017?", "which were added?", "what was added"),
        ("is TECS exempt from (d) in 2017?", "did that change?", "what differs in DHS/CBP-011 TECS"),
    ],
)
def test_a_comparison_is_carried_over(assistant: Assistant, first: str, then: str, understood: str) -> None:
    dialogue = assistant.new_dialogue()
    assistant.ask(first, dialogue)
    answer = assistant.ask(then, dialogue)
    assert understood in f"{answer.understood} {answer.answer}"
    assert answer.kind is not AnswerKind.PASSAGES


@pytest.mark.parametrize(
    "question",
    [
        "is TECS exempt from (d) in the 2017 edition?",
        "what is TECS exempt from in 2017?",
        "is TECS still exempt from (d)?",
    ],
)
def test_what_a_system_claims_in_an_edition_is_no_comparison(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).kind is not AnswerKind.COMPARISON


def test_a_question_of_its_own_after_a_comparison(assistant: Assistant) -> None:
    dialogue = assistant.new_dialogue()
    assistant.ask("what changed in 5.8 since 2017?", dialogue)
    assert assistant.ask("and how do I appeal?", dialogue).kind is not AnswerKind.COMPARISON


def test_a_system_is_had_again_after_an_edition_without_it(assistant: Assistant) -> None:
    dialogue = assistant.new_dialogue()
    for question in ("what is TECS exempt from, in the 2017 edition?", "and today?", "and in the 2017 edition?"):
        answer = assistant.ask(question, dialogue)
    assert answer.entries == [22]


def test_which_edition_has_a_system_first(assistant: Assistant) -> None:
    answer = assistant.ask("when was DHS/CBP-011 added?")
    assert (
        "the text gives no date; of the editions here, that of January 1, 2017 is the first to have it" in answer.answer
    )
    assert answer.citations[0].source == "6cfr-2017"


@pytest.mark.parametrize(
    ("question", "count", "said"),
    [
        ("how many fewer systems are there now than in 2017?", 71, "71 fewer: 0 systems"),
        ("how many more systems are there now than in 2017?", 0, "No more: 0 systems"),
        ("how many fewer ICE systems are there now than in 2017?", 14, "fewer: 0 systems of records of ICE"),
    ],
)
def test_how_many_more_there_are(assistant: Assistant, question: str, count: int, said: str) -> None:
    answer = assistant.ask(question)
    assert (answer.kind, answer.count) == (AnswerKind.COMPARISON, count)
    assert said in answer.answer


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "was TECS removed since 2017?",
            "Yes: it is in the edition of January 1, 2017 and not in that of January 29, 2026.",
        ),
        ("is entry 22 new since 2017?", "No: it is in the edition of January 1, 2017"),
    ],
)
def test_whether_a_system_was_added_or_removed(assistant: Assistant, question: str, said: str) -> None:
    answer = assistant.ask(question)
    assert answer.answer.startswith(said)
    assert answer.entries == [22]


def test_both_editions_answer(assistant: Assistant) -> None:
    answer = assistant.ask("how long do I have to appeal now, and in 2017?")
    new, old = answer.answer.split("In the edition of January 1, 2017: ")
    assert new.startswith("In the edition of January 29, 2026: Within 120 working days")
    assert "Within 90 working days" in old
    assert {one.source for one in answer.citations} == {"6cfr-2017", "6cfr-2026-01-29"}


def test_what_is_so_in_one_edition_alone(assistant: Assistant) -> None:
    answer = assistant.ask("which systems are exempt from (e)(12) in 2017 but not now?")
    assert (answer.entries, answer.count) == ([1, 8, 51, 52, 70], 5)
    assert assistant.ask("which systems are exempt from (e)(12) now but not in 2017?").count == 0


def test_what_was_told_is_asked_again_and_compared(assistant: Assistant) -> None:
    dialogue = assistant.new_dialogue()
    assistant.ask("what does 5.8(a)(1) say?", dialogue)
    assert "90 working days" in assistant.ask("what did it say in 2017?", dialogue).answer
    assert assistant.ask("what changed?", dialogue).understood.startswith("what differs in 6 CFR 5.8(a)(1)")


@pytest.mark.parametrize("whose", ["FBI", "Treasury"])
def test_systems_of_nobody_here_are_not_compared(assistant: Assistant, whose: str) -> None:
    answer = assistant.ask(f"which {whose} systems were removed since 2017?")
    assert (answer.kind, whose in answer.answer) == (AnswerKind.NONE, True)
