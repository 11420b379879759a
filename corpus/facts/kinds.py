"""Every kind of fact that is kept: what it is called, and which module and data class hold it.

The exemption entries stand apart (`corpus.facts.exempt_systems`). A module is loaded only when its facts
are extracted or listed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Final

from corpus.model import Document

if TYPE_CHECKING:
    from corpus.facts.references import Mentions

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
# Kinds whose facts each document tells by itself; what tells the others looks at all documents.
_ALONE = ("history", "definitions", "abbreviations", "recipients", "deadlines", "amounts")


def data_class(kind: str) -> type:
    """The data class of a kind of `KINDS`."""
    module, name = KINDS[kind]
    found: type = getattr(import_module(f"corpus.facts.{module}"), name)
    return found


def told(document: Document) -> Iterator[object]:
    """The facts that a document tells by itself, kind by kind, each in the order of the text."""
    for kind in _ALONE:
        yield from import_module(f"corpus.facts.{kind}").extract([document])


def compared(documents: Sequence[Document], mentioned: Sequence[Mentions]) -> Iterator[object]:
    """The other facts, kind by kind; `mentioned` are the references that each document prints."""
    from corpus.facts import codified, components, contacts, references

    yield from components.extract(documents)
    yield from references.resolved(documents, mentioned)
    yield from contacts.extract(documents)
    yield from codified.extract(documents)  # compares two texts, stands in neither of them, and is not listed
