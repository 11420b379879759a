"""To which part of the texts a question limits itself: by citation, by the name of a law, by a heading.

What a law is called and where it stands is read from the headings of parts and subparts; a law
that no heading names is at home in the part that names it most.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from corpus.citation import Citation as Place
from corpus.citation import parse
from corpus.patterns import Pattern
from qa.lookups.vocabulary import Vocabulary
from qa.wanted import Wanted
from qa.words import STOP_WORDS, stems, tokens

_LAW = Pattern(
    r"\b(?P<law>titles? (?:i{1,3}|iv|vi{0,3}|ix|xi{0,3})|section \d{3}(?![\d.])|(?:[a-z]+ ){0,3}[a-z]+ act)\b",
    re.IGNORECASE,
)
_OF_RULES = frozenset(
    stems("rules regulations changed differ compare comparison difference changes new amended revised")
)
_SUBPART = Pattern(r"\b[Ss]ubpart ([A-Z])\b")


@dataclass(frozen=True)
class Scope:
    """Citations that a fact must stand within, any of them; none: anywhere. `of_law`: they are where a law is."""

    inside: tuple[str, ...] = ()
    of_law: bool = False

    def __str__(self) -> str:
        return " and ".join(self.inside)

    def holds(self, cite: str, part: str) -> bool:
        return not self.inside or any(_within(cite, part, one) for one in self.inside)


def scope_of(wanted: Wanted, vocabulary: Vocabulary) -> Scope:
    """The places that the question names; else where the law that it names is."""
    places = tuple(str(place) for place in wanted.question.places if place.part or place.document)
    if places:
        return Scope(places)
    if letters := _SUBPART.findall(wanted.text):
        ends = tuple(f" Subpart {one}" for one in letters)
        if alone := tuple(where for where in vocabulary.parts if where.endswith(ends)):
            return Scope(alone)
    for text in (wanted.text, wanted.before):
        headed = {cite for law in laws_named(text, vocabulary) for cite in vocabulary.laws[law]}
        if inside := headed | {cite for _, cite in homes_of_laws(text, vocabulary)}:
            return Scope(tuple(sorted(inside)), of_law=True)
    return Scope()


@lru_cache(maxsize=64)
def units_in(scope: Scope, vocabulary: Vocabulary) -> Sequence[int]:
    """The numbers of the units that stand in a place, or that it stands in."""
    held = {number for place in scope.inside for number in vocabulary.units_of(place)}
    holding = {place[: mark.start()] for place in scope.inside for mark in re.finditer(r"\(", place)}
    held |= {number for place in holding for number in vocabulary.units_cited(place)}
    if any(asked is not None and asked.title is None for asked in map(parse, scope.inside)):  # of any title
        held |= {one.number for one in vocabulary.units if scope.holds(one.cite, one.part)}
    return sorted(held)


@lru_cache(maxsize=64)  # asked for by each look-up that tries a question
def homes_of_laws(text: str, vocabulary: Vocabulary) -> Sequence[tuple[str, str]]:
    """The laws that a text names and no heading does, as said, each with the part that is about it."""
    headed = {law.lower() for law in vocabulary.laws}
    found = []
    for match in _LAW.finditer(text):
        words = match["law"].split()
        names = [" ".join(words[-size:]) for size in range(len(words), 1, -1)]  # "of the SAFETY Act"
        if any(law.lower() in headed for law in names):
            continue
        for law in names:
            if law.split()[0].lower() not in STOP_WORDS and (home := vocabulary.home_of(law)):
                found.append((law, home))
                break
    return found


def without_laws(text: str, vocabulary: Vocabulary) -> str:
    """What is asked of a law: the text without the names that only say where to look."""
    for law, _ in homes_of_laws(text, vocabulary):
        text = text.replace(law, " ")
    return text


def nothing_but_law(text: str, vocabulary: Vocabulary) -> list[str]:
    """Where the laws are that a text names, when it asks for their rules and for nothing of them."""
    laws = laws_named(text, vocabulary)
    homes = homes_of_laws(text, vocabulary)
    words = [
        [w[0].lower() for w in law.split() if keep or w.lower() not in STOP_WORDS] for law in laws for keep in (0, 1)
    ]
    short = {"".join(letters) for letters in words}
    said = {word for law in (*laws, *(law for law, _ in homes)) for word in stems(law)}
    left = {stem for word in tokens(text) if word not in short for stem in stems(word)} - said - _OF_RULES
    if left:
        return []
    return sorted({cite for law in laws for cite in vocabulary.laws[law]} | {cite for _, cite in homes})


def laws_named(text: str, vocabulary: Vocabulary) -> list[str]:
    lowered = " ".join(tokens(text))
    said = {word.split("'")[0] for word in lowered.split()}
    found = []
    for law, short in vocabulary.laws_short.items():
        if law.lower() in lowered or any(len(i) > 2 or i.upper() in text for i in short & said):
            found.append(law)
    return found


def _within(cite: str, part: str, whole: str) -> bool:
    """Whether a paragraph (in a part or subpart) stands within a place, by its citation."""
    if part == whole or part.startswith(f"{whole} "):
        return True
    asked, own = _parsed(whole), _parsed(cite)
    return asked is not None and own is not None and _holds(asked, own)


_parsed = lru_cache(maxsize=4096)(parse)


def _holds(asked: Place, own: Place) -> bool:
    if asked.section or asked.appendix or asked.document:
        return own.within(asked)
    return own.part == asked.part and not asked.subpart and asked.title in (None, own.title)
