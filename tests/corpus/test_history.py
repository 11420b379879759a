"""Notes of authority, source and history, and what the rule says of itself; ruled tables."""

from __future__ import annotations

import pytest

from corpus import printed_table
from corpus.facts.history import Origin, extract
from corpus.library import Corpus


@pytest.fixture(scope="module")
def origins(corpus: Corpus) -> tuple[Origin, ...]:
    return extract(corpus.documents)


@pytest.mark.parametrize(
    ("cite", "what", "law", "date"),
    [
        ("6 CFR Part 5 Subpart A", "source", "81 FR 83632", "Nov. 22, 2016"),
        ("6 CFR 27.105", "history", "72 FR 65418", "Nov. 20, 2007"),
        ("6 CFR Part 5 Appendix C", "history", "71 FR 20523", "Apr. 21, 2006"),
        ("6 CFR Part 7", "source", "79 FR 44095", "July 30, 2014"),
        ("FR Doc. 2016-28289", "proposed rule", "81 FR 153", "August 9, 2016"),
    ],
)
def test_laws_and_dates(origins: tuple[Origin, ...], cite: str, what: str, law: str, date: str) -> None:
    [one] = [one for one in origins if (one.cite, one.what) == (cite, what)]
    assert law in one.laws
    assert date in one.dates


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("docket", "DHS-2016-0087"),
        ("agency", "Privacy Office"),
        ("action", "Final rule"),
        ("dates", "[INSERT DATE OF PUBLICATION IN THE FEDERAL REGISTER]"),
        ("comments", "no comments on the NPRM"),
        ("amends", "Add paragraph 75 to appendix C to part 5"),
        ("authority", "Subpart B also issued under 5 U.S.C. 552a"),
        ("filed", "Publication Date: 11/25/2016"),
        ("dated", "November 17, 2016"),
        ("signed", "Jonathan Cantor"),
        ("list of subjects", "Freedom of information, Privacy."),
    ],
)
def test_what_the_rule_says_of_itself(origins: tuple[Origin, ...], what: str, said: str) -> None:
    assert any(said in one.words for one in origins if one.cite == "FR Doc. 2016-28289" and one.what == what)


def test_an_open_date_stays_open(origins: tuple[Origin, ...]) -> None:
    [dates] = [one for one in origins if one.what == "dates"]
    assert dates.dates == ()


def test_words_are_the_source_at_their_place(corpus: Corpus, origins: tuple[Origin, ...]) -> None:
    assert all(corpus.source(one.span.source).quote(one.span) == one.words for one in origins)


RULED = """\
------------------------------------------------------------
          Category                  Search fees      Review
------------------------------------------------------------
Commercial-use...............  Yes................  Yes.
Educational or                 No.................  No.
 Scientific Institution.
------------------------------------------------------------
"""


def test_a_ruled_table() -> None:
    assert printed_table.read(RULED) == [
        ["Category", "Search fees", "Review"],
        ["Commercial-use", "Yes", "Yes."],
        ["Educational or Scientific Institution", "No", "No."],
    ]


@pytest.mark.parametrize("raw", ["", "no rules at all", "-" * 30 + "\nonly a head\n" + "-" * 30])
def test_what_is_no_table(raw: str) -> None:
    assert printed_table.read(raw) is None
