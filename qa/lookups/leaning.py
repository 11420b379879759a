"""How a turn leans on the turn before: whether it goes on with that, and which rules are then near.

It reads the question and the places of candidates; it weighs no words.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from corpus.citation import parse
from qa.lookups.meeting import Met
from qa.lookups.rule_sentences import Candidate
from qa.wanted import Wanted
from qa.words import content


def goes_on(wanted: Wanted) -> bool:
    """Whether a turn has hardly a word of its own, and leans on the words of the turn before."""
    asked = wanted.question
    leant = bool(asked.before) or (asked.asked != asked.text and asked.asked.startswith(asked.text))
    return leant and len(content(asked.text)) <= 1


def of_place_before(wanted: Wanted) -> Callable[[Candidate[Any], Met], bool]:
    """Those in the part that answered before; in its section, where a pronoun means what that is about, or nothing
    else is said ("by when?")."""
    near = [place for place in map(parse, wanted.question.near) if place]
    sections, parts = [each.base for each in near], {each.part for each in near}
    of_section = wanted.question.pronoun or not content(wanted.question.text)

    def is_of(one: Candidate[Any], met: Met) -> bool:
        place = parse(one.cite)
        return place is not None and (place.base in sections if of_section else place.part in parts)

    return is_of
