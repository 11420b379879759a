"""The tree of a text: parts, subparts, sections, appendices and entries, to choose a place from.

It lists what there is to read. A heading in a table of contents whose text is not here is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import msgspec

from corpus.model import Document, Kind, Node

_LISTED = frozenset(
    {Kind.DOCUMENT, Kind.FRONT, Kind.CHAPTER, Kind.PART, Kind.SUBPART, Kind.SECTION, Kind.APPENDIX, Kind.ENTRY}
)


class Heading(msgspec.Struct, frozen=True):
    """One place of the tree; `cite` leads to its text."""

    cite: str
    title: str
    below: list[Heading]


def contents(documents: Iterable[Document], heading: Callable[[Node], str]) -> list[Heading]:
    """A tree for each document. `heading` names a node that prints no heading of its own."""
    return [_tree(document, heading) for document in documents]


def _tree(document: Document, heading: Callable[[Node], str]) -> Heading:
    below: dict[int, list[Heading]] = {}
    root: Heading | None = None
    for node in document.nodes:
        if node.kind not in _LISTED:
            continue
        children = below.setdefault(node.id, [])
        if node.parent is None:
            root = Heading(node.cite, document.source.title, children)
            continue
        title = " ".join(filter(None, (_named(node), node.heading or heading(node))))
        below[_listed_above(document, node)].append(Heading(node.cite, title, children))
    assert root is not None
    return root


def _listed_above(document: Document, node: Node) -> int:
    return next(one.id for one in reversed(document.ancestors(node)) if one.kind in _LISTED)


def _named(node: Node) -> str:
    if node.kind in (Kind.PART, Kind.SUBPART, Kind.APPENDIX):
        return f"{node.kind.capitalize()} {node.label}"
    return f"§ {node.label}" if node.kind is Kind.SECTION else ""
