"""A batch of questions: which expectations hold, how it runs, its reports, and an earlier run beside it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.answer import Answer, AnswerKind
from qa.asked import InputError
from qa.batch.baseline import compare, read_baseline
from qa.batch.expectations import check
from qa.batch.questions import Expect, Item, read_files
from qa.batch.reports import as_junit, as_markdown, as_text
from qa.batch.runner import Outcome, run
from tests.qa.samples import answer, citation, file_of


class Parrot:
    """Answers each question with what it was given for it, and counts the turns of a dialogue."""

    def __init__(self, answers: Mapping[str, Answer] | None = None) -> None:
        self.answers = answers or {}

    def new_dialogue(self) -> list[str]:
        return []

    def ask(self, question: str, dialogue: list[str] | None = None) -> Answer:
        if dialogue is not None:
            dialogue.append(question)
        given = self.answers.get(question, answer(question=question))
        return msgspec.structs.replace(given, notes=[f"turn {len(dialogue)}"] if dialogue else [])


def outcomes(items: list[Item], answers: Mapping[str, Answer] | None = None) -> list[Outcome]:
    return list(run(Parrot(answers), items))


CITED = answer(
    answer="Call 202-732-\n4265,   or write:\nexempt FROM (d).",
    notes=["The text is cut off."],
    citations=[citation("6 CFR 5.8(a)(1)"), citation("6 CFR Part 5 Appendix C(22)(b)")],
    entries=[1, 8],
    provisions=["(d)", "(e)(12)"],
    authorities=["(j)(2)"],
    count=2,
    verdict="yes",
)


class TestExpectations:
    @pytest.mark.parametrize(
        ("expect", "holds"),
        [
            ({}, True),
            ({"cites_any": ["6 CFR 5.8(a)(1)"]}, True),
            ({"cites_any": ["6 CFR 5.8(a)"]}, True),
            ({"cites_any": ["6 CFR 5.8"]}, True),
            ({"cites_any": ["§ 5.8 (a)"]}, True),
            ({"cites_any": ["6 CFR 5.9", "6 CFR 5.8"]}, True),
            ({"cites_any": ["6 CFR 5.8(a)(1)(i)"]}, False),
            ({"cites_any": ["6 CFR 5.8(A)"]}, False),
            ({"cites_any": ["6 CFR 5.80"]}, False),
            ({"cites_any": ["6 CFR Part 5"]}, False),
            ({"cites_any": ["6 CFR Part 5 Appendix C(22)"]}, True),
            ({"cites_any": ["6 CFR Part 5 Appendix C(2)"]}, False),
            ({"cites_any": ["no citation at all"]}, False),
            ({"cites_all": ["6 CFR 5.8", "6 CFR Part 5 Appendix C(22)(b)"]}, True),
            ({"cites_all": ["6 CFR 5.8", "6 CFR 5.9"]}, False),
            ({"contains": ["202-732-4265", "OR  WRITE", "from (d)"]}, True),
            ({"contains": ["cut off"]}, False),
            ({"mentions": ["cut off", "or write"]}, True),
            ({"mentions": ["off. call"]}, False),
            ({"entries": [8, 1]}, True),
            ({"entries": [1]}, False),
            ({"entries": []}, False),
            ({"provisions": ["(e)(12)", "(d)"]}, True),
            ({"provisions": ["552a(e)(12)", "d"]}, True),
            ({"provisions": ["(d)"]}, False),
            ({"authorities": ["(j)(2)"]}, True),
            ({"authorities": ["(k)(2)"]}, False),
            ({"verdict": "yes"}, True),
            ({"verdict": "no"}, False),
            ({"verdict": None}, False),
            ({"count": 2}, True),
            ({"count": 3}, False),
            ({"kind": "deadline"}, True),
            ({"kind": "fee"}, False),
            ({"count": 2, "kind": "fee"}, False),
        ],
    )
    def test_key(self, expect: dict[str, Any], holds: bool) -> None:
        failures = check(msgspec.convert(expect, Expect), CITED)
        assert (not failures) is holds

    def test_a_failure_says_what_was_wanted_and_what_came(self) -> None:
        wanted = {"cites_all": ["6 CFR 5.8", "6 CFR 5.9"], "entries": [1, 2], "count": 5}
        said = {f.key: (f.wanted, f.came) for f in check(msgspec.convert(wanted, Expect), CITED)}
        assert said == {
            "cites_all": ("6 CFR 5.9", "6 CFR 5.8(a)(1), 6 CFR Part 5 Appendix C(22)(b)"),
            "entries": ("1, 2", "1, 8 (missing 2; too many 8)"),
            "count": ("5", "2"),
        }

    def test_null_asks_for_null(self) -> None:
        assert not check(msgspec.convert({"verdict": None, "count": None}, Expect), answer())


@pytest.fixture
def mixed(tmp_path: Path) -> list[Item]:
    """One that passes, one that fails, one only recorded, a dialogue that fails in its second turn."""
    return read_files(
        [
            file_of(
                tmp_path,
                '{"id": "good", "question": "Q1", "kind": "deadline", "expect": {"kind": "deadline"}}',
                '{"id": "bad", "question": "Q2", "kind": "deadline", "expect": {"count": 3, "contains": ["90"]}}',
                '{"id": "open", "question": "Q\\u001b[31m3"}',
                '{"id": "talk", "kind": "dialogue",'
                ' "turns": [{"question": "T1", "expect": {"kind": "deadline"}},'
                ' {"question": "T2", "expect": {"verdict": "yes"}}]}',
            )
        ]
    )


class TestRunning:
    def test_a_dialogue_has_one_memory_and_a_question_none(self, mixed: list[Item]) -> None:
        notes = [[a.notes for a in outcome.answers] for outcome in outcomes(mixed)]
        assert notes == [[[]], [[]], [[]], [["turn 1"], ["turn 2"]]]

    def test_records_carry_the_id(self, mixed: list[Item]) -> None:
        records = [json.loads(msgspec.json.encode(outcome.record)) for outcome in outcomes(mixed)]
        assert [record["id"] for record in records] == ["good", "bad", "open", "talk"]
        assert [turn["question"] for turn in records[3]["turns"]] == ["T1", "T2"]

    def test_which_failed(self, mixed: list[Item]) -> None:
        assert {o.item.id: [(f.turn, f.key) for f in o.failures] for o in outcomes(mixed)} == {
            "good": [],
            "bad": [(None, "count")],
            "open": [],
            "talk": [(2, "verdict")],
        }


class TestReports:
    def test_text(self, mixed: list[Item]) -> None:
        file = mixed[0].file
        assert as_text(outcomes(mixed)) == (
            f"FAILED bad [deadline] {file}:2 Q2\n"
            "  count\n"
            "    wanted: 3\n"
            "    came:   none\n"
            "\n"
            f"FAILED talk [dialogue] {file}:4 T1\n"
            "  turn 2: verdict (T2)\n"
            "    wanted: yes\n"
            "    came:   none\n"
            "\n"
            "kind      passed  failed  recorded only\n"
            "--------  ------  ------  -------------\n"
            "(none)         0       0              1\n"
            "deadline       1       1              0\n"
            "dialogue       0       1              0\n"
            "total          1       2              1\n"
        )

    def test_junit_is_valid(self, mixed: list[Item]) -> None:
        odd = file_of(mixed[0].file.parent, '{"id": "<&\\u0007", "question": "Q"}', name="z")
        mixed[0] = read_files([odd])[0]
        root = ElementTree.fromstring(as_junit(outcomes(mixed)))
        assert (root.tag, root.get("tests"), root.get("failures")) == ("testsuites", "4", "2")
        cases = root.findall("testsuite/testcase")
        assert [case.get("name") for case in cases] == ["<&�", "bad", "open", "talk"]
        assert [len(case.findall("failure")) for case in cases] == [0, 1, 0, 1]
        message = cases[3].find("failure")
        assert message is not None
        assert message.get("message") == "turn 2: verdict"
        assert "wanted yes; came none" in (message.text or "")

    @given(st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=199))  # ids have at most 200
    def test_junit_of_any_words_is_valid(self, tmp_path_factory: Any, words: str) -> None:
        item = {"id": "i" + words, "question": "Q" + words, "expect": {"contains": ["z" + words]}}
        items = read_files([file_of(tmp_path_factory.mktemp("q"), json.dumps(item))])
        assert ElementTree.fromstring(as_junit(outcomes(items))).get("tests") == "1"

    def test_markdown(self, mixed: list[Item]) -> None:
        report = as_markdown(outcomes(mixed))
        assert "| total | 1 | 2 | 1 |" in report
        assert "- bad \\[deadline\\]" in report
        assert "    - turn 2: verdict: wanted yes; came none" in report

    def test_long_answers_are_clipped(self, tmp_path: Path) -> None:
        line = '{"id": "a", "question": "Q", "expect": {"contains": ["zz"]}}'
        items = read_files([file_of(tmp_path, line)])
        report = as_text(outcomes(items, {"Q": answer(answer="word " * 2000)}))
        assert "characters)" in report
        assert max(map(len, report.splitlines())) < 400


class TestBaseline:
    def test_compares_with_an_earlier_run(self, tmp_path: Path, mixed: list[Item]) -> None:
        before = {
            "Q1": answer(AnswerKind.FEE),
            "Q2": answer(count=3),
            "Q\x1b[31m3": answer(elapsed_ms=99.0),
        }
        path = tmp_path / "out.jsonl"
        records = [outcome.record for outcome in outcomes(mixed[:3], before)]
        gone = msgspec.structs.replace(answer(), id="gone")
        path.write_bytes(b"\n".join(msgspec.json.encode(record) for record in [*records, gone]) + b"\n")
        now = outcomes(mixed, {question: answer() for question in before})
        found = compare(now, read_baseline(path))
        assert found.newly_failing == ("bad",)
        assert found.newly_passing == ("good",)
        assert found.differing == (("good", ("kind",)), ("bad", ("count",)))
        assert (found.new, found.gone) == (("talk",), ("gone",))
        report = as_text(now, found)
        assert "newly failing: bad\nnewly passing: good\n" in report
        assert "answered differently: good (kind); bad (count)\n" in report
        assert ElementTree.fromstring(as_junit(now, found)).find("testsuite/system-out") is not None

    def test_a_run_is_no_different_from_itself(self, tmp_path: Path, mixed: list[Item]) -> None:
        path = tmp_path / "out.jsonl"
        path.write_bytes(b"\n".join(msgspec.json.encode(outcome.record) for outcome in outcomes(mixed)))
        found = compare(outcomes(mixed), read_baseline(path))
        assert (found.newly_failing, found.newly_passing, found.differing) == ((), (), ())

    @pytest.mark.parametrize(
        ("line", "what"),
        [
            ("{}", "not an answer"),
            ('{"id": null, "turns": []}', "without an id"),
            ("oops", "not JSON"),
            ("5", "not an answer"),
        ],
    )
    def test_refuses_what_is_no_run(self, tmp_path: Path, line: str, what: str) -> None:
        path = file_of(tmp_path, "", line, name="old.jsonl")
        with pytest.raises(InputError, match=r"old\.jsonl:2: ") as refused:
            read_baseline(path)
        assert what in str(refused.value)
