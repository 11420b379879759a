"""Systems of records that agencies without numbered entries exempt: a paragraph claims, systems are named in it.

Two ways of writing are read. One claims in a sentence and names systems by their id in parentheses,
"(JUSTICE/OAG-001)", there or in the paragraphs below. The other gives each system a paragraph,
"System identifier and name", with "Exemption" and "Authority" below it. What is claimed is read by
`corpus.facts.claims`; what these words do not settle is listed as unread, never guessed. Reasons are not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus import provision
from corpus.facts.claims import read_claims
from corpus.facts.entries import Claim, Entry, Quoted
from corpus.model import Document, Kind, Node, Span
from corpus.provision import Provision
from corpus.sentences import sentences

_EXEMPTIONS = re.compile(r"\bexempt(?:ed|ions?)?\b", re.IGNORECASE)
_CLAIMS = re.compile(r"\bexempt(?:ed)?\b.*\b(?:552a|Privacy Act|subsections?)\b", re.IGNORECASE | re.DOTALL)
_ID = re.compile(r"\(?\b(?P<id>(?:JUSTICE|Justice|DOJ)\s?/\s?[A-Z][A-Za-z&]*(?:/[A-Z]+)?\s?[-–—]+\s?\d{3}[A-Z]?)\b\)?")
_NAME = re.compile(
    r"(?:^|:\s|;\s|\.\s|\band\s)(?:\(\w{1,4}\)\s)*(?:and\s)?(?:(?:The|the)\s)?(?:Department of Justice,?\s)?"
    r"(?P<name>[A-Z][^:;]{3,160}?),?\s?$"
)
_LIMITED = re.compile(
    r"\bappl(?:y|ies)\b(?: only)? to the extent\b.*?\bsubject to\s(?:an\s)?exemptions?\b(?P<under>.*)"
)
_CONTINUES = re.compile(r"\(\w+\) (?:These|This|The) exemptions?\b")
_REASONED = re.compile(r"\bjustified\b|\breasons set forth\b")
_CUT = re.compile(r"[\s,;]*(?:and|or|through|to)?\s*\(?\s?(?:[a-z]|\d{1,2}|[A-Z])\s?\)")  # a list that goes on
_BARE = re.compile(r"\)(?:[,;]\s|\s)(?:and\s)?\d{1,2}(?=\s*[,;.)]|\sand\b)")  # "(e)(1), (2), and 3;"
_IDENTIFIED = re.compile(r"System identifiers?(?: and names?)?$", re.IGNORECASE)
_IDENTITY = re.compile(
    r"(?P<id>[A-Z][\w ./()&-]*?\d[\w ./()&-]*?)(?:[.,:]\s|\s(?=[“\"]))[“\"]?(?P<name>[A-Z].+?)[.,”\"\s]*", re.DOTALL
)
_SHAPE = re.compile(r"\([a-z]\)(?:\(\d{1,2}\)(?:\([A-I]\))?)?")


@dataclass(frozen=True, slots=True)
class Unread:
    """A paragraph that claims exemptions and could not be read with certainty; `why` in words."""

    cite: str
    why: str
    span: Span


@dataclass(frozen=True, slots=True)
class Agencies:
    """`entries` number the systems of each source in the order printed; the texts print no numbers."""

    entries: tuple[Entry, ...]
    unread: tuple[Unread, ...]


@dataclass(frozen=True, slots=True)
class _System:
    system_id: str
    name: str
    opening: Quoted
    claims: tuple[Claim, ...]


def extract(documents: Sequence[Document]) -> Agencies:
    """The systems of all documents, and what was left unread."""
    entries: list[Entry] = []
    unread: list[Unread] = []
    for document in documents:
        found: dict[str, _System] = {}
        for system in _read(document, unread):
            held = found.setdefault(system.system_id, replace(system, claims=()))
            new = [claim for claim in system.claims if claim not in held.claims]
            found[system.system_id] = replace(held, claims=(*held.claims, *new))
        entries.extend(_entry(document, number, system) for number, system in enumerate(found.values(), 1))
    return Agencies(tuple(entries), tuple(unread))


def _read(document: Document, unread: list[Unread]) -> Iterator[_System]:
    for section in document.nodes:
        if section.kind is not Kind.SECTION or not _EXEMPTIONS.search(section.heading):
            continue
        below = list(document.descendants(section))
        identified = [node for node in below if _IDENTIFIED.fullmatch(node.heading)]
        if identified:
            for node in identified:
                yield from _identified(document, node, unread)
        elif any(_ID.search(document.own_text(node)) for node in below):
            for paragraph in below:
                if paragraph.parent == section.id and paragraph.kind is Kind.PARAGRAPH:
                    yield from _claiming(document, paragraph, unread)


def _identified(document: Document, node: Node, unread: list[Unread]) -> Iterator[_System]:
    """A paragraph that identifies a system, with its exemption and its authority below."""
    printed = document.own_text(node)
    identity = _IDENTITY.fullmatch(printed[printed.find(node.heading) + len(node.heading) :].lstrip(" .—:"))
    held = {child.heading.lower().rstrip("s"): child for child in document.children(node)}
    exemption, authority = held.get("exemption"), held.get("authority")
    if identity is None or exemption is None or authority is None:
        missing = "its id and name" if identity is None else "its exemption and authority"
        unread.append(Unread(node.cite, f"{missing} are not printed as such", node.span))
        return
    stated = _authorities(document.text(authority))
    body = [exemption, *document.descendants(exemption)]
    read = read_claims(document, body, ()).claims
    if len(read) > 1 and not all(claim.authorities for claim in read):
        unread.append(Unread(node.cite, "it claims more than once, without an authority for each", node.span))
        return
    claims = []
    for claim in read:
        if not set(claim.authorities) <= set(stated):
            unread.append(Unread(node.cite, "the exemption names another authority than its own paragraph", node.span))
            return
        claims.append(replace(claim, authorities=claim.authorities or stated))
    why = _doubt(claims)
    if not why and {a for claim in claims for a in claim.authorities} != set(stated):
        why = "its authority paragraph names more than the exemption claims under"
    if why:
        unread.append(Unread(node.cite, why, node.span))
        return
    yield _System(identity["id"].strip(), identity["name"], _quoted(document, node), tuple(claims))


def _claiming(document: Document, paragraph: Node, unread: list[Unread]) -> Iterator[_System]:
    """A paragraph that claims for the systems that it names, or that are listed below it."""
    body = [paragraph, *document.descendants(paragraph)]
    if not _CLAIMS.search(document.own_text(paragraph)) or _REASONED.search(document.own_text(paragraph)):
        return
    named = [(node, system_id, name) for node in body for system_id, name in _names(document.own_text(node))]
    under, limit = _limits(document, [*body, *_continuation(document, paragraph)])
    claims = [
        replace(claim, authorities=claim.authorities or under, condition=claim.condition or limit)
        for claim in read_claims(document, [paragraph], ()).claims
    ]
    why = _doubt(claims)
    if not named:
        why = "it names no system by an id"
    elif any(name is None for _, _, name in named):
        why = "the name of a system does not stand apart"
    elif len(claims) > 1 and len({system_id for _, system_id, _ in named}) > 1:
        why = "it claims more than once for more than one system"
    if why:
        unread.append(Unread(paragraph.cite, why, paragraph.span))
        return
    for node, system_id, name in named:
        assert name is not None
        yield _System(system_id, name, _quoted(document, node), tuple(claims))


def _continuation(document: Document, paragraph: Node) -> list[Node]:
    """The paragraph beside it that goes on about "these exemptions"."""
    assert paragraph.parent is not None
    after = [n for n in document.children(document.nodes[paragraph.parent]) if n.id > paragraph.id]
    return after[:1] if after and _CONTINUES.match(document.own_text(after[0])) else []


def _limits(document: Document, body: Sequence[Node]) -> tuple[tuple[str, ...], str | None]:
    """The authorities to whose extent the exemptions apply, and the first sentence that says so."""
    found: list[str] = []
    said: list[str] = []
    for node in body:
        text = document.own_text(node)
        for start, end in sentences(text):
            if limit := _LIMITED.search(text[start:end]):
                found.extend(_authorities(limit["under"]))
                said.append(text[start:end].rstrip("."))
    return tuple(dict.fromkeys(found)), said[0] if said else None


def _names(text: str) -> Iterator[tuple[str, str | None]]:
    """Ids in a paragraph, each with the name that stands before it; None when none stands apart."""
    last = 0
    for match in _ID.finditer(text):
        before = text[last : match.start()].rstrip(" (,")
        name = _NAME.search(before)
        plain = name["name"].rstrip(". ") if name and not _EXEMPTIONS.search(name["name"]) else None
        yield re.sub(r"\s?[-–—]+\s?", "-", match["id"]).upper().replace(" ", ""), plain
        last = match.end()


def _doubt(claims: Sequence[Claim]) -> str:
    """Why claims are not certain; empty when they are."""
    if not claims:
        return "no sentence says from which provisions it is exempt"
    for claim in claims:
        if not claim.authorities:
            return "no authority is named for the exemption"
        items = [*claim.provisions, *claim.authorities]
        if _BARE.search(claim.quote) or not all(_SHAPE.fullmatch(item) for item in items):
            return "its list of provisions is not printed as one"
        if any(one != two and one.startswith(two) for one in items for two in items):
            return "its list names a provision and a part of it"
        if any(_CUT.match(claim.quote, listed.end) for listed in provision.find(claim.quote)):
            return "its list of provisions is not printed as one"
        if re.search(r"\bexcept\b", claim.quote):
            return "it makes an exception"
        if len(re.findall(r"\bexempt(?:ed)?\b", claim.quote)) > 1:
            return "one sentence exempts more than once"
    return ""


def _authorities(text: str) -> tuple[str, ...]:
    found: dict[Provision, None] = {}
    for listed in provision.find(text):
        found.update(dict.fromkeys(item for item in listed.provisions if item.is_authority))
    return tuple(map(str, found))


def _quoted(document: Document, node: Node) -> Quoted:
    own = node.own[0]
    return Quoted(document.source.quote(own), node.cite, own.start, own.end)


def _entry(document: Document, number: int, system: _System) -> Entry:
    acronyms = re.findall(r"\(([A-Z][A-Za-z0-9&/-]{1,11})\)", system.name)
    return Entry(
        entry=number,
        system_id=system.system_id,
        name=system.name,
        acronyms=tuple(acronyms),
        components=(re.split(r"[-/ ]", system.system_id.removeprefix("JUSTICE/"))[0],),
        claims=system.claims,
        reasons=(),
        waivers=(),
        not_asserted=(),
        pass_through=(),
        extensions=(),
        findings=(),
        source=document.source.id,
        cite=system.opening.cite,
        start=system.opening.start,
        end=system.opening.end,
        opening=system.opening,
        text="",
    )
