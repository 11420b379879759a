"""Systems of records by letters: acronyms that the entries print, and the initials of their names.

It reads words, not questions; what letters stand for elsewhere in the texts is asked of whom it is given.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cached_property

from corpus.facts.entries import Entry
from corpus.patterns import Pattern
from index.letters import initials
from qa.lexicon.components import ComponentNames
from qa.lexicon.words import bare_name
from qa.mentions import How, SystemMention
from qa.words import STOP_WORDS, content

_FILED = Pattern(r"\s+(?:records?|files?)(?:\s+systems?)?$|\s+systems?$", re.IGNORECASE)
ABBREVIATION = Pattern(r"[A-Za-z][A-Za-z0-9&/-]*[A-Za-z0-9]")


class Acronyms:
    """Those of `entries`; `vocabulary` gives the ordinary words, which initials alone do not name, `used` tells what
    the texts print elsewhere than in the entries."""

    def __init__(
        self,
        entries: Sequence[Entry],
        components: ComponentNames,
        abbreviated: Callable[[str], Sequence[str]],
        vocabulary: Callable[[], Collection[str]],
        used: Callable[[str], bool] = lambda _: False,
    ) -> None:
        self._entries = entries
        self._components = components
        self._abbreviated = abbreviated
        self._vocabulary = vocabulary
        self._used = used

    def find(self, text: str) -> Iterator[SystemMention]:
        for match in ABBREVIATION.finditer(text):
            for piece_start, piece in _pieces(match[0], match.start()):
                key = piece.lower().removesuffix("'s")
                if key.removesuffix("s") in (self.printed.keys() | self._initials.keys()) - {key}:
                    key = key.removesuffix("s")
                if key in self.printed:
                    yield SystemMention(piece_start, piece_start + len(piece), self.printed[key], How.ACRONYM)
                    break
                entries = self._of_initials(piece, key)
                if entries and (piece.rstrip("s").isupper() or key not in self._vocabulary()):
                    how = How.PART if self._of_others(key, entries) else How.INITIALS
                    yield SystemMention(piece_start, piece_start + len(piece), entries, how)
                    break

    def _of_initials(self, piece: str, key: str) -> tuple[int, ...]:
        """The systems whose names begin with these letters; not where the texts print them for other words alone."""
        entries = self._initials.get(key, ())
        stands_for = self._abbreviated(piece.removesuffix("s")) if entries else ()
        if not stands_for:
            return entries
        said = [set(content(one)) for one in stands_for]
        names = {one.entry: set(content(one.name)) for one in self._entries if one.entry in entries}
        return tuple(n for n in entries if any(words <= names[n] for words in said))

    def _of_others(self, key: str, entries: tuple[int, ...]) -> bool:
        """Whether the texts print the letters, or the words that they stand for, of something else than a system: "the
        Office for Civil Rights and Civil Liberties"."""
        names = (_FILED.sub("", bare_name(one.name)) for one in self._entries if one.entry in entries)
        return self._used(key) or any(" " in name and self._used(name) for name in names)

    def initialled(self, word: str) -> tuple[int, ...]:
        """The entries whose names begin with the letters of a word, whatever else the texts print them for."""
        return self._initials.get(word.lower(), ())

    @cached_property
    def printed(self) -> dict[str, tuple[int, ...]]:
        found: dict[str, list[int]] = defaultdict(list)
        for entry in self._entries:
            capitals = re.findall(r"\b[A-Z][A-Za-z]*[A-Z][A-Za-z]*\b", entry.name) if entry.numbered else ()
            codes = {component.code for component in self._components.named} | {"DHS"}
            for acronym in {*entry.acronyms, *(c for c in capitals if c not in codes and "-" not in c)}:
                if entry.entry not in found[acronym.lower()]:
                    found[acronym.lower()].append(entry.entry)
        return {key: tuple(numbers) for key, numbers in found.items()}

    @cached_property
    def _initials(self) -> dict[str, tuple[int, ...]]:
        """ESTA for "Electronic System for Travel Authorization", with and without "system"."""
        found: dict[str, set[int]] = defaultdict(set)
        for entry in (one for one in self._entries if one.numbered):  # several hundred names spell any word
            words = [w for w in re.findall(r"[A-Za-z-]+", bare_name(entry.name)) if w.lower() not in STOP_WORDS]
            variants = {
                tuple(words),
                tuple(w for w in words if w.lower() not in ("record", "records")),
                (*words, "System"),
            }
            variants |= {tuple(w for w in v if w.lower() != "system") for v in set(variants)}
            for variant in variants:
                letters = initials(variant).lower()
                if len(letters) >= 3:
                    found[letters].add(entry.entry)
            if len(words) > 1:  # "A-File" for "Alien File"
                found[f"{words[0][0]}-{words[1]}".lower()].add(entry.entry)
        others = {code.lower() for one in self._entries if not one.numbered for code in one.components}
        taken = self.printed.keys() | others
        return {key: tuple(sorted(numbers)) for key, numbers in found.items() if key not in taken}


def _pieces(word: str, start: int) -> Iterator[tuple[int, str]]:
    """A word and, when it is joined by "/", its parts: "LEIDB/Pathfinder"."""
    yield start, word
    if "/" in word:
        for match in re.finditer(r"[^/]+", word):
            yield start + match.start(), match[0]
