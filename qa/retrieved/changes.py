"""What a question takes for granted of the rules themselves: that something in them was changed,
ended, banned or replaced.

It reads the question's opening clause and says whether a text tells of that. What a question takes
for granted of a person or a case ("since he no longer works here") is not its business.
"""

from __future__ import annotations

import re

from qa.words import content, stem

_CUE = (
    r"^\W*(?:since|now that|given that|because|after|seeing that|considering that)\b(?!\s+(?:how|what|which|whom?)\b)"
)
_OF_RULES = re.compile(
    rf"{_CUE}(?P<said>.*?\b(?P<change>abolish\w*|repeal\w*|replac\w+|superseded|bann?ed|bans|bars|barred|forbids?|"
    r"outlaw\w*|struck down|(?:was|were) (?:cut|raised|doubled|halved)|ended|ceased|discontinued|shut down)\b[^,?]*)",
    re.IGNORECASE,
)
_NO_LONGER = re.compile(
    rf"{_CUE}(?P<said>\s+(?P<who>.*?)\b(?P<change>no longer|not \w+ any ?more|stopped)\b[^,?]*)", re.IGNORECASE
)
# Somebody, or something of somebody: a case, not a rule.
_SOMEBODY = re.compile(
    r"^(?:i|we|he|she|it|they|you|my|our|his|her|its|their|your|a|an|one|this|that|these|those|some\w*|"
    r"the (?:\w+ )?(?:requesters?|employees?|person|man|woman|guy|vendor|submitter|company|plant|facility|defendant|"
    r"debtor|party|parties|witness|school|recipient|grantee|contractor|record|records|file|files|document|documents|"
    r"request|information|debt|owner|seller|student|teacher|applicant|individual))\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.;:])\s+")
_ENOUGH = 0.5  # of the words of what is taken for granted, in one sentence


def untold(question: str, text: str) -> bool:
    """Whether `question` takes a change for granted that no sentence of `text` tells of."""
    match = _OF_RULES.search(question) or _NO_LONGER.search(question)
    if match is None or _SOMEBODY.match((match.groupdict().get("who") or match["said"]).strip()):
        return False
    change = match["change"].lower()
    roots = {stem(word)[:5] for word in change.split() if word not in ("was", "were", "no", "not")}
    rest = {one for one in content(match["said"].lower()) if one[:5] not in roots}
    for sentence in _SENTENCE.split(text):
        told = set(content(sentence))
        if any(one[:5] in roots for one in told) and len(rest & told) >= _ENOUGH * len(rest):
            return False
    return True
