"""The words in which a rule says what follows when it is not kept, to whom a thing goes, and who decides on it.

Patterns of the language of rules; which rule is meant is decided in `qa.retrieved.held`.
"""

from __future__ import annotations

import re

from corpus.patterns import Pattern
from qa.cues import consequences

NOT_KEPT = Pattern(
    r"\b(?:if|when|where|who|that)\b[^.;]{0,120}?\b(?:(?:does|do|did|has|have|is|are) not|fails?|failed)\b|"
    r"\b(?:fail(?:ure|ing)|untimely|not timely|lateness)\b|\bmore than \d+ (?:\w+ )?days after\b",
    re.IGNORECASE,
)
FOLLOWS = Pattern(consequences.FOLLOWS, re.IGNORECASE)
SENT = Pattern(
    r"\b(?:(?:sen[dt]|sending|serv(?:e|ed|ing)|submit(?:s|ted|ting)?|fil(?:e|ed|ing)|address(?:ed)?|mail(?:ed)?|lodg\w+|"
    r"deliver\w*|direct(?:ed)?|made|mak(?:e|ing)|(?:may|must|shall|can) appeal)\b[^.;]{0,120}?\b(?:to|on|with|at)|"
    r"received by) (?:the|an?) (?:[\w-]+ ){0,3}?"
    r"(?:[A-Z][\w-]+|office|agency|component|official|officer|clerk|board|manager|director|auditor|address)\b"
)
DECIDES = Pattern(
    r"\b(?:decid(?:e|es|ed|ing)|determin(?:e|es|ing|ation)|respon(?:d|ds|ding)|notif(?:y|ies|ied|ying)|answer|reply|inform|"
    r"rule on|act on|(?:make|makes|making|made|issue|issued|issues|render|renders|rendered)\b[^.;]{0,60}?"
    r"(?:decision|determination|response|ruling)|"
    r"(?:decision|determination|response|ruling)[^.;]{0,60}? be (?:made|issued|rendered|sent))\b",
    re.IGNORECASE,
)
PAPER = Pattern(r"\b(?:appeal|request|complaint|petition|application|grievance|claim|motion|redetermination)", re.I)
TIMED = Pattern(r"\b(?:time|timely|untimely|late|lateness|deadlines?|days|period|within|due)\b", re.IGNORECASE)
# What is done in time, or not: the same must be spoken of.
ACT = Pattern(
    r"\b(?:answer|appeal|request|respon|object|complain|pay|paid|petition|brief|motion|hearing|comment|report|notif|"
    r"certif|deci(?=[ds])|application|renew|claim|grievance|regist|plan)",
    re.IGNORECASE,
)
# A rule for one of these is for nothing else.
SPECIAL = Pattern(
    r"\b(?:expedit\w+|fee waivers?|waivers? of fees|amend\w*|correct(?:ion|ing)?|accounting|reconsider\w*|extension|"
    r"classif\w+|declassif\w+|submitters?)\b",
    re.IGNORECASE,
)
OWN_ACT = Pattern(
    r"\b(?:you|requesters?|defendants?|employees?|submitters?|appellants?|complainants?|part(?:y|ies)|debtors?|"
    r"petitioners?)\b(?: [\w-]+){0,2}? (?:must|shall|may|has|have|will)\b|\bpostmarked\b|"
    r"\b(?:must|shall|may|should) be (?:filed|received|submitted|lodged|served|made)\b",
    re.IGNORECASE,
)
# Who does not keep a time: "if the employee fails to submit a request".
BY_WHOM = Pattern(
    r"\b(?:if|when|where|that|unless) (?P<who>(?:the|an?|any|such) (?:(?!that|which|who|if)[\w'’-]+ ){1,5}?)"
    r"(?:does not|do not|did not|has not|have not|is not|are not|fails?|failed)\b",
    re.IGNORECASE,
)
OPENING_CASE = Pattern(
    r"^(?:\(\w+\) )*(?:If|When|Where|Unless|Once)\b.*?, (?=(?:he|she|it|they|the|an?|you|such|that|each)\b)",
    re.DOTALL,
)
CITED = Pattern(r"(?:§+|\bSecs?\.) ?(?P<section>\d+\.\d+)")


def acts(text: str) -> set[str]:
    return {match[0].lower() for match in ACT.finditer(text)}
