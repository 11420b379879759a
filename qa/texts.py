"""The words of a place in the text: shown exactly, or the plain statement that they are not there.

It finds places by citation. It ranks nothing and interprets nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.citation import Citation as Place
from corpus.facts.codified import Codified
from corpus.library import completed
from corpus.model import Document, Kind, Node, Span
from corpus.text import fold_with_offsets
from index.store import Index
from qa.answer import Answer, AnswerKind, Citation, Paragraph, Reading, Table
from qa.wording import listed

SURE = 0.98
_OUTLINED = 40_000  # characters; a longer unit is shown by its beginning and its contents
_UNITS = frozenset({Kind.SECTION, Kind.APPENDIX, Kind.ENTRY, Kind.DOCUMENT})
_WHOLE = frozenset({Kind.CHAPTER, Kind.PART, Kind.SUBPART, Kind.DOCUMENT})
_UNSAID = frozenset({Kind.CONTENTS, Kind.LISTED, Kind.FRONT})
_NUMBERED = re.compile(r"\d+")


class Texts:
    """Places of the texts of an index."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def show(self, question: str, asked: Place) -> Answer:
        """The text of a place: kind `text`, else `none` with the reason or `clarify`."""
        understood = f"the text of {asked}"
        if asked.title not in (None, *self._titles()):
            return _none(question, understood, f"Title {asked.title} CFR is outside this corpus.", [])
        places = completed(asked, self._index.tables.cites())
        found = [(place, node) for place in places if (node := self._body(str(place)))]
        if not found:
            return self._absent(question, asked, places)
        if len({str(place.base) for place, _ in found}) > 1:
            text = f"{asked} may be {listed([str(place) for place, _ in found], 'or')}. Which one?"
            return Answer(question=question, kind=AnswerKind.CLARIFY, understood=understood, answer=text)
        return self._text(question, *found[0])

    def missing(self, place: Place) -> str | None:
        """Why the text of a place cannot be shown, in words; None when it can."""
        if place.title not in (None, *self._titles()):
            return None  # another title: a reference, not a place here
        places = completed(place, self._index.tables.cites())
        if any(self._body(str(one)) for one in places):
            return None
        return self._absence(place, places)[0]

    def introduction(self, entry: str) -> Citation:
        """What an appendix says of all its entries, above the first; `entry` cites one of them."""
        node = self._body(entry)
        assert node is not None
        document = self._index.document(node.span.source)
        appendix = document.ancestors(node)[-1]
        said = [one for one in document.children(appendix) if one.kind is Kind.TEXT and one.id < node.id] or [appendix]
        return self._cited(document, appendix, said[-1].span)

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

    def reading(self, citation: Citation) -> Reading:
        """The whole unit that a citation stands in, its quote marked."""
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
                paragraphs.append(Paragraph(node.depth - unit.depth, node.cite, folded.text, marks))
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
        if outlined:
            self._outline(answer, document, node)
        else:
            answer.answer = "\n".join(self._lines(document, node))
            answer.citations = [self._cited(document, node, node.span)]
        if node.kind is Kind.ENTRY and not node.cite.startswith("FR") and node.label.isdigit():
            answer.entries = [int(node.label)]
        answer.notes.extend(self._notes(document, node))
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
                yield from (indent + line.rstrip() for line in raw.splitlines() if line.strip())
            elif text:
                yield indent + text

    def _cited(self, document: Document, node: Node, span: Span) -> Citation:
        return Citation(node.cite, self.heading(node), document.source.quote(span), span.source, span.start, span.end)

    def _notes(self, document: Document, node: Node) -> list[str]:
        notes = []
        for problem in document.problems:
            if "cut off" in problem.what and node.span.start <= problem.span.start < node.span.end:
                notes.append("The text is cut off here: the file of this edition ends in the middle of a sentence.")
        for pair in self._index.tables.facts(Codified):
            if node.cite in (pair.rule, pair.code):
                notes.append(_carried(pair, node.cite))
        unit = self.unit(node)
        history = [one for one in document.children(unit) if one.kind is Kind.HISTORY]
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

    # -- not found -------------------------------------------------------------------------

    def _absent(self, question: str, asked: Place, places: Sequence[Place]) -> Answer:
        text, near = self._absence(asked, places)
        return _none(question, f"the text of {asked}", text, near)

    def _absence(self, asked: Place, places: Sequence[Place]) -> tuple[str, list[str]]:
        """Why there is no text, and what stands beside the place."""
        place = places[0] if places else asked
        tables = self._index.tables
        rows = tables.cited(str(place.base))
        contents = [node for node in rows if node.kind is Kind.LISTED]
        edition = self._edition(place)
        if contents and not self._body(str(place.base)):
            return (
                f"{place.base} is listed in the contents ({contents[0].heading}) but its text is not in {edition}.",
                [],
            )
        if self._body(str(place.base)):
            return self._no_paragraph(place)
        if place.section or place.subpart or place.appendix:
            part = Place(title=place.title, part=place.part)
            if self._body(str(part)):
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

    def _no_section(self, place: Place, part: Place) -> tuple[str, list[str]]:
        prefix = f"{part.title or 6} CFR {part.part}."
        numbers = [
            cite.removeprefix(f"{part.title or 6} CFR ")
            for cite in self._index.tables.cites()
            if cite.startswith(prefix) and "(" not in cite and self._body(cite)
        ]
        if not place.section or not numbers:
            return f"{place.base} does not exist.", []
        wanted = _number(place.section)
        below = max((n for n in numbers if _number(n) < wanted), key=_number, default=None)
        after = min((n for n in numbers if _number(n) > wanted), key=_number, default=None)
        near = [f"{part.title or 6} CFR {n}" for n in (below, after) if n]
        first, last = min(numbers, key=_number), max(numbers, key=_number)
        text = f"{place.section} does not exist; part {place.part} has {first} to {last}"
        return f"{text}. Beside it stand {listed(near)}.", near

    def _no_paragraph(self, place: Place) -> tuple[str, list[str]]:
        path = place.path
        while path and not self._body(str(replace(place, path=path))):
            path = path[:-1]
        held = replace(place, path=path)
        node = self._body(str(held))
        assert node is not None
        document = self._index.document(node.span.source)
        labels = [child.label for child in document.children(node) if child.label]
        cut = any("cut off" in p.what and node.span.start <= p.span.start <= node.span.end for p in document.problems)
        text = f"{place} does not exist; {held} has "
        text += f"({labels[0]}) to ({labels[-1]})" if len(labels) > 1 else f"({labels[0]})" if labels else "no parts"
        if cut:
            text += ", and this edition's file is cut off in its last paragraph"
        if document.nodes[node.id].kind is Kind.APPENDIX and place.path and place.path[0].isdigit():
            held_numbers = [int(label) for label in labels if label.isdigit()]
            unused = [n for n in range(1, max(held_numbers, default=0)) if n not in held_numbers]
            if int(place.path[0]) in unused:
                numbers = listed([str(n) for n in unused])
                text = f"There is no entry {place.path[0]}: {numbers} are not used in this edition"
        return text + ".", [str(held)]

    def _body(self, cite: str) -> Node | None:
        node = self._index.tables.node(cite)
        return node if node and node.kind not in (Kind.LISTED, Kind.CONTENTS) else None

    def _shown(self, document: Document, unit: Node) -> list[Node]:
        """What is below a unit, without units of their own when it is long."""
        below = [one for one in document.descendants(unit) if one.kind not in _UNSAID]
        if unit.span.end - unit.span.start <= _OUTLINED:
            return below
        return [one for one in below if one.parent == unit.id and one.kind not in (*_UNITS, *_WHOLE)]

    def _titles(self) -> list[int]:
        return [int(cite.split()[0]) for cite in self._index.tables.cites() if re.fullmatch(r"\d+ CFR", cite)]

    def _edition(self, place: Place) -> str:
        records = [s for s in self._index.sources if s.kind.startswith("fr") == bool(place.document)]
        return f"this edition ({records[0].edition})" if records else "this edition"

    def _parts(self) -> list[str]:
        return [c for c in self._index.tables.cites() if re.fullmatch(r"\d+ CFR Part [\d-]+", c) and self._body(c)]


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


def _title(node: Node) -> str:
    if node.kind is Kind.PART:
        return f"Part {node.label}: {node.heading}"
    if node.kind is Kind.SUBPART:
        return f"Subpart {node.label}: {node.heading}"
    if node.kind is Kind.APPENDIX:
        return f"Appendix {node.label}: {node.heading}"
    return node.heading


def _number(section: str) -> tuple[int, int]:
    part, number = _NUMBERED.findall(section)[:2]
    return int(part), int(number)


def _none(question: str, understood: str, text: str, near: Sequence[str]) -> Answer:
    notes = [f"Near it: {listed(near)}."] if near else []
    return Answer(
        question=question,
        kind=AnswerKind.NONE,
        understood=understood,
        answer=text,
        notes=notes,
        confidence=SURE,
    )
