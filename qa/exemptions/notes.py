"""What an honest clerk adds to an answer about an entry: conditions, exceptions, findings."""

from __future__ import annotations

from corpus.facts.entries import Entry, Finding
from qa.wording import listed

_TOLD = ("shared id", "reason without claim", "claim without reason", "no reasons printed")


def entry_notes(entry: Entry, *, conditions: bool = True) -> list[str]:
    notes = []
    if conditions:
        for claim in entry.claims:
            if claim.condition:
                notes.append(f"Under {listed(claim.authorities)}: {claim.condition}.")
    notes.extend(f"Not asserted: {quoted.quote}" for quoted in entry.not_asserted)
    notes.extend(f"Records from other systems: {quoted.quote}" for quoted in entry.pass_through)
    if entry.waivers:
        notes.append("DHS may waive these exemptions (see the entry's sentence on waiver).")
    notes.extend(_finding_note(entry, finding) for finding in entry.findings if finding.kind in _TOLD)
    return list(dict.fromkeys(notes))


def _finding_note(entry: Entry, finding: Finding) -> str:
    return f"Entry {entry.entry}: {finding.detail} ({finding.cite})."
