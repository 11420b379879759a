"""Whether a time limit is another's than the one asked for: somebody else's, for something else, of another measure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.facts.rulings import Deadline
from corpus.patterns import Pattern
from qa.lookups.acting import UNCOUNTED, has_it, is_of_an_event, is_of_another_act, verb_done_to
from qa.lookups.asked_act import doer_asked, done, verb_asked
from qa.lookups.asked_length import length_asked
from qa.lookups.fitting import is_done_anew
from qa.lookups.headlines import measures
from qa.lookups.opposite import is_opposite
from qa.lookups.parties import is_an_office, is_another
from qa.lookups.rule_sentences import Candidate
from qa.lookups.thesaurus import SAME
from qa.lookups.triggers import is_of_the_trigger
from qa.lookups.whom import is_of_anothers
from qa.words import content, stem, stems

_IT_IS_VALID = Pattern(
    r"(?P<what>.{3,150}?) (?:(?:shall|will|may|must) (?:be|remain)|is|are|remains?) (?:valid|effective)\b"
)
_IS_VALID = Pattern(
    r"\b(?:valid|effective|expires?|lasts?|term of|no longer than|not longer than|not exceed|binding|final|"
    r"for a period|duration)\b",
    re.IGNORECASE,
)
_AT_MOST = Pattern(r"\b(?:longer than|more than|beyond|exceed\w*|until|up to)\b", re.IGNORECASE)
_HELD = Pattern(r"\b(?:held|holds?|stays?|remains?|kept|detained|confined)\b", re.IGNORECASE)
_EXTENDED = Pattern(
    r"\b(?:extend|extension|prolong|additional(?! (?:information|data|documents?|evidence)\b)|added|postpon)",
    re.IGNORECASE,
)
# "May grant the State an additional extension until ...": no time for what the grant hangs on.
_GRANTS_LONGER = Pattern(r"(?:may )?(?:grant|allow|give) [^,;]{0,60}?\bextension\b", re.IGNORECASE)
_LONGER_ASKED = Pattern(r"\bexten|\badditional|\bmore\b|\bextra\b|\blonger\b|\blater\b|\bfurther\b", re.IGNORECASE)
_NOTICE = Pattern(r"\badvance notice\b|-(?:hour|day) (?:prior )?notice\b", re.IGNORECASE)
_SO_LONG = frozenset(("at least", "length"))
_KEPT = SAME[stem("keep")]
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
_NO_LIMIT = frozenset(("again", "lasts", "length"))
_AFTER = Pattern(r"after|following|from", re.IGNORECASE)
_AHEAD = Pattern(r"before|prior|in advance|preceding", re.IGNORECASE)
_UNITS = frozenset("hours days weeks months years".split())


def contradicted(candidate: Candidate[Deadline], text: str) -> bool:
    """Whether the question says who has the time, or what for, and every time of the sentence is another's."""
    if _counts_otherwise(candidate.facts, text) or is_of_the_trigger(candidate, text):
        return True
    if is_of_another_act(candidate, text) or is_of_an_event(candidate, text) or is_of_anothers(candidate, text):
        return True
    if all(is_opposite(fact.condition, text) for fact in candidate.facts):
        return True
    asked = length_asked(text)
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
    if (asked.until or asked.soon) and "again" in forms and forms <= _NO_END:
        return True
    if asked.longer and not any(_EXTENDED.search(f"{fact.action} {fact.period}") for fact in candidate.facts):
        return True
    if not _LONGER_ASKED.search(text) and all(_GRANTS_LONGER.match(fact.action) for fact in candidate.facts):
        return True
    if asked.limit and all(measures(fact) for fact in candidate.facts):
        return True
    if asked.whose and all(asked.whose not in stems(f"{fact.action} {fact.trigger}") for fact in candidate.facts):
        return True
    if asked.office and all(is_an_office(fact.actor) for fact in candidate.facts if fact.actor or fact.action):
        return True
    if asked.after and all(_AHEAD.match(fact.trigger) for fact in candidate.facts):
        return True
    if asked.has_to and not asked.kept and forms <= _NO_LIMIT:
        return True
    if asked.when and forms <= {"length"}:
        return True
    if asked.has_to and all(_is_not_before(fact) and not (fact.actor or fact.action) for fact in candidate.facts):
        return True
    if asked.stays and not any(map(_holds_somebody, candidate.facts)):
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
    noun = length_asked(text).noun
    if noun is None:
        return False
    units = {word for fact in facts for word in fact.unit.split()}
    return noun not in _UNITS or (noun not in units and re.search(rf"\b{noun} of\b", text, re.IGNORECASE) is not None)


def _is_said_of_another(holds: frozenset[str], fact: Deadline) -> bool:
    """Whether a time is how long something else is valid: "a certificate of waiver"."""
    said = _IT_IS_VALID.match(fact.action) if fact.form == "lasts" else None
    return said is not None and holds.isdisjoint(stems(said["what"]))


def _holds_somebody(fact: Deadline) -> bool:
    """Whether a time is how long somebody may be held at most, or is."""
    if not _HELD.search(f"{fact.actor} {fact.action}"):
        return False
    return fact.form == "lasts" or _AT_MOST.search(fact.period) is not None


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
