"""The times of a sentence in one line, joined as the text joins them. It leaves out what limits nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.facts import periods
from corpus.facts.rulings import Deadline
from corpus.patterns import Pattern

_PRINTED = Pattern(r"\b[a-z]+(?:-[a-z]+)? \((?P<digits>\d+)\)", re.IGNORECASE)
_BEYOND = Pattern(r"(?:beyond|longer than|more than)\b")
_MEASURES = Pattern(r"(?:longer|more|less|shorter) than\b|exceeds?\b|beyond\b", re.IGNORECASE)
# "Subjected to a review within the preceding two years": what was before, and no time for anything.
_LOOKS_BACK = Pattern(
    r"\b(?:within|in|during) the (?:preceding|previous|past|last) \S+ (?:\w+ )?(?:day|week|month|year)s?\b", re.I
)
_BEFORE = Pattern(
    r"\bagain\b|\brepeat|\bpreceding\b|\bprevious|\bpast\b|\blast\b|\balready\b|\bbefore\b|\brecent|\banother\b|\bsame\b|"
    r"\bsecond\b|\bearlier\b|\bre-?(?:submit|review|request|file|ask)|\bapart\b|\bbetween\b|\bonce\b|\bnew\b|\bsince\b|\bwait",
    re.IGNORECASE,
)
_FIXED = Pattern(r"fix the time$", re.IGNORECASE)
_UNLIMITED = Pattern(r"\btime limit$", re.IGNORECASE)
_JOINS = Pattern(r",?\s*(?:or|and|but|and then|or else)?\s*")
_OWN = Pattern(r",?\s*;\s")  # what follows has a subject of its own
_AND_ALSO = Pattern(r"\band (?:shall|must|will|may) ")
_SHORT = 90  # characters of what is to be done
_LONGEST = 160  # characters between two times that are given with them
_WHEN = ("condition", "length")


def measures(fact: Deadline) -> bool:
    """Whether a period only says to what a rule applies: "when the period is less than seven days"."""
    return fact.form in ("condition", "computation") and _MEASURES.match(fact.period) is not None


def is_beyond(fact: Deadline) -> bool:
    """Whether a period is one beyond which something holds, of which no case is told: "longer than one year"."""
    return measures(fact) and fact.period not in fact.condition


def looks_back(quote: str, text: str) -> bool:
    """Whether the only times of a sentence look back, and a question does not."""
    back = _LOOKS_BACK.search(quote)
    return back is not None and _BEFORE.search(text) is None and not any(periods.find(_LOOKS_BACK.sub(" ", quote)))


def headline(facts: Sequence[Deadline], quote: str) -> str:
    """ "Within 45 days of the request or within 45 days of a meeting", without a point."""
    if all(_is_in_its_case(fact) for fact in facts):
        return _capital("; ".join(dict.fromkeys(fact.condition for fact in facts)))
    ruling = (
        [fact for fact in facts if fact.form not in _WHEN]
        or [fact for fact in facts if fact.form != "condition"]
        or list(facts)
    )
    if together := _in_turn(ruling, quote):
        return _capital(together)
    # "by midnight" is said already where "within 10 days of the request or received by midnight" is.
    told = [
        fact
        for fact in ruling
        if not any(_said(fact) in said for other in ruling for said in (other.trigger, other.rest))
    ]
    acts = _acts(told)
    lead, said, at = "", set[str](), 0
    for fact in told:
        one = " ".join((plain(fact), fact.trigger)).strip()
        one += (f", {fact.rest}" if fact.rest else "") + (f" ({acts.pop(0)})" if acts else "")
        if one in said:
            continue
        said.add(one)
        start, end = _found(fact, quote, at)
        if not lead:
            lead = one
        elif at and start >= 0 and (between := quote[at:start]) and _joins(between):
            if _OWN.match(between) and told[0].actor and not lead.startswith(told[0].actor):
                lead = f"{told[0].actor}: {lead}"
            lead = f"{lead.rstrip(',')}{between}{one}"
        else:
            lead = f"{lead}; {one}"
        at = end
    return _capital(lead)


def _in_turn(ruling: Sequence[Deadline], quote: str) -> str:
    """ "Every week thereafter for the first 30 days, and every 10 days thereafter", which do not hold apart; or ""."""
    if len(ruling) < 2 or any(fact.form != "again" for fact in ruling):
        return ""
    start = at = quote.find(ruling[0].period)
    for fact in ruling:
        begins = quote.find(fact.period, at)
        if begins < 0 or begins - at > _LONGEST:
            return ""
        at = begins + len(fact.period)
    between = quote[start:at] + (" thereafter" if quote.startswith(" thereafter", at) else "")
    return between if "thereafter" in between and not _OWN.search(between) else ""


def _acts(told: Sequence[Deadline]) -> list[str]:
    """What is to be done in each of several times, where somebody has to do another thing in each; else nothing."""
    acts = [_AND_ALSO.split(fact.action)[-1].strip() for fact in told]
    apart = len(set(acts)) == len(acts) > 1 and all(0 < len(act) <= _SHORT for act in acts)
    timed = any(other.period in act for act in acts for other in told)
    return acts if apart and not timed and all(fact.actor and fact.form == "limit" for fact in told) else []


def plain(fact: Deadline) -> str:
    """ "thirty (30) working days" as "30 working days", without "but"; not beyond what is barred."""
    if _FIXED.match(fact.period):
        who = fact.actor[:1].lower() + fact.actor[1:] if fact.actor.startswith(("The ", "A ", "An ")) else fact.actor
        return f"no number is printed: {who} is to fix the time" if who else "no number is printed: it is to be fixed"
    if _UNLIMITED.search(fact.period):
        return "no time limit"
    period = _PRINTED.sub(lambda match: match["digits"], fact.period).removeprefix("but ")
    return f"not {period}" if fact.form == "limit" and _BEYOND.match(period) else period


def _is_in_its_case(fact: Deadline) -> bool:
    """ "Whenever somebody has been held for 72 hours": the period alone would be taken for a limit."""
    return fact.form in ("condition", "computation") and bool(fact.period) and fact.period in fact.condition


def _joins(between: str) -> bool:
    return bool(_JOINS.fullmatch(between) or (_OWN.match(between) and len(between) <= _LONGEST))


def _said(fact: Deadline) -> str:
    return f"{fact.period} {fact.trigger}".strip()


def _found(fact: Deadline, quote: str, at: int) -> tuple[int, int]:
    """Where a time stands, with what it is counted from; -1 and 0 when it is not found behind `at`."""
    start = quote.find(fact.period, at)
    if start < 0:
        return -1, 0
    end = start + len(fact.period)
    trigger = quote.find(fact.trigger, end) if fact.trigger else -1
    end = trigger + len(fact.trigger) if 0 <= trigger <= end + 3 else end
    rest = quote.find(fact.rest, end) if fact.rest else -1
    return start, rest + len(fact.rest) if 0 <= rest <= end + 3 else end


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
