"""What a question about the matrix limits its set to: provisions, authorities, components, sizes.

Its clauses about claims are read by `qa.question.predicates`. It does not know what is asked of the set.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.numbers import value
from corpus.patterns import Pattern
from qa.asked_sets import Filter, Group, Measure, Predicate, Sign
from qa.cues import limiting, referring
from qa.mentions import ComponentMention, ProvisionMention
from qa.question.blanked import blanked
from qa.question.predicates import read_cases

_SHORT = 5  # words; "and the fewest?" is about the set before
_ABOUT_SETS = Pattern(r"\bexempt|\bauthorit|\bsystem|\bentr", re.IGNORECASE)


def read_filter(
    text: str,
    listed: Sequence[ProvisionMention],
    components: Sequence[ComponentMention],
    exemption: bool,
) -> Filter:
    owners, plain = _component_groups(text, components)
    size = limiting.SIZE.search(text)
    extreme = limiting.EXTREME.search(text) if not size and (exemption or len(text.split()) <= _SHORT) else None
    if extreme and extreme["measure"] is None and exemption and not _ABOUT_SETS.search(text):
        extreme = None
    by_component = (limiting.BY_COMPONENT.search(text) or limiting.BY_AGENCY.search(text)) is not None
    if extreme and by_component:
        extreme = None
    id_printed, plain = _trait(plain, limiting.HAS_ID)
    findings = next(((kinds, found) for cue, kinds in limiting.FINDINGS if (found := cue.search(plain))), None)
    if findings:
        plain = blanked(plain, [findings[1].span()])
    waiver, plain = _trait(plain, limiting.WAIVE)
    conditional, plain = _trait(plain, limiting.CONDITIONAL)
    passes, plain = _trait(plain, limiting.PASSES)
    reasons, plain = _trait(plain, limiting.REASONS_PRINTED)
    unasserted = limiting.UNASSERTED.search(plain)
    if unasserted:
        plain = blanked(plain, [unasserted.span()])
    if size:
        plain = blanked(plain, [size.span()])
    cases = read_cases(plain, listed)
    first, *also = cases[0] if cases else (Predicate(),)
    return Filter(
        provisions=first.provisions,
        authorities=first.authorities,
        only_provisions=first.only_provisions,
        only_authorities=first.only_authorities,
        also=tuple(also),
        alternatives=tuple(cases[1:]),
        components=owners,
        waiver=waiver,
        conditional=conditional if referring.PLURAL.search(text) else None,
        passes_through=passes,
        not_asserted=True if unasserted else None,
        reasons_printed=reasons if not findings else None,
        id_printed=id_printed,
        findings=findings[0] if findings else (),
        size=_size(size) if size else None,
        extreme=(measured(extreme["measure"]), "fewest" if extreme["end"].lower() in limiting.FEWEST else "most")
        if extreme
        else None,
        by_component=by_component,
    )


def _trait(text: str, cue: Pattern) -> tuple[bool | None, str]:
    """Whether systems with a trait are asked for, or those without it; and the text without its words."""
    match = cue.search(text)
    if not match:
        return None, text
    denied = limiting.DENIES_NEXT.search(text[: match.start()])
    start = denied.start() if denied else match.start()
    turned = match[0].lower().startswith("un")
    return (denied is None) != turned, blanked(text, [(start, match.end())])


def _component_groups(text: str, components: Sequence[ComponentMention]) -> tuple[tuple[Group, ...], str]:
    """The components asked for and those left out; and the text without the words that leave these
    out, which deny no provision."""
    positive: dict[str, None] = {}
    negative: dict[str, None] = {}
    plain = text
    last: ComponentMention | None = None
    for mention in components:
        left_out = limiting.OWNER_LEFT_OUT.search(text[: mention.start])
        goes_on = last is not None and limiting.GOES_ON.fullmatch(text[last.end : mention.start]) is not None
        if left_out or (goes_on and last is not None and last.code in negative):
            negative[mention.code] = None
            start = left_out.start() if left_out else mention.start
            plain = blanked(plain, [(start, mention.end)])
        else:
            positive[mention.code] = None
        last = mention
    groups = [Group(tuple(positive), "all" if limiting.SHARED.search(text) else "any")] if positive else []
    return tuple(groups + [Group((code,), "any", True) for code in negative]), plain


def measured(word: str | None) -> Measure:
    if word is None:
        return "provisions"
    return next(measure for start, measure in limiting.MEASURES.items() if word.lower().startswith(start))


def _size(match: re.Match[str]) -> tuple[Measure, Sign, int]:
    written = match["number"].lower()
    number = 1 if written.endswith("single") else value(written)
    return measured(match["measure"]), limiting.SIGNS.get((match["sign"] or "").lower(), "="), number
