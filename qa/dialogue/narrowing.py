"""The set of systems before, changed by a follow-up: narrowed, widened, turned round, listed again.

Each function says what becomes of the filter; which of them applies is decided in `qa.dialogue.filling`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import product

from corpus.patterns import Pattern
from qa.answer import Answer
from qa.asked_sets import Filter, Group
from qa.dialogue import follow_ups
from qa.mentions import OF_SETS, Intent, Question

_ADDS = Pattern(r"^\s*(?:and|but|also)\b", re.IGNORECASE)


def set_of(before: Question, answer: Answer) -> Filter | None:
    """The systems that a turn was about, as a filter; None when it was about one."""
    if before.intent in OF_SETS or (before.intent is Intent.VERDICT and not before.systems):
        return before.filter
    if len(answer.entries) < 2:
        return None
    entries = Filter(entries=tuple(sorted(answer.entries)))
    return replace(before.filter, entries=entries.entries) if before.intent is Intent.VERDICT else entries


def narrowed(question: Question, held: Filter, answer: Answer) -> Filter:
    """The set narrowed. "Of those" means its systems, whatever they were found by."""
    said = question.filter
    if follow_ups.UNITES.match(question.text) and (said.provisions or said.authorities or said.components):
        return united(held, said)
    by_authority = said.provisions and held.authorities and not held.provisions
    if follow_ups.POINTS_BACK.search(question.text) or by_authority:
        return replace(said, entries=tuple(sorted(answer.entries)))
    return changed(held, question)


def changed(held: Filter, question: Question) -> Filter:
    """The filter, changed by what is said now: what is named anew replaces its like."""
    said = question.filter
    provisions, authorities, components = held.provisions, held.authorities, held.components
    if said.provisions:
        added = _all_negated(said.provisions) or _ADDS.match(question.text)
        provisions = (*provisions, *said.provisions) if added else said.provisions
    if said.authorities:
        authorities = (*authorities, *said.authorities) if _all_negated(said.authorities) else said.authorities
    if said.components:
        components = (*components, *said.components) if _all_negated(said.components) else said.components
    return replace(
        held,
        provisions=provisions,
        authorities=authorities,
        only_authorities=said.only_authorities or (held.only_authorities and not said.authorities),
        components=components,
        excluded=(*held.excluded, *said.excluded),
        waiver=said.waiver if said.waiver is not None else held.waiver,
        size=said.size or held.size,
        extreme=said.extreme or held.extreme,
    )


def replaced(held: Filter, said: Filter) -> Filter:
    """The filter with what is said now in the place of its like."""
    return replace(
        held,
        provisions=said.provisions or held.provisions,
        authorities=said.authorities or held.authorities,
        components=said.components or held.components,
        only_authorities=said.only_authorities or (held.only_authorities and not said.authorities),
    )


def united(held: Filter, said: Filter) -> Filter:
    """ "Or (c)(4)?": the systems of either; what is said of another kind than before limits it."""
    return replace(
        held,
        provisions=_either(held.provisions, said.provisions),
        authorities=_either(held.authorities, said.authorities),
        components=_either(held.components, said.components),
    )


def _either(held: Sequence[Group], said: Sequence[Group]) -> tuple[Group, ...]:
    """ "(a and b) or c" as "(a or c) and (b or c)"; what is denied before takes c as denied too."""
    if not held or not said:
        return (*held, *said)
    *first, last = held
    if last.negated:
        return (*first, replace(last, items=(*last.items, *(i for group in said for i in group.items))))
    pairs = product(_apart([group for group in held if not group.negated]), _apart(said))
    both = tuple(Group(tuple(dict.fromkeys((*one, *other))), "any") for one, other in pairs)
    return (*both, *(group for group in held if group.negated))


def _apart(groups: Sequence[Group]) -> list[tuple[str, ...]]:
    """What must hold, each part by itself: one of its items."""
    return [
        items
        for group in groups
        for items in ([(item,) for item in group.items] if group.joined == "all" else [group.items])
    ]


def others(held: Filter, entries: Sequence[int]) -> Filter:
    """The systems that are not in the set: of the same components, or of others when it names only those."""
    claims = held.provisions or held.authorities
    plain = held == Filter(
        provisions=held.provisions, authorities=held.authorities, components=held.components, entries=held.entries
    )
    if plain and len(claims) == 1 and _can_turn(claims[0]) and not (held.only_authorities or _mixed(held)):
        turned = (_turned(claims[0]),)
        return replace(held, provisions=turned) if held.provisions else replace(held, authorities=turned)
    if plain and not claims and len(held.components) == 1 and _can_turn(held.components[0]):
        return replace(held, components=(_turned(held.components[0]),))
    return Filter(components=held.components if claims else (), entries=held.entries, excluded=tuple(entries))


def _mixed(held: Filter) -> bool:
    """Whether provisions are limited by authorities so that turning the provisions is not the contrary."""
    return bool(held.provisions) and any(g.negated or not _can_turn(g) for g in held.authorities)


def _can_turn(group: Group) -> bool:
    return len(group.items) == 1 or group.joined == "any" or group.negated


def _turned(group: Group) -> Group:
    return Group(group.items, "any" if len(group.items) > 1 else "all", not group.negated)


def without(held: Filter, said: Filter) -> Filter:
    """ "Drop (k)(2)": what is named, taken out."""
    authorities = _less(held.authorities, said.authorities)
    return replace(
        held,
        provisions=_less(held.provisions, said.provisions),
        authorities=authorities,
        only_authorities=held.only_authorities and bool(authorities),
        components=_less(held.components, said.components),
    )


def _less(held: Sequence[Group], said: Sequence[Group]) -> tuple[Group, ...]:
    gone = {item for group in said for item in group.items}
    left = (replace(group, items=tuple(i for i in group.items if i not in gone)) for group in held)
    return tuple(group for group in left if group.items)


def of_both(held: Filter, earlier: Filter | None) -> Filter | None:
    """ "Both?": what was asked for as either of two, or in two turns, asked for together."""
    before = earlier or Filter()
    if provisions := _together(held.provisions, before.provisions):
        return replace(held, provisions=provisions)
    if authorities := _together(held.authorities, before.authorities):
        return replace(held, authorities=authorities)
    if components := _together(held.components, before.components):
        return replace(held, components=components)
    return None


def _together(groups: Sequence[Group], before: Sequence[Group]) -> tuple[Group, ...]:
    if len(groups) != 1 or groups[0].negated:
        return ()
    if len(groups[0].items) == 2 and groups[0].joined == "any":
        return (replace(groups[0], joined="all"),)
    if len(before) != 1 or before[0].negated or before == groups:
        return ()
    return (Group(tuple(dict.fromkeys((*before[0].items, *groups[0].items))), "all"),)


def _all_negated(groups: Sequence[Group]) -> bool:
    return all(group.negated for group in groups)
