"""Facts as records: what `cfr facts` lists. Every kind is a data class of `corpus.facts`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:  # the list of kinds is wanted without them
    from corpus.model import Span
    from index.store import Index

# A kind, and the module of `corpus.facts` and data class that hold it; loaded only when asked for.
KINDS: Final[Mapping[str, tuple[str, str]]] = {"components": ("components", "Component")}


def records(index: Index, kind: str) -> list[dict[str, Any]]:
    """One record a fact, in the order of the text: its fields, then the quote and where it stands."""
    module, name = KINDS[kind]
    facts = index.tables.facts(getattr(import_module(f"corpus.facts.{module}"), name))
    return [_record(index, fact) for fact in facts]


def _record(index: Index, fact: Any) -> dict[str, Any]:
    record: dict[str, Any] = {field.name: getattr(fact, field.name) for field in fields(fact)}
    span: Span = record.pop("span")
    plain = {name: list(value) if isinstance(value, tuple) else value for name, value in record.items()}
    quote = index.source(span.source).quote(span)
    return plain | {"quote": quote, "source": span.source, "start": span.start, "end": span.end}
