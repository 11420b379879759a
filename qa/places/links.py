"""The places that a text refers to and that can be opened: which words of a paragraph lead where.

Which reference leads where is a fact of the texts (`corpus.facts.references`); here its words are found
in a paragraph as it is shown. What leads nowhere here is left as it is.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from corpus.citation import parse
from corpus.facts.references import HERE, CrossReference
from corpus.model import Span
from corpus.text import Folded
from qa.answer import Link


class Links:
    """Those of all texts, to be had paragraph by paragraph."""

    def __init__(self, references: Iterable[CrossReference]) -> None:
        self._held: dict[str, list[CrossReference]] = {}
        for one in references:
            # "This section" leads to where one is, a whole title to nothing that is read as one text.
            if one.status == HERE and not one.words.lower().startswith("this ") and parse(one.target):
                self._held.setdefault(one.span.source, []).append(one)
        for held in self._held.values():
            held.sort(key=lambda one: (one.span.start, one.span.end))

    def within(self, own: Span, folded: Folded) -> list[Link]:
        """Of the paragraph `own`, by characters of `folded`; of words that name several places, to the first."""
        held = self._held.get(own.source, [])
        found: list[Link] = []
        for one in held[bisect_left(held, own.start, key=lambda one: one.span.start) :]:
            if one.span.end > own.end:
                break
            start, end = folded.position(one.span.start), folded.position(one.span.end - 1) + 1
            if not found or start >= found[-1].end:
                found.append(Link(start, end, one.target))
        return found
