"""How the rules that were found are told: their figures, the words they stand in, and what else fits as well.

What was found, and in which order, is not decided here (`qa.lookups.ruled`).
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Any, ClassVar, Generic

from index.store import Index
from qa.answer import Answer, AnswerKind, Citation
from qa.lookups.asked_terms import Terms
from qa.lookups.quoting import cited, in_list, once
from qa.lookups.ranked import Ranked
from qa.lookups.rule_sentences import Candidate, F
from qa.lookups.turned_round import turned_round
from qa.wanted import Wanted
from qa.wording import listed
from qa.words import stems

_AS_NEAR = 0.12  # behind the best: another rule that may be meant
_NEAR_ENOUGH = 0.25  # the like, where the question tells next to nothing
_OF_ONE_WORD = 0.5  # the like, where it tells one word
FARTHEST = _OF_ONE_WORD  # behind the best: what is told with it, or tells that it is not alone
_TELLS = 4.5  # weight of the words of a question that tell a matter: "written notice" tells none
_DONE_WITH_ALL = frozenset(stems("send sends sent give gives given make made take taken do done"))
_UNSURE = 0.6  # confidence where no matter is told
_SHOWN = 3
_UNTOLD = "Rules on different matters fit, and the question does not say which matter is meant."


class Telling(ABC, Generic[F]):
    """What is said of rules of one kind."""

    kind: ClassVar[AnswerKind]
    equal: ClassVar[float]  # so near the best that both are given
    what: ClassVar[str]  # "the time limit"

    def __init__(self, index: Index) -> None:
        self._index = index

    @abstractmethod
    def said(self, one: Candidate[F], terms: Terms, quote: str) -> str:
        """The figures of a sentence, then `quote` with its citation."""

    @abstractmethod
    def notes(self, shown: Sequence[Candidate[F]]) -> list[str]: ...

    @abstractmethod
    def about(self, one: Candidate[F]) -> str:
        """What the figure of a sentence is for, in its words; "" where that could not be read."""

    @abstractmethod
    def differs(self, one: Candidate[F], other: Candidate[F]) -> bool:
        """Whether two sentences say something else of what is asked."""

    @abstractmethod
    def bounds(self, one: Candidate[F]) -> list[str]:
        """The words with which each figure of a sentence is printed, of which its bound is one."""

    def stated(self, wanted: Wanted, terms: Terms, fitting: Sequence[Ranked[F]], ranked: Iterable[Ranked[F]]) -> Answer:
        """The best of the `fitting`, with what fits as well; the next of the `ranked` are cited behind them."""
        best = fitting[0]
        also = [one for one in fitting[1:] if best.score - one.score < self.distance(best, one)]
        weight = sum(term.weight for term in terms.telling if term.said not in _DONE_WITH_ALL)
        tells_little = weight < _TELLS and len(terms.all) == len(terms.telling)

        def near(one: Ranked[F]) -> float:
            elsewhere = one.candidate.part != best.candidate.part
            if not (elsewhere and tells_little):
                said_as_well = elsewhere and one.met.covered >= best.met.covered
                return _NEAR_ENOUGH if said_as_well else _AS_NEAR
            return _OF_ONE_WORD if len(terms.telling) == 1 else _NEAR_ENOUGH

        rivals = [
            one
            for one in fitting[1:]
            if best.score - one.score < near(one) and self.differs(best.candidate, one.candidate) and one not in also
        ]
        if (usual := self.for_all(fitting, terms)) is not None:
            also.insert(0, usual)
        shown = [best, *(one for one in (*also, *rivals) if one.candidate.quote != best.candidate.quote)][:_SHOWN]
        if usual is not None:
            shown[:2] = [usual, best]
        several = any(self.differs(best.candidate, one.candidate) for one in shown[1:])
        untold = several and (tells_little or len(terms.telling) < 2) and len({one.candidate.part for one in shown}) > 1
        if untold:  # nothing in the question tells the matter: as printed
            shown.sort(key=lambda one: one.candidate.span)
        told = [one.candidate for one in shown]
        others = list(islice((one for one in ranked if one.candidate not in told), _SHOWN))
        citations = [c for one in shown for c in self._citations(one)]
        citations += map(own, others)
        answer = Answer(
            question=wanted.text,
            kind=self.kind,
            understood=f"{self.what} in {listed(list(dict.fromkeys(one.cite for one in shown)))}",
            answer="\n".join(dict.fromkeys(self._quoted(one.candidate, terms) for one in shown)),
            citations=once(citations)[: max(wanted.top, len(shown))],
            notes=self.notes(told),
            confidence=round(min(_UNSURE if untold and tells_little else 0.97, 0.35 + 0.4 * best.score), 2),
        )
        if turned := turned_round(wanted.text, self.bounds(told[0])):
            answer.answer = f"{told[0].cite} prints {turned}. {answer.answer}"
            answer.confidence = min(answer.confidence, _UNSURE)
        if untold:
            answer.answer = f"{_UNTOLD}\n{answer.answer}"
        if several:
            named = [f"{one.cite} ({self.about(one.candidate) or one.candidate.sentence.heading})" for one in shown]
            answer.notes.append(f"More than one rule fits; which is meant is for you to say: {listed(named)}.")
        return answer

    def distance(self, best: Ranked[F], one: Ranked[F]) -> float:
        """How near the best a second sentence must come to be given with it."""
        return self.equal

    def for_all(self, fitting: Sequence[Ranked[F]], terms: Terms) -> Ranked[F] | None:
        """The rule that the best of the fitting is an exception to, and is not told without."""
        return None

    def _quoted(self, candidate: Candidate[F], terms: Terms) -> str:
        stretches = in_list(self._index, candidate.cite, candidate.span)
        if (candidate.cite, candidate.span) in stretches:
            quotes = [f"{cite}: {self._index.source(span.source).quote(span)}" for cite, span in stretches]
        else:  # in a list that is quoted whole
            [(_, span)] = stretches
            quotes = [f"{candidate.cite}: {self._index.source(span.source).quote(span)}"]
        return self.said(candidate, terms, " ".join(quotes))

    def _citations(self, one: Ranked[F]) -> list[Citation]:
        heading = one.candidate.sentence.heading
        stretches = in_list(self._index, one.cite, one.candidate.span)
        others = [(cite, span) for cite, span in stretches if span != one.candidate.span]
        return [own(one), *(cited(self._index, cite, span, heading) for cite, span in others)]


def own(one: Ranked[Any]) -> Citation:
    """The sentence alone."""
    said, span = one.candidate.sentence, one.candidate.span
    return Citation(said.cite, said.heading, said.quote, span.source, span.start, span.end, round(one.score, 4))
