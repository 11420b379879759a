"""What the paragraphs of an edition are called: by the terms they define, by a caption, by the system of records they
are about.

Two editions are compared by it; it compares nothing itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from corpus.differences import Paragraph, paragraphs
from corpus.facts.definitions import within
from corpus.model import Document, Kind, Node
from corpus.terms import Key, key

_LABEL = 8  # characters of a label before the words that define


class Called:
    """Of one document; `systems` gives what the systems of entries are called otherwise than by the citation here."""

    def __init__(self, document: Document, systems: Mapping[str, str]) -> None:
        self._document = document
        self._systems = systems

    def paragraphs(self, node: Node) -> list[Paragraph]:
        """As `corpus.differences.paragraphs`, with what they are called."""
        return self._named(paragraphs(self._document, node), node)

    def _named(self, found: Sequence[Paragraph], top: Node) -> list[Paragraph]:
        terms = self._terms(top)
        nodes = {one.own[0].start: one for one in (top, *self._document.descendants(top)) if one.own}
        named = []
        for one in found:
            node = nodes[one.span.start]
            caption = " ".join(key(node.heading)) if node.kind is Kind.PARAGRAPH else ""
            names = terms.get(node.own[0].start, frozenset())
            named.append(replace(one, kind=node.kind, caption=caption, terms=names, of=self._system(node)))
        return named

    def _system(self, node: Node) -> str:
        above = (node, *reversed(self._document.ancestors(node)))
        entry = next((one for one in above if one.kind is Kind.ENTRY), None)
        return self._systems.get(entry.cite, entry.cite) if entry else ""

    def _terms(self, top: Node) -> dict[int, frozenset[Key]]:
        """The terms that a paragraph defines which opens with its definition, by where it begins."""
        above = self._document.ancestors(top)
        section = next((one for one in (*above, top) if one.kind in (Kind.SECTION, Kind.APPENDIX)), top)
        starts = sorted(one.own[0].start for one in (top, *self._document.descendants(top)) if one.own)
        found: dict[int, set[Key]] = {}
        for one in within(self._document, section):
            start = max((start for start in starts if start <= one.span.start), default=None)
            if start is not None and one.span.start <= start + _LABEL:
                found.setdefault(start, set()).update(map(key, one.names))
        return {start: frozenset(names) for start, names in found.items()}
