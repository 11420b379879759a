"""The words of a place in the text: shown exactly, or the plain statement that they are not there.

It finds places by citation. It ranks nothing and interprets nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from corpus import printed_table
from corpus.citation import Citation as Place
from corpus.completed import completed, titled
from corpus.facts.codified import Codified
from corpus.model import Document, Kind, Node, Span
from corpus.text import fold_with_offsets
from index.store import Index
from qa.answer import Answer, AnswerKind, Citation, Paragraph, Reading, Table
from qa.wording import listed

if TYPE_CHECKING:
    from qa.absences import Absences
    from qa.links import Links

SURE = 0.98
_OUTLINED = 40_000  # characters; a longer unit is shown by its beginning and its contents
_UNITS = frozenset({Kind.SECTION, Kind.APPENDIX, Kind.ENTRY, Kind.DOCUMENT})
_WHOLE = frozenset({Kind.CHAPTER, Kind.PART, Kind.SUBPART, Kind.DOCUMENT})
_RESERVED = re.compile(r"\[reserved\]$", re.IGNORECASE)
_UNSAID = frozenset({Kind.CONTENTS, Kind.LISTED, Kind.FRONT})


class Texts:
    """Places of the texts of an index."""

    def __init__(self, index: Index) -> None:
        self._index = index

    @cached_property
    def _absences(self) -> Absences:
        from qa.absences import Absences  # only for what is not there

        return Absences(self._index)

    def show(self, question: str, asked: Place) -> Answer:
        """The text of a place: kind `text`, else `none` with the reason or `clarify`."""
        asked = self.titled(asked)
        understood = f"the text of {asked}"
        if asked.title not in (None, *self._titles):
            return _none(question, understood, f"Title {asked.title} CFR is outside this corpus.", [])
        if asked.last and (sections := self._range(asked)):
            return self._sections(question, asked, sections)
        places = completed(asked, self._index.tables.cites())
        found = [(place, node) for one in places for place in (one, _lowered(one)) if (node := self._body(str(place)))]
        if not found:
            text, near = self._absences.reason(asked, places)
            return _none(question, understood, text, near, self._absences.referring(asked, places))
        if len({str(place.base) for place, _ in found}) > 1:
            cites = dict.fromkeys(str(place) for place, _ in found)
            text = f"{asked} may be {listed(list(cites), 'or')}. Which one?"
            return Answer(question=question, kind=AnswerKind.CLARIFY, understood=understood, answer=text)
        return self._text(question, *found[0])

    def missing(self, place: Place) -> str | None:
        """Why the text of a place cannot be shown, in words; None when it can."""
        place = self.titled(place)
        if place.title not in (None, *self._titles):
            return None  # another title: a reference, not a place here
        places = completed(place, self._index.tables.cites())
        if any(self._body(str(one)) or self._body(str(_lowered(one))) for one in places):
            return None
        if place.last and self._range(place):
            return None
        return self._absences.reason(place, places)[0]

    def introduction(self, entry: str) -> Citation:
        """What an appendix says of all its entries, above the first; `entry` cites one of them."""
        node = self._body(entry)
        assert node is not None
        tables = self._index.tables  # a set answer needs no document whole
        above = tables.ancestors(node)
        if above[-1].kind is not Kind.APPENDIX:  # no appendix: the first heading that speaks of exemptions
            headed = next((one for one in above if "exempt" in one.heading.lower()), above[-1])
            span = headed.own[0]
            quote = self._index.source(span.source).quote(span)
            return Citation(headed.cite, headed.heading, quote, span.source, span.start, span.end)
        appendix = above[-1]
        said = [one for one in tables.children(appendix) if one.kind is Kind.TEXT and one.id < node.id] or [appendix]
        span = said[-1].span
        quote = self._index.source(span.source).quote(span)
        return Citation(appendix.cite, appendix.heading, quote, span.source, span.start, span.end)

    def node(self, cite: str) -> Node | None:
        return self._body(cite)

    def units(self) -> list[tuple[str, str]]:
        """The citation and heading of every part, section and appendix whose text is here, in the order printed."""
        kinds = (Kind.PART, Kind.SECTION, Kind.APPENDIX)
        nodes = (node for source in self._index.sources for node in self._index.tables.nodes(source.id))
        return [(node.cite, node.heading) for node in nodes if node.kind in kinds]

    def heading(self, node: Node) -> str:
        """What the node is called: its own heading, else that of the unit it stands in."""
        unit = self.unit(node)
        if unit.kind is Kind.ENTRY:
            document = self._index.document(node.span.source)
            return fold_with_offsets(document.source.raw(unit.own[0])).text[:80].rsplit(" ", 1)[0] + " ..."
        return unit.heading or node.heading

    def unit(self, node: Node) -> Node:
        """The section, appendix, entry or document that holds the node."""
        document = self._index.document(node.span.source)
        for one in [node, *reversed(document.ancestors(node))]:
            if one.kind in _UNITS or one.kind in _WHOLE:
                return one
        return node

    def reading(self, citation: Citation, links: Links) -> Reading:
        """The whole unit that a citation stands in, its quote marked and what it refers to linked."""
        document = self._index.document(citation.source)
        mark = Span(citation.source, citation.start, citation.end)
        unit = self.unit(_innermost(document, mark))
        shown = [unit, *self._shown(document, unit)]
        paragraphs = []
        for node in shown:
            for own in node.own:
                folded = fold_with_offsets(document.source.raw(own), own.start)
                start, end = max(mark.start, own.start), min(mark.end, own.end)
                marks = []
                if start < end:
                    first, last = folded.position(start), folded.position(end - 1) + 1
                    marks = [(first, min(last, len(folded.text)))]
                held = links.within(own, folded)
                paragraphs.append(Paragraph(node.depth - unit.depth, node.cite, folded.text, marks, held))
        above = [_title(one) for one in document.ancestors(unit) if one.heading]
        return Reading(
            cite=unit.cite,
            heading=unit.heading or self.heading(unit),
            above=above,
            source_title=document.source.title,
            edition=document.source.edition,
            paragraphs=paragraphs,
        )

    # -- found -----------------------------------------------------------------------------

    def _text(self, question: str, place: Place, node: Node) -> Answer:
        document = self._index.document(node.span.source)
        outlined = (node.kind in _WHOLE and node.parent is not None) or node.span.end - node.span.start > _OUTLINED
        answer = Answer(
            question=question,
            kind=AnswerKind.TEXT,
            understood=f"the text of {place}",
            answer="",
            confidence=SURE,
        )
        if said := _reserved(document, node):
            answer.answer = f'{node.cite} is reserved; it has no text: "{said}"'
            answer.citations = [self._cited(document, node, node.span)]
        elif outlined:
            self._outline(answer, document, node)
        else:
            answer.answer = "\n".join(self._lines(document, node))
            answer.citations = [self._cited(document, node, node.span)]
        if node.kind is Kind.ENTRY and not node.cite.startswith("FR") and node.label.isdigit():
            answer.entries = [int(node.label)]
        answer.notes.extend(self._notes(document, node))
        return answer

    def _body(self, cite: str) -> Node | None:
        node = self._index.tables.node(cite)
        return node if node and node.kind not in (Kind.LISTED, Kind.CONTENTS) else None

    def _shown(self, document: Document, unit: Node) -> list[Node]:
        """What is below a unit, without units of their own when it is long."""
        below = [one for one in document.descendants(unit) if one.kind not in _UNSAID]
        if unit.span.end - unit.span.start <= _OUTLINED:
            return below
        return [one for one in below if one.parent == unit.id and one.kind not in (*_UNITS, *_WHOLE)]

    def titled(self, place: Place) -> Place:
        """The place with its title, where that is left out and some number of a title is given."""
        numbered = place.part or place.section or place.chapter or place.front
        return titled(place, self._index.tables.cites()) if numbered else place

    @cached_property
    def _titles(self) -> list[int]:
        return [int(cite.split()[0]) for cite in self._index.tables.cites() if re.fullmatch(r"\d+ CFR", cite)]

    def _range(self, asked: Place) -> list[Node]:
        """The sections of a range that have a text, in order."""
        first, last = _numbers(asked.section or ""), _numbers((asked.last or "").split("(")[0])
        title = f"{asked.title} CFR "
        prefix = f"{title}{asked.part}."
        cites = [c for c in self._index.tables.cites() if c.startswith(prefix) and "(" not in c]
        return [n for c in cites if first <= _numbers(c.removeprefix(title)) <= last and (n := self._body(c))]

    def _sections(self, question: str, asked: Place, nodes: Sequence[Node]) -> Answer:
        """Several sections: their text, or their headings when it is long."""
        documents = [self._index.document(node.span.source) for node in nodes]
        answer = Answer(
            question=question, kind=AnswerKind.TEXT, understood=f"the text of {asked}", answer="", confidence=SURE
        )
        whole = sum(node.span.end - node.span.start for node in nodes) <= _OUTLINED
        for document, node in zip(documents, nodes, strict=True):
            if whole:
                answer.citations.append(self._cited(document, node, node.span))
                answer.answer += "\n".join(self._lines(document, node)) + "\n"
            else:
                answer.citations.append(self._cited(document, node, node.own[0]))
        if not whole:
            answer.answer = f"{asked} are {len(nodes)} sections; ask for one of them to see its text."
            answer.table = Table(["cite", "heading"], [[node.cite, node.heading] for node in nodes])
        answer.answer = answer.answer.rstrip("\n")
        answer.notes = list(
            dict.fromkeys(n for d, node in zip(documents, nodes, strict=True) for n in self._notes(d, node))
        )
        return answer

    def _outline(self, answer: Answer, document: Document, node: Node) -> None:
        children = [one for one in document.children(node) if one.kind not in _UNSAID]
        opening = [one for one in children if one.kind not in (*_UNITS, Kind.PART, Kind.SUBPART)]
        units = [
            one
            for one in document.descendants(node)
            if one.kind in (Kind.SECTION, Kind.APPENDIX, Kind.ENTRY)
            and one.parent is not None
            and (node.kind is Kind.APPENDIX or one.kind is not Kind.ENTRY)
        ]
        lines = [document.own_text(node), *(document.own_text(one) for one in opening)]
        answer.answer = "\n".join(filter(None, lines))
        answer.table = Table(["cite", "heading"], [[one.cite, one.heading or self.heading(one)] for one in units])
        answer.citations = [self._cited(document, one, own) for one in (node, *opening) for own in one.own]
        answer.notes.append(f"{node.cite} is long: its contents are listed; ask for one of them to see its text.")

    def _lines(self, document: Document, node: Node) -> Iterator[str]:
        for one in [node, *document.descendants(node)]:
            text = document.own_text(one)
            indent = "  " * max(0, one.depth - node.depth - (node.kind in _UNITS))
            if one.kind is Kind.TABLE:  # its columns are its lines
                raw = "\n".join(document.source.raw(own) for own in one.own)
                rows = printed_table.read(raw)
                lines = [" | ".join(row) for row in rows] if rows else raw.splitlines()
                yield from (indent + line.rstrip() for line in lines if line.strip())
            elif text:
                yield indent + text

    def _cited(self, document: Document, node: Node, span: Span) -> Citation:
        return Citation(node.cite, self.heading(node), document.source.quote(span), span.source, span.start, span.end)

    def _notes(self, document: Document, node: Node) -> list[str]:
        notes = []
        above = [_title(one) for one in document.ancestors(node) if one.heading and one.kind is not Kind.CHAPTER]
        if above[1:]:
            notes.append(f"It stands in {'; '.join(above[1:])}.")
        for problem in document.problems:
            if "cut off" in problem.what and node.span.start <= problem.span.start < node.span.end:
                notes.append("The text is cut off here: the file of this edition ends in the middle of a sentence.")
        for pair in self._index.tables.facts(Codified):
            if node.cite in (pair.rule, pair.code):
                notes.append(_carried(pair, node.cite))
        unit = self.unit(node)
        held_by = [unit, *(one for one in reversed(document.ancestors(unit)) if one.kind is Kind.APPENDIX)]
        history = [one for holder in held_by for one in document.children(holder) if one.kind is Kind.HISTORY]
        source_notes = [
            child
            for ancestor in reversed(document.ancestors(unit))
            if ancestor.kind in (Kind.PART, Kind.SUBPART)
            for child in document.children(ancestor)
            if child.kind is Kind.SOURCE_NOTE
        ]
        if history:
            notes.append(f"Source: {document.own_text(history[0]).strip('[]')}")
        elif source_notes:
            notes.append(document.own_text(source_notes[0]))
        return notes


def _carried(pair: Codified, cite: str) -> str:
    other = pair.code if cite == pair.rule else pair.rule
    if not pair.differences:
        return f"{other} prints the same words."
    parted = "; ".join(f'"{rule}" in the rule, "{code}" in the Code' for rule, code in pair.differences)
    return f"{other} differs: {parted}."


def _innermost(document: Document, span: Span) -> Node:
    """The deepest node that holds the span."""
    found = document.nodes[0]
    for node in document.descendants(found):
        if node.span.contains(span) and node.depth >= found.depth:
            found = node
    return found


def _lowered(place: Place) -> Place:
    """Labels as the text prints them, for "5.8(A)(1)"."""
    return replace(place, path=tuple(label.lower() for label in place.path))


def _numbers(section: str) -> tuple[int, ...]:
    return tuple(int(digits) for digits in re.findall(r"\d+", section))


def _reserved(document: Document, node: Node) -> str:
    """The words that reserve a place which holds nothing else; "" when they do not."""
    said = document.own_text(node)
    empty = not any(one.kind not in _UNSAID for one in document.children(node))
    return said if empty and _RESERVED.search(said) else ""


def _title(node: Node) -> str:
    if node.kind is Kind.PART:
        return f"Part {node.label}: {node.heading}"
    if node.kind is Kind.SUBPART:
        return f"Subpart {node.label}: {node.heading}"
    if node.kind is Kind.APPENDIX:
        return f"Appendix {node.label}: {node.heading}"
    label = f"({node.label}) " if node.kind is Kind.PARAGRAPH else f"{node.label} " if node.kind is Kind.SECTION else ""
    return f"{label}{node.heading}".rstrip(".")


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
