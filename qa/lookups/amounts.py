"""What something costs, what is free, and who pays, by the amounts and rules on fees that the text
prints (`corpus.facts.amounts`).

A figure is quoted with its sentence. Where no printed amount is for what is asked, the question is
left to retrieval.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from corpus.facts.rulings import Amount
from index.store import Index
from qa.answer import Answer, AnswerKind, Table
from qa.lookups.asked_money import (
    ASKING,
    ASKS,
    asks,
    asks_for_all,
    asks_for_fee,
    asks_for_figure,
    asks_for_free,
    asks_for_number,
    asks_for_price,
    asks_for_share,
    asks_for_small,
    asks_from_what,
    asks_how_much,
    asks_of_sum,
    asks_whether,
    forms_of_all,
    is_no_price,
)
from qa.lookups.asked_terms import Terms
from qa.lookups.candidates import names_another
from qa.lookups.paid_for import (
    asks_who_pays,
    case_told,
    thing_charged_for,
    thing_obtained,
    thing_priced,
    unit_priced,
)
from qa.lookups.pricing import bonus
from qa.lookups.quoting import cited, none_fits
from qa.lookups.ranked import Ranked
from qa.lookups.rule_sentences import Candidate
from qa.lookups.ruled import RuleLookUp
from qa.lookups.scope import Scope
from qa.lookups.thesaurus import SAME
from qa.lookups.vocabulary import Vocabulary
from qa.retrieved.focus import whether_so
from qa.retrieved.measures import counted_noun
from qa.rulemakers import Rulemakers
from qa.wanted import Wanted
from qa.wording import counted, listed
from qa.words import content, stem, stems

_ENOUGH, _LEAST_COVERED = 0.85, 0.3
_EQUAL_BESIDE = 0.25
_OWED = re.compile(r"\bdebts?\b|\boverdue\b|\bdelinquent\b")  # no "Debt" of the name of an Act
_PAID = re.compile(r"\bfees?\b|\bcharg|\bcosts?\b|\bpay|\bfree\b", re.IGNORECASE)
_BORNE = re.compile(
    r"\bcharg|\bpa(?:y|id)|\bcosts?\b|\bborne\b|\bbear\b|\bfree\b|\bexpenses?\b|\binterest\b|\bamount\b",
    re.IGNORECASE,
)
_FINED = re.compile(
    r"\b(?:penalt|fined?\b)(?!.*\b(?:assess|damages|waiv|interest|double|twice|debts?\b|overdue|delinquent|late))",
    re.IGNORECASE,
)
_PAYING = re.compile(
    r"\b(?:pays?|paid|bears?|borne|reimburs\w+|responsible for|expense of|own expense)\b", re.IGNORECASE
)
_WHEN = re.compile(r"\b(?:after|following|before|during|prior to) (?:the|an?|any) \w+")  # a sentence is not about it
_INTEREST = re.compile(r"\b(?<!public )interest (?:and|charge|rate|will|is|on)", re.IGNORECASE)
_OVERDUE = re.compile(r"\binterest\b|\blate\b|\bunpaid|\boverdue|\bdelinquen|\bow(?:e|es|ed|ing)\b|\bpast due", re.I)
_WAIVED = re.compile(r"\bwaive|\breduc", re.IGNORECASE)
_FREE_OF_CHARGE = ("allowance", "table")
_DEFINITIONS = stem("definitions")
_DEFINED = 4  # words that a definition begins with
_WHETHER = re.compile(r"\W*(?:is|are|does|do|will|must|can|may)\b", re.IGNORECASE)
_NOT_CHARGED = re.compile(
    r"\b(?:not|never|don't|doesn't) (?:\w+ ){0,2}?(?:charged?|bill)\b|\bno (?:\w+ )?(?:fees?|charge)\b", re.IGNORECASE
)
_UNCHARGED = re.compile(r"\bno\b[^.;]{0,30} (?:fees?|charge)\b|\bnot (?:be )?charge|\bwithout charge\b|\bfree\b", re.I)
_MONEY = re.compile(r"\$|cent|damages|amount")
_COUNTED = frozenset(map(stem, "page pages hour hours free percent".split()))  # what is not money
_NAME = re.compile(r"(?<![.?!] )(?<!^)\b(?:[A-Z][A-Z0-9-]{2,}|[A-Z]-?\d\w*)\b")


class Amounts(RuleLookUp[Amount]):
    """Look-up of amounts and fees."""

    kind = AnswerKind.FEE
    asking = ASKING
    cue = ASKS
    equal = 0.03
    what = "the amount or rule on fees"
    none = "No fee or amount for this was found in the texts."

    def __init__(self, index: Index, vocabulary: Vocabulary, rulemakers: Rulemakers) -> None:
        super().__init__(index, vocabulary, rulemakers, Amount)

    def asks(self, wanted: Wanted) -> bool:
        return asks(wanted)

    def asks_for_all(self, text: str) -> bool:
        return asks_for_all(text)

    def bonus(self, terms: Terms, wanted: Wanted) -> Callable[[Candidate[Amount]], float]:
        return bonus(terms, wanted.text)

    def fits(self, one: Ranked[Amount], wanted: Wanted) -> bool:
        """Not when the question names what another part of the texts is about, or what none of them knows."""
        facts, quote = one.candidate.facts, one.candidate.quote
        if _DEFINITIONS in one.candidate.sentence.headings and not _defines(one.candidate, wanted.text):
            return False
        paid = _PAID.search(quote) or any(fact.form in ("rate", "table") for fact in facts)
        if asks_for_fee(wanted.text) and (all(fact.form == "penalty" for fact in facts) or not paid):
            return False
        priced = unit_priced(wanted.text) and not asks_for_free(wanted.text)
        if priced and (figures := [f.figure for f in facts if f.figure]) and not any(map(_MONEY.search, figures)):
            return False  # "100 pages" are no price of a page
        if (thing := thing_charged_for(wanted.text)) and thing <= set(one.met.unmet):
            return False
        if asks_how_much(wanted.text) and all(fact.form == "allowance" for fact in facts):
            return False
        if is_no_price(quote, wanted.text) or not _is_of_form(facts, wanted.text):
            return False
        said = {*stems(_WHEN.sub(" ", quote)), *one.candidate.sentence.headings}
        if (thing := thing_priced(wanted.text)) and thing.isdisjoint(said):
            return False
        if (thing := thing_obtained(wanted.text)) and thing <= one.met.unmet:
            return False
        if asks_for_fee(wanted.text) and _INTEREST.search(quote) and not _OVERDUE.search(wanted.text):
            return False
        if asks_who_pays(wanted.text) and not _PAYING.search(quote):
            return False
        if (case := case_told(wanted.text)) and not _tells(quote, case):
            return False
        whether = whether_so(wanted.text)
        if whether and all(fact.form == "rule" for fact in facts) and stem(whether.lower()) in one.met.unmet:
            return False  # it is on paying, and not on paying online
        noun = counted_noun(wanted.text)
        if noun and not any(stem(noun) in set(stems(fact.figure)) for fact in facts):
            return False
        if _FINED.search(wanted.text) and not any(fact.figure.startswith("$") for fact in facts):
            return False
        if noun and asks_for_free(wanted.text) and not any(fact.form in _FREE_OF_CHARGE for fact in facts):
            return False
        if asks_for_number(wanted.text) and not any(fact.figure for fact in facts):
            return False
        asked = asks_for_fee(wanted.text) or asks_for_figure(wanted.text)
        if _OWED.search(wanted.text.lower()) and all(f.form == "penalty" for f in facts) and not _OWED.search(quote):
            return False
        if asks_for_price(wanted.text) and all(f.form == "percentage" for f in facts):
            return False
        if asked and all(f.form == "rule" for f in facts) and not _BORNE.search(quote):
            return bool(_WAIVED.search(wanted.text) and _WAIVED.search(quote))
        if _NOT_CHARGED.search(wanted.text) and not _UNCHARGED.search(quote):
            return False
        names = (name.lower() for match in _NAME.findall(wanted.text) for name in stems(match))
        return not any(name in one.met.unmet and names_another(name, one.candidate, self._vocabulary) for name in names)

    def enough(self, one: Ranked[Amount], wanted: Wanted) -> bool:
        return one.score >= _ENOUGH and one.met.covered >= _LEAST_COVERED

    def wants_figure(self, wanted: Wanted) -> bool:
        text = wanted.text
        if asks_whether(text) and (case_told(text) or not asks_for_fee(text)):
            return False  # a rule without a figure may say so
        return asks_for_figure(text) or asks_for_fee(text) or bool(thing_charged_for(text))

    def far_is_none(self, wanted: Wanted) -> bool:
        fee = asks_for_fee(wanted.text) and not whether_so(wanted.text)  # a rule may say that it is paid in another way
        return fee or bool(thing_charged_for(wanted.text))

    def said(self, one: Candidate[Amount], terms: Terms, quote: str) -> str:
        """ "Managerial: $10.25 for each quarter hour. 6 CFR 5.11(c)(1)(ii): the sentence"."""
        table = [fact.purpose for fact in one.facts if fact.form == "table"]
        figures = [_figure(fact) for fact in _asked_for(one.facts, terms)]
        lead = f"{listed(figures)}. " if figures and not table else f"{'; '.join(table)}. " if table else ""
        return f"{lead[:1].upper()}{lead[1:]}{quote}"

    def notes(self, shown: Sequence[Candidate[Amount]]) -> list[str]:
        conditions = dict.fromkeys(fact.condition for one in shown for fact in one.facts if fact.condition)
        return [f"Condition: {condition}." for condition in conditions]

    def about(self, one: Candidate[Amount]) -> str:
        return next((fact.purpose for fact in one.facts if fact.purpose), "")

    def differs(self, one: Candidate[Amount], other: Candidate[Amount]) -> bool:
        figures = [{fact.figure for fact in candidate.facts if fact.figure} for candidate in (one, other)]
        return all(figures) and figures[0].isdisjoint(figures[1])

    def all(self, wanted: Wanted, scope: Scope) -> Answer:
        forms = forms_of_all(wanted.text)
        figured = [
            (one, fact)
            for one in self.sentences.within(scope)
            for fact in one.facts
            if (fact.form in forms if forms else fact.figure or fact.form == "table")
        ]
        understood = f"the amounts in {scope}"
        if not figured:
            return none_fits(wanted.text, understood, f"No amount is stated in {scope}.")
        rows = [[_bounded(fact), fact.form, fact.per, fact.purpose, fact.condition, fact.cite] for _, fact in figured]
        spans = {fact.span: (fact.cite, one.sentence.heading) for one, fact in figured}
        said = "; ".join(f"{_bounded(fact)} ({fact.cite})" for _, fact in figured if fact.figure)
        return Answer(
            question=wanted.text,
            kind=AnswerKind.FEE,
            understood=understood,
            answer=f"{scope} states {counted(len(figured), 'amount')}: {said}.",
            table=Table(["figure", "sort", "per", "what for", "condition", "cite"], [list(row) for row in rows]),
            citations=[cited(self._index, cite, span, heading) for span, (cite, heading) in spans.items()],
            confidence=0.95,
        )

    def distance(self, best: Ranked[Amount], one: Ranked[Amount]) -> float:
        """A sentence of the same paragraph often says the other half."""
        return _EQUAL_BESIDE if one.cite == best.cite else self.equal


def _asked_for(facts: Sequence[Amount], terms: Terms) -> list[Amount]:
    """The figures of a sentence whose own words the question has; all of them when it has none."""
    figured = [fact for fact in facts if fact.figure]
    if not _COUNTED & {term.said for term in terms.all}:
        figured = [fact for fact in figured if fact.figure.startswith("$")] or figured
    weights = {fact: sum(term.weight for term in terms.said_by(frozenset(stems(fact.purpose)))) for fact in figured}
    most = max(weights.values(), default=0.0)
    rates = all(fact.form == "rate" for fact in figured)
    return [fact for fact in figured if not rates or most == 0.0 or weights[fact] == most]


def _defines(one: Candidate[Amount], text: str) -> bool:
    """Whether a definition says the figure that is asked for, or what is asked about is what it defines."""
    if asks_for_figure(text) and not _WHETHER.match(text) and any(fact.figure for fact in one.facts):
        return True
    asked = {same for word in content(text) for same in SAME.get(word, {word})} - SAME[stem("fee")]
    return bool(asked & set(stems(one.quote)[:_DEFINED]))


def _is_of_form(facts: Sequence[Amount], text: str) -> bool:
    """Whether money from which on something holds is given for a question of that, and for no price."""
    money = [fact for fact in facts if _MONEY.search(fact.figure)]
    if asks_from_what(text) or asks_of_sum(text):
        return any(fact.form == "threshold" for fact in money)
    if asks_for_share(text) and not any("percent" in fact.figure or "%" in fact.figure for fact in facts):
        return False
    price = asks_for_price(text) and not asks_for_free(text) and not asks_for_small(text)
    return not (price and money and all(fact.form == "threshold" for fact in money))


def _tells(quote: str, case: frozenset[str]) -> bool:
    """Whether a sentence has a word of a case, or another for it."""
    said = set(stems(quote)) - {stem("fee"), stem("charge")}
    return any(SAME.get(word, frozenset((word,))) & said for word in case)


def _bounded(fact: Amount) -> str:
    """ "not more than $5,500", "$14.00 or less"."""
    parts = (fact.figure, fact.bound) if fact.bound.startswith("or ") else (fact.bound, fact.figure)
    return " ".join(filter(None, parts))


def _figure(fact: Amount) -> str:
    price = " ".join(filter(None, (_bounded(fact), fact.per)))
    return f"{fact.purpose}: {price}" if fact.form == "rate" and len(fact.purpose.split()) <= 3 else price
