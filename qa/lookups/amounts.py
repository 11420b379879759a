"""What something costs, what is free, and who pays, by the amounts and rules on fees that the text
prints (`corpus.facts.amounts`).

A figure is quoted with its sentence. Where no printed amount is for what is asked, the question is
left to retrieval.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.facts.rulings import Amount
from corpus.patterns import Pattern
from index.store import Index
from qa.answer import Answer, AnswerKind, Table
from qa.lookups.asked_amounts import asked_amount
from qa.lookups.asked_money import ASKING, ASKS, asks, asks_for_all, forms_of_all
from qa.lookups.asked_terms import Terms
from qa.lookups.largest import rule_with_most
from qa.lookups.meant_amounts import is_for
from qa.lookups.paid_for import asks_who_pays, case_told, thing_charged_for
from qa.lookups.pricing import Pricing
from qa.lookups.quoting import cited, in_list, none_fits
from qa.lookups.ranked import Gains, Ranked
from qa.lookups.rule_sentences import Candidate
from qa.lookups.ruled import RuleLookUp
from qa.lookups.scope import Scope
from qa.lookups.shut_out import excepted, leaves_out
from qa.lookups.thesaurus import SAME
from qa.lookups.usual import rule_for_the_thing
from qa.lookups.vocabulary import Vocabulary
from qa.retrieved.focus import whether_so
from qa.rulemakers import Rulemakers
from qa.wanted import Wanted
from qa.wording import counted, listed
from qa.words import stem, stems

_ENOUGH, _LEAST_COVERED = 0.85, 0.3
_EQUAL_BESIDE = 0.25
_COUNTED = frozenset(map(stem, "page pages hour hours free percent".split()))  # what is not money
# Who wants to pay nothing is told what is done about it, and asks for no amount.
_AVOIDED = Pattern(
    r"\b(?:avoid|evad|dodg|escap|skirt|sidestep)\w* (?:[a-z]+ ){0,2}?(?:fees?|charges?|paying|costs?)\b|"
    r"\bget(?:ting)? (?:around|out of) (?:[a-z]+ ){0,2}?(?:fees?|charges?|paying)\b",
    re.IGNORECASE,
)


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

    def gains(self, terms: Terms, wanted: Wanted) -> Gains[Amount]:
        def left_out(one: Candidate[Amount]) -> bool:
            return leaves_out(self._with_opening(one), wanted.text, self._vocabulary)

        return Pricing(terms, wanted.text, left_out)

    def fits(self, one: Ranked[Amount], wanted: Wanted) -> bool:
        return is_for(one, wanted.text, self._vocabulary)

    def may_stand_in(self, one: Ranked[Amount]) -> bool:
        """Not without a word for the money that is asked for."""
        return not (one.met.elsewhere or SAME[stem("fee")] & one.met.unmet)

    def enough(self, one: Ranked[Amount], wanted: Wanted) -> bool:
        return one.score >= _ENOUGH and one.met.covered >= _LEAST_COVERED

    def wants_figure(self, wanted: Wanted) -> bool:
        text = wanted.text
        asked = asked_amount(text)
        if asked.by_what or asks_who_pays(text) or _AVOIDED.search(text):
            return False
        if asked.whether and (case_told(text) or not asked.fee):
            return False  # a rule without a figure may say so
        return asked.figure or asked.fee or bool(thing_charged_for(text))

    def far_is_none(self, wanted: Wanted) -> bool:
        # Of a yes or no a rule may say that it is paid in another way.
        fee = asked_amount(wanted.text).fee and not whether_so(wanted.text)
        return not asks_who_pays(wanted.text) and (fee or bool(thing_charged_for(wanted.text)))

    def said(self, one: Candidate[Amount], terms: Terms, quote: str) -> str:
        """ "Managerial: $10.25 for each quarter hour. 6 CFR 5.11(c)(1)(ii): the sentence"."""
        if leaves_out(quote, terms.text, self._vocabulary):
            return f"Not for {excepted(quote)}. {quote}"
        table = [fact.purpose for fact in one.facts if fact.form == "table"]
        figures = [_figure(fact) for fact in _asked_for(one.facts, terms)]
        lead = f"{listed(figures)}. " if figures and not table else f"{'; '.join(table)}. " if table else ""
        return f"{lead[:1].upper()}{lead[1:]}{quote}"

    def notes(self, shown: Sequence[Candidate[Amount]]) -> list[str]:
        conditions = dict.fromkeys(fact.condition for one in shown for fact in one.facts if fact.condition)
        left_out = dict.fromkeys(filter(None, (excepted(self._with_opening(one)) for one in shown)))
        return [f"Condition: {one}." for one in conditions] + [f"Except for {one}." for one in left_out]

    def _with_opening(self, one: Candidate[Amount]) -> str:
        """A sentence with the words that open the list it stands in."""
        _, span = in_list(self._index, one.cite, one.span)[0]
        return self._index.source(span.source).quote(span)

    def about(self, one: Candidate[Amount]) -> str:
        return next((fact.purpose for fact in one.facts if fact.purpose), "")

    def bounds(self, one: Candidate[Amount]) -> list[str]:
        return [fact.bound for fact in one.facts if fact.figure]

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

    def for_all(self, fitting: Sequence[Ranked[Amount]], terms: Terms) -> Ranked[Amount] | None:
        return rule_with_most(fitting, terms.text) or rule_for_the_thing(fitting, terms)

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


def _bounded(fact: Amount) -> str:
    """ "not more than $5,500", "$14.00 or less"."""
    parts = (fact.figure, fact.bound) if fact.bound.startswith("or ") else (fact.bound, fact.figure)
    return " ".join(filter(None, parts))


def _figure(fact: Amount) -> str:
    price = " ".join(filter(None, (_bounded(fact), fact.per)))
    return f"{fact.purpose}: {price}" if fact.form == "rate" and len(fact.purpose.split()) <= 3 else price
