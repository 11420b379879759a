"""An honest no in words: why nothing answers, which passages came nearest, and which rule may be meant instead.

Whether to refuse is decided before; it reads no text.
"""

from __future__ import annotations

from collections.abc import Sequence

from index.search import Hit
from qa.answer import Answer, AnswerKind, Citation
from qa.retrieved.confidence import REASONED, TOO_FAR
from qa.retrieved.lacks import Refusal
from qa.retrieved.refusing import SHOWN
from qa.wording import listed


def said_no(question: str, understood: str, text: str) -> Answer:
    """A no for a reason, `text`, that is sure."""
    return Answer(question=question, kind=AnswerKind.NONE, understood=understood, answer=text, confidence=REASONED)


def abstained(
    question: str,
    understood: str,
    refusal: Refusal,
    hits: Sequence[Hit],
    figures: Sequence[str],
    named: Sequence[str],
) -> Answer:
    """A no to what the nearest passages, `hits`, do not answer.

    `figures` are the citations of those that have a number of what is asked for, `named` the places that alone were
    searched.
    """
    answer = said_no(question, understood, refusal.reason)
    nearest = ", ".join(list(dict.fromkeys(hit.passage.cite for hit in hits))[:SHOWN])
    answer.notes.append(f"The nearest passages, which seem not to answer it: {nearest}.")
    if figures:
        answer.notes.append(f"A figure of that kind stands in {listed(figures)}; it may be for something else.")
    if named:
        answer.notes.append(f"Nothing but {listed(list(named))}, which the question names, was searched.")
    answer.confidence = refusal.sure
    return answer


def pointing(answer: Answer, rule: Citation) -> Answer:
    """A no, with the rule that stands in the same part and may be meant."""
    answer.answer = f"{answer.answer.removesuffix('.')}; {rule.cite} may be meant: {rule.quote}"
    answer.citations = [rule]
    answer.confidence = min(answer.confidence, TOO_FAR)
    return answer
