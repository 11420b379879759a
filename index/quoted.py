"""What only the sources print: the words of facts, the places of titles that are not held. Kept, so that no source is
read to find one by them.

Derived from the sources and the other tables when an index is built; it knows no question.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from corpus.facts.definitions import Definition
from corpus.facts.recipients import Recipient
from corpus.model import Document, Kind, Node
from corpus.patterns import Pattern
from corpus.words import STOP_WORDS, stem, tokens
from index.tables import Tables

_SCHEMA: Final = """
CREATE TABLE called (               -- what a definition calls the place it holds for
    scope TEXT NOT NULL,
    name TEXT NOT NULL
);
CREATE TABLE recipient (            -- the roots of the words of a recipient's sentence with the headings above it
    position INTEGER PRIMARY KEY,   -- among the facts of its kind
    said TEXT NOT NULL,
    headings TEXT NOT NULL,         -- of those of its section and paragraphs
    section TEXT NOT NULL           -- of that of its section
);
CREATE TABLE outside (              -- where another title of the CFR is named, with what follows
    title INTEGER NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (title, words)
) WITHOUT ROWID;
"""
_OF_ITSELF: Final = Pattern(r"\bmeans the (?:provisions|regulations) (?:of|in) this (?:part|subpart)\b")
_TITLE: Final = Pattern(r"\b(?=(?P<words>(?P<title>\d{1,2}) (?:CFR|C\.F\.R\.)[^.;]{0,40}.{0,20}))")


def roots(words: str) -> frozenset[str]:
    return frozenset(stem(stem(word)) for word in tokens(words) if word not in STOP_WORDS)


def write(database: sqlite3.Connection, documents: Sequence[Document]) -> None:
    """Fill the tables from those of `index.schema`, which are full and have their indexes."""
    database.executescript(_SCHEMA)
    tables = Tables(Path(), database)
    of = {document.source.id: document.source for document in documents}
    for term in tables.facts(Definition):
        if _OF_ITSELF.search(of[term.span.source].quote(term.span)):
            names = ((term.scope, " ".join(tokens(name))) for name in term.names)
            database.executemany("INSERT INTO called VALUES (?, ?)", names)
    held = set(tables.cites.titles)
    for source in of.values():
        named = {(int(found["title"]), found["words"]) for found in _TITLE.finditer(" ".join(source.text.split()))}
        rows = sorted(one for one in named if one[0] not in held)
        database.executemany("INSERT OR IGNORE INTO outside VALUES (?, ?)", rows)
    recipients = tables.facts(Recipient)
    paths = tables.paths([fact.cite for fact in recipients])
    for position, fact in enumerate(recipients):
        above = [node for node in paths.get(fact.cite, ()) if node.depth > 1]
        quote = of[fact.span.source].quote(fact.span)
        said = " ".join([*_headings(above, *Kind), quote])
        headings = " ".join(_headings(above, Kind.SECTION, Kind.PARAGRAPH))
        section = " ".join(_headings(above, Kind.SECTION))
        row = (" ".join(sorted(roots(words))) for words in (said, headings, section))
        database.execute("INSERT INTO recipient VALUES (?, ?, ?, ?)", (position, *row))


def _headings(nodes: Sequence[Node], *kinds: Kind) -> Iterator[str]:
    return (node.heading for node in nodes if node.kind in kinds)
