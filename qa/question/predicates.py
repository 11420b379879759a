"""The clauses of a question that say what is claimed: "exempt from (d) but not under (k)(2)".

A text is cut where a new predicate begins; each clause has its provisions, its authorities, its
own negation and its own "only". Clauses are joined by "and" and "or"; "and" binds closer. It does
not know of which systems they are said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from corpus import provision as provisions
from qa.asked_sets import Group, Joined, Predicate
from qa.cues import limiting
from qa.mentions import ProvisionMention
from qa.question.blanked import blanked


def is_authority(mention: ProvisionMention) -> bool:
    return any(provisions.parse(p) is not None and p[1] in provisions.AUTHORITY_SUBSECTIONS for p in mention.provisions)


@dataclass(frozen=True, slots=True)
class _Clause:
    """`text[start:end]`, with the mentions in it; `alternative` when "or" stands before it."""

    start: int
    end: int
    mentions: tuple[ProvisionMention, ...]
    alternative: bool


def read_cases(text: str, listed: Sequence[ProvisionMention]) -> list[tuple[Predicate, ...]]:
    """What is said of claims, as alternatives of predicates that must hold together."""
    cases: list[tuple[Predicate, ...]] = []
    for clause in _clauses(text, listed):
        predicate = _predicate(text, clause)
        if not predicate:
            continue
        if clause.alternative or not cases:
            cases.append((predicate,))
        else:
            cases[-1] = _joined_with(cases[-1], predicate)
    return cases


def _joined_with(case: tuple[Predicate, ...], other: Predicate) -> tuple[Predicate, ...]:
    """Two predicates of the same kind are one: "exempt from (d) and not exempt from (f)"."""
    *before, last = case
    only = any(p.only_provisions or p.only_authorities for p in (last, other))
    if not only and not last.authorities and not other.authorities:
        return (*before, replace(last, provisions=(*last.provisions, *other.provisions)))
    if not only and not last.provisions and not other.provisions:
        return (*before, replace(last, authorities=(*last.authorities, *other.authorities)))
    return (*case, other)


def _clauses(text: str, listed: Sequence[ProvisionMention]) -> Iterator[_Clause]:
    after = listed[0].end if listed else len(text)
    cuts = [match for match in limiting.NEXT_PREDICATE.finditer(text) if match.start() >= after]
    start, alternative = 0, False
    bounds = [(cut.start(), cut["join"].lower() == "or") for cut in cuts] + [(len(text), False)]
    for end, is_or in bounds:
        held = tuple(m for m in listed if start <= m.start < end)
        if not held and end < len(text):
            continue
        if end < len(text) and not any(m.start >= end for m in listed):
            continue  # no mention is left for the clause that would begin here
        yield from _paired(text, _Clause(start, end, held, alternative))
        start, alternative = end, is_or


def _paired(text: str, clause: _Clause) -> Iterator[_Clause]:
    """ "(d)(2) under (k)(3) and (c)(4) under (j)(2)": a pair of provisions and authority is a clause."""
    runs = [list(run) for _, run in groupby(clause.mentions, key=is_authority)]
    if len(runs) < 4:
        yield clause
        return
    start, alternative = clause.start, clause.alternative
    for number in range(0, len(runs), 2):
        held = [m for run in runs[number : number + 2] for m in run]
        end = runs[number + 2][0].start if number + 2 < len(runs) else clause.end
        between = text[held[-1].end : end]
        cut = held[-1].end if number + 2 < len(runs) else clause.end
        yield _Clause(start, cut, tuple(held), alternative)
        start, alternative = cut, re.search(r"\bor\b", between) is not None


def _predicate(text: str, clause: _Clause) -> Predicate:
    said = text[clause.start : clause.end]
    mentions = [replace(m, start=m.start - clause.start, end=m.end - clause.start) for m in clause.mentions]
    limits, said = _only(said, mentions)
    return Predicate(
        provisions=_groups(said, mentions, authority=False),
        authorities=_groups(said, mentions, authority=True),
        only_provisions=any(not is_authority(m) for m in limits),
        only_authorities=any(is_authority(m) for m in limits),
    )


def _only(text: str, mentions: Sequence[ProvisionMention]) -> tuple[list[ProvisionMention], str]:
    """The mentions that "only" limits: the one it stands before, or the one it follows. And the text
    without those words, which deny nothing."""
    limits: list[ProvisionMention] = []
    for match in limiting.ONLY.finditer(text):
        after = next((m for m in mentions if m.start >= match.end()), None)
        before = next((m for m in reversed(mentions) if m.end <= match.start()), None)
        ahead = text[match.end() : after.start].split() if after else []
        behind = text[before.end : match.start()].split() if before else []
        trailing = limiting.TRAILING_ONLY.match(match[0]) is not None
        near = after is not None and len(ahead) <= 6 and not limiting.OF_ONES.search(" ".join(ahead))
        close = before is not None and len(behind) <= 2 and not re.search(r"[,;]", text[before.end : match.start()])
        if before and close and (trailing or not near):
            limits.append(before)
        elif after and near and not trailing:
            limits.append(after)
        else:
            continue
        text = blanked(text, [match.span()])
    return limits, text


def _groups(text: str, listed: Sequence[ProvisionMention], *, authority: bool) -> tuple[Group, ...]:
    """Groups of provisions or of authorities, in order, with what the words between say of them."""
    groups: list[Group] = []
    last_end = 0
    negated = False
    last_authority: bool | None = None
    for mention in listed:
        between = limiting.SEES_NOTHING.sub("", text[last_end : mention.start])
        is_first = last_end == 0
        beside = limiting.OTHER_THAN.search(between)
        other = beside is not None and (is_authority(mention) or beside["some"] is not None)
        if limiting.NOT.search(limiting.OTHER_THAN.sub("", between) if other else between):
            negated = True
        elif is_first or limiting.BUT.search(between) or last_authority != is_authority(mention):
            negated = False
        last_end, last_authority = mention.end, is_authority(mention)
        items = tuple(p for p in mention.provisions if (p[1] in provisions.AUTHORITY_SUBSECTIONS) == authority)
        if not items:
            continue
        joined = _joined(mention, between, text, other)
        previous = groups[-1] if groups else None
        either = re.search(r"\bor\b", between) is not None
        alike = previous is not None and previous.negated == negated and either
        if previous and alike and (len(previous.items) == 1 or previous.joined == "any"):
            groups[-1] = Group((*previous.items, *items), "one" if joined == "one" else "any", negated)
        else:
            groups.append(Group(items, joined, negated))
    if not authority and limiting.OBLIGED.search(text) and not limiting.EXEMPT.search(text):
        return tuple(replace(group, negated=not group.negated) for group in groups)
    return tuple(groups)


def _joined(mention: ProvisionMention, between: str, text: str, other: bool) -> Joined:
    if other:
        return "other"
    if limiting.EITHER_NOT_BOTH.search(text):
        return "one"
    return "any" if mention.alternatives or limiting.ANY_OF.search(between) else "all"
