"""How well a time limit is for what is asked: its form, who has to do it, from when, on which condition."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import log

from corpus.facts.rulings import Deadline
from qa.lookups.asked_act import doer_asked, done, verb_asked
from qa.lookups.asked_terms import Term, Terms
from qa.lookups.rule_sentences import Candidate
from qa.lookups.thesaurus import plainly
from qa.wanted import Wanted
from qa.words import stems

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
_OTHERS_PERIOD = re.compile(r"-(?:working |business |calendar )?(?:day|month|year)(?: (?:time )?period)?$")
_OF_ANOTHER = -0.12  # "the twenty-day period": set by another rule
_STARTS = re.compile(r"\b(?:period|time)\b[^.;,]{0,40}\b(?:commence|begin|start)s?\b", re.IGNORECASE)
_COUNTED = -0.25  # says from when another time runs
_OF_THE_START = re.compile(r"\bstart(?:s|ed)?\b|\bbegins?\b|\bcommences?\b|\bruns?\b|\bclock\b", re.IGNORECASE)
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
_VERB = 0.15
# "A request for additional information" is not the request that is asked about, nor is its answer the answer.
_QUALIFIED = re.compile(r"\brequests?\b(?: for (?:an? |the )?(?P<what>[a-z-]+(?: [a-z-]+)?))?")
_PLAIN = frozenset(stems("records record access documents copies notification response"))
_OF_ANOTHER_REQUEST = -0.15
_LENGTHY, _PER_LENGTH = 35, 0.06  # words of a sentence beyond which it meets words by chance


def bonus(candidate: Candidate[Deadline], terms: Terms, wanted: Wanted) -> float:
    """What a sentence gains or loses (about -0.4 to 0.7) beside the words it shares with the question."""
    best = max(
        _form(fact, wanted.text) + _clause(fact, terms) + _who(fact, wanted.text) + _when(fact, wanted.text)
        for fact in candidate.facts
    )
    if _STARTS.search(candidate.quote) and not _OF_THE_START.search(wanted.text):
        best += _COUNTED
    if _is_another_request(candidate.quote, wanted.text, terms):
        best += _OF_ANOTHER_REQUEST
    verb = verb_asked(plainly(wanted.text))
    if verb:
        best += _VERB * done(candidate, verb)
    return best - _PER_LENGTH * max(0.0, log(len(candidate.quote.split()) / _LENGTHY))


def _form(fact: Deadline, text: str) -> float:
    elsewhere = _OF_ANOTHER if _OTHERS_PERIOD.search(fact.period) else 0.0
    dated = _ON_A_DATE if fact.unit == "date" and _DATE.search(text) else 0.0
    return elsewhere + dated + _FORMS[fact.form] + sum(forms.get(fact.form, 0.0) for forms in _asked_forms(text))


@lru_cache(maxsize=64)  # of every sentence that may answer
def _asked_forms(text: str) -> Sequence[Mapping[str, float]]:
    return [forms for cue, forms in _ASKED_FORMS if cue.search(text)]


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
    who = doer_asked(text)
    if not who or not fact.actor:
        return 0.0
    return _DOER if set(stems(who)) & set(stems(fact.actor)) else 0.0


def _when(fact: Deadline, text: str) -> float:
    """For the event that the question counts from, when the time is counted from it."""
    event = _counted_from(text)
    return _EVENT * len(event & set(stems(fact.trigger))) / len(event) if event else 0.0


def _is_another_request(quote: str, text: str, terms: Terms) -> bool:
    """Whether a request is asked about, and a sentence begins with one for something that is not: it goes on about
    that one."""
    asked = list(_QUALIFIED.finditer(text.lower()))
    printed = _QUALIFIED.search(quote)
    if not asked or any(match["what"] for match in asked) or printed is None:
        return False
    what = set(stems(printed["what"] or ""))
    return bool(what) and not what & _PLAIN and not any(_met(term, what) for term in terms.all)


@lru_cache(maxsize=64)
def _counted_from(text: str) -> frozenset[str]:
    match = _COUNTED_FROM.search(text)
    return frozenset(stems(match["event"])) if match else frozenset()
