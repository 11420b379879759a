"""Question files: what is read, what is refused and where, what holds, and the reports."""

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
from qa.asked import QUESTION_LIMIT, InputError
from qa.batch.baseline import compare, read_baseline
from qa.batch.expectations import check
from qa.batch.questions import TOLD, Expect, Item, read_files
from qa.batch.reports import as_junit, as_markdown, as_text
from qa.batch.runner import Outcome, run
from tests.qa.samples import answer, citation

GOOD = '{"id": "a", "question": "How long?", "kind": "deadline", "expect": {"count": 3}}'


def file_of(folder: Path, *lines: str, name: str = "q.jsonl") -> Path:
    path = folder / name
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


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


class TestReading:
    def test_jsonl(self, tmp_path: Path) -> None:
        path = file_of(tmp_path, GOOD, "", '{"id": "b", "question": "Q", "note": "for people"}', "")
        first, second = read_files([path])
        assert (first.id, first.label, first.line, first.expects) == ("a", "deadline", 1, True)
        assert (second.id, second.line, second.expects) == ("b", 3, False)

    def test_dialogue(self, tmp_path: Path) -> None:
        turns = [{"question": "one", "expect": {"kind": "fee"}}, {"question": "two"}]
        [item] = read_files([file_of(tmp_path, json.dumps({"id": "m", "turns": turns}))])
        assert item.is_dialogue
        assert [turn.question for turn in item.turns] == ["one", "two"]

    def test_yaml_says_the_same(self, tmp_path: Path) -> None:
        jsonl = file_of(tmp_path, GOOD)
        yaml = file_of(
            tmp_path,
            "# comment",
            "- id: a",
            "  question: How long?",
            "  kind: deadline",
            "  expect: {count: 3}",
            "- id: 7",
            "  turns:",
            "    - question: one",
            name="q.yaml",
        )
        [one] = read_files([jsonl])
        same, dialogue = read_files([yaml])
        assert (same.id, same.label, same.turns) == (one.id, one.label, one.turns)
        assert (same.line, dialogue.line, dialogue.id) == (2, 6, "7")

    @pytest.mark.parametrize("name", ["q.jsonl", "q.yaml"])
    def test_an_empty_file_has_no_items(self, tmp_path: Path, name: str) -> None:
        assert read_files([file_of(tmp_path, name=name)]) == []

    def test_byte_order_mark_and_windows_lines(self, tmp_path: Path) -> None:
        path = tmp_path / "q.jsonl"
        path.write_bytes(b"\xef\xbb\xbf" + GOOD.encode() + b"\r\n")
        assert [item.id for item in read_files([path])] == ["a"]

    @pytest.mark.parametrize(
        ("line", "what"),
        [
            ('{"id": "b", "question": "Q", "expects": {}}', "unknown key 'expects'"),
            ('{"id": "b", "question": "Q", "expect": {"kind": "x"}}', "kind`: expected one of systems, "),
            ('{"id": "b", "question": "Q", "expect": {"verdict": "x"}}', "verdict`: expected one of yes, no"),
            ('{"id": "b", "question": "Q", "expect": {"contain": []}}', "unknown key 'contain' in expect"),
            ('{"id": "b", "turns": [{"question": "Q", "ask": 1}]}', "turn 1: unknown key 'ask'"),
            ('{"id": "b", "turns": [{"question": "Q", "expect": {"x": 1}}]}', "turn 1: unknown key 'x'"),
            ('{"id": "b", "turns": []}', "at least one turn"),
            ('{"id": "b", "turns": {}}', "turns"),
            ('{"id": "b", "turns": [1]}', "turns"),
            ('{"id": "b", "turns": [], "question": "Q"}', "unknown key 'question'"),
            ('{"id": "b"}', "question"),
            ('{"question": "Q"}', "id"),
            ('{"id": "", "question": "Q"}', "id is empty"),
            ('{"id": "b", "question": 5}', "question"),
            ('{"id": "b", "question": "  "}', "empty"),
            ('{"id": "b", "question": "' + "x" * (QUESTION_LIMIT + 1) + '"}', "2,000"),
            ('{"id": "b", "question": "Q", "expect": {"count": "3"}}', "count"),
            ('{"id": "b", "question": "Q", "expect": {"verdict": "maybe"}}', "verdict"),
            ('{"id": "b", "question": "Q", "expect": {"kind": "poem"}}', "kind"),
            ('{"id": "b", "question": "Q", "expect": {"contains": "x"}}', "contains"),
            ('{"id": "b", "question": "Q", "id": "c"}', "'id' stands here twice"),
            ('{"id": "b", "question": "\\ud800"}', "not text: expected no half of a pair of surrogates"),
            ('{"id": "b", "question": "Q", "expect": {"cites_any": ["zzz"]}}', "cites_any: 'zzz': expected a citation"),
            (
                '{"id": "b", "question": "Q", "expect": {"cites_all": ["5.8", ""]}}',
                "cites_all: '': expected a citation",
            ),
            (
                '{"id": "b", "question": "Q", "expect": {"provisions": ["zz"]}}',
                "provisions: 'zz': expected a provision",
            ),
            (
                '{"id": "b", "question": "Q", "expect": {"authorities": ["x y"]}}',
                "authorities: 'x y': expected an authority",
            ),
            ('{"id": "b", "turns": [{"question": "Q", "expect": {"provisions": ["zz"]}}]}', "turn 1: provisions: 'zz'"),
            ('{"id": "b", "question": "Q", "expect": {"count": ' + "9" * 5000 + "}}", "digits"),
            ("[1, 2]", "expected an object"),
            ("null", "expected an object"),
            ("{", "not JSON"),
            ("[" * 100_000, "nested too deeply"),
            ("\x00\x01", "not JSON"),
            (GOOD, "the id 'a' was used before"),
        ],
    )
    def test_refuses_naming_file_and_line(self, tmp_path: Path, line: str, what: str) -> None:
        path = file_of(tmp_path, GOOD, "", line)
        with pytest.raises(InputError) as refused:
            read_files([path])
        assert str(refused.value).startswith(f"{path}:3: ")
        assert what in str(refused.value)

    @pytest.mark.parametrize(
        ("text", "line", "what"),
        [
            ("- id: b\n  question: Q\n  expects: 1", 1, "unknown key 'expects'"),
            ("- id: a\n  question: Q\n- id: a\n  question: Q", 3, "used before"),
            ("- id: b\n  question: Q\n  question: R", 3, "'question' stands here twice"),
            ("id: b\nquestion: Q", 1, "expected a list"),
            ("- id: b\n  question: [", 2, "not YAML"),
            ("- !!python/object/apply:os.system [ls]", 1, "not YAML"),
            ("- id: b\n  question: \x01", 2, "not YAML: the character U+0001"),
            ("- 5", 1, "expected an object"),
            ("- &a\n  id: b\n  question: *a", 3, "not YAML: the alias 'a'"),
            ("- id: b\n  question: Q\n--- []", 3, "a second document"),
            ("- id: b\n  question: Q\n  note: &n [1]\n  <<: {kind: *n}", 1, "unknown key '<<'"),
            ("- {id: b, question: Q, expect: {count: 1:30}}", 1, "count"),
            ("- id: b\n\tquestion: Q", 2, "tab"),
            ("- {id: b, question: Q, ? [1, 2] : 3}", 1, "not YAML"),
            ("- {id: b, question: Q, note: " + "[" * 5000, 1, "nested too deeply"),
        ],
    )
    def test_refuses_yaml(self, tmp_path: Path, text: str, line: int, what: str) -> None:
        path = file_of(tmp_path, text, name="q.yml")
        with pytest.raises(InputError) as refused:
            read_files([path])
        assert str(refused.value).startswith(f"{path}:{line}: ")
        assert what in str(refused.value)

    def test_refuses_bytes_that_are_no_text(self, tmp_path: Path) -> None:
        path = tmp_path / "q.jsonl"
        path.write_bytes(GOOD.encode() + b"\n\xff\xfe")
        with pytest.raises(InputError, match=r"q\.jsonl:2: not UTF-8"):
            read_files([path])

    def test_words_of_yaml_are_words(self, tmp_path: Path) -> None:
        """What YAML 1.1 takes for a truth, a time or a date is what it looks like to whoever writes it."""
        text = "- id: 2017-01-13\n  question: No\n  expect: {verdict: yes}\n- {id: 12:30, question: 'on', note: 010}"
        first, second = read_files([file_of(tmp_path, text, name="q.yaml")])
        assert (first.id, first.turns[0].question, first.turns[0].expect.verdict) == ("2017-01-13", "No", "yes")
        assert (second.id, second.turns[0].question) == ("12:30", "on")

    @pytest.mark.parametrize("name", ["q.jsonl", "q.yaml"])
    def test_every_mistake_is_told_at_once(self, tmp_path: Path, name: str) -> None:
        lines = [
            '{"id": "a", "question": "Q"}',
            '{"id": "b"}',
            '{"id": "a", "question": "Q"}',
            '{"id": "c", "asks": 1}',
        ]
        path = file_of(tmp_path, *(f"- {line}" if name == "q.yaml" else line for line in lines), name=name)
        with pytest.raises(InputError) as refused:
            read_files([path])
        assert [one.partition(": ")[0] for one in refused.value.each] == [f"{path}:{line}" for line in (2, 3, 4)]

    def test_only_so_many_mistakes_are_told(self, tmp_path: Path) -> None:
        with pytest.raises(InputError) as refused:
            read_files([file_of(tmp_path, *["{}"] * 10 * TOLD)])
        assert len(refused.value.each) == TOLD + 1

    @pytest.mark.parametrize(
        ("name", "text"),
        [
            ("q.jsonl", "x" * 10_000_000),
            ("q.jsonl", '{"id": "b", "question": "Q", "note": "' + "x" * 10_000_000 + '"}'),
            ("q.jsonl", '{"id": "' + "x" * 900_000 + '", "question": "Q"}'),
            ("q.jsonl", '{"id": "b", "question": "Q", "' + "x" * 900_000 + '": 1}'),
            ("q.jsonl", '{"id": "b", "question": "Q", "expect": {"cites_any": ["' + "5.8(" * 200_000 + '"]}}'),
            ("q.jsonl", "{" + ", ".join(f'"{n}": 1' for n in range(60_000)) + ', "59999": 1}'),
            ("q.yaml", "- " + "x" * 10_000_000),
            ("q.yaml", "- [" + "a, " * 1_000_000 + "]"),
            ("q.yaml", "- {id: b, question: Q, expect: {count: " + "1:" * 200_000 + "1}}"),
            ("q.yaml", "- a\n" * 100_000),
        ],
        ids=lambda text: text[:30],
    )
    def test_what_is_large_is_refused_in_few_words(self, tmp_path: Path, name: str, text: str) -> None:
        path = file_of(tmp_path, text, name=name)
        with pytest.raises(InputError) as refused:
            read_files([path])
        assert all(one.startswith(f"{path}:") or "mistakes" in one for one in refused.value.each)
        assert max(map(len, refused.value.each)) < 1_000

    def test_a_file_without_end_is_refused(self) -> None:
        if not Path("/dev/zero").exists():
            pytest.skip("no /dev/zero here")
        with pytest.raises(InputError, match=r"/dev/zero: it is larger than 256 MiB"):
            read_files([Path("/dev/zero")])

    def test_an_id_is_used_once_over_all_files(self, tmp_path: Path) -> None:
        first, second = file_of(tmp_path, GOOD), file_of(tmp_path, "", GOOD, name="r.jsonl")
        with pytest.raises(InputError, match=r"r\.jsonl:2: the id 'a' was used before, at .*q\.jsonl:1"):
            read_files([first, second])

    @given(
        st.text(st.characters(codec="ascii", categories=["L"]), min_size=1).filter(
            lambda key: key not in {*Expect.__struct_fields__, "id", "question", "turns"}
        ),
        st.integers(0, 9),
    )
    def test_unknown_keys_are_refused_on_their_line(self, tmp_path_factory: Any, key: str, before: int) -> None:
        lines = [json.dumps({"id": f"i{n}", "question": "Q"}) for n in range(before)]
        lines.append(json.dumps({"id": "x", "question": "Q", "expect": {key: 1}}))
        path = file_of(tmp_path_factory.mktemp("q"), *lines)
        with pytest.raises(InputError, match=f":{before + 1}: unknown key {key!r}"):
            read_files([path])


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

    @given(st.text(st.characters(codec="utf-8", exclude_characters="\x00")))
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
