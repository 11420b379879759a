"""Whether an edition has a system of records or a place, since when, and whether a system is "still" exempt.

It says of which edition something holds; what differs between two is told elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from corpus.citation import Citation as Place
from corpus.citation import find, parse
from corpus.days import last
from corpus.editions import Choice, NoEdition, day_of
from corpus.facts.entries import Entry
from corpus.library import SourceRecord
from corpus.matrix_differences import paired
from corpus.model import Document
from corpus.patterns import Pattern
from qa.answer import Answer, AnswerKind
from qa.editions.asked_changes import STILL
from qa.editions.asked_presence import AskedPresence
from qa.editions.compared_systems import ComparedSystems
from qa.editions.differences import Comparer, Editions, chosen, codified, printed
from qa.editions.matrix_changes import as_paired, system_answer
from qa.editions.places_held import is_reserved, since_when, whether_held
from qa.question.blanked import blanked
from qa.wording import title
from qa.words import content

# "Is the deadline still 60 days?", not "do I still have to pay if ...".
_STILL_SO = Pattern(
    r"^\W*(?:and\s+|but\s+)?(?:is|are|does|do)\s+(?!(?:i|we|you|my|our)\b)"
    r"(?!.*\b(?:if|when|after|once|unless|even|while|until|though|although)\b)",
    re.IGNORECASE,
)


class Presences:
    """Of the systems in the editions of `known`; `document` gives the text of a record."""

    def __init__(
        self,
        known: Sequence[SourceRecord],
        choice: Choice,
        document: Callable[[SourceRecord], Document],
        systems: ComparedSystems,
    ) -> None:
        self._known = known
        self._choice = choice
        self._document = document
        self._systems = systems

    def of(self, question: str, asked: AskedPresence, meant: Entry | None) -> Answer | None:
        """Whether an edition has a system, with what differs in it between two, or a place; None when neither is named.
        `meant` is the one that the turn before told of."""
        try:
            both = chosen(self._known, None, self._choice.edition, self._choice.title)
            if asked.edition and day_of(both.new) > last(asked.edition):
                both = chosen(self._known, asked.edition, self._choice.edition, self._choice.title)
            comparer = Comparer(both, self._document)
            of_old = asked.edition is not None and day_of(both.new) > last(asked.edition)
            if asked.whether and (place := _place_alone(asked.what)):
                return whether_held(comparer, question, place, of_old=of_old)
            if asked.of_place:
                return None
            entry = self._named_alone(asked, comparer) if asked.what else meant
            answer = system_answer(comparer, question, entry) if entry else None
        except NoEdition:
            return None
        if entry is None or answer is None or not asked.whether:
            return answer
        before, now = (codified(one) for one in comparer.documents())
        record = both.old if of_old else both.new
        there = as_paired(entry, before, now)[0 if of_old else 1] is not None
        if there and asked.if_gone:
            return None
        answer.verdict = "yes" if there else "no"
        answer.answer = (
            f"{'Yes: it is' if there else 'No: it is not'} in the edition of {record.edition}.\n{answer.answer}"
        )
        answer.understood = f"whether the edition of {record.edition} has {title(entry)}"
        return answer

    def added_when(self, question: str) -> Answer | None:
        """The first edition here that has a system, where a question asks when it was added; else None."""
        try:
            comparer = Comparer(chosen(self._known, None, self._choice.edition, self._choice.title), self._document)
            entry = self._systems.named(question, comparer)
            answer = system_answer(comparer, question, entry) if entry else None
        except NoEdition:
            return None
        if entry is None or answer is None:
            return None
        answer.answer = f"{title(entry)}: the text gives no date; {self._systems.first_having(entry)}."
        answer.understood = f"which edition has {title(entry)} first"
        answer.citations, answer.notes = answer.citations[:1], []
        return answer

    def since_when(self, question: str, what: str, meant: Place | Entry | list[Entry] | None) -> Answer | None:
        """Which edition has a place first: that which `what` names, or where it is empty that which the turn before
        `meant`. None of a system."""
        place = _place_alone(what) if what else meant
        try:
            comparer = Comparer(chosen(self._known, None, self._choice.edition, self._choice.title), self._document)
        except NoEdition:
            return None
        return since_when(comparer, question, place) if isinstance(place, Place) else None

    def with_before(self, answer: Answer, words: str, edition: str | None) -> Answer:
        """The answer on whether a system is "still" exempt, with that of the edition before."""
        of_rule = answer.answered and bool(answer.citations) and bool(_STILL_SO.match(words))
        if not of_rule and (answer.kind is not AnswerKind.VERDICT or not answer.entries):
            return answer
        try:
            both = chosen(self._known, None, edition, self._choice.title)
        except NoEdition:
            return answer
        if not answer.entries:
            return self._with_rule_before(answer, STILL.sub("", words), both)
        there = {one.entry: one for one in self._systems.of_record(both.new).systems}
        asked = re.sub(r"\bentry (\d+)", lambda one: _called(there.get(int(one[1])), one[0]), STILL.sub("", words))
        old = self._systems.of_record(both.old)
        before = old.ask(asked)
        if not paired([one for number, one in there.items() if number in answer.entries], old.systems):
            answer.answer += f"\nIt is not in the edition of {both.old.edition}."
        elif before.kind is AnswerKind.VERDICT:
            answer.answer += f"\nIn the edition of {both.old.edition}: {before.answer}"
            answer.citations.extend(before.citations)
        return answer

    def _with_rule_before(self, answer: Answer, words: str, both: Editions) -> Answer:
        """The answer with what the edition before says in the same place."""
        before = self._systems.of_record(both.old).ask(words)
        units = [str(place.base) for one in (answer, before) for place in _places(one)[:1]]
        if before.answered and len(units) > 1 and units[0] == units[1]:
            first = before.answer.partition("\n")[0]
            answer.answer += f"\nIn the edition of {both.old.edition}: {first}"
            answer.citations.extend(before.citations[:1])
        return answer

    def with_gone(self, answer: Answer, edition: str | None) -> Answer:
        """The answer on a place that does not exist, or is reserved, with a note where the edition before has it."""
        reserved = answer.kind is AnswerKind.TEXT and " is reserved; it has no text" in answer.answer
        gone = (reserved or answer.kind is AnswerKind.NONE) and answer.understood.startswith("the text of ")
        asked = parse(answer.understood.removeprefix("the text of ")) if gone else None
        if asked is None:
            return answer
        try:
            both = chosen(self._known, None, edition, asked.title or self._choice.title)
        except NoEdition:
            return answer
        node = printed(self._document(both.old), str(asked))
        if node is not None and not is_reserved(node):
            answer.notes.append(f"The edition of {both.old.edition} has it: ask for it in that edition.")
        return answer

    def _named_alone(self, asked: AskedPresence, comparer: Comparer) -> Entry | None:
        return self._systems.named(asked.what, comparer, of_old=not asked.whether, alone=True)


def _place_alone(words: str) -> Place | None:
    """The one place that words name, where they say nothing else."""
    named = list(find(words))
    rest = blanked(words, [one.expression for one in named])
    return named[0].citation if len(named) == 1 and not content(rest) else None


def _places(answer: Answer) -> list[Place]:
    return [place for one in answer.citations if (place := parse(one.cite))]


def _called(entry: Entry | None, number: str) -> str:
    """A system by what it is called in every edition."""
    return (entry.system_id or entry.name) if entry else number
