"""How a reference is quoted: with the sentence it stands in, in a table, with what a reader should know of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from corpus.facts.references import LISTED, NOWHERE, CrossReference
from corpus.model import Node, Span
from corpus.sentences import sentences
from corpus.text import fold_with_offsets
from index.store import Index
from qa.answer import Citation, Table
from qa.places.texts import Texts

SHOWN = 25  # citations; the table has every reference


class Quotes:
    """Quotes the references of an index."""

    def __init__(self, index: Index, texts: Texts) -> None:
        self._index = index
        self._texts = texts

    def sentence(self, one: CrossReference) -> str:
        return self._sentence(one)[0]

    def cited(self, one: CrossReference) -> Citation:
        """The sentence that a reference stands in."""
        words, place, node = self._sentence(one)
        return Citation(one.cite, self._texts.heading(node), words, place.source, place.start, place.end)

    def _sentence(self, one: CrossReference) -> tuple[str, Span, Node]:
        """Its words, where it stands, and in which node."""
        node = next(n for n in self._index.tables.cited(one.cite) if any(own.contains(one.span) for own in n.own))
        own = next(own for own in node.own if own.contains(one.span))
        folded = fold_with_offsets(self._index.source(own.source).raw(own), own.start)
        place = folded.position(one.span.start)
        first, last = next(
            ((start, end) for start, end in sentences(folded.text) if start <= place < end), (0, len(folded.text))
        )
        return folded.text[first:last], Span(own.source, *folded.source_range(first, last)), node

    def citations(self, found: Iterable[CrossReference]) -> list[Citation]:
        quoted: dict[Span, Citation] = {}
        for one in found:
            cited = self.cited(one)
            quoted.setdefault(Span(cited.source, cited.start, cited.end), cited)
            if len(quoted) >= SHOWN:
                break
        return list(quoted.values())


def remarks(found: Iterable[CrossReference]) -> list[str]:
    """What is wrong with them, or odd, each once."""
    notes = []
    for one in found:
        if one.status == NOWHERE:
            notes.append(f'{one.cite} prints "{one.words}": {one.target} does not exist.')
        elif one.status == LISTED:
            notes.append(f"{one.target} is listed in the contents, but its text is not in this edition.")
        if one.remark and not any(note.startswith(f'{one.cite} prints "{one.words}"') for note in notes):
            notes.append(f'{one.cite} prints "{one.words}": {one.remark}.')
    return list(dict.fromkeys(notes))


def table(found: Sequence[CrossReference]) -> Table:
    rows = list(dict.fromkeys((one.cite, one.words, one.target, one.status) for one in found))
    return Table(["where", "words", "refers to", "status"], [list(row) for row in rows])
