"""The sentences that facts of one kind stand in, ranked for a question by words and by meaning.

Only sentences that hold such a fact can win. The words of a question are weighed by how rare they
are in the texts, and count for more in the sentence than in the headings above it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Generic, Protocol, TypeVar

from corpus.model import Span
from index.passages import Passage
from index.search import Hit
from index.store import Index
from qa.lookups.scope import Scope
from qa.lookups.thesaurus import SAME, plainly
from qa.lookups.vocabulary import Vocabulary, stems, words_of
from qa.wanted import Wanted
from qa.words import STOP_WORDS, stem


class Found(Protocol):
    """A fact, as far as ranking needs to know it."""

    @property
    def cite(self) -> str: ...
    @property
    def span(self) -> Span: ...


F = TypeVar("F", bound=Found)

# What a word counts for, by where it is found.
_IN_SENTENCE, _IN_CONDITION, _IN_HEADINGS, _IN_PARAGRAPH, _IN_SECTION, _IN_PART = 1.0, 0.8, 0.9, 0.7, 0.45, 0.35
_INTRODUCES = (":", "--")  # what opens a list
_SYNONYM = 0.8
_MEANING = 0.8  # of a cosine
_AT_HOME = 0.6
_RARER = 1.5
_ASKED = 1.4  # of the words of the clause that asks, where others only tell
_CLAUSE = re.compile(r"[.,;:?!]\s|\s-+\s")
_CONSIDERED = 200  # passages by meaning
_LEANT_ON = 0.35  # of the words that a follow-up leans on


@dataclass(frozen=True)
class Candidate(Generic[F]):
    """A sentence with the facts of it; `words` are its stems, `aside` those that stand in a condition alone,
    `listed` those of the list it opens."""

    span: Span
    cite: str
    quote: str
    facts: tuple[F, ...]
    passage: Passage | None
    words: frozenset[str]
    aside: frozenset[str]
    listed: frozenset[str]
    headings: frozenset[str]
    paragraph: frozenset[str]

    @property
    def around(self) -> tuple[frozenset[str], ...]:
        return self.words, self.paragraph, self.listed, self.headings


@dataclass(frozen=True, slots=True)
class Term:
    """A word asked about. `forms` are other ways to say it: all stems of a form must be there."""

    said: str
    weight: float
    forms: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Ranked(Generic[F]):
    """`covered` is the share (0 to 1) of what is asked that the candidate's words meet."""

    candidate: Candidate[F]
    score: float
    covered: float
    cosine: float
    unmet: tuple[str, ...]
    elsewhere: tuple[str, ...]  # of those, words that another part of the texts is about


class Candidates(Generic[F]):
    """Every sentence with a fact of one kind, in the order of the text."""

    def __init__(self, index: Index, vocabulary: Vocabulary, facts: Iterable[F], aside: Callable[[F], str]) -> None:
        self._vocabulary = vocabulary
        self._aside = aside
        grouped: dict[Span, list[F]] = {}
        for fact in facts:
            grouped.setdefault(fact.span, []).append(fact)
        self.all: tuple[Candidate[F], ...] = tuple(
            self._candidate(index, span, tuple(group)) for span, group in grouped.items()
        )

    def _candidate(self, index: Index, span: Span, facts: tuple[F, ...]) -> Candidate[F]:
        quote = index.source(span.source).quote(span)
        passage = self._vocabulary.passage_at(span)
        words = list(stems(quote))
        asides = Counter(word for part in {self._aside(fact) for fact in facts} for word in stems(part))
        told = Counter(words)
        return Candidate(
            span=span,
            cite=facts[0].cite,
            quote=quote,
            facts=facts,
            passage=passage,
            words=frozenset(words),
            aside=frozenset(word for word, times in asides.items() if times >= told[word]),
            listed=self._vocabulary.listed(passage) if passage and quote.endswith(_INTRODUCES) else frozenset(),
            headings=frozenset((*self._vocabulary.headings(passage), *stems(_own_heading(index, facts[0].cite))))
            if passage
            else frozenset(),
            paragraph=self._vocabulary.words[passage.id] if passage else frozenset(),
        )

    def terms(
        self, text: str, unsaid: frozenset[str], before: str = "", cue: re.Pattern[str] | None = None
    ) -> list[Term]:
        """What a question asks about, without the words in `unsaid` (stems) that only ask.

        The words `before`, that a follow-up leans on, count for less; those of the clause with the
        `cue`, which asks, for more than those that tell the story.
        """
        found = {term.said: term for term in self._terms(text, unsaid)}
        asking = [clause for clause in _CLAUSE.split(text) if cue and cue.search(clause)]
        if asking and len(asking) < len(_CLAUSE.split(text)):
            for term in self._terms(" ".join(asking), unsaid):
                found[term.said] = replace(term, weight=_ASKED * term.weight)
        for term in self._terms(before, unsaid):
            found.setdefault(term.said, replace(term, weight=_LEANT_ON * term.weight))
        return list(found.values())

    def _terms(self, text: str, unsaid: frozenset[str]) -> list[Term]:
        found: dict[str, Term] = {}
        for said in words_of(plainly(text)):
            word = stem(said)
            long = self._vocabulary.abbreviations.get(said)
            if word in unsaid or said in STOP_WORDS or len(said) == 1:
                continue
            forms: list[tuple[str, ...]] = [(other,) for other in sorted(SAME.get(word, ())) if other != word]
            if long and (not self._vocabulary.knows(word) or said.upper() in text):
                forms.append(long)
            if any((word,) in term.forms for term in found.values()):
                continue  # said already, in another word
            found.setdefault(word, Term(word, self._weight(word, long), tuple(forms)))
        return list(found.values())

    def _weight(self, word: str, long: tuple[str, ...] | None) -> float:
        """How much a word tells; a rare word for a common thing tells little more than the common one."""
        known = self._vocabulary.knows(word)
        others = [self._vocabulary.weight(one) for one in SAME.get(word, ()) if self._vocabulary.knows(one)]
        if not known and long:
            return max(self._vocabulary.weight(one) for one in long)
        if not others:
            return self._vocabulary.weight(word)
        return min(self._vocabulary.weight(word), _RARER * min(others)) if known else _RARER * min(others)

    def ranked(
        self,
        terms: Sequence[Term],
        hits: Sequence[Hit],
        bonus: Callable[[Candidate[F]], float],
        scope: Scope,
    ) -> list[Ranked[F]]:
        """Best first. `hits` say how near each passage comes by meaning."""
        near = {hit.passage.id: hit for hit in hits}
        total = sum(term.weight for term in terms) or 1.0
        found = []
        for candidate in self.within(scope):
            met = [(term, self._met(term, candidate)) for term in terms]
            covered = sum(term.weight * share for term, share in met) / total
            hit = near.get(candidate.passage.id) if candidate.passage else None
            cosine = hit.cosine if hit else 0.0
            exact = 0.05 if hit and hit.sentence.start == candidate.span.start else 0.0
            unmet = tuple(term.said for term, share in met if share < _IN_PART)
            score = covered + _MEANING * cosine + exact + bonus(candidate)
            elsewhere = tuple(word for word in unmet if self._is_elsewhere(word, candidate))
            found.append(Ranked(candidate, score, covered, cosine, unmet, elsewhere))
        return sorted(found, key=lambda one: (-one.score, one.candidate.span))

    def _is_elsewhere(self, word: str, candidate: Candidate[F]) -> bool:
        """Whether another part of the texts, and no other, is headed by the word."""
        headed = self._vocabulary.headed.get(word, frozenset())
        if len(headed) == 1:
            return not any(self._part(candidate).startswith(part) for part in headed)
        return False

    def names_another(self, name: str, candidate: Candidate[F]) -> bool:
        """Whether a proper name is hardly used outside one part of the texts, and the sentence is of another."""
        shares = self._vocabulary.shares.get(name)
        if not shares:
            return not self._vocabulary.knows(name)
        where, share = max(shares.items(), key=lambda item: (item[1], item[0]))
        return share >= _AT_HOME and where.split(" Subpart")[0] != self._part(candidate).split(" Subpart")[0]

    def within(self, scope: Scope) -> list[Candidate[F]]:
        """In the order of the text."""
        return [one for one in self.all if scope.holds(one.cite, one.passage, self._part(one))]

    def _part(self, candidate: Candidate[F]) -> str:
        return self._vocabulary.part(candidate.passage) if candidate.passage else ""

    def _met(self, term: Term, candidate: Candidate[F]) -> float:
        best = self._share((term.said,), candidate)
        for form in term.forms:
            factor = 1.0 if len(form) > 1 else _SYNONYM
            best = max(best, factor * self._share(form, candidate))
        return best

    def _share(self, form: tuple[str, ...], candidate: Candidate[F]) -> float:
        if all(word in candidate.words for word in form):
            return _IN_CONDITION if any(word in candidate.aside for word in form) else _IN_SENTENCE
        if all(word in candidate.headings or word in candidate.words for word in form):
            return _IN_HEADINGS
        if all(any(word in words for words in candidate.around) for word in form):
            return _IN_PARAGRAPH
        if candidate.passage is None:
            return 0.0
        section = self._vocabulary.sections[candidate.passage.unit]
        if all(word in section for word in form):
            return _IN_SECTION
        part = self._vocabulary.part(candidate.passage)
        return _IN_PART * min(self._vocabulary.shares.get(word, {}).get(part, 0.0) for word in form)


def meant_hits(wanted: Wanted) -> Sequence[Hit]:
    """The nearest passages, by the plain words for what a question says in an idiom, too."""
    plain = plainly(wanted.words)
    return wanted.hits if plain == wanted.words else wanted.search(plain, _CONSIDERED)


def _own_heading(index: Index, cite: str) -> str:
    node = index.tables.node(cite)
    return node.heading if node else ""
