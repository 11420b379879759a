"""What a set question asks of the exemption matrix, as data: which claims, of whom, how many.

It reads no question and looks at no entry.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Joined = Literal["all", "any", "one", "other"]
Measure = Literal["provisions", "authorities", "claims", "reasons"]
Sign = Literal["=", "<", ">", "<=", ">="]


@dataclass(frozen=True, slots=True)
class Group:
    """Items that stand together in a question: all of them, any, exactly one, or some `other` than
    them; `negated`, none of them."""

    items: tuple[str, ...]
    joined: Joined = "all"
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Predicate:
    """What one clause says of a system.

    With `provisions`, `authorities` limit the claims that are looked at ("exempt from (d) under
    (k)(2)"); without, they ask whether the entry claims anything under them.
    """

    provisions: tuple[Group, ...] = ()
    authorities: tuple[Group, ...] = ()
    only_provisions: bool = False  # what is claimed is what is named, and nothing else
    only_authorities: bool = False

    def __bool__(self) -> bool:
        return bool(self.provisions or self.authorities)


@dataclass(frozen=True, slots=True)
class Filter:
    """What a set question asks for. Empty fields ask for nothing; all others must hold.

    The first four fields are its first predicate; `also` must hold with it, or else one of the
    `alternatives`, each of them a list of predicates.
    """

    provisions: tuple[Group, ...] = ()
    authorities: tuple[Group, ...] = ()
    only_provisions: bool = False
    only_authorities: bool = False
    also: tuple[Predicate, ...] = ()
    alternatives: tuple[tuple[Predicate, ...], ...] = ()
    components: tuple[Group, ...] = ()
    entries: tuple[int, ...] | None = None
    excluded: tuple[int, ...] = ()
    waiver: bool | None = None
    conditional: bool | None = None
    passes_through: bool | None = None
    not_asserted: bool | None = None
    reasons_printed: bool | None = None
    id_printed: bool | None = None
    findings: tuple[str, ...] = ()  # kinds, one of which the entry has
    size: tuple[Measure, Sign, int] | None = None
    extreme: tuple[Measure, Literal["most", "fewest"]] | None = None
    by_component: bool = False  # count each component's systems apart

    @property
    def is_empty(self) -> bool:
        return self == Filter()

    @property
    def cases(self) -> tuple[tuple[Predicate, ...], ...]:
        """Lists of predicates: all of one list must hold. Empty when nothing is said of claims."""
        first = Predicate(self.provisions, self.authorities, self.only_provisions, self.only_authorities)
        stated = tuple(predicate for predicate in (first, *self.also) if predicate)
        return (stated, *self.alternatives) if stated else self.alternatives

    @property
    def is_simple(self) -> bool:
        """Whether there is one predicate at most."""
        return not self.also and not self.alternatives
