"""Which editions of titles a choice of texts takes: one of each title, never two mixed.

It knows records and their days; it reads no text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from corpus.days import NoDay, last, read
from corpus.library import SourceError, SourceRecord


class NoEdition(SourceError):
    """A choice that no text meets. The message says which texts there are."""

    bad_input = True


@dataclass(frozen=True, slots=True)
class Choice:
    """Which texts answer. `edition` is a year, a month or a day; `title` leaves nothing but that title."""

    edition: str | None = None
    title: int | None = None


def day_of(record: SourceRecord) -> date:
    """The day of a text's edition. Raises `corpus.days.NoDay`."""
    return read(record.edition)


def editions(records: Sequence[SourceRecord], title: int | None = None) -> list[SourceRecord]:
    """The editions of titles, or of one title, the newest first."""
    found = [one for one in records if one.cfr is not None and title in (None, one.cfr)]
    return sorted(found, key=day_of, reverse=True)


def view(records: Sequence[SourceRecord], choice: Choice | None = None) -> tuple[SourceRecord, ...]:
    """The texts of a choice: of each title the newest edition that is not later than asked, where its first one stands.

    What is no title (a rule, a collection) belongs to every choice but that of one title. Raises `NoEdition`.
    """
    wanted = choice or Choice()
    try:
        bound = last(wanted.edition) if wanted.edition else None
    except NoDay as error:
        raise NoEdition(str(error)) from error
    chosen: dict[int, SourceRecord] = {}
    for one in editions(records, wanted.title):
        assert one.cfr is not None
        if bound is None or day_of(one) <= bound:
            chosen.setdefault(one.cfr, one)
    if not chosen and (bound or wanted.title is not None):
        there = ", ".join(f"{one.cfr} CFR of {one.edition}" for one in editions(records))
        of = f" of title {wanted.title}" if wanted.title is not None else ""
        until = f" not later than {wanted.edition}" if wanted.edition else ""
        raise NoEdition(f"there is no edition{of}{until}; there are: {there}")
    kept = set(chosen.values())
    taken = [one for one in records if one in kept or (one.cfr is None and wanted.title is None)]
    numbers = [one.cfr for one in records]
    return tuple(sorted(taken, key=lambda one: records.index(one) if one.cfr is None else numbers.index(one.cfr)))
