"""Where a part or section comes from: its authority, its Federal Register source, its amendments.

It quotes the notes that the text prints and says whose note governs; it infers no date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from corpus.facts.history import AUTHORITY, HISTORY, SOURCE, Origin
from corpus.model import Kind, Node
from index.store import Index
from qa.answer import Answer, AnswerKind, Citation, Table
from qa.lookups.meaning import Cue, readings
from qa.lookups.scope import scope_of
from qa.lookups.units import Units
from qa.lookups.vocabulary import Vocabulary
from qa.places.texts import SURE, Texts
from qa.wanted import Wanted
from qa.wording import listed

_ASKS_AUTHORITY = re.compile(
    r"\bauthority (?:note|line|citation|cite|statement|section)s?\b|\bstatutory (?:authority|basis)\b|"
    r"\b(?:legal|statutory) (?:authority|basis)\b|\bauthorit(?:y|ies)\b.*\b(?:for|of|behind|under)\b|"
    r"\bwh(?:at|ich) authorit(?:y|ies)\b|"
    # An order that is issued under a part is no part that is issued under a law.
    r"\b(?:issued|promulgated|adopted|authorized) under\b(?! (?:[\w-]+ ){0,4}?(?:(?:sub)?parts?|sections?|rules?|\d|§))|"
    r"\bunder (?:what|which) (?:law|statute|act|authority)\b|"
    r"\bunder (?:what|which) executive orders?\b.*\b(?:issued|promulgated|adopted|made|written|authorized)\b|"
    r"\b(?:what|which) (?:public )?(?:law|statute|act)s?\b.*\b(?:authoriz|based|behind|underl|basis)",
    re.IGNORECASE,
)
_POWER = re.compile(r"^\s*who\b|\bauthority to\b", re.IGNORECASE)  # what somebody may do, not a law
_PLAIN_AUTHORITY = re.compile(r"^(?!who\b)(?!.*\bofficials?\b).*\bauthority\b(?! to\b)", re.IGNORECASE)
_ASKS_SOURCE = re.compile(
    r"\bsource (?:note|citation|cite|line)s?\b|"
    r"\bfederal register (?:source|cit(?:e|ation)|notice|page)\b|"
    r"\bfr (?:cit(?:e|ation)|source|page)\b|"
    r"\bwh(?:en|ere)\b.*\b(?:publish|promulgat|issued|adopted|codified|enacted|written|printed|added|appear)|"
    r"\bpublication (?:date|history)\b|\bwhat is the source\b|\bsource of (?:part|subpart|section|appendix|§|\d)|"
    r"\bhow old (?:is|are)\b|\bwh(?:ich|at) federal register\b|\bfederal register\b.*\b(?:source|from|originally)\b",
    re.IGNORECASE,
)
_ASKS_HISTORY = re.compile(
    r"\b(?:amendment|regulatory|rulemaking|section|publication) history\b|\bhistory (?:note|of)\b|"
    r"\b(?:last|most recently|recently|ever|been|since|when)\b.*"
    r"\b(?:amended|changed|updated|revised|modified|amendment)\b|"
    r"\b(?:amended|changed|updated|revised)\b.*\b(?:when|since|last)\b|"
    r"\b(?:amendments?|changes) (?:made )?(?:to|of) (?:§+|6 cfr|(?:part|sec(?:tion|\.)?|subpart|appendix)\b|\d)|"
    r"\b(?:latest|last|most recent) (?:amendment|change|revision|update)\b",
    re.IGNORECASE,
)
# What is still to be done, and what may be amended beside rules, is no history of the text.
_TO_COME = re.compile(r"\bwhen (?:must|may|can|do|does|should|shall|will|would|could)\b", re.IGNORECASE)
_OTHER_AMENDED = re.compile(
    r"\b(?:requests?|records?|complaints?|petitions?|applications?|answers?|motions?|pleadings?|files?|plans?)\b",
    re.IGNORECASE,
)
_RULES = re.compile(
    r"\b(?:rules?|regulations?|(?:sub)?parts?|sections?|appendi(?:x|ces)|provisions?|cfr|text|titles?)\b", re.I
)
_AMENDED = re.compile(
    r"\b(?:which|what|list|all|any)\b.*\b(?:sections|provisions|appendices)\b.*\bamended\b|\bamended sections\b", re.I
)
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_PLACE_WORDS = re.compile(
    r"[\d.§()]+\w*(?:\(\w+\))*(?:['’]s\b)?|\b(?:cfr|sections?|secs?|(?:sub)?parts?|show|the|of|for)\b", re.I
)
_EDITORIAL = re.compile(r"Editorial Note", re.IGNORECASE)


class HistoryNotes:
    """Authority, source and history notes of the codified text."""

    def __init__(self, index: Index, texts: Texts, vocabulary: Vocabulary) -> None:
        self._index = index
        self._texts = texts
        self._vocabulary = vocabulary
        self._units = Units(index, texts)

    def answer(self, wanted: Wanted) -> Answer | None:
        if any(one.cue is Cue.MEANING for one in readings(wanted.text)):
            return None  # "original classification authority" is a term
        cited = bool(wanted.question.places)
        asked = self._asked(wanted.text, cited) or (self._asked(wanted.before, cited) if wanted.before else None)
        if asked is None and _PLAIN_AUTHORITY.search(wanted.text):
            asked = AUTHORITY if any(place.part and not place.section for place in wanted.question.places) else None
        if _AMENDED.search(wanted.text):
            return self._amended(wanted)
        if asked is None:
            return None
        unit = self._unit(wanted)
        if unit is None or unit.cite.startswith("FR"):
            return None
        return self._authority(wanted, unit) if asked == AUTHORITY else self._source(wanted, unit)

    def _unit(self, wanted: Wanted) -> Node | None:
        """What a citation names; else the one place that is about the law that is named; else what is headed so."""
        if not wanted.question.places:
            about = scope_of(wanted, self._vocabulary).inside
            if len(about) == 1 and (node := self._texts.node(about[0])):
                return node
        return self._units.named(wanted.question)

    def _asked(self, text: str, cited: bool) -> str | None:
        of_rules = cited or _RULES.search(text) or not _OTHER_AMENDED.search(text)
        if cited and _PLACE_WORDS.sub("", text).strip(" ?.:,-'").lower() == "history":
            return HISTORY  # "27.203 history"
        if _ASKS_HISTORY.search(text) and of_rules and not _TO_COME.search(text):
            return HISTORY
        if _ASKS_SOURCE.search(text):
            return SOURCE
        return AUTHORITY if _ASKS_AUTHORITY.search(text) and not _POWER.search(text) else None

    def _authority(self, wanted: Wanted, unit: Node) -> Answer | None:
        note = self._governing(unit, AUTHORITY)
        if note is None:
            return None
        answer = Answer(
            question=wanted.text,
            kind=AnswerKind.REFERENCE,
            understood=f"the authority for {unit.cite}",
            answer=f'{note.cite} is issued under: "{note.words.removeprefix("Authority: ")}"',
            citations=[self._cited(note)],
            confidence=SURE,
        )
        if note.cite != unit.cite:
            answer.notes.append(f"{unit.cite} has no authority note of its own; that of {note.cite} stands for it.")
        orders = [law for law in note.laws if law.startswith("E.O.")]
        if orders and re.search(r"\bexecutive orders?\b|\be\.?o\.?s?\b", wanted.text, re.IGNORECASE):
            answer.answer = f'The authority note of {note.cite} names {listed(orders)}: "{note.words}"'
        for other in self._origins:  # a rule may print the authority of a part otherwise
            if other.what == AUTHORITY and other.cite.startswith("FR") and self._speaks_of(other, note.cite):
                answer.citations.append(self._cited(other))
                answer.notes.append(
                    f'{other.cite} prints the authority of {note.cite} as "{other.words.split(":** ")[-1]}"'
                )
        return answer

    def _source(self, wanted: Wanted, unit: Node) -> Answer | None:
        own = [one for one in self._of.get(self._base(unit), ()) if one.what == HISTORY]
        governing = self._governing(unit, SOURCE)
        if not own and governing is None:
            return None
        cited = [*own, *([governing] if governing else [])]
        first = cited[0]
        dated = f", {first.dates[-1]}" if first.dates else ""
        last = f"{[law for law in first.laws if ' FR ' in law][-1]}{dated}" if first.laws else first.words
        text = f'{first.cite}: "{first.words}"'
        if own and len(first.dates) > 1:
            text += f"; last amended at {last}."
        answer = Answer(
            question=wanted.text,
            kind=AnswerKind.REFERENCE,
            understood=f"the Federal Register source and history of {unit.cite}",
            answer=text,
            citations=[self._cited(one) for one in cited],
            confidence=SURE,
        )
        if not own and first.cite != unit.cite:
            answer.notes.append(
                f"{unit.cite} prints no history of its own, so the source note of {first.cite} stands for it: "
                f"published at {last}, and no amendment since is printed in this edition."
            )
            answer.citations.append(self._heading(unit))
        elif own and governing:
            answer.notes.append(f"{governing.cite} itself: {governing.words}")
        elif not own:
            answer.notes.append("Sections that were amended since print their own history after their text.")
            answer.citations.extend(self._cited(one) for one in self._amended_below(unit))
        answer.notes.extend(self._editorial(unit))
        return answer

    def _amended(self, wanted: Wanted) -> Answer | None:
        """The units that print a history of their own, of the part and the year that are named."""
        unit = self._units.named(wanted.question)
        year = _YEAR.search(wanted.text)
        found = [
            one
            for one in (self._amended_below(unit) if unit else self._origins)
            if one.what == HISTORY and (not year or any(year[0] in date for date in one.dates))
        ]
        if not found:
            return None
        within = f" in {unit.cite}" if unit else ""
        of_year = f" that names {year[0]}" if year else ""
        return Answer(
            question=wanted.text,
            kind=AnswerKind.REFERENCE,
            understood=f"what{within} prints a history of amendments{f' of {year[0]}' if year else ''}",
            answer=f"{listed([one.cite for one in found])} print a history of their own{of_year}.",
            table=Table(["cite", "history"], [[one.cite, one.words] for one in found]),
            citations=[self._cited(one) for one in found],
            confidence=SURE,
        )

    def _governing(self, unit: Node, what: str) -> Origin | None:
        """The note of the unit, else of what holds it, innermost first."""
        document = self._units.document(unit)
        for node in [unit, *reversed(document.ancestors(unit))]:
            for one in self._of.get(node.cite, ()):
                if one.what == what and node.kind is not Kind.DOCUMENT:
                    return one
        return None

    def _amended_below(self, unit: Node) -> Iterator[Origin]:
        for one in self._origins:
            if one.what == HISTORY and unit.span.contains(one.span):
                yield one

    def _editorial(self, unit: Node) -> list[str]:
        document = self._units.document(unit)
        return [
            document.own_text(node)
            for node in document.children(self._texts.unit(unit))
            if node.kind is Kind.NOTE and _EDITORIAL.match(document.own_text(node))
        ]

    def _base(self, unit: Node) -> str:
        return self._texts.unit(unit).cite

    def _speaks_of(self, origin: Origin, part: str) -> bool:
        """Whether the rule that prints the note says that it is of this part."""
        number = part.rsplit(" ", 1)[-1]
        said = [one.words for one in self._of[origin.cite]]
        return any(re.search(rf"\bauthority citation for part {number}\b", words) for words in said)

    def _heading(self, unit: Node) -> Citation:
        return self._texts.cited(unit.cite, unit.own[0] if unit.own else unit.span)

    def _cited(self, origin: Origin) -> Citation:
        return self._texts.cited(origin.cite, origin.span)

    @cached_property
    def _of(self) -> Mapping[str, Sequence[Origin]]:
        """By the places that print them."""
        found: dict[str, list[Origin]] = {}
        for one in self._origins:
            found.setdefault(one.cite, []).append(one)
        return found

    @cached_property
    def _origins(self) -> Sequence[Origin]:
        return self._index.tables.facts(Origin)
