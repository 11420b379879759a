"""Filters and citations that stand alone, and what is said of those that are none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from qa.lexicon import Lexicon
from qa.question.given import Unreadable, read_citations, read_component, read_provision


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        (lambda lx: read_provision("(k)(2)", authority=False), "a provision"),
        (lambda lx: read_provision("(d)", authority=True), "an authority"),
        (lambda lx: read_provision("nonsense", authority=False), "a provision"),
        (lambda lx: read_component("NASA", lx), "expected one of"),
        (lambda lx: read_citations("the moon"), "a form such as"),
    ],
)
def test_what_cannot_be_read_names_what_was_expected(
    lexicon: Lexicon, call: Callable[[Lexicon], object], expected: str
) -> None:
    with pytest.raises(Unreadable, match=expected):
        call(lexicon)
