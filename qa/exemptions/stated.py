"""What every answer about the matrix is built of: the entries, their citations, asking back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from corpus.facts.entries import Claim, Entry, Quoted, Reason
from corpus.facts.stated_systems import Unread
from corpus.place import base_of
from qa import wording
from qa.answer import Answer, AnswerKind, Citation
from qa.asked_sets import Filter
from qa.mentions import Question
from qa.selection import select
from qa.wording import listed

SURE, LIKELY, PARTLY = 0.98, 0.85, 0.6
_UNREAD = "; not understood: "


class Entries:
    """The systems of the titles, by number; `unread` is what else claims exemptions there, `reserved` the entries
    that hold no system."""

    def __init__(
        self,
        entries: Sequence[Entry],
        introduction: Citation,
        unread: Sequence[Unread] = (),
        introduce: Callable[[str], Citation] | None = None,
    ) -> None:
        self.entries = tuple(entry for entry in entries if not entry.reserved)
        self.reserved = tuple(entry for entry in entries if entry.reserved)
        self.unread = tuple(unread)
        self.introduction = introduction  # what the appendix says of them all
        self._introduce = introduce
        self._by_number = {entry.entry: entry for entry in entries}

    def entry(self, number: int) -> Entry | None:
        return self._by_number.get(number)

    def named(self, question: Question) -> list[Entry]:
        """The entries that the first system named in the question fits."""
        return [entry for n in question.systems[0] if (entry := self.entry(n))]

    def searched(self, asked: Filter) -> list[Citation]:
        """The headings of the rules in which the systems of an agency or component were looked for, or of all."""
        whose = select(self.entries, Filter(components=asked.components)).entries
        rules = {base_of(entry.cite): entry.cite for entry in whose}
        found = dict.fromkeys(map(self._introduce, rules.values())) if self._introduce else {}
        return list(found) or [self.introduction]

    @property
    def last_number(self) -> int:
        """The last that is printed."""
        return max((entry.entry for entry in self._by_number.values() if entry.numbered), default=0)

    @property
    def missing_numbers(self) -> list[int]:
        """Entry numbers up to the last that are not used in this edition."""
        return [n for n in range(1, self.last_number) if n not in self._by_number]


def stated(question: Question, kind: AnswerKind, understood: str, text: str) -> Answer:
    confidence = SURE if question.sure else LIKELY
    return Answer(question=question.text, kind=kind, understood=understood, answer=text, confidence=confidence)


def with_rest(answer: Answer, question: Question) -> Answer:
    """Say which words of the question took no part in the answer."""
    if question.beside and answer.answered and _UNREAD not in answer.understood:
        words = listed([f'"{word}"' for word in question.beside])
        answer.understood += f"{_UNREAD}{words}"
        answer.answer = f"Leaving {words} aside: {answer.answer}"
        answer.notes.append(f"The answer takes no account of {words}.")
        answer.confidence = PARTLY
    return answer


def choose(question: Question, entries: Sequence[Entry]) -> Answer:
    said = listed([f'"{words}"' for words in question.system_words]) or "The name"
    choices = "; ".join(f"{entry.entry}. {wording.title(entry)}" for entry in entries)
    answer = stated(
        question,
        AnswerKind.CLARIFY,
        f"{question.intent.value if question.intent else ''}, of one of {len(entries)} systems",
        f"{said} fits {len(entries)} systems of records: {choices}. Which one?",
    )
    answer.entries = [entry.entry for entry in entries]
    answer.confidence = 0.0
    return answer


def interchangeable(entries: Sequence[Entry]) -> bool:
    """Whether entries share their id and claim the same, so that one answer serves for all."""
    first = entries[0]
    return first.system_id is not None and all(
        e.system_id == first.system_id
        and [(c.authorities, c.provisions) for c in e.claims] == [(c.authorities, c.provisions) for c in first.claims]
        for e in entries
    )


def heading(entry: Entry) -> str:
    return f"{entry.entry}. {wording.title(entry)}"


def citation_of(entry: Entry, said: Claim | Reason | Quoted) -> Citation:
    """What an entry says, under its heading."""
    return Citation(said.cite, heading(entry), said.quote, entry.source, said.start, said.end)
