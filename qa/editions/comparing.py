"""What is compared where a question asks what changed: a place, a system, the matrix, all of a kind, what the turn
before told of.

It chooses; what differs between two editions is told elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from corpus.citation import Citation as Place
from corpus.citation import find, parse
from corpus.days import spelt
from corpus.editions import Choice, NoEdition, day_of
from corpus.facts.entries import Entry
from corpus.library import SourceRecord
from corpus.matrix_differences import paired
from corpus.model import Document
from qa.answer import Answer, AnswerKind, unanswered
from qa.answering import Answering
from qa.asked_sets import Filter
from qa.dialogue.turns import Dialogue
from qa.editions import telling
from qa.editions.asked_changes import AskedChanges
from qa.editions.asked_presence import AskedPresence
from qa.editions.compared_again import is_place, noun_of, of_kind, of_place
from qa.editions.compared_places import ComparedPlaces
from qa.editions.compared_subjects import question_on, subject_of
from qa.editions.compared_systems import ComparedSystems, numbered, there_before
from qa.editions.differences import Comparer, Editions, chosen, codified
from qa.editions.matrix_asked import matrix_asked
from qa.editions.matrix_changes import matrix_answer, system_answer, whether_system
from qa.editions.places_held import whether_new
from qa.editions.presences import Presences
from qa.editions.still_figures import asked_still, still_answer
from qa.editions.subject_changes import subject_answer
from qa.editions.told_before import question_before, set_of
from qa.editions.two_editions import BothNamed, joined, of_what
from qa.editions.undated_changes import is_new, undated, with_date
from qa.editions.unit_changes import units_answer
from qa.question.blanked import blanked
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
        self._systems = ComparedSystems(known, choice, of)
        self.presences = Presences(known, choice, document, self._systems)

    def completed(self, question: str, before: str, asked: AskedChanges | None) -> str:
        """A question on what changed, with what it takes from the comparison `before`; else as it is."""
        if is_new(question) and not is_place(question) and not self._of(self._choice).understood(question).systems:
            return question
        if undated(question):
            return with_date(question, self.earlier) if self.earlier else question
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
        of_theirs = re.sub(r"\bsystems\b", f"{noun} systems", before, count=1) if read.filter.components else ""
        return self._of(self._choice).instead(question, before) or of_theirs or question

    @property
    def earlier(self) -> str:
        """The day of the edition before the newest."""
        try:
            return day_of(chosen(self._known, None, self._choice.edition, self._choice.title).old).isoformat()
        except NoEdition:
            return ""

    def changed(self, question: str, asked: AskedChanges, held: Dialogue) -> Answer | None:
        """What differs between two editions; None when it is not said of what."""
        meant = meant_before(held) if asked.points_back else None
        place = meant if isinstance(meant, Place) and not asked.matrix else asked.place
        number = (place.title if place else None) or self._choice.title
        if place is None and number is None:
            number = next(iter(self._answering.titles_named(question)), None)
        try:
            both = chosen(self._known, asked.earlier, asked.later or self._choice.edition, number)
            comparer = Comparer(both, self._document)
            if isinstance(meant, Entry):
                return self._of_system(question, asked, comparer, meant)
            if asked.points_back and held.last and held.last[1].kind is AnswerKind.CONTACT:
                return joined(question, self._each(question_before(held, ()), comparer))
            if isinstance(meant, list) and "removed" not in asked.kinds:
                there = [now.entry for _, now in paired(meant, codified(comparer.documents()[1]))]
                kinds = asked.kinds - {"changed"} or ("added", "changed")
                return matrix_answer(comparer, question, kinds, Filter(entries=tuple(there)))
            if asked.points_back and not place and not asked.matrix:
                return of_what(question)
            answer = self._compared(question, asked, comparer, place)
            if answer is not None and number is None:
                answer.notes.extend(self._left_aside(both))
            if answer is not None and not day_of(both.old).isoformat().startswith(asked.earlier):
                answer.notes.append(
                    f"No edition of {spelt(asked.earlier)} is here; that of {both.old.edition} is the last before it."
                )
            return answer
        except NoEdition as error:
            return unanswered(question, "what changed between two editions", str(error))

    def _compared(self, question: str, asked: AskedChanges, comparer: Comparer, place: Place | None) -> Answer | None:
        read = self._of(self._choice).understood(asked.words)
        if asked.matrix and not read.systems:
            old = self._systems.of_record(comparer.both.old)
            return matrix_asked(question, asked, comparer, read, lambda: old.understood(asked.words))
        if asked.units:
            return units_answer(comparer, question, asked.units, asked.kinds, place)
        if place and (entry := numbered(place, comparer)):
            answer = self._of_system(question, asked, comparer, entry)
            if answer is not None and (other := there_before(entry, comparer)):
                answer.notes.append(f"In {comparer.both.old.edition}, entry {entry.entry} was {title(other)}.")
            return answer
        if asked.whether and place and (verdict := whether_new(comparer, question, place, asked.kinds)):
            return verdict
        if place is None:
            if entry := self._systems.named(asked.words, comparer):
                return self._of_system(question, asked, comparer, entry)
            if asked.contacts and (each := self._contacts(question, asked, comparer)):
                return each
            if asked.contacts and (lists := comparer.contact_lists()):
                return telling.answers(comparer, question, lists)
            if homes := self._answering.about_law(read):
                return telling.answers(comparer, question, homes)
        if place is None or not (place.section or place.appendix or place.path):
            subject = subject_of(blanked(asked.words, [one.expression for one in find(asked.words)]))
            if meant := self._places(comparer).of(subject, question_on(subject_of(asked.words)), place):
                return subject_answer(comparer, question, meant)
        if place is None:
            return None
        found = comparer.place(place)
        if found is None:
            return unanswered(question, f"what changed in {place}", f"neither edition ({comparer.both}) has {place}")
        return telling.answer(comparer, question, found, words=asked.beside)

    def of_subject(self, question: str, asked: BothNamed) -> Answer | None:
        """What differs between two editions in what a question asks of both; None when it is not plain where."""
        before, after = sorted(asked.editions, key=lambda one: one or "9")
        try:
            comparer = Comparer(chosen(self._known, before, after, self._choice.title), self._document)
            meant = self._places(comparer).of(asked.question, asked.question)
            return subject_answer(comparer, question, meant) if meant else None
        except NoEdition:
            return None

    def _contacts(self, question: str, asked: AskedChanges, comparer: Comparer) -> Answer | None:
        """The number or address of one office in both editions; None when none is looked up in either."""
        told = self._each(f"what is the {asked.about}?", comparer)
        kinds = {answer.kind for _, answer in told}
        of_one = all(answer.citations and "\n" not in answer.answer for _, answer in told)  # an older list is cited too
        looked_up = AnswerKind.CONTACT in kinds and kinds <= {AnswerKind.CONTACT, AnswerKind.NONE}
        return joined(question, told) if of_one and looked_up else None

    def _each(self, question: str, comparer: Comparer) -> list[tuple[str, Answer]]:
        """What both editions answer, the later first."""
        records = (comparer.both.new, comparer.both.old)
        return [(one.edition, self._systems.of_record(one).ask(question)) for one in records]

    @staticmethod
    def _of_system(question: str, asked: AskedChanges, comparer: Comparer, entry: Entry) -> Answer | None:
        if asked.whether:
            return whether_system(comparer, question, entry, asked.kinds)
        return system_answer(comparer, question, entry)

    def presence(self, question: str, asked: AskedPresence, held: Dialogue) -> Answer | None:
        """Whether an edition has a system; None when none is named, nor told of in the turn before."""
        meant = meant_before(held)
        return self.presences.of(question, asked, meant if isinstance(meant, Entry) else None)

    def still(self, question: str) -> Answer | None:
        """Whether a figure still stands; None where none is asked about, or it is not plain where."""
        asked = asked_still(question)
        if asked is None:
            return None
        try:
            both = chosen(self._known, None, self._choice.edition, self._choice.title)
        except NoEdition:
            return None
        asks = [self._systems.of_record(one).ask for one in (both.new, both.old)]
        return still_answer(Comparer(both, self._document), question, asked, asks)

    def remember_set(self, held: Dialogue, answer: Answer, *, gone: bool) -> None:
        """The systems that a comparison told of, for "are they exempt from (d)?": of those that are gone, the edition
        that had them is asked."""
        edition, now = self.earlier if gone else None, self._of(self._choice)
        systems = self._of(Choice(edition, self._choice.title)).systems if edition else now.systems
        if len(answer.entries) > 1 and held.systems in ((), now.systems, systems):
            held.systems, held.edition = systems, edition
            held.remember(set_of(answer.entries, now.understood("those systems")), answer)

    def since_when(self, question: str, what: str, held: Dialogue) -> Answer | None:
        """Since when there is a place: `what`, "" for what the turn before told of; None where it is not known."""
        return self.presences.since_when(question, what, meant_before(held))

    def _left_aside(self, both: Editions) -> Iterator[str]:
        """What is said of other titles that could be compared, where none was named."""
        numbers = [one.cfr for one in self._known if one.cfr is not None]
        others = sorted({one for one in numbers if numbers.count(one) > 1} - {both.new.cfr})
        if others:
            names = listed([f"title {one}" for one in others])
            yield f"Title {both.new.cfr} alone was compared; to compare {names}, cite a place of it or choose it."

    def _places(self, comparer: Comparer) -> ComparedPlaces:
        titles = {one.id for one in self._known if one.cfr is not None}
        asks = [self._systems.of_record(one).ask for one in (comparer.both.new, comparer.both.old)]
        return ComparedPlaces(comparer, titles, self._answering.search, asks)


def meant_before(held: Dialogue) -> Place | Entry | list[Entry] | None:
    """What the last answer told of: the one system, or those; else the place that was asked for or cited first."""
    if held.last is None:
        return None
    asked, answer = held.last
    if answer.entries:
        told = [one for one in held.systems if one.entry in answer.entries]
        return told[0] if len(told) == 1 else told
    cited = [parse(one.cite) for one in answer.citations[:1]]
    return next(iter((*asked.places, *(one for one in cited if one))), None)
