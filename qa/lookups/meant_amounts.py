"""Whether a sentence with an amount, or a rule on fees, is for what a question asks.

It reads English over the question and the sentence; what is found and told is the business of `qa.lookups.amounts`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.facts.rulings import Amount
from qa.lookups.asked_money import (
    asks_for_fee,
    asks_for_figure,
    asks_for_free,
    asks_for_number,
    asks_for_price,
    asks_for_share,
    asks_for_small,
    asks_from_what,
    asks_how_much,
    asks_of_sum,
    is_no_price,
)
from qa.lookups.candidates import names_another
from qa.lookups.paid_for import asks_who_pays, case_told, thing_charged_for, thing_obtained, thing_priced, unit_priced
from qa.lookups.ranked import Ranked
from qa.lookups.rule_sentences import Candidate
from qa.lookups.thesaurus import SAME
from qa.lookups.vocabulary import Vocabulary
from qa.retrieved.focus import whether_so
from qa.retrieved.measures import counted_noun
from qa.words import content, stem, stems

_OWED = re.compile(r"\bdebts?\b|\boverdue\b|\bdelinquent\b")  # no "Debt" of the name of an Act
_PAID = re.compile(r"\bfees?\b|\bcharg|\bcosts?\b|\bpay|\bfree\b", re.IGNORECASE)
_BORNE = re.compile(
    r"\bcharg|\bpa(?:y|id)|\bcosts?\b|\bborne\b|\bbear\b|\bfree\b|\bexpenses?\b|\binterest\b|\bamount\b",
    re.IGNORECASE,
)
_FINED = re.compile(
    r"\b(?:penalt|fined?\b)(?!.*\b(?:assess|damages|waiv|interest|double|twice|debts?\b|overdue|delinquent|late))",
    re.IGNORECASE,
)
_PAYING = re.compile(
    r"\b(?:pays?|paid|bears?|borne|reimburs\w+|responsible for|expense of|own expense)\b", re.IGNORECASE
)
_WHEN = re.compile(r"\b(?:after|following|before|during|prior to) (?:the|an?|any) \w+")  # a sentence is not about it
_INTEREST = re.compile(r"\b(?<!public )interest (?:and|charge|rate|will|is|on)", re.IGNORECASE)
_OVERDUE = re.compile(r"\binterest\b|\blate\b|\bunpaid|\boverdue|\bdelinquen|\bow(?:e|es|ed|ing)\b|\bpast due", re.I)
_SO_MUCH = re.compile(
    r"\b(?:direct|actual|full|reasonable) (?:\w+ )?(?:costs?|expenses?)\b|\bfree\b|\bcharge|\bfees?\b|\brates?\b|"
    r"\bamounts?\b|\bcosts? of\b",
    re.IGNORECASE,
)
_WAIVED = re.compile(r"\bwaive|\breduc", re.IGNORECASE)
# What happens when nobody pays is told by a rule on that alone.
_WHAT_THEN = re.compile(
    r"^\W*(?:(?:and|but|so) )?what (?:if|happens (?:if|when))\b(?![^?]*\bhow much\b)", re.IGNORECASE
)
_NOT_PAID = re.compile(
    r"\bnot (?:\w+ )?(?:pay|paid)|\bfail\w* to (?:\w+ )?pay|\bfailure to pay|\bnon-?payment|\bunpaid|\boverdue|"
    r"\bdelinquent|\bpast due|\boutstanding",
    re.IGNORECASE,
)
_FREE_OF_CHARGE = ("allowance", "table")
_DEFINITIONS = stem("definitions")
_DEFINED = 4  # words that a definition begins with
_WHETHER = re.compile(r"\W*(?:is|are|does|do|will|must|can|may)\b", re.IGNORECASE)
_NOT_CHARGED = re.compile(
    r"\b(?:not|never|don't|doesn't) (?:\w+ ){0,2}?(?:charged?|bill)\b|\bno (?:\w+ )?(?:fees?|charge)\b", re.IGNORECASE
)
_UNCHARGED = re.compile(r"\bno\b[^.;]{0,30} (?:fees?|charge)\b|\bnot (?:be )?charge|\bwithout charge\b|\bfree\b", re.I)
_MONEY = re.compile(r"\$|cent|damages|amount")
_NAME = re.compile(r"(?<![.?!] )(?<!^)\b(?:[A-Z][A-Z0-9-]{2,}|[A-Z]-?\d\w*)\b")


def is_for(one: Ranked[Amount], text: str, vocabulary: Vocabulary) -> bool:
    """Not when the question names what another part of the texts is about, or what none of them knows."""
    facts, quote = one.candidate.facts, one.candidate.quote
    if _DEFINITIONS in one.candidate.sentence.headings and not _defines(one.candidate, text):
        return False
    paid = _PAID.search(quote) or any(fact.form in ("rate", "table") for fact in facts)
    if asks_for_fee(text) and (all(fact.form == "penalty" for fact in facts) or not paid):
        return False
    priced = unit_priced(text) and not asks_for_free(text)
    if priced and (figures := [f.figure for f in facts if f.figure]) and not any(map(_MONEY.search, figures)):
        return False  # "100 pages" are no price of a page
    if (thing := thing_charged_for(text)) and thing <= set(one.met.unmet):
        return False
    if asks_how_much(text) and all(fact.form == "allowance" for fact in facts):
        return False
    if asks_how_much(text) and all(fact.form == "rule" for fact in facts) and not _SO_MUCH.search(quote):
        return False
    if is_no_price(quote, text) or not _tells_what_then(quote, text) or not _is_of_form(facts, text):
        return False
    said = {*stems(_WHEN.sub(" ", quote)), *one.candidate.sentence.headings}
    if (thing := thing_priced(text)) and thing.isdisjoint(said):
        return False
    if (thing := thing_obtained(text)) and thing <= one.met.unmet:
        return False
    if (asks_for_fee(text) or asks_how_much(text)) and _INTEREST.search(quote) and not _OVERDUE.search(text):
        return False
    if asks_who_pays(text) and not _PAYING.search(quote):
        return False
    if (case := case_told(text)) and not _tells(quote, case):
        return False
    whether = whether_so(text)
    if whether and all(fact.form == "rule" for fact in facts) and stem(whether.lower()) in one.met.unmet:
        return False  # it is on paying, and not on paying online
    noun = counted_noun(text)
    if noun and not any(stem(noun) in set(stems(fact.figure)) for fact in facts):
        return False
    if _FINED.search(text) and not any(fact.figure.startswith("$") for fact in facts):
        return False
    if noun and asks_for_free(text) and not any(fact.form in _FREE_OF_CHARGE for fact in facts):
        return False
    if asks_for_number(text) and not any(fact.figure for fact in facts):
        return False
    asked = asks_for_fee(text) or asks_for_figure(text)
    if _OWED.search(text.lower()) and all(f.form == "penalty" for f in facts) and not _OWED.search(quote):
        return False
    if asks_for_price(text) and all(f.form == "percentage" for f in facts):
        return False
    if asked and all(f.form == "rule" for f in facts) and not _BORNE.search(quote):
        return bool(_WAIVED.search(text) and _WAIVED.search(quote))
    if _NOT_CHARGED.search(text) and not _UNCHARGED.search(quote):
        return False
    names = (name.lower() for match in _NAME.findall(text) for name in stems(match))
    return not any(name in one.met.unmet and names_another(name, one.candidate, vocabulary) for name in names)


def _defines(one: Candidate[Amount], text: str) -> bool:
    """Whether a definition says the figure that is asked for, or what is asked about is what it defines."""
    if asks_for_figure(text) and not _WHETHER.match(text) and any(fact.figure for fact in one.facts):
        return True
    asked = {same for word in content(text) for same in SAME.get(word, {word})} - SAME[stem("fee")]
    return bool(asked & set(stems(one.quote)[:_DEFINED]))


def _is_of_form(facts: Sequence[Amount], text: str) -> bool:
    """Whether money from which on something holds is given for a question of that, and for no price."""
    money = [fact for fact in facts if _MONEY.search(fact.figure)]
    if asks_from_what(text) or asks_of_sum(text):
        return any(fact.form == "threshold" for fact in money)
    if asks_for_share(text) and not any("percent" in fact.figure or "%" in fact.figure for fact in facts):
        return False
    price = asks_for_price(text) and not asks_for_free(text) and not asks_for_small(text)
    return not (price and money and all(fact.form == "threshold" for fact in money))


def _tells(quote: str, case: frozenset[str]) -> bool:
    """Whether a sentence has a word of a case, or another for it."""
    said = set(stems(quote)) - {stem("fee"), stem("charge")}
    return any(SAME.get(word, frozenset((word,))) & said for word in case)


def _tells_what_then(quote: str, text: str) -> bool:
    """Whether a sentence is on what is not paid, when it is asked what happens then."""
    return not _WHAT_THEN.match(text) or _NOT_PAID.search(quote) is not None
