"""Blocks of one section, appendix or entry, made into labelled paragraphs of a document.

Finds the labels, those inside a line too ("(a) Heading. (1) ..."), has `corpus.outline` place
them and adds the nodes. It knows no headings above the section and no format of file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.citation import Citation
from corpus.model import Kind
from corpus.outline import Label, Style, arrange, follows
from corpus.readers.blocks import Block
from corpus.readers.draft import DocumentDraft

_LABEL = re.compile(r"\((?P<text>[a-z]{1,5}|[0-9]{1,3}|[A-Z]{1,3})\)\s?")
_DOT_LABEL = re.compile(r"(?P<text>[IVX]{1,4}|[A-Z]|[0-9]{1,2}|[a-z])\. (?=[A-Z])")
_NOTE = re.compile(r"(?:Example(?: [0-9]+)?|Note|Editorial Note|Effective Date Note)[.:] ")
# A heading before an inline label: "(a) Heading. (1) ...", "(i) Heading--(1) ..."
_INLINE = re.compile(r"(?:[A-Z](?:[^.:()]|\.(?=\d)){1,120}(?:\([^)]*\)[^.:()]*)?(?:\.|--)\s?)?(?=\((?:a|1|i|A)\)\s?\S)")
_NEXT_INLINE = re.compile(r"(?<=[.;] )\((?P<text>[a-z]{1,5}|[0-9]{1,3})\) (?=[A-Z])")
_HEADING = re.compile(r"(?P<heading>[A-Z\"`“](?:[^.:]|\.(?=\d)){1,110}?)(?:\.|--| --)(?=\s|\(|$)")
_SENTENCE_VERB = re.compile(
    r"\b(?:shall|must|may|is|are|will|means?|has|have|does|do|can|should|applies|apply|includes?|was|were|retains?)\b|"
    r"^(?:If|Whether) "
)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of one block: `label` None for a paragraph without one."""

    block: Block
    start: int
    end: int
    label: Label | None
    heading: str
    kind: Kind = Kind.PARAGRAPH


def add_paragraphs(
    draft: DocumentDraft,
    parent: int,
    base: Citation,
    blocks: Sequence[Block],
    *,
    dotted: bool = False,
) -> None:
    """Add the paragraphs of `blocks` below the node `parent`, cited as `base` with their labels.

    `dotted`: labels such as "A." and "1." and centred letters count too (appendices).
    """
    run: list[_Piece] = []
    for piece in _pieces(blocks, dotted):
        # A list that numbers from (1) or (i) right below the section is the list of the unlabelled
        # paragraph above it, usually a definition; the next such paragraph ends it.
        listed = [other for other in run if other.label]
        if piece.kind is Kind.TEXT and listed and not _is_top(listed[0].label):
            _add_run(draft, parent, base, run)
            run = []
        run.append(piece)
    _add_run(draft, parent, base, run)


def _add_run(draft: DocumentDraft, parent: int, base: Citation, run: Sequence[_Piece]) -> None:
    labels = [piece.label for piece in run if piece.label]
    placed = iter(arrange(labels))
    belongs_to_text = bool(labels) and not _is_top(labels[0])
    open_path: list[tuple[str, int]] = []  # label and node of each open level
    above = parent
    punctuated = False  # whether the items of the deepest list were joined by semicolons
    previous = ""
    for piece in run:
        start, end = piece.block.span(piece.start, piece.end)
        text = piece.block.text[piece.start : piece.end].strip()
        if piece.label is None:
            if piece.kind is Kind.TEXT and punctuated and len(open_path) > 1:
                open_path.pop()  # the sentence whose items were listed goes on
                punctuated = False
            if piece.kind is Kind.HEADING or piece.kind is Kind.HISTORY:
                open_path.clear()
            at = open_path[-1][1] if open_path else parent
            cite = str(base.child(*(label for label, _ in open_path)))
            node = draft.add(at, piece.kind, cite, start, end, heading=piece.heading)
            if belongs_to_text and piece.kind is Kind.TEXT:
                above = node
        else:
            place = next(placed)
            if place.skipped:
                draft.report(start, end, f"label ({piece.label.text}) does not follow the one before it")
            del open_path[len(place.path) - 1 :]
            at = open_path[-1][1] if open_path else above
            cite = str(base.child(*place.path))
            node = draft.add(at, piece.kind, cite, start, end, label=piece.label.text, heading=piece.heading)
            open_path.append((piece.label.text, node))
            punctuated = previous.endswith((";", "; and", "; or", ", and")) and text.endswith(".")
        previous = text


def _is_top(label: Label | None) -> bool:
    """Whether a section's or entry's own paragraphs begin with this label (1 CFR 21.11)."""
    return label is not None and (label.style is not Style.PARENTHESES or label.text.isalpha()) and label.text != "i"


def heading_of(text: str) -> str:
    """The heading a paragraph opens with ("General requirement"), or ""."""
    match = _HEADING.match(text)
    if not match or not text[match.end() :].strip():
        return ""
    heading = match["heading"]
    if len(heading.split()) > 16 or _SENTENCE_VERB.search(heading) or heading.endswith("Sec"):
        return ""
    return heading


def _pieces(blocks: Sequence[Block], dotted: bool) -> Iterator[_Piece]:
    for position, block in enumerate(blocks):
        following = blocks[position + 1 :]
        if block.ruled:
            yield _Piece(block, 0, len(block.text), None, "", Kind.TABLE)
        elif block.text.startswith("[GRAPHIC"):
            yield _Piece(block, 0, len(block.text), None, "", Kind.GRAPHIC)
        elif re.match(r"\[\d+ FR \d", block.text):
            yield _Piece(block, 0, len(block.text), None, "", Kind.HISTORY)
        elif note := _NOTE.match(block.text):
            yield _Piece(block, 0, len(block.text), None, note[0].strip(" .:"), Kind.NOTE)
        elif dotted and block.indent > 5 and re.fullmatch(r"[A-Z]", block.text):
            yield _Piece(block, 0, 1, Label(block.text, Style.CENTRED), "")
        elif dotted and block.indent > 5 and not re.match(r"[IVX]+\. ", block.text):
            yield _Piece(block, 0, len(block.text), None, block.text, Kind.HEADING)
        else:
            yield from _labelled(block, following, dotted)


def _labelled(block: Block, following: Sequence[Block], dotted: bool) -> Iterator[_Piece]:
    text = block.text
    marks: list[tuple[int, Label, int]] = []  # where the label stands, the label, where its text begins
    dot = _DOT_LABEL.match(text) if dotted else None
    if dot:
        marks.append((0, Label(dot["text"], Style.DOT), dot.end()))
    elif first := _LABEL.match(text):
        marks.append((0, Label(first["text"]), first.end()))
        while inline := _INLINE.match(text, marks[-1][2]):
            label = _LABEL.match(text, inline.end())
            adjacent = inline.end() == marks[-1][2]
            if label is None or not (adjacent or _goes_on(label["text"], marks[-1][1].text, following)):
                break
            marks.append((inline.end(), Label(label["text"]), label.end()))
        for label in _NEXT_INLINE.finditer(text, marks[-1][2]):
            upcoming = _LABEL.match(following[0].text) if following else None
            if follows(label["text"], marks[-1][1].text) and not (upcoming and upcoming["text"] == label["text"]):
                marks.append((label.start(), Label(label["text"]), label.end()))
    if not marks:
        yield _Piece(block, 0, len(text), None, "", Kind.TEXT)
        return
    for (start, label_, body), end in zip(marks, [*(m[0] for m in marks[1:]), len(text)], strict=True):
        heading = heading_of(text[body:]) if body < end else ""
        yield _Piece(block, start, end, label_, heading if body + len(heading) <= end else "")


def _goes_on(label: str, above: str, following: Sequence[Block]) -> bool:
    """Whether a later paragraph carries the label after `label`, before the one after `above`.

    Without it, "(a) The following: (1) ..." is a list inside a sentence, not a level.
    """
    later = [match["text"] for match in (_LABEL.match(block.text) for block in following) if match]
    for position, text in enumerate(later):
        if follows(text, label):
            return True
        begins_list = text == "i" and later[position + 1 : position + 2] == ["ii"]
        if follows(text, above) and not begins_list:
            return False
    return False
