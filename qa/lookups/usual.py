"""The rule for all, where the one that comes nearest is for a case of which a question says nothing.

"In the case of oral submissions ..." is not told alone when the sentence before tells the same for every submission. It
ranks nothing anew.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.facts.rulings import Deadline
from qa.lookups.asked_terms import Terms
from qa.lookups.ranked import Ranked
from qa.words import stems

_CASE = re.compile(r"(?:In the case of|If|Where|When|Whenever|Once)\b")
_CASES = re.compile(r"\bcases?\b", re.IGNORECASE)
_AS_NEAR = 0.12  # behind the best


def rule_for_all(fitting: Sequence[Ranked[Deadline]], terms: Terms) -> Ranked[Deadline] | None:
    """Of the sentences that fit, the one without a case that stands in the paragraph of the best and comes about as
    near; None where the best is for all, or for a case that is asked about."""
    best = fitting[0]
    if not _is_of_unsaid_case(best, terms):
        return None
    near = (one for one in fitting[1:] if one.cite == best.cite and best.score - one.score < _AS_NEAR)
    return next((one for one in near if not _is_of_unsaid_case(one, terms)), None)


def _is_of_unsaid_case(one: Ranked[Deadline], terms: Terms) -> bool:
    return all(_is_unsaid(fact.condition, terms) for fact in one.candidate.facts)


def _is_unsaid(condition: str, terms: Terms) -> bool:
    """Whether what opens a sentence is a case, and nothing that tells it from others is asked about."""
    first = condition.split("; ")[0]
    words = frozenset(stems(_CASES.sub(" ", first))) if _CASE.match(first) else frozenset()
    return bool(words) and len(words - terms.alone) > len(words) / 2
