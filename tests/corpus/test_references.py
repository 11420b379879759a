"""Every reference of the real texts, and where it leads."""

from __future__ import annotations

import pytest

from corpus.facts.references import HERE, LISTED, NOWHERE, OUTSIDE, CrossReference, extract
from corpus.library import Corpus


@pytest.fixture(scope="module")
def references(corpus: Corpus) -> tuple[CrossReference, ...]:
    return extract(corpus.documents)


@pytest.mark.parametrize(
    ("cite", "target", "status"),
    [
        ("6 CFR 5.5(e)(2)", "6 CFR 5.5(e)(1)(iii)", HERE),
        ("6 CFR 5.2", "6 CFR Part 5 Appendix I to Subpart A", HERE),
        ("6 CFR 5.24", "6 CFR Part 7", HERE),
        ("6 CFR 17.225(b)", "6 CFR 17.305", HERE),
        ("6 CFR 5.49(b)", "6 CFR 5.49(a)", HERE),
        ("6 CFR 27.203(b)(1)(v)", "6 CFR 27.204(a)(2)", HERE),
        ("6 CFR 5.11(d)(2)", "6 CFR 5.11(d)(2)(ii)", HERE),
        ("6 CFR 17.100(a)", "section 906", OUTSIDE),
        ("6 CFR Part 5 Appendix C(8)(b)(7)", "6 CFR Part 5 Appendix C(8)(b)(3)", HERE),
        ("FR Doc. 2016-28289", "6 CFR Part 5 Appendix C(75)", HERE),
        ("6 CFR 27.250(d)(4)", "6 CFR 27.255", LISTED),
        ("6 CFR 27.200(b)(2)", "6 CFR Part 27 Appendix A", LISTED),
        ("6 CFR 7.10(a)", "E.O. 13526, section 5.4(d)", OUTSIDE),
        ("6 CFR 11.1(h)", "31 CFR Part 902", OUTSIDE),
        ("6 CFR 5.20(c)", "5 U.S.C. 552a(b)(7)", OUTSIDE),
        ("6 CFR Part 5 Appendix C(66)", "28 CFR 16.96", OUTSIDE),
        ("6 CFR 5.47", "United States ex rel. Touhy v. Ragen, 340 U.S. 462", OUTSIDE),
    ],
)
def test_where_references_lead(references: tuple[CrossReference, ...], cite: str, target: str, status: str) -> None:
    assert status in {one.status for one in references if (one.cite, one.target) == (cite, target)}


def test_the_references_that_lead_nowhere(references: tuple[CrossReference, ...]) -> None:
    assert [(one.cite, one.target) for one in references if one.status == NOWHERE] == [
        ("6 CFR 13.28(f)", "6 CFR 13.21(e)(3)"),
        ("6 CFR 17.635(b)", "6 CFR 17.625(e)"),
        ("6 CFR 25.9(j)(1)", "6 CFR 9(a)"),
        ("6 CFR 27.203(b)(2)", "6 CFR 27.203(c)(2)(i)"),
    ]


def test_likely_misprints_are_remarked_and_kept(references: tuple[CrossReference, ...]) -> None:
    remarked = {(one.cite, one.words) for one in references if one.remark}
    assert remarked == {
        ("6 CFR Part 5 Appendix C(8)(a)", "5 U.S.C. 522a(j)(2), (k)(1), and (k)(2)"),
        ("6 CFR Part 5 Appendix C(27)", "5 U.S.C. 522(c)(3), (e) (8), and (g)"),
        ("6 CFR Part 21", "5 U.S.C. 310"),
        ("6 CFR Part 5 Appendix C", "5 U.S.C. 552(j) and (k)"),
        ("6 CFR 5.10(d)", "5 CFR part 5, subpart B"),
        ("6 CFR 15.3(d)(4)(iii)", "paragraph (e)(1) of this section"),
        ("6 CFR 25.6(d)(1)", "Sec. 25.5(h)"),
    }


def test_words_are_the_source_at_their_place(corpus: Corpus, references: tuple[CrossReference, ...]) -> None:
    assert all(corpus.source(one.span.source).quote(one.span) == one.words for one in references)


def test_what_leads_here_is_there(corpus: Corpus, references: tuple[CrossReference, ...]) -> None:
    cites = {node.cite for document in corpus.documents for node in document.nodes}
    assert {one.target for one in references if one.status == HERE} <= cites


def test_a_heading_does_not_cite_itself(references: tuple[CrossReference, ...]) -> None:
    assert not [one for one in references if one.cite == one.target == "6 CFR 5.1"]
