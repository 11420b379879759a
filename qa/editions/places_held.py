"""Whether a place of the text is in one edition, in the other, or in both: "is 5.36 new?", "did 19.7 exist in 2017?".

It looks for citations; what differs in a place is told elsewhere.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from corpus.citation import Citation as Place
from corpus.differences import Change
from corpus.editions import NoEdition
from corpus.model import Document, Kind, Node
from qa.answer import Answer, AnswerKind, Citation
from qa.editions.differences import SURE, Comparer, printed

_RESERVED = "[Reserved]"
_KEPT = (Change.REWORDED, Change.RENUMBERED)


@dataclass(frozen=True, slots=True)
class Held:
    """A place in the earlier and the later edition; None where it has no text. `told` says so, of the later first."""

    old: Node | None
    new: Node | None
    node: Node
    told: str


def held(comparer: Comparer, place: Place) -> Held | None:
    """None when neither edition has the place, or when it is not known of one."""
    documents, both = comparer.documents(), comparer.both
    cites = (str(place), f"{place.title or both.new.cfr} CFR {str(place).removeprefix(f'{place.title} CFR ')}")
    had, has = (
        next((node for cite in cites if (node := printed(one, cite) or cut.listed_part(cite))), None)
        for one, cut in zip(documents, comparer.cut, strict=True)
    )
    node = has or had
    if node is None or (not (had and has) and any(cut.is_beyond(node.cite) for cut in comparer.cut)):
        return None
    then, now = f"the edition of {both.old.edition}", f"that of {both.new.edition}"
    if had and has and is_reserved(has) != is_reserved(had):
        first, second = (then, now) if is_reserved(has) else (now, then)
        told = f"{node.cite} has text in {first.replace('that', 'the edition')} and is reserved in {second}"
        return Held(None if is_reserved(had) else had, None if is_reserved(has) else has, node, told)
    if had and has:
        told = f"the editions of {both} both have {node.cite}{_replaced(comparer, place, had, has)}"
    elif has:
        told = f"{node.cite} is in the edition of {both.new.edition} and not in that of {both.old.edition}"
    else:
        told = f"{node.cite} is in {then} and no longer in {now}"
    return Held(had, has, node, told)


def _replaced(comparer: Comparer, place: Place, had: Node, has: Node) -> str:
    """What is said of a section or an appendix that has another text altogether."""
    if had.kind not in (Kind.SECTION, Kind.APPENDIX):
        return ""
    try:
        found = comparer.place(place)
    except NoEdition:
        return ""
    if found is None or found.same or any(one.change in _KEPT for one in found.found):
        return ""
    return f", with no paragraph in common: it was “{had.heading.strip(' .')}” and is “{has.heading.strip(' .')}”"


def whether_new(comparer: Comparer, question: str, place: Place, kinds: Collection[str]) -> Answer | None:
    """Whether a place is in one edition alone; None when neither has it, or when it is not known."""
    there = held(comparer, place)
    if there is None:
        return None
    was_removed = bool(there.old and not there.new)
    so = was_removed if "removed" in kinds else bool(there.new and not there.old)
    understood = f"whether {there.node.cite} was added or removed between the editions of {comparer.both}"
    return _verdict(comparer, question, there, understood, so=so)


def whether_held(comparer: Comparer, question: str, place: Place, *, of_old: bool) -> Answer | None:
    """Whether an edition has a place: the earlier, or the later; None as `whether_new`."""
    there = held(comparer, place)
    if there is None:
        return None
    edition = (comparer.both.old if of_old else comparer.both.new).edition
    understood = f"whether the edition of {edition} has {there.node.cite}"
    return _verdict(comparer, question, there, understood, so=bool(there.old if of_old else there.new))


def _verdict(comparer: Comparer, question: str, there: Held, understood: str, *, so: bool) -> Answer:
    old, new = comparer.documents()
    cited = [(document, node) for document, node in ((new, there.new), (old, there.old)) if node]
    return Answer(
        question=question,
        kind=AnswerKind.VERDICT,
        understood=understood,
        answer=f"{'Yes' if so else 'No'}: {there.told}.",
        verdict="yes" if so else "no",
        citations=[first_words(document, node) for document, node in cited],
        confidence=SURE,
    )


def is_reserved(node: Node | None) -> bool:
    return node is not None and node.heading.strip(" .") == _RESERVED


def first_words(document: Document, node: Node) -> Citation:
    """The first words of a place itself."""
    within = (node, *document.descendants(node))
    span = next(span for one in within for span in one.own)
    return Citation.of(document.source, span, node.cite, node.heading)
