"""What a question on change is about: "the fee for tapes" of "did the fee for tapes go up".

It reads words; where the rule on that stands others say.
"""

from __future__ import annotations

import re

from corpus.patterns import Pattern
from qa.editions.asked_changes import CHANGE

_BE = r"(?:has|have|had|did|does|do|is|are|was|were|been|being|be|got|ever)"
_CHANGES = rf"(?:{CHANGE}|changes?|differences?|the\s+same)"
_LEADS = Pattern(
    rf"^\W*(?:(?:and|but|so|please|can\s+you|show|tell|list|give|me|us|whether|if|what(?:['’]s)?|anything|something|any|all|"
    rf"how(?!\s+(?:long|many|much|soon|often|far|old))|there|compare[ds]?|{_BE}|{_CHANGES}|it|in|to|of|about|between|with|for|on"
    r")\b\s*)+",
    re.IGNORECASE,
)
_END = Pattern(rf"(?<!\S)(?:{_BE}|now|today|at\s+all|differently|and|with|from|to|in|of|{_CHANGES})$", re.IGNORECASE)
_SIGNS = " \t\n,?.!"
_CHANGED_TO = Pattern(rf"\s+\b{_BE}?\s*(?:{CHANGE})\s+(?:to|from|into)\b.*$", re.IGNORECASE)
_WITHIN = Pattern(rf"\s+(?:{_BE}\s+)?\b{CHANGE}\b(?=\s+(?:in|under|for|of|on|by|at)\b)", re.IGNORECASE)
_ASKS = Pattern(r"^(?:how|who|whom|where|which|what)\b", re.IGNORECASE)


def subject_of(words: str) -> str:
    """The subject in the words of the question; "" when nothing but the change is asked."""
    rest = _LEADS.sub("", words.strip())
    rest = _CHANGED_TO.sub("", rest)
    rest = _without_end(rest)
    return _WITHIN.sub("", rest).strip(" ?.!,")


def question_on(subject: str) -> str:
    """The question that asks what a subject is, in one edition."""
    return f"{subject}?" if _ASKS.match(subject) else f"what is {subject}?"


def _without_end(words: str) -> str:
    """The words without those at their end that tell of change."""
    rest = words.rstrip(_SIGNS)
    while match := _END.search(rest):
        rest = rest[: match.start()].rstrip(_SIGNS)
    return rest
