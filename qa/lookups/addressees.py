"""The rule that says where a thing goes, found by the words of a question among the recipients.

It compares words with the rule's sentence and the headings above it, rare words counting most.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from corpus.facts.recipients import Recipient
from corpus.patterns import Pattern
from index.quoted import roots
from index.store import Index
from qa.words import stem

_LEAST = 0.55  # of the weight of what is asked
_NEAR = 0.85  # of the best: what fits nearly as well
_CAPITALS = Pattern(r"\b(?!(?:DHS|FOIA|PA|FAX|PO)\b)[A-Z][A-Z&]+\b")
_HEADED = 1.5  # a word of the section's own heading tells more
_WITH_ADDRESS = 0.01
_BESIDE = 0.02  # for each word of the section's heading that is not asked: "appeals" before "appeals for access"
_SPECIAL = 1.0  # a rule for requests of one kind comes after those for all
_REQUESTS_FOR = Pattern(
    r"(?:\(\w+\) )*(?:(?:all|any|an?|the|each) |when (?:making|filing|submitting) an? )?requests? for "
    r"(?P<what>[a-z]+(?: (?!(?:that|which|of|must|should|shall|may|will|under|are|is|in|to)\b)[a-z]+)*)",
    re.IGNORECASE,
)
# "a petition regarding a Transportation Security Administration program": of others a rule says nothing.
_LIMITED = Pattern(
    r"\b(?:regarding|concerning|relating to|involving|with respect to|about) (?:an? |the |any )?"
    r"(?P<whose>[A-Z][\w&'-]*(?: (?:(?:and|of|for|the) )*[A-Z][\w&'-]*)*) "
    r"(?:programs?|matters?|activit(?:y|ies)|records?)\b"
)
# "Information that involves intelligence matters shall be reported only to ...".
_LIMITED_TO = Pattern(
    r"(?:\(\w+\) )*(?:(?:all|any|the) )?[A-Za-z]+ (?:that|which) "
    r"(?:involves?|concerns?|relates? to|pertains? to|is|are) (?P<whose>[^,;.]+?) (?:shall|must|will|should) be\b"
)
# What goes to an office after the word: English, and how procedures go on.
_SIGNS = ".,;:?!()\"'"
_SAME = {
    "server": ("served",),
    "denial": ("appeal",),
    "denied": ("appeal",),
    "refusal": ("appeal",),
    "lawsuit": ("summons", "complaint"),
    "suit": ("summons", "complaint"),
    "amend": ("amendment",),
    "correct": ("correction",),
}
_RECORDS = frozenset(map(stem, "access records record information documents files copies about dhs".split()))
_REQUEST = frozenset((stem("request"),))
_UNDER_A_LAW = Pattern(
    r"\b(?:denial|denied|refus\w+|appeal)\b.*\b(?:[Aa]ct|[A-Z]{3,}) requests?\b"
)  # it is of that law
# As a verb it only says that something goes there; a noun, it is what is kept.
_FILED = Pattern(r"\b(?:filed|(?:(?<=to )|(?<=I )|(?<=we )|(?<=you )|(?<=one )|(?<=they ))file)\b", re.IGNORECASE)
_ASKS = frozenset(
    stem(word)
    for word in "address phone telephone fax email mail send sent submit write go official office receive take get "
    "reach contact call number mailing deliver who where which street find".split()
)


Roots = frozenset[str]


@dataclass(frozen=True, slots=True)
class _Asked:
    """A word of the question: any of its `ways` says it, each by all its roots. `name`: in capitals."""

    ways: tuple[Roots, ...]
    weight: float
    name: bool

    def said_in(self, roots: Roots) -> bool:
        return any(way <= roots for way in self.ways)


class Addressees:
    """Recipients, each with the roots of its sentence and of the headings above it."""

    def __init__(self, index: Index, abbreviations: Callable[[], Mapping[str, str]]) -> None:
        self._index = index
        self._abbreviations = abbreviations

    @cached_property
    def _facts(self) -> Sequence[Recipient]:
        return self._index.tables.facts(Recipient)

    @cached_property
    def _words(self) -> Sequence[tuple[Roots, Roots, Roots]]:
        """For each fact those of its sentence and headings, of the headings of its section and paragraphs, of that of
        its section."""
        rows = self._index.tables.rows("SELECT said, headings, section FROM recipient ORDER BY position")
        return [(frozenset(said.split()), frozenset(h.split()), frozenset(s.split())) for said, h, s in rows]

    def named(self, names: Callable[[Recipient], bool]) -> list[Recipient]:
        """Those that are called so, in the order of the texts."""
        return [one for one in self._facts if names(one)]

    def find(self, words: str, may: Callable[[Recipient], bool]) -> list[Recipient]:
        """The recipients that fit, of those that may, the best first; none when no one does.

        An abbreviation in the question that a rule does not print, nor spell out, is of something else.
        """
        asked = self._asked(words)
        whole = sum(one.weight for one in asked)
        if not whole:
            return []
        scored = ((i, score / whole) for i, score in self._scores(asked))
        # Whose a rule is takes longer to tell: of those that cannot be near the best it is not asked.
        scores = {
            i: score
            for i, score in scored
            if score >= _NEAR * _LEAST and may(self._facts[i]) and not self._is_limited(i, asked)
        }
        best = max(scores.values(), default=0.0)
        if best < _LEAST:
            return []
        fitting = [i for i, score in scores.items() if score >= _NEAR * best]
        behind = {i: _BESIDE * self._beside(i, asked) + _SPECIAL * self._is_special(i, asked) for i in fitting}
        return [self._facts[i] for i in sorted(fitting, key=lambda i: behind[i] - scores[i])]

    def _is_limited(self, i: int, asked: Sequence[_Asked]) -> bool:
        """Whether a rule is for what belongs to somebody whom the question does not name."""
        span = self._facts[i].span
        quote = self._index.source(span.source).quote(span)
        match = _LIMITED.search(quote) or _LIMITED_TO.match(quote)
        whose = roots(match["whose"]) if match else frozenset()
        return bool(whose) and not any(whose <= way or way <= whose for one in asked for way in one.ways if way & whose)

    def _is_special(self, i: int, asked: Sequence[_Asked]) -> bool:
        """Whether a rule is for requests of a kind that the question does not name: "requests for expedited ..."."""
        span = self._facts[i].span
        match = _REQUESTS_FOR.match(self._index.source(span.source).quote(span))
        kind = roots(match["what"]) - _RECORDS if match else frozenset()
        return bool(kind) and not any(way & kind for one in asked for way in one.ways)

    def _beside(self, i: int, asked: Sequence[_Asked]) -> int:
        """How many words head the section of a rule that the question does not say."""
        said = frozenset(root for one in asked for way in one.ways for root in way)
        return len(self._words[i][2] - said)

    def _scores(self, asked: Sequence[_Asked]) -> Iterator[tuple[int, float]]:
        """What each says of what is asked, in the order of the texts; of those that say nothing, nothing."""
        saying = [(one, self._saying(one)) for one in asked]
        may = set().union(*(held for _, held in saying))
        for one, held in saying:
            if one.name:
                may &= held
        for i in sorted(may):
            headings = self._words[i][1]
            said = sum(one.weight * (_HEADED if one.said_in(headings) else 1.0) for one, held in saying if i in held)
            yield i, said + (_WITH_ADDRESS if self._facts[i].address else 0.0)

    def _saying(self, one: _Asked) -> set[int]:
        """Which of them say a word."""
        none: frozenset[int] = frozenset()
        return {i for way in one.ways for i in frozenset.intersection(*(self._by_root.get(root, none) for root in way))}

    @cached_property
    def _by_root(self) -> Mapping[str, frozenset[int]]:
        found: dict[str, list[int]] = {}
        for i, (said, _, _) in enumerate(self._words):
            for root in said:
                found.setdefault(root, []).append(i)
        return {root: frozenset(numbers) for root, numbers in found.items()}

    def _asked(self, words: str) -> list[_Asked]:
        found: dict[tuple[Roots, ...], _Asked] = {}
        under_a_law = _UNDER_A_LAW.search(words) is not None
        for word in (word.strip(_SIGNS) for word in _FILED.sub(" ", words).split()):
            for said in _SAME.get(word.lower(), (word,)):
                ways = tuple(dict.fromkeys(filter(None, (roots(said), roots(self._abbreviations().get(said, ""))))))
                if ways and not ways[0] <= _ASKS and not (under_a_law and ways[0] <= _REQUEST):
                    weight = max(self._weight(root) for root in ways[0])
                    found.setdefault(ways, _Asked(ways, weight, bool(_CAPITALS.fullmatch(word))))
        return list(found.values())

    def _weight(self, root: str) -> float:
        return math.log(1 + len(self._facts) / (1 + len(self._by_root.get(root, ()))))
