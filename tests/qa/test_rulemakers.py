"""Whose rules a question asks for, where the texts hold those of several agencies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from corpus.model import Span
from index import schema
from index.passages import cut
from index.search import Hit
from index.tables import Tables
from index.usage import Unit, Usage, count
from qa.lexicon import Lexicon
from qa.rulemakers import Rulemakers
from tests.corpus.titles import paragraphs, part, read, section, title

BOARD = '</DIV3>\n<DIV3 N="X" TYPE="CHAPTER">\n<HEAD> CHAPTER X—PRIVACY AND CIVIL LIBERTIES OVERSIGHT BOARD</HEAD>\n'
CHAPTER = '<DIV3 N="I" TYPE="CHAPTER">\n<HEAD> CHAPTER I—DEPARTMENT OF HOMELAND SECURITY</HEAD>\n'
SUBTITLE = '<DIV2 N="A" TYPE="SUBTITLE">\n<HEAD>Subtitle A—Office of the Secretary of the Treasury</HEAD>\n'


def _rules(number: str, text: str) -> str:
    return part(section(f"{number}.1", "Timing.", paragraphs(text)), number=number)


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tables]:
    folder = tmp_path_factory.mktemp("titles")
    ours = title(_rules("5", "A component answers in 20 days."), BOARD, _rules("1001", "The Board answers in time."))
    justice = title(_rules("16", "The Department answers."), number=28).replace("HOMELAND SECURITY", "JUSTICE")
    treasury = title(_rules("1", "A bureau answers."), number=31)
    treasury = treasury.replace(CHAPTER, SUBTITLE).replace("</DIV3>\n</DIV1>", "</DIV2>\n</DIV1>")
    texts = (("six", ours), ("justice", justice), ("treasury", treasury))
    documents = [read(xml, folder, name) for name, xml in texts]
    passages, units, usages = cut(documents), list[Unit](), list[Usage]()
    for document in documents:
        own = [one for one in passages if one.source == document.source.id]
        counted, used = count(document, own)
        first = len(units)
        units += [replace(one, number=first + one.number) for one in counted]
        usages += [one._replace(unit=first + one.unit) for each in used for one in each]
    schema.write(folder / "tables.sqlite", documents, passages, (), (), (), units, usages)
    with Tables.open(folder / "tables.sqlite") as opened:
        yield opened


@pytest.fixture(scope="module")
def rulemakers(tables: Tables) -> Rulemakers:
    return Rulemakers(tables, Lexicon([], []))


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("how long does a component have to answer", set()),
        ("how long does the Department of Homeland Security have", {"6 CFR Chapter I"}),
        ("how long does the Privacy and Civil Liberties Oversight Board have", {"6 CFR Chapter X"}),
        ("what does the PCLOB charge", {"6 CFR Chapter X"}),
        ("pclob appeal time limit", {"6 CFR Chapter X"}),
        ("how long does the Board have", {"6 CFR Chapter X"}),
        ("what does the Department of Justice charge", {"28 CFR Chapter I"}),
        ("what does Justice charge", {"28 CFR Chapter I"}),
        ("Treasury FOIA deadline", {"31 CFR Subtitle A"}),
        ("when does DHS consult the Department of Justice", {"6 CFR Chapter I", "28 CFR Chapter I"}),
        ("what does 28 CFR say on fees", {"28 CFR", "28 CFR Chapter I"}),
        ("fees in title 31", {"31 CFR", "31 CFR Subtitle A"}),
        ("complaints under title VI", set()),
    ],
)
def test_an_agency_is_named_by_its_chapter(rulemakers: Rulemakers, question: str, named: set[str]) -> None:
    assert rulemakers.named(question) == named


@pytest.mark.parametrize(
    ("unit", "holder"),
    [
        ("6 CFR 5.1", "6 CFR Chapter I"),
        ("6 CFR 1001.1", "6 CFR Chapter X"),
        ("28 CFR 16.1", "28 CFR Chapter I"),
        ("31 CFR 1.1", "31 CFR Subtitle A"),
        ("FR Doc. 2016-28289", ""),
    ],
)
def test_a_section_is_of_its_chapter_or_of_what_stands_for_one(rulemakers: Rulemakers, unit: str, holder: str) -> None:
    assert rulemakers.of(unit) == holder
    assert rulemakers.is_of(unit, rulemakers.ours) is (holder in ("6 CFR Chapter I", ""))


def test_passages_of_an_agency_that_is_not_asked_for_come_later(tables: Tables, rulemakers: Rulemakers) -> None:
    scores = {"6 CFR 1001.1": 0.9, "6 CFR 5.1": 0.85, "28 CFR 16.1": 0.8}
    hits = [
        Hit(one, Span(one.source, one.start, one.end), scores[one.unit], 0.0, 0.5)
        for one in sorted(tables.passages(), key=lambda one: -scores.get(one.unit, 0.0))
        if one.unit in scores
    ]
    assert [hit.passage.unit for hit in rulemakers.preferred(hits, rulemakers.named("when"))] == [
        "6 CFR 5.1",
        "6 CFR 1001.1",
        "28 CFR 16.1",
    ]
    assert rulemakers.preferred(hits, rulemakers.named("when, at Justice"))[0].passage.unit == "28 CFR 16.1"
    assert rulemakers.preferred(hits, rulemakers.named("when, at the PCLOB"))[0].score == 0.9
