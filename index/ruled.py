"""The sentences that time limits and amounts stand in, each with the words it says and stands under.

Made once when the index is built, so that a question meets words and not texts. It knows no question.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from corpus.facts import provisos
from corpus.facts.rulings import Amount, Deadline
from corpus.model import Document, Kind, Node, Span
from corpus.patterns import Pattern
from corpus.words import stems
from index.passages import Passage

# "Except that the Board may adjust this rate": who is given leave is not excepted.
_EXCEPTION = Pattern(r"(?:unless|except)\b(?! that (?:\w+ ){1,4}?may\b)", re.IGNORECASE)
_NOT_THOSE = Pattern(
    r"\b(?:that|which|who) (?:is|are|was|were) not (?!more|less|later|earlier|longer)[^,;.]+|"
    r"\b(?:that|which) (?:do|does|did) not (?:require|involve|include|need|contain) [^,;.]+|\b[Nn]on-[\w-]+"
)
_NO_ACCOUNT = Pattern(r"\baccount(?:s|ed|ing)? for\b|\b(?:into|on) account\b", re.IGNORECASE)
_INTRODUCES = (":", "--", "—")  # what opens a list

Fact = Deadline | Amount
KINDS = (Deadline, Amount)


@dataclass(frozen=True, slots=True)
class RuledSentence:
    """One sentence; `facts` are the positions of its facts among those of the kind `of`.

    Of its words (stems) `aside` stand in a condition alone, `excepted` in an exception ("unless ...", "that are
    not ...", "non-..."). `listed` are those of the list it opens, `opening` those of the words that open the list it
    stands in, `headings` those above it, `paragraph` those of the whole paragraph. `heading` is its passage's.
    """

    of: str
    facts: tuple[int, ...]
    cite: str
    span: Span
    quote: str
    passage: int
    unit: str
    heading: str
    words: frozenset[str]
    aside: frozenset[str]
    excepted: frozenset[str]
    listed: frozenset[str]
    opening: frozenset[str]
    headings: frozenset[str]
    paragraph: frozenset[str]


def extract(
    documents: Sequence[Document], passages: Sequence[Passage], facts: Iterable[object]
) -> Iterator[RuledSentence]:
    """Of each kind in the order of the text. `facts` are in the order in which they are kept."""
    within = _Within(documents, passages)
    for kind in KINDS:
        sentences: dict[Span, list[tuple[int, Fact]]] = defaultdict(list)
        for position, fact in enumerate(one for one in facts if isinstance(one, kind)):
            sentences[fact.span].append((position, fact))
        for span, group in sentences.items():
            found = within.sentence(kind.__name__, span, group)
            if found is not None:
                yield found


class _Within:
    """The passages and nodes around a sentence."""

    def __init__(self, documents: Sequence[Document], passages: Sequence[Passage]) -> None:
        self._documents = {document.source.id: document for document in documents}
        self._nodes = {name: _cited(document) for name, document in self._documents.items()}
        self._passages = passages
        self._of_source: dict[str, list[Passage]] = defaultdict(list)
        for passage in passages:
            self._of_source[passage.source].append(passage)

    def sentence(self, of: str, span: Span, facts: Sequence[tuple[int, Fact]]) -> RuledSentence | None:
        passage = self._passage_at(span)
        if passage is None:
            return None
        document = self._documents[span.source]
        cite = facts[0][1].cite
        node = self._nodes[span.source].get(cite)
        quote = document.source.quote(span)
        told = Counter(_words(quote))
        conditions = {part for _, fact in facts for part in fact.condition.split("; ") if not _holds_time(fact, part)}
        opening = _opening(document, node)
        left_out = [part for part in provisos.stated(opening).split("; ") if _EXCEPTION.match(part)]
        exceptions = {part for part in conditions if _EXCEPTION.match(part)} | set(_NOT_THOSE.findall(quote))
        return RuledSentence(
            of=of,
            facts=tuple(position for position, _ in facts),
            cite=cite,
            span=span,
            quote=quote,
            passage=passage.id,
            unit=passage.unit,
            heading=passage.heading,
            words=frozenset(told),
            aside=_only_in({_aside(fact) for _, fact in facts}, told),
            excepted=_only_in(exceptions, told) | _only_in(left_out, told + Counter(stems(opening))),
            listed=self._listed(passage) if quote.endswith(_INTRODUCES) else frozenset(),
            opening=frozenset(stems(opening)),
            headings=frozenset((*stems(passage.context), *stems(node.heading if node else ""))),
            paragraph=frozenset(_words(passage.text)),
        )

    def _passage_at(self, span: Span) -> Passage | None:
        passages = self._of_source[span.source]
        at = bisect_right(passages, span.start, key=lambda passage: passage.start) - 1
        found = passages[at] if at >= 0 else None
        return found if found and found.start <= span.start < found.end else None

    def _listed(self, passage: Passage) -> frozenset[str]:
        """What stands below a paragraph."""
        found: set[str] = set()
        for number in range(passage.id + 1, len(self._passages)):  # no copy: a title has tens of thousands
            other = self._passages[number]
            if not other.cite.startswith(f"{passage.cite}("):
                break
            found.update(stems(other.text))
        return frozenset(found)


def _cited(document: Document) -> dict[str, Node]:
    """The first node with each citation: of those that share one, the paragraphs without a label come later."""
    found: dict[str, Node] = {}
    for node in document.nodes:
        if node.kind is not Kind.LISTED:
            found.setdefault(node.cite, node)
    return found


def _opening(document: Document, node: Node | None) -> str:
    """The words of the paragraph that opens the list a paragraph is an item of."""
    above = document.nodes[node.parent] if node and node.parent is not None else None
    if above is None or not above.own or "(" not in above.cite:
        return ""
    words = document.source.quote(above.own[0])
    return "" if words.endswith(".") else words


def _only_in(parts: Iterable[str], told: Counter[str]) -> frozenset[str]:
    """The words of some parts of a sentence that stand nowhere else in it."""
    within = Counter(word for part in parts for word in stems(part))
    return frozenset(word for word, times in within.items() if times >= told[word])


def _words(text: str) -> Sequence[str]:
    """The stems of a text, without verbs that say nothing of what they are called by."""
    return stems(_NO_ACCOUNT.sub(" ", text) if "ccount" in text else text)


def _holds_time(fact: Fact, condition: str) -> bool:
    """ "Unless a petition is filed within 60 days": the time is the exception's own."""
    return not isinstance(fact, Amount) and fact.form == "condition" and fact.period in condition


def _aside(fact: Fact) -> str:
    """What only says when a time limit holds, unless the time itself is part of that."""
    return "" if isinstance(fact, Amount) or fact.form == "condition" else fact.condition
