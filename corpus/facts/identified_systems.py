"""Systems that have a paragraph each, "System identifier and name", with "Exemption" and "Authority" below it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from corpus.facts import stated_reasons
from corpus.facts.claims import read_claims
from corpus.facts.stated_systems import System, Unread, authorities, doubt, quoted
from corpus.model import Document, Node
from corpus.patterns import Pattern

_IDENTIFIED = Pattern(r"System identif(?:iers?|ication)(?: and names?)?$", re.IGNORECASE)
_IDENTITY = Pattern(
    r"(?P<id>[A-Z][\w ./()&-]{0,60}?\d[\w ./()&-]{0,60}?)(?:[.,:]\s|\s(?=[“\"]))[“\"]?(?P<name>[A-Z].+?)[.,”\"\s]*",
    re.DOTALL,
)
_OFFICE = Pattern(r"\((?P<code>[A-Z][A-Z&]+)\)|\bDepartment of (?:the )?(?P<of>[A-Z]\w+(?: [A-Z]\w+)*)|\b\w+-wide\b")


def identifies(node: Node) -> bool:
    return bool(_IDENTIFIED.fullmatch(node.heading))


def unidentified(document: Document, node: Node) -> bool:
    """Whether a paragraph prints an exemption and reasons for it, and no system that they are of."""
    return not identifies(node) and {"exemption", "reason"} <= _held(document, node).keys()


def identified(document: Document, section: Node, node: Node, unread: list[Unread]) -> Iterator[System]:
    """A paragraph of `section` that identifies a system, with its exemption and its authority below."""
    printed = document.own_text(node)
    identity = _IDENTITY.fullmatch(printed[printed.find(node.heading) + len(node.heading) :].lstrip(" .—:"))
    held = _held(document, node)
    exemption, authority = held.get("exemption"), held.get("authority")
    if identity is None or exemption is None or authority is None:
        missing = "its id and name" if identity is None else "its exemption and authority"
        unread.append(Unread(node.cite, f"{missing} are not printed as such", node.span))
        return
    stated = authorities(document.text(authority))
    body = [exemption, *document.descendants(exemption)]
    statements = read_claims(document, body, ())
    read = statements.claims
    if len(read) > 1 and not all(claim.authorities for claim in read):
        unread.append(Unread(node.cite, "it claims more than once, without an authority for each", node.span))
        return
    claims = []
    for claim in read:
        if not set(claim.authorities) <= set(stated):
            unread.append(Unread(node.cite, "the exemption names another authority than its own paragraph", node.span))
            return
        claims.append(replace(claim, authorities=claim.authorities or stated))
    why = "" if statements.pass_through and not claims else doubt(claims)
    if not why and claims and {a for claim in claims for a in claim.authorities} != set(stated):
        why = "its authority paragraph names more than the exemption claims under"
    if why:
        unread.append(Unread(node.cite, why, node.span))
        return
    yield System(
        identity["id"].strip(),
        identity["name"],
        _owner(section),
        quoted(document, node),
        tuple(claims),
        statements.pass_through,
        tuple(stated_reasons.below(document, held["reason"])) if "reason" in held else (),
    )


def _held(document: Document, node: Node) -> dict[str, Node]:
    """The paragraphs below one, by what they are headed."""
    return {child.heading.lower().rstrip("s"): child for child in document.children(node)}


def _owner(section: Node) -> str:
    """Whose systems a section exempts, by its heading: "NRO", "Army"; "ALL" for those of the whole department."""
    match = _OFFICE.search(section.heading)
    return match["code"] or match["of"] or "ALL" if match else ""
