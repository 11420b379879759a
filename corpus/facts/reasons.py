"""The reasons of an entry: paragraphs that justify its claims, led in by "From subsections ... because".

What is claimed is read by `corpus.facts.claims`; whether the two agree, by `corpus.facts.findings`.
"""

from __future__ import annotations

from collections.abc import Sequence

from corpus import provision
from corpus.facts.entries import Reason
from corpus.model import Document, Node
from corpus.patterns import Pattern
from corpus.provision import Provision
from corpus.text import fold_with_offsets

LABEL = Pattern(r"(?:\([0-9a-z]{1,5}\)|[0-9]{1,3}\.)\s+")
_REASON = Pattern(r"From subsections? ")
_INLINE_REASON = Pattern(r"[:.] (?=From subsections? )")
_TITLE = Pattern(r"\s?\((?P<title>[A-Z][^()]{2,80})\)")
_MORE = Pattern(r",?\s*(?:and\s+)?(?:subsections?\s+)?(?=\([a-z]\))")


def read_reasons(document: Document, entry: Node, body: Sequence[Node]) -> tuple[Reason, ...]:
    """The reason paragraphs of an entry, in the order printed."""
    found: list[Reason] = []
    for node in body:
        if found and node.span.start < found[-1].end:
            continue
        for own in node.own:
            folded = fold_with_offsets(document.source.raw(own), own.start)
            label = LABEL.match(folded.text) if node.label else None
            at = label.end() if label else 0
            if node is entry:  # a reason without a letter, printed in the entry's own paragraph
                inline = _INLINE_REASON.search(folded.text)
                at = inline.end() if inline else len(folded.text)
            if not _REASON.match(folded.text, at):
                continue
            start = folded.offsets[at] if node is entry else node.span.start
            provisions, title, _ = lead_in(folded.text[at:])
            found.append(
                Reason(
                    label=f"({node.label})" if node is not entry and node.label else None,
                    provisions=tuple(map(str, provisions)),
                    title=title,
                    quote=fold_with_offsets(document.source.text[start : node.span.end]).text,
                    cite=node.cite,
                    start=start,
                    end=node.span.end,
                )
            )
    return tuple(found)


def lead_in(text: str) -> tuple[list[Provision], str | None, int]:
    """Provisions and titles of "From subsections (e)(4)(G) (Agency Requirements) and (f) (Agency
    Rules) because ...", and where the justification begins."""
    match = _REASON.match(text)
    assert match is not None
    at, provisions, titles = match.end(), list[Provision](), list[str]()
    while True:
        listed = next((found for found in provision.find(text[at:]) if found.start == 0), None)
        if listed:
            provisions.extend(p for p in listed.provisions if p not in provisions)
            at += listed.end
        if title := _TITLE.match(text, at):
            titles.append(title["title"])
            at = title.end()
        more = _MORE.match(text, at)
        if not more:
            return provisions, "; ".join(titles) or None, at
        at = more.end()
