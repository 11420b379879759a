"""Plain passages: what is stored of a file, how it is read again, and what is said of a file that is none."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.added import BadSource, added_records, need_new, taken, write_list
from corpus.citation import parse
from corpus.library import SourceError, SourceRecord, load_corpus, source_records
from corpus.model import Document, Kind


def written(folder: Path, *items: Any, name: str = "rules.jsonl") -> Path:
    path = folder / name
    path.write_text("\n".join(item if isinstance(item, str) else json.dumps(item) for item in items), encoding="utf-8")
    return path


def kept(folder: Path, file: Path) -> Document:
    """As it is stored and read again."""
    record, text = taken(file)
    path = folder / record.path
    path.write_text(text.text, encoding="utf-8", newline="\n")
    write_list(folder, [record])
    return load_corpus(added_records(folder)).documents[0]


def texts(document: Document) -> list[tuple[str, str, str]]:
    """Citation, heading and words of each passage."""
    units = [node for node in document.nodes if node.kind is Kind.SECTION]
    return [
        (unit.cite, unit.heading, " ".join(document.own_text(child) for child in document.children(unit)))
        for unit in units
    ]


def test_passages_are_cited_by_their_id_and_quoted_as_they_are(tmp_path: Path) -> None:
    file = written(
        tmp_path,
        {"id": "3.1.(2)", "heading": "  Duty\nto tell ", "text": 'A person "must"\n\n tell\\ask.  Soon.'},
        "",
        {"id": 17, "text": "= 4\n# no heading\n    five § “six” 税"},
        {"id": "x", "text": "last", "heading": None, "more": {"is": "left out"}},
    )
    document = kept(tmp_path, file)
    assert texts(document) == [
        ("[rules:3.1.(2)]", "Duty to tell", 'A person "must" tell\\ask. Soon.'),
        ("[rules:17]", "", "= 4 # no heading five § “six” 税"),
        ("[rules:x]", "", "last"),
    ]
    assert document.problems == ()
    assert (document.source.edition, document.source.origin) == ("3 passages", "added from rules.jsonl")
    assert kept(tmp_path, written(tmp_path, {"id": 1, "text": "x"})).source.edition == "1 passage"


WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60)


@given(st.lists(st.tuples(WORDS, WORDS | st.none()), min_size=1, max_size=5))
def test_any_words_come_back(tmp_path_factory: pytest.TempPathFactory, passages: list[tuple[str, str | None]]) -> None:
    told = [(text, heading) for text, heading in passages if " ".join(text.split())]
    if not told:
        return
    folder = tmp_path_factory.mktemp("any")
    items = [{"id": n, "text": text, "heading": heading} for n, (text, heading) in enumerate(told)]
    document = kept(folder, written(folder, *items))
    assert document.problems == ()
    found = texts(document)
    assert [cite for cite, _, _ in found] == [f"[rules:{n}]" for n in range(len(told))]
    assert [heading for _, heading, _ in found] == [" ".join((heading or "").split()) for _, heading in told]
    for (text, _), (_, _, words) in zip(told, found, strict=True):
        assert "".join(words.split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([{"id": "a", "text": "x"}, "{"], "2: not JSON"),
        (["[]"], "1: expected an object"),
        ([{"text": "x"}], "1: id"),
        ([{"id": "", "text": "x"}], "1: id"),
        ([{"id": "a b", "text": "x"}], "1: id"),
        ([{"id": "a]", "text": "x"}], "1: id"),
        ([{"id": True, "text": "x"}], "1: id"),
        ([{"id": 1.5, "text": "x"}], "1: id"),
        ([{"id": "a"}], "1: text"),
        ([{"id": "a", "text": " \n"}], "1: text"),
        ([{"id": "a", "text": ["x"]}], "1: text"),
        ([{"id": "a", "text": "x", "heading": 1}], "1: heading"),
        ([{"id": 7, "text": "x"}, "", {"id": "7", "text": "y"}], "3: the id '7' was used before, on line 1"),
        (['{"id": "a", "text": "\\ud800"}'], "1: not text"),
        (['{"id": "a", "text": "x", "id": "b"}'], "1: the key 'id' stands here twice"),
        ([], "1: no passages"),
        (["[" * 100_000], "1: n"),
    ],
)
def test_a_file_that_is_none_is_told_with_its_line(tmp_path: Path, lines: list[Any], said: str) -> None:
    file = written(tmp_path, *lines)
    with pytest.raises(BadSource) as caught:
        taken(file)
    assert str(caught.value).startswith(f"{file}:{said}")


def test_other_files_are_told(tmp_path: Path) -> None:
    (tmp_path / "latin.jsonl").write_bytes(b'{"id": 1, "text": "x"}\n{"id": 2, "text": "caf\xe9"}')
    with pytest.raises(BadSource, match=r"latin\.jsonl:2: not UTF-8"):
        taken(tmp_path / "latin.jsonl")
    for name, said in (("a.txt", "or a file of passages"), ("§.jsonl", "letters or digits")):
        with pytest.raises(BadSource, match=said):
            taken(written(tmp_path, {"id": 1, "text": "x"}, name=name))
    file = written(tmp_path, {"id": 1, "text": "x"}, name="6CFR 2017.jsonl")
    with pytest.raises(BadSource, match="a source '6cfr-2017' already"):
        need_new(taken(file)[0], file, source_records())


@pytest.mark.parametrize("words", ["[rules:3.1.(2)]", "[rules:5.8]", "[a-b.c:17]", " [rules:x] "])
def test_a_citation_of_a_passage_is_no_other(words: str) -> None:
    place = parse(words)
    assert place is not None
    assert str(place) == words.strip()
    assert (place.section, place.part, place.appendix) == (None, None, None)
    assert parse("5.8") is not None
    assert not place.within(parse("[rules:4]") or place)


@pytest.mark.parametrize("words", ["[Reserved]", "[email protected]", "[72 FR 65419, Nov. 20, 2007]", "[[Page 12]]"])
def test_what_the_texts_print_in_brackets_is_no_passage(words: str) -> None:
    place = parse(words)
    assert place is None or place.collection is None


def test_a_list_is_read_as_it_was_written(tmp_path: Path) -> None:
    records = [
        SourceRecord("a", 'quo"te \\ \x7f \t 税 😀', "passages", "1 passage", "added from a\nb", tmp_path / "a.txt", hashlib.sha256(b"").hexdigest()),
        SourceRecord("b", "B", "passages", "", "", tmp_path / "b.txt", ""),
    ]  # fmt: skip
    write_list(tmp_path, records)
    assert added_records(tmp_path) == tuple(records)
    write_list(tmp_path, [])
    assert added_records(tmp_path) == added_records(tmp_path / "nowhere") == ()


def test_a_copy_that_was_changed_is_told(tmp_path: Path) -> None:
    kept(tmp_path, written(tmp_path, {"id": 1, "text": "x"}))
    (tmp_path / "rules.txt").write_text("= 1\n    y\n")
    with pytest.raises(SourceError, match="cfr sources remove rules"):
        load_corpus(added_records(tmp_path))
