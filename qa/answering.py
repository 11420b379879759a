"""A question as read becomes its answer: the exemption matrix, the places of the text, look-ups, search in turn.

What looks up and searches is loaded by the first question that needs it. It holds no rule of its own.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING

from corpus.citation import Citation as Place
from corpus.facts.components import Component
from corpus.facts.entries import Entry
from corpus.patterns import Pattern
from corpus.place import base_of, unit_of
from index.search import Hit
from index.store import Index
from qa.answer import Answer, AnswerKind, Citation
from qa.exemptions import Matrix
from qa.lexicon import Lexicon
from qa.mentions import Intent, Question
from qa.places.texts import Texts
from qa.question.asked_titles import asked_title
from qa.wanted import Wanted

if TYPE_CHECKING:
    from qa.lookups import LookUps
    from qa.lookups.vocabulary import Vocabulary
    from qa.retrieved.passages import Passages
    from qa.rulemakers import Rulemakers

_RESERVED = Pattern(r"\breserved?\b", re.IGNORECASE)  # "is part 2 reserved?"
_SHOWN = 4  # places of one list whose text is shown


class Answering:
    """Answers one question over one index; `turn` is held while its searcher is asked."""

    def __init__(
        self,
        index: Index,
        entries: Sequence[Entry],
        lexicon: Lexicon,
        texts: Texts,
        matrix: Matrix,
        turn: AbstractContextManager[object],
    ) -> None:
        self._index = index
        self._entries = entries
        self._lexicon = lexicon
        self._texts = texts
        self._matrix = matrix
        self._turn = turn

    def answer(self, question: Question, top: int) -> Answer:
        """The first of those that know the question; `top` passages at most where search answers."""
        if unread := self._matrix.unread(question):
            return unread
        if missing := self._missing_place(question):
            looked_up = question.intent is Intent.LOOKUP
            referred = self._lookups.of_missing(Wanted(question, self.search, top)) if looked_up else None
            return referred or missing
        if question.intent is Intent.TEXT:
            return self._text(question)
        answer = self._matrix.answer(question) or self._looked_up(question, top)
        if answer.kind is AnswerKind.NONE:  # what search does not find may be there all the same
            answer = self._matrix.reasons_unread(question) or answer
        title = asked_title(question.text)
        elsewhere = not any(one.cite.startswith(f"{title} CFR") for one in answer.citations)
        if answer.citations and elsewhere and title in self._index.tables.cites.titles:
            answer.notes.insert(0, f"None of this stands in title {title}, which the question names.")
        return answer

    def _text(self, question: Question) -> Answer:
        answer = self.shown(question.text, question.places)
        if question.carried:
            answer.understood += f" ({question.carried})"
        return answer

    def shown(self, text: str, places: Sequence[Place]) -> Answer:
        """The text of some places, of the first few where they are many."""
        answer = self._texts.show(text, places[0])
        for place in places[1:_SHOWN]:
            more = self._texts.show(text, place)
            if more.answered and answer.answered:
                answer.answer += "\n\n" + more.answer
                answer.citations.extend(more.citations)
                answer.understood += f", and of {place}"
        if len(places) > _SHOWN:
            answer.notes.append(f"The first {_SHOWN} places of {len(places)} are shown.")
        return answer

    def _missing_place(self, question: Question) -> Answer | None:
        """A question about a place that does not exist, or whose text is not here."""
        for place in question.places:
            ours = question.appendix
            numbered = bool(place.path) and place.path[0].isdigit() and not place.section
            if numbered and place.part in (None, ours.part) and place.appendix in (None, ours.appendix):
                number = int(place.path[0])
                known = place.document or self._texts.node(str(replace(ours, path=place.path)))
                if not place.document and place.appendix and number in self._matrix.missing_numbers:
                    return self._matrix.not_used(question, number)
                if not known and place.appendix is None and not self._matrix.entry(number):
                    return self._matrix.not_used(question, number)
            if self._texts.missing(place):
                shown = self._texts.show(question.text, place)
                if question.intent is not Intent.TEXT and not _RESERVED.search(question.text):
                    shown.kind = AnswerKind.NONE  # what is reserved says nothing of what is asked
                return shown
        return None

    def _looked_up(self, question: Question, top: int) -> Answer:
        refused = self.passages.refused(question.looked_up)
        wanted = Wanted(question, self.search, top)
        answer = refused or self._lookups.answer(wanted)
        if answer is not None and answer.kind is AnswerKind.NONE and refused is None and not question.places:
            found = self.passages.missing(question.words)
            answer = found or self.passages.what_follows(question.looked_up, question.words, top) or answer
        if answer is None:
            # A number alone may be that of an entry, or of nothing.
            named = [str(self._texts.titled(one)) for one in question.places if one.part or one.document]
            named += [self.vocabulary.part(base_of(cite)) for cite in question.held]
            answer = self.passages.answer(
                question.looked_up,
                query=self._spelt_out(question.words) if question.held else question.words,
                near=self._near(question),
                top=top,
                named=named,
                beside=partial(self._lookups.beside, wanted),
                own=question.text,
            )
        if question.carried:
            answer.understood += f" ({question.carried})"
        return answer

    def _near(self, question: Question) -> Sequence[str]:
        """What answered before; its part alone, where a follow-up has words of its own that the section says none of,
        and the part does."""
        if not question.before or not question.near:
            return question.near
        from qa.dialogue.shown import matter

        unit = unit_of(question.near[0])
        part = self.vocabulary.part(unit).split(" Subpart")[0]
        own, there = matter(question), self.vocabulary.cites(self.vocabulary.units_of(part))
        elsewhere = [word for word in own if not self.is_said(word, [unit])]
        if own and elsewhere == own and any(self.is_said(word, there) for word in own):
            return (part,)
        return question.near

    def is_said(self, word: str, cites: Sequence[str]) -> bool:
        """Whether one of some places has a word (a stem), or what is said for it."""
        from qa.lookups.thesaurus import SAME

        ways = {word, *SAME.get(word, ())}
        return any(self.vocabulary.used(way, cite) for way in ways for cite in cites)

    def _spelt_out(self, words: str) -> str:
        """Words with the names of the components that they call by letters."""
        called = {mention.code for mention in self._lexicon.components(words)}
        return " ".join([words, *(one.name for one in self._index.tables.facts(Component) if one.code in called)])

    def about_law(self, question: Question) -> Sequence[str]:
        """The parts that a question is about which names a law and nothing of it ("the SAFETY Act rules")."""
        from qa.lookups.scope import nothing_but_law

        return nothing_but_law(question.looked_up, self.vocabulary)

    def titles_named(self, text: str) -> set[int | None]:
        """The titles of the Code that hold the rules of the agencies that a text names."""
        return {int(cite.split()[0]) for cite in self._rulemakers.named(text)}

    def search(self, query: str, top: int, within: Collection[int] | None = None) -> Sequence[Hit]:
        """The nearest passages, as `index.search.Searcher` finds them."""
        with self._turn:
            return self._index.searcher().search(query, top, within=within)

    def found(self, question: str, source: str, top: int) -> Answer:
        """The passages of one source that come nearest: no rule is asked, nothing refused."""
        with self._turn:
            hits = self._index.searcher().search(question, top, source)
        cited = [
            Citation(p.cite, p.heading, p.text, p.source, p.start, p.end, round(hit.score, 4))
            for hit in hits
            for p in [hit.passage]
        ]
        return Answer(
            question=question,
            kind=AnswerKind.PASSAGES if cited else AnswerKind.NONE,
            understood=f"passages of {source} on: {question}",
            answer=f"{cited[0].cite}: {cited[0].quote}" if cited else f"No passage of {source} was found.",
            citations=cited,
        )

    # A question about sets must not pay for what looks up and searches.

    @cached_property
    def passages(self) -> Passages:
        from qa.retrieved.passages import Passages

        return Passages(self._index, self.search, self._rulemakers, self.vocabulary, self._turn)

    @cached_property
    def _lookups(self) -> LookUps:
        from qa.lookups import LookUps

        return LookUps(
            self._index,
            self._texts,
            self._lexicon,
            self.passages,
            self._entries,
            self._rulemakers,
            self.vocabulary,
        )

    @cached_property
    def vocabulary(self) -> Vocabulary:
        from qa.lookups.vocabulary import Vocabulary

        return Vocabulary(self._index)

    @cached_property
    def _rulemakers(self) -> Rulemakers:
        from qa.rulemakers import Rulemakers

        return Rulemakers(self._index.tables, self._lexicon)
