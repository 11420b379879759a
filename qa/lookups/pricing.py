"""How well an amount is for what is asked: its form, its unit, its case, the row of a table that it stands in.

It weighs one sentence; which of them may answer is known in `qa.lookups.amounts`.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from corpus.facts.rulings import Amount
from qa.lookups.asked_money import (
    asks_for_fee,
    asks_for_price,
    asks_for_small,
    asks_what_is_charged,
    asks_which_fees,
    forms_asked,
)
from qa.lookups.asked_terms import Terms
from qa.lookups.candidates import met_by_chance
from qa.lookups.paid_for import unit_priced
from qa.lookups.rule_sentences import Candidate
from qa.words import content, stem, stems

_OPENING = re.compile(r"^(?:\(\w+\) )*(?:After|Once|When|Where) (?P<case>[^,]{10,}?),")
_SPECIAL = 0.2  # for a case that a sentence opens with, and the question does not name
_ROW = 0.55  # for the row of a table that is headed by what is asked about
_CASE = 0.2  # for a condition that is the case that the question tells
_TAKEN = re.compile(r"\b(?:can|may|could|will) (?:\w+ )?be\b", re.IGNORECASE)
_ABOVE = frozenset(("exceeding", "more than", "greater than", "in excess of"))
_NO_LIMIT = 0.2  # what may exceed a share does not say how much may be taken
_NO_PRICE = 0.4  # an amount from which on something holds
_OTHER = stem("other")
_NOTHING_DUE = re.compile(r"\bor less\b.*\bno (?:fee|charge)\b")
_NOTHING = 0.25
_FOR_UNIT = 0.3  # for the price of what a price is asked for so much of
_ABOUT_FEES = 0.15  # for what stands under a heading on fees
_MAY_WE = re.compile(r"\b(?:can|may) (?:we|i|dhs|a component|components)\b", re.IGNORECASE)
_MAY = re.compile(r"\bmay (?!not\b)")
_ALLOWED = 0.08
_FEES = stem("fees")


def bonus(terms: Terms, text: str) -> Callable[[Candidate[Amount]], float]:
    """What a sentence gains or loses (about -0.6 to 0.9) beside the words it shares with a question; what hangs on the
    question alone is read once."""
    by_form = forms_asked(text)
    small, (allowed, taken) = asks_for_small(text), (cue.search(text) is not None for cue in (_MAY_WE, _TAKEN))
    unit, fee, price = unit_priced(text), asks_for_fee(text), asks_for_price(text)
    priced, of_category = price or asks_what_is_charged(text), asks_which_fees(text)

    def gained(candidate: Candidate[Amount]) -> float:
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
        return best - met_by_chance(quote)

    return gained


def _case(quote: str) -> frozenset[str]:
    """The words of the case that a sentence opens with."""
    opening = _OPENING.match(quote)
    return frozenset(content(opening["case"])) if opening else frozenset()


def _is_row_for(fact: Amount, terms: Terms) -> bool:
    """Whether the first cell of a row says what is asked about: its first word, or half of them."""
    head = stems(fact.purpose.partition(";")[0].partition(":")[2])
    met = [word in terms.alone for word in head]
    return bool(met) and (met[0] or (2 * sum(met) >= len(met) and head[0] != _OTHER))
