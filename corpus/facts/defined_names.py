"""What a printed term may be called: the whole of it, its short form, and each thing that "or" joins.

It reads the term alone; what the term means is not known here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.patterns import Pattern

_MARKS = Pattern("`|''|[“”]")
_SHORT = Pattern(r" \((?P<short>[A-Z][A-Za-z0-9&-]+)\)")
_OF_ONE = Pattern(r"An? [^']+'s (?P<of_one>.+)")  # "An employee's official worksite"
# "Physical or mental impairment", "Department or agency head": the head is that of both.
_SHARED = Pattern(
    r"(?P<first>[A-Za-z-]*[^\Ws-]) (?:or|and) (?P<second>(?!(?:in|by|to|as|of)\b|(?P=first)\b)[a-z-]+) "
    r"(?P<head>(?!(?:in|by|to|as|of|for)\b)[a-z]+)",
    re.IGNORECASE,
)


def bare(terms: str) -> str:
    """The term as it is shown: without quotation marks, nor the article of "An identifiable biospecimen"."""
    return re.sub(r"^An? (?=[a-z])", "", _unmarked(terms))


def names(terms: str) -> Iterator[str]:
    """What a printed term may be called: "Chemical Facility or facility" is that, and either of them."""
    printed = _unmarked(terms)
    whole = re.sub(r"^(?:an? |An? (?=[a-z]))", "", printed)
    if whole.endswith("(s)"):
        yield from (whole.removesuffix("(s)"), whole.replace("(s)", "s"))
        return
    if short := _SHORT.search(whole):
        yield re.sub(r"^An? ", "", whole.replace(short[0], ""))
        yield short["short"]
        return
    yield whole
    if of_one := _OF_ONE.fullmatch(printed):
        yield of_one["of_one"]
    if shared := _SHARED.fullmatch(whole):
        yield from (f"{shared[which]} {shared['head']}" for which in ("first", "second"))
        return
    parts = [part for part in re.split(r",? (?:or|and) ", whole) if part]
    if len(parts) > 1 and "," not in parts[0]:  # "by a staff member, contractor, or volunteer" is one name
        yield from parts


def _unmarked(terms: str) -> str:
    return " ".join(_MARKS.sub("", terms).split()).strip(" ,'")
