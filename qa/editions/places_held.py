"""Whether a place of the text is in one edition, in the other, or in both: "is 5.36 new?", "did 19.7 exist in 2017?".

It looks for citations; what differs in a place is told elsewhere.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from corpus.citation import Citation as Place
from corpus.differences import Change, Differences
from corpus.editions import NoEdition
from corpus.model import Document, Kind, Node
from qa.answer import Answer, AnswerKind, Citation
from qa.editions.differences import SURE, Comparer, printed
from qa.wording import listed

_RESERVED = "[Reserved]"
_KEPT = (Change.REWORDED, Change.RENUMBERED)


@dataclass(frozen=True, slots=True)
class Held:
    """A place in the earlier and the later edition; None where it has no text. `is_new`: the earlier has its text
    nowhere, `is_gone`: the later has not; `told` says so."""

    old: Node | None
    new: Node | None
    node: Node
    told: str
    is_new: bool
    is_gone: bool


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
    then, now = both.old.edition, both.new.edition
    if had and has and is_reserved(has) != is_reserved(had):
        first, second = (then, now) if is_reserved(has) else (now, then)
        told = f"{node.cite} has text in the edition of {first} and is reserved in that of {second}"
        had, has = (None if is_reserved(one) else one for one in (had, has))
        return Held(had, has, node, told, is_new=had is None, is_gone=has is None)
    if node.kind is Kind.PARAGRAPH and (moved := _of_paragraph(comparer, place, had, has)):
        return moved
    if had and has:
        other = _replaced(comparer, place, had, has)
        told = f"the editions of {both} both have {node.cite}{other}"
        return Held(had, has, node, told, is_new=bool(other), is_gone=bool(other))
    if has:
        told = f"{node.cite} is in the edition of {now} and not in that of {then}"
    else:
        told = f"{node.cite} is in the edition of {then} and no longer in that of {now}"
    return Held(had, has, node, told, is_new=had is None, is_gone=has is None)


def _replaced(comparer: Comparer, place: Place, had: Node, has: Node) -> str:
    """What is said of a section or an appendix that is another altogether; "" of one that is not."""
    if had.kind not in (Kind.SECTION, Kind.APPENDIX):
        return ""
    found = _compared(comparer, place)
    if found is None or found.same or any(one.change in _KEPT for one in found.found):
        return ""
    return f", with no paragraph in common: it was {_headed(had)} and is {_headed(has)}"


def _of_paragraph(comparer: Comparer, place: Place, had: Node | None, has: Node | None) -> Held | None:
    """A paragraph whose number is, or was, that of another; None where none was numbered anew."""
    found = _compared(comparer, place)
    was = next((one for one in found.found if had and one.old and one.old.cite == had.cite), None) if found else None
    now = next((one for one in found.found if has and one.new and one.new.cite == has.cite), None) if found else None
    node = has or had
    if node is None or was is now:
        return None
    came = "" if now is None else f"was {now.old.cite}" if now.old else "is new"
    went = "" if was is None else f"is {was.new.cite} now" if was.new else "is gone"
    if (not had and not (now and now.old)) or (not has and not (was and was.new)):
        return None  # new, or gone: nothing was numbered anew
    parts = [
        f"what stood at {node.cite} {went}" if went else "",
        f"what stands at {node.cite} now {came}" if came else "",
    ]
    return Held(
        had, has, node, listed([one for one in parts if one]), is_new=came == "is new", is_gone=went == "is gone"
    )


def _compared(comparer: Comparer, place: Place) -> Differences | None:
    try:
        return comparer.place(place)
    except NoEdition:
        return None


def _headed(node: Node) -> str:
    heading = node.heading.strip(" .")
    return f"“{heading}”"


def whether_new(comparer: Comparer, question: str, place: Place, kinds: Collection[str]) -> Answer | None:
    """Whether a place is in one edition alone; None when neither has it, or when it is not known."""
    there = held(comparer, place)
    if there is None:
        return None
    so = there.is_gone if "removed" in kinds else there.is_new
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


def since_when(comparer: Comparer, question: str, place: Place) -> Answer | None:
    """Which edition has a place first, with the note of amendments of its section; None as `whether_new`."""
    there = held(comparer, place)
    if there is None:
        return None
    answer = _verdict(comparer, question, there, f"since when there is {there.node.cite}", so=False)
    notes = list(_notes(comparer.documents()[1], there.new)) if there.new else []
    told = f"; its note of amendments: {notes[0].quote.rstrip('.')}" if notes else ""
    answer.answer = f"The text gives no date: {there.told}{told}."
    answer.kind, answer.verdict = AnswerKind.REFERENCE, None
    answer.citations.extend(notes[:1])
    return answer


def _notes(document: Document, node: Node) -> Iterator[Citation]:
    """The notes of amendments of the section of a place, then those of its subpart and part on their source."""
    for unit in (node, *reversed(document.ancestors(node))):
        if unit.kind in (Kind.SECTION, Kind.APPENDIX, Kind.SUBPART, Kind.PART):
            for one in document.children(unit):
                if one.kind in (Kind.HISTORY, Kind.SOURCE_NOTE):
                    yield Citation.of(document.source, one.own[0], one.cite, one.heading)


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
