"""Whether a time limit is for what is asked: who has to do it, what is to be done, on which condition."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import log

from corpus.facts.rulings import Deadline
from qa.lookups.asked_terms import Term, Terms
from qa.lookups.candidates import Candidate
from qa.lookups.thesaurus import SAME
from qa.retrieved.measures import counted_noun
from qa.wanted import Wanted
from qa.words import stem, stems

_OFTEN = re.compile(r"\bhow often\b|\bhow frequently\b|\bevery how\b", re.IGNORECASE)
_LONGER = re.compile(
    r"\bexten\w+|\bextra\b|\badditional\b|\bmore (?:\w+ )?(?:time|days|weeks|months)\b|\blonger\b", re.IGNORECASE
)
_LASTING = re.compile(
    r"\bvalid\b|\blasts?\b|\bkeep\b|\bkept\b|\bstay\b|\bexpires?\b|\blapses?\b|\brun\b|\bhold\b|\bremain\b",
    re.IGNORECASE,
)
_HAPPENS = re.compile(
    r"\bfinal\b|\bbinding\b|\beffective\b|\binterest\b|\bhappens?\b|\bstarts?\b|\bbegins?\b", re.IGNORECASE
)
_LEAST = re.compile(
    r"\bleast\b|\bminimum\b|\bbefore\b|\bahead\b|\badvance\b|\bnotice\b|\bwarning\b|\bearliest\b", re.IGNORECASE
)
_ASKED_FORMS = (
    (_OFTEN, {"again": 0.35}),
    (_LONGER, {"extension": 0.22, "computation": 0.24}),
    (_LASTING, {"lasts": 0.15, "effect": 0.13}),
    (_HAPPENS, {"effect": 0.15}),
    (_LEAST, {"at least": 0.1}),
)
_FORMS = {
    "limit": 0.05,
    "at least": 0.0,
    "effect": -0.08,
    "condition": -0.1,
    "lasts": -0.03,
    "extension": -0.1,
    "computation": -0.12,
    "again": -0.2,
    "length": -0.12,
    "unnumbered": -0.2,
}
_DATE = re.compile(r"\b(?:what|which) (?:date|day)\b|\bby when\b|\bwhen\b|\bdate\b", re.IGNORECASE)
_ON_A_DATE = 0.25
_OTHERS_PERIOD = re.compile(r"-(?:day|month|year)(?: (?:time )?period)?$")
_OF_ANOTHER = -0.12  # "the twenty-day period": set by another rule
_USUAL = re.compile(r"^(?:except as|unless otherwise|subject to|except for good)", re.IGNORECASE)
_SPECIAL = 0.15  # for a condition of which the question says nothing
_DONE = 0.12  # for what is to be done, when it is what the limit is for
_DOER = 0.1
_EVENT = 0.12
_COUNTED_FROM = re.compile(
    r"\b(?:after|following|since|once|from|upon|of) (?P<event>[^,;?]{3,60}?)"
    r"(?= (?:can|do|does|must|may|is|are|will|should|has|have)\b|[,;?]|$)",
    re.IGNORECASE,
)
_WHO = re.compile(
    r"\b(?:does|do|did|must|may|can|should|will) (?P<who>(?:(?:the|an?|our|his|her|my) )?[\w'-]+(?: [\w'&-]+){0,3}?)"
    r" (?:have|get|got|need)\b(?: to (?P<verb>[a-z]+))?",
    re.IGNORECASE,
)
_TO_DO = re.compile(
    r"\b(?:time|days?|hours?|date|deadline|window|chance|limit|long) to (?P<verb>[a-z]+)|"
    r"^(?:and |or |but )+(?:how long )?to (?P<again>[a-z]+)|"
    r"\b(?:can|may|must|should|does|do|will) (?:i|we|you|he|she|they|it|dhs) (?:still |have to )?(?P<does>[a-z]+)"
    r"|\b(?:i|we|you|he|she|they|dhs) (?:must|may|can|should|have to) (?P<then>[a-z]+)",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\b(?:component|dhs|department|secretary|officer|official|agency|authority|counsel|alj|judge|administrator|"
    r"director|cbp|uscis|tsa|fema|government|ogc|office|inspector general|examiner)s?\b",
    re.IGNORECASE,
)
_PRIVATE = re.compile(
    r"\b(?:you|requester|submitter|defendant|complainant|applicant|employee|seller|individual|person|facility|"
    r"facilities|party|parties|recipient|owner|debtor|school|contractor|company|business|deponent|institution)s?\b",
    re.IGNORECASE,
)
_DUE = re.compile(r"\b(?:is|are) (?P<what>[^?,;]{3,50}?) due\b", re.IGNORECASE)
_UNITS = frozenset("hours days weeks months years".split())
_IS_TOLD = re.compile(r"\bhow much (?:notice|warning)\b", re.IGNORECASE)  # he has no time: he is told
# What says nothing of what is to be done; "file" and "submit" are done with everything.
_PLAIN_VERBS = frozenset(
    map(stem, "have get take make be do need expect wait go happen file submit send ask owe".split())
)
_VERB = 0.15
_MAIN = 3  # words that begin what is to be done
_LENGTHY, _PER_LENGTH = 35, 0.06  # words of a sentence beyond which it meets words by chance


def bonus(candidate: Candidate[Deadline], terms: Terms, wanted: Wanted) -> float:
    """What a sentence gains or loses (about -0.4 to 0.7) beside the words it shares with the question."""
    best = max(
        _form(fact, wanted.text) + _clause(fact, terms) + _who(fact, wanted.text) + _when(fact, wanted.text)
        for fact in candidate.facts
    )
    verb = _verb(wanted.text)
    if verb:
        best += _VERB * _done(candidate, verb)
    return best - _PER_LENGTH * max(0.0, log(len(candidate.quote.split()) / _LENGTHY))


def contradicted(candidate: Candidate[Deadline], wanted: Wanted) -> bool:
    """Whether the question says who has the time, or what for, and every time of the sentence is another's."""
    if _counts_otherwise(candidate.facts, wanted.text) or _is_of_the_trigger(candidate.facts, wanted.text):
        return True
    match = _WHO.search(wanted.text)
    if (
        match
        and not _IS_TOLD.search(wanted.text)
        and all(_is_of_another(fact, match["who"]) for fact in candidate.facts)
    ):
        return True
    verb = _verb(wanted.text)
    return verb is not None and _done(candidate, verb) < 0


def _counts_otherwise(facts: Sequence[Deadline], text: str) -> bool:
    """Whether the number of something is asked for that no time of a sentence is: of pages, of hours of training."""
    noun = counted_noun(text)
    if noun is None:
        return False
    units = {word for fact in facts for word in fact.unit.split()}
    return noun not in _UNITS or (noun not in units and re.search(rf"\b{noun} of\b", text, re.IGNORECASE) is not None)


def _is_of_the_trigger(facts: Sequence[Deadline], text: str) -> bool:
    """Whether what is due is only what every time of a sentence is counted from."""
    match = _DUE.search(text)
    due = set(stems(match["what"])) if match else set()
    return bool(due) and all(due & set(stems(fact.trigger)) and not due & set(stems(fact.action)) for fact in facts)


def _form(fact: Deadline, text: str) -> float:
    elsewhere = _OF_ANOTHER if _OTHERS_PERIOD.search(fact.period) else 0.0
    dated = _ON_A_DATE if fact.unit == "date" and _DATE.search(text) else 0.0
    return (
        elsewhere
        + dated
        + _FORMS[fact.form]
        + sum(forms.get(fact.form, 0.0) for cue, forms in _ASKED_FORMS if cue.search(text))
    )


def _clause(fact: Deadline, terms: Terms) -> float:
    """For what is to be done, by its words; against a condition that the question does not bring up."""
    done = set(stems(fact.action))
    shared = sum(term.weight for term in terms.all if _met(term, done)) / terms.weight
    conditions = "" if fact.form == "condition" else fact.condition
    special = {word for one in conditions.split("; ") if not _USUAL.match(one) for word in stems(one)}
    unsaid = [word for word in special if not any(_met(term, {word}) for term in terms.all)]
    return _DONE * shared - (_SPECIAL * len(unsaid) / len(special) if len(special) > 3 else 0.0)


def _met(term: Term, words: set[str]) -> bool:
    return term.said in words or any(set(form) <= words for form in term.forms)


def _who(fact: Deadline, text: str) -> float:
    match = _WHO.search(text)
    if not match or not fact.actor:
        return 0.0
    return _DOER if set(stems(match["who"])) & set(stems(fact.actor)) else 0.0


def _when(fact: Deadline, text: str) -> float:
    """For the event that the question counts from, when the time is counted from it."""
    match = _COUNTED_FROM.search(text)
    event = set(stems(match["event"])) if match else set()
    return _EVENT * len(event & set(stems(fact.trigger))) / len(event) if event else 0.0


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
    return asked in ((True, False), (False, True)) and printed == asked[::-1]


def _verb(text: str) -> str | None:
    """The stem of what is to be done, when its synonyms are known."""
    match = _WHO.search(text)
    said = match["verb"] if match else None
    if said is None and (to_do := _TO_DO.search(text)):
        said = next(filter(None, to_do.groups()))
    verb = stem(said.lower()) if said else ""
    return verb if verb in SAME and verb not in _PLAIN_VERBS else None


def _done(candidate: Candidate[Deadline], verb: str) -> float:
    """1 when a verb is what a time of the sentence is for, 0 when it stands beside it, else -1."""
    meant = SAME[verb] | {verb}
    for fact in candidate.facts:
        if meant & set(list(stems(fact.action))[:_MAIN]):
            return 1.0
        if fact.form == "condition" and meant & candidate.sentence.words:
            return 1.0  # what happens then stands beside the condition
    told = {word for fact in candidate.facts for word in stems(fact.action)}
    if not all(fact.action for fact in candidate.facts):
        told |= candidate.sentence.words
    return 0.0 if meant & (told | candidate.sentence.headings | candidate.sentence.listed) else -1.0
