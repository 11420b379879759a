"""Yes or no: is a system exempt as the question says, part by part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.facts.entries import Claim, Entry
from qa import matrix, wording
from qa.answer import Answer, AnswerKind
from qa.asked_sets import Filter, Group, Predicate
from qa.cues import asking, limiting
from qa.exemptions import unsettled
from qa.exemptions.notes import claim_notes, condition_note, entry_notes, part_notes
from qa.exemptions.set_verdicts import verdict_of_set
from qa.exemptions.stated import Entries, choose, citation_of, stated
from qa.mentions import Question
from qa.selection import claims_for, holds, select
from qa.wording import listed


def verdict(held: Entries, question: Question) -> Answer:
    if len(question.systems) != 1 or question.filter.components:
        return verdict_of_set(held, question)
    entries = held.named(question)
    asked = _asked(question)
    verdicts = {entry.entry: _so(entry, asked) for entry in entries}
    if len(set(verdicts.values())) > 1:
        return choose(question, entries)
    if asking.THE_ONLY.search(question.text):
        return _the_only(held, question, entries[0])
    if limiting.CONDITIONAL.search(question.text) and question.wanted:
        return _conditional(question, entries)
    yes = verdicts[entries[0].entry]
    return unsettled.answer(question, entries, asked, yes=yes) or _of_each(question, entries, yes=yes)


def _asked(question: Question) -> Filter:
    """What is said of claims in the question, and nothing else of it."""
    said = question.filter
    return Filter(
        provisions=said.provisions,
        authorities=said.authorities,
        only_provisions=said.only_provisions,
        only_authorities=said.only_authorities,
        also=said.also,
        alternatives=said.alternatives,
    )


def _so(entry: Entry, asked: Filter) -> bool:
    return bool(select([entry], asked).entries)


def _of_each(question: Question, entries: Sequence[Entry], *, yes: bool) -> Answer:
    """Of one system, or of several that share an id and claim the same."""
    entry, asked = entries[0], _asked(question)
    parts = list(_parts(asked))
    what = wording.exemption_asked(asked)
    several = len(entries) > 1
    names, are = listed([wording.title(e) for e in entries]), "are each" if several else "is"
    opening = "Yes" if yes else "No"
    if question.premise:  # what follows from it is not asked here
        opening = (
            "What the question takes for granted is so" if yes else "The question takes for granted what is not so"
        )
    said = "; ".join(_stated(entry, part) for part in parts)
    answer = stated(
        question,
        AnswerKind.VERDICT,
        _asks(question, listed([wording.system(e) for e in entries]), what, several),
        f"{opening}. {names} {are} {said}{_alone(entry, asked, parts)}.",
    )
    answer.verdict = "yes" if yes else "no"
    answer.entries = [e.entry for e in entries]
    answer.provisions = list(question.wanted)
    claims = {e.entry: _claims(e, question) for e in entries}
    met = [c for part in parts for c in _met(entry, part)]
    answer.authorities = list(dict.fromkeys(a for c in met for a in c.authorities))
    answer.citations = [citation_of(e, claim) for e in entries for claim in claims[e.entry]]
    for e in entries:
        mark = f"Entry {e.entry}: " if several else ""
        answer.notes.extend(mark + note for note in _notes(e, question, claims[e.entry], exempt=bool(met)))
    answer.notes = list(dict.fromkeys(answer.notes))
    return answer


def _asks(question: Question, name: str, what: str, several: bool) -> str:
    if question.obliged:
        exempt = wording.exemption_asked(_turned(_asked(question)))
        return f"must {name} comply, or {'are they' if several else 'is it'} {exempt}?"
    return f"{'are' if several else 'is'} {name} {what}?"


def _turned(asked: Filter) -> Filter:
    return replace(asked, provisions=tuple(replace(g, negated=not g.negated) for g in asked.provisions))


def _parts(asked: Filter) -> Iterator[Predicate]:
    """What is asked, each provision by itself and without its negation."""
    for said in (said for case in asked.cases for said in case):
        under = said.authorities
        for group in said.provisions:
            whole = group.joined == "other"
            for items in [group.items] if whole else [(item,) for item in group.items]:
                yield Predicate((Group(items, "other" if whole else "all"),), () if group.negated else under)
        if not said.provisions:
            for group in under:
                whole = group.joined == "other"
                for items in [group.items] if whole else [(item,) for item in group.items]:
                    yield Predicate(authorities=(Group(items, "other" if whole else "all"),))


def _met(entry: Entry, part: Predicate) -> list[Claim]:
    return claims_for(entry, part) if holds(entry, part) else []


def _stated(entry: Entry, part: Predicate) -> str:
    """ "exempt from (d), claimed under (j)(2)"; "not exempt from (h)"."""
    words = wording.predicate(part)
    items = [item for group in part.provisions for item in group.items]
    if part.provisions and part.provisions[0].joined == "other":
        beside = [
            p for p in matrix.provisions_of(entry) if not any(matrix.read(i).covers(matrix.read(p)) for i in items)
        ]
        return f"{words}: {', '.join(beside)}" if beside else f"not {words}"
    if not holds(entry, part):
        rests_on = matrix.authorities_of(entry, items) if part.authorities and items else ()
        return f"not {words}" + (f": it is exempt from {listed(items)} under {listed(rests_on)}" if rests_on else "")
    if not items:
        return words
    authorities = dict.fromkeys(a for c in claims_for(entry, part) for a in c.authorities)
    return f"{words}: claimed under {wording.STATUTE}{listed(list(authorities))}"


def _alone(entry: Entry, asked: Filter, parts: Sequence[Predicate]) -> str:
    """What is claimed instead, when nothing asked is, or when the question asks for nothing else."""
    limited = any(said.only_provisions for case in asked.cases for said in case)
    met = [part for part in parts if holds(entry, part)]
    if limited or (not met and asked.provisions):
        claimed = matrix.provisions_of(entry)
        return f". It claims {', '.join(claimed)} {'alone' if len(claimed) == 1 else 'and nothing else'}"
    if not asked.provisions or any(said.only_authorities for case in asked.cases for said in case):
        return f"; it claims exemptions under {wording.STATUTE}{listed(matrix.authorities_of(entry, _items(asked)))}"
    return ""


def _items(asked: Filter) -> list[str]:
    """The provisions named and not denied."""
    return [i for case in asked.cases for said in case for g in said.provisions if not g.negated for i in g.items]


def _conditional(question: Question, entries: Sequence[Entry]) -> Answer:
    """ "Is the (d) exemption of AFI unconditional?" """
    entry = entries[0]
    claims = [c for e in entries for c in _claims(e, question)]
    exempt = [p for p in question.wanted if matrix.claims_on(entry, p)]
    free = question.filter.conditional is False or asking.UNCONDITIONAL.search(question.text) is not None
    limited = [c for c in claims if c.condition]
    yes = bool(exempt) and bool(limited) != free
    words = listed(question.wanted)
    if not exempt:
        said = f"{wording.title(entry)} is not exempt from {words}"
    elif limited:
        said = " ".join(condition_note(c) for c in limited).rstrip(".")
    else:
        said = f"No condition limits the claim of {wording.title(entry)} on {words}"
    sense = "without a condition" if free else "limited by a condition"
    asks = f"is the exemption of {wording.system(entry)} from {words} {sense}?"
    answer = stated(question, AnswerKind.VERDICT, asks, f"{'Yes' if yes else 'No'}. {said}.")
    answer.verdict = "yes" if yes else "no"
    answer.entries = [e.entry for e in entries]
    answer.provisions = list(question.wanted)
    answer.citations = [citation_of(e, c) for e in entries for c in _claims(e, question)]
    answer.notes = [*part_notes(claims), *(note for e in entries for note in entry_notes(e, conditions=False))]
    return answer


def _the_only(held: Entries, question: Question, entry: Entry) -> Answer:
    """ "Is MAGNET the only system exempt from (e)(12)?" """
    asked = replace(_asked(question), only_provisions=False, only_authorities=False)
    alike = [other for other in held.entries if _so(other, asked)]
    yes = alike == [entry]
    others = [wording.system(other) for other in alike if other is not entry]
    what = wording.exemption_asked(asked)
    number = wording.counted(len(alike), "system")
    text = f"{'Yes' if yes else 'No'}. {number} of records {'is' if len(alike) == 1 else 'are'} {what}"
    text += f": beside it {'; '.join(others)}." if others and not yes else "."
    answer = stated(question, AnswerKind.VERDICT, f"is {wording.system(entry)} the only system {what}?", text)
    answer.verdict = "yes" if yes else "no"
    answer.entries = [other.entry for other in alike]
    answer.provisions = list(question.wanted)
    answer.citations = [citation_of(other, c) for other in alike or [entry] for c in _claims(other, question)]
    return answer


def _claims(entry: Entry, question: Question) -> tuple[Claim, ...]:
    """The claims to quote: on what is asked, under the authority asked when there are such, else all."""
    under = [c for part in _parts(_asked(question)) for c in claims_for(entry, part)]
    at_all = [c for p in question.wanted for c in matrix.claims_on(entry, p)]
    return tuple(dict.fromkeys(under or at_all or entry.claims))


def _notes(entry: Entry, question: Question, claims: Sequence[Claim], *, exempt: bool) -> list[str]:
    notes: list[str] = []
    if exempt:
        notes.extend(claim_notes(claims))
    for asked in question.wanted:
        parts = sorted(
            {p for c in claims for p in c.provisions if matrix.meets(p, asked) and p != asked},
            key=lambda text: matrix.read(text).order,
        )
        if parts and asked not in {p for c in claims for p in c.provisions}:
            notes.append(f"What is claimed is {listed(parts)}.")
    for finding in entry.findings:
        if finding.kind == "reason without claim" and any(
            matrix.meets(p, asked) for p in finding.provisions for asked in question.wanted
        ):
            notes.append(f"{finding.cite} prints a reason for it, but no claim supports that reason.")
    return [*notes, *entry_notes(entry, conditions=False)]
