"""Which place words are about, where two editions are compared and none is named, or a part and something of it.

It is what a look-up or the search of the same question takes in one edition; what differs there is told elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field

from corpus.citation import Citation as Place
from corpus.citation import parse
from corpus.differences import paragraphs
from corpus.model import Kind, Span
from corpus.patterns import Pattern
from index.passages import Passage
from index.search import Hit
from qa.answer import Answer, AnswerKind, Citation
from qa.editions.differences import SURE, Comparer, printed
from qa.words import content

_ACT = Pattern(r"\b(?:[A-Z][a-z]+ (?:of )?)+Act\b")
_OF_RULES = frozenset(content("rule rules regulation regulations part subpart section provisions requirements text"))
# What is asked of a rule, which need not say it.
OF_TIMES = frozenset(
    content(
        "time times deadline limit period window date days long number amount fee cost price office contact rate list"
    )
)
_WHOLE = Pattern(r"\b(?:(?:sub)?parts?|rules|regulations|provisions)\b", re.IGNORECASE)
_OF_PART = Pattern(r"\b(?<!sub)part\b(?!\s+of)", re.IGNORECASE)
_DEFINES = Pattern(r"\b(?:defin\w+|mean\w*|terms?|who\s+is)\b", re.IGNORECASE)
FACTS = (AnswerKind.DEADLINE, AnswerKind.FEE, AnswerKind.DEFINITION, AnswerKind.CONTACT)
_NEAREST = (AnswerKind.PASSAGES, AnswerKind.DEFINITION)
_UNITS = (Kind.SECTION, Kind.APPENDIX)
_HEADING = 2  # words by which a heading that says more or less than is asked is known
LOOKED_UP = 0.75  # confidence of a look-up that is told before what search finds
_PLAIN = 0.8  # confidence of passages beside which no other is named
_FOUND = 0.25  # confidence of passages of which the first is compared
_GUESSED = 0.5  # that a place is meant whose headings and words say all that is asked
_SEARCHED = 30  # passages among which a place is looked for
_NEAR = 2  # places that are named beside the one compared


@dataclass(frozen=True, slots=True)
class Meant:
    """`places` are compared, the first before the others; `focus` quotes what answers in them; `near` come near too.

    `told` are the look-ups of the later and the earlier edition, where both found the same place.
    """

    places: tuple[Place, ...]
    confidence: float
    focus: tuple[Citation, ...] = ()
    near: tuple[Place, ...] = ()
    told: tuple[Answer, ...] = field(default=())


class ComparedPlaces:
    """`search` finds passages of the later edition, `asks` answer from the later and the earlier.

    `titles` are the ids of the texts that are titles of the Code.
    """

    def __init__(
        self,
        comparer: Comparer,
        titles: Collection[str],
        search: Callable[[str, int], Sequence[Hit]],
        asks: Sequence[Callable[[str], Answer]],
    ) -> None:
        self._comparer = comparer
        self._titles = titles
        self._search = search
        self._asks = asks

    def of(self, subject: str, question: str, part: Place | None = None) -> Meant | None:
        """What is compared for a subject that a `question` is on, in the `part` that it names; None when not plain."""
        words = set(content(subject)) - _OF_RULES
        if not words:
            return None
        if part is None and (headed := self._headed(subject, words)):
            return headed
        meant = self._found(subject, words, question, part)
        if meant is not None and meant.confidence <= _GUESSED and part is None:
            meant = self._that_says(meant, words)
        if meant is None or part is not None or not _OF_PART.search(subject):
            return meant
        of = meant.places[0]
        return Meant((Place(title=of.title, part=of.part),), meant.confidence, meant.focus)

    def _found(self, subject: str, words: set[str], question: str, part: Place | None) -> Meant | None:
        new, old = (ask(question) for ask in self._asks)
        after, before = self._unit(new, part), self._unit(old, part)
        defined = bool(_DEFINES.search(subject))
        looked_up = [one for one, unit in ((new, after), (old, before)) if unit and _is_fact(one, defined=defined)]
        if len(looked_up) == 2 and after and before:
            return self._of_facts((new, after), (old, before), self._said(subject, words, part))
        if looked_up == [old] and before and after != before and self._comparer.has_both(before):
            near = [after] if after and new.kind is AnswerKind.PASSAGES else []
            return Meant((before,), old.confidence, (*new.citations, *old.citations[:1]), tuple(near))
        if not looked_up and (headed := self._partly_headed(words, part)):
            near = [one for one in dict.fromkeys([after, before]) if one and one != headed]
            focus = () if near else _firsts(new, old)
            return Meant((headed,), _GUESSED if near else max(new.confidence, _GUESSED), focus, tuple(near))
        if after and (looked_up == [new] or (new.kind in _NEAREST and new.confidence >= _FOUND)):
            if before and before != after and not self._comparer.has_both(after):
                return Meant((after, before), _GUESSED, _firsts(new, old))
            plain = new.confidence >= _PLAIN
            others = [] if plain else [*self._units(new, part)[1:2], self._said(subject, words, part)]
            near = [one for one in dict.fromkeys([before, *others]) if one and one != after]
            trust = min(new.confidence, _GUESSED) if near and before != after else new.confidence
            return Meant((after,), trust, _firsts(new, old), tuple(near[:_NEAR]))
        weak = [unit for one, unit in ((new, after), (old, before)) if unit and one.kind in FACTS]
        if said := self._said(subject, words, part, whole=not weak):
            return Meant((said,), _GUESSED, near=tuple(one for one in dict.fromkeys(weak) if one != said))
        return Meant((weak[0],), _GUESSED, near=tuple(weak[1:])) if weak else None

    def _headed(self, subject: str, words: set[str]) -> Meant | None:
        """The place whose heading says these words and nothing else; a part whose heading has them, where rules are
        asked about."""
        parts = self._comparer.headed(words, (Kind.PART, Kind.SUBPART), set.issubset) if _WHOLE.search(subject) else []
        if len(parts) == 1:
            return Meant((parts[0],), SURE)
        units = self._comparer.headed(words, _UNITS, set.__eq__)
        units = units or self._comparer.headed(words, (Kind.PARAGRAPH,), set.__eq__)
        there = [one for one in units if self._comparer.has_both(one)]
        more = [] if there else [one for one in self._comparer.headed(words, _UNITS, _more) if one not in units]
        there = [*(there or units), *(one for one in more if self._comparer.has_both(one))]
        if not there:
            return None
        near = tuple(dict.fromkeys(one.base for one in there[1:] if one.base != there[0].base))[:_NEAR]
        return Meant((there[0].base,), _GUESSED if near else SURE, _quoted(self._comparer, there[0]), near)

    def _partly_headed(self, words: set[str], part: Place | None) -> Place | None:
        """The one place of both editions whose heading says the words and more, or all of them but one."""
        for kinds, fits in ((_UNITS, _more), (_UNITS, _but_one), ((Kind.PARAGRAPH,), _but_one)):
            found = [
                one.base for one in self._comparer.headed(words, kinds, fits) if part is None or one.part == part.part
            ]
            there = [one for one in dict.fromkeys(found) if self._comparer.has_both(one)]
            if there:
                return there[0] if len(there) == 1 else None
        return None

    def _that_says(self, meant: Meant, words: set[str]) -> Meant | None:
        """Of what is guessed, and what comes near it, the places that say all that is asked; None where none does."""
        places, near = (
            tuple(one for one in each if not self._unsaid(one, words)) for each in (meant.places, meant.near)
        )
        if not places:
            return Meant(near, meant.confidence) if len(near) == 1 else None
        return meant if places == meant.places else Meant(places, meant.confidence, meant.focus, near)

    def _unsaid(self, place: Place, words: set[str]) -> set[str]:
        """The words asked about that neither edition says in a place, nor in the headings above it."""
        said: set[str] = set()
        for document in self._comparer.documents():
            if node := printed(document, str(place)):
                said.update(*(content(one.heading) for one in (*document.ancestors(node), node)))
                said.update(*(content(one.text) for one in paragraphs(document, node)))
        return words - said - OF_TIMES

    def _of_facts(self, later: tuple[Answer, Place], earlier: tuple[Answer, Place], said: Place | None) -> Meant:
        """Of what both editions look up: the one place, or both places where each takes another."""
        (new, after), (old, before) = later, earlier
        near = tuple(one for one in self._rivals(new) if one not in (after, before))[:_NEAR]
        focus = _firsts(new, old)
        if after == before or self._comparer.was(after) == before:
            told = (new, old) if new.kind is old.kind else ()
            return Meant((after,), min(new.confidence, old.confidence), focus, near, told)
        places = [after, before] if self._comparer.has_both(after) else [before]
        others = [*([after] if after not in places else []), *near, *([said] if said else [])]
        near = tuple(one for one in dict.fromkeys(others) if one not in places)[:_NEAR]
        return Meant(tuple(places), min(_GUESSED, new.confidence), focus, near)

    def _rivals(self, answer: Answer) -> list[Place]:
        """The places that a look-up says fit as well."""
        rivals = [note for note in answer.notes if note.startswith("More than one rule fits")]
        return [one for one in self._units(answer, None) if any(f"{one}(" in note for note in rivals)]

    def _unit(self, answer: Answer, part: Place | None) -> Place | None:
        units = self._units(answer, part)
        return units[0] if units and answer.answered else None

    def _units(self, answer: Answer, part: Place | None) -> list[Place]:
        """The sections and appendices that an answer cites, in `part`."""
        cited = [parse(one.cite) for one in answer.citations if one.source in self._titles]
        units = [one.base for one in cited if one]
        return list(dict.fromkeys(one for one in units if part is None or one.part == part.part))

    def _said(self, subject: str, words: set[str], part: Place | None, *, whole: bool = False) -> Place | None:
        """The section or appendix of both editions that says most of the words, in the headings above it before the
        text, and whose own heading says least else; `whole`: all of the words."""
        found = [hit.passage for hit in self._search(subject, _SEARCHED) if hit.passage.source in self._titles]
        for one in sorted(found, key=lambda one: _headed(one, words)):  # stable: the nearest first
            unit = parse(one.cite)
            said = set(content(f"{one.context} {one.heading} {one.text}"))
            if unit is None or (part is not None and unit.part != part.part) or (whole and not words <= said):
                continue
            if words & set(content(one.heading)) and self._comparer.has_both(unit.base):
                return unit.base
        return None


def _quoted(comparer: Comparer, place: Place) -> tuple[Citation, ...]:
    """A paragraph as the later edition prints it, or the earlier; nothing of a whole section."""
    for document in comparer.documents()[::-1] if place.path else ():
        if (node := printed(document, str(place))) is not None:
            span = Span(document.source.id, node.own[0].start, node.own[-1].end)
            return (Citation.of(document.source, span, node.cite, node.heading),)
    return ()


def _is_fact(answer: Answer, *, defined: bool) -> bool:
    """Whether an answer was looked up; what is `defined` only where a definition is asked for."""
    of_kind = answer.kind in FACTS and (defined or answer.kind is not AnswerKind.DEFINITION)
    return of_kind and answer.confidence >= LOOKED_UP


def _more(words: set[str], own: set[str]) -> bool:
    return words < own and len(words) >= _HEADING


def _but_one(words: set[str], own: set[str]) -> bool:
    return own <= words and len(own) >= _HEADING and len(words - own) == 1


def _firsts(*answers: Answer) -> tuple[Citation, ...]:
    return tuple(one for answer in answers for one in answer.citations[:1])


def _headed(one: Passage, words: set[str]) -> tuple[int, int]:
    """Less for a passage that says more of the words, twice what its headings say, then for a heading of less else."""
    headings, own = set(content(_without_laws(one.context, words))), set(content(one.heading))
    said = words & (headings | set(content(one.text)))
    return -len(words & headings) - len(said), len(own - words)


def _without_laws(headings: str, words: set[str]) -> str:
    """Headings without the name of an Act that is not asked about: "Freedom of Information Act" is not information."""
    return _ACT.sub(lambda act: act[0] if set(content(act[0])) <= words else " ", headings)
