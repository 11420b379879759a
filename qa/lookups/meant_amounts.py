"""Whether a sentence with an amount, or a rule on fees, is for what a question asks.

It reads English over the question and the sentence; what is found and told is the business of `qa.lookups.amounts`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from corpus.facts.rulings import Amount
from corpus.patterns import Pattern
from qa.lookups.asked_amounts import WAIVED, AskedAmount, asked_amount, is_no_price
from qa.lookups.opposite import is_opposite
from qa.lookups.other_parts import names_other_part
from qa.lookups.paid_for import asks_who_pays, case_told, thing_charged_for, thing_obtained, thing_priced, unit_priced
from qa.lookups.ranked import Ranked
from qa.lookups.rule_sentences import Candidate
from qa.lookups.shut_out import asks_whom_not, is_for_the_others, is_row_for
from qa.lookups.thesaurus import SAME
from qa.lookups.vocabulary import Vocabulary
from qa.retrieved.counts import counted_noun
from qa.retrieved.focus import whether_so
from qa.words import content, stem, stems

_OWED = Pattern(r"\bdebts?\b|\boverdue\b|\bdelinquent\b")  # no "Debt" of the name of an Act
_PAID = Pattern(r"\bfees?\b|\bcharg|\bcosts?\b|\bpay|\bfree\b", re.IGNORECASE)
_BORNE = Pattern(
    r"\bcharg|\bpa(?:y|id)|\bcosts?\b|\bborne\b|\bbear\b|\bfree\b|\bexpenses?\b|\binterest\b|\bamount\b",
    re.IGNORECASE,
)
_LOWER = Pattern(r"\b(?:at|for) (?:an? )?(?:lower|lesser|reduced) (?:cost|price|fee)s?\b", re.IGNORECASE)
_FINED = Pattern(
    r"\b(?:penalt|fined?\b)(?!.*\b(?:assess|damages|waiv|interest|double|twice|debts?\b|overdue|delinquent|late))",
    re.IGNORECASE,
)
_PAYING = Pattern(r"\b(?:pays?|paid|bears?|borne|reimburs\w+|responsible for|expense of|own expense)\b", re.IGNORECASE)
_WHEN = Pattern(r"\b(?:after|following|before|during|prior to) (?:the|an?|any) \w+")  # a sentence is not about it
_INTEREST = Pattern(r"\b(?<!public )interest (?:and|charge|rate|will|is|on)", re.IGNORECASE)
_OVERDUE = Pattern(r"\binterest\b|\blate\b|\bunpaid|\boverdue|\bdelinquen|\bow(?:e|es|ed|ing)\b|\bpast due", re.I)
_SO_MUCH = Pattern(
    r"\b(?:direct|actual|full|reasonable) (?:\w+ )?(?:costs?|expenses?)\b|\bfree\b|\bcharge|\bfees?\b|\brates?\b|"
    r"\bamounts?\b|\bcosts? of\b",
    re.IGNORECASE,
)
_ASSESSED = Pattern(r"\bassessments?\b", re.IGNORECASE)  # is no penalty
# What happens when nobody pays is told by a rule on that alone.
_WHAT_THEN = Pattern(r"^\W*(?:(?:and|but|so) )?what (?:if|happens (?:if|when))\b(?![^?]*\bhow much\b)", re.IGNORECASE)
_NOT_PAID = Pattern(
    r"\bnot (?:\w+ )?(?:pay|paid)|\bfail\w* to (?:\w+ )?pay|\bfailure to pay|\bnon-?payment|\bunpaid|\boverdue|"
    r"\bdelinquent|\bpast due|\boutstanding",
    re.IGNORECASE,
)
_FREE_OF_CHARGE = frozenset(("allowance", "table"))
_DEFINITIONS = stem("definitions")
_DEFINED = 4  # words that a definition begins with
_WHETHER = Pattern(r"\W*(?:is|are|does|do|will|must|can|may)\b", re.IGNORECASE)
_EXTREME = Pattern(r"\b(?:minimum|maximum|min|max|smallest|largest|lowest|highest)\b", re.IGNORECASE)
_NOT_CHARGED = Pattern(
    r"\b(?:not|never|don't|doesn't) (?:\w+ ){0,2}?(?:charged?|bill)\b|\bno (?:\w+ )?(?:fees?|charge)\b", re.IGNORECASE
)
_PART = Pattern(
    r"\bhow (?:much|many|large|big|high)\b(?![^?]*\bfree\b)|\bpercent|%|\bshare\b|\brates?\b|\bpart of\b|\badd|"
    r"\bplus\b|\bfigure\b|\bnumber\b|\bmax|\blimit|\bcap\b|\bexceed|\bmost\b|\bmore than\b|\bportion\b|\bdeduct",
    re.IGNORECASE,
)
_UNCHARGED = Pattern(r"\bno\b[^.;]{0,30} (?:fees?|charge)\b|\bnot (?:be )?charge|\bwithout charge\b|\bfree\b", re.I)
_AHEAD = frozenset(map(stem, "advance prepay prepayment deposit begin".split()))
_BEFORE = Pattern(r"\bbefore\b", re.IGNORECASE)
_TOGETHER = Pattern(r"\baggregate\b|\btotals?\b(?! of \$)|\baltogether\b|\bcombined\b", re.IGNORECASE)
_MONEY = Pattern(r"\$|cent|damages|amount")
# "(i.e., the basic rate of pay, plus 16 percent of that rate to cover benefits)": of its own words, not the sentence's.
_EXPLAINED = Pattern(r"\((?:i\.e\.|e\.g\.|that is)[^()]*\)", re.IGNORECASE)
_OF_SHARES = frozenset(map(stem, ("percent", "percentage", "rate")))


class _Asked(NamedTuple):
    """What a question asks, stems where it is words."""

    amount: AskedAmount
    so_much_of: str  # a price is asked for so much of that
    charged_for: frozenset[str]
    priced: frozenset[str]
    obtained: frozenset[str]
    case: frozenset[str]
    who_pays: bool
    whether: str  # "online" of "may fees be paid online"
    counted: str
    extreme: bool
    overdue: bool
    what_then: bool
    fined: bool
    owed: bool
    assessed: bool
    waived: bool
    not_charged: bool
    whom_not: bool  # who does not get what is free
    share: bool  # so much of something, or what is added
    yes_no: bool
    words: frozenset[str]  # all of it, and others for them


@lru_cache(maxsize=64)  # of every sentence that may answer
def _asked(text: str) -> _Asked:
    whether, counted = whether_so(text), counted_noun(text)
    return _Asked(
        amount=asked_amount(text),
        so_much_of=unit_priced(text),
        charged_for=thing_charged_for(text),
        priced=thing_priced(text),
        obtained=thing_obtained(text),
        case=case_told(text),
        who_pays=asks_who_pays(text),
        whether=stem(whether.lower()) if whether else "",
        counted=stem(counted) if counted else "",
        extreme=_EXTREME.search(text) is not None,
        overdue=_OVERDUE.search(text) is not None,
        what_then=_WHAT_THEN.match(text) is not None,
        fined=_FINED.search(text) is not None,
        owed=_OWED.search(text.lower()) is not None,
        assessed=_ASSESSED.search(text) is not None,
        waived=WAIVED.search(text) is not None,
        not_charged=_NOT_CHARGED.search(text) is not None,
        whom_not=asks_whom_not(text),
        share=_PART.search(text) is not None,
        yes_no=_WHETHER.match(text) is not None,
        words=frozenset(same for word in content(text) for same in SAME.get(word, {word})) - SAME[stem("fee")],
    )


def is_for(one: Ranked[Amount], text: str, vocabulary: Vocabulary) -> bool:
    """Not when the question names what another part of the texts is about, or what none of them knows."""
    asked = _asked(text)
    amount = asked.amount
    facts, quote, unmet = one.candidate.facts, one.candidate.quote, one.met.unmet
    forms = {fact.form for fact in facts}
    if _DEFINITIONS in one.candidate.sentence.headings and not _defines(one.candidate, asked):
        return False
    if amount.fee and (forms == {"penalty"} or not (_PAID.search(quote) or forms & {"rate", "table"})):
        return False
    if asked.so_much_of and not amount.free:
        figures = [fact.figure for fact in facts if fact.figure]
        if figures and not any(map(_MONEY.search, figures)):
            return False  # "100 pages" are no price of a page
    if asked.extreme and amount.fee and not (amount.free or asked.counted):
        figures = [fact.figure for fact in facts if fact.figure]
        if figures and not any(_MONEY.search(one) or "%" in one or "percent" in one for one in figures):
            return False  # "5,000 pages" are no fee
    if (asked.charged_for and asked.charged_for <= unmet) or (asked.obtained and asked.obtained <= unmet):
        return False
    if amount.how_much and (forms == {"allowance"} or (forms == {"rule"} and not _SO_MUCH.search(quote))):
        return False
    if is_no_price(quote, amount) or (asked.what_then and not _NOT_PAID.search(quote)):
        return False  # it is on what is not paid that is asked what happens then
    if not _is_of_form(facts, amount) or all(is_opposite(fact.condition, text) for fact in facts):
        return False
    if amount.ahead and not (_AHEAD & one.candidate.here or _BEFORE.search(quote)):
        return False
    if asked.priced and asked.priced.isdisjoint((*stems(_WHEN.sub(" ", quote)), *one.candidate.sentence.headings)):
        return False
    if (amount.fee or amount.how_much) and not asked.overdue and _INTEREST.search(quote):
        return False
    if (asked.who_pays and not _PAYING.search(quote)) or (asked.case and not _tells(quote, asked.case)):
        return False
    if forms == {"rule"} and asked.whether and asked.whether in unmet:
        return False  # it is on paying, and not on paying online
    row = any(fact.form == "table" and is_row_for(fact, text) for fact in facts)
    if asked.counted and not row and not any(asked.counted in stems(fact.figure) for fact in facts):
        return False
    if amount.free and (asked.whom_not or is_for_the_others(one.candidate, text)):
        return False
    if forms == {"percentage"} and not asked.share:
        return False
    if asked.fined and not any(fact.figure.startswith("$") for fact in facts):
        return False
    if _is_explained(facts, quote) and asked.words.isdisjoint(_explaining(quote)):
        return False
    if asked.counted and amount.free and forms.isdisjoint(_FREE_OF_CHARGE):
        return False
    if amount.number and not any(fact.figure for fact in facts):
        return False
    if asked.owed and forms == {"penalty"} and not _OWED.search(quote):
        return False
    if forms == {"penalty"} and asked.assessed and not _ASSESSED.search(quote):
        return False
    if amount.price and forms == {"percentage"}:
        return False
    if forms == {"rule"} and (amount.fee or amount.figure or amount.charged) and not _is_borne(quote):
        return asked.waived and WAIVED.search(quote) is not None
    if amount.total and not _TOGETHER.search(quote):
        return False
    if asked.not_charged and not _UNCHARGED.search(quote):
        return False
    return not names_other_part(one, text, vocabulary)


def _is_borne(quote: str) -> bool:
    """Whether a sentence says what somebody pays; that help is to be had "at a lower cost" says nothing of that."""
    return _BORNE.search(_LOWER.sub("", quote)) is not None


def _defines(one: Candidate[Amount], asked: _Asked) -> bool:
    """Whether a definition says the figure that is asked for, or what is asked about is what it defines."""
    if asked.amount.figure and not asked.yes_no and any(fact.figure for fact in one.facts):
        return True
    return not asked.words.isdisjoint(stems(one.quote)[:_DEFINED])


def _is_explained(facts: Sequence[Amount], quote: str) -> bool:
    """Whether every figure of a sentence stands where it explains a word."""
    figures = [fact.figure for fact in facts if fact.figure]
    plain = _EXPLAINED.sub(" ", quote)
    return bool(figures) and plain != quote and not any(figure in plain for figure in figures)


def _explaining(quote: str) -> frozenset[str]:
    """The words that only explain."""
    explaining = frozenset(word for match in _EXPLAINED.finditer(quote) for word in stems(match[0]))
    return explaining - _OF_SHARES - frozenset(stems(_EXPLAINED.sub(" ", quote)))


def _is_of_form(facts: Sequence[Amount], asked: AskedAmount) -> bool:
    """Whether money from which on something holds is given for a question of that, and for no price."""
    money = [fact for fact in facts if _MONEY.search(fact.figure)]
    if asked.from_what or asked.of_sum:
        return any(fact.form == "threshold" for fact in money)
    if asked.share and not any("percent" in fact.figure or "%" in fact.figure for fact in facts):
        return False
    price = (asked.price or asked.charged) and not asked.free and not asked.small
    return not (price and money and all(fact.form == "threshold" for fact in money))


def _tells(quote: str, case: frozenset[str]) -> bool:
    """Whether a sentence has a word of a case, or another for it."""
    said = set(stems(quote)) - {stem("fee"), stem("charge")}
    return any(SAME.get(word, frozenset((word,))) & said for word in case)
