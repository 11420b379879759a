"""The words of a place in the text: shown exactly, or the plain statement that they are not there.

It finds places by citation; how they are shown stands in `whole_text`. It ranks nothing and interprets nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from corpus.citation import Citation as Place
from corpus.citation import parse
from corpus.completed import completed, titled
from corpus.facts.codified import Codified
from corpus.model import Kind, Node, Span
from index.store import Index
from qa.answer import Answer, AnswerKind, Citation
from qa.cues.referring import ENTRY
from qa.places import whole_text
from qa.places.enclosing import heading_of, unit_of
from qa.wording import listed

if TYPE_CHECKING:
    from qa.places.absences import Absences

SURE = 0.98


class Texts:
    """Places of the texts of an index."""

    def __init__(self, index: Index) -> None:
        self._index = index

    @cached_property
    def _absences(self) -> Absences:
        from qa.places.absences import Absences  # only for what is not there

        return Absences(self._index)

    def show(self, question: str, asked: Place) -> Answer:
        """The text of a place: kind `text`, else `none` with the reason or `clarify`."""
        asked = self.titled(asked)
        understood = f"the text of {asked}"
        if asked.title not in (None, *self._titles):
            return _none(question, understood, f"Title {asked.title} CFR is outside this corpus.", [])
        if asked.last and (sections := self._range(asked)):
            documents = [self._index.document(node.span.source) for node in sections]
            answer = _begun(question, understood)
            whole_text.sections(answer, str(asked), list(zip(documents, sections, strict=True)), self._codified)
            return answer
        places = (self._entries(asked) if ENTRY.search(question) else []) or completed(asked, self._index.tables.cites)
        found = [
            (place, node)
            for one in places
            for place in (one, _lowered(one))
            if (node := self._index.tables.printed(str(place)))
        ]
        if not found:
            text, near = self._absences.reason(asked, places)
            return _none(question, understood, text, near, self._absences.referring(asked, places))
        if len({str(place.base) for place, _ in found}) > 1:
            cites = dict.fromkeys(str(place) for place, _ in found)
            text = f"{asked} may be {listed(list(cites), 'or')}. Which one?"
            return Answer(question=question, kind=AnswerKind.CLARIFY, understood=understood, answer=text)
        place, node = found[0]
        answer = _begun(question, f"the text of {place}")
        whole_text.place(answer, self._index.document(node.span.source), node, self._codified)
        return answer

    def _entries(self, asked: Place) -> list[Place]:
        """What "entry 10" means: of an appendix that numbers systems of records; no other paragraph is called so."""
        if not asked.path or asked.part or asked.section or asked.appendix or asked.document:
            return []
        held = [place for cite in self._index.tables.cites.appendices if (place := parse(cite))]
        there = [place.child(asked.path[0]) for place in held]
        entries = [one for one in there if (node := self._index.tables.printed(str(one))) and node.kind is Kind.ENTRY]
        return [one.child(*asked.path[1:]) if asked.path[1:] else one for one in entries]

    def missing(self, place: Place) -> str | None:
        """Why the text of a place cannot be shown, in words; None when it can. One that is reserved has none."""
        place = self.titled(place)
        if place.title not in (None, *self._titles):
            return None  # another title: a reference, not a place here
        places = completed(place, self._index.tables.cites)
        found = [
            node
            for one in places
            if (node := self._index.tables.printed(str(one)) or self._index.tables.printed(str(_lowered(one))))
        ]
        if found:
            node = found[0]
            textless = len(found) == 1 and node.heading.lower() == "[reserved]"  # no document is read for others
            if textless and (said := whole_text.reserved(self._index.document(node.span.source), node)):
                return f'{node.cite} is reserved; it has no text: "{said}"'
            return None
        if place.last and self._range(place):
            return None
        return self._absences.reason(place, places)[0]

    def introduction(self, entry: str) -> Citation:
        """What an appendix says of all its entries, above the first; `entry` cites one of them."""
        node = self._index.tables.printed(entry)
        assert node is not None
        tables = self._index.tables  # a set answer needs no document whole
        above = tables.ancestors(node)
        if above[-1].kind is not Kind.APPENDIX:  # no appendix: the first heading that speaks of exemptions
            headed = next((one for one in above if "exempt" in one.heading.lower()), above[-1])
            return Citation.of(self._index.source(node.span.source), headed.own[0], headed.cite, headed.heading)
        appendix = above[-1]
        said = [one for one in tables.children(appendix) if one.kind is Kind.TEXT and one.id < node.id] or [appendix]
        span = said[-1].span
        return Citation.of(self._index.source(span.source), span, appendix.cite, appendix.heading)

    def node(self, cite: str) -> Node | None:
        """The node of a place whose text is here."""
        return self._index.tables.printed(cite)

    def units(self) -> list[tuple[str, str]]:
        """The citation and heading of every part, section and appendix whose text is here, in the order printed."""
        kinds = (Kind.PART, Kind.SECTION, Kind.APPENDIX)
        return [(node.cite, node.heading) for node in self._index.tables.nodes_of(kinds)]

    def heading(self, node: Node) -> str:
        """What the node is called (`qa.places.enclosing`)."""
        return heading_of(self._index.document(node.span.source), node)

    def cited(self, cite: str, span: Span) -> Citation:
        """A stretch of the text, under the heading of the place that it is cited by."""
        node = self._index.tables.printed(cite)
        return Citation.of(self._index.source(span.source), span, cite, self.heading(node) if node else "")

    def unit(self, node: Node) -> Node:
        """The section, appendix, entry or document that holds the node."""
        return unit_of(self._index.document(node.span.source), node)

    def titled(self, place: Place) -> Place:
        """The place with its title, where that is left out and some number of a title is given."""
        numbered = place.part or place.section or place.chapter or place.front
        return titled(place, self._index.tables.cites) if numbered else place

    @property
    def _codified(self) -> Sequence[Codified]:
        return self._index.tables.facts(Codified)

    @property
    def _titles(self) -> Sequence[int]:
        return self._index.tables.cites.titles

    def _range(self, asked: Place) -> list[Node]:
        """The sections of a range that have a text, in order."""
        first, last = _numbers(asked.section or ""), _numbers((asked.last or "").split("(")[0])
        title = f"{asked.title} CFR "
        prefix = f"{title}{asked.part}."
        cites = [c for c in self._index.tables.cites.beginning(prefix) if "(" not in c]
        return [
            n
            for c in cites
            if first <= _numbers(c.removeprefix(title)) <= last and (n := self._index.tables.printed(c))
        ]


def _lowered(place: Place) -> Place:
    """Labels as the text prints them, for "5.8(A)(1)"."""
    return replace(place, path=tuple(label.lower() for label in place.path))


def _numbers(section: str) -> tuple[int, ...]:
    return tuple(int(digits) for digits in re.findall(r"\d+", section))


def _begun(question: str, understood: str) -> Answer:
    return Answer(question=question, kind=AnswerKind.TEXT, understood=understood, answer="", confidence=SURE)


def _none(question: str, understood: str, text: str, near: Sequence[str], notes: Sequence[str] = ()) -> Answer:
    notes = [*([f"Near it: {listed(near)}."] if near else []), *notes]
    return Answer(
        question=question,
        kind=AnswerKind.NONE,
        understood=understood,
        answer=text,
        notes=notes,
        confidence=SURE,
    )
