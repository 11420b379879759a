"""Lists of Privacy Act provisions, written out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.provision import Provision, find, parse, read_list


@pytest.mark.parametrize(
    ("printed", "provisions"),
    [
        ("(c)(3) and (4)", "(c)(3) (c)(4)"),
        (
            "(e)(1), (2), (3), (4)(G) through (I), (5), and (8)",
            "(e)(1) (e)(2) (e)(3) (e)(4)(G) (e)(4)(H) (e)(4)(I) (e)(5) (e)(8)",
        ),
        ("(d)(1)-(4)", "(d)(1) (d)(2) (d)(3) (d)(4)"),
        ("e(5), e(8), e(12)", "(e)(5) (e)(8) (e)(12)"),
        ("(e) (8), and (g)", "(e)(8) (g)"),
        ("(e)(4) (G), (H), and (I)", "(e)(4)(G) (e)(4)(H) (e)(4)(I)"),
        ("(f)(2) through (5); and (g)", "(f)(2) (f)(3) (f)(4) (f)(5) (g)"),
        ("(f)(2 through 5)", "(f)(2) (f)(3) (f)(4) (f)(5)"),
        ("(e)(4)(H); (I); and (f)", "(e)(4)(H) (e)(4)(I) (f)"),
        ("552a(k)(1), (2), (3), and (5)", "(k)(1) (k)(2) (k)(3) (k)(5)"),
        ("(d)", "(d)"),
        ("(d), (d)", "(d)"),
        ("(a)(b)(c)", "(a) (b) (c)"),
        ("(a)(a)", "(a)"),
        ("(j)(2)(k)(2)", "(j)(2) (k)(2)"),
        ("(e)(4)(G)(H)", "(e)(4)(G) (e)(4)(H)"),
        ("(e)(4)(G)(i)(A)(1)", "(e)(4)(G)"),
        ("(d)(1)(i)", "(d)(1)"),
        ("(i)(A)", ""),
    ],
)
def test_lists_are_written_out_in_full(printed: str, provisions: str) -> None:
    assert " ".join(map(str, read_list(printed))) == provisions


@pytest.mark.parametrize(
    ("text", "lists"),
    [
        ("exempt from 5 U.S.C. 552a(c)(3), (e)(8), and (g)(1) pursuant to 5 U.S.C. 552a(j)(2), and", 2),
        ("limitations set forth in 5 U.S.C. 552a(c)(3) and (4): (d); (e)(1)", 1),
        ("the Office of Intelligence and Analysis (I&A) and the FBI (the Bureau)", 0),
    ],
)
def test_find_takes_the_longest_list_at_each_place(text: str, lists: int) -> None:
    assert len(list(find(text))) == lists


@pytest.mark.parametrize(
    ("written", "read"),
    [("e12", "(e)(12)"), ("(e)(12)", "(e)(12)"), ("552a(e)(12)", "(e)(12)"), ("5 U.S.C. 552a(k)(2)", "(k)(2)"),
     ("e4G", "(e)(4)(G)"), ("e 4 g", "(e)(4)(G)"), ("d", "(d)"), ("D", "(d)")],
)  # fmt: skip
def test_parse(written: str, read: str) -> None:
    assert str(parse(written)) == read


@pytest.mark.parametrize("text", ["", "12", "(4)", "exempt", "(e)(12)(x)", "5.8(a)"])
def test_what_is_no_provision(text: str) -> None:
    assert parse(text) is None


_LABELS = st.tuples(st.sampled_from("cdefgh"), st.integers(1, 12).map(str), st.sampled_from(["", "G", "H"])).map(
    lambda labels: Provision(tuple(filter(None, labels)))
)


@given(_LABELS)
def test_a_provision_is_read_back(provision: Provision) -> None:
    assert parse(str(provision)) == provision


@given(_LABELS, _LABELS)
def test_meeting_is_mutual_and_covering_is_not(one: Provision, two: Provision) -> None:
    assert one.meets(two) == two.meets(one)
    assert not (one.covers(two) and two.covers(one)) or one == two


@given(st.lists(_LABELS, min_size=1, max_size=8, unique=True))
def test_a_list_of_full_provisions_keeps_each(provisions: list[Provision]) -> None:
    assert read_list(", ".join(map(str, provisions))) == provisions


@given(
    st.lists(
        st.sampled_from(["(a)", "(e)", "(4)", "(12)", "(G)", "(i)", "(A)", "(1)", "(2017)", " and ", "; "]), max_size=12
    )
)
def test_whatever_is_found_can_be_read_again(pieces: list[str]) -> None:
    for found in find("".join(pieces)):
        assert [parse(str(one)) for one in found.provisions] == list(found.provisions)
