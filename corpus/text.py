"""Printed text made readable: page markers dropped, white space folded, broken words joined.

This is the one place that says what a quote is. A `Folded` text remembers where each of its
characters stands, so that what is found in it can be cited in the source.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.patterns import Pattern

_MARKER = r"\[\[Page [0-9ivxlcdm]+\]\]"
# One run of layout: white space, with any page markers inside it. A single space between words stays as it
# is and is none: there are ten for each line, and every text of the corpus is folded many times.
_LAYOUT = Pattern(rf"(?:\s|{_MARKER}){{2,}}|[^\S ]|{_MARKER}|\A | \Z")


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text with, for each character, its offset in the text it was folded from."""

    text: str
    offsets: Sequence[int]

    def source_range(self, start: int, end: int) -> tuple[int, int]:
        """Where `text[start:end]` (not empty) stands in the unfolded text."""
        return self.offsets[start], self.offsets[end - 1] + 1

    def position(self, offset: int) -> int:
        """The first character of the folded text that stands at or after `offset`."""
        return bisect_left(self.offsets, offset)


def fold_with_offsets(raw: str, base: int = 0) -> Folded:
    """Fold `raw`; `base` is added to every offset.

    A word broken at a line end after `-` or `/` is joined when the next line begins at the
    margin: an indented line begins a new paragraph, and there the dash ends a phrase.
    """
    if _is_folded(raw):
        return Folded(raw, range(base, base + len(raw)))
    pieces: list[str] = []
    offsets: list[int] = []
    last = 0
    for gap in _LAYOUT.finditer(raw):
        pieces.append(raw[last : gap.start()])
        offsets.extend(range(base + last, base + gap.start()))
        last = gap.end()
        if space := _stands_for(gap):
            pieces.append(space)
            offsets.append(base + gap.start())
    pieces.append(raw[last:])
    offsets.extend(range(base + last, base + len(raw)))
    return Folded("".join(pieces), tuple(offsets))


def fold(raw: str) -> str:
    return raw if _is_folded(raw) else _LAYOUT.sub(_stands_for, raw)


def shortened(text: str, most: int) -> str:
    """A text of at most `most` characters whole, another cut before a word, with dots behind."""
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + " ..."


def _is_folded(raw: str) -> bool:
    """Whether there is no layout, as far as can be told at once: white space but " " is not printable."""
    return raw.isprintable() and "  " not in raw and "[[" not in raw and raw[:1] != " " != raw[-1:]


def _stands_for(gap: re.Match[str]) -> str:
    """What layout is folded to: a space, or nothing at either end and in a broken word."""
    raw, start, end = gap.string, gap.start(), gap.end()
    if start == 0 or end == len(raw):
        return ""
    return "" if raw[start - 1] in "-/" and raw[start] == "\n" and raw[end - 1] in "\n]" else " "
