"""The frame of a look-up of rules of one kind: which sentence is for what is asked, or every one in a place.

Words decide where they can; how near a sentence comes by meaning is asked only when they leave more
than one. A rule that does not say all that the question names is not given: then retrieval answers.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import ClassVar

from corpus.patterns import Pattern
from index.store import Index
from qa.answer import Answer, Citation
from qa.lookups import nearness
from qa.lookups.asked_terms import Terms
from qa.lookups.choice import Choice
from qa.lookups.leaning import goes_on, of_place_before
from qa.lookups.meeting import Meeting, Met
from qa.lookups.quoting import none_fits
from qa.lookups.ranked import Gains, Ranked, Ranking
from qa.lookups.rule_sentences import Candidate, F, Sentences
from qa.lookups.scope import Scope, scope_of, without_laws
from qa.lookups.subjects import Subjects
from qa.lookups.telling import FARTHEST, Telling, own
from qa.lookups.vocabulary import Vocabulary
from qa.rulemakers import Rulemakers
from qa.wanted import Wanted
from qa.words import content

_SPECIAL = 0.12  # against a rule for something that the question does not name
_CLEAR, _PLAIN = 0.3, 0.6  # ahead of others by words, and the share of the words that are met: meaning is not asked
_BESIDE = 0.45  # of a score, by words alone: a rule that may be meant
_SPOKEN_OF = 0.4  # of the words of a question, in some rule: then it is asked in the words of the texts
_MAY_BE = 0.55  # of the words of a question, in a rule that may answer it in others: then it is not said that none does


class RuleLookUp(Telling[F]):
    """Look-up of rules of one kind. The facts are read on first use."""

    asking: ClassVar[frozenset[str]]  # stems that ask and tell no rule apart
    cue: ClassVar[Pattern]  # what asks
    none: ClassVar[str]  # the plain no

    def __init__(self, index: Index, vocabulary: Vocabulary, rulemakers: Rulemakers, fact: type[F]) -> None:
        super().__init__(index)
        self._vocabulary = vocabulary
        self._rulemakers = rulemakers
        self._fact = fact

    def answer(self, wanted: Wanted) -> Answer | None:
        if not self.asks(wanted):
            return None
        scope = scope_of(wanted, self._vocabulary)
        if self.asks_for_all(wanted.text) and scope.inside:
            return self.all(wanted, scope)
        return self._nearest(wanted, scope)

    @abstractmethod
    def asks(self, wanted: Wanted) -> bool: ...

    @abstractmethod
    def asks_for_all(self, text: str) -> bool: ...

    @abstractmethod
    def all(self, wanted: Wanted, scope: Scope) -> Answer | None:
        """Every rule of a place."""

    @abstractmethod
    def gains(self, terms: Terms, wanted: Wanted) -> Gains[F]:
        """What each sentence gains or loses beside the words it shares with the question."""

    @abstractmethod
    def fits(self, one: Ranked[F], wanted: Wanted) -> bool:
        """Whether a sentence that says what is asked may be for it."""

    def may_fit(self, one: Ranked[F], wanted: Wanted) -> bool:
        """Whether it is not certain that a sentence is for something else; only of others it is said that none fits."""
        return self.fits(one, wanted)

    def may_stand_in(self, one: Ranked[F]) -> bool:
        """Whether a rule may be named where the section that comes nearest has none."""
        return True

    @abstractmethod
    def enough(self, one: Ranked[F], wanted: Wanted) -> bool: ...

    @abstractmethod
    def wants_figure(self, wanted: Wanted) -> bool:
        """Whether nothing but a rule of this kind answers."""

    def far_is_none(self, wanted: Wanted) -> bool:
        """Whether the nearest passages would have such a rule if there were one."""
        return False

    @cached_property
    def sentences(self) -> Sentences[F]:
        return Sentences(self._index, self._vocabulary, self._fact)

    @cached_property
    def _subjects(self) -> Subjects:
        return Subjects(self._index, self._vocabulary)

    def _terms(self, wanted: Wanted) -> Terms:
        text = without_laws(self._rulemakers.without(wanted.text), self._vocabulary)
        return Terms(self._vocabulary, self._subjects, text, self.asking, wanted.before, self.cue)

    def _meeting(self, terms: Terms) -> Meeting[F]:
        return Meeting(terms, self._subjects, self._vocabulary, self.sentences.printed)

    def _nearest(self, wanted: Wanted, scope: Scope) -> Answer | None:
        terms = self._terms(wanted)
        named = self._rulemakers.named_last(wanted.question.text, wanted.words)
        if scope.of_law and named:  # the rules under the law of the agency that is named, else all its rules
            inside = tuple(cite for cite in scope.inside if self._rulemakers.is_of(cite, named))
            scope = Scope(inside, of_law=bool(inside))
        meeting = self._meeting(terms)
        ranking = self._ranking(wanted, terms, meeting, scope)
        choice = self._choice(ranking, wanted, meeting)
        if goes_on(wanted) and not self._rulemakers.named(wanted.question.text):
            said = content(wanted.question.text)
            choice = choice.only(of_place_before(wanted)).only(lambda _, met: met.says(said))
            if choice.is_empty:
                return None  # "what penalty?" is asked of what the turn before was about
        elif wanted.before and wanted.question.near:
            here = choice.only(of_place_before(wanted))
            if here.is_empty and wanted.question.pronoun:
                return None  # "is there a deadline for filing it?": another part's is no time for it
            choice = choice if here.is_empty else here
        theirs: Choice[F] | None = None
        if scope.of_law or not scope.inside:  # a rule of another agency is meant only when it is named
            whose = named or self._rulemakers.ours
            meant = choice.only(lambda one, _: self._rulemakers.is_of(one.unit, whose))
            if named or not scope.inside or not meant.is_empty:  # a law may be at home with another agency alone
                theirs = choice.only(lambda one, _: not self._rulemakers.is_of(one.unit, whose))
                choice = meant
        if choice.is_empty:
            return self._all_of_others(ranking, wanted, meeting)

        def less(one: Ranked[F]) -> Ranked[F]:
            return one.scoring(-_SPECIAL) if one in choice and meeting.is_special(one.candidate) else one

        fitting = choice.best(FARTHEST, less)
        ranked: Iterator[Ranked[F]]
        if self._is_clear(fitting):
            fitting = [one.scoring(nearness.ASSUMED) for one in fitting]
            ranked = (one.scoring(nearness.ASSUMED) for one in ranking.best_first(moved=less))
        else:
            near = {hit.passage.id: hit for hit in nearness.meant(wanted)}

            def nearer(one: Ranked[F]) -> Ranked[F]:
                return less(one).scoring(nearness.nearness(one.candidate, near))

            def by_most(one: Candidate[F]) -> float:
                return nearness.most(one, near)

            fitting = choice.best(FARTHEST, nearer, by_most)
            ranked = ranking.best_first(moved=nearer, by_most=by_most)
        if not self.enough(fitting[0], wanted):
            return None
        answer = self.stated(wanted, terms, fitting, ranked)
        if theirs and (other := next(theirs.best_first(), None)) and other.met.unmet <= fitting[0].met.unmet:
            answer.notes.append(f"{other.candidate.part} has a rule of its own: {other.cite}.")
        return answer

    def beside(self, wanted: Wanted, unit: str) -> Citation | None:
        """The rule that may be meant, in the part of a section that comes nearest and has none itself."""
        terms = self._terms(wanted)
        meeting = self._meeting(terms)
        ranking = self._ranking(wanted, terms, meeting, Scope((self._part(unit),)))
        matter = self._vocabulary.part(unit)

        def here(one: Candidate[F], met: Met) -> bool:
            if one.unit == unit:
                return True
            return one.part == matter and not met.elsewhere and meeting.shares_the_matter(one, met)

        ranked = ranking.best_first(here)
        return self._meant((one for one in ranked if not meeting.is_special(one.candidate)), wanted)

    def _meant(self, ranked: Iterable[Ranked[F]], wanted: Wanted) -> Citation | None:
        """The first that is not for something else, when it comes near."""
        best = next((one for one in ranked if self.may_fit(one, wanted)), None)
        return own(best) if best is not None and best.score >= _BESIDE and self.may_stand_in(best) else None

    def _part(self, unit: str) -> str:
        return self._vocabulary.part(unit).split(" Subpart")[0]

    def _all_of_others(self, ranking: Ranking[F], wanted: Wanted, meeting: Meeting[F]) -> Answer | None:
        """The plain no, when each rule of this kind in the nearest passages is for something else."""
        if not self.wants_figure(wanted):
            return None
        near_by = nearness.nearest(wanted)
        near = ranking.of([one for one in ranking.weighed if one.candidate.passage in near_by])
        far = self.far_is_none(wanted)
        if not far and max((one.met.covered for one in ranking.weighed), default=0.0) < _SPOKEN_OF:
            return None  # it is asked in other words than any rule has: that none is met says nothing
        if not (near or far) or not all(
            one.met.covered < _MAY_BE and (one.met.elsewhere or not self.may_fit(one, wanted)) for one in near
        ):
            return None
        answer = none_fits(wanted.text, f"{self.what} that is not stated", self.none)
        if named := dict.fromkeys(f"{one.cite} ({one.candidate.sentence.heading})" for one in near):
            answer.notes.append(f"The nearest rules, which seem not to answer it: {'; '.join(named)}.")
        part = self._vocabulary.part(wanted.nearest[0].passage.unit) if wanted.nearest else ""

        def may(one: Candidate[F], met: Met) -> bool:
            here = self._vocabulary.part(one.unit) == part and met.under > 0
            return here and meeting.lacks_a_word(met) and meeting.shares_the_matter(one, met)

        if (rule := self._meant(ranking.best_first(may), wanted)) is not None:
            answer.answer = f"{answer.answer.removesuffix('.')}; {rule.cite} may be meant: {rule.quote}"
            answer.citations = [rule]
        return answer

    def _choice(self, ranking: Ranking[F], wanted: Wanted, meeting: Meeting[F]) -> Choice[F]:
        """Those that say all that is asked: in plain words, else in what people say for them."""

        weighed = [(one.candidate, one.met) for one in ranking.weighed]

        def choice(freely: bool) -> Choice[F]:
            return Choice(ranking, meeting.saying(weighed, freely=freely), lambda one: self.fits(one, wanted))

        plain = choice(freely=False)
        return choice(freely=True) if plain.is_empty else plain

    def _is_clear(self, fitting: Sequence[Ranked[F]]) -> bool:
        best = fitting[0]
        return best.met.covered >= _PLAIN and all(
            one.cite == best.cite or best.score - one.score >= _CLEAR for one in fitting[1:]
        )

    def _ranking(self, wanted: Wanted, terms: Terms, meeting: Meeting[F], scope: Scope) -> Ranking[F]:
        candidates = self.sentences.meant(terms, scope, lambda: nearness.nearest(wanted))
        return Ranking(meeting.meet(candidates), self.gains(terms, wanted), self.sentences.read)
