"""The rule before its exception, for a yes or no alone."""

from __future__ import annotations

import pytest

from corpus.model import Span
from index.passages import Passage
from index.search import Hit
from qa.retrieved.exceptions import rule_first

_RULE = "(a) Except as provided in this section, clerks shall not sing."
_EXCEPTION = "(b) A former clerk shall be excepted from 9.9(a) when at home."
_OTHER = "(c) The head may allow a clerk to sing on a holiday."


def hits(*texts: str, unit: str = "6 CFR 9.9") -> list[Hit]:
    found = []
    for number, text in enumerate(texts):
        passage = Passage(number, f"{unit}{text[:3]}", unit, "", "", text, "x", 100 * ord(text[1]), 100 * ord(text[1]))
        found.append(Hit(passage, Span("x", 0, 1), score=0.9 - 0.02 * number, bm25=1.0, cosine=0.5))
    return found


@pytest.mark.parametrize(
    ("question", "texts", "order"),
    [
        ("May a clerk sing?", (_EXCEPTION, _RULE), "ab"),
        ("Singing by a clerk, ever OK?", (_EXCEPTION, _RULE), "ab"),
        ("When does a clerk sing?", (_EXCEPTION, _RULE), "ba"),
        ("May a clerk sing?", (_EXCEPTION, _OTHER, _RULE), "abc"),
        ("May a clerk sing?", (_RULE, _EXCEPTION), "ab"),
        (
            "May a clerk sing?",
            ("(b) Notwithstanding paragraph (a) of this section, clerks may sing.", "(a) Clerks must be silent."),
            "ab",
        ),
        (
            "May a clerk sing?",
            ("(b) Notwithstanding paragraph (c) of this section, clerks may sing.", "(a) Clerks must be silent."),
            "ba",
        ),
    ],
)
def test_the_rule_that_is_limited_comes_first(question: str, texts: tuple[str, ...], order: str) -> None:
    assert "".join(hit.passage.text[1] for hit in rule_first(question, hits(*texts))) == order


def test_a_rule_of_another_section_stays_where_it_is() -> None:
    found = [*hits(_EXCEPTION), *hits(_RULE, unit="6 CFR 9.8")]
    assert rule_first("May a clerk sing?", found) == found
