"""What a half-typed word may become: a system, a component, a citation.

It completes words that are in the texts; it corrects nothing and asks nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corpus.facts.entries import Entry
from corpus.patterns import Pattern
from qa import wording

MOST = 6
_LEAST = 2  # letters typed before anything is offered
_TITLE = Pattern(r"^\d+ CFR ")
_WORD = Pattern(
    r"(?:\b\d{1,2}\s+CFR\s+)?(?:\bPart\s+)?(?:[\d-]+\s+)?(?:\bApp\w*\s+)?[\w&/.()§-]*[\w&/.)-]$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Completion:
    """`text` takes the place of the characters from `start` to the cursor; `about` says what it is."""

    start: int
    text: str
    about: str


class Completer:
    """Completes from the systems of `entries` and from `places`, citations with their headings."""

    def __init__(self, entries: Sequence[Entry], places: Iterable[tuple[str, str]]) -> None:
        offered: dict[tuple[str, str], str] = {}
        for entry in entries:
            for name in (*entry.acronyms, entry.system_id):
                if name:
                    offered[(name.lower(), name)] = wording.title(entry)
            if entry.system_id:  # "ALL-024" and "024" are how people begin it
                offered[(entry.system_id.removeprefix("DHS/").lower(), entry.system_id)] = wording.title(entry)
        for code in sorted({code for entry in entries for code in entry.components} - {"ALL"}):
            offered.setdefault((code.lower(), code), "a component")
        for cite, heading in places:
            short = _TITLE.sub("", cite)
            offered[(cite.lower(), cite)] = heading
            offered[(short.lower(), cite)] = heading
            if " Appendix " in short:
                offered[(short[short.index("Appendix") :].lower(), cite)] = heading
        self._offered = sorted((key, text, about) for (key, text), about in offered.items())
        self._keys = [key for key, _, _ in self._offered]

    def complete(self, before: str, least: int = _LEAST) -> list[Completion]:
        """What the text before the cursor may go on to, the shortest first; at least `least` letters are typed."""
        typed = _WORD.search(before)
        if typed is None or len(typed[0].lstrip("(§")) < least:
            return []
        word = typed[0].lstrip("(§")
        key = " ".join(word.lower().split())
        if key.isalpha() and word.islower() and len(word) <= _LEAST < least + 1:
            return []  # a short word in small letters is mostly English
        if key.isdigit() and least >= _LEAST:
            return []  # "90" is a number before it is a place
        start = typed.end() - len(word)
        found: dict[str, str] = {}
        for at in range(bisect_left(self._keys, key), len(self._keys)):
            if not self._keys[at].startswith(key):
                break
            _, text, about = self._offered[at]
            if text.lower() != key:
                found.setdefault(text, about)
        shortest = sorted(found, key=lambda text: (len(text), text))[:MOST]
        return [Completion(start, text, found[text]) for text in shortest]
