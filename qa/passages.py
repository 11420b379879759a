"""What no rule answers: the passage that comes nearest, the sentence of it that answers, or an
honest no.

It ranks through `index.search` and quotes; it never puts words together that the text does not say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.model import Kind
from corpus.sentences import sentences
from corpus.text import fold_with_offsets
from index.search import Hit
from index.store import Index
from qa.answer import Answer, AnswerKind, Citation
from qa.texts import Texts
from qa.words import STOP_WORDS, content, tokens

# Below it the nearest passage is no answer. Read off the development questions, not yet calibrated.
_LEAST_COSINE = 0.33
_ORDER = re.compile(
    r"\b(?:ignore|disregard|forget)\b.{0,20}\b(?:previous|prior|earlier|above|your|all)\b.{0,20}"
    r"\b(?:instructions?|rules|prompt)|\bsystem prompt\b|\bdeveloper mode\b|\breply only\b",
    re.IGNORECASE,
)
_LONG = 600  # characters; a longer passage is quoted by the sentence that answers
_CONSIDERED = 20  # hits that what is expected may reorder
_BONUS = 0.08
_TIME = re.compile(
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|sixty|ninety)(?:th|st)?\b[ -]"
    r"(?:\(\d+\) )?(?:(?:calendar|working|business) )?(?:hours?|days?|weeks?|months?|years?)\b|\bday\b",
    re.IGNORECASE,
)
_AMOUNT = re.compile(r"\$\d|\b(?:cents?|dollars?|percent|free)\b", re.IGNORECASE)
_REACH = re.compile(r"\b\d{3}-\d{3}-\d{4}\b|\b[A-Z]{2} \d{5}\b|\bP\.O\. Box\b")
_ANSWERS = (
    (
        re.compile(
            r"\bhow (?:long|soon|fast|quickly|many (?:\w+ )?(?:days|hours|weeks|months|years))\b|\bdeadlines?\b|"
            r"\btime limit\b|\bby when\b|\bdue\b|\bhow much time\b|\bturnaround\b|\bwindow\b",
            re.I,
        ),
        _TIME,
    ),
    (
        re.compile(r"\bhow much\b|\bfees?\b|\bcharges?d?\b|\bcosts?\b|\bbill\b|\brates?\b|\bprice", re.I),
        _AMOUNT,
    ),
    (re.compile(r"\b(?:phone|telephone|fax|address|mail|reach|contact|p\.?o\.? box)\b", re.I), _REACH),
)
_RULE = re.compile(r"\b(?:final|proposed) rule\b|\brule(?:making)?\b|\bnprm\b|\bdocket\b|\bcomments?\b", re.IGNORECASE)


class Passages:
    """Retrieval over the passages of an index."""

    def __init__(self, index: Index, texts: Texts) -> None:
        self._index = index
        self._texts = texts

    def answer(self, question: str, *, query: str | None = None, top: int = 5, within: Sequence[str] = ()) -> Answer:
        """The nearest passages; `within` limits them to units (cites), `query` is what is looked for."""
        query = query or question
        about = f" in {', '.join(within)}" if within else ""
        understood = f"what the text says on: {' '.join(query.split())}{about}"
        if reason := self._refusal(question):
            return _none(question, understood, reason)
        wide = self._index.searcher().search(query, max(top, _CONSIDERED) if not within else 500)
        near = [hit for hit in wide if not within or hit.passage.unit in within or hit.passage.cite in within]
        expected = _expected(question)
        hits = _preferred(near[: max(top, _CONSIDERED)], expected)[:top]
        if not hits or (not within and _too_far(hits)):
            return self._abstain(question, understood, hits)
        absent = None if within else self._absent_unit(query)
        if absent:
            return _none(question, understood, absent)
        citations = [self._cited(hit, question, expected) for hit in hits]
        return Answer(
            question=question,
            kind=AnswerKind.PASSAGES,
            understood=understood,
            answer=f"{citations[0].cite}: {citations[0].quote}",
            citations=citations,
            confidence=round(max(0.0, min(0.95, hits[0].cosine)), 2),
        )

    def _cited(self, hit: Hit, question: str, expected: re.Pattern[str] | None) -> Citation:
        """The sentence that answers when the passage is long, else the passage."""
        passage = hit.passage
        start, end, quote = passage.start, passage.end, passage.text
        if len(quote) > _LONG:
            source = self._index.source(passage.source)
            folded = fold_with_offsets(source.text[start:end], start)
            nearest = folded.position(hit.sentence.start)
            first, last = max(
                sentences(folded.text),
                key=lambda bounds: (
                    _likeness(folded.text[slice(*bounds)], question, expected) + (bounds[0] == nearest),
                    -bounds[0],
                ),
            )
            start, end = folded.source_range(first, last)
            quote = folded.text[first:last]
        return Citation(passage.cite, passage.heading, quote, passage.source, start, end, round(hit.score, 4))

    def _refusal(self, question: str) -> str | None:
        if not content(question):
            return "The question has no words that can be looked up."
        if _ORDER.search(question):
            return "This is not a question about the texts; a question is data here, never an instruction."
        return None

    def _abstain(self, question: str, understood: str, hits: Sequence[Hit]) -> Answer:
        answer = _none(question, understood, "The texts do not support an answer to this question.")
        if hits:
            nearest = ", ".join(dict.fromkeys(hit.passage.cite for hit in hits[:3]))
            answer.notes.append(f"The nearest passages, which do not answer it: {nearest}.")
        return answer

    def _absent_unit(self, query: str) -> str | None:
        """A part or section that the contents list, whose text is missing, and that the question names."""
        said = set(content(query))
        upper = {token for token in query.split() if token.strip("?.,").isupper() and len(token) > 3}
        for cite, heading in self._absent_headings:
            stems = [s for s in content(heading) if s not in STOP_WORDS]
            shared = [s for s in stems if s in said]
            initials = "".join(word[0] for word in tokens(heading) if word not in STOP_WORDS).upper()
            named = initials in {u.strip("?.,") for u in upper} and len(initials) > 3
            if named or (len(stems) > 1 and len(shared) >= max(2, round(0.6 * len(stems)))):
                return (
                    f"{cite} ({heading}) is listed in the contents, but its text is not in this edition's file; "
                    "the question seems to be about it."
                )
        return None

    @property
    def _absent_headings(self) -> list[tuple[str, str]]:
        tables = self._index.tables
        rows = tables.rows("SELECT DISTINCT cite, heading FROM node WHERE kind = ? AND heading != ''", Kind.LISTED)
        found = []
        for cite, heading in rows:
            body = tables.node(cite)
            if (body is None or body.kind is Kind.LISTED) and heading != "[Reserved]":
                found.append((str(cite), str(heading)))
        return found


def _too_far(hits: Sequence[Hit]) -> bool:
    best = max(hit.cosine for hit in hits)
    return best < _LEAST_COSINE or (hits[0].bm25 <= 0 and best < _LEAST_COSINE + 0.1)


def _expected(question: str) -> re.Pattern[str] | None:
    """What an answer to such a question has in it: a time, an amount, a way to reach somebody."""
    return next((answer for ask, answer in _ANSWERS if ask.search(question)), None)


def _preferred(hits: Sequence[Hit], expected: re.Pattern[str] | None) -> list[Hit]:
    """The hits, those that hold what is expected moved up."""
    if expected is None:
        return list(hits)
    return sorted(hits, key=lambda hit: -(hit.score + (_BONUS if expected.search(hit.passage.text) else 0)))


def _likeness(sentence: str, question: str, expected: re.Pattern[str] | None) -> float:
    """How much of the question's meaning a sentence has, and whether it has what is expected."""
    said = set(content(question))
    shared = len(said & set(content(sentence))) / len(said) if said else 0.0
    return 2 * shared + (2.5 if expected and expected.search(sentence) else 0.0)


def about_rule(question: str) -> bool:
    """Whether a question is about the rule itself: its docket, dates, comments."""
    return _RULE.search(question) is not None


def _none(question: str, understood: str, text: str) -> Answer:
    return Answer(question=question, kind=AnswerKind.NONE, understood=understood, answer=text, confidence=0.5)
