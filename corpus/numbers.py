"""Numbers in English words, from zero to ninety-nine: their values, and a pattern that meets them."""

from __future__ import annotations

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_VALUES = {word: n for n, word in enumerate(_SMALL)} | {word: n * 10 for n, word in enumerate(_TENS, 2)}
_TWO_WORDS = rf"(?:{'|'.join(_TENS)})(?:-(?:{'|'.join(_SMALL[1:10])}))?"
# The longer before what they begin with; to stand in a group, between bounds of the caller's.
IN_WORDS = "|".join((_TWO_WORDS, *sorted(_SMALL, key=len, reverse=True)))


def value(words: str) -> int:
    """Of digits, or of a number in words in small letters: 25 of "twenty-five". Raises KeyError for any other word."""
    return int(words) if words.isdigit() else sum(_VALUES[word] for word in words.split("-"))
