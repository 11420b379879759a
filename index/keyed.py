"""What look-ups find facts and headings by, so that a question reads those that it needs and no others.

Derived from the other tables when an index is built; it knows no question.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import msgspec

from corpus.facts.definitions import Definition
from corpus.facts.references import CrossReference
from corpus.terms import key
from corpus.words import stems
from index.ruled import RuledSentence

_SCHEMA = f"""
CREATE INDEX passage_cite ON passage (cite);
CREATE INDEX node_kind ON node (kind, source, id);
CREATE TABLE headed (               -- the sections and paragraphs that a word (a stem) heads
    word TEXT NOT NULL,
    cite TEXT NOT NULL,
    PRIMARY KEY (word, cite)
) WITHOUT ROWID;
CREATE TABLE term (                 -- the names of defined terms, as `corpus.terms.key` makes them
    number INTEGER PRIMARY KEY,
    words TEXT NOT NULL,
    definition INTEGER NOT NULL     -- its position among the facts of its kind
);
CREATE TABLE ruled (                -- where the sentences of rules stand
    position INTEGER PRIMARY KEY,   -- among the facts of their kind
    of TEXT NOT NULL,
    unit TEXT NOT NULL,
    passage INTEGER NOT NULL
);
CREATE TABLE reference (            -- where cross-references stand and lead
    position INTEGER PRIMARY KEY,   -- among the facts of their kind
    target TEXT NOT NULL,
    source TEXT NOT NULL,
    start INTEGER NOT NULL
);
INSERT INTO ruled SELECT position, json_extract(fact, '$.of'), json_extract(fact, '$.unit'),
    json_extract(fact, '$.passage') FROM fact WHERE kind = '{RuledSentence.__name__}';
INSERT INTO reference SELECT position, json_extract(fact, '$.target'), json_extract(fact, '$.span.source'),
    json_extract(fact, '$.span.start') FROM fact WHERE kind = '{CrossReference.__name__}';
CREATE INDEX ruled_unit ON ruled (of, unit);
CREATE INDEX reference_target ON reference (target);
CREATE INDEX reference_start ON reference (source, start);
"""
_NOT_RULES = "Appendix"  # lists of systems, addresses and forms
_AFTER = "CREATE INDEX term_words ON term (words);"


class _Named(msgspec.Struct):
    names: list[str]


def write(database: sqlite3.Connection) -> None:
    """Fill the tables from those of `index.schema`, which are full."""
    database.executescript(_SCHEMA)
    headings = database.execute(
        "SELECT DISTINCT cite, heading FROM node WHERE heading != '' AND kind IN ('section', 'paragraph')"
    )
    pairs = {(word, str(cite)) for cite, text in headings if _NOT_RULES not in cite for word in stems(text)}
    database.executemany("INSERT INTO headed VALUES (?, ?)", sorted(pairs))
    database.executemany("INSERT INTO term (words, definition) VALUES (?, ?)", _terms(database))
    database.executescript(_AFTER)


def _terms(database: sqlite3.Connection) -> Iterator[tuple[str, int]]:
    facts = database.execute("SELECT position, fact FROM fact WHERE kind = ? ORDER BY position", [Definition.__name__])
    for position, fact in facts:
        names = msgspec.json.decode(fact, type=_Named).names
        yield from ((words, position) for words in dict.fromkeys(" ".join(key(name)) for name in names))
