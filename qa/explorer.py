"""The exemption matrix to walk about in: systems by the provisions that are claimed, narrowed as one types.

What a claim means is settled in `qa.matrix`; here cells, their grounds and the filter's own question
are put side by side. It knows nothing of how they are drawn.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from corpus import provision as provisions
from corpus.facts.entries import Claim, Entry
from corpus.patterns import Pattern
from corpus.provision import Provision
from qa import wording
from qa.answer import Citation
from qa.exemptions.stated import citation_of
from qa.matrix import authorities_of, belongs, claims_on, meets, read
from qa.wording import listed

_BARE = Pattern(r"([a-hjk])-?(\d{1,2})?-?([A-Ia-i])?")
_SPOKEN = {"ALL": "department-wide"}  # the code of a system that every component shares is no word of a question
_PRINTED = Pattern(r"(?:\([0-9A-Za-z]{1,2}\))+")


@dataclass(frozen=True, slots=True)
class System:
    """One row: a system of records, as the explorer names it."""

    entry: int
    title: str
    short: str
    components: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """Under which authorities a system is exempt from a provision; `exact` when it claims just that one.

    A claim of a part of the provision, or of its whole, exempts too.
    """

    authorities: tuple[str, ...] = ()
    exact: bool = True
    conditional: bool = False


@dataclass(frozen=True, slots=True)
class Ground:
    """Why a cell is filled: a claim, the authorities and the limit it states.

    `provisions` are those it names that exempt from what the cell is of.
    """

    authorities: tuple[str, ...]
    provisions: tuple[str, ...]
    condition: str | None
    citation: Citation


@dataclass(frozen=True, slots=True)
class Detail:
    """All there is to say of one cell."""

    system: System
    provision: str
    grounds: tuple[Ground, ...]
    reasons: tuple[Citation, ...]
    reasons_read: bool  # whether they would be here if there were any
    opening: Citation  # the sentence that names the system

    @property
    def citation(self) -> Citation:
        """What to open: the claim, else the sentence that names the system."""
        return self.grounds[0].citation if self.grounds else self.opening


@dataclass(frozen=True, slots=True)
class View:
    """What is left under a filter. `question` asks the same in words; None when no question would."""

    systems: tuple[System, ...]
    understood: str
    question: str | None
    provisions: tuple[str, ...] = ()


@dataclass(slots=True)
class _Wanted:
    provisions: list[str] = field(default_factory=list)
    authorities: list[str] = field(default_factory=list)
    components: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)


class Explorer:
    """The matrix of `entries`, by system and provision."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries = {entry.entry: entry for entry in entries}
        self.systems = tuple(
            System(entry.entry, wording.title(entry), wording.short(entry), entry.components) for entry in entries
        )

    @cached_property
    def provisions(self) -> tuple[str, ...]:
        """Every provision that some system claims, in the order of the statute."""
        claimed = {one for entry in self._entries.values() for claim in entry.claims for one in claim.provisions}
        return tuple(sorted(claimed, key=lambda text: read(text).order))

    @cached_property
    def authorities(self) -> tuple[str, ...]:
        """Every authority that some claim rests on, in the order of the statute."""
        found = {one for entry in self._entries.values() for one in authorities_of(entry)}
        return tuple(sorted(found, key=lambda text: read(text).order))

    @cached_property
    def letters(self) -> dict[str, str]:
        """One letter for each authority: the digit of a (k), J for (j)(2); small for a subsection claimed whole."""
        return {one: _letter(one) for one in self.authorities}

    @cached_property
    def components(self) -> tuple[str, ...]:
        """Codes of components; and of agencies, where there are several."""
        agencies = {entry.agency for entry in self._entries.values()} - {""}
        codes = {code for entry in self._entries.values() for code in entry.components}
        return tuple(sorted(codes | (agencies if len(agencies) > 1 else set())))

    def cell(self, entry: int, provision: str) -> Cell:
        claims = claims_on(self._entries[entry], provision)
        exact = [claim for claim in claims if provision in claim.provisions]
        held = exact or claims
        found = {authority for claim in held for authority in claim.authorities}
        return Cell(
            authorities=tuple(one for one in self.authorities if one in found),
            exact=bool(exact) or not claims,
            conditional=bool(held) and all(claim.condition for claim in held),
        )

    def detail(self, entry: int, provision: str) -> Detail:
        held = self._entries[entry]
        claims = claims_on(held, provision)
        exact = [claim for claim in claims if provision in claim.provisions]
        return Detail(
            system=next(system for system in self.systems if system.entry == entry),
            provision=provision,
            grounds=tuple(
                _ground(held, claim, provision) for claim in (*exact, *(c for c in claims if c not in exact))
            ),
            reasons=tuple(
                citation_of(held, reason)
                for reason in held.reasons
                if any(meets(one, provision) for one in reason.provisions)
            ),
            reasons_read=not held.claims_only,
            opening=citation_of(held, held.opening),
        )

    def view(self, typed: str) -> View:
        """The systems that meet every word of a filter: provisions, authorities, components, parts of a name."""
        wanted = self._read(typed)
        shown = tuple(system for system in self.systems if self._meets(self._entries[system.entry], wanted))
        return View(shown, _understood(wanted), _question(wanted, shown), tuple(wanted.provisions))

    def _read(self, typed: str) -> _Wanted:
        wanted = _Wanted()
        codes = {code.lower(): code for code in self.components}
        for word in typed.replace(",", " ").split():
            one = _provision(word)
            if one is not None:
                (wanted.authorities if one.is_authority else wanted.provisions).append(str(one))
            elif word.lower() in codes:
                wanted.components.append(codes[word.lower()])
            else:
                wanted.words.append(word)
        return wanted

    def _meets(self, entry: Entry, wanted: _Wanted) -> bool:
        named = " ".join([str(entry.entry), wording.title(entry), *entry.acronyms]).lower()
        held = (
            authorities_of(entry, wanted.provisions)
            if len(wanted.provisions) < 2
            else tuple(
                one
                for one in self.authorities
                if all(one in authorities_of(entry, [provision]) for provision in wanted.provisions)
            )
        )
        return (
            all(claims_on(entry, one) for one in wanted.provisions)
            and all(any(read(one).covers(read(other)) for other in held) for one in wanted.authorities)
            and all(belongs(entry, code) for code in wanted.components)
            and all(word.lower() in named for word in wanted.words)
        )


def _letter(authority: str) -> str:
    parsed = provisions.parse(authority)
    labels = parsed.labels if parsed else ()
    return labels[-1] if labels[:1] == ("k",) or len(labels) == 1 else labels[0].upper()


def _provision(word: str) -> Provision | None:
    """ "(e)(12)", "e12" or "k2"; None for anything else."""
    bare = _BARE.fullmatch(word)
    if bare:
        word = "".join(f"({label})" for label in (bare[1], bare[2], bare[3] and bare[3].upper()) if label)
    return provisions.parse(word) if _PRINTED.fullmatch(word) else None


def _ground(entry: Entry, claim: Claim, provision: str) -> Ground:
    named = tuple(one for one in claim.provisions if meets(one, provision))
    return Ground(claim.authorities, named, claim.condition, citation_of(entry, claim))


def _understood(wanted: _Wanted) -> str:
    parts = ["systems of records"]
    if wanted.components:
        parts.append(f"of {listed(wanted.components)}")
    if wanted.provisions:
        parts.append(f"exempt from {listed(wanted.provisions)}")
    if wanted.authorities:
        parts.append(f"{'under' if wanted.provisions else 'that claim exemptions under'} {listed(wanted.authorities)}")
    if wanted.words:
        quoted = [f'"{word}"' for word in wanted.words]
        parts.append(f"{'and ' if len(parts) > 1 else ''}named with {listed(quoted)}")
    return " ".join(parts if len(parts) > 1 else ["all", *parts])


def _question(wanted: _Wanted, shown: Sequence[System]) -> str | None:
    if wanted.words:
        return f"What is entry {shown[0].entry} exempt from?" if len(shown) == 1 else None
    if len(wanted.components) > 1:
        return None  # "of ICE and CBP" asks for the systems of either
    of = f"{_SPOKEN.get(wanted.components[0], wanted.components[0])} " if wanted.components else ""
    if not (wanted.provisions or wanted.authorities):
        return f"Which {of}systems of records are there?"
    claimed = f"exempt from {listed(wanted.provisions)}" if wanted.provisions else "exempt"
    under = f" under {listed(wanted.authorities)}" if wanted.authorities else ""
    return f"Which {of}systems of records are {claimed}{under}?"
