"""Offices that take requests, as the contact appendices print them: whose, where, by which numbers.

An appendix is a list of contacts by its heading. Addresses that rules print elsewhere are in
`corpus.facts.recipients`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.citation import Citation, parse
from corpus.facts import addresses
from corpus.facts import components as component_names
from corpus.facts.addresses import ZIP, Address
from corpus.facts.components import Component, plain
from corpus.model import Document, Kind, Node, Span
from corpus.patterns import Pattern

_LIST = Pattern(r"\b(?:contact information|offices)\b", re.IGNORECASE)
_LABEL = Pattern(r"^(?:[IVX]+|[A-Z]|\d{1,2}|[a-z])\. ")
_CODE = Pattern(r"\((?P<code>[A-Z][A-Z&]+)\)")
_SHARED = Pattern(r"\bThe address for each [\w ]+ listed below is: ?(?P<address>.+?)[;.]?$")
_SENT = Pattern(r"\bshould be sent to the (?P<address>.+?\d{5}(?:-\d{4})?)\.")
_DIRECTED = Pattern(r"\bdirect all requests for information from (?P<offices>.+?),? to the (?P<to>.+?) at:$")
_FOR = Pattern(r"(?:[IVX]+\. )?For (?:the )?(?P<name>[A-Z][^,]+), ")
_DATE = Pattern(r"\b[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}\b")
_NAME_ENDS = Pattern(r", |; | \(|: |\.$")


@dataclass(frozen=True, slots=True)
class Contact:
    """`name` whose office it is, `component` its code; `address` the whole postal address as printed.

    `serves` are the offices whose requests go there, where the list names them; `listed` the date
    of the list. `email` is as printed: the edition withholds the name before the "@".
    """

    component: str | None
    name: str
    address: str | None
    person: str | None
    phones: tuple[str, ...]
    faxes: tuple[str, ...]
    email: str | None
    serves: tuple[str, ...]
    listed: str | None
    cite: str
    span: Span


def extract(documents: Sequence[Document]) -> tuple[Contact, ...]:
    """Every contact of every list, in the order printed."""
    components = component_names.extract(documents)
    return tuple(
        contact
        for document in documents
        for node in document.nodes
        if node.kind is Kind.APPENDIX and is_list(node)
        for contact in _of_list(document, node, components)
    )


def is_list(appendix: Node) -> bool:
    """Whether an appendix lists contacts, by its heading."""
    return _LIST.search(appendix.heading) is not None


def _of_list(document: Document, appendix: Node, components: Sequence[Component]) -> Iterator[Contact]:
    listed = _date(document, appendix)
    below = list(document.descendants(appendix))
    headed = any(node.kind is Kind.HEADING for node in below)
    found = _under_headings(document, below) if headed else _under_labels(document, below)
    for contact in found:
        code = contact.component or _component(contact.name, components)
        yield replace(contact, component=code, listed=listed)


# -- a heading, then the address under it --------------------------------------------------------


def _under_headings(document: Document, below: Sequence[Node]) -> Iterator[Contact]:
    held: Contact | None = None
    heading, serves, lead = "", tuple[str, ...](), None
    for node in below:
        text = document.own_text(node)
        if node.kind is Kind.HEADING:
            heading = node.heading
            continue
        directed = _DIRECTED.search(text)
        if directed:
            heading, serves, lead = "", tuple(_offices(directed["offices"])), node
            continue
        address = addresses.read(text)
        reached = bool(address.phones or address.faxes or address.email)
        named = _FOR.match(text) if reached and not heading else None
        if held and not address.postal and not named and not (reached and heading and held.name != heading):
            held = _joined(held, address, node)  # the block goes on in a new line
            continue
        if held:
            yield held
        if named:
            held = _contact(node, named["name"], address, ())
        elif address.postal or (reached and heading):
            second = held is not None and held.name == heading
            name = text.split(",")[0].strip() if second or not heading else heading
            held = _contact(node, name, address, serves)
            if lead is not None:
                held = replace(held, span=Span(held.span.source, lead.span.start, held.span.end))
                lead = None
    if held:
        yield held


def _joined(contact: Contact, more: Address, node: Node) -> Contact:
    return replace(
        contact,
        person=contact.person or more.person,
        phones=contact.phones + more.phones,
        faxes=contact.faxes + more.faxes,
        email=contact.email or more.email,
        span=Span(contact.span.source, contact.span.start, node.span.end),
    )


# -- numbered paragraphs, each an address, or a list of offices with one address ------------------


def _under_labels(document: Document, below: Sequence[Node]) -> Iterator[Contact]:
    for node in below:
        text = document.own_text(node)
        said = _LABEL.sub("", text) if node.label else text
        if found := _SHARED.search(said) or _SENT.search(said):
            under = list(document.descendants(node)) or [
                sibling
                for sibling in document.children(document.nodes[node.parent or 0])
                if sibling.id > node.id and sibling.label
            ]
            names = [document.own_text(one).strip() for one in under]
            offices = [_LABEL.sub("", name).rstrip(" ,.;").removesuffix(", and") for name in names if len(name) > 2]
            where = found["address"]
            contact = _contact(node, where.split(",")[0], addresses.read(where), tuple(offices))
            yield replace(contact, span=_own(node, below))
        elif ZIP.search(said):
            name = _NAME_ENDS.split(said, maxsplit=1)[0]
            serves = tuple(_offices(name.removeprefix("For "))) if name.startswith("For the ") else ()
            block = (
                said[: _end(said)].removeprefix(f"{name}: ")
                if said.startswith(f"{name}: {name},")
                else said[: _end(said)]
            )
            yield _contact(node, name.removeprefix("For the "), addresses.read(block), serves)


def _end(text: str) -> int:
    """Where the last address of a paragraph ends; what follows says something else."""
    after = [match.end() for match in ZIP.finditer(text)][-1]
    note = re.match(r"[,;]? ?(?:e-?mail:? \S+ ?\S*\]|\([^)]*\)\.?|Re: [^.]+\.?)", text[after:])
    return after + (note.end() if note else 0)


def _own(node: Node, below: Sequence[Node]) -> Span:
    """The paragraph, with the offices under it."""
    last = max((one.span.end for one in below if one.parent == node.parent and one.id >= node.id), default=0)
    return node.span if node.kind is not Kind.TEXT else Span(node.span.source, node.span.start, last)


# -- what is shared ------------------------------------------------------------------------------


def _contact(node: Node, name: str, address: Address, serves: tuple[str, ...]) -> Contact:
    code = _CODE.search(name)
    return Contact(
        component=code["code"] if code else None,
        name=name,
        address=address.postal,
        person=address.person,
        phones=address.phones,
        faxes=address.faxes,
        email=address.email,
        serves=serves,
        listed=None,
        cite=node.cite,
        span=node.span,
    )


def _component(name: str, components: Sequence[Component]) -> str | None:
    return next((one.code for one in components if one.plain_name == plain(name)), None)


def _offices(text: str) -> Iterator[str]:
    for office in re.split(r", (?:and )?(?:the )?|,? and the ", text.removeprefix("the ")):
        yield office.strip()


def _date(document: Document, appendix: Node) -> str | None:
    """The date of the list: of its own history, else of the source note of its subpart or part."""
    cited = parse(appendix.cite)
    part = str(Citation(title=cited.title, part=cited.part)) if cited else ""
    above = [f"{part} Subpart {cited.subpart}"] if cited and cited.subpart else []
    for wanted, kind in (
        (appendix.cite, Kind.HISTORY),
        *((cite, Kind.SOURCE_NOTE) for cite in [*above, part]),
    ):
        for node in document.nodes:
            if node.kind is kind and node.cite == wanted:
                dates = _DATE.findall(document.own_text(node))
                if dates:
                    return str(dates[-1])
    return None
