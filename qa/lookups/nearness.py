"""How near the sentence of a rule comes to a question by meaning: what search finds, and what that is worth.

It scores one sentence; which rule is meant is not decided here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from index.search import Hit
from qa.lookups.rule_sentences import Candidate
from qa.lookups.thesaurus import plainly
from qa.wanted import Wanted

_MEANING, _EXACT = 0.8, 0.05  # of a cosine; for the very sentence that comes nearest
_CONSIDERED = 200  # passages by meaning
_TYPICAL = 0.55  # the cosine of a rule that is meant
ASSUMED = _MEANING * _TYPICAL  # where meaning is not asked


def nearest(wanted: Wanted) -> set[int]:
    """The passages that come nearest, by their ids: their rules are looked at before it is said that none fits."""
    return {hit.passage.id for hit in wanted.nearest}


def meant(wanted: Wanted) -> Sequence[Hit]:
    """The nearest passages, by the plain words for what a question says in an idiom, too."""
    plain = plainly(wanted.words)
    return wanted.hits if plain == wanted.words else wanted.search(plain, _CONSIDERED)


def nearness(candidate: Candidate[Any], near: Mapping[int, Hit]) -> float:
    """What the passage of a sentence adds to its score; `near` holds those found by their ids."""
    hit = near.get(candidate.passage)
    if hit is None:
        return 0.0
    return _MEANING * hit.cosine + (_EXACT if hit.sentence.start == candidate.span.start else 0.0)


def most(candidate: Candidate[Any], near: Mapping[int, Hit]) -> float:
    """What `nearness` does not exceed, the sentence not being read."""
    hit = near.get(candidate.passage)
    return _MEANING * hit.cosine + _EXACT if hit else 0.0
