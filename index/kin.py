"""Words of one root: who asks about amending also means amendments. Endings of English, nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from corpus.patterns import Pattern
from index.arrays import Words

# On tokens, which have lost a plural, -ed, -ing and a last e.
_ENDING: Final = Pattern(
    r"(?:ification|ication|[ai]tion|ion|ment|ance|enc|ency|ancy|ally|al|abl|ably|ibl|iv|ify|at|iz|ly)$"
)
_REMEMBERED: Final = 2048  # tokens
_SHORTEST: Final = 5  # letters of a root; shorter ones meet by chance


class Kin:
    """The tokens of some vocabulary by their roots."""

    def __init__(self, tokens: Words) -> None:
        self._tokens = tokens
        self.of = lru_cache(maxsize=_REMEMBERED)(self._of)

    def _of(self, token: str) -> Sequence[str]:
        """The other tokens of its root, in order."""
        root = _root(token)
        if not root.isalpha() or len(root) < _SHORTEST:
            return []  # a root of its own
        near = (self._tokens[place] for place in self._tokens.beginning(root))  # a root is what its words begin with
        return [other for other in near if other != token and _root(other) == root]


def _root(token: str) -> str:
    if not token.isalpha():
        return token
    root = _ENDING.sub("", token)
    return root if len(root) >= _SHORTEST else token
