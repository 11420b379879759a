"""Which amount a question about money asks for: a fee, a rate, a threshold, a penalty, what is free.

Reads the English of one question, once; it knows no rule.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from corpus.patterns import Pattern
from qa.cues.asking import YES_NO
from qa.words import content, stem, stems

# By what it may be paid is no figure: "can I pay by credit card".
_BY_WHAT = Pattern(
    r"^\W*(?:(?:and|but|so) )?(?:can|may|could|must|do|does|should|is it|are|is)\b[^?]*"
    r"\b(?:pay|paid|payable|payment)\b[^?]*?"
    r"\b(?:(?:by|with|via|through|using|in) (?:an? |my |our |the )?(?:[\w-]+ )?(?:cards?|checks?|cheques?|cash|"
    r"money orders?|transfers?|wire|coins?|paypal|bitcoin|cryptocurrency|stamps?|apps?)|online|electronically)\b",
    re.IGNORECASE,
)
_FIGURE = Pattern(
    r"\bhow much\b|\brates?\b|\bdollars?\b|\bcents\b|\$|\bpenalt|\bfines?\b|\bpercent|\bshare of\b|\bthreshold\b|"
    r"\bamounts?\b|\bper[- ](?:page|hour)\b|\bsearch (?:rate|time|fee)\b|\bsize of\b|\bmaximum\b|\blargest\b|"
    r"\bcosts?\b",
    re.IGNORECASE,
)
_EXACT = Pattern(
    r"\bdollars?\b|\bcents\b|\bpercent|\bmaximum\b|\bminimum\b|\blargest\b|\bsmallest\b|\bhow (?:big|large|high)\b|"
    r"\b(?:above|below|over) what\b",
    re.IGNORECASE,
)
_PENALTY = Pattern(r"\bpenalt|\bfines?\b|\bfirst offen", re.IGNORECASE)
_PERCENTAGE = Pattern(r"\bpercent|\bshare of\b|\bhow large a part\b|%", re.IGNORECASE)
_PRICE = Pattern(
    r"\b(?:how much|what) (?:does|do|would|will) [^?,;]* cost\b|\bhow much (?:are\b|is (?:charged|billed)\b)",
    re.IGNORECASE,
)
_SHARE = Pattern(r"\b(?:what|which|how large an?|how big an?) (?:percentage|percent|share|proportion)\b", re.IGNORECASE)
_HOW_MUCH = Pattern(r"\bhow much (?:is|are|does|do|would|will)\b", re.IGNORECASE)
_WHICH = Pattern(
    r"^\W*(?:and |but |so )?(?:what|which)\b(?![^?]*\b(?:search|review|duplicat|cop(?:y|ies)|page))", re.IGNORECASE
)
_CHARGED = Pattern(
    r"\b(?:fees?|charges?|prices?|costs?|rates?) (?:for|of|per)\b|\bprices?(?=\W*$)|"
    r"\bhow much (?:does|do|would|will) [^?,;]*\bcharge\b",
    re.IGNORECASE,
)
_FREE = Pattern(
    r"\bfree\b|\bno charge\b|\bwithout (?:charge|paying)\b|\bfor nothing\b|"
    r"\b(?:charged?|billed?|pay) for (?:(?:the|my|his|her|its) )?first\b",
    re.IGNORECASE,
)
_LIMIT = Pattern(
    r"\bthreshold\b|\babove\b|\bover\b|\bexceed|\bat what\b|\bso small\b|\btriggers?\b|\bwhen (?:can|may|do|"
    r"must)\b|\bminimum\b|\bmaximum\b",
    re.IGNORECASE,
)
_RATE = Pattern(r"\brates?\b|\bper[- ]\w+\b|\b\d+ minutes\b|\bquarter hour\b|\bhour(?:ly)?\b|\beach\b", re.IGNORECASE)
_FEE = Pattern(r"\bfees?\b", re.IGNORECASE)
WAIVED = Pattern(r"\bwaive|\breduc", re.IGNORECASE)
_MOST = Pattern(
    r"\bmaxim(?:um|al)\b|\b(?:largest|biggest|highest|greatest|ceiling|cap)\b|\bhow (?:large|big|high)\b|\bat most\b|"
    r"\bthe most\b|\bupper limit\b",
    re.IGNORECASE,
)
_TOTAL = Pattern(r"\b(?:in total|altogether|all told|overall|in all(?=\W*$))", re.IGNORECASE)
# "How much do other requesters pay for review": theirs, of all who pay.
_THEY_PAY = Pattern(
    r"\bhow much (?:do|does|did|will|would|must|should) (?:an? |the )?(?P<who>[^?,;]*?) (?:have to )?pay\b",
    re.IGNORECASE,
)

_FORMS = (
    (_FIGURE, {"rule": -0.08, "rate": 0.05}),
    (_PENALTY, {"penalty": 0.15}),
    (_PERCENTAGE, {"percentage": 0.2}),
    (_FREE, {"allowance": 0.2, "table": 0.03}),
    (_LIMIT, {"threshold": 0.12}),
    (_RATE, {"rate": 0.15}),
    (_CHARGED, {"rate": 0.2}),
)

_FROM_WHAT = Pattern(
    r"\b(?:above|below|over|under|at|from|beyond|up to) (?:what|which) (?:\w+ )?"
    r"(?:amount|sum|value|price|total|fee|cost)s?\b|"
    r"\b(?:at|from) (?:what|which) (?:estimated|expected|total|combined|minimum) (?:charge|bill|debt)s?\b|"
    r"\bwhat (?:is|are|was) the (?:\w+ )?(?:size|value|amount|sum|price|level)\b[^?,;]*? "
    r"(?:above|over|below|under|beyond) which\b|"
    r"\b(?:what|which) (?:\w+ ){0,2}?(?:amount|sum|value)s? (?:of [\w ]+? )?(?:requires?|triggers?|calls? for)\b",
    re.IGNORECASE,
)
_SMALL = Pattern(
    r"\b(?:so|too) (?:small|little|low)\b|\bde minimis\b|\bsmallest\b|\bbelow wh(?:at|ich)\b|"
    r"\bonly (?:come|amount|add|run)s? (?:up )?to\b",
    re.IGNORECASE,
)
_SUM = Pattern(r"\$\s?\d|\b(?:\d+|[a-z]+) (?:dollars?|bucks|cents)\b", re.IGNORECASE)

# "It shall be considered an agreement to pay all fees, up to $25.00": what is promised is not what is charged.
_AGREED = Pattern(r"\b(?:agreement|commitment)\b[^.;]{0,40}\bto pay\b", re.IGNORECASE)
_AGREED_ASKED = Pattern(
    r"\bagree|\bcommit|\bpromis|\bwilling|\bup to\b|\bautomatic|\bdefault\b|\bon the hook\b|\bmaximum\b|\bwithout\b",
    re.I,
)
_UNPAID = Pattern(r"\bunpaid\b|\b(?:previously )?failed to pay\b|\boutstanding fee", re.IGNORECASE)
_UNPAID_ASKED = Pattern(
    r"\bunpaid|\bow(?:e|es|ed|ing)\b|\boverdue|\boutstanding|\bpast\b|\bprevious|\bearlier|\blast time|\bfail|"
    r"\bnever paid|\bnot pa(?:y|id)|n't pa(?:y|id)|\bstiff|\brefus",
    re.IGNORECASE,
)

_AHEAD = Pattern(
    r"\b(?:pay\w*|paid|money|fees?|deposit) (?:\w+ ){0,3}?(?:in advance|ahead of time|up ?front|beforehand)\b|"
    r"\badvance (?:payment|deposit)s?\b|\bprepay",
    re.IGNORECASE,
)
_ANYONE = frozenset(map(stem, "requester person individual people somebody someone everybody public".split()))


class AskedAmount(NamedTuple):
    """What is asked of an amount."""

    forms: Sequence[Mapping[str, float]]  # what the form of an amount tells for it
    fee: bool  # it must be something to pay, not any amount
    price: bool  # it must be what a thing costs, not a share of something
    share: bool  # nothing but a part of something answers
    which_fees: bool  # what all there is to pay, and for no one thing
    how_much: bool  # how much a thing is, which what is free of it does not tell
    figure: bool
    charged: bool  # what a thing costs, and not from which amount on something holds
    free: bool
    by_what: bool  # by which means one may pay
    small: bool  # what is too little to charge for
    from_what: bool  # an amount from which on, or up to which, something holds
    of_sum: bool  # if something holds for a sum: "is there a bill for nine dollars"
    whether: bool  # a yes or no, and no figure
    number: bool  # nothing but a printed figure answers
    promised: bool  # what somebody promises to pay
    owed: bool  # what is owed from before
    ahead: bool  # what is paid before anything is done
    most: bool  # the largest of several
    total: bool  # of all that is paid together
    payers: tuple[str, ...]  # of whom it is asked what they pay, stems as they follow; "requesters" alone is nobody


@lru_cache(maxsize=64)  # of every sentence that may answer
def asked_amount(text: str) -> AskedAmount:
    def asks(way: Pattern) -> bool:
        return way.search(text) is not None

    yes_no, free, how_much = YES_NO.match(text.strip()) is not None, asks(_FREE), asks(_HOW_MUCH)
    return AskedAmount(
        forms=[by for cue, by in _FORMS if asks(cue)],
        fee=asks(_FEE),
        price=asks(_PRICE) and not asks(_PERCENTAGE),
        share=asks(_SHARE),
        which_fees=asks(_WHICH),
        how_much=how_much and not free,
        figure=asks(_FIGURE),
        charged=asks(_CHARGED) and not asks(_LIMIT),
        free=free,
        by_what=_BY_WHAT.match(text) is not None,
        small=asks(_SMALL),
        from_what=asks(_FROM_WHAT),
        of_sum=yes_no and asks(_SUM),
        whether=yes_no and not asks(_EXACT) and not how_much,
        number=asks(_EXACT),
        promised=asks(_AGREED_ASKED),
        owed=asks(_UNPAID_ASKED),
        ahead=asks(_AHEAD),
        most=asks(_MOST),
        total=asks(_TOTAL),
        payers=_payers(text),
    )


def _payers(text: str) -> tuple[str, ...]:
    they = _THEY_PAY.search(text)
    said = tuple(stems(they["who"])) if they else ()
    return said if _ANYONE.isdisjoint(content(" ".join(said[:1]))) and content(" ".join(said)) else ()


def is_no_price(quote: str, asked: AskedAmount) -> bool:
    """Whether a sentence is on what is promised, or owed from before, and a question on neither."""
    promised = not asked.promised and _AGREED.search(quote)
    owed = not asked.owed and _UNPAID.search(quote)
    return bool(promised or owed)
