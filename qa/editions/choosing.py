"""An assistant where a title is present in several editions: the one that is asked for answers, and says so.

It chooses who answers; the answers are those of an assistant over one edition of each title.
"""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from corpus.citation import find
from corpus.editions import Choice, NoEdition, day_of, editions, view
from corpus.library import SourceRecord, load_corpus
from corpus.model import Document
from index.store import Index
from qa.answer import Answer, Citation, Reading, unanswered
from qa.dialogue.turns import Dialogue
from qa.edition_notes import noted, with_time_asked
from qa.editions.asked_changes import ADDED_WHEN, STILL, asked_changes
from qa.editions.asked_presence import asked_presence, asked_since_when
from qa.editions.left_out import LeftOut
from qa.editions.told_before import question_before, remember_place, says_again
from qa.editions.two_editions import BothNamed, both_named, joined, of_nothing, unlike
from qa.editions.undated_changes import told_of_before, undated
from qa.one_index import Assistant
from qa.question.named_editions import Named, named, named_before
from qa.wording import listed

if TYPE_CHECKING:
    from qa.editions.comparing import Comparing


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
        self._left_out = LeftOut(known, self._answering.titles_named)
        self._opening = threading.Lock()
        self._years = {day_of(one).year for one in known if one.cfr is not None}
        self._days = {one.id: one.edition for one in known if one.cfr is not None}
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
            if absent := self._left_out.why(citation, self._choice):
                return unanswered(citation, f"the text of {citation}", absent)
            return self._with_edition(super().show(citation), self._choice)
        choice = Choice(asked.edition, self._choice.title)
        if absent := self._left_out.why(asked.question, choice):
            return unanswered(citation, f"the text of {asked.question}", absent)
        return self._with_edition(self._of(choice).show(asked.question), choice, said=True)

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

    @property
    def _editions(self) -> dict[str, str]:
        return self._days

    def _with_time_asked(self, answer: Answer, question: str) -> Answer:
        return answer  # it is said when the edition was chosen

    def _routed(self, question: str, held: Dialogue, top: int) -> Answer:
        before, held.compared = held.compared, ""
        appendix, whole = self._lexicon.appendix, question
        if before or undated(question):
            told = told_of_before(question) if held.last else question
            whole = self._comparing.completed(told, before, asked_changes(before, appendix))
        changes = asked_changes(whole, appendix)
        if changes is not None and (answer := self._comparing.changed(whole, changes, held)) is not None:
            held.compared = whole
            if changes.matrix:
                self._comparing.remember_set(held, answer, gone=changes.kinds == {"removed"})
            else:
                remember_place(held, answer, self._lexicon)
            return answer
        presence = asked_presence(question)
        if presence is not None and (answer := self._comparing.presence(question, presence, held)) is not None:
            remember_place(held, answer, self._lexicon)
            return answer
        what = asked_since_when(question)
        if what is not None and (answer := self._comparing.since_when(question, what, held)) is not None:
            return answer
        if ADDED_WHEN.search(question) and (answer := self._comparing.presences.added_when(question)) is not None:
            return answer
        if STILL.search(question) and (answer := self._comparing.still(question)) is not None:
            remember_place(held, answer, self._lexicon)
            return answer
        if twice := both_named(question, self._years, self._comparing.earlier):
            return self._of_both(question, twice, held, top)
        asked = named(question, self._years)
        if asked is None and (of_earlier := named_before(question)) and self._comparing.earlier:
            asked = Named(self._comparing.earlier, of_earlier)
        if asked is None:
            of_before = self._of(Choice(held.edition, self._choice.title)) if held.edition else None
            edition = held.edition if of_before and of_before.goes_on(question, held) else None
            words = changes.words if changes is not None and whole == question else question  # compared with nothing
        else:
            edition = asked.edition
            over = says_again(asked.question) and held.turns
            words = question_before(held, self.systems) if over or not asked.question else asked.question
        if not words:
            return of_nothing(question)
        if edition is None and asked is None:
            held.edition = None
            if absent := self._left_out.why(words, self._choice):
                return unanswered(question, "what the texts chosen do not hold", absent)
            answer = with_time_asked(self._asked(self, words, held, top), question, self._days)
            return self._with_edition(self._with_before(answer, words, self._choice.edition), self._choice)
        choice = Choice(edition, self._choice.title)
        try:
            other = self._of(choice)
        except NoEdition as error:
            return unanswered(question, f"the edition of {edition or 'today'}", str(error))
        if absent := self._left_out.why(words, choice):
            return unanswered(question, f"the edition of {edition or 'today'}", absent)
        held.edition = edition
        answer = self._with_before(self._asked(other, words, held, top), words, edition)
        if asked is not None:
            answer = with_time_asked(answer, question, self._days)
        return self._with_edition(answer, choice, said=True)

    def _of_both(self, question: str, asked: BothNamed, held: Dialogue, top: int) -> Answer:
        """What is asked of two editions, of each; the later is what the next question goes on from."""
        told = []
        words = asked.question or question_before(held, self.systems)
        if not words:
            return of_nothing(question)
        if asked.same and (places := list(find(words))):  # a place is compared word for word
            changed = f"what changed in {places[0].citation} since {min(one for one in asked.editions if one)}?"
            return self._routed(changed, held, top)
        for edition in sorted(asked.editions, key=lambda one: one or "9"):
            choice = Choice(edition, self._choice.title)
            try:
                other = self._of(choice)
            except NoEdition as error:
                return unanswered(question, f"the edition of {edition}", str(error))
            if absent := self._left_out.why(words, choice):
                return unanswered(question, f"the edition of {edition or 'today'}", absent)
            held.edition = edition
            answer = self._with_edition(self._asked(other, words, held, top), choice)
            there = [one.edition for one in view(self._known, choice) if one.cfr in self._several]
            told.append((listed(list(dict.fromkeys(there))) or str(edition), answer))
        if (
            unlike([answer for _, answer in told])
            and (compared := self._comparing.of_subject(question, asked)) is not None
        ):
            return compared
        return joined(question, told[::-1], same=asked.same)

    def _with_before(self, answer: Answer, words: str, edition: str | None) -> Answer:
        """An answer on what "still" is so, or on a place that is gone, with what the edition before says."""
        if STILL.search(words):
            return self._comparing.presences.with_before(answer, words, edition)
        return self._comparing.presences.with_gone(answer, edition)

    def _asked(self, other: Assistant, words: str, held: Dialogue, top: int) -> Answer:
        """The answer of one edition; what the turns carry over from another has its numbers there."""
        if held.turns and held.systems is not other.systems:
            from qa.editions.renumbering import renumbered

            lost = not any(asked.systems for asked, _ in held.turns)
            if held.left and held.left[0] is other.systems and lost:  # back from an edition that lacks them
                held.turns[:] = held.left[1]
            else:
                held.left = held.systems or self.systems, tuple(held.turns)
                held.turns[:] = renumbered(held.turns, held.left[0], other.systems)
        held.systems = other.systems
        return super().ask(words, held, top) if other is self else other.ask(words, held, top)

    @cached_property
    def _comparing(self) -> Comparing:
        from qa.editions.comparing import Comparing  # only where two editions are compared

        return Comparing(self._known, self._choice, self._of, self._document, self._answering)

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

    def _with_edition(self, answer: Answer, choice: Choice, *, said: bool = False) -> Answer:
        return noted(answer, view(self._known, choice), self._several, said=said)
