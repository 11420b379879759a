"""Reads a Federal Register rule kept as Markdown: preamble, amendatory instructions, added text.

A paragraph that the page cut in two is put together again; bold labels ("SUMMARY:") and headings
name the parts of the preamble. Markdown's own signs are layout and stay out of every span.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.citation import Citation
from corpus.model import Document, Kind, Source
from corpus.readers.blocks import Block, blocks
from corpus.readers.draft import DocumentDraft
from corpus.readers.paragraphs import add_paragraphs
from corpus.text import fold_with_offsets

_NUMBER = re.compile(r"\[FR Doc\. (?P<number>\d{4}-\d+) Filed:[^\]]*\]")
_BULLET = re.compile(r"(?:- |#{1,6} )\s*(?:\*\*)?")
_CAPTION = re.compile(r"\*\*(?P<caption>[A-Z][A-Z ]+|Authority):?\*\*:?\s*")
_HEADING = re.compile(r"#{1,6} ")
_ENTRY = re.compile(r"(?P<number>\d{1,3})\. ")
_ADDED = re.compile(r"\b(?:Add|adding|revise|revising) paragraphs? (?P<first>\d{1,3})\b.*\bto read as follows", re.I)
_SIGNED = re.compile(r"Dated: ")
_ASTERISKS = re.compile(r"(?:\\?\*\s*)+$")
_ENDED = re.compile(r"""[.:!?\]]["'”)*]*$""")
_BEGINS = re.compile(r"#{1,6} |\*\*|\\\*|- ")
_FULL_LINE = 60  # a shorter paragraph without a full stop is a line of its own, not a cut one


def read(source: Source) -> Document:
    """Read one rule. A rule without its filing line is cited by the source's id."""
    draft = DocumentDraft(source)
    number = _NUMBER.search(source.text)
    cite = Citation(document=number["number"] if number else source.id)
    root = draft.add(None, Kind.DOCUMENT, str(cite), 0, 0, heading=source.title)
    section, added, entry = root, "", list[Block]()
    for block in _paragraphs(source.text):
        raw = source.text[block.start : block.end]
        if entry and not _ends_entry(block, raw):
            entry.append(block)
        elif added and (match := _ENTRY.match(block.text)) and match["number"] == added:
            entry = [block]
        elif _ASTERISKS.fullmatch(raw):
            draft.add(section, Kind.RULE, str(cite), block.start, block.end)
        else:
            _add_entry(draft, section, cite, entry)
            entry = []
            section = _add_preamble(draft, root, section, cite, block, source.text)
            if match := _ADDED.search(block.text):
                added = match["first"]
    _add_entry(draft, section, cite, entry)
    return draft.freeze()


def _paragraphs(text: str) -> Iterator[Block]:
    """Blocks, those joined that a page's end parted; leading Markdown signs left out."""
    held: Block | None = None
    for block in blocks(text):
        if held and _cut(held, text) and not _BEGINS.match(text, block.start):
            start = held.start
            held = replace(held, folded=fold_with_offsets(text[start : block.end], start), end=block.end)
            continue
        if held:
            yield held
        held = _unmarked(block, text)
    if held:
        yield held


def _cut(block: Block, text: str) -> bool:
    """Whether a page's end cut this paragraph: it is long and its sentence does not end."""
    if _HEADING.match(text, block.start) or _ASTERISKS.fullmatch(text, block.start, block.end):
        return False
    return len(block.text) >= _FULL_LINE and not _ENDED.search(block.text)


def _unmarked(block: Block, text: str) -> Block:
    bullet = _BULLET.match(text, block.start) if text.startswith("- ", block.start) else None
    if not bullet:
        return block
    start = bullet.end()
    return replace(block, folded=fold_with_offsets(text[start : block.end], start), start=start)


def _ends_entry(block: Block, raw: str) -> bool:
    """Whether added text is over here: at a heading, a caption, asterisks, the next entry, the signature."""
    layout = _HEADING.match(raw) or _ASTERISKS.fullmatch(raw)
    words = _CAPTION.match(block.text) or _ENTRY.match(block.text) or _SIGNED.match(block.text)
    return bool(layout or words or _NUMBER.search(block.text))


def _add_preamble(draft: DocumentDraft, root: int, section: int, cite: Citation, block: Block, text: str) -> int:
    """Add one block; returns the node that holds what follows it."""
    if sign := _HEADING.match(text, block.start):
        start, end = sign.end(), block.end
        while text.startswith("*", start):
            start += 1
        while end > start and text[end - 1] in "*:":
            end -= 1
        heading = fold_with_offsets(text[start:end]).text
        return draft.add(root, Kind.RULE, str(cite), start, end, heading=heading)
    if caption := _CAPTION.match(block.text):
        name = caption["caption"].title()
        if name == "Authority":
            draft.add(section, Kind.AUTHORITY, str(cite), block.start, block.end, heading=name)
            return section
        return draft.add(root, Kind.RULE, str(cite), block.start, block.end, heading=name)
    if _NUMBER.search(block.text) or _SIGNED.match(block.text):
        section = root
    kind = Kind.TEXT if section != root else Kind.RULE
    draft.add(section, kind, str(cite), block.start, block.end)
    return section


def _add_entry(draft: DocumentDraft, section: int, cite: Citation, entry: Sequence[Block]) -> None:
    if not entry:
        return
    match = _ENTRY.match(entry[0].text)
    assert match is not None
    own = cite.child(match["number"])
    node = draft.add(section, Kind.ENTRY, str(own), entry[0].start, entry[0].end, label=match["number"])
    add_paragraphs(draft, node, own, entry[1:])
