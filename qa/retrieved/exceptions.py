"""The rule before its exception, where a yes or no is asked: a paragraph that takes something from another of its
section ("Notwithstanding paragraph (a) of this section", "excepted from 5.49(a)") says alone the contrary of the rule.

It reads which paragraph limits which in their words and reorders hits; it ranks and quotes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.patterns import Pattern
from index.search import Hit
from qa.retrieved.focus import asks_whether

_NEAR = 8  # hits among which the rule must be
_NEARLY = 0.12  # how far behind its exception it may be
_BESIDE = 2  # exceptions that are shown with it
_LABELS = r"(?P<labels>\([a-z0-9]{1,4}\)[^.;]{0,60}?)"
_LIMITED = Pattern(
    rf"\b(?:notwithstanding|except(?:ed|ions?) (?:from|to)|exempt from|despite)\b[^.;]{{0,60}}?"
    rf"(?:\bparagraphs? {_LABELS}of this section|(?P<section>\d+\.\d+)(?P<path>(?:\([a-z0-9]+\))+)|"
    rf"\b(?P<whole>this section))",
    re.IGNORECASE,
)
_NOT_APPLIED = Pattern(
    rf"(?:\bparagraphs? {_LABELS}of this section|\b(?P<whole>this section))[^.;]{{0,30}}? "
    r"(?:do|does|shall|will|is|are) not (?:apply|applicable|required)\b",
    re.IGNORECASE,
)
_EXCEPTING = Pattern(
    rf"\bexcept (?:as|where|when)(?: otherwise)?(?: \w+){{0,2}} (?:in|by|under|pursuant to) "
    rf"(?:paragraphs? {_LABELS}of )?this section",
    re.IGNORECASE,
)
_OPENS = Pattern(r"^(?:\(\w{1,4}\)\s*)*(?:[A-Z][^.]{0,80}\.\s+)?(?:However|Unless|Except|Notwithstanding)\b[^.;]*")
_LABEL = Pattern(r"(?:\([a-z0-9]{1,4}\))+")
_RULES = Pattern(r"\b(?:must|shall|may|will)\b", re.IGNORECASE)
_FORBIDS = Pattern(r"\b(?:(?:must|shall|may|will) not|no person|prohibited)\b", re.IGNORECASE)
_PERMITS = Pattern(r"\bmay\b(?! not\b)|\b(?:is|are|be) (?:excepted|permitted|allowed)\b", re.IGNORECASE)


def rule_first(question: str, hits: Sequence[Hit]) -> list[Hit]:
    """The hits; where a yes or no is asked and the first only limits a rule of its section that is as near, that rule
    before it, with what else is excepted from it."""
    if not hits or not asks_whether(question):
        return list(hits)
    first = hits[0]
    near = [hit for hit in hits[1:_NEAR] if _together(hit, first) and first.score - hit.score <= _NEARLY]
    rule = next((hit for hit in near if _limits(first, hit)), None)
    if rule is None:
        return list(hits)
    others = [hit for hit in near if hit is not rule and _limits(hit, rule) and _PERMITS.search(hit.passage.text)]
    led = [rule, first, *(others[: _BESIDE - 1] if _FORBIDS.search(rule.passage.text) else ())]
    ids = {hit.passage.id for hit in led}
    rest = [hit for hit in hits if hit.passage.id not in ids]
    return [*(replace(hit, score=first.score) for hit in led), *rest]


def _limits(exception: Hit, rule: Hit) -> bool:
    """Whether the words of one of two paragraphs of a section make it an exception to the other."""
    if not _RULES.search(rule.passage.text) or _is_exception(rule):
        return False
    excepting = _EXCEPTING.search(rule.passage.text)
    if excepting is not None:
        return excepting["labels"] is None or _among(excepting["labels"], exception)
    for limited in (_LIMITED.search(exception.passage.text), _NOT_APPLIED.search(exception.passage.text)):
        if limited is None:
            continue
        if limited["labels"]:
            return _among(limited["labels"], rule)
        named = limited.groupdict().get("section")
        if named:
            return rule.passage.cite.endswith(f" {named}{limited['path']}")
        opens = _OPENS.match(exception.passage.text)
        return opens is not None and rule.passage.start < exception.passage.start
    return False


def _is_exception(hit: Hit) -> bool:
    return _LIMITED.search(hit.passage.text) is not None or _NOT_APPLIED.search(hit.passage.text) is not None


def _among(labels: str, hit: Hit) -> bool:
    """Whether the paragraph of a hit, or one that it stands in, has one of some labels."""
    path = hit.passage.cite.removeprefix(hit.passage.unit)
    return any(path.startswith(label) for label in _LABEL.findall(labels))


def _together(one: Hit, other: Hit) -> bool:
    return (one.passage.unit, one.passage.source) == (other.passage.unit, other.passage.source)
