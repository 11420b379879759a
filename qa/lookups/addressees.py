"""The rule that says where a thing goes, found by the words of a question among the recipients.

It compares words with the rule's sentence and the headings above it, rare words counting most.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence

from corpus.facts.recipients import Recipient
from corpus.model import Kind
from index.store import Index
from qa.texts import Texts
from qa.words import content, stem

_LEAST = 0.55  # of the weight of what is asked
_NEAR = 0.85  # of the best: what fits nearly as well
_CAPITALS = re.compile(r"\b(?!(?:DHS|FOIA|PA|FAX|PO)\b)[A-Z][A-Z&]+\b")
_HEADED = 1.5  # a word of the section's own heading tells more
# What goes to an office after the word: English, and how procedures go on.
_SIGNS = ".,;:?!()\"'"
_SAME = {
    "server": ("served",),
    "denial": ("appeal",),
    "denied": ("appeal",),
    "refusal": ("appeal",),
    "lawsuit": ("summons", "complaint"),
    "suit": ("summons", "complaint"),
}
_ASKS = frozenset(
    stem(word)
    for word in "address phone telephone fax email mail send sent submit write go official office receive take get "
    "reach contact call number mailing deliver who where which street find".split()
)


class Addressees:
    """Recipients, each with the roots of its words."""

    def __init__(self, index: Index, texts: Texts, abbreviations: Mapping[str, str]) -> None:
        self._index = index
        self._texts = texts
        self._abbreviations = abbreviations
        self._facts = index.tables.facts(Recipient)
        self._said = [self._roots(self._words(fact)) for fact in self._facts]
        self._headings = [self._roots(self._heading(fact)) for fact in self._facts]
        self._frequency = Counter(root for words in self._said for root in words)

    def find(self, words: str) -> list[Recipient]:
        """The recipients that fit, the best first; none when no one does.

        An abbreviation in the question that a rule does not print is of something else.
        """
        asked = self._asked(words)
        whole = sum(self._weight(root) for root in asked)
        if not asked or not whole:
            return []
        names = set(self._roots(" ".join(_CAPITALS.findall(words))))
        scores = {i: self._score(i, asked) / whole for i, said in enumerate(self._said) if names <= set(said)}
        best = max(scores.values(), default=0.0)
        if best < _LEAST:
            return []
        fitting = [i for i, score in scores.items() if score >= _NEAR * best]
        return [self._facts[i] for i in sorted(fitting, key=lambda i: -scores[i])]

    def _score(self, i: int, asked: Sequence[str]) -> float:
        held = sum(
            self._weight(root) * (_HEADED if root in self._headings[i] else 1.0)
            for root in asked
            if root in self._said[i]
        )
        return held + (0.01 if self._facts[i].address else 0.0)

    def _weight(self, root: str) -> float:
        return math.log(1 + len(self._facts) / (1 + self._frequency[root]))

    def _asked(self, words: str) -> list[str]:
        spelt = [f"{word} {self._abbreviations.get(word.strip(_SIGNS), '')}" for word in words.split()]
        said: list[str] = []
        for word in " ".join(spelt).split():
            said += _SAME.get(word.strip(_SIGNS).lower(), (word,))
        return list(dict.fromkeys(root for root in self._roots(" ".join(said)) if root not in _ASKS))

    def _roots(self, words: str) -> list[str]:
        return list(dict.fromkeys(stem(one) for one in content(words)))

    def _words(self, fact: Recipient) -> str:
        """The sentence and the headings above it."""
        node = self._texts.node(fact.cite)
        if node is None:
            return ""
        document = self._index.document(node.span.source)
        above = [one.heading for one in (*document.ancestors(node), node) if one.depth > 1]
        said = self._index.source(fact.span.source).quote(fact.span)
        spelt = [short for short, long in self._abbreviations.items() if long in said or long in " ".join(above)]
        return " ".join([*above, said, *spelt])

    def _heading(self, fact: Recipient) -> str:
        node = self._texts.node(fact.cite)
        if node is None:
            return ""
        above = [*self._index.document(node.span.source).ancestors(node), node]
        return " ".join(one.heading for one in above if one.kind in (Kind.SECTION, Kind.PARAGRAPH))
