"""What the words that come nearest lack of what a question asks, as it is carried from where it is found to where it
is told, or where a rule is looked for that has it. What is lacked becomes a sentence here and nowhere else.

It finds nothing itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Measure(Enum):
    """What a rule of another place may give instead."""

    TIME = "sets no time"
    AMOUNT = "sets no fee or amount"


@dataclass(frozen=True, slots=True)
class Lack:
    """`says` tells it of a place: "gives no date for it"; `measure` is what is lacked, if a rule beside may give it."""

    says: str
    measure: Measure | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why nothing is answered, in a sentence; how sure it is that no text answers (0 to 1); the measure that is
    lacked, and the word that is foreign to what comes nearest, if any."""

    reason: str
    sure: float
    measure: Measure | None = None
    word: str = ""


def without(measure: Measure, for_what: str = "for it") -> Lack:
    """The lack of a measure."""
    return Lack(f"{measure.value} {for_what}".rstrip(), measure)


def unknown(word: str) -> Lack:
    """The lack of a word in every form."""
    return Lack(f"knows nothing of '{word}'")


def refused(place: str, lack: Lack, sure: float, word: str = "") -> Refusal:
    """That a place, which comes nearest, lacks what is asked for."""
    return Refusal(f"{place}, which comes nearest, {lack.says}.", sure, lack.measure, word)
