"""Days of editions, as they are printed, given and found in names. It knows the calendar and nothing else."""

from __future__ import annotations

from calendar import month_name, monthrange
from datetime import date, timedelta

from corpus.patterns import Pattern

MONTHS = {name: number for number, name in enumerate(month_name) if name}
_FIRST_YEAR, _NO_YEAR = 1938, 2100  # the CFR's first year; no clock is read, and names of files say 19.. or 20..
_PRINTED = Pattern(r"(?P<month>[A-Z][a-z]+) (?P<day>\d{1,2}), (?P<year>\d{4})")
_SHORT = Pattern(r"(?P<month>[A-Z][a-z]{2})[a-z]*\.? (?P<day>\d{1,2}), (?P<year>\d{4})")
_GIVEN = Pattern(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?")
_IN_NAME = Pattern(r"(?<!\d)(?:19|20)\d{2}-\d{2}-\d{2}(?!\d)")


class NoDay(ValueError):
    """What is given is no day, month or year. The message says what was expected."""


def printed(day: date) -> str:
    """ "January 29, 2026"."""
    return f"{month_name[day.month]} {day.day}, {day.year}"


def spelt(given: str) -> str:
    """A year, a month or a day as it is given, in words: "January 2025" for "2025-01". Raises `NoDay`."""
    day = last(given)
    return (str(day.year), f"{month_name[day.month]} {day.year}", printed(day))[given.count("-")]


def read(text: str) -> date:
    """A day as `printed`. Raises `NoDay`."""
    match = _PRINTED.fullmatch(text)
    if not match or match["month"] not in MONTHS:
        raise NoDay(f"{text!r} is no day: expected one such as 'January 29, 2026'")
    return _day(int(match["year"]), MONTHS[match["month"]], int(match["day"]), text)


def stamped(text: str) -> date | None:
    """The day in a stamp of a file, "Jan. 22, 2026" or "2026-01-22"; None where it has none."""
    match = _SHORT.search(text)
    month = next((number for name, number in MONTHS.items() if match and name.startswith(match["month"])), None)
    if not match or not month:
        return in_name(text)
    try:
        return date(int(match["year"]), month, int(match["day"]))
    except ValueError:
        return None


def exact(given: str) -> date:
    """The day of an edition, "2026-01-29". Raises `NoDay`."""
    match = _GIVEN.fullmatch(given.strip())
    if not match or not match["day"]:
        raise NoDay(f"{given!r} is not the day of an edition: expected one such as 2026-01-29")
    if not _FIRST_YEAR <= int(match["year"]) < _NO_YEAR:
        raise NoDay(f"{given!r} is not the day of an edition: expected a year from {_FIRST_YEAR} to {_NO_YEAR - 1}")
    return _day(int(match["year"]), int(match["month"]), int(match["day"]), given)


def last(given: str) -> date:
    """The last day that a year, a month or a day means. Raises `NoDay`."""
    match = _GIVEN.fullmatch(given.strip())
    if not match:
        raise NoDay(f"{given!r} is no edition: expected a year, a month or a day, such as 2017, 2025-01 or 2026-01-29")
    year, month = int(match["year"]), int(match["month"] or 12)
    if match["day"]:
        return _day(year, month, int(match["day"]), given)
    _day(year, month, 1, given)
    return _day(year, month, monthrange(year, month)[1], given)


def before(given: str) -> str:
    """The year, month or day before one, written as it is. Raises `NoDay`."""
    day = last(given)
    if given.count("-") == 0:
        return str(day.year - 1)
    first = day if given.count("-") == 2 else day.replace(day=1)
    earlier = first - timedelta(days=1)
    return earlier.isoformat() if given.count("-") == 2 else f"{earlier:%Y-%m}"


def in_name(name: str) -> date | None:
    """The day that the name of a file or folder says."""
    for match in _IN_NAME.finditer(name):
        try:
            return date.fromisoformat(match[0])
        except ValueError:
            continue
    return None


def _day(year: int, month: int, day: int, given: str) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise NoDay(f"{given!r} is not in the calendar: expected a year, a month or a day that is") from error
