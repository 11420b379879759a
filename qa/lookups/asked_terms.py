"""The words that a question asks about, each with how much it tells and with other ways to say it.

Reads English and the rarity of words; it knows no rule.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from corpus.patterns import Pattern
from qa.lookups.subjects import Subjects
from qa.lookups.thesaurus import SAME, plainly
from qa.lookups.vocabulary import Vocabulary
from qa.words import STOP_WORDS, stem, stems, words_of

_RARER = 1.5
_ASKED = 1.4  # of the words of the clause that asks, where others only tell
_LEAST_TOLD = 2  # words that make a case
_LEANT_ON = 0.35  # of the words that a follow-up leans on
_CLAUSE = Pattern(r"[.,;:?!]\s|\s-+\s")
_ASKS = Pattern(
    r"^\W*(?:(?:and|but|so|then|or|at|by|in|on|for|from|to|within|above|below|under|after|before|once|until) )*"
    r"(?:who|what|what's|when|when's|where|which|why|how|do|does|did|is|are|can|could|may|must|should|will|"
    r"has|have)\b",
    re.IGNORECASE,
)
# "(not CBP)", "non-CBP", "CBP excepted".
EXCEPTED = Pattern(
    r"\(?\b(?:not|other than|except(?:ing)?(?: for)?|excluding|apart from|besides) (?:the )?[A-Z][\w-]*(?:'s)?\)?|"
    r"\b[Nn]on-[A-Z]\w*|\b[A-Z]\w*(?: [a-z]+)? (?:excepted|excluded)\b"
)
_PLACE = Pattern(r"\b(?:parts?|subparts?|sections?|sec\.|appendix) \(?[\dA-Z][\w.()-]*|§+ ?\d[\w.()-]*")
_NAME = Pattern(r"(?<=[a-z,;] )[A-Z][a-z]+(?: [A-Z][a-z]+)*")
_FILED = Pattern(
    r"\b(?:fil(?:e|ed|ing)|submit|lodge|turn in) (?:(?:an?|the|our|my|his|its|her) )?(?P<object>(?:[\w-]+ ?){1,4})",
    re.IGNORECASE,
)
_DENIED = Pattern(r"\b(?:no|not|never|nobody|none|nothing|without|unless|fails?)\b|n't\b", re.IGNORECASE)
_TO_DO = Pattern(r"\b(?:motion|petition|permission) to (?P<verb>[a-z]+)", re.IGNORECASE)
_REQUEST = stem("request")
# One of those whom a rule calls "any party".
_PARTIES = frozenset(map(stem, "defendant complainant appellant appellee movant petitioner plaintiff litigant".split()))
_PARTY = (stem("party"),)
_UNDER_A_LAW = Pattern(r"\b(?:[Aa]ct|[A-Z]{3,}) requests?\b")  # any rule under the law is on it
_STORY = Pattern(
    r"(?<!\b[Bb]y)\s(?:when|if|where|because|that(?= (?:i|my|we|our|he|his|she|her|they|their|it|its)\b))\s(?=.*\w)"
)
_DOING = Pattern(r"\b(?:we|i|you|they|he|she) (?P<verb>[a-z]+)", re.IGNORECASE)
# Words of questions that tell no two rules apart: a rule need not say them.
_IDLE = frozenset(
    map(
        stem,
        """within upon until since take taken make made go gone come came put set use happen want need first new
        one two three four five six seven eight nine ten per each other another right case matter start mean
        means part half able exactly ever yet already still long again whole way rule regulation text law allow
        require must apply back whether figure number many look turn person somebody someone people anyone
        anybody everybody everyone whoever dhs agency day job office sit land staff personnel sure possible actually
        really please small little low tiny big large high minimum maximum time dollar trigger
        """.split(),
    )
)


@dataclass(frozen=True, slots=True)
class Term:
    """A word asked about. `forms` are other ways to say it: all stems of a form must be there."""

    said: str
    weight: float
    forms: tuple[tuple[str, ...], ...]
    asking: bool = True  # not of what only tells the story
    named: bool = False  # a proper name, or the name of what is to be filed
    object: bool = False  # of what is to be filed
    idle: bool = False  # a rule need not say it
    own: tuple[str, ...] = field(init=False, compare=False)  # `said`, as a form

    def __post_init__(self) -> None:
        object.__setattr__(self, "own", (self.said,))


class Terms:
    """What a question asks about, without the words in `unsaid` (stems) that only ask.

    The words `before`, that a follow-up leans on, count for less; those of the clause with the `cue`,
    which asks, for more than those that tell the story.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        subjects: Subjects,
        text: str,
        unsaid: frozenset[str],
        before: str,
        cue: Pattern,
    ) -> None:
        self._vocabulary = vocabulary
        self._subjects = subjects
        self.text = _PLACE.sub(" ", EXCEPTED.sub(" ", text))
        self._unsaid = unsaid
        found = {term.said: term for term in self._of(self.text)}
        clauses = _CLAUSE.split(self.text)
        asking = [clause for clause in clauses if cue.search(clause)]
        if asking and len(asking) < len(clauses):
            found = {said: replace(term, asking=False) for said, term in found.items()}
            for term in self._of(" ".join(asking)):
                found[term.said] = replace(term, weight=_ASKED * term.weight)
        for term in self._of(before):
            found.setdefault(term.said, replace(term, weight=_LEANT_ON * term.weight, asking=False))
        self.all: Sequence[Term] = tuple(found.values())

    @cached_property
    def weight(self) -> float:
        """Of all terms together; 1 when there are none."""
        return sum(term.weight for term in self.all) or 1.0

    @cached_property
    def forms(self) -> Mapping[str, Sequence[tuple[int, tuple[str, ...]]]]:
        """Every way to say each term (its number), by the first word."""
        found: dict[str, list[tuple[int, tuple[str, ...]]]] = defaultdict(list)
        for number, term in enumerate(self.all):
            for form in (term.own, *term.forms):
                found[form[0]].append((number, form))
        return dict(found)

    @cached_property
    def words(self) -> frozenset[str]:
        """The first word of each form."""
        return frozenset(self.forms)

    @cached_property
    def alone(self) -> frozenset[str]:
        """The words each of which says a term by itself."""
        return frozenset(
            word for word, forms in self.forms.items() if any({word}.issuperset(form) for _, form in forms)
        )

    def said_by(self, words: frozenset[str]) -> Sequence[Term]:
        """The terms that some words (stems) say, in order."""
        said = {number for word in self.words & words for number, form in self.forms[word] if words.issuperset(form)}
        return [self.all[number] for number in sorted(said)]

    @cached_property
    def telling(self) -> Sequence[Term]:
        """Those that a rule must say to be meant: of the clause that asks, of all when it names nothing."""
        telling = [term for term in self.all if not term.idle]
        return [term for term in telling if term.asking] or telling

    @cached_property
    def case(self) -> frozenset[str]:
        """Those that tell the case in which it is asked."""
        return frozenset(term.said for term in self.all if not (term.asking or term.idle))

    def told(self, condition: frozenset[str]) -> float:
        """How far a condition (its stems) is of the case that the question tells, 0 to 1."""
        if not self.case:
            return 0.0
        told = [term for term in self.said_by(condition) if term.said in self.case]
        return len(told) / max(_LEAST_TOLD, len(self.case))

    def is_case(self, condition: frozenset[str]) -> bool:
        """Whether a condition (its stems) has every word of the case that the question tells."""
        return self.tells_case and self.case <= condition

    @cached_property
    def tells_case(self) -> bool:
        return len(self.case) >= _LEAST_TOLD

    @cached_property
    def denied(self) -> bool:
        """Whether the question says that something is not so."""
        return _DENIED.search(self.text) is not None

    @cached_property
    def instead(self) -> Mapping[str, Sequence[tuple[str, ...]]]:
        """By stem, what rules say for the words of the question, in phrases (see `index.everyday`)."""
        from index import everyday  # only where plain words do not do
        from index.sparse import stem as token_of

        found: dict[str, list[tuple[str, ...]]] = {}
        for said in everyday.read(self.text):
            phrases = [phrase for phrase in (stems(one) for one in said.instead) if phrase]
            for token in said.tokens:
                found.setdefault(token, []).extend(phrases)
        return {stem(word): found[token] for word in words_of(self.text) if (token := token_of(word)) in found}

    def _of(self, text: str) -> list[Term]:
        found: dict[str, Term] = {}
        names = {word for match in _NAME.finditer(text) for word in stems(match[0])}
        names |= {stem(match["verb"].lower()) for match in _TO_DO.finditer(text)}
        objects = {word for match in _FILED.finditer(text) for word in stems(match["object"])}
        story = {word for clause in _STORY.split(text)[1:] for word in stems(clause)}
        doing = story | {stem(match["verb"].lower()) for match in _DOING.finditer(text)}
        for said in words_of(plainly(text)):
            word = stem(said)
            if word in self._unsaid or said in STOP_WORDS or len(said) == 1 or word in found:
                continue
            knows = self._vocabulary.knows(word)
            long = self._vocabulary.abbreviation(said) if not knows or said.upper() in text else ()
            forms: list[tuple[str, ...]] = [(other,) for other in sorted(SAME.get(word, ())) if other != word]
            if word in _PARTIES:
                forms.append(_PARTY)
            if long:
                forms.append(long)
            if any((word,) in term.forms for term in found.values()):
                continue  # said already, in another word
            asking = word not in doing and not self._vocabulary.is_law(said)
            named = (word in names and not self._subjects.places(word)) or bool(long and not knows)
            found[word] = Term(
                said=word,
                weight=self._weight(word, knows, long),
                forms=tuple(forms),
                asking=asking,
                named=named,
                object=word in objects,
                idle=word in _IDLE or (word == _REQUEST and bool(_UNDER_A_LAW.search(text))),
            )
        return list(found.values())

    def _weight(self, word: str, knows: bool, long: tuple[str, ...]) -> float:
        """How much a word tells; a rare word for a common thing tells little more than the common one."""
        if not knows and long:
            return max(self._vocabulary.weight(one) for one in long)
        others = [self._vocabulary.weight(one) for one in SAME.get(word, ()) if self._vocabulary.knows(one)]
        if not others:
            return self._vocabulary.weight(word)
        return min(self._vocabulary.weight(word), _RARER * min(others)) if knows else _RARER * min(others)


def asking_clauses(text: str) -> list[str]:
    """The clauses of a question that ask; the whole text when none does so in form ("per-page charge")."""
    return [clause for clause in _CLAUSE.split(text) if _ASKS.search(clause)] or [text]
