"""Turns about one edition made turns about another: the same systems, by the numbers they have there.

An entry number means another system in another edition; what a dialogue carries must not.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import msgspec

from corpus.facts.entries import Entry
from corpus.matrix_differences import paired
from qa.asked_sets import Filter
from qa.dialogue.carrying import Turn
from qa.mentions import Question


def renumbered(turns: Sequence[Turn], old: Sequence[Entry], new: Sequence[Entry]) -> list[Turn]:
    """The turns, whose numbers are those of `old`, with those of `new`; a system that is not there is left out."""
    numbers = {before.entry: after.entry for before, after in paired(old, new)}
    return [
        (_question(asked, numbers), msgspec.structs.replace(answer, entries=_there(answer.entries, numbers)))
        for asked, answer in turns
    ]


def _question(asked: Question, numbers: Mapping[int, int]) -> Question:
    kept = [(tuple(_there(one, numbers)), words) for one, words in zip(asked.systems, asked.system_words, strict=False)]
    kept = [(one, words) for one, words in kept if one]
    return replace(
        asked,
        systems=tuple(one for one, _ in kept),
        system_words=tuple(words if not words.startswith("entry ") else f"entry {one[0]}" for one, words in kept),
        filter=_filter(asked.filter, numbers),
        among=_filter(asked.among, numbers) if asked.among else None,
        member_of=tuple(_there(asked.member_of, numbers)),
    )


def _filter(wanted: Filter, numbers: Mapping[int, int]) -> Filter:
    entries = None if wanted.entries is None else tuple(_there(wanted.entries, numbers))
    return replace(wanted, entries=entries, excluded=tuple(_there(wanted.excluded, numbers)))


def _there(asked: Sequence[int], numbers: Mapping[int, int]) -> list[int]:
    return [numbers[one] for one in asked if one in numbers]
