"""Systems of records that print one id: which are one system, and what is said where they are several.

Names decide, and only where they plainly say the same; systems whose names differ are never made one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from corpus.facts.entries import Entry, Finding
from corpus.patterns import Pattern
from corpus.words import stems

_NOTE = Pattern(r"\([^)]*\)")
_COMMON = frozenset(stems("system record file"))
_TELLING = 3  # words that a name has beside those, to be told from others by them


def same_name(one: str, other: str) -> bool:
    """Whether two names are one: letter by letter, notes in parentheses apart, or where one has every word of the
    other ("Inmate Health Record System", "Bureau of Prisons Inmate Health Records System")."""
    bare, other_bare = (_NOTE.sub(" ", name) for name in (one, other))
    if _letters(bare) == _letters(other_bare):
        return True
    fewer, more = sorted((set(stems(name)) - _COMMON for name in (bare, other_bare)), key=len)
    return fewer <= more and len(fewer) >= _TELLING


def _letters(text: str) -> str:
    return "".join(letter for letter in text.lower() if letter.isalnum())


def with_shared_ids(entries: Iterable[Entry]) -> Iterator[Entry]:
    """The entries, with a finding where several of a source carry one id."""
    held = list(entries)
    shared = Counter((entry.source, entry.system_id) for entry in held)
    for entry in held:
        if entry.system_id and shared[entry.source, entry.system_id] > 1:
            others = ", ".join(
                str(other.entry)
                for other in held
                if other is not entry and (other.source, other.system_id) == (entry.source, entry.system_id)
            )
            finding = Finding(
                kind="shared id",
                words=entry.opening.quote,
                detail=f"entry {others} carries the same id, {entry.system_id}",
                provisions=(),
                cite=entry.cite,
                start=entry.opening.start,
                end=entry.opening.end,
            )
            entry = replace(entry, findings=(*entry.findings, finding))
        yield entry
