"""Systems of records exempt from the Privacy Act: what each entry of an appendix claims and why.

Every field is read from the printed entry by the grammar of its sentences; nothing is typed in.
The data classes are in `corpus.facts.entries`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from corpus.facts import components as component_names
from corpus.facts import findings as disagreements
from corpus.facts.claims import read_claims
from corpus.facts.components import Component
from corpus.facts.entries import Entry, Quoted
from corpus.facts.reasons import read_reasons
from corpus.facts.shared_ids import with_shared_ids
from corpus.facts.systems import name_system
from corpus.model import Document, Kind, Node
from corpus.sentences import sentences
from corpus.text import fold_with_offsets


def extract(documents: Sequence[Document]) -> tuple[Entry, ...]:
    """All entries, in the order printed, those of a codified appendix before those of rules."""
    components = component_names.extract(documents)
    entries = [
        _entry(document, node, components)
        for document in documents
        for node in document.nodes
        if node.kind is Kind.ENTRY
    ]
    return tuple(disagreements.with_misnamed(list(with_shared_ids(entries))))


def _entry(document: Document, node: Node, components: Sequence[Component]) -> Entry:
    body = [node, *(child for child in document.descendants(node))]
    reasons = read_reasons(document, node, body)
    statements = read_claims(document, body, reasons)
    named = name_system(document, node, statements.introduction, components)
    entry = Entry(
        entry=int(node.label),
        system_id=named.system_id,
        name=named.name,
        acronyms=named.acronyms,
        components=named.components,
        claims=statements.claims,
        reasons=reasons,
        waivers=statements.waivers,
        not_asserted=statements.not_asserted,
        pass_through=statements.pass_through,
        extensions=statements.extensions,
        justifications=statements.justifications,
        findings=(),
        source=document.source.id,
        cite=node.cite,
        start=node.span.start,
        end=node.span.end,
        text=statements.introduction,
        opening=_opening(document, node),
    )
    findings = disagreements.find(document, node, entry.claims, entry.reasons)
    return replace(entry, findings=findings)


def _opening(document: Document, node: Node) -> Quoted:
    """The entry's first sentence, which names the system."""
    folded = fold_with_offsets(document.source.raw(node.own[0]), node.own[0].start)
    first, last = next(sentences(folded.text))
    start, end = folded.source_range(first, last)
    return Quoted(folded.text[first:last], node.cite, start, end)
