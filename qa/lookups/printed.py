"""Where words stand around the sentences with a rule of one kind, without a sentence being read.

A form is one word or several (stems). It weighs nothing but the place of a word.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache, partial
from typing import Final

from index.ruled_words import ABOVE, ASIDE, EVERYWHERE, LISTED, OPENING, PARAGRAPH, SAID, saying
from index.tables import Tables

# What a word counts for, by where it is found; see `qa.lookups.sought` for what stands farther away.
IN_SENTENCE: Final = 1.0
IN_CONDITION: Final = 0.8
IN_HEADINGS: Final = 0.9
IN_PARAGRAPH: Final = 0.7

_OWN: Final = SAID | OPENING
HERE: Final = _OWN | LISTED | ABOVE
AROUND: Final = HERE | PARAGRAPH
_REMEMBERED: Final = 256  # words, of which a common one stands around thousands of sentences


def _share(place: int) -> float:
    if not place & AROUND:  # only in a condition that is told elsewhere
        return 0.0
    if place & _OWN:
        return IN_CONDITION if place & ASIDE else IN_SENTENCE
    return IN_HEADINGS if place & ABOVE else IN_PARAGRAPH


SHARES: Final = tuple(map(_share, EVERYWHERE))  # of one word, by the place


class Printed:
    """The words around the sentences of one kind of fact, which are named by their positions."""

    def __init__(self, tables: Tables, kind: str) -> None:
        self.places = lru_cache(maxsize=_REMEMBERED)(partial(saying, tables, kind))

    def place(self, word: str, position: int) -> int:
        """Where a word stands (see `index.ruled_words`); 0 for nowhere around a sentence."""
        return self.places(word).get(position, 0)

    def is_around(self, form: Sequence[str], position: int) -> bool:
        return all(self.place(word, position) & AROUND for word in form)

    def is_here(self, form: Sequence[str], position: int) -> bool:
        """Whether it is said by the sentence, by what that opens or continues, or by the headings above it."""
        return all(self.place(word, position) & HERE for word in form)

    def share(self, form: Sequence[str], position: int) -> float:
        """What a form of several words that stands around a sentence counts for."""
        places = [self.place(word, position) for word in form]
        if all(place & _OWN for place in places):
            return IN_CONDITION if any(place & ASIDE for place in places) else IN_SENTENCE
        return IN_HEADINGS if all(place & (ABOVE | SAID) for place in places) else IN_PARAGRAPH
