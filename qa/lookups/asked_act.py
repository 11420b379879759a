"""Who a question says has the time, and what is to be done in it; and whether a rule is for that.

English of questions and of duties; it knows no rule.
"""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.facts.rulings import Deadline
from corpus.patterns import Pattern
from qa.lookups.asked_time import when_allowed
from qa.lookups.rule_sentences import Candidate
from qa.lookups.thesaurus import SAME
from qa.words import stem, stems

_WHO = Pattern(
    r"\b(?:does|do|did|must|may|can|should|will) (?P<who>(?:(?:the|an?|our|his|her|my) )?[\w'-]+(?: [\w'&-]+){0,3}?)"
    r" (?:have|get|got|need|take)\b(?: to (?P<verb>[a-z]+))?",
    re.IGNORECASE,
)
# "The deadline for a tenant to object".
_FOR_WHOM = Pattern(
    r"\b(?:time|time limit|period|deadline|window) for (?P<who>(?:(?:the|an?|our|his|her|my) )?[\w-]+"
    r"(?: (?!in\b|of\b|on\b|to\b|for\b)[\w&-]+){0,2}?) to (?P<verb>[a-z]+)",
    re.IGNORECASE,
)
# "Must be reported by the seller".
_BY_WHOM = Pattern(
    r"\bbe [a-z]+(?:ed|en|t) (?:\w+ )?by (?P<who>(?:the|an?) [\w'-]+(?: (?!in\b|of\b|on\b|to\b|for\b)[\w'-]+)?)",
    re.IGNORECASE,
)
_TO_DO = Pattern(
    r"\b(?:time|days?|hours?|date|deadline|window|chance|limit|long) (?:to (?P<verb>[a-z]+)|for (?P<doing>[a-z]+ing))|"
    r"^(?:and |or |but )+(?:how long )?to (?P<again>[a-z]+)|"
    r"\b(?:can|may|must|should|does|do|will) (?:i|we|you|he|she|they|it|dhs) (?:still |have to )?(?P<does>[a-z]+)"
    r"|\b(?:i|we|you|he|she|they|dhs) (?:must|may|can|should|have to) (?P<then>[a-z]+)",
    re.IGNORECASE,
)
# What says nothing of what is to be done; "file" and "submit" are done with everything.
PLAIN_VERBS = frozenset(
    map(
        stem,
        """have get take make be do need expect wait go happen file filing submit submitting send sending ask
        owe""".split(),
    )
)
# What is done in a time, said by its first word: "file ...", "appeal ...".
_ACTS = frozenset(
    map(
        stem,
        """file object appeal request ask answer respond submit serve pay decide determine route refer forward transfer
        publish attend audit retain""".split(),
    )
)
_ANSWER = stem("answer")
_TELLS_RESULT = Pattern(
    r"(?:notify|inform|advise|tell) [^,;]{3,60}? of (?:the|its|his|her|their) "
    r"(?:results?|outcome|decision|determination|disposition)\b"
)
_SHALL_BE = Pattern(r"\b(?:shall|must|will|may) be (?P<verb>[a-z]+)\b", re.IGNORECASE)
_DONE_TO = frozenset(map(stem, "filed served paid published transmitted submitted appealed".split()))
_HAPPENS = Pattern(r"\bfinal\b|\bbinding\b|\beffective\b|\bbecomes?\b|\bhappens?\b", re.IGNORECASE)
# "May the default be reopened", of an act for which the texts may have other words.
_IS_DONE = Pattern(
    r"\b(?:can|may|could|must|should|shall) [^?,;]{3,50}? be (?P<verb>[a-z]+(?:ed|en|t))\b", re.IGNORECASE
)
# What an act is done to, without what that is about: "file a motion", not "for reconsideration of the decision".
_ABOUT = Pattern(r"\b(?:of|for|to|with|from|against|denying|granting)\b")
_WITH_PAPER = frozenset(map(stem, "file appeal submit serve request".split()))
_BEGINS = 2  # words that say what it is: "file a motion"
_MAIN = 3  # words that begin what is to be done
_OBJECT = 5  # those with what it is done to: "attend mandatory classification training"


@lru_cache(maxsize=64)  # of every sentence that may answer
def doer_asked(text: str) -> str | None:
    """ "the defendant", of "how long does the defendant have to answer"; None when nobody is named."""
    match = _WHO.search(text) or _FOR_WHOM.search(text) or _BY_WHOM.search(text)
    return match["who"] if match else None


@lru_cache(maxsize=64)
def verb_asked(text: str) -> str | None:
    """The stem of what is to be done, when its synonyms are known."""
    match = _WHO.search(text) or _FOR_WHOM.search(text)
    said = match["verb"] if match else None
    if said is None and (to_do := _TO_DO.search(text)):
        said = next(filter(None, to_do.groups()))
    verb = stem(said.lower()) if said else ""
    return verb if verb in SAME and verb not in PLAIN_VERBS else None


@lru_cache(maxsize=64)
def _verb_of_what_is_done(text: str) -> str | None:
    match = _IS_DONE.search(text)
    verb = stem(match["verb"].lower()) if match else ""
    return verb if verb and verb not in PLAIN_VERBS else None


def done(candidate: Candidate[Deadline], verb: str) -> float:
    """1 when a verb is what a time of the sentence is for, 0 when it stands beside it, else -1."""
    meant = SAME[verb] | {verb}
    for fact in candidate.facts:
        if meant & set(stems(fact.action)[:_MAIN]) or (verb == _ANSWER and _TELLS_RESULT.match(fact.action)):
            return 1.0
        if fact.form == "condition" and meant & candidate.sentence.words:
            return 1.0  # what happens then stands beside the condition
    if all(_is_for_another_act(fact, verb, meant) for fact in candidate.facts):
        return -1.0
    told = {word for fact in candidate.facts for word in stems(fact.action)}
    if len(candidate.facts) == 1 or not all(fact.action for fact in candidate.facts):
        told |= candidate.sentence.words
    return 0.0 if meant & (told | candidate.sentence.headings | candidate.sentence.listed) else -1.0


def is_of_another_act(candidate: Candidate[Deadline], text: str) -> bool:
    """Whether it is asked how long there is for an act, or when it is allowed, and a sentence has no time but for
    another, or for what comes of itself."""
    if _HAPPENS.search(text):
        return False
    verb = verb_asked(text)
    if not verb:
        passive = _verb_of_what_is_done(text)
        return passive is not None and all(_begins_otherwise(fact, passive) for fact in candidate.facts)
    meant = SAME[verb] | {verb}
    if when_allowed(text) and meant & candidate.sentence.words and any(f.form == "condition" for f in candidate.facts):
        return False  # "if he does not respond within 30 days, it may be closed"
    others = (
        fact.form == "effect"
        or (fact.form == "condition" and fact.action and not meant & set(stems(fact.action)))
        or (fact.form == "limit" and _is_for_another_act(fact, verb, meant))
        for fact in candidate.facts
    )
    return all(others)


def _begins_otherwise(fact: Deadline, verb: str) -> bool:
    """Whether what somebody has to do begins with another verb that is known: "appeal the decision not to reopen"."""
    if _is_done_otherwise(fact, SAME.get(verb, frozenset()) | {verb}):
        return True
    act = stems(fact.action)
    if fact.form != "limit" or not (act and fact.actor) or act[0] not in _ACTS:
        return False
    told = stems(_ABOUT.split(fact.action, maxsplit=1)[0]) if act[0] in _WITH_PAPER else act
    return not (SAME.get(verb, frozenset()) | {verb}) & set(told[:_OBJECT])


def _is_done_otherwise(fact: Deadline, meant: frozenset[str]) -> bool:
    """Whether something is to be filed, or the like, and the verb that is asked is not said: "may be filed"."""
    passive = _SHALL_BE.search(fact.action)
    return passive is not None and stem(passive["verb"].lower()) in _DONE_TO and not meant & set(stems(fact.action))


def _is_for_another_act(fact: Deadline, verb: str, meant: frozenset[str]) -> bool:
    """Whether what is to be done begins with another verb that is known, and the one asked does not follow."""
    if _is_done_otherwise(fact, meant):
        return True
    act = stems(fact.action)
    return bool(act) and act[0] in _ACTS and verb not in act and not meant & set(act[:_BEGINS])
