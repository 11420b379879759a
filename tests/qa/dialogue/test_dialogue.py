"""What a follow-up leaves out is carried over, and said; a question that stands alone is never bent."""

from __future__ import annotations

import pytest

from qa.answer import AnswerKind
from qa.assistant import Assistant

H, E12, ICE_I = (
    "systems exempt from (h)",
    "which systems are exempt from (e)(12)",
    "Which ICE systems are exempt from (e)(4)(I)?",
)
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
        # a set, widened, narrowed, put in another's place
        ([H, "or (c)(4)?"], "count", 43),
        ([ICE_I, "and those of the Coast Guard?"], "entries", [8, 9, 33, 34, 43, 44, 54]),
        ([ICE_I, "and how many CBP systems?"], "count", 9),
        ([H, "except ICE"], "entries", [1, 51, 52]),
        ([E12, "without the DHS-wide ones"], "entries", [8, 70]),
        ([E12, "which ones are ICE?"], "entries", [70]),
        ([E12, "which of them claim (k)(5)?", "how many of them claim (k)(2)?"], "count", 2),
        ([ICE_I, "all components?"], "count", 49),
        (["which systems are exempt from (e)(12) under (k)(2)?", "drop the authority"], "entries", [1, 8, 51, 52, 70]),
        (["which systems are exempt from (e)(12) under (k)(2)?", "under any authority"], "count", 5),
        (["which systems claim (k)(2)?", "only under it?"], "entries", [25, 32, 33, 44, 49, 56, 64, 65, 67]),
        (["which systems claim (j)(2)?", "and (k)(2)?", "both?"], "count", 47),
        ([E12, "k2?"], "entries", [8]),
        (["Which systems claim (k)(3)?", "who signs a FOIA appeal decision?", "only the Secret Service ones"], "entries",
         [35, 36, 37]),
        # listed again, turned round, counted
        ([ICE_I, "how many is that?", "which ones?"], "entries", [10, 70, 72, 75]),
        ([ICE_I, "how many is that?", "name them"], "entries", [10, 70, 72, 75]),
        ([ICE_I, "which are they?"], "entries", [10, 70, 72, 75]),
        ([ICE_I, "which are not?"], "entries", [6, 11, 14, 28, 29, 30, 31, 47, 48, 50]),
        (["Is TECS exempt from (e)(12)?", "which systems are?"], "entries", [1, 8, 51, 52, 70]),
        (["Is RAAS exempt from (d)?", "which systems are not?"], "entries", [20, 25, 26, 27, 74]),
        (["Is any TSA system exempt from (g)?", "and ICE?"], "verdict", "yes"),
        (["Is any TSA system exempt from (g)?", "and ICE?", "how many?"], "count", 13),
        ([ICE_I, "is LeadTrac among them?"], "verdict", "yes"),
        ([ICE_I, "is TECS among them?"], "verdict", "no"),
        # one system
        (["What is TECS exempt from?", "how many is that?"], "count", 13),
        (["What is TECS exempt from?", "which are under (j)(2) only?"], "provisions",
         ["(c)(4)", "(e)(2)", "(e)(3)", "(e)(5)", "(e)(8)", "(g)"]),
        (["How many provisions does RAAS claim?", "list them"], "provisions", ["(c)(3)"]),
        (["Is SEVIS exempt from (f)?", "no, GEMS"], "verdict", "yes"),
        (["What is TECS exempt from?", "show me reason (b)"], "kind", AnswerKind.TEXT),
        (["What is TECS exempt from?", "read me (f)"], "kind", AnswerKind.TEXT),
        (["What is the Secret Service system exempt from?", "the criminal one"], "entries", [35]),
        (["compare ESTA and EVUS", "which of them is exempt from (f)?"], "entries", []),
        (["compare ESTA and TECS", "which of them is exempt from (f)?"], "entries", [22]),
        (["compare ESTA and EVUS", "is either of them exempt from (d)?", "both?"], "verdict", "no"),
        (["Is TECS exempt from (h)?", "and ICE?"], "entries", [70]),
        (["why is TECS exempt from (d)?", "show me the text", "what about (e)(8)?"], "provisions", ["(e)(8)"]),
        (["What is TECS exempt from?", "how many provisions is that?"], "count", 13),
        (["What is TECS exempt from?", "how many authorities is that?"], "count", 2),
        (["compare TECS and ESTA", "and EVUS", "drop TECS"], "entries", [20, 74]),
        (["compare TECS and ESTA", "which one has the most provisions?"], "entries", [22]),
        (["compare TECS and ESTA", "which one has the most provisions?", "which of them has the fewest?"], "entries", [20]),
        (["Which ICE systems claim (k)(2)?", "LeadTrac", "what does it do?"], "kind", AnswerKind.PASSAGES),
        # places of a list
        ([E12, "the first and the third"], "entries", [1, 51]),
        ([E12, "the first and the third", "compare them"], "kind", AnswerKind.COMPARISON),
        ([E12, "the last two"], "entries", [52, 70]),
        ([E12, "the fifth"], "entries", [70]),
        ([E12, "the 3rd"], "entries", [51]),
        ([E12, "number 3"], "entries", [51]),
        ([E12, "the second one", "list them again"], "entries", [1, 8, 51, 52, 70]),
        ([E12, "the sixth one"], "kind", AnswerKind.CLARIFY),
        ([E12, "the second one", "the next one"], "entries", [51]),
        ([E12, "the second one", "the one before"], "entries", [1]),
        (["compare ESTA and EVUS", "the first one", "the other one"], "entries", [74]),
        ([E12, "the Coast Guard one"], "entries", [8]),
        ([E12, "is number 2 exempt from (c)(4)?"], "entries", [8]),
        ([E12, "is number 2 exempt from (c)(4)?", "and the first?"], "verdict", "yes"),
        ([E12, "why is the third one exempt?"], "provisions", ["(e)(12)"]),
        ([E12, "why is the third one exempt?"], "kind", AnswerKind.REASONS),
        # who may waive is no set of systems
        (["what is TECS exempt from?", "who can waive it?"], "entries", [22]),
        # thanks ask nothing and forget nothing
        ([H, "thanks"], "kind", AnswerKind.CLARIFY),
        ([H, "thanks", "only the ICE ones"], "entries", [70]),
        ([H, "ok, only the ICE ones"], "entries", [70]),
        (["show me 5.8(d)", "ok thanks!", "and (e)"], "kind", AnswerKind.TEXT),
        # after a look-up, what could be asked of a system is asked of what was looked up
        (["what is the fee for paper copies?", "can it be waived?"], "kind", AnswerKind.FEE),
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
        "Are all Secret Service systems exempt from (g)?",
        "Is every system exempt from (c)(3)?",
        "are all systems exempt from (g)?",
        "Do all CBP systems claim (k)(2)?",
        "Is any TSA system exempt from (g)?",
        "Are there systems exempt from (h)?",
        "Which system has the most provisions?",
        "what is the TSA phone number?",
        "how long does TSA have to answer?",
        "are the first two hours of search free?",
    ],
)
@pytest.mark.parametrize(
    "before",
    [
        ["What is TECS exempt from?"],
        ["Which systems claim (k)(3)?", "only the Secret Service ones"],
        ["show me 5.8(d)"],
        ["why is it exempt?"],
        [ICE_I],
        ["compare ESTA and EVUS"],
        [E12, "the second one"],
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


@pytest.mark.parametrize(
    ("turns", "said"),
    [
        ([H, "or (c)(4)?"], "exempt from (h) or (c)(4)"),
        ([E12, "number 3"], "entry 51 of the answer before"),
        (["systems exempt from (d) but not (g)", "the third one", "why is it exempt from that?"], "SEVIS"),
        ([ICE_I, "which are not?"], "of ICE not exempt from (e)(4)(I)"),
        ([ICE_I, "is LeadTrac among them?"], "among the 4 systems of the answer before"),
    ],
)
def test_understood_says_what_became_of_the_set(assistant: Assistant, turns: list[str], said: str) -> None:
    dialogue = assistant.new_dialogue()
    answer = [assistant.ask(turn, dialogue) for turn in turns][-1]
    assert said in answer.understood


def test_why_asks_of_nothing_that_was_denied(assistant: Assistant) -> None:
    dialogue = assistant.new_dialogue()
    for turn in ("systems exempt from (d) but not (g)", "why is the third one exempt?"):
        answer = assistant.ask(turn, dialogue)
    assert answer.provisions == ["(d)"]


def test_start_over_forgets(assistant: Assistant) -> None:
    dialogue = assistant.new_dialogue()
    assistant.ask("What is TECS exempt from?", dialogue)
    assistant.ask("start over", dialogue)
    assert assistant.ask("and under (k)(2)?", dialogue).entries == assistant.ask("and under (k)(2)?").entries
