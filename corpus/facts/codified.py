"""Whether the Code carries an entry in the words of the rule that added it, or where they differ.

Compares what is printed, word by word; white space and page breaks are layout and do not count.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from corpus.model import Document, Kind, Node


@dataclass(frozen=True, slots=True)
class Codified:
    """`rule` and `code` are citations; `differences` pairs of words, rule first, none when the same."""

    rule: str
    code: str
    differences: tuple[tuple[str, str], ...]


def extract(documents: Sequence[Document]) -> tuple[Codified, ...]:
    """Each entry that a rule prints, beside the codified entry of the same number, of the first edition given."""
    entries = [(document, node) for document in documents for node in document.nodes if node.kind is Kind.ENTRY]
    codified = {node.label: (document, node) for document, node in reversed(entries) if " Appendix " in node.cite}
    return tuple(
        Codified(node.cite, codified[node.label][1].cite, _differences((document, node), codified[node.label]))
        for document, node in entries
        if " Appendix " not in node.cite and node.label in codified
    )


def _differences(rule: tuple[Document, Node], code: tuple[Document, Node]) -> tuple[tuple[str, str], ...]:
    one, two = list(_words(*rule)), list(_words(*code))
    matcher = SequenceMatcher(None, one, two, autojunk=False)
    return tuple(
        (" ".join(one[a:b]), " ".join(two[c:d])) for tag, a, b, c, d in matcher.get_opcodes() if tag != "equal"
    )


def _words(document: Document, entry: Node) -> Iterable[str]:
    for node in (entry, *document.descendants(entry)):
        for own in node.own:
            yield from document.source.quote(own).split()
