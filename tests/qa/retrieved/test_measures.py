"""Whether the words quoted give the number that is asked for: the number of a place counts nothing."""

from __future__ import annotations

import pytest

from qa.retrieved.measures import Said, boundless, lacking


@pytest.mark.parametrize(
    ("question", "near", "lack"),
    [
        ("How many inspectors does the office have?", "(4) An inspector shows a badge.", "number of inspectors"),
        ("How many ALJs does it have?", "An ALJ hears the case.", "number of ALJs"),
        ("What is the fax number of the clerks?", "The clerk hears the case.", "number"),
        ("How many people work there?", "STOP-0655 Chief Privacy Officer", "number of people"),
        ("How many requests may one person file?", "(1) If a requester files a request.", "number of requests"),
        ("How many years must it be kept?", "On June 30 of each year it is sent.", "number of years"),
        ("How many judges hear an appeal?", "Section 13.8 names the judges.", "number of judges"),
        ("How many tiers are there?", "There are four risk-based tiers.", None),
        ("How many copies must be filed?", "an original and two copies", None),
        ("How many days may pass?", "within twenty (20) working days", None),
        ("How old must a clerk be?", "A minor is no clerk.", "age"),
        ("How old must a clerk be?", "A clerk is 18 years of age.", None),
        ("minimum number of clerks", "An office has at least five clerks.", None),
        ("How many letters came?", "The clerk received no letters.", None),
        ("number of extensions", "The clerk may extend the time one time for 45 days.", None),
        ("number of extensions", "The clerk may extend the time.", "number of extensions"),
        ("How long may a letter be?", "A letter is sent in 30 days.", "length"),
        ("How long may a letter be?", "A letter has no more than two typed pages.", None),
        ("How high must the estimate be?", "The estimate exceeds $250.", None),
        ("How high must the wall be?", "The wall is strong.", "height"),
        ("cap on the fee", "The fee is fair.", "limit"),
        ("cap on the fee", "The fee does not exceed 15 percent.", None),
        ("How old may a minor be?", "A minor is a person under the age of 18.", None),
        ("maximum validity of a badge", "A badge is valid for one year.", None),
        ("maximum validity of a badge", "A badge is blue.", "maximum validity"),
        ("maximum prison term for theft", "A thief is imprisoned for not more than a year.", None),
        ("minimum retention of the log", "Clerks keep the log for three years.", None),
        ("maximum fine for theft", "A thief pays a penalty.", None),
        ("maximum file size of a photo", "Clerks submit the photo.", "maximum file size"),
        ("What size must the stamp be?", "A stamp is clear.", "size"),
    ],
)
def test_a_number_is_one_of_what_is_counted(question: str, near: str, lack: str | None) -> None:
    assert lacking(question, Said(near, near)) == lack


@pytest.mark.parametrize(
    ("question", "text", "lacks"),
    [
        ("ceiling of the claim", "Agencies collect penalties.", True),
        ("ceiling of the claim", "Claims of not more than $150,000 are heard.", False),
        ("how large may the claim be", "Agencies collect penalties.", False),
    ],
)
def test_only_a_bound_answers_for_a_ceiling(question: str, text: str, lacks: bool) -> None:
    assert boundless(question, text) == lacks
