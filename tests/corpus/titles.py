"""Small titles in XML, in the shapes that the Government publishes, and how tests read them."""

from __future__ import annotations

import hashlib
from pathlib import Path

from corpus.model import Document, Node, Source
from corpus.readers import ecfr_xml


def title(*divisions: str, number: int = 6) -> str:
    """An eCFR file of one chapter that holds the divisions."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<ECFR>\n<AMDDATE>Dec. 29, 2016\n</AMDDATE>\n'
        f'<DIV1 N="{number}" TYPE="TITLE">\n<HEAD>Title {number}—Domestic Security</HEAD>\n'
        '<DIV3 N="I" TYPE="CHAPTER">\n<HEAD> CHAPTER I—DEPARTMENT OF HOMELAND SECURITY</HEAD>\n'
        + "\n".join(divisions)
        + "\n</DIV3>\n</DIV1>\n</ECFR>\n"
    )


def part(*inside: str, number: str = "5", heading: str = "DISCLOSURE OF RECORDS") -> str:
    body = "\n".join(inside)
    return f'<DIV5 N="{number}" TYPE="PART" VOLUME="1">\n<HEAD>PART {number}—{heading}\n</HEAD>\n{body}\n</DIV5>'


def section(number: str, heading: str, *inside: str) -> str:
    body = "\n".join(inside)
    return f'<DIV8 N="{number}" TYPE="SECTION" VOLUME="1">\n<HEAD>§ {number}   {heading}</HEAD>\n{body}\n</DIV8>'


def appendix(name: str, heading: str, *inside: str) -> str:
    body = "\n".join(inside)
    return f'<DIV9 N="{name}" TYPE="APPENDIX" VOLUME="1">\n<HEAD>{name}—{heading}\n</HEAD>\n{body}\n</DIV9>'


def paragraphs(*texts: str) -> str:
    return "\n".join(f"<P>{text}\n</P>" for text in texts)


def read(xml: str | bytes, folder: Path, name: str = "title") -> Document:
    """The document of a file that is added as a title."""
    data = xml.encode() if isinstance(xml, str) else xml
    original = folder / "title.xml"
    original.write_bytes(data)
    text = ecfr_xml.extract(data).text
    digest = hashlib.sha256(text.encode()).hexdigest()
    source = Source(name, "A title", "ecfr-xml", "2026-01-29", "", folder / "title.txt", digest, text, original)
    return ecfr_xml.read(source)


def by_cite(document: Document, cite: str) -> Node:
    return next(node for node in document.nodes if node.cite == cite)


def shape(document: Document) -> list[tuple[str, str, str, str]]:
    """What every node is, where and in which words."""
    return [(str(node.kind), node.cite, node.heading, document.own_text(node)) for node in document.nodes]
