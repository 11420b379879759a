"""What a question about the matrix limits its set to: provisions, authorities, components, sizes.

Reads the mentions that `qa.lexicon` found together with the words between them: "but not", "or",
"only". It does not know what is asked of the set.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus import provision as provisions
from qa import cues
from qa.matrix import Filter, Group, Joined, Measure, Sign
from qa.mentions import ComponentMention, ProvisionMention

_SHORT = 5  # words; "and the fewest?" is about the set before
_ABOUT_SETS = re.compile(r"\bexempt|\bauthorit|\bsystem|\bentr", re.IGNORECASE)


def is_authority(mention: ProvisionMention) -> bool:
    return any(provisions.parse(p) is not None and p[1] in provisions.AUTHORITY_SUBSECTIONS for p in mention.provisions)


def read_filter(
    text: str,
    listed: Sequence[ProvisionMention],
    components: Sequence[ComponentMention],
    exemption: bool,
) -> Filter:
    plain = _without_left_out(text, components)
    wanted = _groups(plain, listed, authority=False)
    under = _groups(plain, listed, authority=True)
    size = cues.SIZE.search(text)
    extreme = cues.EXTREME.search(text) if not size and (exemption or len(text.split()) <= _SHORT) else None
    if extreme and extreme["measure"] is None and exemption and not _ABOUT_SETS.search(text):
        extreme = None
    by_component = cues.BY_COMPONENT.search(text) is not None
    if extreme and by_component:
        extreme = None
    only = cues.ONLY.search(text)
    only_authorities = bool(only and under and _near(text, only.span(), listed))
    return Filter(
        provisions=wanted,
        authorities=under,
        only_authorities=only_authorities,
        components=_component_groups(text, components),
        waiver=(not _negated_before(text, match.start())) if (match := cues.WAIVE.search(text)) else None,
        conditional=True if cues.CONDITIONAL.search(text) and cues.PLURAL.search(text) else None,
        passes_through=True if cues.PASSES.search(text) else None,
        not_asserted=True if cues.UNASSERTED.search(text) else None,
        reasons_printed=False if cues.NO_REASON.search(text) else None,
        size=_size(size) if size else None,
        extreme=(measured(extreme["measure"]), "fewest" if extreme["end"].lower() in cues.FEWEST else "most")
        if extreme
        else None,
        by_component=by_component,
    )


def _without_left_out(text: str, components: Sequence[ComponentMention]) -> str:
    """ "Other than ICE systems": words that leave out components deny no provision."""
    for mention in components:
        left_out = cues.LEFT_OUT.search(text[: mention.start])
        if left_out:
            text = text[: left_out.start()] + " " * (mention.end - left_out.start()) + text[mention.end :]
    return text


def _near(text: str, only: tuple[int, int], listed: Sequence[ProvisionMention]) -> bool:
    """ "Only under (k)(2)" and "on (k)(2) alone" limit the authorities; "only the ICE ones" does not."""
    for mention in listed:
        if not is_authority(mention):
            continue
        between = text[only[1] : mention.start] if only[1] <= mention.start else text[mention.end : only[0]]
        if len(between.split()) <= 4 and not re.search(r"\bones\b", between):
            return True
    return False


def _groups(text: str, listed: Sequence[ProvisionMention], *, authority: bool) -> tuple[Group, ...]:
    """Groups of provisions or of authorities, in order, with what the words between say of them."""
    groups: list[Group] = []
    last_end = 0
    negated = False
    last_authority: bool | None = None
    for mention in listed:
        between = text[last_end : mention.start]
        is_first = last_end == 0
        other = bool(cues.OTHER_THAN.search(between)) and is_authority(mention)
        if cues.NOT.search(cues.OTHER_THAN.sub("", between) if other else between):
            negated = True
        elif is_first or cues.BUT.search(between) or last_authority != is_authority(mention):
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
    if not authority and cues.OBLIGED.search(text) and not cues.EXEMPT.search(text):
        return tuple(replace(group, negated=not group.negated) for group in groups)
    return tuple(groups)


def _joined(mention: ProvisionMention, between: str, text: str, other: bool) -> Joined:
    if other:
        return "other"
    if cues.EITHER_NOT_BOTH.search(text):
        return "one"
    return "any" if mention.alternatives or cues.ANY_OF.search(between) else "all"


def _component_groups(text: str, components: Sequence[ComponentMention]) -> tuple[Group, ...]:
    positive: dict[str, None] = {}
    negative: dict[str, None] = {}
    for mention in components:
        left_out = cues.LEFT_OUT.search(text[: mention.start]) or re.search(
            r"\bnot (?:(?:of|by|from|the|those|an?)\s+)*$", text[: mention.start], re.IGNORECASE
        )
        (negative if left_out else positive)[mention.code] = None
    groups = [Group(tuple(positive), "all" if cues.SHARED.search(text) else "any")] if positive else []
    return tuple(groups + [Group((code,), "any", True) for code in negative])


def _negated_before(text: str, position: int) -> bool:
    return bool(re.search(r"\b(?:not|never|cannot)\b|n't\b", text[max(0, position - 20) : position], re.I))


def measured(word: str | None) -> Measure:
    if word is None:
        return "provisions"
    return next(measure for start, measure in cues.MEASURES.items() if word.lower().startswith(start))


def _size(match: re.Match[str]) -> tuple[Measure, Sign, int]:
    written = match["number"].lower()
    number = int(written) if written.isdigit() else cues.NUMBER_WORDS[written]
    return measured(match["measure"]), cues.SIGNS.get((match["sign"] or "").lower(), "="), number
