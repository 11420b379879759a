"""Two editions of a title: the newest answers, an earlier one when it is named, and what changed is told."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from index.sources import add_sources
from qa import cli
from qa.answer import AnswerKind
from qa.assistant import Assistant, Choice, open_assistant
from tests.corpus.titles import paragraphs, part, section, title

NEW = title(
    part(
        section(
            "5.8",
            "Administrative appeals.",
            paragraphs(
                "(a) <I>Requirements for filing an appeal.</I> (1) An appeal must be in writing, and to be considered "
                "timely it must be transmitted to the Appeals Officer within 120 working days after the date of "
                "the component's response."
            ),
        ),
        section(
            "5.25",
            "Administrative appeals for access requests.",
            paragraphs("(a) An individual may appeal by an administrative appeal to the Appeals Officer."),
        ),
    ),
    part(section("27.255", "Recordkeeping.", paragraphs("(a) Records are kept.")), number="27", heading="FACILITIES"),
    part(section("115.52", "Grievances.", paragraphs("(a) No time limit.")), number="115", heading="DETAINEES"),
    part(
        section("139.5", "Conduct.", paragraphs("(a) Be quiet.")),
        section("139.10-139.15", "[Reserved]"),
        number="139",
        heading="CONDUCT",
    ),
)


@pytest.fixture(scope="module")
def two(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with a small title 6 beside the real one."""
    place = tmp_path_factory.mktemp("two")
    shutil.copytree(home, place / "home")
    file = place / "title-6.xml"
    file.write_text(NEW)
    add_sources(place / "home", [file], edition=date(2026, 1, 29))
    return place / "home"


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


def test_an_edition_named_by_its_year_and_by_today(assistant: Assistant) -> None:
    dialogue = assistant.new_dialogue()
    for question, days in (("show 6 CFR 5.8(a)(1)", "120"), ("and in 2017?", "90"), ("and today?", "120")):
        assert f"{days} working days" in assistant.ask(question, dialogue).answer


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


def test_an_edition_of_another_time_than_asked_is_said(assistant: Assistant) -> None:
    notes = " ".join(assistant.ask("What changed in 5.8(a)(1) since 2019?").notes)
    assert "No edition of 2019 is here; that of January 1, 2017 is the last before it." in notes


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


class TestCommands:
    def test_diff(self, two: Path, capfd: pytest.CaptureFixture[str]) -> None:
        arguments = ["--home", str(two), "-q", "diff", "5.8(a)(1)", "--from", "2017", "--to", "2026-01-29"]
        assert cli.main(arguments) == 0
        text = capfd.readouterr().out
        assert "6 CFR 5.8(a)(1), from January 1, 2017 to January 29, 2026: 1 paragraph reworded; 0 the same." in (
            " ".join(text.split())
        )
        assert cli.main([*arguments, "--format", "markdown"]) == 0
        assert "~~90~~ **120**" in capfd.readouterr().out
        assert cli.main([*arguments, "--format", "json"]) == 0
        [change] = json.loads(capfd.readouterr().out)["changes"]
        assert (change["change"], change["old"]["source"], change["new"]["source"]) == (
            "reworded",
            "6cfr-2017",
            "6cfr-2026-01-29",
        )
        assert ["-", "90"] in change["words"]

    def test_diff_of_the_matrix(self, two: Path, capfd: pytest.CaptureFixture[str]) -> None:
        assert cli.main(["--home", str(two), "-q", "diff", "--matrix", "--format", "json"]) == 0
        record = json.loads(capfd.readouterr().out)
        assert (record["added"], record["changed"], record["same"]) == ([], [], 0)
        assert {"DHS/CBP-011 TECS system of records"} & {one["system"] for one in record["removed"]}

    @pytest.mark.parametrize(
        ("arguments", "code", "said"),
        [
            (["diff"], 2, "expected a citation such as 5.5, or --matrix"),
            (["diff", "5.5", "--matrix"], 2, "not both"),
            (["diff", "zebra"], 2, "is not a citation"),
            (["diff", "5.8", "--from", "2010"], 2, "no edition of title 6 not later than 2010"),
            (["diff", "5.8", "--from", "2027"], 2, "both dates mean the edition of January 29, 2026"),
            (["diff", "5.8", "--to", "2017"], 2, "no edition of 6 CFR before that of January 1, 2017"),
            (["diff", "28 CFR 16.1"], 2, "no edition of title 28"),
            (["diff", "999.9"], 3, "neither edition"),
            (["ask", "x", "--edition", "2010"], 2, "no edition not later than 2010"),
            (["ask", "x", "--edition", "soon"], 2, "expected a year, a month or a day"),
            (["show", "5.8", "--title", "28"], 2, "no edition of title 28"),
        ],
    )
    def test_bad_usage(
        self, two: Path, arguments: list[str], code: int, said: str, capfd: pytest.CaptureFixture[str]
    ) -> None:
        assert cli.main(["--home", str(two), *arguments]) == code
        out, err = capfd.readouterr()
        assert out == ""
        assert said in err

    def test_an_edition_is_chosen(self, two: Path, capfd: pytest.CaptureFixture[str]) -> None:
        assert cli.main(["--home", str(two), "-q", "show", "5.8(a)(1)", "--edition", "2017"]) == 0
        assert "90 working days" in " ".join(capfd.readouterr().out.split())
        assert cli.main(["--home", str(two), "-q", "show", "5.8(a)(1)"]) == 0
        assert "120 working days" in " ".join(capfd.readouterr().out.split())


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
