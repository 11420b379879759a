"""Which department's systems of records a rule speaks of, and what it is called: "Department of Justice (DOJ)".

Read from the headings that a rule stands under and from how the text shortens the name; none is typed in.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.model import Document, Node, Span
from corpus.patterns import Pattern

_HEADED = Pattern(r"\b(?:department|secretary) of (?P<of>[\w ]+?)\s*(?=$|[,;(—–-]| and department\b)", re.IGNORECASE)
_SHORTENED = r"{}\s+\((?:the\s+)?[“\"`']*(?P<code>[A-Za-z]+)[”\"']*\)"
_SMALL = frozenset({"of", "the", "and"})


@dataclass(frozen=True, slots=True)
class Agency:
    """`code` as the text shortens the name ("DOJ"), `name` in full, `span` the heading it was read from."""

    code: str
    name: str
    cite: str
    span: Span

    @property
    def short(self) -> str:
        """The words that tell it apart: "Justice", "Homeland Security"."""
        return short_of(self.name)


def short_of(department: str) -> str:
    """ "Department of the Treasury" as "Treasury"."""
    return re.sub(r"^Department of (?:the )?", "", department)


def department_of(heading: str) -> str | None:
    """The department that a heading names, in full: "Office of the Secretary of Defense" is of that of Defense."""
    headed = _HEADED.search(heading)
    if not headed:
        return None
    words = f"Department of {headed['of']}".split()
    return " ".join(word.lower() if word.lower() in _SMALL else word.capitalize() for word in words)


class AgencyNames:
    """The departments that the headings of a document name."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._codes: dict[str, str] = {}

    def above(self, node: Node) -> Agency | None:
        """The department of the highest heading above a place that names one; None when none does."""
        for one in self._document.ancestors(node):
            if name := department_of(one.heading):
                return Agency(self._code(name), name, one.cite, one.span)
        return None

    def _code(self, name: str) -> str:
        if name not in self._codes:
            self._codes[name] = shortened(name, self._document.source.text)
        return self._codes[name]


def shortened(name: str, text: str) -> str:
    """What a text prints most in parentheses after a name, its initials or a word of it; else its last word."""
    pattern = re.compile(_SHORTENED.format(r"\s+".join(map(re.escape, name.split()))), re.IGNORECASE)
    printed = Counter(match["code"] for match in pattern.finditer(text))
    short = name.split()[-1]
    allowed = {*("".join(letters).upper() for letters in _initials(name.split())), short.upper()}
    return next((code for code, _ in printed.most_common() if code.upper() in allowed), short)


def _initials(words: list[str]) -> Iterator[list[str]]:
    """DHS without the small words, DOJ with them, HHS without the department."""
    yield [word[0] for word in words if word not in _SMALL]
    yield [word[0] for word in words if word != "the"]
    yield [word[0] for word in words[1:] if word not in _SMALL]
