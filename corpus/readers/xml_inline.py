"""The words inside one paragraph of a title's XML, white space folded.

Italics are remembered by their place; raised and lowered figures are written as such (10², CO₂),
since 102 is another number; an image is named ("[Image er20no07.008]").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

_ITALIC = frozenset({"I", "i", "em", "EM"})
_ITALIC_CODES = frozenset({"03", "05", "0511"})
_RAISED, _LOWERED = frozenset({"SU", "sup", "SUP"}), frozenset({"sub", "SUB", "FR-SUB"})
_RAISED_CODES, _LOWERED_CODES = frozenset({"51", "53"}), frozenset({"52", "54"})
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SUBSCRIPT = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_IMAGE = re.compile(r"(?P<name>[^/\\]+?)(?:\.(?:gif|png|jpe?g|tiff?|eps|pdf))?$", re.IGNORECASE)


def inline(element: Element, *, plain: bool = False) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The words of an element, white space folded, and where they are in italics.

    `plain`: raised and lowered figures stay as they are.
    """
    if not len(element):
        return " ".join((element.text or "").split()), ()
    pieces: list[str] = []
    italics: list[tuple[int, int]] = []
    length = 0
    for text, italic in _runs(element, False, plain):
        words = " ".join(text.split())
        spaced = length == 0 or pieces[-1] == " "
        if text[0].isspace() and not spaced:
            pieces.append(" ")
            length += 1
        if not words:
            continue
        pieces.append(words)
        length += len(words)
        if italic:
            begins = length - len(words)
            if italics and begins - italics[-1][1] <= 1:
                italics[-1] = (italics[-1][0], length)
            else:
                italics.append((begins, length))
        if text[-1].isspace():
            pieces.append(" ")
            length += 1
    return "".join(pieces).rstrip(), tuple(italics)


def _runs(element: Element, italic: bool, plain: bool) -> Iterator[tuple[str, bool]]:
    """Pieces of text in order, none empty, each with whether it is in italics."""
    if element.text:
        yield _shifted(element, element.text, plain), italic
    for child in element:
        tag = child.tag
        if tag == "img":
            yield f" [Image {image_name(child)}] ", italic
        elif tag == "br":
            yield " ", italic
        else:
            leans = italic or tag in _ITALIC or (tag == "E" and child.get("T") in _ITALIC_CODES)
            yield from _runs(child, leans, plain)
        if child.tail:
            yield child.tail, italic


def _shifted(element: Element, text: str, plain: bool) -> str:
    """Figures that stand above or below the line, written so."""
    if plain or not text.strip().isdecimal() or not text.isascii():
        return text
    code = element.get("T") if element.tag == "E" else None
    if element.tag in _RAISED or code in _RAISED_CODES:
        return text.translate(_SUPERSCRIPT)
    if element.tag in _LOWERED or code in _LOWERED_CODES:
        return text.translate(_SUBSCRIPT)
    return text


def image_name(element: Element) -> str:
    """What the image is called: "er20no07.008" for /graphics/er20no07.008.gif."""
    match = _IMAGE.search(element.get("src") or "")
    return match["name"] if match else "without a name"
