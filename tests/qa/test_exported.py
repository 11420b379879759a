"""Answers as files: each form holds every question, quote and place, and nothing of them is markup."""

from __future__ import annotations

import csv
from html.parser import HTMLParser
from io import BytesIO

import msgspec
import pytest
from markdown_it import MarkdownIt

from qa.answer import Answer, AnswerKind, Cell, Citation, DialogueAnswer, Table
from qa.export import as_xlsx
from qa.render.exported import FORMATS, copied_table, exported
from qa.render.layouts import Layout

HOSTILE = "<script>alert(1)</script> [x](http://e.example) & **b** \x1b[31m | `c`"
TAME = HOSTILE.replace("\x1b", "\N{REPLACEMENT CHARACTER}")


TEXTS = {"6cfr-2017": "6 CFR, Domestic Security, January 1, 2017"}


def _answer(question: str) -> Answer:
    return Answer(
        question=question,
        kind=AnswerKind.SYSTEMS,
        understood="as asked",
        answer="So it is.",
        table=Table(["entry", "system"], [[1, HOSTILE], [2, None]]),
        citations=[Citation("6 CFR 5.8(a)(1)", "Appeals", f"quote of {question}", "6cfr-2017", 10, 20)],
        notes=["a note"],
    )


class _Text(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def _read(written: str, form: str) -> str:
    if form == "json":
        return " ".join(str(value) for value in msgspec.json.decode(written)["turns"])
    page = _Text(written if form == "html" else MarkdownIt().enable("table").render(written))
    assert "script" not in page.tags
    assert "a" not in page.tags
    return page.text


@pytest.mark.parametrize("form", FORMATS)
def test_a_session_keeps_questions_answers_and_citations(form: str) -> None:
    read = _read(exported([_answer("first?"), _answer(HOSTILE)], form, HOSTILE, TEXTS), form)
    for words in ("first?", "So it is.", "6 CFR 5.8(a)(1)", "quote of first?", "a note"):
        assert words in read
    if form == "json":
        assert "6cfr-2017" in read
    else:
        assert read.count("6 CFR, Domestic Security, January 1, 2017") == 2
        assert read.count(TAME) >= 4  # as title, question, and in both tables


@pytest.mark.parametrize("form", ["md", "html"])
def test_a_text_that_is_no_longer_there_keeps_its_id(form: str) -> None:
    assert "6cfr-2017" in _read(exported([_answer("q")], form, "t", {}), form)


def test_json_is_what_cfr_writes() -> None:
    one, two = _answer("one"), _answer("two")
    assert msgspec.json.decode(exported([one], "json", "", TEXTS), type=Answer) == one
    assert msgspec.json.decode(exported([one, two], "json", "", TEXTS), type=DialogueAnswer).turns == [one, two]


def test_a_table_on_the_clipboard_comes_apart_at_tabs() -> None:
    assert copied_table(Table(["a\tb", "c"], [[1, None], ["x\ny", "z"]])) == "a b\tc\n1\t\nx y\tz"


def test_a_table_that_is_pasted_runs_nothing() -> None:
    rows: list[list[Cell]] = [["=1+1", -1], ["\t+1", 'a "b"'], ["@x", "＝1"]]
    pasted = list(csv.reader(copied_table(Table(["=head", "n"], rows)).split("\n"), delimiter="\t"))
    assert pasted == [["'=head", "n"], ["'=1+1", "-1"], ["'+1", 'a "b"'], ["'@x", "'＝1"]]


def test_a_workbook_runs_nothing_and_says_what_it_cuts_off() -> None:
    from openpyxl import load_workbook

    texts = ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "plain", "x" * 40_000]
    sheet = load_workbook(BytesIO(as_xlsx("t", Layout(["text"], [[text] for text in texts], 0)))).worksheets[0]
    cells = [row[0] for row in sheet.iter_rows(min_row=2)]
    assert {cell.data_type for cell in cells} == {"s"}
    assert [cell.quotePrefix for cell in cells] == [True] * 6 + [False] * 2
    assert str(cells[-1].value).endswith("(of 40,000 characters)")
