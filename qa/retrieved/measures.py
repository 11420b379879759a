"""The measure that a question asks for - a count, a time, a size, a pay, an address - and whether
the words that would be quoted give one.

Patterns of ordinary English over the question and over a text; it ranks and quotes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass

from corpus.patterns import Pattern
from qa.cues.extent import asks_extent
from qa.retrieved.counts import EXACT, uncounted
from qa.words import content, stem

_NUMBER = rf"(?:{EXACT}|no|each|every|a|an)"
_NO_LENGTH = r"(?![^?]*\b(?:reach|extend|go|goes|apply|applies|cover|stretch|protect)\b)"  # "how far does it extend"
_SIZES = (
    (
        "height",
        r"how tall\b|\bhow high\b(?! up\b)(?![^?]*\b(?:go|goes|reach|rise|climb)\b)|\bheight\b",
        r"feet|foot|inch(?:es)?|meters?|stor(?:y|ies)",
    ),
    (
        "measure of length",
        rf"how (?:wide|thick|deep)\b|\bhow far\b(?! (?:in advance|ahead|back)){_NO_LENGTH}|\bwidth\b",
        r"feet|foot|inch(?:es)?|meters?|miles?",
    ),
    ("weight", r"how heavy\b|\bweight\b", r"pounds?|ounces?|kilograms?|tons?"),
    ("age", r"how old\b|\bage\b(?! discrimination)", r"years? (?:of age|old)"),
    ("number of pages", r"\bpage limit\b", r"pages?"),
    ("number of words", r"\bword limit\b", r"words?"),
    (
        "size",
        r"\bsize limit\b|\bwhat size\b|\bsquare (?:feet|foot)\b",
        r"square feet|ounces?|bytes?|inches|pages?|\$\s?\d",
    ),
)
_LONG = r"(?:pages?|words|characters|letters|lines?|inch(?:es)?|feet|foot|meters?|yards?)"
_EXTENT = Pattern(rf"(?<![\w.(-])(?:{EXACT})(?![\w.)])(?:[ -]\w+){{0,3}}?[ -]{_LONG}\b", re.IGNORECASE)
# What is high or heavy without a size: "how high a share", "how heavy is the burden".
_NO_BODY = Pattern(
    r"\b(?:debts?|fines?|penalt(?:y|ies)|fees?|charges?|amounts?|interest|rates?|costs?|shares?|percentages?|portions?|"
    r"burdens?|standards?|thresholds?|bar|risks?|levels?|tiers?|ranks?|priorit(?:y|ies)|damages|sanctions?|"
    r"assessments?|deductions?|proof|duty|chances?|estimates?|bills?|quotes?|deposits?|prices?|payments?|sums?|"
    r"hopes|courts?|offices?)\b",
    re.IGNORECASE,
)
_PAY = Pattern(r"\b(?P<what>salary|hourly rate|wage|pay grade|annual pay|net worth|budget)\b(?! offset| garnish)", re.I)
_PAID = Pattern(
    r"\b(?:what|how (?:much|high|large|big)) (?:is|are)\b.*\b(?:salary|hourly rate|budget|net worth|wage)\b|"
    r"\bhow much (?:does|do|is|are)\b.*\b(?:earn|paid|make)\b",
    re.IGNORECASE,
)
# The most that is paid may be said by what it is so much of: "equal to the amount of total annual compensation".
_TOP = Pattern(r"\b(?:top|maximum|highest|largest|ceiling|cap|upper limit)\b", re.IGNORECASE)
_OF_PAY = Pattern(
    r"\b(?:upper limit|maximum|highest|ceiling)\b[^.;]{0,60}?\b(?:equal to|percent of) [^.;]{0,60}?"
    r"\b(?:compensation|salary|rate of (?:basic )?pay)\b",
    re.IGNORECASE,
)
_LIMIT = Pattern(
    r"\b(?:minimum|maximum)\s+(?P<what>(?:[\w-]+\s+){1,4}?)(?:for|of|to|in|that|an?|on|does|is|must|may)\b", re.I
)
_ROOT = 5  # letters that a noun and its verb share
_MEASURES = frozenset(
    map(stem, "number amount size length height width percentage rate period time term limit".split())
)
# People say cap, ceiling, max; rules say up to, does not exceed, at least.
_BOUND = Pattern(r"\b(?:cap|ceiling|max|min|upper limit|lower limit)\b(?! gains?\b)", re.IGNORECASE)
_BOUNDED = Pattern(
    r"\$\s?\d|\d ?%|\bpercent\b|\b(?:exceed(?:s|ing)?|up to|at (?:least|most)|(?:no|not|or) (?:more|less|fewer)|"
    r"(?:longer|later|more|less) than|within|maximum|minimum|limit(?:s|ed)?)\b",
    re.IGNORECASE,
)
# "How old may a claim be": what is no person is not aged, but brought, kept or filed in time.
_PERSON = Pattern(
    r"\bhow old (?:must|should|may|can|do|does|will|would|is|are|am) (?:i|we|you|he|she|they|someone|anyone|one)\b|"
    r"\b(?:persons?|people|individuals?|child(?:ren)?|minors?|adults?|students?|applicants?|requesters?|employees?|"
    r"officers?|officials?|inspectors?|guards?|witness(?:es)?|members?|citizens?|boys?|girls?|men|women|man|woman|"
    r"lawyers?|attorneys?|judges?|auditors?|teachers?|coaches?|participants?|beneficiar(?:y|ies)|volunteers?|parents?|guardians?|drivers?|pilots?|animals?|dogs?)\b",
    re.IGNORECASE,
)
_SPAN = r"years?|months?|days?"
_PHONE = r"(?:phone|telephone)"
_NOT_SO = (
    r"(?:is|are|was|were|must|may|might|can|could|do|does|did|should|shall|will|would|has|have|had|how|why|when|who|"
    r"if|what|which)"
)
_REACHED = (
    (Pattern(r"\be-?mail address", re.I), Pattern(r"@|\bemail\b|e-mail", re.I), "e-mail address"),
    (
        # Asked for, not told of: "may we meet by phone", "must I give my phone number".
        Pattern(
            r"\b(?:what|which)\s+numbers?\b(?=[^?]*\b(?:call|dial|fax))|"
            rf"\b(?:what|which)\s+(?:[\w-]+\s+)?(?:{_PHONE}|fax)\s+numbers?\b|"
            rf"\bwhat(?:'s|\s+(?:is|are))\s+(?:(?!by\b)[\w'’/&-]+\s+){{1,7}}?(?:{_PHONE}\b|fax number)(?:\s+numbers?)?"
            r"(?=\s+(?:of|for|to|at|in)\b|\W*$)|"
            rf"^(?!\W*{_NOT_SO}\b)(?:[\w'’/&-]+\s+){{0,7}}?(?<!by )(?:{_PHONE}|fax number)(?:\s+numbers?)?"
            r"(?=\s+(?:of|for|to|at)\b|\W*$)|"
            rf"^\W*(?:can|could|may) (?:i|we|you) (?:please )?(?:have|get|give|tell)\b[^?]*\b(?:{_PHONE}|fax)\s+number",
            re.IGNORECASE,
        ),
        Pattern(r"\d{3}[- ]\d{4}|\b1-\d{3}-[\dA-Z][\dA-Z-]{5,8}\b"),
        "number",
    ),
)


@dataclass(frozen=True, slots=True)
class Said:
    """`near`: what would be quoted; `unit`, `heading`: text and headings of the section that comes nearest."""

    near: str
    unit: str
    heading: str = ""


def lacking(question: str, said: Said) -> str | None:
    """The measure that is asked for and not given, in words; None when it is given or none is asked for."""
    return (
        uncounted(question, said.near)
        or _size(question, said)
        or _pay(question, said)
        or _limit(question, said)
        or _bound(question, said)
        or _reached(question, said)
    )


def lengthless(question: str, text: str) -> bool:
    """Whether the length of a thing is asked for and nothing in the text is one."""
    return asks_extent(question) and _EXTENT.search(text) is None


def _size(question: str, said: Said) -> str | None:
    if asks_extent(question):
        return "length" if lengthless(question, f"{said.unit} {said.near}") else None
    if _NO_BODY.search(question):
        return None
    aged = _PERSON.search(question) is not None
    for name, asked, given in _SIZES:
        units = given if name != "age" or aged else _SPAN
        if re.search(asked, question, re.IGNORECASE) and not re.search(
            rf"\b{_NUMBER}\b(?:\W+\w+){{0,2}}?\W+(?:{units})\b|\bage(?:s|d)?(?: of)? \d", said.unit, re.IGNORECASE
        ):
            return name
    return None


def sizeless(question: str, text: str) -> bool:
    """Whether a size, an age is asked for and a text gives none."""
    return _size(question, Said("", text)) is not None


def _pay(question: str, said: Said) -> str | None:
    match = _PAY.search(question) if _PAID.search(question) else None
    if _TOP.search(question) and _OF_PAY.search(said.near):
        return None
    if match and not re.search(
        rf"\b{match['what']}\b[^.]{{0,80}}\$\s?\d|\$\s?\d[^.]{{0,80}}\b{match['what']}\b", said.near, re.I
    ):
        return match["what"].lower()
    return None


def _reached(question: str, said: Said) -> str | None:
    """By what somebody is reached."""
    asked = ((held, name) for cue, held, name in _REACHED if cue.search(question))
    return next((name for held, name in asked if not held.search(said.unit)), None)


def _limit(question: str, said: Said) -> str | None:
    """ "the minimum grade point average": its words must stand in the section."""
    match = _LIMIT.search(question)
    if not match:
        return None
    printed = set(content(f"{said.heading} {said.unit} {said.near}"))
    plural = match["what"].rstrip().endswith("s") and not match["what"].rstrip().endswith("ss")
    # "Minimum safeguards" are listed, not measured; of "the minimum number of clerks" clerks are counted.
    said_so = match["what"].split()
    wanted = [] if plural else [one for one in said_so if not _MEASURES.issuperset(content(one))]
    if wanted and not any(_is_printed(one, printed, one is said_so[-1]) for one in wanted):
        return " ".join(match[0].split()[:-1])
    return None


def _is_printed(word: str, printed: Set[str], last: bool) -> bool:
    """Whether a word stands there in some form - validity and valid, prison and imprisoned - or, if it is the `last`,
    of which the most is asked for, another for it: retention and keep, fine and penalty."""
    from qa.lookups.thesaurus import SAME  # that package imports this one

    own = set(content(word))
    same = {other for one in own for other in SAME.get(one, ())} if last else set[str]()
    roots = {one[:_ROOT] for one in own if len(one) >= _ROOT}
    return not printed.isdisjoint(own | same) or any(root in one for root in roots for one in printed)


def boundless(question: str, text: str) -> bool:
    """Whether a cap, a ceiling, a floor is asked for and nothing in the text bounds anything."""
    return _BOUND.search(question) is not None and _BOUNDED.search(text) is None


def _bound(question: str, said: Said) -> str | None:
    return "limit" if boundless(question, f"{said.unit} {said.near}") else None
