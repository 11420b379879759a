"""Whether a time limit is for the paper that a question asks to be due, or only runs from it.

"Within 30 days of the receipt of the appeal" is the time to answer an appeal, and none to file it. English of duties; a
question in which nothing is read to be due (`qa.lookups.asked_due`) is let pass.
"""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.facts.rulings import Deadline
from corpus.patterns import Pattern
from qa.lookups.acting import UNCOUNTED
from qa.lookups.asked_due import ASKED, FILE, FILED, NOTICE_OF, Due, what_is_due, without_persons
from qa.lookups.doing import COMPLEMENT
from qa.lookups.parties import is_an_office, is_somebody
from qa.lookups.passives import MUST_BE, done_to
from qa.lookups.rule_sentences import Candidate
from qa.lookups.thesaurus import SAME, plainly
from qa.words import content, stem, stems

# An objection is the answer to a notice of what will be disclosed.
_ALSO = {stem("objection"): frozenset(map(stem, "respond answer reply".split()))}
_ASKING_FOR = frozenset(map(stem, "request motion application petition".split()))
# What becomes of a paper that is there.
_OF_A_PAPER = frozenset(
    map(
        stem,
        """withdraw decide determine review consider deny grant dismiss reject reopen refer forward route acknowledge
        extend answer amend transfer process investigate destroy return decided""".split(),
    )
)
_IS_FILED = Pattern(rf"\b{FILED}\W*$")
_SENT = Pattern(
    r"\b(?:filed|lodged|submitted|served|issued|sent|mailed|received|made|brought|postmarked|transmitted|"
    r"given(?= (?:to|by|in|within)\b|\W*$))\b",
    re.IGNORECASE,
)
_MODAL = Pattern(
    r"^(?:(?:shall|must|will|may|should|to|does not|do not|for|(?!(?:app|rep|comp|supp)ly\b)[a-z]+ly)\b,? ?)+",
    re.IGNORECASE,
)
# "File with the Secretary his exceptions": what is filed stands behind with whom.
_WITH_WHOM = Pattern(
    r"^(?P<verb>(?:[a-z]+ and )?[a-z]+ )(?:with|on|upon|to|in) (?:the |an? |each )?[\w ,.]{3,90}?,? "
    r"(?=(?:an?|his|her|its|their|such|written) )"
)
_BY = Pattern(
    rf"\bby {FILE}ing (?:(?:with|on|upon|to) (?:the |an? )?[\w ]+? )?(?P<what>(?:an?|his|her|its|their|the) .*)|"
    r"\bby (?:providing|furnishing) [\w ]+? with (?P<given>.*)",
    re.IGNORECASE,
)
_LETS = Pattern(r"^(?:permit|allow|let|enable) [^,;]{3,60}? to ")
_ANOTHER = Pattern(r"\b(?:and|or) (?=an? )")  # "an opposition to the motion or a motion"
_PARTICIPLE = Pattern(r"(?<=[a-z] )[a-z]+ed\b")  # "the requested records" are no request
_WHO_DOES = Pattern(r"\b[a-z]+ing (?=(?:person|entity|part(?:y|ies)|individual|agency)\b)")  # "the submitting person"
_PLAIN = frozenset(map(stem, "written formal complete timely separate file submit make serve".split()))
_ANEW = frozenset(map(stem, "new renewed revised amended resubmitted further".split()))
_FOR = Pattern(
    r"\bfor (?:an? |the |its |his |their )?(?P<what>[\w' -]+)|\b(?:requesting|seeking|asking) (?P<that>[\w' -]+)"
)
_PETITION, _REQUESTED = stem("petition"), frozenset(map(stem, "ask request requests requested".split()))
_REQUIRED = frozenset(map(stem, "require requires required".split()))
_ASKING = frozenset(map(stem, "ask request apply petition move".split()))
_APPEALS = frozenset((stem("appeal"),))
_FILES = frozenset(map(stem, "file files filed submit submitted serve served".split()))
_OF_A_LIST = frozenset(map(stem, "filed served".split()))  # of stems alone: none is that of a submitter
_OF_IT = Pattern(r"(?:^|\b(?:it|they|and|or)|[.;)])\W*$", re.IGNORECASE)
_NEAR = 6  # words between a paper and its being filed
# An office's answer: not one that others file.
_WHOSE = Pattern(
    r"\b(?:when (?:is|are)|(?:deadline|due date|time limit) for) (?P<who>(?:the |an? )?[\w-]+)['’]s? "
    r"(?:[\w-]+ ){0,2}?(?:answer|response|reply|decision|determination)\b",
    re.IGNORECASE,
)
_BY_OTHERS = Pattern(r"\b(?:filed|lodged|submitted|postmarked)\b", re.IGNORECASE)
# What is told before a period ends that is given elsewhere: that the answer comes later.
_UNTIL_IT_ENDS = Pattern(
    r"before (?:the )?expiration of (?:the|this|that|such) [\w-]+(?: [\w-]+)* period", re.IGNORECASE
)
_NO_LIMIT = frozenset(("effect", "extension", "length"))
_TAKES_EFFECT = Pattern(r"\b(?:final|binding|effective)\b")
_STEM = 5  # letters that the forms of a word begin with


def is_of_another_paper(candidate: Candidate[Deadline], text: str) -> bool:
    """Whether a question asks when a paper, or the like, is due, and each time of a sentence is for another act."""
    due = what_is_due(text)
    if due is None:
        return False
    whose = _WHOSE.search(text)
    if whose is not None and is_an_office(whose["who"]) and all(map(_is_of_others, candidate.facts)):
        return True
    if due.answers and due.answers not in candidate.around:
        return True
    return all(_is_of_another(due, fact, candidate, text) for fact in candidate.facts)


def _is_of_another(due: Due, fact: Deadline, candidate: Candidate[Deadline], text: str) -> bool:
    if due.answers and _UNTIL_IT_ENDS.match(fact.period):
        return True
    if fact.form in _NO_LIMIT and (due.is_paper or due.answers or _TAKES_EFFECT.search(fact.action)):
        return True
    if not fact.action:
        opening = candidate.sentence.opening
        listed = due.head in opening and not opening.isdisjoint(_OF_A_LIST)
        return not listed and not _is_filed_in(due, fact, candidate.quote)
    action = NOTICE_OF.sub("", fact.action)
    done, verb = _done(action)
    if due.answers and fact.form in UNCOUNTED and due.head not in done and verb not in _made(due.head):
        return True  # another notice is given promptly
    if not _makes(due, verb, done):
        if due.is_paper:
            return not (_is_its_subject(due, fact, candidate.quote) or _is_said_of_it(due, fact, candidate))
        return due.head in stems(f"{fact.trigger} {fact.condition}")
    if not due.is_paper:
        return False
    becomes = verb in _OF_A_PAPER or (MUST_BE.search(action) is not None and not _SENT.search(action))
    if becomes and verb not in _made(due.head) and not _IS_FILED.search(action):
        return True
    if len(due.words & done) < len(due.words.intersection(without_persons(fact.trigger))):
        return True  # another of the kind: the notice that answers a notice of modification
    if not _ANEW.isdisjoint(done) and _ANEW.isdisjoint(stems(text)):
        return True  # not the first
    return due.head in _ASKING_FOR | {ASKED} and _asks_for_another(due, action, verb, text)


def _is_of_others(fact: Deadline) -> bool:
    """Whether a time is for those who are no office."""
    return not is_an_office(fact.actor) if fact.actor else _BY_OTHERS.search(fact.action) is not None


def _done(action: str) -> tuple[frozenset[str], str]:
    """The stems of what is done to what, without what that is about, and the stem of the verb."""
    said = _WITH_WHOM.sub(r"\g<verb>", _LETS.sub("", _MODAL.sub("", _WHO_DOES.sub("", action))))
    first = without_persons(COMPLEMENT.split(said, maxsplit=1)[0])
    passive = MUST_BE.search(action)
    verb = stem(passive["verb"].lower()) if passive else first[0] if first else ""
    means = _BY.search(action)
    others = [said, *_ANOTHER.split(said)[1:], *((means["what"] or means["given"],) if means else ())]
    objects = (COMPLEMENT.split(_PARTICIPLE.sub(" ", other), maxsplit=1)[0] for other in others)
    return frozenset((verb, *(word for one in objects for word in without_persons(one)))), verb


@lru_cache(maxsize=64)
def _made(head: str) -> frozenset[str]:
    """The stems for what is due, and of what one does who makes it: who appeals files an appeal."""
    alike = SAME.get(head, frozenset()) - (_REQUIRED if head in _ASKING_FOR else frozenset())
    if head == _PETITION:
        alike -= _REQUESTED
    return frozenset(word for word in alike if not is_somebody(word)) | {head} | _ALSO.get(head, frozenset())


def _makes(due: Due, verb: str, done: frozenset[str]) -> bool:
    made = _made(due.head)
    if due.head == ASKED:
        return not done.isdisjoint(_ASKING_FOR | _ASKING | _APPEALS)
    if due.head in done or verb in made or (due.head not in _ASKING_FOR and not made.isdisjoint(done)):
        return True
    return not due.is_paper and verb[:_STEM] in {one[:_STEM] for one in made}


def _is_filed_in(due: Due, fact: Deadline, quote: str) -> bool:
    """Whether a sentence, of which it could not be read what is to be done, says beside the time that what is due is
    filed or done."""
    said = without_persons(quote.replace(fact.trigger, " ") if fact.trigger else quote)
    if not due.is_paper:
        return due.head in said or due.head not in stems(fact.trigger)
    return any(
        not _FILES.isdisjoint(said[max(0, at - _NEAR) : at + _NEAR]) for at, word in enumerate(said) if word == due.head
    )


def _is_its_subject(due: Due, fact: Deadline, quote: str) -> bool:
    """Whether what is due stands right before what is to be done: "responses to requests must be postmarked"."""
    return bool(_SENT.search(fact.action)) and due.head in without_persons(done_to(fact, quote))


def _is_said_of_it(due: Due, fact: Deadline, candidate: Candidate[Deadline]) -> bool:
    """Whether a sentence says of "it" alone that it is to be filed, in a paragraph on what is due."""
    passive = MUST_BE.match(fact.action)
    if passive is None or not _IS_FILED.search(passive[0]) or due.head not in candidate.around:
        return False
    return _OF_IT.search(candidate.quote[: candidate.quote.find(fact.action)]) is not None


def _asks_for_another(due: Due, action: str, verb: str, text: str) -> bool:
    """Whether somebody asks in the time for what a question does not name: "apply for renewal"."""
    wish = _FOR.search(action)
    if wish is None and verb not in _ASKING:
        said = without_persons(action)
        kind = frozenset(said[: said.index(due.head)] if due.head in said else ()) - _PLAIN - {verb}
        return bool(kind) and len(due.words) > 1 and kind.isdisjoint(stems(text))
    what = (wish["that"] or COMPLEMENT.split(wish["what"], maxsplit=1)[0]) if wish else action
    wanted = content(what)
    asked = {word[:_STEM] for word in (*stems(text), *stems(plainly(text)))}
    return bool(wanted) and asked.isdisjoint(word[:_STEM] for word in wanted if word != verb)
