"""To which part of the texts a question limits itself: by citation, by the name of a law, by a heading.

What a law is called and where it stands is read from the headings of parts and subparts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.citation import Citation as Place
from corpus.citation import parse
from index.passages import Passage
from qa.lookups.vocabulary import Vocabulary
from qa.wanted import Wanted
from qa.words import STOP_WORDS, tokens

_SUBPART = re.compile(r"\b[Ss]ubpart ([A-Z])\b")


@dataclass(frozen=True)
class Scope:
    """Citations that a fact must stand within, any of them; none: anywhere."""

    inside: tuple[str, ...] = ()

    def __str__(self) -> str:
        return " and ".join(self.inside)

    def holds(self, cite: str, passage: Passage | None, part: str) -> bool:
        return not self.inside or any(_within(cite, part, one) for one in self.inside)


def scope_of(wanted: Wanted, vocabulary: Vocabulary) -> Scope:
    """The places that the question names; else where the law that it names is."""
    places = tuple(str(place) for place in wanted.question.places if place.part or place.document)
    if places:
        return Scope(places)
    letters = _SUBPART.findall(wanted.text)
    alone = tuple(where for where in vocabulary.parts if any(where.endswith(f" Subpart {one}") for one in letters))
    if alone:
        return Scope(alone)
    named = laws_named(wanted.text, vocabulary) or laws_named(wanted.before, vocabulary)
    return Scope(tuple(sorted({cite for law in named for cite in vocabulary.laws[law]})))


def laws_named(text: str, vocabulary: Vocabulary) -> list[str]:
    lowered = " ".join(tokens(text))
    said = {word.split("'")[0] for word in lowered.split()}
    found = []
    for law in vocabulary.laws:
        initials = {
            "".join(word[0] for word in law.split()).lower(),
            "".join(word[0] for word in law.split() if word.lower() not in STOP_WORDS).lower(),
        }
        if law.lower() in lowered or any(i in said and (len(i) > 2 or i.upper() in text) for i in initials):
            found.append(law)
    return found


def _within(cite: str, part: str, whole: str) -> bool:
    """Whether a paragraph (in a part or subpart) stands within a place, by its citation."""
    if part == whole or part.startswith(f"{whole} "):
        return True
    asked, own = parse(whole), parse(cite)
    return asked is not None and own is not None and _holds(asked, own)


def _holds(asked: Place, own: Place) -> bool:
    if asked.section or asked.appendix or asked.document:
        return own.within(asked)
    return own.part == asked.part and not asked.subpart
