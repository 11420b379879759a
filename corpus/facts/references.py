"""Every reference in the texts, with the place it leads to: a node here, law outside, or nowhere.

What is printed is reported, never mended: a citation that leads nowhere stays the citation it is,
and a misprint is remarked upon beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus import cross_references
from corpus.citation import find
from corpus.cross_references import Of, Reference
from corpus.facts import misprints
from corpus.facts.atlas import HERE, LISTED, NOWHERE, OUTSIDE, Atlas, Where
from corpus.facts.misprints import Said
from corpus.model import CONTENTS, Document, Kind, Node, Span
from corpus.patterns import Pattern
from corpus.text import fold_with_offsets

__all__ = ["HERE", "LISTED", "NOWHERE", "OUTSIDE", "CrossReference", "Mentions", "extract", "mentions", "resolved"]

_HEADED = frozenset({Kind.PART, Kind.SUBPART, Kind.SECTION, Kind.APPENDIX, Kind.CHAPTER, Kind.RULE})
_UNSIGNED = Pattern(r"\d+\.\d")
# Said in words and not by a sign: it may be of any document ("Section 4.3 of the standard"), unless "of this title".
_WORDED = Pattern(
    r"(?:[Ss]ections? |[Pp]arts? |[Cc]hapter )\d[\d.]*(?![^.;]{0,40} of this (?:title|chapter|part|subpart|section)\b)"
)
_NAMED_TITLE = Pattern(
    r"\b(?P<title>\d{1,2}) (?:CFR|C\.F\.R\.),?(?:,? (?:[Pp]art )?(?P<part>\d+(?:-\d+)?[a-z]?\b(?!\.)))?"
)
_TITLE = Pattern(r"(\d+) CFR\b")
_CODE = Pattern(r"\d+ U\.S\.C\. [\w-]+")


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


@dataclass(frozen=True, slots=True)
class Printed:
    """A reference as one text prints it, before it is known where it leads.

    `place` is the position of its place among those of `Mentions`; `statute` the law that a "subsection (c)" goes
    on from; `other` how the reference reads if it leads nowhere in the title that speaks. `signed` when a sign or
    the words say that it is of the texts, `unsigned` when it is a bare number; `heading` when it may be a
    heading's own number; `said` what the words before it say, None where they say nothing that could be compared.
    """

    cite: str
    place: int
    reference: Reference
    other: Reference | None
    statute: str
    words: str
    span: Span
    heading: bool
    unsigned: bool
    signed: bool
    said: Said | None


@dataclass(frozen=True, slots=True)
class Mentions:
    """Every reference that a document prints, in order, and the places that these stand in."""

    places: tuple[Where, ...]
    printed: tuple[Printed, ...]


def extract(documents: Sequence[Document]) -> tuple[CrossReference, ...]:
    """In the order of the text; one for each place or law that an expression names."""
    return resolved(documents, [mentions(document) for document in documents])


def resolved(documents: Sequence[Document], mentioned: Sequence[Mentions]) -> tuple[CrossReference, ...]:
    """Where the references lead that each of the documents prints (see `mentions`)."""
    atlas = Atlas.of(documents)
    found = [one for ones in mentioned for printed in ones.printed for one in _led(printed, ones.places, atlas)]
    said = {printed.span: printed.said for ones in mentioned for printed in ones.printed if printed.said}
    return tuple(misprints.remarked(found, said, documents))


def mentions(document: Document) -> Mentions:
    """What a document prints, as far as it can be read without any other."""
    title = _title_of(document)
    places: list[Where] = []
    return Mentions(printed=tuple(_printed(document, title, places)), places=tuple(places))


def _title_of(document: Document) -> int | None:
    """The title that a document is, or that it names first: a rule speaks of the title it amends."""
    for node in document.nodes:
        if own := _TITLE.match(node.cite):
            return int(own[1])
        for mention in find(document.own_text(node)):
            if mention.citation.title is not None:
                return mention.citation.title
    return None


def _printed(document: Document, title: int | None, places: list[Where]) -> Iterator[Printed]:
    """The references of a document in order; where each stands is added to `places`."""
    for node in document.nodes:
        if node.kind in CONTENTS:
            continue
        where: Where | None = None
        for own in node.own:
            folded = fold_with_offsets(document.source.raw(own), own.start)
            statute = ""
            for reference in cross_references.find(folded.text):
                if reference.law and (code := _CODE.match(reference.law)):
                    statute = code[0]
                if where is None:
                    places.append(where := Where.of(document, node, title))
                unsigned = bool(_UNSIGNED.match(folded.text, reference.start))
                span = Span(own.source, *folded.source_range(reference.start, reference.end))
                yield Printed(
                    cite=node.cite,
                    place=len(places) - 1,
                    reference=reference,
                    other=_of_another_title(document, node, reference, folded.text, where),
                    statute=statute,
                    words=folded.text[reference.start : reference.end],
                    span=span,
                    heading=own is node.own[0] and reference.start <= len("Sec. ") and node.kind in _HEADED,
                    unsigned=unsigned,
                    signed=not (unsigned or _WORDED.match(folded.text, reference.start)),
                    said=misprints.said_before(document, span, reference),
                )


def _led(printed: Printed, places: Sequence[Where], atlas: Atlas) -> Iterator[CrossReference]:
    reference, where = printed.reference, places[printed.place]
    for target, status in atlas.resolved(reference, where, printed.statute):
        if status == NOWHERE and printed.other:
            target, status = next(atlas.resolved(printed.other, where, printed.statute), (target, status))
        if reference.place and status != HERE and (printed.unsigned or (status == NOWHERE and not printed.signed)):
            continue  # a number with a point, a "Part 2": of some other document
        if printed.heading and target == printed.cite:
            continue  # a heading's own number
        yield CrossReference(printed.cite, printed.words, target, status, None, printed.span)


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
