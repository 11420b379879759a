"""Whose rules a text holds, by the headings of its chapters and subtitles; and whose rules a question asks for.

What names no other agency is asked of the one whose chapter comes first in the texts, for which the desk works.
It reads headings and words; which rule answers is not known here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Final

from corpus.facts.agency_names import Agency, department_of, short_of
from corpus.patterns import Pattern
from index import everyday, letters
from index.search import Hit
from index.tables import Tables
from qa.cues.asking import BETWEEN_QUESTIONS
from qa.lexicon import Lexicon
from qa.lexicon.components import said_of
from qa.lexicon.written import Written, likely
from qa.matrix import belongs
from qa.words import STOP_WORDS, content, stems

_OTHERS: Final = 0.12  # what a passage of an agency loses that is not asked for
_OTHERS_THAN_NAMED: Final = 0.3
_REMEMBERED: Final = 30_000  # units
_TEXTS: Final = 64  # each look-up that tries a question asks for whom it names
_TITLE = Pattern(r"\b(?P<cfr>\d{1,2}) ?C\.? ?F\.? ?R\b|\btitle (?P<title>\d{1,2})\b(?! of the U)", re.IGNORECASE)
_NAME = Pattern(r"\b[A-Z][a-z]+(?: (?:(?:and|of|the) )*[A-Z][a-z]+)+")
_PIECE = Pattern(r",\s+|\s*[—–(;)]\s*|\s+and (?=(?:department|office) of\b)", re.IGNORECASE)
_NO_BODY = Pattern(r"^(?:other )?(?:regulations|rules|miscellaneous|reserved)\b|^inc\.?$", re.IGNORECASE)
# What bodies are called in general: it tells none of them apart.
_GENERAL: Final = frozenset(
    content("office secretary department agency agencies bureau commission board council service services the united "
            "states federal national general administration program programs")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Holder:
    """A chapter, subtitle or title: nodes `first` to `last` of a source, by its position."""

    cite: str
    source: int
    first: int
    last: int
    kind: str
    heading: str

    def contains(self, other: _Holder) -> bool:
        return self.source == other.source and self.first <= other.first <= self.last


class Rulemakers:
    """The agencies of the texts of an index."""

    def __init__(self, tables: Tables, lexicon: Lexicon) -> None:
        self._tables = tables
        self._lexicon = lexicon
        self.of = lru_cache(maxsize=_REMEMBERED)(self._of)
        self.named = lru_cache(maxsize=_TEXTS)(self._named)

    @cached_property
    def several(self) -> bool:
        """Whether there is more than one to choose from."""
        return len({one.cite for one in self._holders if one.kind != "document"}) > 1

    def meant(self, text: str) -> frozenset[str]:
        """The chapters (or what else holds the rules of an agency) that a question asks about: our own unless others
        are named."""
        return self.named(text) or self.ours

    def _named(self, text: str) -> frozenset[str]:
        """The chapters of the agencies that a text names, and those of the titles of the Code."""
        if not self.several:
            return frozenset()
        titles = {match["cfr"] or match["title"] for match in _TITLE.finditer(text)}
        found = {one.cite for one in self._holders if one.cite.split()[0] in titles}
        found |= {one.of for one in likely(self._forms, text) if one.form.search(text)}
        found |= self._of_components(text)
        return frozenset(found or self._by_words(text))

    def named_last(self, text: str, before: str) -> frozenset[str]:
        """The chapters of the agencies that a turn names, else of those that the latest turn `before` names."""
        return next(filter(None, map(self.named, (text, *BETWEEN_QUESTIONS.split(before)))), frozenset())

    def without(self, text: str) -> str:
        """A text without the names that only say whose rules it asks for."""
        if self.several:
            for form in [one.form for one in likely(self._forms, text) if one.of not in self.ours]:
                text = form.sub(" ", text)
            for name in {match[0] for match in _NAME.finditer(text)}:  # "the Privacy Board"
                if self._by_words(name):
                    text = text.replace(name, " ")
        return text

    @cached_property
    def ours(self) -> frozenset[str]:
        """The chapter that comes first, and any other of the same department."""
        first = next((one for one in self._holders if one.kind != "document"), None)
        if first is None:
            return frozenset()
        own = self._departments.get(first.cite)
        title = [one.cite for one in self._holders if one.contains(first) and one.kind == "document"]
        return frozenset({*title, first.cite, *(cite for cite, name in self._departments.items() if own == name)})

    def is_of(self, unit: str, meant: frozenset[str]) -> bool:
        """Whether a unit (a section, an appendix) is of one of the chapters; what stands in no title is ours."""
        holder = self.of(unit)
        return not holder or holder in meant or not self.several

    def preferred(self, hits: Sequence[Hit], named: frozenset[str]) -> list[Hit]:
        """The hits, those of agencies that are not asked for moved down; the best keeps its score."""
        if not hits or not self.several:
            return list(hits)
        loss, meant = (_OTHERS_THAN_NAMED, named) if named else (_OTHERS, self.ours)
        scored = [
            (hit.score if self.is_of(hit.passage.unit, meant) else hit.score - loss, number, hit)
            for number, hit in enumerate(hits)
        ]
        scored.sort(key=lambda one: (-one[0], one[1]))
        kept = scored[0][2].score - scored[0][0]
        return [replace(hit, score=score + kept) for score, _, hit in scored]

    def _of(self, unit: str) -> str:
        """What holds a unit: its chapter, else its subtitle, else its title; "" for none."""
        rows = self._tables.rows("SELECT source, id FROM node WHERE cite = ? ORDER BY source, id LIMIT 1", unit)
        for source, number in rows:
            inside = [one for one in self._of_source.get(source, ()) if one.first <= number <= one.last]
            if inside and inside[0].cite.endswith(" CFR"):
                return inside[-1].cite
        return ""

    def _of_components(self, text: str) -> set[str]:
        """Of the components that a text names, the departments; one that keeps no exempt system is ours."""
        found: set[str] = set()
        codes = {one.code for one in self._lexicon.components(text)} - {"ALL", *self._lexicon.agency_codes}
        for code in codes:
            agencies = {entry.agency for entry in self._lexicon.entries if belongs(entry, code)}
            own = {cite for cite, name in self._departments.items() if self._codes.get(name) in agencies}
            found |= self.ours if not own or own & self.ours else own
        return found

    def _by_words(self, text: str) -> frozenset[str]:
        """The one agency whose heading has a word of the text that is used under it more than elsewhere."""
        found: set[str] = set()
        names = [frozenset(content(one)) for match in _NAME.finditer(text) for one in match[0].split(" of the ")]
        for word in set(stems(text)):
            held = [
                one for one in self._holders if one.cite in self._headed.get(word, ()) and one.cite not in self.ours
            ]
            heading = set(content(held[0].heading)) if held else set()
            if any(word in name and not name <= heading for name in names):
                continue  # "the Transportation Security Oversight Board" is another
            if held and all(held[0].contains(one) for one in held) and self._share(word, held[0]) > 1 / 2:
                found.update(one.cite for one in self._holders if held[0].contains(one))
        return frozenset(found)

    def _share(self, word: str, holder: _Holder) -> float:
        """Of the passages that use a word or stand under a heading with it, the share of one holder."""
        own = {one.cite for one in self._holders if holder.contains(one)}
        parts = self._tables.usages.named_in(word)
        return sum(named for part, named in parts.items() if self.of(part) in own) / max(1, sum(parts.values()))

    @cached_property
    def _holders(self) -> Sequence[_Holder]:
        """From the outermost in, in the order of the texts."""
        rows = self._tables.rows(
            "SELECT cite, source, id, last, kind, heading FROM node "
            "WHERE kind IN ('document', 'subtitle', 'chapter') ORDER BY source, id"
        )
        return [_Holder(*row) for row in rows]

    @cached_property
    def _of_source(self) -> dict[int, list[_Holder]]:
        found: dict[int, list[_Holder]] = {}
        for one in self._holders:
            found.setdefault(one.source, []).append(one)
        return found

    @cached_property
    def _headed(self) -> dict[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for one in self._holders:
            if one.kind != "document":
                for word in stems(one.heading):
                    found.setdefault(word, set()).add(one.cite)
        return {word: frozenset(cites) for word, cites in found.items()}

    @cached_property
    def _departments(self) -> dict[str, str]:
        """The department of each holder, by the highest heading above it that names one."""
        found = {}
        for one in self._holders:
            above = [other for other in self._holders if other.contains(one)]
            name = next((name for other in above if (name := department_of(other.heading))), None)
            if name:
                found[one.cite] = name
        return found

    @cached_property
    def _codes(self) -> dict[str, str]:
        return {agency.name: agency.code for agency in self._tables.facts(Agency)}

    @cached_property
    def _forms(self) -> list[Written]:
        """How each holder's agency is written in a question."""
        found: dict[str, list[Written]] = {}
        for one in self._holders:
            names = [] if one.kind == "document" else list(_bodies(one.heading))
            forms = [form for name in names for form in _written(name, one.cite)]
            if name := self._departments.get(one.cite):
                forms += said_of(self._codes.get(name) or next(_initials(name)), short_of(name), one.cite)
            found[one.cite] = forms
        return [form for forms in found.values() for form in forms]


def _bodies(heading: str) -> Iterator[str]:
    """The bodies that a heading names, departments apart: "Privacy and Civil Liberties Oversight Board"."""
    for piece in _PIECE.split(heading):
        if not _NO_BODY.match(piece) and not department_of(piece) and set(content(piece)) - _GENERAL:
            yield piece


def _written(name: str, of: str) -> Iterator[Written]:
    yield Written.way(re.compile(r"\b" + r"\s+".join(map(re.escape, name.split())) + r"\b", re.IGNORECASE), name, of)
    for short in _initials(name):
        if len(short) > 2:
            flags = re.IGNORECASE if short.lower() not in everyday.words() else 0
            yield Written.way(re.compile(rf"(?<![\w/&-]){re.escape(short)}(?![\w&/-])", flags), short, of)


def _initials(name: str) -> Iterator[str]:
    """PCLOB without the small words, DOJ with them."""
    words = [word for word in re.findall(r"[A-Za-z]+", name) if word.lower() != "the"]
    yield letters.initials(word for word in words if word.lower() not in STOP_WORDS).upper()
    yield letters.initials(words).upper()
