"""Whether a time limit is for another act than the one that a question says somebody does, or starts with that act.

"Within 60 days after the Authority Head serves the decision" is no time for the Authority Head to decide; what is to be
done "promptly" is that alone of which it is said.
"""

from __future__ import annotations

import re

from corpus.facts.rulings import Deadline
from corpus.patterns import Pattern
from qa.lookups.acted_on import ANSWERING, DECIDING, is_done_to_another, lacks_the_paper, said
from qa.lookups.doing import COMPLEMENT, MAKES, Act, act_asked
from qa.lookups.parties import are_held, is_another
from qa.lookups.passives import MUST_BE
from qa.lookups.rule_sentences import Candidate
from qa.lookups.thesaurus import SAME
from qa.words import content, stem, stems

# Forms of a time without a number, which are for that alone of which they are said.
UNCOUNTED = frozenset(("unnumbered", "open"))
_PLAIN = frozenset(map(stem, "act arrange bring call conduct get give hold let make perform seek send take".split()))
# "Receipt of a request for reconsideration": reconsideration is what is asked for.
_ASKED_FOR = Pattern(
    r"\b(?P<paper>request|application|petition|motion|demand|opportunity)s? (?:for|to) [\w' -]+", re.IGNORECASE
)
_MONEY = SAME[stem("fee")]
_MAY = Pattern(r"(?:may|shall|must|will) (?!be\b)")
_SUBJECT = Pattern(
    r"(?:\(\w+\) ?)*(?P<who>(?:An?|The|Any|Each|Every|Such)(?: [\w-]+){1,3}?) "
    r"(?:who|that|which|whose|of|for|to|seeking|[a-z]{3,}ing)\b"
)
_REQUIRED = Pattern(r"\bthat (?P<who>(?:the|an?|any|each|such) [\w-]+(?: [\w-]+){0,2}?) (?P<verb>[a-z]+)\b")
_LETS = Pattern(r"(?:permit|allow|let|impose|not impose|set|not set)\b", re.IGNORECASE)
_LONGER = Pattern(r"(?:(?:not? )?(?:longer|more) than|beyond)\b", re.IGNORECASE)
_FILING = frozenset(
    map(
        stem,
        """ask file submit lodge serve appeal object request petition apply filed submitted lodged served appealed
        postmarked""".split(),
    )
)
_DECISION = frozenset(map(stem, "determination decision determine decide".split()))
# Nothing is answered by these.
_FIRST_PAPERS = frozenset(map(stem, "application petition complaint claim appeal motion".split()))
_HAVING = frozenset(map(stem, "make bring may".split()))
_ACKNOWLEDGING = frozenset(map(stem, "acknowledge acknowledged".split()))
_TELLING = _ACKNOWLEDGING | frozenset(map(stem, "notify notified".split()))
_RECEIVES = Pattern(r"\brecei(?:pt|v)|\bserved\b", re.IGNORECASE)
_BY_THE_WAY = Pattern(r"\b(?:who|which|that|whether)\b|[,;(]")
_TIMED = Pattern(r"\b(?:hour|day|week|month|year)s?\b", re.IGNORECASE)
_RECIPIENT = Pattern(r"\b(?:to|with|upon|on) (?:the |an? )?(?:[A-Z][\w-]*)(?: [A-Z][\w-]*)*")
_ONCE = Pattern(r"\bOnce [^;]+")  # what comes before, as the trigger does
_UNTIL = Pattern(r"\buntil [^.;]+")
_EVENTS = Pattern(r"\bfollowing\b[^.;]*$")
_SINCE = Pattern(r"\b(?:after|since|from|once|following|of) [^?,;]+", re.IGNORECASE)


def verb_done_to(text: str) -> str | None:
    """What is to be done to something, by whomever, when its synonyms are known: "must an appeal be decided"."""
    act = act_asked(text)
    return act.verb if act is not None and act.passive and act.verb in SAME else None


def is_of_another_act(candidate: Candidate[Deadline], text: str) -> bool:
    """Whether each time of a sentence is somebody else's, or starts with the act, or belongs to another verb."""
    act = act_asked(text)
    if act is None:
        return False
    if lacks_the_paper(candidate, act):
        return True
    if are_held(act.who) and not are_held(candidate.quote) and not any(fact.actor for fact in candidate.facts):
        return True  # nothing is said of them
    return all(
        (
            bool(act.who)
            and not _is_made_to(act, fact)
            and (is_another(act.who, _doer(fact, candidate.quote)) or _has_done(act.who, fact, candidate.quote))
        )
        or fact.form == "effect"
        or _goes_to(act.who, fact)
        or _does_otherwise(act, fact)
        or is_done_to_another(act, fact)
        or _is_how_long(act, fact)
        or _starts(act, fact, candidate)
        or _is_of_another_verb(act, fact)
        for fact in candidate.facts
    )


def tells_act(candidate: Candidate[Deadline], text: str) -> bool:
    """Whether a sentence has a time with a number in which the act that is asked about is to be done, in its words."""
    act = act_asked(text)
    if act is None or act.verb in _PLAIN | MAKES:
        return False
    meant = _meant(act.verb)
    return any(fact.form == "limit" and meant & said(fact.action) for fact in candidate.facts)


def without_ends(quote: str, text: str) -> str:
    """A quote without the times that end with the act: "until the Authority Head decides the appeal"."""
    act = act_asked(text)
    meant = _meant(act.verb) if act is not None else frozenset()
    return _UNTIL.sub(lambda until: " " if meant & said(until[0]) and not _TIMED.search(until[0]) else until[0], quote)


def is_of_an_event(candidate: Candidate[Deadline], text: str) -> bool:
    """Whether a thing that is asked about is but one of the events that every time of a sentence is counted from."""
    if not all(_EVENTS.search(fact.trigger) for fact in candidate.facts):
        return False
    one = candidate.sentence
    events = one.listed - one.words - one.headings - one.opening
    return bool(events.intersection(content(_SINCE.sub(" ", text))))


def has_it(fact: Deadline) -> str:
    """Who has a time: not he who lets another do something at any."""
    return "" if fact.form == "open" and _LETS.match(fact.action) else fact.actor


def _doer(fact: Deadline, quote: str) -> str:
    """Who has the time; of a long subject that was not read for certain, how it begins: "A business submitter receiving
    written notice ... may object"."""
    if has_it(fact) or not _MAY.match(fact.action):
        return has_it(fact)
    subject = _SUBJECT.match(quote[: quote.find(fact.action)]) if fact.action in quote else None
    return subject["who"] if subject else ""


def _is_made_to(act: Act, fact: Deadline) -> bool:
    """Whether one is required by somebody to do what is asked: "may require that the Seller certify"."""
    required = _REQUIRED.search(fact.action)
    if required is None or not set(content(act.who)) <= set(stems(required["who"])):
        return False
    return stem(required["verb"]) in _meant(act.verb)


def _goes_to(who: str, fact: Deadline) -> bool:
    """Whether one is only he to whom something is sent in the time: "transmitted to the Appeals Officer"."""
    name = set(stems(who))
    if not name or fact.actor or not name <= set(stems(fact.action)):
        return False
    return not name <= set(stems(_RECIPIENT.sub(" ", fact.action)))


def _does_otherwise(act: Act, fact: Deadline) -> bool:
    """Whether something is filed, or the like, in the time and it is asked when it is decided, or contrariwise."""
    passive = MUST_BE.search(fact.action)
    first = list(stems(COMPLEMENT.split(fact.action, maxsplit=1)[0]))
    head = stem(passive["verb"].lower()) if passive else first[0] if first else ""
    if act.paper in first and act.verb not in _FILING and head in _FILING | _HAVING:
        return True  # the time for the appeal, not for what becomes of it
    if act.of_letter and act.verb in ANSWERING and _DECISION.intersection(stems(fact.action)):
        return True
    if act.verb in _FILING and head in _TELLING - _meant(act.verb) and not act.makes:
        return True  # the answer to what is asked for
    if not head or _meant(act.verb) & said(fact.action):
        return False
    if act.verb in DECIDING:
        return head in _FILING | _ACKNOWLEDGING
    if act.makes and act.makes <= _FIRST_PAPERS and head in ANSWERING:
        return True  # who answers a notice files no application in that time
    if act.verb not in _FILING or head not in DECIDING | _TELLING:
        return False
    return not act.makes & said(COMPLEMENT.split(fact.action, maxsplit=1)[0])


def _is_how_long(act: Act, fact: Deadline) -> bool:
    """Whether something else may not go on for longer."""
    return bool(fact.action) and _LONGER.match(fact.period) is not None and not _meant(act.verb) & said(fact.action)


def _has_done(who: str, fact: Deadline, quote: str) -> bool:
    """Whether a sentence speaks of somebody only for what he did before: "after the Secretary has filed"."""
    name = set(stems(who))
    return (
        not fact.actor
        and name <= set(stems(fact.trigger))
        and not _RECEIVES.search(fact.trigger)
        and name.isdisjoint(stems(quote.replace(fact.trigger, " ")))
    )


def _starts(act: Act, fact: Deadline, candidate: Candidate[Deadline]) -> bool:
    """Whether what is asked for is said by what the time is counted from, and not by what is to be done in it."""
    once = _ONCE.findall(fact.condition)
    trigger = said(_ASKED_FOR.sub(r"\g<paper>", " ".join((fact.trigger, *once))))
    done = _done(fact, candidate)
    if act.makes:
        return len(act.makes & done) < len(act.makes & trigger)
    if fact.action:
        action = fact.action
        for one in once:
            action = action.replace(one, "")
        done = said(COMPLEMENT.split(action.lstrip(" ,"), maxsplit=1)[0])
    meant = _meant(act.verb)
    return act.verb not in _PLAIN and bool(meant & trigger) and not meant & done


def _meant(verb: str) -> frozenset[str]:
    """A verb with others for it; paying and billing are not done by the same."""
    return frozenset((verb,)) if verb in _MONEY else SAME.get(verb, frozenset()) | {verb}


def _is_of_another_verb(act: Act, fact: Deadline) -> bool:
    """Whether something else is to be done "promptly"."""
    if fact.form not in UNCOUNTED or not fact.action or act.verb in _PLAIN | MAKES:
        return False
    return not _meant(act.verb) & set(stems(_BY_THE_WAY.split(fact.action, maxsplit=1)[0]))


def _done(fact: Deadline, candidate: Candidate[Deadline]) -> set[str]:
    """The words for what is done in the time, as far as it could be read: else what is said beside the time."""
    if fact.action:
        return said(f"{fact.actor} {fact.action}")
    words = fact.condition if fact.form == "condition" and fact.condition else candidate.quote
    return said(words.replace(fact.trigger, " ") if fact.trigger else words) | candidate.sentence.opening
