"""The titles of the CFR that a choice of texts leaves out, by the departments that a question names.

They are not in the index of the choice: the headings of their chapters and subtitles are read off the texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from corpus.facts.agency_names import department_of, short_of, shortened
from corpus.library import SourceRecord
from corpus.patterns import Pattern
from qa.lexicon.components import said_of

_BEGINNING = 1_000_000  # characters of a text in which its department is named
_HEADED = Pattern(r"^\s*(?:chapter|subtitle) [IVXLA-Z]+(?:—|--)(?P<of>\S.+)$", re.IGNORECASE | re.MULTILINE)


class AbsentTitles:
    """Those of `records`."""

    def __init__(self, records: Sequence[SourceRecord]) -> None:
        self._records = records

    def named(self, text: str) -> set[int | None]:
        """The titles that hold the rules of the departments that a text names."""
        return {number for number, forms in self._forms if any(form.search(text) for form in forms)}

    @cached_property
    def _forms(self) -> list[tuple[int, list[re.Pattern[str]]]]:
        return [(one.cfr, list(_written(_beginning(one)))) for one in self._records if one.cfr is not None]


def _beginning(record: SourceRecord) -> str:
    with record.path.open(encoding="utf-8", errors="replace") as file:
        return file.read(_BEGINNING)


def _written(text: str) -> Iterator[re.Pattern[str]]:
    """How a question writes the department whose title it is, that of the first heading that names one."""
    name = next((name for one in _HEADED.finditer(text) if (name := department_of(one["of"]))), None)
    if name:
        yield from (one.form for one in said_of(shortened(name, text), short_of(name)))
