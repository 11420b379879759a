"""What a question asks of a time: how long something is valid, kept or held, how often it comes, how soon, how much
longer it may be.

English of questions; it knows no rule.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from corpus.patterns import Pattern
from qa.lookups.doing import COMPLEMENT
from qa.lookups.parties import is_an_office, is_somebody
from qa.lookups.thesaurus import SAME
from qa.retrieved.counts import counted_noun
from qa.words import content, stem

_HOW_LONG_VALID = Pattern(
    r"\b(?:how long|how many \w+|until when) (?:is|are|does|do|will|can|may|shall)\b[^?,;]*?"
    r"\b(?:valid|effective|last|lasts|good|binding|in force|in effect|protected|stand)\b|\bhow long\b.*\bgood for\b",
    re.IGNORECASE,
)
# Of what it is asked how long it holds, and of what it is said.
_OF_WHAT = Pattern(
    r"\b(?:how long|how many \w+|until when) (?:is|are|does|do|will|can|may|shall) (?P<what>[^?,;]{3,80}?) "
    r"(?:be |stay |remain )?(?:valid|effective|last|good|binding|in force|in effect|protected|stand)\b",
    re.IGNORECASE,
)
_HOW_LONG_IS = Pattern(
    r"^\W*how long (?:is|are) (?:an?|the|each)\s+(?:[\w-]+\s+){0,3}?"
    r"(?!(?:period|window|time|wait|term|delay|notice|extension|limit|deadline)s?\b)[a-z-]+(?<!ed)"
    r"(?:\s+(?:of|at|by)\s[^?]*)?\W*$",
    re.IGNORECASE,
)
_HOW_LONG_KEPT = Pattern(
    r"\b(?:how long|how many \w+)\b[^?,;]*\b(?:keep|kept|retain(?:ed)?|preserved?|stored?|archived?|hold on)\b",
    re.IGNORECASE,
)
_HOW_LONG_HELD = Pattern(
    r"\bhow long (?:can|may|must|is|are|does|do|will|should) (?P<who>[^?,;]{2,80}?) (?:be )?"
    r"(?:held|kept|detained|confined|stay|remain)\b",
    re.IGNORECASE,
)
_SOMEONE = Pattern(r"\b(?:someone|somebody|anyone|anybody|people)\b", re.IGNORECASE)
_HOW_LONG_AFTER = Pattern(r"\b(?:how long|how soon|how many \w+) after\b", re.IGNORECASE)
_HAS_TO = Pattern(r"\bhow (?:long|many \w+) (?:do|does|did|will) [^?,;]*\bhave to\b", re.IGNORECASE)
_WHEN_MUST = Pattern(r"^\W*(?:by )?when (?:do|does|did|must|should|shall|has|have|will)\b", re.IGNORECASE)
_HOW_OFTEN = Pattern(r"\bhow (?:often|frequently)\b|\bevery how\b", re.IGNORECASE)
_HOW_SOON = Pattern(r"\bhow (?:soon|fast|quickly)\b(?! (?:can|may)\b)|\bby when\b", re.IGNORECASE)
_HOW_FAR_AHEAD = Pattern(
    r"\bhow (?:much (?:\w+ )?(?:notice|warning)|many \w+['’]? (?:of )?(?:notice|warning)|"
    r"far (?:ahead|before|in advance)|long (?:ahead|in advance)|much earlier)\b|"
    r"\bhow long before [^?,;]+? (?:must|should|shall|do|does|is|are) (?!be\b)\w",
    re.IGNORECASE,
)
_LIMIT = Pattern(
    r"\bhow (?:long|soon|fast|quickly|many|much)\b|\bby when\b|\bdue\b|\bdeadline\b|\btime limit\b", re.IGNORECASE
)
_HOW_SHORT = Pattern(r"\b(?:after|longer than|more than|less than|exceed\w*) how\b|\bhow short\b", re.IGNORECASE)
# Until when something may last: not how often it comes.
_UNTIL = Pattern(r"\b(?:until when|for how long)\b|\bextend\w* (?:to|until)\b", re.IGNORECASE)
# "By how many days may it be extended": only what extends a time says so.
_HOW_MUCH_LONGER = Pattern(
    r"\b(?:by how (?:many|much|long)|how (?:long|much) (?:may|can|could))\b[^?]*\b(?:extend|prolong|lengthen|postpone)|"
    r"\b(?:can|may|could) [^?]*?\b(?:get|have|obtain|be (?:given|granted|allowed)) (?:more|extra|additional|further) "
    r"(?:time|days|weeks|months)\b|"
    r"\bhow many (?:more |extra |additional )?\w+ (?:are|is|get|gets|will be) added\b",
    re.IGNORECASE,
)
# Whose term is asked for: not that of something else.
_WHOSE = Pattern(r"\bhow long is (?:the |an? |our |my )?(?P<whose>[\w-]+)['’]s? [a-z]+", re.IGNORECASE)
# Whose letter is to be answered: not by whom it is.
_TO_AN_OFFICE = Pattern(
    r"\b(?:answer|answering|respond to|reply to|comply with) (?:an? |the |every |each )?(?P<whose>[\w-]+) "
    r"(?:request|demand|letter|order|notice|subpoena|inquiry)\b",
    re.IGNORECASE,
)
_LIMITATIONS = Pattern(r"\b(?:statute|period) of limitations\b|\blimitations? period\b", re.IGNORECASE)
_IS_TOLD = Pattern(r"\bhow much (?:notice|warning)\b", re.IGNORECASE)  # he has no time: he is told


class AskedLength(NamedTuple):
    """What a question asks of a time."""

    valid: bool
    lasts: bool
    kept: bool
    stays: bool  # how long somebody is held
    after: bool
    has_to: bool
    often: bool
    soon: bool
    ahead: bool
    told: bool
    when: bool  # when somebody must do something
    until: bool
    longer: bool
    bars: bool
    limit: bool
    whose: str | None
    office: bool  # an office's letter is to be answered
    noun: str | None  # what is counted
    holds: frozenset[str]  # of what it is asked how long it holds


@lru_cache(maxsize=64)  # of every sentence that may answer
def length_asked(text: str) -> AskedLength:
    def asks(way: Pattern) -> bool:
        return way.search(text) is not None

    held = _HOW_LONG_HELD.search(text)
    who = COMPLEMENT.split(held["who"], maxsplit=1)[0] if held else ""
    stays = is_somebody(who) or _SOMEONE.search(who) is not None
    return AskedLength(
        valid=asks(_HOW_LONG_VALID),
        lasts=asks(_HOW_LONG_IS) and not asks(_HOW_LONG_VALID),
        kept=asks(_HOW_LONG_KEPT) and not stays,
        stays=stays,
        after=asks(_HOW_LONG_AFTER),
        has_to=asks(_HAS_TO),
        often=asks(_HOW_OFTEN),
        soon=asks(_HOW_SOON),
        ahead=asks(_HOW_FAR_AHEAD),
        told=asks(_IS_TOLD),
        when=asks(_WHEN_MUST),
        until=asks(_UNTIL),
        longer=asks(_HOW_MUCH_LONGER),
        bars=asks(_LIMITATIONS),
        whose=stem(whose["whose"].lower()) if (whose := _WHOSE.search(text)) else None,
        limit=asks(_LIMIT) and not asks(_HOW_SHORT),
        office=any(is_an_office(match["whose"]) for match in _TO_AN_OFFICE.finditer(text)),
        noun=counted_noun(text),
        holds=_alike(what["what"]) if (what := _OF_WHAT.search(text)) else frozenset(),
    )


def _alike(words: str) -> frozenset[str]:
    """The stems of words, with those of others for them."""
    return frozenset(other for word in content(words) for other in (SAME.get(word) or {word}))
