"""Whether a time limit is another's than the one asked for: somebody else's, for something else, of another measure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from corpus.facts.rulings import Deadline
from corpus.patterns import Pattern
from qa.lookups.acting import UNCOUNTED, has_it, is_of_an_event, is_of_another_act, verb_done_to
from qa.lookups.asked_act import doer_asked, done, verb_asked
from qa.lookups.fitting import is_done_anew
from qa.lookups.headlines import measures
from qa.lookups.opposite import is_opposite
from qa.lookups.parties import is_an_office, is_another
from qa.lookups.rule_sentences import Candidate
from qa.lookups.thesaurus import SAME
from qa.lookups.triggers import is_of_the_trigger
from qa.lookups.whom import is_of_anothers
from qa.retrieved.counts import counted_noun
from qa.words import content, stem, stems

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
_IT_IS_VALID = Pattern(
    r"(?P<what>.{3,150}?) (?:(?:shall|will|may|must) (?:be|remain)|is|are|remains?) (?:valid|effective)\b"
)
_IS_VALID = Pattern(
    r"\b(?:valid|effective|expires?|lasts?|term of|no longer than|not longer than|not exceed|binding|final|"
    r"for a period|duration)\b",
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
    r"\bhow many (?:more |extra |additional )?\w+ (?:are|is|get|gets|will be) added\b",
    re.IGNORECASE,
)
_EXTENDED = Pattern(
    r"\b(?:extend|extension|prolong|additional(?! (?:information|data|documents?|evidence)\b)|added|postpon)",
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
_NOTICE = Pattern(r"\badvance notice\b|-(?:hour|day) (?:prior )?notice\b", re.IGNORECASE)
_SO_LONG, _KEPT = frozenset(("at least", "length")), SAME[stem("keep")]
# "When must a decision be made": what may be asked for at any time is not decided at any.
_MADE = Pattern(
    r"\b(?P<noun>decision|determination|ruling|answer|response|reply)\b[^?,;]*"
    r"\bbe (?:made|issued|given|rendered|sent)\b",
    re.IGNORECASE,
)
_NO_NUMBER = UNCOUNTED | {"again"}
_NOT_HOLDING = frozenset(("limit", "condition", "open"))
_BEYOND = Pattern(r"(?:longer|later|more) than\b")
_NO_END = frozenset(("again", "condition"))
_NO_LIMIT, _LENGTH = frozenset(("again", "lasts", "length")), frozenset(("length",))
_AFTER = Pattern(r"after|following|from", re.IGNORECASE)
_AHEAD = Pattern(r"before|prior|in advance|preceding", re.IGNORECASE)
_UNITS = frozenset("hours days weeks months years".split())
_LIMITATIONS = Pattern(r"\b(?:statute|period) of limitations\b|\blimitations? period\b", re.IGNORECASE)
_IS_TOLD = Pattern(r"\bhow much (?:notice|warning)\b", re.IGNORECASE)  # he has no time: he is told


class _Asked(NamedTuple):
    """What a question asks of a time."""

    valid: bool
    lasts: bool
    kept: bool
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
def _asked(text: str) -> _Asked:
    def asks(way: Pattern) -> bool:
        return way.search(text) is not None

    return _Asked(
        valid=asks(_HOW_LONG_VALID),
        lasts=asks(_HOW_LONG_IS) and not asks(_HOW_LONG_VALID),
        kept=asks(_HOW_LONG_KEPT),
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


def contradicted(candidate: Candidate[Deadline], text: str) -> bool:
    """Whether the question says who has the time, or what for, and every time of the sentence is another's."""
    if _counts_otherwise(candidate.facts, text) or is_of_the_trigger(candidate, text):
        return True
    if is_of_another_act(candidate, text) or is_of_an_event(candidate, text) or is_of_anothers(candidate, text):
        return True
    if all(is_opposite(fact.condition, text) for fact in candidate.facts):
        return True
    asked = _asked(text)
    if asked.valid and not _IS_VALID.search(candidate.quote):
        return True
    if asked.holds and all(_is_said_of_another(asked.holds, fact) for fact in candidate.facts):
        return True
    forms = {fact.form for fact in candidate.facts}
    if asked.valid and forms <= _NOT_HOLDING and not any(_BEYOND.match(fact.period) for fact in candidate.facts):
        return True
    if asked.lasts and (forms.isdisjoint(("lasts", "length")) or _NOTICE.search(candidate.quote)):
        return True
    if asked.kept and not ("lasts" in forms or (forms <= _SO_LONG and candidate.around & _KEPT)):
        return True
    if asked.noun in _UNITS and forms <= _NO_NUMBER:
        return True
    if asked.bars and "limit" not in forms:
        return True
    if asked.until and "again" in forms and forms <= _NO_END:
        return True
    if asked.longer and not any(_EXTENDED.search(f"{fact.action} {fact.period}") for fact in candidate.facts):
        return True
    if asked.limit and all(measures(fact) for fact in candidate.facts):
        return True
    if asked.whose and all(asked.whose not in stems(f"{fact.action} {fact.trigger}") for fact in candidate.facts):
        return True
    if asked.office and all(is_an_office(fact.actor) for fact in candidate.facts if fact.actor or fact.action):
        return True
    if asked.after and all(_AHEAD.match(fact.trigger) for fact in candidate.facts):
        return True
    if forms <= (_NO_LIMIT if asked.has_to and not asked.kept else _LENGTH if asked.when else frozenset()):
        return True
    if asked.often and "again" not in forms and not is_done_anew(candidate):
        return True
    if asked.soon and (forms <= _NO_LIMIT or all(map(_is_not_before, candidate.facts))):
        return True
    if asked.ahead and not (_NOTICE.search(candidate.quote) or any(_is_ahead(fact) for fact in candidate.facts)):
        return True
    who = doer_asked(text)
    is_not_his = _acts_himself if asked.told else _is_anothers
    if who and all(is_not_his(who, fact) for fact in candidate.facts):
        return True
    verb = verb_asked(text) or verb_done_to(text)
    if verb is None:
        made = _MADE.search(text) if forms <= {"open"} else None
        return made is not None and stem(made["noun"].lower()) not in set(stems(candidate.quote))
    return done(candidate, verb) < (1.0 if forms <= UNCOUNTED else 0.0)


def _counts_otherwise(facts: Sequence[Deadline], text: str) -> bool:
    """Whether the number of something is asked for that no time of a sentence is: of pages, of hours of training."""
    noun = _asked(text).noun
    if noun is None:
        return False
    units = {word for fact in facts for word in fact.unit.split()}
    return noun not in _UNITS or (noun not in units and re.search(rf"\b{noun} of\b", text, re.IGNORECASE) is not None)


def _alike(words: str) -> frozenset[str]:
    """The stems of words, with those of others for them."""
    return frozenset(other for word in content(words) for other in (SAME.get(word) or {word}))


def _is_said_of_another(holds: frozenset[str], fact: Deadline) -> bool:
    """Whether a time is how long something else is valid: "a certificate of waiver"."""
    said = _IT_IS_VALID.match(fact.action) if fact.form == "lasts" else None
    return said is not None and holds.isdisjoint(stems(said["what"]))


def _is_not_before(fact: Deadline) -> bool:
    """Whether it may not be done until so long after something."""
    return fact.form == "at least" and _AFTER.match(fact.trigger) is not None


def _acts_himself(who: str, fact: Deadline) -> bool:
    """Whether one who is told something has to do something in the time."""
    return bool(fact.actor) and set(content(who)) <= set(stems(fact.actor))


def _is_anothers(who: str, fact: Deadline) -> bool:
    return is_another(who, has_it(fact))


def _is_ahead(fact: Deadline) -> bool:
    """Whether a time is a least one, or runs until what is announced."""
    return fact.form == "at least" or _AHEAD.match(fact.trigger) is not None
