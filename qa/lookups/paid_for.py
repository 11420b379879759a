"""For what, for whom and in which case money is asked for: "the charge for a page", "who pays", "must I pay if".

Reads the English of one question; what is asked of the amount itself is in `qa.lookups.asked_amounts`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.patterns import Pattern
from qa.cues.asking import YES_NO
from qa.lookups.thesaurus import SAME, plainly
from qa.words import content, stem

_UNIT = Pattern(
    r"\b(?:charge[sd]?|costs?|fees?|prices?|rates?|pay|much)\b[^?.;,]{0,60}?"
    r"\b(?:per|(?:for|of) (?:an?|one|each|every))[- ](?P<unit>[a-z]+)|"
    r"\b(?:does|do|would|will) (?:an?|one|each|every) (?P<costing>[a-z]+) [^?.;,]{0,60}?cost\b",
    re.IGNORECASE,
)
_CHARGED_FOR = Pattern(
    r"\b(?:[Ww]hat|[Hh]ow much) (?:does|do|did|will|would|can|may) (?:the )?(?:[A-Z][\w&-]* )+"
    r"(?:charge|bill) (?:\w+ )?for (?:(?:an?|the|its) )?(?P<thing>[A-Z]\w+(?: [A-Z]\w+)*)"
)
_COSTING = Pattern(
    r"\b(?:how much|what) (?:does|do|would|will) (?P<thing>[^?,;]*?) cost\b|"
    r"\b(?:an?|the|any|no|what|which) (?:\w+ )?(?:fees?|charges?) for (?P<charged>[^?,;]*)",
    re.IGNORECASE,
)
_WHO_PAYS = Pattern(r"^\W*who (?:\w+ )?(?:pays?|bears?|covers?|reimburses?|funds?)\b", re.IGNORECASE)
_OBTAINED = Pattern(
    r"\b(?:get|have|receive|obtain|claim|ask for|request|owed|due|entitled to) (?:an?|my|any|the) (?P<thing>[a-z-]+)\b",
    re.IGNORECASE,
)
_CASE = Pattern(r"\b(?:if|when|once|because)\b(?P<case>[^?]*)", re.IGNORECASE)


@lru_cache(maxsize=64)  # of every sentence that may answer
def unit_priced(text: str) -> str:
    """The stem of what a price is asked for so much of: "the charge for a page"; "" for none."""
    match = _UNIT.search(text)
    return stem(match["unit"] or match["costing"]) if match else ""


@lru_cache(maxsize=64)
def thing_charged_for(text: str) -> frozenset[str]:
    """The stems of a name for which an office that is named charges: "what does CBP charge for Global Entry"."""
    match = _CHARGED_FOR.search(text)
    return frozenset(content(match["thing"])) if match else frozenset()


@lru_cache(maxsize=64)
def thing_priced(text: str) -> frozenset[str]:
    """The stems of what a price is asked of, with others for it: "hearing" of "how much does a hearing cost"."""
    match = _COSTING.search(plainly(text))
    thing = (match["thing"] or match["charged"]) if match else ""
    stems = {word.strip(".'\""): content(word) for word in thing.split()}
    # A hearing is not what is heard.
    same = (SAME.get(one, {one}) if not word.endswith("ing") else {one} for word, ones in stems.items() for one in ones)
    return frozenset().union(*same)


@lru_cache(maxsize=64)
def case_told(text: str) -> frozenset[str]:
    """The stems of the case for which a yes or no is asked: "late" of "must I pay if the answer is late"."""
    match = _CASE.search(plainly(text)) if YES_NO.match(text.strip()) else None
    return frozenset(content(match["case"])) if match else frozenset()


def asks_who_pays(text: str) -> bool:
    return bool(_WHO_PAYS.search(text))


@lru_cache(maxsize=64)
def thing_obtained(text: str) -> frozenset[str]:
    """The stem of what a yes or no is asked about: "refund" of "can I get a refund of fees"."""
    match = _OBTAINED.search(text) if YES_NO.match(text.strip()) else None
    return frozenset(content(match["thing"])) if match else frozenset()
