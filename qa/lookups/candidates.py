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
from qa.lookups.subjects import Subjects
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
_UNDER = 0.1  # of the words that head what the sentence stands in
_EXCEPTED = re.compile(r"\(?\b(?:not|other than) (?:the )?[A-Z][\w-]*\)?")  # "(not CBP)"
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]+(?: [A-Z][a-z]+)*")
_FILED = re.compile(
    r"\b(?:fil(?:e|ed|ing)|submit|lodge|turn in) (?:(?:an?|the|our|my|his|its|her) )?(?P<object>(?:[\w-]+ ?){1,4})",
    re.IGNORECASE,
)
_TO_DO = re.compile(r"\b(?:motion|petition|permission) to (?P<verb>[a-z]+)", re.IGNORECASE)
_MONEY = SAME[stem("fee")]
_STORY = re.compile(r"\s(?:when|if|where|because)\s(?=.*\w)")
_DOING = re.compile(r"\b(?:we|i|you|they|he|she) (?P<verb>[a-z]+)", re.IGNORECASE)
_LEANT_ON = 0.35  # of the words that a follow-up leans on


@dataclass(frozen=True)
class Candidate(Generic[F]):
    """A sentence with the facts of it; `words` are its stems, `aside` those that stand in a condition alone,
    `listed` those of the list it opens, `opening` those of the words that open the list it stands in."""

    span: Span
    cite: str
    quote: str
    facts: tuple[F, ...]
    passage: Passage | None
    words: frozenset[str]
    aside: frozenset[str]
    listed: frozenset[str]
    opening: frozenset[str]
    headings: frozenset[str]
    paragraph: frozenset[str]

    @property
    def here(self) -> frozenset[str]:
        """The words of the sentence, of what it opens or continues, and of the headings above it."""
        return self.words | self.listed | self.opening | self.headings

    @property
    def around(self) -> tuple[frozenset[str], ...]:
        return self.words, self.paragraph, self.listed, self.headings


@dataclass(frozen=True, slots=True)
class Term:
    """A word asked about. `forms` are other ways to say it: all stems of a form must be there."""

    said: str
    weight: float
    forms: tuple[tuple[str, ...], ...]
    asking: bool = True  # not of what only tells the story
    named: bool = False  # a proper name, or the name of what is to be filed
    object: bool = False  # of what is to be filed


@dataclass(frozen=True, slots=True)
class Ranked(Generic[F]):
    """`covered` is the share (0 to 1) of what is asked that the candidate's words meet."""

    candidate: Candidate[F]
    score: float
    covered: float
    cosine: float
    unmet: tuple[str, ...]
    elsewhere: tuple[str, ...]  # words that name what another place of the texts, and not this one, is about


class Candidates(Generic[F]):
    """Every sentence with a fact of one kind, in the order of the text."""

    def __init__(self, index: Index, vocabulary: Vocabulary, facts: Iterable[F], aside: Callable[[F], str]) -> None:
        self._vocabulary = vocabulary
        self._subjects = Subjects(index, vocabulary)
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
            opening=_opening(index, facts[0].cite),
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
        text = _EXCEPTED.sub(" ", text)
        found = {term.said: term for term in self._terms(text, unsaid)}
        asking = [clause for clause in _CLAUSE.split(text) if cue and cue.search(clause)]
        if asking and len(asking) < len(_CLAUSE.split(text)):
            found = {said: replace(term, asking=False) for said, term in found.items()}
            for term in self._terms(" ".join(asking), unsaid):
                found[term.said] = replace(term, weight=_ASKED * term.weight)
        for term in self._terms(before, unsaid):
            found.setdefault(term.said, replace(term, weight=_LEANT_ON * term.weight, asking=False))
        return list(found.values())

    def _terms(self, text: str, unsaid: frozenset[str]) -> list[Term]:
        found: dict[str, Term] = {}
        names = {word for match in _NAME.finditer(text) for word in stems(match[0])}
        names |= {stem(match["verb"].lower()) for match in _TO_DO.finditer(text)}
        objects = {word for match in _FILED.finditer(text) for word in stems(match["object"])}
        story = {word for clause in _STORY.split(text)[1:] for word in stems(clause)}
        doing = story | {stem(match["verb"].lower()) for match in _DOING.finditer(text)}
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
            asking = word not in doing and not self._vocabulary.is_law(said)
            named = word in names and not self._subjects.places(word)
            named = named or bool(long and not self._vocabulary.knows(word))
            term = Term(word, self._weight(word, long), tuple(forms), asking, named, word in objects)
            found.setdefault(word, term)
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
            under = sum(
                term.weight for term, _ in met if term.asking and self._subjects.holds(term.said, candidate.cite)
            )
            score = _UNDER * under / total + covered + _MEANING * cosine + exact + bonus(candidate)
            elsewhere = tuple(
                term.said
                for term, share in met
                if (share < _IN_PART and self._is_elsewhere(term.said, candidate))
                or self._is_foreign(term, share, candidate)
            )
            found.append(Ranked(candidate, score, covered, cosine, unmet, elsewhere))
        return sorted(found, key=lambda one: (-one.score, one.candidate.span))

    def _is_elsewhere(self, word: str, candidate: Candidate[F]) -> bool:
        """Whether another part of the texts, and no other, is headed by the word."""
        headed = self._vocabulary.headed.get(word, frozenset())
        if len(headed) == 1:
            return not any(self._part(candidate).startswith(part) for part in headed)
        return False

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
        places = self._subjects.places(term.said)
        beside = {place.split("(")[0] for place in places} == {section}
        if not places or (beside and not term.object):
            return False
        here = candidate.here if beside else candidate.here | candidate.paragraph
        for form in ((term.said,), *term.forms):
            if all(word in here for word in form):
                return False
            if len(form) == 1 and self._subjects.holds(form[0], candidate.cite):
                return False
        return True

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
        if term.asking and best == _IN_PARAGRAPH and self._subjects.places(term.said):
            return _IN_SECTION  # the subject of another sentence
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


def _opening(index: Index, cite: str) -> frozenset[str]:
    """The stems of the paragraph that opens the list a citation is an item of."""
    node = index.tables.node(cite)
    above = index.tables.ancestors(node) if node else []
    if not above or not above[-1].own or "(" not in above[-1].cite:
        return frozenset()
    words = index.source(above[-1].span.source).quote(above[-1].own[0])
    return frozenset() if words.endswith(".") else frozenset(stems(words))


def _own_heading(index: Index, cite: str) -> str:
    node = index.tables.node(cite)
    return node.heading if node else ""
