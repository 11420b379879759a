"""What a question takes for granted that the texts do not bear out: names they do not print, a year
or a change they do not tell of, an amount or a time that the nearest section does not set.

It gives a reason in words, or nothing; whether the nearest passage is near enough is not its business.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from corpus.model import Kind
from corpus.patterns import Pattern
from index import letters
from index.home import known_records
from index.search import Hit
from index.store import Index
from qa.retrieved.changes import YEAR, changed, untold, years
from qa.retrieved.counts import IN_OTHER_UNITS
from qa.retrieved.kind import said_in_one
from qa.retrieved.lacks import Lack, Measure, without
from qa.retrieved.measures import Said, lacking
from qa.retrieved.names import LEAST_ACRONYM
from qa.retrieved.orders import is_order
from qa.retrieved.printed_names import PrintedNames
from qa.words import STOP_WORDS, SYSTEM_WORDS, content, tokens

_UNITS = ("hour", "day", "week", "month", "year")
_HOW_MANY = Pattern(rf"\bhow many (?:\w+ )?(?P<unit>{'|'.join(_UNITS)})s?\b", re.IGNORECASE)
_PRICE = Pattern(r"\bhow much\b.*\b(?:cost|pay|charge|fee|fine)|\b(?:fees?|fines?|cost|price)\s+(?:for|of)\b", re.I)
_MONEY = Pattern(r"\$\s?\d|\d ?%|\b(?:cents?|dollars?|fees?|costs?|percent|charges?|penalt(?:y|ies))\b", re.IGNORECASE)
_DECIDE = Pattern(r"\b(?:to|must|does|can|will|shall)\b.*\b(?:decide|rule on|answer|respond|reply|act on)\b", re.I)
_DECIDED = Pattern(r"\b(?:decid|decision|determin|respon[ds]|notif|advis|issu|rul(?:e|ing)|act(?:ed)? on)", re.I)
_TIME = Pattern(rf"\b(?:{'|'.join(_UNITS)})s?\b", re.IGNORECASE)
_MOSTLY = 0.7  # of the words of a heading: it is meant
_WHOLE_NAME = 4  # words of a heading that cannot be another's
_OTHER_TITLE = Pattern(
    r"\b(?P<title>\d{1,2})\s*(?:CFR|C\.F\.R\.)\s*(?:parts?|§+|sec(?:tion|\.)?)?\s*(?P<number>\d[\d.-]*\d|\d)",
    re.IGNORECASE,
)
_WANTS_TEXT = Pattern(
    r"\b(?:what (?:does|do)|quote|read(?: me| out)?|summari[sz]e|show(?: me)?|explain)\s+$", re.IGNORECASE
)
_OWN_PLACE = Pattern(r"\b(?:according to|under|in|within|per|for) (?:6 CFR )?(?:§ ?|(?:sub)?part |section )?\d", re.I)
_ROOT = 5  # letters of a verb that its other forms have, too
_QUOTED = 3  # hits that may be quoted
_CAPITALS = Pattern(r"\b[A-Z]{3,}(?: [A-Z]{2,})+\b")
_PAST = Pattern(r"\b(?:did|was|were|had)\b", re.IGNORECASE)
_NEAR = 2  # hits of the best section that are read for an amount or a time


class _Absent(NamedTuple):
    """A line of contents, with what of its heading a question may say: words, initials, runs of capitals."""

    cite: str
    heading: str
    words: Sequence[str]
    initials: str
    capitals: Sequence[str]

    @classmethod
    def of(cls, cite: str, heading: str) -> _Absent:
        words = [one for one in content(heading) if one not in SYSTEM_WORDS]
        initials = letters.initials(word for word in tokens(heading) if word not in STOP_WORDS).upper()
        return cls(cite, heading, words, initials, _CAPITALS.findall(heading))


class Premises:
    """Reasons not to answer, over the texts of one index."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self.names = PrintedNames(index)
        self._text_of = lru_cache(maxsize=50)(self._read_unit)

    def before(self, question: str) -> str | None:
        """A reason that needs no search."""
        if not content(question):
            return "The question has no words that can be looked up."
        return self.outside(question) or self.absent_unit(question) or self._unknown(question)

    def _unknown(self, question: str) -> str | None:
        name = self.names.unknown(question)
        return f"{name} is not mentioned in these texts." if name else None

    def outside(self, question: str) -> str | None:
        """An order to the program, or a place of another title, which these texts neither hold nor cite."""
        if is_order(question):
            return "This is not a question about the texts; a question is data here, never an instruction."
        for match in _OTHER_TITLE.finditer(question):
            number = match["number"].rstrip(".")
            if int(match["title"]) in self._index.tables.cites.titles:
                continue
            if not self._cited(match["title"], number):
                return f"{match['title']} CFR {number} is outside these texts, which do not cite it."
            if _WANTS_TEXT.search(question[: match.start()]) and not _OWN_PLACE.search(question, match.end()):
                return f"{match['title']} CFR {number} is outside these texts, which only cite it."
        return None

    def after(self, question: str, hits: Sequence[Hit]) -> str | None:
        """A reason that shows in the nearest passages: what is taken for granted, or a name."""
        text = self.unit_text(hits[0])
        change = changed(question)
        for year in years(question):
            in_force = year in self._editions and not _PAST.search(question)
            if year not in text and not in_force and (change or not self.names.is_printed(year)):
                return f"The question takes for granted something of {year}; the texts do not tell of it."
        if (change and content(change)[0][:_ROOT] not in text.lower()) or untold(question, text):
            return "The question takes for granted that something was changed; the texts do not say so."
        if name := self.names.stranger(question, f"{hits[0].passage.context} {text}"):
            if self.names.is_of_name(name):
                return f"{hits[0].passage.unit}, which comes nearest, says nothing of {name}."
            return f"{name} is not mentioned in these texts."
        return None

    def spelling(self, question: str, hits: Sequence[Hit]) -> Hit | None:
        """The first hit that spells three letters of a question out, where the section that comes nearest does not."""
        if not hits or not self.names.stranger(question, f"{hits[0].passage.context} {self.unit_text(hits[0])}"):
            return None
        near = (
            hit for hit in hits[1:] if not self.names.stranger(question, f"{hit.passage.context} {hit.passage.text}")
        )
        return next(near, None)

    def measureless(self, question: str, hits: Sequence[Hit]) -> tuple[str, Lack] | None:
        """A place that comes nearest, and what it lacks of a measure that is asked for."""
        unit = [hit for hit in hits if hit.passage.unit == hits[0].passage.unit]
        text = self.unit_text(hits[0])
        near = " ".join(hit.passage.text for hit in unit[:_NEAR])
        quoted = " ".join(hit.passage.text for hit in hits[:_QUOTED])
        if missing := lacking(question, Said(f"{near} {quoted}", text, hits[0].passage.context)):
            read = hits[0].passage.cite if missing.startswith("number of ") else hits[0].passage.unit
            return read, Lack(f"gives no {missing}")
        if priceless(question, text):
            return hits[0].passage.unit, without(Measure.AMOUNT, "")
        many = _HOW_MANY.search(question)
        unit_asked = many["unit"].lower() if many else ""
        if many and not re.search(rf"\b(?:{IN_OTHER_UNITS.get(unit_asked, unit_asked)})s?\b", near, re.IGNORECASE):
            elsewhere = re.search(rf"\b{unit_asked}s?\b", text, re.IGNORECASE)
            read = hits[0].passage.cite if elsewhere else hits[0].passage.unit
            return read, without(Measure.TIME, f"in {unit_asked}s")
        if many and _DECIDE.search(question) and not said_in_one(text, (_TIME, _DECIDED)):
            return hits[0].passage.unit, without(Measure.TIME, "for a decision")
        return None

    def unit_text(self, hit: Hit) -> str:
        """The whole text of the section that a hit is of."""
        return self._text_of(hit.passage.unit, hit.passage.source)

    def _read_unit(self, unit: str, source: str) -> str:
        query = "SELECT text FROM passage WHERE unit = ? AND source = ? ORDER BY id"
        return " ".join(str(text) for (text,) in self._index.tables.rows(query, unit, source))

    @cached_property
    def _editions(self) -> frozenset[str]:
        """The years of the editions that are here, of this text and of others: what was in force then is told."""
        return frozenset(year for one in known_records(self._index.home) for year in YEAR.findall(one.edition))

    def _cited(self, title: str, number: str) -> bool:
        """Whether the texts print this place of another title, alone or in a list or range."""
        cited = re.compile(rf"\b{title} (?:CFR|C\.F\.R\.)[^.;]{{0,40}}?(?<![\d.-]){re.escape(number)}(?![\d-]|\.\d)")
        rows = self._index.tables.rows("SELECT words FROM outside WHERE title = ?", int(title))
        return any(cited.search(words) for (words,) in rows)

    # -- listed in the contents alone ------------------------------------------------------

    def absent_unit(self, question: str) -> str | None:
        """A part or section that the contents list, whose text is missing, and that the question names."""
        said = set(content(question))
        upper = {word.strip("?.,;:'\"()") for word in question.split()}
        upper = {word for word in upper if word.isupper() and len(word) >= LEAST_ACRONYM}
        for one in self._absent_headings:
            named = len(one.initials) >= LEAST_ACRONYM and one.initials in upper
            called = any(run in question for run in one.capitals)
            if named or called or self._is_meant(one.words, said):
                return (
                    f"{one.cite} ({one.heading}) is listed in the contents, but its text is not in this edition's "
                    "file; the question seems to be about it."
                )
        return None

    def _is_meant(self, words: Sequence[str], said: Collection[str]) -> bool:
        """Whether most of the words of a heading are `said`, which is no other's: a short one ("Burden of proof") may
        be that of a section whose text is here, too."""
        shared = [one for one in words if one in said]
        if len(words) < 2 or len(shared) < max(2, round(_MOSTLY * len(words))):
            return False
        return len(words) == len(shared) >= _WHOLE_NAME or any(not self.names.is_printed(one) for one in shared)

    @cached_property
    def _absent_headings(self) -> list[_Absent]:
        """The lines of contents that stand for a text which is not here."""
        rows = self._index.tables.rows(
            "SELECT DISTINCT cite, heading FROM node AS line WHERE kind = ?1 AND heading NOT IN ('', '[Reserved]') "
            "AND NOT EXISTS (SELECT 1 FROM node WHERE cite = line.cite AND kind NOT IN (?1, ?2))",
            Kind.LISTED,
            Kind.TEXT,
        )
        return [_Absent.of(str(cite), str(heading)) for cite, heading in rows]


def priceless(question: str, text: str) -> bool:
    """Whether a price is asked for and nothing in the text is one."""
    return _PRICE.search(question) is not None and not _MONEY.search(text)
