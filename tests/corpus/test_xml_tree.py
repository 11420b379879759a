"""XML is read safely: what is malformed or hostile is refused with its place, before anything is built."""

from __future__ import annotations

import pytest

from corpus.readers.xml_tree import UnreadableXml, parse

LAUGHS = (
    '<?xml version="1.0"?>\n<!DOCTYPE ECFR [\n<!ENTITY a "ha">\n'
    + "\n".join(f'<!ENTITY {two} "{f"&{one};" * 10}">' for one, two in zip("abcdefgh", "bcdefghi", strict=True))
    + "\n]>\n<ECFR>&i;</ECFR>"
)


@pytest.mark.parametrize(
    ("xml", "line", "column", "why"),
    [
        ("<ECFR>\n<P>a</Q>\n</ECFR>", 2, 7, "mismatched tag"),
        ("<ECFR>\n<P>a", 2, 5, "no element found"),
        ("", 1, 1, "no element found"),
        ("<ECFR>\n<P>&nbsp;</P></ECFR>", 2, 4, "undefined entity"),
        ("<html>\n<body/></html>", 1, 1, "begins with <html>, not <ECFR>"),
        ("<ECFR>\n" + "<P>" * 70 + "</P>" * 70 + "</ECFR>", 2, 190, "nested more than 64 deep"),
        (LAUGHS, 2, 16, "document type"),
        ('<!DOCTYPE ECFR SYSTEM "file:///etc/passwd"><ECFR/>', 1, 43, "document type"),
        ('<!DOCTYPE ECFR [<!ENTITY x SYSTEM "http://localhost/">]>\n<ECFR>&x;</ECFR>', 1, 16, "document type"),
        ('<?xml version="1.0" encoding="klingon"?>\n<ECFR/>', 1, 31, "klingon"),
        (b"<ECFR>\n\xff</ECFR>", 2, 1, "not well-formed"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(xml: str | bytes, line: int, column: int, why: str) -> None:
    with pytest.raises(UnreadableXml, match=why) as refused:
        parse(xml if isinstance(xml, bytes) else xml.encode(), ["ECFR"])
    assert (refused.value.line, refused.value.column) == (line, column)
    assert f"line {line}, column {column}: " in str(refused.value)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "latin-1"])
def test_an_encoding_is_taken_from_the_file(encoding: str) -> None:
    xml = f'<?xml version="1.0" encoding="{encoding}"?><ECFR>§ 5.1</ECFR>'
    assert parse(xml.encode(encoding), ["ECFR"]).text == "§ 5.1"


def test_text_in_hand_is_read_whatever_encoding_it_names() -> None:
    assert parse('<?xml version="1.0" encoding="latin-1"?><ECFR>§</ECFR>', ["ECFR"]).text == "§"
