"""A query made ready: slips mended, everyday words met, names that are ruled out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import everyday
from index.arrays import Words
from index.asked import Asked, Vocabulary, read
from index.kin import Kin
from index.passages import Passage

TEXTS = (
    "A component shall acknowledge a request for expedited processing.",
    "An accounting of disclosures is not required. The requester may appeal the denial.",
    "Notification of a submitter; records are destroyed when the schedule allows it.",
)


def passage(number: int, text: str, context: str = "") -> Passage:
    return Passage(number, f"6 CFR 5.{number}", f"6 CFR 5.{number}", "", context, text, "small", 0, len(text))


PASSAGES = [passage(number, text) for number, text in enumerate(TEXTS)]
VOCABULARY = Vocabulary.of(PASSAGES)
KIN = Kin(Words.of(["amend", "amendment", "notify"]))
PRINTED = {"a", "compon", "shall", "acknowledg", "request", "process", "account", "requester", "submitter", "notify"}


def asked(query: str) -> Asked:
    return read(query, VOCABULARY, PRINTED, KIN, lambda text: ())


@pytest.mark.parametrize(
    ("query", "mended"),
    [
        ("expidited procesing", "expedited processing"),
        ("acounting of disclosures", "accounting of disclosures"),
        ("the requester", "the requester"),
        ("a XPEDITED thing", "a XPEDITED thing"),  # capitals: a name
        ("denal", "denal"),  # too short to tell
        ("sourdough bananas", "sourdough bananas"),
    ],
)
def test_slips_are_mended_by_words_that_are_printed(query: str, mended: str) -> None:
    assert asked(query).text == mended


@pytest.mark.parametrize(
    ("query", "term"),
    [
        ("fast-track it", "expedit"),
        ("may we shred it", "destroy"),
        ("the guy's mom", "guardian"),
        ("he passed away", "deceas"),
        ("never heard back", "objection"),
        ("amend it", "amendment"),
    ],
)
def test_what_rules_say_instead_is_looked_for_and_weighs_less(query: str, term: str) -> None:
    assert 0 < asked(query).terms[term] < 1


def test_the_words_of_a_phrase_weigh_less_than_the_same_words_alone() -> None:
    assert asked("may he take the stand").terms["stand"] < asked("may he stand").terms["stand"] == 1


@pytest.mark.parametrize("query", ["ask the judge", "ask a judge", "ask judges", "ask our judge"])
def test_a_phrase_is_known_with_any_article(query: str) -> None:
    assert [one.instead for one in everyday.read(query)] == [one.instead for one in everyday.read("ask the judge")]


def test_a_longer_phrase_goes_before_its_words() -> None:
    assert [one.tokens for one in everyday.read("their secret sauce")] == [("their",), ("secret", "sauc")]


@pytest.mark.parametrize("query", ["notice (not CBP)", "notice, non-CBP", "notice other than CBP"])
def test_what_is_ruled_out_is_not_looked_for(query: str) -> None:
    found = asked(query)
    assert found.without == ("CBP",)
    assert "cbp" not in found.terms


def test_words_that_say_nothing_are_not_looked_for() -> None:
    assert set(asked("how do we have to").terms) == set()


@given(st.text(max_size=200))
def test_any_query_is_read(query: str) -> None:
    found = asked(query)
    assert all(0 < weight <= 1 for weight in found.terms.values())
    assert found.meaning.startswith(found.text)
