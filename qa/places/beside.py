"""The place that stands next to another as printed: the section after it, the paragraph that goes on where it ends.

It follows the order of the text; what a place says is shown by `qa.places.texts`.
"""

from __future__ import annotations

from corpus.citation import Citation as Place
from corpus.citation import parse
from corpus.model import Kind, Node
from index.tables import Tables


def section_beside(tables: Tables, of: Place, step: int) -> Place | None:
    """The section next after (`step` 1) or before (-1) that of a place; None where there is none."""
    stands = tables.printed(str(of.base))
    if stands is None or not of.section:
        return None
    there = [one.cite for one in tables.nodes_of([Kind.SECTION]) if one.span.source == stands.span.source]
    at = there.index(stands.cite) + step
    return parse(there[at]) if 0 <= at < len(there) else None


def paragraph_after(tables: Tables, of: Place) -> Place | None:
    """The paragraph that the text goes on with after one, as high as it or higher; of the last of a section, and of a
    section itself, the next section."""
    node = tables.printed(str(of))
    while node is not None and node.kind is Kind.PARAGRAPH:
        if (following := _sibling(tables, node)) is not None:
            return parse(following.cite)
        node = tables.parent(node)
    return section_beside(tables, of, 1)


def _sibling(tables: Tables, node: Node) -> Node | None:
    """The next labelled paragraph under the same parent."""
    parent = tables.parent(node)
    beside = tables.children(parent) if parent else []
    return next((one for one in beside if one.id > node.id and one.kind is Kind.PARAGRAPH), None)
