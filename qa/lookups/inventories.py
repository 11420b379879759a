"""All the definitions or contacts of a place, as a table: "definitions in part 25", "contacts in appendix A".

Only a question that names the kind and the place and says nothing else is one; it counts and lists facts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.completed import completed
from corpus.facts.contacts import Contact
from corpus.facts.definitions import Definition
from corpus.model import Node
from corpus.patterns import Pattern
from index.store import Index
from qa.answer import Answer, AnswerKind, Cell, Table
from qa.places.texts import SURE, Texts
from qa.wanted import Wanted
from qa.wording import counted

_ASKED = Pattern(
    r"^\W*(?:(?:list|show|give|get|me|all|every|what|which|are|is|of|the|there) )*"
    r"(?P<kind>definitions?|defined terms|terms defined|contacts?|offices|addresses)"
    r"(?: are| listed| printed| defined| there)* (?:in|of|under|from|for) (?P<place>[^?]*?)\W*$",
    re.IGNORECASE,
)
_PLACE = Pattern(
    r"\W*(?:(?:the|cfr|title|part|subpart|section|sec|appendix|app|to|of|and|[A-Z]|[IVX]+|\d[\d.]*[a-z]?)(?!\w)\W*)+",
    re.I,
)
_QUOTED = 25  # citations; the table has every fact


class Inventories:
    """Definitions and contacts of an index, by the place they stand in."""

    def __init__(self, index: Index, texts: Texts) -> None:
        self._index = index
        self._texts = texts

    def answer(self, wanted: Wanted) -> Answer | None:
        asked = _ASKED.match(wanted.text)
        if not asked or not _PLACE.fullmatch(asked["place"]) or len(wanted.question.places) != 1:
            return None
        of_terms = "defin" in asked["kind"].lower()
        kind: type[Definition] | type[Contact] = Definition if of_terms else Contact
        for place in completed(wanted.question.places[0], self._index.tables.cites):
            node = self._texts.node(str(place))
            found = [one for one in self._index.tables.facts(kind) if node and node.span.contains(one.span)]
            if node and found:
                return self._listed(wanted, node, "definition" if of_terms else "contact", found)
        return None

    def _listed(self, wanted: Wanted, node: Node, what: str, found: Sequence[Definition | Contact]) -> Answer:
        rows: list[list[Cell]] = [
            [one.term, one.cite] if isinstance(one, Definition) else [one.name, one.address or "", one.cite]
            for one in found
        ]
        return Answer(
            question=wanted.text,
            kind=AnswerKind.DEFINITION if what == "definition" else AnswerKind.CONTACT,
            understood=f"every {what} in {node.cite}",
            answer=f"{node.cite} has {counted(len(found), what)}.",
            count=len(found),
            table=Table(["term", "cite"] if what == "definition" else ["name", "address", "cite"], rows),
            citations=[self._texts.cited(one.cite, one.span) for one in found[:_QUOTED]],
            confidence=SURE,
        )
