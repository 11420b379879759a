"""The sentences that facts of one kind stand in, read as a question needs them.

Of one title all are weighed; of many a few hundred, those whose units say what is asked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, Protocol, TypeVar

from corpus.model import Span
from index.ruled import RuledSentence
from index.store import Index
from qa.lookups.asked_terms import Terms
from qa.lookups.scope import Scope, units_in
from qa.lookups.vocabulary import Vocabulary
from qa.words import stem


class Found(Protocol):
    """A fact, as far as ranking needs to know it."""

    @property
    def cite(self) -> str: ...
    @property
    def span(self) -> Span: ...


F = TypeVar("F", bound=Found)

_MOST = 500  # sentences that are weighed for one question
_HELD = 5_000  # sentences kept at hand
# Who any "person" of a rule may be.
PERSONS = frozenset(
    map(
        stem,
        """contractor company vendor firm business employee worker staff lawyer attorney citizen man woman individual
        applicant owner bidder grantee lobbyist offender corporation supplier""".split(),
    )
)


@dataclass(frozen=True)
class Candidate(Generic[F]):
    """A sentence with its words, and the facts of it."""

    sentence: RuledSentence
    facts: tuple[F, ...]
    part: str

    @property
    def cite(self) -> str:
        return self.sentence.cite

    @property
    def span(self) -> Span:
        return self.sentence.span

    @property
    def quote(self) -> str:
        return self.sentence.quote

    @cached_property
    def here(self) -> frozenset[str]:
        """The words of the sentence, of what it opens or continues, and of the headings above it."""
        one = self.sentence
        return one.words | one.listed | one.opening | one.headings

    @cached_property
    def above(self) -> frozenset[str]:
        """The citations of its paragraph and of what that stands in, up to the section."""
        cite = self.cite
        found = [cite]
        while "(" in cite:
            cite = cite.rpartition("(")[0]
            found.append(cite)
        return frozenset(found)

    @cached_property
    def around(self) -> frozenset[str]:
        """The words of all that, and of the paragraph."""
        return self.here | self.sentence.paragraph


class Sentences(Generic[F]):
    """Every sentence with a fact of one kind."""

    def __init__(self, index: Index, vocabulary: Vocabulary, kind: type[F]) -> None:
        self._index = index
        self._vocabulary = vocabulary
        self._kind = kind
        self._read: dict[int, Candidate[F]] = {}
        rows = index.tables.rows("SELECT count(*) FROM ruled WHERE of = ?", kind.__name__)
        self._few = rows[0][0] <= _MOST

    def within(self, scope: Scope) -> list[Candidate[F]]:
        """All in a place, in the order of the text."""
        if self._few or not scope.inside:
            rows = self._index.tables.rows("SELECT position FROM ruled WHERE of = ?", self._kind.__name__)
            positions = sorted(position for (position,) in rows)
        else:
            units = units_in(scope, self._vocabulary)
            positions = sorted(position for unit in units for position in self._of_unit.get(unit, ()))
        return [one for one in self._at(positions) if scope.holds(one.cite, one.part)]

    def meant(self, terms: Terms, scope: Scope, near: Callable[[], Iterable[int]]) -> list[Candidate[F]]:
        """Those in a place that may be meant, in the order of the text: they stand in a unit that says what is asked,
        or in a passage `near` (ids)."""
        if self._few or scope.inside:
            return self.within(scope)
        chosen: list[int] = []
        for unit in self._saying(terms):
            chosen += self._of_unit[unit]
            if len(chosen) >= _MOST:
                break
        return self._at(sorted({*chosen[:_MOST], *self._index.tables.ruled_in(self._kind, list(near()))}))

    @cached_property
    def _of_unit(self) -> Mapping[int, Sequence[int]]:
        """By the numbers of the units the positions of their sentences."""
        found: dict[int, list[int]] = {}
        query = "SELECT unit, position FROM ruled WHERE of = ? ORDER BY unit, position"
        for unit, position in self._index.tables.rows(query, self._kind.__name__):
            found.setdefault(unit, []).append(position)
        return found

    def _saying(self, terms: Terms) -> list[int]:
        """The units with rules (by number) that say what one must say, those first that say most of what is asked."""
        saying = {term.said: self._vocabulary.saying([(term.said,), *term.forms]) for term in terms.all}
        must = [
            saying[term.said] | self._vocabulary.saying(terms.instead.get(term.said, ()))
            for term in terms.telling
            if term.said not in PERSONS
        ]
        units = set.intersection(*must) if must else set().union(*saying.values())
        units &= self._of_unit.keys()
        weights = dict.fromkeys(units, 0.0)
        for term in terms.all:
            for unit in units & saying[term.said]:
                weights[unit] += term.weight
        return sorted(units, key=lambda unit: (-weights[unit], unit))

    def _at(self, positions: Sequence[int]) -> list[Candidate[F]]:
        tables = self._index.tables
        if len(self._read) > _HELD:
            self._read = {}
        new = [position for position in positions if position not in self._read]
        sentences = tables.facts_at(RuledSentence, new)
        facts = iter(tables.facts_at(self._kind, [at for one in sentences for at in one.facts]))
        for position, one in zip(new, sentences, strict=True):
            own = tuple(next(facts) for _ in one.facts)
            self._read[position] = Candidate(one, own, self._vocabulary.part(one.unit))
        return [self._read[position] for position in positions]
