"""What can well be asked next: a few questions that follow from an answer, each of which has an answer.

A pure function of the answer. The questions stand alone or lean on that answer as a person's would,
and are put like any other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from corpus import citation
from corpus.patterns import Pattern
from corpus.place import base_of
from qa.answer import Answer, AnswerKind

MOST = 3
_LONGEST = 72  # characters; more is no chip
_OF_TEXT = frozenset(
    {
        AnswerKind.DEFINITION,
        AnswerKind.DEADLINE,
        AnswerKind.FEE,
        AnswerKind.CONTACT,
        AnswerKind.REFERENCE,
        AnswerKind.PASSAGES,
    }
)
_COUNTED = Pattern(r"the number of (systems of records .+?)(?: \((?:under any|carried) .*)?$")
_REASON = Pattern(r"\((?P<entry>\d{1,3})\)\([0-9a-z]{1,5}\)$")


def follow_ups(answer: Answer) -> list[str]:
    """At most `MOST` questions, the likeliest first; none where nothing follows."""
    asked = answer.question.strip().lower()
    found = dict.fromkeys(one for one in _all(answer) if one.lower() != asked and len(one) <= _LONGEST)
    return list(found)[:MOST]


def _all(answer: Answer) -> Iterator[str]:
    kind, entries = answer.kind, answer.entries
    if kind is AnswerKind.COMPARISON:
        yield from (f"What is entry {number} exempt from?" for number in entries)
    elif kind in (AnswerKind.SYSTEMS, AnswerKind.COUNT) and len(entries) != 1:
        yield from _of_a_set(answer)
    elif kind is AnswerKind.CLARIFY:
        yield from (f"What is entry {number} exempt from?" for number in entries)
    elif len(entries) == 1 and kind not in _OF_TEXT:
        yield from _of_one(answer, entries[0])
    elif kind is AnswerKind.VERDICT and entries:
        yield f"What is entry {entries[0]} exempt from?"
    elif kind is AnswerKind.TEXT:
        yield from _of_a_place(answer)
    elif kind in _OF_TEXT:
        yield from _sources(answer)
    elif kind is AnswerKind.NONE:
        yield from _named_beside(answer)


def _of_a_set(answer: Answer) -> Iterator[str]:
    entries = answer.entries
    if answer.table is not None and "component" in answer.table.columns:
        return
    if answer.kind is AnswerKind.COUNT and entries and (counted := _COUNTED.match(answer.understood)):
        yield f"Which are the {counted[1]}?"
    if 2 <= len(entries) <= 4:
        yield f"Compare {' and '.join(f'entry {number}' for number in entries[:2])}"
    if authority := _one_of_several(answer):
        yield f"And under {authority}?"
    if entries:
        yield f"What is entry {entries[0]} exempt from?"
    if len(entries) > 1 and answer.kind is AnswerKind.SYSTEMS:
        yield "How many is that?"


def _one_of_several(answer: Answer) -> str | None:
    """An authority by which some of the systems of a set stand out."""
    table = answer.table
    if table is None or "authority" not in table.columns or " under (" in answer.understood:
        return None
    column = table.columns.index("authority")
    held = [str(row[column] or "").split(", ") for row in table.rows]
    counts = {one: sum(one in cell for cell in held) for cell in held for one in cell if one}
    return next((one for one in sorted(counts) if counts[one] < len(held)), None)


def _of_one(answer: Answer, number: int) -> Iterator[str]:
    provision = _provision(answer)
    if answer.kind is AnswerKind.VERDICT and answer.verdict == "yes" and provision:
        yield f"Why is entry {number} exempt from {provision}?"
    if answer.kind is AnswerKind.PROVISIONS and provision:
        yield f"Why is entry {number} exempt from {provision}?"
    if answer.kind is AnswerKind.REASONS and (cite := _reason(answer)):
        yield from _show(cite)
    if answer.kind is not AnswerKind.PROVISIONS:
        yield f"What is entry {number} exempt from?"
    if answer.kind not in (AnswerKind.AUTHORITIES, AnswerKind.PROVISIONS):  # they say it already
        yield f"Under which authority is entry {number} exempt?"
    if answer.kind is not AnswerKind.TEXT and answer.citations:
        yield from _show(f"{base_of(answer.citations[0].cite)}({number})")
    yield f"When may the exemptions of entry {number} be waived?"


def _provision(answer: Answer) -> str | None:
    """The provision that was asked about, else the first that is claimed."""
    asked = re.search(r"\bexempt from ((?:\([0-9A-Za-z]{1,2}\))+)\?", answer.understood)
    return asked[1] if asked else next(iter(answer.provisions), None)


def _reason(answer: Answer) -> str | None:
    return next((one.cite for one in answer.citations if _REASON.search(one.cite)), None)


def _of_a_place(answer: Answer) -> Iterator[str]:
    if answer.table is not None and "cite" in answer.table.columns:
        column = answer.table.columns.index("cite")
        for row in answer.table.rows[:MOST]:
            yield from _show(str(row[column]))
    for one in answer.citations[:1]:
        if place := citation.parse(one.cite):
            if place.path:
                yield from _show(str(place.base))
            elif place.section:
                yield from _show(str(replace(place, section=None)))


def _sources(answer: Answer) -> Iterator[str]:
    for one in answer.citations:
        yield from _show(one.cite)


def _named_beside(answer: Answer) -> Iterator[str]:
    for note in answer.notes:
        for mention in citation.find(note):
            if note.startswith(("Near it", "Beside it")) and (mention.citation.section or mention.citation.path):
                place = mention.citation
                yield from _show(str(place)) if place.section else [f"What is entry {place.path[0]} exempt from?"]


def _show(cite: str) -> Iterator[str]:
    """The question for a text; none where the citation, written out, would not be read as it is."""
    place = citation.parse(cite)
    if place is not None and str(place) == cite:
        yield f"Show {cite}"
