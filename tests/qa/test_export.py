"""The workbook: what stands in its cells, and that none of it runs."""

from __future__ import annotations

from io import BytesIO

import pytest

from corpus.facts.entries import Claim
from qa.export import matrix_xlsx
from tests.qa.samples import RECORDS, entry

openpyxl = pytest.importorskip("openpyxl")
CITE = "6 CFR Part 5 Appendix C(1)"


def test_a_sheet_of_claims_and_a_sheet_of_systems() -> None:
    book = openpyxl.load_workbook(BytesIO(matrix_xlsx([entry(), entry(8, claims=(), system_id=None)])))
    claims, wide = book.worksheets
    assert (claims.title, wide.title) == ("claims", "systems by provision")
    assert (claims.freeze_panes, wide.freeze_panes) == ("A2", "E2")
    system = (1, "DHS/ALL-001", RECORDS, "ALL")
    assert list(claims.values)[1:] == [
        (*system, "(c)(3)", "(j)(2); (k)(2)", None, CITE),
        (*system, "(d)", "(j)(2); (k)(2)", None, CITE),
        (*system, "(e)(1)", "(k)(5)", "investigatory", CITE),
        (8, None, RECORDS, "ALL", None, None, None, "6 CFR Part 5 Appendix C(8)"),
    ]
    assert list(wide.values) == [
        ("entry", "system_id", "name", "component", "cite", "(c)(3)", "(d)", "(e)(1)"),
        (*system, CITE, "(j)(2); (k)(2)", "(j)(2); (k)(2)", "(k)(5)"),
        (8, None, RECORDS, "ALL", "6 CFR Part 5 Appendix C(8)", None, None, None),
    ]


def test_a_cell_leads_to_the_row_of_its_claim() -> None:
    book = openpyxl.load_workbook(BytesIO(matrix_xlsx([entry(), entry(8, claims=())])))
    claims, wide = book.worksheets
    for row in wide.iter_rows(min_row=2):
        for cell in row[5:]:
            assert (cell.hyperlink is None) == (cell.value is None)
            if cell.hyperlink:
                target = claims[cell.hyperlink.location.split("!")[1]].row
                assert claims.cell(target, 5).value == wide.cell(1, cell.column).value
                assert claims.cell(target, 1).value == row[0].value


def test_columns_stand_as_the_statute_prints() -> None:
    names = ("(g)", "(e)(12)", "(e)(4)(G)", "(e)(3)", "(d)")
    given = entry(claims=(Claim(("(j)(2)",), names, None, "", CITE, 0, 1),))
    book = openpyxl.load_workbook(BytesIO(matrix_xlsx([given])))
    head = next(book.worksheets[1].values)
    assert head[5:] == ("(d)", "(e)(3)", "(e)(4)(G)", "(e)(12)", "(g)")


def test_no_cell_is_a_formula() -> None:
    book = openpyxl.load_workbook(BytesIO(matrix_xlsx([entry(name="=1+1", system_id="\x1b@x")])))
    for sheet in book.worksheets:
        assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
        assert (sheet["C2"].value, sheet["B2"].value) == ("=1+1", "�@x")


def test_the_same_matrix_gives_the_same_bytes() -> None:
    assert matrix_xlsx([entry()]) == matrix_xlsx([entry()])
