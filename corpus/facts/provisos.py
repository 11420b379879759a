"""The conditions of a sentence that sets a time or an amount: "unless ...", "if ...", "except for ...", as printed.

Reads English sentences, knowing no part of the text. One that is not read to its end for certain is left out. What
limits a claim of exemption is read by `corpus.facts.conditions`.
"""

from __future__ import annotations

import re

from corpus.patterns import Pattern

_LABEL = Pattern(r"(?:\([0-9A-Za-z]{1,5}\)\s*)+")
_HEADED = Pattern(r"^[A-Z][^.;,]{0,90}?\.\s|^[A-Z][\w ,]{0,60}(?:--|—)\s?")
WORDS = Pattern(
    r"\b(?:unless|except(?: as| that| where| for| in)?|if|provided that|where|whenever|(?<!any other time )when(?= )|"
    r"(?<!be )[Ss]ubject to(?= paragraph| the (?:restrict|requirement|provision))|whichever|"
    r"for good cause|in cases in which|in the absence of|in instances|following an?|regardless|to the extent|absent|"
    r"(?-i:In the case of|Once(?= (?:the|an?|any|such|all)\b)))\b",
    re.IGNORECASE,
)
# Where a condition ends for certain, and the comma after which the rule itself is said.
_ENDS = Pattern(r";|:(?=\s|$)|(?<!Sec)(?<!C)(?<!\.m)\.(?=\s|$)")
_RULE = Pattern(
    r", (?:then )?(?:(?:the|an?|any|each|all|such|no|it|they|he|she|you|these|those|this|its|in|on|[a-z]+s|"
    r"[A-Z][\w&-]*)\b(?: [\w'&/.()-]+){0,14}? )"
    r"(?:shall|must|may|will|need|is|are|has|have|should|can|cannot|does|do|generally|[a-z]+es|[a-z]{3,}[^aious\s]s)\b"
    r"|, (?:it|they) [a-z]+|, (?:[a-z]+ |that [a-z]+ )?(?:shall|must|may|will|need)\b"
    r"|\s(?=(?:it|they|he or she) (?:shall|must|will|may)\b)|"
    r", (?:whichever|provided that|unless|except|but|and (?:shall|must|may|will|it)|or (?:shall|must|may))\b"
)
_WHEN = Pattern(r"if|when|where", re.IGNORECASE)
_RULE_AFTER = (
    (Pattern(r"unless|except(?! that)", re.IGNORECASE), Pattern(r", (?:within|by|if|when|where)\b")),
    (Pattern(r"except for", re.IGNORECASE), Pattern(r", ")),
    (_WHEN, Pattern(r", (?:for an?|within|not later|no later|no more|at least|up to)\b")),
    (Pattern(r"if", re.IGNORECASE), Pattern(r", that (?:the|it)\b")),
)
_OTHERWISE = Pattern(r"unless otherwise \w+(?=,)", re.IGNORECASE)
_UNFINISHED = Pattern(r"\b(?:that|the|an?|and|or|to|of|if|except|following conditions|may|must|shall|will)$|\bif,")
_MAIN = Pattern(r"(?<!which )(?<!that )(?<!who )\b(?:shall|must)\b")
_ASIDE = Pattern(r"\b(?:shall|must|may|will|and|or|that|which|is|are),? $")


def stated(text: str) -> str:
    """Every condition of a sentence, as printed."""
    return "; ".join(text[left:right].strip() for left, right in around(text, 0, 0))


def opening(text: str) -> int:
    """Where the sentence begins behind its labels and heading."""
    label = _LABEL.match(text)
    at = label.end() if label else 0
    headed = _HEADED.match(text[at:])
    return at + headed.end() if headed and len(text) - at - headed.end() > 20 else at


def around(text: str, start: int, after: int) -> list[tuple[int, int]]:
    """Where the conditions stand of a sentence whose period begins at `start`, its trigger ending at `after`."""
    found: list[tuple[int, int]] = []
    for match in WORDS.finditer(text):
        if found and match.start() < found[-1][1]:
            continue
        if start < match.start() < after and match[0].lower() not in ("unless", "whichever"):
            continue  # "from when it is received": the trigger's own
        if re.search(r"\b(?:from|determine|as to|even|decision)\s$", text[: match.start()]):
            continue
        end = _end(text, match)
        if _is_whole(
            text[match.start() : end].strip(), opens=match.start() == opening(text), last=end >= len(text) - 1
        ):
            found.append((match.start(), end))
    return found


def _is_whole(condition: str, *, opens: bool, last: bool) -> bool:
    """Whether a condition is read to its end, and nothing but the condition; a list may follow it."""
    if " " not in condition or condition.count("(") != condition.count(")") or _UNFINISHED.search(condition):
        return False
    return not (opens and last) and not (_WHEN.match(condition) and _MAIN.search(condition))


def _end(text: str, match: re.Match[str]) -> int:
    """Where the clause that a word opens ends: with its brackets, before the rule, or with the sentence."""
    begin = match.end() + 1
    if match[0].lower() == "whichever" and (comma := text.find(",", begin)) >= 0:
        return comma
    if otherwise := _OTHERWISE.match(text, match.start()):
        return otherwise.end()
    if text[: match.start()].endswith("("):
        closed = text.find(")", begin)
        return closed if closed >= 0 else len(text)
    stop = _ENDS.search(text, begin)
    end = stop.start() if stop else len(text)
    rules = [_RULE, *(pattern for words, pattern in _RULE_AFTER if words.match(match[0]))]
    end = min((rule.start() for one in rules if (rule := one.search(text, begin, end))), default=end)
    if _ASIDE.search(text[: match.start()]) and (comma := text.find(",", begin, end)) >= 0:
        end = comma  # "must, when applicable, designate"
    return end
