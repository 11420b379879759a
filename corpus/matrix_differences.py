"""What differs between the exemption matrices of two editions: systems added and removed, claims changed.

A system is the same by its id, else by its name; its number may change. It compares what the rules
read off both texts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from corpus.facts.entries import Entry
from corpus.wording import plain

_RESERVED = "[Reserved]"
Claimed = tuple[str, str]  # an authority and a provision


@dataclass(frozen=True, slots=True)
class SystemDifference:
    """Of a system that both editions have: what is claimed in one alone, and the entry it was and is."""

    old: Entry
    new: Entry
    added: tuple[Claimed, ...]
    removed: tuple[Claimed, ...]


@dataclass(frozen=True, slots=True)
class MatrixDifferences:
    """`same` counts the systems whose claims do not differ."""

    added: tuple[Entry, ...]
    removed: tuple[Entry, ...]
    changed: tuple[SystemDifference, ...]
    same: int


def matrix_differences(old: Sequence[Entry], new: Sequence[Entry]) -> MatrixDifferences:
    """Both without the entries of rules that are not codified."""
    pairs = paired(old, new)
    had, has = {id(one) for one, _ in pairs}, {id(one) for _, one in pairs}
    left = [one for one in old if id(one) not in had and one.name != _RESERVED]
    came = [one for one in new if id(one) not in has and one.name != _RESERVED]
    changed = []
    for before, after in sorted(pairs, key=lambda pair: pair[1].entry):
        were, are = claimed(before), claimed(after)
        if set(were) != set(are):
            changed.append(
                SystemDifference(
                    before,
                    after,
                    tuple(one for one in are if one not in were),
                    tuple(one for one in were if one not in are),
                )
            )
    return MatrixDifferences(tuple(came), tuple(left), tuple(changed), len(pairs) - len(changed))


def paired(old: Sequence[Entry], new: Sequence[Entry]) -> list[tuple[Entry, Entry]]:
    """The systems that both have, each as it was and is."""
    left, came = ([one for one in entries if one.name != _RESERVED] for entries in (old, new))
    pairs: list[tuple[Entry, Entry]] = []
    keys: tuple[Callable[[Entry], object], ...] = (
        lambda one: (_id(one), _name(one)) if one.system_id else None,
        lambda one: (one.entry, _id(one)) if one.system_id else None,
        lambda one: _id(one) or None,
        lambda one: _name(one) or None,
    )
    for key in keys:  # the surest first: two systems may share an id
        for after in list(came):
            before = next((one for one in left if key(after) is not None and key(one) == key(after)), None)
            if before is not None:
                pairs.append((before, after))
                left.remove(before)
                came.remove(after)
    return pairs


def claimed(entry: Entry) -> tuple[Claimed, ...]:
    """Every provision under each authority, in the order printed, once."""
    return tuple(dict.fromkeys((a, p) for claim in entry.claims for a in claim.authorities for p in claim.provisions))


def _id(entry: Entry) -> str:
    return "".join(c for c in (entry.system_id or "").upper() if c.isalnum())


def _name(entry: Entry) -> str:
    return plain(entry.name).lower().removesuffix(" of records").removesuffix(" system").strip()
