"""Whether a rule still says the figure or the name that a question takes for its own: "is the ceiling still $150,000?".

The figure is looked for in the place that is named, else where both the headings and the words say what is asked; it is
compared there and nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from corpus.citation import Citation as Place
from corpus.citation import find, parse
from corpus.differences import Difference, Paragraph, paragraphs
from corpus.editions import NoEdition
from corpus.facts import periods
from corpus.model import Document, Kind, Node
from corpus.numbers import IN_WORDS, value
from corpus.patterns import Pattern
from corpus.wording import plain
from qa.answer import Answer, AnswerKind
from qa.editions.asked_changes import STILL
from qa.editions.compared_places import FACTS, LOOKED_UP, OF_TIMES
from qa.editions.compared_subjects import question_on, subject_of
from qa.editions.differences import SURE, Comparer, printed
from qa.editions.telling import cited, told_of
from qa.question.blanked import blanked
from qa.wording import listed
from qa.words import content

Figure = tuple[str, str]  # of what, and how much: ("$", "150000"), ("working days", "90"); of a name, it

_NUMBER = rf"(?:\d[\d,]*(?:\.\d+)?|{IN_WORDS})"
_SUM = Pattern(
    rf"\$\s?(?P<dollars>\d[\d,]*(?:\.\d+)?)(?P<scale>\s+(?:million|billion))?|"
    rf"\b(?P<number>{_NUMBER})\s?(?:(?P<percent>%|percent\b)|(?P<cents>cents?\b)|dollars?\b)",
    re.IGNORECASE,
)
# "Still mention an ALJ", "still 601 South 12th Street": words as they are printed.
_PRINTED = Pattern(
    r"\s*(?:(?:mention|say|refer\s+to|cite|name|use|contain|called|known\s+as|sent\s+to|filed\s+with|held\s+by|heard\s+by|"
    r"decided\s+by|(?:be\s+)?(?:sent|addressed)\s+to)\s+)?(?:(?:an?|the|in|at)\s+)*[\"“]?"
    r"(?P<said>(?:\d+(?=\s+[A-Z])|[A-Z])[^?\"”]*?)[\"”]?[\s?.!]*$"
)
_NAME = "words"
_GENERAL = OF_TIMES | frozenset(
    content(
        "ceiling cap maximum minimum limit charge rate still stand cost take last set at be working calendar business"
    )
)
_VERB = Pattern(r"^\W*(?:(?:and|but|so)\s+)?(?:is|are|does|do|has|have|can|must)\b\s*", re.IGNORECASE)
_UNITS = (Kind.SECTION, Kind.APPENDIX)


@dataclass(frozen=True, slots=True)
class AskedStill:
    """`said` is the figure as the question writes it; `words` (stems) are what it is of."""

    figure: Figure
    said: str
    words: frozenset[str]
    place: Place | None
    of: str  # the words themselves


def asked_still(question: str) -> AskedStill | None:
    """None where no figure, or more than one, follows a "still"."""
    still = STILL.search(question)
    named = [one for one in find(question) if still and one.expression[0] < still.start()]
    rest = blanked(question, [one.expression for one in named])
    figures = [one for one in _figures(rest) if still and one[1][0] >= still.end()]
    if still and not figures and (name := _PRINTED.match(rest, still.end())):
        figures = [((_NAME, plain(name["said"]).lower()), name.span("said"))]
    if still is None or len(figures) != 1 or len(named) > 1:
        return None
    figure, (start, end) = figures[0]
    of = _VERB.sub("", f"{rest[: still.start()]} {rest[still.end() : start]} {rest[end:]}".strip(" ?.!"))
    words = frozenset(content(of)) - _GENERAL
    place = named[0].citation if named else None
    return AskedStill(figure, rest[start:end], words, place, of) if words or place else None


def still_answer(
    comparer: Comparer, question: str, asked: AskedStill, asks: Sequence[Callable[[str], Answer]]
) -> Answer | None:
    """Whether it does; None where it is not plain which rule is meant. `asks` answer from the later and the earlier."""
    of_old, stated = _where(comparer, asked, asks)
    unit = parse(stated[0][0].cite) if stated else None
    try:
        found = comparer.place(unit) if unit else None
    except NoEdition:
        return None
    if found is None:
        return None
    changes = {_key(side): one for one in found.found for side in (one.old if of_old else one.new,) if side}
    each = [(one, changes.get(_key(one))) for _, one in stated]
    kept = [(one, change) for one, change in each if _says(change.new if change else one, asked.figure)]
    if asked.figure[0] == _NAME and kept:  # a name stands there as long as it stands somewhere
        each = kept
    so = {(one, change) in kept for one, change in each}
    told = [change for _, change in each]
    elsewhere = [one for one in found.found if one not in told and _says(one.new, asked.figure)]
    elsewhere = [one for one in elsewhere if not _says(one.old, asked.figure)]
    return None if len(so) > 1 else _answer(comparer, question, asked, each, elsewhere, so=so.pop())


def _where(
    comparer: Comparer, asked: AskedStill, asks: Sequence[Callable[[str], Answer]]
) -> tuple[bool, Sequence[tuple[Node, Paragraph]]]:
    """Whether the earlier edition states the figure, and where it, else the later, does: in the place named, in that of
    the look-up of the same question, or in the one unit that says all that is asked."""
    new, old = (ask(question_on(subject_of(asked.of))) for ask in asks) if asked.place is None else (None, None)
    looked_up = [one for one in (old, new) if one and one.kind in FACTS and one.confidence >= LOOKED_UP]
    cited = [place for one in looked_up for each in one.citations[:1] if (place := parse(each.cite))]
    place = asked.place or (cited[0].base if cited else None)
    for document in comparer.documents():
        stated = _stated(document, asked, place and replace(place, title=comparer.both.new.cfr))
        units = {unit.cite for unit, _ in stated}
        if stated:
            return document is comparer.documents()[0], stated if len(units) == 1 else ()
    return False, ()


def _answer(
    comparer: Comparer,
    question: str,
    asked: AskedStill,
    each: Sequence[tuple[Paragraph, Difference | None]],
    elsewhere: Sequence[Difference],
    *,
    so: bool,
) -> Answer:
    both = comparer.both
    place, lines, quoted = each[0][0].cite, [], []
    for one, change in each:
        lines.append(told_of(change) if change else f"{one.cite} is the same in both: {one.text}")
        quoted += [side for side in (change.new, change.old) if side] if change else [one]
    if not so and elsewhere:
        lines += map(told_of, elsewhere)
        quoted += [one.new for one in elsewhere if one.new]
        others = listed(list(dict.fromkeys(one.new.cite for one in elsewhere if one.new)))
        head = f"{place} does not say {asked.said} in the edition of {both.new.edition}; {others} does."
    else:
        has, lacks = (both.new, both.old) if so else (both.old, both.new)
        before = [change.old for _, change in each if change and change.old]
        both_say = so and all(_says(one, asked.figure) for one in before)
        other = "" if both_say else f", and not in that of {lacks.edition}"
        head = f"{'Yes' if so else 'No'}: {place} says {asked.said} in the edition of {has.edition}{other}."
    verdict: Literal["yes", "no"] | None = "yes" if so else "no" if not elsewhere else None
    return Answer(
        question=question,
        kind=AnswerKind.VERDICT if verdict else AnswerKind.COMPARISON,
        understood=f"whether {place} says {asked.said} in the editions of {both}",
        answer="\n".join([head, *lines]),
        verdict=verdict,
        citations=[cited(comparer, one) for one in quoted],
        confidence=SURE,
    )


def _stated(document: Document, asked: AskedStill, place: Place | None) -> list[tuple[Node, Paragraph]]:
    """The paragraphs that state the figure, with the section or appendix they stand in: of the place named, else those
    of the units that say, with the headings above them, all that is asked. Of one unit, those that say the most."""
    top = printed(document, str(place)) if place else None
    if place and top is None:
        return []
    found: list[tuple[int, Node, Paragraph]] = []
    for unit in _units(document, top):
        said = paragraphs(document, top if top and top.kind not in _UNITS and _is_in(document, top, unit) else unit)
        stating = [one for one in said if _says(one, asked.figure)]
        if not stating:
            continue
        above = {word for one in (*document.ancestors(unit), unit) for word in content(one.heading)}
        if place is None and not asked.words <= above.union(*(content(one.text) for one in said)):
            continue
        found += [(len(asked.words & {*above, *content(one.text)}), unit, one) for one in stating]
    most = {unit.cite: max(score for score, each, _ in found if each is unit) for _, unit, _ in found}
    return [(unit, one) for score, unit, one in found if score == most[unit.cite]]


def _units(document: Document, top: Node | None) -> Iterator[Node]:
    """The sections and appendices of a document, or of a place, or the one that it stands in."""
    if top is None:
        return (one for one in document.nodes if one.kind in _UNITS)
    around = [one for one in (*document.ancestors(top), top) if one.kind in _UNITS]
    return iter(around[:1] or [one for one in document.descendants(top) if one.kind in _UNITS])


def _is_in(document: Document, node: Node, unit: Node) -> bool:
    return any(one.id == unit.id for one in document.ancestors(node))


def _key(one: Paragraph) -> tuple[str, int]:
    return one.cite, one.span.start


def _says(one: Paragraph | None, figure: Figure) -> bool:
    of, much = figure
    if of == _NAME:
        return one is not None and re.search(rf"(?<!\w){re.escape(much)}(?!\w)", plain(one.text).lower()) is not None
    said = (each for each, _ in _figures(one.text)) if one else ()
    return any(number == much and (unit == of or unit.endswith(f" {of}")) for unit, number in said)


def _figures(text: str) -> Iterator[tuple[Figure, tuple[int, int]]]:
    for match in _SUM.finditer(text):
        if match["dollars"]:
            yield ("$", f"{_digits(match['dollars'])}{(match['scale'] or '').strip().lower()}"), match.span()
        else:
            of = "%" if match["percent"] else "cents" if match["cents"] else "$"
            yield (of, _digits(match["number"])), match.span()
    for one in periods.find(text):
        if one.number is not None and not one.regular:
            yield (one.unit, str(one.number)), (one.start, one.end)


def _digits(said: str) -> str:
    number = said.lower().replace(",", "")
    if not number[0].isdigit():
        return str(value(number))
    return number.rstrip("0").rstrip(".") if "." in number else number
