"""What a word means: however it is asked, with the definition in force first; other questions are left alone."""

from __future__ import annotations

import pytest

from index.store import Index
from qa.answer import AnswerKind
from qa.lexicon import Lexicon
from qa.lookups.definitions import Definitions
from qa.places.texts import Texts
from qa.rulemakers import Rulemakers
from tests.qa.lookups.conftest import Ask, asker, asserted_quotes


@pytest.fixture(scope="module")
def ask(index: Index, whole_lexicon: Lexicon) -> Ask:
    return asker(Definitions(index, Texts(index), Rulemakers(index.tables, whole_lexicon)), whole_lexicon)


@pytest.mark.parametrize(
    ("question", "cite", "words"),
    [
        ("What does 'loss' mean?", "6 CFR 25.2", "bodily injury"),
        ("define intermediary", "6 CFR 19.2", "distributes that assistance"),
        ("meaning of litigation in subpart C", "6 CFR 5.41(d)", "post-trial"),
        ("chemical facility, def.", "6 CFR 27.105", "any establishment"),
        ("Student?", "6 CFR 17.105(o)", "gained admission"),
        ("what is a Modification Notice", "6 CFR 25.6(l)(2)", "form issued by the Under Secretary"),
        ("selected vendor", "6 CFR 25.6(g)(2)", "vendor(s) chosen"),
        ("predicate technology meaning", "6 CFR 25.4(d)", "substantially equivalent"),
        ("recipient for title VI purposes", "6 CFR 21.4(f)", "financial assistance"),
        ("what does Secretary mean in the title VI part", "6 CFR 21.4(g)", "Secretary"),
        ("who is the Reviewing Official", "6 CFR 13.2(p)", "General Counsel"),
        ("define Secretary of Homeland Security", "6 CFR 27.105", "Secretary's authority"),
        ("define employee of the Department for 5.41", "6 CFR 5.41(c)", "foreign nationals"),
        ("who counts as an employee of an agency?", "6 CFR 9.2(k)", "special Government employee"),
        ("what is a news media representative", "6 CFR 5.11(b)(6)", "editorial skills"),
        ("who qualifies as news media for fees", "6 CFR 5.11(b)(6)", "editorial skills"),
        ("what are tiers?", "6 CFR 27.105", "risk level"),
        ("what's an explicitly religious activty", "6 CFR 19.2", "proselytization"),
        ("topscreen definition", "6 CFR 27.105", "initial screening process"),
        ("what is meant by covered Federal action", "6 CFR 9.2(b)", "awarding of any Federal contract"),
        ("how is claim defined in the fraud rules?", "6 CFR 13.2(e)", "request, demand, or submission"),
        ("initial decision (program fraud)", "6 CFR 13.2(j)", "written decision"),
        ("DHS debt - what is it", "6 CFR 11.2(b)", "owed to DHS"),
        ("what does CSAT stand for", "6 CFR 27.105", "Chemical Security Assessment Tool"),
        ("how does 5.41 define employee", "6 CFR 5.41(c)", "foreign nationals"),
        ("what counts as an adverse determination under the Privacy Act subpart?", "6 CFR 5.23(c)", "consist of"),
        ("what is an adverse determination of a FOIA request", "6 CFR 5.6(d)", "in whole or in part"),
        ("what is a related group of claims submitted at the same time", "6 CFR 13.6(b)", "same transaction"),
    ],
)
def test_a_meaning_is_quoted_with_its_citation(ask: Ask, index: Index, question: str, cite: str, words: str) -> None:
    answer = ask(question)
    assert answer is not None
    assert answer.kind is AnswerKind.DEFINITION
    assert answer.citations[0].cite == cite
    assert words in answer.answer
    asserted_quotes(index, answer)


@pytest.mark.parametrize(
    ("question", "cites"),
    [
        ("what does component mean in part 3", ["6 CFR 3.1", "6 CFR 5.1(b)", "6 CFR 5.20(b)(1)"]),
        ("component definition in 5.11", ["6 CFR 5.1(b)", "6 CFR 3.1", "6 CFR 5.20(b)(1)"]),
        ("define component for FOIA", ["6 CFR 5.1(b)", "6 CFR 3.1", "6 CFR 5.20(b)(1)"]),
        ("what is a component under the Privacy Act", ["6 CFR 5.20(b)(1)", "6 CFR 3.1", "6 CFR 5.1(b)"]),
        ("who is a person for lobbying?", ["6 CFR 9.2(l)", "6 CFR 13.2(n)"]),
        ("person under part 13", ["6 CFR 13.2(n)", "6 CFR 9.2(l)"]),
        ("definition of recipient in title IX", ["6 CFR 17.105(l)", "6 CFR 9.2(o)", "6 CFR 21.4(f)"]),
    ],
)
def test_the_definition_in_force_comes_first(ask: Ask, question: str, cites: list[str]) -> None:
    answer = ask(question)
    assert answer is not None
    assert answer.citations[0].cite == cites[0]
    assert {cited.cite for cited in answer.citations} == set(cites)
    assert answer.answer.startswith(f"{cites[0]},")
    assert cites[1] not in answer.answer
    assert any(cites[1] in note for note in answer.notes)


def test_without_a_place_every_definition_is_told(ask: Ask) -> None:
    answer = ask("what does component mean")
    assert answer is not None
    assert all(f"{cite}, for" in answer.answer for cite in ("6 CFR 3.1", "6 CFR 5.1(b)", "6 CFR 5.20(b)(1)"))


def test_a_place_where_none_holds_is_said(ask: Ask) -> None:
    answer = ask("what does component mean in part 27")
    assert answer is not None
    assert answer.kind is AnswerKind.NONE
    assert answer.answer.startswith("No definition of 'Component' holds for 6 CFR Part 27")
    assert any("6 CFR 5.20(b)(1)" in note for note in answer.notes)


def test_a_longer_term_of_the_place_comes_before_another_place(ask: Ask) -> None:
    answer = ask("define 'employee' in part 9")
    assert answer is not None
    assert answer.citations[0].cite == "6 CFR 9.2(k)"


@pytest.mark.parametrize(
    ("question", "note"),
    [
        ("definition of hearing officer", "6 CFR 21.15(d)(2)"),
        ("what does MDR stand for", ""),
        ("define Department of Justice", "6 CFR 5.6(g)(1)"),  # a term that only begins another name
        ("define Secretary of State", ""),
        ("define alternative security", "6 CFR 27.210(a)"),  # a term without its noun
        (
            "what does 'original classification authority' mean in part 7",
            "The terms defined or used in Executive Order",
        ),
        ("what does 'promptly' mean in 5.6", "6 CFR 5.6(c)"),
    ],
)
def test_a_word_without_a_definition_has_none(ask: Ask, question: str, note: str) -> None:
    answer = ask(question)
    assert answer is not None
    assert answer.kind is AnswerKind.NONE
    assert "The texts define no" in answer.answer
    assert note in " ".join(answer.notes)


def test_a_word_that_only_one_unit_prints_tells_the_definition(ask: Ask) -> None:
    answer = ask("who is an employee for the Touhy rules")
    assert answer is not None
    assert answer.citations[0].cite == "6 CFR 5.41(c)"


@pytest.mark.parametrize(
    ("question", "long"),
    [
        ("what does OGIS stand for?", "Office of Government Information Services"),
        ("DHS/CAP stands for?", "DHS Classification Appeals Panel"),
        ("SORN is short for what", "System of Records Notice"),
        ("what is SORN short for", "System of Records Notice"),
        ("what is DHS/CAP", "DHS Classification Appeals Panel"),
        ("NPRM?", "Notice of Proposed Rulemaking"),
        ("NFPA?", "National Fire Protection Association"),
        ("what does S&T stand for", "Science & Technology Directorate"),
        ("what does TTY stand for", "telecommunications devices for deaf persons (TTYs)"),
    ],
)
def test_an_abbreviation_is_spelt_out(ask: Ask, question: str, long: str) -> None:
    answer = ask(question)
    assert answer is not None
    assert long in answer.answer


def test_a_follow_up_asks_for_another_meaning(ask: Ask) -> None:
    answer = ask("and submitter?", "define confidential commercial information")
    assert answer is not None
    assert answer.citations[0].cite == "6 CFR 5.7(a)(2)"


@pytest.mark.parametrize(
    "question",
    [
        "what is the deadline for appeals",
        "what is the fee for duplication",
        "what is review time charged at?",
        "what is the authority for part 13",
        "what is the phone number for TSA FOIA",
        "what is a complaint required to contain",
        "What is the Secretary required to do",
        "what is a complaint under section 504",
        "what is a record",
        "what is new in part 5",
        "who may file a claim",
        "does a recipient have to keep records",
        "search fees for commercial requesters",
        "review of classified records",
    ],
)
def test_other_questions_are_left_alone(ask: Ask, question: str) -> None:
    assert ask(question) is None


@pytest.mark.parametrize("question", ["and ICE?", "their fax?"])
def test_a_follow_up_on_something_else_is_left_alone(ask: Ask, question: str) -> None:
    assert ask(question, "phone number for TSA FOIA") is None
