"""Who a question asks to do what within a time: "by when must the ALJ rule on a motion".

English of questions; where it cannot be read for certain, nobody is asked to do anything.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from corpus.patterns import Pattern
from qa.lookups.parties import is_somebody
from qa.words import content, stem

_ASKED = Pattern(
    r"\b(?:by when|how (?:soon|fast|quickly|long|late|often|many|much)|when|at what point|by what (?:date|day|time)|"
    r"(?:with)?in (?:what|which) time|what (?:is the )?(?:time|deadline))\b(?P<rest>[^?;]*)",
    re.IGNORECASE,
)
_PASSIVE = Pattern(
    r"(?P<what>[\w'’ -]{3,60}?) (?:(?:have|has) to )?be (?P<verb>told|[a-z]+ed)\b"
    r"(?:[^,]*? by (?P<who>(?:the|an?) [\w'-]+(?: [A-Z][\w-]*)*))?"
)
_GIVEN = Pattern(r"[\w'’ -]{3,60}? (?:(?:have|has) to )?be (?:served|provided) with (?P<given>[\w'’ -]+)")
_AUXILIARY = Pattern(r"\b(?:must|should|shall|will|does|do|did|can|may|has|have|is|are)\b ?", re.IGNORECASE)
# What somebody is asked to do, as it stands behind who does it.
_VERBS = frozenset(
    """acknowledge act admit adopt amend announce answer appeal appoint approve arrange ask assess audit bring call
    certify challenge classify close collect comply complete conduct consider contest correct decide declassify
    deliver deny destroy determine disclose dismiss evaluate exchange extend file finish forward furnish give
    grant hear hold inform inspect investigate issue keep let maintain make mail mark move notify obtain object
    oppose order pay perform post postpone process produce propose provide publish raise reconsider record refer
    refund refuse reject release remove renew reopen reply report request require resolve respond retain return
    review revise route rule schedule seek send serve sign start state stop submit suspend tell terminate train
    transfer transmit update validate vacate verify withdraw write""".split()
)
_VERB = Pattern(r"[a-z]{2,}")  # behind "has to" anything is one
# What is done to something, which is not what comes out of it and not how long it is kept.
_DONE_TO = frozenset(
    """acknowledge answer approve consider decide determine evaluate inform investigate notify process reconsider refund
    resolve respond review""".split()
)
_FILED = frozenset("filed submitted lodged".split())
_NOT_DOING = frozenset("be is are been being of or and to".split())  # behind what only looks like a verb
_ANOTHER_CLAUSE = frozenset(
    "be is are was were before after if when once that which who until get gets receive receives".split()
)
_IS_TOLD = frozenset(("hear", "obtain"))  # by somebody else
_BETWEEN = frozenset("ordinarily normally usually still also first then generally personally actually really".split())
_TO = frozenset("have has had need needs get gets take takes got supposed required".split())
_ON = Pattern(r"^(?:on|upon|to) ")
PAPERS = frozenset(
    map(stem, "motion petition appeal complaint objection challenge application exceptions claim".split())
)
_LETTERS = frozenset(map(stem, "letter message email notice question inquiry".split()))
COMPLEMENT = Pattern(
    r"\b(?:of|for|to|from|by|on|with|under|in|at|about|against|before|after|within|that|which|whether|if|when|once)\b"
)
# What is made comes out of the act; what is decided, answered or kept goes into it.
MAKES = frozenset(map(stem, "issue publish send file serve submit mail deliver give provide make post produce".split()))
# "Deadline for filing a challenge", "appeal deadline": a paper is filed; "the defendant's time to answer".
_TIME_FOR = Pattern(
    r"\b(?:deadline|due date|time limit|last day|time) (?:for|to) "
    r"(?:fil(?:e|ing)|submit(?:ting)?|lodg(?:e|ing)|bring(?:ing)?) "
    r"(?P<what>[^?,;]+)",
    re.IGNORECASE,
)
_TIME_IS_CALLED = Pattern(
    r"^\W*(?:what(?:'s| is) |and )?(?P<what>[^?,;]{3,100}?) (?:filing )?(?:deadline|due date|time limit)"
    r"(?: for (?P<who>(?:an? |the )?[\w' -]{3,40}))?\W*$",
    re.IGNORECASE,
)
_TIME_OF = Pattern(
    r"^\W*(?:what(?:'s| is) )?(?P<who>(?:the |an? )?[A-Za-z]+(?: [A-Za-z]+)?)(?:'s|s') (?:time|deadline|time limit) to "
    r"(?P<what>[^?,;]+)",
    re.IGNORECASE,
)
_NOTICE_OF = Pattern(r"\bnotice of (?P<what>[a-z]+)", re.IGNORECASE)
_WAITS = Pattern(r"\b(?:wait|waiting) for (?P<what>[^?,;]+)", re.IGNORECASE)
_DECIDED = frozenset(map(stem, "decision determination ruling".split()))
_IN = Pattern(r"\bbe in(?=\W*$)")  # "when does it have to be in"
_LONGEST = 14  # words of who does what


class Act(NamedTuple):
    """`who` is "" when nobody but "I" or "you" is named; `verb` is a stem, `makes` what comes out of the act, `paper`
    the stem of what it is done to, when that is a paper; `asked_for` are the stems of what is asked or applied for."""

    who: str
    verb: str
    makes: frozenset[str] = frozenset()
    paper: str = ""
    passive: bool = False
    asked_for: frozenset[str] = frozenset()
    of_letter: bool = False  # it is done to a letter, which is answered and not decided


@lru_cache(maxsize=64)  # of every sentence that may answer
def act_asked(text: str) -> Act | None:
    """Who is asked to do what: "by when must the ALJ rule on a motion"; None where that cannot be read."""
    text = _IN.sub("be filed", text)
    asked = _ASKED.search(text)
    if asked is None:
        return _named(text)
    if waited := _WAITS.search(asked["rest"]):
        return Act("", stem("decide") if _head(waited["what"]) in _DECIDED else stem("answer"))
    for auxiliary in _AUXILIARY.finditer(asked["rest"]):
        if found := _done_to(asked["rest"][auxiliary.end() :]) or _act(
            asked["rest"][auxiliary.end() :].split(",")[0].split()[:_LONGEST], auxiliary[0].strip()
        ):
            return found
    return None


def _named(text: str) -> Act | None:
    """What is called and not asked: "the appeal deadline", "a state's time to answer a letter"."""
    if whose := _TIME_OF.search(text):
        found = _act([*whose["who"].split(), *whose["what"].split()[:_LONGEST]], "")
        return found if found is not None and found.who else None
    called = _TIME_FOR.search(text) or _TIME_IS_CALLED.search(text)
    paper = _paper(called["what"]) if called else ""
    who = (called.groupdict().get("who") or "") if called else ""
    return Act(who if is_somebody(who) else "", stem("file"), makes=frozenset((paper,))) if paper else None


def _paper(what: str) -> str:
    """The stem of the paper that some words call: "appeal", of "a notice of appeal to the panel"."""
    notice = _NOTICE_OF.search(what)
    head = stem(notice["what"].lower()) if notice else _head(what)
    return head if head in PAPERS else ""


def _head(what: str) -> str:
    """The stem of the last word of what is called, without what that is about."""
    called = content(COMPLEMENT.split(what, maxsplit=1)[0])
    return called[-1] if called else ""


def _act(words: list[str], auxiliary: str) -> Act | None:
    to = next((n for n, word in enumerate(words) if word == "to" and n), None)
    if to is not None and (words[to - 1].lower() in _TO or auxiliary.lower() in _TO):
        who, what = words[: to - (words[to - 1].lower() in _TO)], words[to + 1 :]
        if not what or not _VERB.fullmatch(what[0]) or what[0] in _NOT_DOING:
            return None
    else:
        at = next(
            (
                n
                for n, word in enumerate(words)
                if n and word in _VERBS and words[n + 1 : n + 2] and words[n + 1] not in _NOT_DOING
            ),
            None,
        )
        if at is None:
            return None
        who, what = words[:at], words[at:]
    who = [word for word in who if word.lower() not in _BETWEEN]
    named = " ".join(who)
    if not what or not who or _ANOTHER_CLAUSE.intersection(who):
        return None
    alone = what[0] in _IS_TOLD or (
        len(who) == 1 and named.lower() in ("i", "we", "you", "he", "she", "they", "it", "one")
    )
    if not alone and not is_somebody(named):
        return None
    verb = stem(what[0])
    behind = content(COMPLEMENT.split(_ON.sub("", " ".join(what[1:])), maxsplit=1)[0])
    if verb in MAKES:
        return Act("" if alone else named, verb, makes=frozenset(behind))
    paper = behind[-1] if behind and behind[-1] in PAPERS else ""
    wish = content(COMPLEMENT.split(" ".join(what[2:]), maxsplit=1)[0]) if what[1:2] == ["for"] else ()
    of_letter = bool(behind) and behind[-1] in _LETTERS
    return Act("" if alone else named, verb, paper=paper, asked_for=frozenset(wish), of_letter=of_letter)


def _done_to(words: str) -> Act | None:
    """ "The parties be told", by whomever."""
    if given := _GIVEN.match(words):
        return Act("", stem("serve"), makes=frozenset(content(COMPLEMENT.split(given["given"], maxsplit=1)[0])))
    passive = _PASSIVE.match(words)
    if passive is None:
        return None
    said = passive["verb"].lower()
    if said in _FILED:
        filed = _paper(passive["what"])
        return Act("", stem("file"), makes=frozenset((filed,)), passive=True) if filed else None
    base = next((one for one in (said.removesuffix("ed"), said.removesuffix("d")) if one in _DONE_TO), None)
    verb = stem("tell" if said == "told" else base or "")
    if not verb or _ANOTHER_CLAUSE.intersection(passive["what"].lower().split()):
        return None
    paper = content(COMPLEMENT.split(passive["what"], maxsplit=1)[0])
    return Act(passive["who"] or "", verb, paper=paper[-1] if paper and paper[-1] in PAPERS else "", passive=True)
