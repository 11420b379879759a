"""Systems that tables list by number and name, exempted by a paragraph that says where they are listed.

"The Department hereby exempts the systems of records listed in paragraphs (c)(1)(i) through (vi) of this
section from ...": each row of the tables there is a system. A row may take provisions away or add some.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus import provision
from corpus.facts.claims import read_claims
from corpus.facts.entries import Claim, Quoted
from corpus.facts.stated_systems import System, Unread, doubt
from corpus.labels import labels_of
from corpus.model import Document, Kind, Node, Span
from corpus.patterns import Pattern

_LISTED = Pattern(
    r"\bexempts the systems? of records listed in paragraphs? (?P<first>(?:\(\w+\))+)"
    r"(?: (?P<joined>through|and) (?P<last>\(\w+\)))? of this section"
)
_NUMBERS = Pattern(r"^\s*No\.\s{2,}", re.MULTILINE)
_ROW = Pattern(
    r"(?P<id>[A-Z][A-Za-z]*\s?\d*\.\d+)\s{2,}(?P<name>[A-Z].*?)\s*(?P<note>\((?P<also>also|not) exempt from\b.*)?"
)


def lists(document: Document, node: Node) -> bool:
    return bool(_LISTED.search(document.own_text(node)))


def listed(document: Document, section: Node, claiming: Sequence[Node], unread: list[Unread]) -> Iterator[System]:
    """The systems in the tables of `section` that its paragraphs `claiming` point to."""
    claimed: set[int] = set()
    for node in claiming:
        for table in _tables(document, section, node, unread):
            claimed.add(table.id)
            [claim] = read_claims(document, [node], ()).claims
            yield from _rows(document, table, claim, unread)
    for table in document.descendants(section):
        if table.kind is Kind.TABLE and table.id not in claimed and _NUMBERS.search(document.source.raw(table.span)):
            unread.append(Unread(table.cite, "no paragraph that was read exempts the systems listed here", table.span))


def _tables(document: Document, section: Node, node: Node, unread: list[Unread]) -> Iterator[Node]:
    """The tables that one paragraph exempts; none when its claim is not certain."""
    match = _LISTED.search(document.own_text(node))
    assert match is not None
    claims = list(read_claims(document, [node], ()).claims)
    why = doubt(claims)
    holders = _holders(document, section, match)
    if not holders:
        why = "the paragraphs that list its systems are not found"
    if why or len(claims) != 1:
        unread.append(Unread(node.cite, why or "it claims more than once", node.span))
        return
    for holder in holders:
        for table in (holder, *document.descendants(holder)):
            if table.kind is Kind.TABLE:
                yield table


def _holders(document: Document, section: Node, match: re.Match[str]) -> list[Node]:
    """The paragraphs pointed to: one, or those from the first through the last."""
    path = labels_of(match["first"])
    found = _at(document, section, path)
    if not found or not match["last"]:
        return [found] if found else []
    last = _at(document, section, (*path[:-1], *labels_of(match["last"])))
    if not last or last.parent != found.parent:
        return []
    if match["joined"] == "and":
        return [found, last]
    above = document.nodes[found.parent or 0]
    return [n for n in document.children(above) if n.label and found.id <= n.id <= last.id]


def _at(document: Document, section: Node, path: tuple[str, ...]) -> Node | None:
    cite = section.cite + "".join(f"({label})" for label in path)
    at = (n for n in document.descendants(section) if n.cite == cite and n.kind is Kind.PARAGRAPH)
    return next(at, None)


def _rows(document: Document, table: Node, claim: Claim, unread: list[Unread]) -> Iterator[System]:
    at = table.span.start
    headed = False
    for line in document.source.raw(table.span).split("\n"):
        text = line.strip()
        start = at + line.find(text)
        at += len(line) + 1
        if not headed:  # the caption and the names of the columns
            headed = _NUMBERS.match(text) is not None
            continue
        span = Span(table.span.source, start, start + len(text))
        row = _ROW.fullmatch(text)
        changed = _changed(claim, row) if row else None
        if row is None or changed is None:
            why = (
                "the row does not print one number and one name"
                if row is None
                else "what its note changes is not claimed"
            )
            unread.append(Unread(table.cite, why, span))
            continue
        opening = Quoted(document.source.quote(span), table.cite, span.start, span.end)
        owner = re.split(r"[ .]", row["id"])[0]
        yield System(row["id"], row["name"].rstrip(". "), owner, opening, (changed,))


def _changed(claim: Claim, row: re.Match[str]) -> Claim | None:
    """The claim with what the note of a row takes away or adds; None when that is not clear."""
    if not row["note"]:
        return claim
    note = re.sub(r"\b552a subsection ", "552a", row["note"])  # "not exempt from" what is not claimed changes nothing
    named = [str(item) for found in provision.find(note) for item in found.provisions]
    if not named or (row["also"] == "not" and not set(named) & set(claim.provisions)):
        return None
    kept = (
        (*claim.provisions, *(item for item in named if item not in claim.provisions))
        if row["also"] == "also"
        else tuple(item for item in claim.provisions if item not in named)
    )
    return replace(claim, provisions=kept, condition=claim.condition or row["note"].rstrip(". "))
