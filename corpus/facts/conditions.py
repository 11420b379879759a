"""What limits a claim: the words by which it holds for some records only, or to some extent.

It reads one clause; which claim the clause makes is not known here.
"""

from __future__ import annotations

import re

from corpus.patterns import Pattern

APPLY_ONLY = Pattern(r"\bthese exemptions apply\b(?: only)? to the extent\b.*", re.IGNORECASE | re.DOTALL)
# "has exempted records created during vetting from": some records of the system, no other word for all of it
_OBJECT = Pattern(
    r"(?:(?<=\bhas exempted )|(?<=\bhave exempted ))(?!this\b|these\b|such\b)"
    r"(?:[\w-]+ ){0,3}?(?:records|files|information|materials?) "
    r"(?!(?:in|of|within) (?:this|the) system from\b)(?:(?!system of records\b)[^,;:()])+?(?= from\b)",
    re.IGNORECASE,
)
_CONDITIONS = (
    APPLY_ONLY,
    Pattern(r"\bfor these records or information only\b", re.IGNORECASE),
    Pattern(r"^For records [^,]+(?=,)"),
    Pattern(r"\(except for [^)]*\)"),
    Pattern(r"\bas (?:is )?necessary and appropriate to\b.*?(?=,? pursuant to|\.?$)"),
    Pattern(r"\bto the extent(?: that)?\b.*?(?=\.?$)"),
    Pattern(r"\bwhere it states:.*", re.DOTALL),
    _OBJECT,
)


def stated(clause: str) -> str | None:
    """The condition that a clause states, as printed; None when it states none."""
    found = next((match[0] for match in (pattern.search(clause) for pattern in _CONDITIONS) if match), None)
    return found.rstrip(". ") if found else None
