"""What a word means here: every definition of it with where it holds, the one in force first.

It answers questions about a meaning only. What is not defined is left to retrieval.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.citation import Citation as Place
from corpus.citation import find
from corpus.facts.definitions import Definition
from corpus.place import base_of
from corpus.terms import key
from corpus.text import shortened
from index.store import Index
from qa.answer import Answer, AnswerKind, Citation
from qa.lookups.abbreviations import Abbreviations
from qa.lookups.defined_terms import OTHER_MATTERS, DefinedTerms, Found
from qa.lookups.meaning import Cue, readings
from qa.lookups.standing import Standing, Standings
from qa.lookups.terms import Match
from qa.lookups.undefined import Undefined
from qa.lookups.units import Units
from qa.places.texts import Texts
from qa.rulemakers import Rulemakers
from qa.wanted import Wanted
from qa.wording import listed

_SURE, _FAIR = 0.95, 0.85
_BRIEF = 240  # characters of a definition that is named only
_QUOTED_WITH = 900  # characters; other definitions longer than this are named, not quoted


class Definitions:
    """Questions about the meaning of a word, over the definitions and abbreviations of an index."""

    def __init__(self, index: Index, texts: Texts, rulemakers: Rulemakers) -> None:
        self._index = index
        self._rulemakers = rulemakers
        self._texts = texts
        self._abbreviations = Abbreviations(index, texts)
        self._standings = Standings(index, texts, self._abbreviations.spelt)
        self._asked = DefinedTerms(index, texts, self._standings)
        self._undefined = Undefined(index, Units(index, texts))

    def answer(self, wanted: Wanted) -> Answer | None:
        for found in self._asked.found(wanted):
            return self._defined(wanted, found)
        if not wanted.question.systems:
            for found in self._asked.found(wanted, self._abbreviations.terms):
                return self._abbreviations.answer(wanted, found.match)
            if not wanted.before and not OTHER_MATTERS.search(wanted.text):
                return self._undefined.answer(wanted.text, list(readings(wanted.text)), wanted.question.places)
        return None

    # -- what it means ---------------------------------------------------------------------

    def _defined(self, wanted: Wanted, found: Found) -> Answer:
        all_facts = self._at(found.match)
        places = [mention.citation for mention in find(wanted.text)]
        whose = self._rulemakers.named_last(wanted.question.text, wanted.words) or self._rulemakers.ours
        own = [fact for fact in all_facts if places or self._rulemakers.is_of(base_of(fact.cite), whose)]
        facts = own or all_facts
        said = [fact for fact in facts if not fact.elsewhere]
        facts = said if said and not places else facts
        others = [fact for fact in all_facts if fact not in facts]
        standing = self._standings.of(
            [fact.scope for fact in facts], [fact.cite for fact in facts], places, f"{found.beside} {wanted.before}"
        )
        if standing.outside:
            wider = self._wider(found, places)
            if len(wider) != 1:
                return self._defined_elsewhere(wanted, facts, standing.named)
            facts, standing = wider, replace(standing, order=(0,), outside=False)
        facts = [*(facts[i] for i in standing.order), *others]  # other agencies', and where the term is only used
        citations = [self._texts.cited(fact.cite, fact.span) for fact in facts]
        own_citations = citations[: len(facts) - len(others)]
        told = [0, *(i for i, cited in enumerate(own_citations) if i and _told(standing, cited))]
        return Answer(
            question=wanted.text,
            kind=AnswerKind.DEFINITION,
            understood=_understood(facts[0], standing),
            answer="\n\n".join(f"{facts[i].cite}, {_holds(facts[i])}: {citations[i].quote}" for i in told),
            citations=citations,
            notes=[*self._whose(facts[0].cite, own), *_several(told), *_notes(facts, citations, told)],
            confidence=_SURE if _plain(found) else _FAIR,
        )

    def _whose(self, cite: str, own: Sequence[Definition]) -> Iterator[str]:
        """Whose the rule is, where it is not of the agency that is asked for."""
        holder = "" if own else self._rulemakers.of(base_of(cite))
        if node := self._texts.node(holder) if holder else None:
            yield f"{cite} is of {holder}: {node.heading}."

    def _wider(self, found: Found, places: Sequence[Place]) -> list[Definition]:
        """The terms of a place that hold the word asked about: "Officer or employee of an agency" for "employee"."""
        word = set(key(found.asked.phrase[: found.match.end]))
        return [
            fact
            for fact in self._index.tables.facts(Definition)
            if any(word < set(key(name)) for name in fact.names)
            and not self._standings.of([fact.scope], [fact.cite], places, "").outside
        ]

    def _defined_elsewhere(self, wanted: Wanted, facts: Sequence[Definition], named: str) -> Answer:
        """A word that is defined, and not for the place that is named."""
        citations = [self._texts.cited(fact.cite, fact.span) for fact in facts]
        scopes = listed(list(dict.fromkeys(fact.scope for fact in facts)))
        return Answer(
            question=wanted.text,
            kind=AnswerKind.NONE,
            understood=f"the meaning of '{facts[0].term}', for {named}",
            answer=f"No definition of '{facts[0].term}' holds for {named}; it is defined for {scopes} only.",
            notes=[_brief(fact, cited) for fact, cited in zip(facts, citations, strict=True)],
            confidence=_FAIR,
        )

    def _at(self, match: Match) -> list[Definition]:
        return self._index.tables.facts_at(Definition, match.terms)


def _plain(found: Found) -> bool:
    return found.match.sure and found.asked.cue is not Cue.BARE


def _holds(fact: Definition) -> str:
    where = f'for {fact.scope} ("{fact.scope_words}")' if fact.scope_words else f"in {fact.scope}"
    return f"{where}, as other law defines it" if fact.elsewhere else where


def _understood(fact: Definition, standing: Standing) -> str:
    where = f", for {standing.named}" if standing.named else ""
    return f"the meaning of '{fact.term}'{where}"


def _told(standing: Standing, cited: Citation) -> bool:
    """Whether another definition is quoted too: nothing tells which is meant, and it is short."""
    return not standing.named and len(cited.quote) <= _QUOTED_WITH


def _several(told: Sequence[int]) -> Iterator[str]:
    if len(told) > 1:
        yield f"It is defined in {len(told)} places; which definition holds depends on the rule that is read."


def _notes(facts: Sequence[Definition], citations: Sequence[Citation], told: Sequence[int]) -> list[str]:
    return [
        f"Another definition, {_brief(fact, cited)}"
        for i, (fact, cited) in enumerate(zip(facts, citations, strict=True))
        if i not in told
    ]


def _brief(fact: Definition, cited: Citation) -> str:
    return f"{fact.cite}, {_holds(fact)}: {shortened(cited.quote, _BRIEF)}"
