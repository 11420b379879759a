"""The exemption matrix as a set to ask: which entries claim what, under which authority.

Pure functions over entries. What "exempt" means is settled here once (see `claims_on`); how a
question or an answer is worded is not its business.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Literal

from corpus import provision
from corpus.facts.entries import Claim, Entry, Reason
from corpus.provision import Provision

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


@dataclass(frozen=True, slots=True)
class Selection:
    """The entries that a filter selects, ascending, and for each the claims that made it so."""

    entries: tuple[Entry, ...]
    grounds: dict[int, tuple[Claim, ...]] = field(default_factory=dict)


@cache
def read(text: str) -> Provision:
    parsed = provision.parse(text)
    if parsed is None:
        raise ValueError(f"not a provision: {text!r}")
    return parsed


def meets(claimed: str, wanted: str) -> bool:
    """Whether a claim of one is an exemption from the other: the same, a part of it or its whole."""
    return read(claimed).meets(read(wanted))


def claims_on(entry: Entry, wanted: str, under: Sequence[Group] = ()) -> tuple[Claim, ...]:
    """The claims that exempt the system from `wanted`, wholly or in part, and rest on `under`."""
    return tuple(
        claim
        for claim in entry.claims
        if any(meets(claimed, wanted) for claimed in claim.provisions) and rests(claim, under)
    )


def provisions_of(entry: Entry, under: Sequence[Group] = ()) -> tuple[str, ...]:
    """What the entry claims under the authorities of `under` and not under those negated there, each
    once, in the order of the statute."""
    positive = [group for group in under if not group.negated]
    negative = [replace(group, negated=False) for group in under if group.negated]
    claimed = {p for claim in entry.claims if rests(claim, positive) for p in claim.provisions}
    claimed -= {p for claim in entry.claims for group in negative if rests(claim, [group]) for p in claim.provisions}
    return tuple(sorted(claimed, key=lambda text: read(text).order))


def authorities_of(entry: Entry, wanted: Iterable[str] = ()) -> tuple[str, ...]:
    """The authorities the entry claims under, for any of `wanted` provisions when given."""
    wanted = tuple(wanted)
    found = {
        authority
        for claim in entry.claims
        if not wanted or any(meets(claimed, one) for claimed in claim.provisions for one in wanted)
        for authority in claim.authorities
    }
    return tuple(sorted(found, key=lambda text: read(text).order))


def reasons_on(entry: Entry, wanted: Iterable[str]) -> tuple[Reason, ...]:
    wanted = tuple(wanted)
    return tuple(
        reason for reason in entry.reasons if any(meets(given, one) for given in reason.provisions for one in wanted)
    )


def measure(entry: Entry, of: Measure) -> int:
    if of == "provisions":
        return len(provisions_of(entry))
    if of == "authorities":
        return len(authorities_of(entry))
    return len(entry.claims) if of == "claims" else len(entry.reasons)


def select(entries: Sequence[Entry], wanted: Filter) -> Selection:
    """The entries for which the whole filter holds."""
    held = [entry for entry in entries if _holds(entry, wanted)]
    if wanted.extreme and held:
        of, end = wanted.extreme
        edge = (max if end == "most" else min)(measure(entry, of) for entry in held)
        held = [entry for entry in held if measure(entry, of) == edge]
    return Selection(tuple(held), {entry.entry: _grounds(entry, wanted) for entry in held})


def _holds(entry: Entry, wanted: Filter) -> bool:
    checks: list[tuple[object, Callable[[], bool]]] = [
        (wanted.entries is not None, lambda: entry.entry in (wanted.entries or ())),
        (wanted.excluded, lambda: entry.entry not in wanted.excluded),
        (wanted.components, lambda: all(_group(g, entry.components.__contains__) for g in wanted.components)),
        (wanted.waiver is not None, lambda: entry.waiver == wanted.waiver),
        (
            wanted.conditional is not None,
            lambda: any(claim.condition for claim in entry.claims) == wanted.conditional,
        ),
        (wanted.passes_through is not None, lambda: bool(entry.pass_through) == wanted.passes_through),
        (wanted.not_asserted is not None, lambda: bool(entry.not_asserted) == wanted.not_asserted),
        (wanted.reasons_printed is not None, lambda: bool(entry.reasons) == wanted.reasons_printed),
        (wanted.id_printed is not None, lambda: (entry.system_id is not None) == wanted.id_printed),
        (wanted.findings, lambda: any(finding.kind in wanted.findings for finding in entry.findings)),
        (wanted.size, lambda: _sized(entry, wanted)),
        (wanted.cases, lambda: any(all(holds(entry, p) for p in case) for case in wanted.cases)),
    ]
    return all(check() for asked, check in checks if asked)


def holds(entry: Entry, said: Predicate) -> bool:
    """Whether what is said is so of the entry."""
    return (
        (not said.provisions or _provisions_hold(entry, said))
        and (not said.authorities or _authorities_hold(entry, said))
        and (not said.only_provisions or _nothing_else(entry, said))
    )


def _nothing_else(entry: Entry, said: Predicate) -> bool:
    """Whether what is claimed, as printed, is all that is named and nothing but that."""
    named = {item for group in said.provisions if not group.negated for item in group.items}
    claimed = set(provisions_of(entry, said.authorities))
    every = all(group.joined == "all" for group in said.provisions if not group.negated)
    return claimed == named if every else bool(claimed) and claimed <= named


def _provisions_hold(entry: Entry, wanted: Predicate) -> bool:
    under = _apart(wanted.authorities) or [Group(())]

    alone = all(group.negated for group in wanted.provisions)

    def exempt(one: str) -> bool:  # "not exempt from (d) under (k)(2)": no claim on (d) rests on it
        return all(claims_on(entry, one, [group]) for group in under)

    def exempt_at_all(one: str) -> bool:
        return bool(claims_on(entry, one))

    def beside(group: Group) -> bool:  # "anything other than (d)"
        claimed = provisions_of(entry, wanted.authorities)
        return any(not any(_covers(item, one) for item in group.items) for one in claimed)

    return all(
        beside(g) != g.negated
        if g.joined == "other"
        else _group(g, exempt if alone or not g.negated else exempt_at_all)
        for g in wanted.provisions
    )


def _apart(groups: Sequence[Group]) -> list[Group]:
    """Positive groups, each item of an "all" group by itself: a claim may rest on one of them only."""
    apart: list[Group] = []
    for group in groups:
        if not group.negated:
            apart.extend([Group((item,)) for item in group.items] if group.joined == "all" else [group])
    return apart


def _authorities_hold(entry: Entry, wanted: Predicate) -> bool:
    positive = [one for g in wanted.provisions if not g.negated and g.joined != "other" for one in g.items]
    held = authorities_of(entry, positive)
    if wanted.only_authorities:
        allowed = [a for group in wanted.authorities if not group.negated for a in group.items]
        if not held or not all(any(_covers(a, h) for a in allowed) for h in held):
            return False
    groups = [g for g in wanted.authorities if g.negated or positive or not wanted.provisions]
    return all(_authority_group(g, held) for g in groups)


def _authority_group(group: Group, held: Sequence[str]) -> bool:
    if group.joined == "other" and not group.negated:
        return any(not any(_covers(item, h) for item in group.items) for h in held)
    return _group(group, lambda item: any(_covers(item, h) for h in held))


def _covers(item: str, authority: str) -> bool:
    """Whether `item` is the authority or the subsection it stands in: (j) covers (j)(2)."""
    return read(item).covers(read(authority))


def _group(group: Group, holds: Callable[[str], bool]) -> bool:
    if group.negated:
        return not any(holds(item) for item in group.items)
    held = [holds(item) for item in group.items]
    if group.joined == "one":
        return held.count(True) == 1
    return all(held) if group.joined == "all" else any(held)


def rests(claim: Claim, under: Sequence[Group]) -> bool:
    """Whether a claim rests on one of the authorities of each group, or on none of a negated one."""
    for group in under:
        shared = [a for a in claim.authorities if any(_covers(item, a) for item in group.items)]
        holds = len(shared) < len(claim.authorities) if group.joined == "other" else bool(shared)
        if group.items and holds == group.negated:
            return False
    return True


def _sized(entry: Entry, wanted: Filter) -> bool:
    assert wanted.size is not None
    of, sign, number = wanted.size
    size = measure(entry, of)
    return {
        "=": size == number,
        "<": size < number,
        ">": size > number,
        "<=": size <= number,
        ">=": size >= number,
    }[sign]


def _grounds(entry: Entry, wanted: Filter) -> tuple[Claim, ...]:
    """The claims to quote: those on the provisions and authorities asked for, else all."""
    held = [case for case in wanted.cases if all(holds(entry, said) for said in case)]
    found = [claim for case in held for said in case for claim in claims_for(entry, said)]
    return tuple(sorted(dict.fromkeys(found or entry.claims), key=lambda claim: claim.start))


def claims_for(entry: Entry, said: Predicate) -> list[Claim]:
    """The claims that a predicate speaks of, none for what it denies."""
    under = [group for group in said.authorities if not group.negated]
    asked = [one for g in said.provisions if not g.negated and g.joined != "other" for one in g.items]
    if asked:
        return [claim for one in asked for claim in claims_on(entry, one, under)]
    if under or not said.provisions:
        return [claim for claim in entry.claims if rests(claim, under)]
    return []
