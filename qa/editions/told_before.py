"""What the turn before asked or told, for a question that goes on from it in another edition, or from a comparison.

It holds words and numbers; what is asked of them now is not known here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.citation import parse
from corpus.facts.entries import Entry
from corpus.patterns import Pattern
from qa.answer import Answer
from qa.asked_sets import Filter
from qa.dialogue.turns import Dialogue
from qa.lexicon import Lexicon
from qa.mentions import Intent, Question
from qa.question.reading import read

_SAID = Pattern(
    r"^\W*(?:and\s+)?what\s+did\s+(?:it|that|this|they)\s+(?:say|read|state|provide|claim)\W*$", re.IGNORECASE
)


def says_again(question: str) -> bool:
    """Whether it is the question before over again: "what did it say" in another edition."""
    return bool(_SAID.match(question))


def question_before(held: Dialogue, systems: Sequence[Entry]) -> str:
    """The words of the question before, with the id or name of a system that it called by its number; `systems` are
    those of today."""
    if not held.turns:
        return ""
    before = held.turns[-1][0]
    words = before.looked_up
    for entry in held.systems or systems:
        if (entry.entry,) in before.systems:
            words = re.sub(rf"\bentry\s+{entry.entry}\b", entry.system_id or entry.name, words, flags=re.I)
    return words


def set_of(numbers: Sequence[int], those: Question) -> Question:
    """ "Which of these systems", for "are they exempt from (d)?"; `those` is the question "those systems"."""
    return replace(those, intent=Intent.SYSTEMS, filter=Filter(entries=tuple(numbers)))


def remember_place(held: Dialogue, answer: Answer, lexicon: Lexicon) -> None:
    """The one place that a comparison told of, as if it had been shown, for "what did it say in 2017?"."""
    told = {place.base for one in answer.citations if (place := parse(one.cite)) and " CFR " in one.cite}
    if len(told) == 1 and not answer.entries:
        place = told.pop()
        shown = replace(read(f"text of {place}", lexicon), intent=Intent.TEXT, places=(place,))
        held.remember(shown, answer)
