"""Answers about the exemption matrix: sets, counts, rows, verdicts, reasons, comparisons.

Every answer quotes the claims it rests on. `qa.matrix` says what is so; here it is said in words.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from corpus.facts.entries import Entry
from corpus.facts.stated_systems import Unread
from corpus.model import Span
from qa import matrix, wording
from qa.answer import Answer, AnswerKind, Citation
from qa.exemptions import comparison, limits, membership, reasons, rows, set_reasons, sets, tallies, verdicts
from qa.exemptions.stated import Entries, choose, citation_of, interchangeable, stated, with_rest
from qa.exemptions.unread import UnreadSystems
from qa.mentions import Intent, Question
from qa.wording import listed

_ANSWERS: Mapping[Intent, Callable[[Entries, Question], Answer]] = {
    Intent.SYSTEMS: sets.systems,
    Intent.COUNT: sets.count,
    Intent.ROW: rows.row,
    Intent.AUTHORITIES: rows.authorities,
    Intent.VERDICT: verdicts.verdict,
    Intent.WHY: reasons.why,
    Intent.COMPARE: comparison.compare,
    Intent.WAIVER: rows.waiver,
    Intent.WHICH: rows.which,
    Intent.UNASSERTED: limits.not_asserted,
    Intent.CONDITION: limits.conditions,
    Intent.PROVISION_TALLY: tallies.tally,
    Intent.AUTHORITY_TALLY: tallies.tally,
    Intent.UNUSED: sets.unused,
    Intent.ALIKE: comparison.alike,
    Intent.MEMBER: membership.member,
}
_OF_ONE = (
    Intent.ROW,
    Intent.AUTHORITIES,
    Intent.WHY,
    Intent.WAIVER,
    Intent.WHICH,
    Intent.UNASSERTED,
    Intent.CONDITION,
    Intent.ALIKE,
    Intent.MEMBER,
)
_BESIDE_CLAIMS = (Intent.WHY, Intent.WAIVER, Intent.UNASSERTED)  # what the claims do not say


class Matrix:
    """The entries of the codified appendix, asked by typed questions."""

    def __init__(
        self,
        entries: Sequence[Entry],
        introduction: Citation | None,
        unread: Sequence[Unread] = (),
        quote: Callable[[Span], str] | None = None,
        introduce: Callable[[str], Citation] | None = None,
    ) -> None:
        """`introduction` is what the appendix says of them all; None when there are none. `quote` gives the words of
        what is unread, `introduce` the heading above an entry that is cited."""
        self._unread = UnreadSystems(unread if quote else (), quote or str)
        self._all = tuple(entries)
        self._held = Entries(entries, introduction or Citation("", "", "", "", 0, 0), unread, introduce)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All that are numbered, those that hold no system too."""
        return self._all

    @property
    def missing_numbers(self) -> list[int]:
        """Entry numbers up to the last that are not used in this edition."""
        return self._held.missing_numbers

    def entry(self, number: int) -> Entry | None:
        return self._held.entry(number)

    def answer(self, question: Question) -> Answer | None:
        """The answer to a question about the matrix; None when it asks for something else."""
        if question.intent is None or question.intent not in _ANSWERS or not self.entries:
            return None
        unclear = self._reserved(question) or self._unclear(question)
        if unclear:
            return unclear
        if question.intent in _BESIDE_CLAIMS and self._claims_only(question) and not self._reasons_read(question):
            return None
        of_set = question.intent is Intent.WHY and not question.systems
        answer = (set_reasons.why_each if of_set else _ANSWERS[question.intent])(self._held, question)
        if question.intent is not Intent.WHY:  # its words may choose the reason
            answer = with_rest(answer, question)
        if question.alike:
            answer.understood += f'; "{question.alike}" is read as words of their names or ids'
        if question.carried:
            answer.understood = f"{answer.understood} ({question.carried})"
        return answer

    def unread(self, question: Question) -> Answer | None:
        """What the text says of a system that is named and that no entry has; None when none is."""
        return self._unread.answer(question)

    def not_used(self, question: Question, number: int) -> Answer:
        """The answer to a question about an entry number that does not occur."""
        last = self._held.last_number
        near = sorted((e.entry for e in self.entries), key=lambda n: (abs(n - number), n))[:2]
        text = (
            f"There is no entry {number}: this edition's numbers run from 1 to {last} and "
            f"{listed([str(n) for n in self._held.missing_numbers])} are not used."
        )
        answer = stated(question, AnswerKind.NONE, f"entry {number} of the appendix", text)
        answer.notes.append(f"Beside it stand entry {listed([f'{n} ({self._title(n)})' for n in sorted(near)])}.")
        return answer

    def _claims_only(self, question: Question) -> bool:
        """Whether nothing but claims was read of the systems that are named."""
        named = [entry for numbers in question.systems for n in numbers if (entry := self.entry(n))]
        return bool(named) and all(entry.claims_only for entry in named)

    def _reasons_read(self, question: Question) -> bool:
        """Whether a reason that is asked for was read of each of the systems named, though others may not be."""
        return question.intent is Intent.WHY and all(
            matrix.reasons_on(entry, question.wanted) if question.wanted else entry.reasons
            for numbers in question.systems
            for n in numbers
            if (entry := self.entry(n))
        )

    def reasons_unread(self, question: Question) -> Answer | None:
        """That reasons are asked for which were not read; None when something else is asked."""
        if question.intent is not Intent.WHY or not self._claims_only(question):
            return None
        named = [entry for numbers in question.systems for n in numbers if (entry := self.entry(n))]
        titles = listed([wording.title(entry) for entry in named])
        answer = stated(
            question,
            AnswerKind.NONE,
            f"why {titles} {'is' if len(named) == 1 else 'are'} exempt",
            f"The reasons for the exemption of {titles} are not read with certainty; read what stands with "
            f"{listed([entry.cite for entry in named])}.",
        )
        answer.entries = [entry.entry for entry in named]
        answer.citations = [citation_of(entry, claim) for entry in named for claim in entry.claims]
        return answer

    def _title(self, number: int) -> str:
        entry = self.entry(number)
        return wording.title(entry) if entry else ""

    def _unknown(self, question: Question) -> Answer:
        """A name that no system of records has: said, not guessed at."""
        name = question.unknown_name
        text = f'No system of records in the appendix is called "{name}".'
        return stated(question, AnswerKind.NONE, f'a system of records called "{name}"', text)

    def _of_nobody(self, question: Question) -> Answer:
        """A set is not told without the limit that was put to it."""
        owner = question.unknown_owner
        text = f'No system of records here is of an agency or component that is called "{owner}".'
        answer = stated(question, AnswerKind.NONE, f'systems of records of "{owner}"', text)
        answer.notes.append(f"Leave the name out to ask of all {len(self._held.entries)} systems of records.")
        return answer

    def _reserved(self, question: Question) -> Answer | None:
        """The answer to a question about a number that holds no system."""
        named = [entry for entry in self._held.reserved if (entry.entry,) in question.systems]
        if not named:
            return None
        entry = named[0]
        text = f"Entry {entry.entry} is reserved: no system of records is printed under it."
        answer = stated(question, AnswerKind.NONE, f"entry {entry.entry} of the appendix", text)
        answer.citations = [citation_of(entry, entry.opening)]
        return answer

    def _unclear(self, question: Question) -> Answer | None:
        """Ask back when no system is named, or a name fits several that differ."""
        if not question.systems:
            if question.unknown_name:
                return self._unknown(question)
            if question.unknown_owner:
                return self._of_nobody(question)
            of_a_set = question.filter.components or question.plural or question.filter.entries
            compared = question.intent is Intent.COMPARE and not of_a_set
            of_each = question.intent is Intent.WHY and of_a_set and not question.filter.is_empty
            if (
                (question.intent in _OF_ONE and not of_each)
                or compared
                or (question.intent is Intent.VERDICT and not of_a_set)
            ):
                said = listed([f'"{word}"' for word in question.beside])
                unknown = f"No system of records is recognised in {said}. " if said else ""
                answer = stated(
                    question,
                    AnswerKind.CLARIFY,
                    f"{question.intent}, of a system that is not named",
                    f"{unknown}Which system of records? Name it by its entry number, id, acronym or name.",
                )
                answer.confidence = 0.0
                return answer
            return None
        if question.intent in (Intent.WHICH, Intent.UNASSERTED, Intent.CONDITION, Intent.COMPARE):
            return None
        for numbers in question.systems:
            entries = [entry for n in numbers if (entry := self._held.entry(n))]
            if len(entries) > 1 and not interchangeable(entries):
                return choose(question, entries)
        return None
