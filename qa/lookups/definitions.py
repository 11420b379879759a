"""What a word means here: every definition of it with where it holds, the one in force first.

It answers questions about a meaning only. What is not defined is left to retrieval.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.citation import Citation as Place
from corpus.citation import find, parse
from corpus.facts.definitions import Definition
from corpus.patterns import Pattern
from corpus.place import base_of
from corpus.terms import key
from corpus.text import shortened
from index.store import Index
from qa.answer import Answer, AnswerKind, Citation
from qa.lookups import instances
from qa.lookups.abbreviations import Abbreviations
from qa.lookups.meaning import Asked, Cue, follow_up, readings
from qa.lookups.standing import Standing, Standings
from qa.lookups.terms import Match, Stored, Terms
from qa.lookups.undefined import Undefined
from qa.lookups.units import Units
from qa.places.texts import Texts
from qa.rulemakers import Rulemakers
from qa.wanted import Wanted
from qa.wording import listed
from qa.words import content

_SURE, _FAIR = 0.95, 0.85
_BRIEF = 240  # characters of a definition that is named only
_QUOTED_WITH = 900  # characters; other definitions longer than this are named, not quoted
# What may follow the term: a sign, or a word that begins where or when it holds.
_ENDS = Pattern(
    r"\s*(?:[\"'”’`)]+\s*)?(?:$|[(;:,\[–—]|-\s|[-–—]{1,2}\s|(?:in|under|within|according to|as used|as defined|when|if|"
    r"at|by|per|pursuant to|here|exactly|mean|means|and what)\b|(?<=[\"”] )(?=\w)|(?P<for>for|of|to|on)\b)",
    re.IGNORECASE,
)
_FOR = Pattern(r"\s*(?:for|to)\s+(?!(?:the )?purposes?\b|[\w ]+ purposes\b)(?=.*\w)", re.I)
_TAIL = Pattern(
    r"^\W*(?:(?:the |its |their |a )?(?:definitions?|def\.?|meaning|means|mean|defined)\b|$)", re.IGNORECASE
)
_CUES = Pattern(r"\b(?:definitions?|def|meaning|means?|defined?|what|does|it|cover|stand|exactly|here)\b", re.I)
_PURPOSES = Pattern(r"^\W*for (?:[\w ]+ purposes|(?:the )?purposes? of)\b", re.IGNORECASE)
_QUOTED = Pattern(r"[\"“”‘`]")
_OTHER_MATTERS = Pattern(
    r"\b(?:deadline|how long|how much|how many|fees?|costs?|charged?|phone|fax|address|exempt|authority for|"
    r"source (?:note )?for|penalty|required|must|should|shall|can|may)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Found:
    """The term that a question asks about, with the words that tell which of its definitions is meant."""

    asked: Asked
    match: Match
    beside: str


class Definitions:
    """Questions about the meaning of a word, over the definitions and abbreviations of an index."""

    def __init__(self, index: Index, texts: Texts, rulemakers: Rulemakers) -> None:
        self._index = index
        self._rulemakers = rulemakers
        self._texts = texts
        self._abbreviations = Abbreviations(index, texts)
        self._standings = Standings(index, texts, self._abbreviations.spelt)
        self._terms = Terms(Stored(index))
        self._undefined = Undefined(index, Units(index, texts))

    def answer(self, wanted: Wanted) -> Answer | None:
        for found in self._found(wanted, self._terms):
            return self._defined(wanted, found)
        if not wanted.question.systems:
            for found in self._found(wanted, self._abbreviations.terms):
                return self._abbreviations.answer(wanted, found.match)
            if not wanted.before and not _OTHER_MATTERS.search(wanted.text):
                return self._undefined.answer(wanted.text, list(readings(wanted.text)), wanted.question.places)
        return None

    # -- what is asked ---------------------------------------------------------------------

    def _found(self, wanted: Wanted, terms: Terms) -> Iterator[_Found]:
        asked: list[Asked] = list(readings(wanted.text))
        if wanted.before:
            asked = [one for one in asked if one.cue is not Cue.BARE]
            leans = follow_up(wanted.text)
            meant = any(one.cue is Cue.MEANING for one in readings(wanted.before))
            asked += [leans] if leans and meant else []
        for one in asked:
            for match in terms.at_start(one.phrase):
                found = self._accepted(wanted, one, match, defined=terms is self._terms)
                if found:
                    yield found
            if one.cue is not Cue.BARE and terms is self._terms:
                phrase, rest = _split(one.phrase)
                same = terms.same_words(phrase) if not _OTHER_MATTERS.search(phrase) else None
                sure = same and (same.sure or one.cue is Cue.MEANING or (not one.the and terms.begins(same, phrase)))
                if (
                    same
                    and sure
                    and not (one.cue is Cue.IS and _FOR.match(rest) and self._of_others(phrase, same, rest))
                ):
                    yield _Found(one, same, f"{rest} {one.beside}")
        if terms is self._terms:
            yield from self._of_kind(wanted.text)

    def _of_others(self, phrase: str, match: Match, rest: str) -> bool:
        """Whether rules outside the parts that define a term use it too, and the words after it are not of those."""
        parts = {place.part for fact in self._at(match) if (place := parse(fact.scope))}
        printed = re.compile(rf"\b{re.escape(phrase)}s?\b", re.IGNORECASE)
        using = (one for one in self._index.tables.passages_printing(phrase) if printed.search(one.text))
        return any((place := parse(one.unit)) and place.part not in parts for one in using) and not self._tells(
            match, rest
        )

    def _of_kind(self, text: str) -> Iterator[_Found]:
        """ "Is a pocket knife a dangerous weapon": a term whose definition names the thing."""
        for thing, phrase in instances.asked(text):
            for match in self._terms.at_start(phrase):
                rest = phrase[match.end :]
                if match.sure and (not rest.strip() or _ENDS.match(rest)):
                    facts = zip(match.terms, self._at(match), strict=True)
                    quotes = {number: self._texts.cited(fact.cite, fact.span).quote for number, fact in facts}
                    if named := tuple(number for number, quote in quotes.items() if instances.names(quote, thing)):
                        yield _Found(Asked(Cue.MEANING, phrase, rest), replace(match, terms=named), rest)

    def _accepted(self, wanted: Wanted, asked: Asked, match: Match, *, defined: bool) -> _Found | None:
        """The term, when the words after it say no more than where it holds."""
        rest = asked.phrase[match.end :]
        found = _Found(asked, match, f"{rest} {asked.beside}")
        ends = _ENDS.match(rest)
        if asked.cue is Cue.MEANING and _TAIL.match(rest):
            return found
        if asked.sole:
            return found if not rest.strip(" \"'”’`)") or (ends and not ends["for"]) else None
        if not ends:
            speaks = (
                asked.cue is Cue.MEANING and _CUES.search(rest) and defined and self._tells(match, _CUES.sub(" ", rest))
            )
            return found if speaks else None
        if asked.cue is Cue.MEANING:
            return found
        certain = asked.the or (asked.cue is Cue.BARE and not any(find(rest)))
        if _OTHER_MATTERS.search(rest) or (certain and ends["for"] and not _PURPOSES.search(rest)):
            return None  # "the authority for ...", "review of ...": a certain one is meant
        quoted = _QUOTED.search(wanted.text) is not None and asked.cue is Cue.IS
        clear = not content(rest) or any(find(rest)) or quoted or (defined and self._tells(match, rest))
        return found if clear else None

    def _tells(self, match: Match, rest: str) -> bool:
        return any(self._standings.speaks_of(fact.scope, fact.cite, rest) for fact in self._at(match))

    # -- what it means ---------------------------------------------------------------------

    def _defined(self, wanted: Wanted, found: _Found) -> Answer:
        all_facts = self._at(found.match)
        places = [mention.citation for mention in find(wanted.text)]
        whose = self._rulemakers.named_last(wanted.question.text, wanted.words) or self._rulemakers.ours
        own = [fact for fact in all_facts if places or self._rulemakers.is_of(base_of(fact.cite), whose)]
        facts, others = (own, [fact for fact in all_facts if fact not in own]) if own else (all_facts, [])
        standing = self._standings.of(
            [fact.scope for fact in facts], [fact.cite for fact in facts], places, f"{found.beside} {wanted.before}"
        )
        if standing.outside:
            wider = self._wider(found, places)
            if len(wider) != 1:
                return self._defined_elsewhere(wanted, facts, standing.named)
            facts, standing = wider, replace(standing, order=(0,), outside=False)
        facts = [*(facts[i] for i in standing.order), *others]  # those of other agencies are named, not told
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

    def _wider(self, found: _Found, places: Sequence[Place]) -> list[Definition]:
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


def _plain(found: _Found) -> bool:
    return found.match.sure and found.asked.cue is not Cue.BARE


def _split(phrase: str) -> tuple[str, str]:
    """A phrase up to what ends it, and the rest."""
    for gap in re.finditer(r"(?<=\w)[\"'”’]?(?=\W)|$", phrase):
        rest = phrase[gap.end() :]
        if gap.start() and (_ENDS.match(rest) and not re.match(r"\s*of\b", rest)):
            return phrase[: gap.start()], rest
    return phrase, ""


def _holds(fact: Definition) -> str:
    if fact.scope_words:
        return f'for {fact.scope} ("{fact.scope_words}")'
    return f"in {fact.scope}"


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
