"""Every system of records that the texts exempt from the Privacy Act, of whichever agency: the whole matrix.

Entries that an appendix numbers keep their numbers. Where a rule prints none they are counted in the order printed,
from a thousand times the number of the title, so that a number means one system whichever texts are chosen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.facts import agencies, exemptions
from corpus.facts.agency_names import Agency, AgencyNames
from corpus.facts.entries import Entry
from corpus.facts.stated_systems import Unread
from corpus.model import Document, Node, Span


@dataclass(frozen=True, slots=True)
class ExemptSystems:
    """`unread`: what claims exemptions and could not be read with certainty; `agencies` those of the entries."""

    entries: tuple[Entry, ...]
    unread: tuple[Unread, ...]
    agencies: tuple[Agency, ...]


def extract(documents: Sequence[Document]) -> ExemptSystems:
    """The numbered entries of all documents, then the systems that rules name without a number."""
    stated = agencies.extract(documents)
    names = {document.source.id: AgencyNames(document) for document in documents}
    places: dict[str, dict[str, Node]] = {}
    for document in documents:
        held = places.setdefault(document.source.id, {})
        for node in document.nodes:
            held.setdefault(node.cite, node)
    entries: list[Entry] = []
    found: dict[str, Agency] = {}
    numbered = exemptions.extract(documents)
    times = Counter((entry.source, entry.entry) for entry in numbered)
    unread = list(stated.unread)
    for entry in (*numbered, *stated.entries):
        if times[entry.source, entry.entry] > 1:  # which of them a number means is not said
            span = Span(entry.source, entry.start, entry.end)
            unread.append(Unread(entry.cite, "another entry has the same number", span))
            continue
        agency = names[entry.source].above(places[entry.source][entry.cite])
        if agency:
            found.setdefault(agency.code, agency)
        code = agency.code if agency else ""
        everyone = bool(code) and [one.lower() for one in entry.components] == [code.lower()]
        acronyms = tuple(one for one in entry.acronyms if one not in (code, *entry.components))
        components = ("ALL",) if everyone else entry.components
        entries.append(replace(entry, agency=code, components=components, acronyms=acronyms))
    return ExemptSystems(tuple(entries), tuple(unread), tuple(found.values()))
