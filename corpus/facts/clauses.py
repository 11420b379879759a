"""The clause that a time limit stands in: who, what, counted from what, on which condition.

Reads English sentences of duties, knowing no part of the text. What it cannot read for certain it
leaves empty.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_LABEL = re.compile(r"(?:\([0-9A-Za-z]{1,5}\)\s*)+")
_HEADED = re.compile(r"^[A-Z][^.;,]{0,90}?\.\s|^[A-Z][\w ,]{0,60}(?:--|—)\s?")
_STRONG = re.compile(
    r"\b(?:(?:shall|must|may|will|do not|does not) have|shall|must|may|will|should|cannot|can|has|have)\b"
)
_WEAK = re.compile(r"\b(?:is|are|sends|issues|provides|continues|determines|does not|do not)\b")
_START = re.compile(
    r"[,;(]|:(?=\s)|--|—|\b(?:[Tt]hat|which|who|whom|[Ii]f|[Uu]nless|[Ww]hen|[Ww]henever|[Ww]here|because|until|but|so|"
    r"provided|and (?=(?:the|it|a|an|to|shall|must|may|will) ))",
)
_PROVISO = re.compile(r"\bprovided that |; ")
_RELATIVE = re.compile(r"\b(?:that|which|who)\s*$")
_NOUN = re.compile(
    r"(?:(?:[Tt]he|[Aa]n?|[Aa]ny|[Ee]ach|[Aa]ll|[Ee]very|[Ss]uch|[Ee]ither|[Bb]oth|[Nn]either|[Nn]o|[Tt]hese|"
    r"[Oo]ther) |"
    r"(?=[A-Z][\w&/-]|you\b|persons\b|recipients\b|"
    r"components\b))(?:[A-Za-z][\w'&/.-]*)(?: [A-Za-z0-9(][\w'&/).-]*){0,12}"
)
_CONDITIONAL = re.compile(r"(?:If|Where|When|Whenever|Unless|In|For|At|Upon|On|After|Within|It|There|This|That)\b")
_VERB = re.compile(r" (?:is|are|was|were|be|shall|must|may|will|has|have) ")
_PASSIVE = re.compile(
    r"^(?:not |only |also |then |generally )?(?:be|been|have been|become|constitute|expire|commence)\b"
)
_BY = re.compile(
    r"(?<!received )\bby (?P<who>(?:the|an?|any|each) [A-Za-z][\w' -]*?)(?= (?:within|not|no|on|and|in|at|to|"
    r"if|for)\b|[,;.]|$)"
)
_VERB_BEHIND = re.compile(r", (?:shall|must|may|will)\b")
_TO_DO = re.compile(r",? (?:with)?in which (?P<who>[a-z][\w' -]*?) (?P<modal>must|may|shall) (?P<what>[^,;:.]+)")
_TRIGGER = re.compile(
    r"\s*(?:\((?P<aside>[^)]*)\)\s*)?,? ?(?P<from>(?:after|of|from|following|before|preceding|subsequent to|prior to|"
    r"in advance of|following on)\b.*)",
    re.DOTALL,
)
_TRIGGER_END = re.compile(
    r"[;]|,(?! \d{4}\b)|:(?=\s|$)|(?<!Sec)(?<!C)(?<!\.m)\.(?=\s|$)| (?:unless|except|if|provided|whichever|"
    r"within which|in which|but|when the|or within|will (?:result|be)|of (?:its|his|her|their) decision|"
    r"and (?:shall|must|may|will)|as (?:provided|specified|required|described|prescribed|set forth)|"
    r"for facilities|to (?:determine|make|respond|file|decide|submit|grant|notify))\b|\((?![0-9A-Za-z]{1,5}\)|if )"
)
_CONDITION = re.compile(
    r"\b(?:unless|except(?: as| that| where| for| in)?|if|provided that|where|whenever|when(?= )|"
    r"(?<!be )[Ss]ubject to(?= paragraph| the (?:restrict|requirement|provision))|whichever|"
    r"for good cause|in cases in which|in the absence of|in instances|following an?|regardless|to the extent|absent)\b",
    re.IGNORECASE,
)
# Where a condition ends for certain, and the comma after which the rule itself is said.
_CONDITION_END = re.compile(r";|:(?=\s|$)|(?<!Sec)(?<!C)(?<!\.m)\.(?=\s|$)")
_RULE = re.compile(
    r", (?:then )?(?:(?:the|an?|any|each|all|such|no|it|they|he|she|you|these|those|this|its|in|on|[a-z]+s|"
    r"[A-Z][\w&-]*)\b(?: [\w'&/.()-]+){0,14}? )"
    r"(?:shall|must|may|will|need|is|are|has|have|should|can|cannot|does|do|generally|[a-z]+es|[a-z]{3,}[^aious\s]s)\b"
    r"|, (?:it|they) [a-z]+|, (?:[a-z]+ |that [a-z]+ )?(?:shall|must|may|will|need)\b"
    r"|\s(?=(?:it|they|he or she) (?:shall|must|will|may)\b)|"
    r", (?:whichever|provided that|unless|except|but|and (?:shall|must|may|will|it)|or (?:shall|must|may))\b"
)
_RULE_AFTER = (
    (re.compile(r"unless|except(?! that)", re.IGNORECASE), re.compile(r", (?:within|by|if|when|where)\b")),
    (re.compile(r"except for", re.IGNORECASE), re.compile(r", ")),
    (re.compile(r"if", re.IGNORECASE), re.compile(r", that (?:the|it)\b")),
)
_OTHERWISE = re.compile(r"unless otherwise \w+(?=,)", re.IGNORECASE)
_UNFINISHED = re.compile(r"\b(?:that|the|an?|and|or|to|of|if|except|following conditions|may|must|shall|will)$|\bif,")
_WHEN = re.compile(r"if|when|where", re.IGNORECASE)
_MAIN = re.compile(r"(?<!which )(?<!that )(?<!who )\b(?:shall|must)\b")
_ASIDE = re.compile(r"\b(?:shall|must|may|will|and|or|that|which|is|are),? $")
_ACTION_END = re.compile(
    r";|:(?=\s|$)|, (?:and|but|or|unless|except|if|provided|which|whichever|in accordance)|(?<!Sec)\.(?=\s|$)"
)
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
    first = _opening(text)
    trigger, aside, after = _trigger(text, end)
    conditions = _conditions(text, start, after)
    inside = any(left <= start < right and "," not in text[left:start] for left, right in conditions)
    words = [text[left:right].strip() for left, right in conditions]
    if aside:
        words.append(aside)
    actor, action = _duty(text, first, start, after)
    if asked := _TO_DO.match(text, after) or _TO_DO.match(text, end):
        actor, action = asked["who"], asked["what"]
    return Clause(actor, action, trigger, "; ".join(words), inside)


def conditions(text: str) -> str:
    """Every condition of a sentence, as printed."""
    return "; ".join(text[left:right].strip() for left, right in _conditions(text, 0, 0))


def _opening(text: str) -> int:
    """Where the sentence begins behind its labels and heading."""
    label = _LABEL.match(text)
    at = label.end() if label else 0
    headed = _HEADED.match(text[at:])
    return at + headed.end() if headed and len(text) - at - headed.end() > 20 else at


def _trigger(text: str, end: int) -> tuple[str, str, int]:
    match = _TRIGGER.match(text, end)
    if not match:
        beside = re.match(r"\s*\((?P<aside>[^)]*)\)", text[end:])
        return "", beside["aside"] if beside else "", end
    said = match["from"]
    stop = _TRIGGER_END.search(said)
    if stop:
        cut, rest = said[: stop.start()], said[stop.start() :]
        outside = re.match(r"\s*\((?P<aside>exclu[^)]*)\)", rest)
        aside = match["aside"] or (outside["aside"] if outside else "")
        return cut.strip(), aside, match.start("from") + stop.start()
    return said.strip(), match["aside"] or "", len(text)


def _conditions(text: str, start: int, after: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for match in _CONDITION.finditer(text):
        if found and match.start() < found[-1][1]:
            continue
        if start < match.start() < after and match[0].lower() not in ("unless", "whichever"):
            continue  # "from when it is received": the trigger's own
        if re.search(r"\b(?:from|determine|as to|even|decision)\s$", text[: match.start()]):
            continue
        end = _end_of_condition(text, match)
        if _is_whole(
            text[match.start() : end].strip(), opens=match.start() == _opening(text), last=end >= len(text) - 1
        ):
            found.append((match.start(), end))
    return found


def _is_whole(condition: str, *, opens: bool, last: bool) -> bool:
    """Whether a condition is read to its end, and nothing but the condition; a list may follow it."""
    if " " not in condition or condition.count("(") != condition.count(")") or _UNFINISHED.search(condition):
        return False
    return not (opens and last) and not (_WHEN.match(condition) and _MAIN.search(condition))


def _end_of_condition(text: str, match: re.Match[str]) -> int:
    """Where the clause that a word opens ends: with its brackets, before the rule, or with the sentence."""
    begin = match.end() + 1
    if match[0].lower() == "whichever" and (comma := text.find(",", begin)) >= 0:
        return comma
    if otherwise := _OTHERWISE.match(text, match.start()):
        return otherwise.end()
    if text[: match.start()].endswith("("):
        closed = text.find(")", begin)
        return closed if closed >= 0 else len(text)
    stop = _CONDITION_END.search(text, begin)
    end = stop.start() if stop else len(text)
    rules = [_RULE, *(pattern for words, pattern in _RULE_AFTER if words.match(match[0]))]
    end = min((rule.start() for one in rules if (rule := one.search(text, begin, end))), default=end)
    if _ASIDE.search(text[: match.start()]) and (comma := text.find(",", begin, end)) >= 0:
        end = comma  # "must, when applicable, designate"
    return end


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
        return "", _trimmed(f"{verb[0]} {_action(text, verb.end(), start, after).strip(' ,')}")
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
        condition = _CONDITION.search(what)
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
    if len(action) <= _LONGEST:
        return action
    return action[:_LONGEST].rsplit(" ", 1)[0] + " ..."
