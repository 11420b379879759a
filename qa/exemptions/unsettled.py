"""Claims under "(j)" or "(k)" alone, where the question names a paragraph: not settled, and that is said.

It changes no set; what is claimed is `qa.matrix`'s business.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from corpus.facts.entries import Entry
from qa import matrix, wording
from qa.answer import Answer, AnswerKind
from qa.asked_sets import Filter
from qa.exemptions.stated import PARTLY, Entries, citation_of, stated
from qa.mentions import Question
from qa.selection import select
from qa.wording import listed


def answer(question: Question, entries: Sequence[Entry], asked: Filter, *, yes: bool) -> Answer | None:
    """That yes or no is not settled; None where the claims settle it."""
    open_ = [item for item, negated in _items(asked) if negated or not yes]
    wanted = [i for case in asked.cases for said in case for g in said.provisions for i in g.items]
    for item in open_:
        if under := [one for entry in entries if (one := _whole(entry, item, wanted))]:
            name = listed([wording.system(entry) for entry in entries])
            found = stated(
                question,
                AnswerKind.TEXT,
                f"is {name} {wording.exemption_asked(asked)}?",
                f"Not settled. {name} claims exemptions under {wording.STATUTE}{under[0]}, and does not say whether "
                f"under {item}.",
            )
            found.entries = [entry.entry for entry in entries]
            found.citations = [citation_of(entry, claim) for entry in entries for claim in entry.claims]
            found.confidence = PARTLY
            return found
    return None


def notes(held: Entries, question: Question) -> Iterator[str]:
    """Of a set: the systems of which it is not settled whether they belong to it."""
    asked = question.filter
    others = replace(asked, authorities=(), only_authorities=False, also=(), alternatives=())
    wanted = [item for group in asked.provisions if not group.negated for item in group.items]
    yield from among(select(held.entries, others).entries, (item for item, _ in _items(asked)), wanted)


def among(entries: Sequence[Entry], items: Iterable[str], wanted: Sequence[str] = ()) -> Iterator[str]:
    """Of each authority the systems that may claim under it."""
    for item in dict.fromkeys(items):
        found = {entry.entry: whole for entry in entries if (whole := _whole(entry, item, wanted))}
        if found:
            one = len(found) == 1
            yield (
                f"Not settled for {wording.counted(len(found), 'system')}, which {'claims' if one else 'claim'} "
                f"{listed(list(dict.fromkeys(found.values())))} and {'does' if one else 'do'} not say whether {item}: "
                f"{wording.numbered(list(found))}."
            )


def _items(asked: Filter) -> Iterator[tuple[str, bool]]:
    for case in asked.cases:
        for said in case:
            for group in said.authorities:
                yield from ((item, group.negated) for item in group.items)


def _whole(entry: Entry, item: str, wanted: Sequence[str]) -> str:
    """The subsection that is claimed, on what is `wanted`, in place of its paragraph `item`; "" when none is."""
    claimed = matrix.authorities_of(entry, wanted)
    if item in claimed:
        return ""
    return next((one for one in claimed if matrix.covers(one, item)), "")
