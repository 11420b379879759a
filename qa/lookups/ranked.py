"""The sentences with a rule that are weighed for one question, and the order in which they are likely to be meant.

What the words of a question tell costs little and is known of each; what else tells is read only of those that it can
still bring to the front.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import heappop, heappush
from typing import Any, Generic, NamedTuple, Protocol

from corpus.model import Span
from qa.lookups.meeting import Met
from qa.lookups.rule_sentences import Candidate, F

_UNDER = 0.1  # of the words that head what the sentence stands in
_ROUNDED = 1e-9  # what sums may miss by
_AT_ONCE = 8  # sentences that are read at a time


@dataclass(frozen=True, slots=True)
class Ranked(Generic[F]):
    """`score` orders the candidates of one question; most of it is `met.covered`."""

    candidate: Candidate[F]
    score: float
    met: Met

    @property
    def cite(self) -> str:
        return self.candidate.cite

    @property
    def order(self) -> tuple[float, Span]:
        """The likeliest first."""
        return -self.score, self.candidate.span

    def scoring(self, more: float) -> Ranked[F]:
        return Ranked(self.candidate, self.score + more, self.met)


class Gains(Protocol[F]):
    """What sentences gain or lose beside the words that they share with one question."""

    def most(self, forms: str) -> float:
        """What none with facts of some forms (see `Candidate`) exceeds."""
        ...

    def of(self, candidate: Candidate[F]) -> float: ...


class Weighed(NamedTuple, Generic[F]):
    candidate: Candidate[F]
    met: Met
    by_words: float


def as_it_is(one: Ranked[F]) -> Ranked[F]:
    return one


def nothing(candidate: Candidate[Any]) -> float:
    return 0.0


class Ranking(Generic[F]):
    """The candidates for one question."""

    def __init__(
        self,
        met: Iterable[tuple[Candidate[F], Met]],
        gains: Gains[F],
        read: Callable[[Sequence[Candidate[F]]], None],
    ) -> None:
        """`read` reads some candidates at once, which are read one by one where it does not."""
        self.weighed = [Weighed(one, met, met.covered + _UNDER * met.under) for one, met in met]
        self._gains = gains
        self._read = read
        self._known: dict[int, Ranked[F]] = {}

    def of(self, some: Sequence[Weighed[F]]) -> list[Ranked[F]]:
        """Some of them, all read, the likeliest first."""
        self._read([one.candidate for one in some])
        return sorted(map(self._ranked, some), key=lambda one: one.order)

    def best_first(
        self,
        which: Callable[[Candidate[F], Met], bool] | None = None,
        moved: Callable[[Ranked[F]], Ranked[F]] = as_it_is,
        by_most: Callable[[Candidate[F]], float] = nothing,
    ) -> Iterator[Ranked[F]]:
        """Those of a kind, each `moved` (up by `by_most` at most), the likeliest first; read as they are needed."""
        some, bounds = self.weighed, self._bounds
        if by_most is not nothing:
            bounds = [bound + by_most(one.candidate) for one, bound in zip(some, bounds, strict=True)]
        in_order = self._in_order if bounds is self._bounds else sorted(range(len(some)), key=bounds.__getitem__)
        waiting = [n for n in in_order if which is None or which(some[n].candidate, some[n].met)]  # the last first
        found: list[tuple[tuple[float, Span], int, Ranked[F]]] = []
        while waiting or found:
            while waiting and (not found or bounds[waiting[-1]] >= -found[0][0][0]):
                self._read([some[number].candidate for number in waiting[-_AT_ONCE:]])
                for number in [waiting.pop() for _ in waiting[-_AT_ONCE:]]:
                    one = moved(self._ranked(some[number]))
                    heappush(found, (one.order, number, one))
            yield heappop(found)[2]

    @cached_property
    def _bounds(self) -> list[float]:
        """What the score of each does not exceed."""
        most = {forms: self._gains.most(forms) + _ROUNDED for forms in {one.candidate.forms for one in self.weighed}}
        return [one.by_words + most[one.candidate.forms] for one in self.weighed]

    @cached_property
    def _in_order(self) -> list[int]:
        return sorted(range(len(self.weighed)), key=self._bounds.__getitem__)

    def _ranked(self, one: Weighed[F]) -> Ranked[F]:
        known = self._known.get(one.candidate.position)
        if known is None:
            score = one.by_words + self._gains.of(one.candidate)
            known = self._known[one.candidate.position] = Ranked(one.candidate, score, one.met)
        return known
