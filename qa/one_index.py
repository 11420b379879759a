"""The assistant over one index.

Reads the question, fills in what a dialogue carries, has it answered (`qa.answering`), and remembers it. What
stands behind an answer - texts, tables, trees - is asked of it too. It holds no rule of its own.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

import msgspec

from corpus.facts.agency_names import Agency
from corpus.facts.components import Component
from corpus.facts.entries import Entry
from corpus.facts.stated_systems import Unread
from corpus.model import Source, Span
from corpus.patterns import Pattern, compile_all
from index.store import Index
from qa.answer import Answer, Citation, Reading
from qa.answering import Answering
from qa.conversation import Conversation
from qa.dialogue.turns import Dialogue
from qa.exemptions import Matrix
from qa.exemptions.stated import heading
from qa.garbage import look_seldom
from qa.lexicon import Lexicon
from qa.lexicon.used import UsedWords
from qa.mentions import Question
from qa.places.texts import Texts
from qa.program import program
from qa.question.given import Unreadable, filter_of, read_citations
from qa.selection import select

if TYPE_CHECKING:
    from qa.completion import Completer
    from qa.explorer import Explorer
    from qa.places.contents import Heading
    from qa.places.links import Links

_ASKED_FIRST = ("which answers are slow when nothing has been loaded", "how long is there", "how much is the fee")
_YEAR = Pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)")


class Assistant:
    """Answers questions over one index. Threads may share it."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._entries = index.tables.entries()
        codified = sorted((entry for entry in self._entries if entry.codified), key=lambda entry: entry.entry)
        words = UsedWords(index, self._entries)
        self._lexicon = Lexicon(
            codified, index.tables.facts(Component), index.tables.facts(Agency), words.abbreviated, words.used
        )
        self._texts = Texts(index)
        introduction = self._texts.introduction(codified[0].cite) if codified else None
        self._matrix = Matrix(codified, introduction, index.tables.facts(Unread), self._quote, self._texts.introduction)
        self._turn = threading.Lock()
        self._answering = Answering(index, self._entries, self._lexicon, self._texts, self._matrix, self._turn)
        self._conversation = Conversation(index, self._lexicon, self._texts, self._answering)

    @cached_property
    def _links(self) -> Links:
        from corpus.facts.references import CrossReference
        from qa.places.links import Links

        return Links(self._index.tables.facts(CrossReference))

    def new_dialogue(self) -> Dialogue:
        return Dialogue()

    def ask(self, question: str, dialogue: Dialogue | None = None, top: int = 5) -> Answer:
        """The answer to one question; `dialogue` is read and remembers it. `top` passages at most."""
        held = dialogue if dialogue is not None else Dialogue()
        if not _YEAR.search(question):
            return self._conversation.ask(question, held, top)
        from qa.edition_notes import without_time  # most questions name no year

        answer = self._conversation.ask(without_time(question, self._editions), held, top)
        answer.question = question
        return self._with_time_asked(answer, question)

    @property
    def _editions(self) -> dict[str, str]:
        """The printed days of the editions of titles here, by id of the text."""
        return {one.id: one.edition for one in self.sources() if " CFR" in one.title}

    def _with_time_asked(self, answer: Answer, question: str) -> Answer:
        """The answer to a question that names an edition, with a note where it is of another."""
        from qa.edition_notes import with_time_asked

        told = with_time_asked(answer, question, self._editions)
        told.elapsed_ms = answer.elapsed_ms
        return told

    def understood(self, question: str) -> Question:
        """A first question, as read."""
        return self._conversation.completed(question, Dialogue())

    def goes_on(self, question: str, dialogue: Dialogue) -> bool:
        """Whether a question leans on the turns before it."""
        return self._conversation.goes_on(question, dialogue)

    def instead(self, question: str, before: str) -> str:
        """The question before with the words of a follow-up ("and ICE?") in the place of its own; "" when none fit."""
        from qa.dialogue.recomposing import instead

        return instead(question, before, self._lexicon)

    def show(self, citation: str) -> Answer:
        """The text of a place, or of the places of a list. Raises Unreadable when `citation` is none."""
        started = time.perf_counter()
        answer = self._answering.shown(citation, read_citations(citation))
        answer.elapsed_ms = round((time.perf_counter() - started) * 1000, 2)
        return answer

    def exemptions(
        self,
        *,
        entries: Sequence[int] = (),
        provisions: Sequence[str] = (),
        authorities: Sequence[str] = (),
        components: Sequence[str] = (),
        agencies: Sequence[str] = (),
    ) -> list[Entry]:
        """The matrix, filtered; all filters must hold. Raises Unreadable."""
        wanted = filter_of(
            self._lexicon,
            entries=entries,
            provisions=provisions,
            authorities=authorities,
            components=components,
            agencies=agencies,
        )
        return list(select(self._matrix.entries, wanted).entries)

    @property
    def systems(self) -> Sequence[Entry]:
        """The matrix, whole."""
        return self._matrix.entries

    def unread(self, agencies: Sequence[str] = ()) -> list[Unread]:
        """What claims exemptions and is not read with certainty, of all agencies or of these. Raises Unreadable."""
        sources = {entry.source for entry in self.exemptions(agencies=agencies)}
        return [one for one in self._index.tables.facts(Unread) if not agencies or one.span.source in sources]

    def unread_records(self, agencies: Sequence[str] = ()) -> list[dict[str, Any]]:
        """As `unread`, each with its words, as records of plain values."""
        from qa.facts import records_of

        return records_of(self._index, self.unread(agencies))

    def facts(self, kind: str) -> list[dict[str, Any]]:
        """Every fact of a kind (see `qa.facts.KINDS`), as records of plain values."""
        from qa.facts import records

        return records(self._index, kind)

    def found(self, question: str, source: str, top: int = 5) -> Answer:
        """The passages of one source that come nearest, by search alone: no rule is asked, nothing refused."""
        return self._answering.found(question, source, top)

    def reading(self, citation: Citation) -> Reading:
        """The whole unit that a citation stands in, its quote marked and its references linked."""
        from qa.places.reading import reading_of

        return reading_of(self._index.document(citation.source), citation, self._links)

    def place(self, citation: str) -> Reading:
        """The unit that a citation names or stands in; what is less than a unit is marked.

        Raises Unreadable, with the reason, when there is no such text.
        """
        answer = self.show(citation)
        if not answer.answered or not answer.citations:
            raise Unreadable(answer.answer)
        reading = self.reading(answer.citations[0])
        if reading.cite != answer.citations[0].cite:
            return reading
        unmarked = [msgspec.structs.replace(paragraph, marks=[]) for paragraph in reading.paragraphs]
        return msgspec.structs.replace(reading, paragraphs=unmarked)

    def opened(self, answer: Answer, row: int, column: int) -> Citation | str | None:
        """What a cell of the answer's table rests on: its claim, a place, or nothing."""
        from qa.cells import opened

        return opened(answer, row, column, self._matrix.entries)

    def contents(self) -> list[Heading]:
        """The tree of each text."""
        from qa.places.contents import contents

        systems = {entry.cite: heading(entry) for entry in self._entries}
        documents = [self._index.document(source.id) for source in self._index.sources]
        return contents(documents, lambda node: systems.get(node.cite) or self._texts.heading(node))

    def explorer(self) -> Explorer:
        """The exemption matrix to walk about in."""
        from qa.explorer import Explorer

        return Explorer(self._matrix.entries)

    def completer(self) -> Completer:
        """Completes the names of systems and the citations of places."""
        from qa.completion import Completer

        return Completer(self._matrix.entries, self._texts.units())

    def recall(self, answer: Answer, dialogue: Dialogue) -> None:
        """Put an answer of an earlier session back into a dialogue, for follow-ups to lean on."""
        dialogue.remember(self._conversation.completed(answer.question, dialogue), answer)

    @property
    def answers_by(self) -> str:
        """What the answers depend on, as one word: the index, and this program."""
        return f"{self._index.manifest.key}-{program()}"

    def sources(self) -> Sequence[Source]:
        """The texts that answers come from."""
        return self._index.sources

    def source_names(self) -> dict[str, str]:
        """Title and edition of the texts that a citation may be of, by id."""
        return {one.id: f"{one.title}, {one.edition}" for one in self._index.sources}

    def warm(self) -> None:
        """Load what any answer needs, so that the first one takes no longer than the next.

        It is for a process that stays: garbage is looked for more seldom from then on, in the whole process.
        """
        for source in self._index.sources:
            self._index.document(source.id)
        for question in _ASKED_FIRST:
            self.ask(question)
        with self._turn:
            self._index.searcher().search("warm", 1)
        compile_all()
        look_seldom()

    def close(self) -> None:
        self._index.close()

    def _quote(self, span: Span) -> str:
        return self._index.source(span.source).quote(span)
