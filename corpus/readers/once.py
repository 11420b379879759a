"""A file of a title holds that title once: what stands twice in it was put together wrongly.

It refuses, with the line; which words a section has is `corpus.readers.xml_blocks`' to print. A section may be
printed twice where its words differ (one that holds now, one from a later day): that is the text's own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from corpus.readers.xml_tree import UnreadableXml

_PARTS = frozenset({"DIV5", "PART"})
_UNITS = frozenset({"DIV8", "DIV9", "SECTION", "APPENDIX"})
_HEADS = frozenset({"HEAD", "HD", "SECTNO", "SUBJECT", "RESERVED", "EAR"})
_NAMED = 60  # characters of a heading that a message names


def need_once(root: Element, lines: Mapping[Element, int]) -> None:
    """Raises `UnreadableXml` at the second of two sections or appendices of a part in the same words."""
    seen = set[tuple[str, str]]()
    for part, unit in _units(root, ""):
        if not any(child.tag not in _HEADS for child in unit):
            continue  # reserved: it has no words of its own
        words = _words(unit)
        if (part, words) in seen:
            named = next((_words(child) for child in unit if child.tag in _HEADS), words)[:_NAMED]
            raise UnreadableXml(f"{named!r} stands in it twice: expected a title once", lines.get(unit, 1), 1)
        seen.add((part, words))


def _units(element: Element, part: str) -> Iterator[tuple[str, Element]]:
    """Sections and appendices, each with the heading of its part."""
    for child in element:
        if child.tag in _UNITS:
            yield part, child
        elif child.tag in _PARTS:
            yield from _units(child, next((_words(held) for held in child if held.tag in _HEADS), ""))
        else:
            yield from _units(child, part)


def _words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())
