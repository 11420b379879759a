"""What an honest clerk adds to an answer about an entry: conditions, exceptions, findings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from corpus.facts.entries import Claim, Entry
from corpus.patterns import Pattern
from qa.wording import listed

_TOLD = ("shared id", "reason without claim", "claim without reason", "no reasons printed")

# "A portion of the following system of records is exempt from", "has exempted portions of this system from"
_IN_PART = Pattern(
    r"\b(?:(?:a|any|all) )?(?:portions?|parts?) of (?:this|these|the following) (?:records? )?systems?"
    r"(?: of records)?\b",
    re.IGNORECASE,
)


def condition_note(claim: Claim) -> str:
    return f"Under {listed(claim.authorities)}, a condition: {claim.condition}."


def part_notes(claims: Iterable[Claim]) -> list[str]:
    """The claims that are made for a part of the system only, in their words."""
    found = ((claim, _IN_PART.search(claim.quote)) for claim in claims)
    return [f'Under {listed(claim.authorities)}, claimed for "{part[0]}".' for claim, part in found if part]


def claim_notes(claims: Sequence[Claim]) -> list[str]:
    """What limits each claim by its own words: a condition, or that it is made for a part of the system."""
    return [*(condition_note(claim) for claim in claims if claim.condition), *part_notes(claims)]


def entry_notes(entry: Entry, *, conditions: bool = True) -> list[str]:
    """Each once; `conditions` False when the answer has said them of the claims it is about."""
    notes = claim_notes(entry.claims) if conditions else []
    notes.extend(f"Also: {quoted.quote}" for quoted in entry.extensions)
    notes.extend(f"Not asserted: {quoted.quote}" for quoted in entry.not_asserted)
    notes.extend(f"Records from other systems: {quoted.quote}" for quoted in entry.pass_through)
    if entry.waivers:
        notes.append("DHS may waive these exemptions (see the entry's sentence on waiver).")
    notes.extend(f"Entry {entry.entry}: {f.detail} ({f.cite})." for f in entry.findings if f.kind in _TOLD)
    return list(dict.fromkeys(notes))
