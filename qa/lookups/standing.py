"""Which of several rules is in force for the place or the subject that a question names.

A place is named by number, or by words of the headings above a rule, or by a word that only one
of the rules' units prints. It ranks what it is given and finds nothing by itself.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from corpus.citation import Citation as Place
from corpus.completed import completed
from corpus.model import Node
from corpus.patterns import Pattern
from index.store import Index
from qa.places.texts import Texts
from qa.words import content, stem

_TITLE = Pattern(r"\btitle (?P<number>[IVX]+)\b", re.IGNORECASE)  # of an Act: those of the Code are numbers
_SAYS_PLACE = frozenset(
    stem(word)
    for word in "part subpart section paragraph appendix regulation rule title chapter cfr purposes term".split()
)


@dataclass(frozen=True, slots=True)
class Standing:
    """Positions of the rules, the one in force first; `named` words or places that decided it.

    `outside` when a place is named and none of the rules holds there.
    """

    order: tuple[int, ...]
    named: str
    outside: bool = False


class Standings:
    """Ranks rules by the citations of what they hold for."""

    def __init__(self, index: Index, texts: Texts, abbreviations: Mapping[str, str]) -> None:
        self._index = index
        self._texts = texts
        self._abbreviations = abbreviations

    def of(self, scopes: Sequence[str], cites: Sequence[str], places: Sequence[Place], words: str) -> Standing:
        """`scopes[i]` is what rule i holds for, `cites[i]` where it stands."""
        unranked = tuple(range(len(scopes)))
        named = [node for place in places for node in self._nodes(place)]
        if named:
            held = {i: max(self._holds(scopes[i], cites[i], node) for node in named) for i in unranked}
            order = tuple(sorted(unranked, key=lambda i: -held[i]))
            return Standing(order, named[0].cite, outside=not held[order[0]])
        scores = self._by_title(scopes, words) or self._by_heading(scopes, cites, words) or self._by_text(scopes, words)
        if not scores:
            return Standing(unranked, "")
        order = tuple(sorted(unranked, key=lambda i: -scores.get(i, 0.0)))
        return Standing(order, scopes[order[0]])

    def speaks_of(self, scope: str, cite: str, words: str) -> bool:
        """Whether some of the words stand in the headings above a rule, or all in the text it holds for."""
        said = self._said(words)
        if said & (self._headings(scope) | self._headings(cite)):
            return True
        return bool(said) and said <= frozenset(content(self._printed(scope)))

    def _nodes(self, place: Place) -> list[Node]:
        return [node for one in completed(place, self._index.tables.cites) if (node := self._texts.node(str(one)))]

    def _holds(self, scope: str, cite: str, node: Node) -> int:
        """How closely a rule fits a place: by the depth of its scope; 0 when it does not hold there."""
        above = [*self._index.document(node.span.source).ancestors(node), node]
        for one in above:
            if one.cite == scope:
                return 2 + one.depth
        inside = self._texts.node(scope)
        stands = self._texts.node(cite)
        within = any(other and node.span.contains(other.span) for other in (inside, stands))
        return 1 if within else 0

    def _by_title(self, scopes: Sequence[str], words: str) -> dict[int, float]:
        """ "In the title VI part": of the rules' parts, the one that speaks oftenest of that title of an Act."""
        title = _TITLE.search(words)
        if not title:
            return {}
        said = re.compile(rf"\btitle\s+{title['number']}\b", re.IGNORECASE)
        counts = {i: len(said.findall(self._printed(scope))) for i, scope in enumerate(scopes)}
        return {i: float(count) for i, count in counts.items() if count}

    def _by_heading(self, scopes: Sequence[str], cites: Sequence[str], words: str) -> dict[int, float]:
        headings = [self._headings(scope) | self._headings(cite) for scope, cite in zip(scopes, cites, strict=True)]
        return _weighed(self._said(words), headings)

    def _by_text(self, scopes: Sequence[str], words: str) -> dict[int, float]:
        said = self._said(words)
        if not said or len(scopes) < 2:
            return {}
        printed = [frozenset(content(self._printed(scope))) for scope in scopes]
        return _weighed(said, printed)

    def _printed(self, scope: str) -> str:
        node = self._texts.node(scope)
        return self._index.document(node.span.source).text(node) if node else ""

    def _said(self, words: str) -> frozenset[str]:
        """The stems of the words, an abbreviation with what it stands for."""
        spelt = [self._abbreviations.get(word.strip(".,;:?!()\"'"), "") for word in words.split()]
        return frozenset(content(" ".join([words, *spelt]))) - _SAYS_PLACE

    def _headings(self, cite: str) -> frozenset[str]:
        node = self._texts.node(cite)
        if node is None:
            return frozenset()
        above = [*self._index.document(node.span.source).ancestors(node), node]
        return frozenset(content(" ".join(one.heading for one in above if one.depth > 1))) - _SAYS_PLACE


def _weighed(said: frozenset[str], held: Sequence[frozenset[str]]) -> dict[int, float]:
    """What each holds of what is said; words that all hold tell nothing."""
    scores: dict[int, float] = {}
    for word in said:
        holders = [i for i, words in enumerate(held) if word in words]
        if 0 < len(holders) < len(held):
            for i in holders:
                scores[i] = scores.get(i, 0.0) + 1 / len(holders)
    return scores
