"""The ways that names are written in a question: patterns, of which a text need not be tried for most.

It compares letters; what is named is for those who have the names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple, Self

from corpus.patterns import Pattern

_RUN = Pattern(r"[a-z0-9]+")


class Written(NamedTuple):
    """A way to write a name `of` something; it matches no text without `word`, which is in small letters."""

    form: re.Pattern[str]
    word: str
    of: str

    @classmethod
    def way(cls, form: re.Pattern[str], name: str, of: str = "") -> Self:
        """`name`: what every text has, case ignored, that the form matches; its "and" may be another sign there."""
        runs = [run for run in _RUN.findall(name.lower()) if run != "and"] if name.isascii() else []
        return cls(form, max(runs, key=len, default=""), of)


def likely(ways: Sequence[Written], text: str) -> Sequence[Written]:
    """Those that may match a text, in order."""
    if not text.isascii():  # letters that are the same but for their case may be others there
        return ways
    small = text.lower()
    return [one for one in ways if one.word in small]
