"""A word that a question asks about, with what the texts know of it.

It tells what the word counts for where it stands far from a rule, and whether it is of another place; what stands
around a rule is weighed in `qa.lookups.meeting`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, Final

from corpus.place import base_of
from index.ruled_words import ABOVE, EXCEPTED, SAID
from qa.lookups.asked_terms import Term
from qa.lookups.printed import Printed
from qa.lookups.rule_sentences import Candidate
from qa.lookups.subjects import Subjects
from qa.lookups.thesaurus import SAME
from qa.lookups.vocabulary import Vocabulary
from qa.words import stem

# What a word counts for that does not stand around a sentence; less than any that does (`qa.lookups.printed`).
IN_SECTION: Final = 0.45
IN_PART: Final = 0.35
_SYNONYM = 0.8
_MONEY = SAME[stem("fee")]


class Sought:
    """A term, with what the texts know of it."""

    def __init__(self, term: Term, subjects: Subjects, vocabulary: Vocabulary, printed: Printed) -> None:
        self.term = term
        self.places = subjects.places(term.said)
        self.is_subject = term.asking and bool(self.places)
        self._vocabulary = vocabulary
        self._subjects = subjects
        self._printed = printed
        self._forms = (term.own, *term.forms)
        self._alone = frozenset(form[0] for form in self._forms if len(form) == 1)
        self._in_parts: dict[str, float] = {}
        known = [form for form in self._forms if all(map(vocabulary.knows, form))]
        self._by_factor = [(by, [form for form in known if self.factor(form) == by]) for by in (1.0, _SYNONYM)]
        self._uses = [(by, list(map(vocabulary.uses, form))) for by, forms in self._by_factor for form in forms]
        headed = vocabulary.headed.get(term.said, frozenset())
        self._only_part = next(iter(headed)) if len(headed) == 1 else None
        self._sections = {base_of(place) for place in self.places}
        self._names = term.asking and term.said not in _MONEY and (term.named or bool(self.places))
        self.tells_places_apart = not term.idle and (self._names or self._only_part is not None)

    @cached_property
    def _headed(self) -> frozenset[str]:
        """What is headed by the word, or by another for it."""
        return frozenset().union(*map(self._subjects.headed, self._alone))

    @cached_property
    def _own(self) -> Mapping[int, int]:
        return self._printed.places(self.term.said)

    @cached_property
    def _denied(self) -> Mapping[int, int]:
        return self._printed.places(f"non{self.term.said}")

    @cached_property
    def frequency(self) -> int:
        """How often it stands around sentences, roughly."""
        return sum(min(len(self._printed.places(word)) for word in form) for form in self._forms)

    def factor(self, form: tuple[str, ...]) -> float:
        return 1.0 if form is self.term.own or len(form) > 1 else _SYNONYM

    def afar(self, units: Sequence[int], part: str) -> float:
        """What it counts for where it is not said around a sentence, by the section (its `units`) and part of that."""
        for factor, form in self._uses:
            if all(any(map(uses.of, units)) for uses in form):
                return factor * IN_SECTION
        return self._in_part(part)

    def _in_part(self, part: str) -> float:
        """The like by the part alone, which is less."""
        share = self._in_parts.get(part)
        if share is None:
            of_part = self._vocabulary.share
            share = self._in_parts[part] = max(
                (
                    factor * (IN_PART * min(of_part(word, part) for word in form))
                    for factor, forms in self._by_factor
                    for form in forms
                ),
                default=0.0,
            )
        return share

    def is_elsewhere(self, share: float, candidate: Candidate[Any]) -> bool:
        """Whether another part of the texts, and no other, is headed by the word, or a word for another subject."""
        if share < IN_PART and self._only_part is not None and not candidate.part.startswith(self._only_part):
            return True
        return self._names and self._is_foreign(share, candidate)

    def is_excepted(self, candidate: Candidate[Any]) -> bool:
        """Whether a sentence says a word in an exception only: then it is not for that."""
        at = candidate.position
        if self._denied.get(at, 0) & SAID:  # "noncommercial"
            return not any(self._printed.place(word, at) & (SAID | ABOVE) for word in self._alone)
        if not self._own.get(at, 0) & EXCEPTED:
            return False
        places = (self._printed.place(word, at) for word in self._alone)
        return not any(place & ABOVE or (place & SAID and not place & EXCEPTED) for place in places)

    def _is_foreign(self, share: float, candidate: Candidate[Any]) -> bool:
        """Whether it names a subject of the texts that the paragraph neither says nor stands under.

        What is to be filed must be in the sentence itself when another paragraph is headed by it. A
        proper name is a subject too, and so is what a motion is to do.
        """
        if share < IN_PART and self.term.named:
            return True
        beside = self._sections == {base_of(candidate.cite)}
        if not self.places or (beside and not self.term.object):
            return False
        stands = self._printed.is_here if beside else self._printed.is_around
        return not any(stands(form, candidate.position) for form in self._forms) and self._headed.isdisjoint(
            candidate.above
        )
