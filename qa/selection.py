"""Which entries of the exemption matrix meet what is asked, and the claims that made it so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from corpus.facts.entries import Claim, Entry
from qa.asked_sets import Filter, Group, Predicate
from qa.matrix import authorities_of, belongs, claims_on, covers, measure, provisions_of, rests


@dataclass(frozen=True, slots=True)
class Selection:
    """The entries that a filter selects, ascending, and for each the claims that made it so."""

    entries: tuple[Entry, ...]
    grounds: dict[int, tuple[Claim, ...]] = field(default_factory=dict)


def select(entries: Sequence[Entry], wanted: Filter) -> Selection:
    """The entries for which the whole filter holds."""
    cases = wanted.cases
    held = [entry for entry in entries if _holds(entry, wanted, cases)]
    if wanted.extreme and held:
        of, end = wanted.extreme
        edge = (max if end == "most" else min)(measure(entry, of) for entry in held)
        held = [entry for entry in held if measure(entry, of) == edge]
    return Selection(tuple(held), {entry.entry: _grounds(entry, cases) for entry in held})


def _holds(entry: Entry, wanted: Filter, cases: Sequence[Sequence[Predicate]]) -> bool:
    conditional = wanted.conditional
    return (
        (wanted.entries is None or entry.entry in wanted.entries)
        and entry.entry not in wanted.excluded
        and all(_group(one, partial(belongs, entry)) for one in wanted.components)
        and not (entry.claims_only and _beside_claims(wanted))
        and (wanted.waiver is None or entry.waiver == wanted.waiver)
        and (conditional is None or any(claim.condition for claim in entry.claims) == conditional)
        and (wanted.passes_through is None or bool(entry.pass_through) == wanted.passes_through)
        and (wanted.not_asserted is None or bool(entry.not_asserted) == wanted.not_asserted)
        and (wanted.reasons_printed is None or bool(entry.reasons) == wanted.reasons_printed)
        and (wanted.id_printed is None or (entry.system_id is not None) == wanted.id_printed)
        and (not wanted.findings or any(finding.kind in wanted.findings for finding in entry.findings))
        and (not wanted.size or _sized(entry, wanted))
        and (not cases or any(all(holds(entry, one) for one in case) for case in cases))
    )


def _beside_claims(wanted: Filter) -> bool:
    """Whether something is asked that the claims do not say."""
    traits = (wanted.waiver, wanted.not_asserted, wanted.reasons_printed)
    of_reasons = any(measured is not None and measured[0] == "reasons" for measured in (wanted.size, wanted.extreme))
    return any(trait is not None for trait in traits) or bool(wanted.findings) or of_reasons


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
        return any(not any(covers(item, one) for item in group.items) for one in claimed)

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
        if not held or not all(any(covers(a, h) for a in allowed) for h in held):
            return False
    groups = [g for g in wanted.authorities if g.negated or positive or not wanted.provisions]
    return all(_authority_group(g, held) for g in groups)


def _authority_group(group: Group, held: Sequence[str]) -> bool:
    if group.joined == "other" and not group.negated:
        return any(not any(covers(item, h) for item in group.items) for h in held)
    return _group(group, lambda item: any(covers(item, h) for h in held))


def _group(group: Group, holds: Callable[[str], bool]) -> bool:
    if group.negated:
        return not any(holds(item) for item in group.items)
    held = [holds(item) for item in group.items]
    if group.joined == "one":
        return held.count(True) == 1
    return all(held) if group.joined == "all" else any(held)


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


def _grounds(entry: Entry, cases: Sequence[Sequence[Predicate]]) -> tuple[Claim, ...]:
    """The claims to quote: those on the provisions and authorities asked for, else all."""
    held = [case for case in cases if all(holds(entry, said) for said in case)]
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
