"""Components of the Department, as the text names them: "United States Coast Guard (USCG)".

Read from the headings of the contact appendix; codes and names are not typed in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from corpus.model import Document, Kind, Span

_NAMED = re.compile(r"(?P<name>[A-Z].*?) \((?P<code>[A-Z][A-Z&]+)\)$")
_STYLE = re.compile(r"\b(?:u\.\s?s\.|united states|the|office of|department of homeland security)\s*")


@dataclass(frozen=True, slots=True)
class Component:
    """`code` as in ids ("USCG"), `name` as printed, `span` where it is printed."""

    code: str
    name: str
    cite: str
    span: Span

    @property
    def plain_name(self) -> str:
        """The words that tell it apart: "coast guard", "immigration and customs enforcement"."""
        return plain(self.name)


def extract(documents: Iterable[Document]) -> tuple[Component, ...]:
    found: dict[str, Component] = {}
    for document in documents:
        for node in document.nodes:
            match = _NAMED.match(node.heading) if node.kind is Kind.HEADING else None
            if match:
                found.setdefault(match["code"], Component(match["code"], match["name"], node.cite, node.span))
    return tuple(found.values())


def plain(text: str) -> str:
    """Lower case, "&" as "and", without "U.S.", "the" and "Office of"."""
    lowered = " ".join(text.lower().replace("&", " and ").split())
    return " ".join(_STYLE.sub("", lowered).split())
