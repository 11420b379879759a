"""The systems of records that agencies exempt without numbered entries, as far as the words are certain.

Three ways of writing are known: systems named by their ids where exemptions are claimed, systems with
a paragraph each, systems listed in tables. What is claimed is read by `corpus.facts.claims`; what the words do
not settle is listed as unread, never guessed. So are their reasons read, where they follow the claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.facts import identified_systems, listed_systems, named_systems
from corpus.facts.entries import Entry
from corpus.facts.shared_ids import same_name, with_shared_ids
from corpus.facts.stated_systems import System, Unread
from corpus.model import Document, Kind, Node
from corpus.patterns import Pattern

_FIRST = 1000  # per title: no appendix numbers so many
_HEADING = Pattern(r"\bexempt(?:ed|ions?)?\b", re.IGNORECASE)
_CLAIMS = Pattern(
    r"\bsystems? of records\b.{0,200}\bexempt(?:ed)?\b.{0,300}552a"
    r"|\bexempt(?:ed)?\b.{0,300}\bsubsections?\b.{0,300}552a"
    r"|(?:552a ?\([jk]\)|\bsection \([jk]\) of the Privacy Act\b).{0,200}\bexempts?\b(?! from disclosure)"
)


@dataclass(frozen=True, slots=True)
class Agencies:
    """`entries` count the systems of each source in the order printed, from a thousand times its title."""

    entries: tuple[Entry, ...]
    unread: tuple[Unread, ...]


def extract(documents: Sequence[Document]) -> Agencies:
    """The systems of all documents, and what was left unread."""
    entries: list[Entry] = []
    unread: list[Unread] = []
    for document in documents:
        found: list[System] = []
        for system in _systems(document, unread):
            _join(found, system)
        first = _FIRST * int(document.nodes[0].cite.split()[0]) + 1 if found else 0
        entries.extend(with_shared_ids(_entry(document, number, system) for number, system in enumerate(found, first)))
    return Agencies(tuple(entries), tuple(unread))


def _join(found: list[System], system: System) -> None:
    """Add a system, or what it claims to one of the same id and name; another name is another system."""
    for at, held in enumerate(found):
        if held.system_id == system.system_id and same_name(held.name, system.name):
            new = [claim for claim in system.claims if claim not in held.claims]
            reasons = [reason for reason in system.reasons if reason not in held.reasons]
            found[at] = replace(held, claims=(*held.claims, *new), reasons=(*held.reasons, *reasons))
            return
    found.append(system)


def _systems(document: Document, unread: list[Unread]) -> Iterator[System]:
    for section in document.nodes:
        if section.kind is not Kind.SECTION or not _HEADING.search(section.heading):
            continue
        below = list(document.descendants(section))
        before, read = len(unread), set[str]()
        for node in below:
            if node.kind is Kind.PARAGRAPH and identified_systems.unidentified(document, node):
                unread.append(Unread(node.cite, "its id and name are not printed as such", node.span))
        for system in _section(document, section, below, unread):
            read.add(system.system_id)
            yield system
        held = unread[before:]
        spans = [*(one.span for one in held), *(node.span for node in below if identified_systems.identifies(node))]
        for node in below:  # what is named in words that none of the ways reads
            ids = dict.fromkeys(one for one in named_systems.names(document, node) if one not in read)
            if any(span.contains(node.own[0]) for span in spans):
                read.update(ids)
            elif ids:
                held.append(Unread(node.cite, f"{', '.join(ids)} is named in words that are not read", node.span))
        if not read and not held and _CLAIMS.search(document.text(section)):
            held.append(Unread(section.cite, "it names no system by an id", section.span))
        unread[before:] = held


def _section(document: Document, section: Node, below: Sequence[Node], unread: list[Unread]) -> Iterator[System]:
    identifying = [node for node in below if identified_systems.identifies(node)]
    listing = [node for node in below if listed_systems.lists(document, node)]
    for node in identifying:
        yield from identified_systems.identified(document, section, node, unread)
    if listing:
        yield from listed_systems.listed(document, section, listing, unread)
    if not identifying and not listing and any(named_systems.names(document, node) for node in (section, *below)):
        for node in below:
            if node.kind is Kind.PARAGRAPH and named_systems.claims_here(document, section, node):
                yield from named_systems.claiming(document, section, node, unread)


def _entry(document: Document, number: int, system: System) -> Entry:
    acronyms = re.findall(r"\(([A-Z][A-Za-z0-9&/-]{1,11})\)$", system.name)  # further in, it shortens a word of it
    return Entry(
        entry=number,
        system_id=system.system_id,
        name=system.name,
        acronyms=tuple(acronyms),
        components=(system.owner,) if system.owner else (),
        claims=system.claims,
        reasons=system.reasons,
        waivers=(),
        not_asserted=(),
        pass_through=system.pass_through,
        extensions=(),
        justifications=(),
        findings=(),
        source=document.source.id,
        cite=system.opening.cite,
        start=system.opening.start,
        end=system.opening.end,
        opening=system.opening,
        text="",
        claims_only=True,
    )
