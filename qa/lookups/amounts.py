"""What something costs, what is free, and who pays, by the amounts and rules on fees that the text
prints (`corpus.facts.amounts`).

A figure is quoted with its sentence. Where no printed amount is for what is asked, the question is
left to retrieval.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from math import log

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
    asks_how_much,
    asks_what_is_charged,
    asks_which_fees,
    forms_asked,
    forms_of_all,
    is_no_price,
    thing_charged_for,
    unit_priced,
)
from qa.lookups.asked_terms import Terms
from qa.lookups.candidates import names_another
from qa.lookups.quoting import cited, none_fits
from qa.lookups.rule_sentences import Candidate
from qa.lookups.ruled import Ranked, RuleLookUp
from qa.lookups.scope import Scope
from qa.lookups.thesaurus import SAME
from qa.lookups.vocabulary import Vocabulary
from qa.retrieved.measures import counted_noun
from qa.rulemakers import Rulemakers
from qa.wanted import Wanted
from qa.wording import counted, listed
from qa.words import content, stem, stems

_ENOUGH, _LEAST_COVERED = 0.85, 0.3
_EQUAL_BESIDE = 0.25
_OPENING = re.compile(r"^(?:\(\w+\) )*(?:After|Once|When|Where) (?P<case>[^,]{10,}?),")
_SPECIAL = 0.2  # for a case that a sentence opens with, and the question does not name
_ROW = 0.55  # for the row of a table that is headed by what is asked about
_CASE = 0.2  # for a condition that is the case that the question tells
_TAKEN = re.compile(r"\b(?:can|may|could|will) (?:\w+ )?be\b", re.IGNORECASE)
_ABOVE = frozenset(("exceeding", "more than", "greater than", "in excess of"))
_NO_LIMIT = 0.2  # what may exceed a share does not say how much may be taken
_NO_PRICE = 0.4  # an amount from which on something holds
_OWED = re.compile(r"\bdebts?\b|\boverdue\b|\bdelinquent\b")  # no "Debt" of the name of an Act
_LENGTHY, _PER_LENGTH = 35, 0.06  # words of a sentence beyond which it meets words by chance
_PAID = re.compile(r"\bfees?\b|\bcharg|\bcosts?\b|\bpay|\bfree\b", re.IGNORECASE)
_BORNE = re.compile(
    r"\bcharg|\bpa(?:y|id)|\bcosts?\b|\bborne\b|\bbear\b|\bfree\b|\bexpenses?\b|\binterest\b|\bamount\b",
    re.IGNORECASE,
)
_FINED = re.compile(
    r"\b(?:penalt|fined?\b)(?!.*\b(?:assess|damages|waiv|interest|double|twice|debts?\b|overdue|delinquent))",
    re.IGNORECASE,
)
_WAIVED = re.compile(r"\bwaive|\breduc", re.IGNORECASE)
_FREE_OF_CHARGE = ("allowance", "table")
_DEFINITIONS, _FEES = stem("definitions"), stem("fees")
_DEFINED = 4  # words that a definition begins with
_WHETHER = re.compile(r"\W*(?:is|are|does|do|will|must|can|may)\b", re.IGNORECASE)
_OTHER = stem("other")
_SMALL = re.compile(
    r"\b(?:so|too) (?:small|little|low)\b|\bde minimis\b|\bsmallest\b|\bbelow wh(?:at|ich)\b", re.IGNORECASE
)
_NOTHING_DUE = re.compile(r"\bor less\b.*\bno (?:fee|charge)\b")
_NOTHING = 0.25
_NOT_CHARGED = re.compile(
    r"\b(?:not|never|don't|doesn't) (?:\w+ ){0,2}?(?:charged?|bill)\b|\bno (?:fee|charge)\b", re.IGNORECASE
)
_UNCHARGED = re.compile(r"\bno\b[^.;]{0,30} (?:fees?|charge)\b|\bnot (?:be )?charge|\bwithout charge\b|\bfree\b", re.I)
_MONEY = re.compile(r"\$|cent|damages|amount")
_FOR_UNIT = 0.3  # for the price of what a price is asked for so much of
_ABOUT_FEES = 0.15  # for what stands under a heading on fees
_MAY_WE = re.compile(r"\b(?:can|may) (?:we|i|dhs|a component|components)\b", re.IGNORECASE)
_COUNTED = frozenset(map(stem, "page pages hour hours free percent".split()))  # what is not money
_MAY = re.compile(r"\bmay (?!not\b)")
_ALLOWED = 0.08
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
        text = wanted.text
        by_form = forms_asked(text)
        small, allowed, taken = (cue.search(text) is not None for cue in (_SMALL, _MAY_WE, _TAKEN))
        unit, fee, price = unit_priced(text), asks_for_fee(text), asks_for_price(text)
        priced, of_category = price or asks_what_is_charged(text), asks_which_fees(text)

        def bonus(candidate: Candidate[Amount]) -> float:
            facts, quote = candidate.facts, candidate.quote
            best = max(sum(by.get(fact.form, 0.0) for by in by_form) for fact in facts)
            if small and _NOTHING_DUE.search(quote):
                best += _NOTHING
            if unit and any(unit in stems(fact.per) for fact in facts):
                best += _FOR_UNIT
            if (fee or price) and _FEES in candidate.sentence.headings:
                best += _ABOUT_FEES
            if allowed and _MAY.search(quote):
                best += _ALLOWED
            if taken and all(fact.form == "percentage" and fact.bound in _ABOVE for fact in facts):
                best -= _NO_LIMIT
            if priced and all(fact.form == "threshold" for fact in facts):
                best -= _NO_PRICE
            if of_category and any(fact.form == "table" and _is_row_for(fact, terms) for fact in facts):
                best += _ROW
            best += _CASE * max(terms.told(frozenset(stems(fact.condition))) for fact in facts)
            case = _case(quote)
            best -= _SPECIAL * len(case - terms.alone) / max(1, len(case))
            return best - _PER_LENGTH * max(0.0, log(len(quote.split()) / _LENGTHY))

        return bonus

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
        if is_no_price(quote, wanted.text):
            return False
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
        return asks_for_figure(text) or asks_for_fee(text) or bool(thing_charged_for(text))

    def far_is_none(self, wanted: Wanted) -> bool:
        return asks_for_fee(wanted.text) or bool(thing_charged_for(wanted.text))

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

    def _distance(self, best: Ranked[Amount], one: Ranked[Amount]) -> float:
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


def _case(quote: str) -> frozenset[str]:
    """The words of the case that a sentence opens with."""
    opening = _OPENING.match(quote)
    return frozenset(content(opening["case"])) if opening else frozenset()


def _is_row_for(fact: Amount, terms: Terms) -> bool:
    """Whether the first cell of a row says what is asked about: its first word, or half of them."""
    head = stems(fact.purpose.partition(";")[0].partition(":")[2])
    met = [word in terms.alone for word in head]
    return bool(met) and (met[0] or (2 * sum(met) >= len(met) and head[0] != _OTHER))


def _bounded(fact: Amount) -> str:
    """ "not more than $5,500", "$14.00 or less"."""
    parts = (fact.figure, fact.bound) if fact.bound.startswith("or ") else (fact.bound, fact.figure)
    return " ".join(filter(None, parts))


def _figure(fact: Amount) -> str:
    price = " ".join(filter(None, (_bounded(fact), fact.per)))
    return f"{fact.purpose}: {price}" if fact.form == "rate" and len(fact.purpose.split()) <= 3 else price
