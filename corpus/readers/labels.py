"""Blocks cut where a label begins a paragraph, those inside a line too: "(a) Heading. (1) ...".

What a label means among its neighbours is `corpus.outline`'s to say. Where the format marks italics,
they show headings and the deeper levels, "(<i>1</i>)"; where it does not, the wording has to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.model import Kind
from corpus.outline import Label, Style, follows
from corpus.readers.blocks import Block

_TEXT = r"(?P<text>[a-z]{1,7}|[0-9]{1,3}|[A-Z]{1,3})"
_LABEL = re.compile(rf"\({_TEXT}\)\s?")
# "(b)-(d) [Reserved]", "(b) and (c) [Reserved]": one paragraph for several labels
_THROUGH = re.compile(
    r"(?:\s?(?:[-–—]{1,2}|through|to)\s?|(?:,\s\(\w{1,5}\))*,?\s(?:and\s)?)"
    rf"\(?{_TEXT}\)?\.?,?\s*(?=\[Reserved\])",
    re.IGNORECASE,
)
_DOT_LABEL = re.compile(r"(?P<text>[IVX]{1,5}|[A-Z]|[0-9]{1,2}|[a-z])\. (?=[A-Z])")
_SECTION_LABEL = re.compile(r"Sec(?:tion|\.) (?P<text>[0-9]{1,2})\.\s")  # of a statute or order in an appendix
_NOTE = re.compile(r"(?:Example(?: [0-9]+)?|Note|Editorial Note|Effective Date Note)[.:] ")
# A heading before an inline label: "(a) Heading. (1) ...", "(i) Heading--(1) ..."
_INLINE = re.compile(
    r"(?:[A-Z](?:[^.:()]|\.(?=\d)){1,120}(?:\([^)]*\)[^.:()]*)?(?:\.|--|—)\s?)?(?=\((?:a|1|i|A)\)\s?\S)"
)
_AFTER_HEADING = re.compile(r"[.:?]?(?:\s?[⁰¹²³⁴-⁹]+)?\s?(?:[-–—]{1,2}\s?)?(?=\((?:a|1|i|A)\)\s?\S)")
_AFTER_WORDS = re.compile(r"(?<=[—–:;.-])\s?(?=\((?:a|1|i|A)\)\s?\S)")  # "An agency may pay it-(1) As ..."
_NEXT_INLINE = re.compile(r"(?<=[.;] )\((?P<text>[a-z]{1,5}|[0-9]{1,3})\) (?=[A-Z])")
_HEADING = re.compile(r"(?P<heading>[A-Z\"`“](?:[^.:]|\.(?=\d)){1,110}?)(?:\.|--| --)(?=\s|\(|$)")
_HEADING_ENDS = re.compile(r"\s?[.:?—–]|\s?-{1,2}(?=\s|\(|$)")
_AHEAD = 300  # paragraphs that are looked at for the next label of a list
_SENTENCE_VERB = re.compile(
    r"\b(?:shall|must|may|is|are|will|means?|has|have|does|do|can|should|applies|apply|includes?|was|were|retains?)\b|"
    r"^(?:If|Whether) "
)
_DEFINING = re.compile(
    r",?\s?(?:\([^)]*\),?\s?)?(?:(?:or|and)\s[^.;:]{1,60}\s)?"
    r"(?:(?:shall )?(?:means?|includes?|have the meaning|refers? to)|ha(?:s|ve) the (?:same )?meanings?|is defined)\b"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one block: `label` None for a paragraph without one.

    `level` is a marked heading's, 0 for anything else; `defines` that the paragraph, having no
    label, begins with a term that it defines; `aside` as the block's.
    """

    block: Block
    start: int
    end: int
    label: Label | None
    heading: str
    kind: Kind = Kind.PARAGRAPH
    level: int = 0
    defines: bool = False
    aside: bool = False

    @property
    def text(self) -> str:
        return self.block.text[self.start : self.end].strip()


def pieces(blocks: Sequence[Block], dotted: bool) -> Iterator[Piece]:
    """The paragraphs of one section, appendix or entry. `dotted`: "A." and "1." are labels too."""
    for position, block in enumerate(blocks):
        if block.kind is Kind.HEADING:
            yield _heading(block, dotted)
        elif block.kind or block.aside:
            kind = block.kind or Kind.TEXT
            yield Piece(block, 0, len(block.text), None, block.heading, kind, aside=block.aside)
        elif block.ruled:
            yield _whole(block, Kind.TABLE, aside=True)
        elif block.text.startswith("[GRAPHIC"):
            yield _whole(block, Kind.GRAPHIC, aside=True)
        elif re.match(r"\[\d+ FR \d", block.text):
            yield _whole(block, Kind.HISTORY)
        elif note := _NOTE.match(block.text):
            yield _whole(block, Kind.NOTE, note[0].strip(" .:"), aside=True)
        elif dotted and block.indent > 5 and re.fullmatch(r"[A-Z]", block.text):
            yield Piece(block, 0, 1, Label(block.text, Style.CENTRED), "")
        elif dotted and block.indent > 5 and not re.match(r"[IVX]+\. ", block.text):
            yield _whole(block, Kind.HEADING, block.text)
        else:
            yield from _labelled(blocks, position, dotted)


def is_top(label: Label | None) -> bool:
    """Whether a section's or entry's own paragraphs begin with this label (1 CFR 21.11)."""
    return label is not None and (label.style is not Style.PARENTHESES or label.text.isalpha()) and label.text != "i"


def heading_of(text: str) -> str:
    """The heading a paragraph opens with ("General requirement"), by its wording, or ""."""
    match = _HEADING.match(text)
    if not match or not text[match.end() :].strip():
        return ""
    heading = match["heading"]
    if len(heading.split()) > 16 or _SENTENCE_VERB.search(heading) or heading.endswith("Sec"):
        return ""
    return heading


def _whole(block: Block, kind: Kind, heading: str = "", *, aside: bool = False) -> Piece:
    return Piece(block, 0, len(block.text), None, heading, kind, aside=aside)


def _heading(block: Block, dotted: bool) -> Piece:
    """A marked heading; in an appendix it may carry the label of what stands below it."""
    label = _DOT_LABEL.match(block.text) if dotted else None
    if label:
        heading = block.text[label.end() :].strip()
        return Piece(block, 0, len(block.text), Label(label["text"], Style.DOT), heading, level=block.level)
    return Piece(block, 0, len(block.text), None, block.heading, Kind.HEADING, level=block.level)


def _labelled(blocks: Sequence[Block], position: int, dotted: bool) -> Iterator[Piece]:
    block = blocks[position]
    text = block.text
    marks: list[_Mark] = []
    dot = (_DOT_LABEL.match(text) or _SECTION_LABEL.match(text)) if dotted else None
    if dot:
        marks.append(_Mark(0, Label(dot["text"], Style.DOT), dot.end()))
        if found := _mark(block, dot.end()):
            marks.append(found)
    elif (first := _mark(block, 0)) or (first := _behind_term(blocks, position)):
        marks.append(first)
        while inline := _inline(blocks, position, marks[-1]):
            marks.append(inline)
        for next_one in _NEXT_INLINE.finditer(text, marks[-1].body):
            upcoming = _mark(blocks[position + 1], 0) if position + 1 < len(blocks) else None
            found = _mark(block, next_one.start())
            if not found or (upcoming and upcoming.label.text == found.label.text):
                continue
            if follows(found.label.text, marks[-1].label.text):
                marks.append(found)
    before = marks[0].start if marks else len(text)
    if before:
        yield Piece(block, 0, before, None, "", Kind.TEXT, defines=_defines(block))
    for mark, end in zip(marks, [*(mark.start for mark in marks), len(text)][1:], strict=True):
        yield Piece(block, mark.start, end, mark.label, _heading_at(block, mark.body, end))


@dataclass(frozen=True, slots=True)
class _Mark:
    """A label: where it stands in its block, and where its text begins."""

    start: int
    label: Label
    body: int


def _mark(block: Block, start: int) -> _Mark | None:
    """The label that stands at `start`."""
    match = _LABEL.match(block.text, start)
    if not match:
        return None
    inner = match.span("text")
    italic = any(a <= inner[0] and inner[1] <= b and b <= match.end() for a, b in block.italics)
    through = _THROUGH.match(block.text, inner[1] + 1)
    style = Style.ITALIC if italic else Style.PARENTHESES
    label = Label(match["text"], style, through["text"] if through else "")
    return _Mark(start, label, (through or match).end()) if label.is_numbered else None


def _inline(blocks: Sequence[Block], position: int, above: _Mark) -> _Mark | None:
    """A label right behind another, behind the heading that this one carries, or behind its first words."""
    block, body = blocks[position], above.body
    headed = _AFTER_HEADING.match(block.text, _italic_end(block, body) or len(block.text))
    gap = headed or _INLINE.match(block.text, body)
    found = _mark(block, gap.end()) if gap else None
    if gap and found and (headed or gap.end() == body):
        return found
    ends = {place.end() for place in (gap, *_AFTER_WORDS.finditer(block.text, body)) if place}
    for end in sorted(ends):
        found = _mark(block, end)
        if not found or found.label.text == above.label.text:
            continue
        if _goes_on(found.label.text, above.label.text, blocks[position + 1 : position + _AHEAD]):
            return found
    return None


def _behind_term(blocks: Sequence[Block], position: int) -> _Mark | None:
    """The label behind a term or an introduction: "<i>Employee.</i> (1) A person", "It means: (1) A person"."""
    block = blocks[position]
    headed = _AFTER_HEADING.match(block.text, _italic_end(block, 0) or len(block.text))
    for place in (headed, _AFTER_WORDS.search(block.text)):
        found = _mark(block, place.end()) if place else None
        if found and _goes_on(found.label.text, "", blocks[position + 1 : position + _AHEAD]):
            return found
    return None


def _italic_end(block: Block, start: int) -> int | None:
    """Where the italics that begin at `start` end."""
    return next((end for begin, end in block.italics if begin <= start < end), None)


def _heading_at(block: Block, body: int, end: int) -> str:
    if not block.italics:
        heading = heading_of(block.text[body:]) if body < end else ""
        return heading if body + len(heading) <= end else ""
    ends = _italic_end(block, body)
    if ends is None or ends > end:
        return ""
    if block.text[ends - 1] in ".:?—–" or _HEADING_ENDS.match(block.text, ends):
        return block.text[body:ends].strip(" .:—–-")
    return ""


def _defines(block: Block) -> bool:
    ends = _italic_end(block, 0)
    if ends is None:
        return False
    return bool(
        block.text[ends - 1] in ".:" or _HEADING_ENDS.match(block.text, ends) or _DEFINING.match(block.text, ends)
    )


def _goes_on(label: str, above: str, following: Sequence[Block]) -> bool:
    """Whether a later paragraph carries the label after `label`, before that again or the one after `above`.

    Without it, "(a) The following: (1) ..." is a list inside a sentence, not a level.
    """
    later = [match["text"] for match in (_LABEL.match(block.text) for block in following) if match]
    for position, text in enumerate(later):
        if text == label:
            return False
        if follows(text, label):
            return True
        begins_list = text == "i" and later[position + 1 : position + 2] == ["ii"]
        if above and follows(text, above) and not begins_list:
            return False
    return False
