"""How many sections, parts or appendices a place or a title has: counted off the text, reserved ones apart.

Only a question that says nothing else is one; what is in them it does not tell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.model import Kind, Node
from corpus.patterns import Pattern
from index.store import Index
from qa.answer import Answer, AnswerKind
from qa.cues.asking import COUNT_UNITS
from qa.places.texts import SURE, Texts
from qa.wanted import Wanted

_UNITS = {"part": Kind.PART, "subpart": Kind.SUBPART, "section": Kind.SECTION, "appendi": Kind.APPENDIX}
_SAID = {Kind.PART: "part", Kind.SUBPART: "subpart", Kind.SECTION: "section", Kind.APPENDIX: "appendix"}
_REST = Pattern(
    r"\W*(?:(?:does|do|has|have|are|is|there|of|in|under|the|cfr|code|federal|regulations|c\.f\.r\.|title|part|subpart|"
    r"appendix|app|today|now|[A-Z]|[ivx]+|\d[\d.]*)\b\W*)*",
    re.IGNORECASE,
)
_RESERVED = Pattern(r"\[reserved\]", re.IGNORECASE)


class UnitsCounted:
    """Those of the texts of an index."""

    def __init__(self, index: Index, texts: Texts) -> None:
        self._index = index
        self._texts = texts

    def answer(self, wanted: Wanted) -> Answer | None:
        match = COUNT_UNITS.search(wanted.text)
        if match is None or not _REST.fullmatch(wanted.text[match.end("units") :]) or len(wanted.question.places) > 1:
            return None
        node = self._whole(wanted)
        if node is None:
            return None
        kind = _UNITS[re.sub(r"(?:s|ces|xes)$", "", match["units"].lower())]
        within = self._index.document(node.span.source).descendants(node)
        there = {one.cite: one for one in within if one.kind is kind}
        kept = [one for one in there.values() if not _RESERVED.search(one.heading)]
        return self._counted(wanted, node, kind, kept, len(there) - len(kept))

    def _whole(self, wanted: Wanted) -> Node | None:
        """The place that is cited, else the one title that there is."""
        if wanted.question.places:
            return self._texts.node(str(wanted.question.places[0]))
        titles = [one for one in self._index.tables.cites.titles if re.search(rf"\b{one}\b", wanted.text)]
        return self._texts.node(f"{titles[0]} CFR") if len(titles) == 1 else None

    def _counted(self, wanted: Wanted, node: Node, kind: Kind, kept: Sequence[Node], reserved: int) -> Answer:
        name = _SAID[kind]
        many = "appendices" if kind is Kind.APPENDIX else f"{name}s"
        aside = "; what is reserved is not counted" if reserved else ""
        answer = Answer(
            question=wanted.text,
            kind=AnswerKind.COUNT,
            understood=f"how many {many} {node.cite} has",
            answer=f"{node.cite} has {len(kept)} {name if len(kept) == 1 else many}{aside}.",
            count=len(kept),
            citations=[self._texts.cited(one.cite, one.own[0] if one.own else one.span) for one in (node, *kept[:1])],
            confidence=SURE,
        )
        document = self._index.document(node.span.source)
        if cut := [one.what for one in document.problems if "cut off" in one.what]:
            answer.notes.append(f"What the file prints was counted: {cut[0]}.")
        return answer
