"""The passages for a question, ranked; those of a follow-up with the turn before in mind.

What the question itself says weighs most: the words before and the place that answered before
only help to choose.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from corpus.citation import parse
from index.search import Hit
from qa.mentions import Question

Search = Callable[[str, int], Sequence[Hit]]

_BEFORE = 0.5  # the weight of both turns' words together, beside those of the follow-up alone
_SAME_SECTION = 0.12
_SAME_PART = 0.05


def ranked(search: Search, question: Question, top: int) -> list[Hit]:
    """The best `top` passages, best first; `score` orders them and says nothing of another question's."""
    hits = list(search(question.looked_up, top))
    if question.before:
        hits = _blended(hits, search(f"{question.looked_up} {question.before}", top))[:top]
    if question.near:
        hits = sorted(
            (replace(hit, score=hit.score + _closeness(hit, question.near)) for hit in hits),
            key=lambda hit: -hit.score,
        )
    return hits


def _blended(own: Sequence[Hit], both: Sequence[Hit]) -> list[Hit]:
    found = {hit.passage.cite: hit for hit in both} | {hit.passage.cite: hit for hit in own}
    alone = {hit.passage.cite: hit.score for hit in own}
    together = {hit.passage.cite: hit.score for hit in both}
    scored = [
        replace(hit, score=(alone.get(cite, 0.0) + _BEFORE * together.get(cite, 0.0)) / (1 + _BEFORE))
        for cite, hit in found.items()
    ]
    return sorted(scored, key=lambda hit: (-hit.score, hit.passage.id))


def _closeness(hit: Hit, near: Sequence[str]) -> float:
    """More in the section that answered before, some in its part."""
    here = parse(hit.passage.cite)
    best = 0.0
    for cite in near:
        there = parse(cite)
        if here is None or there is None:
            continue
        if here.base == there.base:
            best = max(best, _SAME_SECTION)
        elif here.part and here.part == there.part:
            best = max(best, _SAME_PART)
    return best
