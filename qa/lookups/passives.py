"""What a sentence says is to be filed, sent or the like, where the facts of it keep no more than what is done.

It reads English; whether that is what a question asks about is decided elsewhere.
"""

from __future__ import annotations

import re

from corpus.facts.rulings import Deadline
from corpus.patterns import Pattern
from qa.lookups.doing import COMPLEMENT

MUST_BE = Pattern(r"\b(?:shall|must|will|may|should) be (?P<verb>[a-z]+)\b", re.IGNORECASE)
_PASSIVE = Pattern(r"^(?:shall|must|will|may|should) (?:also |then )?be [a-z]+", re.IGNORECASE)
_CLAUSE = Pattern(r"[,;:.()] ")


def done_to(fact: Deadline, quote: str) -> str:
    """ "responses", of "responses to requests must be postmarked"; "" for what is not said so."""
    if not _PASSIVE.match(fact.action):
        return ""
    before = _CLAUSE.split(quote[: max(0, quote.find(fact.action))])[-1]
    return COMPLEMENT.split(before, maxsplit=1)[0].strip()
