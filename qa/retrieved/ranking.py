"""The passages for a question, ranked; those of a follow-up with the turn before in mind.

What the question itself says weighs most: the words before and the place that answered before
only help to choose.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Protocol

from corpus.citation import parse
from index.search import Hit

_ALONE = 0.3  # the weight of what a follow-up says alone, beside what it says with the turn before
_SAME_SECTION = 0.12
_SAME_PART = 0.05


class Search(Protocol):
    """As `index.search.Searcher.search`."""

    def __call__(self, query: str, top: int, within: Collection[int] | None = None) -> Sequence[Hit]: ...


def ranked(search: Search, text: str, words: str, near: Sequence[str], top: int) -> list[Hit]:
    """The best `top` passages, best first; `score` orders them and says nothing of another question's.

    `words` are those of `text` with those of the turn before, `near` the citations that answered it.
    """
    hits = list(search(words, top))
    if words == text and not near:
        return hits
    if words != text:
        same = search(text, len(hits), {hit.passage.id for hit in hits})
        alone = {hit.passage.cite: hit.score for hit in same}
        hits = [
            replace(hit, score=(1 - _ALONE) * hit.score + _ALONE * alone.get(hit.passage.cite, 0.0)) for hit in hits
        ]
    hits = [replace(hit, score=hit.score + _closeness(hit, near)) for hit in hits]
    return sorted(hits, key=lambda hit: -hit.score)


def _closeness(hit: Hit, near: Sequence[str]) -> float:
    """More in the section that answered before, some in its part; as much in the part where that alone is near."""
    here = parse(hit.passage.cite)
    best = 0.0
    for cite in near:
        there = parse(cite)
        if here is None or there is None:
            continue
        if here.base == there.base:
            best = max(best, _SAME_SECTION)
        elif here.part and here.part == there.part:
            best = max(best, _SAME_PART if there.section or there.appendix else _SAME_SECTION)
    return best
