"""Every kind of fact that is kept: what it is called, and which module and data class hold it.

The exemption entries stand apart (`corpus.facts.exemptions`). A module is loaded only when its facts
are extracted or listed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from typing import Final

from corpus.model import Document

KINDS: Final[Mapping[str, tuple[str, str]]] = {
    "components": ("components", "Component"),
    "references": ("references", "CrossReference"),
    "history": ("history", "Origin"),
    "definitions": ("definitions", "Definition"),
    "abbreviations": ("abbreviations", "Abbreviation"),
    "contacts": ("contacts", "Contact"),
    "recipients": ("recipients", "Recipient"),
    "deadlines": ("deadlines", "Deadline"),
    "amounts": ("amounts", "Amount"),
}
# What else a kind is called.
ALSO: Final[Mapping[str, str]] = {
    "fees": "amounts",
    "penalties": "amounts",
    "thresholds": "amounts",
    "offices": "contacts",
    "addresses": "contacts",
    "phones": "contacts",
    "terms": "definitions",
    "meanings": "definitions",
    "acronyms": "abbreviations",
    "citations": "references",
    "time limits": "deadlines",
    "sources": "history",
    "authorities": "history",
    "agencies": "components",
    "officials": "recipients",
}
# What compares two texts stands in neither of them, and is not listed.
_COMPARED = ("codified",)


def data_class(kind: str) -> type:
    """The data class of a kind of `KINDS`."""
    module, name = KINDS[kind]
    found: type = getattr(import_module(f"corpus.facts.{module}"), name)
    return found


def extract(documents: Sequence[Document]) -> Iterator[object]:
    """The facts of every kind, each in the order of the text."""
    for module in (*(module for module, _ in KINDS.values()), *_COMPARED):
        yield from import_module(f"corpus.facts.{module}").extract(documents)
