"""A question that asks two things of different kinds ("who signs it, and how long is it valid?"): each part answered,
or said plainly to be left.

English only, and no rule of its own: the parts are asked of the assistant, one after the other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from corpus.patterns import Pattern
from qa.answer import Answer, AnswerKind, Citation
from qa.words import content

_UNANSWERED = (AnswerKind.NONE, AnswerKind.CLARIFY)
_ASKS = (
    r"(?:(?:by|to|for|at|in|from|under|on|with) )?"
    r"(?P<{name}>how (?:much|many|long|soon|often|far|fast)|how|whom?|whose|what|when|where|which|why)\b"
)
_FIRST = Pattern(rf"^\W*(?:(?:and|so|but|then) )?{_ASKS.format(name='asks')}", re.IGNORECASE)
_AUXILIARY = r"(?:is|are|was|were|do|does|did|has|have|can|could|may|must|shall|should|will|would)\b"
_JOINT = Pattern(
    rf"(?:\s*[,;]\s+and|\s+and(?=\s+(?:also\s+)?(?:(?:\w+\s+)?how\b|(?:\w+\s+){{1,2}}{_AUXILIARY})))\s+(?:also\s+)?"
    rf"{_ASKS.format(name='then')}",
    re.IGNORECASE,
)  # without a comma, "who gets in" may be what is asked about
_SENTENCE = Pattern(rf"\?\s+(?:and\s+)?{_ASKS.format(name='then')}", re.IGNORECASE)
_SAYS = Pattern(rf"\b{_AUXILIARY}|\w+s\b", re.IGNORECASE)
_LEAST = 1  # words that tell something, of each part
_BACK = Pattern(r"\b(?:they|them|those|these)\b", re.IGNORECASE)  # the second part may say no more


def parts(question: str) -> tuple[str, str] | None:
    """The two parts, each with its question word; None for one question."""
    first = _FIRST.match(question)
    joint = _SENTENCE.search(question) or _JOINT.search(question, first.end() if first else 0)
    if first is None or joint is None or first["asks"].lower() == joint["then"].lower():
        return None
    one, other = question[: joint.start()].strip(), question[joint.end() - len(joint[0].lstrip(" ,;?")) :].strip()
    other = re.sub(r"^(?:and|also|\W)+\s*", "", other, flags=re.IGNORECASE)
    telling = len(content(one)) >= _LEAST and (len(content(other)) >= _LEAST or _BACK.search(other))
    whole = telling and all(_SAYS.search(part) for part in (one, other))
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
        told, why = (first, second) if left[0] == asked[1] else (second, first)
        answer = whole() if told.kind is AnswerKind.PASSAGES else told  # a rule's answer to a part is kept
        answer.question = question
        if answer.kind not in _UNANSWERED:
            answer.notes.append(f'This leaves a part of the question: "{left[0]}" {why.answer}')
        return answer
    return _joined(question, first, second)


def _joined(question: str, first: Answer, second: Answer) -> Answer:
    of_systems = next((one for one in (first, second) if _of_systems(one)), first)  # what goes together, of one part
    return Answer(
        question=question,
        kind=first.kind,
        understood=f"two questions: {first.understood}; and {second.understood}",
        answer=f"{first.answer}\n\n{second.answer}",
        entries=of_systems.entries,
        provisions=of_systems.provisions,
        authorities=of_systems.authorities,
        verdict=of_systems.verdict,
        count=of_systems.count,
        table=of_systems.table or first.table or second.table,
        citations=[one for pair in _in_turn(first, second) for one in pair],
        notes=list(dict.fromkeys((*first.notes, *second.notes))),
        confidence=min(first.confidence, second.confidence),
    )


def _of_systems(answer: Answer) -> bool:
    told = (answer.entries, answer.provisions, answer.authorities, answer.verdict)
    return any(told) or answer.count is not None


def _in_turn(first: Answer, second: Answer) -> Iterator[list[Citation]]:
    """The best of each before what else they cite."""
    more = [one for one in second.citations if one not in first.citations]
    for number in range(max(len(first.citations), len(more))):
        yield [*first.citations[number : number + 1], *more[number : number + 1]]
