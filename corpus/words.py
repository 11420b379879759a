"""Words of questions and texts made comparable: tokens, plain stems, words that say nothing.

Ordinary English only; it knows no text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from corpus.patterns import Pattern

_TOKEN = Pattern(r"[A-Za-z0-9&][A-Za-z0-9&'’]*")

STOP_WORDS = frozenset(
    """
    a an the this that these those it its they them their there here he she his her him who whom whose
    what which when where why how is are was were be been being am do does did done has have had having
    will would shall should can could may might must of in on at by for from to with without under over
    into onto about against between through during before after above below up down out off and or but
    if then else than as so such no nor not only own same too very just also any all both each every
    some most more less few i we you your our my me us myself ourselves one ones get gets got give gives
    gave tell show say says said please let need needs want wants like know does're isn't aren't don't
    doesn't cannot can't re ve ll long soon many much often quickly
    """.split()
)


def tokens(text: str) -> list[str]:
    """Lower-case words, `Pre[check]` and `A-File` as one each."""
    if "[" in text:
        text = re.sub(r"(?<=\w)\[(\w+)\]", r"\1", text)
    if "\\" in text:
        text = re.sub(r"\\\w+\\", " ", text)
    return _TOKEN.findall(text.lower().replace("’", "'"))


_SHORTEST_Y = 5  # letters of a word whose -ies or -ied stands for -y: "agencies", not "ties"


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A word without the endings that English puts on it: "disclosures" and "disclosing" meet."""
    word = word.removesuffix("'s").removesuffix("s'").replace("'", "")
    if word.endswith(("ies", "ied")) and len(word) > _SHORTEST_Y:
        return f"{word[:-3]}y"
    for ending, least in (
        ("ations", 4),
        ("ation", 4),
        ("ings", 4),
        ("ing", 4),
        ("ers", 4),
        ("es", 4),
        ("ed", 4),
        ("er", 5),
        ("ly", 4),
        ("s", 3),
    ):
        if word.endswith(ending) and len(word) - len(ending) >= least and not word.endswith("ss"):
            word = word[: -len(ending)]
            break
    return word.removesuffix("e") if len(word) > 4 else word


def words_of(text: str) -> Iterator[str]:
    """Lower-case words, "FOIA'd" and "Non-commercial" without what English adds to them."""
    for token in tokens(text):
        if token.endswith("n't"):
            continue
        yield token.split("'")[0] if "'" in token else token


@lru_cache(maxsize=10_000)  # look-ups ask again and again of the same printed words
def stems(text: str) -> tuple[str, ...]:
    """The stems of the words that carry meaning, in order."""
    return tuple(stem(word) for word in words_of(text) if word not in STOP_WORDS)
