"""What a question is about in one word, that an answer must tell of: "score" of "what score is needed", "trains" of
"who trains them", "online" of "may fees be paid online".

Patterns of ordinary English over the question alone; it ranks and quotes nothing.
"""

from __future__ import annotations

import re

from corpus.patterns import Pattern
from qa.cues.ordinary_words import is_ordinary

_ENDS_NOUN = (
    r"(?:is|are|was|were|be|been|must|may|can|could|do|does|did|should|shall|will|would|has|have|had|might|at|of|for|in|"
    r"on|to|by|with|from|under|about|that|who|when|if|after|before|we|i|you|he|she|they|it|the|an?)"
)
_NOUN = rf"(?P<noun>(?:(?!{_ENDS_NOUN}\b)[\w'/-]+\s+){{0,3}}(?!{_ENDS_NOUN}\b)[\w'/-]+)"
_OPENS = r"^\W*(?:(?:so|and|but) )?(?:(?:in|on|at|for|by|under|to|with|from|of|until) )?"
_THINGS = tuple(
    Pattern(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_OPENS}(?:what|which)\s+(?:(?:kind|type|sort)s? of\s+)?{_NOUN}(?=\s+{_ENDS_NOUN}\b)",
        rf"{_OPENS}(?:what|which) (?:is|are|was|were) (?:the|our|its|his|her|their)\s+{_NOUN}"
        rf"(?=\s+{_ENDS_NOUN}\b|\W*$)",
        rf"\b(?:is|are) there (?:an? |any |some )?{_NOUN}(?=\s+{_ENDS_NOUN}\b|\W*$)",
        rf"^\W*who (?:(?:must|may|can|should|will|shall|would|has to|is to) )?(?P<noun>(?!{_ENDS_NOUN}\b)\w+)\b",
    )
)
_AUXILIARY = r"(?:do|does|did|is|are|was|were|can|could|may|might|must|shall|should|will|would|has|have|am)"
_YES_OR_NO = Pattern(rf"^\W*(?:(?:so|and|but) )?{_AUXILIARY}\b", re.IGNORECASE)
_TAG = Pattern(
    r"\b(?:ok(?:ay)?|allowed|permitted|possible|legal|right|required|mandatory|(?:yes )?or not?)\W*$", re.IGNORECASE
)
_WORD = Pattern(r"[A-Za-z][\w'’/-]*")
# "Can I withdraw", "how does a debtor delete his record": after a person, or before what is done to.
_DOES = Pattern(
    r"\b(?:can|could|may|might|must|shall|should|will|would|do|does|did) "
    r"(?:(?:I|we|you|he|she|they|one|some(?:one|body)|any(?:one|body)) (?:\w+ly )?(?P<own>[a-z]+)(?=\s+\w)|"
    r"[^?,;:]{2,40}? (?P<other>[a-z]+)(?=\s+(?:an?|any|my|our|his|her|its|their|your)\b))",
    re.IGNORECASE,
)


def thing_asked_for(question: str) -> str | None:
    """What an answer must tell of: "score" of "what score is needed", "trains" of "who trains them"; None for none."""
    match = next((match for pattern in _THINGS if (match := pattern.search(question))), None)
    return match["noun"].split()[-1] if match else None


def asks_whether(question: str) -> bool:
    """Whether a yes or a no is asked for: "may he testify", "testimony for a private party, ever OK?"."""
    return _YES_OR_NO.match(question) is not None or _TAG.search(question) is not None


def whether_so(question: str) -> str | None:
    """The last word of a yes or no that is not ordinary: "online" of "may fees be paid online"; None for no such
    question."""
    if not _YES_OR_NO.match(question):
        return None
    return next((word for word in reversed(_WORD.findall(question)) if not is_ordinary(word)), None)


def act_asked_about(question: str) -> str | None:
    """What it is asked whether, or how, somebody does: "withdraw" of "can I withdraw an appeal"; None for none."""
    match = _DOES.search(question)
    return (match["own"] or match["other"]) if match else None
