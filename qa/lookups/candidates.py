"""How far a sentence with a rule says what a question asks about.

A word counts for more in the sentence than in the headings above it. What a question names must be
said by the rule, by the paragraph it stands in or by what stands above it; another rule is not meant.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, lru_cache
from math import log
from operator import mul
from typing import Any, Generic, NamedTuple

from index import letters
from qa.cues.ordinary_words import is_ordinary
from qa.lookups.asked_terms import Term, Terms
from qa.lookups.rule_sentences import PERSONS, Candidate, F
from qa.lookups.subjects import Subjects
from qa.lookups.thesaurus import SAME
from qa.lookups.vocabulary import Vocabulary
from qa.words import stem

# What a word counts for, by where it is found.
_IN_SENTENCE, _IN_CONDITION, _IN_HEADINGS, _IN_PARAGRAPH, _IN_SECTION, _IN_PART = 1.0, 0.8, 0.9, 0.7, 0.45, 0.35
_SYNONYM = 0.8
_LEAST_INITIALS = 3
_AT_HOME = 0.6
_LENGTHY, _PER_LENGTH = 35, 0.06  # words of a sentence beyond which it meets words by chance
_REMEMBERED = 4096  # sentences, each of which may be weighed for each question
_NON = stem("non")
_MONEY = SAME[stem("fee")]
_ANY_PERSON = frozenset(map(stem, "person persons individual anyone whoever".split()))


class Met(NamedTuple):
    """How far a candidate says the terms of a question (`words`), each from 0 to 1; `covered` by their weight."""

    words: Sequence[str]
    shares: Sequence[float]
    covered: float
    under: float  # the share of what is asked that heads what the sentence stands in
    elsewhere: bool  # a word names what another place of the texts, and not this one, is about

    @property
    def unmet(self) -> set[str]:
        return {word for word, share in zip(self.words, self.shares, strict=True) if share < _IN_PART}

    def says(self, words: Sequence[str]) -> bool:
        """Whether the rule or a heading above it says each of these, of the terms of the question."""
        return all(share > _IN_PARAGRAPH for word, share in zip(self.words, self.shares, strict=True) if word in words)


class Meeting(Generic[F]):
    """How sentences with a fact of one kind meet one question. What hangs on the question alone is found once, since
    hundreds of sentences may be weighed."""

    def __init__(self, terms: Terms, subjects: Subjects, vocabulary: Vocabulary) -> None:
        self._subjects = subjects
        self._vocabulary = vocabulary
        self._terms = terms
        self._sought = [_Sought(term, subjects, vocabulary) for term in terms.all]
        self._words = tuple(term.said for term in terms.all)
        self._weights = [term.weight for term in terms.all]
        self._heading = [
            (term.weight, headed) for term in terms.all if term.asking and (headed := subjects.headed(term.said))
        ]
        telling = {term.said for term in terms.telling}
        self._telling = [(number, one) for number, one in enumerate(self._sought) if one.term.said in telling]
        self._apart = [(number, one) for number, one in enumerate(self._sought) if one.tells_places_apart]
        self._every = {word for forms in terms.forms.values() for _, form in forms for word in form}
        self._ways = {
            word: [(number, form, self._sought[number].factor(form)) for number, form in forms]
            for word, forms in terms.forms.items()
        }
        self._far: dict[str, list[float]] = {}

    def meets(self, candidate: Candidate[F]) -> Met:
        shares = self._shares(candidate)
        under = sum(weight for weight, headed in self._heading if not headed.isdisjoint(candidate.above))
        return Met(
            self._words,
            shares,
            covered=sum(map(mul, self._weights, shares)) / self._terms.weight,
            under=under / self._terms.weight,
            elsewhere=any(one.is_elsewhere(shares[number], candidate) for number, one in self._apart),
        )

    def is_all_said(self, candidate: Candidate[F], met: Met, *, freely: bool = False) -> bool:
        """Whether the rule, or what it stands under, says each word of what is asked.

        `freely`: what people say for the words of rules is taken for these (`index.everyday`).
        """
        return all(self._says(one, met.shares[number], candidate, freely) for number, one in self._telling)

    def lacks_a_word(self, met: Met) -> bool:
        """Whether a rule and its part lack one word at most of several that are asked for, and that one is known to the
        texts: the rule may have another for it."""
        lacking = met.unmet.intersection(one.term.said for _, one in self._telling)
        return len(self._telling) > 1 and len(lacking) <= 1 and all(map(self._vocabulary.knows, lacking))

    def shares_the_matter(self, candidate: Candidate[F], met: Met) -> bool:
        """Whether a rule stands under, or says itself, a word that is asked about, which neither everybody says nor
        its whole part is headed by; and its part lacks no name, no subject of the texts and nothing to be filed."""
        part = candidate.part.split(" Subpart")[0]
        lacking = [one for one in self._sought if one.term.said in met.unmet]
        if any(one.term.named or one.term.object or one.is_subject for one in lacking):
            return False
        said = {word for word, share in zip(met.words, met.shares, strict=True) if share > _IN_PARAGRAPH}
        return met.under > 0 or any(
            not is_ordinary(word) and part not in self._vocabulary.headed.get(word, frozenset()) for word in said
        )

    def is_special(self, candidate: Candidate[F]) -> bool:
        """Whether a rule stands in a paragraph of a section that is headed by a subject nobody asked about."""
        asked = self._every
        heads = (word for word in candidate.sentence.headings - asked if self._subjects.places(word))
        return any(
            "(" in place and place in candidate.above and not self._subjects.either(word, place) & asked
            for word in heads
            for place in self._subjects.places(word)
        )

    def _shares(self, candidate: Candidate[F]) -> list[float]:
        unit, around = candidate.sentence.unit, candidate.around
        afar = self._far.get(unit)
        if afar is None:
            numbers = self._vocabulary.units_cited(unit)
            afar = self._far[unit] = [one.afar(numbers, candidate.part) for one in self._sought]
        best = afar.copy()
        said = set()
        for word in around & self._terms.words:
            for number, form, factor in self._ways[word]:
                if len(form) == 1 or around.issuperset(form):
                    share = factor * _nearby(form, candidate)
                    if share > best[number]:
                        best[number] = share
                    said.add(number)
        for number in said:
            if best[number] == _IN_PARAGRAPH and self._sought[number].is_subject:
                best[number] = _IN_SECTION  # of another sentence
        return best

    def _says(self, one: _Sought, share: float, candidate: Candidate[F], freely: bool) -> bool:
        term = one.term
        if one.is_excepted(candidate) and _NON not in self._terms.words:
            return False
        if term.object:  # what is to be filed must be what the sentence is about
            return any(candidate.here.issuperset(form) for form in (term.own, *term.forms))
        if share > _IN_SECTION:
            return True
        if term.said in PERSONS and candidate.sentence.words & _ANY_PERSON:
            return True
        forms = (*term.forms, *(self._terms.instead.get(term.said, ()) if freely else ()))
        if any(self._is_said_around(form, candidate) for form in (term.own, *forms)):
            return True
        return self._subjects.pervades(term.said, candidate.sentence.unit)

    def _is_said_around(self, form: tuple[str, ...], candidate: Candidate[F]) -> bool:
        """Whether a form stands around a sentence; the subject of another rule must stand nearer."""
        if not candidate.around.issuperset(form):
            return False
        return len(form) > 1 or form[0] in candidate.here or not self._subjects.places(form[0])


class _Sought:
    """A term, with what the texts know of it."""

    def __init__(self, term: Term, subjects: Subjects, vocabulary: Vocabulary) -> None:
        self.term = term
        self.places = subjects.places(term.said)
        self.is_subject = term.asking and bool(self.places)
        self._vocabulary = vocabulary
        self._subjects = subjects
        self._forms = (term.own, *term.forms)
        self._alone = frozenset(form[0] for form in self._forms if len(form) == 1)
        self._in_parts: dict[str, float] = {}
        known = [form for form in self._forms if all(map(vocabulary.knows, form))]
        self._by_factor = [(by, [form for form in known if self.factor(form) == by]) for by in (1.0, _SYNONYM)]
        self._uses = [(by, [list(map(vocabulary.uses, form)) for form in forms]) for by, forms in self._by_factor]
        headed = vocabulary.headed.get(term.said, frozenset())
        self._only_part = next(iter(headed)) if len(headed) == 1 else None
        self._sections = {place.split("(")[0] for place in self.places}
        self._names = term.asking and term.said not in _MONEY and (term.named or bool(self.places))
        self.tells_places_apart = not term.idle and (self._names or self._only_part is not None)

    @cached_property
    def _headed(self) -> frozenset[str]:
        """What is headed by the word, or by another for it."""
        return frozenset().union(*map(self._subjects.headed, self._alone))

    def factor(self, form: tuple[str, ...]) -> float:
        return 1.0 if form is self.term.own or len(form) > 1 else _SYNONYM

    def afar(self, units: Sequence[int], part: str) -> float:
        """What it counts for where it is not said around a sentence, by the section (its `units`) and part of that."""
        for factor, forms in self._uses:
            for form in forms:
                if all(any(unit in uses for unit in units) for uses in form):
                    return factor * _IN_SECTION
        return self._in_part(part)

    def _in_part(self, part: str) -> float:
        """The like by the part alone, which is less."""
        share = self._in_parts.get(part)
        if share is None:
            shares = self._vocabulary.shares
            share = self._in_parts[part] = max(
                (
                    factor * (_IN_PART * min(shares(word).get(part, 0.0) for word in form))
                    for factor, forms in self._by_factor
                    for form in forms
                ),
                default=0.0,
            )
        return share

    def is_elsewhere(self, share: float, candidate: Candidate[Any]) -> bool:
        """Whether another part of the texts, and no other, is headed by the word, or a word for another subject."""
        if share < _IN_PART and self._only_part is not None and not candidate.part.startswith(self._only_part):
            return True
        return self._names and self._is_foreign(share, candidate)

    def is_excepted(self, candidate: Candidate[Any]) -> bool:
        """Whether a sentence says a word in an exception only: then it is not for that."""
        one = candidate.sentence
        return self.term.said in one.excepted and not self._alone & (one.headings | (one.words - one.excepted))

    def _is_foreign(self, share: float, candidate: Candidate[Any]) -> bool:
        """Whether it names a subject of the texts that the paragraph neither says nor stands under.

        What is to be filed must be in the sentence itself when another paragraph is headed by it. A
        proper name is a subject too, and so is what a motion is to do.
        """
        if share < _IN_PART and self.term.named:
            return True
        beside = self._sections == {candidate.cite.split("(")[0]}
        if not self.places or (beside and not self.term.object):
            return False
        here = candidate.here if beside else candidate.around
        return not any(map(here.issuperset, self._forms)) and self._headed.isdisjoint(candidate.above)


def names_another(name: str, candidate: Candidate[Any], vocabulary: Vocabulary) -> bool:
    """Whether a proper name is hardly used outside one part of the texts, and the sentence is of another."""
    if len(name) >= _LEAST_INITIALS and name.isalpha() and letters.spelt(name).search(candidate.quote):
        return False  # "OGC" of a rule on the Office of the General Counsel
    shares = vocabulary.shares(name)
    if not shares:
        return not vocabulary.knows(name)
    where, share = max(shares.items(), key=lambda item: (item[1], item[0]))
    return share >= _AT_HOME and where.split(" Subpart")[0] != candidate.part.split(" Subpart")[0]


@lru_cache(maxsize=_REMEMBERED)
def met_by_chance(quote: str) -> float:
    """What a sentence meets because it is long."""
    return _PER_LENGTH * max(0.0, log(len(quote.split()) / _LENGTHY))


def _nearby(form: tuple[str, ...], candidate: Candidate[Any]) -> float:
    """For words that stand around a sentence: where they do."""
    one = candidate.sentence
    if len(form) == 1:  # nearly every one
        [word] = form
        if word in one.words or word in one.opening:
            return _IN_CONDITION if word in one.aside else _IN_SENTENCE
        return _IN_HEADINGS if word in one.headings else _IN_PARAGRAPH
    if all(word in one.words or word in one.opening for word in form):
        return _IN_CONDITION if any(word in one.aside for word in form) else _IN_SENTENCE
    if all(word in one.headings or word in one.words for word in form):
        return _IN_HEADINGS
    return _IN_PARAGRAPH
