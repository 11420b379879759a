"""Definitions and abbreviations of the real text: terms, where they hold, their words whole."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from corpus.facts import abbreviations, definitions
from corpus.facts.definitions import Definition
from corpus.library import Corpus
from corpus.model import Kind
from corpus.text import fold_with_offsets
from tests.corpus import titles


@pytest.fixture(scope="module")
def found(corpus: Corpus) -> tuple[Definition, ...]:
    return definitions.extract(corpus.documents)


def _one(found: tuple[Definition, ...], cite: str, name: str) -> Definition:
    [definition] = [d for d in found if d.cite == cite and name in d.names]
    return definition


@pytest.mark.parametrize(
    ("cite", "name", "scope", "last"),
    [
        ("6 CFR 3.1", "Component", "6 CFR Part 3", "reports directly to the Office of the Secretary."),
        ("6 CFR 5.1(b)", "component", "6 CFR Part 5 Subpart A", "Office of the Secretary."),
        ("6 CFR 5.20(b)(1)", "Component", "6 CFR Part 5 Subpart B", "administration of the Department."),
        ("6 CFR 25.4(c)", "Adopted Standards", "6 CFR 25.4", "anti-terrorism Technologies (``Adopted Standards'')."),
        ("6 CFR 25.4(f)", "DT&E Designation", "6 CFR 25.4", "particular DT&E Designation."),
        ("6 CFR 25.6(h)(1)", "Block Designation", "6 CFR 25.6", "(a ``Block Designation'')."),
        ("6 CFR 5.7(a)(2)", "Submitter", "6 CFR 5.7", "directly or indirectly."),
        ("6 CFR 5.11(b)(6)", "news", "6 CFR 5.11", "current interest to the public."),
        ("6 CFR 5.12(a)", "commercial information", "6 CFR 5.12", "obtained from a person."),
        ("6 CFR 5.41(e)", "official information", "6 CFR Part 5 Subpart C", "on behalf of the Department."),
        ("6 CFR 7.26(a)", "Derivative classification", "6 CFR 7.26", "in a security classification guide."),
        ("6 CFR 9.2(b)", "covered Federal action", "6 CFR Part 9", "addressed independently within this part."),
        ("6 CFR 9.2(i)", "loan insurance", "6 CFR Part 9", "a loan made by a person."),
        ("6 CFR 11.2(b)", "DHS debt", "6 CFR Part 11 Subpart A", "owed to DHS by a person."),
        ("6 CFR 13.2(l)", "Knows or Has Reason to Know", "6 CFR Part 13", "falsity of the Claim or Statement."),
        ("6 CFR 15.3(d)(2)", "Major life activities", "6 CFR 15.3(d)", "learning, and working."),
        ("6 CFR 17.105(q)", "Title IX regulations", "6 CFR Part 17", "the provisions of this part."),
        ("6 CFR 17.450(b)", "contact sports", "6 CFR Part 17", "involves bodily contact."),
        ("6 CFR 19.2", "Explicitly religious activities", "6 CFR Part 19", "motivated by religious faith."),
        ("6 CFR 21.4(a)", "application", "6 CFR Part 21", "application, request, or plan."),
        ("6 CFR 25.2", "Act of Terrorism", "6 CFR Part 25", "citizens or institutions of the United States."),
        ("6 CFR 25.2", "OSAI", "6 CFR Part 25", "and the application process."),
        ("6 CFR 27.105", "STQ", "6 CFR Part 27", "CSAT Top-Screen is based."),
        ("6 CFR 27.105", "ACG", "6 CFR Part 27", "manufactures, or ships."),
        ("6 CFR 5.4(i)(2)", "business as usual approach", "6 CFR 5.4", "monetary or personnel resources."),
        ("6 CFR 5.6(d)", "Adverse determinations", "6 CFR 5.6", "form or format sought by the requester."),
        ("6 CFR 5.23(c)", "denials of requests", "6 CFR 5.23", "a denial of a request for expedited treatment."),
        ("6 CFR 7.10(a)", "Chief Security Officer", "6 CFR 7.10", "pursuant to Executive Order 13526."),
        ("6 CFR 7.32(a)", "individual", "6 CFR 7.32", "provisions of section 3.5 of Executive Order 13526."),
        (
            "6 CFR 13.6(b)",
            "related group of Claims submitted at the same time",
            "6 CFR 13.6",
            "part of a single request, demand, or submission.",
        ),
        ("6 CFR 27.203(c)", "transportation packaging", "6 CFR 27.203", "as defined in 49 CFR 171.8."),
        ("6 CFR 27.204(a)(2)", "flammability hazard ratings", "6 CFR 27.204", "Emergency Response [2007 ed.]."),
    ],
)
def test_a_definition_is_found_whole(
    found: tuple[Definition, ...], corpus: Corpus, cite: str, name: str, scope: str, last: str
) -> None:
    definition = _one(found, cite, name)
    assert definition.scope == scope
    assert corpus.source(definition.span.source).quote(definition.span).endswith(last)


@pytest.mark.parametrize(
    ("section", "terms"), [("6 CFR 3.1", 3), ("6 CFR 19.2", 7), ("6 CFR 25.2", 16), ("6 CFR 27.105", 26)]
)
def test_an_unlabelled_list_is_read_to_its_end(found: tuple[Definition, ...], section: str, terms: int) -> None:
    assert sum(definition.cite == section for definition in found) == terms


DEFINES = re.compile(  # wider than the grammar: what looks like a definition
    r"\b(?:shall |may )?means? (?:any|the|an?|that|those|with|only|[A-Z]\w+)\b|\bis defined as\b|\bhere(?:in)?after ``"
    r"|\b(?:For|for) (?:the )?purposes? of this (?:section|part|subpart)[^.]{0,60}\bterm\b"
)
IN_NO_DEFINITION = {  # "means" that are ways, and what a definition by itself only goes on with
    "6 CFR 3.1", "6 CFR 5.20(d)",
}  # fmt: skip


def test_what_looks_like_a_definition_is_one(found: tuple[Definition, ...], corpus: Corpus) -> None:
    missed = set()
    for document in corpus.documents:
        spans = [one.span for one in found if one.span.source == document.source.id]
        for node in document.nodes:
            for own in node.own if node.kind is not Kind.FRONT else ():
                folded = fold_with_offsets(document.source.raw(own), own.start)
                for match in DEFINES.finditer(folded.text):
                    start, end = folded.source_range(*match.span())
                    if not any(one.start <= start and end <= one.end for one in spans):
                        missed.add((node.cite, folded.text[max(0, match.start() - 40) : match.end() + 20]))
    assert {cite for cite, _ in missed} <= IN_NO_DEFINITION, missed


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("(a) The term “fee waiver” means that fees are waived.", ("fee waiver",)),
        ("(a) An office (hereafter “Chief Officer”) is set up.", ("Chief Officer",)),
        ("(a) A “business as usual” approach exists when it can be done.", ("business as usual approach",)),
        ("(a) Employees will include only those hired in 2003.", ()),
        ("(a) To the extent practicable, include standards.", ()),
        ("(a) Sanctions include but are not limited to fines.", ()),
        ("(a) The notice shall include the reasons.", ()),
    ],
)
def test_terms_of_a_title_in_xml(tmp_path: Path, text: str, names: tuple[str, ...]) -> None:
    xml = titles.title(titles.part(titles.section("5.1", "Scope.", titles.paragraphs(text))))
    assert tuple(one.names[0] for one in definitions.extract([titles.read(xml, tmp_path)])) == names


@pytest.mark.parametrize(
    ("heading", "texts", "names"),
    [
        (
            "Definitions for purposes of this policy.",
            ["(a) Research means a study.", "(b)", "(1) Human subject means a person.", "(2) An odd case is a case."],
            [("Research",), ("Human subject",), ("odd case",)],
        ),
        (
            "Definitions related to sexual abuse.",
            ["For purposes of this part, the term—", "Sexual abuse includes—", "(1) Abuse; and", "(2) Assault."],
            [("Sexual abuse",)],
        ),
        (
            "Schedules.",
            ["(a) Scope. All.", "(b) Definitions. For purposes of this section—", "(1) Work period means two weeks."],
            [("Work period",)],
        ),
        (
            "Definitions.",
            ["For purposes of this part:", "Lawful status: A person in lawful status is a citizen.", "Note: See below."],
            [("Lawful status",)],
        ),
        ("Worksite.", ["(a) Definition. An employee's official worksite is the place.", "(b) A form is sent."],
         [("employee's official worksite", "official worksite")]),
        ("Definitions.", ["(a) State, as used in 6 U.S.C. 6 and this part, means a State."], [("State",)]),
        ("Definitions and forms.", ["(a) A form is sent to the office."], []),
        ("Definitions.", ["(a) Physical or mental harm means harm."],
         [("Physical or mental harm", "Physical harm", "mental harm")]),
        ("Definitions.", ["(a) Abuse by a guard, nurse, or visitor includes blows."],
         [("Abuse by a guard, nurse, or visitor",)]),
    ],
)  # fmt: skip
def test_a_list_of_definitions_in_xml(
    tmp_path: Path, heading: str, texts: list[str], names: list[tuple[str, ...]]
) -> None:
    xml = titles.title(titles.part(titles.section("5.1", heading, titles.paragraphs(*texts))))
    assert [one.names for one in definitions.extract([titles.read(xml, tmp_path)])] == names


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("(a) A rating of record, as defined in 5 CFR 430.203, is given.", [("rating of record", True)]),
        ("(a) No firearm or other dangerous weapon, as defined by 18 U.S.C. 930.", [("dangerous weapon", True)]),
        ("(a) Voyeurism, which is defined as looking.", [("Voyeurism", False)]),
    ],
)
def test_what_another_law_defines_is_marked(tmp_path: Path, text: str, terms: list[tuple[str, bool]]) -> None:
    xml = titles.title(titles.part(titles.section("5.1", "Scope.", titles.paragraphs(text))))
    assert [(one.term, one.elsewhere) for one in definitions.extract([titles.read(xml, tmp_path)])] == terms


def test_no_term_is_a_piece_of_a_sentence(found: tuple[Definition, ...]) -> None:
    openings = ("For ", "As used", "This ", "Nothing", "does not", "The terms")
    assert not [d.term for d in found if d.term.startswith(openings) or len(d.term) > 100]


def test_words_that_say_where_a_definition_holds_are_kept(found: tuple[Definition, ...]) -> None:
    documents = _one(found, "6 CFR 13.21(b)(1)", "Documents")
    assert documents.scope_words == "For the purpose of this section and Sec. Sec. 13.22 and 13.23"


@pytest.mark.parametrize(
    ("text", "spelt"),
    [
        ("the Freedom of Information Act (FOIA), 5 U.S.C. 552", [("FOIA", "Freedom of Information Act")]),
        (
            "by the National Archives and Records Administration (NARA)",
            [("NARA", "National Archives and Records Administration")],
        ),
        ("U.S. Citizenship & Immigration Services (USCIS)", [("USCIS", "U.S. Citizenship & Immigration Services")]),
        ("Young Men's Christian Association (YMCA)", [("YMCA", "Young Men's Christian Association")]),
        ("the Office of Information Policy (OIP)", [("OIP", "Office of Information Policy")]),
        ("the information in the file (SSI)", []),
        ("see paragraph (b) of the rule (CBP)", []),
    ],
)
def test_initials_are_spelt_out(text: str, spelt: list[tuple[str, str]]) -> None:
    assert [(short, long) for _, _, short, long in abbreviations.spelt_out(text)] == spelt


def test_abbreviations_quote_their_words(corpus: Corpus) -> None:
    for short in abbreviations.extract(corpus.documents):
        assert corpus.source(short.span.source).quote(short.span).startswith(short.long)
