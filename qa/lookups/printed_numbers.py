"""What a question names by a word and a number that the texts print so: "General Records Schedule 4.2", "Rule 4(d)".

Such a thing is neither a place of the texts nor law that is read by its citation; it is found as it is printed, in a
list too ("Schedule 4.2 and/or 14").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.facts.references import OUTSIDE, CrossReference
from corpus.model import Span
from corpus.patterns import Pattern
from corpus.text import fold_with_offsets
from index.store import Index

_NUMBER = r"(?:[A-Z]{1,2}-)?\d[\w-]*(?:\.\d+)*(?:\(\w{1,4}\))*"
_NAMED = Pattern(
    r"\b(?P<kind>(?:[A-Z][\w&'-]*\s+)*(?:schedule|circular|form|standard|rule|directive|bulletin|publication|model|"
    rf"NFPA|ISO|ANSI|ASTM))\s+(?:no\.?\s*)?(?P<number>{_NUMBER})(?![\w.]*\d)",
    re.IGNORECASE,
)
_CAPITALS = Pattern(r"(?:[A-Z][\w&'-]*\s+)*\w+$")


class PrintedNumbers:
    """Those of an index."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def named(self, text: str) -> Iterator[tuple[int, int, str, tuple[CrossReference, ...]]]:
        """(start, end, the name, where it is printed) of each that the question names and the texts print."""
        for match in _NAMED.finditer(text):
            kind = _CAPITALS.search(match["kind"])
            assert kind is not None
            name = f"{kind[0]} {match['number']}"
            if found := tuple(self._printed(kind[0], match["number"], name)):
                yield match.start("kind") + kind.start(), match.end(), name, found

    def _printed(self, kind: str, number: str, name: str) -> Iterator[CrossReference]:
        words = r"\s+".join(re.escape(word) for word in kind.split())
        listed = rf"(?:{_NUMBER}(?:,|,? and/or|,? or|,? and)\s+)*"
        form = re.compile(rf"\b{words}s?\s+(?:No\.?\s*)?{listed}{re.escape(number)}(?![\w-]|\.\d)", re.IGNORECASE)
        seen: set[Span] = set()
        for passage in self._index.tables.passages_printing(kind):
            whole = Span(passage.source, passage.start, passage.end)
            folded = fold_with_offsets(self._index.source(passage.source).raw(whole), passage.start)
            for match in form.finditer(folded.text):
                span = Span(passage.source, *folded.source_range(*match.span()))
                if span not in seen:
                    seen.add(span)
                    yield CrossReference(passage.cite, match[0], name, OUTSIDE, None, span)
