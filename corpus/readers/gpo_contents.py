"""What a line of a table of contents lists, in the plain text of the CFR's annual edition.

Which lines are contents, and of what, is known to `corpus.readers.gpo_text`.
"""

from __future__ import annotations

import re

from corpus.citation import Citation

# Printed over the text too.
SUBPART = re.compile(r"Subpart (?P<letter>[A-Z])(?:_(?P<heading>.+)| (?P<reserved>\[Reserved\]))$")
APPENDIX = re.compile(
    r"(?:Sec\. )?Appendix (?P<letter>[A-Z]+) to (?:Subpart (?P<subpart>[A-Z])\s?(?:of |to )?)?"
    r"Part (?P<part>\d+)(?:--(?P<heading>.+)| (?P<reserved>\[Reserved\]))$"
)
_SECTION = re.compile(r"(?P<number>\d+\.\d+) (?P<heading>\S.*)")
_PART = re.compile(r"(?P<number>\d+(?:-\d+)?)\s+(?P<heading>[A-Z].*?)\.{2,}\s*\d+$")
_CHAPTER = re.compile(r"chapter (?P<number>[ivxlc]+)--(?P<heading>.+?)\.{2,}\s*\d+$")
_RESERVED_NUMBERS = re.compile(r"(?P<number>\d+(?:-\d+)?)$")


def listed(title: int, part: str, text: str) -> tuple[str, str, str]:
    """Citation, label and heading of what a line of contents lists: those of a title where `part` is "". A line that
    lists nothing has the citation of that title or part alone."""
    if not part:
        if match := _PART.match(text) or _RESERVED_NUMBERS.fullmatch(text):
            heading = match.groupdict().get("heading") or "[Reserved]"
            return str(Citation(title=title, part=match["number"])), match["number"], heading
        if match := _CHAPTER.match(text):
            number = match["number"].upper()
            return f"{title} CFR Chapter {number}", number, match["heading"]
        return f"{title} CFR", "", ""
    if match := _SECTION.match(text):
        cite = Citation(title=title, part=part, section=match["number"])
        return str(cite), match["number"], match["heading"]
    if match := APPENDIX.match(text):
        cite = Citation(title=title, part=match["part"], subpart=match["subpart"], appendix=match["letter"])
        return str(cite), match["letter"], match["heading"] or match["reserved"]
    if match := SUBPART.match(text):
        cite = Citation(title=title, part=part, subpart=match["letter"])
        return str(cite), match["letter"], match["heading"] or match["reserved"]
    return str(Citation(title=title, part=part)), "", ""
