"""The lexicon of the real entries, made once a process; no index is needed for it."""

from __future__ import annotations

import pytest

from corpus.facts import components
from corpus.facts.entries import Entry
from corpus.facts.exemptions import extract
from corpus.library import load_corpus
from qa.lexicon import Lexicon


@pytest.fixture(scope="session")
def codified() -> tuple[Entry, ...]:
    return tuple(entry for entry in extract(load_corpus().documents) if entry.source == "6cfr-2017")


@pytest.fixture(scope="session")
def lexicon(codified: tuple[Entry, ...]) -> Lexicon:
    return Lexicon(codified, components.extract(load_corpus().documents))
