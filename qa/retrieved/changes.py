"""What a question takes for granted of the rules themselves: that something in them was changed,
ended, banned or replaced, or is of some year.

It reads the question's opening clause and says whether a text tells of that. What a question takes
for granted of a person or a case ("since he no longer works here") is not its business.
"""

from __future__ import annotations

import re

from corpus.patterns import Pattern
from qa.retrieved.kind import SENTENCE
from qa.words import content, stem

_CUE = (
    r"^\W*(?:since|now that|given that|because|after|seeing that|considering that)\b(?!\s+(?:how|what|which|whom?)\b)"
)
_OF_RULES = Pattern(
    rf"{_CUE}(?P<said>.*?\b(?P<change>abolish\w*|repeal\w*|replac\w+|superseded|bann?ed|bans|bars|barred|forbids?|"
    r"outlaw\w*|struck down|(?:was|were) (?:cut|raised|doubled|halved)|ended|ceased|discontinued|shut down)\b[^,?]*)",
    re.IGNORECASE,
)
_NO_LONGER = Pattern(
    rf"{_CUE}(?P<said>\s+(?P<who>.*?)\b(?P<change>no longer|not \w+ any ?more|stopped)\b[^,?]*)", re.IGNORECASE
)
_CHANGED = Pattern(
    r"^\W*(?:since|now that|given that|because|after|why (?:was|were|did|has|have)|when (?:was|were|did))\b(?P<who>.*?)"
    r"\b(?P<change>did away with|done away with|got rid of|abolish|repeal|remov|eliminat|cancel|scrap|drop|rescind|"
    r"discontinu|delet|withdr[ae]w|revok|end(?=ed\b))",
    re.IGNORECASE | re.DOTALL,
)
_RULE = (
    r"(?:rules?|regulations?|parts?|subparts?|sections?|provisions?|fees?|waivers?|exemptions?|requirements?|limits?|"
    r"deadlines?|rights?|polic(?:y|ies)|programs?)"
)
_LAWMAKING = r"(?:did away|done away|got rid|abolish|repeal|scrap)"
# Somebody, or something of somebody: a case, not a rule.
_SOMEBODY = Pattern(
    rf"^(?:i|we|he|she|(?:it|they|you)(?!\s+(?:\w+\s+){{0,2}}?{_LAWMAKING})|my|our|his|her|its|their|your|"
    rf"(?:a|an|one|this|that|these|those)(?!\s+(?:\w+\s+){{0,2}}?{_RULE}\s+(?:is|was|were|has|have|had|no|stopped|"
    r"ended)\b)|some\w*|"
    r"the (?:[\w-]+ ){0,2}?(?:requesters?|employees?|person|man|woman|guy|vendor|submitter|company|plant|facility|"
    r"defendant|debtor|party|parties|witness|school|recipient|grantee|contractor|record|records|file|files|document|"
    r"documents|request|information|debt|owner|seller|student|teacher|applicant|individual|alj|judge|hearing|notice|"
    r"complaint|appeal|petition|letter|petitioner|complainant|lawyer|attorney|officer|subpoena|summons|loan|case|"
    rf"investigation|proceeding)\b(?!\s+(?:\w+\s+)?{_RULE}\b))(?!\w)",
    re.IGNORECASE,
)
YEAR = Pattern(r"\b(?:19|20)\d\d\b")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DAY_BEFORE = Pattern(rf"(?:\b{_MONTH}\s+(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s+)?|\b\d{{1,2}}[/.-]\d{{1,2}}[/.-])$", re.I)
_CLAUSE = Pattern(r"[.!?;,]\s+|\b(?:and|but|so)\s+", re.IGNORECASE)
_JOINED = Pattern(
    r"^\W*(?:(?:if|when|since|because|after|as|given that|now that|suppose|say|but|and|so|in (?:19|20)\d\d)\b\W*)+",
    re.IGNORECASE,
)
_ENOUGH = 0.5  # of the words of what is taken for granted, in one sentence


def of_somebody(clause: str) -> bool:
    """Whether a clause is about a person or his case: "a reporter wants", "my debt arose"."""
    return _SOMEBODY.match(_JOINED.sub("", clause).strip()) is not None


def changed(question: str) -> str | None:
    """The word for the change of a rule that the opening clause takes for granted: "abolish"; None for none."""
    match = _CHANGED.search(question)
    return None if match is None or of_somebody(match[0][match.start("who") - match.start() :]) else match["change"]


def years(question: str) -> list[str]:
    """Years that may be those of a rule: not of a day or a month, nor told of somebody's case."""
    found = []
    for match in YEAR.finditer(question):
        dated = _DAY_BEFORE.search(question[: match.start()])
        clause = _CLAUSE.split(question[: match.start()])[-1] + question[match.start() :]
        if changed(question) or not (dated or of_somebody(clause)):
            found.append(match[0])
    return found


def untold(question: str, text: str) -> bool:
    """Whether `question` takes a change for granted that no sentence of `text` tells of."""
    match = _OF_RULES.search(question) or _NO_LONGER.search(question)
    if match is None or of_somebody(match["said"]):
        return False
    change = match["change"].lower()
    roots = {stem(word)[:5] for word in change.split() if word not in ("was", "were", "no", "not")}
    rest = {one for one in content(match["said"].lower()) if one[:5] not in roots}
    for sentence in SENTENCE.split(text):
        told = set(content(sentence))
        if any(one[:5] in roots for one in told) and len(rest & told) >= _ENOUGH * len(rest):
            return False
    return True
