"""An ordinary system is told from a system of records by the words around it."""

from __future__ import annotations

import pytest

from qa.cues.ordinary_systems import ordinary_system, strange_system


@pytest.mark.parametrize(
    ("question", "ordinary"),
    [
        ("How long must the audit system keep logs?", True),
        ("What does a case management system need?", True),
        ("Which system screens cargo?", False),
        ("Is the audit system exempt?", False),
        ("What is the system of records on audits?", False),
        ("Does the insider threat system claim (k)(2)?", False),
        ("Who enters the Audit System?", False),
        ("Who enters the room?", False),
    ],
)
def test_whether_a_system_is_an_ordinary_one(question: str, ordinary: bool) -> None:
    assert ordinary_system(question) == ordinary


def test_a_system_is_strange_to_words_without_any() -> None:
    question = "How long must the audit system keep logs?"
    assert strange_system(question, "Audits are held yearly.") == "audit system"
    assert strange_system(question, "Each system keeps them a year.") is None
    assert strange_system("Is the whole system closed?", "Audits are held yearly.") is None
