"""Systems that have a paragraph each, "System identifier and name", with "Exemption" and "Authority" below it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from corpus.facts import stated_reasons
from corpus.facts.claims import read_claims
from corpus.facts.entries import Claim, Quoted, Reason
from corpus.facts.stated_systems import System, Unread, authorities, doubt, quoted
from corpus.model import Document, Node
from corpus.patterns import Pattern

_IDENTIFIED = Pattern(r"System identif(?:iers?|ication)(?: and names?)?$", re.IGNORECASE)
_IDENTITY = Pattern(
    r"(?P<id>[A-Z][\w ./()&-]{0,60}?\d[\w ./()&-]{0,60}?)(?:[.,:]\s|\s(?=[“\"]))[“\"]?(?P<name>[A-Z].+?)[.,”\"\s]*",
    re.DOTALL,
)
_OTHERS = Pattern(r"\bother systems?\b", re.IGNORECASE)  # "Exempt records from other systems"
_OFFICE = Pattern(r"\((?P<code>[A-Z][A-Z&]+)\)|\bDepartment of (?:the )?(?P<of>[A-Z]\w+(?: [A-Z]\w+)*)|\b\w+-wide\b")


def identifies(node: Node) -> bool:
    return bool(_IDENTIFIED.fullmatch(node.heading))


def unidentified(document: Document, node: Node) -> bool:
    """Whether a paragraph prints an exemption and reasons for it, and no system that they are of."""
    return not identifies(node) and any({"exemption", "reason"} <= held.keys() for held in _exemptions(document, node))


def identified(document: Document, section: Node, node: Node, unread: list[Unread]) -> Iterator[System]:
    """A paragraph of `section` that identifies a system, with its exemptions and the authority of each below."""
    printed = document.own_text(node)
    identity = _IDENTITY.fullmatch(printed[printed.find(node.heading) + len(node.heading) :].lstrip(" .—:"))
    read = [_read(document, held) for held in _exemptions(document, node)]
    why = "its id and name are not printed as such" if identity is None else ""
    why = why or next((one for one in read if isinstance(one, str)), "")
    if why or identity is None:
        unread.append(Unread(node.cite, why, node.span))
        return
    stated = [one for one in read if isinstance(one, _Exempted)]
    yield System(
        identity["id"].strip(),
        identity["name"],
        _owner(section),
        quoted(document, node),
        tuple(claim for one in stated for claim in one.claims),
        tuple(taken for one in stated for taken in one.pass_through) + tuple(_taken_over(document, node)),
        tuple(reason for one in stated for reason in one.reasons),
    )


@dataclass(frozen=True, slots=True)
class _Exempted:
    """What one exemption of a system claims, with what it takes over from other systems, and why."""

    claims: tuple[Claim, ...]
    pass_through: tuple[Quoted, ...]
    reasons: tuple[Reason, ...]


def _read(document: Document, held: Mapping[str, Node]) -> _Exempted | str:
    """One exemption with its authority; what is not certain of them."""
    exemption, authority = held.get("exemption"), held.get("authority")
    if exemption is None or authority is None:
        return "its exemption and authority are not printed as such"
    stated = authorities(document.text(authority))
    statements = read_claims(document, [exemption, *document.descendants(exemption)], ())
    read = statements.claims
    if len(read) > 1 and not all(claim.authorities for claim in read):
        return "it claims more than once, without an authority for each"
    if any(not set(claim.authorities) <= set(stated) for claim in read):
        return "the exemption names another authority than its own paragraph"
    claims = tuple(replace(claim, authorities=claim.authorities or stated) for claim in read)
    why = "" if statements.pass_through and not claims else doubt(claims)
    if not why and claims and {a for claim in claims for a in claim.authorities} != set(stated):
        why = "its authority paragraph names more than the exemption claims under"
    reasons = tuple(stated_reasons.below(document, held["reason"])) if "reason" in held else ()
    return why or _Exempted(claims, statements.pass_through, reasons)


def _taken_over(document: Document, node: Node) -> Iterator[Quoted]:
    """What a paragraph of its own takes over from other systems."""
    for child in document.children(node):
        if _OTHERS.search(child.heading):
            yield from read_claims(document, [child, *document.descendants(child)], ()).pass_through


def _exemptions(document: Document, node: Node) -> list[dict[str, Node]]:
    """The paragraphs below one, by what they are headed; a second exemption has an authority and reasons of its own."""
    found: list[dict[str, Node]] = [{}]
    for child in document.children(node):
        heading = child.heading.lower().rstrip("s")
        if heading == "exemption" and heading in found[-1]:
            found.append({})
        found[-1].setdefault(heading, child)
    return found


def _owner(section: Node) -> str:
    """Whose systems a section exempts, by its heading: "NRO", "Army"; "ALL" for those of the whole department."""
    match = _OFFICE.search(section.heading)
    return match["code"] or match["of"] or "ALL" if match else ""
