"""Everyday words for the words of regulations: "fast-track" asks for expedited processing.

Ordinary English, written down by hand: what staff and requesters say, and what rules on records, fees, hearings,
debts, discrimination, security, property, identity, research, people at work and what everybody does with rules say
instead. It must not name anything that only one text has: no section, system, office or answer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from corpus.patterns import Pattern
from index.everyday import (
    acts,
    cards,
    custody,
    debts,
    fairness,
    faith,
    grounds,
    hearings,
    lobbying,
    meetings,
    personnel,
    petitions,
    plants,
    privacy,
    products,
    requests,
    rules,
    schools,
    secrecy,
    security,
    studies,
    testimony,
)
from index.sparse import stem

# Each line has the words of a rule, then what people say. Phrases may stand on both sides; a line is read from right
# to left only, and goes on where the next is indented.
_PARTS: Final = (
    requests,
    privacy,
    petitions,
    hearings,
    testimony,
    debts,
    secrecy,
    security,
    products,
    plants,
    fairness,
    faith,
    schools,
    lobbying,
    grounds,
    custody,
    meetings,
    cards,
    studies,
    personnel,
    rules,
    acts,
)
_LINES: Final = "\n".join(part.LINES.strip() for part in _PARTS)

_TOKEN: Final = Pattern(r"[^\W\d_]+(?:'[^\W\d_]+)?|\d+")


_WHOSE: Final = frozenset(map(stem, "a an the my your his her its our their some any".split()))
_BETWEEN: Final = 2  # of these words that may stand in a phrase of a question


@dataclass(frozen=True, slots=True)
class Said:
    """Words of a question that belong together, as tokens, and what rules say instead (phrases)."""

    tokens: tuple[str, ...]
    instead: tuple[str, ...]

    @property
    def is_phrase(self) -> bool:
        return len(self.tokens) > 1


def read(question: str) -> list[Said]:
    """The question from left to right; a longer phrase goes before the words in it.

    So "secret sauce" is not "secret". Words that this module does not know come one by one.
    """
    known = _known()
    words = _tokens(_plain(question))
    said: list[Said] = []
    start = 0
    while start < len(words):
        most = _longest() + _BETWEEN if words[start] in _begun() else 1
        for end in range(min(len(words), start + most), start, -1):
            here = words[start:end]
            instead = known.get(here, ())
            if not instead and _WHOSE.isdisjoint((here[0], here[-1])):
                instead = known.get(_bare(here), ())
            if instead or len(here) == 1:
                said.append(Said(here, instead))
                start = end
                break
    return said


@cache
def words() -> frozenset[str]:
    """Every word that stands here, as printed: none of them is a slip."""
    return frozenset(re.findall(r"[a-z]+", _LINES))


@cache
def _known() -> dict[tuple[str, ...], tuple[str, ...]]:
    known: dict[tuple[str, ...], tuple[str, ...]] = {}
    for line in _LINES.replace("\n    ", " ").splitlines():
        rules, _, said = line.partition(": ")
        instead = tuple(rules.split(", "))
        for phrase in _plain(said).split(", "):
            tokens = _bare(_tokens(phrase))
            known[tokens] = known[tokens] + instead if tokens in known else instead
    return known


@cache
def _begun() -> frozenset[str]:
    """What a phrase that is known begins with."""
    return frozenset(tokens[0] for tokens in _known())


@cache
def _longest() -> int:
    return max(map(len, _known()))


def _bare(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """Without articles and whose it is, where more than a word is left: "ask the judge" is "ask a judge"."""
    if _WHOSE.isdisjoint(tokens):
        return tokens
    bare = tuple(token for token in tokens if token not in _WHOSE)
    return bare if len(bare) > 1 else tokens


def _plain(text: str) -> str:
    return text.lower().replace("’", "'").replace("-", " ")


def _tokens(plain: str) -> tuple[str, ...]:
    return tuple(map(stem, _TOKEN.findall(plain)))
