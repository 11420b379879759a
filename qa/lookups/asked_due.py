"""What a question asks to be due: "deadline for an appeal", "a motion, due when", "when must an answer be filed".

English of questions; where nothing is read for certain, nothing is asked to be due.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from corpus.patterns import Pattern
from qa.lookups.doing import COMPLEMENT, PAPERS
from qa.lookups.parties import is_somebody
from qa.words import content, stem

ASKED = stem("ask")  # the head of what somebody asks for, by whatever paper
FILE = r"(?:fil|submitt?|lodg|serv|send|mak|bring|turn)"
FILED = r"(?:filed|lodged|submitted|served|issued|sent|mailed|received|given|made|brought|postmarked|in)"
_WHAT = r"[^?,;:]{3,100}?"
# Before another word a deadline is for that: "the response deadline for a request".
_LEADS = (
    r"(?:the|an?|any|no|what|what's|whats|which|is|there|and|or|my|our|your|their|filing|submission|final|exact|"
    r"statutory|legal|official|normal|usual|latest|actual|much|tell me|give me)"
)
# "The deadline for an appeal", not "for a tenant to object"; "a motion, due when"; "when must an answer be filed".
_NAMED = Pattern(
    rf"(?:^\W*|[,;:-] ?|\b{_LEADS} )(?:deadline|due date|time limit|last day|time) (?:for|of|on) "
    r"(?P<what>[^?,;:]{3,100})|"
    rf"\b(?:when|what (?:day|date)|how soon) (?:is|are) (?P<due>{_WHAT}) due\b|^\W*(?P<then>{_WHAT}),? due when\b",
    re.IGNORECASE,
)
_PAPER_NAMED = Pattern(
    rf"\b(?:must|should|shall|does|do|has|have|can|may) (?P<what>{_WHAT}) (?:have to |to )?be {FILED}\b|"
    rf"\b(?:have|has|need|get|got|must|should|may|can|days|weeks|time|long|day|deadline)"
    rf"(?: (?!after|once|if|when|before|since|from)[\w']+){{0,4}}? (?:file|submit|lodge) (?P<filed>[^?,;:]{{3,100}})|"
    rf"^\W*(?P<then>{_WHAT}) ?(?:[-–—:,]+ ?(?:how many days|how long|time limit|deadline)|(?:filing )?"
    r"(?:deadline|due date|time limit))\W*$",
    re.IGNORECASE,
)
_TO_ASK = Pattern(
    r"\b(?:have|has|need|get|got|must|should|may|can|days|weeks|time|long|day|deadline)"
    r"(?: (?!after|once|if|when|before|since|from)[\w']+){0,4}? ask\b",
    re.IGNORECASE,
)
_FILING = Pattern(rf"^{FILE}ing ", re.IGNORECASE)
_DOING = Pattern(r"^(?:to )?[a-z]+ing\b|^to |^(?:how|what|when)\b|\bto [a-z]+$", re.IGNORECASE)
NOTICE_OF = Pattern(rf"\bnotices? of (?:an? |the )?(?=(?:{'|'.join(sorted(PAPERS))}))", re.IGNORECASE)
_ANSWERS = frozenset(map(stem, "answer response reply".split()))
# What one files, serves or sends.
_FILED_PAPERS = PAPERS | frozenset(
    map(stem, "request brief notice statement grievance offer opposition submission".split())
)


class Due(NamedTuple):
    """What is asked to be due: the stem of what it is called, those of the words before it, the stem of the paper that
    it answers, and whether it is filed, or what comes to be otherwise."""

    head: str
    words: frozenset[str]
    answers: str
    is_paper: bool


@lru_cache(maxsize=64)  # of every sentence that may answer
def what_is_due(text: str) -> Due | None:
    """What is asked to be due; None where it cannot be read, and where somebody is named who is to do it."""
    text = text.split("?")[0]
    named = _NAMED.search(text)
    asked = named or _PAPER_NAMED.search(text)
    if asked is None:
        return Due(ASKED, frozenset(), "", is_paper=True) if _TO_ASK.search(text) else None
    what = NOTICE_OF.sub("", _FILING.sub("", next(filter(None, asked.groups())).strip()))
    if _DOING.search(what):
        return None
    called, *rest = COMPLEMENT.split(what, maxsplit=1)
    words = without_persons(called)
    if not words:
        return None
    head = words[-1]
    is_paper = head in _FILED_PAPERS
    if not is_paper and (named is None or is_somebody(called.split()[-1])):
        return None
    answered = content(COMPLEMENT.split(NOTICE_OF.sub("", rest[0]), maxsplit=1)[0]) if rest else []
    to_a_paper = answered and head in _ANSWERS and answered[-1] in _FILED_PAPERS
    return Due(head, frozenset(words), answered[-1] if to_a_paper else "", is_paper)


def without_persons(text: str) -> list[str]:
    """The stems of words, but for those of persons: a requester is no request."""
    return content(" ".join(word for word in text.split() if not is_somebody(word.strip(",.'’").lower())))
