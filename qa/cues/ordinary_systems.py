"""Whether "system" in a question is an ordinary one that a rule tells of ("an audit system"), not one of the systems of
records, which have the word in their names.

Patterns of ordinary English over the question; it reads no text.
"""

from __future__ import annotations

import re

from corpus.patterns import Pattern
from qa.cues.ordinary_words import is_ordinary

_SOME = Pattern(r"(?<!-)\b(?!(?:which|what|whose)\b)[a-z][a-z-]* systems?\b(?! of records\b)")
_OF_RECORDS = Pattern(
    r"\b(?:which|what|whose|how many) (?:[\w/-]+ ){0,3}?(?:systems?|databases?|entry|entries)\b|"
    r"\bsystems? of records\b|"
    r"\bsorns?\b|\bprivacy act\b|\b(?:un|non-?)?exempt|\bdatabases?\b|\brepositor|\bappendix\b|\bentr(?:y|ies)\b|"
    r"\brecords? (?:about|on|of|concerning)\b|\bmy (?:own )?(?:records?|files?|data)\b|"
    r"\bpersonal (?:information|data)\b|"
    r"\b(?:provisions?|authorit(?:y|ies)|claims?|removed|amended|added|subsection|rel(?:y|ies)|rests?|waived?)\b|"
    r"\(\w\)|\bfiles? systems?\b|"
    r"\b(?:hold|contain|collect|track|cover|store|consist|maintain|record)(?:s|ed|ing)?\b|"
    r"^\W*(?:and |so |but )?(?:what(?:'s| is| are)|tell me|describe|explain|who (?:runs|owns|keeps|operates)|"
    r"the|systems?)\b",
    re.IGNORECASE,
)
_PHRASE = Pattern(r"\b(?:an?|the|its?|my|our|their|this|that|any|each|every) (?P<kind>(?:[a-z-]+ ){1,3}?)systems?\b")
_SYSTEM = Pattern(r"\bsystems?\b", re.IGNORECASE)
_NAMED = Pattern(r"\bDHS/|\b[A-Z][\w/-]* [Ss]ystems?\b")


def ordinary_system(question: str) -> bool:
    """Whether a system is spoken of, and nothing shows that it is one of records on persons."""
    return bool(_SOME.search(question)) and not (_OF_RECORDS.search(question) or _NAMED.search(question))


def strange_system(question: str, quoted: str) -> str | None:
    """The ordinary system that a question is about, when what would be quoted has no system at all; None otherwise."""
    spoken_of = _PHRASE.search(question) if ordinary_system(question) else None
    if spoken_of is None or _SYSTEM.search(quoted) or all(map(is_ordinary, spoken_of["kind"].split())):
        return None
    return f"{spoken_of['kind']}system"
