"""What of a passage is quoted: the paragraph whole when it is short, a list with the words that
introduce it, or of a long paragraph the sentences around the one that answers.

Every quote is a stretch of the source; nothing is put together here.
"""

from __future__ import annotations

from collections.abc import Sequence

from corpus.model import Kind, Node, Span
from corpus.patterns import Pattern
from corpus.sentences import sentences
from corpus.text import fold_with_offsets
from index.search import Hit
from index.store import Index
from qa.answer import Citation
from qa.places.enumerated import before, holding, opened_by
from qa.retrieved.expected import Expected
from qa.words import content

_WHOLE = 1200  # characters; a longer paragraph is quoted in part
_LIST = 2200  # characters of a list with what introduces it
_LONG_LIST = 5000  # of one that the passage itself opens: words that end at a colon say nothing alone
_PART = 1000  # characters quoted of a longer one
_NEAREST = 1.0  # what the sentence nearest in meaning counts beside the words it shares
_HELD = 1.5  # and one that holds what is expected
_LIKE_IT = 2.0
_LISTED = -1.0  # and one that lists provisions, for a question that is not about exemptions
_LIST_OF_PROVISIONS = Pattern(r"(?:\([0-9a-zA-Z]{1,3}\)[^.]{0,25}){6}")


class Quoting:
    """Quotes for the hits of one index."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def passage(self, hit: Hit, question: str, wanted: Expected | None) -> Citation:
        """The passage that was found, or of a long one the sentences around the one that answers."""
        passage = hit.passage
        start, end, quote = passage.start, passage.end, passage.text
        if len(quote) > _WHOLE:
            source = self._index.source(passage.source)
            folded = fold_with_offsets(source.text[start:end], start)
            bounds = list(sentences(folded.text))
            nearest = folded.position(hit.sentence.start)
            weights = [
                _LIKE_IT * _shared(folded.text[first:last], question)
                + _NEAREST * (first <= nearest < last)
                + _LISTED
                * bool(_LIST_OF_PROVISIONS.search(folded.text[first:last]) and "exempt" not in question.lower())
                + _HELD * bool(wanted and wanted.held.search(folded.text[first:last]))
                for first, last in bounds
            ]
            first, last = _around(bounds, weights)
            start, end = folded.source_range(first, last)
            quote = folded.text[first:last]
        return Citation(passage.cite, passage.heading, quote, passage.source, start, end, round(hit.score, 4))

    def list_of(self, hit: Hit) -> Citation | None:
        """The words that introduce a list with all its items, when the passage introduces them or is one of them."""
        node = self._node(hit)
        if node is None:
            return None
        below = self._index.tables.children(node) if node.kind is Kind.PARAGRAPH else []
        whole = self._whole(hit, node, below) if below else None
        if whole is not None:
            return whole
        found = opened_by(self._index, node) if node.kind is Kind.TEXT else holding(self._index, node)
        return self._whole(hit, found.lead, found.items) if found else None

    def lead_in(self, hit: Hit, own: Citation) -> Citation | None:
        """The sentence that the quoted item completes: without "shall not:" it says the contrary."""
        node = self._node(hit)
        found = before(self._index, node, own.start) if node is not None else None
        return self._cited(hit, *found) if found else None

    def _whole(self, hit: Hit, lead: Node, items: Sequence[Node]) -> Citation | None:
        """From the words that introduce the items to the last of these."""
        source = self._index.source(lead.span.source)
        # A long list is quoted as far as whole items go; not one that the passage is only an item of.
        opens = hit.passage.cite == lead.cite and hit.passage.text.rstrip().endswith(":")
        most = _LONG_LIST if opens else _LIST
        last = max(lead.span.end, items[-1].span.end)
        ends = [last, *(item.span.end for item in reversed(items))] if opens else [last]
        spans = (Span(lead.span.source, lead.span.start, end) for end in ends)
        span = next((one for one in spans if len(source.quote(one)) <= most), None)
        return self._cited(hit, lead.cite, span) if span else None

    def _cited(self, hit: Hit, cite: str, span: Span) -> Citation:
        source = self._index.source(span.source)
        return Citation.of(source, span, cite, hit.passage.heading, round(hit.score, 4))

    def _node(self, hit: Hit) -> Node | None:
        """The paragraph, or the text without a label, that the passage is of."""
        passage = hit.passage
        place = Span(passage.source, passage.start, passage.end)
        found = self._index.tables.cited_around(passage.cite, place)
        return next((node for node in found if node.kind in (Kind.PARAGRAPH, Kind.TEXT)), None)


def _around(bounds: Sequence[tuple[int, int]], weights: Sequence[float]) -> tuple[int, int]:
    """The best sentence with its better neighbour, and so on while there is room."""
    low = high = max(range(len(bounds)), key=lambda n: (weights[n], -n))
    while True:
        sides = [n for n in (low - 1, high + 1) if 0 <= n < len(bounds)]
        room = [n for n in sides if bounds[max(n, high)][1] - bounds[min(n, low)][0] <= _PART]
        if not room:
            return bounds[low][0], bounds[high][1]
        chosen = max(room, key=lambda n: (weights[n], n))
        low, high = min(low, chosen), max(high, chosen)


def _shared(sentence: str, question: str) -> float:
    """The share of the question's words that a sentence has."""
    said = set(content(question))
    return len(said & set(content(sentence))) / len(said) if said else 0.0
