"""How rare each word of the texts is, where it is used, and what their abbreviations stand for.

Looked up in what the index counted (`index.usage`); it knows no question.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache

from index.store import Index
from index.usage import Unit
from qa.words import STOP_WORDS, stem, stems, tokens

_AT_HOME, _OFTEN_ENOUGH = 0.6, 2  # of the passages that name a law
_LAW = re.compile(r"\b((?:[A-Z][a-z]+ (?:of )?)+Act)\b")
_NAMED = r"(?:[A-Z][\w-]+ (?:(?:of|and|the|for) )*){1,6}?[A-Z][\w-]+"
_REMEMBERED = 4096
_INITIALS = range(3, 6)  # words of a heading that an abbreviation may stand for


class Vocabulary:
    """How rare each word of the texts is, where it is used, and what their abbreviations stand for."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._uses = lru_cache(maxsize=_REMEMBERED)(self._read)
        self._unit_numbers = lru_cache(maxsize=_REMEMBERED)(self._numbers_of)
        self.shares = lru_cache(maxsize=_REMEMBERED)(self._shares)
        self.abbreviation = lru_cache(maxsize=_REMEMBERED)(self._abbreviation)

    def knows(self, word: str) -> bool:
        return bool(self._uses(word))

    def weight(self, word: str) -> float:
        """How much a word tells: 0 for one in every passage."""
        return math.log((self._size + 1) / (sum(named for _, named in self._uses(word).values()) + 1))

    def saying(self, forms: Iterable[Sequence[str]]) -> set[int]:
        """The numbers of the units that say one of some forms, in their text or in a heading above it."""
        found: set[int] = set()
        for form in forms:
            units = [self._unit_numbers(word) for word in form]
            found |= units[0].intersection(*units[1:]) if units else set()
        return found

    def _numbers_of(self, word: str) -> frozenset[int]:
        rows = self._index.tables.rows("SELECT unit FROM usage WHERE word = ?", word)
        return frozenset(number for (number,) in rows)

    def used(self, word: str, unit: str) -> int:
        """How many passages of a unit use a word."""
        return self._uses(word).get(unit, (0, 0))[0]

    def used_in_rules(self, word: str) -> Mapping[str, int]:
        """By section, how many of its passages use a word; lists of systems, addresses and forms are no rules."""
        return {unit: used for unit, (used, _) in self._uses(word).items() if used and self.is_section(unit)}

    def is_section(self, unit: str) -> bool:
        return unit in self._units and "Appendix" not in unit

    def passages(self, unit: str) -> int:
        """How many passages a unit has."""
        found = self._units.get(unit)
        return found.passages if found else 0

    def part(self, unit: str) -> str:
        """The part or subpart that a unit stands in."""
        found = self._units.get(unit)
        return found.part if found else unit

    @property
    def units(self) -> Collection[Unit]:
        """In the order of the texts."""
        return self._units.values()

    @property
    def parts(self) -> tuple[str, ...]:
        """Every part or subpart with a passage, in the order of the texts."""
        return tuple(dict.fromkeys(unit.part for unit in self._units.values()))

    def is_at_home(self, word: str, part: str) -> bool:
        """Whether most passages that use a word, and more than one, stand in a part or subpart."""
        uses = sum(named for _, named in self._uses(word).values())
        return uses >= _OFTEN_ENOUGH and self.shares(word).get(part, 0.0) > 1 / 2

    def _shares(self, word: str) -> Mapping[str, float]:
        """By part of the texts: the share of the passages using a word that stand there."""
        counts: Counter[str] = Counter()
        for unit, (_, named) in self._uses(word).items():
            counts[self.part(unit)] += named
        total = counts.total()
        return {where: times / total for where, times in counts.items()}

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
        return any(
            _initials([w for w in law.split() if w != "of"]).lower() == initials
            or _initials(law.split()).lower() == initials
            for law in self.laws
        )

    def home_of(self, name: str) -> str | None:
        """The part that most passages with a name, as it is written, stand in; None when it has no home."""
        written = re.compile(rf"\b{re.escape(name)}\b", re.IGNORECASE)
        passages = self._index.tables.passages_using(stems(name))
        where = Counter(self.part(one.unit).split(" Subpart")[0] for one in passages if written.search(one.text))
        [(part, times)] = where.most_common(1) or [("", 0)]
        return part if times >= _OFTEN_ENOUGH and times >= _AT_HOME * where.total() else None

    def _abbreviation(self, short: str) -> tuple[str, ...]:
        """The stems of what letters (in lower case) stand for, printed or as initials of a heading; () if none."""
        if not short.isalpha() or short in STOP_WORDS or len(short) < 2:
            return ()
        for law in self.laws:
            for spelt in (law.split(), [w for w in law.split() if w.lower() not in STOP_WORDS]):
                if _initials(spelt).lower() == short:
                    return stems(law)
        return self._printed(short.upper()) or self._headline(short)

    def _printed(self, letters: str) -> tuple[str, ...]:
        """ "Land Management Agency (LMA)", "LMA means the ..."."""
        form = re.compile(
            rf"\b(?P<long>{_NAMED}) \((?:``)?{letters}(?:'')?\)|"
            rf"\b{letters} means (?:an? |the )?(?P<meant>{_NAMED})"
        )
        for one in self._index.tables.passages_using(stems(letters)):
            for match in form.finditer(one.text):
                long = match["long"] or match["meant"]
                named = [word for word in tokens(long) if word not in STOP_WORDS][-len(letters) :]
                if _initials(named) == letters.lower():
                    return tuple(map(stem, named))
        return ()

    def _headline(self, short: str) -> tuple[str, ...]:
        if len(short) not in _INITIALS:
            return ()
        for initials, words in self._headings:
            at = initials.find(short)
            if at >= 0:
                return tuple(map(stem, words[at : at + len(short)]))
        return ()

    @cached_property
    def _headings(self) -> Sequence[tuple[str, Sequence[str]]]:
        """Of each heading the words that say something, with their initials."""
        rows = self._index.tables.rows("SELECT DISTINCT heading FROM node WHERE heading != ''")
        spelt = ([w for w in re.findall(r"[a-z]+", str(row[0]).lower()) if w not in STOP_WORDS] for row in rows)
        return [(_initials(words), words) for words in spelt]

    @cached_property
    def _heads(self) -> Sequence[tuple[str, str]]:
        rows = self._index.tables.rows("SELECT cite, heading FROM node WHERE kind IN ('part', 'subpart')")
        return [(str(cite), str(heading)) for cite, heading in rows]

    @cached_property
    def _units(self) -> Mapping[str, Unit]:
        rows = self._index.tables.rows("SELECT number, cite, part, chapter, passages FROM unit ORDER BY number")
        found: dict[str, Unit] = {}
        for row in rows:
            found.setdefault(row[1], Unit(*row))
        return found

    @cached_property
    def _size(self) -> int:
        [(size,)] = self._index.tables.rows("SELECT sum(passages) FROM unit")
        return int(size or 0)

    def _read(self, word: str) -> Mapping[str, tuple[int, int]]:
        """By unit, how many passages use a word, and how many use it or stand under a heading with it."""
        rows = self._index.tables.rows(
            "SELECT cite, sum(used), sum(named) FROM usage JOIN unit ON unit.number = usage.unit "
            "WHERE word = ? GROUP BY cite ORDER BY min(unit.number)",
            word,
        )
        return {cite: (used, named) for cite, used, named in rows}


def _initials(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words)
