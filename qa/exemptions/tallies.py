"""Provisions and authorities over a set of systems: which are claimed, by how many, by the most, by all.

The inverse of a set question: the systems are given, what they claim is asked.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from corpus.facts.entries import Entry
from qa import matrix, wording
from qa.answer import Answer, AnswerKind, Cell, Table
from qa.cues import asking
from qa.exemptions.stated import Entries, citation_of, stated
from qa.mentions import Intent, Question
from qa.selection import select
from qa.wording import counted, listed

_MOST_CITED = 12  # systems quoted for a tally; its table counts them all


def tally(held: Entries, question: Question) -> Answer:
    """Which provisions or authorities the systems of the question claim, most often claimed first."""
    authorities = question.intent is Intent.AUTHORITY_TALLY
    if asking.NO_SYSTEM.search(question.text):
        return _claimed_by_none(held, question, authorities=authorities)
    entries = select(held.entries, question.filter).entries
    counts: Counter[str] = Counter()
    for entry in entries:
        counts.update(_claimed(entry, question, authorities=authorities))
    kept, said = _kept(question, counts, len(entries))
    one, many = ("authority", "authorities") if authorities else ("provision", "provisions")
    wanted = wording.systems_asked(question.filter)
    understood = f"the {many} {said} {wanted}"
    if kept:
        words = [f"{p} ({counted(counts[p], 'system')})" for p in kept]
        text = f"{counted(len(kept), one, many)} {'is' if len(kept) == 1 else 'are'} {said} {wanted}: {listed(words)}."
    else:
        text = f"None: no {one} is {said} {wanted}."
    answer = stated(question, AnswerKind.AUTHORITIES if authorities else AnswerKind.PROVISIONS, understood, text)
    in_order = sorted(kept, key=lambda p: matrix.read(p).order)
    answer.authorities, answer.provisions = (in_order, list(question.wanted)) if authorities else ([], in_order)
    if not question.filter.is_empty:
        answer.entries = [entry.entry for entry in entries]
    rows: list[list[Cell]] = [[p, number] for p, number in _ranked(counts) if p in kept]
    answer.table = Table([one, "systems"], rows)
    claims = [
        citation_of(entry, claim)
        for entry in entries
        for claim in entry.claims
        if set(kept) & {*(claim.authorities if authorities else claim.provisions)}
    ]
    answer.citations = claims[:_MOST_CITED] or held.searched(question.filter)
    if len(claims) > _MOST_CITED:
        answer.notes.append(f"{len(claims)} claims bear this out; the first {_MOST_CITED} are quoted.")
    return answer


def _claimed_by_none(held: Entries, question: Question, *, authorities: bool) -> Answer:
    """ "Which provisions does no CBP system claim?": of those that any system claims at all."""
    said = question.filter
    under = tuple(replace(group, negated=False) for group in said.authorities)
    wanted = tuple(replace(group, negated=False) for group in said.provisions)
    asked = replace(question, filter=replace(said, authorities=under, provisions=wanted))
    entries = select(held.entries, asked.filter).entries
    claimed = {one for entry in entries for one in _claimed(entry, asked, authorities=authorities)}
    every = {
        one
        for entry in held.entries
        for one in (matrix.authorities_of(entry) if authorities else matrix.provisions_of(entry))
    }
    left = sorted(every - claimed, key=lambda p: matrix.read(p).order)
    many = "authorities" if authorities else "provisions"
    subject = wording.systems_asked(asked.filter)
    text = f"Of the {many} that any system claims, those not claimed by {subject}: {', '.join(left) or 'none'}."
    answer = stated(
        question,
        AnswerKind.AUTHORITIES if authorities else AnswerKind.PROVISIONS,
        f"the {many} claimed by none of the {subject}",
        text,
    )
    answer.authorities, answer.provisions = (left, list(asked.wanted)) if authorities else ([], left)
    answer.citations = held.searched(question.filter)
    return answer


def _claimed(entry: Entry, question: Question, *, authorities: bool) -> tuple[str, ...]:
    """What one system claims of what is asked."""
    if authorities:
        return matrix.authorities_of(entry, question.wanted)
    return matrix.provisions_of(entry, question.under)


def _ranked(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], matrix.read(item[0]).order))


def _kept(question: Question, counts: Counter[str], systems: int) -> tuple[list[str], str]:
    """What is asked for, and in which words: all that is claimed, what all share, or the extreme."""
    if asking.IN_COMMON.search(question.text):
        return [p for p, number in _ranked(counts) if number == systems], "claimed by all"
    extreme = asking.OFTENEST.search(question.text)
    if extreme and counts:
        fewest = extreme["end"].lower() in asking.SELDOM
        edge = (min if fewest else max)(counts.values())
        return [p for p, n in _ranked(counts) if n == edge], f"claimed by the {'fewest' if fewest else 'most'}"
    return [p for p, _ in _ranked(counts)], "claimed by"
