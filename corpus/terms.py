"""The words of a defined term made comparable: in the singular, in small letters. It compares nothing."""

from __future__ import annotations

from corpus.patterns import Pattern

Key = tuple[str, ...]

WORD = Pattern(r"[A-Za-z0-9&]+(?:['’][a-z]+)?")


def key(text: str) -> Key:
    """The words of a term in the singular: "activities" and "activity" meet."""
    return tuple(_root(word.lower().replace("’", "'")) for word in WORD.findall(text))


def _root(word: str) -> str:
    """The word in the singular; a word of four letters may end in "s" of itself."""
    word = word.removesuffix("'s")
    if len(word) < 5 or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("sses", "xes", "ches", "shes")) else word.removesuffix("s")
