"""What the place of a rule says to a turn that asks more of it: the real texts, by the rule that was told."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

import pytest

from corpus.model import Span
from index.build import ensure
from index.passages import Passage
from index.search import Hit
from index.store import Index
from qa.answer import Answer, AnswerKind, Citation
from qa.dialogue.going_on import Asks
from qa.lookups.vocabulary import Vocabulary
from qa.retrieved.held import NOT_FOUND, Held

_SOURCE = "6cfr-2017"


@pytest.fixture(scope="module")
def index(home: Path) -> Iterator[Index]:
    with ensure(home) as opened:
        yield opened


def _passage(index: Index, cite: str, words: str = "") -> Passage:
    units = [cite.split("(")[0]]
    found = index.tables.passages_at(sorted(index.tables.passages_of(units)))
    return next(one for one in found if one.cite == cite and words in one.text)


def _told(index: Index, cite: str, words: str = "") -> Citation:
    """The citation of some words of a passage, else of the whole of it."""
    one = _passage(index, cite, words)
    source = index.source(_SOURCE)
    if not words:
        return Citation(one.cite, one.heading, one.text, one.source, one.start, one.end)
    start = source.text.index(words.split()[0], one.start)
    while " ".join(source.text[start : start + 2 * len(words)].split())[: len(words)] != words:
        start = source.text.index(words.split()[0], start + 1)
    return Citation(one.cite, one.heading, words, one.source, start, start + len(words))


def _held(index: Index, before: str, told: Citation, *, timed: bool = True) -> Held:
    return Held(index.tables, Vocabulary(index).part, before, told, timed=timed)


def _found(held: Held, index: Index, asks: Asks) -> list[str]:
    """The citations that a place has for it, in the order of the texts; [] for none."""
    kept: list[str] = []

    def among(numbers: Collection[int]) -> list[Hit]:
        passages = index.tables.passages_at(sorted(numbers))
        kept.extend(one.cite for one in passages)
        return [Hit(one, Span(one.source, one.start, one.end), 1.0, 1.0, 1.0, 1.0) for one in passages]

    def said(hits: object) -> Answer:
        return Answer(question="", kind=AnswerKind.PASSAGES, understood="", answer="")

    answer = held.found(asks, among, said)
    return [one.cite for one in answer.citations] if answer and answer.citations else kept


_ANSWERING = ("How long does a defendant have to answer a complaint?", "6 CFR 13.9(a)")
_APPEALING = ("How long do I have to appeal a FOIA denial?", "6 CFR 5.8(a)(1)")
_HEARING = ("How long does an employee have to request a hearing?", "6 CFR 11.4(d)(1)")


@pytest.mark.parametrize(
    ("rule", "asks", "cites"),
    [
        (_ANSWERING, Asks.NOT_KEPT, {"6 CFR 13.10(a)"}),  # another section of the part, which cites this
        (_ANSWERING, Asks.WHERE, {"6 CFR 13.9(a)"}),
        (_HEARING, Asks.NOT_KEPT, {"6 CFR 11.4(d)(2)"}),
        (_HEARING, Asks.WHERE, {"6 CFR 11.4(d)(1)"}),
        (_HEARING, Asks.DECIDED, {"6 CFR 11.4(d)(10)"}),
        (_APPEALING, Asks.DECIDED, {"6 CFR 5.8(d)"}),
        (("How long may funds be used for lobbying?", "6 CFR 9.11(a)"), Asks.PENALTY, {"6 CFR 9.31(a)"}),
    ],
)
def test_what_the_place_says(index: Index, rule: tuple[str, str], asks: Asks, cites: set[str]) -> None:
    before, cite = rule
    assert cites <= set(_found(_held(index, before, _told(index, cite)), index, asks))


@pytest.mark.parametrize(
    ("before", "cite", "asks"),
    [
        (*_APPEALING, Asks.NOT_KEPT),  # the section does not say what follows
        (*_APPEALING, Asks.PENALTY),
        ("May a recipient exclude women?", "6 CFR 17.400(a)", Asks.PENALTY),
        ("How long do I have to appeal a Privacy Act denial?", "6 CFR 5.25(a)", Asks.DECIDED),
        ("How long does a component have to acknowledge a request for amendment?", "6 CFR 5.26(b)", Asks.DECIDED),
    ],
)
def test_what_the_place_does_not_say(index: Index, before: str, cite: str, asks: Asks) -> None:
    assert _found(_held(index, before, _told(index, cite)), index, asks) == []
    assert NOT_FOUND[asks]


def test_another_party_s_lateness_is_not_told(index: Index) -> None:
    late = _held(index, "By when must the hearing official decide?", _told(index, "6 CFR 11.4(d)(10)"))
    assert "6 CFR 11.4(d)(2)" not in _found(late, index, Asks.NOT_KEPT)  # if the employee fails to submit a request
    assert "6 CFR 11.4(d)(10)" in _found(late, index, Asks.NOT_KEPT)


def _answer(kind: AnswerKind, *citations: Citation) -> Answer:
    return Answer(question="", kind=kind, understood="", answer="", citations=list(citations))


@pytest.mark.parametrize(
    ("asks", "kind", "cite", "stands"),
    [
        (Asks.WHERE, AnswerKind.CONTACT, "6 CFR 13.9(a)", True),
        (Asks.WHERE, AnswerKind.CONTACT, "6 CFR 13.39(a)", False),  # the place itself says to whom
        (Asks.WHERE, AnswerKind.PASSAGES, "6 CFR 13.9(a)", True),
        (Asks.WHERE, AnswerKind.PASSAGES, "6 CFR 13.9(b)(1)", False),  # it names nobody
        (Asks.WHERE, AnswerKind.DEADLINE, "6 CFR 13.9(a)", False),
        (Asks.NOT_KEPT, AnswerKind.PASSAGES, "6 CFR 13.10(a)", False),  # always read in the place itself
        (Asks.PENALTY, AnswerKind.PASSAGES, "6 CFR 9.31(a)", False),  # another part's
        (Asks.DECIDED, AnswerKind.DEADLINE, "6 CFR 13.9(a)", False),  # the same time again
        (Asks.DECIDED, AnswerKind.PASSAGES, "6 CFR 13.37(c)", False),
        (Asks.DECIDED, AnswerKind.NONE, "", False),
    ],
)
def test_an_answer_from_all_texts_may_stand(
    index: Index, asks: Asks, kind: AnswerKind, cite: str, *, stands: bool
) -> None:
    before, told = _ANSWERING
    answer = _answer(kind, *([_told(index, cite)] if cite else []))
    assert _held(index, before, _told(index, told)).answers(asks, answer) is stands


@pytest.mark.parametrize(
    ("cite", "stands"),
    [
        ("6 CFR 5.8(d)", True),
        ("6 CFR 5.8(a)(1)", False),  # what was told
        ("6 CFR 5.5(e)(4)", False),  # a rule for expedited processing
        ("6 CFR 5.26(b)", False),  # a rule for amendment
        ("6 CFR 13.37(c)", False),  # another part's
    ],
)
def test_whose_time_to_decide_it_is(index: Index, cite: str, *, stands: bool) -> None:
    before, told = _APPEALING
    held = _held(index, before, _told(index, told))
    assert held.answers(Asks.DECIDED, _answer(AnswerKind.DEADLINE, _told(index, cite))) is stands


def test_where_search_alone_told_the_rule_a_look_up_of_the_part_may_stand(index: Index) -> None:
    told = _told(index, "6 CFR 13.9(a)")
    elsewhere = _answer(AnswerKind.CONTACT, _told(index, "6 CFR 13.39(a)"))
    assert _held(index, _ANSWERING[0], told, timed=False).answers(Asks.WHERE, elsewhere)
    assert not _held(index, _ANSWERING[0], told, timed=True).answers(Asks.WHERE, elsewhere)


def test_what_comes_of_doing_it_may_stand_beside_it_in_the_section(index: Index) -> None:
    told = _told(index, "6 CFR 13.10(a)")
    held = _held(index, "What if the defendant does not answer?", told, timed=False)
    assert held.answers(Asks.DONE, _answer(AnswerKind.PASSAGES, _told(index, "6 CFR 13.10(d)")))
    assert not held.answers(Asks.DONE, _answer(AnswerKind.PASSAGES, told))  # the rule again
