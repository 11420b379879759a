"""What the words that would be quoted lack of what a question asks: a figure, a kind of thing, a word that they know.

It says what is lacking, and of what; whether another passage is quoted instead is not decided here.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.search import Hit
from index.store import Index
from qa.retrieved.confidence import REASONED
from qa.retrieved.figures import figureless
from qa.retrieved.foreign import KNOWS_NOTHING, foreign
from qa.retrieved.kinds import mismatch
from qa.retrieved.premises import Premises
from qa.words import stem, tokens

if TYPE_CHECKING:
    from qa.lookups.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Fault:
    """`sure`: how sure it is that no text has what is lacking; `place`: the section, or the passage alone, of which it
    is said; `word`: what they do not know, if it is a word."""

    what: str
    sure: float
    place: str
    word: str = ""


class Faults:
    """The faults of passages of one index; `turn` is held while its searcher is asked."""

    def __init__(
        self, index: Index, vocabulary: Vocabulary, premises: Premises, turn: AbstractContextManager[object]
    ) -> None:
        self._index = index
        self._vocabulary = vocabulary
        self._premises = premises
        self._turn = turn

    def of(self, question: str, query: str, hits: Sequence[Hit], quoted: str, own: str) -> Fault | None:
        """What `quoted`, of the first of the `hits`, lacks; a foreign word must be one of `own`, the question's."""
        unit = hits[0].passage.unit
        section = self._premises.unit_text(hits[0])
        if lack := figureless(question, quoted) or mismatch(question, quoted, section):
            # Other words of the section may say it.
            silent = figureless(question, section) or not figureless(question, hits[0].passage.text)
            return Fault(lack, REASONED, unit if silent else hits[0].passage.cite)
        with self._turn:
            part = self._vocabulary.part(unit)
            found = foreign(self._index.searcher(), query, hits, lambda word: self._vocabulary.is_at_home(word, part))
        if found is None or not found.enough or found.word.lower() not in tokens(own):
            return None
        return Fault(f"{KNOWS_NOTHING} '{found.word}'", round(min(found.likelihood, REASONED), 2), unit, found.word)

    def headed(self, word: str, hits: Sequence[Hit]) -> list[Hit]:
        """The hits of the one part that is headed by a word which is foreign to what comes nearest, before the others;
        none when there is no such part."""
        heads = self._vocabulary.headed.get(stem(word.lower()), frozenset()) if word else frozenset()
        parts = {_part(cite) for cite in heads}
        if len(parts) != 1:
            return []
        inside = [hit for hit in hits if _part(self._vocabulary.part(hit.passage.unit)) in parts]
        return [*inside, *(hit for hit in hits if hit not in inside)] if inside else []


def _part(cite: str) -> str:
    return cite.split(" Subpart")[0]
