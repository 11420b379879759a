"""Times as a text prints them: "90 working days", "the 31st day", "annually", "March 7, 2005", "promptly".

English number words and units only. What a period is for is read in `corpus.facts.deadlines`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from corpus.days import MONTHS
from corpus.numbers import IN_WORDS, value
from corpus.patterns import Pattern

_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "fifteenth": 15, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip
_KIND = r"(?:(?P<kind>working|business|calendar)[ -])?"
_UNIT = r"(?P<unit>hour|day|week|month|year)s?"
_ONE = rf"(?:\d{{1,3}}|{IN_WORDS})"
# "five to ten", "between 60 and 90", "at least two but less than four"
_RANGE = rf"(?:{_ONE} to |between {_ONE} and |at least {_ONE} but (?:less|not? more) than )?"
_MONTH = rf"(?:{'|'.join(MONTHS)})"
OF_A_YEAR = rf"{_MONTH} \d{{1,2}}(?:st|nd|rd|th)? of the year that is "  # a day, that a number of years tells
_PERIOD = Pattern(
    rf"\b(?:{OF_A_YEAR})?(?P<number>{_RANGE}(?P<most>\d{{1,3}}(?!\d)|{IN_WORDS}))(?:\s?\((?P<digits>\d{{1,3}})\))?"
    rf"(?P<more>[ -](?:additional|further|full))?[ -]{_KIND}{_UNIT}\b(?! old\b)",
    re.IGNORECASE,
)
_NTH = Pattern(rf"\b(?P<number>\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(_ORDINALS)}) {_KIND}(?P<unit>day)\b", re.IGNORECASE)
_REGULAR = Pattern(
    rf"(?:\b{_MONTH} \d{{1,2}}(?: and {_MONTH} \d{{1,2}})* of )?"
    r"\b(?P<number>(?:(?:twice|three times|four times) )?(?:each|every)|"
    r"(?:once|twice|three times|four times) (?:per|a)) (?:calendar )?(?P<unit>day|week|month|quarter|year)\b(?! hour)|"
    r"\b(?P<yearly>annually|quarterly|monthly)\b"
    r"(?! basis)|\b(?:an|(?<=submit )the) (?P<of_a_year>annual)\b",
    re.IGNORECASE,
)
_ADVERBS = {"annually": "years", "quarterly": "quarters", "monthly": "months"}
_DATED = Pattern(rf"(?:(?<=later than )|(?<=on or before )){_MONTH} \d{{1,2}}, \d{{4}}\b", re.IGNORECASE)
_UNNUMBERED = Pattern(
    r"\bpromptly\b|(?<!be permitted )\bimmediately\b(?! (?:preceding|apparent|after|upon request))|"
    r"\bas soon as (?:practicable|possible)\b|\bas expeditiously as possible\b|"
    r"\b(?:within|at) a reasonable (?:time|period)\b|\bin a timely manner\b|"
    r"\b(?<=for )the same period(?: of time)?(?= for which\b| as\b)|"
    r"(?<=will )fix the time\b|(?<=shall )fix the time\b|"
    r"(?<!\bif )\bat any time\b(?! within\b)|\bat (?:a|any) later time\b(?: so long as [^.;]+)?|"
    r"\b(?:not impose a|without|no) time limit\b",
    re.IGNORECASE,
)
ENDLESS = Pattern(r"at any time|at (?:a|any) later time|(?:not impose a|without|no) time limit", re.IGNORECASE)
# In small letters, what stands in a text that has a period, and in one that has a time without a number.
_UNITS = ("hour", "day", "week", "month", "quarter", "year", "annual")
_LOOSE = ("promptly", "immediately", "as soon", "expeditiously", "reasonable", "timely", "same period", "fix the time",
          "any time", "later time", "time limit")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Period:
    """`text[start:end]` says it. `unit` is "working days", "years", ...; `number` its largest number.

    `unit` is "date" for a day of the calendar and "" for a time without a number ("promptly"), which
    have no `number`. `regular`: it comes again ("each year").
    """

    start: int
    end: int
    number: int | None
    unit: str
    regular: bool = False


def find(text: str) -> Iterator[Period]:
    """Every period of a text, in order; a time without a number only where there is no other."""
    lower = text.lower()
    found: list[Period] = []
    if any(unit in lower for unit in _UNITS):  # most sentences have none
        found += [_period(match) for match in _PERIOD.finditer(text)]
        found += [_nth(match) for match in _NTH.finditer(text)]
        found += [_regular(match) for match in _REGULAR.finditer(text)]
    found += [Period(match.start(), match.end(), None, "date") for match in _DATED.finditer(text)]
    if not found and any(word in lower for word in _LOOSE):
        found = [Period(match.start(), match.end(), None, "") for match in _UNNUMBERED.finditer(text)]
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
    said = match["digits"] or match["most"].lower()
    return Period(match.start(), match.end(), value(said), _unit(match))


def _nth(match: re.Match[str]) -> Period:
    said = match["number"].lower()
    number = int(said[:-2]) if said[0].isdigit() else _ORDINALS[said]
    return Period(match.start(), match.end(), number, _unit(match))


def _regular(match: re.Match[str]) -> Period:
    if match["of_a_year"]:
        return Period(match.start("of_a_year"), match.end(), 1, "years", regular=True)
    unit = _ADVERBS[match["yearly"].lower()] if match["yearly"] else f"{match['unit'].lower()}s"
    return Period(match.start(), match.end(), 1, unit, regular=True)


def _unit(match: re.Match[str]) -> str:
    return " ".join(filter(None, (match["kind"], match["unit"]))).lower() + "s"
