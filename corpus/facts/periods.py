"""Lengths of time as a text prints them: "90 working days", "thirty (30) days", "the 31st day".

English number words and units only. What a period is for is read in `corpus.facts.deadlines`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split()
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_NUMBERS = {word: n for n, word in enumerate(_ONES)} | _TENS | {"a": 1, "an": 1, "each": 1, "every": 1}
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "fifteenth": 15, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip
_WORD = "|".join(sorted((*_ONES, *_TENS), key=len, reverse=True))
_WORDS = rf"(?:{'|'.join(_TENS)})-(?:{'|'.join(_ONES[1:10])})|{_WORD}"
_KIND = r"(?:(?P<kind>working|business|calendar)[ -])?"
_UNIT = r"(?P<unit>hour|day|week|month|year)s?"
_RANGE = rf"(?:(?:\d{{1,3}}|{_WORD}) to )?"
_PERIOD = re.compile(
    rf"\b(?P<number>{_RANGE}(?:\d{{1,3}}(?!\d)|{_WORDS}))(?:\s?\((?P<digits>\d{{1,3}})\))?"
    rf"(?P<more>[ -](?:additional|further|full))?[ -]{_KIND}{_UNIT}\b(?! old\b)",
    re.IGNORECASE,
)
_NTH = re.compile(
    rf"\b(?P<number>\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(_ORDINALS)}) {_KIND}(?P<unit>day)\b", re.IGNORECASE
)
_REGULAR = re.compile(
    r"\b(?P<number>each|every) (?:calendar )?(?P<unit>day|month|quarter|year)\b(?! hour)|"
    r"\b(?P<yearly>annually|quarterly|monthly)\b"
    r"(?! basis)",
    re.IGNORECASE,
)
_ADVERBS = {"annually": "years", "quarterly": "quarters", "monthly": "months"}


@dataclass(frozen=True, slots=True)
class Period:
    """`text[start:end]` says it. `unit` is "working days", "years", ...; `number` its largest number.

    `nth` for a day that is counted ("the 31st day"), `regular` for what comes again ("each year").
    """

    start: int
    end: int
    number: int
    unit: str
    nth: bool = False
    regular: bool = False


def find(text: str) -> Iterator[Period]:
    """Every period of a text, in order."""
    found = [_period(match) for match in _PERIOD.finditer(text)]
    found += [_nth(match) for match in _NTH.finditer(text)]
    found += [_regular(match) for match in _REGULAR.finditer(text)]
    last: Period | None = None
    for period in sorted(found, key=lambda period: period.start):
        if last and text[last.end : period.start] == " and ":  # "two years and 60 calendar days"
            last = replace(last, end=period.end)
            continue
        if last:
            yield last
        last = period
    if last:
        yield last


def _period(match: re.Match[str]) -> Period:
    said = match["digits"] or match["number"].lower().split(" to ")[-1]
    return Period(match.start(), match.end(), _value(said), _unit(match))


def _nth(match: re.Match[str]) -> Period:
    said = match["number"].lower()
    number = int(said[:-2]) if said[0].isdigit() else _ORDINALS[said]
    return Period(match.start(), match.end(), number, _unit(match), nth=True)


def _regular(match: re.Match[str]) -> Period:
    unit = _ADVERBS[match["yearly"].lower()] if match["yearly"] else f"{match['unit'].lower()}s"
    return Period(match.start(), match.end(), 1, unit, regular=True)


def _unit(match: re.Match[str]) -> str:
    return " ".join(filter(None, (match["kind"], match["unit"]))).lower() + "s"


def _value(said: str) -> int:
    if said.isdigit():
        return int(said)
    return sum(_NUMBERS[word] for word in said.split("-"))
