"""Reads the CFR's annual edition as the Government Publishing Office prints it in plain text.

Title, chapter, part, subpart, section, paragraph; contents, authority, source and history notes;
appendices, their entries and tables. Reading rules come from the page's own layout (see
`corpus.readers.blocks`). What it cannot place it reports.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.citation import Citation
from corpus.model import Document, Kind, Source
from corpus.readers.blocks import Block, blocks
from corpus.readers.draft import DocumentDraft
from corpus.readers.exempt_systems import add_entries, lists_exempt_systems
from corpus.readers.gpo_contents import APPENDIX, SUBPART, listed
from corpus.readers.paragraphs import add_paragraphs

_TITLE = re.compile(r"TITLE (?P<number>\d+)--(?P<heading>.+)")
_CHAPTER = re.compile(r"CHAPTER (?P<number>[IVXLC]+)--(?P<heading>.+)")
_PART = re.compile(r"PART (?P<number>\d+)_(?P<heading>.+?)--Table of Contents")
_RESERVED_PARTS = re.compile(r"PARTS? (?P<number>\d+(?:\s\d+)?) \[RESERVED\]")
_SECTION = re.compile(r"Sec\.  (?P<number>\d+\.\d+)  (?P<heading>[A-Z].*)")


@dataclass(slots=True)
class _Reader:
    """Where the reader is: the open nodes from the title down."""

    draft: DocumentDraft
    title: int
    root: int = 0
    chapter: int | None = None
    part: int | None = None
    part_number: str = ""
    subpart: int | None = None
    contents: int | None = None
    unit: int | None = None
    unit_cite: Citation | None = None
    unit_heading: str = ""
    gathered: list[Block] = field(default_factory=list)

    @property
    def part_cite(self) -> Citation:
        return Citation(title=self.title, part=self.part_number)

    @property
    def above(self) -> int:
        """The innermost open node that holds sections."""
        for node in (self.subpart, self.part, self.chapter):
            if node is not None:
                return node
        return self.root


def read(source: Source) -> Document:
    """Read one title. What has no place is in `problems`.

    Raises `ValueError` when neither the text nor the name of its source says of which title it is.
    """
    draft = DocumentDraft(source)
    all_blocks = list(blocks(source.text))
    start = next((n for n, block in enumerate(all_blocks) if _TITLE.match(block.text)), 0)
    title = _TITLE.match(all_blocks[start].text) if all_blocks else None
    reader = _Reader(draft, title=_title_number(source, title))
    reader.root = draft.add(
        None, Kind.DOCUMENT, f"{reader.title} CFR", 0, 0, heading=title["heading"] if title else source.title
    )
    _front(reader, all_blocks[:start])
    for block in all_blocks[start:]:
        _read_block(reader, block)
    _close_unit(reader)
    _report_end(reader, all_blocks)
    return draft.freeze()


def _title_number(source: Source, printed: re.Match[str] | None) -> int:
    match = printed or re.match(r"(?P<number>\d+) CFR\b", source.title)
    if not match:
        raise ValueError(f"{source.path} does not say of which title of the CFR it is")
    return int(match["number"])


def _front(reader: _Reader, front: Sequence[Block]) -> None:
    if not front:
        return
    cite = Citation(title=reader.title, front=True)
    node = reader.draft.add(reader.root, Kind.FRONT, str(cite), 0, 0, heading="Front matter")
    for block in front:
        heading = block.text if block.text.isupper() and len(block.text) < 100 else ""
        kind = Kind.HEADING if heading else Kind.TEXT
        reader.draft.add(node, kind, str(cite), block.start, block.end, heading=heading)


def _read_block(reader: _Reader, block: Block) -> None:
    if _heading(reader, block):
        return
    if reader.unit is not None:
        reader.gathered.append(block)
    elif reader.contents is not None:
        _in_contents(reader, block)
    else:
        _note(reader, reader.above, block)


def _heading(reader: _Reader, block: Block) -> bool:
    """Take the block when it is a heading of the title's structure."""
    text = block.text
    if title := _TITLE.fullmatch(text):
        _add(reader, reader.root, Kind.HEADING, f"{reader.title} CFR", block, "", title["heading"])
        reader.contents = reader.root
    elif (chapter := _CHAPTER.match(text)) and block.indent:
        _close_part(reader)
        cite = f"{reader.title} CFR Chapter {chapter['number']}"
        reader.chapter = _add(reader, reader.root, Kind.CHAPTER, cite, block, chapter["number"], chapter["heading"])
        reader.contents = _add_empty(reader, reader.chapter, Kind.CONTENTS, cite)
    elif reserved := _RESERVED_PARTS.fullmatch(text):
        _close_part(reader)
        number = "-".join(reserved["number"].split())
        cite = str(Citation(title=reader.title, part=number))
        _add(reader, reader.above, Kind.PART, cite, block, number, "[Reserved]")
    elif part := _PART.match(text):
        _close_part(reader)
        reader.part_number = part["number"]
        cite = str(reader.part_cite)
        reader.part = _add(reader, reader.above, Kind.PART, cite, block, part["number"], part["heading"])
        reader.contents = _add_empty(reader, reader.part, Kind.CONTENTS, cite)
    elif reader.part is not None and reader.contents is None:
        return _inner_heading(reader, block)
    else:
        return False
    return True


def _inner_heading(reader: _Reader, block: Block) -> bool:
    """Subparts, sections and appendices: below a part, after its contents."""
    text = block.text
    apart = block.blanks >= 3 or reader.unit is None
    if subpart := SUBPART.match(text):
        _close_unit(reader)
        cite = Citation(title=reader.title, part=reader.part_number, subpart=subpart["letter"])
        heading = subpart["heading"] or subpart["reserved"]
        assert reader.part is not None
        reader.subpart = _add(reader, reader.part, Kind.SUBPART, str(cite), block, subpart["letter"], heading)
        return True
    printed = reader.draft.source.text[block.start : block.end]  # two blanks mark a heading
    if (section := _SECTION.fullmatch(printed)) and apart:
        _close_unit(reader)
        cite = Citation(title=reader.title, part=reader.part_number, section=section["number"])
        _open_unit(reader, reader.above, Kind.SECTION, cite, block, section["number"], section["heading"])
        return True
    appendix = APPENDIX.match(text)
    if appendix and (block.indent or text.startswith("Sec. ")):
        _close_unit(reader)
        if appendix["subpart"] is None:
            reader.subpart = None
        cite = Citation(
            title=reader.title,
            part=appendix["part"],
            subpart=appendix["subpart"],
            appendix=appendix["letter"],
        )
        heading = appendix["heading"] or appendix["reserved"]
        _open_unit(reader, reader.above, Kind.APPENDIX, cite, block, appendix["letter"], heading)
        return True
    return False


def _in_contents(reader: _Reader, block: Block) -> None:
    """A line of a table of contents, or the authority and source notes that end a part's."""
    text = block.text
    assert reader.contents is not None
    if text.startswith(("Authority:", "Source:")) and reader.part is not None:
        reader.contents = None
        _note(reader, reader.part, block)
        return
    part = reader.part_number if reader.part is not None else ""
    cite, label, heading = listed(reader.title, part, text)
    _add(reader, reader.contents, Kind.LISTED, cite, block, label, heading)


def _note(reader: _Reader, node: int, block: Block) -> None:
    """Text that stands directly below a part, subpart or chapter."""
    cite = reader.part_cite
    if reader.subpart is not None:
        letter = reader.draft.label(reader.subpart)
        cite = Citation(title=reader.title, part=reader.part_number, subpart=letter)
    text = block.text
    if text.startswith("Authority:"):
        kind, heading = Kind.AUTHORITY, "Authority"
    elif text.startswith("Source:"):
        kind, heading = Kind.SOURCE_NOTE, "Source"
    elif re.match(r"[A-Z][\w ]* Note:", text):
        kind, heading = Kind.NOTE, text.split(":")[0]
    else:
        kind, heading = Kind.TEXT, ""
        reader.draft.report(block.start, block.end, "text between headings that belongs to no section")
    _add(reader, node, kind, str(cite) if reader.part else f"{reader.title} CFR", block, "", heading)


def _add(reader: _Reader, parent: int, kind: Kind, cite: str, block: Block, label: str, heading: str) -> int:
    return reader.draft.add(parent, kind, cite, block.start, block.end, label=label, heading=heading)


def _add_empty(reader: _Reader, parent: int, kind: Kind, cite: str) -> int:
    return reader.draft.add(parent, kind, cite, 0, 0, heading="Table of Contents")


def _open_unit(
    reader: _Reader, parent: int, kind: Kind, cite: Citation, block: Block, label: str, heading: str
) -> None:
    reader.unit = _add(reader, parent, kind, str(cite), block, label, heading)
    reader.unit_cite, reader.unit_heading = cite, heading


def _close_part(reader: _Reader) -> None:
    _close_unit(reader)
    reader.part = reader.subpart = reader.contents = None


def _close_unit(reader: _Reader) -> None:
    """Add the paragraphs gathered for the open section or appendix."""
    unit, cite = reader.unit, reader.unit_cite
    if unit is None or cite is None:
        return
    gathered = reader.gathered
    if cite.appendix and lists_exempt_systems(reader.unit_heading):
        add_entries(reader.draft, unit, cite, gathered)
    else:
        add_paragraphs(reader.draft, unit, cite, gathered, dotted=bool(cite.appendix))
    reader.unit = reader.unit_cite = None
    reader.gathered = []


def _report_end(reader: _Reader, all_blocks: Sequence[Block]) -> None:
    last = all_blocks[-1] if all_blocks else None
    if last and not re.search(r"[.:;\])]$", last.text):
        reader.draft.report(last.start, last.end, "the text is cut off: it ends in the middle of a sentence")
