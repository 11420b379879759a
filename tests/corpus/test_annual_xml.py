"""The annual edition reads as the eCFR does where it prints the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.model import Kind
from corpus.readers import ecfr_xml
from tests.corpus.titles import by_cite, read, shape

ECFR = """<ECFR><DIV1 N="6" TYPE="TITLE"><HEAD>Title 6—Domestic Security</HEAD><DIV3 N="I" TYPE="CHAPTER">
<HEAD>CHAPTER I—DEPARTMENT OF HOMELAND SECURITY</HEAD><DIV5 N="1-2" TYPE="PART"><HEAD>PARTS 1-2 [RESERVED]</HEAD></DIV5>
<DIV4 N="A" TYPE="SUBCHAP"><HEAD>SUBCHAPTER A—GENERAL</HEAD><DIV5 N="3" TYPE="PART"><HEAD>PART 3—PETITIONS</HEAD>
<AUTH><HED>Authority:</HED><PSPACE>5 U.S.C. 301.</PSPACE></AUTH><DIV6 N="A" TYPE="SUBPART"><HEAD>Subpart A—Scope</HEAD>
<DIV8 N="3.1" TYPE="SECTION"><HEAD>§ 3.1 Definitions.</HEAD><P>(a) <I>Form.</I> (1) Words go on.</P><P>(2) More.</P>
<img src="ER20NO07.008"/><TABLE><CAPTION>Fees</CAPTION><TR><TH>A</TH><TH>B</TH></TR><TR><TD>one</TD><TD>two</TD></TR></TABLE>
<CITA>[81 FR 47286]</CITA></DIV8><DIV8 N="3.2" TYPE="SECTION"><HEAD>§ 3.2 [Reserved]</HEAD></DIV8></DIV6>
<DIV9 N="Appendix A to Part 3" TYPE="APPENDIX"><HEAD>Appendix A to Part 3—Forms</HEAD><HD1>I. General</HD1><P>A. Text.</P></DIV9>
</DIV5></DIV4></DIV3></DIV1></ECFR>"""
ANNUAL = """<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="cfr.xsl"?>
<CFRDOC xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="CFRMergedXML.xsd">
<FMTR><TITLEPG><TITLENUM>Title 6</TITLENUM><REVISED>Revised as of January 1, 2017</REVISED></TITLEPG></FMTR>
<TITLE><LRH>6 CFR Ch. I</LRH><CFRTITLE><TITLEHD><HD SOURCE="HED">Title 6—Domestic Security</HD></TITLEHD></CFRTITLE>
<CHAPTER><TOC><TOCHD><HD SOURCE="HED">CHAPTER I—DEPARTMENT OF HOMELAND SECURITY</HD></TOCHD></TOC>
<RESERVED>PARTS 1-2 [RESERVED]</RESERVED><SUBCHAP TYPE="N"><HD SOURCE="HED">SUBCHAPTER A—GENERAL</HD></SUBCHAP>
<PART><EAR>Pt. 3</EAR><HD SOURCE="HED">PART 3—PETITIONS</HD>{contents}
<AUTH><HD SOURCE="HED">Authority:</HD><P>5 U.S.C. 301.</P></AUTH><SUBPART><HD SOURCE="HED">Subpart A—Scope</HD>
<SECTION><SECTNO>§ 3.1</SECTNO><SUBJECT>Definitions.</SUBJECT><P>(a) <E T="03">Form.</E> (1) Words <PRTPAGE P="7"/>go on.</P>
<P>(2) More.</P><GPH SPAN="2"><GID>ER20NO07.008</GID></GPH>
<GPOTABLE COLS="2"><TTITLE>Fees</TTITLE><BOXHD><CHED H="1">A</CHED><CHED H="1">B</CHED></BOXHD><ROW><ENT I="01">one</ENT><ENT>two</ENT></ROW></GPOTABLE>
<CITA>[81 FR 47286]</CITA></SECTION><SECTION><SECTNO>§ 3.2</SECTNO><RESERVED>[Reserved]</RESERVED></SECTION></SUBPART>
<APPENDIX><EAR>Pt. 3, App. A</EAR><HD SOURCE="HED">Appendix A to Part 3—Forms</HD><HD SOURCE="HD1">I. General</HD><P>A. Text.</P></APPENDIX>
</PART></CHAPTER></TITLE></CFRDOC>"""
CONTENTS = "<CONTENTS><SECHD>Sec.</SECHD><SECTNO>3.1</SECTNO><SUBJECT>Definitions.</SUBJECT><SECTNO>3.2</SECTNO><RESERVED>[Reserved]</RESERVED></CONTENTS>"


def test_the_same_words_make_the_same_document(tmp_path: Path) -> None:
    assert shape(read(ANNUAL.format(contents=""), tmp_path)) == shape(read(ECFR, tmp_path))


def test_a_table_of_contents_lists_sections(tmp_path: Path) -> None:
    document = read(ANNUAL.format(contents=CONTENTS), tmp_path)
    listed = [(n.cite, n.heading) for n in document.nodes if n.kind is Kind.LISTED]
    assert listed == [("6 CFR Part 3", "Sec."), ("6 CFR 3.1", "Definitions."), ("6 CFR 3.2", "[Reserved]")]


def test_a_section_to_come_stays_in_its_note(tmp_path: Path) -> None:
    note = (
        '<EFFDNOTP><HD SOURCE="HED">Effective Date Note:</HD><P>At 82 FR 1, revised.</P><REVTXT><SECTION>'
        "<SECTNO>§ 3.1</SECTNO><SUBJECT>Terms.</SUBJECT><P>(a) In future.</P></SECTION></REVTXT></EFFDNOTP>"
    )
    document = read(ANNUAL.format(contents="").replace("<CITA>", note + "<CITA>"), tmp_path)
    assert [n.cite for n in document.nodes if n.kind is Kind.SECTION] == ["6 CFR 3.1", "6 CFR 3.2"]
    assert "(a) In future." in document.text(by_cite(document, "6 CFR 3.1"))


def test_a_granule_is_a_title_of_one_section(tmp_path: Path) -> None:
    granule = (
        "<CFRGRANULE><FDSYS><CFRTITLE>6</CFRTITLE><CFRTITLETEXT>Domestic Security</CFRTITLETEXT><DATE>2017-01-01</DATE></FDSYS>"
        "<SECTION><SECTNO>§ 5.1</SECTNO><SUBJECT>General.</SUBJECT><P>(a) Text.</P></SECTION></CFRGRANULE>"
    )
    assert [row[1] for row in shape(read(granule, tmp_path))] == ["6 CFR", "6 CFR 5.1", "6 CFR 5.1(a)"]
    extracted = ecfr_xml.extract(granule)
    assert (extracted.heading, extracted.amended) == ("Domestic Security", "2017-01-01")


@pytest.mark.parametrize(
    "head", ['<CHED H="1">A</CHED><CHED H="2">B</CHED>', '<CHED H="1">A</CHED><CHED H="1">B</CHED>']
)
def test_every_cell_of_the_printers_table_is_kept(tmp_path: Path, head: str) -> None:
    rows = '<ROW><ENT I="01" A="1">wide</ENT><ENT>three</ENT></ROW><TNOTE>A note.</TNOTE>'
    table = f"<GPOTABLE COLS='3'><BOXHD>{head}</BOXHD>{rows}</GPOTABLE>"
    document = read(ANNUAL.format(contents="").replace("<CITA>", table + "<CITA>"), tmp_path)
    assert "A B wide three A note." in [document.own_text(n) for n in document.nodes if n.kind is Kind.TABLE]
