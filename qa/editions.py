"""An assistant where a title is present in several editions: the one that is asked for answers, and says so.

It chooses who answers; the answers are those of an assistant over one edition of each title.
"""

from __future__ import annotations

import hashlib
import re
import threading
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from corpus.citation import Citation as Place
from corpus.citation import find
from corpus.editions import Choice, NoEdition, day_of, editions, view
from corpus.library import SourceRecord, load_corpus
from corpus.model import Document
from index.store import Index
from qa.answer import Answer, AnswerKind, Citation, Reading
from qa.asked_changes import AskedChanges, asked_changes
from qa.asked_sets import Filter
from qa.assistant import Assistant
from qa.named_editions import named
from qa.turns import Dialogue
from qa.wording import listed

if TYPE_CHECKING:
    from qa.edition_differences import Comparer


class EditionAssistant(Assistant):
    """Answers from the texts of its choice, and from an earlier edition when a question names one."""

    def __init__(
        self, index: Index, known: Sequence[SourceRecord], choice: Choice, opened: Callable[[Choice], Assistant]
    ) -> None:
        super().__init__(index)
        self._known = known
        self._choice = choice
        self._opened = opened
        self._others: dict[tuple[SourceRecord, ...], Assistant] = {}
        self._documents: dict[str, Document] = {}
        self._opening = threading.Lock()
        self._years = {day_of(one).year for one in known if one.cfr is not None}
        self._several = {one.cfr for one in known if len(editions(known, one.cfr)) > 1} - {None}

    def ask(self, question: str, dialogue: Dialogue | None = None, top: int = 5) -> Answer:
        started = time.perf_counter()
        held = dialogue if dialogue is not None else Dialogue()
        answer = self._routed(question, held, top)
        answer.question = question
        answer.elapsed_ms = round((time.perf_counter() - started) * 1000, 2)
        return answer

    def show(self, citation: str) -> Answer:
        asked = named(citation, self._years)
        if asked is None or not asked.question:
            if absent := self._absent(citation, self._choice):
                return _none(citation, f"the text of {citation}", absent)
            return self._noted(super().show(citation), self._choice)
        choice = Choice(asked.edition, self._choice.title)
        if absent := self._absent(asked.question, choice):
            return _none(citation, f"the text of {asked.question}", absent)
        return self._noted(self._of(choice).show(asked.question), choice, said=True)

    def reading(self, citation: Citation) -> Reading:
        holder = self._holding(citation.source)
        return super().reading(citation) if holder is self else holder.reading(citation)

    def source_names(self) -> dict[str, str]:
        return {one.id: f"{one.title}, {one.edition}" for one in self._known}

    @property
    def answers_by(self) -> str:
        present = "\n".join(f"{one.id} {one.sha256}" for one in self._known)
        return f"{super().answers_by}-{hashlib.sha256(present.encode()).hexdigest()[:16]}"

    def close(self) -> None:
        for other in self._others.values():
            other.close()
        super().close()

    def _routed(self, question: str, held: Dialogue, top: int) -> Answer:
        changes = asked_changes(question)
        if changes is not None and (answer := self._changed(question, changes)) is not None:
            return answer
        asked = named(question, self._years)
        if asked is None:
            of_before = self._of(Choice(held.edition, self._choice.title)) if held.edition else None
            edition = held.edition if of_before and of_before.goes_on(question, held) else None
            words = question
        else:
            edition = asked.edition
            words = asked.question or self._asked_before(held)
        if not words:
            return Answer(
                question=question,
                kind=AnswerKind.CLARIFY,
                understood="an edition, and nothing that is asked of it",
                answer="What would you like to know of that edition?",
            )
        if edition is None and asked is None:
            held.edition = None
            return self._noted(self._asked(self, words, held, top), self._choice)
        choice = Choice(edition, self._choice.title)
        try:
            other = self._of(choice)
        except NoEdition as error:
            return _none(question, f"the edition of {edition or 'today'}", str(error))
        if absent := self._absent(words, choice):
            return _none(question, f"the edition of {edition or 'today'}", absent)
        held.edition = edition
        return self._noted(self._asked(other, words, held, top), choice, said=True)

    def _absent(self, words: str, choice: Choice) -> str | None:
        """Why a choice cannot answer a question: it has no edition of the one title that the words, or the agency they
        name, are of. None when it has."""
        there = {one.cfr for one in view(self._known, choice)}
        absent = {one.cfr for one in self._known if one.cfr is not None} - there
        if not absent:
            return None
        named = {one.citation.title for one in find(words)} - {None} or self._answering.titles_named(words)
        if not named or not named <= absent:
            return None
        try:
            view(self._known, Choice(choice.edition, min(one for one in named if one is not None)))
        except NoEdition as error:
            return str(error)
        return None

    def _asked_before(self, held: Dialogue) -> str:
        """The words of the question before, with the id or name of a system that it called by its number."""
        if not held.turns:
            return ""
        before = held.turns[-1][0]
        words = before.looked_up
        for entry in held.systems or self.systems:
            if (entry.entry,) in before.systems:
                words = re.sub(rf"\bentry\s+{entry.entry}\b", entry.system_id or entry.name, words, flags=re.I)
        return words

    def _asked(self, other: Assistant, words: str, held: Dialogue, top: int) -> Answer:
        """The answer of one edition; what the turns carry over from another has its numbers there."""
        if held.turns and held.systems is not other.systems:
            from qa.renumbering import renumbered

            held.turns[:] = renumbered(held.turns, held.systems or self.systems, other.systems)
        held.systems = other.systems
        return super().ask(words, held, top) if other is self else other.ask(words, held, top)

    def _changed(self, question: str, asked: AskedChanges) -> Answer | None:
        """What differs between two editions; None when it is not said of what."""
        from qa.edition_differences import Comparer, chosen  # only where two editions are compared
        from qa.matrix_changes import matrix_answer
        from qa.unit_changes import units_answer, whether_new

        title = (asked.place.title if asked.place else None) or self._choice.title
        try:
            both = chosen(self._known, asked.earlier, asked.later or self._choice.edition, title)
            comparer = Comparer(both, self._document)
            read = self.understood(asked.words)
            if asked.matrix:
                return matrix_answer(comparer, question, asked.kinds, _limits(read.filter))
            if asked.units:
                return units_answer(comparer, question, asked.units, asked.kinds, asked.place)
            if asked.whether and asked.place and (verdict := whether_new(comparer, question, asked.place, asked.kinds)):
                return verdict
            if asked.place is None and (told := self._of_system(question, asked.words, comparer)):
                return told
            if asked.contacts and (lists := comparer.contact_lists()):
                return comparer.answers(question, lists)
            if asked.place is None and (homes := self._answering.about_law(read)):
                return comparer.answers(question, homes)
            place = asked.place or self._place_of(asked.about, comparer)
            if place is None:
                return None
            found = comparer.place(place)
        except NoEdition as error:
            return _none(question, "what changed between two editions", str(error))
        if found is None:
            return _none(question, f"what changed in {place}", f"neither edition ({both}) has {place}")
        return comparer.answer(question, found)

    def _of_system(self, question: str, words: str, comparer: Comparer) -> Answer | None:
        """What changed in the one system of records that is named, by the later edition or the earlier."""
        from qa.matrix_changes import system_answer

        for record in (comparer.both.new, comparer.both.old):
            reader = self._of(Choice(day_of(record).isoformat(), record.cfr))
            numbers = {number for one in reader.understood(words).systems for number in one}
            if entries := [entry for entry in reader.systems if entry.entry in numbers]:
                return system_answer(comparer, question, entries[0]) if len(entries) == 1 else None
        return None

    def _place_of(self, about: str, comparer: Comparer) -> Place | None:
        from qa.compared_places import place_of

        titles = {one.id for one in self._known if one.cfr is not None}
        return place_of(about, comparer, titles, self._answering.search, super().ask)

    def _document(self, record: SourceRecord) -> Document:
        """A text with all its nodes, from the index that has it, else read anew."""
        if any(source.id == record.id for source in self.sources()):
            return self._index.document(record.id)
        with self._opening:
            if record.id not in self._documents:
                self._documents[record.id] = load_corpus([record]).documents[0]
            return self._documents[record.id]

    def _of(self, choice: Choice) -> Assistant:
        """Who answers from the texts of a choice. Raises `NoEdition`, and as `index.build.ensure` does."""
        records = view(self._known, choice)
        if {one.id for one in records} == {source.id for source in self.sources()}:
            return self
        with self._opening:
            if records not in self._others:
                self._others[records] = self._opened(choice)
            return self._others[records]

    def _holding(self, source: str) -> Assistant:
        """Who has the text that an answer cited."""
        if any(one.id == source for one in self.sources()):
            return self
        for record in self._known:
            if record.id == source and record.cfr is not None:
                return self._of(Choice(day_of(record).isoformat(), self._choice.title))
        return self

    def _noted(self, answer: Answer, choice: Choice, *, said: bool = False) -> Answer:
        """The answer with the editions of the titles that it comes from."""
        there = [one for one in view(self._known, choice) if one.cfr in self._several]
        cited = {citation.source for citation in answer.citations}
        used = [one for one in there if one.id in cited] or ([] if cited else there)
        if used:
            names = listed([f"{one.cfr} CFR of {one.edition}" for one in used])
            answer.notes.append(f"From the edition of {names}.")
        if said and there:
            names = listed([f"{one.cfr} CFR of {one.edition}" for one in there])
            answer.understood += f", in the edition of {names}"
        return answer


def _limits(said: Filter) -> Filter:
    """Of what a question limits a set to, what is told of a system that one edition has."""
    return Filter(components=said.components, provisions=said.provisions, authorities=said.authorities)


def _none(question: str, understood: str, why: str) -> Answer:
    return Answer(question=question, kind=AnswerKind.NONE, understood=understood, answer=f"{why[:1].upper()}{why[1:]}.")
