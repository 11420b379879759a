"""Whether a word of a question stands there as a verb or an adjective, by its form and its neighbours.

Ordinary English, without a dictionary: when in doubt a word is taken for a noun.
"""

from __future__ import annotations

import re

from corpus.patterns import Pattern

_DETERMINERS = "the|an?|any|no|some|my|our|his|her|its|their|your|this|that|these|those|every|each|all|what|which"
_BEFORE_NOUN = Pattern(
    rf"\b(?:{_DETERMINERS}|of|in|by|for|with|from|at|on|under|about|into|without|as|per|and|or)\s+$", re.IGNORECASE
)
_OBJECT = Pattern(
    r"^\s+(?:the|an?|any|my|our|his|her|its|their|your|this|these|those|it|him|them|me|us|some(?:one|body)|any(?:one|body))\b",
    re.I,
)
_INFINITIVE = Pattern(r"^\s+to\s+(?!the\b|an?\b|my\b|our\b|his\b|her\b|its\b|their\b)[a-z]")
_PRESENT = Pattern(r"[a-z](?:s|ed)$")
_FUNCTION = Pattern(
    r"^\s+(?:is|are|was|were|be|been|must|may|can|could|do|does|did|should|shall|will|would|has|have|had|at|of|for|in|"
    r"on|to|by|with|from|under|about|that|who|when|if|after|before|and|or|as|than|without|until|unless)\b",
    re.IGNORECASE,
)
_ADJECTIVE = Pattern(r"(?:al|ed|ing|ive|ous|ful|[ai]ble|ic|ary|less)$", re.IGNORECASE)
_PARTICIPLE = Pattern(r"(?:ed|en)$", re.IGNORECASE)
_PASSIVE = Pattern(r"\b(?:is|are|was|were|been|gets?|got)\s+(?:[\w'’-]+\s+)*$", re.IGNORECASE)


def is_verb_or_adjective(question: str, word: str) -> bool:
    """Of the first place where `question` has `word`.

    Not so of what follows "be": whether "a petition must be notarized" asks for that very thing.
    """
    match = re.search(rf"\b{re.escape(word)}\b", question, re.IGNORECASE)
    if match is None:
        return False
    before, after = question[: match.start()], question[match.end() :]
    if word.lower().endswith("ly") or (_OBJECT.match(after) and not _BEFORE_NOUN.search(before)):
        return True
    if _PRESENT.search(word) and _INFINITIVE.match(after) and not _BEFORE_NOUN.search(before):
        return True  # "the court refuses to stay it"
    if _ADJECTIVE.search(word) and re.match(r"\s+\w", after) and not _FUNCTION.match(after):
        return True  # "partial disclosure"
    return bool(_PARTICIPLE.search(word) and _PASSIVE.search(before) and not _BEFORE_NOUN.search(before))
