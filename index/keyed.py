"""What look-ups find facts and headings by, so that a question reads those that it needs and no others.

Derived from the other tables when an index is built; it knows no question.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from itertools import chain
from typing import Final

import msgspec

from corpus import acts
from corpus.facts.definitions import Definition
from corpus.facts.references import CrossReference
from corpus.patterns import Pattern
from corpus.terms import key
from corpus.words import STOP_WORDS, stem, stems, tokens
from index import ruled_words
from index.letters import initials
from index.ruled import RuledSentence

_SCHEMA = f"""
CREATE INDEX unit_cite ON unit (cite);
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
CREATE TABLE spelt (                -- what letters stand for (stems), printed or as initials of a heading
    letters TEXT PRIMARY KEY,
    words TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE act (                  -- the Acts that references lead to, without their years
    name TEXT PRIMARY KEY
) WITHOUT ROWID;
CREATE TABLE ruled (                -- where the sentences of rules stand
    position INTEGER PRIMARY KEY,   -- among the facts of their kind
    of TEXT NOT NULL,
    unit INTEGER NOT NULL REFERENCES unit(number),
    passage INTEGER NOT NULL,
    cite TEXT NOT NULL,
    forms TEXT NOT NULL             -- of its facts, and "date" where one is a date: "limit,date"
);
CREATE TABLE reference (            -- where cross-references stand and lead
    position INTEGER PRIMARY KEY,   -- among the facts of their kind
    target TEXT NOT NULL,
    source TEXT NOT NULL,
    start INTEGER NOT NULL
);
INSERT INTO ruled SELECT position, json_extract(fact, '$.of'),
    (SELECT min(number) FROM unit WHERE cite = json_extract(fact, '$.unit')),
    json_extract(fact, '$.passage'), json_extract(fact, '$.cite'),
    (SELECT group_concat(json_extract(told.fact, '$.form') ||
            CASE json_extract(told.fact, '$.unit') WHEN 'date' THEN ',date' ELSE '' END)
        FROM json_each(json_extract(one.fact, '$.facts')) AS at -- CROSS: each fact is looked up, not all of its kind
        CROSS JOIN fact AS told ON told.kind = json_extract(one.fact, '$.of') AND told.position = at.value)
    FROM fact AS one WHERE kind = '{RuledSentence.__name__}';
INSERT INTO reference SELECT position, json_extract(fact, '$.target'), json_extract(fact, '$.span.source'),
    json_extract(fact, '$.span.start') FROM fact WHERE kind = '{CrossReference.__name__}';
CREATE INDEX ruled_unit ON ruled (of, unit);
CREATE INDEX ruled_passage ON ruled (of, passage);
CREATE INDEX reference_target ON reference (target);
CREATE INDEX reference_start ON reference (source, start);
"""
_NOT_RULES = "Appendix"  # lists of systems, addresses and forms
_NAMED: Final = r"(?:[A-Z][\w-]+ (?:(?:of|and|the|for) )*){1,6}?[A-Z][\w-]+"
_SHORT: Final = Pattern(
    rf"\((?:``)?(?P<short>[A-Z]{{2,}})(?:'')?\)|\b(?P<named>[A-Z]{{2,}}) means (?:an? |the )?(?P<meant>{_NAMED})"
)
_LONG: Final = Pattern(rf"\b(?P<long>{_NAMED}) $")
_LONGEST: Final = 200  # characters of a name that is shortened
_INITIALS: Final = range(3, 6)  # words of a heading that an abbreviation may stand for
_AFTER = f"CREATE INDEX term_words ON term (words); {ruled_words.AFTER}"


class _Named(msgspec.Struct):
    names: list[str]


def write(database: sqlite3.Connection) -> None:
    """Fill the tables from those of `index.schema`, which are full."""
    database.executescript(_SCHEMA + ruled_words.SCHEMA)
    headings = database.execute(
        "SELECT DISTINCT cite, heading FROM node WHERE heading != '' AND kind IN ('section', 'paragraph')"
    )
    pairs = {(word, str(cite)) for cite, text in headings if _NOT_RULES not in cite for word in stems(text)}
    database.executemany("INSERT INTO headed VALUES (?, ?)", sorted(pairs))
    database.executemany("INSERT INTO term (words, definition) VALUES (?, ?)", _terms(database))
    database.executemany("INSERT INTO ruled_word VALUES (?, ?, ?, ?)", ruled_words.rows(_ruled(database)))
    targets = database.execute("SELECT DISTINCT target FROM reference")
    named = {name for (target,) in targets if (name := acts.name_of(target))}
    database.executemany("INSERT INTO act VALUES (?)", ([name] for name in sorted(named)))
    spelt: dict[str, str] = {}
    for letters, words in chain(_printed(database), _headlines(database)):
        spelt.setdefault(letters, words)
    database.executemany("INSERT INTO spelt VALUES (?, ?)", sorted(spelt.items()))
    database.executescript(_AFTER)


def _terms(database: sqlite3.Connection) -> Iterator[tuple[str, int]]:
    facts = database.execute("SELECT position, fact FROM fact WHERE kind = ? ORDER BY position", [Definition.__name__])
    for position, fact in facts:
        names = msgspec.json.decode(fact, type=_Named).names
        yield from ((words, position) for words in dict.fromkeys(" ".join(key(name)) for name in names))


def _ruled(database: sqlite3.Connection) -> Iterator[tuple[int, RuledSentence]]:
    query = "SELECT position, fact FROM fact WHERE kind = ? ORDER BY position"
    for position, fact in database.execute(query, [RuledSentence.__name__]):
        yield position, msgspec.json.decode(fact, type=RuledSentence)


def _printed(database: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """ "Land Management Agency (LMA)", "LMA means the ...": in the order of the texts."""
    for (text,) in database.execute("SELECT text FROM passage ORDER BY id"):
        for match in _SHORT.finditer(text):
            before = _LONG.search(text, max(0, match.start() - _LONGEST), match.start()) if match["short"] else None
            letters = (match["short"] or match["named"]).lower()
            long = before["long"] if before else match["meant"] or ""
            named = [word for word in tokens(long) if word not in STOP_WORDS][-len(letters) :]
            if initials(named) == letters:
                yield letters, " ".join(map(stem, named))


def _headlines(database: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """The words of a heading that follow each other, with their initials."""
    headings = database.execute("SELECT heading FROM node WHERE heading != '' ORDER BY source, id")
    for heading in dict.fromkeys(text for (text,) in headings):
        words = [word for word in re.findall(r"[a-z]+", heading.lower()) if word not in STOP_WORDS]
        for size in _INITIALS:
            for at in range(len(words) - size + 1):
                some = words[at : at + size]
                yield initials(some), " ".join(map(stem, some))
