"""Who decides: "who sets the penalty", "by whom is the time extended". Somebody is asked for, and no sum and no time.

English of questions; who pays, and who has to do something, is not read here.
"""

from __future__ import annotations

import re

from corpus.patterns import Pattern

_MODAL = (
    r"(?:can|may|could|must|should|shall|will|would|does|do|ultimately|actually|finally|first|gets? to|ha(?:s|ve) to|"
    r"has the (?:power|authority|right) to|is (?:responsible for|authorized to|allowed to|entitled to|empowered to))"
)
_DECIDES = (
    r"(?:decid|determin|sett?|fix|impos|assess|extend|prolong|lengthen|shorten|grant|approv|den(?:y|i)|waiv|reduc|"
    r"adjust|authoriz|calculat|comput|settl|compromis|choos|establish|postpon)(?:s|es|ed|e|ing)?"
)
_WHO = Pattern(
    r"^\W*(?:(?:and|but|so|then) )?(?:"
    rf"(?:who|which (?:official|officer|office|agency|component)) (?:{_MODAL} )*{_DECIDES}|"
    rf"by whom (?:is|are|can|may|must|will) [^?,;]*? {_DECIDES})\b",
    re.IGNORECASE,
)
_AND_MORE = Pattern(r"(?:\band\b|\bor\b|,) ?(?:(?:by|within|in|for|at) )?(?:how|what|which|when)\b", re.IGNORECASE)


def asks_who_decides(text: str) -> bool:
    """Whether it is asked who decides, and nothing beside it: not "who grants it, and how long is it valid"."""
    return _WHO.match(text) is not None and _AND_MORE.search(text) is None
