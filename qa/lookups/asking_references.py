"""How people ask for references: what refers, to what, and which of them lead nowhere.

Plain English only; which references there are is not known here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol, TypeVar

from corpus.patterns import Pattern

_VERB = (
    r"(?:refer(?:s|red|ring|enced?|ences)?(?: back)?(?: to)?|"
    r"(?<!\bFR )(?<!the CFR )(?<!Register )(?<!the )cit(?:e(?! for\b)s?|ed|ing)|"
    r"mention(?:s|ed)?|point(?:s|ed)?(?: \w+)? to|"
    r"cross-?\s?refer(?:s|ence|ences|enced)?(?: to)?|borrow(?:s|ed)?|incorporat(?:es?|ed)|invok(?:es?|ed)|"
    r"rel(?:y|ies|ied) on|adopts?(?= .*\bfrom\b)|send(?:s)? (?:you|one|readers?|staff) to|quot(?:es?|ed))"
)
_NOUN = r"(?<!authority )(?<!source )(?<!register )\b(?:cross-?\s?)?(?:references?|citations?)"
_ASKED = Pattern(
    rf"\b{_VERB}\b|{_NOUN} (?:in|of|to|from|within|made)\b|\b(?:acts?|laws?|statutes?)\b.*\bnames?\b", re.IGNORECASE
)
_NOUN_TO = Pattern(rf"{_NOUN} to\b", re.IGNORECASE)
_NOUN_FROM = Pattern(rf"{_NOUN} (?:in|of|from|within|made)\b", re.IGNORECASE)
_PASSIVE = Pattern(
    r"\b(?:is|are|was|were|gets?|be|been)\b(?P<before>.*?)"
    r"\b(?:cited|referenced|mentioned|invoked|quoted|referred to|incorporated|cross-?referenced)\b"
    r"(?P<by>\s+(?:to\s+)?(?:by|in|within|at|from)\b)?",
    re.IGNORECASE,
)
_DEAD = Pattern(
    r"\b(?:lead(?:s|ing)? nowhere|dangling|broken|dead|wrong|stale|bad|missing|nonexistent|"
    r"do(?:es)? ?n[o']t exist|erroneous|(?:is|are)(?:n't| not) (?:there|here|in (?:it|the text))|misprint(?:s|ed)?|"
    r"typos?|nowhere)\b",
    re.IGNORECASE,
)
_RIGHT = Pattern(r"^\W*(?:is|are|does|do)\b.*\b(?:right|correct|accurate|valid|exists?|resolves?)\W*$", re.IGNORECASE)
_WITHIN = Pattern(r"^\W*(?:any ?where |found |made )?(?:in|of|from|within|at) (?:the )?$", re.IGNORECASE)
_AS_AUTHORITY = Pattern(
    r"\bas (?:\w+ ){0,3}?authorit(?:y|ies)\b|"
    r"\bauthorit(?:y|ies) (?:(?:that|which) )?(?:(?:is|are) )?(?:cited|named|quoted|mentioned|referenced|listed)\b|"
    r"\b(?:in|by) (?:the |its |their )?(?:\w+ )?(?:authority (?:note|citation|line|statement)|notes? of authority)",
    re.IGNORECASE,
)
_CASES = Pattern(
    r"\b(?:[Ww]hat|[Ww]hich) (?:(?:[Ss]upreme )?[Cc]ourt )?(?:cases?|precedents?|court decisions?)\b|\b[A-Z]\w+ case\b"
)
# "What does 28 U.S.C. 1746 do": what the texts say of a law.
OF_LAW = Pattern(
    r"\W*what (?:do(?:es)?|is|are)\s+(?:the )?(?=\d+ [UC]\.?\s?[SF]|e\.?\s?o\.? |executive order|pub|section \d)", re.I
)
_LAWS = Pattern(r"\b(?:what|which) (?:other )?(?:laws?|acts?|statutes?)\b", re.IGNORECASE)
_REFERENCES = Pattern(r"\b(?:cross-?\s?)?(?:refer(?:s|ences?)?|citations?|cites?)\b", re.IGNORECASE)


class Named(Protocol):
    """What a question names, and where."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


T = TypeVar("T", bound=Named)


def asked(text: str) -> re.Match[str] | None:
    """The words that ask for references; None when none do."""
    return _ASKED.search(text)


def asks_for_dead(text: str) -> bool:
    """Whether it is asked which references lead nowhere, or whether one is right."""
    return bool((_DEAD.search(text) or _RIGHT.search(text)) and _REFERENCES.search(text))


def asks_for_authority(text: str) -> bool:
    """ "Which orders are cited as authority for part 19": its note of authority, not who refers to it."""
    return _AS_AUTHORITY.search(text) is not None


def asks_for_cases(text: str) -> bool:
    """ "What court case do employees cite"."""
    return _CASES.search(text) is not None


def asks_for_laws(text: str) -> bool:
    """ "What laws does 5.20 cite": no sections of these texts."""
    return _LAWS.search(text) is not None


def sides(text: str, asked: re.Match[str], targets: Sequence[T]) -> tuple[list[T], list[T]]:
    """(what refers, what is referred to), told by where they stand about the verb."""
    before = [one for one in targets if one.start < asked.start()]
    after = [one for one in targets if one.start >= asked.start()]
    inside = len(after) > 1 and _WITHIN.search(text[after[0].end : after[1].start])
    if _NOUN_TO.search(text):
        return (after[1:], after[:1]) if inside else (before, after)
    if _NOUN_FROM.search(text) and after:
        split = len(after) > 1 and text[after[0].end : after[1].start].rstrip().endswith(" to")
        return (after[:1], after[1:]) if split else (after, [])
    passive = _PASSIVE.search(text)
    if passive and not (passive["by"] is None and after):
        if passive["by"]:
            return after, before  # "is 5.11 cited in 5.4"; "what is cited in 5.4" names no target
        return [], before
    if after:
        return (after[1:], after[:1]) if inside and not before else (before, after)
    return before, []
