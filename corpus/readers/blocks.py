"""The printed page as blocks: paragraphs, headings and lists put together again from their lines.

Line ends, indentation, blank lines and page markers say where a block begins; nothing here
knows what a block means.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.model import Kind
from corpus.text import Folded, fold_with_offsets

_MARKER = re.compile(r"\[\[Page [0-9ivxlcdm]+\]\]\s*$")
_RULED = re.compile(r"\s*-{20,}\s*$")
_BLANK_LINE = re.compile(r"\s*(?:_{10,}\s*)?$")
# Begins a new item although it stands at the margin, as the addresses of an appendix do.
_MARGIN_ITEM = re.compile(r"\d{1,3}\. |\( \) |Sec\.  \d|PART \d|\[\d+ FR |\d+\.\d+ ")


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together. `blanks` counts the blank lines above, page markers aside.

    A format with markup says more: what the block is (`kind`, with its `heading` and, for a
    heading, its `level` from 1), where its text is in italics, whether it stands aside of the
    text around it, as a footnote does, and where a long table is cut into pieces.
    """

    folded: Folded
    start: int
    end: int
    indent: int
    blanks: int
    ruled: bool = False
    kind: Kind | None = None
    heading: str = ""
    level: int = 0
    italics: tuple[tuple[int, int], ...] = ()
    aside: bool = False
    cuts: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        return self.folded.text

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Source offsets of `text[start:end]`, without white space at the ends."""
        piece = self.text[start:end]
        start += len(piece) - len(piece.lstrip())
        end -= len(piece) - len(piece.rstrip())
        return self.folded.source_range(start, end) if end > start else (self.start, self.start)


@dataclass(slots=True)
class _Line:
    text: str
    start: int

    @property
    def indent(self) -> int:
        return len(self.text) - len(self.text.lstrip(" "))


def blocks(text: str) -> Iterator[Block]:
    """All blocks of `text` in order. Together they hold everything but layout."""
    gathered: list[_Line] = []
    blanks = held_blanks = 0
    after_marker = in_table = False

    def close() -> Iterator[Block]:
        if gathered:
            start, end = gathered[0].start, gathered[-1].start + len(gathered[-1].text.rstrip())
            start += gathered[0].indent
            yield Block(
                folded=fold_with_offsets(text[start:end], start),
                start=start,
                end=end,
                indent=gathered[0].indent,
                blanks=held_blanks,
                ruled=bool(_RULED.match(gathered[0].text)),
            )
            gathered.clear()

    for line in _lines(text):
        if in_table:
            gathered.append(line)
            in_table = not (_RULED.match(line.text) and sum(bool(_RULED.match(g.text)) for g in gathered) > 2)
            if not in_table:
                yield from close()
            continue
        if _MARKER.match(line.text):
            after_marker = True
        elif _BLANK_LINE.match(line.text):
            blanks += 1
        elif _RULED.match(line.text) and len(line.text.rstrip()) > 100:
            yield from close()
            held_blanks, blanks, after_marker, in_table = blanks, 0, False, True
            gathered.append(line)
        else:
            if not gathered or not _continues(gathered, line, blanks, after_marker):
                yield from close()
                held_blanks = blanks
            gathered.append(line)
            blanks, after_marker = 0, False
    yield from close()


def _lines(text: str) -> Iterator[_Line]:
    start = 0
    for line in text.splitlines(keepends=True):
        yield _Line(line.rstrip("\r\n"), start)
        start += len(line)


def _continues(gathered: list[_Line], line: _Line, blanks: int, after_marker: bool) -> bool:
    """A full line ends in a blank or at a hyphen; a line that does not ends its paragraph."""
    previous = gathered[-1].text
    if after_marker:
        if blanks > 2 or line.indent:
            return False
        return previous.rstrip().endswith("Sec.") or not _MARGIN_ITEM.match(line.text)
    if blanks or line.indent in (4, 5):
        return False
    return previous.endswith((" ", "-", "/"))
