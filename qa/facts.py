"""Facts as records: what `cfr facts` lists. Every kind is a data class of `corpus.facts`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from corpus.facts.kinds import KINDS, data_class

if TYPE_CHECKING:  # the list of kinds is wanted without them
    from corpus.model import Span
    from index.store import Index

__all__ = ["KINDS", "records"]


def records(index: Index, kind: str) -> list[dict[str, Any]]:
    """One record a fact, in the order of the text: its fields, then the quote and where it stands."""
    kept: type[Any] = data_class(kind)
    return records_of(index, index.tables.facts(kept))


def records_of(index: Index, facts: Iterable[Any]) -> list[dict[str, Any]]:
    """Facts that carry a span, as records."""
    return [_record(index, fact) for fact in facts]


def _record(index: Index, fact: Any) -> dict[str, Any]:
    record: dict[str, Any] = {field.name: getattr(fact, field.name) for field in fields(fact)}
    span: Span = record.pop("span")
    plain = {name: list(value) if isinstance(value, tuple) else value for name, value in record.items()}
    quote = index.source(span.source).quote(span)
    return plain | {"quote": quote, "source": span.source, "start": span.start, "end": span.end}
