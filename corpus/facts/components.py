"""Components of the Department, as the text names them: "United States Coast Guard (USCG)".

Read from the headings of the appendices that stand beside the exempt systems, the one of contacts
first of all; codes and names are not typed in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from corpus.model import Document, Kind, Node, Span
from corpus.patterns import Pattern

_NAMED = Pattern(r"(?P<name>[A-Z].*?) \((?P<code>[A-Z][A-Z&]+)\)$")
_STYLE = Pattern(r"\b(?:u\.\s?s\.|united states|the|office of|department of homeland security)\s*")


@dataclass(frozen=True, slots=True)
class Component:
    """`code` as in ids ("USCG"), `name` as printed, `span` where it is printed."""

    code: str
    name: str
    cite: str
    span: Span

    @property
    def plain_name(self) -> str:
        """The words that tell it apart: "coast guard", "immigration and customs enforcement"."""
        return plain(self.name)


def extract(documents: Iterable[Document]) -> tuple[Component, ...]:
    found: dict[str, Component] = {}
    for kind in (Kind.HEADING, Kind.PARAGRAPH):  # a heading with a label is a paragraph
        for document in documents:
            for node in _beside_systems(document):
                match = _NAMED.fullmatch(node.heading) if node.kind is kind else None
                if match and match["code"] != "DHS":
                    found.setdefault(match["code"], Component(match["code"], match["name"], node.cite, node.span))
    return tuple(found.values())


def _beside_systems(document: Document) -> Iterator[Node]:
    """What stands in the appendices of each part that lists exempt systems."""
    parts = {
        ancestor.id
        for node in document.nodes
        if node.kind is Kind.ENTRY
        for ancestor in document.ancestors(node)
        if ancestor.kind is Kind.PART
    }
    for part in sorted(parts):
        for node in document.descendants(document.nodes[part]):
            if node.kind is Kind.APPENDIX:
                yield from document.descendants(node)


def plain(text: str) -> str:
    """Lower case, "&" as "and", without "U.S.", "the" and "Office of"."""
    lowered = " ".join(text.lower().replace("&", " and ").split())
    return " ".join(_STYLE.sub("", lowered).split())
