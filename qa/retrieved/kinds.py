"""The kind of thing that a question asks for beside measures - a date, somebody's name, a reason, who
pays, what is done to somebody, how things stand today - and whether the words quoted hold one.

Patterns of ordinary English over the question and over a text; it ranks and quotes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from qa.words import content

_SENTENCE = re.compile(r"(?<=[.;:])\s+(?=[A-Z(])")


@dataclass(frozen=True, slots=True)
class Kind:
    """`held` are patterns that must all stand in one sentence of what is quoted; or, if `anywhere`, of its section."""

    asked: re.Pattern[str]
    held: tuple[re.Pattern[str], ...]
    lack: str  # "gives no date for it"
    anywhere: bool = False


def _kind(asked: str, lack: str, *held: str, cased: bool = False, anywhere: bool = False) -> Kind:
    flags = re.NOFLAG if cased else re.IGNORECASE
    return Kind(re.compile(asked, re.IGNORECASE), tuple(re.compile(one, flags) for one in held), lack, anywhere)


_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_PERIOD = r"\b(?:hour|day|week|month|year)s?\b|\bpromptly\b|\bexpeditious|\bas soon as\b|\bimmediately\b"
_DO = r"\b(?:do|does|did|must|may|can|should|will|would|is|are|was|were|has|have|had)\b"
_RULED = r"\b(?:must|may|shall|should|can)\b"
_SOMEBODY = (
    r"(?:person|individual|employee|officer|official|requester|company|contractor|grantee|recipient|facility|school|"
    r"plant|witness|party|defendant|debtor|lawyer|attorney|agency|applicant|seller|submitter)"
)
# What rules seldom tell.
_TOLD = (
    # Rules say what is to be, not how things stand.
    _kind(
        rf"^(?![^?]*{_RULED})[^?]*\b(?:so far|right now|currently|at present|at the moment|these days|to date|"
        r"(?:last|this|next) "
        r"(?:year|month|week|quarter|fiscal year))\W*$|"
        r"^\W*(?:how (?:many|much)|what (?:percent\w*|share|number))\b(?![^?]*\b(?:must|may|shall|should|can)\b)[^?]*"
        r"\b(?:each|every|per|a|an|one) (?:year|month|week|day)\W*$|^\W*who is the (?:current|present|new)\b|"
        rf"^\W*(?:which|what|who)\b(?![^?]*{_RULED})[^?]*\b(?:receives?|gets?|has|have|files?|handles?|makes?|sends?)\b"
        r"[^?]*\bthe (?:(?:most|fewest|least) (?!recent|likely)|"
        r"(?:highest|largest|lowest|biggest|greatest) (?:[\w-]+ )?"
        r"(?:number|count|share|volume|percentage|backlog|total)\b)",
        "does not tell how things stand today",
        r"\bso far\b|\bcurrently\b|\bat present\b|\bto date\b|\blast year\b",
    ),
    _kind(
        r"\b(?:the|full|first|last) names? of (?:the |our |a |an )?(?:[\w-]+ ){0,4}?(?:officers?|officials?|director|"
        r"secretary|counsel|liaisons?|judges?|examiner|administrator|head|chief|commissioner|manager|inspectors?)\b",
        "gives no name",
        r"\b(?:Contact|Attn|Attention):?\s+[A-Z][a-z]+ [A-Z][a-z]+\b",
        cased=True,
    ),
    _kind(
        r"\bwhat(?:'s| is| are) the (?:mailing |street |postal |physical )?address(?:es)? (?:of|for)\b",
        "gives no address",
        r"\b[A-Z]{2}\.? \d{5}|\[email|@|\bhttp|\bwww\b|\b(?:Street|Lane|Avenue|Drive|Road)\b",
        cased=True,
    ),
    _kind(
        r"^\W*(?:when|in (?:what|which) year|(?:in )?what year|since when|on (?:what|which) (?:date|day)) "
        r"(?:did|was|were|has|have)\b(?![^?]*\b(?:have|has|had|need|supposed) to\b)",
        "gives no date for it",
        rf"\b(?:19|20)\d\d\b|\b(?:{_MONTHS}) \d",
    ),
    _kind(
        r"^\W*(?:why|for what reason|how come)\b",
        "gives no reason for it",
        r"\b(?:because|so that|in order|to ensure|since|purposes?|reasons?|would|could|therefore|thereby|"
        r"to (?:protect|prevent|avoid|preserve|provide|help|enhance|enable))\b",
    ),
    _kind(
        r"\b(?:how long|how many (?:years|months|weeks|days))\b[^?]*"
        r"\b(?:keeps?(?! \w+ing\b)|kept(?! (?:\w+ed|secret|confidential)\b)|retain\w*|preserve\w*|store[ds]?|"
        r"archived?)\b",
        "does not tell how long it is kept",
        r"\b(?:keep|kept|retain|retention|preserv|stor|maint|fil|archiv|dispos|destr)\w*",
        r"\b(?:years?|months?|weeks?|days?|until|permanent\w*|indefinite\w*)\b",
    ),
    _kind(
        r"^\W*who (?:wrote|made|developed|designed|built|invented|created|drafted|programmed)\b",
        "does not tell who made it",
        r"\b(?:wrote|written|made|develop\w*|design\w*|built|prepared|created|drafted|issued) by\b",
    ),
)
_CONSEQUENCE = (
    r"\b(?:penalt|sanction|disciplin|fine[sd]?\b|suspen|reprimand|liab|dismiss|terminat|punish|revok|waive|"
    r"forfeit|denied|subject to|lose)"
)
# What they set, or leave open.
_SET = (
    _kind(
        r"\bwhat (?:percentage|percent|share|proportion)\b",
        "gives no share",
        r"\d ?%|\bpercent|\bproportion|\bhalf\b|\bshare\b",
    ),
    _kind(
        r"\bhow (?:large|big|small|high|heavy) an? \w+",
        "gives no figure for it",
        r"\$\s?\d|\d ?%|\bpercent|\d,\d{3}|\bthousand|\bhalf\b",
        anywhere=True,
    ),
    _kind(
        rf"\bwhat {_DO}[^?]*\bcosts?\b|\bwhat is the (?:\w+ )?(?:cost|price|fee|fine|charge|bill)\b",
        "sets no fee or amount for it",
        r"\$\s?\d|\b(?:cents?|dollars?|percent|free|(?:no|without) (?:charge|fee)|costs?)\b",
    ),
    _kind(
        rf"\bwhat happens to (?:(?:an?|the|any) )?(?:[\w-]+ ){{1,2}}?who\b|"
        rf"\bwhat happens to (?:(?:an?|the|any) )?(?:[\w-]+ )?{_SOMEBODY}s? that\b",
        "names no consequence of it",
        _CONSEQUENCE,
        anywhere=True,
    ),
    _kind(
        r"\bhow (?:is|are) [^?]*\b(?:punish|disciplin|penali[sz]|sanction)ed\b|"
        r"\bwhat (?:is the )?(?:punishment|discipline)\b",
        "names no consequence of it",
        _CONSEQUENCE,
    ),
    _kind(
        r"\b(?:by when|how (?:long|soon|quickly|fast)|how many \w*\s?(?:days|weeks|months)|deadline)\b[^?]*"
        r"\b(?:decide|answer|respond|reply|rule on|act on|acknowledge)\b",
        "sets no time for it",
        r"\b(?:answer|repl(?:y|ies)|serv|fil(?:e|ing)|submit|oppos|decid|decision|determin|respon[ds]|notif|advis|"
        r"issu|rul(?:e|ing)|act(?:ed)? on|actions?\b|acknowledg|render|dispos)",
        _PERIOD,
    ),
    _kind(
        r"\b(?:by when|how (?:long|soon|quickly|fast))\b[^?]*\b(?:call|phone|telephone)\b",
        "sets no time for it",
        r"\b(?:call|phon|telephon)",
        _PERIOD,
    ),
    _kind(
        r"^\W*where (?:is|are)\b[^?]*\b(?:located|situated)\b",
        "gives no address",
        r"\b[A-Z]{2} \d{5}|\b(?:Street|Lane|Avenue|Drive|Washington|located)\b",
        cased=True,
    ),
)
_WHO_PAYS = re.compile(
    r"\bwho (?:pays?|bears|funds|reimburses|compensates|covers the cost)\b(?: for| of)?(?P<what>[^?,;]*)", re.I
)
_PAYS = re.compile(
    r"\b(?:pays?|paid|bears?|payable|payment|reimburs\w+|costs?|fees?|charged?|expenses?|compensat\w+)\b", re.I
)
_ENDS_NOUN = (
    r"(?:is|are|was|were|be|been|must|may|can|could|do|does|did|should|shall|will|would|has|have|had|might|at|of|for|in|"
    r"on|to|by|with|from|under|about|that|who|when|if|after|before|we|i|you|he|she|they|it|the|an?)"
)
_NOUN = rf"(?P<noun>(?:(?!{_ENDS_NOUN}\b)[\w'/-]+\s+){{0,3}}(?!{_ENDS_NOUN}\b)[\w'/-]+)"
_OPENS = r"^\W*(?:(?:so|and|but) )?(?:(?:in|on|at|for|by|under|to|with|from|of|until) )?"
_THINGS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_OPENS}(?:what|which)\s+(?:(?:kind|type|sort)s? of\s+)?{_NOUN}(?=\s+{_ENDS_NOUN}\b)",
        rf"{_OPENS}(?:what|which) (?:is|are|was|were) (?:the|our|its|his|her|their)\s+{_NOUN}"
        rf"(?=\s+{_ENDS_NOUN}\b|\W*$)",
        rf"\b(?:is|are) there (?:an? |any |some )?{_NOUN}(?=\s+{_ENDS_NOUN}\b|\W*$)",
        rf"^\W*who (?:(?:must|may|can|should|will|shall|would|has to|is to) )?(?P<noun>(?!{_ENDS_NOUN}\b)\w+)\b",
    )
)


def mismatch(question: str, quoted: str, section: str = "") -> str | None:
    """What the words `quoted` lack that the question asks for: "gives no date for it"; None when they lack nothing.

    `section` is the whole text that they are of.
    """
    return seldom_told(question, quoted) or _lack(_SET, question, quoted, section) or _unpaid(question, quoted)


def seldom_told(question: str, quoted: str) -> str | None:
    """As `mismatch`, of what rules seldom tell: dates, names, reasons, how things stand."""
    return _lack(_TOLD, question, quoted)


def thing_asked_for(question: str) -> str | None:
    """What an answer must tell of: "score" of "what score is needed", "trains" of "who trains them"; None for none."""
    match = next((match for pattern in _THINGS if (match := pattern.search(question))), None)
    return match["noun"].split()[-1] if match else None


def _lack(kinds: Sequence[Kind], question: str, quoted: str, section: str = "") -> str | None:
    asked = (kind for kind in kinds if kind.asked.search(question))
    read = ((kind, f"{quoted} {section}" if kind.anywhere else quoted) for kind in asked)
    return next((kind.lack for kind, text in read if not _sentence_with(text, kind.held)), None)


def _unpaid(question: str, quoted: str) -> str | None:
    match = _WHO_PAYS.search(question)
    if match is None:
        return None
    from qa.lookups.thesaurus import SAME  # that package imports this one

    what = [SAME.get(word, frozenset()) | {word} for word in content(match["what"])]
    paying = [set(content(sentence)) for sentence in _SENTENCE.split(quoted) if _PAYS.search(sentence)]
    said = any(
        not what or what[0] & words or 2 * sum(bool(one & words) for one in what) >= len(what) for words in paying
    )
    return None if said else "does not say who pays"


def _sentence_with(text: str, patterns: tuple[re.Pattern[str], ...]) -> bool:
    return any(all(pattern.search(sentence) for pattern in patterns) for sentence in _SENTENCE.split(text))
