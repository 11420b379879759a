"""What differs between two editions, in words and as an answer with both citations.

It tells what was found and compares nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.citation import parse
from corpus.differences import Change, Difference, Differences, Paragraph, paragraphs
from corpus.matrix_differences import Claimed, MatrixDifferences, SystemDifference
from corpus.model import Kind
from corpus.wording import Words
from qa.answer import Answer, AnswerKind, Cell, Citation
from qa.editions.differences import SURE, Comparer, Editions, printed
from qa.wording import counted, listed, title
from qa.words import content

MATRIX_COLUMNS = ["change", "entry", "system", "claims"]
_MOST = 40  # differences that an answer tells one by one


def cited(comparer: Comparer, paragraph: Paragraph) -> Citation:
    """A paragraph of either edition, quoted."""
    document = next(one for one in comparer.documents() if one.source.id == paragraph.span.source)
    heading = next((one.heading for one in document.nodes if one.cite == paragraph.cite), "")
    return Citation.of(document.source, paragraph.span, paragraph.cite, heading)


def answer(
    comparer: Comparer, question: str, found: Differences, focus: Sequence[Citation] = (), words: str = ""
) -> Answer:
    """What differs in one place; first in what `focus` quotes, and in what says some `words`."""
    told = sorted(found.found, key=lambda one: (not _touches(one, focus), -_says(one, words)))[:_MOST]
    lines = [summary(found, comparer.both), *(told_of(one) for one in told)]
    if told and (same := _same(comparer, found, focus)):
        lines.insert(1, f"{same}, which comes nearest to what is asked, is the same in both.")
    if len(found.found) > len(told):
        lines.append(f"{len(found.found) - len(told)} more differences: see `cfr diff`.")
    quoted = [cited(comparer, one) for each in told for one in (each.new, each.old) if one is not None]
    return Answer(
        question=question,
        kind=AnswerKind.COMPARISON,
        understood=f"what differs in {found.cite} between the editions of {comparer.both}",
        answer="\n".join(lines),
        citations=quoted or [cited(comparer, one) for one in _first(comparer, found.cite)],
        notes=["Quotes, dashes and section signs that are only set otherwise are not told.", *limits(comparer, found)],
        confidence=SURE,
    )


def answers(comparer: Comparer, question: str, cites: Sequence[str]) -> Answer:
    """What differs in several places, one after the other."""
    found = [one for cite in cites if (place := parse(cite)) and (one := comparer.place(place))]
    first, *others = [answer(comparer, question, one) for one in found]
    for other in others:
        first.answer += f"\n{other.answer}"
        first.citations.extend(other.citations)
        first.notes.extend(note for note in other.notes if note not in first.notes)
    places = listed([one.cite for one in found])
    first.understood = f"what differs in {places} between the editions of {comparer.both}"
    return first


def limits(comparer: Comparer, found: Differences) -> Iterator[str]:
    """What of a place could not be compared: its pictures, and what a file that is cut off in it lacks."""
    both = comparer.both
    sides = zip(comparer.cut, (both.old, both.new), comparer.documents()[::-1], strict=True)
    for cut, record, other in sides:
        asked = printed(other, found.cite)
        inside = (asked, *other.descendants(asked)) if asked else ()
        if cut.last and any(one.cite == cut.last.cite or cut.is_beyond(one.cite) for one in inside):
            yield f"The file of {record.edition} is cut off in {cut.last.cite}; what follows is not compared."
    unit = printed(comparer.documents()[1], found.cite)
    if unit and any(one.kind is Kind.GRAPHIC for one in comparer.documents()[1].descendants(unit)):
        yield "Pictures are not compared."


def _touches(one: Difference, focus: Sequence[Citation]) -> bool:
    """Whether a difference is in what is quoted."""
    spans = [said.span for said in (one.new, one.old) if said is not None]
    return any(
        span.source == cited.source and span.start < cited.end and cited.start < span.end
        for span in spans
        for cited in focus
    )


def _says(one: Difference, words: str) -> int:
    """2 where either edition has words as they stand, 1 where it has all that they are about."""
    stems = set(content(words))
    sides = [side.text for side in (one.new, one.old) if side is not None] if stems else []
    as_they_stand = any(re.search(rf"\b{re.escape(words)}\b", text) for text in sides)
    return 2 if as_they_stand else int(any(stems <= set(content(text)) for text in sides))


def _same(comparer: Comparer, found: Differences, focus: Sequence[Citation]) -> str:
    """The paragraph that is quoted, where nothing differs in it though it does elsewhere in the place."""
    unit = printed(comparer.documents()[1], found.cite)
    cites = {found.cite} | ({one.cite for one in comparer.documents()[1].descendants(unit)} if unit else set())
    first = next((one for one in focus if one.cite in cites), None)
    if first is None or first.cite == found.cite or any(_touches(one, focus) for one in found.found):
        return ""
    return first.cite if all(printed(one, first.cite) for one in comparer.documents()) else ""


def _first(comparer: Comparer, cite: str) -> list[Paragraph]:
    document = comparer.documents()[1]
    node = printed(document, cite)
    return paragraphs(document, node)[:1] if node else []


def summary(found: Differences, both: Editions) -> str:
    """One line: how many paragraphs differ, and how."""
    told = [one for one in found.found if not one.of_history]
    counts = {change: sum(one.change is change for one in told) for change in Change}
    parts = [
        counted(number, f"paragraph {change}", f"paragraphs {change}") for change, number in counts.items() if number
    ]
    said = listed(parts) if parts else "nothing differs"
    notes = len(found.found) - len(told)
    besides = f"; {counted(notes, 'note of amendments differs', 'notes of amendments differ')}" if notes else ""
    moved = f" (was {found.was})" if found.was else ""
    return (
        f"{found.cite}{moved}, from {both.old.edition} to {both.new.edition}: {said}; {found.same} the same{besides}."
    )


def told_of(one: Difference) -> str:
    """A difference on one line; words taken away stand in [-...-], words put in in {+...+}."""
    if one.change is Change.REWORDED and one.new and one.old:
        was = "" if one.old.cite == one.new.cite else f" (was {one.old.cite})"
        return f"{one.new.cite}{was} reworded: {marked(one.words)}"
    if one.change is Change.RENUMBERED and one.new and one.old:
        return f"{one.new.cite} was {one.old.cite}, in the same words."
    paragraph = one.new or one.old
    assert paragraph is not None
    return f"{paragraph.cite} {one.change}: {paragraph.text}"


def marked(words: Sequence[Words]) -> str:
    forms = {"=": "{}", "-": "[-{}-]", "+": "{{+{}+}}"}
    return " ".join(forms[one.change].format(one.text) for one in words)


def matrix_summary(found: MatrixDifferences, both: Editions) -> str:
    return (
        f"The exemption matrix, from {both.old.edition} to {both.new.edition}: "
        f"{counted(len(found.added), 'system')} added, {len(found.removed)} removed, "
        f"the claims of {len(found.changed)} changed; {found.same} the same."
    )


def matrix_rows(found: MatrixDifferences) -> list[list[Cell]]:
    """A row a system, under `MATRIX_COLUMNS`."""
    rows: list[list[Cell]] = [["added", one.entry, title(one), ""] for one in found.added]
    rows += [["removed", one.entry, title(one), ""] for one in found.removed]
    rows += [["claims changed", one.new.entry, title(one.new), changed_claims(one)] for one in found.changed]
    return rows


def changed_claims(one: SystemDifference) -> str:
    """ "added (k)(2): (c)(3), (d); removed (j)(2): (g)"."""
    parts = []
    for word, claims in (("added", one.added), ("removed", one.removed)):
        parts += [f"{word} {authority}: {', '.join(p)}" for authority, p in _by_authority(claims).items()]
    return "; ".join(parts)


def _by_authority(claims: Sequence[Claimed]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for authority, provision in claims:
        found.setdefault(authority, []).append(provision)
    return found
