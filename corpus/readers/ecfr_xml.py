"""Reads a title of the CFR as the Government publishes it in XML: DIV1 to DIV9, HEAD, P.

Both dialects of the eCFR (`N="§ 3.1"` and `N="3.1"`) are read as they are, the annual edition
(SECTION, SECTNO, SUBJECT) once `corpus.readers.annual_xml` has put it into their form.

A citation quotes plain text, so the text of such a source is what its XML prints: every word once
and in order, a line a paragraph, headings set off by blank lines, the columns of a table set apart by
spaces. `extract` makes it, the same from the same bytes, and it is stored beside the XML, each with
its own hash; spans are offsets into it. `read` prints the XML again and takes no other text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from corpus.model import Document, Source
from corpus.readers import annual_xml
from corpus.readers.divisions import Division, DivisionReader, division
from corpus.readers.once import need_once
from corpus.readers.packed import Unpackable, unpacked
from corpus.readers.xml_blocks import Printer
from corpus.readers.xml_tree import UnreadableXml, parse

_WRAPPERS = ("ECFR", "DLPSTEXTCLASS", "ECFRBRWS")
_DIVISIONS = tuple(f"DIV{level}" for level in range(1, 10))
_UNITS = ("DIV8", "DIV9")
ROOTS = (*_WRAPPERS, *_DIVISIONS, *annual_xml.ROOTS)
_TITLE = re.compile(r"\btitle\s+(?P<number>\d{1,2})\b", re.IGNORECASE)
_NODE = re.compile(r"(?P<number>\d{1,2}):")
_PATH = re.compile(r"/title-(?P<number>\d{1,2})(?:/|\")")
_HEADING = re.compile(r"\s*(?:title\s+\d+)?\s*(?:—|--|–)?\s*(?P<heading>.*?)(?:--volume \d+)?\s*", re.IGNORECASE)


class WrongText(ValueError):
    """The text kept of a title is not what its XML prints now. The message says what to do."""


@dataclass(frozen=True, slots=True)
class Extracted:
    """A title as its XML gives it. `amended` is the date of the last change as printed, or ""."""

    title: int
    heading: str
    amended: str
    text: str
    annual: bool  # of the annual edition, not of the eCFR
    units: int  # sections and appendices, reserved ones too


def extract(data: bytes | str) -> Extracted:
    """What the XML of a title prints; `data` may be packed (gzip, xz).

    Raises `UnreadableXml` with line and column, `Unpackable`; a title that stands in it twice is refused too.
    """
    lines: dict[Element, int] = {}
    root = _parsed(data, lines)
    need_once(root, lines)
    _need_one_title(root, lines)
    return _printed(root)[0]


def read(source: Source) -> Document:
    """Read one title; `source.original` is its XML. Raises as `extract` does, `OSError`, `WrongText`."""
    path = source.original or source.path
    extracted, division, printer = _printed(_parsed(path.read_bytes()))
    if extracted.text != source.text:
        raise WrongText(f"{source.path} is not what {path} prints by the present rules; add the source again")
    reader = DivisionReader(source, extracted.title)
    reader.read(division, extracted.heading)
    for block, what in printer.unplaced:
        reader.draft.report(block.start, block.end, what)
    return reader.draft.freeze()


def _parsed(data: bytes | str, lines: dict[Element, int] | None = None) -> Element:
    return parse(unpacked(data) if isinstance(data, bytes) else data, ROOTS, lines)


def _printed(root: Element) -> tuple[Extracted, Division, Printer]:
    annual = root.tag in annual_xml.ROOTS
    if annual:
        root = annual_xml.as_divisions(root)
    tops = list(_tops(root))
    if not tops:
        raise UnreadableXml("there is no division (DIV1 to DIV9) in it", 1, 1)
    title = _title(root, tops)
    if title is None:
        raise UnreadableXml("it does not say of which title it is", 1, 1)
    printer = Printer()
    whole = _whole([division(top, printer) for top in tops])
    amended = next((" ".join(date.text.split()) for date in root.iter("AMDDATE") if date.text), "")
    heading = _heading(whole) or tops[0].get("HEADING", "")
    units = sum(one.tag in _UNITS for top in tops for one in top.iter())
    return Extracted(title, heading, amended, printer.text, annual, units), whole, printer


def _need_one_title(root: Element, lines: Mapping[Element, int]) -> None:
    """Volumes of one title stand beside each other; another title among them would be cited as the first."""
    titles = [(top, _title(root, [top])) for top in _tops(root) if top.tag == "DIV1"]
    for top, number in titles:
        if number != titles[0][1]:
            why = f"it holds title {number} beside title {titles[0][1]}: expected a file for each"
            raise UnreadableXml(why, lines[top], 1)


def _tops(element: Element) -> Iterator[Element]:
    """The outermost divisions: one, or in a bulk file one a volume."""
    if element.tag in _DIVISIONS:
        yield element
        return
    for child in element:
        yield from _tops(child)


def _whole(divisions: list[Division]) -> Division:
    """The title as one division: volumes put together, a part published alone put into its title."""
    titles = [one for one in divisions if one.level == 1]
    first = titles[0] if titles else Division(1, "", None, [])
    content = [piece for one in divisions for piece in (one.content if one.level == 1 else [one])]
    return replace(first, content=content)


def _title(root: Element, tops: list[Element]) -> int | None:
    """The number of the title, by the first of the marks that the dialects carry."""
    first = tops[0]
    head = first.find("HEAD")
    said = "".join(head.itertext()) if first.tag == "DIV1" and head is not None else ""
    number = first.get("N", "") if first.tag == "DIV1" else ""
    header = next((" ".join(e.itertext()) for e in root.iter("TITLE") if e.text), "")
    for match in (
        _NODE.match(first.get("NODE", "")),
        _TITLE.search(said),
        re.fullmatch(r"(?P<number>\d{1,2})", number),
        _PATH.search(first.get("hierarchy_metadata", "")),
        _TITLE.search(header),
    ):
        if match:
            return int(match["number"])
    return None


def _heading(whole: Division) -> str:
    match = _HEADING.fullmatch(whole.heading.text) if whole.heading else None
    return match["heading"] if match else ""


__all__ = ["ROOTS", "Extracted", "Unpackable", "UnreadableXml", "WrongText", "extract", "read"]
