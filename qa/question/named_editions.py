"""The edition that a question names ("in the 2017 edition", "as of January 2025"), and the question without it.

It reads words and knows months; which editions there are it does not know.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from corpus.days import MONTHS, before
from corpus.patterns import Pattern

_MONTH = "|".join(name if len(name) < 4 else rf"{name}|{name[:3]}\.?" for name in MONTHS)
_DATE = (
    r"(?:(?P<iso>(?:19|20)\d\d-\d\d(?:-\d\d)?)"
    rf"|(?:(?P<month>{_MONTH})\s+(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+)?)?(?P<year>(?:19|20)\d\d))(?![\d-])"
)
_TEXT = r"(?:annual\s+)?(?:edition|version|text)"
_FORMS = tuple(
    Pattern(form, re.IGNORECASE)
    for form in (
        rf"(?:(?:in|under|by|from|of|according\s+to)\s+)?(?:the\s+)?{_DATE}\s+{_TEXT}(?:\s+of\s+(?:the\s+)?(?:6\s+)?CFR)?\b",
        rf"(?:(?:in|under|by|from|of|according\s+to)\s+)?(?:the\s+)?{_TEXT}\s+(?:of|from|dated|as\s+of)\s+{_DATE}",
        rf"\bas\s+(?:of|at)\s+{_DATE}",
        rf"(?:in|under|by)\s+the\s+{_DATE}\s+(?:rules|regulations)\b",
    )
)
# "6 CFR 2017", of a year of editions.
_OF_CODE = Pattern(rf"(?<=\bCFR)(?:\s+of|,)?\s+{_DATE}(?!\.\d)", re.IGNORECASE)
_NEWEST = Pattern(
    r"(?:(?:in|under|by|from|of)\s+)?the\s+(?:current|latest|newest|present)\s+(?:edition|version|text)"
    r"(?:\s+of\s+(?:the\s+)?(?:6\s+)?CFR)?\b",
    re.IGNORECASE,
)
DATE = _DATE
# "In 2017" may tell when something was done; it names an edition where it stands first or last, without such a verb.
_DONE = (
    r"publish\w*|issued|dated?|effective|effect|amended|revised|established|enacted|adopted|passed|signed|added|removed|"
    r"made|begun|began|started|changed?|created|proposed|promulgated|finali[sz]ed|expired?|due|filed|submitted|received"
)
_IN = rf"(?:back\s+)?in\s+{_DATE}"
_FIRST = Pattern(rf"^\W*(?:and\s+|but\s+|so\s+)?{_IN}\b", re.IGNORECASE)
_LAST = Pattern(rf"\b{_IN}(?=\W*$)", re.IGNORECASE)
_DOES = Pattern(rf"\b(?:{_DONE})\b", re.IGNORECASE)
_NOW = r"(?:as\s+of\s+)?(?:today|right\s+now|now|nowadays|currently|at\s+present|at\s+the\s+moment)"
NOW = _NOW
_NOW_LAST = Pattern(rf"(?:^|(?<=\s)){_NOW}(?=\W*$)", re.IGNORECASE)
_NOW_FIRST = Pattern(r"^\W*(?:as\s+of\s+(?:today|now)|today|nowadays|currently)\b", re.IGNORECASE)
# "What did 5.3 say before 2026?": of a time past, and what the text said then.
_BEFORE = Pattern(rf"\b(?:before|prior\s+to)\s+(?:the\s+)?{_DATE}(?=\W*$)", re.IGNORECASE)
_BEFORE_FIRST = Pattern(rf"^\W*(?:before|prior\s+to)\s+(?:the\s+)?{_DATE},?(?=\s)", re.IGNORECASE)
_YEAR_FIRST = Pattern(rf"^\W*(?:in\s+)?{_DATE}\s*(?::|—|–|-\s)", re.IGNORECASE)
_PAST = Pattern(r"^\W*(?:(?:and|but|so)\s+)?(?:\w+\s+){0,6}?(?:did|was|were|had|could|might)\b", re.IGNORECASE)
# "What was it before the amendment?", "who used to hear cases?": the edition before the newest.
_AMENDED = Pattern(
    r"\b(?:before|prior\s+to)\s+(?:(?:the|its|that)\s+)?(?:(?:last|latest|recent)\s+)?"
    r"(?:amendments?|changes?|revisions?|new\s+(?:edition|rules|text))(?=\W*$)",
    re.IGNORECASE,
)
_SAID_BEFORE = Pattern(
    r"(?<=\bdid )((?:it|that|this|they) (?:say|read|state|provide|claim|cost))\s+"
    r"(?:before(?: that)?|then|earlier|originally)(?=\W*$)",
    re.IGNORECASE,
)
_DID_USE_TO = Pattern(
    r"^(\W*(?:what|which|who|where|how)\b[^?]{0,60}?\bdid\b[^?]{2,80}?)\s+use\s+to(?=\s)", re.IGNORECASE
)
_USED_TO = Pattern(
    r"^(\W*(?:who\b|(?:what|which|where|how)\b[^?]{0,60}?(?=\s+used\s+to\s+(?:be|cost|apply|last|say)\b)))\s+used\s+to\b",
    re.IGNORECASE,
)
_LEFT = Pattern(r"(?:and|but|or|what|how|about|then|so|is|it|was|the|same|that|in|under|\W)*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Named:
    """`edition` as `corpus.days.last` reads it, None for the newest.

    `question` is without the words that named it, "" when none is left.
    """

    edition: str | None
    question: str


def named(question: str, years: Collection[int] = ()) -> Named | None:
    """None when the question names no edition. "In 2017" does when it is one of the `years` of editions, or alone."""
    for form in _FORMS:
        if match := form.search(question):
            return Named(given(match), _without(question, match))
    code = _OF_CODE.search(question)
    if code and int(given(code)[:4]) in years and (rest := _without(question, code)):
        return Named(given(code), rest)
    for plain in (_YEAR_FIRST, _FIRST, _LAST):
        if match := plain.search(question):
            year, rest = given(match), _without(question, match)
            if not rest or (int(year[:4]) in years and not _DOES.search(rest)):
                return Named(year, rest)
    match = _BEFORE.search(question) or _BEFORE_FIRST.search(question)
    if match and min(years, default=0) < int(given(match)[:4]) <= max(years, default=0):
        rest = _without(question, match)
        if not rest or (_PAST.match(rest) and not _DOES.search(rest)):
            return Named(before(given(match)), rest)
    for newest in (_NEWEST, _NOW_LAST, _NOW_FIRST):
        if match := newest.search(question):
            return Named(None, _without(question, match))
    return None


def named_before(question: str) -> str:
    """The question without the words that ask it of the edition before the newest; "" when there are none."""
    if (match := _AMENDED.search(question)) and _PAST.match(question):
        return _without(question, match)
    if _SAID_BEFORE.search(question):
        return _SAID_BEFORE.sub(r"\1", question)
    for form in (_DID_USE_TO, _USED_TO):
        if form.match(question):
            return form.sub(r"\1", question, count=1)
    return ""


def asked_then(question: str) -> bool:
    """Whether what was so at the time that a question names is asked: "in 2015, how long ...?", "what was it in 2015?";
    not "a violation in 2015"."""
    first = any(form.match(question) for form in (_FIRST, _YEAR_FIRST, _BEFORE_FIRST))
    return first or _PAST.match(question) is not None


def _without(question: str, match: re.Match[str]) -> str:
    rest = f"{question[: match.start()].rstrip(' ,;')} {question[match.end() :].lstrip(' ,;')}".strip()
    rest = re.sub(r"\s+(?=[?.!,;])", "", rest)
    return "" if _LEFT.fullmatch(rest) else rest


def given(match: re.Match[str]) -> str:
    """The date of a match of `DATE`, as "2017", "2025-01" or "2026-01-29"."""
    if match["iso"]:
        return match["iso"]
    if not match["month"]:
        return match["year"]
    month = next(number for name, number in MONTHS.items() if name[:3].lower() == match["month"][:3].lower())
    return f"{match['year']}-{month:02}" + (f"-{int(match['day']):02}" if match["day"] else "")
