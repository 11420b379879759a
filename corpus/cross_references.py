"""The references that a sentence of the texts prints: "paragraphs (b)(2) and (c) of this section",
"appendix A to this part", "§§ 5.3 and 5.5(e)", "5 U.S.C. 552a(j)(2) and (k)(1)".

It reads words; where they lead from the place they stand in is found in `corpus.facts.references`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from corpus import acts, authorities, citation, labels, provision
from corpus.citation import Citation
from corpus.patterns import Pattern


class Of(StrEnum):
    """What the words of a reference are relative to; `TEXT` when they say it all themselves."""

    TEXT = "the texts"
    PARAGRAPH = "this paragraph"
    SECTION = "this section"
    APPENDIX = "this appendix"
    SUBPART = "this subpart"
    PART = "this part"
    STATUTE = "a statute's subsections"
    EXEMPTION = "the provisions of an exemption"


@dataclass(frozen=True, slots=True)
class Reference:
    """`text[start:end]` is the whole expression. Either a place (what is left out is that of `of`) or other law."""

    start: int
    end: int
    place: Citation | None = None
    law: str | None = None
    of: Of = Of.TEXT


_PARAGRAPHS = Pattern(
    rf"(?:\b(?P<this>[Tt]his\s+|[Ss]uch\s+)?[Pp]aragraphs?\s+|(?<=\bdescribed in )|(?<=\bin accordance with ))"
    rf"(?P<list>{labels.LIST})"
    r"(?:,?\s+(?P<where>above|below)|\s+of\s+(?:this\s+(?P<unit>section|paragraph|appendix|subpart|part)\b|"
    r"(?P<section>(?:§\s*|[Ss]ec(?:tion|\.)\s+)\d{1,4}\.\d{1,4})))?"
)
_OF_DEFINITION = Pattern(r"\s+of\s+the\s+definition\b")
_THIS = Pattern(r"\b[Tt]his\s+(?P<unit>section|paragraph|subsection|appendix|subpart|part)\b(?!\s*\()")
_APPENDIX = Pattern(
    rf"\b[Aa]ppendi(?:x|ces)\s+(?P<letters>(?:[A-HJ-Z]|I{{1,3}})(?:{labels.AND}[A-HJ-Z])*)\b(?![-'.]\w)"
    r"(?:,?\s+(?:to|of)\s+this\s+(?P<unit>subpart|part)\b)?(?!\s+(?:to|of)\s+(?:[Ss]ubpart|[Pp]art)\s)"
)
_SUBPART = Pattern(
    rf"\b[Ss]ubparts?\s+(?P<letters>[A-Z](?:{labels.AND}[A-Z]\b)*)\b(?:\s+of\s+this\s+part\b)?(?!\s+of\s+[Pp]art)"
)
_TITLED = r"(?:\s\([A-Z][A-Za-z][^()]*\))?"  # "(e)(4)(I) (Agency Requirements) and (f)"
_SUBSECTIONS = Pattern(
    rf"\b(?P<named>Privacy\s+Act\s+)?(?:[Ss]ubsections?|[Ss]ections?)\s+"
    rf"(?P<list>{labels.LIST}(?:{_TITLED}{labels.MORE})*)(?P<after>\s+of\s+the\s+Privacy\s+Act|,?\s+(?:above|below))?"
)
# "Compliance with (e)(5)", "the (b)(1) exemption", "exempt from (d)(1), (d)(2)": of an Act that is not said.
_PROVISIONS = Pattern(
    r"(?:\b[Ee]xemptions?|\bexempt from|\b[Cc]ompliance with|\b(?:imposed|required) by|\bset forth in) (?=\([a-w]\))"
    rf"|\b[Tt]he (?={labels.GROUP} exemption\b)"
)
_SHORT = Pattern(rf"\b[Ss]ec(?:tion|\.)\s+(?P<number>\d)(?P<labels>{labels.GROUP})(?!\s+of\b)")
_BARE = Pattern(r"\d")


def find(text: str) -> list[Reference]:
    """Every reference in folded text, in order; one for each place or law that an expression names."""
    found: list[Reference] = []
    for read in (_laws, _paragraphs, _places, _appendices, _subparts, _subsections, _provisions, _short, _this, _acts):
        taken = [(one.start, one.end) for one in found]
        found.extend(one for one in read(text) if not any(one.start < end and start < one.end for start, end in taken))
    return sorted(found, key=lambda one: (one.start, one.end))


def _laws(text: str) -> Iterator[Reference]:
    for one in authorities.find(text):
        yield Reference(*one.expression, law=one.law)


def _paragraphs(text: str) -> Iterator[Reference]:
    for match in _PARAGRAPHS.finditer(text):
        if _OF_DEFINITION.match(text, match.end()):
            continue  # its paragraphs are not those of the section
        of = Of(f"this {match['unit']}") if match["unit"] else Of.SECTION
        if match["where"] or (of is Of.SECTION and match["this"]):
            of = Of.PARAGRAPH if match["where"] else Of.SECTION
        base = next(citation.find(match["section"])).citation if match["section"] else None
        for _, _, path in labels.read_list(match["list"]):
            if base:
                yield Reference(*match.span(), place=base.child(*path))
            else:
                yield Reference(*match.span(), place=Citation(path=path), of=of)


def _places(text: str) -> Iterator[Reference]:
    for mention in citation.find(text):
        cited, start = mention.citation, mention.expression[0]
        numbered = not (cited.section or cited.appendix or cited.part or cited.document or cited.chapter)
        unsigned = _BARE.match(text, start) and (cited.section or cited.document) and not cited.title
        if numbered or (unsigned and not cited.path) or (cited.appendix and not cited.part):
            continue
        yield Reference(*mention.expression, place=cited)


def _appendices(text: str) -> Iterator[Reference]:
    for match in _APPENDIX.finditer(text):
        of = Of.SUBPART if match["unit"] == "subpart" else Of.PART
        for letter in re.split(labels.AND, match["letters"]):
            yield Reference(*match.span(), place=Citation(appendix=letter), of=of)


def _subparts(text: str) -> Iterator[Reference]:
    for match in _SUBPART.finditer(text):
        for letter in re.split(labels.AND, match["letters"]):
            yield Reference(*match.span(), place=Citation(subpart=letter), of=Of.PART)


def _subsections(text: str) -> Iterator[Reference]:
    for match in _SUBSECTIONS.finditer(text):
        where = (match["after"] or "").strip(" ,")
        if where in ("above", "below"):
            for _, _, path in labels.read_list(match["list"]):
                yield Reference(*match.span(), place=Citation(path=path), of=Of.PARAGRAPH)
            continue
        listed = re.sub(r"\s\([A-Z][A-Za-z][^()]*\)", "", match["list"])
        named = bool(match["named"] or where)
        for one in provision.read_list(listed):
            yield Reference(*match.span(), law=f"{'5 U.S.C. 552a' if named else ''}{one}", of=Of.STATUTE)


def _provisions(text: str) -> Iterator[Reference]:
    for match in _PROVISIONS.finditer(text):
        listed = next(provision.find(text[match.end() :]), None)
        for one in listed.provisions if listed and not listed.start else ():
            start, end = match.end(), match.end() + (listed.end if listed else 0)
            yield Reference(start, end, law=str(one), of=Of.EXEMPTION)


def _acts(text: str) -> Iterator[Reference]:
    for one in acts.find(text):
        yield Reference(one.start, one.end, law=one.law)


def _short(text: str) -> Iterator[Reference]:
    """ "Sec. 9(a)": a section without its part."""
    for match in _SHORT.finditer(text):
        yield Reference(*match.span(), place=Citation(section=match["number"], path=labels.labels_of(match["labels"])))


def _this(text: str) -> Iterator[Reference]:
    for match in _THIS.finditer(text):
        unit = match["unit"].replace("subsection", "paragraph")
        yield Reference(*match.span(), place=Citation(), of=Of(f"this {unit}"))
