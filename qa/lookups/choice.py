"""Those of the weighed sentences that answer a question: they say all that is asked, and are for it.

Whether a sentence is for what is asked takes long to tell: it is told of those that come first, as far as is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from functools import cached_property
from typing import Generic

from qa.lookups.meeting import Met
from qa.lookups.ranked import Ranked, Ranking, as_it_is, nothing
from qa.lookups.rule_sentences import Candidate, F


class Choice(Generic[F]):
    """Of a ranking those that say what is asked (their positions) and that fit."""

    def __init__(self, ranking: Ranking[F], saying: Collection[int], fits: Callable[[Ranked[F]], bool]) -> None:
        self._ranking = ranking
        self._saying = frozenset(saying)
        self._fits = fits
        self._known: dict[int, bool] = {}

    def __contains__(self, one: Ranked[F]) -> bool:
        at = one.candidate.position
        if at not in self._saying:
            return False
        if at not in self._known:
            self._known[at] = self._fits(one)
        return self._known[at]

    @cached_property
    def is_empty(self) -> bool:
        return next(self.best_first(), None) is None

    def only(self, which: Callable[[Candidate[F], Met], bool]) -> Choice[F]:
        weighed = self._ranking.weighed
        kept = [
            one.candidate.position for one in weighed if self._says(one.candidate) and which(one.candidate, one.met)
        ]
        return Choice(self._ranking, kept, self.__contains__)

    def best_first(
        self,
        moved: Callable[[Ranked[F]], Ranked[F]] = as_it_is,
        by_most: Callable[[Candidate[F]], float] = nothing,
    ) -> Iterator[Ranked[F]]:
        """As `Ranking.best_first`."""
        ranked = self._ranking.best_first(lambda one, _: self._says(one), moved, by_most)
        return (one for one in ranked if one in self)

    def best(
        self,
        within: float,
        moved: Callable[[Ranked[F]], Ranked[F]] = as_it_is,
        by_most: Callable[[Candidate[F]], float] = nothing,
    ) -> list[Ranked[F]]:
        """The best, and those that are no farther behind it."""
        found: list[Ranked[F]] = []
        for one in self.best_first(moved, by_most):
            if found and found[0].score - one.score > within:
                break
            found.append(one)
        return found

    def _says(self, one: Candidate[F]) -> bool:
        return one.position in self._saying
