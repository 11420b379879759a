"""Whether a rule that is quoted for a question of how long or how much says a time or an amount at all.

Patterns of ordinary English over the question and over a text; it ranks and quotes nothing.
"""

from __future__ import annotations

import re

from corpus.days import MONTHS
from corpus.numbers import IN_WORDS
from corpus.patterns import Pattern
from qa.cues.extent import asks_extent
from qa.retrieved.counts import REPORTED, TIMES
from qa.retrieved.expected import WHAT_IF
from qa.retrieved.lacks import Lack, Measure, without

_MUCH_TIME = Pattern(
    r"\b(?:more|extra|additional|enough|longer) (?:time|notice|warning)\b[^?]*\bhow much (?!money\b)", re.IGNORECASE
)
_WHICH_PENALTIES = (
    r"(?<=penalties)\s+(?:(?:are|is) there|exist|apply|(?:can|may|could|must|will|would|are|does|do|did|is)\b)"
    r"(?! the (?:amounts?|sums?)\b)"
)
_PUNISHED = Pattern(  # a rule may punish without a figure
    r"\$\s?\d|\d ?%|\b(?:percent|twice|full|damages|imprison\w*|punish\w*|fined under|disqualif\w*|revo[ck]\w*|"
    r"suspen(?:d|s)\w*|disciplin\w*)",
    re.IGNORECASE,
)
# "What happens if the deadline is missed": what follows, not when.
_CONSEQUENCE = Pattern(rf"{WHAT_IF}(?![^?]*\bhow (?:long|soon|much)\b)", re.IGNORECASE)
_PERIODS = "|".join(TIMES)
# What is a figure in truth: a number of something, no "promptly" and no "at cost".
_TIME_IN_FIGURES = Pattern(
    rf"\b(?:\d[\d,]*|{IN_WORDS})\)?(?:st|nd|rd|th)?[ -](?:\(\d+\) )?(?:[a-z]+ ){{0,2}}?(?:{_PERIODS})s?\b|"
    rf"\b(?:{'|'.join(MONTHS)}) \d|\b\d{{1,2}}(?::\d\d)? [ap]\.m\.",
    re.IGNORECASE,
)
# An amount of what is weighed or measured is none of money: "the maximum amount of propane".
_OF_GOODS = (
    r"s? of (?!(?:[\w'’-]+ ){0,3}?(?:money|debt|fine|penalt|fee|charge|loan|payment|repayment|grant|costs?\b|interest|"
    r"assessment|damages|offset|deduction|insurance|bond|award|allowance|salary|pay\b|claim|bill|liability|reward|"
    r"compensation|price|deposit|fund|cash|aid\b|assistance|credit|tax|expense|coverage|bonus|incentive))"
)
_AMOUNT_IN_FIGURES = Pattern(rf"\$\s?\d|\d ?%|\b(?:\d[\d,.]*|{IN_WORDS}) (?:percent|cents?|dollars?)\b", re.I)
# A figure, and the words that give one; a rule may also say "promptly", or that there is no charge.
_FIGURES = (
    (
        Pattern(
            r"\b(?:by when|deadlines?|turnaround|time (?:limit|frame)s?|how (?:soon|long|often|quickly|fast)|"
            rf"how many (?:\w+ )?(?:{'|'.join(TIMES)})s)\b",
            re.IGNORECASE,
        ),
        Pattern(
            rf"\b(?:{'|'.join(TIMES)})s?\b|\b(?:immediately|promptly|annual\w*|daily|weekly|monthly|quarter\w*|"
            r"periodic\w*|until|expeditious\w*|indefinite\w*|permanent\w*|biennial\w*|p\.m\.|as soon as|at any time|"
            r"prior to|not? later than|terminates?\b|reasonable time|schedules?\b|periods? of time\b|as long as\b)",
            re.IGNORECASE,
        ),
        without(Measure.TIME),
    ),
    (
        Pattern(
            r"\bhow much (?:money|interest|do(?:es)?|is|are|will|would|can|could|may|might|must)\b|\bhow expensive\b|"
            r"\bfees? for\b|\b(?:interest|hourly) rate\b|\bhourly fee\b|\bdollars?\b|"
            r"\b(?:what|which|what's the|what is the|what are the) (?:\w+ )?(?:fee|rate|price|cost)s?\b|"
            r"\b(?:smallest|largest|maximum|minimum|highest|lowest|biggest) (?:\w+ )?"
            rf"(?:debt|fine|penalty|amount(?!{_OF_GOODS})|fee|grant)\b",
            re.IGNORECASE,
        ),
        Pattern(
            r"\$\s?\d|\d ?%|\b(?:cents?|dollars?|percent|free|(?:no|without) (?:charge|fee)|(?:direct|actual) costs?|"
            r"twice|full|at the rate|rate (?:provided|established|prescribed|published))\b",
            re.IGNORECASE,
        ),
        without(Measure.AMOUNT),
    ),
    (
        Pattern(
            r"\b(?:what|which|what's the|what is the|what are the) (?:\w+ )?(?:fines?|penalt(?:y|ies))\b"
            rf"(?!{_WHICH_PENALTIES})",
            re.IGNORECASE,
        ),
        _PUNISHED,
        without(Measure.AMOUNT),
    ),
    (  # "what penalties may be imposed" asks which, not how much
        Pattern(rf"\b(?:what|which) (?:\w+ ){{0,3}}?penalties\b(?={_WHICH_PENALTIES})", re.IGNORECASE),
        Pattern(rf"{_PUNISHED.pattern}|\b(?:penalt(?:y|ies)|fines?|sanctions?)\b", re.IGNORECASE),
        Lack("names no penalty for it"),
    ),
)


def figureless(question: str, quoted: str) -> Lack | None:
    """What a rule lacks that is quoted for a question of how long or how much and says neither; None when it does,
    or when neither is asked."""
    if (
        REPORTED.search(question)
        or _CONSEQUENCE.search(question)
        or _MUCH_TIME.search(question)
        or asks_extent(question)
    ):
        return None
    return next((lack for asked, said, lack in _FIGURES if asked.search(question) and not said.search(quoted)), None)


def has_figure(question: str, text: str) -> bool:
    """Whether a text has a number such as the question asks for: a time, else an amount."""
    timed = _FIGURES[0][0].search(question) is not None
    return (_TIME_IN_FIGURES if timed else _AMOUNT_IN_FIGURES).search(text) is not None
