"""Whether a question asks what changed between editions, of what and since when ("what changed in 5.5 since 2017").

It reads words; which editions there are it does not know.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.citation import Citation, find
from qa.named_editions import DATE, given

_CHANGE = r"(?:chang(?:e|es|ed|ing)|differ(?:s|ent|ence|ences)?|new|added|removed|reworded|rewritten|revised|amended)"
_ASKS = re.compile(
    rf"\b(?:what|which|how|list|show|anything|has|have|did|does|do|were|was)\b.*\b{_CHANGE}\b|"
    r"\b(?:changes|differences?|diff|compare[ds]?)\b",
    re.IGNORECASE,
)
_WHEN = re.compile(r"^\s*when\b", re.IGNORECASE)
# "The deadline from 2017": no change is asked.
_DEADLINE = re.compile(r"\bdeadline\b(?!.*\b(?:chang|differ|amend|revis|reword))", re.IGNORECASE)
_TODAY = r"(?:today|now|the\s+current(?:\s+(?:edition|rules|text))?)\b"
_SINCE = re.compile(
    rf"\b(?:since|between|from|after|compared\s+(?:with|to)|versus|vs\.?|against|than\s+in|"
    rf"of(?=\s+[^?]{{4,16}}\s+(?:and|with|to)\s+{_TODAY}))\s+(?:the\s+)?"
    rf"(?:edition\s+of\s+)?{DATE}(?:\s+edition)?",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"\s*(?:,|and|to|until|till|through|versus|vs\.?|with|-|–)\s*"
    rf"(?:{_TODAY}|(?:the\s+)?(?:edition\s+of\s+)?{DATE}(?:\s+editions?)?)",
    re.IGNORECASE,
)
_OF_MATRIX = re.compile(
    r"\bexempt(?:ion|ions|ed)?\b|\bmatrix\b|\bsystems? of records\b|\bwhich systems\b|\bexempt systems\b", re.IGNORECASE
)
_OF_CONTACTS = re.compile(
    r"\bcontacts?\b(?! (?:between|with|among))|\b(?:phone|telephone|fax) numbers?\b|\be-?mail addresses\b|"
    r"\baddresses of\b|\bfoia offices\b",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    rf"\b(?:what(?:'s|’s)?|which|how|list|show|tell|me|anything|has|have|had|did|does|do|been|is|are|was|were|the|in|to|of|"
    rf"about|between|there|any|changes|differences?|diff|compare[ds]?|it|all|us|{_CHANGE})\b|[?.!,]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class AskedChanges:
    """What is compared: a place, the exemption matrix, or what `about` says. Dates as `corpus.days.last` reads them."""

    earlier: str
    later: str | None
    place: Citation | None
    matrix: bool
    about: str
    contacts: bool = False  # the lists of offices


def asked_changes(question: str) -> AskedChanges | None:
    """None when the question asks something else."""
    since = _SINCE.search(question)
    if since is None or _WHEN.search(question) or _DEADLINE.search(question) or not _ASKS.search(question):
        return None
    until = _UNTIL.match(question, since.end())
    rest = f"{question[: since.start()]} {question[(until or since).end() :]}"
    places = [one.citation for one in find(rest)]
    about = " ".join(_BESIDE.sub(" ", rest).split())
    matrix = not places and bool(_OF_MATRIX.search(rest))
    if places and places[0].appendix == "C" and not places[0].path and _OF_MATRIX.search(rest):
        matrix = True
    later = given(until) if until and (until["iso"] or until["year"]) else None
    contacts = not places and not matrix and bool(_OF_CONTACTS.search(about))
    return AskedChanges(given(since), later, places[0] if places else None, matrix, about, contacts)
