"""How rare each word of the texts is, where it is used, and what their abbreviations stand for.

Counted from the passages of an index; it knows no question.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from corpus.model import Span
from index.passages import Passage
from index.store import Index
from qa.words import STOP_WORDS, stem, tokens

_AT_HOME, _OFTEN_ENOUGH = 0.6, 2  # of the passages that name a law
_PART = re.compile(r"\d+ CFR Part [\d-]+(?: Subpart [A-Z])?")
_LAW = re.compile(r"\b((?:[A-Z][a-z]+ (?:of )?)+Act)\b")
_NAMED = r"(?:[A-Z][\w-]+ (?:(?:of|and|the|for) )*){1,6}?[A-Z][\w-]+"
_LONG_FORM = re.compile(
    rf"\b(?P<long>{_NAMED}) \((?:``)?(?P<short>[A-Z]{{2,6}})(?:'')?\)|"
    rf"\b(?P<meaning>[A-Z]{{2,6}}) means (?:an? |the )?(?P<meant>{_NAMED})"
)


class Vocabulary:
    """How rare each word of the texts is, where it is used, and what their abbreviations stand for."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._headings: dict[str, frozenset[str]] = {}

    @cached_property
    def passages(self) -> Sequence[Passage]:
        return self._index.tables.passages()

    @cached_property
    def words(self) -> Mapping[int, frozenset[str]]:
        """The stems of each passage, by its id."""
        return {p.id: frozenset(stems(p.text)) for p in self.passages}

    @cached_property
    def _of_source(self) -> Mapping[str, tuple[list[int], list[Passage]]]:
        """By source, the passages in order with where each starts."""
        found: dict[str, tuple[list[int], list[Passage]]] = {}
        for passage in self.passages:
            starts, passages = found.setdefault(passage.source, ([], []))
            starts.append(passage.start)
            passages.append(passage)
        return found

    @cached_property
    def _counts(self) -> Counter[str]:
        counts: Counter[str] = Counter()
        for passage in self.passages:
            counts.update(self.words[passage.id] | self.headings(passage))
        return counts

    @cached_property
    def sections(self) -> Mapping[str, frozenset[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for passage in self.passages:
            found[passage.unit] |= self.words[passage.id]
        return {unit: frozenset(words) for unit, words in found.items()}

    @cached_property
    def shares(self) -> Mapping[str, Mapping[str, float]]:
        """By word and part of the texts: the share of the passages using the word that stand there."""
        used: dict[str, Counter[str]] = defaultdict(Counter)
        for passage in self.passages:
            where = self.part(passage)
            for word in self.words[passage.id] | self.headings(passage):
                used[word][where] += 1
        return {word: {where: n / sum(counts.values()) for where, n in counts.items()} for word, counts in used.items()}

    @cached_property
    def headed(self) -> Mapping[str, frozenset[str]]:
        """The parts and subparts headed by a word, by word."""
        found: dict[str, set[str]] = defaultdict(set)
        rows = self._index.tables.rows("SELECT cite, heading FROM node WHERE kind IN ('part', 'subpart')")
        for cite, heading in rows:
            for word in stems(str(heading)):
                found[word].add(str(cite))
        return {word: frozenset(parts) for word, parts in found.items()}

    @cached_property
    def _parts(self) -> Mapping[str, str]:
        """The part or subpart of each unit."""
        found: dict[str, str] = {}
        for unit in dict.fromkeys(p.unit for p in self.passages):
            node = self._index.tables.node(unit)
            above = self._index.tables.ancestors(node) if node else []
            cites = [one.cite for one in above if _PART.fullmatch(one.cite)]
            found[unit] = cites[-1] if cites else unit
        return found

    @cached_property
    def laws(self) -> Mapping[str, frozenset[str]]:
        """The laws that parts and subparts are headed by, and where: {"Privacy Act": {"6 CFR Part 5 Subpart B"}}."""
        found: dict[str, set[str]] = defaultdict(set)
        rows = self._index.tables.rows("SELECT cite, heading FROM node WHERE kind IN ('part', 'subpart')")
        for cite, heading in rows:
            for match in _LAW.finditer(str(heading)):
                found[match[1]].add(str(cite))
        return {law: frozenset(where) for law, where in found.items()}

    @cached_property
    def abbreviations(self) -> Mapping[str, tuple[str, ...]]:
        """Stems of the long form, by abbreviation in lower case: as printed, then initials of headings."""
        found: dict[str, tuple[str, ...]] = {}
        for law in self.laws:
            for spelt in (law.split(), [w for w in law.split() if w.lower() not in STOP_WORDS]):
                found.setdefault(_initials(spelt).lower(), tuple(stems(law)))
        for passage in self.passages:
            for match in _LONG_FORM.finditer(passage.text):
                long, short = match["long"] or match["meant"], match["short"] or match["meaning"]
                named = [word for word in tokens(long) if word not in STOP_WORDS][-len(short) :]
                if _initials(named) == short.lower():
                    found.setdefault(short.lower(), tuple(map(stem, named)))
        for (heading,) in self._index.tables.rows("SELECT DISTINCT heading FROM node WHERE heading != ''"):
            named = [word for word in re.findall(r"[a-z]+", str(heading).lower()) if word not in STOP_WORDS]
            for size in range(3, 6):
                for at in range(len(named) - size + 1):
                    found.setdefault(_initials(named[at : at + size]), tuple(map(stem, named[at : at + size])))
        return found

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
        where = Counter(
            self.part(passage).split(" Subpart")[0] for passage in self.passages if written.search(passage.text)
        )
        [(part, times)] = where.most_common(1) or [("", 0)]
        return part if times >= _OFTEN_ENOUGH and times >= _AT_HOME * sum(where.values()) else None

    @property
    def parts(self) -> tuple[str, ...]:
        """Every part or subpart with a passage, in the order of the texts."""
        return tuple(dict.fromkeys(self._parts.values()))

    def knows(self, word: str) -> bool:
        return word in self._counts

    def weight(self, word: str) -> float:
        """How much a word tells: 0 for one in every passage."""
        return math.log((len(self.passages) + 1) / (self._counts[word] + 1))

    def part(self, passage: Passage) -> str:
        return self._parts.get(passage.unit, passage.unit)

    def headings(self, passage: Passage) -> frozenset[str]:
        """The stems of the headings above a passage; many passages share them."""
        found = self._headings.get(passage.context)
        if found is None:
            found = self._headings[passage.context] = frozenset(stems(passage.context))
        return found

    def listed(self, passage: Passage) -> frozenset[str]:
        """The stems of what stands below a paragraph."""
        found: set[str] = set()
        for other in self.passages[passage.id + 1 :]:
            if not other.cite.startswith(f"{passage.cite}("):
                break
            found |= self.words[other.id]
        return frozenset(found)

    def passage_at(self, span: Span) -> Passage | None:
        """The passage that a sentence stands in."""
        starts, passages = self._of_source.get(span.source, ([], []))
        at = bisect_right(starts, span.start) - 1
        found = passages[at] if at >= 0 else None
        return found if found and found.start <= span.start < found.end else None


def words_of(text: str) -> Iterator[str]:
    """Lower-case words, "FOIA'd" and "Non-commercial" without what English adds to them."""
    for token in tokens(text):
        if token.endswith("n't"):
            continue
        yield token.split("'")[0] if "'" in token else token


def stems(text: str) -> Iterator[str]:
    return (stem(word) for word in words_of(text) if word not in STOP_WORDS)


def _initials(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words)
