"""The English in which money is asked for: fees, rates, thresholds, penalties, what is free."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from qa.cues.asking import YES_NO
from qa.lookups.asked_terms import asking_clauses
from qa.lookups.thesaurus import plainly
from qa.wanted import Wanted
from qa.words import stem

ASKS = re.compile(
    r"\bfees?\b|\bcharg(?:e|es|ed|ing)\b|\bcosts?\b|\bbill(?:s|ed|ing)?\b|\binvoices?\b|\bpric(?:e|es|ed|ing)\b|"
    r"\brates?\b|\bpay(?:s|ing|ment|ments|able)?\b|\bpaid\b|\bfree\b|\bwaive(?:d|r|rs|s)?\b|"
    r"\bchecks?\b(?= (?:made|payable))|\bcheques?\b|\bmoney\b|\bdollars?\b|\bcents\b|\$|"
    r"\bpenalt(?:y|ies)\b|\bfine[sd]?\b|\bpercent(?:age)?\b|\bshare of\b|\bthreshold\b|\bamounts?\b|"
    r"\bhow much\b(?! (?:time|notice|warning|longer|later|earlier|sooner))|"
    r"\binterest (?:rates?|charges?|starts?|runs?|accrues?|on)\b|"
    r"\bcharg\w+ interest\b|"
    r"\bhow (?:large|big|expensive)\b|\b(?:size|value) of\b",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\bhow (?:long|soon|fast|quickly|often)\b|\bby when\b|\bhow many (?:\w+ )?(?:days|weeks|months|years)\b|"
    r"\bdeadlines?\b|\b(?:within|in|for|over|during) (?:what|which) (?:[\w-]+ )?(?:period|time|span)\b|"
    r"\bamount of time\b|\bpublic interest\b(?!.*\bfees?\b)|\bfree exercise\b|\brelease\b.*\bfree\b|\bdefine\b|"
    r"\bhow much (?:is|are|do|does) (?:an? |the )?(?:\w+ ){1,3}(?:paid|earn|make|get)\b|"
    r"\bhow much (?!money\b)(?:[a-z]+ ){1,2}(?:must|should|do|does)\b[^?]* (?:have|carry|hold|obtain|keep|maintain)\b|"
    r"\bfactors?\b|\bweigh\b|\bconsider\w*|\blooks? at\b|\bgrounds\b|\breasons?\b|\bsteps\b|\bwhy\b|"
    r"\bdefinition\b|\bwhat (?:does|do) .* mean\b|\bexempt",
    re.IGNORECASE,
)
# Where money goes, and what somebody does before it is taken or when it is owed, is no question of how much.
_NO_SUM = re.compile(
    r"^\W*(?:(?:and|but|so) )?(?:where\b(?! \w+ \w+ pay\b)|"
    r"what (?:may|must|can|could|should|shall|will|would|do|does|did) (?:\S+ ){1,5}?do\b)",
    re.IGNORECASE,
)
_MAY = re.compile(r"\W*(?:can|may|could)\b", re.IGNORECASE)
_PAYING = re.compile(r"\bpa(?:y|ying|id)\b", re.IGNORECASE)  # whether one may pay in parts is no question of how much
# By what it may be paid is no figure: "can I pay by credit card".
_BY_WHAT = re.compile(
    r"^\W*(?:(?:and|but|so) )?(?:can|may|could|must|do|does|should|is it|are|is)\b[^?]*"
    r"\b(?:pay|paid|payable|payment)\b[^?]*?"
    r"\b(?:(?:by|with|via|through|using|in) (?:an? |my |our |the )?(?:[\w-]+ )?(?:cards?|checks?|cheques?|cash|"
    r"money orders?|transfers?|wire|coins?|paypal|bitcoin|cryptocurrency|stamps?|apps?)|online|electronically)\b",
    re.IGNORECASE,
)
_ELLIPTIC = re.compile(r"^\s*(?:and|or|but|what about|how about|also|same for)\b", re.IGNORECASE)
_ALL = re.compile(
    r"\b(?:all )?(?:the )?(?:amounts|fees|charges|rates|penalties|thresholds|figures|percentages)\b"
    r"(?= (?:\w+ )?(?:in|of|under|from) (?:part|subpart|section|appendix|the \w+ (?:subpart|part)|\d{1,3}\.\d|§))",
    re.IGNORECASE,
)
_FIGURE = re.compile(
    r"\bhow much\b|\brates?\b|\bdollars?\b|\bcents\b|\$|\bpenalt|\bfines?\b|\bpercent|\bshare of\b|\bthreshold\b|"
    r"\bamounts?\b|\bper[- ](?:page|hour)\b|\bsearch (?:rate|time|fee)\b|\bsize of\b|\bmaximum\b|\blargest\b|"
    r"\bcosts?\b",
    re.IGNORECASE,
)
_EXACT = re.compile(
    r"\bdollars?\b|\bcents\b|\bpercent|\bmaximum\b|\bminimum\b|\blargest\b|\bsmallest\b|\bhow (?:big|large|high)\b|"
    r"\b(?:above|below|over) what\b",
    re.IGNORECASE,
)
_PENALTY = re.compile(r"\bpenalt|\bfines?\b|\bfirst offen", re.IGNORECASE)
_PERCENTAGE = re.compile(r"\bpercent|\bshare of\b|\bhow large a part\b|%", re.IGNORECASE)
_PRICE = re.compile(
    r"\b(?:how much|what) (?:does|do|would|will) [^?,;]* cost\b|\bhow much (?:are\b|is (?:charged|billed)\b)",
    re.IGNORECASE,
)
_SHARE = re.compile(
    r"\b(?:what|which|how large an?|how big an?) (?:percentage|percent|share|proportion)\b", re.IGNORECASE
)
_HOW_MUCH = re.compile(r"\bhow much (?:is|are|does|do|would|will)\b", re.IGNORECASE)
_WHICH = re.compile(
    r"^\W*(?:and |but |so )?(?:what|which)\b(?![^?]*\b(?:search|review|duplicat|cop(?:y|ies)|page))", re.IGNORECASE
)
_CHARGED = re.compile(
    r"\b(?:fees?|charges?|prices?|costs?|rates?) (?:for|of|per)\b|\bhow much (?:does|do|would|will) [^?,;]*\bcharge\b",
    re.IGNORECASE,
)
_FREE = re.compile(
    r"\bfree\b|\bno charge\b|\bwithout (?:charge|paying)\b|\bfor nothing\b|"
    r"\b(?:charged?|billed?|pay) for (?:(?:the|my|his|her|its) )?first\b",
    re.IGNORECASE,
)
_LIMIT = re.compile(
    r"\bthreshold\b|\babove\b|\bover\b|\bexceed|\bat what\b|\bso small\b|\btriggers?\b|\bwhen (?:can|may|do|"
    r"must)\b|\bminimum\b|\bmaximum\b",
    re.IGNORECASE,
)
_RATE = re.compile(
    r"\brates?\b|\bper[- ]\w+\b|\b\d+ minutes\b|\bquarter hour\b|\bhour(?:ly)?\b|\beach\b", re.IGNORECASE
)

_KINDS_OF_ALL = (
    (re.compile(r"\bpenalties\b", re.IGNORECASE), frozenset({"penalty"})),
    (re.compile(r"\bthresholds\b", re.IGNORECASE), frozenset({"threshold"})),
    (re.compile(r"\bpercentages\b", re.IGNORECASE), frozenset({"percentage"})),
)
_FEE = re.compile(r"\bfees?\b", re.IGNORECASE)

_FORMS = (
    (_FIGURE, {"rule": -0.08, "rate": 0.05}),
    (_PENALTY, {"penalty": 0.15}),
    (_PERCENTAGE, {"percentage": 0.2}),
    (_FREE, {"allowance": 0.2, "table": 0.03}),
    (_LIMIT, {"threshold": 0.12}),
    (_RATE, {"rate": 0.15}),
    (_CHARGED, {"rate": 0.2}),
)

_FROM_WHAT = re.compile(
    r"\b(?:above|below|over|under|at|from|beyond|up to) (?:what|which) (?:\w+ )?"
    r"(?:amount|sum|value|price|total|fee|cost)s?\b|"
    r"\b(?:what|which) (?:\w+ ){0,2}?(?:amount|sum|value)s? (?:of [\w ]+? )?(?:requires?|triggers?|calls? for)\b",
    re.IGNORECASE,
)
_SMALL = re.compile(
    r"\b(?:so|too) (?:small|little|low)\b|\bde minimis\b|\bsmallest\b|\bbelow wh(?:at|ich)\b|"
    r"\bonly (?:come|amount|add|run)s? (?:up )?to\b",
    re.IGNORECASE,
)
_SUM = re.compile(r"\$\s?\d|\b(?:\d+|[a-z]+) (?:dollars?|bucks|cents)\b", re.IGNORECASE)

# "It shall be considered an agreement to pay all fees, up to $25.00": what is promised is not what is charged.
_AGREED = re.compile(r"\b(?:agreement|commitment)\b[^.;]{0,40}\bto pay\b", re.IGNORECASE)
_AGREED_ASKED = re.compile(
    r"\bagree|\bcommit|\bpromis|\bwilling|\bup to\b|\bautomatic|\bdefault\b|\bon the hook\b|\bmaximum\b|\bwithout\b",
    re.I,
)
_UNPAID = re.compile(r"\bunpaid\b|\b(?:previously )?failed to pay\b|\boutstanding fee", re.IGNORECASE)
_UNPAID_ASKED = re.compile(
    r"\bunpaid|\bow(?:e|es|ed|ing)\b|\boverdue|\boutstanding|\bpast\b|\bprevious|\bearlier|\blast time|\bfail|"
    r"\bnever paid|\bnot pa(?:y|id)|n't pa(?:y|id)|\bstiff|\brefus",
    re.IGNORECASE,
)

# Stems of words that ask for money and tell none of it apart.
ASKING = frozenset(
    stem(word)
    for word in """dhs homeland security department section part subpart cfr under what's right now exactly total
    somebody someone person people thing happen show amount amounts size does work
    become becomes besides
    top most maximum minimum largest biggest highest greatest smallest lowest least""".split()
)


def asks(wanted: Wanted) -> bool:
    """Whether money is asked for: by the question itself, or by the one before that it leans on."""
    text = plainly(wanted.text)
    if _MAY.match(text):
        text = _PAYING.sub(" ", text)
    if _OTHER.search(text) or _NO_SUM.match(text):
        return False
    if any(ASKS.search(clause) for clause in asking_clauses(text)):
        return True
    return bool(wanted.before and ASKS.search(wanted.before) and _ELLIPTIC.match(wanted.text))


@lru_cache(maxsize=64)  # of every sentence that may answer
def forms_asked(text: str) -> Sequence[Mapping[str, float]]:
    """What the form of an amount tells for it."""
    return [by for cue, by in _FORMS if cue.search(text)]


def asks_for_all(text: str) -> bool:
    """ "Fees in 5.11", "amounts in part 9": a list, not one of them."""
    return bool(_ALL.search(text))


def forms_of_all(text: str) -> frozenset[str]:
    """The forms that a list is asked of: "penalties" are penalties; empty for amounts of every form."""
    return next((forms for cue, forms in _KINDS_OF_ALL if cue.search(text)), frozenset())


def asks_for_fee(text: str) -> bool:
    """Whether it must be something to pay, not any amount."""
    return bool(_FEE.search(text))


def asks_for_price(text: str) -> bool:
    """Whether it must be what a thing costs, not a share of something."""
    return bool(_PRICE.search(text)) and not _PERCENTAGE.search(text)


def asks_for_share(text: str) -> bool:
    """Whether nothing but a part of something answers."""
    return bool(_SHARE.search(text))


def asks_which_fees(text: str) -> bool:
    """Whether it is asked what all there is to pay, and for no one thing."""
    return bool(_WHICH.search(text))


def asks_how_much(text: str) -> bool:
    """Whether it is asked how much a thing is, which what is free of it does not tell."""
    return bool(_HOW_MUCH.search(text)) and not asks_for_free(text)


def asks_for_figure(text: str) -> bool:
    return bool(_FIGURE.search(text))


def asks_what_is_charged(text: str) -> bool:
    """Whether it is asked what a thing costs, and not from which amount on something holds."""
    return bool(_CHARGED.search(text)) and not _LIMIT.search(text)


def asks_for_free(text: str) -> bool:
    return bool(_FREE.search(text))


def asks_by_what(text: str) -> bool:
    """Whether it is asked by which means one may pay."""
    return bool(_BY_WHAT.match(text))


def asks_for_small(text: str) -> bool:
    """Whether it is asked what is too little to charge for."""
    return bool(_SMALL.search(text))


def asks_from_what(text: str) -> bool:
    """Whether an amount is asked for from which on, or up to which, something holds."""
    return bool(_FROM_WHAT.search(text))


def asks_of_sum(text: str) -> bool:
    """Whether it is asked if something holds for a sum: "is there a bill for nine dollars"."""
    return bool(YES_NO.match(text.strip()) and _SUM.search(text))


def asks_whether(text: str) -> bool:
    """Whether a yes or no is asked for, and no figure."""
    return bool(YES_NO.match(text.strip()) and not _EXACT.search(text) and not _HOW_MUCH.search(text))


def asks_for_number(text: str) -> bool:
    """Whether nothing but a printed figure answers."""
    return bool(_EXACT.search(text))


def is_no_price(quote: str, text: str) -> bool:
    """Whether a sentence is on what is promised, or owed from before, and a question on neither."""
    promised = _AGREED.search(quote) and not _AGREED_ASKED.search(text)
    owed = _UNPAID.search(quote) and not _UNPAID_ASKED.search(text)
    return bool(promised or owed)
