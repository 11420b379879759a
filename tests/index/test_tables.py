"""The facts in SQLite come back as they went in, and a look-up finds the node that is meant."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from corpus.completed import Cites
from corpus.facts.components import Component
from corpus.facts.components import extract as extract_components
from corpus.facts.definitions import Definition
from corpus.facts.exempt_systems import extract
from corpus.library import Corpus
from corpus.model import Kind, Span
from index import schema
from index.errors import DamagedIndex
from index.letters import squeezed
from index.manifest import TABLES
from index.passages import cut, split
from index.store import Index
from index.tables import Tables


def test_documents_come_back_whole(corpus: Corpus, index: Index) -> None:
    assert index.tables.sources() == [document.source.id for document in corpus.documents]
    for document in corpus.documents:
        assert index.document(document.source.id) == document


def test_relatives_are_those_of_the_document(corpus: Corpus, index: Index) -> None:
    for document in corpus.documents:
        for node in document.nodes[::37]:
            assert index.tables.children(node) == list(document.children(node))
            assert index.tables.descendants(node) == list(document.descendants(node))
            assert index.tables.ancestors(node) == document.ancestors(node)


@pytest.mark.parametrize(
    ("cite", "kind", "heading"),
    [
        ("6 CFR 5.8", Kind.SECTION, "Administrative appeals."),
        ("6 CFR 5.8(a)", Kind.PARAGRAPH, "Requirements for filing an appeal"),
        ("6 CFR Part 5", Kind.PART, "DISCLOSURE OF RECORDS AND INFORMATION"),
        ("6 CFR Part 5 Subpart B", Kind.SUBPART, "Privacy Act"),
        ("6 CFR Part 5 Appendix C(22)", Kind.ENTRY, None),
        ("FR Doc. 2016-28289", Kind.DOCUMENT, None),
        ("6 CFR 27.255", Kind.LISTED, None),  # stands in the contents only
    ],
)
def test_the_node_that_a_citation_means(index: Index, cite: str, kind: Kind, heading: str | None) -> None:
    node = index.tables.node(cite)
    assert node is not None
    assert (node.cite, node.kind) == (cite, kind)
    assert heading is None or node.heading == heading


def test_a_citation_gives_every_node_the_one_meant_first(index: Index) -> None:
    kinds = [node.kind for node in index.tables.cited("6 CFR 3.1")]
    assert kinds[0] is Kind.SECTION
    assert kinds.count(Kind.TEXT) == 4
    assert Kind.LISTED in kinds


@pytest.mark.parametrize("cite", ["6 CFR 5.999", "", "6 CFR 5.8(a", "6 cfr 5.8", "x' OR 1=1 --"])
def test_no_node_for_a_citation_that_is_none(index: Index, cite: str) -> None:
    assert index.tables.node(cite) is None
    assert index.tables.cited(cite) == []


def test_every_citation_is_listed_once(corpus: Corpus, index: Index) -> None:
    expected = dict.fromkeys(node.cite for document in corpus.documents for node in document.nodes)
    cites = index.tables.cites
    assert list(cites) == list(expected)
    assert "6 CFR 5.8" in cites
    assert "6 CFR 5.999" not in cites
    assert cites.titles == [6]
    assert cites.appendices == Cites(expected).appendices
    assert cites.beginning("6 CFR 5.8(") == [cite for cite in expected if cite.startswith("6 CFR 5.8(")]


def test_entries_and_facts_come_back(corpus: Corpus, index: Index) -> None:
    assert index.tables.entries() == extract(corpus.documents).entries
    assert index.tables.facts(Component) == tuple(extract_components(corpus.documents))
    assert index.tables.facts(Path) == ()


def test_claims_are_rows_too(index: Index) -> None:
    rows = index.tables.rows("SELECT entry, position, authority, provision FROM claim ORDER BY rowid")
    assert rows == [
        (at, position, authority, provision)
        for at, entry in enumerate(index.tables.entries())
        for position, claim in enumerate(entry.claims)
        for authority in claim.authorities
        for provision in claim.provisions
    ]


def test_passages_and_sentences_come_back(corpus: Corpus, index: Index) -> None:
    passages = cut(corpus.documents)
    assert index.tables.passages() == passages
    assert index.tables.sentences() == tuple(
        s for passage in passages for s in split(corpus.document(passage.source), passage)
    )


def test_passages_are_read_by_their_numbers(index: Index) -> None:
    every = index.tables.passages()
    numbers = [*range(len(every) - 1, 0, -3), 5]
    assert index.tables.passages_at(numbers) == [every[number] for number in numbers]
    assert index.tables.passages_at([]) == []
    with pytest.raises(DamagedIndex, match="lacks passages"):
        index.tables.passages_at([len(every)])


def test_the_nodes_around_a_stretch_are_those_cited_so_that_hold_it(index: Index) -> None:
    for passage in index.tables.passages()[::40]:
        place = Span(passage.source, passage.start, passage.end)
        cited = index.tables.cited(passage.cite)
        assert index.tables.cited_around(passage.cite, place) == [one for one in cited if one.span.contains(place)]


def test_passages_are_read_by_what_they_cite_and_use(index: Index) -> None:
    every = index.tables.passages()
    cited = index.tables.passages_of(["6 CFR 5.8", "6 CFR 5.11(k)(6)"])
    assert cited == {p.id for p in every if p.unit == "6 CFR 5.8" or p.cite == "6 CFR 5.11(k)(6)"}


@pytest.mark.parametrize("name", ["Secret Service", "Pre-Check", "PreCheck", "expedited", "e-mail", "75", "Zanzibar"])
def test_passages_are_read_by_the_letters_they_print_in_a_row(index: Index, name: str) -> None:
    every = index.tables.passages()
    printing = list(index.tables.passages_printing(name))
    assert [p for p in every if squeezed(name) in squeezed(p.text)] == [
        p for p in printing if squeezed(name) in squeezed(p.text)
    ]
    numbers = {p.id for p in printing}
    assert printing == [p for p in every if p.id in numbers]
    assert len(printing) < len(every) or name == "75"  # two letters tell nothing apart
    assert list(index.tables.passages_printing(name, name)) == [p for p in every if name in p.text]


def test_facts_are_read_by_their_positions(index: Index) -> None:
    every = index.tables.facts(Definition)
    assert index.tables.facts_at(Definition, [7, 3, 7]) == [every[7], every[3], every[7]]
    with pytest.raises(DamagedIndex, match="lacks a Definition"):
        index.tables.facts_at(Definition, [len(every)])


def test_nodes_are_read_some_at_a_time(corpus: Corpus, index: Index) -> None:
    for document in corpus.documents:
        nodes, whole = index.document(document.source.id).nodes, tuple(document.nodes)
        assert len(nodes) == len(whole)
        assert (nodes[0], nodes[-1], nodes[300:520]) == (whole[0], whole[-1], list(whole[300:520]))
        assert nodes == whole
        assert nodes != whole[1:]
        with pytest.raises(IndexError):
            nodes[len(whole)]


def test_the_path_to_a_node_is_its_ancestors_and_itself(index: Index) -> None:
    paths = index.tables.paths(["6 CFR 5.8(a)(1)", "6 CFR 99.9"])
    node = index.tables.node("6 CFR 5.8(a)(1)")
    assert node is not None
    assert paths == {"6 CFR 5.8(a)(1)": [*index.tables.ancestors(node), node]}


def test_threads_may_share_them(index: Index) -> None:
    cites = list(index.tables.cites)[::50]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(index.tables.node, cites)) == [index.tables.node(cite) for cite in cites]


def test_they_cannot_be_written_to(index: Index) -> None:
    with pytest.raises(DamagedIndex, match="readonly"):
        index.tables.rows("DELETE FROM node")


def test_an_empty_corpus_is_written_and_read(tmp_path: Path) -> None:
    schema.write(tmp_path / "t.sqlite", [], [], [], [])
    with Tables.open(tmp_path / "t.sqlite") as opened:
        assert not opened.entries()
        assert not opened.passages()
        assert opened.node("6 CFR 5.8") is None


@pytest.mark.parametrize("data", [b"", b"SQLite format 3\0" + b"x" * 5000, b"no database at all" * 300])
def test_a_file_that_is_no_store_is_damaged(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "t.sqlite"
    path.write_bytes(data)
    with pytest.raises(DamagedIndex, match=r"t\.sqlite"), Tables.open(path) as opened:
        opened.node("6 CFR 5.8")


def test_a_missing_file_is_damaged(tmp_path: Path) -> None:
    with pytest.raises(DamagedIndex, match="missing"):
        Tables.open(tmp_path / "t.sqlite")


def test_a_fact_of_another_shape_is_damage_not_an_answer(small_home: Path) -> None:
    [path] = small_home.glob(f"index/*/{TABLES}")
    with sqlite3.connect(path) as database:
        database.execute("INSERT INTO fact VALUES ('Component', 99, '{}')")
    with Tables.open(path) as opened, pytest.raises(DamagedIndex, match="Component is not as written"):
        opened.facts(Component)


@pytest.mark.parametrize("name", ["a home", "süß", "100%", "what?", "#1"])
def test_any_directory_name_will_do(index: Index, tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    path = tmp_path / name / TABLES
    path.write_bytes(index.load(TABLES))
    with Tables.open(path) as opened:
        assert opened.node("6 CFR 5.8") == index.tables.node("6 CFR 5.8")
