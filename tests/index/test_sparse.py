"""BM25: what a word is, and that the scores are rank-bm25's, less its traps."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rank_bm25 import BM25Plus

from index.sparse import Lengths, Sparse, tokenize

WORDS = st.sampled_from(["record", "fee", "appeal", "waiver", "5.8", "(k)(2)"])  # their own stems
PASSAGES = st.lists(st.lists(WORDS, max_size=8), max_size=12)
QUERIES = st.lists(WORDS, max_size=4)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Requests requested, requesting", ["request", "request", "request"]),
        ("copies of policies", ["copy", "of", "policy"]),
        ("the requester's address", ["the", "requester", "address"]),
        ("see 5.8", ["see", "5.8"]),
        ("§ 5.8(a)(1)", ["5.8", "5.8(a)(1)", "(a)(1)"]),
        ("5 U.S.C. 552a(e)(12)", ["5", "u", "s", "c", "552a", "552a(e)(12)", "(e)(12)"]),
        ("exempt from (k)(2)", ["exempt", "from", "(k)(2)"]),
        ("(a) General.", ["general"]),
        ("$1,000.00 or 25 cents", ["1000.00", "or", "25", "cent"]),
        ("DHS/ICE-015", ["dhs", "ice", "015"]),
        ("", []),
        ("?! --", []),
    ],
)
def test_tokens(text: str, tokens: list[str]) -> None:
    assert tokenize(text) == tokens


def test_case_and_typographic_apostrophes_make_no_difference() -> None:
    assert tokenize("The Requester’s FEES") == tokenize("the requester's fees")


@given(PASSAGES, QUERIES)
def test_the_order_is_that_of_rank_bm25(passages: list[list[str]], query: list[str]) -> None:
    scores = Sparse(passages).scores(" ".join(query))
    assert len(scores) == len(passages)
    if any(passages):
        # As published every passage gets delta for every term: a constant, so the order is the same.
        published = BM25Plus(passages).get_scores(list(dict.fromkeys(query)))
        for one in range(len(passages)):
            for other in range(len(passages)):
                if published[one] > published[other] + 1e-9:
                    assert scores[one] > scores[other]


@given(PASSAGES, QUERIES)
def test_what_shares_no_word_scores_nothing_and_what_does_scores(passages: list[list[str]], query: list[str]) -> None:
    for tokens, score in zip(passages, Sparse(passages).scores(" ".join(query)), strict=True):
        assert (score > 0) == bool(set(tokens) & set(query))


def test_a_word_of_every_passage_still_counts() -> None:
    scores = Sparse([["fee", "waiver"], ["fee"], ["fee", "fee"]]).scores("fee")
    assert (scores > 0).all()


def test_a_rare_word_outweighs_a_common_one() -> None:
    sparse = Sparse([["fee", "x"], ["fee", "y"], ["fee", "z"], ["waiver", "q"]])
    scores = sparse.scores("fee waiver")
    assert scores.argmax() == 3


@pytest.mark.parametrize("passages", [[], [[]], [[], []]])
def test_nothing_to_search_is_no_error(passages: list[list[str]]) -> None:
    assert Sparse(passages).scores("fee").tolist() == [0.0] * len(passages)


@given(PASSAGES, QUERIES)
def test_read_back_it_scores_the_same(passages: list[list[str]], query: list[str]) -> None:
    sparse = Sparse(passages)
    again = Sparse.from_bytes(sparse.to_bytes())
    assert np.array_equal(again.scores(" ".join(query)), sparse.scores(" ".join(query)))
    assert again.to_bytes() == sparse.to_bytes()


@given(PASSAGES, QUERIES, st.lists(st.booleans(), min_size=12, max_size=12))
def test_some_passages_score_as_if_there_were_no_others(
    passages: list[list[str]], query: list[str], chosen: list[bool]
) -> None:
    some = {number: tokens for number, tokens in enumerate(passages) if chosen[number]}
    lengths = Lengths(k1=0.9, b=0.4)
    scores = Sparse.among(some, len(passages), lengths).scores(" ".join(query))
    alone = Sparse(list(some.values()), lengths).scores(" ".join(query))
    expected = np.zeros(len(passages))
    expected[list(some)] = alone
    assert np.array_equal(scores, expected)


def test_how_much_a_long_passage_counts_for_less_is_chosen() -> None:
    long_and_short = [["fee", "x", "y", "z"], ["fee"]]
    assert len(set(Sparse(long_and_short, Lengths(b=0.0)).scores("fee").tolist())) == 1
    long, short = Sparse(long_and_short, Lengths(b=1.0)).scores("fee").tolist()
    assert long < short


@pytest.mark.parametrize("data", [b"", b"\x00", b"\x82\xa1a", Sparse([["fee"]]).to_bytes()[:-1]])
def test_other_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="not a list of tokens"):
        Sparse.from_bytes(data)


@pytest.mark.parametrize(
    ("term", "passages", "there"), [("fee", [0, 2], True), ("fee", [1], False), ("cat", [0, 1, 2], False)]
)
def test_whether_one_of_some_passages_has_a_term(term: str, passages: list[int], there: bool) -> None:
    words = Sparse([["waiver"], ["copy"], ["fee", "copy"]])
    assert words.in_any(term, np.array(passages, dtype=np.intp)) is there
