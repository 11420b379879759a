"""What moved between two editions: the same words under another number, wherever they stand now.

A paragraph moved when its words stand once in each edition; a section when half of its words moved to one other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from corpus.differences import Change, Difference, Paragraph, paragraphs
from corpus.model import Document, Kind, Node

_LEAST = 6  # words by which a paragraph is known again
_MOST_OF = 0.5  # of a section's words
_UNITS = (Kind.SECTION, Kind.APPENDIX)


def followed(found: Sequence[Difference]) -> list[Difference]:
    """The same differences; what was removed in one place and added in another, in the same words, is one move."""
    gone = {_words(one.old): one for one in found if one.change is Change.REMOVED and one.old and _known(one.old)}
    came = {_words(one.new): one for one in found if one.change is Change.ADDED and one.new and _known(one.new)}
    often = Counter(_words(one.old or one.new) for one in found)
    same = {said for said in gone.keys() & came.keys() if often[said] == len((gone[said], came[said]))}
    moves: list[Difference] = []
    for one in found:
        if one.change is Change.REMOVED and _words(one.old) in same:
            continue
        moved = one.change is Change.ADDED and _words(one.new) in same
        moves.append(Difference(Change.RENUMBERED, gone[_words(one.new)].old, one.new) if moved else one)
    return moves


def moved_to(said: Sequence[Paragraph], document: Document) -> Node | None:
    """The section or appendix of an edition that has most of the words of a place of another; None when none has."""
    words = Counter({one.said: one.bag.total() for one in said if _known(one)})
    held: Counter[int] = Counter()
    for unit in (node for node in document.nodes if node.kind in _UNITS):
        for text in {one.said for one in paragraphs(document, unit)} & words.keys():
            held[unit.id] += words[text]
    best = held.most_common(2)
    total = sum(one.bag.total() for one in said)
    if not best or best[0][1] < _MOST_OF * total or (len(best) > 1 and best[0][1] == best[1][1]):
        return None
    return document.nodes[best[0][0]]


def _words(one: Paragraph | None) -> tuple[str, str]:
    """Those of a paragraph, and the system of records that they are about."""
    return (one.of, one.said) if one else ("", "")


def _known(one: Paragraph) -> bool:
    return one.bag.total() >= _LEAST
