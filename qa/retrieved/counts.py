"""A number of things that a question asks for - how many pages, members, extensions - and whether words give one.

Patterns of ordinary English over the question and over a text; it ranks and quotes nothing.
"""

from __future__ import annotations

import re

from corpus.numbers import IN_WORDS
from corpus.patterns import Pattern
from qa.words import stem

EXACT = rf"\$?\d[\d,.]*(?:st|nd|rd|th)?|{IN_WORDS}|hundred|thousand|single|both"
# "Must the denial say how many pages": whether it is said, not how many.
REPORTED = Pattern(
    r"^\W*(?:is|are|do|does|did|will|would|must|should|shall|can|could|may|has|have)\b[^?]*"
    r"\b(?:say|tell|state|specify|include|explain|describe|indicate|know|ask|disclose|list|report|note|give|mention|show)"
    r"(?: \w+){0,2}? (?:how|when|by when|what|which|who)\b",
    re.IGNORECASE,
)
_COUNT = Pattern(r"\b(?:how many|(?:maximum|minimum|total) number of|number of)\s+(?P<what>[\w' -]+)", re.IGNORECASE)
# Units that a rule may give instead: who asks for weeks is told of days.
IN_OTHER_UNITS = {"day": "day|hour", "week": "week|day", "month": "month|day", "year": "year|month"}
TIMES = ("minute", "hour", "day", "week", "month", "year")
# What a rule may list without saying how many.
_LISTED = frozenset(
    map(
        stem,
        """ways reasons kinds types things parts categories factors steps sections sorts grounds conditions
        requirements systems entries exemptions provisions places times offices classes levels criteria options
        components agencies forms methods rules definitions appendices subparts paragraphs elements items
        """.split(),
    )
)
# "May the judge limit the number of witnesses": whether it is so, not how many.
_WHETHER = Pattern(
    r"^\W*(?:(?:so|and|but) )?(?:do|does|did|can|could|may|must|shall|should|will|would)\b", re.IGNORECASE
)
_NUMBER = Pattern(r"number of\b", re.IGNORECASE)
_ROOT = 5  # letters that a verb and its noun share: extend, extension
_FUNCTION = (
    r"(?:of|the|an?|to|in|on|at|by|for|from|with|within|under|and|or|if|is|are|was|were|be|must|may|shall|will|"
    r"should|such|each|its|his|her|their|your|any|that|which|who|when|before|after|until|as|than|not)"
)
_MEMBERS = r"(?:people|persons?|individuals?|members?)"
_PEOPLE = r"(?:people|persons?|individuals?|employees?|members?|officials?|officers?)"
# Before "number of": it counts nothing.
_NUMBER_OF = Pattern(
    r"\b(?:(?:tele)?phone|fax|contact|docket|case|account|file|tracking|serial|form|room|suite|identification|id|hotline|"
    r"control|registration|license|section|part|social security)\s+$",
    re.IGNORECASE,
)


def counted_noun(question: str) -> str | None:
    """What a question asks the number of: "pages" of "how many free pages"; None when it asks for none."""
    match = _COUNT.search(question)
    noun = _counted(match["what"]) if match else None
    return noun.lower() if noun else None


def uncounted(question: str, near: str) -> str | None:
    """The count that a question asks for and the words `near` do not give: "number of pages"; None for none."""
    match = _COUNT.search(question)
    if not match or REPORTED.search(question) or (_WHETHER.match(question) and _NUMBER.match(match[0])):
        return None
    said_so = _counted(match["what"])
    noun = said_so.lower() if said_so else ""
    if said_so is None or stem(noun) in _LISTED or _NUMBER_OF.search(question[: match.start()]):
        return None
    time = next((unit for unit in TIMES if noun.startswith(unit)), None)
    root = (
        rf"(?:{IN_OTHER_UNITS.get(time, time)})s?"
        if time
        else _PEOPLE
        if noun == "people"
        else _MEMBERS
        if noun in ("members", "individuals", "persons")
        else rf"{re.escape(stem(noun).removesuffix('y'))}\w*"
    )
    # The number of a place counts nothing: "13.8 within", "(4) An inspector", "STOP-0655".
    counted = (
        rf"(?<![\w.(-])(?:{EXACT})(?![\w.)])(?:\s+\([\w-]+\))?(?:\s+or\s+(?:more|fewer))?"
        rf"(?:[\s-]+(?!{_FUNCTION}\b)[\w-]+){{0,3}}?[\s-]+{root}\b"
    )
    # "Received no comments", and "may extend it one time" for the number of extensions.
    none = rf"\b(?:received|has|have|had|is|are|was|were|with) no (?:\w+ )?{root}\b"
    repeated = rf"\b{re.escape(noun[:_ROOT])}\w*\b[^.;]{{0,40}}?\b(?:once|twice|(?:{IN_WORDS}) times?)\b"
    if not any(re.search(one, near, re.IGNORECASE) for one in (counted, none, repeated)):
        return f"number of {said_so if _is_name(said_so, question) else noun}"
    return None


def _is_name(word: str, words: str) -> bool:
    """ "CFATS", "ALJs" among words that are not all capitals."""
    return word.removesuffix("s").isupper() and not words.isupper()


def _counted(words: str) -> str | None:
    """The first plural of some words: "risk tiers are there" counts tiers."""
    for said in words.split()[:4]:
        word = said.lower()
        name = said.isupper() and _is_name(said, words)
        if word in ("people", "children", "men", "women") or (
            word.endswith("s")
            and len(word) > 3
            and not word.endswith(("ss", "us", "is"))
            and not name
            and word not in ("does", "has")
        ):
            return said
    return None
