"""The section, appendix, entry or document that a place of the text stands in, and what it is called."""

from __future__ import annotations

from corpus.model import Document, Kind, Node
from corpus.text import fold, shortened

UNITS = frozenset({Kind.SECTION, Kind.APPENDIX, Kind.ENTRY, Kind.DOCUMENT})
WHOLE = frozenset({Kind.CHAPTER, Kind.PART, Kind.SUBPART, Kind.DOCUMENT})
LONG = 40_000  # characters; a longer unit is shown by its beginning and its contents


def unit_of(document: Document, node: Node) -> Node:
    """The section, appendix, entry or document that holds the node."""
    for one in [node, *reversed(document.ancestors(node))]:
        if one.kind in UNITS or one.kind in WHOLE:
            return one
    return node


def heading_of(document: Document, node: Node) -> str:
    """What the node is called: its own heading, else that of the unit it stands in."""
    unit = unit_of(document, node)
    if unit.kind is Kind.ENTRY:
        return shortened(fold(document.source.raw(unit.own[0])), 80)
    return unit.heading or node.heading


def titled(node: Node) -> str:
    """The heading of a node below its label, as it is named above a text."""
    if node.kind is Kind.PART:
        return f"Part {node.label}: {node.heading}"
    if node.kind is Kind.SUBPART:
        return f"Subpart {node.label}: {node.heading}"
    if node.kind is Kind.APPENDIX:
        return f"Appendix {node.label}: {node.heading}"
    label = f"({node.label}) " if node.kind is Kind.PARAGRAPH else f"{node.label} " if node.kind is Kind.SECTION else ""
    return f"{label}{node.heading}".rstrip(".")
