"""The divisions of a title, from subtitles down to sections and appendices, made into nodes.

It knows how each is cited and headed. What stands inside a section is `corpus.readers.paragraphs`'.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from corpus.citation import Citation
from corpus.model import Kind, Source
from corpus.readers.blocks import Block
from corpus.readers.draft import DocumentDraft
from corpus.readers.exempt_systems import add_entries, lists_exempt_systems
from corpus.readers.paragraphs import Place, add_paragraphs
from corpus.readers.xml_blocks import Printer

_KINDS = {
    2: Kind.SUBTITLE,
    3: Kind.CHAPTER,
    4: Kind.SUBCHAPTER,
    5: Kind.PART,
    6: Kind.SUBPART,
    7: Kind.GROUP,
    8: Kind.SECTION,
    9: Kind.APPENDIX,
}
_NUMBER_HEAD = re.compile(r"(?:§+\s*)?\d\S*\s+(?P<heading>.+)", re.DOTALL)
_AFTER_DASH = re.compile(r"[^—]*?(?:—|--|\s[-–]\s)\s*(?P<heading>.+)", re.DOTALL)
_LISTED = re.compile(r"(?P<number>\d+[a-z]?\.\d\S*) (?P<heading>\S.*)")
_RUN_HEAD = re.compile(r"§*\s*(?P<first>\d[\w.]*\w)\s*[-–—]+\s*(?P<last>\d[\w.]*\w)\s+\[reserved\]", re.IGNORECASE)
_RESERVED = re.compile(r"\[reserved\]", re.IGNORECASE)
_APPENDIX = re.compile(
    r"(?:(?P<name>Appendix)(?:\s(?P<letter>(?!to\b)[\w().-]+))?|(?P<other>(?!Subject Index)[A-Z][a-z]+\s[\w().-]+))"
    r"(?:\s(?:to|of)\sSubpart\s(?P<subpart>[\w-]+))?"
    r"(?:\s(?:to|of)\s(?:\d+\sCFR\s)?(?:Partt?\s(?P<part>\w+)|Chapter\s(?P<chapter>[IVXLC]+)))?(?:\s[-–—]\s.*)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Division:
    """A DIV as printed: `number` is its N, `content` its blocks and divisions in order."""

    level: int
    number: str
    heading: Block | None
    content: list[Block | Division]


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A place that has a name instead of a letter: "28 CFR Part 0 Appendix to Subpart H"."""

    name: str
    path: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.name + "".join(f"({label})" for label in self.path)

    def child(self, *labels: str) -> NamedPlace:
        return replace(self, path=(*self.path, *labels))


def division(element: Element, printer: Printer) -> Division:
    """Print a DIV and what is in it."""
    heading: Block | None = None
    content: list[Block | Division] = []
    for child in element:
        if child.tag == "HEAD" and heading is None and not content:
            heading = printer.heading(child)
            content.extend(printer.stray(child.tail))
        elif re.fullmatch(r"DIV[1-9]", child.tag):
            content.append(division(child, printer))
            content.extend(printer.stray(child.tail))
        else:
            content.extend(printer.blocks(child))
    return Division(int(element.tag[3:]), " ".join(element.get("N", "").split()), heading, content)


@dataclass(frozen=True, slots=True)
class _Above:
    """Where a division stands: the node above it, how that is cited, its part and chapter."""

    node: int
    cite: str
    part: str = ""
    subpart: str = ""
    chapter: str = ""


class DivisionReader:
    def __init__(self, source: Source, title: int) -> None:
        self.draft = DocumentDraft(source)
        self.title = title

    def read(self, whole: Division, heading: str) -> None:
        """Add the title and everything in it."""
        cite = f"{self.title} CFR"
        root = self.draft.add(None, Kind.DOCUMENT, cite, 0, 0, heading=heading or self.draft.source.title)
        if whole.heading:
            head = whole.heading
            self.draft.add(root, Kind.HEADING, cite, head.start, head.end, heading=heading)
        self._content(whole, _Above(root, cite))

    def _content(self, within: Division, above: _Above) -> None:
        for piece in within.content:
            if isinstance(piece, Division):
                self._division(piece, above)
            else:
                self._note(piece, above)

    def _division(self, one: Division, above: _Above) -> None:
        kind = _KINDS[max(one.level, 2)]
        if kind is Kind.SECTION or kind is Kind.APPENDIX:
            self._unit(one, kind, above)
            return
        label = "" if kind is Kind.GROUP else one.number
        cite = self._cite(kind, label, above)
        start, end = (one.heading.start, one.heading.end) if one.heading else (0, 0)
        text = one.heading.text if one.heading else ""
        heading = text if kind is Kind.GROUP else _heading(text)
        node = self.draft.add(above.node, kind, cite, start, end, label=label, heading=heading)
        self._content(
            one,
            _Above(
                node,
                cite,
                part=label if kind is Kind.PART else above.part,
                subpart=label if kind is Kind.SUBPART else above.subpart,
                chapter=cite if kind is Kind.CHAPTER else above.chapter,
            ),
        )

    def _cite(self, kind: Kind, label: str, above: _Above) -> str:
        if kind is Kind.SUBTITLE:
            return f"{self.title} CFR Subtitle {label}"
        if kind is Kind.CHAPTER:
            return f"{self.title} CFR Chapter {label}"
        if kind is Kind.SUBCHAPTER:
            return f"{above.cite} Subchapter {label}"
        if kind is Kind.PART:
            return str(Citation(title=self.title, part=label))
        if kind is Kind.SUBPART:
            return str(Citation(title=self.title, part=above.part, subpart=label))
        return above.cite

    def _unit(self, one: Division, kind: Kind, above: _Above) -> None:
        """A section or an appendix, with its paragraphs."""
        number = one.number.lstrip("§ ")
        text = one.heading.text if one.heading else ""
        place: Place
        if kind is Kind.SECTION:
            label = number or text
            run = _RUN_HEAD.match(text)
            if run and run["first"] == number:  # reserved together, and numbered by the first alone
                label = f"{number}-{run['last']}"
            part = above.part or label.split(".")[0]
            place = Citation(title=self.title, part=part, section=label)
            match = _NUMBER_HEAD.fullmatch(text)
            heading = match["heading"] if match else text
        else:
            label, place = self._appendix(number, text, above)
            heading = _heading(text)
        heading = "[Reserved]" if _RESERVED.fullmatch(heading.strip()) else heading
        start, end = (one.heading.start, one.heading.end) if one.heading else (0, 0)
        node = self.draft.add(above.node, kind, str(place), start, end, label=label, heading=heading)
        blocks: list[Block] = []
        for piece in one.content:
            if isinstance(piece, Division):
                if blocks:
                    add_paragraphs(self.draft, node, place, blocks, dotted=kind is Kind.APPENDIX)
                    blocks = []
                self._division(piece, replace(above, node=node, cite=str(place)))
            else:
                blocks.append(piece)
        if kind is Kind.APPENDIX and lists_exempt_systems(heading):
            add_entries(self.draft, node, place, blocks)
        else:
            add_paragraphs(self.draft, node, place, blocks, dotted=kind is Kind.APPENDIX)

    def _appendix(self, number: str, text: str, above: _Above) -> tuple[str, Place]:
        """The letter of an appendix and how it is cited; a table or an exhibit goes by its name."""
        match = _APPENDIX.fullmatch(number) or _APPENDIX.match(text)
        if match is None:
            return "", NamedPlace(f"{above.cite} {number}".strip())
        part, subpart = match["part"] or above.part, match["subpart"]
        if match["letter"] and not match["chapter"]:
            letter = match["letter"].rstrip(".")
            return letter, Citation(title=self.title, part=part, subpart=subpart, appendix=letter)
        name = (match["other"] or f"Appendix {match['letter'] or ''}").strip()
        within = f"{self.title} CFR Part {part}" if part else above.chapter or above.cite
        if match["chapter"]:
            within = f"{self.title} CFR Chapter {match['chapter']}"
        return match["letter"] or name, NamedPlace(f"{within} {name}{f' to Subpart {subpart}' if subpart else ''}")

    def _note(self, block: Block, above: _Above) -> None:
        """What stands directly below a title, chapter, part or subpart."""
        if block.kind is None:
            self.draft.report(block.start, block.end, "text between headings that belongs to no section")
        listed = _LISTED.fullmatch(block.text) if block.kind is Kind.LISTED else None
        if listed:
            label, heading = listed["number"], listed["heading"]
            cite = str(Citation(title=self.title, part=above.part, section=label))
            self.draft.add(above.node, Kind.LISTED, cite, block.start, block.end, label=label, heading=heading)
            return
        kind = block.kind or Kind.TEXT
        self.draft.add(above.node, kind, above.cite, block.start, block.end, heading=block.heading)


def _heading(text: str) -> str:
    """What a division is about: "Privacy Act" of "Subpart B—Privacy Act"."""
    if _RESERVED.search(text):
        return "[Reserved]"
    match = _AFTER_DASH.fullmatch(text)
    return match["heading"] if match else text
