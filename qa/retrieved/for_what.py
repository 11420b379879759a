"""What a fee, a penalty or a time limit is asked for: "penalty for destroying records". A passage that tells of
penalties and another that tells of destroying answer nothing; one must tell of both, or a sentence of the section.

Patterns of ordinary English over the question and over texts; it ranks and quotes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from corpus.patterns import Pattern
from index.search import Hit
from qa.cues.ordinary_words import is_ordinary
from qa.retrieved.kind import SENTENCE
from qa.retrieved.lacks import Lack
from qa.retrieved.predicates import is_said
from qa.words import content

_QUOTED: Final = 3  # hits that may be quoted
_PRICE: Final = r"\b(?:fees?\b|charg|costs?\b|pay|paid|price|bill)"
_PENAL: Final = r"\b(?:penal|fine[sd]?\b|punish|sanction|disciplin|liab|imprison|reprimand|suspen|terminat|revok)"
_TIMES: Final = r"\b(?:(?:hour|day|week|month|year)s?|time|promptly|immediately|until)\b"
# By the measure that is asked for: how a rule says it.
_SAID: Final = (
    (Pattern(r"fee|charge|cost|price", re.IGNORECASE), Pattern(_PRICE, re.IGNORECASE)),
    (Pattern(r"penalt|fine|punish", re.IGNORECASE), Pattern(_PENAL, re.IGNORECASE)),
    (Pattern(r"deadline|limit", re.IGNORECASE), Pattern(_TIMES, re.IGNORECASE)),
    (Pattern(r"discount|reward", re.IGNORECASE), Pattern(r"\b(?:discount|reward|reduc|free\b)", re.IGNORECASE)),
)
_ASKED: Final = Pattern(
    r"\b(?P<measure>fees?|charges?|costs?|prices?|penalt(?:y|ies)|fines?|punishments?|rewards?|discounts?|deadlines?|"
    r"time limits?) (?P<link>for|on|to) (?:an? |the |my |his |her |its |our |their |any |getting |having )?"
    r"(?P<what>[\w'’-]+)(?: (?P<more>[\w'’-]+))?",
    re.IGNORECASE,
)


def not_for_that(question: str, hits: Sequence[Hit], section: str) -> Lack | None:
    """That nothing near tells of the measure for what it is asked for; `section` is the text of the first hit's."""
    asked = _ASKED.search(question)
    what = _telling(asked) if asked else None
    if asked is None or what is None:
        return None
    said = next(held for named, held in _SAID if named.search(asked["measure"]))
    passages = [f"{hit.passage.context} {hit.passage.text}" for hit in hits[:_QUOTED]]
    for text in (*passages, *SENTENCE.split(section)):
        if said.search(text) and is_said(what, set(content(text))):
            return None
    named = f"{asked['what']} {what}" if what != asked["what"] else what
    return Lack(f"says nothing of a {_singular(asked['measure'])} '{asked['link'].lower()} {named}'")


def _telling(asked: re.Match[str]) -> str | None:
    """The first of the two words after "for" that says something and is no acronym."""
    words = (asked["what"], asked["more"] or "")
    first = next((word for word in words if word and not is_ordinary(word) and not word.isupper()), None)
    return first if first and first.isalpha() else None


def _singular(measure: str) -> str:
    lower = measure.lower()
    return f"{lower.removesuffix('ies')}y" if lower.endswith("ies") else lower.removesuffix("s")
