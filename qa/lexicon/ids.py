"""Ids of systems of records in a question, however they are written: "DHS/CBP-011", "dhs cbp 11", "ICE-14".

An id is an owner, of one word or several, and a number. It knows which ids there are, no names.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.facts.entries import Entry

_PIECE = re.compile(r"[A-Za-z&]+|\d+")
_GAP = frozenset(" -/.")
_LONGEST_GAP = 3
_MOST_WORDS = 5  # of an owner, "DHS" with it
_DIGITS = 3


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
        for entry in entries:
            if not entry.system_id:
                continue
            owner, number = entry.system_id.removeprefix("DHS/").rsplit("-", 1)
            self._exact[_key(owner, number)].append(entry.entry)
            others = {owner.split("/")[-1], *(entry.components if len(entry.components) == 1 else ())} - {owner}
            for other in others:
                self._loose[_key(other, number)].append(entry.entry)

        self.parts_of_components = _parts(entries)

    def entries(self, written: WrittenId) -> tuple[int, ...]:
        """The entries that carry the id: by its own owner first, else by a shorter form of that."""
        return tuple(self._exact.get(written.key) or self._loose.get(written.key) or ())

    def written(self, text: str) -> Iterator[WrittenId]:
        """Every id that stands in the text, and what looks like one."""
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
                if len(named) > dhs and (dhs or (known and not short)):
                    begin = named[0].start()
                    yield WrittenId(text[begin : number.end()], begin, number.end(), key, dhs and whole)
                    break


def _parts(entries: Sequence[Entry]) -> dict[str, tuple[int, ...]]:
    """Owners that stand behind a component in ids, and their entries."""
    found: dict[str, list[int]] = defaultdict(list)
    for entry in entries:
        owner = (entry.system_id or "").removeprefix("DHS/").rsplit("-", 1)[0]
        if "/" in owner:
            found[owner.rsplit("/", 1)[1]].append(entry.entry)
    return {owner: tuple(numbers) for owner, numbers in found.items()}


def _joined(text: str, one: re.Match[str], other: re.Match[str]) -> bool:
    between = text[one.end() : other.start()]
    return not one[0].isdigit() and len(between) <= _LONGEST_GAP and set(between) <= _GAP


def _key(owner: str, number: str) -> str:
    return re.sub(r"[^a-z0-9&]", "", owner.lower()) + number.zfill(_DIGITS)
