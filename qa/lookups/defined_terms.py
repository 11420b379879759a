"""Which defined term a question asks about: the words that begin what is asked, and what may stand after them.

It chooses the term; which of its definitions holds, and what is told of it, is decided elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from corpus.citation import find, parse
from corpus.facts.definitions import Definition
from corpus.patterns import Pattern
from index.store import Index
from qa.lookups import instances
from qa.lookups.meaning import Asked, Cue, follow_up, readings
from qa.lookups.standing import Standings
from qa.lookups.terms import Match, Stored, Terms
from qa.places.texts import Texts
from qa.wanted import Wanted
from qa.words import STOP_WORDS, content

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
_OF_A_NAME = Pattern(r"\s*of (?:the )?[A-Z][a-z]")
_PURPOSES = Pattern(r"^\W*for (?:[\w ]+ purposes|(?:the )?purposes? of)\b", re.IGNORECASE)
_QUOTED = Pattern(r"[\"“”‘`]")
OTHER_MATTERS = Pattern(
    r"\b(?:deadline|how long|how much|how many|fees?|costs?|charged?|phone|fax|address|exempt|authority for|"
    r"source (?:note )?for|penalty|required|must|should|shall|can|may)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Found:
    """The term that a question asks about, with the words that tell which of its definitions is meant."""

    asked: Asked
    match: Match
    beside: str


class DefinedTerms:
    """Finds the terms of an index in questions about a meaning."""

    def __init__(self, index: Index, texts: Texts, standings: Standings) -> None:
        self._index = index
        self._texts = texts
        self._standings = standings
        self._terms = Terms(Stored(index))

    def found(self, wanted: Wanted, others: Terms | None = None) -> Iterator[Found]:
        """The terms that may be asked about, the likeliest first; or those among `others`, which nothing defines."""
        terms = others or self._terms
        asked: list[Asked] = list(readings(wanted.text))
        if wanted.before:
            asked = [one for one in asked if one.cue is not Cue.BARE]
            leans = follow_up(wanted.text)
            meant = any(one.cue is Cue.MEANING for one in readings(wanted.before))
            asked += [leans] if leans and meant else []
        for one in asked:
            for match in terms.at_start(one.phrase):
                found = self._accepted(wanted, one, match, defined=others is None)
                if found:
                    yield found
            if one.cue is not Cue.BARE and others is None:
                phrase, rest = _split(one.phrase)
                same = terms.same_words(phrase) if not OTHER_MATTERS.search(phrase) else None
                sure = same and (
                    same.sure
                    or (one.cue is Cue.MEANING and terms.of_a_kind(same, phrase))
                    or ((one.cue is Cue.MEANING or not one.the) and terms.begins(same, phrase))
                )
                if (
                    same
                    and sure
                    and not (one.cue is Cue.IS and _FOR.match(rest) and self._of_others(phrase, same, rest))
                ):
                    yield Found(one, same, f"{rest} {one.beside}")
        if others is None:
            yield from self._of_kind(wanted.text)

    def _of_others(self, phrase: str, match: Match, rest: str) -> bool:
        """Whether rules outside the parts that define a term use it too, and the words after it are not of those."""
        parts = {place.part for fact in self._at(match) if (place := parse(fact.scope))}
        printed = re.compile(rf"\b{re.escape(phrase)}s?\b", re.IGNORECASE)
        using = (one for one in self._index.tables.passages_printing(phrase) if printed.search(one.text))
        return any((place := parse(one.unit)) and place.part not in parts for one in using) and not self._tells(
            match, rest
        )

    def _of_kind(self, text: str) -> Iterator[Found]:
        """ "Is a pocket knife a dangerous weapon": a term whose definition names the thing."""
        for thing, phrase in instances.asked(text):
            for match in self._terms.at_start(phrase):
                rest = phrase[match.end :]
                if match.sure and (not rest.strip() or _ENDS.match(rest)):
                    facts = zip(match.terms, self._at(match), strict=True)
                    quotes = {number: self._texts.cited(fact.cite, fact.span).quote for number, fact in facts}
                    if named := tuple(number for number, quote in quotes.items() if instances.names(quote, thing)):
                        yield Found(Asked(Cue.MEANING, phrase, rest), replace(match, terms=named), rest)

    def _accepted(self, wanted: Wanted, asked: Asked, match: Match, *, defined: bool) -> Found | None:
        """The term, when the words after it say no more than where it holds."""
        rest = asked.phrase[match.end :]
        found = Found(asked, match, f"{rest} {asked.beside}")
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
        if defined and ends["for"] and self._begins_a_name(asked, match, rest):
            return None
        if asked.cue is Cue.MEANING:
            return found
        certain = asked.the or (asked.cue is Cue.BARE and not any(find(rest)))
        if OTHER_MATTERS.search(rest) or (certain and ends["for"] and not _PURPOSES.search(rest)):
            return None  # "the authority for ...", "review of ...": a certain one is meant
        quoted = _QUOTED.search(wanted.text) is not None and asked.cue is Cue.IS
        clear = not content(rest) or any(find(rest)) or quoted or (defined and self._tells(match, rest))
        return found if clear else None

    def _begins_a_name(self, asked: Asked, match: Match, rest: str) -> bool:
        """Whether the term begins the name of something else: "Determination of Security Threat", in another part."""
        whole, _ = _split(rest.lstrip())
        words = f"{asked.phrase[: match.end]} {whole}"
        name = _capitalized(words)
        named = re.compile(rf"(?<=[a-z,;(“`\"] ){name}(?!\w)")
        using = [one for one in self._index.tables.passages_printing(words) if named.search(one.text)]
        parts = {place.part for fact in self._at(match) if (place := parse(fact.scope))}
        if any((place := parse(one.unit)) and place.part in parts for one in using):
            return False
        return bool(using) or (_OF_A_NAME.match(rest) is not None and re.fullmatch(name, words) is not None)

    def _tells(self, match: Match, rest: str) -> bool:
        return any(self._standings.speaks_of(fact.scope, fact.cite, rest) for fact in self._at(match))

    def _at(self, match: Match) -> list[Definition]:
        return self._index.tables.facts_at(Definition, match.terms)


def _split(phrase: str) -> tuple[str, str]:
    """A phrase up to what ends it, and the rest."""
    for gap in re.finditer(r"(?<=\w)[\"'”’]?(?=\W)|$", phrase):
        rest = phrase[gap.end() :]
        if gap.start() and (_ENDS.match(rest) and not re.match(r"\s*of\b", rest)):
            return phrase[: gap.start()], rest
    return phrase, ""


def _capitalized(words: str) -> str:
    """The pattern of a name of these words as it is printed inside a sentence."""
    return r"\s+".join(
        re.escape(word.lower() if word.lower() in STOP_WORDS else word[:1].upper() + word[1:]) for word in words.split()
    )
