"""Money as data: rates, thresholds, allowances, penalties, percentages, and that none is left out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from corpus.facts import amounts
from corpus.facts.amounts import Amount
from corpus.library import Corpus
from corpus.model import Kind
from tests.corpus.titles import paragraphs, part, read, section, title


@pytest.fixture(scope="module")
def facts(corpus: Corpus) -> tuple[Amount, ...]:
    return amounts.extract(corpus.documents)


@pytest.mark.parametrize(
    ("cite", "form", "figure", "per", "purpose"),
    [
        ("5.11(c)(1)(ii)", "rate", "$10.25", "for each quarter hour", "Managerial"),
        ("5.11(c)(1)(ii)", "rate", "$7.00", "for each quarter hour", "professional"),
        ("5.11(c)(1)(ii)", "rate", "$4.00", "for each quarter hour", "clerical/administrative"),
        ("5.11(c)(2)", "rate", "ten cents", "per page", "one copy per request"),
        ("5.11(b)(2)", "percentage", "16 percent", "", "basic rate of pay"),
        ("5.11(d)(2)(ii)", "threshold", "5,000 pages", "", "more than"),
        ("5.11(d)(4)(i)", "allowance", "100 pages", "", "The first"),
        ("5.11(d)(4)(ii)", "allowance", "two hours", "", "The first"),
        ("5.11(d)(5)", "threshold", "$14.00", "", "a total fee"),
        ("5.11(i)(2)", "threshold", "$250.00", "", "a total fee to be charged"),
        ("9.3(d)(1)(iii)", "threshold", "$150,000", "", "Federal loan exceeding"),
        ("9.31(e)", "penalty", "$10,000", "", "civil penalty of"),
        ("11.4(g)(2)", "percentage", "15 percent", "", "offset from each salary payment"),
        ("13.3(a)(1)", "penalty", "$5,500", "for each Claim", "civil penalty of not more than"),
        ("13.3(a)(5)", "penalty", "twice the amount", "", "an assessment of not more than"),
        ("13.31(a)", "penalty", "double damages", "", "ordinarily"),
    ],
)
def test_an_amount_is_read_from_its_sentence(
    facts: tuple[Amount, ...], cite: str, form: str, figure: str, per: str, purpose: str
) -> None:
    found = [fact for fact in facts if fact.cite == f"6 CFR {cite}" and fact.figure == figure]
    assert found, figure
    assert (found[0].form, found[0].per) == (form, per)
    assert purpose in found[0].purpose


def test_cents_are_read_without_a_digit_before_the_point(tmp_path: Path) -> None:
    text = paragraphs("Records will be duplicated at a rate of $.10 per page.")
    [fact] = amounts.extract([read(title(part(section("5.1", "Fees.", text))), tmp_path)])
    assert (fact.form, fact.figure, fact.per) == ("rate", "$.10", "per page")


def test_what_an_amount_is_per_is_read_to_its_end(tmp_path: Path) -> None:
    text = paragraphs("A repayment may not exceed $16,500 per employee per calendar year and $90,000 per employee.")
    found = amounts.extract([read(title(part(section("5.1", "Pay.", text))), tmp_path)])
    assert [fact.per for fact in found] == ["per employee per calendar year", "per employee"]


def test_what_a_price_is_for_is_read_before_a_dash_of_either_print(tmp_path: Path) -> None:
    text = paragraphs("For each quarter hour of search the fees are: Managerial—$10.25; professional--$7.00.")
    found = amounts.extract([read(title(part(section("5.1", "Fees.", text))), tmp_path)])
    assert [(fact.form, fact.purpose) for fact in found] == [("rate", "Managerial"), ("rate", "professional")]


def test_the_rows_of_a_table_in_xml_are_read_apart(tmp_path: Path) -> None:
    head = "<TR><TH>Category</TH><TH>Search fees</TH></TR>"
    rows = "<TR><TD>Commercial-use</TD><TD>Yes</TD></TR><TR><TD>News media</TD><TD>No</TD></TR>"
    table = f"<TABLE>{head}{rows}</TABLE>"
    found = amounts.extract([read(title(part(section("5.1", "Fees.", paragraphs("(a) Fees."), table))), tmp_path)])
    purposes = [fact.purpose for fact in found if fact.form == "table"]
    assert purposes == ["Category: Commercial-use; Search fees: Yes", "Category: News media; Search fees: No"]


def test_whose_responsibility_expenses_are_is_a_rule(tmp_path: Path) -> None:
    text = paragraphs("All expenses incurred because of any towing will be the responsibility of the owner.")
    [fact] = amounts.extract([read(title(part(section("139.70", "Vehicles.", text))), tmp_path)])
    assert fact.form == "rule"


@pytest.mark.parametrize(
    ("cite", "figure", "bound"),
    [
        ("13.3(a)(1)", "$5,500", "not more than"),
        ("9.31(a)", "$10,000", "not less than"),
        ("11.4(g)(2)", "15 percent", "up to"),
        ("5.11(d)(5)", "$14.00", "or less"),
    ],
)
def test_what_bounds_a_figure_is_kept(facts: tuple[Amount, ...], cite: str, figure: str, bound: str) -> None:
    found = [fact.bound for fact in facts if fact.cite == f"6 CFR {cite}" and fact.figure == figure]
    assert bound in found


def test_the_rows_of_the_table_of_fees_are_read_by_their_columns(facts: tuple[Amount, ...]) -> None:
    rows = [fact.purpose for fact in facts if fact.form == "table"]
    assert len(rows) == 4
    assert rows[1] == (
        "Category: Educational or Non-Commercial Scientific Institution; Search fees: No; Review fees: No; "
        "Duplication fees: Yes (100 pages free)"
    )
    assert rows[3].startswith("Category: Other requesters; Search fees: Yes (2 hours free)")


@pytest.mark.parametrize(
    ("cite", "words"),
    [
        ("5.11(a)", "made payable to the Treasury"),
        ("5.11(c)(3)", "charged to requesters who make commercial use requests"),
        ("5.11(k)(1)", "furnished without charge"),
        ("5.29(b)", "paid in full"),
        ("11.4(d)(1)", "borne by the employee"),
        ("13.21(e)", "bear its own costs of discovery"),
        ("13.35(a)", "not to exceed the actual cost of duplication"),
        ("11.10(a)", "shall assess interest"),
        ("11.10(b)", "may waive interest"),
        ("5.49(c)", "at no expense"),
        ("25.7(a)", "limits of liability insurance"),
    ],
)
def test_who_pays_without_a_figure_is_a_rule(corpus: Corpus, facts: tuple[Amount, ...], cite: str, words: str) -> None:
    quotes = [
        corpus.document(fact.span.source).source.quote(fact.span)
        for fact in facts
        if fact.cite == f"6 CFR {cite}" and fact.form == "rule"
    ]
    assert any(words in quote for quote in quotes)


_MONEY = re.compile(r"\$\s?\d[\d,.]*|\bcents?\b|\bpercent\b|\d%|\bdollars\b", re.IGNORECASE)
# "an exact dollar amount" names none; the front matter sells the printed volumes.
_NOT_LAW = (Kind.FRONT, Kind.CONTENTS, Kind.LISTED, Kind.HISTORY, Kind.AUTHORITY, Kind.SOURCE_NOTE)


def test_every_dollar_cent_and_percent_is_in_a_fact(corpus: Corpus, facts: tuple[Amount, ...]) -> None:
    total, missing = 0, []
    for document in corpus.documents:
        spans = [fact.span for fact in facts if fact.span.source == document.source.id and fact.figure]
        for node in document.nodes:
            if any(one.kind in _NOT_LAW for one in (node, *document.ancestors(node))):
                continue
            for own in node.own:
                for match in _MONEY.finditer(document.source.raw(own)):
                    total += 1
                    at = own.start + match.start()
                    if not any(span.start <= at < span.end for span in spans):
                        missing.append((node.cite, match[0]))
    assert total > 50
    assert missing == []


def test_the_figure_stands_in_the_quoted_words(corpus: Corpus, facts: tuple[Amount, ...]) -> None:
    for fact in facts:
        quote = corpus.document(fact.span.source).source.quote(fact.span)
        assert all(figure in quote for figure in fact.figure.split("; ")), fact.cite
        assert fact.form in amounts.FORMS
