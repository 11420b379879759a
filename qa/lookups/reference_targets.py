"""What a question about references names: a place of the texts, a law by number, an Act by its name.

It finds targets; which side of the reference each is on, the words tell (`qa.lookups.asking_references`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from corpus import authorities, citation
from corpus.citation import Citation
from corpus.completed import completed
from corpus.facts.references import CrossReference
from corpus.model import Node
from corpus.patterns import Pattern
from index import letters
from index.store import Index
from qa.lookups.printed_numbers import PrintedNumbers
from qa.lookups.units import Units
from qa.words import STOP_WORDS

_OF_TITLE = Pattern(r",? (?:of|in) title (?P<title>\d{1,2})\b(?!,? (?:U\.? ?S|United))", re.IGNORECASE)
_YEAR = Pattern(r" of \d{4}\b")
_SECTION = Pattern(r"(?<![\w.§-])(?P<section>\d{2,4}[a-z]{1,2})(?P<labels>(?:\(\w{1,4}\))*)(?![\w-])")
_TITLES = range(1, 55)  # of the United States Code
_WHO = Pattern(r"^\W*(?:who|which|what|where|does|do|is|are|list|show|find|name|how many|any|every)\b", re.I)
_AN_ACT = Pattern(r"\b(?:the )?(?P<name>(?:[\w&'-]+ (?:of )?){1,5}act)\b(?: of \d{4})?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Target:
    """What is cited: a place here, or law outside. `start` is where the question names it, `printed` where the texts
    do, of what is found by its words alone."""

    start: int
    end: int
    name: str
    node: Node | None
    printed: tuple[CrossReference, ...] = ()


class Targets:
    """Targets of the references of an index."""

    def __init__(self, index: Index, units: Units) -> None:
        self._index = index
        self._units = units
        self._numbers = PrintedNumbers(index)

    def references(self, name: str) -> list[CrossReference]:
        """Those to a target or a part of it, in the order of the texts."""
        targets = [one for pattern in _patterns(name) for one in self._like(pattern) if is_of(one, name)]
        query = "SELECT position FROM reference WHERE target = ?"
        positions = {at for one in targets for (at,) in self._index.tables.rows(query, one)}
        return self._index.tables.facts_at(CrossReference, sorted(positions))

    def _like(self, pattern: str) -> list[str]:
        rows = self._index.tables.rows("SELECT DISTINCT target FROM reference WHERE target GLOB ?", pattern)
        return [str(target) for (target,) in rows]

    def named(self, text: str) -> list[Target]:
        """In the order of the text; of two that overlap, the one read from more of a grammar."""
        found: list[Target] = []
        for one in (*self._places(text), *self._laws(text), *self._sections(text), *self._acts(text)):
            if not any(one.start < other.end and other.start < one.end for other in found):
                found.append(one)
        return sorted(found, key=lambda one: one.start)

    def with_printed(self, text: str, targets: list[Target]) -> list[Target]:
        """The targets that a question names, with those that the texts print as a word and a number."""
        named = (Target(start, end, name, None, found) for start, end, name, found in self._numbers.named(text))
        more = [one for one in named if not any(one.start < t.end and t.start < one.end for t in targets)]
        return sorted((*targets, *more), key=lambda one: one.start)

    def case(self, text: str, start: int) -> list[Target]:
        """The court case that the texts cite, when it is one, or one of its parties is named ("the Touhy case")."""
        party = re.search(r"\b(?P<name>[A-Z]\w+) (?:case|decision)s?\b", text)
        found = [name for name in self._like("* v. *") if party is None or party["name"] in name]
        return [Target(start, start, name, None) for name in found] if len(found) == 1 else []

    def _places(self, text: str) -> Iterator[Target]:
        mentions = list(citation.find(text))
        parts = [one.citation for one in mentions if one.citation.part and not one.citation.appendix]
        for mention in mentions:
            place = mention.citation
            if place.title is None and (title := _OF_TITLE.match(text, mention.end)):
                place = replace(place, title=int(title["title"]))
            if place.appendix and not (place.part or place.document) and parts:  # "part 9 ... its appendix B"
                place = replace(place, title=place.title or parts[0].title, part=parts[0].part)
            node = self._units.node(place)
            name = node.cite if node else self._name(place)
            if (
                node
                or place != mention.citation
                or place.title is not None
                or self._index.tables.cited(name.partition("(")[0])
            ):
                yield Target(mention.start, mention.end, name, node)

    def _name(self, place: Citation) -> str:
        return str(next(iter(completed(place, self._index.tables.cites)), place))

    def _laws(self, text: str) -> Iterator[Target]:
        for law in authorities.find(text):
            yield Target(law.start, law.end, law.law, None)

    def _sections(self, text: str) -> Iterator[Target]:
        """ "552a(j)": of the one code whose section so numbered the texts cite."""
        for match in _SECTION.finditer(text):
            section = f"U.S.C. {match['section']}"
            cited = (one for title in _TITLES for one in self._like(f"{title} {section}*"))
            codes = {code for one in cited if (code := one.partition("(")[0]).endswith(section)}
            if len(codes) == 1:
                yield Target(*match.span(), f"{codes.pop()}{match['labels']}", None)

    def _acts(self, text: str) -> Iterator[Target]:
        """An Act that the texts name, in any letters or by its initials; else one that they do not."""
        if not _WHO.match(text):
            return
        lowered, said = text.lower(), set(re.findall(r"\b[A-Z&]{3,}\b", text))
        known = [
            (match.start(), match.end(), name)
            for name in self._known
            if name.lower() in lowered
            for match in re.finditer(rf"(?<!\w){re.escape(name.lower())}(?: of \d{{4}})?(?!\w)", lowered)
        ]
        for name in self._known if said else ():
            for initials in _initials(name) & said:
                place = text.index(initials)
                known.append((place, place + len(initials), name))
        for start, end, name in sorted(known, key=lambda one: one[0] - one[1]):
            yield Target(start, end, name, None)
        unknown = _AN_ACT.search(text) if not known else None
        if unknown:
            words = unknown["name"].split()
            while words and (words[0].lower() in STOP_WORDS or words[0].islower() != words[-1].islower()):
                words = words[1:]
            if len(words) > 1:
                yield Target(unknown.end() - len(" ".join(words)), unknown.end(), " ".join(words), None)

    @cached_property
    def _known(self) -> list[str]:
        """The names of Acts, without their years, the longest first."""
        names = (str(name) for (name,) in self._index.tables.rows("SELECT name FROM act"))
        return sorted(names, key=lambda name: (-len(name), name))


def is_of(target: str, name: str) -> bool:
    """Whether what is cited is `name`, or a part of it; an Act is the same with its year and without."""
    target, name = _YEAR.sub("", target), _YEAR.sub("", name)
    if target == name or target.startswith((f"{name}(", f"{name}, ", f"{name} Subpart", f"{name} Appendix")):
        return True
    if re.search(r" v\.? ", name):
        return name.replace(" v ", " v. ").lower() in target.lower()
    return bool((part := re.fullmatch(r"(\d+ CFR) Part (\w+)", name)) and re.match(rf"{part[1]} {part[2]}\.", target))


def _patterns(name: str) -> list[str]:
    """What the targets look like that may be `name` or a part of it."""
    name = re.sub(r"([*?[])", r"[\1]", _YEAR.split(name)[0].partition(",")[0])  # a year may stand before what follows
    if re.search(r" v\.? ", name):
        return [f"{name}*", "* v. *"]
    return [f"{name}*", f"{name.replace(' Part ', ' ')}.*"]


@lru_cache(maxsize=5000)
def _initials(name: str) -> set[str]:
    words = re.findall(r"[A-Za-z]+", name)
    return {
        letters.initials(words).upper(),
        letters.initials(word for word in words if word.lower() not in STOP_WORDS).upper(),
    }
