"""What a question asks to be due; the time that runs from a paper is not the time to file it."""

from __future__ import annotations

import pytest

from qa.answer import AnswerKind
from qa.assistant import Assistant
from qa.lookups.asked_due import what_is_due


@pytest.mark.parametrize(
    ("question", "head"),
    [
        ("When is a section 504 appeal due?", "appeal"),
        ("deadline for a notice of appeal to the panel", "appeal"),
        ("motion for reconsideration, due when?", "motion"),
        ("How many days do I have to file a classification challenge?", "challeng"),
        ("How long have we got to ask the judge to reconsider?", "ask"),
        ("deadline for an initial decision", "decision"),
        ("response deadline for a FOIA request", None),  # of the response
        ("deadline for deciding an appeal", None),
        ("the deadline for a submitter", None),  # who has it
        ("How long does DHS have to answer after I file an appeal?", None),
    ],
)
def test_what_is_due(question: str, head: str | None) -> None:
    """By the stem of what it is called."""
    due = what_is_due(question)
    assert (due.head if due else None) == head


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "deadline for an appeal in a disability complaint",
            "Not later than 60 days after receipt from the Department",
        ),
        ("deadline for reply briefs", "the ALJ is to fix the time"),
        ("deadline for a Modification Notice", "Promptly."),
        ("deadline for exceptions", "Within 30 days after the mailing"),
        ("deadline for the written request for a subpoena", "Not less than 15 days before"),
        ("when is a request for renewal of a designation due", "within two years prior to the expiration"),
    ],
)
def test_the_time_to_file_it_leads(assistant: Assistant, question: str, said: str) -> None:
    answer = assistant.ask(question)
    assert (answer.kind, said in answer.answer.split(". 6 CFR")[0] + ".") == (AnswerKind.DEADLINE, True)


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("when is a request for redetermination due", "6 CFR 27.205(b)"),
        ("how many days do I have to file a classification challenge", "6 CFR 7.31(c)"),
        ("deadline for a Procurement Pre-Qualification Request", "6 CFR 25.6(g)(3)"),
        ("deadline for a request for amendment", "6 CFR 5.26(e)"),
    ],
)
def test_the_time_that_runs_from_it_is_named_as_another(assistant: Assistant, question: str, place: str) -> None:
    answer = assistant.ask(question)
    assert answer.kind is AnswerKind.NONE
    assert place in answer.answer
    assert answer.answer.endswith("for something else.")
