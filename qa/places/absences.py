"""Why a place has no text here, in plain words, and what stands beside it.

It finds neighbours by citation; it shows no text and guesses at none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.citation import Citation as Place
from corpus.completed import in_run
from corpus.facts.references import CrossReference
from corpus.labels import succeeds
from corpus.model import Kind
from corpus.patterns import Pattern
from index.store import Index
from qa.wording import listed

_NUMBERED = Pattern(r"\d+")
_RESERVED = Pattern(r"\[reserved\]$", re.IGNORECASE)
_TOLD = 5  # provisions that refer to a missing place


class Absences:
    """What the texts of an index lack."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def reason(self, asked: Place, places: Sequence[Place]) -> tuple[str, list[str]]:
        """Why there is no text, and what stands beside the place."""
        place = places[0] if places else asked
        tables = self._index.tables
        rows = tables.cited(str(place.base))
        contents = [node for node in rows if node.kind is Kind.LISTED]
        edition = self._edition(place)
        if said := self._reserved(asked, place):
            return said
        if contents and not self._index.tables.printed(str(place.base)):
            return (
                f"{place.base} is listed in the contents ({contents[0].heading}) but its text is not in {edition}.",
                [],
            )
        if place.last and self._index.tables.printed(str(Place(title=place.title, part=place.part))):
            return f"Part {place.part} has no section from {place.section} to {place.last}.", []
        if self._index.tables.printed(str(place.base)):
            return self._no_paragraph(place)
        if place.section or place.subpart or place.appendix:
            part = Place(title=place.title, part=place.part)
            if self._index.tables.printed(str(part)):
                return self._no_section(place, part)
            if any(node.kind is Kind.LISTED for node in tables.cited(str(part))):
                heading = next(n.heading for n in tables.cited(str(part)) if n.kind is Kind.LISTED)
                return (
                    f"{part} is listed in the contents ({heading}) but its text is not in {edition}.",
                    [],
                )
            if place.part:
                return f"{place.base} does not exist here: there is no {part} in {edition}.", self._parts()
        if place.path and not place.part and not place.document:
            return f"There is no {place}: no entry or paragraph has that number.", []
        return f"{place} does not exist in {edition}.", self._parts() if place.part else []

    def referring(self, asked: Place, places: Sequence[Place]) -> list[str]:
        """Notes that name the provisions that refer to the missing place all the same."""
        place = str(places[0] if places else asked)
        tables = self._index.tables
        query = "SELECT position FROM reference WHERE target = ? OR target >= ? AND target < ? ORDER BY position"
        positions = [number for (number,) in tables.rows(query, place, f"{place}(", f"{place})")]
        found = [f'{one.cite} ("{one.words}")' for one in tables.facts_at(CrossReference, positions)]
        if not found:
            return []
        told = listed(list(dict.fromkeys(found))[:_TOLD])
        more = " and others" if len(set(found)) > _TOLD else ""
        return [f"The text refers to it all the same: {told}{more}."]

    def _reserved(self, asked: Place, place: Place) -> tuple[str, list[str]] | None:
        """Of a place in a part that is reserved, alone or in a run of parts; the contents may be all that says so."""
        part = Place(title=place.title, part=place.part)
        cites = self._index.tables.cites
        held = part if str(part) in cites else in_run(part, cites)
        rows = self._index.tables.cited(str(held)) if held else []
        if not rows or not all(_RESERVED.search(node.heading) for node in rows if node.heading):
            return None
        below = place.section or place.subpart or place.appendix
        lacking = f"{place.base} does not exist: " if below else f"There is no text of {replace(asked, last=None)}: "
        if body := self._index.tables.printed(str(held)):
            return f"{lacking}{held} is reserved and has no text.", [body.cite]
        return f"{lacking}the contents of {self._edition(place)} list {held} as reserved.", []

    def _no_section(self, place: Place, part: Place) -> tuple[str, list[str]]:
        prefix = f"{part.title} CFR {part.part}."
        numbers = [
            cite.removeprefix(f"{part.title} CFR ")
            for cite in self._index.tables.cites.beginning(prefix)
            if "(" not in cite and self._index.tables.printed(cite)
        ]
        if not place.section or not numbers:
            return f"{place.base} does not exist.", []
        wanted = _number(place.section)
        below = max((n for n in numbers if _number(n) < wanted), key=_number, default=None)
        after = min((n for n in numbers if _number(n) > wanted), key=_number, default=None)
        near = [f"{part.title} CFR {n}" for n in (below, after) if n]
        first, last = min(numbers, key=_number), max(numbers, key=_number)
        text = f"{place.section} does not exist; part {place.part} has {first} to {last}"
        return f"{text}. Beside it {'stands' if len(near) == 1 else 'stand'} {listed(near)}.", near

    def _no_paragraph(self, place: Place) -> tuple[str, list[str]]:
        path = place.path
        while path and not self._index.tables.printed(str(replace(place, path=path))):
            path = path[:-1]
        held = replace(place, path=path)
        node = self._index.tables.printed(str(held))
        assert node is not None
        document = self._index.document(node.span.source)
        labels = [child.label for child in document.children(node) if child.label]
        cut = any("cut off" in p.what and node.span.start <= p.span.start <= node.span.end for p in document.problems)
        text = f"{place} does not exist; {held} has "
        text += listed(list(_runs(labels))) if labels else "no parts"
        if cut:
            text += ", and this edition's file is cut off in its last paragraph"
        if document.nodes[node.id].kind is Kind.APPENDIX and place.path and place.path[0].isdigit():
            held_numbers = [int(label) for label in labels if label.isdigit()]
            unused = [n for n in range(1, max(held_numbers, default=0)) if n not in held_numbers]
            if int(place.path[0]) in unused:
                numbers = listed([str(n) for n in unused])
                text = f"There is no entry {place.path[0]}: {numbers} are not used in this edition"
        return text + ".", [str(held)]

    def _edition(self, place: Place) -> str:
        title = self._index.tables.node(f"{place.title} CFR")
        if title and not place.document:
            return f"this edition ({self._index.source(title.span.source).edition})"
        records = [s for s in self._index.sources if s.kind.startswith("fr") == bool(place.document)]
        return f"this edition ({records[0].edition})" if records else "this edition"

    def _parts(self) -> list[str]:
        rows = self._index.tables.rows("SELECT cite FROM node WHERE kind = ? ORDER BY source, id", Kind.PART)
        return [cite for (cite,) in dict.fromkeys(rows) if re.fullmatch(r"\d+ CFR Part [\d-]+", cite)]


def _runs(labels: Sequence[str]) -> Iterator[str]:
    """ "(a) to (d)", "(f) to (h)": the labels that follow each other without a gap."""
    first = 0
    for end in range(1, len(labels) + 1):
        if end == len(labels) or not succeeds(labels[end], labels[end - 1]):
            yield f"({labels[first]})" + (f" to ({labels[end - 1]})" if end - first > 1 else "")
            first = end


def _number(section: str) -> tuple[int, int]:
    part, number, *_ = [*map(int, _NUMBERED.findall(section)), 0, 0]
    return part, number
