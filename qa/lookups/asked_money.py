"""The English in which money is asked for. Which amount of all is asked for is known in `qa.lookups.asked_amounts`."""

from __future__ import annotations

import re

from corpus.patterns import Pattern
from qa.cues.deciding import asks_who_decides
from qa.lookups.asked_terms import asking_clauses
from qa.lookups.thesaurus import plainly
from qa.wanted import Wanted
from qa.words import stem

ASKS = Pattern(
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
_OTHER = Pattern(
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
_NO_SUM = Pattern(
    r"^\W*(?:(?:and|but|so) )?(?:where\b(?! \w+ \w+ pay\b)|"
    r"who(?:m)? (?:can|may|could|must|is|are|was|were|gets?) (?!charg|bill)(?:\w+ )?paid\b|"
    r"what (?:may|must|can|could|should|shall|will|would|do|does|did) (?:\S+ ){1,5}?do\b)",
    re.IGNORECASE,
)
_MAY = Pattern(r"\W*(?:can|may|could)\b", re.IGNORECASE)
_PAYING = Pattern(r"\bpa(?:y|ying|id)\b", re.IGNORECASE)  # whether one may pay in parts is no question of how much
_ELLIPTIC = Pattern(r"^\s*(?:and|or|but|what about|how about|also|same for)\b", re.IGNORECASE)
_ALL = Pattern(
    r"\b(?:all )?(?:the )?(?:amounts|fees|charges|rates|penalties|thresholds|figures|percentages)\b"
    r"(?= (?:\w+ )?(?:in|of|under|from) (?:part|subpart|section|appendix|the \w+ (?:subpart|part)|\d{1,3}\.\d|§))",
    re.IGNORECASE,
)

_KINDS_OF_ALL = (
    (Pattern(r"\bpenalties\b", re.IGNORECASE), frozenset({"penalty"})),
    (Pattern(r"\bthresholds\b", re.IGNORECASE), frozenset({"threshold"})),
    (Pattern(r"\bpercentages\b", re.IGNORECASE), frozenset({"percentage"})),
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
    first = wanted.text.split("?")[0]  # behind it may stand the question that it leans on
    if asks_who_decides(first):
        return False  # "who determines the penalty": somebody is asked for
    if _MAY.match(text):
        text = _PAYING.sub(" ", text)
    if _OTHER.search(text) or _NO_SUM.match(text):
        return False
    if any(ASKS.search(clause) for clause in asking_clauses(text)):
        return True
    return bool(wanted.before and ASKS.search(wanted.before) and _ELLIPTIC.match(wanted.text))


def asks_for_all(text: str) -> bool:
    """ "Fees in 5.11", "amounts in part 9": a list, not one of them."""
    return bool(_ALL.search(text))


def forms_of_all(text: str) -> frozenset[str]:
    """The forms that a list is asked of: "penalties" are penalties; empty for amounts of every form."""
    return next((forms for cue, forms in _KINDS_OF_ALL if cue.search(text)), frozenset())
