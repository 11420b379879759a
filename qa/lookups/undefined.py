"""What is said of a word that no definition is printed of: that there is none, where it is used, whose terms apply.

Letters that the text prints in parentheses are quoted with the words before them. Nothing is explained that the
text does not explain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.citation import Citation as Place
from corpus.citation import find
from corpus.facts.definitions import Definition
from corpus.model import Span
from corpus.patterns import Pattern
from corpus.sentences import sentences
from index.passages import Passage
from index.store import Index
from qa.answer import Answer, AnswerKind, Citation
from qa.lookups.meaning import Asked, Cue
from qa.lookups.quoting import cited
from qa.lookups.units import Units
from qa.wording import listed
from qa.words import content

_SURE, _FAIR = 0.9, 0.8
_TOLD = 5  # places where the word is used
_WORDS = 6  # more are no term
_PLAINLY = Pattern(
    r"^\W*(?:so |and |but )?"
    r"(?:what (?:exactly )?(?:does|do|did|would|is|are)\b.*\b(?:means?|meant by|(?:stands?|short) for)\b"
    r"|(?:please )?(?:define|spell out)\b|(?:what(?:'s| is) )?(?:the |a )?(?:definition|meaning|long form) (?:of|for)\b"
    r"|how (?:is|are)\b.*\bdefined\b)",
    re.IGNORECASE,
)
# "The terms defined or used in Executive Order 13526 ... are applicable to this part."
_APPLY = Pattern(r"^(?:\(\w+\) )*The (?:terms|definitions)\b[^.;]*\b(?:appl(?:y|ies)|(?:is|are) applicable)\b")
_LETTERS = Pattern(r"[A-Z][A-Z&/-]+s?$")
_LABELS = Pattern(r"^(?:\(\w+\) ?)+")


class Undefined:
    """Words without a definition, over the passages of an index."""

    def __init__(self, index: Index, units: Units) -> None:
        self._index = index
        self._units = units

    def answer(self, question: str, asked: Sequence[Asked], places: Sequence[Place]) -> Answer | None:
        """None when the question asks for more than a meaning, or for no word."""
        one = next((one for one in asked if one.cue is Cue.MEANING), None)
        if one is None or not _PLAINLY.match(question):
            return None
        phrase = _term(one.phrase)
        if not content(phrase) or ")" in phrase or len(phrase.split()) > _WORDS or any(find(phrase)):
            return None
        used = list(self._used(phrase))
        printed = self._printed(question, phrase, used) if _LETTERS.match(phrase) else None
        if not printed and any(self._may_define(passage, phrase) for passage in used):
            return None
        return printed or self._none(question, phrase, used, places)

    def _used(self, phrase: str) -> Iterator[Passage]:
        singular = phrase.removesuffix("s")
        words = r"\W+".join(map(re.escape, singular.split()))
        said = re.compile(rf"(?<!\w){words}s?(?!\w)", 0 if _LETTERS.match(phrase) else re.IGNORECASE)
        return (passage for passage in self._index.tables.passages_printing(singular) if said.search(passage.text))

    def _may_define(self, passage: Passage, phrase: str) -> bool:
        """Whether a paragraph of a section on definitions opens with the words, and no term of it is known."""
        said = _LABELS.sub("", passage.text).lower()
        opens = "definition" in passage.heading.lower() and said.startswith(phrase.lower().removesuffix("s"))
        terms = self._index.tables.facts(Definition) if opens else ()
        return opens and not any((one.span.source, one.span.start) == (passage.source, passage.start) for one in terms)

    def _printed(self, question: str, letters: str, used: Sequence[Passage]) -> Answer | None:
        """ "telecommunications devices for deaf persons (TTYs)": the sentence that prints them so."""
        form = re.compile(rf"\w \({re.escape(letters.removesuffix('s'))}s?\)")
        for passage in used:
            for start, end in sentences(passage.text):
                if form.search(passage.text, start, end):
                    quote = self._quote(passage, passage.text[start:end])
                    return Answer(
                        question=question,
                        kind=AnswerKind.DEFINITION,
                        understood=f"what {letters} stands for",
                        answer=f"{letters} is printed in parentheses after what it stands for: {quote.quote}",
                        citations=[quote],
                        confidence=_FAIR,
                    )
        return None

    def _quote(self, passage: Passage, sentence: str) -> Citation:
        query = "SELECT start, end FROM sentence WHERE passage = ? AND text = ? ORDER BY id LIMIT 1"
        rows = self._index.tables.rows(query, passage.id, sentence)
        start, end = rows[0] if rows else (passage.start, passage.end)
        return cited(self._index, passage.cite, Span(passage.source, start, end), passage.heading)

    def _none(self, question: str, phrase: str, used: Sequence[Passage], places: Sequence[Place]) -> Answer:
        answer = Answer(
            question=question,
            kind=AnswerKind.NONE,
            understood=f"the meaning of '{phrase}'",
            answer=f"The texts define no '{phrase}'" + ("." if used else ", and do not use it."),
            confidence=_SURE,
        )
        inside = [node.cite for place in places if (node := self._units.node(place))]
        within = [one for one in used if any(one.cite.startswith(cite) or cite in one.context for cite in inside)]
        cites = list(dict.fromkeys(one.cite for one in (*within, *used)))
        if cites:
            more = f", and {len(cites) - _TOLD} more" if len(cites) > _TOLD else ""
            answer.notes.append(f"It is used in {listed(cites[:_TOLD])}{more}.")
        answer.notes.extend(self._of_other_law(places))
        return answer

    def _of_other_law(self, places: Sequence[Place]) -> Iterator[str]:
        """What the part that is named says of the terms of other law."""
        whole = (self._units.node(Place(title=place.title, part=place.part)) for place in places if place.part)
        query = "SELECT cite FROM unit WHERE part = ?1 OR part LIKE ?1 || ' %'"
        for part in dict.fromkeys(node.cite for node in whole if node):
            units = [str(cite) for (cite,) in self._index.tables.rows(query, part)]
            for passage in self._index.tables.passages_at(sorted(self._index.tables.passages_of(units))):
                if not _APPLY.match(passage.text):
                    continue
                start, end = next(iter(sentences(passage.text)))
                yield f"{passage.cite}: {passage.text[start:end]}"


def _term(phrase: str) -> str:
    """The words asked about, without what says where: "'hearing officer' in part 21"."""
    quoted = re.match(r"[\"'“‘`]*([^\"”’`]+?)[\"'”’`]", phrase)
    words = quoted[1] if quoted and phrase[:1] in "\"'“‘`" else phrase
    words = re.split(
        r"\s+(?:in|under|within|according to|as used|for purposes|pursuant to|here|when|if|according)\b|[,;:(]", words
    )[0]
    return words.strip(" \"'“”‘’`?.!")
