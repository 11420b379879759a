"""Which part, subpart, section or appendix a question speaks of: by its number, or by the words of its heading.

It finds units of the texts; what is asked of them is known elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from corpus.citation import Citation
from corpus.completed import completed
from corpus.model import Document, Kind, Node
from corpus.patterns import Pattern
from index import letters
from index.store import Index
from qa.mentions import Question
from qa.places.texts import Texts
from qa.words import STOP_WORDS, content, tokens

_SUBPART = Pattern(
    r"\bsub-?part\s+\(?(?P<letter>[A-Z])\b(?!\s*[a-z]{2})|\(subpart\s+(?P<other>[A-Z])\)|\bsubpart\s*\((?P<in>[A-Z])\b"
)
_UNIT_WORD = Pattern(r"\b(?:sub-?parts?|parts?|regulations?|regs?|rules?|provisions|standards)\b", re.IGNORECASE)
_REGS = Pattern(r"\bregs?\b", re.IGNORECASE)
_NAMED_LEAST = 0.5  # of a heading's words, when they alone name it
_PLAIN = frozenset(
    """part subpart dhs department homeland security records information rule regulation procedur general act
    titl""".split()
)


class Units:
    """The units of an index, by citation and by name."""

    def __init__(self, index: Index, texts: Texts) -> None:
        self._index = index
        self._texts = texts

    def named(self, question: Question, places: Sequence[Citation] | None = None) -> Node | None:
        """The one unit that the question names; None when it names none or several."""
        found = list(self._cited(question.text, question.places if places is None else places))
        if found:
            return found[0]
        return self.heading(question.text)

    def node(self, place: Citation) -> Node | None:
        for one in completed(place, self._index.tables.cites):
            node = self._texts.node(str(one))
            if node is not None:
                return node
        return None

    def document(self, node: Node) -> Document:
        return self._index.document(node.span.source)

    def _cited(self, text: str, places: Sequence[Citation]) -> Iterator[Node]:
        subpart = next((m[1] or m[2] or m[3] for m in _SUBPART.finditer(text)), None)
        for place in places:
            only_part = place.part and not (place.section or place.appendix or place.subpart)
            if subpart and only_part and (node := self.node(replace(place, subpart=subpart))):
                yield node
            if node := self.node(place):
                yield node

    def heading(self, text: str) -> Node | None:
        """ "The CFATS part": the initials of a heading. "The lobbying rules": enough of its words."""
        said = set(content(text))
        said_whole = f" {' '.join(tokens(_REGS.sub('regulations', text)))} "
        capitals = {word.strip("?.,;:()'") for word in text.split() if sum(c.isupper() for c in word) > 2}
        scored: list[tuple[float, int, Node]] = []
        for node, initials, stems in self._headings:
            shared = [stem for stem in stems if stem in said and stem not in _PLAIN]
            if any(len(one) > 3 and one in initials for one in capitals):
                scored.append((1.0 + (node.kind is Kind.SUBPART), -node.id, node))
            elif any(f" {name} " in said_whole for name in self._called.get(node.cite, ())):
                scored.append((1.0, -node.id, node))
            elif shared and _UNIT_WORD.search(text) and self._tells(shared, stems):
                scored.append((len(shared) / len(stems), -node.id, node))
        return max(scored)[2] if scored else None

    def _tells(self, shared: Sequence[str], stems: Sequence[str]) -> bool:
        """Half of a heading's words name it, or one that no other heading has."""
        if len(shared) >= _NAMED_LEAST * len(set(stems) - _PLAIN):
            return True
        return any(sum(stem in other for _, _, other in self._headings) == 1 for stem in shared)

    @cached_property
    def _called(self) -> dict[str, list[str]]:
        """What a definition calls its own part: "Title IX regulations means the provisions of this part"."""
        found: dict[str, list[str]] = {}
        for scope, name in self._index.tables.rows("SELECT scope, name FROM called"):
            found.setdefault(scope, []).append(name)
        return found

    @cached_property
    def _headings(self) -> list[tuple[Node, str, list[str]]]:
        found = []
        for node in self._index.tables.nodes_of((Kind.PART, Kind.SUBPART)):
            if node.heading:
                words = [word for word in tokens(node.heading) if word not in STOP_WORDS]
                found.append((node, letters.initials(words).upper(), content(node.heading)))
        return found
