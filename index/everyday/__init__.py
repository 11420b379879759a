"""Everyday words for the words of regulations: "fast-track" asks for expedited processing.

Ordinary English, written down by hand: what staff and requesters say, and what rules on records,
fees, hearings, debts, discrimination, security and property say instead. It must not name anything that only
one text has: no section, system, office or answer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from index.everyday import fairness, grounds, privacy, proceedings, requests, security
from index.sparse import stem

# Each line has the words of a rule, then what people say. Phrases may stand on both sides; a line is read from right
# to left only, and goes on where the next is indented.
_LINES: Final = "\n".join(part.LINES.strip() for part in (requests, proceedings, privacy, fairness, security, grounds))

_TOKEN: Final = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|\d+")


@dataclass(frozen=True, slots=True)
class Said:
    """Words of a question that belong together, as tokens, and what rules say instead (phrases)."""

    tokens: tuple[str, ...]
    instead: tuple[str, ...]


def read(question: str) -> list[Said]:
    """The question from left to right; a longer phrase goes before the words in it.

    So "secret sauce" is not "secret". Words that this module does not know come one by one.
    """
    known = _known()
    words = _tokens(question)
    said: list[Said] = []
    while words:
        for size in range(min(_longest(), len(words)), 0, -1):
            instead = known.get(words[:size], ())
            if instead or size == 1:
                said.append(Said(words[:size], instead))
                words = words[size:]
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
        instead, _, said = line.partition(": ")
        for phrase in said.split(", "):
            tokens = _tokens(phrase)
            known[tokens] = known.get(tokens, ()) + tuple(instead.split(", "))
    return known


@cache
def _longest() -> int:
    return max(map(len, _known()))


def _tokens(text: str) -> tuple[str, ...]:
    lower = text.lower().replace("’", "'").replace("-", " ")
    return tuple(stem(word) for word in _TOKEN.findall(lower))
