"""What a question about the matrix limits its set to: provisions, authorities, components, sizes.

Reads the mentions that `qa.lexicon` found together with the words between them: "but not", "or",
"only". It does not know what is asked of the set.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus import provision as provisions
from qa import cues
from qa.matrix import Filter, Group, Joined, Measure, Sign
from qa.mentions import ComponentMention, ProvisionMention


def is_authority(mention: ProvisionMention) -> bool:
    return any(provisions.parse(p) is not None and p[1] in provisions.AUTHORITY_SUBSECTIONS for p in mention.provisions)


def read_filter(
    text: str,
    listed: Sequence[ProvisionMention],
    components: Sequence[ComponentMention],
    exemption: bool,
) -> Filter:
    wanted = _groups(text, listed, authority=False)
    under = _groups(text, listed, authority=True)
    size = cues.SIZE.search(text)
    extreme = cues.EXTREME.search(text) if not size and exemption else None
    if extreme and extreme["measure"] is None and not re.search(r"\bexempt|\bauthorit|\bsystem|\bentr", text, re.I):
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
        extreme=(_measured(extreme["measure"]), "fewest" if extreme["end"].lower() in cues.FEWEST else "most")
        if extreme
        else None,
        by_component=by_component,
    )


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
    groups: list[Group] = []
    last_end = 0
    negated = False
    last_authority: bool | None = None
    for mention in listed:
        between = text[last_end : mention.start]
        is_first = last_end == 0
        if cues.NOT.search(between):
            negated = True
        elif is_first or cues.BUT.search(between) or last_authority != is_authority(mention):
            negated = False
        last_end, last_authority = mention.end, is_authority(mention)
        items = tuple(p for p in mention.provisions if (p[1] in provisions.AUTHORITY_SUBSECTIONS) == authority)
        if not items:
            continue
        joined: Joined = "any" if mention.alternatives else "all"
        previous = groups[-1] if groups else None
        if previous and previous.negated == negated and not is_first:
            either = re.search(r"\bor\b", between) is not None
            if either and previous.joined == ("any" if len(previous.items) > 1 else previous.joined):
                groups[-1] = Group((*previous.items, *items), "any", negated)
                continue
        groups.append(Group(items, joined, negated))
    return tuple(groups)


def _component_groups(text: str, components: Sequence[ComponentMention]) -> tuple[Group, ...]:
    if not components:
        return ()
    groups: list[Group] = []
    positive: list[str] = []
    last = 0
    for mention in components:
        if cues.NOT.search(text[last : mention.start]) and re.search(
            r"\b(?:not|except|excluding|other than|without)\b(?: (?:the|of|by|from|those|ones))*\s*$",
            text[last : mention.start],
            re.I,
        ):
            groups.append(Group((mention.code,), "any", True))
        elif mention.code not in positive:
            positive.append(mention.code)
        last = mention.end
    if positive:
        groups.insert(0, Group(tuple(positive), "all" if cues.SHARED.search(text) else "any"))
    return tuple(groups)


def _negated_before(text: str, position: int) -> bool:
    return bool(re.search(r"\b(?:not|never|cannot)\b|n't\b", text[max(0, position - 20) : position], re.I))


def _measured(word: str | None) -> Measure:
    if word is None:
        return "provisions"
    return next(measure for start, measure in cues.MEASURES.items() if word.lower().startswith(start))


def _size(match: re.Match[str]) -> tuple[Measure, Sign, int]:
    written = match["number"].lower()
    number = int(written) if written.isdigit() else cues.NUMBER_WORDS[written]
    return _measured(match["measure"]), cues.SIGNS.get((match["sign"] or "").lower(), "="), number
