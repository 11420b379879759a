"""Verbs and adjectives of a question: a table of English."""

from __future__ import annotations

import pytest

from qa.retrieved.parts_of_speech import is_verb_or_adjective


@pytest.mark.parametrize(
    ("question", "word", "expected"),
    [
        ("What if a guest breaks the lamp?", "breaks", True),
        ("A captain refuses to sail. What then?", "refuses", True),
        ("What happens if I punch somebody?", "punch", True),
        ("Must visits to the zoo be paid?", "visits", False),
        ("Does a storm freeze the game?", "freeze", True),
        ("Is partial payment taken?", "partial", True),
        ("How is a captain chosen?", "chosen", True),
        ("Can it be sent rapidly?", "rapidly", True),
        ("Must a will be notarized?", "notarized", False),  # the very thing that is asked
        ("Must he take a polygraph each year?", "polygraph", False),
        ("Can it be sent by pigeon?", "pigeon", False),
        ("Which uniform has a guard?", "uniform", False),
        ("Is a passport needed?", "passport", False),
        ("Is it so?", "absent", False),
    ],
)
def test_what_stands_as_a_verb_or_an_adjective(question: str, word: str, expected: bool) -> None:
    assert is_verb_or_adjective(question, word) is expected
