"""The clause that a time limit stands in: who, what, counted from what, on which condition.

Reads English sentences of duties, knowing no part of the text. What it cannot read for certain it
leaves empty.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.facts import provisos
from corpus.patterns import Pattern
from corpus.text import shortened

_STRONG = Pattern(
    r"\b(?:(?:shall|must|may|will|do not|does not) have|shall|must|may|will|should|cannot|can|has|have)\b"
)
_WEAK = Pattern(r"\b(?:is|are|sends|issues|provides|continues|determines|does not|do not)\b")
_START = Pattern(
    r"[,;(]|:(?=\s)|--|—|\b(?:[Tt]hat|which|who|whom|[Ii]f|[Uu]nless|[Ww]hen|[Ww]henever|[Ww]here|because|until|but|so|"
    r"provided|and (?=(?:the|it|a|an|to|shall|must|may|will) )|(?<=, )and (?=[A-Z]{2,} ?$))",
)
_PROVISO = Pattern(r"\bprovided that |; ")
_RELATIVE = Pattern(r"\b(?:that|which|who)\s*$")
_NOUN = Pattern(
    r"(?:(?:[Tt]he|[Aa]n?|[Aa]ny|[Ee]ach|[Aa]ll|[Ee]very|[Ss]uch|[Ee]ither|[Bb]oth|[Nn]either|[Nn]o|[Tt]hese|"
    r"[Oo]ther) |"
    r"(?=[A-Z][\w&/-]|you\b|persons\b|recipients\b|"
    r"components\b))(?:[A-Za-z][\w'&/.-]*)(?: [A-Za-z0-9(][\w'&/).-]*){0,12}"
)
_CONDITIONAL = Pattern(r"(?:If|Where|When|Whenever|Unless|In|For|At|Upon|On|After|Within|It|There|This|That)\b")
_VERB = Pattern(r" (?:is|are|was|were|be|shall|must|may|will|has|have) ")
_PASSIVE = Pattern(r"^(?:not |only |also |then |generally )?(?:be|been|have been|become|constitute|expire|commence)\b")
_BY = Pattern(
    r"(?<!received )\bby (?P<who>(?:the|an?|any|each) [A-Za-z][\w' -]*?)(?= (?:within|not|no|on|and|in|at|to|"
    r"if|for)\b|[,;.]|$)"
)
_VERB_BEHIND = Pattern(r", (?:shall|must|may|will)\b")
_TO_DO = Pattern(r",? (?:with)?in which (?P<who>[a-z][\w' -]*?) (?P<modal>must|may|shall) (?P<what>[^,;:.]+)")
_TRIGGER = Pattern(
    r"\s*(?:\((?P<aside>[^)]*)\)\s*)?,? ?(?P<from>(?:after|of|from|following|before|preceding|subsequent to|prior to|"
    r"in advance of|following on|beyond)\b.*)",
    re.DOTALL,
)
_TRIGGER_END = Pattern(
    r"[;]|,(?! \d{4}\b)|:(?=\s|$)|(?<!Sec)(?<!C)(?<!\.m)\.(?=\s|$)| (?:unless|except|if|provided|whichever|"
    r"within which|in which|but|when the|or within|will (?:result|be)|of (?:its|his|her|their) decision|"
    r"and (?:shall|must|may|will)|as (?:provided|specified|required|described|prescribed|set forth)|"
    r"for facilities|[a-z]+ing whether|to (?:determine|make|respond|file|decide|submit|grant|notify))\b|"
    r"\((?![0-9A-Za-z]{1,5}\)|if )"
)
# "The Director's Finding, Determination, or Order": the list goes on.
_LISTED = Pattern(r", [\w-]+, (?:or|and) (?!(?:the|an?|it|shall|must|may|will)\b)[\w-]+")
_ACTION_END = Pattern(
    r";|:(?=\s|$)|, (?:and|but|or|unless|except|if|provided|which|whichever|in accordance)|(?<!Sec)\.(?=\s|$)"
)
# "If the Department needs more, it shall have ...": who "it" is.
_OPENS_WITH = Pattern(
    r"(?:If|When|Where|Whenever|Once) (?P<who>(?:the|an?|any|each) [A-Za-z][\w' -]{1,60}?) (?:determines|finds|decides|"
    r"concludes|believes|receives|requires|requests|needs|elects|intends|wishes|grants|denies|fails|does not|has) "
)
_IT = Pattern(r"(?:^|, )it\s*$")
_LONGEST = 180  # characters of an action


@dataclass(frozen=True, slots=True)
class Clause:
    """As printed; "" where it cannot be read with certainty. `after` is where the trigger ends."""

    actor: str
    action: str
    trigger: str
    condition: str
    conditional: bool  # the period itself stands in a condition


def read(text: str, start: int, end: int) -> Clause:
    """The clause around the period `text[start:end]`, which begins with what leads in to it ("within")."""
    first = provisos.opening(text)
    trigger, aside, after = _trigger(text, end)
    conditions = provisos.around(text, start, after)
    inside = any(left <= start < right and "," not in text[left:start] for left, right in conditions)
    words = [text[left:right].strip() for left, right in conditions]
    if aside:
        words.append(aside)
    actor, action = _duty(text, first, start, after)
    if asked := _TO_DO.match(text, after) or _TO_DO.match(text, end):
        actor, action = asked["who"], asked["what"]
    return Clause(actor, action, trigger, "; ".join(words), inside)


def _trigger(text: str, end: int) -> tuple[str, str, int]:
    match = _TRIGGER.match(text, end)
    if not match:
        beside = re.match(r"\s*\((?P<aside>[^)]*)\)", text[end:])
        return "", beside["aside"] if beside else "", end
    said = match["from"]
    stop = _TRIGGER_END.search(said)
    while stop and (listed := _LISTED.match(said, stop.start())):
        stop = _TRIGGER_END.search(said, listed.end())
    if stop:
        cut, rest = said[: stop.start()], said[stop.start() :]
        outside = re.match(r"\s*\((?P<aside>exclu[^)]*)\)", rest)
        aside = match["aside"] or (outside["aside"] if outside else "")
        return cut.strip(), aside, match.start("from") + stop.start()
    return said.strip(), match["aside"] or "", len(text)


def _duty(text: str, first: int, start: int, after: int) -> tuple[str, str]:
    """Who does what: by the nearest verb of duty before the period, or behind one that opens the sentence."""
    beside = _VERB_BEHIND.match(text, after)
    if beside and text[:start].rstrip().endswith(","):  # "the office, within ten days, shall route"
        subject = _subject(text, first, len(text[:start].rstrip(" ,")))
        return subject, _trimmed(_action(text, beside.end(), beside.end(), beside.end()))
    opens = start - first < 4
    bounds = (after, len(text)) if opens else (first, start)
    found = list(_STRONG.finditer(text, *bounds)) or list(_WEAK.finditer(text, *bounds))
    for verb in found if opens else reversed(found):
        subject = _subject(text, bounds[0], verb.start())
        if subject:
            proviso = _PROVISO.search(text, verb.end(), max(start, verb.end()))
            if proviso:  # the period is that of another clause
                return "", _trimmed(text[proviso.end() : start])
            return _said_of(text, subject, verb, start, after)
    main = [verb for verb in found if not _RELATIVE.search(text[: verb.start()]) and verb[0] not in ("has", "have")]
    if main:  # whoever does it: what is done can still be read
        verb = main[0] if opens else main[-1]
        passive = _PASSIVE.match(text[verb.end() :].lstrip())
        who = _OPENS_WITH.match(text, first) if _IT.search(text[: verb.start()]) and not passive else None
        action = _trimmed(f"{verb[0]} {_action(text, verb.end(), start, after).strip(' ,')}")
        return who["who"] if who else "", action
    return "", ""


def _subject(text: str, first: int, end: int) -> str:
    """The noun phrase before a verb, with its relative clause; "" when it is none for certain."""
    begins = [first, *(match.end() for match in _START.finditer(text, first, end))]
    begin = begins[-1]
    if len(begins) > 1 and _RELATIVE.search(text[:begin]):
        begin = begins[-2]  # "the component that maintains the record"
        return _checked(text[begin:end], relative=True)
    return _checked(text[begin:end], relative=False)


def _checked(words: str, *, relative: bool) -> str:
    subject = words.strip(" ,")
    fits = _NOUN.fullmatch(subject) and not _CONDITIONAL.match(subject)
    return subject if fits and (relative or not _VERB.search(f" {subject} ")) else ""


def _said_of(text: str, subject: str, verb: re.Match[str], start: int, after: int) -> tuple[str, str]:
    rest = text[verb.end() :].lstrip(" ,")
    if verb[0].endswith("have"):  # "shall have 20 days from receipt to determine"
        to_do = re.search(r"\bto (?P<what>[^,;]+)", text[after:])
        what = to_do["what"] if to_do else _action(text, verb.end(), start, after)
        condition = provisos.WORDS.search(what)
        return subject, _trimmed(what[: condition.start()] if condition else what)
    action = _action(text, verb.end(), start, after)
    if _PASSIVE.match(rest) or verb[0] in ("is", "are"):
        by = _BY.search(text, verb.end(), max(start, verb.end()))
        return (by["who"].strip() if by else ""), _trimmed(f"{subject} {verb[0]} {action}")
    if _WEAK.fullmatch(verb[0]):
        action = f"{verb[0]} {action.strip()}"
    return ("" if subject.lower() in ("it", "this") else subject), _trimmed(action)


def _action(text: str, begin: int, start: int, after: int) -> str:
    """What is done: the words between the verb and the period, else those behind it."""
    between = text[begin:start] if begin < start else ""
    aside = between.startswith(",") and between.endswith(", ")  # "may, on his own motion, within"
    if between.strip(" ,") and not aside:
        if re.search(r"\b(?:an?|the) $", between):  # "conduct an annual audit of"
            stop = _ACTION_END.search(text, start)
            return text[begin : stop.start() if stop else len(text)]
        return between
    tail = text[max(begin, after) :]
    stop = _ACTION_END.search(tail, 4)
    return tail[: stop.start()] if stop else tail


def _trimmed(action: str) -> str:
    action = " ".join(action.split()).strip(" ,.;:-")
    action = re.sub(r"(?:,? (?:but|and|as soon as practicable|in any event|in no event))+$", "", action)
    return shortened(action, _LONGEST)
