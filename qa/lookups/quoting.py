"""How a look-up quotes: the sentence a fact stands in, with the lead-in of its list, and what is near."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpus.model import Node, Span
from corpus.sentences import sentences
from corpus.text import fold_with_offsets
from index.store import Index
from qa.answer import Answer, AnswerKind, Citation

_LIST_LIMIT = 700  # characters; a longer list is quoted by the item alone
_ENDS = (".", "?", "!", ";", "; and", "; or")  # of what opens no list


def cited(index: Index, cite: str, span: Span, heading: str, score: float | None = None) -> Citation:
    return Citation.of(index.source(span.source), span, cite, heading, score)


def in_list(index: Index, cite: str, span: Span) -> tuple[str, Span] | None:
    """The list that a sentence is an item or the opening of: its paragraph, whole, when it is short."""
    tables = index.tables
    node = tables.node(cite)
    if node is None or not node.span.contains(span):
        return None
    quote = index.source(span.source).quote(span)
    if not quote.endswith(_ENDS) and tables.children(node):
        return _whole(index, node, span.start)
    above = tables.ancestors(node)
    parent = above[-1] if above else None
    if parent is None or not parent.own or parent.cite == node.cite:
        return None
    lead = index.source(span.source).quote(parent.own[0])
    if lead.endswith(_ENDS) or parent.own[0].end > span.start:
        return None
    begin = _last_sentence(index, parent.own[0])
    return _whole(index, parent, begin)


def _whole(index: Index, node: Node, begin: int) -> tuple[str, Span] | None:
    span = Span(node.span.source, begin, node.span.end)
    return (node.cite, span) if len(index.source(span.source).quote(span)) <= _LIST_LIMIT else None


def _last_sentence(index: Index, own: Span) -> int:
    folded = fold_with_offsets(index.source(own.source).raw(own), own.start)
    start, end = list(sentences(folded.text))[-1]
    return folded.source_range(start, end)[0]


def following(index: Index, cite: str, span: Span) -> Iterator[str]:
    """The sentences of the same paragraph after one."""
    own = [piece for node in index.tables.cited(cite) for piece in node.own if piece.contains(span)]
    for piece in own[:1]:
        folded = fold_with_offsets(index.source(span.source).raw(piece), piece.start)
        for start, end in sentences(folded.text):
            if folded.offsets[start] >= span.end:
                yield folded.text[start:end]


def none_fits(question: str, understood: str, what: str) -> Answer:
    """The plain statement that a place prints no time or amount."""
    return Answer(question=question, kind=AnswerKind.NONE, understood=understood, answer=what, confidence=0.6)


def once(citations: Sequence[Citation]) -> list[Citation]:
    """Each citation once, in order."""
    return list({(one.cite, one.start, one.end): one for one in citations}.values())
