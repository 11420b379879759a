"""What the faces see: an answer, its citations, the reading beside it. Data only.

The fields are the public interface; `msgspec` writes them in this order.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Literal

import msgspec

if TYPE_CHECKING:
    from corpus.model import Source, Span

Cell = str | int | None


class AnswerKind(StrEnum):
    SYSTEMS = "systems"
    PROVISIONS = "provisions"
    AUTHORITIES = "authorities"
    VERDICT = "verdict"
    COUNT = "count"
    COMPARISON = "comparison"
    REASONS = "reasons"
    DEFINITION = "definition"
    DEADLINE = "deadline"
    FEE = "fee"
    CONTACT = "contact"
    TEXT = "text"
    REFERENCE = "reference"
    PASSAGES = "passages"
    CLARIFY = "clarify"
    NONE = "none"


class Citation(msgspec.Struct, frozen=True):
    """`quote` is the text of `source[start:end]`, folded as in `corpus.text`."""

    cite: str
    heading: str
    quote: str
    source: str
    start: int
    end: int
    score: float | None = None

    @classmethod
    def of(cls, source: Source, span: Span, cite: str, heading: str, score: float | None = None) -> Citation:
        """A stretch of a text, quoted."""
        return cls(cite, heading, source.quote(span), span.source, span.start, span.end, score)


class Table(msgspec.Struct, frozen=True):
    columns: list[str]
    rows: list[list[Cell]]


class Answer(msgspec.Struct, kw_only=True):
    schema: int = 1
    id: str | None = None
    question: str
    kind: AnswerKind
    understood: str
    answer: str
    entries: list[int] = []
    provisions: list[str] = []
    authorities: list[str] = []
    verdict: Literal["yes", "no"] | None = None
    count: int | None = None
    table: Table | None = None
    citations: list[Citation] = []
    notes: list[str] = []
    confidence: float = 0.0
    elapsed_ms: float = 0.0

    @property
    def answered(self) -> bool:
        """False when the program asks back or abstains (exit code 3)."""
        return self.kind not in (AnswerKind.CLARIFY, AnswerKind.NONE)


def unanswered(question: str, understood: str, why: str) -> Answer:
    """No answer, and why: the beginning of a sentence."""
    return Answer(question=question, kind=AnswerKind.NONE, understood=understood, answer=f"{why[:1].upper()}{why[1:]}.")


class DialogueAnswer(msgspec.Struct):
    """One line of `cfr batch --out` for a dialogue."""

    id: str | None
    turns: list[Answer]


class Link(msgspec.Struct, frozen=True):
    """`text[start:end]` of a paragraph names a place whose text is here."""

    start: int
    end: int
    cite: str


class Paragraph(msgspec.Struct, frozen=True):
    """One paragraph of a reading, at its depth below the section."""

    depth: int
    cite: str
    text: str
    marks: list[tuple[int, int]] = []  # character ranges of `text` that the quote covers
    links: list[Link] = []


class Reading(msgspec.Struct, frozen=True):
    """The unit a citation stands in (section, appendix entry, rule), whole, with the quote marked."""

    cite: str
    heading: str
    above: list[str]  # headings above it, outermost first
    source_title: str
    edition: str
    paragraphs: list[Paragraph]
