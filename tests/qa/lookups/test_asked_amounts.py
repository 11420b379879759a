"""What a question asks of an amount: the most of several, all together, by those of a kind."""

from __future__ import annotations

import pytest

from qa.lookups.asked_amounts import asked_amount
from qa.words import stems


@pytest.mark.parametrize(
    ("text", "most"),
    [
        ("what is the maximum recognition payment", True),
        ("how large can a penalty be", True),
        ("the most DHS may pay", True),
        ("how much is a copy", False),
        ("most requesters pay what", False),
    ],
)
def test_the_most_is_asked_for_or_not(text: str, most: bool) -> None:
    assert asked_amount(text).most is most


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("how much can an employee be paid in total a year", True),
        ("what does it cost, all in all", True),
        ("is review charged in all cases", False),
    ],
)
def test_all_together_is_asked_for_or_not(text: str, total: bool) -> None:
    assert asked_amount(text).total is total


@pytest.mark.parametrize(
    ("text", "payers"),
    [
        ("how much do other requesters pay for review", "other requesters"),
        ("how much does a school have to pay for copies", "school"),
        ("how much do requesters pay for search", ""),
        ("how much do I pay", ""),
        ("what does a search cost", ""),
    ],
)
def test_who_pays_is_read_as_it_is_said(text: str, payers: str) -> None:
    assert asked_amount(text).payers == tuple(stems(payers))
