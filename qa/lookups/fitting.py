"""How well a time limit is for what is asked: its form, who has to do it, from when, on which condition."""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.facts.rulings import Deadline
from corpus.patterns import Pattern
from qa.lookups.asked_act import doer_asked, done, verb_asked
from qa.lookups.asked_length import length_asked
from qa.lookups.asked_terms import Terms
from qa.lookups.lengths import met_by_chance
from qa.lookups.rule_sentences import Candidate
from qa.lookups.thesaurus import SAME, plainly
from qa.words import stem, stems

_OFTEN = Pattern(r"\bhow often\b|\bhow frequently\b|\bevery how\b", re.IGNORECASE)
_LONGER = Pattern(
    r"\bexten\w+|\bextra\b|\badditional\b|\bmore (?:\w+ )?(?:time|days|weeks|months)\b|\blonger\b", re.IGNORECASE
)
_LASTING = Pattern(
    r"\bvalid\b|\blasts?\b|\bkeep\b|\bkept\b|\bstay\b|\bexpires?\b|\blapses?\b|\brun\b|\bhold\b|\bremain\b",
    re.IGNORECASE,
)
_HAPPENS = Pattern(
    r"\bfinal\b|\bbinding\b|\beffective\b|\binterest\b|\bhappens?\b|\bstarts?\b|\bbegins?\b", re.IGNORECASE
)
_LEAST = Pattern(
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
    "open": 0.0,
}
_DATE = Pattern(r"\b(?:what|which) (?:date|day)\b|\bby when\b|\bwhen\b|\bdate\b", re.IGNORECASE)
_ON_A_DATE = 0.25
_DATED = "date"
_OTHERS_PERIOD = Pattern(r"-(?:working |business |calendar )?(?:day|month|year)(?: (?:time )?period)?$")
_OF_ANOTHER = -0.12  # "the twenty-day period": set by another rule
_STARTS = Pattern(
    r"\b(?:period|time)\b[^.;]{0,150}?\b(?:commence|begin|start)s?\b|"
    r"\b(?:commencing|beginning|starting) the [\w-]+ (?:time ?frame|time|period)\b",
    re.IGNORECASE,
)
_COUNTED = -0.25  # says from when another time runs
_OF_THE_START = Pattern(r"\bstart(?:s|ed)?\b|\bbegins?\b|\bcommences?\b|\bruns?\b|\bclock\b", re.IGNORECASE)
_USUAL = Pattern(r"^(?:except as|unless otherwise|subject to|except for good)", re.IGNORECASE)
_FOR_SOME = Pattern(r"In the case of\b")
_SPECIAL = 0.15  # for a condition of which the question says nothing
_CASE = 0.2  # for a condition that is the case that the question tells
_THE_CASE = 0.15  # beside that, where it is told word for word
_DONE = 0.12  # for what is to be done, when it is what the limit is for
_DOER = 0.1
_EVENT = 0.12
_COUNTED_FROM = Pattern(
    r"\b(?:after|following|since|once|from|upon|of) (?P<event>[^,;?]{3,60}?)"
    r"(?= (?:can|do|does|must|may|is|are|will|should|has|have)\b|[,;?]|$)",
    re.IGNORECASE,
)
_VERB = 0.15
# "A request for additional information" is not the request that is asked about, nor is its answer the answer.
_QUALIFIED = Pattern(r"\brequests?\b(?: for (?:an? |the )?(?P<what>[a-z-]+(?: [a-z-]+)?))?")
_A_REQUEST = Pattern(r"\b(?:an?|the|my|our|every|each|any) (?:FOIA )?requests?\b", re.IGNORECASE)
_PLAIN = frozenset(stems("records record access documents copies notification response"))
_OF_ANOTHER_REQUEST = -0.15
# A new one is not the first, which is meant where nothing else is said.
_ANEW = Pattern(r"\b(?:an?|the) (?:new|revised|updated|amended)\b|\bresubmi\w+", re.IGNORECASE)
_ANEW_ASKED = Pattern(
    r"\bnew|revis|updat|amend|resubmi|\bagain\b|renew|\bre-|modif|chang|\boften\b|\banother\b|\bnext\b", re.IGNORECASE
)
_AGAIN = frozenset(stems("resubmission reapplication"))  # of what a paragraph is headed by
_NOT_THE_FIRST = -0.25
# "The complaint will state: (4) That failure to answer within 30 days ...": the rule itself stands elsewhere.
_REPORTED = Pattern(r"^(?:\(\w+\) )*(?:That|An? (?:statement|notice|explanation)|Notice|Notification)\b")
_SAYING = frozenset(stems("state include contain advise inform notify"))
_OF_A_PAPER = -0.3
# A rule on limitations tells until when somebody may be proceeded against.
_OF_LIMITATIONS = stem("limitations")
_BARRED = 0.3
_REMEMBERED = 4096  # sentences


def asks_the_start(text: str) -> bool:
    """Whether it is asked from when a time runs."""
    return _OF_THE_START.search(text) is not None


class Fitting:
    """How well time limits are for one question; what hangs on the question alone is read once."""

    def __init__(self, terms: Terms, text: str) -> None:
        self._terms = terms
        self._text = text
        asked = [forms for cue, forms in _ASKED_FORMS if cue.search(text)]
        self._forms = {form: sum(forms.get(form, 0.0) for forms in asked) for form in _FORMS}
        self._date = _DATE.search(text) is not None
        self._of_the_start = asks_the_start(text)
        self._limitations = length_asked(text).bars
        self._first = _ANEW_ASKED.search(text) is None
        self._doer = frozenset(stems(doer_asked(text) or ""))
        self._verb = verb_asked(plainly(text))
        event = _COUNTED_FROM.search(text)
        self._event = frozenset(stems(event["event"])) if event else frozenset()
        requests = list(_QUALIFIED.finditer(text.lower()))
        self._plain_request = bool(requests) and not any(match["what"] for match in requests)

    def most(self, forms: str) -> float:
        """What no sentence with facts of some forms gains more than."""
        told = set(forms.split(","))
        return (
            max(_FORMS[form] + self._forms[form] for form in told - {_DATED})
            + (_ON_A_DATE if self._date and _DATED in told else 0.0)
            + _DONE
            + (_CASE + _THE_CASE if self._terms.case else 0.0)
            + (_DOER if self._doer else 0.0)
            + (_EVENT if self._event else 0.0)
            + (_BARRED if self._limitations else 0.0)
            + (_VERB if self._verb else 0.0)
        )

    def of(self, candidate: Candidate[Deadline]) -> float:
        """What a sentence gains or loses (about -0.4 to 0.7) beside the words it shares with the question."""
        best = max(
            self._form(fact) + self._clause(fact) + self._who(fact) + self._when(fact) for fact in candidate.facts
        )
        if not self._of_the_start and tells_the_start(candidate.quote):
            best += _COUNTED
        if self._plain_request and self._is_another_request(candidate.quote):
            best += _OF_ANOTHER_REQUEST
        if _REPORTED.match(candidate.quote) and _SAYING & candidate.sentence.opening:
            best += _OF_A_PAPER
        if self._first and (_is_anew(candidate.facts[0].action) or _AGAIN & candidate.sentence.headings):
            best += _NOT_THE_FIRST
        if self._limitations and _OF_LIMITATIONS in candidate.sentence.headings:
            best += _BARRED
        if self._verb:
            best += _VERB * done(candidate, self._verb)
        return best - met_by_chance(candidate.quote)

    def _form(self, fact: Deadline) -> float:
        elsewhere = _OF_ANOTHER if _OTHERS_PERIOD.search(fact.period) else 0.0
        dated = _ON_A_DATE if fact.unit == _DATED and self._date else 0.0
        return elsewhere + dated + _FORMS[fact.form] + self._forms[fact.form]

    def _clause(self, fact: Deadline) -> float:
        """For what is to be done, by its words; against a condition that the question does not bring up."""
        said = self._terms.said_by(frozenset(stems(fact.action)))
        shared = sum(term.weight for term in said) / self._terms.weight
        special = frozenset() if fact.form == "condition" else _special(fact.condition)
        unsaid = special - self._terms.alone
        tells = len(special) > 3 or (special and _FOR_SOME.match(fact.condition))
        against = _SPECIAL * len(unsaid) / len(special) if tells else 0.0
        case = _CASE * self._terms.told(special) + (_THE_CASE if self._terms.is_case(special) else 0.0)
        return _DONE * shared + case - against

    def _who(self, fact: Deadline) -> float:
        return _DOER if self._doer and not self._doer.isdisjoint(stems(fact.actor)) else 0.0

    def _when(self, fact: Deadline) -> float:
        """For the event that the question counts from, when the time is counted from it."""
        event = self._event
        return _EVENT * len(event.intersection(stems(fact.trigger))) / len(event) if event else 0.0

    def _is_another_request(self, quote: str) -> bool:
        """Whether a sentence begins with a request for something that is not asked about: it goes on about that one."""
        what = _requested(quote)
        return bool(what) and not what & _PLAIN and not self._terms.said_by(what)


def is_done_anew(candidate: Candidate[Deadline]) -> bool:
    """Whether something is to be done a second time: "submit a new one", under a heading on resubmission."""
    return bool(_AGAIN & candidate.sentence.headings)


def is_of_another_request(quote: str, text: str) -> bool:
    """Whether it is asked of a request and no more is said of it, and a sentence is of one for something else."""
    if not _A_REQUEST.search(text) or any(match["what"] for match in _QUALIFIED.finditer(text.lower())):
        return False
    what = _requested(quote)
    said = {other for word in stems(text) for other in (SAME.get(word) or {word})}
    return bool(what) and not what & _PLAIN and not what & said


# What follows is asked of every sentence that may answer, for each question.


@lru_cache(maxsize=_REMEMBERED)
def _special(condition: str) -> frozenset[str]:
    """The words of what is not usual in a condition."""
    return frozenset(word for one in condition.split("; ") if not _USUAL.match(one) for word in stems(one))


@lru_cache(maxsize=_REMEMBERED)
def tells_the_start(quote: str) -> bool:
    return _STARTS.search(quote) is not None


@lru_cache(maxsize=_REMEMBERED)
def _is_anew(action: str) -> bool:
    return _ANEW.search(action) is not None


@lru_cache(maxsize=_REMEMBERED)
def _requested(quote: str) -> frozenset[str]:
    """What the first request that a sentence speaks of is for."""
    printed = _QUALIFIED.search(quote)
    return frozenset(stems(printed["what"] or "")) if printed else frozenset()
