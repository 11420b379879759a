"""Where a rule holds: "this part", "paragraph (a) of this section" as a citation.

Read from the words, else from where the rule stands. It judges nothing else.
"""

from __future__ import annotations

import re

from corpus.labels import labels_of
from corpus.model import Document, Kind, Node
from corpus.patterns import Pattern

_UNITS = (Kind.SECTION, Kind.APPENDIX, Kind.ENTRY, Kind.RULE)
_WIDER = (Kind.SUBPART, Kind.PART)
_PARAGRAPH = Pattern(r"\bparagraph (?P<labels>(?:\([0-9A-Za-z]+\))+) of this section\b", re.IGNORECASE)
_THIS = Pattern(r"\b(?:this|these) (?:\w+ ){0,2}?(?P<unit>part|subpart|section|appendix|regulations?)\b", re.I)


def scope_of(document: Document, node: Node, words: str | None) -> str:
    """The citation of what `words` name, said in `node`; without words, the unit it stands in.

    A list of definitions that fills a section, and says no more, holds for the subpart or part.
    """
    path = [*document.ancestors(node), node]
    unit = next((one for one in reversed(path) if one.kind in _UNITS), node)
    if words:
        paragraph = _PARAGRAPH.search(words)
        if paragraph:
            labels = "".join(f"({label})" for label in labels_of(paragraph["labels"]))
            return f"{unit.cite}{labels}"
        this = _THIS.search(words)
        if this:
            return _named(path, this["unit"].lower()) or unit.cite
        if "definition" in words.lower():
            return path[-2].cite
        return unit.cite
    if unit.kind is Kind.SECTION and "definition" in unit.heading.lower():
        return next((one.cite for one in reversed(path) if one.kind in _WIDER), unit.cite)
    return unit.cite


def _named(path: list[Node], unit: str) -> str | None:
    kinds = {"part": Kind.PART, "subpart": Kind.SUBPART, "section": Kind.SECTION, "appendix": Kind.APPENDIX}
    wanted = kinds.get(unit, Kind.PART)  # "these regulations" are those of the part
    return next((one.cite for one in reversed(path) if one.kind is wanted), None)
