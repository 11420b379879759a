"""A question that asks two things of different kinds ("who signs it, and how long is it valid?"): each part answered,
or said plainly to be left.

English only, and no rule of its own: the parts are asked of the assistant, one after the other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from qa.answer import Answer, AnswerKind, Citation
from qa.words import content

_UNANSWERED = (AnswerKind.NONE, AnswerKind.CLARIFY)
_ASKS = (
    r"(?:(?:by|to|for|at|in|from|under|on|with) )?"
    r"(?P<{name}>how (?:much|many|long|soon|often|far|fast)|how|whom?|whose|what|when|where|which|why)\b"
)
_FIRST = re.compile(rf"^\W*(?:(?:and|so|but|then) )?{_ASKS.format(name='asks')}", re.IGNORECASE)
_AUXILIARY = r"(?:is|are|was|were|do|does|did|has|have|can|could|may|must|shall|should|will|would)\b"
_JOINT = re.compile(
    rf"(?:\s*[,;]\s+and|\s+and(?=\s+(?:also\s+)?(?:(?:\w+\s+)?how\b|(?:\w+\s+){{1,2}}{_AUXILIARY})))\s+(?:also\s+)?"
    rf"{_ASKS.format(name='then')}",
    re.IGNORECASE,
)  # without a comma, "who gets in" may be what is asked about
_SENTENCE = re.compile(rf"\?\s+(?:and\s+)?{_ASKS.format(name='then')}", re.IGNORECASE)
_SAYS = re.compile(rf"\b{_AUXILIARY}|\w+s\b", re.IGNORECASE)
_LEAST = 1  # words that tell something, of each part


def parts(question: str) -> tuple[str, str] | None:
    """The two parts, each with its question word; None for one question."""
    first = _FIRST.match(question)
    joint = _SENTENCE.search(question) or _JOINT.search(question, first.end() if first else 0)
    if first is None or joint is None or first["asks"].lower() == joint["then"].lower():
        return None
    one, other = question[: joint.start()].strip(), question[joint.end() - len(joint[0].lstrip(" ,;?")) :].strip()
    other = re.sub(r"^(?:and|also|\W)+\s*", "", other, flags=re.IGNORECASE)
    whole = all(_SAYS.search(part) and len(content(part)) >= _LEAST for part in (one, other))
    return (one.rstrip("?") + "?", other) if whole else None


def answered(question: str, ask: Callable[[str], Answer], whole: Callable[[], Answer]) -> Answer | None:
    """The answer to both parts; None for one question, and where one kind of answer serves both.

    `ask` answers a part as a follow-up of the one before it, `whole` the question as it stands.
    """
    asked = parts(question)
    if asked is None:
        return None
    first, second = ask(asked[0]), ask(asked[1])
    left = [part for part, one in zip(asked, (first, second), strict=True) if one.kind in _UNANSWERED]
    if len(left) == 2 or (not left and first.kind is second.kind):
        return None
    if left:
        answer = whole()
        if answer.kind not in _UNANSWERED:
            why = second if left[0] == asked[1] else first
            answer.notes.append(f'This leaves a part of the question: "{left[0]}" {why.answer}')
        return answer
    return _joined(question, first, second)


def _joined(question: str, first: Answer, second: Answer) -> Answer:
    return Answer(
        question=question,
        kind=first.kind,
        understood=f"two questions: {first.understood}; and {second.understood}",
        answer=f"{first.answer}\n\n{second.answer}",
        entries=first.entries or second.entries,
        provisions=first.provisions or second.provisions,
        authorities=first.authorities or second.authorities,
        verdict=first.verdict or second.verdict,
        count=first.count if first.count is not None else second.count,
        table=first.table or second.table,
        citations=[one for pair in _in_turn(first, second) for one in pair],
        notes=list(dict.fromkeys((*first.notes, *second.notes))),
        confidence=min(first.confidence, second.confidence),
    )


def _in_turn(first: Answer, second: Answer) -> Iterator[list[Citation]]:
    """The best of each before what else they cite."""
    for number in range(max(len(first.citations), len(second.citations))):
        yield [*first.citations[number : number + 1], *second.citations[number : number + 1]]
