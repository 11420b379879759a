"""Whether what a question asks for is only what a time limit is counted from, or the case that it is for.

"Within 20 days of receipt of the decision" is no time for the decision.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from corpus.facts.rulings import Deadline
from corpus.patterns import Pattern
from qa.lookups.asked_act import PLAIN_VERBS
from qa.lookups.passives import done_to
from qa.lookups.rule_sentences import Candidate
from qa.lookups.thesaurus import SAME
from qa.words import STOP_WORDS, content, stem, stems

# Not what is decided, answered or kept: "within 90 days of receipt of an application, decide" is the time for that.
_DUE = Pattern(
    r"\b(?:is|are) (?P<what>[^?,;.]{3,50}?) due\b|"
    r"\b(?:must|should|shall|does|do|has|have|can|may) (?P<done>[^?,;.]{3,50}?) (?:have to |to )?"
    r"(?:be (?:filed|lodged|submitted|served|issued|published|sent|mailed|delivered|received|given|reported|reopened)|"
    r"reach|arrive)\b|"
    r"\bstatute of limitations (?:for|on) (?P<brought>[^?,;.]{3,50})",
    re.IGNORECASE,
)
_HAPPENS = Pattern(
    r"\b(?:when (?:does|do|will|is|are)|how long (?:until|till|before)) (?P<what>[^?,;]{3,60}?) (?:to )?"
    r"(?:happen|occur|take place|come about|(?:become|take) (?:effect(?:ive)?|final|binding)|start|"
    r"begin|commence|(?P<ends>terminate|expire|lapse|end))s?\b",
    re.IGNORECASE,
)
_IS_TOLD = Pattern(
    r"\b(?:by when|how soon|how quickly|when|how many \w+(?: \w+)?) (?:is|are|must|will|should|shall|do|does) "
    r"(?P<who>[^?,;]{3,40}?) (?:(?:have to )?be )?(?:told|informed|notified)\b",
    re.IGNORECASE,
)
# "A notice of appeal" is none of withdrawal.
_PAPER = Pattern(
    r"\b(?P<paper>notice|motion|petition|order|statement)s? (?:of|for|to) (?:an? |the |any |our |my )?(?P<what>[\w-]+)",
    re.IGNORECASE,
)
# What takes its time: "how long may an investigation take".
_TAKES = Pattern(
    r"\bhow long (?:may|can|could|does|do|will|should|must) (?P<what>(?:an?|the|my|our|his|her) [^?,;.]{3,60}?) take\b",
    re.IGNORECASE,
)
# "In the event that structural changes will be undertaken, the Department shall develop a plan": no time for them.
_IS_DONE = Pattern(
    r"\b(?:must|should|shall|do|does|has|have) (?P<what>[^?,;.]{3,50}?) (?:have to |to )?"
    r"be (?:made|done|completed|finished|carried out|undertaken)\b",
    re.IGNORECASE,
)
_OPENING_CASE = Pattern(
    r"(?:\(\w+\) ?)*(?:In the event(?: that)?|In case|If|When|Where|Whenever|Once)\b(?P<case>[^,;]+),"
)
_SUCH = Pattern(r"\b(?:[Ss]uch|[Tt]hese|[Tt]hose|[Tt]his|[Tt]hat) (?P<what>[a-z]+) (?:shall|must|will|may|is|are)\b")
_TO_BE_DONE = Pattern(
    r"\b(?:have|has|had|takes?) to (?P<what>[^?,;]{3,50}?)(?= (?:under|in|after|once|when|if|before)\b|[?,;]|$)",
    re.IGNORECASE,
)
# "A motion for reconsideration of the decision": the motion is filed, not the decision.
_COMPLEMENT = Pattern(
    r"\b(?:of|for|to|from|by|on|with|under|in|at|about|against|before|after|within|concerning|regarding|pursuant|denying|"
    r"granting|that|which)\b"
)
_ONCE_DONE = Pattern(r"\b(?:after|once|when) (?:i|we|you|he|she|they) (?:have |has )?(?P<verb>[a-z]+)", re.IGNORECASE)
_A_DECISION = Pattern(r"\b(?:the|an?|its|his|her) (?P<kind>[a-z]+) (?:decision|determination)\b", re.IGNORECASE)
_DECISION_ON = Pattern(r"\b(?:decision|determination) (?:denying|granting|refusing) (?P<on>[^,;]+?)(?= by\b|[,;]|$)")
_FILING = Pattern(r"\b(?:filed|lodged|submitted|served|turned in)\b", re.IGNORECASE)
_FILED = SAME[stem("file")] | {stem(word) for word in ("file", "submit", "lodge", "serve")}
_TELLING = SAME[stem("notify")] | set(map(stem, "send mail transmit serve provide give issue".split()))
_LASTING = ("lasts", "condition")
_SHORT_STEM, _STEM = 5, 7  # letters that the forms of a word begin with
_MAIN = 4  # words that begin what is to be done


class _Asked(NamedTuple):
    thing: str | None  # "certification", of "when must the lobbying certification be filed"
    filed: bool
    takes: bool  # how long it takes, not how long it lasts
    occurs: bool  # when it comes, not how long it lasts
    due: frozenset[str]  # what is due, or must be done
    happening: frozenset[str]  # what is asked to happen
    told: bool  # somebody is told something
    act: frozenset[str]
    event: frozenset[str]  # from which it is asked, with other words for it
    decision: str  # "initial", of the decision that is asked about
    papers: tuple[tuple[str, str], ...]  # what is called a notice, or the like, and of what


@lru_cache(maxsize=64)  # of every sentence that may answer
def _asked(text: str) -> _Asked:
    due, takes, happens, told, act = (way.search(text) for way in (_DUE, _TAKES, _HAPPENS, _IS_TOLD, _TO_BE_DONE))
    what = (due["what"] or due["done"] or due["brought"]) if due else ""
    thing = _first_object(takes["what"] if takes else what)
    return _Asked(
        thing=thing[-1] if thing and not (due and due["brought"]) else None,
        filed=due is not None and _FILING.search(due[0]) is not None,
        takes=takes is not None,
        occurs=happens is not None and happens["ends"] is None,
        due=frozenset(content(what)),
        happening=frozenset(content(happens["what"]) if happens else ()),
        told=told is not None,
        act=frozenset(content(act["what"]) if act else ()),
        event=_event(text),
        decision=stem(decision["kind"].lower()) if (decision := _A_DECISION.search(text)) else "",
        papers=_papers(text),
    )


def is_of_the_trigger(candidate: Candidate[Deadline], text: str) -> bool:
    """Whether what is due, or to be done, is only what every time of a sentence is counted from or the case for it."""
    facts, asked = candidate.facts, _asked(text)
    if len(asked.act) > 1 and all(_is_before(asked.act, fact) for fact in facts):
        return True
    if asked.event and any(fact.trigger for fact in facts) and asked.event.isdisjoint(candidate.here):
        return True  # counted from something else than is asked
    if asked.happening and all(_all_said(asked.happening, fact.trigger) for fact in facts):
        return True  # so long before it happens, or after
    if any(asked.due.intersection(stems(match["what"])) for match in _SUCH.finditer(candidate.quote)):
        return False
    return bool(asked.due) and all(_is_only_in(asked.due, fact) for fact in facts)


def is_of_another_thing(candidate: Candidate[Deadline], text: str) -> bool:
    """Whether a sentence, as far as it could be read, tells no time for what is due, what takes its time or is told:
    then it does not answer, though the like of it may."""
    facts, asked = candidate.facts, _asked(text)
    if _is_only_the_case(candidate, text):
        return True
    if asked.told and all(fact.action and _TELLING.isdisjoint(stems(fact.action)[:_MAIN]) for fact in facts):
        return True
    if (asked.takes or asked.occurs) and all(fact.form in _LASTING for fact in facts):
        return True
    if asked.decision and all(_is_another_decision(asked.decision, text, fact) for fact in facts):
        return True
    if asked.papers and all(_is_another_paper(asked.papers, fact) for fact in facts):
        return True
    if not asked.thing or any(asked.due.intersection(stems(such["what"])) for such in _SUCH.finditer(candidate.quote)):
        return False
    if asked.filed and all(_files_another(asked.thing, fact) for fact in facts):
        return True
    return _is_only_above(asked.thing, candidate) or _is_of_no_act(asked.thing, candidate)


@lru_cache(maxsize=4096)  # of every sentence that may answer
def _papers(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((match["paper"].lower(), stem(match["what"].lower())) for match in _PAPER.finditer(text))


def _is_another_paper(asked: Sequence[tuple[str, str]], fact: Deadline) -> bool:
    """Whether a notice, or the like, is to be given in the time, but of something else each time."""
    given, said = {paper for paper, _ in _papers(fact.action)}, set(stems(fact.action))
    alike = [what for paper, what in asked if paper in given]
    return bool(alike) and not any(said & (SAME.get(what, frozenset()) | {what}) for what in alike)


def _event(text: str) -> frozenset[str]:
    """What somebody does of whom it is asked what follows: "after I pay"."""
    event = _ONCE_DONE.search(text)
    verb = stem(event["verb"].lower()) if event else ""
    return SAME.get(verb, frozenset((verb,))) if verb and verb not in PLAIN_VERBS | STOP_WORDS else frozenset()


def _is_another_decision(kind: str, text: str, fact: Deadline) -> bool:
    """Whether something is done about a decision on a matter that is not asked about."""
    printed = _DECISION_ON.search(fact.action)
    return (
        printed is not None and kind not in stems(fact.action) and not set(content(text)) & set(content(printed["on"]))
    )


def _is_before(act: frozenset[str], fact: Deadline) -> bool:
    """Whether an act comes before a time, and another is to be done in it."""
    before = set(stems(fact.trigger if fact.form == "condition" else f"{fact.trigger} {fact.condition}"))
    return act <= before and not (act - PLAIN_VERBS) & set(stems(fact.action))


def _is_only_in(due: frozenset[str], fact: Deadline) -> bool:
    """Whether what is due is said by what a time is counted from, and less so by what is to be done in it."""
    trigger, action = stems(fact.trigger), stems(fact.action)
    if not due & set(trigger):
        return False
    if len(due & set(action)) < len(due & set(trigger)):
        return True
    return due <= set(trigger) and not due & set(_first_object(fact.action))


def _is_only_the_case(candidate: Candidate[Deadline], text: str) -> bool:
    """Whether what is to be made, or the like, is but the case that opens a sentence, and something else is done."""
    asked, case = _IS_DONE.search(text), _OPENING_CASE.match(candidate.quote)
    thing = _first_object(asked["what"]) if asked else ()
    if not thing or case is None or not _any_said(thing[-1:], case["case"]):
        return False
    return all(fact.actor and fact.action and not _any_said(thing[-1:], fact.action) for fact in candidate.facts)


def _is_only_above(thing: str, candidate: Candidate[Deadline]) -> bool:
    """Whether only a heading over several things says it: "certification and disclosure", over the disclosure."""
    one, said = candidate.sentence, SAME.get(thing, frozenset()) | {thing}
    near = one.words | one.listed | one.opening | one.paragraph
    return bool(said & one.headings) and not said & near and not _any_said(said, candidate.quote)


def _is_of_no_act(thing: str, candidate: Candidate[Deadline]) -> bool:
    """Whether what is to be done, as far as it could be read, is done to something else each time."""
    said = SAME.get(thing, frozenset()) | {thing}
    one = candidate.sentence
    if said & (one.headings | one.listed | one.opening):
        return False
    facts = [fact for fact in candidate.facts if fact.action]
    acts = [f"{fact.actor} {done_to(fact, candidate.quote)} {fact.action}" for fact in facts]
    return not any(_any_said(said, act) for act in acts) if acts else not said & candidate.around


def _files_another(thing: str, fact: Deadline) -> bool:
    """Whether another thing is to be filed, about the one that is asked: "file a brief in opposition to exceptions"."""
    act = _first_object(fact.action)
    filed = len(act) > 1 and act[0] in _FILED
    return filed and not _any_said(SAME.get(thing, frozenset()) | {thing}, " ".join(act))


def _any_said(words: Iterable[str], text: str) -> bool:
    begun = {word[:_SHORT_STEM] for word in stems(text)}
    return any(word[:_SHORT_STEM] in begun for word in words)


def _all_said(words: Iterable[str], text: str) -> bool:
    """Whether a text says each word in some form: "declassification" in "is declassified"."""
    begun = {word[:_STEM] for word in stems(text)}
    return all(word[:_STEM] in begun for word in words)


def _first_object(action: str) -> Sequence[str]:
    """ "file a motion", of "file a motion for reconsideration of the Initial Decision"."""
    return stems(_COMPLEMENT.split(action, maxsplit=1)[0])
