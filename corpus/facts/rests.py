"""What a sentence adds to a time: a limit beyond it, another time in its place, the second of "the later of" two.

It reads English right behind a time; what the time is for is not known here.
"""

from __future__ import annotations

from corpus.patterns import Pattern

_WORDS = r"[^,;.]+(?:\.(?=\S)[^,;.]+)*"
_ADDED = Pattern(
    r"(?:,?(?: to the extent (?:practicable|possible),)? (?:but )?in no event (?:later|longer|more) than "
    rf"{_WORDS}|,? but not? (?:later|longer|more) than {_WORDS}|"
    r",? or (?:within |at |by |in |for )?(?:such|any) (?:other|later|longer|shorter|lesser|additional|extended) "
    rf"(?:time|period|date|day)s?\b(?:{_WORDS})?|"
    rf",? or (?:at |by )?the earliest {_WORDS}|"
    rf",? and at any other time {_WORDS}(?:, [a-z]+ {_WORDS})*)+"
)
_OF_TWO = Pattern(r"\b(?:later|earlier|longer|shorter|greater|lesser) of (?:the )?$")
_SECOND = Pattern(rf",? or {_WORDS}")


def added(text: str, period: int, end: int) -> str:
    """What `text` adds behind `end` to the time whose number begins at `period`, as printed; "" for nothing."""
    match = (_SECOND if _OF_TWO.search(text[:period]) else _ADDED).match(text, end)
    return match[0].strip(" ,") if match else ""
