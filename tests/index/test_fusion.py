"""Rankings made one: bounded, deterministic, untouched by scale; and what a search then finds."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from corpus.model import Span
from index.fusion import WEIGHTS, fuse, scaled
from index.store import Index

NUMBERS = st.floats(allow_nan=True, allow_infinity=True, width=32)
ROWS = st.integers(0, 12)


@st.composite
def rankings(draw: st.DrawFn) -> dict[str, NDArray[np.float64]]:
    rows = draw(ROWS)
    names = draw(st.sets(st.sampled_from(sorted(WEIGHTS)), min_size=1))
    scores = st.lists(NUMBERS, min_size=rows, max_size=rows)
    return {name: np.array(draw(scores), dtype=np.float64) for name in sorted(names)}


@given(rankings())
def test_fused_scores_lie_between_0_and_1(given_rankings: dict[str, NDArray[np.float64]]) -> None:
    fused = fuse(given_rankings)
    assert np.isfinite(fused).all()
    assert ((fused >= 0) & (fused <= 1)).all()


@given(rankings())
def test_fusion_is_deterministic_and_changes_nothing(given_rankings: dict[str, NDArray[np.float64]]) -> None:
    before = {name: scores.copy() for name, scores in given_rankings.items()}
    assert np.array_equal(fuse(given_rankings), fuse(dict(reversed(given_rankings.items()))))
    for name, scores in given_rankings.items():
        assert np.array_equal(scores, before[name], equal_nan=True)


@given(st.lists(st.integers(0, 1000), min_size=1, max_size=9), st.sampled_from([0.5, 2.0, 1024.0]))
def test_the_scale_of_a_ranking_does_not_matter(scores: list[int], factor: float) -> None:
    ranking = np.array(scores, dtype=np.float64)
    assert np.array_equal(scaled(ranking), scaled(ranking * factor))


@given(st.lists(st.floats(0.001, 1000), min_size=1, max_size=9))
def test_first_everywhere_is_first_with_1(scores: list[float]) -> None:
    ranking = np.array(scores)
    fused = fuse(dict.fromkeys(WEIGHTS, ranking))
    assert fused[ranking.argmax()] == fused.max() == 1.0


@pytest.mark.parametrize(
    ("query", "cite"),
    [
        ("How long does a requester have to appeal a FOIA denial?", "6 CFR 5.8(a)(1)"),
        ("may fees be charged although a search found no records", "6 CFR 5.11(c)(1)(i)"),
        ("information must not be classified to prevent embarrassment", "6 CFR 7.21(f)(2)"),
        ("contractor who operates a system of records", "6 CFR 5.32"),
        ("Secret Service FOIA mailing address", "6 CFR Part 5 Appendix I to Subpart A"),
    ],
)
def test_the_paragraph_is_among_the_first(index: Index, query: str, cite: str) -> None:
    assert cite in [hit.passage.cite for hit in index.searcher().search(query, 5)]


def test_hits_come_best_first_one_a_citation(index: Index) -> None:
    hits = index.searcher().search("definition of component", 40)
    assert len(hits) == 40
    assert len({hit.passage.cite for hit in hits}) == 40
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    for before, after in pairwise(hits):
        assert before.score > after.score or before.passage.id < after.passage.id


def test_the_sentence_of_a_hit_stands_in_its_passage(index: Index) -> None:
    for hit in index.searcher().search("interest charged on an unpaid bill", 20):
        whole = Span(hit.passage.source, hit.passage.start, hit.passage.end)
        assert whole.contains(hit.sentence)
        assert index.source(hit.sentence.source).quote(hit.sentence) in hit.passage.text


def test_scores_say_how_good_the_best_is(index: Index) -> None:
    [near] = index.searcher().search("a component may charge interest on any unpaid bill", 1)
    [far] = index.searcher().search("zqxv wobbling bananas", 1)
    assert near.bm25 > far.bm25 == 0
    assert near.cosine > 0.6 > far.cosine


@pytest.mark.parametrize("query", ["", "   ", "?!", "\n", "§ --"])
def test_a_query_without_words_finds_nothing(index: Index, query: str) -> None:
    assert index.searcher().search(query, 5) == []


@pytest.mark.parametrize("top", [0, -1])
def test_no_hits_are_given_when_none_are_asked_for(index: Index, top: int) -> None:
    assert index.searcher().search("fees", top) == []


@pytest.mark.parametrize("query", ["fee " * 3000, "\x00\x1b[2Jfees", "税金", "ＦＥＥ", "a" * 10_000])
def test_odd_queries_are_answered_like_any_other(index: Index, query: str) -> None:
    assert all(0 < hit.score <= 1 for hit in index.searcher().search(query, 3))


def test_threads_get_what_one_alone_gets(index: Index) -> None:
    queries = ["appeal", "fee waiver", "expedited processing", "classified information"] * 4
    alone = [index.searcher().search(query, 5) for query in queries]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda query: index.searcher().search(query, 5), queries))
    assert together == alone


@pytest.mark.parametrize(
    ("query", "unmet", "otherwise"),
    [
        ("is a petition for rulemaking notarized", ("notarized",), 0),
        ("rulemaking petition", (), 0),
        ("a rulemaking petition of a pigeon or ostrich", ("pigeon", "ostrich"), 0),
        ("can someone scrap a rule", ("someone",), 1),  # "petition for rulemaking"
        ("a rulemaking petition on weekends", ("weekends",), 0),  # no "business hours", no "unauthorized persons"
    ],
)
def test_how_the_words_of_a_query_are_met(index: Index, query: str, unmet: tuple[str, ...], otherwise: int) -> None:
    searcher = index.searcher()
    [hit] = searcher.search("format of a rulemaking petition", 1)
    found = searcher.wording(query, [hit.passage])
    assert (found.unmet, found.otherwise) == (unmet, otherwise)


def test_a_text_is_near_what_says_the_same(index: Index) -> None:
    searcher = index.searcher()
    [hit] = searcher.search("interest on an unpaid bill", 1)
    same, like, other = searcher.nearness([hit.passage.text, "interest on an unpaid bill", "a choir"], hit.passage)
    assert 1 > same > like > other > -1
