"""What an honest clerk adds to an answer about an entry: conditions, exceptions, findings."""

from __future__ import annotations

from corpus.facts.entries import Claim, Entry
from qa.wording import listed

_TOLD = ("shared id", "reason without claim", "claim without reason", "no reasons printed")


def condition_note(claim: Claim) -> str:
    return f"Under {listed(claim.authorities)}, a condition: {claim.condition}."


def entry_notes(entry: Entry, *, conditions: bool = True) -> list[str]:
    """Each once; `conditions` False when the answer has said them of the claims it is about."""
    notes = [condition_note(claim) for claim in entry.claims if claim.condition] if conditions else []
    notes.extend(f"Also: {quoted.quote}" for quoted in entry.extensions)
    notes.extend(f"Not asserted: {quoted.quote}" for quoted in entry.not_asserted)
    notes.extend(f"Records from other systems: {quoted.quote}" for quoted in entry.pass_through)
    if entry.waivers:
        notes.append("DHS may waive these exemptions (see the entry's sentence on waiver).")
    notes.extend(f"Entry {entry.entry}: {f.detail} ({f.cite})." for f in entry.findings if f.kind in _TOLD)
    return list(dict.fromkeys(notes))
