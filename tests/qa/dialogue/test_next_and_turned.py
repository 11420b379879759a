"""Turns of few words: what the text goes on with, and the question before asked the other way round."""

from __future__ import annotations

import pytest

from qa.answer import AnswerKind
from qa.assistant import Assistant
from qa.dialogue.turned import turned


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("may a female officer search a male visitor?", "may a male officer search a female visitor?"),
        ("Does the employer tell the employee?", "Does the employee tell the employer?"),
        ("can records go from the board to a State?", "can records go from a State to the board?"),
        ("how long to appeal a denial?", ""),
        ("may a man search a man or a woman?", ""),
    ],
)
def test_two_words_that_exclude_each_other_change_places(before: str, told: str) -> None:
    assert turned(before) == told


@pytest.mark.parametrize(
    ("first", "turn", "cite"),
    [
        ("how long do I have to appeal a FOIA denial?", "and after that?", "6 CFR 5.8(a)(2)"),
        ("show 5.8(a)", "what comes next?", "6 CFR 5.8(b)"),
        ("show 13.9", "and then?", "6 CFR 13.10"),
        ("show 5.8(a)(2)", "next paragraph", "6 CFR 5.8(b)"),
    ],
)
def test_what_the_text_goes_on_with(assistant: Assistant, first: str, turn: str, cite: str) -> None:
    held = assistant.new_dialogue()
    assistant.ask(first, held)
    answer = assistant.ask(turn, held)
    assert answer.kind is AnswerKind.TEXT
    assert answer.understood.startswith(f"the text of {cite} (which the text goes on with after ")


def test_what_cannot_be_turned_is_asked_back(assistant: Assistant) -> None:
    held = assistant.new_dialogue()
    assistant.ask("how long do I have to appeal a FOIA denial?", held)
    assert assistant.ask("and the other way round?", held).kind is AnswerKind.CLARIFY
