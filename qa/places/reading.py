"""The whole unit that a citation stands in, to be read on from it."""

from __future__ import annotations

from corpus.model import FRONT_MATTER, Document, Node, Span
from corpus.text import fold_with_offsets
from qa.answer import Citation, Paragraph, Reading
from qa.places.enclosing import LONG, UNITS, WHOLE, heading_of, titled, unit_of
from qa.places.links import Links


def reading_of(document: Document, citation: Citation, links: Links) -> Reading:
    """The whole unit that a citation stands in, its quote marked and what it refers to linked."""
    mark = Span(citation.source, citation.start, citation.end)
    unit = unit_of(document, _innermost(document, mark))
    shown = [unit, *_shown(document, unit)]
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
    above = [titled(one) for one in document.ancestors(unit) if one.heading]
    return Reading(
        cite=unit.cite,
        heading=unit.heading or heading_of(document, unit),
        above=above,
        source_title=document.source.title,
        edition=document.source.edition,
        paragraphs=paragraphs,
    )


def _innermost(document: Document, span: Span) -> Node:
    """The deepest node that holds the span."""
    found = document.nodes[0]
    for node in document.descendants(found):
        if node.span.contains(span) and node.depth >= found.depth:
            found = node
    return found


def _shown(document: Document, unit: Node) -> list[Node]:
    """What is below a unit, without units of their own when it is long."""
    below = [one for one in document.descendants(unit) if one.kind not in FRONT_MATTER]
    if unit.span.end - unit.span.start <= LONG:
        return below
    return [one for one in below if one.parent == unit.id and one.kind not in (*UNITS, *WHOLE)]
