"""The names in a question that it takes to be those of something the texts know; not those of people told of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.patterns import Pattern
from qa.retrieved.changes import of_somebody

LEAST_ACRONYM = 4  # letters; shorter ones stand for anything
_SELF = r"I(?:['’]\w+)?"  # no name, and no part of one
_NAME = Pattern(
    rf"(?<!\bI )(?!{_SELF}\b)\b(?:(?:St|Ft|Mt|Dr|Mr|Mrs|Ms)\.\s)?[A-Z][\w'’&-]*"
    rf"(?:\s+(?:(?:of|and|the|for|v\.)\s+)*(?!{_SELF}\b)[A-Z][\w'’&-]*)*"
)
# Who somebody is, and where he belongs.
_BELONGS = Pattern(
    r"(?:\b(?:is|am|was|from|at|for|of|with|named|called|and|by)|['’]m)\s+(?:the\s+)?$|^\W*$", re.IGNORECASE
)
_TOLD = Pattern(r"[^.!?]*(?:\b(?:Mr|Mrs|Ms|Dr|St|Inc|Co)\.[^.!?]*)*[.!?;]\s+")
_WHOSE = Pattern(r"(?<=\w)['’]s?\s+(?=[A-Z])")  # "ICE's Field Office Director": an agency, and an office of it
ODD = Pattern(r"^(?=.*\d)(?=.*[A-Z])[A-Z0-9]+(?:-[A-Z0-9]+)*$|^[A-Z][a-z]+[A-Z]\w+$")  # H-1B, PreCheck


def names(question: str) -> Iterator[str]:
    """Names in the middle of a sentence, and odd ones and acronyms anywhere; not those of people told of before
    anything is asked: "a reporter from the Chicago Tribune wants a waiver. What must she show?"."""
    for match in _NAME.finditer(question):
        name = match[0]
        if _of_people(question, match):
            continue
        opens = not question[: match.start()].strip() or question[: match.start()].rstrip()[-1] in ".?!:"
        first, _, rest = name.partition(" ")
        if opens and not first.isupper() and not ODD.match(first):
            name = re.sub(r"^(?:(?:of|and|the|for|v\.)\s+)+", "", rest)
        yield from (re.sub(r"['’]s$", "", one) for one in _WHOSE.split(name) if one)


def _of_people(question: str, name: re.Match[str]) -> bool:
    """Whether a name is told of somebody in a sentence before the one that asks."""
    told = next((one for one in _TOLD.finditer(question) if one.start() <= name.start() < one.end()), None)
    if told is None or told[0].rstrip().endswith("?") or told.end() == len(question):
        return False
    return of_somebody(told[0]) and _BELONGS.search(question[told.start() : name.start()]) is not None
