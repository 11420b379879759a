"""How far a sentence with a rule says what a question asks about.

A word counts for more in the sentence than in the headings above it. What a question names must be
said by the rule, by the paragraph it stands in or by what stands above it; another rule is not meant.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Generic

from index.store import Index
from qa.lookups.asked_terms import Term, Terms
from qa.lookups.rule_sentences import PERSONS, Candidate, F, Sentences
from qa.lookups.subjects import Subjects
from qa.lookups.thesaurus import SAME
from qa.lookups.vocabulary import Vocabulary
from qa.words import stem

# What a word counts for, by where it is found.
_IN_SENTENCE, _IN_CONDITION, _IN_HEADINGS, _IN_PARAGRAPH, _IN_SECTION, _IN_PART = 1.0, 0.8, 0.9, 0.7, 0.45, 0.35
_SYNONYM = 0.8
_AT_HOME = 0.6
_REMEMBERED = 100_000  # terms in units
_MONEY = SAME[stem("fee")]
_ANY_PERSON = frozenset(map(stem, "person persons individual anyone whoever".split()))


@dataclass(frozen=True, slots=True)
class Met:
    """How far a candidate says the terms of a question, each from 0 to 1; `covered` by their weight."""

    covered: float
    under: float  # the share of what is asked that heads what the sentence stands in
    unmet: tuple[str, ...]
    elsewhere: tuple[str, ...]  # words that name what another place of the texts, and not this one, is about


class Candidates(Generic[F]):
    """How the sentences with a fact of one kind meet a question."""

    def __init__(self, index: Index, vocabulary: Vocabulary, kind: type[F]) -> None:
        self._vocabulary = vocabulary
        self._far: dict[tuple[Term, str], float] = {}
        self.subjects = Subjects(index, vocabulary)
        self.sentences = Sentences(index, vocabulary, kind)

    def meets(self, terms: Terms, candidate: Candidate[F]) -> Met:
        met = [(term, self._met(term, candidate)) for term in terms.all]
        under = sum(term.weight for term, _ in met if term.asking and self.subjects.holds(term.said, candidate.cite))
        return Met(
            covered=sum(term.weight * share for term, share in met) / terms.weight,
            under=under / terms.weight,
            unmet=tuple(term.said for term, share in met if share < _IN_PART),
            elsewhere=tuple(
                term.said
                for term, share in met
                if not term.idle
                and (
                    (share < _IN_PART and self._is_elsewhere(term.said, candidate))
                    or self._is_foreign(term, share, candidate)
                )
            ),
        )

    def missing(self, terms: Terms, candidate: Candidate[F], *, freely: bool = False) -> tuple[str, ...]:
        """The words of what is asked that neither the rule nor what it stands under says.

        `freely`: what people say for the words of rules is taken for these (`index.everyday`).
        """
        return tuple(term.said for term in terms.telling if not self._says(terms, term, candidate, freely))

    def is_special(self, terms: Terms, candidate: Candidate[F]) -> bool:
        """Whether a rule stands in a paragraph of a section that is headed by a subject nobody asked about."""
        asked = {word for term in terms.all for word in (term.said, *(w for form in term.forms for w in form))}
        heads = (word for word in candidate.sentence.headings - asked if self.subjects.places(word))
        return any(
            "(" in place
            and (candidate.cite == place or candidate.cite.startswith(f"{place}("))
            and not self.subjects.either(word, place) & asked
            for word in heads
            for place in self.subjects.places(word)
        )

    def names_another(self, name: str, candidate: Candidate[F]) -> bool:
        """Whether a proper name is hardly used outside one part of the texts, and the sentence is of another."""
        shares = self._vocabulary.shares(name)
        if not shares:
            return not self._vocabulary.knows(name)
        where, share = max(shares.items(), key=lambda item: (item[1], item[0]))
        return share >= _AT_HOME and where.split(" Subpart")[0] != candidate.part.split(" Subpart")[0]

    def _says(self, terms: Terms, term: Term, candidate: Candidate[F], freely: bool) -> bool:
        if self._is_excepted(term, candidate):
            return False
        if term.object:  # what is to be filed must be what the sentence is about
            return any(set(form) <= candidate.here for form in ((term.said,), *term.forms))
        if self._met(term, candidate) > _IN_SECTION:
            return True
        if term.said in PERSONS and candidate.sentence.words & _ANY_PERSON:
            return True
        forms = (*term.forms, *(terms.instead.get(term.said, ()) if freely else ()))
        if any(self._said_around(form, candidate) for form in ((term.said,), *forms)):
            return True
        return self.subjects.pervades(term.said, candidate.sentence.unit)

    def _is_excepted(self, term: Term, candidate: Candidate[F]) -> bool:
        """Whether a sentence says a word in an exception only: then it is not for that."""
        one = candidate.sentence
        words = {term.said, *(form[0] for form in term.forms if len(form) == 1)}
        return term.said in one.excepted and not words & (one.headings | (one.words - one.excepted))

    def _said_around(self, form: tuple[str, ...], candidate: Candidate[F]) -> bool:
        """Whether a form stands around a sentence; the subject of another rule must stand nearer."""
        if not all(word in candidate.around for word in form):
            return False
        return len(form) > 1 or form[0] in candidate.here or not self.subjects.places(form[0])

    def _is_elsewhere(self, word: str, candidate: Candidate[F]) -> bool:
        """Whether another part of the texts, and no other, is headed by the word."""
        headed = self._vocabulary.headed.get(word, frozenset())
        return len(headed) == 1 and not any(candidate.part.startswith(part) for part in headed)

    def _is_foreign(self, term: Term, share: float, candidate: Candidate[F]) -> bool:
        """Whether a word names a subject of the texts that the paragraph neither says nor stands under.

        What is to be filed must be in the sentence itself when another paragraph is headed by it. A
        proper name is a subject too, and so is what a motion is to do.
        """
        if not term.asking or term.said in _MONEY:
            return False
        section = candidate.cite.split("(")[0]
        if share < _IN_PART and term.named:
            return True
        places = self.subjects.places(term.said)
        beside = {place.split("(")[0] for place in places} == {section}
        if not places or (beside and not term.object):
            return False
        here = candidate.here if beside else candidate.around
        for form in ((term.said,), *term.forms):
            if all(word in here for word in form):
                return False
            if len(form) == 1 and self.subjects.holds(form[0], candidate.cite):
                return False
        return True

    def _met(self, term: Term, candidate: Candidate[F]) -> float:
        best = 0.0
        for form in (term.own, *term.forms):
            if candidate.around.issuperset(form):
                factor = 1.0 if form is term.own or len(form) > 1 else _SYNONYM
                best = max(best, factor * _nearby(form, candidate))
        best = best or self._elsewhere(term, candidate)
        if term.asking and best == _IN_PARAGRAPH and self.subjects.places(term.said):
            return _IN_SECTION  # the subject of another sentence
        return best

    def _elsewhere(self, term: Term, candidate: Candidate[F]) -> float:
        """For a term that is not said around a sentence, by its section and part."""
        unit = candidate.sentence.unit
        shares = self._far.get((term, unit))
        if shares is None:
            shares = max(
                (1.0 if form is term.own or len(form) > 1 else _SYNONYM) * self._share(form, unit, candidate.part)
                for form in (term.own, *term.forms)
            )
            if len(self._far) >= _REMEMBERED:
                self._far.clear()
            self._far[term, unit] = shares
        return shares

    def _share(self, form: tuple[str, ...], unit: str, part: str) -> float:
        if all(self._vocabulary.used(word, unit) for word in form):
            return _IN_SECTION
        return _IN_PART * min(self._vocabulary.shares(word).get(part, 0.0) for word in form)


def _nearby(form: tuple[str, ...], candidate: Candidate[Any]) -> float:
    """For words that stand around a sentence: where they do."""
    one = candidate.sentence
    if all(word in one.words or word in one.opening for word in form):
        return _IN_CONDITION if any(word in one.aside for word in form) else _IN_SENTENCE
    if all(word in one.headings or word in one.words for word in form):
        return _IN_HEADINGS
    return _IN_PARAGRAPH
