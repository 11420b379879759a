"""Whether a rule is for the opposite of the case that a question tells: "If no card is issued", of an issued card.

It reads the English of a condition and a question; a case that the question does not tell whole is left alone.
"""

from __future__ import annotations

from functools import lru_cache

from qa.words import STOP_WORDS, content, stem, tokens

_DENIALS = frozenset("no not never none neither nor without unless cannot".split())
_NEAR = 3  # words between a denial and what it denies
_LEAST = 2  # words that tell a case


def is_opposite(condition: str, text: str) -> bool:
    """Whether one of the conditions of a rule denies what the question says of it, or says what that denies."""
    return any(_is_opposite(one, text) for one in condition.split(";"))


@lru_cache(maxsize=256)  # of every sentence that may answer, and each of its facts
def _is_opposite(condition: str, text: str) -> bool:
    case = frozenset(content(condition)) - _DENIALS
    if len(case) < _LEAST or not case <= frozenset(content(text)):
        return False
    return _is_denied(case, condition) != _is_denied(case, text)


def _is_denied(case: frozenset[str], text: str) -> bool:
    words = tokens(text.replace("n't", " not").replace("n’t", " not"))
    said = [at for at, word in enumerate(words) if word not in STOP_WORDS and stem(word) in case]
    return any(word in _DENIALS and any(abs(at - one) <= _NEAR for one in said) for at, word in enumerate(words))
