"""A turn that asks more of the rule told before, held to the place of that rule: its section, then its part.

An answer from elsewhere, and the sentence that was told before, is no answer to it. It puts no words together.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence

from corpus.citation import parse
from corpus.facts.rulings import Deadline
from corpus.model import Span
from corpus.place import unit_of
from corpus.sentences import sentences
from index.passages import Passage
from index.ruled import RuledSentence
from index.search import Hit
from index.tables import Tables
from qa.answer import Answer, AnswerKind, Citation
from qa.dialogue.going_on import Asks
from qa.lookups.doing import act_asked
from qa.lookups.parties import is_another
from qa.retrieved.following import (
    BY_WHOM,
    CITED,
    DECIDES,
    FOLLOWS,
    NOT_KEPT,
    OPENING_CASE,
    OWN_ACT,
    PAPER,
    SENT,
    SPECIAL,
    TIMED,
    acts,
)
from qa.retrieved.penalties import reaching
from qa.words import content

Among = Callable[[Collection[int]], Sequence[Hit]]  # the hits among some passages, best first
Said = Callable[[Sequence[Hit]], Answer]
NOT_FOUND = {
    Asks.PENALTY: "no penalty",
    Asks.DONE: "nothing on what follows",
    Asks.NOT_KEPT: "nothing on what follows then",
    Asks.WHERE: "no addressee",
    Asks.DECIDED: "no time for that",
}

_SURE = 0.8
_BY = 100  # letters from what is not kept to what it is

Place = Callable[[str], str]  # the part or subpart of a unit


class Held:
    """Of the turn before: its question, and the citation that told the rule; `timed` when it told a time."""

    def __init__(self, tables: Tables, place: Place, before: str, told: Citation, *, timed: bool) -> None:
        self._tables = tables
        self._before = before
        self._told = told
        self._timed = timed
        self.unit = unit_of(told.cite)
        self._section = self.unit.split(" ")[-1]
        self._place = place(self.unit)
        self._own = self._passages([self.unit])

    def answers(self, kind: Asks, answer: Answer) -> bool:
        """Whether an answer from all the texts may stand."""
        if not (answer.answered and answer.citations):
            return False
        first = answer.citations[0]
        here = unit_of(first.cite) == self.unit
        if kind in (Asks.PENALTY, Asks.DONE):
            may = {one.cite for one in self._tables.passages_at(sorted(self._penal()))}
            return first.cite in may or (kind is Asks.DONE and here and first.cite != self._told.cite)
        if kind is Asks.WHERE:
            near = here or (_part(first.cite) == _part(self.unit) and not self._addressing())
            if answer.kind is AnswerKind.CONTACT:
                of_part = not self._timed and _part(first.cite) == _part(
                    self.unit
                )  # search alone told what came before
                return here or of_part or not self._addressing()
            return answer.kind is AnswerKind.PASSAGES and near and SENT.search(first.quote) is not None
        if kind is Asks.NOT_KEPT:
            return False
        return answer.kind is AnswerKind.DEADLINE and not self._again(first) and self._decides(first.cite, first.quote)

    def found(self, kind: Asks, among: Among, said: Said) -> Answer | None:
        """What the place itself says; None when it says nothing of it."""
        if kind is Asks.DECIDED:
            return self._decided()
        if kind in (Asks.PENALTY, Asks.DONE):
            may: Collection[int] = self._penal()
        elif kind is Asks.WHERE:
            may = self._addressing()
        else:
            may = {one.id for one in self._own if self._not_kept(one)} or self._not_kept_around()
        if not may:
            return None
        hits = among(may)
        return said(hits) if hits else None

    def _penal(self) -> set[int]:
        return reaching(self._tables, self.unit, self._place, self._told.source)

    def _addressing(self) -> set[int]:
        """The passage that told the rule, where it says to whom; else those of its section that do."""
        own = {one.id for one in self._own if self._tells(one) and SENT.search(one.text)}
        own = own or {one.id for one in self._own if self._addresses(one)}
        if own or self._timed:
            return own
        return {one.id for one in self._around() if self._addresses(one)}  # search told another section of the part

    def _addresses(self, one: Passage) -> bool:
        """Whether it is said where what was asked about goes."""
        asked = acts(self._before)
        said = (one.text[start:end] for start, end in sentences(one.text))
        return any(SENT.search(sentence) and asked & acts(sentence) for sentence in said)

    def _tells(self, one: Passage) -> bool:
        within = one.start <= self._told.start and self._told.end <= one.end
        return within or one.cite == self._told.cite

    def _not_kept(self, one: Passage) -> bool:
        """Whether a passage of the section says what follows when its time is not kept, and not that of another."""
        for said in self._late(one):
            cited = {match["section"] for match in CITED.finditer(said)}
            if FOLLOWS.search(said) and cited <= {self._section}:
                return True
        return False

    def _not_kept_around(self) -> set[int]:
        """The passages of another section of the part that says what follows when the section is not kept."""
        late = {one: list(self._late(one)) for one in self._around() if one.unit != self.unit}
        units = {
            one.unit
            for one, said in late.items()
            if any(match["section"] == self._section for match in CITED.finditer(" ".join(said)))
        }
        return {one.id for one, said in late.items() if said and one.unit in units}

    def _late(self, one: Passage) -> Iterator[str]:
        """The sentences of a passage on what is not done in time, where it is what was asked about."""
        asked = acts(self._before) or acts(self._told.quote)
        parties = self._parties()
        for start, end in sentences(one.text):
            said = one.text[start:end]
            late = NOT_KEPT.search(said)
            by = BY_WHOM.search(said)
            if by and parties and all(is_another(who, by["who"].strip()) for who in parties):
                continue
            if late and TIMED.search(said) and asked & acts(said[max(0, late.start() - _BY) : late.end() + _BY]):
                yield said

    def _parties(self) -> set[str]:
        """Who has the time that was told, as far as the question or the rule names him."""
        act = act_asked(self._before)
        asked = {act.who} if act is not None and act.who else set[str]()
        return asked or {fact.actor for _, fact in self._timed_here() if fact.actor and self._overlaps(fact.span)}

    def _timed_here(self) -> Iterator[tuple[RuledSentence, Deadline]]:
        """The times of the section, each with its sentence."""
        passages = [one.id for one in self._own]
        for sentence in self._tables.facts_at(RuledSentence, self._tables.ruled_in(Deadline, passages)):
            for fact in self._tables.facts_at(Deadline, sentence.facts):
                yield sentence, fact

    def _overlaps(self, span: Span) -> bool:
        told = self._told
        return span.source == told.source and span.start < told.end and told.start < span.end

    def _decided(self) -> Answer | None:
        found = []
        for sentence, fact in self._timed_here():
            span = fact.span
            cited = Citation(fact.cite, sentence.heading, sentence.quote, span.source, span.start, span.end)
            if not self._again(cited) and self._decides(fact.cite, sentence.quote):
                found.append((fact.period, cited))
        several = len({cited.start for _, cited in found}) > 1
        if not found or (
            several and not any(word.isalpha() for word in content(self._before))
        ):  # the text of a place tells many
            return None
        words = set(content(self._before))
        period, cited = max(found, key=lambda one: len(words & set(content(one[1].quote))))
        return Answer(
            question="",
            kind=AnswerKind.DEADLINE,
            understood=f"the time limit in {cited.cite}",
            answer=f"{period[:1].upper()}{period[1:]}. {cited.cite}: {cited.quote}",
            citations=[cited],
            confidence=_SURE,
        )

    def _decides(self, cite: str, quote: str) -> bool:
        """Whether a time is that of him who decides on the paper that was spoken of, and on no special one."""
        papers = {match[0].lower() for match in PAPER.finditer(self._before)}
        here = unit_of(cite) == self.unit
        if not DECIDES.search(OPENING_CASE.sub("", quote)) or OWN_ACT.search(quote):
            return False
        if not (here or papers) or (papers and not any(paper in quote.lower() for paper in papers)):
            return False
        before = self._before.lower()
        special, asked = ({match[0].lower()[:6] for match in SPECIAL.finditer(text)} for text in (quote, before))
        return special == asked and (here or _part(cite) == _part(self.unit))

    def _again(self, one: Citation) -> bool:
        return (
            self._timed
            and one.source == self._told.source
            and one.start < self._told.end
            and self._told.start < one.end
        )

    def _around(self) -> list[Passage]:
        rows = self._tables.rows(
            "SELECT passage.id FROM unit JOIN passage ON passage.unit = unit.cite WHERE unit.part = ? "
            "AND passage.source = ?",
            self._place,
            self._told.source,
        )
        return self._tables.passages_at(sorted(number for (number,) in rows))

    def _passages(self, units: Sequence[str]) -> list[Passage]:
        found = self._tables.passages_at(sorted(self._tables.passages_of(units)))
        return [one for one in found if one.source == self._told.source]


def _part(cite: str) -> str:
    place = parse(cite)
    return f"{place.title} {place.part}" if place else cite
