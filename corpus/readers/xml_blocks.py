"""The elements of a title's XML as printed blocks, and with them the plain text of the title.

Markup says what a block is: paragraph, heading, note, table, image. Every word of the XML is printed
once and in order; nothing here knows sections or labels.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from corpus.model import Kind
from corpus.readers.blocks import Block
from corpus.readers.xml_inline import image_name, inline
from corpus.readers.xml_tables import table_lines
from corpus.text import Folded, fold_with_offsets

_PARAGRAPHS = frozenset("P P1 P2 P-1 P-2 P-3 P-DASH FP FP-1 FP-2 FP-3 FP-DASH FP1-2 FRP".split())
_HEADINGS = {"HD1": 1, "HD2": 2, "HD3": 3, "HD4": 4, "TCAP": 3, "CHAPNO": 1}
_CAPTIONED = {  # an element with a heading (HED) of its own
    "AUTH": Kind.AUTHORITY,
    "SOURCE": Kind.SOURCE_NOTE,
    "NOTE": Kind.NOTE,
    "EDNOTE": Kind.NOTE,
    "EFFDNOT": Kind.NOTE,
    "EXAMPLE": Kind.NOTE,
    "CROSSREF": Kind.NOTE,
}
_CONTENTS = frozenset({"CFRTOC", "CONTENTS", "TOC"})
_BEGIN_LINE = frozenset({"SECHD", "PTHD", "SECTNO", "PT", "HD", "SUBTI", "CHAPTI", "SUBCHAP", "SUBPART", "APP"})
_MARKED = {  # one paragraph of a certain kind
    "CITA": (Kind.HISTORY, ""),
    "SECAUTH": (Kind.AUTHORITY, "Authority"),
    "PARAUTH": (Kind.AUTHORITY, "Authority"),
    "APPRO": (Kind.NOTE, "Approval"),
    "XREF": (Kind.NOTE, "Amendment"),
}
_PIECE = 1500  # characters of a table that are found and quoted as one
_INDENT = "    "  # an indented line begins a paragraph, so that no fold joins two (see `corpus.text`)


@dataclass(slots=True)
class Printer:
    """The text of a title while it is being printed."""

    unplaced: list[tuple[Block, str]] = field(default_factory=list)
    _pieces: list[str] = field(default_factory=list)
    _length: int = 0

    @property
    def text(self) -> str:
        return "".join(self._pieces)

    def heading(self, element: Element) -> Block | None:
        """The heading of a division, set off by a blank line; None when it is empty."""
        text, italics = inline(element)
        return self._block(text, "\n", italics=italics) if text else None

    def blocks(self, element: Element) -> Iterator[Block]:
        """What one element of a division prints; its tail is taken for a paragraph if it says anything."""
        yield from self._element(element)
        yield from self.stray(element.tail)

    def _element(self, element: Element) -> Iterator[Block]:
        tag = element.tag
        if tag in _PARAGRAPHS:
            yield from self._paragraph(element)
        elif tag in _HEADINGS:
            text, italics = inline(element)
            if text:
                yield self._block(text, "\n", kind=Kind.HEADING, heading=text, level=_HEADINGS[tag], italics=italics)
        elif tag in _MARKED:
            kind, heading = _MARKED[tag]
            text, _ = inline(element)
            if text:
                yield self._block(text, kind=kind, heading=heading, aside=tag == "PARAUTH")
        elif tag in _CAPTIONED:
            yield from self._captioned(element, _CAPTIONED[tag])
        elif tag == "FTNT":
            yield from self._footnote(element)
        elif tag == "EXTRACT":
            yield from self._extract(element)
        elif tag in ("TABLE", "GPOTABLE"):
            yield from self._table(element)
        elif tag in _CONTENTS:
            yield from self._contents(element)
        elif tag == "STARS":
            yield self._block("* * * * *")
        elif tag in ("img", "MATH", "DIV"):
            yield from self._held(element)
        else:
            text, italics = inline(element)
            if text:
                block = self._block(text, italics=italics)
                self.unplaced.append((block, f"an element <{tag}> that the reader does not know; kept as a paragraph"))
                yield block

    def _paragraph(self, element: Element) -> Iterator[Block]:
        text, italics = inline(element)
        if text:
            yield self._block(text, italics=italics)

    def _captioned(self, element: Element, kind: Kind) -> Iterator[Block]:
        """A note: its heading and first paragraph are one block, as printed."""
        caption = element.find("HED")
        printed = inline(caption)[0] if caption is not None else ""
        heading = printed.rstrip(" .:—-") or kind.value.capitalize()
        aside = kind is Kind.NOTE
        for child in element:
            if child is caption:
                continue
            if child.tag not in _PARAGRAPHS and child.tag not in ("PSPACE", "HED"):
                if printed:
                    yield self._block(printed, kind=kind, heading=heading, aside=aside)
                    printed = ""
                yield from self._aside(child)
                continue
            text, _ = inline(child)
            text, printed = f"{printed} {text}".strip(), ""
            if text:
                yield self._block(text, kind=kind, heading=heading, aside=aside)
            yield from self.stray(child.tail)
        if printed:
            yield self._block(printed, kind=kind, heading=heading, aside=aside)

    def _footnote(self, element: Element) -> Iterator[Block]:
        mark = element.find(".//SU")
        heading = f"Footnote {inline(mark, plain=True)[0]}".strip() if mark is not None else "Footnote"
        for child in element:
            text, _ = inline(child)
            if text:
                yield self._block(text, kind=Kind.NOTE, heading=heading, aside=True)
            yield from self.stray(child.tail)

    def _extract(self, element: Element) -> Iterator[Block]:
        """A quoted text or a form: its labels and headings are its own, not the section's."""
        for child in element:
            yield from self._aside(child)

    def _aside(self, element: Element) -> Iterator[Block]:
        for block in self.blocks(element):
            yield replace(block, aside=True, kind=Kind.TEXT if block.kind is Kind.HEADING else block.kind)

    def _held(self, element: Element) -> Iterator[Block]:
        """What only holds an image or a table."""
        if element.tag == "img":
            name = image_name(element)
            yield self._block(f"[Image {name}]", kind=Kind.GRAPHIC, heading=name, aside=True)
        yield from self.stray(element.text)
        for child in element:
            yield from self.blocks(child)

    def _table(self, element: Element) -> Iterator[Block]:
        lines, caption = table_lines(element)
        if lines:
            raw = ("\n" + _INDENT).join(lines)
            block = self._block(raw, "\n", kind=Kind.TABLE, heading=caption, aside=True)
            # With the indent of its first line, so that the columns stand below each other.
            yield replace(
                block,
                folded=fold_with_offsets(raw, block.start),
                start=block.start - len(_INDENT),
                cuts=tuple(_cuts(lines, block.start)),
            )

    def _contents(self, element: Element) -> Iterator[Block]:
        """A table of contents, a line for each number with its heading."""
        line = ""
        for held in element.iter():
            text = " ".join((held.text or "").split())
            if line and held.tag in _BEGIN_LINE and text:
                yield self._block(line, kind=Kind.LISTED, heading=line)
                line = ""
            line = f"{line} {text} {' '.join((held.tail or '').split())}".strip()
        if line:
            yield self._block(line, kind=Kind.LISTED, heading=line)

    def stray(self, text: str | None) -> Iterator[Block]:
        words = " ".join(text.split()) if text else ""
        if words:
            block = self._block(words)
            self.unplaced.append((block, "words that stand in no element; kept as a paragraph"))
            yield block

    def _block(
        self,
        text: str,
        before: str = "",
        *,
        kind: Kind | None = None,
        heading: str = "",
        level: int = 0,
        italics: tuple[tuple[int, int], ...] = (),
        aside: bool = False,
    ) -> Block:
        lead = before + _INDENT
        start = self._length + len(lead)
        end = start + len(text)
        self._pieces += (lead, text, "\n")
        self._length = end + 1
        return Block(
            folded=Folded(text, range(start, end)),
            start=start,
            end=end,
            indent=len(_INDENT),
            blanks=len(before),
            kind=kind,
            heading=heading,
            level=level,
            italics=italics,
            aside=aside,
        )


def _cuts(lines: Sequence[str], start: int) -> Iterator[int]:
    """Where a long table is cut: before the indent of a row, so that no piece is much longer than the others."""
    begun = at = start
    for line in lines:
        if at - begun and at + len(line) - begun > _PIECE:
            begun = at - len(_INDENT)
            yield begun
        at += len(line) + 1 + len(_INDENT)
