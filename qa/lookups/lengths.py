"""What a sentence meets of a question because it is long."""

from __future__ import annotations

from functools import lru_cache
from math import log

_LENGTHY, _PER_LENGTH = 35, 0.06  # words of a sentence beyond which it meets words by chance
_REMEMBERED = 4096  # sentences, each of which may be weighed for each question


@lru_cache(maxsize=_REMEMBERED)
def met_by_chance(quote: str) -> float:
    return _PER_LENGTH * max(0.0, log(len(quote.split()) / _LENGTHY))
