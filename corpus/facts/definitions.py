"""What the text says its words mean: lists of definitions, labelled or not, and sentences that define.

Terms, scope and words come from the printed sentence. Abbreviations that are only spelt out are
in `corpus.facts.abbreviations`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.facts.defined_names import bare, names
from corpus.facts.scopes import scope_of
from corpus.model import APPARATUS, Document, Kind, Node, Span
from corpus.patterns import Pattern
from corpus.sentences import sentences
from corpus.text import Folded, fold_with_offsets

_MEANS = (
    r"(?:(?:may |shall )?mean|means|refers? to|shall refer to|(?:is|are) defined as|encompass(?:es)?|"
    r"shall be limited to|(?:has|have) the (?:same )?meanings?)\b"
)
_VERB = rf"(?:{_MEANS}|includes?\b)"
_OPEN, _CLOSE = "(?:``|“)", "(?:''|”)"  # as the printer's text has them, and as the XML
_LABEL = Pattern(r"\([0-9A-Za-z]{1,5}\) ?")
# "As used in this part:", "(b) Definitions--": a list of definitions follows.
_LEAD_IN = Pattern(
    r"(?:^|[.,] )(?P<scope>(?:for (?:the )?purposes? of|(?:unless [\w ]+, )?as used in) (?:this|these) [\w ]+?)"
    r"(?:, the terms?)?(?::|--|—)$|\bfollowing definitions\b(?P<through>[^.]*):$|\bdefinitions(?:\.|--|—)$",
    re.IGNORECASE,
)
_HEADED = Pattern(r"Definitions (?:for|of|in|under|used|related|relating|applicable)\b")  # and no lead-in below
_HEADED_ONE = Pattern(r"^Definition\. ")  # "(a) Definition. An official worksite is": a list of one
_ASIDE = r"(?:,? (?:for (?:the )?purposes of|(?:when|as) (?:used|referenced) in) [^;:]{4,70}?)?"
_NO_TERM = r"(?!(?:For|As|This|These|Nothing|Any|All|Such|The terms) )"
_ENTRIES = (
    Pattern(r"(?P<terms>[A-Z][^.;:—]{1,80}?) ?(?:--|—)(?=[A-Z])"),
    Pattern(rf"{_NO_TERM}(?:The term )?(?P<terms>[^.;:]{{1,110}}?){_ASIDE},? {_VERB}"),
    Pattern(rf"{_NO_TERM}(?P<terms>(?:[\w'-]+ ){{0,5}}[\w-]+) (?:is|are) "),
    # "Lawful status: A person in lawful status is": it says the term again.
    Pattern(r"(?P<terms>[A-Z][^.;:]{1,60}): (?=[^.;:]{0,60}\b(?i:(?P=terms)) (?:is|are|means?)\b)"),
)
_BROKEN = Pattern(r"The term (?P<terms>[^.;:]{1,80}):$")  # "(b) The term X:", then "(1) Means ..."
_OTHER_FORM = Pattern(r", and (?P<terms>[a-z]+) means\b")
_QUOTED_NAMES = Pattern(rf"^.{{0,110}}?(?:--|—)The term {_OPEN}'?(?P<terms>.{{1,110}}?){_CLOSE} (?:means|as used)\b")
_NO_VERB = (
    r"(?!(?:will|shall|may|must|should|can|could|would|is|are|was|were|has|have|that|which|who|also|not|to|do)\b)"
)
_SCOPE = r"(?P<scope>(?:For (?:the )?purposes? of|As (?:used|referenced) in) [^,;:]{4,70}), (?:and [^,]{4,90}, )?"
_STATED = (
    Pattern(rf"^{_SCOPE}the term (?P<terms>[^.;:,]{{2,80}}?) {_VERB}"),
    Pattern(rf"^{_SCOPE}(?P<terms>{_OPEN}[^.;:,]{{2,60}}{_CLOSE}|[^.;:,`“]{{2,60}}?)(?<!will) (?:{_MEANS}|include\b)"),
    Pattern(rf"^The term (?!does )(?P<terms>[^.;:,]{{2,80}}?) {_VERB}"),
    Pattern(rf"^(?:Generally, )?(?P<terms>{_OPEN}[^'”.;:,]{{2,60}}{_CLOSE}) {_MEANS}"),
    Pattern(r"^(?P<terms>[A-Z][\w -]{2,60}?)(?:, which)? (?:is|are) defined as\b"),
    Pattern(rf"^{_SCOPE}(?P<terms>[^.;:,`]{{2,80}}?) (?:will|shall) include only\b"),
    Pattern(rf"^An? (?P<terms>{_OPEN}[^'”.;:,]{{2,60}}{_CLOSE}(?: [a-z]+)?) exists (?:when|where|if)\b"),
    Pattern(r"^(?:The )?(?P<terms>[A-Za-z][a-z -]{2,60}?) (?:is|are) defined (?:in|by|at) (?!this|paragraph)"),
    # "Adverse determinations, or denials of requests, consist of": things, not what somebody is to do.
    Pattern(
        rf"^{_NO_TERM}(?!(?:Other|Each|No|Examples?|Those|Requirements|Sanctions|To|In|The|Types|Different) )"
        rf"(?P<terms>[A-Z][a-z-]+(?: {_NO_VERB}[a-z-]+){{0,4}}(?:, or [a-z -]{{3,40}}(?=, ))?)"
        r"(?:(?<=s)|, )(?= ?(?:include|consist)) ?(?:include(?! but)|consist of)\b"
    ),
)
# What another law defines, and the sentence does not: "an ``individual,'' as defined by 5 U.S.C. 552a(a)(2)".
_SMALL = r"(?!(?:an?|the|in|of|by|with|or|and|to|for|as|any|each|such|more|otherwise|other)\b)"
_ELSEWHERE = Pattern(
    rf"\bas {_OPEN}(?P<said>[^'`“”]{{2,60}}?),?{_CLOSE} is defined (?:in|by|at) (?=\d|[Ss]ection|Executive|the [A-Z])"
    rf"|{_OPEN}(?P<quoted>[^'`“”]{{2,60}}?),?{_CLOSE} \(as defined (?:in|by|at) (?=\d|[Ss]ection|Executive)"
    rf"|(?:^|\b(?:an?|the|in|by|with|or|and|any|each|such|other|more) )"
    rf"(?P<plain>{_SMALL}[A-Za-z-]++(?: (?:of )?{_SMALL}[A-Za-z-]++){{0,2}}+),? as defined "
    r"(?:in|by|at) (?=\d+ (?:U\.S\.C|CFR)|section \d+ of)"
)
_SHORT_NAME = Pattern(
    rf"\((?:(?:hereinafter|hereafter|collectively),? (?:(?:referred to|known) as )?|(?:an? |the )?(?={_OPEN}[A-Z]))"
    rf"{_OPEN}(?P<terms>[^'`“”]+?),?{_CLOSE}\)|\bshall be referred to as an? {_OPEN}(?P<named>[^'`“”]+?),?{_CLOSE}"
)
_UNREAD = APPARATUS | {Kind.HEADING}


@dataclass(frozen=True, slots=True)
class Definition:
    """`term` as printed ("Loan guarantee or loan insurance"), `names` each thing it is called.

    `scope` cites where it holds; `scope_words` are the words that say so, when there are any.
    `elsewhere`: the sentence uses the term as another law defines it, and says no more of it.
    """

    term: str
    names: tuple[str, ...]
    scope: str
    scope_words: str | None
    cite: str
    span: Span
    elsewhere: bool = False


def extract(documents: Sequence[Document]) -> tuple[Definition, ...]:
    """Every definition, in the order of the texts."""
    found = [definition for document in documents for definition in _of(document, document.nodes)]
    return tuple(dict.fromkeys(found))


def within(document: Document, node: Node) -> tuple[Definition, ...]:
    """Those of a place alone, in the order of the text."""
    return tuple(dict.fromkeys(_of(document, (node, *document.descendants(node)))))


def _of(document: Document, nodes: Sequence[Node]) -> Iterator[Definition]:
    listed = _members(document, nodes)
    for node in nodes:
        if node.kind in _UNREAD:
            continue
        known: set[str] = set()
        if node.id in listed:
            for definition in _listed(document, node, listed[node.id]):
                known.update(name.lower() for name in definition.names)
                yield definition
        if not (node.id in listed and _LEAD_IN.search(document.own_text(node)) and not known):
            yield from (d for d in _stated(document, node) if not known & {name.lower() for name in d.names})


# -- lists -------------------------------------------------------------------------------------


def _members(document: Document, nodes: Sequence[Node]) -> dict[int, str | None]:
    """Of some nodes, those in a list of definitions that one of them opens, each with the words that say where it
    holds."""
    found: dict[int, str | None] = {}
    for node in nodes:
        if node.kind in _UNREAD:
            continue
        if node.heading == "Definition":
            found[node.id] = None
        lead = _LEAD_IN.search(document.own_text(node))
        headed = node.kind is Kind.SECTION and _HEADED.match(node.heading)
        if not lead and not headed:
            continue
        words = (lead["scope"] or lead["through"]) if lead else None
        members = list(document.children(node))
        if not members and node.kind is Kind.TEXT and node.parent is not None:
            siblings = document.children(document.nodes[node.parent])
            members = [sibling for sibling in siblings if sibling.id > node.id]
        for member in members:
            found[member.id] = words or found.get(node.id)
            if _LABEL.fullmatch(f"{document.own_text(member)} "):  # "(e)", and the terms stand below it
                found |= {below.id: found[member.id] for below in document.children(member)}
    return found


def _listed(document: Document, node: Node, words: str | None) -> Iterator[Definition]:
    text = document.own_text(node)
    label = _LABEL.match(text) if node.label else None
    said = _HEADED_ONE.sub("", text[label.end() :] if label else text)
    match = next((m for m in (entry.match(said) for entry in _ENTRIES) if m), None)
    if match is None or said.endswith(":"):
        broken = _BROKEN.match(said)
        child = next(document.children(node), None)
        if broken and child and re.match(r"\(\w{1,4}\) Means\b", document.own_text(child)):
            match = broken
    if match is None or _LEAD_IN.fullmatch(said):
        return
    called = list(names(match["terms"]))
    quoted = _QUOTED_NAMES.match(said)
    for more in (quoted, _OTHER_FORM.search(said)):
        called += [name for name in names(more["terms"]) if name not in called] if more else []
    yield Definition(
        term=bare(match["terms"]),
        names=tuple(called),
        scope=scope_of(document, node, words),
        scope_words=words.strip() if words else None,
        cite=node.cite,
        span=node.span,
    )


# -- sentences ---------------------------------------------------------------------------------


def _stated(document: Document, node: Node) -> Iterator[Definition]:
    """Sentences that define a term, wherever they stand."""
    for own in node.own:
        folded = fold_with_offsets(document.source.raw(own), own.start)
        for start, end in sentences(folded.text):
            label = _LABEL.match(folded.text, start) if node.label else None
            said = folded.text[label.end() if label and label.end() < end else start : end]
            match = next((m for m in (form.match(said) for form in _STATED) if m), None)
            if match:
                words = match.groupdict().get("scope")
                span = _whole(document, node, match["terms"], folded, start, end)
                yield _definition(document, node, match["terms"], words, span)
            for elsewhere in () if match else _ELSEWHERE.finditer(said):
                span = Span(own.source, *folded.source_range(start, end))
                said_elsewhere = _definition(document, node, next(filter(None, elsewhere.groups())), None, span)
                yield replace(said_elsewhere, elsewhere=True)
            for short in _SHORT_NAME.finditer(said):
                span = Span(own.source, *folded.source_range(start, end))
                yield _definition(document, node, short["terms"] or short["named"], None, span)


def _definition(document: Document, node: Node, terms: str, words: str | None, span: Span) -> Definition:
    return Definition(bare(terms), tuple(names(terms)), scope_of(document, node, words), words, node.cite, span)


def _whole(document: Document, node: Node, terms: str, folded: Folded, start: int, end: int) -> Span:
    """The sentence; with the list it opens, or with its paragraph where that is about the term alone."""
    first, last = folded.source_range(start, end)
    above = [node, *reversed(document.ancestors(node))]
    section = next((one for one in above if one.kind is Kind.SECTION), None)
    begins = not folded.text[:start].strip() or start == 0
    about = section is not None and section.heading.strip(".").lower() == bare(terms).lower()
    if folded.text[:end].endswith(":") or (about and begins):
        last = node.span.end
    return Span(node.span.source, first, last)
