"""A batch that is stopped goes on where it was; several processes give the answers that one gives."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from qa.batch.partial import Partial
from qa.batch.questions import Item, read_files
from qa.batch.runner import Outcome, judged
from qa.cli import cfr
from tests.qa.samples import answer

QUESTIONS = [
    '{"id": "a", "question": "which systems are exempt from (e)(12)", "expect": {"count": 5}}',
    '{"id": "b", "question": "what is TECS exempt from under (k)(2)?"}',
    '{"id": "c", "turns": [{"question": "Which systems claim (k)(3)?"}, {"question": "how many is that?"}]}',
]


@pytest.fixture
def items(tmp_path: Path) -> list[Item]:
    path = tmp_path / "q.jsonl"
    path.write_text("\n".join(QUESTIONS), encoding="utf-8")
    return read_files([path])


def answered(item: Item) -> Outcome:
    return judged(item, [answer(question=turn.question) for turn in item.turns])


def stopped(out: Path, outcomes: list[Outcome], answered_by: str = "x") -> None:
    """What a run leaves that is stopped after these outcomes."""
    with suppress(KeyboardInterrupt), Partial(out, answered_by).kept([]) as partial:
        for outcome in outcomes:
            partial.add(outcome)
        raise KeyboardInterrupt


class TestPartial:
    def test_what_was_answered_is_taken_over(self, items: list[Item], tmp_path: Path) -> None:
        out = tmp_path / "out.jsonl"
        stopped(out, [answered(items[0]), answered(items[2])])
        assert set(Partial(out, "x").outcomes(items)) == {"a", "c"}

    def test_of_other_texts_or_another_program_nothing_is(self, items: list[Item], tmp_path: Path) -> None:
        out = tmp_path / "out.jsonl"
        stopped(out, [answered(items[0])])
        assert Partial(out, "y").outcomes(items) == {}

    def test_a_changed_question_is_asked_again(self, items: list[Item], tmp_path: Path) -> None:
        out = tmp_path / "out.jsonl"
        stopped(out, [judged(items[0], [answer(question="something else")])])
        assert Partial(out, "x").outcomes(items) == {}

    @pytest.mark.parametrize("kept", range(0, 400, 37))
    def test_a_file_cut_off_anywhere_is_no_error(self, items: list[Item], tmp_path: Path, kept: int) -> None:
        out = tmp_path / "out.jsonl"
        stopped(out, [answered(items[0]), answered(items[1])])
        partial = tmp_path / "out.jsonl.partial"
        partial.write_bytes(partial.read_bytes()[:kept])
        assert set(Partial(out, "x").outcomes(items)) <= {"a", "b"}

    def test_a_damaged_line_is_asked_again(self, items: list[Item], tmp_path: Path) -> None:
        out = tmp_path / "out.jsonl"
        stopped(out, [answered(items[0]), answered(items[1])])
        partial = tmp_path / "out.jsonl.partial"
        head, first, second = partial.read_bytes().splitlines(keepends=True)
        partial.write_bytes(head + first + second.replace(b'"id":"', b'"id":"\xff'))
        assert set(Partial(out, "x").outcomes(items)) == {"a"}

    def test_a_run_that_ends_leaves_nothing(self, items: list[Item], tmp_path: Path) -> None:
        with Partial(tmp_path / "out.jsonl", "x").kept([]) as partial:
            partial.add(answered(items[0]))
        assert not (tmp_path / "out.jsonl.partial").exists()


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cfr, ["batch", *map(str, arguments)], standalone_mode=False)


def records(path: Path) -> list[dict[str, object]]:
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    for line in lines:
        for turn in line.get("turns", [line]):
            del turn["elapsed_ms"]
    return lines


def test_the_command_goes_on_and_processes_agree(items: list[Item], tmp_path: Path, home: Path) -> None:
    one, two, again = tmp_path / "one.jsonl", tmp_path / "two.jsonl", tmp_path / "again.jsonl"
    assert run(items[0].file, "--out", one, "--home", home).return_value == 0
    assert run(items[0].file, "--out", two, "--home", home, "--jobs", "2").return_value == 0
    assert records(two) == records(one)

    from qa.assistant import open_assistant

    assistant = open_assistant(home)
    by = assistant.answers_by
    assistant.close()
    marked = judged(items[1], [answer(question=items[1].turns[0].question, understood="answered before")])
    stopped(again, [marked], by)
    went_on = run(items[0].file, "--out", again, "--home", home)
    assert "1 of 3 were answered before" in went_on.stderr
    assert [line.get("understood") == "answered before" for line in records(again)] == [False, True, False]
    assert not (tmp_path / "again.jsonl.partial").exists()
