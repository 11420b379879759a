"""Which provisions cite a place or a law, and what a place refers to.

Every reference it names is quoted with the sentence it stands in; what leads nowhere is said to.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from corpus import authorities, citation
from corpus.citation import Citation as Place
from corpus.facts.references import LISTED, NOWHERE, CrossReference
from corpus.model import Kind, Node, Span
from corpus.sentences import sentences
from corpus.text import fold_with_offsets
from index.store import Index
from qa.answer import Answer, AnswerKind, Citation, Table
from qa.lookups.units import Units
from qa.texts import SURE, Texts
from qa.wanted import Wanted
from qa.wording import counted, listed
from qa.words import STOP_WORDS, content

_VERB = (
    r"(?:refer(?:s|red|ring|enced?|ences)?(?: back)?(?: to)?|(?<!FR )(?<!Register )(?<!the )cit(?:es?|ed|ing)|"
    r"mention(?:s|ed)?|point(?:s|ed)?(?: \w+)? to|"
    r"cross-?\s?refer(?:s|ence|ences|enced)?(?: to)?|borrow(?:s|ed)?|incorporat(?:es?|ed)|invok(?:es?|ed)|"
    r"rel(?:y|ies|ied) on|adopts?(?= .*\bfrom\b)|send(?:s)? (?:you|one|readers?|staff) to|quot(?:es?|ed))"
)
_ASKED = re.compile(
    rf"\b{_VERB}\b|\b(?:cross-?\s?)?(?:references?|citations?) (?:in|of|to|from|within|made)\b", re.IGNORECASE
)
_NOUN_TO = re.compile(r"\b(?:cross-?\s?)?(?:references?|citations?) to\b", re.IGNORECASE)
_NOUN_FROM = re.compile(r"\b(?:cross-?\s?)?(?:references?|citations?) (?:in|of|from|within|made)\b", re.IGNORECASE)
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|gets?|be|been)\b(?P<before>.*?)"
    r"\b(?:cited|referenced|mentioned|invoked|quoted|referred to|incorporated|cross-?referenced)\b"
    r"(?P<by>\s+(?:to\s+)?(?:by|in|within|at|from)\b)?",
    re.IGNORECASE,
)
_DEAD = re.compile(
    r"\b(?:lead(?:s|ing)? nowhere|dangling|broken|dead|wrong|stale|bad|missing|nonexistent|"
    r"do(?:es)? ?n[o']t exist|erroneous|(?:is|are)(?:n't| not) (?:there|here|in (?:it|the text))|misprint(?:s|ed)?|"
    r"typos?|nowhere)\b",
    re.IGNORECASE,
)
_REFERENCES = re.compile(r"\b(?:cross-?\s?)?(?:refer(?:s|ences?)?|citations?|cites?)\b", re.IGNORECASE)
_SPELT = re.compile(r"\d\.\d|\b[Pp]arts? \d|\bto [Pp]art\b")  # "§ 5.11", not "paragraph (c) of this section"
_SELF = re.compile(r"^this (?:part|subpart|section|paragraph|subsection|appendix)$", re.IGNORECASE)
_SHOWN = 25  # citations; the table has every reference
_ASKING = STOP_WORDS | frozenset(
    """refer referr reference cite cit citation cross section paragraph part subpart provision point mention
    borrow cfr rule regulation law statute order executiv laws sections""".split()
)


@dataclass(frozen=True, slots=True)
class _Target:
    """What is cited: a place here, or law outside. `start` is where the question names it."""

    start: int
    end: int
    name: str
    node: Node | None


class References:
    """References in the texts, from a place or to one."""

    def __init__(self, index: Index, texts: Texts) -> None:
        self._index = index
        self._texts = texts
        self._units = Units(index, texts)

    def answer(self, wanted: Wanted) -> Answer | None:
        text = wanted.text
        if _DEAD.search(text) and _REFERENCES.search(text):
            return self._dead(wanted)
        asked = _ASKED.search(text)
        if not asked:
            return None
        targets = self._targets(wanted)
        if not targets:
            return None
        sources, cited = _sides(text, asked, targets)
        if cited:
            return self._to(wanted, cited, sources, asked.start())
        if sources and sources[0].node is not None:
            return self._from(wanted, sources[0])
        return None

    # -- what cites it ---------------------------------------------------------------------

    def _to(self, wanted: Wanted, cited: Sequence[_Target], sources: Sequence[_Target], asked: int) -> Answer | None:
        target = cited[0]
        scope = sources[0].node if sources else self._scope(wanted.text, asked)
        found = [one for one in self._facts if _is_of(one.target, target.name)]
        if target.node is not None and target.node.kind in (Kind.PART, Kind.SUBPART):
            found = [
                one for one in found if one.target == target.name
            ] or found  # its sections are cited for themselves
        if target.node is not None:
            found = [one for one in found if not target.node.span.contains(one.span) or _SPELT.search(one.words)]
        if scope is not None:
            found = [one for one in found if scope.span.contains(one.span)]
        within = f" in {scope.cite}" if scope else ""
        places = list(dict.fromkeys(one.cite for one in found))
        understood = f"which provisions{within} refer to {target.name}"
        if not places:
            return self._none_found(wanted, understood, f"No provision{within} refers to {target.name}.", target)
        names = (
            listed(places) if len(places) <= _SHOWN else f"{listed(places[:_SHOWN])}, and {len(places) - _SHOWN} more"
        )
        told = f' ("{self._sentence(found[0])}").' if len(places) == 1 else "."
        verb = "refers" if len(places) == 1 else "refer"
        verdict = wanted.question.yes_no and sources
        count = f"{'Yes: ' if verdict else ''}{counted(len(places), 'provision')}"
        return Answer(
            question=wanted.text,
            kind=AnswerKind.REFERENCE,
            understood=understood,
            verdict="yes" if verdict else None,
            answer=f"{count}{within} {verb} to {target.name}: {names}{told}",
            count=len(places) if re.search(r"\bhow many\b", wanted.text, re.IGNORECASE) else None,
            table=_table(found),
            citations=self._citations(found),
            notes=self._remarks(found),
            confidence=SURE,
        )

    def _scope(self, text: str, asked: int) -> Node | None:
        """ "in the FOIA subpart": what stands before the verb."""
        named = re.search(r"\b(?:in|of|within|under)\b(?P<unit>.*)", text[:asked])
        return self._units.heading(named["unit"]) if named else None

    # -- what it refers to -----------------------------------------------------------------

    def _from(self, wanted: Wanted, source: _Target) -> Answer | None:
        node = source.node
        assert node is not None
        every = [one for one in self._facts if node.span.contains(one.span) and not _SELF.search(one.words)]
        inner = [one for one in every if self._inside(one, node)]
        found = [one for one in every if one not in inner] or inner
        understood = f"what {node.cite} refers to"
        if not found:
            return self._none_found(wanted, understood, f"{node.cite} refers to no other provision.", source)
        shown = self._nearest(found, wanted.text[: source.start] + wanted.text[source.end :])
        names = list(dict.fromkeys(one.target for one in shown))
        told = f"{node.cite} refers to {listed(names[:_SHOWN])}"
        told += f", and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
        quoted = list(dict.fromkeys(self._sentence(one) for one in shown))
        if len(quoted) <= 2:
            told += ": " + " ".join(f'"{words}"' for words in quoted)
        answer = Answer(
            question=wanted.text,
            kind=AnswerKind.REFERENCE,
            understood=understood,
            answer=told if told.endswith('"') else f"{told}.",
            table=_table(found) if len(found) > 1 else None,
            citations=self._citations(shown),
            notes=self._remarks(found),
            confidence=SURE if len(shown) == len(found) else 0.85,
        )
        if len(shown) < len(found):
            others = [one.target for one in found if one.target not in names]
            if others:
                answer.notes.insert(0, f"It also refers to {listed(list(dict.fromkeys(others)))}.")
        elif inner and found is not inner:
            answer.notes.append(
                f"Within itself it refers to {listed(list(dict.fromkeys(one.target for one in inner)))}."
            )
        return answer

    def _inside(self, one: CrossReference, node: Node) -> bool:
        target = self._texts.node(one.target)
        return target is not None and node.span.contains(target.span)

    def _nearest(self, found: Sequence[CrossReference], asking: str) -> Sequence[CrossReference]:
        """The references whose sentence the question is about, when its further words tell."""
        said = {stem for stem in content(asking) if stem not in _ASKING}
        if not said:
            return found
        scored = [(len(said & set(content(self._sentence(one)))), one) for one in found]
        best = max(score for score, _ in scored)
        return [one for score, one in scored if score == best] if best else found

    # -- those that lead nowhere -----------------------------------------------------------

    def _dead(self, wanted: Wanted) -> Answer | None:
        places = [self._units.node(place) for place in wanted.question.places]
        scope = next((node for node in places if node), None)
        found = [one for one in self._facts if one.status == NOWHERE and (not scope or scope.span.contains(one.span))]
        slips = [one for one in self._facts if one.remark and (not scope or scope.span.contains(one.span))]
        understood = f"the references{f' in {scope.cite}' if scope else ''} that lead nowhere"
        if not found:
            return self._none_dead(wanted, understood, scope, slips)
        told = "; ".join(f'{one.cite} ("{one.words}") names {one.target}, which does not exist' for one in found)
        return Answer(
            question=wanted.text,
            kind=AnswerKind.REFERENCE,
            understood=understood,
            answer=f"{counted(len(found), 'reference')} {'leads' if len(found) == 1 else 'lead'} nowhere: {told}.",
            count=len(found) if re.search(r"\bhow many\b", wanted.text, re.IGNORECASE) else None,
            table=_table(found),
            citations=self._citations(found),
            notes=self._remarks(slips),
            confidence=SURE,
        )

    def _none_dead(
        self, wanted: Wanted, understood: str, scope: Node | None, slips: Sequence[CrossReference]
    ) -> Answer | None:
        """Of a place all of whose references lead somewhere; what looks misprinted is told with its sentence."""
        if scope is None:
            return None
        own = slips or [one for one in self._facts if scope.span.contains(one.span) and not _SELF.search(one.words)]
        if not own:
            return None
        return Answer(
            question=wanted.text,
            kind=AnswerKind.REFERENCE,
            understood=understood,
            verdict="no" if wanted.question.yes_no else None,
            answer=f"Every reference in {scope.cite} leads to a place or law that can be named."
            + (" But " + " ".join(self._remarks(slips)) if slips else ""),
            citations=self._citations(own),
            confidence=0.9,
        )

    # -- shared ----------------------------------------------------------------------------

    def _targets(self, wanted: Wanted) -> list[_Target]:
        text = wanted.text
        found = [
            _Target(mention.start, mention.end, *self._place(mention.citation))
            for mention in citation.find(text)
            if mention.citation.title is not None or self._known(mention.citation)
        ]
        for law in authorities.find(text):
            if not any(law.start < one.end and one.start < law.end for one in found):
                found.append(_Target(law.start, law.end, law.law, None))
        return sorted(found, key=lambda one: one.start)

    def _known(self, place: Place) -> bool:
        return self._units.node(place) is not None or bool(self._index.tables.cited(str(place.base)))

    def _place(self, place: Place) -> tuple[str, Node | None]:
        node = self._units.node(place)
        return (node.cite, node) if node else (str(place), None)

    def _sentence(self, one: CrossReference) -> str:
        return self._quoted(one).quote

    def _quoted(self, one: CrossReference) -> Citation:
        """The sentence that a reference stands in."""
        document = self._index.document(one.span.source)
        node = next(n for n in self._index.tables.cited(one.cite) if any(own.contains(one.span) for own in n.own))
        own = next(own for own in node.own if own.contains(one.span))
        folded = fold_with_offsets(document.source.raw(own), own.start)
        place = folded.position(one.span.start)
        first, last = next(
            ((start, end) for start, end in sentences(folded.text) if start <= place < end), (0, len(folded.text))
        )
        start, end = folded.source_range(first, last)
        return Citation(one.cite, self._texts.heading(node), folded.text[first:last], own.source, start, end)

    def _citations(self, found: Iterable[CrossReference]) -> list[Citation]:
        quoted: dict[Span, Citation] = {}
        for one in found:
            cited = self._quoted(one)
            quoted.setdefault(Span(cited.source, cited.start, cited.end), cited)
            if len(quoted) >= _SHOWN:
                break
        return list(quoted.values())

    def _remarks(self, found: Iterable[CrossReference]) -> list[str]:
        notes = []
        for one in found:
            if one.status == NOWHERE:
                notes.append(f'{one.cite} prints "{one.words}": {one.target} does not exist.')
            elif one.status == LISTED:
                notes.append(f"{one.target} is listed in the contents, but its text is not in this edition.")
            if one.remark and not any(note.startswith(f'{one.cite} prints "{one.words}"') for note in notes):
                notes.append(f'{one.cite} prints "{one.words}": {one.remark}.')
        return list(dict.fromkeys(notes))

    def _none_found(self, wanted: Wanted, understood: str, text: str, target: _Target) -> Answer | None:
        """Nothing refers to it: said of a place that exists, with its opening words as the source."""
        if target.node is None:
            return None
        node = target.node
        own = node.own[0] if node.own else node.span
        quote = self._index.source(own.source).quote(own)
        return Answer(
            question=wanted.text,
            kind=AnswerKind.REFERENCE,
            understood=understood,
            answer=text,
            citations=[Citation(node.cite, self._texts.heading(node), quote, own.source, own.start, own.end)],
            confidence=0.9,
        )

    @cached_property
    def _facts(self) -> Sequence[CrossReference]:
        return self._index.tables.facts(CrossReference)


def _sides(text: str, asked: re.Match[str], targets: Sequence[_Target]) -> tuple[list[_Target], list[_Target]]:
    """(what refers, what is referred to), told by where they stand about the verb."""
    before = [one for one in targets if one.start < asked.start()]
    after = [one for one in targets if one.start >= asked.start()]
    if _NOUN_TO.search(text):
        return before, after
    if _NOUN_FROM.search(text) and after:
        split = len(after) > 1 and text[after[0].end : after[1].start].rstrip().endswith(" to")
        return (after[:1], after[1:]) if split else (after, [])
    passive = _PASSIVE.search(text)
    if passive and not (passive["by"] is None and after):
        if passive["by"]:
            return after, before  # "is 5.11 cited in 5.4"; "what is cited in 5.4" names no target
        return [], before
    if after:
        return before, after
    return before, []


def _is_of(target: str, name: str) -> bool:
    """Whether what is cited is `name`, or a part of it."""
    if target == name or target.startswith((f"{name}(", f"{name}, ", f"{name} Subpart", f"{name} Appendix")):
        return True
    if re.search(r" v\.? ", name):
        return name.replace(" v ", " v. ").lower() in target.lower()
    return bool((part := re.fullmatch(r"(\d+ CFR) Part (\d+)", name)) and re.match(rf"{part[1]} {part[2]}\.", target))


def _table(found: Sequence[CrossReference]) -> Table:
    rows = list(dict.fromkeys((one.cite, one.words, one.target, one.status) for one in found))
    return Table(["where", "words", "refers to", "status"], [list(row) for row in rows])
