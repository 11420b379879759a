"""What is answered about one system, or several, in the words of staff; and that its claims are quoted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from qa.answer import Answer, AnswerKind
from qa.assistant import Assistant, open_assistant

K = AnswerKind


@pytest.fixture(scope="module")
def assistant(home: Path) -> Iterator[Assistant]:
    opened = open_assistant(home)
    yield opened
    opened.close()


def _said(answer: Answer) -> str:
    return " ".join([answer.answer, *answer.notes])


@pytest.mark.parametrize(
    ("question", "kind", "entries", "said"),
    [
        ("under which authority is LeadTrac exempt from (d)", K.AUTHORITIES, [75], "under 5 U.S.C. 552a(j)(2) and (k)(2)"),
        ("which authorities does entry 36 cite", K.AUTHORITIES, [36], "(k)(6)"),
        ("under which authority is RAAS exempt from (d)", K.AUTHORITIES, [25], "no claim names it"),
        ("what is MAGNET exempt from under (k)(1)", K.PROVISIONS, [8], "under (k)(1)"),
        ("what is SEVIS exempt from under (k)(3)", K.PROVISIONS, [10], "claims no exemption under (k)(3)"),
        ("what is DHS/CBP-009 exempt from?", K.PROVISIONS, [20, 27], "Nonimmigrant Information"),
        ("which system is DHS/CBP-009?", K.SYSTEMS, [20, 27], "2 entries carry the id"),
        ("why is TECS exempt from (e)(2)?", K.REASONS, [22], "Collection of Information from Individuals"),
        ("why is GEMS exempt from (c)(4)", K.REASONS, [11], "No reason is printed"),
        ("why is RAAS exempt from (d)", K.REASONS, [25], "(d) is not claimed"),
        ("why is TECS exempt from (e)(12)", K.REASONS, [22], "not exempt from (e)(12)"),
        ("why is General Training Records exempt", K.REASONS, [13], "No reason is printed"),
        ("why is TECS exempt?", K.REASONS, [22], "9 reasons are printed"),
        ("secret service protection info: reason for keeping data that may not be relevant", K.REASONS, [37], "protective mission"),
        ("When may DHS waive the exemptions of the Redress and Response Records System?", K.REASONS, [3],
         "may waive applicable exemptions"),
        ("may DHS waive the exemptions of TECS?", K.VERDICT, [22], "prints no sentence on waiving"),
        ("compare TECS and SEACATS", K.COMPARISON, [22, 24], "claim the same provisions"),
        ("compare LeadTrac and the HSI Forensic Laboratory", K.COMPARISON, [75, 72], "(c)(4): LeadTrac"),
        ("Is MAGNET exempt from (d)?", K.VERDICT, [8], "What is claimed is (d)(1), (d)(2), (d)(3) and (d)(4)"),
        ("Is TECS exempt?", K.PROVISIONS, [22], "(j)(2)"),
        ("what is the alien file system exempt from", K.PROVISIONS, [70], "Alien File"),
        ("what is the global enrollment system exempt from", K.NONE, [], 'called "global enrollment"'),
    ],
)  # fmt: skip
def test_of_systems(assistant: Assistant, question: str, kind: AnswerKind, entries: list[int], said: str) -> None:
    answer = assistant.ask(question)
    assert (answer.kind, answer.entries) == (kind, entries)
    assert said in _said(answer)
    assert answer.citations or not answer.answered


@pytest.mark.parametrize(
    ("question", "entries"),
    [
        ("which systems are exempt from both (c)(3) and (e)(12)", [1, 8, 51, 52, 70]),
        ("Which of TECS, ESTA and RAAS are exempt from (d)?", [22]),
        ("which of ICEPIC, SEVIS, GEMS claims (k)(5)?", [10]),
        ("which of entries 20, 22 and 25 are exempt from (d)", [22]),
        ("which systems are not exempt from the accounting of disclosures", [13, 17]),
        ("systems exempt under (j)(2) only", [66]),
        ("which systems claim (k)(1) or (k)(5) but not (j)(2)", [2, 7, 19, 38, 40, 53, 57, 59, 68, 71, 73]),
        ("systems of both ICE and CBP", [70]),
        ("which system claims the most provisions", [8]),
        ("which system claims the fewest provisions", [13, 17, 25]),
        ("which systems say that no exemption shall be asserted", [3, 12, 20, 26, 27, 45, 46, 73]),
        ("which systems have no reasons printed", [13]),
        ("which systems are exempt from (e)(3) but not under (j)(2)", []),
        ("which systems are exempt from (b)", []),
        ("For which systems may DHS waive the exemptions?", [3, 7, 8, 9, 12, 20, 26, 27, 34, 45]),
    ],
)
def test_sets(assistant: Assistant, question: str, entries: list[int]) -> None:
    answer = assistant.ask(question)
    assert (answer.kind, answer.entries, answer.count) == (K.SYSTEMS, entries, len(entries))
    assert answer.citations


def test_systems_by_component(assistant: Assistant) -> None:
    answer = assistant.ask("how many systems does each component have")
    assert answer.table is not None
    assert answer.table.columns == ["component", "systems"]
    assert answer.table.rows[:3] == [["ALL", 16], ["CBP", 15], ["ICE", 14]]
    assert any("joint entry" in note for note in answer.notes)


@pytest.mark.parametrize("question", ["which systems are exempt from foo", "which systems are exempt from everything"])
def test_a_condition_that_is_none_is_asked_back(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.kind is K.CLARIFY
    assert question.rsplit(" ", 1)[-1] in answer.answer


@pytest.mark.parametrize(
    ("question", "joined", "asked"),
    [
        ("Which systems must comply with (d)?", "neither", "(d)"),
        ("which systems are subject to (d)", "neither", "(d)"),
        ("Which systems are not exempt from (d)?", "neither", "(d)"),
        ("which systems need not comply with (e)(5)", "all", "(e)(5)"),
        ("Which systems are exempt from exactly one of (f) and (g)?", "one", "(f) (g)"),
        ("Which systems are exempt from both (f) and (g)?", "all", "(f) (g)"),
        ("Which systems are exempt from (f) or (g)?", "any", "(f) (g)"),
        ("Which systems are exempt from neither (f) nor (g)?", "neither", "(f) (g)"),
    ],
)
def test_a_set_in_words_is_the_set_of_the_matrix(assistant: Assistant, question: str, joined: str, asked: str) -> None:
    sets = [{e.entry for e in assistant.exemptions(provisions=[one])} for one in asked.split()]
    every = {e.entry for e in assistant.exemptions()}
    expected = {
        "all": set.intersection(*sets),
        "any": set.union(*sets),
        "one": set.union(*sets) - (set.intersection(*sets) if len(sets) > 1 else set()),
        "neither": every - set.union(*sets),
    }[joined]
    answer = assistant.ask(question)
    assert (set(answer.entries), answer.count) == (expected, len(expected))
    assert "not understood" not in answer.understood


@pytest.mark.parametrize(
    "question",
    ["which non-CBP systems are exempt from (e)(12)", "which systems other than CBP systems are exempt from (e)(12)"],
)
def test_a_component_is_left_out(assistant: Assistant, question: str) -> None:
    every = {e.entry for e in assistant.exemptions(provisions=["(e)(12)"])}
    left_out = {e.entry for e in assistant.exemptions(components=["CBP"])}
    assert set(assistant.ask(question).entries) == every - left_out


def test_an_entry_is_left_out(assistant: Assistant) -> None:
    every = {e.entry for e in assistant.exemptions(provisions=["(e)(12)"])}
    answer = assistant.ask("which systems other than entry 52 are exempt from (e)(12)")
    assert set(answer.entries) == every - {52}


@pytest.mark.parametrize("question", ["what system is DHS/ALL-099?", "is DHS/CBP-099 exempt from (d)?"])
def test_an_id_that_no_system_carries(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert (answer.kind, answer.entries) == (K.NONE, [])
    assert "099" in answer.answer


def test_a_name_that_is_no_system_is_quoted_whole(assistant: Assistant) -> None:
    assert '"Global Entry"' in assistant.ask("Is Global Entry exempt from (d)?").answer
