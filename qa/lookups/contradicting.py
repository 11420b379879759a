"""Whether a time limit is another's than the one asked for: somebody else's, for something else, of another measure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.facts.rulings import Deadline
from qa.lookups.asked_act import doer_asked, done, verb_asked
from qa.lookups.candidates import Candidate
from qa.lookups.thesaurus import SAME
from qa.retrieved.measures import counted_noun
from qa.wanted import Wanted
from qa.words import content, stem, stems

_OFFICE = re.compile(
    r"\b(?:component|dhs|department|secretary|officer|official|agency|authority|counsel|alj|judge|administrator|"
    r"director|attorney general|authority head|iscap|isoo|ogis|"
    r"treasury|cbp|uscis|tsa|fema|government|ogc|office|inspector general|examiner)s?\b",
    re.IGNORECASE,
)
_PRIVATE = re.compile(
    r"\b(?:you|requester|submitter|defendant|complainant|applicant|employee|seller|individual|person|facility|"
    r"facilities|party|parties|recipient|owner|debtor|school|contractor|company|business|deponent|institution)s?\b",
    re.IGNORECASE,
)
_ANY_OFFICE = frozenset(
    map(stem, "component dhs department agency government office official officer designee applicable".split())
)
_DUE = re.compile(r"\b(?:is|are) (?P<what>[^?,;]{3,50}?) due\b", re.IGNORECASE)
_TO_BE_DONE = re.compile(
    r"\b(?:have|has|had|takes?) to (?P<what>[^?,;]{3,50}?)(?= (?:under|in|after|once|when|if|before)\b|[?,;]|$)",
    re.IGNORECASE,
)
_HOW_LONG_VALID = re.compile(
    r"\b(?:how long|how many \w+|until when) (?:is|are|does|do|will|can|may|shall)\b[^?,;]*?"
    r"\b(?:valid|effective|last|lasts|good|binding|in force|in effect|protected|stand)\b|\bhow long\b.*\bgood for\b",
    re.IGNORECASE,
)
_IS_VALID = re.compile(
    r"\b(?:valid|effective|expires?|lasts?|term of|no longer than|not longer than|not exceed|binding|final|"
    r"for a period|duration)\b",
    re.IGNORECASE,
)
_HOW_LONG_KEPT = re.compile(
    r"\b(?:how long|how many \w+)\b[^?,;]*\b(?:keep|kept|retain(?:ed)?|preserved?|stored?|archived?|hold on)\b",
    re.IGNORECASE,
)
_HOW_LONG_AFTER = re.compile(r"\b(?:how long|how soon|how many \w+) after\b", re.IGNORECASE)
_HAS_TO = re.compile(r"\bhow (?:long|many \w+) (?:do|does|did|will) [^?,;]*\bhave to\b", re.IGNORECASE)
_HOW_OFTEN = re.compile(r"\bhow (?:often|frequently)\b|\bevery how\b", re.IGNORECASE)
_HOW_SOON = re.compile(r"\bhow (?:soon|fast|quickly)\b(?! (?:can|may)\b)|\bby when\b", re.IGNORECASE)
_HOW_FAR_AHEAD = re.compile(
    r"\bhow (?:much (?:\w+ )?(?:notice|warning)|many \w+['’]? (?:of )?(?:notice|warning)|"
    r"far (?:ahead|before|in advance)|long (?:ahead|in advance)|much earlier)\b",
    re.IGNORECASE,
)
_NOTICE = re.compile(r"\badvance notice\b|-(?:hour|day) (?:prior )?notice\b", re.IGNORECASE)
_NO_LIMIT = frozenset(("again", "lasts", "length"))
_AHEAD = re.compile(r"before|prior|in advance|preceding", re.IGNORECASE)
_UNITS = frozenset("hours days weeks months years".split())
_IS_TOLD = re.compile(r"\bhow much (?:notice|warning)\b", re.IGNORECASE)  # he has no time: he is told


def contradicted(candidate: Candidate[Deadline], wanted: Wanted) -> bool:
    """Whether the question says who has the time, or what for, and every time of the sentence is another's."""
    if _counts_otherwise(candidate.facts, wanted.text) or _is_of_the_trigger(candidate.facts, wanted.text):
        return True
    if _HOW_LONG_VALID.search(wanted.text) and not _IS_VALID.search(candidate.quote):
        return True
    forms = {fact.form for fact in candidate.facts}
    if _HOW_LONG_KEPT.search(wanted.text) and "lasts" not in forms:
        return True
    if counted_noun(wanted.text) in _UNITS and forms == {"unnumbered"}:
        return True
    if _HOW_LONG_AFTER.search(wanted.text) and all(_AHEAD.match(fact.trigger) for fact in candidate.facts):
        return True
    if _HAS_TO.search(wanted.text) and forms == {"length"}:
        return True
    if _HOW_OFTEN.search(wanted.text) and "again" not in forms:
        return True
    if _HOW_SOON.search(wanted.text) and forms <= _NO_LIMIT:
        return True
    ahead = _NOTICE.search(candidate.quote) or any(_is_ahead(fact) for fact in candidate.facts)
    if _HOW_FAR_AHEAD.search(wanted.text) and not ahead:
        return True
    who = None if _IS_TOLD.search(wanted.text) else doer_asked(wanted.text)
    if who and all(_is_of_another(fact, who) for fact in candidate.facts):
        return True
    verb = verb_asked(wanted.text)
    if verb is None:
        return False
    return done(candidate, verb) < (1.0 if forms == {"unnumbered"} else 0.0)


def _counts_otherwise(facts: Sequence[Deadline], text: str) -> bool:
    """Whether the number of something is asked for that no time of a sentence is: of pages, of hours of training."""
    noun = counted_noun(text)
    if noun is None:
        return False
    units = {word for fact in facts for word in fact.unit.split()}
    return noun not in _UNITS or (noun not in units and re.search(rf"\b{noun} of\b", text, re.IGNORECASE) is not None)


def _is_ahead(fact: Deadline) -> bool:
    """Whether a time is a least one, or runs until what is announced."""
    return fact.form == "at least" or _AHEAD.match(fact.trigger) is not None


def _is_of_the_trigger(facts: Sequence[Deadline], text: str) -> bool:
    """Whether what is due, or to be done, is only what every time of a sentence is counted from."""
    to_do = _TO_BE_DONE.search(text)
    act = set(content(to_do["what"])) if to_do else set()
    if len(act) > 1 and all(act <= set(stems(f.trigger)) and not act & set(stems(f.action)) for f in facts):
        return True
    match = _DUE.search(text)
    due = set(stems(match["what"])) if match else set()
    return bool(due) and all(due & set(stems(fact.trigger)) and not due & set(stems(fact.action)) for fact in facts)


def _is_of_another(fact: Deadline, who: str) -> bool:
    """Of an office when a private person is asked about, or the other way round; False when unsure."""
    if not fact.actor:
        return False
    asked, printed = (
        (bool(_OFFICE.search(who)), bool(_PRIVATE.search(who))),
        (
            bool(_OFFICE.search(fact.actor)),
            bool(_PRIVATE.search(fact.actor)),
        ),
    )
    if asked[0] and printed[0]:
        return _is_another_office(who, fact.actor)
    return asked in ((True, False), (False, True)) and printed == asked[::-1]


def _is_another_office(asked: str, printed: str) -> bool:
    """Whether both are called by name and no word of their names meets."""
    one, other = set(stems(asked)) - _ANY_OFFICE, set(stems(printed)) - _ANY_OFFICE
    alike = {same for word in one for same in SAME.get(word, {word})}
    return bool(one and other) and not alike & other
