"""To whom a rule sends a thing: the official or office that a sentence names, and the address it prints.

Only sentences whose grammar says so count: "shall be sent to the ...", "may appeal ... to the ...",
"by sending it to the following address: ...". The lists of offices are in `corpus.facts.contacts`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.facts.addresses import PHONE, ZIP
from corpus.facts.contacts import is_list
from corpus.model import Document, Kind, Node, Span
from corpus.patterns import Pattern
from corpus.sentences import sentences
from corpus.text import fold_with_offsets

_LABEL = Pattern(r"(?:\([0-9A-Za-z]{1,5}\) ?)+")
# A name: words with a capital, joined by small ones: "Office of the Chief Security Officer".
_NAME = (
    r"(?P<name>[A-Z][\w.'&-]*(?:(?: (?:of|the|for|and|to|on)){0,3}(?:,? | \()"
    r"(?:[A-Z][\w.'&/-]*|\d[\w-]*)\)?)*)(?! office)"
)
_DONE = (
    r"(?:sent|addressed|mailed|submitted|delivered|directed|forwarded|reported|transmitted|made|referred)"
    r"(?: or (?:sent|delivered|addressed|mailed))?"
)
_GRAMMAR = (
    Pattern(rf"\b(?:shall|should|must|may|will|can|to)(?: also)? be {_DONE} (?:only )?to:? (?:the )?{_NAME}"),
    Pattern(rf"\bserved (?:up)?on (?:the )?{_NAME}"),
    Pattern(rf"\b[Oo]nly (?:the )?{_NAME} is authorized to (?:receive|accept)\b"),
    # An office that has no name of its own: "writing directly to the component that maintains the record".
    Pattern(
        r"\b(?:writing directly|be sent or delivered|be delivered or sent) to (?:the )?"
        r"(?P<name>[a-zA-Z][^,.;:(]{5,90}?)"
        r"(?= at (?:the|an|its) address\b| (?:or )?via\b| as (?:identified|listed)\b|[,.;:(]|$)"
    ),
    Pattern(
        rf"\b(?:may|shall|should|must|will)(?: also)? (?:send|submit|appeal|report|mail)\b[^.;]*? to:? (?:the )?{_NAME}"
    ),
)
_PERSON = (
    r"(?P<name>[A-Z][\w. ]+?)(?P<title>, [A-Z][\w ]+?)?,? \((?P<phone>\d[\d -]+)\), "
    r"(?P<address>[A-Z].+?\d{5}(?:-\d{4})?)(?:, e-?mail:(?: \S+)?)?\.?"
)
_FURTHER = Pattern(rf"For [a-z ]+, please contact: {_PERSON}")
_GOES_ON = Pattern(_PERSON)  # in the line after one that ends "please contact:"
_AT = Pattern(
    r"\b(?:from|to|with|on) (?:the )?(?P<name>(?:[A-Z][\w&'-]*(?![\w&'-])|of|the|and|for| )+?),? at (?:the )?$"
)
_TO = Pattern(r"(?:\b(?:to|at|from)(?: the following address)?:?|\b(?:address|is):) (?:the |DHS at: )?(?=[A-Z0-9])")
_FAX = Pattern(r"\bfax(?: to|:)? $", re.IGNORECASE)
_SUCH = Pattern(r"(?:All )?[Ss]uch\b")
_OPENS = Pattern(rf"\b(?:with|to) the {_NAME}:$")
_LINE = Pattern(r"(?P<what>U\.S\. Mail|Fax|E-?mail|Phone): (?P<value>.+?)\.?$", re.IGNORECASE)
_NO_OFFICE = frozenset({"Congress", "Sec", "Title", "Part", "Federal", "State"})
_READ = frozenset({Kind.TEXT, Kind.PARAGRAPH, Kind.SECTION})


@dataclass(frozen=True, slots=True)
class Recipient:
    """`name` as printed, None where only a number to call is; `address` whole, None where none is printed."""

    name: str | None
    address: str | None
    phones: tuple[str, ...]
    faxes: tuple[str, ...]
    cite: str
    span: Span


def extract(documents: Sequence[Document]) -> tuple[Recipient, ...]:
    """Every such sentence, in the order of the text."""
    return tuple(dict.fromkeys(found for document in documents for found in _of_document(document)))


def _of_document(document: Document) -> Iterator[Recipient]:
    lists = tuple(node.span for node in document.nodes if node.kind is Kind.APPENDIX and is_list(node))
    for node in document.nodes:
        if node.kind in _READ:
            yield from _in_lines(document, node)
            yield from _in_sentences(document, node, any(one.contains(node.span) for one in lists))
            yield from _to_ask(document, node)


def _in_sentences(document: Document, node: Node, of_list: bool) -> Iterator[Recipient]:
    for own in node.own:
        folded = fold_with_offsets(document.source.raw(own), own.start)
        before = 0
        for start, end in sentences(folded.text):
            label = _LABEL.match(folded.text, start) if node.label else None
            said = folded.text[label.end() if label and label.end() < end else start : end]
            listed = list(ZIP.finditer(said)) if of_list else []
            found = _named(said[listed[-1].end() :] if listed else said)  # an address of a list is a contact
            numbers = list(PHONE.finditer(said)) if found or "call" in said else []
            if found or (numbers and ZIP.search(said) is None and re.search(r"\bcall\b", said)):
                name, address = found or (None, None)
                faxes = tuple(match[0] for match in numbers if _FAX.search(said[: match.start()]))
                first = before if _SUCH.match(said) else start
                yield Recipient(
                    name=name,
                    address=address,
                    phones=tuple(match[0] for match in numbers if match[0] not in faxes),
                    faxes=faxes,
                    cite=node.cite,
                    span=Span(own.source, *folded.source_range(first, end)),
                )
            before = start


def _named(said: str) -> tuple[str, str | None] | None:
    """The recipient and its address, when the grammar names one."""
    end = ZIP.search(said)
    if end:
        starts = [match.end() for match in _TO.finditer(said, 0, end.start())]
        if starts:
            address = said[starts[-1] : end.end()]
            office = _AT.search(said[: starts[-1]]) if address[0].isdigit() else None
            return office["name"] if office else address.split(",")[0], address
    for form in _GRAMMAR:
        match = form.search(said)
        if match and match["name"].split()[0].strip(",") not in _NO_OFFICE and " " in match["name"]:
            name = match["name"].rstrip(" ,.")
            street = re.search(r", \d", name)  # the name goes on in an address without its end
            return (name.split(",")[0], name) if street else (name, None)
    return None


def _to_ask(document: Document, node: Node) -> Iterator[Recipient]:
    """ "For privacy issues, please contact: a person (number), office, address": of a rule."""
    goes_on = node.id > 0 and document.own_text(document.nodes[node.id - 1]).endswith("please contact:")
    for own in node.own:
        folded = fold_with_offsets(document.source.raw(own), own.start)
        first = _GOES_ON.match(folded.text) if goes_on else None
        for match in (*([first] if first else []), *_FURTHER.finditer(folded.text)):
            yield Recipient(
                name=match["name"],
                address=match["address"],
                phones=(match["phone"],),
                faxes=(),
                cite=node.cite,
                span=Span(own.source, *folded.source_range(*match.span())),
            )


def _in_lines(document: Document, node: Node) -> Iterator[Recipient]:
    """A paragraph that ends "with the Office ...:", and under it a line for mail, fax and e-mail each."""
    opens = _OPENS.search(document.own_text(node))
    if not opens or node.parent is None:
        return
    lines = []
    for sibling in document.children(document.nodes[node.parent]):
        if sibling.id > node.id:
            line = _LINE.match(document.own_text(sibling))
            if not line:
                break
            lines.append((sibling, line["what"].lower(), line["value"]))
    if lines:
        yield Recipient(
            name=opens["name"],
            address=next((value for _, what, value in lines if what == "u.s. mail"), None),
            phones=tuple(value for _, what, value in lines if what == "phone"),
            faxes=tuple(value for _, what, value in lines if what == "fax"),
            cite=node.cite,
            span=Span(node.span.source, node.span.start, lines[-1][0].span.end),
        )
