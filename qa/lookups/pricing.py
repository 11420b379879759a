"""How well an amount is for what is asked: its form, its unit, its case, the row of a table that it stands in.

It weighs one sentence; which of them may answer is known in `qa.lookups.amounts`.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from corpus.facts.rulings import Amount
from corpus.patterns import Pattern
from qa.lookups.asked_amounts import WAIVED, asked_amount
from qa.lookups.asked_terms import Terms
from qa.lookups.lengths import met_by_chance
from qa.lookups.paid_for import unit_priced
from qa.lookups.rule_sentences import Candidate
from qa.lookups.shut_out import is_row_for
from qa.words import content, stem, stems

_OPENING = Pattern(r"^(?:\(\w+\) )*(?:However, )?(?:[Aa]fter|[Oo]nce|[Ww]hen|[Ww]here) (?P<case>[^,]{10,}?),")
_MEANS = Pattern(r"\bmeans\b")  # who they are, and not what they pay
_SPECIAL = 0.2  # for a case that a sentence opens with, and the question does not name
_ROW = 0.55  # for the row of a table that is headed by what is asked about
_CASE = 0.2  # for a condition that is the case that the question tells
_TAKEN = Pattern(r"\b(?:can|may|could|will) (?:\w+ )?be\b", re.IGNORECASE)
_ABOVE = frozenset(("exceeding", "more than", "greater than", "in excess of"))
_NO_LIMIT = 0.2  # what may exceed a share does not say how much may be taken
_NO_PRICE = 0.4  # an amount from which on something holds
_NOTHING_DUE = Pattern(r"\bor less\b.*\bno (?:fee|charge)\b")
_NOTHING = 0.25
_FOR_UNIT = 0.3  # for the price of what a price is asked for so much of
_ABOUT_FEES = 0.15  # for what stands under a heading on fees
_MAY_WE = Pattern(r"\b(?:can|may) (?:we|i|dhs|a component|components)\b", re.IGNORECASE)
_MAY = Pattern(r"\bmay (?!not\b)")
_ALLOWED = 0.08
_FEES = stem("fees")


class Pricing:
    """How well amounts are for one question; what hangs on the question alone is read once."""

    def __init__(self, terms: Terms, text: str, left_out: Callable[[Candidate[Amount]], bool]) -> None:
        self._terms = terms
        asked = asked_amount(text)
        self._by_form = asked.forms
        self._small = asked.small
        self._allowed, self._taken = (cue.search(text) is not None for cue in (_MAY_WE, _TAKEN))
        self._unit = unit_priced(text)
        self._of_fees = asked.price or asked.fee
        self._priced = asked.price or asked.charged
        self._payers = f" {' '.join(asked.payers)} " if asked.payers else ""
        self._of_category = asked.which_fees or ((asked.free or asked.fee) and not WAIVED.search(text))
        self._text = text
        self._left_out = left_out

    def most(self, forms: str) -> float:
        """What no sentence with facts of some forms gains more than."""
        told = set(forms.split(","))
        return (
            max(sum(by.get(form, 0.0) for by in self._by_form) for form in told)
            + (_NOTHING if self._small else 0.0)
            + (_FOR_UNIT if self._unit else 0.0)
            + (_ABOUT_FEES if self._of_fees else 0.0)
            + (_ALLOWED if self._allowed else 0.0)
            - (_NO_PRICE if self._priced and told == {"threshold"} else 0.0)
            + (_ROW if self._payers or (self._of_category and told & {"table", "allowance"}) else 0.0)
            + (_CASE if self._terms.case else 0.0)
        )

    def of(self, candidate: Candidate[Amount]) -> float:
        """What a sentence gains or loses (about -0.6 to 0.9) beside the words it shares with the question."""
        facts, quote = candidate.facts, candidate.quote
        best = max(sum(by.get(fact.form, 0.0) for by in self._by_form) for fact in facts)
        if self._small and _NOTHING_DUE.search(quote):
            best += _NOTHING
        if self._unit and any(self._unit in stems(fact.per) for fact in facts):
            best += _FOR_UNIT
        if self._of_fees and _FEES in candidate.sentence.headings:
            best += _ABOUT_FEES
        if self._allowed and _MAY.search(quote):
            best += _ALLOWED
        if self._taken and all(fact.form == "percentage" and fact.bound in _ABOVE for fact in facts):
            best -= _NO_LIMIT
        if self._priced and all(fact.form == "threshold" for fact in facts):
            best -= _NO_PRICE
        if (self._payers or self._of_category) and self._names_whom(candidate):
            best += _ROW
        best += _CASE * max(self._terms.told(frozenset(stems(fact.condition))) for fact in facts)
        case = _case(quote)
        best -= _SPECIAL * len(case - self._terms.alone) / max(1, len(case))
        return best - met_by_chance(quote)

    def _names_whom(self, candidate: Candidate[Amount]) -> bool:
        """Whether a sentence says, of those of whom it is asked, what they pay, or that it is not for them."""
        if self._payers and self._payers in f" {' '.join(stems(candidate.quote))} ":
            return _MEANS.search(candidate.quote) is None
        if any(fact.form == "table" and is_row_for(fact, self._text) for fact in candidate.facts):
            return True
        allowed = any(fact.form == "allowance" for fact in candidate.facts)
        return allowed and self._left_out(candidate)


def _case(quote: str) -> frozenset[str]:
    """The words of the case that a sentence opens with."""
    opening = _OPENING.match(quote)
    return frozenset(content(opening["case"])) if opening else frozenset()
