"""Where the file of a text ends before the text does: what it might print after that is not known from it.

It reads what the reader of the file reported; it compares numbers of parts and sections and no words.
"""

from __future__ import annotations

from corpus.citation import parse
from corpus.model import Document, Kind, Node

_CONTENTS = frozenset({Kind.LISTED, Kind.CONTENTS})


def cut_at(document: Document) -> Node | None:
    """The last place of a file that is cut off; None for one that is whole."""
    cut = any("cut off" in problem.what for problem in document.problems)
    return document.nodes[-1] if cut else None


def is_beyond(document: Document, cite: str) -> bool:
    """Whether a place would stand after the end of a file that is cut off, which does not have it."""
    last, place = cut_at(document), parse(cite)
    end = parse(last.cite) if last else None
    if end is None or place is None or place.part is None or place.title not in (None, end.title):
        return False
    if _number(place.part, place.section, bool(place.appendix)) < _number(end.part, end.section, False):
        return False
    return not any(node.cite == cite and node.kind not in _CONTENTS for node in document.nodes)


def _number(part: str | None, section: str | None, after: bool) -> tuple[int, bool, int]:
    """Appendices stand after the sections of a part."""
    number = (section or "").partition(".")[2]
    digits = ["".join(c for c in text if c.isdigit()) for text in (part or "", number)]
    return int(digits[0] or 0), after, int(digits[1] or 0)
