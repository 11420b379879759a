"""The hits of a question: among the places that it names, or anywhere, those first whose part is that of a law or of
an agency that it names.

It quotes nothing and refuses nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from corpus.citation import parse
from corpus.facts.abbreviations import spelt_out
from corpus.patterns import Pattern
from index.passages import Passage
from index.search import Hit
from index.store import Index
from qa.cues.ordinary_systems import ordinary_system
from qa.retrieved.ranking import Search, ranked
from qa.rulemakers import Rulemakers

if TYPE_CHECKING:
    from qa.lookups.vocabulary import Vocabulary

_ACRONYM = Pattern(r"\b[A-Z]{3,}(?=s?\b)")
_RARE = 3  # passages that print an acronym
_RARE_GAIN = 0.1
_REMEMBERED = 500  # acronyms
_NEXT = 0.05
_CONSIDERED = 40  # hits that what is expected may reorder
_AT_HOME = 0.2  # for the part where a law that is named is at home
_UNDER_LAW = 0.08  # for the parts that it heads


class Nearest:
    """Of one index, by `search`."""

    def __init__(self, index: Index, search: Search, rulemakers: Rulemakers, vocabulary: Vocabulary) -> None:
        self._index = index
        self._search = search
        self._rulemakers = rulemakers
        self._vocabulary = vocabulary
        self._spelling_out = lru_cache(maxsize=_REMEMBERED)(self._printing)

    def held(self, named: Sequence[str]) -> set[int]:
        """The passages of the units that stand in the places, or that these stand in."""
        from qa.lookups.scope import Scope, units_in  # that package imports `qa.retrieved.passages`

        if not named:
            return set()
        numbers = units_in(Scope(tuple(named)), self._vocabulary)
        return self._index.tables.passages_of(self._vocabulary.cites(numbers))

    def among(self, held: Collection[int], query: str, top: int) -> list[Hit]:
        """The hits among some passages."""
        return list(self._search(query, min(len(held), max(top, _CONSIDERED)), held))

    def anywhere(self, question: str, query: str, near: Sequence[str], top: int) -> list[Hit]:
        """As `ranked`; without the entries on systems of records where an ordinary system is spoken of."""
        hits = ranked(self._search, question, query, near, max(top, _CONSIDERED))
        if not ordinary_system(query):
            return hits
        return [hit for hit in hits if not _is_of_entry(hit)] or hits

    def at_home(self, hits: Sequence[Hit], query: str, own: str) -> list[Hit]:
        """The hits, those of agencies and laws that a query names moved up; `own` are the words of the turn itself."""
        hits = self._with_rare_letters(hits, query)
        return self.of_named_laws(self._rulemakers.preferred(hits, self._rulemakers.named_last(own, query)), query)

    def _with_rare_letters(self, hits: Sequence[Hit], query: str) -> Sequence[Hit]:
        """The hits, with those that spell out an acronym of the query which hardly anything else prints moved up."""
        for acronym in _ACRONYM.findall(query) if not query.isupper() else ():
            rare = self._spelling_out(acronym)
            if rare:
                near = {hit.passage.id: hit for hit in (*self._search(query, len(rare), rare), *hits)}
                best = max(hit.score for hit in near.values())
                moved = [
                    replace(near[n], score=max(near[n].score, best - _NEXT) + _RARE_GAIN) for n in rare if n in near
                ]
                others = (hit for hit in hits if hit.passage.id not in rare)
                hits = sorted((*moved, *others), key=lambda hit: -hit.score)
        return hits

    def _printing(self, acronym: str) -> frozenset[int]:
        """The passages that print an acronym with its words, when few print it, or its words."""
        written = re.compile(rf"\b{acronym}s?\b")
        printing = list(islice((one for one in self._exactly(acronym) if written.search(one.text)), _RARE + 1))
        if len(printing) > _RARE:
            return frozenset()
        spelt = {long for one in printing for _, _, short, long in spelt_out(one.text) if short == acronym}
        using = {one.id for long in spelt for one in islice(self._exactly(long), _RARE + 1)}
        return frozenset(one.id for one in printing if spelt and len(using) <= _RARE)

    def _exactly(self, words: str) -> Iterator[Passage]:
        return self._index.tables.passages_printing(words, exactly=words)

    def of_named_laws(self, hits: Sequence[Hit], query: str) -> list[Hit]:
        """The hits, those of the part that a law which is named is at home in moved up: "a title VI complaint"."""
        from qa.lookups.scope import homes_of_laws, laws_named  # that package imports `qa.retrieved.passages`

        homes = {home: _AT_HOME for _, home in homes_of_laws(query, self._vocabulary)}
        headed = (cite for law in laws_named(query, self._vocabulary) for cite in self._vocabulary.laws[law])
        homes |= dict.fromkeys(headed, _UNDER_LAW)
        if not homes:
            return list(hits)

        def gain(hit: Hit) -> float:
            part = self._vocabulary.part(hit.passage.unit)
            return max((more for home, more in homes.items() if _within(part, home)), default=0.0)

        gained = [replace(hit, score=min(1.0, hit.score + gain(hit))) for hit in hits]
        return sorted(gained, key=lambda hit: -hit.score)


def _is_of_entry(hit: Hit) -> bool:
    """Whether a passage is of a numbered entry of an appendix."""
    place = parse(hit.passage.unit)
    return place is not None and place.appendix is not None and bool(place.path)


def _within(part: str, home: str) -> bool:
    return part == home or part.startswith(f"{home} ")
