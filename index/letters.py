"""Where letters stand in a row, whatever spaces and signs stand between; three at a time, so that few texts are read.

What a passage really prints is for the reader to see: it may hold the threes of a name and not the name.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from corpus.patterns import Pattern
from index.database import Database

_SCHEMA: Final = """
CREATE VIRTUAL TABLE letters USING fts5(text, content = '', columnsize = 0, detail = none, tokenize = 'trigram');
CREATE VIRTUAL TABLE initials USING fts5(text, content = '', columnsize = 0, detail = none, tokenize = 'trigram');
"""
# The passages whose `letters` match; those of the headings above it stand with the first passage below these.
PASSAGES: Final = "letters CROSS JOIN passage ON passage.id = letters.rowid"
PASSAGES_OF_INITIALS: Final = PASSAGES.replace("letters", "initials")
SMALL: Final = ("of", "and", "the", "for", "to", "in", "on")  # words that initials may leave out
_THREE: Final = 3
_FIRST, _THEN = 8, 500  # passages read at once: most look-ups need to see a few
_TRADE_MARK: Final = Pattern(r"\\\w+\\")
_SIGNS: Final = bytes(one for one in range(128) if not chr(one).isalnum())
_WORD: Final = Pattern(r"\w+")


def squeezed(text: str) -> str:
    """The letters and digits alone, in small letters; "Pre[check] \\\\TM\\\\" is "precheck"."""
    plain = _TRADE_MARK.sub("", text.lower()).encode("ascii", "ignore")
    return plain.translate(None, _SIGNS).decode()  # of all texts: quicker than a pattern


def match(text: str) -> str | None:
    """What to look for (`MATCH`) where the letters of a text stand in a row; None when they are too few."""
    letters = squeezed(text)
    threes = {letters[at : at + _THREE] for at in (*range(0, len(letters) - _THREE, _THREE), len(letters) - _THREE)}
    return " ".join(f'"{three}"' for three in sorted(threes)) if len(letters) >= _THREE else None


def passages(database: Database, columns: str, wanted: str, exactly: str) -> Iterator[tuple[Any, ...]]:
    """The columns (the first is `passage.id`) of the passages whose letters match, in the order of the texts, read as
    they are asked for; of those that have something `exactly`, if that is not ""."""
    query = (
        f"SELECT {columns} FROM {PASSAGES} WHERE letters MATCH ? AND letters.rowid > ? AND instr(passage.text, ?) "
        "ORDER BY letters.rowid LIMIT ?"
    )
    last, count = -1, _FIRST
    while rows := database.rows(query, wanted, last, exactly, count):
        yield from rows
        if len(rows) < count:
            break
        last, count = rows[-1][0], _THEN


def spelt(name: str) -> re.Pattern[str]:
    """A run of words that an abbreviation may stand for, small ones left out: "Office of the General Counsel", OGC."""
    between = rf"\W+(?:(?:{'|'.join(SMALL)})\W+)*"
    return re.compile(r"\b" + between.join(rf"{re.escape(letter)}\w*" for letter in name), re.IGNORECASE)


def spelt_in_capitals(name: str) -> re.Pattern[str]:
    """As `spelt`, of words that begin with capitals, with no more than spaces and small words between them."""
    between = rf"\s+(?:(?:{'|'.join(SMALL)})\s+)*"
    return re.compile(r"\b" + between.join(rf"{re.escape(letter)}[a-z]{{2,}}" for letter in name.upper()))


def initials(words: Iterable[str]) -> str:
    return "".join(word[0] for word in words)


def write(database: sqlite3.Connection) -> None:
    """Fill the tables from that of the passages, which is full."""
    database.executescript(_SCHEMA)
    database.executemany(
        "INSERT INTO letters (rowid, text) VALUES (?, ?)",
        ((number, " ".join(map(squeezed, texts))) for number, texts in _printed(database)),
    )
    database.executemany(
        "INSERT INTO initials (rowid, text) VALUES (?, ?)",
        ((number, " ".join(run for text in texts for run in _runs(text))) for number, texts in _printed(database)),
    )


def _printed(database: sqlite3.Connection) -> Iterator[tuple[int, Sequence[str]]]:
    """By its number what a passage prints, the first below some headings with these."""
    told: set[str] = set()
    for number, context, text in database.execute("SELECT id, context, text FROM passage ORDER BY id"):
        yield number, (text,) if context in told else (context, text)
        told.add(context)


def _runs(text: str) -> Iterator[str]:
    """The initials of all words, and of all but the small ones."""
    words = _WORD.findall(text.lower())
    yield initials(words)
    yield initials(word for word in words if word not in SMALL)
