"""Which section or appendix words are about, where two editions are compared and no place is named.

It ranks headings and passages; what differs there is told elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence

from corpus.citation import Citation as Place
from corpus.citation import parse
from index.passages import Passage
from index.search import Hit
from qa.answer import Answer
from qa.editions.differences import Comparer
from qa.words import content

_ACT = re.compile(r"\b(?:[A-Z][a-z]+ (?:of )?)+Act\b")
_OF_RULES = frozenset(content("rule regulation"))
_SEARCHED = 30  # passages among which a place is looked for


def place_of(
    about: str,
    comparer: Comparer,
    titles: Collection[str],
    search: Callable[[str, int], Sequence[Hit]],
    ask: Callable[[str], Answer],
) -> Place | None:
    """The section or appendix that words are about, one that both editions have before any other.

    That is the one whose heading says them all, with the least beside; else what search finds.
    Of those that search finds it is the one that says the most of the words, in the headings above it before the
    text, and whose own heading says least else; without a heading, that which their answer cites first.
    """
    words = set(content(about)) - _OF_RULES or set(content(about))
    if not words:
        return None
    if whole := comparer.headed(words):
        return whole
    found = [hit.passage for hit in search(about, _SEARCHED) if hit.passage.source in titles]
    ranked = sorted(found, key=lambda one: _headed(one, words))  # stable: the nearest first
    headed = [one.cite for one in ranked if words & set(content(one.heading))]
    cited = [one.cite for one in ask(about).citations if one.source in titles]
    places = [place.base for place in map(parse, (*headed, *cited)) if place]
    return next((place for place in places if comparer.has_both(place)), places[0] if places else None)


def _headed(one: Passage, words: set[str]) -> tuple[int, int]:
    """Less for a passage that says more of the words, twice what its headings say, then for a heading of less else."""
    headings, own = set(content(_without_laws(one.context, words))), set(content(one.heading))
    said = words & (headings | set(content(one.text)))
    return -len(words & headings) - len(said), len(own - words)


def _without_laws(headings: str, words: set[str]) -> str:
    """Headings without the name of an Act that is not asked about: "Freedom of Information Act" is not information."""
    return _ACT.sub(lambda act: act[0] if set(content(act[0])) <= words else " ", headings)
