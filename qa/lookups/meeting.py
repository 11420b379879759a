"""How far a sentence with a rule says what a question asks about.

A word counts for more in the sentence than in the headings above it. What a question names must be
said by the rule, by the paragraph it stands in or by what stands above it; another rule is not meant.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from functools import cached_property, partial
from operator import mul
from typing import Generic, NamedTuple

from index.ruled_words import SAID
from qa.cues.ordinary_words import is_ordinary
from qa.lookups.asked_terms import Terms
from qa.lookups.printed import AROUND, HERE, IN_PARAGRAPH, SHARES, Printed
from qa.lookups.rule_sentences import PERSONS, Candidate, F
from qa.lookups.sought import IN_PART, IN_SECTION, Sought
from qa.lookups.subjects import Subjects
from qa.lookups.vocabulary import Vocabulary
from qa.words import stem, stems

_NON = stem("non")
_ANY_PERSON = tuple(map(stem, "person persons individual anyone whoever".split()))


class Met:
    """How far a candidate says the terms of a question (`words`), each from 0 to 1; `covered` by their weight."""

    def __init__(
        self,
        words: Sequence[str],
        shares: Sequence[float],
        covered: float,
        under: float,
        is_elsewhere: Callable[[], bool],
    ) -> None:
        """`under`: the share of what is asked that heads what the sentence stands in."""
        self.words = words
        self.shares = shares
        self.covered = covered
        self.under = under
        self._is_elsewhere = is_elsewhere

    @cached_property
    def elsewhere(self) -> bool:
        """Whether a word names what another place of the texts, and not this one, is about."""
        return self._is_elsewhere()

    @cached_property
    def unmet(self) -> set[str]:
        return {word for word, share in zip(self.words, self.shares, strict=True) if share < IN_PART}

    def says(self, words: Sequence[str]) -> bool:
        """Whether the rule or a heading above it says each of these, of the terms of the question."""
        return all(share > IN_PARAGRAPH for word, share in zip(self.words, self.shares, strict=True) if word in words)


class _Around(NamedTuple):
    """A form, where its first word stands around sentences, and where that counts."""

    form: tuple[str, ...]
    places: Mapping[int, int]
    counting: int


class Meeting(Generic[F]):
    """How sentences with a fact of one kind meet one question. What hangs on the question alone is found once, since
    hundreds of sentences may be weighed."""

    def __init__(self, terms: Terms, subjects: Subjects, vocabulary: Vocabulary, printed: Printed) -> None:
        self._subjects = subjects
        self._vocabulary = vocabulary
        self._printed = printed
        self._terms = terms
        self._sought = [Sought(term, subjects, vocabulary, printed) for term in terms.all]
        self._words = tuple(term.said for term in terms.all)
        self._weights = [term.weight for term in terms.all]
        self._heading = [
            (term.weight, headed) for term in terms.all if term.asking and (headed := subjects.headed(term.said))
        ]
        telling = {term.said for term in terms.telling}
        self._telling = [(number, one) for number, one in enumerate(self._sought) if one.term.said in telling]
        self._telling.sort(key=lambda told: told[1].frequency)  # what most sentences lack is asked for first
        self._of_case = [one for one in self._sought if one.term.said in terms.case]
        self._apart = [(number, one) for number, one in enumerate(self._sought) if one.tells_places_apart]
        self._every = {word for forms in terms.forms.values() for _, form in forms for word in form}
        self._ways = [
            (places, [(number, form, self._sought[number].factor(form)) for number, form in forms])
            for word, forms in terms.forms.items()
            if (places := printed.places(word))
        ]
        self._far: dict[str, dict[int, float]] = {}
        self._pervaded: dict[tuple[int, str], bool] = {}
        self._forms_around: dict[tuple[int, bool, bool], Sequence[_Around]] = {}

    def meet(self, candidates: Sequence[Candidate[F]]) -> Iterator[tuple[Candidate[F], Met]]:
        """Each with how far it says the terms."""
        near = self._near({one.position for one in candidates})
        for one in candidates:
            shares = self._shares(one, near[one.position])
            under = sum(weight for weight, headed in self._heading if not headed.isdisjoint(one.above))
            yield (
                one,
                Met(
                    self._words,
                    shares,
                    covered=sum(map(mul, self._weights, shares)) / self._terms.weight,
                    under=under / self._terms.weight,
                    is_elsewhere=partial(self._is_elsewhere, one, shares),
                ),
            )

    def saying(self, weighed: Sequence[tuple[Candidate[F], Met]], *, freely: bool = False) -> list[int]:
        """The positions of those that say, or stand under, each word of what is asked, or whose condition is the case
        that the question tells; they are not for another place.

        `freely`: what people say for the words of rules is taken for these (`index.everyday`).
        """
        left = [one for one in weighed if not self._excludes(one[0])]
        for number, _ in self._telling:
            left = [one for one in left if self._says(number, one[1].shares[number], one[0], freely)]
        said = {candidate.position for candidate, _ in left}
        if self._terms.tells_case:
            left += [one for one in weighed if one[0].position not in said and self._is_of_the_case(*one)]
        return [candidate.position for candidate, met in left if not met.elsewhere]

    def _is_of_the_case(self, candidate: Candidate[F], met: Met) -> bool:
        """Whether the case that the question tells is the condition of a rule, word for word; then one word of what is
        asked may be another's."""
        case, at = self._terms.case, candidate.position
        if not all(self._printed.place(word, at) & SAID for word in case):
            return False
        lacking = [n for n, _ in self._telling if not self._says(n, met.shares[n], candidate, freely=False)]
        if len(lacking) > 1 or any(self._sought[number].term.object for number in lacking):
            return False
        return any(case <= frozenset(stems(fact.condition)) for fact in candidate.facts)

    def _excludes(self, candidate: Candidate[F]) -> bool:
        """Whether the case that the question tells is said in an exception: "non-commercial requesters"."""
        if not self._of_case or self._terms.denied or _NON in self._terms.words:
            return False
        return any(one.is_excepted(candidate) for one in self._of_case)

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
        said = {word for word, share in zip(met.words, met.shares, strict=True) if share > IN_PARAGRAPH}
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

    def _is_elsewhere(self, candidate: Candidate[F], shares: Sequence[float]) -> bool:
        return any(one.is_elsewhere(shares[number], candidate) for number, one in self._apart)

    def _near(self, positions: Set[int]) -> Mapping[int, list[float]]:
        """What each term counts for where it stands around sentences, by their positions; 0 where it does not."""
        found = {at: [0.0] * len(self._sought) for at in positions}
        for places, ways in self._ways:
            for at in positions & places.keys():
                best = found[at]
                for number, form, factor in ways:
                    if len(form) == 1:  # nearly every one
                        share = factor * SHARES[places[at]]
                    elif self._printed.is_around(form, at):
                        share = factor * self._printed.share(form, at)
                    else:
                        continue
                    if share > best[number]:
                        best[number] = share
        return found

    def _shares(self, candidate: Candidate[F], near: list[float]) -> list[float]:
        """What each term counts for, near or far."""
        far = self._far.setdefault(candidate.unit, {})
        for number, share in enumerate(near):
            if not share:
                if number not in far:
                    far[number] = self._afar(number, candidate)
                near[number] = far[number]
            elif share == IN_PARAGRAPH and self._sought[number].is_subject:
                near[number] = IN_SECTION  # of another sentence
        return near

    def _afar(self, number: int, candidate: Candidate[F]) -> float:
        return self._sought[number].afar(self._vocabulary.units_cited(candidate.unit), candidate.part)

    def _says(self, number: int, share: float, candidate: Candidate[F], freely: bool) -> bool:
        one = self._sought[number]
        term, at = one.term, candidate.position
        if term.object:  # what is to be filed must be what the sentence is about
            said = any(self._printed.is_here(form, at) for form in (term.own, *term.forms))
        else:
            said = share > IN_SECTION or self._is_said_afar(number, share, candidate, freely)
        return said and (_NON in self._terms.words or not one.is_excepted(candidate))

    def _is_said_afar(self, number: int, share: float, candidate: Candidate[F], freely: bool) -> bool:
        """As `_says`, of a word that is not said near."""
        term = self._sought[number].term
        if term.said in PERSONS and any(self._printed.place(word, candidate.position) & SAID for word in _ANY_PERSON):
            return True
        for form, places, counting in self._around(number, own=share == IN_SECTION, freely=freely):
            if places.get(candidate.position, 0) & counting and (
                len(form) == 1 or self._printed.is_around(form, candidate.position)
            ):
                return True
        pervaded = self._pervaded.get((number, candidate.unit))
        if pervaded is None:
            pervaded = self._subjects.pervades(term.said, candidate.unit)
            self._pervaded[number, candidate.unit] = pervaded
        return pervaded

    def _around(self, number: int, *, own: bool, freely: bool) -> Sequence[_Around]:
        """The forms that may stand around a sentence which does not say a term; the subject of another rule must stand
        nearer."""
        known = self._forms_around.get((number, own, freely))
        if known is None:
            term = self._sought[number].term
            forms = (term.own, *term.forms) if own else ()
            forms += tuple(self._terms.instead.get(term.said, ())) if freely else ()
            known = self._forms_around[number, own, freely] = [
                _Around(form, self._printed.places(form[0]), HERE if self._is_subject(form) else AROUND)
                for form in forms
            ]
        return known

    def _is_subject(self, form: tuple[str, ...]) -> bool:
        return len(form) == 1 and bool(self._subjects.places(form[0]))
