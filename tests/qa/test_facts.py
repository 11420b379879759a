"""`cfr facts`: every kind is listed, each fact with its words as they stand in the source."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from click.testing import CliRunner

from corpus.library import load_corpus
from corpus.model import Span
from qa.assistant import Assistant
from qa.cli import cfr
from qa.facts import KINDS

CORPUS = load_corpus()


@pytest.mark.parametrize("kind", KINDS)
def test_every_fact_quotes_its_source(kind: str, assistant: Assistant) -> None:
    records = assistant.facts(kind)
    assert records
    for record in records:
        span = Span(record["source"], record["start"], record["end"])
        assert record["quote"] == CORPUS.source(span.source).quote(span)
        assert record["quote"].strip()


@pytest.mark.parametrize("kind", KINDS)
def test_csv_has_a_row_a_fact(kind: str, home: Path, assistant: Assistant) -> None:
    runner = CliRunner()
    listed = runner.invoke(cfr, ["facts", kind, "--format", "csv", "--home", str(home)], standalone_mode=False)
    rows = list(csv.DictReader(io.StringIO(listed.stdout)))
    assert len(rows) == len(assistant.facts(kind))


def test_an_unknown_kind_names_those_there_are() -> None:
    asked = CliRunner().invoke(cfr, ["facts", "weather"])
    assert asked.exit_code == 2
    assert all(kind in asked.stderr for kind in KINDS)


@pytest.mark.parametrize(("said", "kind"), [("fees", "amounts"), ("Offices", "contacts"), ("deadline", "deadlines")])
def test_a_kind_by_another_name(home: Path, said: str, kind: str) -> None:
    asked, named = (
        CliRunner().invoke(cfr, ["facts", name, "--format", "csv", "--home", str(home)], standalone_mode=False)
        for name in (said, kind)
    )
    assert asked.stdout
    assert asked.stdout == named.stdout
