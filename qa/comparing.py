"""What is compared where a question asks what changed: a place, a system, the matrix, all of a kind, what the turn
before told of; and what an edition before said of the same.

It chooses; what differs between two editions is told elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from corpus.citation import Citation as Place
from corpus.citation import parse
from corpus.days import last
from corpus.editions import Choice, NoEdition, day_of, editions
from corpus.facts.entries import Entry
from corpus.library import SourceRecord
from corpus.matrix_differences import paired
from corpus.model import Document
from qa.answer import Answer, AnswerKind, unanswered
from qa.answering import Answering
from qa.asked_changes import STILL, AskedChanges
from qa.asked_presence import AskedPresence
from qa.asked_sets import Filter
from qa.compared_again import is_place, noun_of, of_kind, of_place, undated, with_date
from qa.compared_places import place_of
from qa.edition_differences import Comparer, Editions, chosen, codified
from qa.matrix_changes import as_paired, matrix_answer, system_answer
from qa.mentions import Question
from qa.turns import Dialogue
from qa.unit_changes import units_answer, whether_new
from qa.wording import listed, title

if TYPE_CHECKING:
    from qa.one_index import Assistant


class Comparing:
    """Compares the editions of `known`; `of` gives who answers from a choice, `document` the text of a record."""

    def __init__(
        self,
        known: Sequence[SourceRecord],
        choice: Choice,
        of: Callable[[Choice], Assistant],
        document: Callable[[SourceRecord], Document],
        answering: Answering,
    ) -> None:
        self._known = known
        self._choice = choice
        self._of = of
        self._document = document
        self._answering = answering

    def completed(self, question: str, before: str, asked: AskedChanges | None) -> str:
        """A question on what changed, with what it takes from the comparison `before`; else as it is."""
        if undated(question):
            return with_date(question, self._earlier) if self._earlier else question
        noun = noun_of(question)
        if asked is None:
            return question
        if again := of_kind(question, before, asked):
            return again
        if not noun:
            return question
        read = self._of(self._choice).understood(noun)
        if is_place(noun) or read.systems:
            return of_place(noun, asked)
        return self._of(self._choice).instead(question, before) or question

    @property
    def _earlier(self) -> str:
        """The day of the edition before the newest."""
        try:
            return day_of(chosen(self._known, None, self._choice.edition, self._choice.title).old).isoformat()
        except NoEdition:
            return ""

    def changed(self, question: str, asked: AskedChanges, held: Dialogue) -> Answer | None:
        """What differs between two editions; None when it is not said of what."""
        meant = _meant(held) if asked.points_back else None
        place = meant if isinstance(meant, Place) and not asked.matrix else asked.place
        number = (place.title if place else None) or self._choice.title
        if place is None and number is None:
            number = next(iter(self._answering.titles_named(question)), None)
        try:
            both = chosen(self._known, asked.earlier, asked.later or self._choice.edition, number)
            comparer = Comparer(both, self._document)
            if isinstance(meant, Entry):
                return system_answer(comparer, question, meant)
            if isinstance(meant, list) and "removed" not in asked.kinds:
                there = [now.entry for _, now in paired(meant, codified(comparer.documents()[1]))]
                kinds = asked.kinds - {"changed"} or ("added", "changed")
                return matrix_answer(comparer, question, kinds, Filter(entries=tuple(there)))
            if asked.points_back and not place and not asked.matrix:
                return _of_what(question)
            answer = self._compared(question, asked, comparer, place)
            if answer is not None and number is None:
                answer.notes.extend(self._left_aside(both))
            if answer is not None and not day_of(both.old).isoformat().startswith(asked.earlier):
                answer.notes.append(
                    f"No edition of {asked.earlier} is here; that of {both.old.edition} is the last before it."
                )
            return answer
        except NoEdition as error:
            return unanswered(question, "what changed between two editions", str(error))

    def _compared(self, question: str, asked: AskedChanges, comparer: Comparer, place: Place | None) -> Answer | None:
        read = self._of(self._choice).understood(asked.words)
        if asked.matrix and not read.systems:
            return matrix_answer(comparer, question, asked.kinds, _limits(read.filter))
        if asked.units:
            return units_answer(comparer, question, asked.units, asked.kinds, place)
        if asked.whether and place and (verdict := whether_new(comparer, question, place, asked.kinds)):
            return verdict
        if place is None:
            if entry := self._system(asked.words, comparer):
                return system_answer(comparer, question, entry)
            if asked.contacts and (lists := comparer.contact_lists()):
                return comparer.answers(question, lists)
            if homes := self._answering.about_law(read):
                return comparer.answers(question, homes)
            place = self._place_of(asked.about, comparer)
        if place is None:
            return None
        found = comparer.place(place)
        if found is None:
            return unanswered(question, f"what changed in {place}", f"neither edition ({comparer.both}) has {place}")
        return comparer.answer(question, found)

    def presence(self, question: str, asked: AskedPresence, held: Dialogue) -> Answer | None:
        """Whether an edition has a system, with what differs in it between two; None when no system is named."""
        try:
            both = chosen(self._known, None, self._choice.edition, self._choice.title)
            if asked.edition and day_of(both.new) > last(asked.edition):
                both = chosen(self._known, asked.edition, self._choice.edition, self._choice.title)
            comparer = Comparer(both, self._document)
            entry = self._named_alone(asked, comparer) if asked.what else _one_of(_meant(held))
            answer = system_answer(comparer, question, entry) if entry else None
        except NoEdition:
            return None
        if entry is None or answer is None or not asked.whether:
            return answer
        before, now = (codified(one) for one in comparer.documents())
        of_old = asked.edition is not None and day_of(both.new) > last(asked.edition)
        record = both.old if of_old else both.new
        there = as_paired(entry, before, now)[0 if of_old else 1] is not None
        answer.verdict = "yes" if there else "no"
        answer.answer = (
            f"{'Yes: it is' if there else 'No: it is not'} in the edition of {record.edition}.\n{answer.answer}"
        )
        answer.understood = f"whether the edition of {record.edition} has {title(entry)}"
        return answer

    def _named_alone(self, asked: AskedPresence, comparer: Comparer) -> Entry | None:
        return self._system(asked.what, comparer, of_old=not asked.whether, alone=True)

    def added_when(self, question: str) -> Answer | None:
        """The first edition here that has a system, where a question asks when it was added; else None."""
        try:
            comparer = Comparer(chosen(self._known, None, self._choice.edition, self._choice.title), self._document)
            entry = self._system(question, comparer)
            answer = system_answer(comparer, question, entry) if entry else None
        except NoEdition:
            return None
        if entry is None or answer is None:
            return None
        answer.answer = f"{title(entry)}: the text gives no date; {self._first(entry)}."
        answer.understood = f"which edition has {title(entry)} first"
        answer.citations, answer.notes = answer.citations[:1], []
        return answer

    def with_before(self, answer: Answer, words: str, edition: str | None) -> Answer:
        """The answer on whether a system is "still" exempt, with that of the edition before."""
        if answer.kind is not AnswerKind.VERDICT or not answer.entries:
            return answer
        try:
            both = chosen(self._known, None, edition, self._choice.title)
        except NoEdition:
            return answer
        there = {one.entry: one for one in self._of_record(both.new).systems}
        asked = re.sub(r"\bentry (\d+)", lambda one: _called(there.get(int(one[1])), one[0]), STILL.sub("", words))
        old = self._of_record(both.old)
        before = old.ask(asked)
        if not paired([one for number, one in there.items() if number in answer.entries], old.systems):
            answer.answer += f"\nIt is not in the edition of {both.old.edition}."
        elif before.kind is AnswerKind.VERDICT:
            answer.answer += f"\nIn the edition of {both.old.edition}: {before.answer}"
            answer.citations.extend(before.citations)
        return answer

    def _first(self, entry: Entry) -> str:
        records = [one for one in reversed(editions(self._known)) if one.cfr == _title_of(entry)]
        has = [one for one in records if paired([entry], self._of_record(one).systems)]
        before = [one.edition for one in records if day_of(one) < day_of(has[0])]
        said = f"of the editions here, that of {has[0].edition} is the first to have it"
        return f"{said}, and that of {before[-1]} does not" if before else said

    def _of_record(self, record: SourceRecord) -> Assistant:
        return self._of(Choice(day_of(record).isoformat(), self._choice.title))

    def _left_aside(self, both: Editions) -> Iterator[str]:
        """What is said of other titles that could be compared, where none was named."""
        numbers = [one.cfr for one in self._known if one.cfr is not None]
        others = sorted({one for one in numbers if numbers.count(one) > 1} - {both.new.cfr})
        if others:
            names = listed([f"title {one}" for one in others])
            yield f"Title {both.new.cfr} alone was compared; to compare {names}, cite a place of it or choose it."

    def _system(self, words: str, comparer: Comparer, *, of_old: bool = False, alone: bool = False) -> Entry | None:
        """The one system of records that is named, by the later edition or the earlier; `of_old` by that one first,
        `alone` where nothing else is said."""
        both = comparer.both
        for record in (both.old, both.new) if of_old else (both.new, both.old):
            reader = self._of_record(record)
            numbers = {number for one in reader.understood(words).systems for number in one}
            if alone and _says_more(reader.understood(words)):
                continue
            if entries := [one for one in reader.systems if one.entry in numbers and one.source == record.id]:
                return entries[0] if len(entries) == 1 else None
        return None

    def _place_of(self, about: str, comparer: Comparer) -> Place | None:
        titles = {one.id for one in self._known if one.cfr is not None}
        return place_of(about, comparer, titles, self._answering.search, self._of(self._choice).ask)


def _meant(held: Dialogue) -> Place | Entry | list[Entry] | None:
    """What the last answer told of: the one system, or those; else the place that was asked for or cited first."""
    if held.last is None:
        return None
    asked, answer = held.last
    if answer.entries:
        told = [one for one in held.systems if one.entry in answer.entries]
        return told[0] if len(told) == 1 else told
    cited = [parse(one.cite) for one in answer.citations[:1]]
    return next(iter((*asked.places, *(one for one in cited if one))), None)


def _says_more(read: Question) -> bool:
    held = read.filter
    return bool(read.beside or held.provisions or held.authorities)


def _one_of(meant: Place | Entry | list[Entry] | None) -> Entry | None:
    return meant if isinstance(meant, Entry) else None


def _called(entry: Entry | None, number: str) -> str:
    """A system by what it is called in every edition."""
    return (entry.system_id or entry.name) if entry else number


def _title_of(entry: Entry) -> int:
    return int(entry.cite.split()[0])


def _limits(said: Filter) -> Filter:
    """Of what a question limits a set to, what is told of a system that one edition has."""
    return Filter(components=said.components, provisions=said.provisions, authorities=said.authorities)


def _of_what(question: str) -> Answer:
    return Answer(
        question=question,
        kind=AnswerKind.CLARIFY,
        understood="what changed between two editions, and not in what",
        answer="In what? Name a place, such as 5.5, or a system of records.",
    )
