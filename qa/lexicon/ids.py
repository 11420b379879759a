"""Ids of systems of records in a question, however they are written: "DHS/CBP-011", "dhs cbp 11", "ICE-14".

An id is an owner, of one word or several, and a number. It knows which ids there are, no names.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from corpus.facts.entries import Entry
from corpus.patterns import Pattern
from qa.words import STOP_WORDS

_PIECE = Pattern(r"[A-Za-z&]+|\d+")
_GAP = frozenset(" -/.")
_LONGEST_GAP = 3
_MOST_WORDS = 5  # of an owner, "DHS" with it
_DIGITS = 3
_OF_PLACES = frozenset("section sections part parts subpart title chapter act article form order".split())
_NUMBERED = Pattern(r"(?:DHS/)?([A-Za-z&][A-Za-z& ./-]*)-(\d{3})")


@dataclass(frozen=True, slots=True)
class WrittenId:
    """`text` from `start` to `end`; `key` is its owner and number; `whole` when "DHS" and three digits
    leave no doubt that an id is meant."""

    text: str
    start: int
    end: int
    key: str
    whole: bool


class SystemIds:
    def __init__(self, entries: Sequence[Entry]) -> None:
        self._exact: dict[str, list[int]] = defaultdict(list)
        self._loose: dict[str, list[int]] = defaultdict(list)
        self._printed: dict[str, list[int]] = defaultdict(list)  # of no such shape: "F036 AETC I", "DO .190"
        for entry in entries:
            if not entry.system_id:
                continue
            numbered = _NUMBERED.fullmatch(entry.system_id)
            if not numbered:
                self._printed[_bare(entry.system_id)].append(entry.entry)
                continue
            owner, number = numbered.groups()
            self._exact[_key(owner, number)].append(entry.entry)
            others = {owner.split("/")[-1], *(entry.components if len(entry.components) == 1 else ())} - {owner}
            for other in others:
                self._loose[_key(other, number)].append(entry.entry)

        self.parts_of_components = _parts(entries)

    def entries(self, written: WrittenId) -> tuple[int, ...]:
        """The entries that carry the id: by its own owner first, else by a shorter form of that."""
        known = (self._exact, self._loose, self._printed)
        return tuple(next((found[written.key] for found in known if written.key in found), ()))

    def written(self, text: str) -> Iterator[WrittenId]:
        """Every id that stands in the text, and what looks like one."""
        yield from self._as_printed(text)
        pieces = list(_PIECE.finditer(text))
        for at, number in enumerate(pieces):
            if not number[0].isdigit() or len(number[0]) > _DIGITS or text[number.end() : number.end() + 1].isalpha():
                continue
            if re.match(r"\.\d", text[number.end() : number.end() + 2]):
                continue
            first = at
            while first > 0 and at - first < _MOST_WORDS and _joined(text, pieces[first - 1], pieces[first]):
                first -= 1
            words = pieces[first:at]
            whole = len(number[0]) == _DIGITS
            short = not whole and not re.search(r"[-/]", text[words[-1].end() : number.start()] if words else "")
            for start in range(len(words)):
                named = words[start:]
                dhs = named[0][0].lower() == "dhs"
                key = _key("".join(w[0] for w in named[dhs:]), number[0])
                known = key in self._exact or key in self._loose
                if len(named) > dhs and ((dhs and (known or _is_owner(named))) or (known and not short)):
                    begin = named[0].start()
                    yield WrittenId(text[begin : number.end()], begin, number.end(), key, dhs and whole)
                    break

    @cached_property
    def _longest_first(self) -> Sequence[str]:
        return sorted(self._printed, key=lambda key: (-len(key), key))

    def _as_printed(self, text: str) -> Iterator[WrittenId]:
        """Ids of any shape, letter by letter; the longest where one begins like another."""
        places = [at for at, letter in enumerate(text) if letter.isalnum()] if self._printed else []
        bare = _bare(text) if places else ""
        for key in self._longest_first:
            at = bare.find(key)
            if at < 0:
                continue
            start, end = places[at], places[at + len(key) - 1] + 1
            if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
                yield WrittenId(text[start:end], start, end, key, True)


def _parts(entries: Sequence[Entry]) -> dict[str, tuple[int, ...]]:
    """Owners that stand behind a component in ids, and their entries."""
    found: dict[str, list[int]] = defaultdict(list)
    for entry in entries:
        owner = (entry.system_id or "").removeprefix("DHS/").rsplit("-", 1)[0]
        if entry.numbered and "/" in owner:
            found[owner.rsplit("/", 1)[1]].append(entry.entry)
    return {owner: tuple(numbers) for owner, numbers in found.items()}


def _joined(text: str, one: re.Match[str], other: re.Match[str]) -> bool:
    between = text[one.end() : other.start()]
    return not one[0].isdigit() and len(between) <= _LONGEST_GAP and set(between) <= _GAP


def _is_owner(words: Sequence[re.Match[str]]) -> bool:
    """Whether words may name an owner that is not known: "DHS has to answer a section 504" says more."""
    said = [word[0].lower() for word in words]
    return said[-1] not in _OF_PLACES and not any(word in STOP_WORDS and word != "and" for word in said)


def _bare(text: str) -> str:
    """Its letters and digits in small letters, a letter a letter."""
    return "".join(letter.lower()[:1] for letter in text if letter.isalnum())


def _key(owner: str, number: str) -> str:
    return re.sub(r"[^a-z0-9&]", "", owner.lower()) + number.zfill(_DIGITS)
