"""What an entry of the exemption matrix claims: on which provision, under which authority.

Pure functions over one entry. What "exempt" means is settled here once (see `claims_on`); which entries meet a
question is `qa.selection`'s business, how it is worded nobody's here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from corpus import provision
from corpus.facts.entries import Claim, Entry, Reason
from corpus.provision import Provision
from qa.asked_sets import Group, Measure


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


def covers(item: str, authority: str) -> bool:
    """Whether `item` is the authority or the subsection it stands in: (j) covers (j)(2)."""
    return read(item).covers(read(authority))


def belongs(entry: Entry, code: str) -> bool:
    """Whether a system is that of a component ("CBP"), of an agency ("DOJ") or of a component of one ("DOJ/OIG")."""
    agency, _, component = code.rpartition("/")
    if agency:
        return entry.agency == agency and component in entry.components
    return code in entry.components or code == entry.agency


def rests(claim: Claim, under: Sequence[Group]) -> bool:
    """Whether a claim rests on one of the authorities of each group, or on none of a negated one."""
    for group in under:
        shared = [a for a in claim.authorities if any(covers(item, a) for item in group.items)]
        holds = len(shared) < len(claim.authorities) if group.joined == "other" else bool(shared)
        if group.items and holds == group.negated:
            return False
    return True
