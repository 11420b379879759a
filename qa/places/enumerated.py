"""The list that a place of the text is of: the words that introduce it, and its items.

An item means nothing without the words before it ("A recipient shall not: (a) ...", 6 CFR 17.520). It quotes and
ranks nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from corpus.model import Kind, Node, Span
from corpus.patterns import Pattern
from corpus.sentences import sentences
from corpus.text import fold_with_offsets
from index.store import Index

_ENDS = (".", "?", "!", ";", "; and", "; or")  # of what opens no list
_OPENS = Pattern(  # not of a heading: "(d) Hearing procedures--(1) ..."
    r"(?::|,|\b(?:shall|must|may|will|can|not|is|are|was|were|be|has|have|to|of|by|in|for|on|if|unless|when|whether|that|"
    r"who|which|and|or|either|both|means|includes?)\s*(?:--|—))\s*$"
)


@dataclass(frozen=True, slots=True)
class Enumerated:
    """`words` is the last sentence of the lead's own before the items."""

    lead: Node
    words: Span
    items: tuple[Node, ...]


def opened_by(index: Index, node: Node) -> Enumerated | None:
    """The list that a node's own words introduce."""
    if node.kind is Kind.PARAGRAPH:
        items = tuple(index.tables.children(node))
        return _opened(index, node, items) if items and _introduces(_own_text(index, node)) else None
    return next((one for one in _beside(index, node) if one.lead.id == node.id), None)


def before(index: Index, node: Node, start: int) -> tuple[str, Span] | None:
    """The sentence, and its citation, that the words of an item complete; None for those that begin one of their own
    after others of the item."""
    found = holding(index, node)
    if found is None or start > node.span.start or not _OPENS.search(_quote(index, found.words)):
        return None
    return found.lead.cite, found.words


def holding(index: Index, node: Node) -> Enumerated | None:
    """The list that a node is an item of."""
    above = index.tables.parent(node)
    if above is None:
        return None
    if above.kind is Kind.PARAGRAPH:
        return opened_by(index, above)
    return next((one for one in _beside(index, node) if node.id in {item.id for item in one.items}), None)


def _beside(index: Index, node: Node) -> list[Enumerated]:
    """The lists among the texts without a label and the paragraphs that stand beside a node."""
    above = index.tables.parent(node)
    if above is None or node.kind not in (Kind.PARAGRAPH, Kind.TEXT):
        return []
    found: list[tuple[Node, list[Node]]] = []
    for one in index.tables.children(above):
        if one.kind is Kind.TEXT:
            found.append((one, []))
        elif one.kind is Kind.PARAGRAPH and found:
            found[-1][1].append(one)
    return [
        _opened(index, lead, tuple(items)) for lead, items in found if items and _OPENS.search(_own_text(index, lead))
    ]


def _opened(index: Index, lead: Node, items: tuple[Node, ...]) -> Enumerated:
    own = next((one for one in reversed(lead.own) if one.start < items[0].span.start), lead.own[0])
    folded = fold_with_offsets(index.source(own.source).raw(own), own.start)
    start, end = folded.source_range(*list(sentences(folded.text))[-1])
    return Enumerated(lead, Span(own.source, start, end), items)


def _introduces(text: str) -> bool:
    """Whether what follows completes the words."""
    return not text.rstrip().endswith(_ENDS) or "following" in text[-120:]


def _own_text(index: Index, node: Node) -> str:
    return " ".join(filter(None, (_quote(index, span) for span in node.own)))


def _quote(index: Index, span: Span) -> str:
    return index.source(span.source).quote(span)
