"""Whether a choice of texts leaves out the one title that a question is about, and why.

It chooses no texts and answers nothing of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from corpus.citation import find
from corpus.editions import Choice, NoEdition, editions, view
from corpus.library import SourceRecord
from corpus.patterns import Pattern

if TYPE_CHECKING:
    from qa.editions.absent_titles import AbsentTitles

_REFERS = Pattern(r"\b(?:refer|cite|mention)", re.IGNORECASE)  # to places of titles that need not be here


class LeftOut:
    """Of the texts that are `known`; `titles_named` tells the titles of the agencies that words name."""

    def __init__(self, known: Sequence[SourceRecord], titles_named: Callable[[str], set[int | None]]) -> None:
        self._known = known
        self._titles_named = titles_named
        self._absent: dict[frozenset[int | None], AbsentTitles | None] = {}

    def why(self, words: str, choice: Choice) -> str | None:
        """Why a choice cannot answer a question: the one title that the words, or the agency they name, are of is none
        of its texts. None when it can."""
        there = frozenset(one.cfr for one in view(self._known, choice)) - {None}
        if (absent := self._beside(there)) is None:
            return None
        cited = () if _REFERS.search(words) else [one.citation.title for one in find(words)]
        named = set(cited) if cited and None not in cited else absent.named(words) | self._titles_named(words)
        if not named or named & there:
            return None
        number = min(one for one in absent.named(words) or named if one is not None)
        try:
            view(self._known, Choice(choice.edition, number))
        except NoEdition as error:
            return str(error)
        return f"the rules asked about are those of title {number}, and title {choice.title} alone was chosen"

    def _beside(self, there: frozenset[int | None]) -> AbsentTitles | None:
        """The titles that are present and not among those; None when there is no such title."""
        if there not in self._absent:
            from qa.editions.absent_titles import AbsentTitles  # only where a choice leaves out a title

            records = {one.cfr: one for one in reversed(editions(self._known)) if one.cfr not in there}
            self._absent[there] = AbsentTitles(list(records.values())) if records else None
        return self._absent[there]
