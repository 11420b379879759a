"""Every reference of the real texts, and where it leads."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from corpus.facts.references import HERE, LISTED, NOWHERE, OUTSIDE, CrossReference, extract
from corpus.library import Corpus
from corpus.model import Kind
from corpus.text import fold_with_offsets
from tests.corpus import titles


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
        ("6 CFR 7.21(h)", "Presidential Records Act", OUTSIDE),
        ("6 CFR 11.6", "Office of Management and Budget Circular A-129", OUTSIDE),
        ("6 CFR 13.34(f)", "Federal Rules of Evidence", OUTSIDE),
        ("6 CFR 17.105(p)", "Pub. L. 93-568, section 3", OUTSIDE),
        ("6 CFR 5.24", "5 U.S.C. 552a(k)(1)", OUTSIDE),
        ("6 CFR Part 5 Appendix C(56)", "5 U.S.C. 552a(e)(4)(I)", OUTSIDE),
        ("6 CFR Part 5 Appendix C(69)(a)(4)", "5 U.S.C. 552a(d)(4)", OUTSIDE),
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
        ("6 CFR 25.7(c)", "paragraph (h) of Sec. 25.6"),
    }


def test_words_are_the_source_at_their_place(corpus: Corpus, references: tuple[CrossReference, ...]) -> None:
    assert all(corpus.source(one.span.source).quote(one.span) == one.words for one in references)


def test_what_leads_here_is_there(corpus: Corpus, references: tuple[CrossReference, ...]) -> None:
    cites = {node.cite for document in corpus.documents for node in document.nodes}
    assert {one.target for one in references if one.status == HERE} <= cites


COUNTED = re.compile(  # wider than the grammar: what looks like a place here
    r"(?:(?:Sec\.|§|[Ss]ections?) ?)+\d+\.\d+|\b[Pp]aragraphs? \(|\b[Pp]arts? \d|\b[Aa]ppendix [A-Z]\b|\d+ (?:U\.S\.C|CFR|FR)\b"
)


HEADED = (Kind.LISTED, Kind.CONTENTS, Kind.SECTION, Kind.APPENDIX, Kind.PART, Kind.SUBPART)


def test_what_looks_like_a_reference_is_one(corpus: Corpus, references: tuple[CrossReference, ...]) -> None:
    """Headings, which name their own place, contents and front matter aside."""
    missed = []
    for document in corpus.documents:
        source = document.source
        spans = sorted((one.span.start, one.span.end) for one in references if one.span.source == source.id)
        held = {offset for start, end in spans for offset in range(start, end)}
        for node in document.nodes:
            if node.kind in HEADED or node.parent is None or "front matter" in node.cite:
                continue
            for own in node.own:
                folded = fold_with_offsets(source.raw(own), own.start)
                for match in COUNTED.finditer(folded.text):
                    if not held & set(range(*folded.source_range(*match.span()))):
                        missed.append(folded.text[max(0, match.start() - 57) : match.end()])
    assert missed == []


@pytest.mark.parametrize(
    ("text", "target", "status"),
    [
        ("as § 16.3 provides", "28 CFR 16.3", HERE),  # of the title that speaks
        ("as § 16.9 provides", "28 CFR 16.9", NOWHERE),
        ("§§ 16.1 through 16.5", "28 CFR 16.5", NOWHERE),  # the end of a range
        ("see § 16.105", "28 CFR 16.104-16.106", HERE),  # reserved together
        ("under 5 CFR part 432 or part 752", "5 CFR Part 752", OUTSIDE),
        ("see § 16.3(a)(1)(i), (a)(1)(ii), and (b)", "28 CFR 16.3(a)(1)(ii)", NOWHERE),
        ("see 6 CFR 5.5", "6 CFR 5.5", OUTSIDE),
    ],
)
def test_of_another_title(tmp_path: Path, text: str, target: str, status: str) -> None:
    sections = [
        titles.section("16.1", "Scope.", titles.paragraphs(text)),
        titles.section("16.3", "Requests.", titles.paragraphs("(a) A request. (1) It is made.", "(b) It is sent.")),
        titles.section("16.104-16.106", "[Reserved]"),
    ]
    xml = titles.title(titles.part(*sections, number="16", heading="PRODUCTION OF MATERIAL"), number=28)
    found = extract([titles.read(xml, tmp_path)])
    assert (target, status) in [(one.target, one.status) for one in found]


@pytest.mark.parametrize(
    "text",
    ["Section 16.9 of the standard", "paragraphs (7)-(8) of the definition in § 16.3", "Chapter 51 regarding pay"],
)
def test_what_is_of_another_document_leads_nowhere_here(tmp_path: Path, text: str) -> None:
    xml = titles.title(titles.part(titles.section("16.3", "Scope.", titles.paragraphs(text)), number="16"), number=28)
    assert [one for one in extract([titles.read(xml, tmp_path)]) if one.status == NOWHERE] == []


def test_a_heading_does_not_cite_itself(references: tuple[CrossReference, ...]) -> None:
    assert not [one for one in references if one.cite == one.target == "6 CFR 5.1"]
