"""Question files: what is read, and what is refused, naming the file and the line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.asked import QUESTION_LIMIT, InputError
from qa.batch.questions import TOLD, Expect, read_files
from tests.qa.samples import file_of

GOOD = '{"id": "a", "question": "How long?", "kind": "deadline", "expect": {"count": 3}}'


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
