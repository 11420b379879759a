"""The words of a text with their places, for whoever looks for names in it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from qa.words import stem


@dataclass(frozen=True, slots=True)
class Word:
    text: str
    stem: str
    start: int
    end: int


def placed_words(text: str) -> list[Word]:
    # one blank for each sign left out keeps the offsets
    return [
        Word(m[0].lower(), stem(m[0].lower()), m.start(), m.end())
        for m in re.finditer(r"[A-Za-z0-9&][A-Za-z0-9&'’]*", text)
    ]


def bare_name(name: str) -> str:
    """The name without "System of Records" and what stands in parentheses."""
    name = re.sub(r"\([^)]*\)", " ", name)
    name = re.sub(r"(?<=\w)\[(\w+)\]", r"\1", name)
    return " ".join(re.sub(r"\bsystem of records(?: notice)?\b", " ", name, flags=re.IGNORECASE).split())
