"""Whether a question asks what changed and not since when: "did the fee go up?", "is 13.47 different now?".

It reads words; which editions there are it does not know.
"""

from __future__ import annotations

import re

from corpus.citation import find
from corpus.patterns import Pattern
from qa.editions.asked_changes import SINCE

_OPENS = r"^\W*(?:(?:and|but|so|or)\s+)?"
_DID_CHANGE = Pattern(
    rf"{_OPENS}(?:did|has|have|is|was)\s+(?:that|it|this|they|these|those)\s+(?:been\s+)?(?:ever\s+)?"
    r"(?:chang\w*|differ\w*|new|reworded|amended)\W*$",
    re.IGNORECASE,
)
_STILL_SAME = Pattern(
    rf"{_OPENS}(?:is|are|does|do)\s+(?:that|it|this|they|these|those)\s+(?:still\s+)?(?:the\s+same|so|say\s+(?:so|that|it)|true)"
    r"(?:\s+(?:now|today))?\W*$",
    re.IGNORECASE,
)
_AS_NOW = Pattern(r"\b(?:still|now|today)\b", re.IGNORECASE)  # "is it the same?" may be of another thing
_NEW_SYSTEMS = Pattern(
    r"^\W*(?:which|what|how\s+many|list|are\s+there\s+any)\b[^?]*\b(?:systems|entries)\b[^?]*\b(?:are|is)\s+new\W*$|"
    r"^\W*(?:which|what|how\s+many|list|are\s+there\s+any)\s+new\s+(?:[\w'&/-]+\s+){0,3}(?:systems|entries)"
    r"(?:\s+are\s+there)?\W*$",
    re.IGNORECASE,
)
_NEW_UNITS = Pattern(
    r"^\W*(?:(?:which|what|how\s+many|list|any)\s+(?:sections|parts|appendices)\b[^?]{0,60}\b(?:are|were|have\s+been)\s+"
    r"(?:new|added|removed|dropped|repealed)(?:\s+(?:to|in|from|of|under)\s+(?:the\s+)?(?:sub)?part\s+\w{1,4}"
    r"(?:\s+of\s+part\s+\d+)?)?|(?:(?:which|what|list|any|are\s+there\s+any)\s+)?new\s+(?:sections|parts|"
    r"appendices)(?:\s+(?:are|were)\s+there)?\s+(?:in|of|to|under)\b[^?]{1,60})\W*$",
    re.IGNORECASE,
)
_IS_NEW = Pattern(r"^\W*(?:(?:and|but|so)\s+)?(?:is|are)\s+(?!there\b|it\b)[^?]{2,80}\s+new\W*$", re.IGNORECASE)
_WHAT_CHANGED = Pattern(
    rf"{_OPENS}(?:what|anything)(?:\s+(?:has|have|is|had))?\s+(?:changed|differs?|different|new)"
    r"(?:\s+(?:in|about|of)\s+(?:it|that|this|them))?\W*$",
    re.IGNORECASE,
)
_NOBODY = r"(?!(?:you|i|we|he|she|they|it|that|this|these|those|my|our|your|their|there|any\w*|some\w*|no\w*)\b)"
# "Did the fee go up?", "has the address been changed to another?": of a rule, as it stands.
_MOVED = (
    r"(?:chang(?:e|ed)|differ(?:ed)?|(?:go|gone)\s+(?:up|down|away)|r(?:ise|isen)|increased?|decreased?|raised|lowered|"
    r"reduced|reworded|rewritten|renumbered)"
)
_RULE_MOVED = Pattern(
    rf"{_OPENS}(?:did|has|have|was|were)\s+{_NOBODY}[^?,;]{{3,120}}?\s+(?:been\s+)?(?:ever\s+)?{_MOVED}"
    r"(?:\s+(?:to|from|at|in|under|of|for|on|recently|lately|(?-i:[A-Z]{2,}))\b[^?,;]*)?\W*$",
    re.IGNORECASE,
)
# "How did the definition of component change?", "how has 13.47 changed?"
_HOW_MOVED = Pattern(
    rf"{_OPENS}how\s+(?:did|has|have|was|were)\s+{_NOBODY}[^?,;]{{2,120}}?\s+(?:been\s+)?{_MOVED}"
    r"(?:\s+(?:in|under|of|for|on)\b[^?,;]*)?\W*$",
    re.IGNORECASE,
)
# "Was 'Under Secretary' dropped from 27.105?"
_FROM_PLACE = Pattern(
    rf"{_OPENS}(?:was|were|has|have)\s+{_NOBODY}[^?,;]{{2,80}}?\s+(?:been\s+)?(?:removed|dropped|deleted|added|inserted)\s+"
    r"(?:from|in|to)\s+(?P<in>[^?]{2,60}?)\W*$",
    re.IGNORECASE,
)
_PLACE_MOVED = Pattern(
    rf"{_OPENS}(?:did|has|have|was|were)\s+{_NOBODY}(?P<in>[^?,;]{{3,120}}?)\s+(?:been\s+)?(?:chang(?:e|ed)|amended|revised|removed|dropped|"
    r"deleted|repealed|replaced|added)\b[^?,;]{0,60}\W*$",
    re.IGNORECASE,
)
_IS_DIFFERENT = Pattern(
    rf"{_OPENS}(?:is|are)\s+[^?,;]{{2,100}}\s+(?:different\s+(?:now|today|(?:from|than)\s+before)|"
    r"(?:still\s+)?the\s+same\s+(?:now|today|as\s+before))\W*$",
    re.IGNORECASE,
)
_NEW_IN = Pattern(
    r"^\W*(?:what(?:['’]s|\s+is|\s+has|\s+was)?|anything)\s+(?:new|changed|different)\s+(?:now\s+)?(?:in|about|with|of)\s+"
    r"(?P<in>[^?]{2,100}?)\W*$",
    re.IGNORECASE,
)
# "Did FLETC change its phone number?": what changed is named after the verb.
_OWN_MOVED = Pattern(
    rf"{_OPENS}(?:did|has|have)\s+{_NOBODY}[^?,;]{{2,80}}?\s+chang(?:e|ed)\s+(?:its|their|his|her)\s+[^?,;]{{3,60}}\W*$",
    re.IGNORECASE,
)
_THEN_AND_NOW = Pattern(r"(?<![\s,])[\s,]*\b(?:then|before)\s+(?:and|vs\.?|versus)\s+(?:now|today)\b", re.IGNORECASE)
_COMPARES = Pattern(r"\b(?:differen|differ|chang|compar)", re.IGNORECASE)
_AT_THE_END = Pattern(r"(?<![\s,])[\s,]*\b(?:now|today|(?:(?:from|than|as)\s+)?before)\W*$", re.IGNORECASE)


def is_new(question: str) -> bool:
    """ "Is DHS/CBP-024 new?": of a system, since the edition before."""
    return bool(_IS_NEW.match(_folded(question)))


def told_of_before(question: str) -> str:
    """ "What changed?", "is it still the same?", after an answer, as it is asked of what that told; the question itself
    where it is another."""
    folded = _folded(question)
    of_it = _WHAT_CHANGED.match(folded) or (_STILL_SAME.match(folded) and _AS_NOW.search(folded))
    return "what changed in it" if of_it else question


def undated(question: str) -> bool:
    """Whether a question asks what is new, or whether something changed, and not since when."""
    question = _folded(question)
    if SINCE.search(question):
        return False
    if _STILL_SAME.match(question) and _AS_NOW.search(question):
        return True
    forms = (
        _DID_CHANGE,
        _NEW_SYSTEMS,
        _NEW_UNITS,
        _IS_NEW,
        _WHAT_CHANGED,
        _RULE_MOVED,
        _HOW_MOVED,
        _IS_DIFFERENT,
        _OWN_MOVED,
    )
    if any(form.match(question) for form in forms):
        return True
    if _THEN_AND_NOW.search(question) and _COMPARES.search(question):
        return True
    placed = (form.match(question) for form in (_PLACE_MOVED, _NEW_IN, _FROM_PLACE))
    return any(True for one in placed if one for _ in find(one["in"]))


def with_date(question: str, day: str) -> str:
    rest = _AT_THE_END.sub("", _THEN_AND_NOW.sub("", _folded(question)).rstrip(" ?.!"))
    return f"{rest} since {day}?"


def _folded(words: str) -> str:
    """The words with single spaces between: the patterns here would try every share of a long run of them."""
    return " ".join(words.split())
