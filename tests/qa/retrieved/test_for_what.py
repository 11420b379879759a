"""A measure, and what it is asked for, in one passage."""

from __future__ import annotations

import pytest

from corpus.model import Span
from index.passages import Passage
from index.search import Hit
from qa.retrieved.for_what import not_for_that


def _hit(text: str) -> Hit:
    passage = Passage(0, "6 CFR 1.2(a)", "6 CFR 1.2", "Rules", "Part 1", text, "s", 0, len(text))
    return Hit(passage, Span("s", 0, len(text)), 1.0, 1.0, 1.0)


@pytest.mark.parametrize(
    ("question", "texts", "lack"),
    [
        ("What is the penalty for painting a bench?", ("A bench may be painted.", "A fine is $20."), "for painting"),
        ("What is the penalty for painting a bench?", ("Who paints a bench is fined.",), None),
        ("fee to paddle a boat", ("Boats are rowed.", "A fee is charged."), "to paddle"),
        ("fee for a boat trip", ("Boats are rowed.", "A fee is charged for each boat."), None),
        ("Is there a discount for anglers?", ("Anglers pay.",), "discount 'for anglers'"),
        ("Who may paint a bench?", ("A fee is charged.",), None),
    ],
)
def test_what_a_measure_is_for(question: str, texts: tuple[str, ...], lack: str | None) -> None:
    found = not_for_that(question, [_hit(text) for text in texts], texts[0])
    assert (found is None) == (lack is None)
    assert lack is None or (found is not None and lack in found.says)
