"""What the nearest passages lack of what a question asks, and how sure it is that no text has it; and which goes first
because it alone has it, or because it punishes what another forbids.

It reads passages through the tests of its neighbours; it ranks no others and words no answer.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from corpus.patterns import Pattern
from index.passages import Passage
from index.search import Hit
from index.store import Index
from qa.cues.ordinary_systems import strange_system
from qa.cues.ordinary_words import is_ordinary
from qa.retrieved import penalties
from qa.retrieved.confidence import DENIED, UNCERTAIN, UNKNOWN_WORD
from qa.retrieved.figures import figureless, has_figure
from qa.retrieved.for_what import not_for_that
from qa.retrieved.foreign import Foreign, foreign
from qa.retrieved.kinds import mismatch
from qa.retrieved.lacks import Lack, Refusal, refused, unknown
from qa.retrieved.measures import boundless, lengthless, sizeless
from qa.retrieved.predicates import unsaid
from qa.retrieved.premises import Premises, priceless
from qa.retrieved.ranking import Search
from qa.words import stem, stems, tokens

if TYPE_CHECKING:
    from qa.lookups.vocabulary import Vocabulary

SHOWN: Final = 3  # hits that are named when none answers
_WORD = Pattern(r"[A-Za-z][\w-]*")
_LEAST_LETTERS = 5  # of a word that is looked for in every text
_FEW = 3  # words that one section may have all of by more than chance
_MET = 0.7  # share of the question, by the weight of its words
_CONSIDERED = 40  # hits
_NEARLY = 0.08  # how far behind the best a rule may be whose breaking is punished
_AS_NEAR = 0.05  # how far behind the best a hit may be that says what the best lacks


class Refusing:
    """Reads the hits of one search at a time; `turn` is held while the searcher is asked beside `search`."""

    def __init__(
        self,
        index: Index,
        search: Search,
        premises: Premises,
        vocabulary: Vocabulary,
        turn: AbstractContextManager[object],
    ) -> None:
        self._index = index
        self._search = search
        self._premises = premises
        self._vocabulary = vocabulary
        self._turn = turn

    def lack(self, question: str, query: str, hits: Sequence[Hit], quoted: str, own: str) -> Refusal | None:
        """What the words that would be quoted lack; what is foreign to them counts for the words `own` alone."""
        fault = figureless(question, quoted) or mismatch(question, quoted, self._premises.unit_text(hits[0]))
        if fault := fault or (Lack("gives no limit") if boundless(question, quoted) else None):
            return refused(self._denied(hits[0], question), fault, self.sure(question, hits))
        if strange := strange_system(question, quoted):
            return refused(hits[0].passage.unit, Lack(f"tells of no '{strange}'"), UNCERTAIN)
        if lacks := not_for_that(own, hits, self._premises.unit_text(hits[0])):
            return refused(hits[0].passage.unit, lacks, UNCERTAIN)
        if word := self._unsaid(own, hits):
            return refused(hits[0].passage.unit, unknown(word), UNCERTAIN, word)
        found = self._unknown(query, hits)
        if found is None or found.word.lower() not in tokens(own):
            return None
        sure = round(min(found.likelihood, UNKNOWN_WORD), 2)
        return refused(hits[0].passage.unit, unknown(found.word), sure, found.word)

    def measureless(self, question: str, hits: Sequence[Hit]) -> Refusal | None:
        """The measure asked for that the section which comes nearest does not have."""
        found = self._premises.measureless(question, hits)
        return refused(*found, self.sure(question, hits)) if found else None

    def sure(self, question: str, hits: Sequence[Hit]) -> float:
        """That no text has a measure which the nearest lacks."""
        return UNCERTAIN if self.telling(question, hits) else DENIED

    def figures(self, question: str, hits: Sequence[Hit]) -> list[str]:
        """The citations of those nearest that have a number of what is asked for, whatever it is for."""
        telling = self.telling(question, hits)
        shown = {hit.passage.cite: hit.passage.text for hit in hits[::-1]}
        return [one for one in telling if lengthless(question, "") or has_figure(question, shown[one])]

    def telling(self, question: str, hits: Sequence[Hit]) -> list[str]:
        """The citations of those nearest that tell a measure of the kind that is asked for, be it in figures or not."""
        asked = self._lacks(question, "")
        shown = list({hit.passage.cite: hit for hit in hits}.values())[:SHOWN]
        return [hit.passage.cite for hit in shown if asked and not self._lacks(question, hit.passage.text)]

    def led(self, question: str, hits: Sequence[Hit]) -> list[Hit]:
        """The hits; where a figure is asked for that the section of the first lacks, one as near that has it first; and
        where only the first of a section lacks it, what says it there."""
        if not hits:
            return []
        if (spelt := self._premises.spelling(question, hits[:SHOWN])) is not None:
            return [replace(spelt, score=hits[0].score), *_without(hits, spelt)]
        if not self._fails(question, self._premises.unit_text(hits[0])):
            return self._led_within(question, hits)
        first = hits[0]
        rare = lengthless(question, "")  # lengths are seldom printed: one that is near is meant
        near = (
            hit for hit in hits[1:SHOWN] if rare or (first.score - hit.score <= _AS_NEAR and hit.cosine >= first.cosine)
        )
        better = next((hit for hit in near if not self._fails(question, hit.passage.text)), None)
        return [replace(better, score=first.score), *_without(hits, better)] if better else list(hits)

    def _led_within(self, question: str, hits: Sequence[Hit]) -> list[Hit]:
        first = hits[0]
        if figureless(question, first.passage.text):
            here = (hit for hit in hits[1:SHOWN] if hit.passage.unit == first.passage.unit)
            if better := next((hit for hit in here if not self._fails(question, hit.passage.text)), None):
                return [replace(better, score=first.score), *_without(hits, better)]
        return list(hits)

    def punished(self, question: str, query: str, hits: Sequence[Hit]) -> list[Hit] | None:
        """The hits, what punishes the breaking of the rule that comes nearest put before it; None when that is not
        asked for, when the rule says it itself, and when no penalty reaches it."""
        if not penalties.asks_what_follows(question) and not (
            penalties.asks_of_an_act(question) and hits and penalties.prohibits(self._premises.unit_text(hits[0]))
        ):
            return None
        for rule in hits[:SHOWN]:
            if penalties.punishes(rule.passage.text) or hits[0].score - rule.score > _NEARLY:
                return None
            found = set() if penalties.defines(rule.passage.heading) else self._penalties(rule.passage)
            if found:
                both = [*self._search(query, 1, found), rule]
                led = [*(replace(hit, score=hits[0].score) for hit in both), *_without(hits, *both)]
                return None if self._unknown(penalties.act(query), hits) else led
        return None

    def elsewhere(self, question: str, query: str, hits: Sequence[Hit]) -> list[Hit]:
        """The hits in the one section that prints a word which is in no other, and all that the question tells beside;
        none for no such section."""
        telling = [word for word in _WORD.findall(query) if len(word) >= _LEAST_LETTERS and not is_ordinary(word)]
        for word in telling:
            unit = self._premises.names.only_unit_printing(word)
            if unit is None or unit == (hits[0].passage.unit, hits[0].passage.source):
                continue
            found = list(self._search(query, _CONSIDERED, self._index.tables.passages_of([unit[0]])))
            if found and len(telling) <= _FEW and found[0].met >= _MET and not self._unmet(query, found):
                own = found[0].passage.text
                lacks = self._premises.measureless(question, found) or self.lack(question, query, found, own, question)
                return [] if lacks else found
        return []

    def headed(self, word: str, hits: Sequence[Hit]) -> list[Hit]:
        """The hits of the one part that is headed by a word which is foreign to what comes nearest, before the others;
        else those nearly as near that say it and more of what is asked; none when there are none."""
        heads = self._vocabulary.headed.get(stem(word.lower()), frozenset()) if word else frozenset()
        parts = {cite.split(" Subpart")[0] for cite in heads}
        inside = [hit for hit in hits if len(parts) == 1 and self._part(hit) in parts]
        if word and hits and not inside:
            inside = [hit for hit in hits if _says_more(hit, hits[0], stem(word.lower()))]
        return [*inside, *(hit for hit in hits if hit not in inside)] if inside else []

    def _part(self, hit: Hit) -> str:
        return self._vocabulary.part(hit.passage.unit).split(" Subpart")[0]

    def _unmet(self, query: str, hits: Sequence[Hit]) -> list[str]:
        with self._turn:
            wording = self._index.searcher().wording(query, [hit.passage for hit in hits[:SHOWN]])
        return [word for word in wording.unmet if not is_ordinary(word)]

    def _penalties(self, rule: Passage) -> Collection[int]:
        return penalties.reaching(self._index.tables, rule.unit, self._vocabulary.part(rule.unit), rule.source)

    def _unknown(self, query: str, hits: Sequence[Hit]) -> Foreign | None:
        """A word that what comes nearest knows nothing of."""
        part = self._vocabulary.part(hits[0].passage.unit)
        with self._turn:
            found = foreign(self._index.searcher(), query, hits, lambda word: self._vocabulary.is_at_home(word, part))
        return found if found is not None and found.enough else None

    def _unsaid(self, own: str, hits: Sequence[Hit]) -> str | None:
        """What is asked of the subject of a yes or no that nothing near says of anything."""
        part = self._vocabulary.part(hits[0].passage.unit)
        with self._turn:
            return unsaid(self._index.searcher(), own, hits, lambda word: self._vocabulary.is_at_home(word, part))

    def _denied(self, hit: Hit, question: str) -> str:
        """The section of which something is denied; the passage alone where other words of the section may say it."""
        silent = figureless(question, self._premises.unit_text(hit)) or not figureless(question, hit.passage.text)
        return hit.passage.unit if silent else hit.passage.cite

    def _fails(self, question: str, text: str) -> bool:
        """Whether a text lacks a measure, or another kind of thing, that is asked for."""
        return self._lacks(question, text) or mismatch(question, text) is not None

    def _lacks(self, question: str, text: str) -> bool:
        lacks = figureless(question, text) is not None or priceless(question, text) or lengthless(question, text)
        return lacks or boundless(question, text) or sizeless(question, text)


def _says_more(hit: Hit, first: Hit, word: str) -> bool:
    """Whether a hit nearly as near as the first says a word that the first lacks, and more of the question with it."""
    near = first.score - hit.score <= _AS_NEAR and first.met < _MET <= hit.met
    return near and word in stems(hit.passage.text)


def _without(hits: Sequence[Hit], *others: Hit) -> list[Hit]:
    ids = {hit.passage.id for hit in others}
    return [hit for hit in hits if hit.passage.id not in ids]
