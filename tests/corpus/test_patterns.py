"""A pattern finds what `re.compile` would have found, by each method and as often as it is asked."""

from __future__ import annotations

import re
from typing import Any

import pytest

from corpus.patterns import Pattern, compile_all

TEXT = "Within 20 days; and within 30 Days"


def plain(found: Any) -> Any:
    """What is found, as something that can be compared."""
    if found is None or isinstance(found, str | list):
        return found
    return found.span() if isinstance(found, re.Match) else [match.span() for match in found]


@pytest.mark.parametrize(
    ("method", "given"),
    [
        ("search", (TEXT,)),
        ("search", (TEXT, 10)),
        ("search", (TEXT, 10, 20)),
        ("match", (TEXT, 7)),
        ("match", (TEXT,)),
        ("fullmatch", ("20 days",)),
        ("finditer", (TEXT,)),
        ("findall", (TEXT,)),
        ("split", (TEXT,)),
        ("split", (TEXT, 1)),
        ("sub", ("soon", TEXT)),
        ("sub", (lambda match: match[0].upper(), TEXT, 1)),
    ],
)
@pytest.mark.parametrize("flags", [0, re.IGNORECASE])
def test_it_finds_what_a_compiled_one_finds(method: str, given: tuple[Any, ...], flags: int) -> None:
    written = r"(?P<number>\d+) days"
    later, now = Pattern(written, flags), re.compile(written, flags)
    for _ in range(2):
        assert plain(getattr(later, method)(*given)) == plain(getattr(now, method)(*given))
    assert (later.pattern, later.compiled.flags) == (now.pattern, now.flags)


def test_all_can_be_compiled_beforehand() -> None:
    late = Pattern(r"\bnever asked for\b")
    compile_all()
    assert late.search("it was never asked for")
