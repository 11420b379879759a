"""Every written form of an answer and of the matrix: nothing lost, nothing that acts on a terminal."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from qa.answer import AnswerKind, Table
from qa.plain import plain, plain_line
from qa.render import (
    Role,
    as_columns,
    as_csv,
    as_grid,
    as_json,
    as_markdown,
    as_text,
    by_claim,
    by_system,
    matrix_json,
    matrix_table,
    of_answer,
    of_records,
)
from qa.render.columns import columns
from qa.render.layouts import Layout
from qa.render.markdown import escaped
from qa.render.tables import csv_cell
from tests.qa.samples import CLAIMED, RECORDS, answer, citation, entry, systems

ANY_TEXT = st.text(st.characters(codec=None, categories=None), max_size=200)
TURNS_TEXT = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


def folded(text: str) -> str:
    return " ".join(text.replace("| ", " ").split())


def inert(text: str) -> bool:
    """No character of `text` moves a cursor, starts an escape sequence or turns the direction."""
    return all(
        c == "\n" or (unicodedata.category(c) not in ("Cc", "Cs") and unicodedata.bidirectional(c) not in TURNS_TEXT)
        for c in text
    )


class TestPlain:
    @given(ANY_TEXT)
    def test_lets_no_control_character_through(self, text: str) -> None:
        assert inert(plain(text))
        assert inert(plain_line(text))
        assert "\n" not in plain_line(text)

    @given(ANY_TEXT)
    def test_twice_is_once(self, text: str) -> None:
        assert plain(plain(text)) == plain(text)

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("§ 5.8(a)(1) — “quote” é 漢字", "§ 5.8(a)(1) — “quote” é 漢字"),
            ("one\ntwo\r\nthree\rfour", "one\ntwo\nthree\nfour"),
            ("a\tb", "a    b"),
            ("[email\xa0protected]", "[email\xa0protected]"),
            ("\x1b[31mred\x1b[0m", "�[31mred�[0m"),
            ("\x9b31m", "�31m"),
            ("a\u202eb\u2066c", "a�b�c"),
            ("bell\x07", "bell�"),
            ("next\x85line\u2028end", "next\nline\nend"),
            (b"caf\xe9".decode("utf-8", "surrogateescape"), "caf�"),
            ("", ""),
        ],
    )
    def test_keeps_words(self, text: str, expected: str) -> None:
        assert plain(text) == expected

    def test_one_line(self) -> None:
        assert plain_line("  one\n two\tthree ") == "one two three"


class TestText:
    def test_golden(self) -> None:
        assert as_text(systems()) == (
            "Understood: systems of records exempt from (e)(12), under any authority\n"
            "\n"
            "2 systems of records are exempt from 5 U.S.C. 552a(e)(12).\n"
            "\n"
            "entry  system                                                          authority\n"
            "-----  --------------------------------------------------------------  ---------\n"
            "    1  DHS/ALL-001 Freedom of Information Act and Privacy Act Records  (j)(2)\n"
            "       System of Records\n"
            "    8  MAGNET Maritime Awareness Global Network\n"
            "\n"
            "Sources\n"
            "[1] 6 CFR Part 5 Appendix C(1)\n"
            "    Freedom of Information Act and Privacy Act Records System of Records\n"
            "    | exempt from 5 U.S.C. 552a(c)(3) and (4) exempt from 5 U.S.C. 552a(c)(3)\n"
            "    | and (4) exempt from 5 U.S.C. 552a(c)(3) and (4) exempt from 5 U.S.C.\n"
            "    | 552a(c)(3) and (4) exempt from 5 U.S.C. 552a(c)(3) and (4)\n"
            "[2] 6 CFR Part 5 Appendix C(8)\n"
            "    | the MAGNET system\n"
            "\n"
            "Note: Entry 60 is not used in this edition.\n"
        )

    def test_a_quote_that_the_answer_prints_is_not_repeated(self) -> None:
        assert as_text(answer()).count("within 90 working days") == 1

    @given(
        st.lists(st.text(st.characters(codec="utf-8"), max_size=120), max_size=4),
        st.text(st.characters(codec="utf-8"), max_size=120),
        st.integers(30, 120),
    )
    def test_contains_every_quote(self, quotes: list[str], said: str, width: int) -> None:
        given = answer(answer=said, citations=[citation(quote=quote) for quote in quotes])
        text = folded(as_text(given, width=width))
        assert all(folded(plain_line(quote)) in text for quote in quotes)
        assert inert(text)

    @pytest.mark.parametrize("width", [40, 80, 132])
    def test_keeps_to_its_width(self, width: int) -> None:
        lines = as_text(systems(), width=width).splitlines()
        assert max(map(len, lines)) <= width

    def test_lines_of_the_answer_keep_their_indent(self) -> None:
        given = answer(answer="(a) Appeals.\n    (1) Time " + "limit " * 20)
        assert "(a) Appeals.\n    (1) Time limit" in as_text(given)
        assert "\n    limit" in as_text(given)

    def test_abstention_has_no_sources(self) -> None:
        text = as_text(answer(AnswerKind.NONE, answer="The texts do not say.", citations=[], understood=""))
        assert text == "The texts do not say.\n"

    def test_paint_sees_roles_and_adds_nothing_else(self) -> None:
        painted = as_text(systems(), paint=lambda role, line: f"<{role.name}>{line}")
        assert "<CITE>[1] 6 CFR Part 5 Appendix C(1)\n" in painted
        bare = painted
        for role in Role:
            bare = bare.replace(f"<{role.name}>", "")
        assert bare == as_text(systems())


class TestColumns:
    def test_that_do_not_fit_are_stacked(self) -> None:
        head = [f"column{i}" for i in range(12)]
        lines = columns(head, [["(e)(4)(G)"] * 12], 60)
        assert lines[0] == "column0: (e)(4)(G)"
        assert len(lines) == 12

    def test_no_rows(self) -> None:
        assert columns(["entry", "system"], [], 80) == ["entry  system", "-----  ------"]

    @given(
        st.lists(st.lists(st.text("ab (c)\x1b\n", max_size=30), min_size=3, max_size=3), max_size=6),
        st.integers(20, 100),
    )
    def test_every_word_of_every_cell_is_there(self, rows: list[list[str]], width: int) -> None:
        written = " ".join(columns(["one", "two", "three"], list(rows), width))
        for row in rows:
            for value in row:
                assert all(word in written for word in plain_line(value).split())
        assert inert(written)


class TestMarkdown:
    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])

    def test_golden(self) -> None:
        assert as_markdown(systems()) == (
            "*Understood: systems of records exempt from (e)(12), under any authority*\n"
            "\n"
            "2 systems of records are exempt from 5 U.S.C. 552a(e)(12).\n"
            "\n"
            "| entry | system | authority |\n"
            "| ---: | --- | --- |\n"
            f"| 1 | DHS/ALL-001 {RECORDS} | (j)(2) |\n"
            "| 8 | MAGNET Maritime Awareness Global Network |  |\n"
            "\n"
            "**Sources**\n"
            "\n"
            f"1. **6 CFR Part 5 Appendix C(1)** {RECORDS}\n"
            "\n"
            f"   > {CLAIMED.strip()}\n"
            "\n"
            "2. **6 CFR Part 5 Appendix C(8)**\n"
            "\n"
            "   > the MAGNET system\n"
            "\n"
            "**Notes**\n"
            "\n"
            "- Entry 60 is not used in this edition.\n"
        )

    @given(st.text(st.sampled_from("ab1 \\`*_{}[]()#+-.!|<>~&@:/=$\n\t'\"^;"), min_size=1, max_size=40))
    def test_corpus_text_is_never_markup(self, text: str) -> None:
        tokens = self.reader.parse(escaped(text))
        expected = plain_line(text)
        if not expected:
            assert not tokens
            return
        assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
        pieces = tokens[1].children or []
        assert {piece.type for piece in pieces} <= {"text"}
        assert "".join(piece.content for piece in pieces) == expected

    def test_a_cell_cannot_end_its_row(self) -> None:
        given = answer(table=Table(["a|b", "n"], [["x | y\nz", 1]]))
        assert "| a\\|b | n |\n| --- | ---: |\n| x \\| y z | 1 |" in as_markdown(given)


class TestJson:
    @given(ANY_TEXT.filter(lambda text: text.isascii() or not any("\ud800" <= c <= "\udfff" for c in text)))
    def test_loses_nothing_and_prints_safely(self, text: str) -> None:
        line = as_json(answer(question=text))
        assert json.loads(line)["question"] == text
        assert inert(line)
        assert "\n" not in line

    def test_fields_in_the_public_order(self) -> None:
        assert list(json.loads(as_json(answer()))) == [
            "schema",
            "id",
            "question",
            "kind",
            "understood",
            "answer",
            "entries",
            "provisions",
            "authorities",
            "verdict",
            "count",
            "table",
            "citations",
            "notes",
            "confidence",
            "elapsed_ms",
        ]


class TestMatrix:
    def test_json_is_the_public_object(self) -> None:
        [written] = json.loads(matrix_json([entry()]))
        assert list(written) == [
            "entry",
            "system_id",
            "name",
            "acronyms",
            "components",
            "claims",
            "reasons",
            "waiver",
            "not_asserted",
            "pass_through",
            "findings",
        ]
        assert list(written["claims"][0]) == [
            "authorities",
            "provisions",
            "condition",
            "quote",
            "cite",
            "start",
            "end",
        ]
        assert list(written["reasons"][0]) == [
            "label",
            "provisions",
            "title",
            "quote",
            "cite",
            "start",
            "end",
        ]
        assert written["waiver"] is False

    def test_csv_has_a_row_a_claim_and_provision(self) -> None:
        rows = list(csv.DictReader(io.StringIO(as_csv(by_claim([entry(), entry(2, claims=(), system_id=None)])))))
        cite = "6 CFR Part 5 Appendix C(1)"
        assert [(r["entry"], r["provision"], r["authority"], r["condition"], r["cite"]) for r in rows] == [
            ("1", "(c)(3)", "(j)(2); (k)(2)", "", cite),
            ("1", "(d)", "(j)(2); (k)(2)", "", cite),
            ("1", "(e)(1)", "(k)(5)", "investigatory", cite),
            ("2", "", "", "", "6 CFR Part 5 Appendix C(2)"),
        ]
        assert rows[0]["name"] == RECORDS
        assert rows[0]["component"] == "ALL"

    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            ("=1+1", "'=1+1"),
            ("+1", "'+1"),
            ("-1", "'-1"),
            ("@cmd", "'@cmd"),
            ("\t=1", "'=1"),
            ("\r=1", "'=1"),
            ("\n=1", "'=1"),
            ("(e)(12)", "(e)(12)"),
            ("a=b", "a=b"),
            (12, 12),
            (None, None),
        ],
    )
    def test_no_cell_is_a_formula(self, value: str | int | None, expected: str | int | None) -> None:
        assert csv_cell(value) == expected

    def test_table(self) -> None:
        assert matrix_table([entry()]) == (
            "1 system of records\n"
            "\n"
            "entry  system                             component  authority       provisions\n"
            "-----  ---------------------------------  ---------  --------------  -----------\n"
            "    1  DHS/ALL-001 Freedom of             ALL        (j)(2), (k)(2)  (c)(3), (d)\n"
            "       Information Act and Privacy Act\n"
            "       Records System of Records\n"
            "                                                     (k)(5)          (e)(1) *\n"
            "\n"
            "* 6 CFR Part 5 Appendix C(1): investigatory\n"
        )
        assert matrix_table([]) == "0 systems of records\n"

    def test_markdown(self) -> None:
        head, rule, *rows = as_grid(by_claim([entry()])).splitlines()
        assert head == r"| entry | system\_id | name | component | provision | authority | condition | cite |"
        assert rule == "| ---: | --- | --- | --- | --- | --- | --- | --- |"
        assert len(rows) == 3

    @pytest.mark.parametrize("write", [as_csv, as_grid])
    def test_the_wide_form_has_a_row_a_system(self, write: Callable[[Layout], str]) -> None:
        head, *rows = (line for line in write(by_system([entry(), entry(2)])).splitlines() if "---" not in line)
        assert head.count("(") >= 3
        assert len(rows) == 2
        assert all("(j)(2); (k)(2)" in row and "Appendix C(" in row for row in rows)


def test_an_answer_reads_the_same_in_every_format() -> None:
    """Each quote and cite of an answer is in each of its forms."""
    given = answer(citations=[citation(), citation("6 CFR 5.9", "General Records Schedule 14")])
    for form in (as_text, as_markdown, as_json):
        written = form(given)
        assert all(c.cite in written and c.quote in written for c in given.citations)


class TestTables:
    def test_of_an_answer_with_a_table_its_rows(self) -> None:
        assert as_csv(of_answer(systems())).splitlines()[0] == "entry,system,authority"

    def test_of_another_its_citations(self) -> None:
        rows = list(
            csv.DictReader(io.StringIO(as_csv(of_answer(answer(citations=[citation(), citation("6 CFR 5.9")])))))
        )
        assert [row["cite"] for row in rows] == ["6 CFR 5.8(a)(1)", "6 CFR 5.9"]
        assert rows[0]["quote"] == "within 90 working days"

    def test_records_have_a_row_each_and_lists_are_joined(self) -> None:
        records = [{"term": "record", "also": ["a", "b"], "note": None}, {"term": "=x", "also": [], "note": None}]
        assert as_csv(of_records(records)) == "term,also,note\nrecord,a; b,\n'=x,,\n"

    def test_a_column_without_a_value_takes_no_room(self) -> None:
        written = as_columns(of_records([{"term": "record", "note": None}]))
        assert written.split() == ["term", "------", "record"]
