"""How a look-up quotes: the sentence a fact stands in, with the lead-in of its list, and what is near."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpus.model import Kind, Node, Span
from corpus.sentences import sentences
from corpus.text import fold_with_offsets
from index.store import Index
from qa.answer import Answer, AnswerKind, Citation
from qa.places.enumerated import before, holding, opened_by

_LIST_LIMIT = 700  # characters; of a longer list the item is quoted
_OPENED = 2000  # of a list whose opening words are quoted


def cited(index: Index, cite: str, span: Span, heading: str) -> Citation:
    return Citation.of(index.source(span.source), span, cite, heading)


def in_list(index: Index, cite: str, span: Span) -> list[tuple[str, Span]]:
    """What is quoted for a sentence: the list that it opens, as far as whole items go, or that it is an item of, when
    that is short; else the words that it completes, if any, and itself."""
    own = [(cite, span)]
    node = _node(index, cite, span)
    if node is None:
        return own
    opened = opened_by(index, node)
    if opened is not None and opened.words.end <= span.end:
        return _quoted(index, opened.lead.cite, span, opened.items[::-1], _OPENED) or own
    held = holding(index, node)
    if held is None:
        return own
    if whole := _quoted(index, held.lead.cite, held.words, held.items[-1:], _LIST_LIMIT):
        return whole
    lead = before(index, node, span.start)
    return [lead, *own] if lead else own


def _node(index: Index, cite: str, span: Span) -> Node | None:
    """The paragraph, or the text without a label, that a stretch cited so stands in."""
    node = index.tables.node(cite)
    if node is None or not node.span.contains(span):
        return None
    if node.kind is Kind.PARAGRAPH:
        return node
    beside = index.tables.children(node)
    return next((one for one in beside if one.kind is Kind.TEXT and one.span.contains(span)), None)


def _quoted(index: Index, cite: str, words: Span, items: Sequence[Node], most: int) -> list[tuple[str, Span]]:
    """From some words to the end of the first item that leaves no more than `most` characters; none is empty."""
    spans = (Span(words.source, words.start, item.span.end) for item in items)
    return [(cite, one) for one in spans if len(index.source(one.source).quote(one)) <= most][:1]


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
