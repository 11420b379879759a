"""A time limit answers only when act, actor and event are those asked for; its line is what the text says."""

from __future__ import annotations

import pytest

from qa.answer import AnswerKind
from qa.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "not_said"),
    [
        ("If the deadline is a Sunday, when is the paper due?", "Less than seven days"),
        ("How many days may an employee take off for a privacy hearing?", "Annually"),
        ("What is the deadline for a beneficiary to object to a religious provider?", "Promptly"),
        ("Until when can a default be reopened?", "Within 15 days after"),
        ("How much time to answer a DHS request for information about chemicals?", "Within 45"),
        ("By when is a seller told its application is complete?", "Within 90 days"),
        ("When does automatic declassification happen?", "At least one year"),
        ("When can a transition plan extend to?", "Each year"),
        ("When must the lobbying certification be filed?", "Each calendar quarter"),
        ("How long is the Secretary's term?", "five to eight"),
        ("How long may an investigation of discrimination take?", "Not later than 180 days after the date"),
        (
            "How soon must CBP tell a business submitter about a FOIA request?",
            "Within 10 days of the date of the notice",
        ),
        ("By when must the Secretary approve a Title VI termination?", "Promptly"),
        ("By when must a defendant be served with the complaint?", "Within 30 days of service of the Complaint"),
        ("How soon must the Associate General Counsel answer a Privacy Act appeal?", "Within 60 days"),
        (
            "How much notice does a submitter get before we release over his objection?",
            "No fewer than 10 working days. 6 CFR 5.7(e",
        ),
        ("When does the ALJ serve notice of hearing?", "Within 90 days"),
        ("How long does CBP have to tell a business about a FOIA request?", "Will not be less than 10 days"),
        ("How soon is the requester told that the submitter was notified?", "Within 30 working days of the postmark"),
        ("PCII submission defective - how long has the submitter to fix it?", "Within"),
    ],
)
def test_a_time_for_another_act_stands_back(assistant: Assistant, question: str, not_said: str) -> None:
    answer = assistant.ask(question)
    assert answer.kind is not AnswerKind.DEADLINE or not answer.answer.startswith(not_said)


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("How soon must the Assistant Secretary decide a Request for Redetermination?", "such a Request, or within 45"),
        ("When will I get a tracking number?", "If it will take longer than ten working days to process."),
        ("By how much can the 90 days for a designation decision be extended?", "For up to 45 days."),
        ("When does automatic declassification happen?", "December 31st of the year that is 25 years from the date"),
        ("When is a facility's new Top-Screen due?", "Plan; and Tier 3 and Tier 4 covered facilities must complete"),
    ],
)
def test_times_are_joined_as_the_text_joins_them(assistant: Assistant, question: str, line: str) -> None:
    assert line in assistant.ask(question).answer.split(" 6 CFR ")[0]


@pytest.mark.parametrize(
    ("question", "elsewhere"),
    [
        ("How long does the Authority Head have to decide an appeal?", "6 CFR 13.10(h)"),
        ("How long does the component have to review a submitter's objection?", "6 CFR 5.7(e)(1)"),
        ("How many working days do I have to file a Statement of Disagreement?", "6 CFR 5.26(e)"),
    ],
)
def test_times_that_are_all_for_something_else_are_not_quoted(
    assistant: Assistant, question: str, elsewhere: str
) -> None:
    answer = assistant.ask(question)
    assert answer.kind is AnswerKind.NONE
    assert f"the time in {elsewhere} is for something else" in answer.answer


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("How soon must the Department decide a complainant's appeal?", "Within 30 days of the receipt of the appeal."),
        ("How soon must a classification challenge be answered?", "No later than 60 days from receipt"),
        ("How long does the defendant have to serve an answer?", "Within 30 days of service of the Complaint."),
        ("How soon must the hearing official decide on the offset?", "Not later than 60 days"),
    ],
)
def test_what_is_decided_or_answered_is_what_a_time_is_counted_from(
    assistant: Assistant, question: str, line: str
) -> None:
    assert assistant.ask(question).answer.startswith(line)


@pytest.mark.parametrize("question", ["When must the written notice be given?", "How long to respond?"])
def test_what_tells_no_matter_is_not_answered_for_one(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.answer.startswith("Rules on different matters fit")
    assert answer.confidence <= 0.6
