"""Set questions against a plain scan of the matrix."""

from __future__ import annotations

from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.facts.entries import Entry
from qa.asked_sets import Filter, Group, Predicate
from qa.matrix import meets, provisions_of
from qa.selection import select

PROVISIONS = [
    "(c)(3)",
    "(c)(4)",
    "(d)",
    "(d)(1)",
    "(e)(1)",
    "(e)(4)",
    "(e)(4)(I)",
    "(e)(12)",
    "(f)",
    "(f)(1)",
    "(g)",
    "(g)(1)",
    "(h)",
]
AUTHORITIES = ["(j)(2)", "(k)(1)", "(k)(2)", "(k)(3)", "(k)(5)", "(k)(6)"]
COMPONENTS = ["ALL", "CBP", "ICE", "USCG", "USSS", "USCIS", "I&A", "NPPD"]


@pytest.mark.parametrize(
    ("claimed", "wanted", "meet"),
    [
        ("(g)(1)", "(g)", True),
        ("(g)", "(g)(1)", True),
        ("(d)(1)", "(d)", True),
        ("(f)(2)", "(f)(1)", False),
        ("(e)(1)", "(e)(12)", False),
        ("(e)(4)(G)", "(e)(4)", True),
        ("(e)(4)(G)", "(e)(4)(H)", False),
    ],
)
def test_exempt_from_a_part_or_the_whole(claimed: str, wanted: str, meet: bool) -> None:
    assert meets(claimed, wanted) is meet


def _labels(text: str) -> list[str]:
    return text.strip("()").split(")(")


def _plainly_meets(one: str, two: str) -> bool:
    a, b = _labels(one), _labels(two)
    return a[: len(b)] == b or b[: len(a)] == a


def _exempt(entry: Entry, provision: str, authority: str | None) -> bool:
    for claim in entry.claims:
        if authority is None or authority in claim.authorities:
            for claimed in claim.provisions:
                if _plainly_meets(claimed, provision):
                    return True
    return False


@settings(max_examples=200)
@given(
    provision=st.sampled_from(PROVISIONS),
    other=st.sampled_from(PROVISIONS),
    authority=st.sampled_from([None, *AUTHORITIES]),
    component=st.sampled_from([None, *COMPONENTS]),
    shape=st.sampled_from(["one", "all", "any", "but not", "not"]),
)
def test_a_set_is_what_a_scan_of_every_claim_finds(
    codified: tuple[Entry, ...], provision: str, other: str, authority: str | None, component: str | None, shape: str
) -> None:
    groups = {
        "one": (Group((provision,)),),
        "all": (Group((provision, other), "all"),),
        "any": (Group((provision, other), "any"),),
        "but not": (Group((provision,)), Group((other,), negated=True)),
        "not": (Group((provision,), negated=True),),
    }[shape]
    wanted = Filter(
        provisions=groups,
        authorities=(Group((authority,)),) if authority else (),
        components=(Group((component,)),) if component else (),
    )
    scanned = []
    for entry in codified:
        one, two = _exempt(entry, provision, authority), _exempt(entry, other, authority)
        if shape == "but not":  # the authority is that of what is claimed
            two = _exempt(entry, other, None)
        holds = {"one": one, "all": one and two, "any": one or two, "but not": one and not two, "not": not one}[shape]
        if holds and (component is None or component in entry.components):
            scanned.append(entry.entry)
    assert [entry.entry for entry in select(codified, wanted).entries] == scanned


@settings(max_examples=60)
@given(authorities=st.lists(st.sampled_from(AUTHORITIES), min_size=1, max_size=3, unique=True))
def test_only_under_some_authorities(codified: tuple[Entry, ...], authorities: list[str]) -> None:
    wanted = Filter(authorities=(Group(tuple(authorities), "any"),), only_authorities=True)
    scanned = []
    for entry in codified:
        held = {authority for claim in entry.claims for authority in claim.authorities}
        if held and held <= set(authorities):
            scanned.append(entry.entry)
    assert [entry.entry for entry in select(codified, wanted).entries] == scanned


@pytest.mark.parametrize("end", ["most", "fewest"])
def test_the_extreme_is_reached_by_no_other(codified: tuple[Entry, ...], end: Literal["most", "fewest"]) -> None:
    chosen = select(codified, Filter(extreme=("provisions", end))).entries
    sizes = {entry.entry: len(provisions_of(entry)) for entry in codified}
    edge = max(sizes.values()) if end == "most" else min(sizes.values())
    assert [entry.entry for entry in chosen] == [number for number, size in sizes.items() if size == edge]


def test_the_grounds_of_a_selection_are_claims_on_what_was_asked(codified: tuple[Entry, ...]) -> None:
    selection = select(codified, Filter(provisions=(Group(("(e)(12)",)),)))
    for number, claims in selection.grounds.items():
        assert claims, number
        assert all("(e)(12)" in claim.provisions for claim in claims)


@settings(max_examples=100)
@given(
    cases=st.lists(
        st.lists(
            st.tuples(st.sampled_from(PROVISIONS), st.sampled_from([None, *AUTHORITIES]), st.booleans()),
            min_size=1,
            max_size=3,
        ),
        min_size=1,
        max_size=3,
    )
)
def test_predicates_hold_together_or_one_of_the_alternatives(
    codified: tuple[Entry, ...], cases: list[list[tuple[str, str | None, bool]]]
) -> None:
    stated = [
        tuple(
            Predicate((Group((provision,), negated=denied),), (Group((authority,)),) if authority else ())
            for provision, authority, denied in case
        )
        for case in cases
    ]
    first, *also = stated[0]
    wanted = Filter(
        provisions=first.provisions,
        authorities=first.authorities,
        also=tuple(also),
        alternatives=tuple(stated[1:]),
    )
    scanned = [
        entry.entry
        for entry in codified
        if any(all(_exempt(entry, p, a) != denied for p, a, denied in case) for case in cases)
    ]
    assert [entry.entry for entry in select(codified, wanted).entries] == scanned


@given(named=st.sets(st.sampled_from(PROVISIONS), min_size=1, max_size=4))
def test_nothing_else_is_what_is_named_and_no_more(codified: tuple[Entry, ...], named: set[str]) -> None:
    chosen = select(codified, Filter(provisions=(Group(tuple(named)),), only_provisions=True)).entries
    assert [entry.entry for entry in chosen] == [e.entry for e in codified if set(provisions_of(e)) == named]
