"""A question of how long or how much wants a time or an amount in what is quoted."""

from __future__ import annotations

import pytest

from qa.retrieved.figures import figureless, has_figure


@pytest.mark.parametrize(
    ("question", "quoted", "lack"),
    [
        ("How long may a clerk keep it?", "A clerk keeps it in a safe.", "sets no time for it"),
        ("How long may a clerk keep it?", "A clerk returns it promptly.", None),
        ("How much is a copy?", "A copy is sent by mail.", "sets no fee or amount for it"),
        ("How much is a copy?", "A copy is sent without charge.", None),
        ("Must the notice say how long it holds?", "A notice is sent by mail.", None),
        ("What is the maximum amount of sand?", "Ten pounds of sand are kept.", None),
        ("What is the maximum amount of a fine?", "A clerk keeps it.", "sets no fee or amount for it"),
        ("Who keeps it?", "A clerk keeps it in a safe.", None),
        ("How long a rope may a clerk keep?", "A clerk keeps a rope.", None),
        ("What happens if the deadline is missed?", "The right is waived.", None),
        ("How much is kept?", "Up to 100% of it is kept.", None),
        ("At what interest rate is it kept?", "Interest accrues at the rate provided in another law.", None),
        ("What is the penalty for a late clerk?", "A late clerk may be disciplined.", None),
        ("What penalties may be imposed on a clerk?", "A clerk may be fined; other penalties exist.", None),
        ("What penalties may be imposed on a clerk?", "Clerks come at nine.", "names no penalty for it"),
        ("What is the penalty for a late clerk?", "Clerks come at nine.", "sets no fee or amount for it"),
    ],
)
def test_what_is_quoted_says_a_time_or_an_amount(question: str, quoted: str, lack: str | None) -> None:
    found = figureless(question, quoted)
    assert (found and found.says) == lack


@pytest.mark.parametrize(
    ("question", "text", "has"),
    [
        ("How long may a clerk keep it?", "A clerk returns it promptly.", False),
        ("How long may a clerk keep it?", "A clerk returns it within five working days.", True),
        ("How long may a clerk keep it?", "A clerk returns it by March 31.", True),
        ("How much is a copy?", "A copy is without charge.", False),
        ("How much is a copy?", "A copy is $1.00.", True),
    ],
)
def test_a_figure_is_a_number(question: str, text: str, has: bool) -> None:
    assert has_figure(question, text) == has
