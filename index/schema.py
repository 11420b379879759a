"""The tables of an index in SQLite, and how they are filled: once, when the index is built.

`index.tables` reads them. What look-ups find facts by is added by `index.keyed`.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from itertools import chain
from pathlib import Path

import msgspec

from corpus.facts.entries import Entry
from corpus.model import Document, Node
from index import keyed, letters, quoted, usage
from index.passages import Passage, Sentence
from index.usage import Unit, Usage

Stored = tuple[str, str]  # a fact as it is kept: the name of its data class, and the fact in JSON

_CACHE = 200_000  # KiB: rows that are sorted in come from every page

_SCHEMA = """
CREATE TABLE source (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE);
CREATE TABLE node (
    source INTEGER NOT NULL REFERENCES source(position),
    id INTEGER NOT NULL,
    parent INTEGER,
    last INTEGER NOT NULL,          -- the last descendant; the node itself when it has none
    depth INTEGER NOT NULL,
    kind TEXT NOT NULL,
    cite TEXT NOT NULL,
    label TEXT NOT NULL,
    heading TEXT NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    own TEXT NOT NULL,              -- [[start, end], ...]
    PRIMARY KEY (source, id)
) WITHOUT ROWID;
CREATE TABLE problem (
    source INTEGER NOT NULL REFERENCES source(position),
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    what TEXT NOT NULL
);
CREATE TABLE passage (
    id INTEGER PRIMARY KEY,
    cite TEXT NOT NULL,
    unit TEXT NOT NULL,
    heading TEXT NOT NULL,
    context TEXT NOT NULL,
    text TEXT NOT NULL,
    source TEXT NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL
);
CREATE TABLE sentence (
    id INTEGER PRIMARY KEY,
    passage INTEGER NOT NULL REFERENCES passage(id),
    text TEXT NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL
);
CREATE TABLE entry (
    position INTEGER PRIMARY KEY,
    source TEXT NOT NULL REFERENCES source(id),
    number INTEGER NOT NULL,
    fact TEXT NOT NULL,             -- the whole entry
    UNIQUE (source, number)
);
CREATE TABLE claim (                -- a row a claim, authority and provision
    entry INTEGER NOT NULL REFERENCES entry(position),
    position INTEGER NOT NULL,      -- of the claim within its entry, from 0
    authority TEXT NOT NULL,
    provision TEXT NOT NULL
);
CREATE TABLE unit (
    number INTEGER PRIMARY KEY,
    cite TEXT NOT NULL,
    part TEXT NOT NULL,
    chapter TEXT NOT NULL,
    passages INTEGER NOT NULL
);
CREATE TABLE fact (
    kind TEXT NOT NULL,             -- the name of its data class
    position INTEGER NOT NULL,
    fact TEXT NOT NULL,
    PRIMARY KEY (kind, position)
);
"""
_INDEXES = """
CREATE INDEX node_cite ON node (cite);
CREATE INDEX node_parent ON node (source, parent, id);
CREATE INDEX passage_unit ON passage (unit, source, id);
CREATE INDEX unit_part ON unit (part);
CREATE INDEX sentence_passage ON sentence (passage);
CREATE INDEX claim_provision ON claim (provision, authority);
"""


def write(
    path: Path,
    documents: Sequence[Document],
    passages: Iterable[Passage],
    sentences: Iterable[Sentence],
    entries: Iterable[Entry],
    facts: Iterable[Stored] = (),
    units: Iterable[Unit] = (),
    usages: Iterable[Usage] = (),
) -> None:
    """Write a new file. `facts` of a kind are kept in the order given."""
    passages, units = tuple(passages), tuple(units)
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("PRAGMA journal_mode = OFF")  # a file half written is thrown away
        database.execute(f"PRAGMA cache_size = -{_CACHE}")
        database.execute("PRAGMA synchronous = OFF")  # the store syncs it once, whole
        database.executescript(_SCHEMA + usage.SCHEMA)
        for position, document in enumerate(documents):
            _insert(database, "source", [(position, document.source.id)])
            _insert(database, "node", (_node_row(position, *pair) for pair in _with_last(document)))
            _insert(database, "problem", ((position, p.span.start, p.span.end, p.what) for p in document.problems))
        _insert(
            database,
            "passage",
            ((p.id, p.cite, p.unit, p.heading, p.context, p.text, p.source, p.start, p.end) for p in passages),
        )
        _insert(
            database,
            "sentence",
            ((number, s.passage, s.text, s.start, s.end) for number, s in enumerate(sentences)),
        )
        _insert(database, "unit", ((u.number, u.cite, u.part, u.chapter, u.passages) for u in units))
        _insert(database, "usage", usage.rows(units, usages))
        for position, entry in enumerate(entries):
            _insert(database, "entry", [(position, entry.source, entry.entry, _json(entry))])
            _insert(database, "claim", _claim_rows(position, entry))
        _insert(database, "fact", _fact_rows(facts))
        keyed.write(database)
        letters.write(database)
        database.executescript(_INDEXES)  # in one go: each row would be sorted in by itself
        quoted.write(database, documents)


def stored_fact(fact: object) -> Stored:
    return type(fact).__name__, _json(fact)


def _fact_rows(facts: Iterable[Stored]) -> Iterator[tuple[str, int, str]]:
    counts: Counter[str] = Counter()
    for kind, fact in facts:
        yield kind, counts[kind], fact
        counts[kind] += 1


def _insert(database: sqlite3.Connection, table: str, rows: Iterable[Sequence[object]]) -> None:
    rows = iter(rows)
    if first := next(rows, None):
        places = ", ".join("?" * len(first))
        database.executemany(f"INSERT INTO {table} VALUES ({places})", chain([first], rows))


def _with_last(document: Document) -> Iterator[tuple[Node, int]]:
    """Each node with the id of its last descendant, or its own."""
    last = list(range(len(document.nodes)))
    for node in reversed(document.nodes):
        if node.parent is not None:
            last[node.parent] = max(last[node.parent], last[node.id])
    return ((node, last[node.id]) for node in document.nodes)


def _node_row(source: int, node: Node, last: int) -> tuple[object, ...]:
    own = _json([(span.start, span.end) for span in node.own])
    start, end = node.span.start, node.span.end
    return (
        source, node.id, node.parent, last, node.depth, str(node.kind),
        node.cite, node.label, node.heading, start, end, own,
    )  # fmt: skip


def _claim_rows(entry: int, fact: Entry) -> Iterator[tuple[int, int, str, str]]:
    for position, claim in enumerate(fact.claims):
        for authority in claim.authorities:
            for provision in claim.provisions:
                yield entry, position, authority, provision


def _json(value: object) -> str:
    return msgspec.json.encode(value, order="deterministic").decode()  # a set has no order of its own
