"""The rule for all, where the one that comes nearest is for a case of which a question says nothing.

"In the case of oral submissions ..." is not told alone when the sentence before tells the same for every submission. It
ranks nothing anew.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.facts.rulings import Deadline
from corpus.patterns import Pattern
from qa.lookups.asked_terms import Term, Terms
from qa.lookups.ranked import Ranked
from qa.lookups.rule_sentences import F
from qa.words import stems

_CASE = Pattern(r"(?:In the case of|If|Where|When|Whenever|Once)\b")
_DEFINES = Pattern(r"(?:\(\w+\) )*(?:The term )?[\"'`“‘]*[A-Z][^,;:.]{1,60}? means\b")
_OF_SOME = Pattern(r"\b(?:who|whose|that|which|(?<!\ba )(?<!\ban )(?<!\bthe )[a-z]{4,}ing)\b.*")
_CASES = Pattern(r"\bcases?\b", re.IGNORECASE)
_FOR_ANOTHER = Pattern(r"(?:\(\w+\) )*(?:Where|For|When|If|In)\b")
_AS_NEAR = 0.12  # behind the best
_NEAR = 0.25  # the like, of a paragraph beside it


def rule_for_all(fitting: Sequence[Ranked[Deadline]], terms: Terms) -> Ranked[Deadline] | None:
    """Of the sentences that fit, the one without a case that stands in the paragraph of the best, or in one beside
    that, and comes about as near; None where the best is for all, or for a case that is asked about."""
    best = fitting[0]
    beside = [one for one in fitting[1:] if one.cite == best.cite and best.score - one.score < _AS_NEAR]
    if not _DEFINES.match(best.candidate.quote):  # what something is goes before what counts as it too
        defining = next((one for one in beside if _DEFINES.match(one.candidate.quote)), None)
        if defining is not None:
            return defining
    if not _is_of_unsaid_case(best, terms):
        return None
    list_of = best.cite.rpartition("(")[0]
    near = [one for one in fitting[1:] if one.cite != best.cite and best.score - one.score < _NEAR]
    beside += [one for one in near if one.cite.rpartition("(")[0] == list_of != ""]
    return next((one for one in beside if not _is_of_unsaid_case(one, terms)), None)


def rule_for_the_thing(fitting: Sequence[Ranked[F]], terms: Terms) -> Ranked[F] | None:
    """Of the sentences of its paragraph that fit, the one that names the thing which is asked about, where the best is
    for another: "Where photocopies are supplied" does not tell what a tape costs."""
    best = fitting[0].candidate
    said = best.sentence.words | best.sentence.headings
    lacking = [term for term in terms.telling if not _says(term, said)]
    if not lacking or not _FOR_ANOTHER.match(best.quote):
        return None
    beside = (one for one in fitting[1:] if one.cite == best.cite)
    return next((one for one in beside if all(_says(term, one.candidate.sentence.words) for term in lacking)), None)


def _says(term: Term, words: frozenset[str]) -> bool:
    return any(words.issuperset(form) for form in (term.own, *term.forms))


def _is_of_unsaid_case(one: Ranked[Deadline], terms: Terms) -> bool:
    return all(_is_unsaid(fact.condition, terms) or _is_of_some(fact.actor, terms) for fact in one.candidate.facts)


def _is_of_some(actor: str, terms: Terms) -> bool:
    """Whether only some of those have a time who are called so, and of these nothing is asked: "counsel beginning
    representation after ..."."""
    some = _OF_SOME.search(actor)
    words = frozenset(stems(some[0])) if some else frozenset()
    return bool(words) and len(words - terms.alone) > len(words) / 2


def _is_unsaid(condition: str, terms: Terms) -> bool:
    """Whether what opens a sentence is a case, and nothing that tells it from others is asked about."""
    first = condition.split("; ")[0]
    words = frozenset(stems(_CASES.sub(" ", first))) if _CASE.match(first) else frozenset()
    return bool(words) and len(words - terms.alone) > len(words) / 2
