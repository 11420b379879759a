"""The real texts, read once a process."""

from __future__ import annotations

import pytest

from corpus.facts.entries import Entry
from corpus.facts.exemptions import extract
from corpus.library import Corpus, load_corpus
from corpus.model import Document


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    return load_corpus()


@pytest.fixture(scope="session")
def cfr(corpus: Corpus) -> Document:
    return corpus.document("6cfr-2017")


@pytest.fixture(scope="session")
def rule(corpus: Corpus) -> Document:
    return corpus.document("fr-2016-28289")


@pytest.fixture(scope="session")
def entries(corpus: Corpus) -> dict[int, Entry]:
    """The entries of the codified appendix, by number."""
    return {entry.entry: entry for entry in extract(corpus.documents) if entry.source == "6cfr-2017"}
