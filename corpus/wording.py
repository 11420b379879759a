"""Two texts compared word by word, and as prints of the same words: quotes and dashes are set otherwise in each.

It knows words, not what they belong to.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from corpus.patterns import Pattern

PICTURE = "[picture]"
_MARKS = (
    (Pattern(r"\A\[(?:GRAPHIC\(S\) NOT AVAILABLE[^\]]*|Image [^\]]+)\]\Z"), PICTURE),  # printed beside the words
    (Pattern(r"\.{3,}|-{3,}|--Table of Contents\Z"), " "),  # leaders and rules of a table; what a list follows
    (Pattern(r"(?<=\w)_(?=[A-Z])"), "—"),  # "PART 3_PETITIONS"
    (Pattern("``|''|[“”]"), '"'),
    (Pattern("[‘’`]"), "'"),
    (Pattern("--|[–—]"), "—"),
    (Pattern(r"(?:(?:\bSecs?\.|§)\s*)+"), "§ "),
)


@dataclass(frozen=True, slots=True)
class Words:
    """Words that both texts have ("="), only the old one ("-") or only the new one ("+")."""

    change: str
    text: str


def plain(text: str) -> str:
    """The text in one print: two that differ in quotes, dashes or section signs alone become equal."""
    for form, mark in _MARKS:
        text = form.sub(mark, text)
    return re.sub(r"\s*—\s*", "—", " ".join(text.split()))


def bag(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", plain(text).lower()))


def likeness(old: Counter[str], new: Counter[str]) -> float:
    """The share of the words of two bags that are in both, from 0 to 1."""
    both = old.total() + new.total()
    return 2 * (old & new).total() / both if both else 1.0


def compared(old: str, new: str) -> tuple[Words, ...]:
    """The words of both texts in order, those that were replaced before those that replace them."""
    before, after = _tokens(old), _tokens(new)
    found: list[Words] = []
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            found.append(Words("=", _joined(before[i1:i2])))
            continue
        if i1 < i2:
            found.append(Words("-", _joined(before[i1:i2])))
        if j1 < j2:
            found.append(Words("+", _joined(after[j1:j2])))
    return tuple(found)


def _tokens(text: str) -> list[str]:
    """Words with the marks that touch them; a dash between words parts them."""
    return plain(text).replace("—", " — ").split()


def _joined(tokens: Sequence[str]) -> str:
    return re.sub(r"(?<=\S) — (?=\S)", "—", " ".join(tokens))
