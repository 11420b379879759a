"""How rare each word of the texts is, where it is used, and what their abbreviations stand for.

Looked up in what the index counted (`index.usage`); it knows no question.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from functools import cached_property, lru_cache

from corpus.patterns import Pattern
from index import letters
from index.store import Index
from index.usage import Unit, Used
from qa.words import STOP_WORDS, stem, stems

_AT_HOME, _OFTEN_ENOUGH = 0.6, 2  # of the passages that name a law
_LAW = Pattern(r"\b((?:[A-Z][a-z]+ (?:of )?)+Act)\b")
_REMEMBERED = 500  # words with their units, of which a common one has thousands
_AT_HAND = 50  # words of which a question asks in several ways
_UNITS = 30_000
_LEAST_INITIALS = 4  # fewer are those of anything
_UNIT = "SELECT number, cite, part, chapter, passages FROM unit"


class Uses:
    """How many passages of each of some `units` use a word; some do not, and stand under one that does."""

    def __init__(self, found: Used) -> None:
        self.units, self.used = found.units, found.used

    def of(self, unit: int) -> int:
        """Of a unit, by its number; thousands may use a word, and few are asked for."""
        at = bisect_left(self.units, unit)
        return self.used[at] if at < len(self.units) and self.units[at] == unit else 0


class Vocabulary:
    """How rare each word of the texts is, where it is used, and what their abbreviations stand for."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._named = lru_cache(maxsize=_REMEMBERED)(index.tables.usages.named)
        self._used = lru_cache(maxsize=_AT_HAND)(index.tables.usages.of)
        self.uses = lru_cache(maxsize=_REMEMBERED)(self._used_in)
        self._saying = lru_cache(maxsize=_REMEMBERED)(self._units_saying)
        self._units = lru_cache(maxsize=_UNITS)(self._read_units)
        self.named_in = lru_cache(maxsize=_REMEMBERED)(index.tables.usages.named_in)
        self.home_of = lru_cache(maxsize=_REMEMBERED)(self._home_of)
        self.abbreviation = lru_cache(maxsize=_REMEMBERED)(self._abbreviation)

    def knows(self, word: str) -> bool:
        return self._named(word) > 0

    def weight(self, word: str) -> float:
        """How much a word tells: 0 for one in every passage."""
        return math.log((self._size + 1) / (self._named(word) + 1))

    def saying(self, forms: Iterable[Sequence[str]], among: Set[int]) -> set[int]:
        """The numbers of the units, of some, that say one of the forms, in their text or in a heading above it."""
        found: set[int] = set()
        for form in forms:
            if form:
                units = sorted(map(self._saying, form), key=len)
                found |= (units[0] & among).intersection(*units[1:])
        return found

    def _units_saying(self, word: str) -> frozenset[int]:
        return frozenset(self._used(word).units)

    def used(self, word: str, unit: str) -> int:
        """How many passages of a unit use a word."""
        uses = self.uses(word)
        return sum(uses.of(one.number) for one in self._units(unit))

    def share_in_rules(self, word: str, sections: Iterable[str]) -> float:
        """Of the passages of all sections that use a word, the share of some; lists of systems, addresses and forms
        are no rules."""
        uses = self.uses(word)
        every = sum(used for unit, used in zip(uses.units, uses.used, strict=True) if unit not in self._appendices)
        return sum(self.used(word, one) for one in sections if self.is_section(one)) / max(1, every)

    def is_section(self, unit: str) -> bool:
        return "Appendix" not in unit and bool(self._units(unit))

    def passages(self, unit: str) -> int:
        """How many passages a unit has."""
        return next((one.passages for one in self._units(unit)), 0)

    def part(self, unit: str) -> str:
        """The part or subpart that a unit stands in."""
        return next((one.part for one in self._units(unit)), unit)

    def units_cited(self, cite: str) -> list[int]:
        """The numbers of the units with a citation."""
        return [one.number for one in self._units(cite)]

    def cites(self, numbers: Sequence[int]) -> list[str]:
        """The citations of some units."""
        query = "SELECT cite FROM unit WHERE number IN (SELECT value FROM json_each(?))"
        return [str(cite) for (cite,) in self._index.tables.rows(query, str(list(numbers)))]

    def units_of(self, place: str) -> list[int]:
        """The numbers of the units that stand in a place, by their citations or their part."""
        query = """
            SELECT number FROM unit WHERE part = ?1 OR part >= ?1 || ' ' AND part < ?1 || '!'
            UNION SELECT number FROM unit WHERE cite = ?1 OR cite >= ?1 || '(' AND cite < ?1 || ')'
        """
        return [number for (number,) in self._index.tables.rows(query, place)]

    @cached_property
    def units(self) -> Sequence[Unit]:
        """In the order of the texts."""
        return [Unit(*row) for row in self._index.tables.rows(f"{_UNIT} ORDER BY number")]

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """Every part or subpart with a passage, in the order of the texts."""
        rows = self._index.tables.rows("SELECT part FROM unit GROUP BY part ORDER BY min(number)")
        return tuple(str(part) for (part,) in rows)

    def is_at_home(self, word: str, part: str) -> bool:
        """Whether most passages that use a word, and more than one, stand in a part or subpart; or it is the initials
        of what that is headed."""
        if word in self._initials.get(part, ()) or word in self._initials.get(part.split(" Subpart")[0], ()):
            return True
        return self._named(word) >= _OFTEN_ENOUGH and self.share(word, part) > 1 / 2

    def share(self, word: str, part: str) -> float:
        """Of the passages using a word, the share that stands in a part of the texts."""
        times = self.named_in(word).get(part)
        return times / self._named(word) if times else 0.0

    @cached_property
    def headed(self) -> Mapping[str, frozenset[str]]:
        """The parts and subparts headed by a word, by word."""
        found: dict[str, set[str]] = defaultdict(set)
        for cite, heading in self._heads:
            for word in stems(heading):
                found[word].add(cite)
        return {word: frozenset(parts) for word, parts in found.items()}

    @cached_property
    def laws(self) -> Mapping[str, frozenset[str]]:
        """The laws that parts and subparts are headed by, and where: {"Privacy Act": {"6 CFR Part 5 Subpart B"}}."""
        found: dict[str, set[str]] = defaultdict(set)
        for cite, heading in self._heads:
            for match in _LAW.finditer(heading):
                found[match[1]].add(cite)
        return {law: frozenset(where) for law, where in found.items()}

    def is_law(self, initials: str) -> bool:
        """Whether they stand for a law that a part or subpart is headed by."""
        return any(initials in shorts for shorts in self.laws_short.values())

    @cached_property
    def laws_short(self) -> Mapping[str, frozenset[str]]:
        """For each law what it may be called for short: its initials, those of its small words too or left out."""
        return {
            law: frozenset(
                letters.initials(words).lower()
                for words in (law.split(), [word for word in law.split() if word.lower() not in STOP_WORDS])
            )
            for law in self.laws
        }

    def _home_of(self, name: str) -> str | None:
        """The part that most passages with a name, as it is written, stand in; None when it has no home."""
        written = re.compile(rf"\b{re.escape(name)}\b", re.IGNORECASE)
        passages = self._index.tables.rows(
            f"SELECT passage.unit, passage.text FROM {letters.PASSAGES} WHERE letters MATCH ? AND passage.text LIKE ?",
            letters.match(name),
            f"%{name}%",
        )
        where = Counter(self.part(unit).split(" Subpart")[0] for unit, text in passages if written.search(text))
        [(part, times)] = where.most_common(1) or [("", 0)]
        return part if times >= _OFTEN_ENOUGH and times >= _AT_HOME * where.total() else None

    def _abbreviation(self, short: str) -> tuple[str, ...]:
        """The stems of what letters (in lower case) stand for, printed or as initials of a heading; () if none."""
        if not short.isalpha() or short in STOP_WORDS or len(short) < 2:
            return ()
        for law, shorts in self.laws_short.items():
            if short in shorts:
                return stems(law)
        rows = self._index.tables.rows("SELECT words FROM spelt WHERE letters = ?", short)
        return tuple(rows[0][0].split()) if rows else ()

    @cached_property
    def _heads(self) -> Sequence[tuple[str, str]]:
        rows = self._index.tables.rows("SELECT cite, heading FROM node WHERE kind IN ('part', 'subpart')")
        return [(str(cite), str(heading)) for cite, heading in rows]

    @cached_property
    def _initials(self) -> Mapping[str, frozenset[str]]:
        """The initials of what each part and subpart is headed, as stems."""
        return {
            cite: frozenset(
                stem(letters.initials(said).lower())
                for words in [re.findall(r"[A-Za-z]+", heading)]
                for said in (words, [word for word in words if word.lower() not in STOP_WORDS])
                if len(said) >= _LEAST_INITIALS
            )
            for cite, heading in self._heads
        }

    @cached_property
    def _size(self) -> int:
        [(size,)] = self._index.tables.rows("SELECT sum(passages) FROM unit")
        return int(size or 0)

    @cached_property
    def _appendices(self) -> frozenset[int]:
        """The numbers of the units that are no sections."""
        rows = self._index.tables.rows("SELECT number FROM unit WHERE cite LIKE '%Appendix%'")
        return frozenset(number for (number,) in rows)

    def _read_units(self, cite: str) -> Sequence[Unit]:
        return [Unit(*row) for row in self._index.tables.rows(f"{_UNIT} WHERE cite = ? ORDER BY number", cite)]

    def _used_in(self, word: str) -> Uses:
        return Uses(self._used(word))
