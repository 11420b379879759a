"""Words of one root: who asks about amending also means amendments. Endings of English, nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

# On tokens, which have lost a plural, -ed, -ing and a last e.
_ENDING: Final = re.compile(
    r"(?:ification|ication|[ai]tion|ion|ment|ance|enc|ency|ancy|ally|al|abl|ably|ibl|iv|ify|at|iz|ly)$"
)
_SHORTEST: Final = 5  # letters of a root; shorter ones meet by chance


class Kin:
    """The tokens of some vocabulary by their roots."""

    def __init__(self, tokens: Iterable[str]) -> None:
        self._of_root: dict[str, list[str]] = {}
        for token in sorted(tokens):
            self._of_root.setdefault(_root(token), []).append(token)

    def of(self, token: str) -> list[str]:
        """The other tokens of its root, in order."""
        return [other for other in self._of_root.get(_root(token), ()) if other != token]


def _root(token: str) -> str:
    if not token.isalpha():
        return token
    root = _ENDING.sub("", token)
    return root if len(root) >= _SHORTEST else token
