"""What letters stand for, as the texts print it. What they mean is left to `qa.lookups.definitions`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from corpus.facts.abbreviations import Abbreviation
from corpus.facts.components import Component
from index.store import Index
from qa.answer import Answer, AnswerKind
from qa.lookups.terms import Listed, Match, Terms
from qa.places.texts import Texts
from qa.wanted import Wanted
from qa.wording import listed


class Abbreviations:
    """Of an index. `terms` finds them in a question, `spelt` says what each stands for."""

    def __init__(self, index: Index, texts: Texts) -> None:
        self._texts = texts
        self._facts = [*index.tables.facts(Abbreviation), *_of_components(index)]
        self.spelt: Mapping[str, str] = {one.short: one.long for one in self._facts}
        self.terms = Terms(Listed((one.short, i) for i, one in enumerate(self._facts)))

    def answer(self, wanted: Wanted, match: Match) -> Answer:
        facts = [self._facts[i] for i in match.terms]
        longs = list(dict.fromkeys(fact.long for fact in facts))
        citations = [self._texts.cited(fact.cite, fact.span) for fact in facts]
        return Answer(
            question=wanted.text,
            kind=AnswerKind.DEFINITION,
            understood=f"what {facts[0].short} stands for",
            answer=f"{facts[0].short} stands for {listed(longs, 'or')} ({facts[0].cite}).",
            citations=citations,
            notes=["The texts print what the letters stand for; they define no meaning of their own."],
            confidence=0.95,
        )


def _of_components(index: Index) -> Iterator[Abbreviation]:
    """The codes of components whose letters are no initials: "Science & Technology Directorate (S&T)"."""
    known = {one.short for one in index.tables.facts(Abbreviation)}
    for one in index.tables.facts(Component):
        if one.code not in known:
            yield Abbreviation(one.code, one.name, one.cite, one.span)
