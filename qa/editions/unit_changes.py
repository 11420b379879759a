"""Which sections, appendices or parts differ between two editions, as an answer: added, removed, worded otherwise.

It compares citations and whole units; what differs within one is told elsewhere.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from corpus.citation import Citation as Place
from corpus.differences import Paragraph, differences, paragraphs
from corpus.model import CONTENTS, Document, Kind, Node
from qa.answer import Answer, AnswerKind, Cell, Citation, Table
from qa.editions.differences import SURE, Comparer
from qa.editions.places_held import first_words, is_reserved
from qa.wording import listed

_COLUMNS = ["change", "place", "heading"]
_KINDS = {
    "section": (Kind.SECTION,),
    "part": (Kind.PART,),
    "appendix": (Kind.APPENDIX,),
    "all": (Kind.PART, Kind.SECTION, Kind.APPENDIX),
}
_SAID = {"added": "added", "removed": "removed", "changed": "worded otherwise"}
_MOST = 40  # units that the words of an answer name


@dataclass(frozen=True, slots=True)
class UnitChanges:
    """Nodes of the later edition; of what was removed, of the earlier."""

    added: tuple[Node, ...]
    removed: tuple[Node, ...]
    changed: tuple[Node, ...]


def unit_changes(comparer: Comparer, units: str, within: Place | None = None) -> UnitChanges:
    """Of all "section"s, "part"s, "appendix" or "all", those that differ; `within` a place."""
    (old, new), (old_cut, new_cut) = comparer.documents(), comparer.cut
    had, has = _units(old, units, within), _units(new, units, within)
    compared = [node for cite, node in has.items() if cite in had and (node.kind is not Kind.PART or units == "part")]
    return UnitChanges(
        tuple(node for cite, node in has.items() if cite not in had and not old_cut.is_beyond(cite)),
        tuple(node for cite, node in had.items() if cite not in has and not new_cut.is_beyond(cite)),
        tuple(node for node in compared if _differs(comparer, had[node.cite], node)),
    )


def units_answer(
    comparer: Comparer, question: str, units: str, kinds: Collection[str] = (), within: Place | None = None
) -> Answer:
    """The units that differ; in `kinds`, those alone."""
    both, found = comparer.both, unit_changes(comparer, units, within)
    where = f" of {within}" if within else ""
    names = {"all": "places", "appendix": "appendices"}.get(units, f"{units}s")
    counts = listed(
        [f"{len(getattr(found, kind))} {kind if kind != 'changed' else 'worded otherwise'}" for kind in _SAID]
    )
    lines = [f"The {names}{where}, from {both.old.edition} to {both.new.edition}: {counts}."]
    rows: list[list[Cell]] = []
    cited: list[Citation] = []
    old, new = comparer.documents()
    for kind in _SAID:
        nodes = getattr(found, kind)
        if not nodes or (kinds and kind not in kinds):
            continue
        rows += [[kind, node.cite, node.heading] for node in nodes]
        named = [f"{node.cite} ({node.heading})" if node.heading else node.cite for node in nodes[:_MOST]]
        more = f"; and {len(nodes) - _MOST} more" if len(nodes) > _MOST else ""
        lines.append(f"{_SAID[kind].capitalize()}: {'; '.join(named)}{more}.")
        cited += [first_words(old if kind == "removed" else new, node) for node in nodes[:_MOST]]
    notes = ["A place that was given another number is told as removed and added."]
    if last := comparer.cut[0].last:
        notes.append(
            f"The file of {both.old.edition} is cut off in {last.cite}; "
            "what follows is compared by lists of parts alone."
        )
    return Answer(
        question=question,
        kind=AnswerKind.COMPARISON,
        understood=f"which {names}{where} differ between the editions of {both}",
        answer="\n".join(lines),
        count=len(rows) if kinds else None,
        table=Table(_COLUMNS, rows) if rows else None,
        citations=cited or [first_words(new, new.nodes[0])],
        notes=notes,
        confidence=SURE,
    )


def _units(document: Document, units: str, within: Place | None) -> dict[str, Node]:
    asked = _KINDS[units]
    top = None
    if within is not None:
        cites = {str(within), f"{document.nodes[0].cite} {within}"}
        top = next((node for node in document.nodes if node.cite in cites and node.kind not in CONTENTS), None)
        if top is None:
            return {}
    nodes = [top, *document.descendants(top)] if top else document.nodes
    found: dict[str, Node] = {}
    for node in nodes:
        if node.kind in asked and not is_reserved(node):
            found.setdefault(node.cite, node)
    return found


def _differs(comparer: Comparer, before: Node, after: Node) -> bool:
    """Whether the sections and appendices of a unit say other words, as far as both files go."""
    (old, new), (old_cut, new_cut) = comparer.documents(), comparer.cut
    had, has = new_cut.known(_said(old, before)), old_cut.known(_said(new, after))
    if [one.said for one in had] == [one.said for one in has]:
        return False
    last = {cut.last.cite for cut in comparer.cut if cut.last}
    if not any(one.cite in last for one in had):
        return True
    return bool(new_cut.as_far(old_cut.as_far(differences(after.cite, had, has))).found)


def _said(document: Document, node: Node) -> list[Paragraph]:
    """The paragraphs of the sections and appendices of a unit, without notes of amendments."""
    inside = (node, *document.descendants(node))
    above = {one.cite for one in inside if one.kind in (Kind.PART, Kind.SUBPART)}
    notes = {one.own[0].start for one in inside if one.kind is Kind.HISTORY and one.own}
    said = paragraphs(document, node)
    return [one for one in said if one.cite not in above and one.span.start not in notes]
