"""A question that names two editions, and asks the same of both: the words of it, and the two answers as one.

"What is the FOIA appeal address now, and in 2017?" It reads words and joins answers; it answers nothing itself.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from corpus.patterns import Pattern
from corpus.place import base_of
from qa.answer import Answer, AnswerKind
from qa.question.named_editions import DATE, NOW, given
from qa.words import content

_AND = r"(?:\s*,\s*(?:(?:and|but|or|versus|vs\.?)\s+)?|\s*\b(?:and|but|or|versus|vs\.?)\s+)"
# "What is it now": the question over again.
_AGAIN = (
    r"(?:(?:also\s+)?(?:(?:what|how|who|which)\s+)?(?:(?:about|is|was|are|were|many|much|did|does|do)\s+)+"
    r"(?:(?:it|they|that|those|there|them)\b\s*)?|"
    r"(?:who|what|how|where)\s+(?P<verb>\w+)\s+)?"
)
_OF = r"(?:(?:both|back)\s+)?(?:(?:in|under|as\s+of|as\s+at|of|by|from)\s+)?(?:the\s+)?"
_TEXT = r"(?:edition|version|text|rules)"
_NAMED = Pattern(
    rf"(?:(?P<joined>{_AND}){_AGAIN})?{_OF}(?:(?:{_TEXT}\s+(?:of|from)\s+)?(?<![\w.§-]){DATE}(?![\w-])(?:\s+{_TEXT}\b)?"
    rf"|(?P<now>{NOW}|current\s+{_TEXT})\b)",
    re.IGNORECASE,
)
# "... in 2017, and who decides them now?", "... and is it still there?": the first clause over again, by a pronoun.
_OVER_AGAIN = Pattern(
    rf"^(?P<more>[^?.;,]*?){_AND}(?P<clause>[^?.;]*\b(?:it|they|them|that|those|there|he|she)\b[^?.;]*?)\s*$",
    re.IGNORECASE,
)
_STILL = Pattern(
    rf"{_AND}(?:is|are|was|were|does|do)\s+(?:it|they|that|those)\s+still\s+(?:there|so|the\s+same|true|in\s+force)\W*$",
    re.IGNORECASE,
)
_SAME = Pattern(
    rf"^\W*(?:(?:and|but|so)\s+)?(?P<verb>is|are|was|were)\s+(?P<what>\S[^?;]*?)\s+(?:still\s+)?(?:the\s+)?(?:very\s+)?same"
    rf"(?:\s+(?:now|today))?\s+as\s+(?:(?:it|they|that|those)\s+(?:was|were)\s+)?(?:back\s+)?"
    rf"(?:in|under|of)\s+(?:the\s+)?{DATE}(?:\s+{_TEXT})?\W*$",
    re.IGNORECASE,
)
_PRONOUN = Pattern(r"(?:it|they|that|this|those|these)(?:\s+all)?", re.IGNORECASE)
_TAKEN = Pattern(r"\b(?:between|since|until|before|after|compare[ds]?|differ\w*|chang\w*|than)\b", re.IGNORECASE)
_BOTH = Pattern(
    rf"(?<![\s,])[\s,]*\b(?:(?:in|under|by|of)\s+(?:both|each|either|the\s+two)\s+(?:of\s+the\s+)?(?:{_TEXT}s?|years?)|"
    r"(?:then|before)\s+and\s+now|now\s+and\s+then|now\s+instead\s+of\b[^?.!]*)(?=\W*$)|"
    r"^\W*(?:in|under|by)\s+(?:both|each|either|the\s+two)\s+(?:of\s+the\s+)?(?:editions?|versions?|texts?)\b,?",
    re.IGNORECASE,
)
_UNANSWERED = (AnswerKind.NONE, AnswerKind.CLARIFY)
_RULED = (AnswerKind.DEADLINE, AnswerKind.FEE)  # an office's list may stand in another appendix
_UNLIKE = 0.6


@dataclass(frozen=True, slots=True)
class BothNamed:
    """`question` without the words that name editions, "" for that of the turn before; each edition as
    `corpus.days.last` reads it, None the newest. `same`: it is asked whether both say the same."""

    question: str
    editions: tuple[str | None, str | None]
    same: bool = False


def both_named(question: str, years: Collection[int], before: str = "") -> BothNamed | None:
    """None when a question names one edition, or none, or what is between two; `years` are those of editions, `before`
    is the day of the edition before the newest, of which "both editions" are said."""
    if before and (both := _BOTH.search(question)):
        return BothNamed(question[: both.start()] + question[both.end() :], (None, before))
    if _TAKEN.search(question):
        return None
    if same := _SAME.match(question):
        what = "" if _PRONOUN.fullmatch(same["what"]) else f"What {same['verb'].lower()} {same['what']}?"
        return BothNamed(what, (given(same), None), same=True) if int(given(same)[:4]) in years else None
    found = [one for one in _NAMED.finditer(question) if one["now"] or int(given(one)[:4]) in years]
    if over := _over_again(question, found):
        return over
    if len(found) != 2 or not found[1]["joined"] or not _again(question, found[1]) or all(one["now"] for one in found):
        return None
    first, second = ((None if one["now"] else given(one)) for one in found)
    rest = question[: found[0].start()] + " " + question[found[0].end() : found[1].start()] + question[found[1].end() :]
    rest = re.sub(r"\s+(?=[?.!,;])", "", " ".join(rest.split())).strip(" ,;")
    rest = re.sub(r",?\s*\band\b\W*$", "", rest)
    return BothNamed(rest, (first, second)) if first != second and len(rest.split()) > 1 else None


def _over_again(question: str, found: Sequence[re.Match[str]]) -> BothNamed | None:
    """Of two clauses, each on an edition of its own, where the second asks nothing that the first does not."""
    if not found or found[0]["now"]:
        return None
    first = question[: found[0].start()].strip(" ,")
    end = found[0].end()
    if len(found) == 1:
        again, later = _STILL.match(question, end) is not None, None
    elif len(found) == 2 and not question[found[1].end() :].strip(" ?.!"):
        clause = _OVER_AGAIN.match(question[end : found[1].start()])
        first += clause["more"] if clause else ""
        again = clause is not None and set(content(clause["clause"])) <= set(content(first))
        later = None if found[1]["now"] else given(found[1])
    else:
        return None
    editions = (given(found[0]), later)
    return BothNamed(f"{first}?", editions) if again and len(first.split()) > 1 and editions[0] != later else None


def _fellow(answer: Answer, told: Sequence[tuple[str, Answer]]) -> str:
    """What an edition says in the paragraph that another puts first, where both quote what comes nearest."""
    if answer.kind is not AnswerKind.PASSAGES or any(other.kind is not answer.kind for _, other in told):
        return ""
    firsts = {other.citations[0].cite for _, other in told if other.citations}
    fellows = (one for one in answer.citations[1:] if one.cite in firsts and one.quote not in answer.answer)
    return "".join(f"\n{one.cite}: {one.quote}" for one in fellows)


def _again(question: str, second: re.Match[str]) -> bool:
    """Whether the verb of "and who presides now", if it has one, is that of the question before it."""
    verb = second["verb"]
    return verb is None or re.search(rf"\b{verb}\b", question[: second.start()], re.IGNORECASE) is not None


def joined(question: str, told: Sequence[tuple[str, Answer]], *, same: bool = False) -> Answer:
    """One answer of those of two editions, each with the day of its edition; the newest of them first. `same`: with a
    note on whether their words are."""
    answers = [answer for _, answer in told]
    if all(answer.kind in _UNANSWERED for answer in answers):
        return answers[0]
    lines = [f"In the edition of {day}: {answer.answer}{_fellow(answer, told)}" for day, answer in told]
    best = next(answer for answer in answers if answer.kind not in _UNANSWERED)
    verdicts = {answer.verdict for answer in answers}
    notes = [note for answer in answers for note in answer.notes]
    cited = [one for answer in answers for one in answer.citations]
    confidence = min(answer.confidence for answer in answers)
    if same and all(answer.kind not in _UNANSWERED for answer in answers):
        alike = len({answer.answer for answer in answers}) == 1
        notes.insert(0, f"What is quoted of both editions is {'' if alike else 'not '}the same, word for word.")
    if differing := unlike(answers):
        notes.insert(
            0, f"Different sections answer, {differing}: they may be on different matters, and are not compared."
        )
        confidence = min(confidence, _UNLIKE)
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
        confidence=confidence,
    )


def unlike(answers: Sequence[Answer]) -> str:
    """The sections that answer first in each, where neither of them is told of in the other too; "" where one is."""
    if any(answer.kind not in _RULED or not answer.citations for answer in answers):
        return ""
    first = [base_of(answer.citations[0].cite) for answer in answers]
    quoted = [{base_of(one.cite) for one in answer.citations if one.quote in answer.answer} for answer in answers]
    return "" if first[0] in quoted[1] or first[1] in quoted[0] else f"{first[0]} and {first[1]}"


def of_nothing(question: str) -> Answer:
    """To a question that names an edition, or two, and nothing else."""
    return Answer(
        question=question,
        kind=AnswerKind.CLARIFY,
        understood="an edition, and nothing that is asked of it",
        answer="What would you like to know of that edition?",
    )


def of_what(question: str) -> Answer:
    """To a question on what changed that does not say in what."""
    return Answer(
        question=question,
        kind=AnswerKind.CLARIFY,
        understood="what changed between two editions, and not in what",
        answer="In what? Name a place, such as 5.5, or a system of records.",
    )
