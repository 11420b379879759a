"""How the text of a place is shown: its lines, or its contents where it is long, with what is noted of where it stands.

It adds to an answer that was begun; which place was asked for is found by `qa.places.texts`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus import printed_table
from corpus.facts.codified import Codified
from corpus.model import FRONT_MATTER, Document, Kind, Node, Span
from corpus.patterns import Pattern
from qa.answer import Answer, Citation, Table
from qa.places.enclosing import LONG, UNITS, WHOLE, heading_of, titled, unit_of

_RESERVED = Pattern(r"\[reserved\]$", re.IGNORECASE)


def place(answer: Answer, document: Document, node: Node, codified: Sequence[Codified]) -> None:
    """The text of one place, its contents when it is long."""
    outlined = (node.kind in WHOLE and node.parent is not None) or node.span.end - node.span.start > LONG
    if said := reserved(document, node):
        answer.answer = f'{node.cite} is reserved; it has no text: "{said}"'
        answer.citations = [_cited(document, node, node.span)]
    elif outlined:
        _outline(answer, document, node)
    else:
        answer.answer = "\n".join(_lines(document, node))
        answer.citations = [_cited(document, node, node.span)]
    if node.kind is Kind.ENTRY and not node.cite.startswith("FR") and node.label.isdigit():
        answer.entries = [int(node.label)]
    answer.notes.extend(_notes(document, node, codified))


def sections(answer: Answer, asked: str, held: Sequence[tuple[Document, Node]], codified: Sequence[Codified]) -> None:
    """Several sections: their text, or their headings when it is long."""
    whole = sum(node.span.end - node.span.start for _, node in held) <= LONG
    for document, node in held:
        if whole:
            answer.citations.append(_cited(document, node, node.span))
            answer.answer += "\n".join(_lines(document, node)) + "\n"
        else:
            answer.citations.append(_cited(document, node, node.own[0]))
    if not whole:
        answer.answer = f"{asked} are {len(held)} sections; ask for one of them to see its text."
        answer.table = Table(["cite", "heading"], [[node.cite, node.heading] for _, node in held])
    answer.answer = answer.answer.rstrip("\n")
    answer.notes = list(dict.fromkeys(n for document, node in held for n in _notes(document, node, codified)))


def _outline(answer: Answer, document: Document, node: Node) -> None:
    children = [one for one in document.children(node) if one.kind not in FRONT_MATTER]
    opening = [one for one in children if one.kind not in (*UNITS, Kind.PART, Kind.SUBPART)]
    units = [
        one
        for one in document.descendants(node)
        if one.kind in (Kind.SECTION, Kind.APPENDIX, Kind.ENTRY)
        and one.parent is not None
        and (node.kind is Kind.APPENDIX or one.kind is not Kind.ENTRY)
    ]
    lines = [document.own_text(node), *(document.own_text(one) for one in opening)]
    answer.answer = "\n".join(filter(None, lines))
    answer.table = Table(["cite", "heading"], [[one.cite, one.heading or heading_of(document, one)] for one in units])
    answer.citations = [_cited(document, one, own) for one in (node, *opening) for own in one.own]
    answer.notes.append(f"{node.cite} is long: its contents are listed; ask for one of them to see its text.")


def _lines(document: Document, node: Node) -> Iterator[str]:
    for one in [node, *document.descendants(node)]:
        text = document.own_text(one)
        indent = "  " * max(0, one.depth - node.depth - (node.kind in UNITS))
        if one.kind is Kind.TABLE:  # its columns are its lines
            raw = "\n".join(document.source.raw(own) for own in one.own)
            rows = printed_table.read(raw)
            lines = [" | ".join(row) for row in rows] if rows else raw.splitlines()
            yield from (indent + line.rstrip() for line in lines if line.strip())
        elif text:
            yield indent + text


def _cited(document: Document, node: Node, span: Span) -> Citation:
    return Citation.of(document.source, span, node.cite, heading_of(document, node))


def _notes(document: Document, node: Node, codified: Sequence[Codified]) -> list[str]:
    notes = []
    above = [titled(one) for one in document.ancestors(node) if one.heading and one.kind is not Kind.CHAPTER]
    if above[1:]:
        notes.append(f"It stands in {'; '.join(above[1:])}.")
    for problem in document.problems:
        if "cut off" in problem.what and node.span.start <= problem.span.start < node.span.end:
            notes.append("The text is cut off here: the file of this edition ends in the middle of a sentence.")
    for pair in codified:
        if node.cite in (pair.rule, pair.code):
            notes.append(_carried(pair, node.cite))
    unit = unit_of(document, node)
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


def reserved(document: Document, node: Node) -> str:
    """The words that reserve a place which holds nothing else; "" when they do not."""
    said = document.own_text(node)
    empty = not any(one.kind not in FRONT_MATTER for one in document.children(node))
    return said if empty and _RESERVED.search(said) else ""
