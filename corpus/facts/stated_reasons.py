"""The reasons that a rule prints beside its claims, without numbered entries: "(b) Exemptions from the particular
subsections are justified for the following reasons: (1) From subsection (c)(3) because ...".

A paragraph of reasons is of the claim that it names, else of the one before it. What does not begin with the
provisions that it is a reason for is not read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from corpus import provision
from corpus.facts.entries import Reason
from corpus.labels import labels_of
from corpus.model import Document, Kind, Node
from corpus.patterns import Pattern
from corpus.text import fold

_GIVES = Pattern(
    r"\bexempt(?:ed|ions?)?\b.*\bfor the (?:following )?reasons?\b[^.:]*(?:\.[^.:]*){0,4}:?\s*$|"
    r"\bfollowing justifications? appl(?:y|ies)\b",
    re.IGNORECASE,
)
_OF = Pattern(r"\bparagraphs? (?P<labels>(?:\(\w+\))+)[^.]*?\bof this section\b")
_LEAD = Pattern(r"(?:From |In [^,]{3,40}, from )?(?:(?:the )?(?:[\w-]+ ){0,5}provisions of )?(?:[Ss]ubsections? )?")
_TITLE = Pattern(r"\s?\((?P<title>[A-Z][^()]{2,80})\)")


def gives(document: Document, node: Node) -> bool:
    """Whether a paragraph announces reasons that stand below it."""
    return bool(_GIVES.search(document.own_text(node)))


def beside(document: Document, claiming: Node, claims: Callable[[Node], bool]) -> tuple[Reason, ...]:
    """The reasons given for the claim of a paragraph, in a paragraph after it and before the next that `claims`."""
    assert claiming.parent is not None
    for node in document.children(document.nodes[claiming.parent]):
        if node.id <= claiming.id:
            continue
        if gives(document, node):
            named = _OF.search(document.own_text(node))
            if named is None or labels_of(named["labels"])[:1] == (claiming.label,):
                return tuple(below(document, node))
        elif claims(node):
            return ()
    return ()


def below(document: Document, node: Node) -> Iterator[Reason]:
    """The reasons in a paragraph, or in those below it, each with the provisions that it begins with."""
    if not document.children(node) and (reason := _reason(document, node)):
        yield reason
    for child in document.children(node):
        if child.kind is Kind.PARAGRAPH and child.label and (reason := _reason(document, child)):
            yield reason


def _reason(document: Document, node: Node) -> Reason | None:
    said, at = "", node
    while not said and at.label:  # "(2)(i) From subsections ...": the label of the whole stands bare
        said = document.own_text(at).removeprefix(f"({at.label})").lstrip(" .")
        at = next(iter(document.children(at)), document.nodes[0])
    if node.heading.lower().startswith("reason"):
        said = said.removeprefix(node.heading).lstrip(" .:—")
    lead = _LEAD.match(said)
    assert lead is not None
    listed = next((one for one in provision.find(said[lead.end() :]) if one.start == 0), None)
    if listed is None or not _alone(listed.provisions):
        return None
    title = _TITLE.match(said, lead.end() + listed.end)
    return Reason(
        label=f"({node.label})",
        provisions=tuple(map(str, listed.provisions)),
        title=title["title"] if title else None,
        quote=fold(document.source.raw(node.span)),
        cite=node.cite,
        start=node.span.start,
        end=node.span.end,
    )


def _alone(listed: Sequence[provision.Provision]) -> bool:
    """Whether a list is one of what can be exempted from, no authority among it."""
    return not any(one.is_authority for one in listed)
