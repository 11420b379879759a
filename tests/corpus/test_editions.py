"""Editions of titles: the days that are given and printed, and which texts a choice takes."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from corpus import days
from corpus.editions import Choice, NoEdition, view
from corpus.library import SourceRecord


def record(name: str, edition: str, cfr: int | None) -> SourceRecord:
    return SourceRecord(name, name, "ecfr-xml", edition, "", Path(name), "", cfr)


KNOWN = (
    record("6cfr-2017", "January 1, 2017", 6),
    record("rule", "November 25, 2016", None),
    record("moon", "2 passages", None),
    record("6cfr-2025-01-29", "January 29, 2025", 6),
    record("28cfr-2026-01-29", "January 29, 2026", 28),
    record("6cfr-2026-01-29", "January 29, 2026", 6),
)


@pytest.mark.parametrize(
    ("choice", "ids"),
    [
        (Choice(), ["6cfr-2026-01-29", "rule", "moon", "28cfr-2026-01-29"]),
        (Choice("2017"), ["6cfr-2017", "rule", "moon"]),
        (Choice("2017-01-01"), ["6cfr-2017", "rule", "moon"]),
        (Choice("2024"), ["6cfr-2017", "rule", "moon"]),
        (Choice("2025-01"), ["6cfr-2025-01-29", "rule", "moon"]),
        (Choice("2025-01-28"), ["6cfr-2017", "rule", "moon"]),
        (Choice("2025-01-29"), ["6cfr-2025-01-29", "rule", "moon"]),
        (Choice(title=28), ["28cfr-2026-01-29"]),
        (Choice("2025", 6), ["6cfr-2025-01-29"]),
    ],
)
def test_a_choice_takes_one_edition_of_each_title(choice: Choice, ids: list[str]) -> None:
    assert [one.id for one in view(KNOWN, choice)] == ids


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        (Choice("2016"), r"no edition not later than 2016; there are: .*6 CFR of January 1, 2017"),
        (Choice(title=32), "no edition of title 32; there are"),
        (Choice("2017", 28), "no edition of title 28 not later than 2017"),
        (Choice("last year"), "expected a year, a month or a day"),
        (Choice("2025-13"), "not in the calendar"),
        (Choice("2025-02-30"), "not in the calendar"),
    ],
)
def test_what_no_text_meets_is_said(choice: Choice, said: str) -> None:
    with pytest.raises(NoEdition, match=said):
        view(KNOWN, choice)


def test_texts_without_a_title_need_none() -> None:
    assert view(KNOWN[1:3]) == KNOWN[1:3]


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("title-6.xml", None),
        ("2026-01-29", date(2026, 1, 29)),
        ("title-6.2026-01-29.xml.gz", date(2026, 1, 29)),
        ("6cfr-2026-02-30.xml", None),
        ("120260-01-29", None),
    ],
)
def test_the_day_in_a_name(name: str, day: date | None) -> None:
    assert days.in_name(name) == day


def test_a_day_is_printed_and_read() -> None:
    assert days.read(days.printed(date(2026, 1, 9))) == date(2026, 1, 9)
    assert days.last("2024-02") == date(2024, 2, 29)
    for wrong in ("2026", "2026-01", "29 January 2026"):
        with pytest.raises(days.NoDay, match="such as 2026-01-29"):
            days.exact(wrong)
