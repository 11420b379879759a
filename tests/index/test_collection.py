"""A collection searched by itself: its passages alone, and words that stand together before words that do not."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from index.build import ensure
from index.sources import add_sources
from index.store import Index

PASSAGES = [
    {"id": "1", "text": "The garden of the house has a gate; the owner keeps the garden shed shut."},
    {"id": "2", "text": "The house of the owner has a garden gate; the shed is kept shut."},
    {"id": "3", "text": "An appeal of a denial must be made within ninety days by the fox."},
    {"id": "4", "text": "A rulemaking petition is sent to the badger."},
]


@pytest.fixture(scope="module")
def collected(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    place = tmp_path_factory.mktemp("collection")
    file = place / "burrow.jsonl"
    file.write_text("\n".join(map(json.dumps, PASSAGES)))
    shutil.copytree(home, place / "home")  # what is read and encoded already is not read and encoded again
    add_sources(place / "home", [file])
    with ensure(place / "home") as index:
        yield index


def cites(index: Index, query: str, source: str | None) -> list[str]:
    return [hit.passage.cite for hit in index.searcher().search(query, 100, source)]


@pytest.mark.parametrize("query", ["petition for rulemaking", "appeal of a denial", "badger"])
@pytest.mark.parametrize("source", ["burrow", "6cfr-2017"])
def test_only_passages_of_the_source_are_found(collected: Index, query: str, source: str) -> None:
    hits = collected.searcher().search(query, 100, source)
    assert hits
    assert {hit.passage.source for hit in hits} == {source}
    assert hits[0].score == max(hit.score for hit in hits) <= 1
    assert {hit.passage.source for hit in collected.searcher().search(query, 100)} > {source}


@pytest.mark.parametrize(
    ("query", "cite"),
    [
        ("who gets a petition for rulemaking?", "[burrow:4]"),
        ("the garden gate of the house", "[burrow:2]"),
        ("the garden shed of the house", "[burrow:1]"),
    ],
)
def test_words_that_stand_together_count(collected: Index, query: str, cite: str) -> None:
    assert cites(collected, query, "burrow")[0] == cite


def test_a_source_that_is_none_has_nothing(collected: Index) -> None:
    assert cites(collected, "petition", "warren") == []


def test_a_query_is_answered_the_same_beside_others(collected: Index) -> None:
    first = cites(collected, "garden gate", "burrow")
    cites(collected, "garden gate", None)
    assert cites(collected, "garden gate", "burrow") == first
