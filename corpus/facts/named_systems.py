"""Systems named by an id in parentheses, "(JUSTICE/OAG-001)", in the paragraph that claims or in those below it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.facts.claims import read_claims
from corpus.facts.stated_systems import System, Unread, authorities, doubt, quoted
from corpus.model import Document, Node
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
_LABEL = re.compile(r"^\(\w+\) ")
_REASONED = re.compile(r"\bjustified\b|\breasons set forth\b")


def names(document: Document, node: Node) -> list[str]:
    """The ids that stand in a paragraph."""
    return [_plain(match) for match in _ID.finditer(document.own_text(node))]


def claiming(document: Document, paragraph: Node, unread: list[Unread]) -> Iterator[System]:
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
    why = doubt(claims)
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
        yield System(system_id, name, quoted(document, node), tuple(claims))


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
                found.extend(authorities(limit["under"]))
                said.append(_LABEL.sub("", text[start:end].rstrip(".")))
    return tuple(dict.fromkeys(found)), said[0] if said else None


def _names(text: str) -> Iterator[tuple[str, str | None]]:
    """Ids in a paragraph, each with the name that stands before it; None when none stands apart."""
    last = 0
    for match in _ID.finditer(text):
        before = text[last : match.start()].rstrip(" (,")
        name = _NAME.search(before)
        plain = name["name"].rstrip(". ") if name and not _EXEMPTIONS.search(name["name"]) else None
        yield _plain(match), plain
        last = match.end()


def _plain(match: re.Match[str]) -> str:
    return re.sub(r"\s?[-–—]+\s?", "-", match["id"]).upper().replace(" ", "")
