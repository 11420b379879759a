"""Whether a question asks for the most and a rule prints the least, or the other way round: the figure alone would be
taken for the bound that was asked for. A figure that is no bound is neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from corpus.patterns import Pattern

_MOST: Final = Pattern(r"\b(?:maximum|max|longest|largest|highest|biggest|greatest)\b|\bat most\b", re.IGNORECASE)
_LEAST: Final = Pattern(r"\b(?:minimum|min|shortest|smallest|lowest)\b", re.IGNORECASE)
_CEILING: Final = Pattern(r"\b(?:not? (?:more|longer|greater) than|exceed(?:s|ing)?|up to|maximum)\b", re.IGNORECASE)
_FLOOR: Final = Pattern(r"\b(?:at least|not? (?:less|fewer|shorter|sooner) than|minimum)\b", re.IGNORECASE)


def turned_round(text: str, bounds: Iterable[str]) -> str:
    """How it is turned round, in words, when every one of the `bounds` that a sentence prints is of the kind that is
    not asked for: "a minimum, not a maximum"; else ""."""
    most, least = _MOST.search(text) is not None, _LEAST.search(text) is not None
    printed = list(bounds)
    if most == least or not printed:
        return ""
    asked, other = (_CEILING, _FLOOR) if most else (_FLOOR, _CEILING)
    if not all(other.search(bound) and not asked.search(bound) for bound in printed):
        return ""
    return "a minimum, not a maximum" if most else "a maximum, not a minimum"
