"""Whom a rule on money shuts out ("Except for those who ..., it is free"), and whose row of a table is asked for.

It reads English over one sentence and the words of a question; it knows no rule.
"""

from __future__ import annotations

import re
from typing import Any

from corpus.facts.rulings import Amount
from corpus.patterns import Pattern
from qa.lookups.rule_sentences import Candidate
from qa.lookups.thesaurus import SAME
from qa.lookups.vocabulary import Vocabulary
from qa.words import content, stem, stems

_EXCEPT = Pattern(r"^(?:6 CFR \S+: )?(?:\(\w+\) )*Except (?:for|in the case of) (?P<who>[^,;.:]{5,80}),")
_NON = Pattern(r"\bnon-?(?P<what>[a-z]{4,})", re.IGNORECASE)
_NOT = Pattern(r"\b(?:non-?|not (?:an? |for (?:an? )?)?|other than (?:an? )?)[a-z]{4,}", re.IGNORECASE)
# "Which requesters do not get the free pages": those are asked for, and no amount.
_WHO_NOT = Pattern(
    r"^\W*(?:and |but |so )?(?:which|what|who)\b[^?]*?(?:\b(?:do|does|are|is|will|can|may)(?: not\b|n't\b)|\bnever\b)",
    re.IGNORECASE,
)
_OTHER = stem("other")


def excepted(quote: str) -> str:
    """ "requesters seeking records for a commercial use", whom the sentence begins with leaving out; "" for nobody."""
    opening = _EXCEPT.match(quote)
    return opening["who"] if opening else ""


def leaves_out(quote: str, text: str, vocabulary: Vocabulary) -> bool:
    """Whether a sentence, quoted with what opens its list, holds for all but those whom a question speaks of."""
    words = content(excepted(quote))
    return bool(words) and max(words, key=vocabulary.weight) in content(_NOT.sub(" ", text))


def is_for_the_others(candidate: Candidate[Any], text: str) -> bool:
    """Whether a sentence is for the "non-commercial" alone, and a question speaks of the commercial."""
    asked = content(_NOT.sub(" ", text))
    return any(stem(one["what"].lower()) in asked for one in _NON.finditer(candidate.quote))


def asks_whom_not(text: str) -> bool:
    """Whether it is asked who does not get something."""
    return _WHO_NOT.match(text) is not None


def is_row_for(fact: Amount, text: str) -> bool:
    """Whether the first cell of the row of a table names whom a question speaks of."""
    asked = {same for word in stems(_NOT.sub(" ", text)) for same in SAME.get(word, {word})}
    head = stems(fact.purpose.partition(";")[0].partition(":")[2].replace("-", " "))
    met = [word in asked for word in head]
    return bool(met) and (all(met) if head[0] == _OTHER else met[0] or 2 * sum(met) >= len(met))
