"""What a question on change is about, without its words of change."""

from __future__ import annotations

import pytest

from qa.editions.compared_subjects import subject_of


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("Did the address for TSA petitions change?", "the address for TSA petitions"),
        ("has the lobbying penalty gone up", "the lobbying penalty"),
        ("what changed in the verification of identity", "the verification of identity"),
        ("what is different in the faith-based part", "the faith-based part"),
        ("compare the fees in and", "the fees"),
        ("did the definition of Director change in part 27", "the definition of Director in part 27"),
        ("did the fee change from $5 to $10?", "the fee"),
        ("has how long to appeal changed?", "how long to appeal"),
        ("did it change", ""),
    ],
)
def test_the_subject(question: str, subject: str) -> None:
    assert subject_of(question) == subject
