"""Readings of several texts become what one index holds: passages numbered through, and the facts of all texts.

What a text says by itself is taken from its reading; only what looks across texts is worked out here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import itemgetter

import msgspec

from corpus.facts import exempt_systems, kinds
from corpus.facts.entries import Entry
from corpus.library import COLLECTIONS
from corpus.model import Document
from index.passages import Passage, Sentence
from index.readings import Reading
from index.ruled import KINDS, RuledSentence
from index.schema import Stored, stored_fact
from index.usage import Unit, Usage

_USAGES = msgspec.msgpack.Decoder(list[Usage])

Read = tuple[Document, Reading]


def numbered(read: Sequence[Read]) -> tuple[tuple[Passage, ...], tuple[Sentence, ...]]:
    """The passages and sentences of all texts, the passages numbered through."""
    passages: list[Passage] = []
    sentences: list[Sentence] = []
    for _, reading in read:
        first = len(passages)
        passages += (replace(one, id=first + one.id) for one in reading.passages) if first else reading.passages
        sentences += (replace(one, passage=first + one.passage) for one in reading.sentences)
    return tuple(passages), tuple(sentences)


def units(read: Sequence[Read]) -> Iterator[Unit]:
    """The units of all texts, numbered through as `index.passages.units` does."""
    first = 0
    for _, reading in read:
        yield from (replace(one, number=first + one.number) for one in reading.units)
        first += len(reading.units)


def usages(read: Sequence[Read]) -> Iterator[Usage]:
    """The words of all units, unit by unit."""
    first = 0
    for _, reading in read:
        for words in reading.usages:
            for one in _USAGES.decode(words):
                yield one._replace(unit=first + one.unit)
        first += len(reading.units)


def facts(read: Sequence[Read]) -> list[Stored]:
    """Those of `corpus.facts.kinds`, of each kind in the order of the texts."""
    rules = [(document, reading) for document, reading in read if document.source.kind not in COLLECTIONS]
    compared = kinds.compared([document for document, _ in rules], [reading.mentions for _, reading in rules])
    told = (fact for _, reading in rules for fact in reading.facts)
    return [*map(stored_fact, compared), *sorted(told, key=itemgetter(0))]


def ruled(read: Sequence[Read]) -> Iterator[RuledSentence]:
    """Of each kind in the order of the texts, with the numbers that passages and facts have in the index."""
    for kind in (one.__name__ for one in KINDS):
        passages = facts = 0
        for _, reading in read:
            for one in reading.ruled:
                if one.of == kind:
                    numbers = tuple(facts + number for number in one.facts)
                    yield replace(one, passage=passages + one.passage, facts=numbers)
            passages += len(reading.passages)
            facts += Counter(map(itemgetter(0), reading.facts))[kind]


def systems(read: Sequence[Read]) -> tuple[tuple[Entry, ...], list[Stored]]:
    """The exemption entries of all texts; their agencies, and what was left unread, as facts."""
    found = exempt_systems.extract([one for one, _ in read if one.source.kind not in COLLECTIONS])
    return found.entries, [stored_fact(one) for one in (*found.agencies, *found.unread)]
