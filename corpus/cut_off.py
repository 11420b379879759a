"""Where the file of a text ends before the text does: what it might print after that is not known from it.

Its lists of parts still tell which parts there were. It reads what the reader of the file reported; it compares numbers
of parts and sections and no words.
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
    if _left_out(document, place.part):
        return False
    return not any(node.cite == cite and node.kind not in _CONTENTS for node in document.nodes)


def listed_part(document: Document, cite: str) -> Node | None:
    """The line on a part in a list of parts, where a file that is cut off does not have the part itself."""
    if not is_beyond(document, cite):
        return None
    return next((one for one in document.nodes if _is_part(one) and one.cite == cite), None)


def _is_part(node: Node) -> bool:
    return node.kind is Kind.LISTED and bool(node.label) and " Part " in node.cite


def _left_out(document: Document, part: str) -> bool:
    """Whether a list of parts goes on beyond a part and does not name it, or as one of those reserved."""
    lines = list(filter(_is_part, document.nodes))
    bounds = [[int(number) for number in one.label.split("-")] for one in lines if one.label.replace("-", "").isdigit()]
    if not part.isdigit() or int(part) > max((number for ends in bounds for number in ends), default=0):
        return False
    return not any(one.label == part and "Reserved" not in one.heading for one in lines)


def _number(part: str | None, section: str | None, after: bool) -> tuple[int, bool, int]:
    """Appendices stand after the sections of a part."""
    number = (section or "").partition(".")[2]
    digits = ["".join(c for c in text if c.isdigit()) for text in (part or "", number)]
    return int(digits[0] or 0), after, int(digits[1] or 0)
