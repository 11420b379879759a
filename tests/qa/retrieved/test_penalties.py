"""What is asked of who breaks a rule, and how far a penalty reaches: the words of questions, and the real index."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.build import ensure
from qa.retrieved.penalties import act, asks_what_follows, reaching

_SOURCE = "6cfr-2017"


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("punishment for parking on the lawn", True),
        ("What's the penalty for a late report?", True),
        ("What are the consequences of ignoring the rules?", True),
        ("How are clerks punished?", True),
        ("What happens to a clerk who sleeps?", True),
        ("What if a clerk violates this?", True),
        ("What happens if a clerk falls ill?", False),
        ("What factors count in setting the penalty?", False),
        ("Which court hears penalty cases?", False),
        ("Where are penalties deposited?", False),
        ("Is the penalty paid by check?", False),
    ],
)
def test_what_follows_is_asked_for(question: str, asked: bool) -> None:
    assert asks_what_follows(question) is asked


def test_the_act_is_what_remains() -> None:
    assert "parking on the lawn" in act("What is the punishment for parking on the lawn?")


@pytest.mark.parametrize(
    ("unit", "place", "cites"),
    [
        ("6 CFR 9.11", "6 CFR Part 9 Subpart B", {"6 CFR 9.31(a)"}),
        ("6 CFR 5.42", "6 CFR Part 5 Subpart C", set()),
        ("6 CFR 5.35", "6 CFR Part 5 Subpart B", {"6 CFR 5.35"}),  # a penalty of its own
        ("6 CFR front matter", "6 CFR", set()),
    ],
)
def test_a_penalty_reaches_as_far_as_it_says(home: Path, unit: str, place: str, cites: set[str]) -> None:
    with ensure(home) as index:
        found = reaching(index.tables, unit, place, _SOURCE)
        assert {one.cite for one in index.tables.passages() if one.id in found} == cites
