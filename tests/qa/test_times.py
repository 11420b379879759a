"""Deadlines and amounts looked up: the right rule first, its figure and condition, or an honest none."""

from __future__ import annotations

import pytest

from corpus.text import fold
from qa.answer import AnswerKind
from qa.assistant import Assistant, Dialogue


@pytest.mark.parametrize(
    ("question", "cite", "says", "kind"),
    [
        ("How long does a requester have to appeal a FOIA denial?", "5.8(a)(1)", "90 working days", "deadline"),
        ("and how long under the Privacy Act to appeal a denial?", "5.25(a)", "60 days", "deadline"),
        (
            "When may a request be closed if the requester does not clarify?",
            "5.3(c)",
            "within thirty (30) working days",
            "deadline",
        ),
        (
            "when may a request be closed administratively",
            "5.3(c)",
            "within thirty (30) working days",
            "deadline",
        ),  # a case with a time, told whole
        ("How long does DHS have to tell the complainant the results?", "15.70(g)(1)", "180 days", "deadline"),
        ("per-page copying charge", "5.11(c)(2)", "Ten cents per page", "fee"),
        ("what do copies cost", "5.11(c)(2)", "Ten cents per page", "fee"),  # a price before an amount that begins one
        ("What do we charge for a manager's search time?", "5.11(c)(1)(ii)", "Managerial: $10.25", "fee"),
        ("Is there an amount so small that we don't send a bill?", "5.11(d)(5)", "$14.00", "fee"),
        ("title VI complaint deadline", "21.11(b)", "180 days", "deadline"),
        ("how many days to request a hearing under title VI", "21.15(a)(1)", "20 days", "deadline"),
        ("how long is a SAFETY Act Designation good for", "25.6(f)", "five to eight years", "deadline"),
        ("how often must a facility audit its site security plan", "27.225(e)", "Annual", "deadline"),
        ("when must a motion to disqualify the ALJ be filed", "13.16(c)", "Promptly", "deadline"),
        ("who pays for discovery in a part 13 case", "13.21(e)", "its own costs", "fee"),
        ("can DHS waive interest on a debt", "11.10(b)", "may waive interest", "fee"),
        ("maximum penalty for a false claim in program fraud", "13.3(a)(1)", "Not more than $5,500", "fee"),
        ("how large is the penalty of a first offender in lobbying", "9.31(e)", "$10,000", "fee"),
        ("how much may a contractor be fined per false statement under part 13", "13.3(b)(1)", "$5,500", "fee"),
        ("who pays an employee's travel to an in-person offset hearing", "11.4(d)(1)", "borne", "fee"),
        (
            "what happens to the clock when a FOIA request sits with the wrong office",
            "5.5(a)",
            "ten working",
            "deadline",
        ),
        ("how long is a SAFETY Act Certification valid", "25.9(f)(2)", "same period of time", "deadline"),
        ("how many days are added when a document is served by mail", "13.27(c)", "five days", "deadline"),
        (
            "how much notice does CBP give before it discloses commercial information",
            "5.12(d)(3)",
            "10 days",
            "deadline",
        ),
        ("when are post-hearing briefs due", "13.36", "the ALJ is to fix the time", "deadline"),
        ("What share of an employee's disposable pay can be taken?", "11.4(g)(2)", "Up to 15 percent", "fee"),
        ("How long does a judge have to issue a decision under part 13?", "13.37(c)", "90 days", "deadline"),
        ("How long is information classified?", "7.24(d)", "Not beyond 25 years", "deadline"),
        ("Top fine for a false claim?", "13.3(a)(1)", "Not more than $5,500", "fee"),
        ("What is the most I can be fined for a false claim?", "13.3(a)(1)", "Not more than $5,500", "fee"),
        ("What is the biggest penalty for a false statement?", "13.3(b)(1)", "Not more than $5,500", "fee"),
        ("What is the charge for a page?", "5.11(c)(2)", "Ten cents per page", "fee"),
        ("What does a page cost?", "5.11(c)(2)", "Ten cents per page", "fee"),
        ("Charge for an hour of search?", "5.11(c)(1)(ii)", "Managerial: $10.25", "fee"),
        ("What penalty is charged for overdue debts?", "11.10(a)", "penalties and administrative costs", "fee"),
    ],
)
def test_the_rule_that_is_for_what_is_asked_comes_first(
    assistant: Assistant, question: str, cite: str, says: str, kind: str
) -> None:
    answer = assistant.ask(question)
    assert answer.kind == kind
    assert answer.citations[0].cite == f"6 CFR {cite}"
    assert says in answer.answer


@pytest.mark.parametrize("question", ["when can a hearing be postponed", "when may a hearing be public"])
def test_in_which_case_is_not_how_long(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).kind is not AnswerKind.DEADLINE


def test_rules_between_which_only_the_asker_can_choose_are_both_given(assistant: Assistant) -> None:
    answer = assistant.ask("how long to appeal")
    assert {"6 CFR 5.8(a)(1)", "6 CFR 13.39(b)(1)"} <= {citation.cite for citation in answer.citations}
    assert any(note.startswith("More than one rule fits") for note in answer.notes)


@pytest.mark.parametrize("question", ["how long do I have to appeal", "what is the deadline for an appeal?"])
def test_rules_on_different_matters_come_as_printed_when_none_is_named(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.answer.startswith("Rules on different matters fit")
    assert [citation.cite for citation in answer.citations[:2]] == ["6 CFR 5.8(a)(1)", "6 CFR 5.25(a)"]
    named = assistant.ask("how long do I have to appeal a FOIA denial")
    assert not named.answer.startswith("Rules on different matters fit")


def test_a_citation_quotes_the_source_character_for_character(assistant: Assistant) -> None:
    texts = {source.id: source.text for source in assistant.sources()}
    for question in ("how long to appeal a FOIA denial", "free pages for requesters", "deadlines in part 13"):
        for citation in assistant.ask(question).citations:
            assert fold(texts[citation.source][citation.start : citation.end]) == citation.quote


def test_what_is_charged_for_a_name_that_the_texts_lack_is_not_stated(assistant: Assistant) -> None:
    assert assistant.ask("What does TSA charge for PreCheck?").kind is AnswerKind.NONE


@pytest.mark.parametrize(
    "question",
    [
        "How many days does the General Counsel have to decide a Privacy Act appeal?",
        "How many years after a FOIA denial can I still sue?",
        "How many days do we have to answer a subpoena under subpart C?",
        "filing fee for a rulemaking petition",
        "what is the H-1B filing fee",
        "How long does DHS have to decide an MDR appeal?",
        "how long to appeal a SAFETY Act denial",
        "how many days for an appeal of a classification decision",
        "how many days does the complainant have to appeal a title IX finding",
        "how soon must we answer a Touhy request",
        "SAFETY Act application fee",
        "expedited processing fee",
        "how long does DHS have to decide a fee waiver request",
        "how long do I have to file a Statement of Disagreement",
        "how many days to answer a request for an accounting of disclosures",
        "when is the reply brief due on appeal to the Authority Head",
        "how long does the General Counsel have to permit testimony",
        "how long to seek judicial review of a title VI decision",
        "how long does a nondisclosure agreement last",
        "postage for mailing records",
        "how many pages may a post-hearing brief have",
        "how many hours of training must a derivative classifier take",
        "how many monthly installments may a debtor pay in",
        "how long must a Statement of Disagreement be",
        "what does the agency weigh when it sets a lobbying fine",
        "how many days does CBP have to decide on a submitter's objection",
        "how much is the ALJ paid",
        "How long does a requester have to agree to pay the fees?",
    ],
)
def test_what_the_texts_do_not_state_gets_no_other_time_or_fee(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).kind not in (AnswerKind.DEADLINE, AnswerKind.FEE)


@pytest.mark.parametrize(
    ("question", "cite"),
    [
        ("How often must a Tier 1 facility update its Top-Screen?", "6 CFR 27.210(b)(1)"),
        ("How soon must a subpoena for testimony be forwarded to the General Counsel?", "6 CFR 5.43(f)"),
        ("When is no notice to the submitter required?", "6 CFR 5.7(c)"),
        ("When is a disability complaint a complete complaint?", "6 CFR 15.70(d)(3)"),
    ],
)
def test_a_rule_that_may_be_meant_is_left_to_search(assistant: Assistant, question: str, cite: str) -> None:
    answer = assistant.ask(question)
    assert answer.kind is AnswerKind.PASSAGES
    assert answer.citations[0].cite == cite


def test_a_price_is_no_percentage(assistant: Assistant) -> None:
    assert "16 percent" not in assistant.ask("How much does a CD of records cost?").answer.split("6 CFR")[0]


def test_the_condition_goes_with_the_time(assistant: Assistant) -> None:
    answer = assistant.ask("What's the normal turnaround for a FOIA request?")
    assert "Condition: unless there are unusual or exceptional circumstances." in answer.notes
    appeal = assistant.ask("How many days to appeal the findings on a disability complaint?")
    assert any("may extend this time for good cause" in note for note in appeal.notes)


@pytest.mark.parametrize("place", ["part 5 subpart A", "15.70", "part 27"])
def test_the_deadlines_of_a_place_are_a_table(assistant: Assistant, place: str) -> None:
    answer = assistant.ask(f"deadlines in {place}")
    assert answer.kind is AnswerKind.DEADLINE
    assert answer.table is not None
    assert answer.table.columns == ["who", "what", "period", "from when", "condition", "sort", "cite"]
    cites = {str(row[-1]) for row in answer.table.rows}
    assert cites == {citation.cite for citation in answer.citations}
    assert all(cite.startswith(f"6 CFR {place.removeprefix('part ').split()[0]}") for cite in cites)


def test_a_place_without_a_deadline_is_said_to_have_none(assistant: Assistant) -> None:
    assert assistant.ask("deadlines in part 3").answer == "No time limit is stated in 6 CFR Part 3."


def test_a_follow_up_asks_the_same_of_another(assistant: Assistant) -> None:
    dialogue = Dialogue()
    assistant.ask("What do we charge for a manager's search time?", dialogue)
    answer = assistant.ask("and for clerical staff?", dialogue)
    assert "$4.00 for each quarter hour" in answer.answer.split("6 CFR")[0]
    assert "$10.25" not in answer.answer.split("6 CFR")[0]


def test_a_time_that_another_names_is_told_once(assistant: Assistant) -> None:
    answer = assistant.ask("By what time must an electronic response be received under § 5.3(c)?")
    lead = answer.answer.split(". 6 CFR")[0]
    assert lead.startswith("Within 30 working days of")
    assert lead.count("11:59:59") == 1


def test_notice_before_a_visit_does_not_tell_how_long_it_lasts(assistant: Assistant) -> None:
    assert assistant.ask("How long is an inspection of a chemical plant?").kind is not AnswerKind.DEADLINE
