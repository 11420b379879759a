"""A rule for the opposite of the case that a question tells is not for it; a case that is told in part decides nothing."""

from __future__ import annotations

import pytest

from qa.lookups.opposite import is_opposite


@pytest.mark.parametrize(
    ("condition", "question", "opposite"),
    [
        ("If no card is issued", "How long is the photo of somebody kept to whom a card was issued?", True),
        ("If a card is issued", "How long is the photo of somebody kept to whom a card was issued?", False),
        ("If a card is issued", "How long are photos kept if no card is issued?", True),
        ("If a card is issued", "how long if the card isn't issued?", True),
        ("If no card is issued", "how long if the card isn't issued?", False),
        ("If no card is issued", "How long are photos of applicants kept?", False),
        ("If no card is issued", "How long is a card that was issued kept by someone who does not drive?", True),
        ("unless the fee is paid", "by when do I get them after the fee is paid", True),
        ("If no fee", "How high is the fee?", False),
        ("", "How long are photos kept?", False),
    ],
)
def test_the_opposite_is_told_by_the_whole_case(condition: str, question: str, opposite: bool) -> None:
    assert is_opposite(condition, question) == opposite
