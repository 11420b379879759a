"""How often words are used and where, and the sentences that rules stand in, as the index keeps them."""

from __future__ import annotations

import pytest

from corpus.facts.rulings import Amount, Deadline
from corpus.words import stem, stems
from index.ruled import RuledSentence
from index.ruled_words import ABOVE, ASIDE, EXCEPTED, LISTED, OPENING, PARAGRAPH, SAID, saying
from index.store import Index


@pytest.mark.parametrize("word", ["appeals", "expedited", "postmarked"])
def test_a_word_is_counted_in_each_unit_that_uses_it(index: Index, word: str) -> None:
    cites = dict(index.tables.rows("SELECT number, cite FROM unit"))
    found = index.tables.usages.of(stem(word))
    told: dict[str, int] = {}
    named = 0
    for passage in index.tables.passages():
        if stem(word) in set(stems(passage.text)):
            told[passage.unit] = told.get(passage.unit, 0) + 1
        named += stem(word) in set(stems(passage.indexed))
    assert {cites[unit]: used for unit, used in zip(found.units, found.used, strict=True) if used} == told
    assert (
        index.tables.usages.named(stem(word))
        == sum(found.named)
        == sum(index.tables.usages.named_in(stem(word)).values())
        == named
    )


def test_a_word_that_no_text_uses(index: Index) -> None:
    assert (index.tables.usages.named("zanzibar"), index.tables.usages.named_in("zanzibar")) == (0, {})
    assert index.tables.usages.of("zanzibar").units == []


@pytest.mark.parametrize(
    ("unit", "part"),
    [
        ("6 CFR 5.8", "6 CFR Part 5 Subpart A"),
        ("6 CFR 13.9", "6 CFR Part 13"),
        ("6 CFR 5.25", "6 CFR Part 5 Subpart B"),
    ],
)
def test_a_unit_knows_its_part(index: Index, unit: str, part: str) -> None:
    assert index.tables.rows("SELECT part FROM unit WHERE cite = ?", unit) == [(part,)]


def test_every_time_limit_and_amount_stands_in_a_sentence_with_its_words(index: Index) -> None:
    sentences = index.tables.facts(RuledSentence)
    for kind in (Deadline, Amount):
        facts = index.tables.facts(kind)
        placed = [at for one in sentences if one.of == kind.__name__ for at in one.facts]
        unplaced = [facts[at].cite for at in set(range(len(facts))) - set(placed)]
        assert len(placed) == len(set(placed))
        assert unplaced == ["6 CFR 5.11(e)"] * (kind is Amount)  # a heading alone is no passage
    for one in sentences:
        said = frozenset(stems(index.source(one.span.source).quote(one.span)))
        assert one.words <= said
        assert said - one.words <= {stem("account")}  # fees that "account for" costs are no accounting
        assert one.aside <= one.words
        assert one.excepted <= one.words | one.opening  # "Except for ..., free of charge: (i) 100 pages"


def test_an_item_of_a_list_stands_under_the_words_that_open_it(index: Index) -> None:
    [free] = [one for one in index.tables.facts(RuledSentence) if one.cite == "6 CFR 5.11(d)(4)(i)"]
    assert {"component", "charg"} <= free.opening
    unless = next(one for one in index.tables.facts(RuledSentence) if "unless you seek a waiver" in one.quote)
    assert "waiver" in unless.excepted


@pytest.mark.parametrize("word", ["appeal", "waiver", "day", "component", "fees", "zanzibar"])
def test_where_a_word_stands_around_the_sentences_of_rules(index: Index, word: str) -> None:
    told: dict[str, dict[int, int]] = {Deadline.__name__: {}, Amount.__name__: {}}
    for position, one in enumerate(index.tables.facts(RuledSentence)):
        within = (one.words, one.listed, one.opening, one.headings, one.paragraph, one.aside, one.excepted)
        places = (SAID, LISTED, OPENING, ABOVE, PARAGRAPH, ASIDE, EXCEPTED)
        if place := sum(where for where, words in zip(places, within, strict=True) if stem(word) in words):
            told[one.of][position] = place
    assert {of: dict(saying(index.tables, of, stem(word))) for of in told} == told
