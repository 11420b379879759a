"""The sentences that facts of one kind stand in, read as a question needs them.

Of one title all are weighed; of many a few hundred, those whose units say what is asked.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from functools import cached_property
from typing import Generic, NamedTuple, Protocol, Self, TypeVar

from corpus.model import Span
from index.ruled import RuledSentence
from index.store import Index
from qa.lookups.asked_terms import Terms
from qa.lookups.printed import Printed
from qa.lookups.scope import Scope, units_in
from qa.lookups.vocabulary import Vocabulary
from qa.words import stem


class Found(Protocol):
    """A fact, as far as ranking needs to know it."""

    @property
    def cite(self) -> str: ...
    @property
    def span(self) -> Span: ...
    @property
    def condition(self) -> str: ...


F = TypeVar("F", bound=Found)

_MOST = 500  # sentences that are weighed for one question
_HELD = 5_000  # sentences kept at hand
_STANDING = """
    SELECT ruled.position, ruled.cite, unit.cite, unit.part, ruled.passage, ruled.forms FROM ruled
    JOIN unit ON unit.number = ruled.unit WHERE ruled.position IN (SELECT value FROM json_each(?))
"""
# Who any "person" of a rule may be.
PERSONS = frozenset(
    map(
        stem,
        """contractor company vendor firm business employee worker staff lawyer attorney citizen man woman individual
        applicant owner bidder grantee lobbyist offender corporation supplier""".split(),
    )
)


class Told(NamedTuple, Generic[F]):
    sentence: RuledSentence
    facts: tuple[F, ...]


class Candidate(Generic[F]):
    """A sentence with facts: where it stands, and what it says, which is read when it is first asked for."""

    def __init__(
        self,
        position: int,
        cite: str,
        unit: str,
        part: str,
        passage: int,
        forms: str,
        read: Callable[[Sequence[Candidate[F]]], None],
        told: Told[F] | None = None,
    ) -> None:
        """`position`: among the sentences; `forms`: of its facts, with commas; `read` sets what is `told`."""
        self.position = position
        self.cite = cite
        self.unit = unit
        self.part = part
        self.passage = passage
        self.forms = forms
        self._read = read
        self.told = told

    @classmethod
    def of(cls, sentence: RuledSentence, facts: Iterable[F]) -> Self:
        """One that is read, and of which only that is asked."""
        told = Told(sentence, tuple(facts))
        return cls(-1, sentence.cite, sentence.unit, "", sentence.passage, "", lambda _: None, told)

    @property
    def _said(self) -> Told[F]:
        if self.told is None:
            self._read([self])
            assert self.told is not None
        return self.told

    @property
    def sentence(self) -> RuledSentence:
        return self._said.sentence

    @property
    def facts(self) -> tuple[F, ...]:
        return self._said.facts

    @property
    def span(self) -> Span:
        return self.sentence.span

    @property
    def quote(self) -> str:
        return self.sentence.quote

    @cached_property
    def above(self) -> frozenset[str]:
        """The citations of its paragraph and of what that stands in, up to the section."""
        cite = self.cite
        found = [cite]
        while "(" in cite:
            cite = cite.rpartition("(")[0]
            found.append(cite)
        return frozenset(found)

    @property
    def here(self) -> frozenset[str]:
        """The words of the sentence, of what it opens or continues, and of the headings above it."""
        one = self.sentence
        return one.words.union(one.listed, one.opening, one.headings)

    @property
    def around(self) -> frozenset[str]:
        """The words of all that, and of the paragraph."""
        return self.here | self.sentence.paragraph


class Sentences(Generic[F]):
    """Every sentence with a fact of one kind."""

    def __init__(self, index: Index, vocabulary: Vocabulary, kind: type[F]) -> None:
        self._index = index
        self._vocabulary = vocabulary
        self._kind = kind
        self._candidates: dict[int, Candidate[F]] = {}
        self.printed = Printed(index.tables, kind.__name__)
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

    @cached_property
    def _units(self) -> frozenset[int]:
        return frozenset(self._of_unit)

    def _saying(self, terms: Terms) -> list[int]:
        """The units with rules (by number) that say what one must say, those first that say most of what is asked."""
        must = [
            [term.own, *term.forms, *terms.instead.get(term.said, ())]
            for term in terms.telling
            if term.said not in PERSONS
        ]
        units: Set[int] = self._units
        if must:
            for forms in must:
                units = self._vocabulary.saying(forms, units)
        else:
            units = self._vocabulary.saying((form for term in terms.all for form in (term.own, *term.forms)), units)
        weights = dict.fromkeys(units, 0.0)
        for term in terms.all:
            for unit in self._vocabulary.saying((term.own, *term.forms), units):
                weights[unit] += term.weight
        return sorted(units, key=lambda unit: (-weights[unit], unit))

    def _at(self, positions: Sequence[int]) -> list[Candidate[F]]:
        if len(self._candidates) > _HELD:
            self._candidates = {}
        new = [position for position in positions if position not in self._candidates]
        if new:
            for position, cite, unit, part, passage, forms in self._index.tables.rows(_STANDING, json.dumps(new)):
                self._candidates[position] = Candidate(position, cite, unit, part, passage, forms, self.read)
        return [self._candidates[position] for position in positions]

    def read(self, candidates: Sequence[Candidate[F]]) -> None:
        """What some of them say, where that is not known yet."""
        tables = self._index.tables
        new = [one for one in candidates if one.told is None]
        sentences = tables.facts_at(RuledSentence, [one.position for one in new])
        facts = iter(tables.facts_at(self._kind, [at for one in sentences for at in one.facts]))
        for candidate, one in zip(new, sentences, strict=True):
            candidate.told = Told(one, tuple(next(facts) for _ in one.facts))
