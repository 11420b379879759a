"""The words of questions, as `corpus.words` makes them comparable, and those that tell no two systems apart.

Ordinary English only; what a word names in this corpus is the business of `qa.lexicon`.
"""

from __future__ import annotations

from corpus.words import STOP_WORDS, stem, stems, tokens, words_of

__all__ = ["STOP_WORDS", "SYSTEM_WORDS", "content", "stem", "stems", "tokens", "words_of"]

# Words that every system of records shares, so that they tell none apart.
SYSTEM_WORDS = frozenset("system systems record records file files database data information info entry dhs".split())


def content(text: str) -> list[str]:
    """The stems of the words that carry meaning, in order."""
    return [stem(token) for token in tokens(text) if token not in STOP_WORDS]
