"""What the words of a reference name, wherever they lead."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import authorities, labels
from corpus.cross_references import Of, find


@pytest.mark.parametrize(
    ("printed", "paths"),
    [
        ("(b)(2) and (c)", ["b2", "c"]),
        ("(a)(1) through (3)", ["a1", "a2", "a3"]),
        ("(e)(1)(i), (ii), and (iii)", ["e1i", "e1ii", "e1iii"]),
        ("(d)(1), (2), or (3)", ["d1", "d2", "d3"]),
        ("(h) and (i)", ["h", "i"]),
        ("(c)(1)(i) through (iv)", ["c1i", "c1ii", "c1iii", "c1iv"]),
        ("(a)(6)(B)(i) and (ii)", ["a6Bi", "a6Bii"]),
        ("(a)(1)-(4)", ["a1", "a2", "a3", "a4"]),
    ],
)
def test_a_list_of_labels_is_written_out(printed: str, paths: list[str]) -> None:
    assert ["".join(path) for _, _, path in labels.read_list(printed)] == paths


@pytest.mark.parametrize(
    ("text", "laws"),
    [
        ("5 U.S.C. 552a(j)(2) and (k)(1)", ["5 U.S.C. 552a(j)(2)", "5 U.S.C. 552a(k)(1)"]),
        ("31 U.S.C. 3801-3812", ["31 U.S.C. 3801-3812"]),
        ("5 U.S.C. 301, 553(e); 6 U.S.C. 112.", ["5 U.S.C. 301", "5 U.S.C. 553(e)", "6 U.S.C. 112"]),
        ("42 U.S.C. 2000d-2000d-7", ["42 U.S.C. 2000d-2000d-7"]),
        ("6 U.S.C. Sec. 111(b)(1)", ["6 U.S.C. 111(b)(1)"]),
        ("sections 554 through 557 of title 5, United States Code", ["5 U.S.C. 554-557"]),
        ("Pub. L. 107-296, 116 Stat. 2135", ["Pub. L. 107-296", "116 Stat. 2135"]),
        ("Public Law 96-456", ["Pub. L. 96-456"]),
        ("60 FR 12345", ["60 FR 12345"]),
        ("E.O. 12958 and Executive Order 13526", ["E.O. 12958", "E.O. 13526"]),
        ("section 5.4(d) of Executive Order 13526", ["E.O. 13526, section 5.4(d)"]),
        ("3 CFR, 1995 Comp., p. 333", ["3 CFR, 1995 Comp., p. 333"]),
        ("section 504 of the Rehabilitation Act of 1973", ["Rehabilitation Act of 1973, section 504"]),
        ("5 U.S.C. 522a(j)(2)", ["5 U.S.C. 522a(j)(2)"]),  # a misprint stays one
        ("section 5.26 of the Privacy Act regulations, within 60 days", []),
    ],
)
def test_other_law(text: str, laws: list[str]) -> None:
    assert [one.law for one in authorities.find(text)] == laws


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("paragraphs (b)(2) and (c) of this section", [("paragraph b(2)", Of.SECTION), ("paragraph c", Of.SECTION)]),
        ("appendix A to this part", [("Appendix A", Of.PART)]),
        ("in appendix I to this subpart", [("Appendix I", Of.SUBPART)]),
        ("under this subpart", [("", Of.SUBPART)]),
        ("subpart B or C of this part", [("Subpart B", Of.PART), ("Subpart C", Of.PART)]),
        ("paragraph (h) of Sec. 25.6", [("25.6(h)", Of.TEXT)]),
        ("Sec. Sec. 5.42(d) and 5.43(c)", [("5.42(d)", Of.TEXT), ("5.43(c)", Of.TEXT)]),
        ("31 CFR parts 285, 900-904", [("31 CFR Part 285", Of.TEXT), ("31 CFR Part 900-904", Of.TEXT)]),
        ("the Records Schedule 4.2 and 14", []),
    ],
)
def test_places_named(text: str, named: list[tuple[str, Of]]) -> None:
    assert [(str(one.place), one.of) for one in find(text) if one.place is not None] == named


@given(st.text(alphabet="()abcivx123 §.,-SsecUCFR5 through and of this part", max_size=80))
def test_any_words_are_read_and_stay_in_their_bounds(text: str) -> None:
    assert all(0 <= one.start < one.end <= len(text) for one in find(text))
