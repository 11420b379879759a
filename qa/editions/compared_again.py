"""What a turn after a comparison of editions asks, written out: "and in 27.110?", "and ICE?", "which were removed?".

It completes words; what is compared, and whether there is such a thing, others say.
"""

from __future__ import annotations

import re

from corpus.citation import find
from corpus.patterns import Pattern
from qa.editions.asked_changes import CHANGE, AskedChanges

_OPENS = r"^\W*(?:(?:and|but|so|or)\s+)?"
_AND = Pattern(
    r"^\W*(?:and|but|or|what\s+about|how\s+about|same\s+for)\b(?:\s+(?:what|how)\s+about)?"
    r"(?:\s+(?:in|of|at|for|about|to))?\s+(?P<noun>[^?.!]*?[^?.!\s]|[^?!]*\d[^?!]*?)\W*$",
    re.IGNORECASE,
)
_ASKS = Pattern(r"^(?:what|which|who|when|where|why|how|is|are|was|were|does|do|did|can|may|must)\b", re.IGNORECASE)
_KIND = Pattern(
    rf"{_OPENS}(?:which|what|how\s+many)(?:\s+(?:ones?|systems|entries|sections|parts|of\s+them))?\s+"
    r"(?:(?:were|was|are|is|have|has|been)\s+)+(?P<kind>added|removed|changed|new|dropped)\W*$",
    re.IGNORECASE,
)
_OF_PLACE = Pattern(
    rf"{_OPENS}(?:which|what)\s+(?:[\w-]+\s+){{1,3}}?(?:(?:were|was|are|is|have|has|been)\s+)+"
    r"(?:added|removed|changed|new|dropped|reworded|deleted)\W*$",
    re.IGNORECASE,
)
_HOW_MANY = Pattern(rf"{_OPENS}how\s+many(?:\s+(?:are|were|is)\s+(?:there|that|they))?\W*$", re.IGNORECASE)
_WHICH = Pattern(r"^\W*(?:which|what|list|show(?:\s+me)?)\b", re.IGNORECASE)


def noun_of(question: str) -> str:
    """What alone is named by a follow-up: "ICE" of "and ICE?"; "" when it asks something of its own."""
    match = _AND.match(question)
    return match["noun"] if match and not _ASKS.match(match["noun"]) and len(match["noun"].split()) < 8 else ""


def of_kind(question: str, before: str, asked: AskedChanges) -> str:
    """The comparison `before` with what is asked of it now: the removed, how many; "" when neither is. A place is
    compared whole."""
    if asked.place and (_KIND.match(question) or _OF_PLACE.match(question)):
        return before
    if match := _KIND.match(question):
        return re.sub(rf"\b{CHANGE}\b", match["kind"], before, count=1, flags=re.IGNORECASE)
    if _HOW_MANY.match(question):
        return _WHICH.sub("how many", before, count=1)
    return ""


def of_place(noun: str, asked: AskedChanges) -> str:
    """The comparison of another place or system, between the same dates."""
    when = f"between {asked.earlier} and {asked.later}" if asked.later else f"since {asked.earlier}"
    return f"what changed in {noun} {when}?"


def is_place(noun: str) -> bool:
    return any(True for _ in find(noun))
