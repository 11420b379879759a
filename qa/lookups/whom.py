"""To whom something is told in a time, of whom it is and what is kept: "notify another facility", "the victim's
evaluation", "reports of investigations".

English of questions and of duties; what it cannot read for certain is not another's.
"""

from __future__ import annotations

import re

from corpus.facts.rulings import Deadline
from corpus.patterns import Pattern
from qa.lookups.acted_on import said
from qa.lookups.asked_act import doer_asked
from qa.lookups.parties import is_another
from qa.lookups.rule_sentences import Candidate
from qa.lookups.thesaurus import SAME
from qa.words import content, stem, stems

_TOLD = Pattern(
    r"\b(?:notify(?:ing)?|tell(?:ing)?|inform(?:ing)?|advis(?:e|ing)|alert|warn) (?P<whom>[^,;:?.]+?)"
    r"(?= (?:of|about|that|when|whenever|if|whether|why|how|before|after|within|in|by|on|no|not|as|upon|once|at)\b|"
    r"[,;:?.]|$)",
    re.IGNORECASE,
)
_IS_TOLD = Pattern(
    r"\b(?:how soon|how quickly|how fast|when|by when|how long) (?:is|are|must|will|should|shall|do|does) "
    r"(?P<whom>[^?,;]{3,40}?) (?:have to )?(?:be )?(?:told|informed|notified|advised)\b",
    re.IGNORECASE,
)
_SENDING = frozenset(map(stem, "send provide give mail serve issue furnish".split()))
# One of two sides, who is not the other: a sentence that names only the other is not of him.
_SIDES = tuple(
    (Pattern(rf"\b(?:{one})s?\b", re.IGNORECASE), Pattern(rf"\b(?:{other})s?\b", re.IGNORECASE))
    for one, other in (
        ("victim", "abuser|perpetrator"),
        ("requester", "submitter"),
        ("appellant", "appellee"),
        ("lender", "borrower"),
    )
)
_TELLING = SAME[stem("notify")]
_KEPT = Pattern(
    r"\bhow (?:long|many \w+) (?:(?:is|are|must|should|will|can|may|shall) )(?P<what>[^?,;]{3,80}?) (?:have to |to )?"
    r"(?:be )?(?:kept|retained|preserved|maintained|stored|archived)\b|"
    r"\bhow (?:long|many \w+)\b[^?,;]*? (?:keep|retain|preserve|maintain|store|archive) (?P<thing>[^?,;]{3,80})",
    re.IGNORECASE,
)
_KEEPING = Pattern(
    r"\b(?:retain|keep|preserve|maintain|(?:maintenance|retention)(?:, for [^,;]{3,40},)? of) (?P<what>[^;:.]+?)"
    r"(?= for (?:at least|an?|as long|the|up to|\w+ years)\b| until\b|[;.]$)"
)
# It stands before, or after.
_MEANT = Pattern(r"\b(?:such|these|those|this|that|it|them|on file|below|following)\b", re.IGNORECASE)
_ANY_THING = frozenset(map(stem, "record records file files document documents copy copies paper papers".split()))


def is_of_anothers(candidate: Candidate[Deadline], text: str) -> bool:
    """Whether somebody else is told, or a sentence is of somebody else, or something else is kept."""
    return (
        _tells_another(candidate, text)
        or _is_of_the_other_side(candidate.quote, text)
        or _keeps_another(candidate.quote, text)
    )


def _tells_another(candidate: Candidate[Deadline], text: str) -> bool:
    """Whether it is asked when one is told, and each time of a sentence is for telling another, or nobody."""
    asked = _TOLD.search(text) or _IS_TOLD.search(text)
    if asked is None:
        return False
    named = doer_asked(text) is not None  # then it may be told in other words: "may object"
    return all(_is_for_another(asked["whom"], fact, candidate.quote, sure=not named) for fact in candidate.facts)


def _is_for_another(whom: str, fact: Deadline, quote: str, *, sure: bool) -> bool:
    told = _TOLD.search(fact.action)
    if told is None and not sure:
        return False
    if told is None:
        told_in = said(fact.action if fact.actor else quote)
        return bool(fact.action) and not told_in & _TELLING and _SENDING.isdisjoint(stems(fact.action)[:1])
    return is_another(whom, told["whom"])


def _is_of_the_other_side(quote: str, text: str) -> bool:
    return any(
        one.search(text) and other.search(quote) and not other.search(text) and not one.search(quote)
        for pair in _SIDES
        for one, other in (pair, pair[::-1])
    )


def _keeps_another(quote: str, text: str) -> bool:
    """Whether what is kept, where it can be read, lacks a word of what is asked about."""
    asked, printed = _KEPT.search(text), _KEEPING.search(quote)
    if asked is None or printed is None or _MEANT.search(printed["what"]):
        return False
    kept = set(stems(printed["what"]))
    return any(
        not kept & (SAME.get(word, frozenset()) | {word})
        for word in content(asked["what"] or asked["thing"])
        if word not in _ANY_THING
    )
