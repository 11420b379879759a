"""How citations of places in the texts are written: patterns only. They are read in `corpus.citation`.

Groups are named for what they hold: title, part, section, labels, appendix, entry, document.
"""

from __future__ import annotations

import re

from corpus import labels
from corpus.patterns import Pattern

_LABELS = rf"(?:\s?{labels.LABEL})+"
_CFR = r"(?:\btitle\s+(?P<title2>\d{1,2})\b,?\s*|\b(?P<title>\d{1,2})\s*[Cc]\.?\s?[Ff]\.?\s?[Rr]\.?\s*,?\s*)?"
_SIGN = r"(?:§{1,2}\s*|\b[Ss]ec(?:tions?|s?\.|\b)\s*(?:[Ss]ecs?\.\s*)?)?"
_PART_NUMBER = r"\d{1,5}[a-h]?"  # "5b", "10400"
_NUMBER = (
    rf"(?P<section>(?P<part>(?:\d{{1,3}}-)?{_PART_NUMBER})\.(?P<number>\d{{1,4}}))(?P<suffix>-\d{{1,4}}(?![\d.]))?"
)
_APPENDIX = r"\b[Aa]pp(?:endix|x?\.|\b)\s*(?P<appendix>(?:[A-HJ-Z]|I{1,3}|IV|[a-h])(?:-\d)?)\b(?![-'.]\w)"
_PART = r"\b(?:[Pp]arts?|[Pp]t\.?)\s*(?P<part>\d{1,5}[a-h]?)(?:\s*-\s*(?P<last_part>\d{1,5}[a-h]?))?\b(?!\.\d)"
_SUBPART = r"\b[Ss]ub(?:part|pt\.?)\s*(?P<subpart>[A-Z]{1,2}(?:-[A-Z\d])?)\b(?!-)"
_ITEM = r"(?:\s*,?\s*(?:\b(?:entry|entries|paragraph|para\.?|par\.?|item|number|no\.?)|¶|#)\s*)?"

SECTION = Pattern(
    r"(?:\b[Pp]aragraphs?\s+(?P<lead>"
    + _LABELS
    + r")\s+of\s+)?"
    + _CFR
    + _SIGN
    + r"(?<![\d.$-])"
    + _NUMBER
    + r"(?:(?P<letter>[A-Za-z])(?![A-Za-z\d])|(?P<compact>[a-z]\d{1,2}[ivx]{0,4}))?(?![A-Za-z\d%])"
    r"(?:,?\s*(?:para(?:graph|\.)?\s*)?(?P<labels>" + _LABELS + r"))?"
)
NEXT_SECTION = Pattern(
    rf"(?:(?P<through>{labels.THROUGH})|{labels.AND})(?:{_SIGN}{_NUMBER}(?![A-Za-z\d%]|\.\d)"
    rf"(?P<labels>{_LABELS})?|(?:paragraphs?\s+)?(?P<list>{labels.LIST}))"
)
APPENDIX = Pattern(
    r"(?:\b(?:[Ee]ntry|[Pp]aragraph|[Ii]tem)\s+(?P<entry0>\d{1,3})(?P<labels0>"
    + _LABELS
    + r")?\s+(?:to|of|in)\s+(?:the\s+)?)?"
    + _CFR
    + r"(?:"
    + _PART.replace("<part>", "<part1>").replace("<last_part>", "<_p1>")
    + r"\s*,?\s*(?:of\s+)?)?"
    + _APPENDIX
    + r"(?:,?\s*(?:to|of)\s+"
    + _SUBPART
    + r")?"
    + r"(?:,?\s*(?:to|of)?\s*"
    + _PART.replace("<part>", "<part2>").replace("<last_part>", "<_p2>")
    + r")?"
    + r"(?:,?\s*"
    + _ITEM
    + r"\(?(?P<entry>\d{1,3})\b(?!\.\d|\s*(?:C\.?F\.?R|U\.?S\.?C|days?|systems?|entries))\)?(?P<labels>"
    + _LABELS
    + r")?)?",
)
DOCUMENT = Pattern(
    r"\b(?:FR|F\.R\.|[Ff]ed\.? [Rr]eg\.?)\s*[Dd]oc(?:ument|\.)?\s*(?:[Nn]o\.?\s*)?(?P<document>\d{4}-\d{4,6})"
    r"(?P<labels>" + _LABELS + r")?"
)
DOCUMENT_NUMBER = Pattern(r"(?<![\w.-])(?P<document>(?:19|20)\d{2}-\d{5})(?![\w-])(?P<labels>" + _LABELS + r")?")
CHAPTER = Pattern(_CFR + r"\b[Cc]h(?:apter|\.)\s*(?P<chapter>[IVXLC]+|[ivxlc]+|\d{1,2})\b(?!\s*,\s*sec)")
PART = Pattern(
    _CFR
    + r"(?:"
    + _SUBPART
    + r"\s*,?\s*(?:of|to|in)?\s*(?:(?P<title3>\d{1,2})\s*C\.?F\.?R\.?\s*)?)?"
    + _PART
    + r"(?:\s*,?\s*(?:[Ss]ubpart|[Ss]ubpt\.?)"
    r"\s*(?P<subpart2>[A-Z]{1,2}(?:-[A-Z\d])?)\b(?!-))?"
)
TITLE_PART = Pattern(
    r"\b(?P<title>\d{1,2})\s*[Cc]\.?\s?[Ff]\.?\s?[Rr]\.?\s*(?P<part>\d{1,5}[a-h]?)(?P<last_part>)\b(?![.\d])"
)
NEXT_PART = Pattern(
    rf"{labels.AND}(?P<part>\d{{1,5}}[a-h]?)(?:-(?P<last_part>\d{{1,5}}))?\b(?![.\d]|\s*(?:C\.?F|U\.?S))"
)
PLURAL_SIGN = Pattern(r"§§|[Ss]ections|[Ss]ecs|[Ss]ec\.\s*[Ss]ec")
ENTRY = Pattern(
    r"(?:\b(?:entry|entries|paragraph|para\.?|item)|¶|#)\s*(?:no\.?\s*|number\s*)?(?P<entry>\d{1,3})\b(?!\.\d)"
    r"(?P<labels>" + _LABELS + r")?",
    re.IGNORECASE,
)
# Before a number that is of another document: "General Records Schedule 4.2", "Form 12.1".
OTHER_NUMBER = Pattern(
    r"\b(?:schedules?|circulars?|forms?|standards?|versions?|directives?|bulletins?|publications?|tables?|exhibits?|"
    r"figures?|NFPA|ISO|ANSI|ASTM|GRS)\s+(?:no\.?\s*|number\s+)?$",
    re.IGNORECASE,
)
OTHER_LAW = Pattern(r"[Oo]rder|E\.?\s?O\b|Comp\.|Supp\.|Act\b|Code\b|Amendments")
FRONT = Pattern(_CFR + r"\bfront\s+matter\b", re.IGNORECASE)
LOOSE_LABELS = Pattern(r"[\s.,]*(?P<loose>(?:\(?(?:[a-zA-Z]|[ivx]{1,5}|[0-9]{1,2})\b\)?[\s.,]*){1,6})$")
COLLECTED = Pattern(r"\[(?P<collection>[a-z0-9][a-z0-9.-]*):(?P<id>[^\s\[\]]+)\]")
