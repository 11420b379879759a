"""Acts called by their name: "the Homeland Security Act of 2002", "Title VI of the Civil Rights Act", "the Federal
Rules of Evidence". With a section of one, they are read in `corpus.authorities`.

A name is read off the capitals of its words; whether there is such an Act is not known here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.patterns import Pattern

_WORD = r"[A-Z][A-Za-z0-9&-]*"
_RUN = rf"{_WORD}(?: (?:(?:of|and|by|with|against|of the(?= 9)) )?(?:{_WORD}|9/11)){{0,7}}"
_NAME = Pattern(
    rf"(?<![A-Za-z0-9])(?:[Tt]itle (?P<title>[IVX]+) of (?:the )?)?(?P<name>(?:{_WORD}, (?:{_RUN}, )?and )?{_RUN}"
    r" (?:(?:Act|Amendments|Code)\b(?! (?:[A-Z][a-z]|of [A-Z]))(?: of (?P<year>\d{4}))?))"
    r"|\b(?P<rules>Federal Rules of (?:Evidence|(?:Civil|Criminal|Appellate|Bankruptcy) Procedure))"
    r"|\b(?P<circular>(?:Office of Management and Budget|OMB) Circular(?: No\.)? [A-Z]-\d+)"
)
_LEADING = Pattern(  # what begins a sentence, or says whose it is
    r"^(?:(?:The|This|That|Any|Each|Under|In|For|By|If|When|No|Such|As|See|All|Other|An?|Pursuant to|DHS)"
    r"(?:'s)? |[\w&]+'s (?=[A-Z])|[A-Z]{2,} and |[A-Z]+--\d+ )+"
)
_YEAR = Pattern(r" of \d{4}\b")


@dataclass(frozen=True, slots=True)
class Act:
    """`text[start:end]` names `law`: "Civil Rights Act of 1964, title VI"."""

    start: int
    end: int
    law: str


def find(text: str) -> Iterator[Act]:
    """Every Act named in folded text, in order. A Code is one of an Act's kind only with its year."""
    for match in _NAME.finditer(text):
        whole = match["rules"] or match["circular"]
        if whole:
            yield Act(match.start(), match.end(), re.sub("^OMB", "Office of Management and Budget", whole))
            continue
        name = match["name"]
        bare = _LEADING.sub("", name)
        kind = _YEAR.sub("", bare).rpartition(" ")
        if not kind[0] or (kind[2] == "Code" and not match["year"]):
            continue  # "the Act", "the Code": of which law, the place tells
        title = f", title {match['title']}" if match["title"] else ""
        start = match.start() if match["title"] else match.start("name") + len(name) - len(bare)
        yield Act(start, match.end(), f"{bare}{title}")


def name_of(law: str) -> str | None:
    """The Act that a law is a part of, without its year: "Civil Rights Act" of "Civil Rights Act of 1964, title VI"."""
    name = _YEAR.sub("", law.partition(", title ")[0].partition(", section ")[0])
    return name if re.search(r" (?:Act|Amendments|Code|Circular [A-Z]-\d+)$|^Federal Rules", name) else None
