"""The lexicon of the real entries, which needs no index, and an assistant over the real texts; made once a process."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.facts import components
from corpus.facts.entries import Entry
from corpus.facts.exemptions import extract
from corpus.library import load_corpus
from qa.assistant import Assistant, open_assistant
from qa.lexicon import Lexicon


@pytest.fixture(scope="session")
def codified() -> tuple[Entry, ...]:
    return tuple(entry for entry in extract(load_corpus().documents) if entry.source == "6cfr-2017")


@pytest.fixture(scope="session")
def lexicon(codified: tuple[Entry, ...]) -> Lexicon:
    return Lexicon(codified, components.extract(load_corpus().documents))


@pytest.fixture(scope="session")
def assistant(home: Path) -> Iterator[Assistant]:
    """Not to be closed or changed: open another."""
    opened = open_assistant(home)
    yield opened
    opened.close()
