"""A kind of thing that a question may ask for, told by its words, and whether the words quoted hold one.

The kinds stand in `qa.retrieved.kinds` and `qa.retrieved.particulars`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.patterns import Pattern
from qa.retrieved.lacks import Lack

# The first item of a list goes on with the words that open it.
SENTENCE = Pattern(r"(?<=[.;])\s+(?=[A-Z(])|(?<=:)\s+(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Kind:
    """`held` are patterns that must all stand in one sentence of what is quoted; or, if `anywhere`, of its section."""

    asked: Pattern
    held: tuple[Pattern, ...]
    lack: Lack  # "gives no date for it"
    anywhere: bool = False


def kind(asked: str, lack: str | Lack, *held: str, cased: bool = False, anywhere: bool = False) -> Kind:
    flags = re.NOFLAG if cased else re.IGNORECASE
    lacked = lack if isinstance(lack, Lack) else Lack(lack)
    return Kind(Pattern(asked, re.IGNORECASE), tuple(Pattern(one, flags) for one in held), lacked, anywhere)


def lack(kinds: Sequence[Kind], question: str, quoted: str, section: str = "") -> Lack | None:
    """What the words `quoted` lack of the first of some kinds that is asked for and that they do not hold."""
    asked = (kind for kind in kinds if kind.asked.search(question))
    read = ((kind, f"{quoted} {section}" if kind.anywhere else quoted) for kind in asked)
    return next((kind.lack for kind, text in read if not said_in_one(text, kind.held)), None)


def said_in_one(text: str, patterns: Sequence[Pattern]) -> bool:
    """Whether one sentence of a text holds all patterns."""
    return any(all(pattern.search(sentence) for pattern in patterns) for sentence in SENTENCE.split(text))
