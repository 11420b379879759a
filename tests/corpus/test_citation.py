"""Citations, however they are usually written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.citation import Citation, find, parse


@pytest.mark.parametrize(
    "canonical",
    [
        "6 CFR 5.8",
        "6 CFR 5.8(a)(1)",
        "6 CFR Part 5",
        "6 CFR Part 5 Subpart A",
        "6 CFR Part 5 Appendix A",
        "6 CFR Part 5 Appendix I to Subpart A",
        "6 CFR Part 5 Appendix C(22)(b)",
        "6 CFR Part 5 Appendix C(46)(b)(ii)",
        "6 CFR front matter",
        "FR Doc. 2016-28289",
        "FR Doc. 2016-28289(75)(b)",
    ],
)
def test_the_form_it_writes_is_read_back(canonical: str) -> None:
    assert str(parse(canonical)) == canonical


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("§ 5.8(a)(1)", "5.8(a)(1)"),
        ("sec. 5.8 a 1", "5.8(a)(1)"),
        ("Section 5.8(a) (1)", "5.8(a)(1)"),
        ("5.11(k)", "5.11(k)"),
        ("6 cfr 27.250(f)", "6 CFR 27.250(f)"),
        ("6 C.F.R. pt. 5, app. C", "6 CFR Part 5 Appendix C"),
        ("appendix C to part 5", "Part 5 Appendix C"),
        ("Appendix I to Subpart A of Part 5", "Part 5 Appendix I to Subpart A"),
        ("App. C ¶ 22(b)", "Appendix C(22)(b)"),
        ("app C 46(b)(ii)", "Appendix C(46)(b)(ii)"),
        ("paragraph 75", "paragraph 75"),
        ("6 CFR 5", "6 CFR Part 5"),
        ("28 CFR 16.96", "28 CFR 16.96"),
        ("subpart B of part 5", "Part 5 Subpart B"),
        ("FR Doc. No. 2016-28289", "FR Doc. 2016-28289"),
        ("2016-28289", "FR Doc. 2016-28289"),
        ("5.8a1", "5.8(a)(1)"),
        ("5.8 (a) (1)", "5.8(a)(1)"),
        ("5.11(k)(6)", "5.11(k)(6)"),
        ("6 CFR chapter X", "6 CFR Chapter X"),
        ("45 CFR 5b.1(a)", "45 CFR 5b.1(a)"),
        ("28 CFR 15.737-16", "28 CFR 15.737-16"),
        ("46.105-46.106", "46.105 through 46.106"),
        ("5.41-49", "5.41 through 5.49"),
        ("31 CFR 1.36", "31 CFR 1.36"),
        ("45 CFR 164.512(a)", "45 CFR 164.512(a)"),
        ("28 CFR part 16 subpart E", "28 CFR Part 16 Subpart E"),
        ("28 CFR Part 0 Subpart E-1", "28 CFR Part 0 Subpart E-1"),
        ("5 CFR 10400.22", "5 CFR 10400.22"),
        ("5 CFR Part 550 Appendix A-1 to Subpart I", "5 CFR Part 550 Appendix A-1 to Subpart I"),
        ("32 CFR part 168a", "32 CFR Part 168a"),
        ("28 CFR 0.111B", "28 CFR 0.111B"),
        ("part 5 subpart B", "Part 5 Subpart B"),
        ("5.41 through 5.49", "5.41 through 5.49"),
        ("§§ 5.41-5.49", "5.41 through 5.49"),
        ("paragraph (e)(1) of § 5.5", "5.5(e)(1)"),
        ("entry 22 of appendix C", "Appendix C(22)"),
        ("41 CFR 101-19.600", "41 CFR 101-19.600"),
        ("subpart F of 49 CFR part 172", "49 CFR Part 172 Subpart F"),
    ],
)
def test_parse(written: str, read: str) -> None:
    assert str(parse(written)) == read


@pytest.mark.parametrize(
    "text", ["", "privacy", "how long to appeal", "$25.00", "5.8 percent of it", "1.2.3.4 and more"]
)
def test_what_is_no_citation(text: str) -> None:
    assert parse(text) is None


@pytest.mark.parametrize(
    ("text", "cites"),
    [
        ("what does 6 CFR 5.14 say about business submitters", ["6 CFR 5.14"]),
        ("compare 5.8(a) and 5.25(a)", ["5.8(a)", "5.25(a)"]),
        ("fees above $14.00 or 5.5% of it", []),
        ("Reasons given in Appendix C paragraph 61?", ["Appendix C(61)"]),
        ("source note, subpart C of part 5", ["Part 5 Subpart C"]),
        ("§§ 5.3 and 5.5(e)", ["5.3", "5.5(e)"]),
        ("5.5(e)(1) through (3)", ["5.5(e)(1)", "5.5(e)(2)", "5.5(e)(3)"]),
        ("5.5(e)(1)(i), (ii), and (iii)", ["5.5(e)(1)(i)", "5.5(e)(1)(ii)", "5.5(e)(1)(iii)"]),
        ("from 5.8 to 5.25", ["5.8", "5.25"]),
        ("parts 5 and 7", ["Part 5", "Part 7"]),
        ("31 CFR 901.2 and 901.3", ["31 CFR 901.2", "31 CFR 901.3"]),
        ("section 5.4(d) of Executive Order 13526", []),
        ("call 202-732-3300 or 866-431-0486", []),
    ],
)
def test_find(text: str, cites: list[str]) -> None:
    assert [str(mention.citation) for mention in find(text)] == cites


def test_within_goes_by_labels() -> None:
    section = Citation(part="5", section="5.8")
    assert section.child("a", "1").within(section.child("a"))
    assert not section.child("a").within(section.child("a", "1"))
    assert not Citation(part="5", section="5.80").within(section)


@given(st.text(max_size=200))
def test_any_text_is_read_without_an_error(text: str) -> None:
    parse(text)
    assert all(text[m.start : m.end] for m in find(text))
