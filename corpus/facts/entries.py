"""The exemption matrix as data: an entry, its claims and reasons, what is odd about them.

These are the fields of `cfr exemptions`. How they are read from the text is in
`corpus.facts.exemptions`; who only asks the matrix need not load that.
"""

from __future__ import annotations

from dataclasses import dataclass

RESERVED = "reserved number"  # the kind of finding


@dataclass(frozen=True, slots=True)
class Quoted:
    """A sentence as printed, with its place."""

    quote: str
    cite: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Claim:
    """One clause: every provision is claimed under every authority. Provisions as printed, in full."""

    authorities: tuple[str, ...]
    provisions: tuple[str, ...]
    condition: str | None
    quote: str
    cite: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason paragraph. `label` None where none is printed; `title` the names in parentheses."""

    label: str | None
    provisions: tuple[str, ...]
    title: str | None
    quote: str
    cite: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Finding:
    """`kind` in words; `words` as printed; `detail` what disagrees; `provisions` concerned."""

    kind: str
    words: str
    detail: str
    provisions: tuple[str, ...]
    cite: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One system of records: an entry of an appendix, or of the rule that added it.

    `components` are codes; `waivers`, `not_asserted`, `pass_through` and `justifications` are sentences as printed.
    """

    entry: int
    system_id: str | None
    name: str
    acronyms: tuple[str, ...]
    components: tuple[str, ...]
    claims: tuple[Claim, ...]
    reasons: tuple[Reason, ...]
    waivers: tuple[Quoted, ...]
    not_asserted: tuple[Quoted, ...]
    pass_through: tuple[Quoted, ...]
    extensions: tuple[Quoted, ...]  # "These exemptions also apply to the extent that ..."
    justifications: tuple[Quoted, ...]  # what the entry says, beside its reasons, that access "would" do
    findings: tuple[Finding, ...]
    source: str
    cite: str
    start: int
    end: int
    opening: Quoted  # the sentence that names the system
    text: str  # what the entry says of the system before it claims anything
    agency: str = ""  # as the text shortens the name of the department ("DOJ"); "" where none is named
    claims_only: bool = False  # what else is printed, reasons too, is known as far as it was read: none may be missed

    @property
    def codified(self) -> bool:
        """Whether it stands in a title, not in the rule that added it."""
        return " CFR " in self.cite

    @property
    def numbered(self) -> bool:
        """Whether the text prints its number."""
        return " Appendix " in self.cite

    @property
    def reserved(self) -> bool:
        """Whether the number is kept free: the text prints no system under it."""
        return any(finding.kind == RESERVED for finding in self.findings)

    @property
    def waiver(self) -> bool:
        return bool(self.waivers)
