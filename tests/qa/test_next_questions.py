"""What is offered to be asked next has an answer, and follows from what was answered."""

from __future__ import annotations

import pytest

from qa.answer import Answer, AnswerKind, Citation
from qa.assistant import Assistant
from qa.dialogue.turns import Dialogue
from qa.next_questions import MOST, follow_ups


@pytest.mark.parametrize(
    ("question", "offered"),
    [
        ("which systems are exempt from (e)(12)", "And under (k)(1)?"),
        ("which ICE systems are exempt from (e)(1) under (k)(2)", "How many is that?"),
        ("how many systems are exempt from (g)", "Which are the systems of records exempt from (g)?"),
        ("what is TECS exempt from", "Why is entry 22 exempt from (c)(3)?"),
        ("what authorities does TECS rely on", "What is entry 22 exempt from?"),
        ("is TECS exempt from (d)", "Why is entry 22 exempt from (d)?"),
        ("is TECS exempt from (e)(12)", "What is entry 22 exempt from?"),
        ("why is TECS exempt from (d)", "Show 6 CFR Part 5 Appendix C(22)(b)"),
        ("compare TECS and ICEPIC", "What is entry 22 exempt from?"),
        ("are all ICE systems exempt from (d)?", "What is entry 6 exempt from?"),
        ("which system is ICEPIC", "Show 6 CFR Part 5 Appendix C(6)"),
        ("6 CFR part 5", "Show 6 CFR 5.1"),
        ("show 5.8(a)", "Show 6 CFR 5.8"),
        ("show 5.8", "Show 6 CFR Part 5"),
        ("show 5.99", "Show 6 CFR 5.49"),
        ("what is entry 23 exempt from", "When may the exemptions of entry 23 be waived?"),
    ],
)
def test_follow_ups_follow_and_are_answered(assistant: Assistant, question: str, offered: str) -> None:
    dialogue = assistant.new_dialogue()
    questions = follow_ups(assistant.ask(question, dialogue=dialogue))
    assert offered in questions
    assert len(questions) <= MOST
    for one in questions:
        after = Dialogue(list(dialogue.turns))
        assert assistant.ask(one, dialogue=after).answered, one


def test_sources_of_a_passage_can_be_shown() -> None:
    cited = Citation("6 CFR 5.8(a)(1)", "Administrative appeals", "within 90 working days", "6cfr-2017", 0, 1)
    odd = Citation("6 CFR Part 5 Appendix A(II)(H)(2)", "", "", "6cfr-2017", 0, 1)  # is not read back as it is written
    answer = Answer(question="q", kind=AnswerKind.PASSAGES, understood="", answer="", citations=[odd, cited])
    assert follow_ups(answer) == ["Show 6 CFR 5.8(a)(1)"]


def test_the_question_itself_is_not_offered() -> None:
    answer = Answer(question="show 6 CFR 5.8(A)", kind=AnswerKind.PASSAGES, understood="", answer="")
    answer.citations = [Citation("6 CFR 5.8(A)", "", "", "s", 0, 1), Citation("6 CFR 5.7", "", "", "s", 0, 1)]
    assert follow_ups(answer) == ["Show 6 CFR 5.7"]
