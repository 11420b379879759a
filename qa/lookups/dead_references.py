"""References that lead nowhere, or look misprinted: of the whole texts, or of a place that a question names.

A place whose references all lead somewhere is said to have none, with those it has.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.facts.references import LISTED, NOWHERE, CrossReference
from corpus.model import Node
from corpus.patterns import Pattern
from qa.answer import Answer, AnswerKind
from qa.lookups.reference_quotes import Quotes, remarks, table
from qa.places.texts import SURE
from qa.wanted import Wanted
from qa.wording import counted, listed

# What a place calls itself, or one around it.
SELF = Pattern(r"^this (?:part|subpart|section|paragraph|subsection|appendix)$", re.IGNORECASE)


def dead(wanted: Wanted, scope: Node | None, facts: Sequence[CrossReference], quotes: Quotes) -> Answer | None:
    """The references of `facts` that lead nowhere, within `scope` where one is named."""
    held = [one for one in facts if not scope or scope.span.contains(one.span)]
    found = [one for one in held if one.status == NOWHERE]
    slips = [one for one in held if one.remark]
    understood = f"the references{f' in {scope.cite}' if scope else ''} that lead nowhere"
    if not found:
        return _none(wanted, understood, scope, held, quotes)
    told = "; ".join(f'{one.cite} ("{one.words}") names {one.target}, which does not exist' for one in found)
    answer = Answer(
        question=wanted.text,
        kind=AnswerKind.REFERENCE,
        understood=understood,
        answer=f"{counted(len(found), 'reference')} {'leads' if len(found) == 1 else 'lead'} nowhere: {told}.",
        count=len(found) if re.search(r"\bhow many\b", wanted.text, re.IGNORECASE) else None,
        table=table(found),
        citations=quotes.citations(found),
        notes=remarks(slips),
        confidence=SURE,
    )
    if lacking := list(dict.fromkeys(one.target for one in held if one.status == LISTED)):
        answer.notes.append(f"Listed in the contents, but their text is not in this edition: {listed(lacking)}.")
    return answer


def _none(
    wanted: Wanted, understood: str, scope: Node | None, held: Sequence[CrossReference], quotes: Quotes
) -> Answer | None:
    """Of a place all of whose references lead somewhere; what looks misprinted is told with its sentence."""
    slips = [one for one in held if one.remark]
    own = slips or [one for one in held if not SELF.search(one.words)]
    if scope is None or not own:
        return None
    return Answer(
        question=wanted.text,
        kind=AnswerKind.REFERENCE,
        understood=understood,
        verdict="no" if wanted.question.yes_no else None,
        answer=f"Every reference in {scope.cite} leads to a place or law that can be named."
        + (" But " + " ".join(remarks(slips)) if slips else ""),
        citations=quotes.citations(own),
        confidence=0.9,
    )
