"""What limits a claim: the words by which it holds for some records only, or to some extent.

It reads one clause; which claim the clause makes is not known here.
"""

from __future__ import annotations

import re

APPLY_ONLY = re.compile(r"\bthese exemptions apply\b(?: only)? to the extent\b.*", re.IGNORECASE | re.DOTALL)
# "has exempted records created during vetting from": some records of the system, no other word for all of it
_OBJECT = re.compile(
    r"(?:(?<=\bhas exempted )|(?<=\bhave exempted ))(?!this\b|these\b|such\b)"
    r"(?:[\w-]+ ){0,3}?(?:records|files|information|materials?) "
    r"(?!(?:in|of|within) (?:this|the) system from\b)(?:(?!system of records\b)[^,;:()])+?(?= from\b)",
    re.IGNORECASE,
)
_CONDITIONS = (
    APPLY_ONLY,
    re.compile(r"\bfor these records or information only\b", re.IGNORECASE),
    re.compile(r"^For records [^,]+(?=,)"),
    re.compile(r"\(except for [^)]*\)"),
    re.compile(r"\bas (?:is )?necessary and appropriate to\b.*?(?=,? pursuant to|\.?$)"),
    re.compile(r"\bto the extent(?: that)?\b.*?(?=\.?$)"),
    re.compile(r"\bwhere it states:.*", re.DOTALL),
    _OBJECT,
)


def stated(clause: str) -> str | None:
    """The condition that a clause states, as printed; None when it states none."""
    found = next((match[0] for match in (pattern.search(clause) for pattern in _CONDITIONS) if match), None)
    return found.rstrip(". ") if found else None
