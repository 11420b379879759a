"""Where a reference leads: which citations the texts have, and what "this part" means in the place that says it.

It resolves one reference at a time and mends none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from corpus.citation import Citation, parse
from corpus.cross_references import Of, Reference
from corpus.model import CONTENTS, Document, Kind, Node
from corpus.patterns import Pattern

HERE: Final = "here"
OUTSIDE: Final = "outside this corpus"
LISTED: Final = "listed, not in this edition"
NOWHERE: Final = "leads nowhere"

_STATUTE = "5 U.S.C. 552a"
_RANGE = Pattern(r"(?P<title>\d+) CFR Part (?P<first>\d+)-(?P<last>\d+)")
_OWN_TITLE = Pattern(r"Title (\d+) CFR")


@dataclass(frozen=True, slots=True)
class Where:
    """The place a reference stands in, `title` the one that it speaks of; `exempt` inside an entry of systems."""

    title: int | None
    node: Citation
    unit: Citation
    part: str | None
    subpart: str | None
    exempt: bool

    @classmethod
    def of(cls, document: Document, node: Node, title: int | None) -> Where:
        above = [*document.ancestors(node), node]
        cited = parse(node.cite) or Citation()
        subparts = [one.label for one in above if one.kind is Kind.SUBPART]
        parts = [one.label for one in above if one.kind is Kind.PART]
        unit = cited.base
        if cited.appendix or cited.document:  # the paragraphs of an entry are its own
            entry = next((one for one in above if one.kind is Kind.ENTRY), None)
            unit = (parse(entry.cite) if entry else None) or unit
        return cls(
            title,
            cited,
            unit,
            parts[0] if parts else cited.part,
            subparts[0] if subparts else None,
            any(one.kind is Kind.ENTRY or "Privacy Act" in one.heading for one in above),
        )


@dataclass(slots=True)
class Atlas:
    """Which citations have a text, which stand in the contents only."""

    held: set[str] = field(default_factory=set)
    listed: set[str] = field(default_factory=set)
    sections: dict[tuple[int | None, str], list[str]] = field(default_factory=dict)
    reserved: dict[str, str] = field(default_factory=dict)  # "6 CFR 46.105" to "6 CFR 46.105-46.106"
    appendices: list[Citation] = field(default_factory=list)
    titles: set[int] = field(default_factory=set)

    @classmethod
    def of(cls, documents: Sequence[Document]) -> Atlas:
        atlas = cls()
        for document in documents:
            for node in document.nodes:
                (atlas.listed if node.kind in CONTENTS else atlas.held).add(node.cite)
                cited = parse(node.cite) if node.kind in (Kind.SECTION, Kind.APPENDIX, Kind.LISTED) else None
                if cited and cited.section and cited.part and not cited.path:
                    if cited.last and node.kind is Kind.SECTION:
                        atlas.reserved.update(_each_reserved(cited, node.cite))
                    atlas.sections.setdefault((cited.title, cited.part), []).append(cited.section)
                if cited and cited.appendix and not cited.path and cited not in atlas.appendices:
                    atlas.appendices.append(cited)
                if cited and cited.title:
                    atlas.titles.add(cited.title)
        return atlas

    def resolved(self, reference: Reference, where: Where, statute: str) -> Iterator[tuple[str, str]]:
        if (
            reference.law is not None
            and (title := _OWN_TITLE.fullmatch(reference.law))
            and int(title[1]) in self.titles
        ):
            yield f"{title[1]} CFR", HERE
        elif reference.law is not None:
            yield from _laws(reference, where, statute)
        elif reference.place is not None:
            for place in self._places(reference.place, reference.of, where):
                yield from self._stated(place)

    def _places(self, place: Citation, of: Of, where: Where) -> Iterator[Citation]:
        title = where.title
        if of is not Of.TEXT and where.node == Citation():
            return  # in an appendix without a letter: no citation says what is beside it
        if of is Of.TEXT:
            place = replace(place, title=place.title or title)
            yield from self._range(place) if place.last else [place]
        elif place.appendix:
            yield self._appendix(place.appendix, of, where)
        elif of is Of.PARAGRAPH:
            yield self._nearest(place.path, where) if place.path else where.node
        elif of in (Of.SECTION, Of.APPENDIX):
            own = where.unit.child(*place.path)
            found = own if str(own) in self.held else self._nearest(place.path, where)
            if where.unit.section or str(found) in self.held:  # an appendix may speak of another place's paragraphs
                yield found
        elif of is Of.SUBPART:
            yield Citation(title=title, part=where.part, subpart=where.subpart)
        elif where.part:
            yield Citation(title=title, part=where.part, subpart=place.subpart)

    def _range(self, place: Citation) -> Iterator[Citation]:
        """Each section from the first to the last, these two even where there are none; a law's own elsewhere."""
        known = self.sections.get((place.title, place.part or ""))
        if known is None:
            yield place
            return
        end = next(_section_of(place.last or ""), place)
        first, last = _number(place.section or ""), _number(end.section or "")
        between = {one for one in known if first <= _number(one) <= last} | {place.section or "", end.section or ""}
        for section in sorted(between, key=_number):
            path = place.path if section == place.section else end.path if section == end.section else ()
            yield replace(place, section=section, path=path, last=None)

    def _appendix(self, letter: str, of: Of, where: Where) -> Citation:
        """The appendix so lettered: of the subpart, else of the part, else of the part's only one so lettered."""
        known = [one for one in self.appendices if one.part == where.part and one.appendix == letter]
        for one in known:
            if one.subpart == (where.subpart if of is Of.SUBPART else None):
                return one
        wanted = Citation(title=where.title, part=where.part, appendix=letter)
        return known[0] if known else replace(wanted, subpart=where.subpart) if of is Of.SUBPART else wanted

    def _nearest(self, path: Sequence[str], where: Where) -> Citation:
        """ "(3), above" is beside the paragraph it stands in, or beside one that holds it."""
        for level in range(len(where.node.path), -1, -1):
            beside = replace(where.node, path=(*where.node.path[:level], *path))
            if beside.path[: len(where.unit.path)] == where.unit.path and str(beside) in self.held:
                return beside
        return where.unit.child(*path)

    def _stated(self, place: Citation) -> Iterator[tuple[str, str]]:
        cite = self.reserved.get(str(place), str(place))
        if place.title is not None and place.title not in self.titles:
            yield from ((one, OUTSIDE) for one in _each_part(cite))
        elif cite in self.held:
            yield cite, HERE
        elif str(place.base) in self.listed and str(place.base) not in self.held:
            yield cite, LISTED
        else:
            yield cite, NOWHERE


def _laws(reference: Reference, where: Where, statute: str) -> Iterator[tuple[str, str]]:
    law = reference.law or ""
    if reference.of is Of.EXEMPTION:
        if where.exempt:
            yield f"{_STATUTE}{law}", OUTSIDE
        return
    if reference.of is Of.STATUTE and law.startswith("("):  # "subsection (d)": of which law, its place tells
        if not where.exempt and not statute:
            return
        law = f"{_STATUTE if where.exempt else statute}{law}"
    yield law, OUTSIDE


def _each_part(cite: str) -> Iterator[str]:
    ranged = _RANGE.fullmatch(cite)
    if not ranged or not 0 < int(ranged["last"]) - int(ranged["first"]) < 50:
        yield cite
        return
    for number in range(int(ranged["first"]), int(ranged["last"]) + 1):
        yield f"{ranged['title']} CFR Part {number}"


def _each_reserved(cited: Citation, cite: str) -> Iterator[tuple[str, str]]:
    first, last = _number(cited.section or "")[-1], _number(cited.last or "")[-1]
    for number in range(first, last + 1):
        yield f"{cited.title} CFR {cited.part}.{number}", cite


def _section_of(text: str) -> Iterator[Citation]:
    found = parse(text)
    if found is not None and found.section:
        yield found


def _number(section: str) -> tuple[int, ...]:
    return tuple(int(digits) for digits in re.findall(r"\d+", section))
