"""The rule with the largest figure, where a maximum is asked for: the smaller of two is not told alone as the most.

It reads figures of sentences that fit already; it ranks nothing and finds no others.
"""

from __future__ import annotations

from collections.abc import Sequence

from corpus.facts.rulings import Amount
from corpus.patterns import Pattern
from qa.lookups.asked_amounts import asked_amount
from qa.lookups.ranked import Ranked

_NUMBER = Pattern(r"\d[\d,]*(?:\.\d+)?")


def rule_with_most(fitting: Sequence[Ranked[Amount]], text: str) -> Ranked[Amount] | None:
    """Of the sentences of the best one's section that say as much of what is asked, the one with the largest figure of
    its sort; None where that is the best itself, and where no maximum is asked for."""
    if not asked_amount(text).most:
        return None
    best = fitting[0]
    sort, told = _largest(best)
    here = [one for one in fitting[1:] if one.candidate.unit == best.candidate.unit]
    beside = [one for one in here if one.met.unmet <= best.met.unmet]
    # From what on something is charged is no charge.
    of_its_form = [one for one in beside if _is_threshold(one) == _is_threshold(best)]
    more = [one for one in of_its_form if _largest(one)[0] == sort and _largest(one)[1] > told]
    return max(more, key=lambda one: _largest(one)[1], default=None) if told else None


def _is_threshold(one: Ranked[Amount]) -> bool:
    return all(fact.form == "threshold" for fact in one.candidate.facts if fact.figure)


def _largest(one: Ranked[Amount]) -> tuple[str, float]:
    """Whether the figures of a sentence are "$", "%" or mixed (""), and the largest; 0 where none is in digits."""
    figures = [fact.figure for fact in one.candidate.facts if fact.figure]
    sorts = {"$" if "$" in figure else "%" if "percent" in figure or "%" in figure else "" for figure in figures}
    numbers = [float(found[0].replace(",", "")) for figure in figures if (found := _NUMBER.search(figure))]
    return (sorts.pop() if len(sorts) == 1 else ""), max(numbers, default=0.0)
