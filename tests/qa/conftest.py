"""The lexicon of the real entries, which needs no index, and an assistant over the real texts; made once a process."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from corpus.facts import components
from corpus.facts.entries import Entry
from corpus.facts.exemptions import extract
from corpus.library import load_corpus
from index.sources import add_sources
from qa.assistant import Assistant, open_assistant
from qa.lexicon import Lexicon
from tests.corpus.titles import paragraphs, part, section, title

NEW = title(
    part(
        section(
            "5.8",
            "Administrative appeals.",
            paragraphs(
                "(a) <I>Requirements for filing an appeal.</I> (1) An appeal must be in writing, and to be considered "
                "timely it must be transmitted to the Appeals Officer within 120 working days after the date of "
                "the component's response."
            ),
        ),
        section(
            "5.25",
            "Administrative appeals for access requests.",
            paragraphs("(a) An individual may appeal by an administrative appeal to the Appeals Officer."),
        ),
    ),
    part(section("27.255", "Recordkeeping.", paragraphs("(a) Records are kept.")), number="27", heading="FACILITIES"),
    part(section("115.52", "Grievances.", paragraphs("(a) No time limit.")), number="115", heading="DETAINEES"),
    part(
        section("139.5", "Conduct.", paragraphs("(a) Be quiet.")),
        section("139.10-139.15", "[Reserved]"),
        number="139",
        heading="CONDUCT",
    ),
)


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


@pytest.fixture(scope="session")
def two(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with a small title 6 of 2026 beside the real one; not to be changed."""
    place = tmp_path_factory.mktemp("two")
    shutil.copytree(home, place / "home")
    file = place / "title-6.xml"
    file.write_text(NEW)
    add_sources(place / "home", [file], edition=date(2026, 1, 29))
    return place / "home"
