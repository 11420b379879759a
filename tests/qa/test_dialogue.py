"""What a follow-up leaves out is carried over, and said; a question that stands alone is never bent."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from qa.answer import AnswerKind
from qa.assistant import Assistant, open_assistant


@pytest.fixture(scope="module")
def assistant(home: Path) -> Iterator[Assistant]:
    opened = open_assistant(home)
    yield opened
    opened.close()


K2_TECS = ["(c)(3)", "(d)", "(e)(1)", "(e)(4)(G)", "(e)(4)(H)", "(e)(4)(I)", "(f)"]


@pytest.mark.parametrize(
    ("turns", "field", "value"),
    [
        (["What is TECS exempt from?", "and under (k)(2)?"], "provisions", K2_TECS),
        (["Is SEVIS exempt from (f)?", "what about ICEPIC?"], "verdict", "yes"),
        (["Is SEVIS exempt from (f)?", "what about ICEPIC?", "why?"], "entries", [6]),
        (["Which systems claim (k)(3)?", "only the Secret Service ones"], "entries", [35, 36, 37]),
        (["Which systems claim (k)(3)?", "only the Secret Service ones", "how many is that?"], "count", 3),
        (["Which ICE systems are exempt from (e)(4)(I)?", "and the CBP ones?"], "entries",
         [12, 21, 22, 23, 24, 45, 46, 69, 70]),
        (["which systems are exempt from (e)(12)", "and not from (h)?"], "entries", [8]),
        (["which systems are exempt from (e)(12)", "the second one"], "entries", [8]),
        (["compare ESTA and EVUS", "is either of them exempt from (d)?"], "verdict", "no"),
        (["compare ESTA and EVUS", "show me the text of the first one"], "kind", AnswerKind.TEXT),
        (["why is it exempt?", "I mean MAGNET, from (e)(12)"], "kind", AnswerKind.REASONS),
        (["show me 5.8(d)", "and (e)"], "kind", AnswerKind.TEXT),
        (["What is TECS exempt from?", "show me the text"], "kind", AnswerKind.TEXT),
        (["What is TECS exempt from?", "what about entry 24"], "kind", AnswerKind.PROVISIONS),
        (["is TECS exempt from (h)", "and entry 70?"], "verdict", "yes"),
        (["show me app C 22", "and entry 24"], "kind", AnswerKind.TEXT),
    ],
)  # fmt: skip
def test_follow_ups(assistant: Assistant, turns: list[str], field: str, value: object) -> None:
    dialogue = assistant.new_dialogue()
    answer = [assistant.ask(turn, dialogue) for turn in turns][-1]
    assert getattr(answer, field) == value


@pytest.mark.parametrize(
    "alone",
    [
        "which systems are exempt from (e)(12)",
        "What is LeadTrac exempt from?",
        "Is ESTA exempt from (e)(8)?",
        "show me 5.9",
        "how many systems claim (j)(2)",
        "compare TECS and SEACATS",
        "Which systems claim (k)(2) but not (j)(2)?",
        "How many days does the General Counsel have to decide a Privacy Act appeal?",
        "How many FOIA fee categories are there?",
        "where does 17.605 borrow its enforcement procedures from",
    ],
)
@pytest.mark.parametrize(
    "before",
    [
        ["What is TECS exempt from?"],
        ["Which systems claim (k)(3)?", "only the Secret Service ones"],
        ["show me 5.8(d)"],
        ["why is it exempt?"],
    ],
)
def test_a_question_that_stands_alone_is_never_bent(assistant: Assistant, before: list[str], alone: str) -> None:
    dialogue = assistant.new_dialogue()
    for turn in before:
        assistant.ask(turn, dialogue)
    later, fresh = assistant.ask(alone, dialogue), assistant.ask(alone)
    later.elapsed_ms = fresh.elapsed_ms = 0.0
    assert later == fresh


def test_understood_says_what_was_carried(assistant: Assistant) -> None:
    dialogue = assistant.new_dialogue()
    assistant.ask("Which systems claim (k)(3)?", dialogue)
    answer = assistant.ask("only the Secret Service ones", dialogue)
    assert "carried over from: Which systems claim (k)(3)?" in answer.understood


def test_start_over_forgets(assistant: Assistant) -> None:
    dialogue = assistant.new_dialogue()
    assistant.ask("What is TECS exempt from?", dialogue)
    assistant.ask("start over", dialogue)
    assert assistant.ask("and under (k)(2)?", dialogue).entries == assistant.ask("and under (k)(2)?").entries
