"""Every reference in the texts, with the place it leads to: a node here, law outside, or nowhere.

What is printed is reported, never mended: a citation that leads nowhere stays the citation it is,
and a misprint is remarked upon beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus import cross_references
from corpus.citation import find
from corpus.cross_references import Of, Reference
from corpus.facts import misprints
from corpus.facts.atlas import HERE, LISTED, NOWHERE, OUTSIDE, SILENT, Atlas, Where
from corpus.model import Document, Kind, Node, Span
from corpus.text import fold_with_offsets

__all__ = ["HERE", "LISTED", "NOWHERE", "OUTSIDE", "CrossReference", "extract"]

_HEADED = frozenset({Kind.PART, Kind.SUBPART, Kind.SECTION, Kind.APPENDIX, Kind.CHAPTER, Kind.RULE})
_UNSIGNED = re.compile(r"\d+\.\d")
# Said in words and not by a sign: it may be of any document ("Section 4.3 of the standard"), unless "of this title".
_WORDED = re.compile(
    r"(?:[Ss]ections? |[Pp]arts? |[Cc]hapter )\d[\d.]*(?![^.;]{0,40} of this (?:title|chapter|part|subpart|section)\b)"
)
_NAMED_TITLE = re.compile(
    r"\b(?P<title>\d{1,2}) (?:CFR|C\.F\.R\.),?(?:,? (?:[Pp]art )?(?P<part>\d+(?:-\d+)?[a-z]?\b(?!\.)))?"
)
_TITLE = re.compile(r"(\d+) CFR\b")
_CODE = re.compile(r"\d+ U\.S\.C\. [\w-]+")


@dataclass(frozen=True, slots=True)
class CrossReference:
    """`cite` is where `words` stand, `target` the place or law they name.

    `status` is one of `HERE`, `OUTSIDE`, `LISTED`, `NOWHERE`; `remark` says what a reader should know.
    """

    cite: str
    words: str
    target: str
    status: str
    remark: str | None
    span: Span


def extract(documents: Sequence[Document]) -> tuple[CrossReference, ...]:
    """In the order of the text; one for each place or law that an expression names."""
    atlas = Atlas.of(documents)
    found = [
        one
        for document in documents
        for title in [_title_of(document)]
        for node in document.nodes
        for one in _of_node(document, node, atlas, title)
    ]
    return tuple(misprints.remarked(found, documents))


def _title_of(document: Document) -> int | None:
    """The title that a document is, or that it names first: a rule speaks of the title it amends."""
    for node in document.nodes:
        if own := _TITLE.match(node.cite):
            return int(own[1])
        for mention in find(document.own_text(node)):
            if mention.citation.title is not None:
                return mention.citation.title
    return None


def _of_node(document: Document, node: Node, atlas: Atlas, title: int | None) -> Iterator[CrossReference]:
    if node.kind in SILENT:
        return
    where: Where | None = None
    for own in node.own:
        folded = fold_with_offsets(document.source.raw(own), own.start)
        statute = ""  # the law that "subsection (c)" goes on from
        for reference in cross_references.find(folded.text):
            if reference.law and (code := _CODE.match(reference.law)):
                statute = code[0]
            where = where or Where.of(document, node, title)
            heading = own is node.own[0] and reference.start <= len("Sec. ") and node.kind in _HEADED
            unsigned = _UNSIGNED.match(folded.text, reference.start)
            signed = not (unsigned or _WORDED.match(folded.text, reference.start))
            for target, status in atlas.resolved(reference, where, statute):
                if status == NOWHERE and (other := _of_another_title(document, node, reference, folded.text, where)):
                    target, status = next(atlas.resolved(other, where, statute), (target, status))
                if reference.place and status != HERE and (unsigned or (status == NOWHERE and not signed)):
                    continue  # a number with a point, a "Part 2": of some other document
                if heading and target == node.cite:
                    continue  # a heading's own number
                span = Span(own.source, *folded.source_range(reference.start, reference.end))
                words = folded.text[reference.start : reference.end]
                yield CrossReference(node.cite, words, target, status, None, span)


def _of_another_title(
    document: Document, node: Node, reference: Reference, text: str, where: Where
) -> Reference | None:
    """A part, subpart or section of the title that is named before it: "5 CFR part 432 or part 752", or in the
    words that open the list it stands in: "The following provisions of 5 CFR:"."""
    place = reference.place
    if place is None or place.title or reference.of not in (Of.TEXT, Of.PART) or not (place.part or place.subpart):
        return None
    named = list(_NAMED_TITLE.finditer(text, 0, reference.start))
    above = node
    while not named and above.parent is not None and above.kind is Kind.PARAGRAPH:
        above = document.nodes[above.parent]
        lead = document.own_text(above)
        named = list(_NAMED_TITLE.finditer(lead)) if lead.endswith(":") else []
    if not named or int(named[-1]["title"]) == where.title:
        return None
    part = place.part or named[-1]["part"]
    found = replace(place, title=int(named[-1]["title"]), part=part) if part else None
    return replace(reference, place=found, of=Of.TEXT) if found else None
