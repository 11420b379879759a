"""What something costs, what is free, and who pays, by the amounts and rules on fees that the text
prints (`corpus.facts.amounts`).

A figure is quoted with its sentence. Where no printed amount is for what is asked, the answer says
so or the question is left to retrieval.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import log

from corpus.facts.amounts import Amount
from index.store import Index
from qa.answer import Answer, AnswerKind, Citation, Table
from qa.lookups.asked_money import ASKING, ASKS, FORMS, asks, asks_for_all, asks_for_fee, asks_for_figure, forms_of_all
from qa.lookups.candidates import Candidate, Candidates, Ranked, Term, meant_hits
from qa.lookups.quoting import cited, in_list, none_fits, once
from qa.lookups.scope import Scope, scope_of, without_laws
from qa.lookups.vocabulary import Vocabulary, stems
from qa.wanted import Wanted
from qa.wording import counted, listed

_ENOUGH, _LEAST_COVERED = 0.85, 0.36
_EQUAL, _EQUAL_BESIDE = 0.03, 0.25
_LENGTHY, _PER_LENGTH = 35, 0.06  # words of a sentence beyond which it meets words by chance
_PAID = re.compile(r"\bfees?\b|\bcharg|\bcosts?\b|\bpay|\bfree\b", re.IGNORECASE)
_SMALL = re.compile(
    r"\b(?:so|too) (?:small|little|low)\b|\bde minimis\b|\bsmallest\b|\bbelow wh(?:at|ich)\b", re.IGNORECASE
)
_NOTHING_DUE = re.compile(r"\bor less\b.*\bno (?:fee|charge)\b")
_NOTHING = 0.25
_MAY_WE = re.compile(r"\b(?:can|may) (?:we|i|dhs|a component|components)\b", re.IGNORECASE)
_MAY = re.compile(r"\bmay (?!not\b)")
_ALLOWED = 0.08
_NAME = re.compile(r"(?<![.?!] )(?<!^)\b(?:[A-Z][A-Z0-9-]{2,}|[A-Z]-?\d\w*)\b")


class Amounts:
    """Look-up of amounts and fees. The facts are read on first use."""

    def __init__(self, index: Index, vocabulary: Vocabulary) -> None:
        self._index = index
        self._vocabulary = vocabulary
        self._held: Candidates[Amount] | None = None

    def answer(self, wanted: Wanted) -> Answer | None:
        if not asks(wanted):
            return None
        if asks_for_all(wanted.text):
            scope = scope_of(wanted, self._vocabulary)
            if scope.inside:
                return self._all(wanted, scope)
        return self._nearest(wanted)

    def ranked(self, wanted: Wanted) -> list[Ranked[Amount]]:
        """Every sentence on money, the likeliest first."""
        terms = self._candidates.terms(without_laws(wanted.text, self._vocabulary), ASKING, wanted.before, ASKS)
        scope = scope_of(wanted, self._vocabulary)
        return self._candidates.ranked(terms, meant_hits(wanted), lambda one: _bonus(one, wanted.text), scope)

    @property
    def _candidates(self) -> Candidates[Amount]:
        if self._held is None:
            facts = self._index.tables.facts(Amount)
            self._held = Candidates(self._index, self._vocabulary, facts, lambda fact: "")
        return self._held

    def _nearest(self, wanted: Wanted) -> Answer | None:
        ranked = self.ranked(wanted)
        if not ranked:
            return (
                none_fits(wanted.text, "an amount that is not stated", _NONE, [])
                if asks_for_figure(wanted.text)
                else None
            )
        fitting = [one for one in ranked[:8] if not self._is_of_another(one, wanted)]
        best = fitting[0] if fitting else None
        if best and best.score >= _ENOUGH and best.covered >= _LEAST_COVERED:
            equal = [one for one in fitting[1:4] if best.score - one.score < self._distance(best, one)][:2]
            return self._stated(
                wanted, best, equal, [one for one in ranked if one is not best and one not in equal][:3]
            )
        if best is not ranked[0]:
            return none_fits(wanted.text, "an amount that is not stated", _NONE, [self._citations(ranked[0])[0]])
        return None

    def _distance(self, best: Ranked[Amount], one: Ranked[Amount]) -> float:
        """How near a second sentence must come; one of the same paragraph often says the other half."""
        return _EQUAL_BESIDE if one.candidate.cite == best.candidate.cite else _EQUAL

    def _is_of_another(self, one: Ranked[Amount], wanted: Wanted) -> bool:
        """Whether the question names what another part of the texts is about, or what none of them knows."""
        names = [name.lower() for match in _NAME.findall(wanted.text) for name in stems(match)]
        unmet = set(one.unmet)
        owed = all(fact.form == "penalty" for fact in one.candidate.facts)
        if asks_for_fee(wanted.text) and (owed or not _PAID.search(one.candidate.quote)):
            return True
        return bool(one.elsewhere) or any(
            name in unmet and self._candidates.names_another(name, one.candidate) for name in names
        )

    def _stated(
        self, wanted: Wanted, best: Ranked[Amount], equal: Sequence[Ranked[Amount]], others: Sequence[Ranked[Amount]]
    ) -> Answer:
        terms = self._candidates.terms(without_laws(wanted.text, self._vocabulary), ASKING, wanted.before)
        shown = [best, *equal]
        citations = [c for one in shown for c in self._citations(one)]
        citations += [self._citations(one)[0] for one in others]
        conditions = dict.fromkeys(fact.condition for one in shown for fact in one.candidate.facts if fact.condition)
        return Answer(
            question=wanted.text,
            kind=AnswerKind.FEE,
            understood=f"the amount or rule on fees in {listed([one.candidate.cite for one in shown])}",
            answer="\n".join(dict.fromkeys(self._said(one.candidate, terms) for one in shown)),
            citations=once(citations)[: max(wanted.top, len(shown))],
            notes=[f"Condition: {condition}." for condition in conditions],
            confidence=round(min(0.97, 0.35 + 0.4 * best.score), 2),
        )

    def _said(self, candidate: Candidate[Amount], terms: Sequence[Term]) -> str:
        """ "Managerial: $10.25 for each quarter hour. 6 CFR 5.11(c)(1)(ii): the sentence"."""
        found = in_list(self._index, candidate.cite, candidate.span)
        quote = self._index.source(found[1].source).quote(found[1]) if found else candidate.quote
        table = [fact.purpose for fact in candidate.facts if fact.form == "table"]
        figures = [_figure(fact) for fact in _asked_for(candidate.facts, terms)]
        lead = f"{listed(figures)}. " if figures and not table else f"{'; '.join(table)}. " if table else ""
        return f"{lead[:1].upper()}{lead[1:]}{candidate.cite}: {quote}"

    def _citations(self, one: Ranked[Amount]) -> list[Citation]:
        candidate = one.candidate
        heading = candidate.passage.heading if candidate.passage else ""
        citations = [cited(self._index, candidate.cite, candidate.span, heading, round(one.score, 4))]
        found = in_list(self._index, candidate.cite, candidate.span)
        return [*citations, cited(self._index, found[0], found[1], heading)] if found else citations

    def _all(self, wanted: Wanted, scope: Scope) -> Answer:
        within = self._candidates.within(scope)
        forms = forms_of_all(wanted.text)
        figured = [
            (one, fact)
            for one in within
            for fact in one.facts
            if (fact.form in forms if forms else fact.figure or fact.form == "table")
        ]
        understood = f"the amounts in {scope}"
        if not figured:
            return none_fits(wanted.text, understood, f"No amount is stated in {scope}.", [])
        rows = [[_bounded(fact), fact.form, fact.per, fact.purpose, fact.condition, fact.cite] for _, fact in figured]
        spans = {fact.span: (fact.cite, one.passage.heading if one.passage else "") for one, fact in figured}
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


_NONE = "No fee or amount for this was found in the texts."


def _bonus(candidate: Candidate[Amount], text: str) -> float:
    best = max(sum(forms.get(fact.form, 0.0) for cue, forms in FORMS if cue.search(text)) for fact in candidate.facts)
    if _SMALL.search(text) and _NOTHING_DUE.search(candidate.quote):
        best += _NOTHING
    if _MAY_WE.search(text) and _MAY.search(candidate.quote):
        best += _ALLOWED
    return best - _PER_LENGTH * max(0.0, log(len(candidate.quote.split()) / _LENGTHY))


def _asked_for(facts: Sequence[Amount], terms: Sequence[Term]) -> list[Amount]:
    """The figures of a sentence whose own words the question has; all of them when it has none."""
    figured = [fact for fact in facts if fact.figure]
    weights = {fact: sum(t.weight for t in terms if _met(t, set(stems(fact.purpose)))) for fact in figured}
    most = max(weights.values(), default=0.0)
    rates = all(fact.form == "rate" for fact in figured)
    return [fact for fact in figured if not rates or most == 0.0 or weights[fact] == most]


def _met(term: Term, words: set[str]) -> bool:
    return term.said in words or any(set(form) <= words for form in term.forms)


def _bounded(fact: Amount) -> str:
    """ "not more than $5,500", "$14.00 or less"."""
    parts = (fact.figure, fact.bound) if fact.bound.startswith("or ") else (fact.bound, fact.figure)
    return " ".join(filter(None, parts))


def _figure(fact: Amount) -> str:
    price = " ".join(filter(None, (_bounded(fact), fact.per)))
    return f"{fact.purpose}: {price}" if fact.form == "rate" and len(fact.purpose.split()) <= 3 else price
