"""The reader of the CFR's XML, on small titles of the shapes that are published."""

from __future__ import annotations

import gzip
import lzma
import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.model import Document, Kind
from corpus.readers import ecfr_xml
from corpus.text import fold
from tests.corpus.titles import appendix, by_cite, paragraphs, part, read, section, shape, title

AUTH = "<AUTH>\n<HED>Authority:</HED><PSPACE>6 U.S.C. 101 <I>et seq.</I>\n</PSPACE><P>Subpart A also issued under 5 U.S.C. 552.\n</P></AUTH>"
SOURCE = "<SOURCE>\n<HED>Source:</HED><PSPACE>81 FR 83632, Nov. 22, 2016, unless otherwise noted.\n\n</PSPACE></SOURCE>"
CITA = '<CITA TYPE="N">[81 FR 83632, Nov. 22, 2016]\n\n</CITA>'
WHOLE = title(
    '<DIV5 N="1-2" TYPE="PART" VOLUME="1">\n<HEAD>PARTS 1-2 [RESERVED]\n</HEAD>\n</DIV5>',
    part(
        AUTH,
        SOURCE,
        '<DIV6 N="A" TYPE="SUBPART">\n<HEAD>Subpart A—Procedures for Disclosure</HEAD>',
        '<DIV7 N="ECFR1" TYPE="SUBJGRP">\n<HEAD>Requests</HEAD>',
        section("5.1", "General provisions.", paragraphs("(a)(1) This subpart contains the rules."), CITA),
        "</DIV7>\n</DIV6>",
        '<DIV8 N="5.2-5.9" TYPE="SECTION" VOLUME="1">\n<HEAD>§§ 5.2-5.9 [Reserved]</HEAD>\n</DIV8>',
        appendix("Appendix A to Part 5", "FOIA Offices", "<HD1>U.S. Coast Guard (USCG)\n</HD1>", paragraphs("Phone: 202-475-3522")),
    ),
)  # fmt: skip


def _section(tmp_path: Path, *inside: str) -> Document:
    return read(title(part(section("5.5", "Timing.", *inside))), tmp_path)


def _cites(document: Document, kind: Kind = Kind.PARAGRAPH) -> list[str]:
    return [re.sub(r"^6 CFR (?:5\.5|Part 5 Appendix A)", "", n.cite) for n in document.nodes if n.kind is kind]


def test_a_title_is_read_from_its_heading_down_to_its_paragraphs(tmp_path: Path) -> None:
    document = read(WHOLE, tmp_path)
    assert shape(document) == [
        ("document", "6 CFR", "Domestic Security", ""),
        ("heading", "6 CFR", "Domestic Security", "Title 6—Domestic Security"),
        ("chapter", "6 CFR Chapter I", "DEPARTMENT OF HOMELAND SECURITY", "CHAPTER I—DEPARTMENT OF HOMELAND SECURITY"),
        ("part", "6 CFR Part 1-2", "[Reserved]", "PARTS 1-2 [RESERVED]"),
        ("part", "6 CFR Part 5", "DISCLOSURE OF RECORDS", "PART 5—DISCLOSURE OF RECORDS"),
        ("authority", "6 CFR Part 5", "Authority", "Authority: 6 U.S.C. 101 et seq."),
        ("authority", "6 CFR Part 5", "Authority", "Subpart A also issued under 5 U.S.C. 552."),
        ("source note", "6 CFR Part 5", "Source", "Source: 81 FR 83632, Nov. 22, 2016, unless otherwise noted."),
        ("subpart", "6 CFR Part 5 Subpart A", "Procedures for Disclosure", "Subpart A—Procedures for Disclosure"),
        ("subject group", "6 CFR Part 5 Subpart A", "Requests", "Requests"),
        ("section", "6 CFR 5.1", "General provisions.", "§ 5.1 General provisions."),
        ("paragraph", "6 CFR 5.1(a)", "", "(a)"),
        ("paragraph", "6 CFR 5.1(a)(1)", "", "(1) This subpart contains the rules."),
        ("history", "6 CFR 5.1", "", "[81 FR 83632, Nov. 22, 2016]"),
        ("section", "6 CFR 5.2-5.9", "[Reserved]", "§§ 5.2-5.9 [Reserved]"),
        ("appendix", "6 CFR Part 5 Appendix A", "FOIA Offices", "Appendix A to Part 5—FOIA Offices"),
        ("heading", "6 CFR Part 5 Appendix A", "U.S. Coast Guard (USCG)", "U.S. Coast Guard (USCG)"),
        ("text", "6 CFR Part 5 Appendix A", "", "Phone: 202-475-3522"),
    ]
    assert document.problems == ()
    assert by_cite(document, "6 CFR 5.1").parent == next(n.id for n in document.nodes if n.kind is Kind.GROUP)


def test_other_dialect_of_the_ecfr_reads_the_same(tmp_path: Path) -> None:
    bulk = WHOLE.replace(
        "<ECFR>", "<DLPSTEXTCLASS><HEADER><TITLE>Title 6: Domestic Security</TITLE></HEADER><TEXT><BODY><ECFRBRWS>"
    )
    bulk = bulk.replace("</ECFR>", "</ECFRBRWS></BODY></TEXT></DLPSTEXTCLASS>").replace('<DIV8 N="', '<DIV8 N="§ ')
    bulk = bulk.replace('<DIV1 N="6"', '<DIV1 N="1" NODE="6:1"').replace(
        "Security</HEAD>", "Security--Volume 1</HEAD>", 1
    )
    one, two = shape(read(WHOLE, tmp_path)), shape(read(bulk, tmp_path))
    assert [row for row in two if row[0] != "heading"] == [row for row in one if row[0] != "heading"]


def test_volumes_of_a_bulk_file_are_one_title(tmp_path: Path) -> None:
    one = '<DIV1 N="{}" NODE="6:{}" TYPE="TITLE"><HEAD>Title 6—Domestic Security--Volume {}</HEAD>{}</DIV1>'
    parts = [part(section(f"{n}.1", "Scope.", paragraphs("Text.")), number=str(n)) for n in (1, 2)]
    xml = f"<ECFR>{one.format(1, 1, 1, parts[0])}{one.format(2, 2, 2, parts[1])}</ECFR>"
    document = read(xml, tmp_path)
    assert [n.cite for n in document.nodes if n.kind is Kind.SECTION] == ["6 CFR 1.1", "6 CFR 2.1"]


@pytest.mark.parametrize(
    ("texts", "cites"),
    [
        (["(a) <I>General.</I> (1) One.", "(2) Two.", "(b) B."], ["(a)", "(a)(1)", "(a)(2)", "(b)"]),
        (["(a) <I>Fees</I>—(1) <I>Search.</I> (i) One.", "(ii) Two."], ["(a)", "(a)(1)", "(a)(1)(i)", "(a)(1)(ii)"]),
        (["(a) A.", "(1) B.", "(i) C.", "(A) D.", "(<I>1</I>) E.", "(<I>i</I>) F.", "(<I>ii</I>) G.", "(<I>2</I>) H.", "(B) I."],
         ["(a)", "(a)(1)", "(a)(1)(i)", "(a)(1)(i)(A)", "(a)(1)(i)(A)(1)", "(a)(1)(i)(A)(1)(i)", "(a)(1)(i)(A)(1)(ii)",
          "(a)(1)(i)(A)(2)", "(a)(1)(i)(B)"]),
        (["(h)(1) H.", "(i) One.", "(A) Part.", "(ii) Two.", "(i) I."], ["(h)", "(h)(1)", "(h)(1)(i)", "(h)(1)(i)(A)", "(h)(1)(ii)", "(i)"]),
        (["(h)(1) H.", "(2) H2.", "(i) Only one.", "(A) Part.", "(3) H3."], ["(h)", "(h)(1)", "(h)(2)", "(h)(2)(i)", "(h)(2)(i)(A)", "(h)(3)"]),
        (["(a) A.", "(b)-(d) [Reserved]", "(e) E."], ["(a)", "(b)", "(e)"]),
        (["(a) A.", "(1)-3 [Reserved]", "(4) Four."], ["(a)", "(a)(1)", "(a)(4)"]),
        (["(a) An agency may pay it-(1) As a payment at the beginning; or", "(2) In installments."], ["(a)", "(a)(1)", "(a)(2)"]),
        (["(a) The following: (1) this, and (2) that.", "(b) B."], ["(a)", "(b)"]),
        (["(y) Y.", "(z) Z.", "(aa) AA.", "(bb) BB."], ["(y)", "(z)", "(aa)", "(bb)"]),
        (["(a) A.", "(the) word in parentheses"], ["(a)"]),
    ],
)  # fmt: skip
def test_paragraphs_by_their_labels(tmp_path: Path, texts: list[str], cites: list[str]) -> None:
    assert _cites(_section(tmp_path, paragraphs(*texts))) == cites


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("(a) <I>In general.</I> The rest.", "In general"),
        ("(a) <I>In general</I>. The rest.", "In general"),
        ("(a) <I>Fees</I>—the rest.", "Fees"),
        ("(a) <I>When is it due?</I> Then.", "When is it due?"),
        ("(a) <I>Component</I> means each entity.", ""),
        ("(a) See <I>Smith</I> v. <I>Jones.</I>", ""),
    ],
)
def test_a_heading_is_what_opens_in_italics_and_ends(tmp_path: Path, text: str, heading: str) -> None:
    assert by_cite(_section(tmp_path, paragraphs(text)), "6 CFR 5.5(a)").heading == heading


def test_a_list_belongs_to_the_term_that_it_defines(tmp_path: Path) -> None:
    document = _section(
        tmp_path,
        paragraphs(
            "(a) <I>Scope.</I> All.", "(b) <I>Definitions.</I> As used here:",
            "<I>Agency</I> means:", "(1) One;", "(2) Two.",
            "<I>Record</I> includes:", "(1) This;", "(2) That.", "(c) After.",
        ),
    )  # fmt: skip
    texts = [n for n in document.nodes if n.kind is Kind.TEXT]
    assert [document.own_text(child) for child in document.children(texts[0])] == ["(1) One;", "(2) Two."]
    assert [document.own_text(child) for child in document.children(texts[1])] == ["(1) This;", "(2) That."]
    assert [n.cite for n in texts] == ["6 CFR 5.5(b)", "6 CFR 5.5(b)"]
    assert (by_cite(document, "6 CFR 5.5(c)").depth, document.problems) == (by_cite(document, "6 CFR 5.5(b)").depth, ())


def test_an_appendix_by_its_numbered_headings(tmp_path: Path) -> None:
    inside = "<HD1>1. Headquarters\n</HD1>{}<HD1>2. Coast Guard (USCG)\n</HD1>{}<HD2>Notes\n</HD2>{}"
    texts = paragraphs("(a) One.", "(b) Two."), paragraphs("(a) Three."), paragraphs("Four.")
    document = read(title(part(appendix("Appendix A to Part 5", "Service", inside.format(*texts)))), tmp_path)
    assert _cites(document) == ["(1)", "(1)(a)", "(1)(b)", "(2)", "(2)(a)"]
    assert by_cite(document, "6 CFR Part 5 Appendix A(2)").heading == "Coast Guard (USCG)"
    assert _cites(document, Kind.HEADING)[1:] == ["(2)"]


@pytest.mark.parametrize(
    ("name", "cite"),
    [
        ("Appendix A to Part 5", "6 CFR Part 5 Appendix A"),
        ("Appendix A to Subpart C of Part 5", "6 CFR Part 5 Appendix A to Subpart C"),
        ("Appendix A-1 to Subpart I of Part 5", "6 CFR Part 5 Appendix A-1 to Subpart I"),
        ("Appendix to Subpart H of Part 5", "6 CFR Part 5 Appendix to Subpart H"),
        ("Appendix to Part 5", "6 CFR Part 5 Appendix"),
        ("Enclosure 1 to Part 5", "6 CFR Part 5 Enclosure 1"),
        ("Attachment A to Subpart B of Part 5", "6 CFR Part 5 Attachment A to Subpart B"),
        ("Appendix A to Chapter V", "6 CFR Chapter V Appendix A"),
        ("Subject Index to Title IX", "6 CFR Part 5 Subject Index to Title IX"),
    ],
)
def test_appendices_are_cited_by_letter_or_name(tmp_path: Path, name: str, cite: str) -> None:
    document = read(title(part(appendix(name, "Forms", paragraphs("1. Text.")))), tmp_path)
    assert next(n.cite for n in document.nodes if n.kind is Kind.APPENDIX) == cite
    assert _cites(document)[-1].endswith("(1)")


def test_what_stands_beside_the_text(tmp_path: Path) -> None:
    document = _section(
        tmp_path,
        paragraphs("(a) A rule.<SU>62</SU><FTREF/>"),
        "<FTNT>\n<P>\n<SU>62</SU> The Report.</P></FTNT>",
        '<img src="/graphics/er20no07.008.gif"/>',
        "<EXAMPLE>\n<HED>Example 1.</HED><PSPACE>A request.</PSPACE></EXAMPLE>",
        "<NOTE>\n<HED>Note:</HED>\n<P>One.</P>\n<P>Two.</P></NOTE>",
        "<EXTRACT>\n<HD1>Form\n</HD1>\n<P>(a) I certify.</P></EXTRACT>",
        paragraphs("(b) Another rule."),
        '<XREF ID="20251215" REFID="1">Link to an amendment published at 90 FR 57877.</XREF>',
        '<APPRO TYPE="N">(Approved under control number 1601-0001)\n</APPRO>',
        "<SECAUTH>(5 U.S.C. 301)\n</SECAUTH>",
        "<EDNOTE>\n<HED>Editorial Note:</HED><PSPACE>See it.</PSPACE></EDNOTE>",
    )
    assert [row[:1] + row[2:] for row in shape(document)[5:]] == [
        ("paragraph", "", "(a) A rule.⁶²"),
        ("note", "Footnote 62", "⁶² The Report."),
        ("graphic", "er20no07.008", "[Image er20no07.008]"),
        ("note", "Example 1", "Example 1. A request."),
        ("note", "Note", "Note: One."),
        ("note", "Note", "Two."),
        ("text", "Form", "Form"),
        ("text", "", "(a) I certify."),
        ("paragraph", "", "(b) Another rule."),
        ("note", "Amendment", "Link to an amendment published at 90 FR 57877."),
        ("note", "Approval", "(Approved under control number 1601-0001)"),
        ("authority", "Authority", "(5 U.S.C. 301)"),
        ("note", "Editorial Note", "Editorial Note: See it."),
    ]
    assert document.problems == ()


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        ("10<sup>6</sup> and CO<sub>2</sub>", "10⁶ and CO₂"),
        ('x<E T="51">2</E>, y<E T="52">1</E>', "x², y₁"),
        ("TSA Pre<SU>TM</SU>", "TSA PreTM"),
        ("see<I> e.g.,</I>\n the  rule", "see e.g., the rule"),
        ("<FR>1/2</FR>", "1/2"),
        ('as in <img src="/graphics/a.1.gif"/> here', "as in [Image a.1] here"),
        ("write to <I>foia@hq.dhs.gov.</I>", "write to foia@hq.dhs.gov."),
        ("§ 5.1\u2009(a)\u00a0and", "§ 5.1 (a) and"),
        ("a &lt; b &amp; c", "a < b & c"),
    ],
)
def test_words_inside_a_paragraph(tmp_path: Path, xml: str, text: str) -> None:
    document = _section(tmp_path, paragraphs(xml))
    assert document.own_text(document.nodes[-1]) == text


TABLE = """<DIV width="100%"><DIV class="gpotbl_div"><TABLE><CAPTION><P class="title">Fees</P></CAPTION>
<THEAD><TR><TH>Category</TH><TH>Search</TH><TH>Copies</TH></TR></THEAD>
<TBODY><TR><TD colspan="3"><strong>All of the requesters there are</strong></TD></TR>
<TR><TD rowspan="2">News media</TD><TD>No</TD><TD>Yes—</TD></TR><TR><TD>None</TD><TD>100 pages free</TD></TR></TBODY></TABLE></DIV></DIV>"""
PRINTED = """Fees
Category    Search  Copies
All of the requesters there are
News media  No      Yes—
            None    100 pages free"""


def test_a_table_keeps_its_columns(tmp_path: Path) -> None:
    document = _section(tmp_path, paragraphs("(a) The table."), TABLE, paragraphs("(b) After."))
    [table] = [n for n in document.nodes if n.kind is Kind.TABLE]
    lines = document.source.raw(table.own[0]).split("\n")
    assert "\n".join(line.removeprefix("    ") for line in lines) == PRINTED
    assert (table.cite, table.heading) == ("6 CFR 5.5(a)", "Fees")
    assert document.own_text(table) == " ".join(PRINTED.split())


def test_a_long_table_is_cut_between_its_rows(tmp_path: Path) -> None:
    rows = [f"Row {n} of it {'word ' * 40}".strip() for n in range(30)]
    document = _section(
        tmp_path, f"<TABLE><TBODY>{''.join(f'<TR><TD>{row}</TD></TR>' for row in rows)}</TBODY></TABLE>"
    )
    [table] = [n for n in document.nodes if n.kind is Kind.TABLE]
    pieces = [document.source.quote(own) for own in table.own]
    assert len(pieces) > 3
    assert all(piece.startswith("Row ") and len(piece) < 2000 for piece in pieces)
    assert " ".join(pieces) == " ".join(rows) == document.text(table)


def test_a_span_that_could_explode_a_table_does_not(tmp_path: Path) -> None:
    cell = '<TR><TD colspan="999999999" rowspan="99999999">a</TD><TD>b</TD></TR>'
    document = _section(tmp_path, f"<TABLE><TBODY>{cell}</TBODY></TABLE>")
    assert document.own_text(document.nodes[-1]) == "a b"


@pytest.mark.parametrize(
    ("inside", "text", "what"),
    [
        ("<WHAT>Words of an element.</WHAT>", "Words of an element.", "<WHAT>"),
        ("<P>A.</P> stray words <P>B.</P>", "stray words", "no element"),
    ],
)
def test_what_has_no_place_is_kept_and_reported(tmp_path: Path, inside: str, text: str, what: str) -> None:
    document = _section(tmp_path, inside)
    [problem] = document.problems
    assert what in problem.what
    assert document.source.quote(problem.span) == text
    assert text in document.text(by_cite(document, "6 CFR 5.5"))


def _words(xml: str) -> str:
    return "".join(fromstring(xml.encode()).itertext())


def test_every_word_is_kept_once_and_every_quote_is_the_source(tmp_path: Path) -> None:
    document = read(WHOLE, tmp_path)
    text = document.source.text
    assert "".join(text.split()) == "".join(_words(WHOLE).replace("Dec. 29, 2016", "").split())
    covered = sorted((own.start, own.end) for node in document.nodes for own in node.own)
    assert all(one[1] <= two[0] for one, two in pairwise(covered))
    assert "".join("".join(text[start:end].split()) for start, end in covered) == "".join(text.split())
    for node in document.nodes:
        assert fold(text[node.span.start : node.span.end]) == document.text(node)


_PIECE = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_categories=("C",), exclude_characters="<>&"), min_size=1, max_size=20),
    st.sampled_from(
        ["(a) ", "(1)", "(i) ", "—", ". ", "<I>Term.</I>", "<I>", "</I>", "word-", "/", "A. ", "1. ", " [Reserved]"]
    ),
)


@given(st.lists(st.lists(_PIECE, max_size=6).map("".join), max_size=8))
def test_no_order_of_labels_and_markup_loses_a_word(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    texts = [t for t in texts if t.count("<I>") == t.count("</I>") and re.fullmatch(r"(?:[^<]|<I>[^<]*</I>)*", t)]
    xml = title(
        part(section("5.5", "Timing.", paragraphs(*texts)), appendix("Appendix A to Part 5", "B", paragraphs(*texts)))
    )
    document = read(xml, tmp_path_factory.mktemp("law"))
    joined = "".join(document.source.raw(own) for node in document.nodes for own in node.own)
    assert "".join(joined.split()) == "".join(_words(xml).replace("Dec. 29, 2016", "").split())


def test_the_text_of_a_title_is_the_same_however_it_is_packed() -> None:
    extracted = ecfr_xml.extract(WHOLE)
    assert (extracted.title, extracted.heading, extracted.amended) == (6, "Domestic Security", "Dec. 29, 2016")
    data = WHOLE.encode()
    assert (
        extracted
        == ecfr_xml.extract(data)
        == ecfr_xml.extract(gzip.compress(data))
        == ecfr_xml.extract(lzma.compress(data))
    )


def test_a_text_that_the_xml_does_not_print_is_refused(tmp_path: Path) -> None:
    source = replace(read(WHOLE, tmp_path).source, text="Another text.")
    with pytest.raises(ecfr_xml.WrongText, match="add the source again"):
        ecfr_xml.read(source)


@pytest.mark.parametrize(
    ("xml", "number"),
    [
        ('<DIV1 N="28" TYPE="TITLE"><HEAD>Title 28—Judicial Administration</HEAD></DIV1>', 28),
        ('<ECFR><DIV1 N="1" NODE="28:1" TYPE="TITLE"><HEAD>Judicial Administration</HEAD></DIV1></ECFR>', 28),
        ('<DIV5 N="16" TYPE="PART" hierarchy_metadata="{&quot;path&quot;:&quot;/on/2026-01-29/title-28/part-16&quot;}"/>', 28),
        ('<DLPSTEXTCLASS><HEADER><TITLE>Title 28: Judicial</TITLE></HEADER><DIV5 N="16" TYPE="PART"/></DLPSTEXTCLASS>', 28),
        ("<CFRGRANULE><FDSYS><CFRTITLE>28</CFRTITLE></FDSYS><SECTION><SECTNO>§ 16.1</SECTNO></SECTION></CFRGRANULE>", 28),
    ],
)  # fmt: skip
def test_the_title_is_read_from_what_the_file_says(xml: str, number: int) -> None:
    assert ecfr_xml.extract(xml).title == number


@pytest.mark.parametrize("xml", ['<DIV5 N="16" TYPE="PART"/>', "<ECFR/>", "<CFRDOC/>"])
def test_no_title_is_assumed(xml: str) -> None:
    with pytest.raises(ecfr_xml.UnreadableXml):
        ecfr_xml.extract(xml)
