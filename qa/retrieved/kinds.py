"""The kind of thing that a question asks for beside measures - a date, somebody's name, a reason, who
pays, what is done to somebody, how things stand today - and whether the words quoted hold one.

Patterns of ordinary English over the question and over a text; it ranks and quotes nothing.
"""

from __future__ import annotations

import re

from corpus.days import MONTHS
from corpus.numbers import IN_WORDS
from corpus.patterns import Pattern
from qa.retrieved.kind import SENTENCE, kind, lack
from qa.retrieved.lacks import Lack, Measure, without
from qa.retrieved.particulars import PARTICULARS
from qa.words import content

# Where a person is kept, no paper.
_HELD = r"(?:in|under) (?:\w+ )?(?:custody|detention|segregation|isolation|confinement|jail|prison|restraints?|arrest)"
_MONTHS = "|".join(MONTHS)
_PERIOD = r"\b(?:hour|day|week|month|year)s?\b|\bpromptly\b|\bexpeditious|\bas soon as\b|\bimmediately\b"
_DO = r"\b(?:do|does|did|must|may|can|should|will|would|is|are|was|were|has|have|had)\b"
_RULED = r"\b(?:must|may|shall|should|can)\b"
_SOMEBODY = (
    r"(?:person|individual|employee|officer|official|requester|company|contractor|grantee|recipient|facility|school|"
    r"plant|witness|party|defendant|debtor|lawyer|attorney|agency|applicant|seller|submitter)"
)
# What rules seldom tell.
_TOLD = (
    kind(
        r"^\W*should (?:i|we|my|our|he|she|they)\b[^?]*"
        r"\b(?:hire|sue|settle|plead|accept|reject|agree|trust|invest|buy)\b|"
        r"^\W*(?:would|will|could|can) (?:i|we|he|she|they) (?:win|lose)\b"
        r"(?! (?!(?:(?:my|our|his|her|their|the|an?|this|that) )?"
        r"(?:case|appeal|hearing|suit|lawsuit|claim|motion|in|at|before|on|it)\b)[a-z])|"
        r"\bwhat are (?:my|our|his|her|their) chances\b|\bis it (?:worth|wise|smart|a good idea)\b|"
        r"\bwhat would you (?:do|advise|recommend)\b",
        "gives no advice on a case",
        r"(?!)",
    ),
    kind(r"\b(?:what|how)\b[^?]*\baverage\b(?! (?:person|reader|citizen))", "gives no average", r"\baverage\b"),
    kind(
        r"\bhow (?:is|are|was|were) [^?]*\b(?:chosen|selected|picked|appointed|elected|hired|recruited)\b",
        "does not tell how somebody is chosen",
        r"\b(?:appoint|select|cho(?:ice|se|os)|designat|elect(?!ron)|assign|hire|recruit|nominat)",
    ),
    # Rules say what is to be, not how things stand.
    kind(
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
    kind(
        r"\b(?:the|full|first|last) names? of (?:the |our |a |an )?(?:[\w-]+ ){0,4}?(?:officers?|officials?|director|"
        r"secretary|counsel|liaisons?|judges?|examiner|administrator|head|chief|commissioner|manager|inspectors?)\b",
        "gives no name",
        r"\b(?:Contact|Attn|Attention):?\s+[A-Z][a-z]+ [A-Z][a-z]+\b",
        cased=True,
    ),
    kind(
        r"\bwhat(?:'s| is| are) the (?:mailing |street |postal |physical )?address(?:es)? (?:of|for)\b",
        "gives no address",
        r"\b[A-Z]{2}\.? \d{5}|\[email|@|\bhttp|\bwww\b|\b(?:Street|Lane|Avenue|Drive|Road)\b",
        cased=True,
    ),
    kind(
        r"^\W*(?:when|in (?:what|which) year|(?:in )?what year|since when|on (?:what|which) (?:date|day)) "
        r"(?:did|was|were|has|have)\b(?![^?]*\b(?:have|has|had|need|supposed) to\b)",
        "gives no date for it",
        rf"\b(?:19|20)\d\d\b|\b(?:{_MONTHS}) \d",
    ),
    kind(
        r"^\W*(?:why|for what reason|how come)\b",
        "gives no reason for it",
        r"\b(?:because|so that|in order|to ensure|since|purposes?|reasons?|would|could|therefore|thereby|"
        r"to (?:protect|prevent|avoid|preserve|provide|help|enhance|enable))\b",
    ),
    kind(
        r"\b(?:how long|how many (?:years|months|weeks|days)\b(?!['’]))\b[^?]*"
        rf"\b(?:keeps?(?! \w+ing\b)|kept(?! (?:\w+ed|secret|confidential|{_HELD})\b)|retain\w*|preserve\w*|store[ds]?|"
        r"archived?)\b",
        "does not tell how long it is kept",
        r"\b(?:keep|kept|h[eo]ld|retain|retention|preserv|stor|maint|fil|archiv|dispos|destr)\w*",
        r"\b(?:years?|months?|weeks?|days?|until|permanent\w*|indefinite\w*)\b",
    ),
    kind(
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
    kind(
        r"\bhow (?:big|large|small) (?:is|are|was|were)\b",
        "gives no figure for it",
        rf"\d|\b(?!one\b)(?:{IN_WORDS}|half|percent|hundred|thousand)\b",
    ),
    kind(
        r"\b(?:appeal|ask|apply|file|object|challenge|request|move)\w*\b[^?]*\b(?:twice|a second time|three times)\b",
        "does not tell of a second time",
        r"\b(?:twice|second|again|once|previous\w*|more than one|repeat\w*|subsequent\w*|successive|prior|one)\b",
        anywhere=True,
    ),
    kind(
        r"\bwhat (?:percentage|percent|share|proportion)\b",
        "gives no share",
        r"\d ?%|\bpercent|\bproportion|\bhalf\b|\bshare\b",
    ),
    kind(
        r"\bhow (?:large|big|small|high|heavy) an? \w+",
        "gives no figure for it",
        r"\$\s?\d|\d ?%|\bpercent|\d,\d{3}|\bthousand|\bhalf\b",
        anywhere=True,
    ),
    kind(
        rf"\bwhat {_DO}[^?]*\bcosts?\b|\bwhat is the (?:\w+ )?(?:cost|price|fee|fine|charge|bill)\b",
        "sets no fee or amount for it",
        r"\$\s?\d|\b(?:cents?|dollars?|percent|free|(?:no|without) (?:charge|fee)|costs?)\b",
    ),
    kind(
        rf"\bwhat happens to (?:(?:an?|the|any) )?(?:[\w-]+ ){{1,2}}?who\b|"
        rf"\bwhat happens to (?:(?:an?|the|any) )?(?:[\w-]+ )?{_SOMEBODY}s? that\b",
        "names no consequence of it",
        _CONSEQUENCE,
        anywhere=True,
    ),
    kind(
        r"\bhow (?:is|are) [^?]*\b(?:punish|disciplin|penali[sz]|sanction)ed\b|"
        r"\bwhat (?:is the )?(?:punishment|discipline)\b",
        "names no consequence of it",
        _CONSEQUENCE,
    ),
    kind(
        r"\b(?:by when|how (?:long|soon|quickly|fast)|how many \w*\s?(?:days|weeks|months)|deadline)\b[^?]*"
        r"\b(?:decide|answer|respond|reply|rule on|act on|acknowledge)\b",
        without(Measure.TIME),
        r"\b(?:answer|repl(?:y|ies)|serv|fil(?:e|ing)|submit|oppos|decid|decision|determin|respon[ds]|notif|advis|"
        r"issu|rul(?:e|ing)|act(?:ed)? on|actions?\b|acknowledg|render|dispos)",
        _PERIOD,
    ),
    kind(
        r"\b(?:by when|how (?:long|soon|quickly|fast))\b[^?]*\b(?:call|phone|telephone)\b",
        without(Measure.TIME),
        r"\b(?:call|phon|telephon)",
        _PERIOD,
    ),
    kind(
        r"^\W*where (?:is|are)\b[^?]*\b(?:located|situated)\b",
        "gives no address",
        r"\b[A-Z]{2} \d{5}|\b(?:Street|Lane|Avenue|Drive|Washington|located)\b",
        cased=True,
    ),
)
_WHO_PAYS = Pattern(
    r"\bwho (?:pays?|bears(?= (?:\w+ ){0,2}?(?:costs?|expenses?|fees?|bills?|charges?|price|loss(?:es)?)\b)|funds|"
    r"reimburses|compensates|covers the cost)\b(?: (?:the )?(?:costs?|expenses?|price|bills?)(?= (?:of|for)\b))?"
    r"(?: for| of)?(?P<what>[^?,;]*)",
    re.I,
)
_PAYS = Pattern(
    r"\b(?:pays?|paid|bears?|payable|payment|reimburs\w+|costs?|fees?|charged?|expenses?|compensat\w+)\b", re.I
)


def mismatch(question: str, quoted: str, section: str = "") -> Lack | None:
    """What the words `quoted` lack that the question asks for: "gives no date for it"; None when they lack nothing.

    `section` is the whole text that they are of.
    """
    return (
        seldom_told(question, quoted)
        or lack((*PARTICULARS, *_SET), question, quoted, section)
        or _unpaid(question, quoted, section)
    )


def seldom_told(question: str, quoted: str) -> Lack | None:
    """As `mismatch`, of what rules seldom tell: dates, names, reasons, how things stand."""
    return lack(_TOLD, question, quoted)


def _unpaid(question: str, quoted: str, section: str) -> Lack | None:
    """Of the words quoted one in two must be paid for; of their section a single one leaves it open."""
    match = _WHO_PAYS.search(question)
    if match is None:
        return None
    from qa.lookups.thesaurus import SAME  # that package imports this one

    what = [SAME.get(word, frozenset()) | {word} for word in content(match["what"])]
    paying, beside = (
        [set(content(sentence)) for sentence in SENTENCE.split(text) if _PAYS.search(sentence)]
        for text in (quoted, section)
    )
    said = any(
        not what or what[0] & words or 2 * sum(bool(one & words) for one in what) >= len(what) for words in paying
    )
    open_ = any(one & words for words in beside for one in what)
    return None if said or open_ else Lack("does not say who pays")
