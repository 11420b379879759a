"""A question that names two editions, and asks the same of both: the words of it, and the two answers as one.

"What is the FOIA appeal address now, and in 2017?" It reads words and joins answers; it answers nothing itself.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from qa.answer import Answer, AnswerKind
from qa.question.named_editions import DATE, NOW, given

_AND = r"(?:\s*,\s*(?:(?:and|but|or|versus|vs\.?)\s+)?|\s*\b(?:and|but|or|versus|vs\.?)\s+)"
# "What is it now": the question over again.
_AGAIN = (
    r"(?:(?:also\s+)?(?:(?:what|how|who|which)\s+)?(?:(?:about|is|was|are|were|many|much|did|does|do)\s+)+"
    r"(?:(?:it|they|that|those|there|them)\b\s*)?)?"
)
_OF = r"(?:(?:both|back)\s+)?(?:(?:in|under|as\s+of|as\s+at|of|by|from)\s+)?(?:the\s+)?"
_TEXT = r"(?:edition|version|text|rules)"
_NAMED = re.compile(
    rf"(?:(?P<joined>{_AND}){_AGAIN})?{_OF}(?:(?:{_TEXT}\s+(?:of|from)\s+)?(?<![\w.§-]){DATE}(?![\w-])(?:\s+{_TEXT}\b)?"
    rf"|(?P<now>{NOW}|current\s+{_TEXT})\b)",
    re.IGNORECASE,
)
_TAKEN = re.compile(r"\b(?:between|since|until|before|after|compare[ds]?|differ\w*|chang\w*|than)\b", re.IGNORECASE)
_UNANSWERED = (AnswerKind.NONE, AnswerKind.CLARIFY)


@dataclass(frozen=True, slots=True)
class BothNamed:
    """`question` without the words that name editions; each edition as `corpus.days.last` reads it, None the newest."""

    question: str
    editions: tuple[str | None, str | None]


def both_named(question: str, years: Collection[int]) -> BothNamed | None:
    """None when a question names one edition, or none, or what is between two; `years` are those of editions."""
    if _TAKEN.search(question):
        return None
    found = [one for one in _NAMED.finditer(question) if one["now"] or int(given(one)[:4]) in years]
    if len(found) != 2 or not found[1]["joined"] or all(one["now"] for one in found):
        return None
    first, second = ((None if one["now"] else given(one)) for one in found)
    rest = question[: found[0].start()] + " " + question[found[0].end() : found[1].start()] + question[found[1].end() :]
    rest = re.sub(r"\s+(?=[?.!,;])", "", " ".join(rest.split())).strip(" ,;")
    rest = re.sub(r",?\s*\band\b\W*$", "", rest)
    return BothNamed(rest, (first, second)) if first != second and len(rest.split()) > 1 else None


def joined(question: str, told: Sequence[tuple[str, Answer]]) -> Answer:
    """One answer of those of two editions, each with the day of its edition; the newest of them first."""
    answers = [answer for _, answer in told]
    if all(answer.kind in _UNANSWERED for answer in answers):
        return answers[0]
    lines = [f"In the edition of {day}: {answer.answer}" for day, answer in told]
    best = next(answer for answer in answers if answer.kind not in _UNANSWERED)
    verdicts = {answer.verdict for answer in answers}
    notes = [note for answer in answers for note in answer.notes]
    cited = [one for answer in answers for one in answer.citations]
    return Answer(
        question=question,
        kind=AnswerKind.COMPARISON,
        understood=f"of the editions of {told[0][0]} and {told[1][0]}: {best.understood}",
        answer="\n".join(lines),
        entries=best.entries,
        provisions=best.provisions,
        authorities=best.authorities,
        verdict=verdicts.pop() if len(verdicts) == 1 else None,
        citations=cited,
        notes=[one for one in dict.fromkeys(notes) if not one.startswith("From the edition of ")],  # each line says it
        confidence=min(answer.confidence for answer in answers),
    )
