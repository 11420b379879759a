"""The annual edition's XML put into the form of the eCFR's, so that one reader reads both.

Chapters, parts and sections become divisions, SECTNO and SUBJECT a heading, HD by its SOURCE a heading
or a caption, a graphic an image. Title pages, finding aids and running heads are the printed volume's,
not the title's: they are left out. What stands in a note, a section to come for instance, stays there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from xml.etree.ElementTree import Element, SubElement

ROOTS = ("CFRDOC", "CFRGRANULE")

_LEVELS = {
    "SUBTITLE": 2,
    "CHAPTER": 3,
    "SUBCHAP": 4,
    "PART": 5,
    "SUBPART": 6,
    "SUBJGRP": 7,
    "SECTION": 8,
    "APPENDIX": 9,
}
_TYPES = {2: "SUBTITLE", 3: "CHAPTER", 4: "SUBCHAP", 5: "PART", 6: "SUBPART", 7: "SUBJGRP", 8: "SECTION", 9: "APPENDIX"}
_CONTAINERS = frozenset({"TITLE", "CFRTITLE", "TEXT", "BODY"})
_LEFT_OUT = frozenset(
    "FDSYS FMTR FINDAIDS LRH RRH LOC EAR PRTPAGE TITLEHD ALPHLIST THISTITLE OENOTICE EXPLA BOILERPL".split()
)
_NOTES = frozenset({"AUTH", "SOURCE", "NOTE", "EDNOTE", "EFFDNOT", "EFFDNOTP", "CROSSREF", "EXAMPLE"})
_IMAGES = {"GPH": "GID", "MATH": "MID"}
_NUMBER = re.compile(
    r"(?:SUBTITLE|CHAPTER|SUBCHAPTER|PARTS?|SUBPARTS?)\s+(?P<number>[\w-]+?)(?=\s*(?:—|--|\s|$))", re.IGNORECASE
)
_TITLE = re.compile(r"title\s+(?P<number>\d{1,2})\b", re.IGNORECASE)


def as_divisions(root: Element) -> Element:
    """A tree of DIV1 to DIV9 with the words of `root`."""
    top = Element("ECFR")
    date = root.find("FDSYS/DATE")
    revised = root.find(".//TITLEPG/REVISED")
    SubElement(top, "AMDDATE").text = _text(date if date is not None else revised)
    title = SubElement(top, "DIV1", {"TYPE": "TITLE"})
    heading = root.find(".//TITLEHD/HD")
    if heading is not None:
        title.append(_renamed(heading, "HEAD"))
    title.set("HEADING", _text(root.find("FDSYS/CFRTITLETEXT")))
    number = _TITLE.search(_text(heading) or _text(root.find(".//TITLENUM")))
    title.set("N", number["number"] if number else _text(root.find("FDSYS/CFRTITLE")))
    _divide(root, title)
    return top


def _divide(element: Element, into: Element) -> None:
    """Add what `element` holds to the division `into`.

    A subchapter or subject group may be printed as a heading alone: what follows it is in it.
    """
    within = into
    for child in element:
        level = _LEVELS.get(child.tag)
        if level is not None:
            if within is not into and level <= int(within.tag[3:]):
                within = into
            made = _division(child, level)
            within.append(made)
            if level in (4, 7) and not any(re.fullmatch(r"DIV\d", held.tag) for held in made):
                within = made
        elif child.tag in _CONTAINERS:
            _divide(child, within)
        elif child.tag == "RESERVED" and into.tag in ("DIV1", "DIV3", "DIV4"):  # "Parts 1-2 [RESERVED]"
            within.append(_reserved(child))
        elif child.tag not in _LEFT_OUT:
            within.extend(_content(child))


def _division(element: Element, level: int) -> Element:
    made = Element(f"DIV{level}", {"TYPE": _TYPES[level]})
    if level == 8:
        _head_section(element, made)
        rest = [child for child in element if child.tag not in ("SECTNO", "SUBJECT", "RESERVED")]
    else:
        heading = element.find("HD")
        if heading is None:
            heading = element.find(".//TOCHD/HD")
        if heading is None:
            heading = element.find("RESERVED")
        if heading is not None:
            made.append(_renamed(heading, "HEAD"))
        text = _text(heading)
        number = _NUMBER.match(text)
        made.set("N", re.split(r"—|--", text)[0].strip() if level == 9 else number["number"] if number else "")
        rest = [child for child in element if child is not heading]
    inner = Element(element.tag)
    inner.extend(rest)
    _divide(inner, made)
    return made


def _head_section(element: Element, made: Element) -> None:
    number = _text(element.find("SECTNO"))
    made.set("N", number.lstrip("§ "))
    head = SubElement(made, "HEAD")
    head.text = number + " "
    for tag in ("SUBJECT", "RESERVED"):
        subject = element.find(tag)
        if subject is not None:
            head.append(_renamed(subject, "SUBJECT"))


def _reserved(element: Element) -> Element:
    text = _text(element)
    number = _NUMBER.match(text)
    made = Element("DIV5", {"TYPE": "PART", "N": number["number"] if number else ""})
    made.append(_renamed(element, "HEAD"))
    return made


def _content(element: Element) -> Iterator[Element]:
    """One block of a division in the eCFR's elements."""
    if element.tag in ("TOC", "CFRTOC", "CONTENTS"):
        copy = _renamed(element, "CONTENTS")
        for held in copy.iter():
            held[:] = [child for child in held if child.tag != "TOCHD"]
        yield copy
        return
    copy = deepcopy(element)
    for held in [copy, *copy.iter()]:
        if held.tag in _NOTES or held.tag == "EFFDNOTP":
            held.tag = "EFFDNOT" if held.tag == "EFFDNOTP" else held.tag
            for child in held:
                if child.tag == "HD" and child.get("SOURCE", "HED") == "HED":
                    child.tag = "HED"
    for held in copy.iter():
        if held.tag == "HD":
            source = held.get("SOURCE", "")
            held.tag = source if re.fullmatch(r"HD[1-4]", source) else "HD1"
        elif held.tag in _IMAGES:
            names = [_text(name) for name in held.iter(_IMAGES[held.tag])]
            tail = held.tail
            held.clear()
            held.tag, held.tail = "MATH", tail
            for name in names:
                SubElement(held, "img", {"src": name})
        elif held is not copy and (held.tag in _LEVELS or held.tag == "REVTXT"):
            held.tag = "EXTRACT"
        elif held.tag in ("SECTNO", "SUBJECT"):
            held.tag = "P"
    yield copy


def _renamed(element: Element, tag: str) -> Element:
    copy = deepcopy(element)
    copy.tag, copy.tail = tag, None
    return copy


def _text(element: Element | None) -> str:
    return " ".join("".join(element.itertext()).split()) if element is not None else ""
