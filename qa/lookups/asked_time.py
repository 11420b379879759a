"""The English in which a time limit is asked for: what only asks, and what else is wanted to be known."""

from __future__ import annotations

import re

from corpus.patterns import Pattern
from qa.cues.deciding import asks_who_decides
from qa.cues.extent import asks_extent
from qa.lookups.asked_terms import asking_clauses
from qa.lookups.thesaurus import plainly
from qa.wanted import Wanted
from qa.words import stem

_UNITS = r"(?:hours?|days?|weeks?|months?|years?)"
_AUX = r"(?:is|are|must|may|can|do|does|did|should|will|has|have|could)"
_TIMES = r"(?:hours?|days?|weeks?|months?|years?|deadlines?|time|time limits?|periods?|limitations)"
# Whether there may be more of it: "may the deadline be extended". Rules that allow it seldom say how long.
_PROLONGED = Pattern(
    rf"^\W*(?:can|may|could|will|does|do|is|are)\b[^?]*(?:\b(?:extend|prolong) (?:[\w-]+ ){{1,4}}?{_TIMES}\b|"
    rf"\b{_TIMES}\b[^?]* be (?:extended|prolonged)\b)",
    re.IGNORECASE,
)
ASKS = Pattern(
    rf"\bhow (?:long|soon|fast|quickly|often|early|late)\b|\bhow (?:far|long) (?:ahead|before|after|in advance)\b|"
    rf"\b(?:how many|number of) (?:\w+ )?{_UNITS}\b|\bhow much (?:time|notice|warning)\b|"
    r"\bhow much (?:longer|later|earlier|sooner)\b|\bdays (?:to|allowed|until)\b|"
    r"\bd[ea]+d?-?l+i?ne?s?\b|\bdead ?lines?\b|\btime (?:limits?|frames?|periods?|allowed|given)\b|"
    r"\btimeframes?\b|\b(?:appeals?|filing|waiting|response|objection) periods?\b|\b(?:with)?in (?:what|which) time\b|"
    r"\btime to (?=\w)|\bby when\b|\bby what (?:date|day|time)\b|\bdue\b(?! process)|"
    r"\bturn-?around\b|\bwindow\b|\b(?:last|latest|first|earliest) (?:day|date)\b|\bstatute of limitations\b|"
    r"\b(?:amount|length|period) of time\b|\b(?:minimum|maximum|least|longest|shortest|most) (?:time|period|notice)\b|"
    rf"\blongest\b(?![^?]* {_AUX} be\W*$)|\bthe clock\b|"
    r"\bat what point\b|\blapses?\b|\bexpires?\b|\bwhat date\b|\bby how much\b.*\bextend|"
    rf"\bwhen {_AUX}\b|\bwhen's\b|\bafter how (?:many|long)\b|\bwhen\?",
    re.IGNORECASE,
)
_WHEN = Pattern(rf"(?<!by )\bwhen {_AUX}\b|\bwhen's\b", re.IGNORECASE)
_WHEN_MAY = Pattern(r"\bwhen (?:may|can|could)\b", re.IGNORECASE)
# "When is no notice required", "when is a letter a complaint": in which case, not at what time.
_IN_WHICH_CASE = Pattern(
    r"\bwhen (?:(?:is|are|must|may|can|do|does|should|will|has|have) (?:no|not)\b|(?:is|are|do|does)(?:n't|n’t)\b|"
    r"(?:is|are) (?:an?|the) [^?,;]{3,60}? (?:an?|considered|deemed|treated as|regarded as)\b|"
    r"(?:is|are) [^?,;]{3,60}? (?:granted|allowed|permitted|waived|denied|justified|appropriate|available)\b)",
    re.IGNORECASE,
)
_OTHER = Pattern(
    r"\bhow much (?:does|do|is|are|will|money)\b|\bwhen (?:was|were)\b|\beffective date\b|\bfinal rule\b|\bnprm\b|"
    r"\bwhen did\b(?![^?]*\b(?:have|had|need|supposed) to\b)|"
    r"\bhow long (?:must|may|can|should|could|will) [^?,;]*\bbe\b(?: at (?:most|least))?\W*$|"
    r"\bphone\b|\baddress\b|\bdefine\b|\bdefinition\b|\bcomments?\b",
    re.IGNORECASE,
)
_AFTERWARDS = Pattern(r"^\W*(?:and|but|so)\s+(?:what (?:happens )?)?(?:after|once)\b(?!.*\bhow\b)", re.IGNORECASE)
# "And if I don't answer?": what comes of it, not when it was to be done.
_LEFT_UNDONE = Pattern(
    r"^\W*(?:and|but|so|then)?\W*(?:what |what happens )?(?:if|when)\b[^?]*"
    r"\b(?:not|never|\w+n't|nothing|nobody|ignores?|fails?|miss(?:es)?|refuses?|forgets?)\b",
    re.IGNORECASE,
)
_ALL_TOLD = Pattern(
    r"\b(?:with|including|counting) (?:the |an? |any |all |every )?extensions?\b|\bextensions? (?:included|counted)\b",
    re.IGNORECASE,
)
_ELLIPTIC = Pattern(r"^\s*(?:and|or|but|what about|how about|what if|then|also|same for)\b", re.IGNORECASE)
_OTHER_WORD = Pattern(
    r"\b(?:where|who|whom|why|which|how (?!about)\w+|what (?!about|if)\w+|do|does|is|are|can)\b", re.I
)
_ALL = Pattern(
    r"\b(?:deadlines|time limits|time ?frames|time periods)\b|"
    r"\bdeadline\b(?= (?:in|of|under) (?:part|subpart|section|appendix|\d|§))",
    re.IGNORECASE,
)

# Stems of words that ask for a time and tell none of them apart.
ASKING = frozenset(
    stem(word)
    for word in """time times limit limits deadline deadlines dealine due day days hour hours week weeks month months
    year years date period periods window last latest earliest minimum maximum least longest statute limitations
    amount length point happen happens clock far ahead warning dhs homeland security department section part
    subpart cfr under against allowed given working calendar business total exactly may take takes person somebody
    someone thing things early late fast case cases what's when's what lost still yes get wants wanted until
    become becomes became""".split()
)


def asks(wanted: Wanted) -> bool:
    """Whether a time is asked for: by the question itself, or by the one before that it leans on."""
    text = plainly(wanted.text)
    first = wanted.text.split("?")[0]  # behind it may stand the question that it leans on
    if _ALL_TOLD.search(first):
        return False  # no one rule tells the sum
    if asks_who_decides(first):
        return False  # "who may extend the time limit": somebody is asked for
    if _AFTERWARDS.match(wanted.text) or (_LEFT_UNDONE.match(first) and not ASKS.search(plainly(first))):
        return False  # what comes then, not how long it is
    if (
        asks_extent(text)
        or _OTHER.search(text)
        or _PROLONGED.search(text)
        or (_IN_WHICH_CASE.search(text) and only_when(text))
    ):
        return False
    if any(ASKS.search(clause) for asked in (text, wanted.text) for clause in asking_clauses(asked)):
        return True
    leans = wanted.before and ASKS.search(wanted.before) and _ELLIPTIC.match(wanted.text)
    return bool(leans and not _OTHER_WORD.search(_ELLIPTIC.sub("", wanted.text)))


def asks_for_all(text: str) -> bool:
    """ "Deadlines in part 5 subpart A": a list, not one of them."""
    return bool(_ALL.search(text))


def only_when(text: str) -> bool:
    """Whether nothing but "when may ..." asks for a time, which may ask for a condition too."""
    rest = _WHEN.sub(" ", text)
    return bool(_WHEN.search(text)) and not ASKS.search(rest)


def when_allowed(text: str) -> bool:
    """Whether "when may ..." asks in which case something is allowed; a time may be part of the case."""
    return only_when(text) and bool(_WHEN_MAY.search(text))
