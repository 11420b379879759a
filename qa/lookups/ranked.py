"""A sentence with a rule, as it stands among those weighed for one question."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic

from qa.lookups.candidates import Met
from qa.lookups.rule_sentences import Candidate, F


@dataclass(frozen=True, slots=True)
class Ranked(Generic[F]):
    """`score` orders the candidates of one question; most of it is `met.covered`."""

    candidate: Candidate[F]
    score: float
    met: Met

    @property
    def cite(self) -> str:
        return self.candidate.cite

    def scoring(self, more: float) -> Ranked[F]:
        return Ranked(self.candidate, self.score + more, self.met)
