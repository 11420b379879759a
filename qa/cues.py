"""The English that questions are asked in: which words ask for a count, a reason, a comparison.

Patterns and word lists only, and nothing of this corpus; what they make of a question is decided
in `qa.question`, `qa.filters` and `qa.intents`.
"""

from __future__ import annotations

import re

from qa.matrix import Measure, Sign
from qa.words import stem

NUMBER_WORDS = {word: n for n, word in enumerate("zero one two three four five six seven eight nine ten".split())}
NUMBER_WORDS |= {"a single": 1, "single": 1}
NUMBER = rf"(?P<number>\d{{1,3}}|{'|'.join(NUMBER_WORDS)})"
MEASURE = r"(?P<measure>provisions?|exemptions?|authorit(?:y|ies)|claims?|reasons?|grounds?)"
MEASURES: dict[str, Measure] = {
    "provision": "provisions",
    "exemption": "provisions",
    "authorit": "authorities",
    "claim": "claims",
    "reason": "reasons",
    "ground": "authorities",
}

EXEMPTION = re.compile(
    r"\bexempt|\bclaim(?:s|ed|ing)?\b|\bprivacy act provisions?\b|\bsystems?\b(?! of (?:the|a)\b)|\bappendix c\b|"
    r"\bapp\.? c\b|\bentr(?:y|ies)\b|\bassert|\bwaive|\brel(?:y|ies) on\b|\brests? on\b",
    re.IGNORECASE,
)
EXEMPT = re.compile(r"\bexempt|\bclaim|\bassert|\brel(?:y|ies)\b|\brests?\b|\bwithh[eo]ld", re.IGNORECASE)
PLURAL = re.compile(
    r"\b(?:systems|entries|ones|databases|sorns)\b|"
    r"\b(?:every|each|all) (?:\w+ ){0,2}(?:system|entry)\b|\bwhich (?:of|ones?)\b",
    re.IGNORECASE,
)
SINGULAR_SET = re.compile(r"\b(?:which|what|any|is there an?) (?:\w+ ){0,2}?(?:system|entry|sorn)\b", re.IGNORECASE)
COUNT = re.compile(
    r"\bhow many\b|\bnumber of\b(?! (?:exempt\w* )?(?:provision|authorit|claim|reason))|\bcount\b(?!ing)",
    re.I,
)
WHY = re.compile(
    r"\bwhy\b|\breasons?\b(?! to\b)|\bjustif\w*|\brationale\b|\bhow come\b|\bon what grounds?\b|\bgrounds for\b",
    re.I,
)
COMPARE = re.compile(r"\bcompar\w*|\bversus\b|\bvs\b\.?|\bdifferen\w+|\bdiffers?\b|\bside by side\b", re.IGNORECASE)
YES_NO = re.compile(
    r"^(?:so |and |but |then )*(?:is|isn't|are|aren't|was|were|does|doesn't|do|don't|did|has|have|can|can't|could|may|"
    r"might|must|will|would|should)\b",
    re.IGNORECASE,
)
PREMISE = re.compile(
    r"\b(?:since|because|given that|as|seeing that|now that|assuming|if)\b[^,?]*\bexempt", re.IGNORECASE
)
ASK_AUTHORITY = re.compile(
    r"\b(?:under )?(?:which|what) (?:privacy act )?(?:exemption )?(?:authorit\w+|basis|legal basis)\b|"
    r"\bon what (?:authority|basis)\b|\bauthorit\w+\b|\bpursuant to what\b|\bunder what\b",
    re.IGNORECASE,
)
WAIVE = re.compile(r"\bwaiv", re.IGNORECASE)
ONLY = re.compile(r"\b(?:only|alone|solely|exclusively|nothing but|nothing else)\b", re.IGNORECASE)
NOT = re.compile(
    r"\b(?:not|without|except|excluding|never|nor|neither|lack\w*|no|fails? to)\b|n't\b|\bnon-?\s?(?=exempt)",
    re.IGNORECASE,
)
# Who must comply with a provision is not exempt from it.
OBLIGED = re.compile(
    r"\bsubject to\b|\bcompl(?:y|ies|ying|iance)\b|\bbound by\b|\b(?:must|have to|has to|had to|need to|needs to|"
    r"ought to|required to|obliged to|obligated to)\b|\b(?:apply|applies|owes?)\b|\bfollow\b",
    re.IGNORECASE,
)
EITHER_NOT_BOTH = re.compile(r"\bbut not both\b|\bexactly one of\b|\bonly one of\b", re.IGNORECASE)
ANY_OF = re.compile(r"\b(?:any|either|at least one|one or more|some)(?: of)?(?: the)?\s*$", re.IGNORECASE)
OTHER_THAN = re.compile(
    r"\b(?:other than|besides|apart from|except(?: for)?|something (?:else|besides))\s*$", re.IGNORECASE
)
# Before a system or component: left out of the set.
LEFT_OUT = re.compile(
    r"\b(?:other than|besides|apart from|except(?: for)?|excluding|not counting|without|leaving out|non)[\s-]*"
    r"(?:the |of |by |from |those |ones )*$",
    re.IGNORECASE,
)
BUT = re.compile(r"\bbut\b", re.IGNORECASE)
SHARED = re.compile(r"\b(?:both|jointly?|shared by|together)\b", re.IGNORECASE)
ASIDE = re.compile(r"[,(]?\s*\b(?:counting|including|even|shared with|along with)\b[^?.;]*", re.IGNORECASE)
SIZE = re.compile(
    rf"\b(?P<sign>exactly|only|just|precisely|at least|at most|no more than|more than|over|fewer than|less than)?\s*"
    rf"\b{NUMBER} (?:exempt\w* |privacy act )?{MEASURE}\b",
    re.IGNORECASE,
)
SIGNS: dict[str, Sign] = {
    "at least": ">=",
    "at most": "<=",
    "no more than": "<=",
    "more than": ">",
    "over": ">",
    "fewer than": "<",
    "less than": "<",
}
EXTREME = re.compile(
    r"(?<!at )\b(?P<end>most|greatest|largest|highest|biggest|maximum|broadest|widest|fewest|least|"
    r"smallest|lowest|minimum|narrowest)\b"
    rf"(?: (?:number|set|list|range|count) of)?(?: (?:privacy act|exempt\w*|different|distinct))*(?: {MEASURE})?",
    re.IGNORECASE,
)
FEWEST = frozenset("fewest least smallest lowest minimum narrowest".split())
CONDITIONAL = re.compile(r"\bcondition(?:al|s|ally)?\b|\bonly to the extent\b|\blimited\b", re.IGNORECASE)
PASSES = re.compile(r"\bpass.?through\b|\bsource systems?\b|\bclaim the same exemptions\b", re.IGNORECASE)
UNASSERTED = re.compile(r"\bno exemption\b.*\bassert|\bnot assert|n't assert", re.IGNORECASE)
NO_REASON = re.compile(r"\b(?:no|without) (?:\w+ )?reasons?\b", re.IGNORECASE)
SHOW = frozenset(
    stem(word)
    for word in """text say read pull open display print full quote look see words word wording section paragraph cfr
    appendix rule final part subpart contain contains find provide view verbatim exact exactly state states content
    contents app paragraphs entry""".split()
)


# Words that a question about the matrix is made of.
SET_WORDS = frozenset(
    stem(word)
    for word in """
    system systems record records entry entries database exempt exempted exemption exemptions claim claims claimed
    list name count number many total privacy act provision provisions authority authorities under subsection
    section appendix dhs homeland security rely relies rest rests cite cites put assert asserts waive waiver why
    reason reasons justification grounds compare comparison difference between versus vs exactly only alone either
    neither both component components belong belonging kept held covered legal basis row rule mean means first
    second third last u s c usc cfr part following time long sorn sorns program programs info information file
    files data ones single subject now also include includes included still really actually printed print applies
    apply all any tell explain use uses using used skip condition conditions conditional limited per comply
    complies complying compliance bound obey obeys follow follows subject owe owes obliged obligated required need
    other besides except excluding apart least leaving counting non nonexempt non-exempt
    """.split()
)
PRONOUN = re.compile(
    r"\b(?:it|its|it's|they|them|their|that one|this one|(?:that|this|the same|said) (?:system|entry)|either|neither|"
    r"these|those|the (?:first|second|third|fourth|fifth|last|other)(?: one)?)\b",
    re.IGNORECASE,
)
PRONOUN_WHY = re.compile(r"\bwhy(?:'s| is| are| isn't| aren't)? (?:it|they|that|this|these|those)\b.*\bexempt", re.I)
ROW = re.compile(
    r"\bexempt(?:ed)?\b(?! (?:and|or) non)|\bexemptions\b(?! reach)|\bprovisions\b|"
    r"\brow\b|\bwhat (?:does|do) .* claim\b|\bauthorit(?:y|ies)\b",
    re.IGNORECASE,
)
WHOLE_SET = re.compile(r"\bsystems\b|\bentries\b", re.IGNORECASE)
WHOLE_LIST = re.compile(
    r"\b(?:list|all|every|show|name|which)\b.*\b(?:systems|entries)\b(?! (?:that|which|do|does|can|may))",
    re.I,
)
BY_COMPONENT = re.compile(
    r"\b(?:each|every|per|by|which|what) (?:dhs )?component\b|\bcomponents? (?:has|have|with) the (?:most|fewest)\b",
    re.IGNORECASE,
)
ANY = re.compile(r"\b(?:any|either|some|one of|at least one|(?:are|is) there)\b", re.IGNORECASE)
THE_ONLY = re.compile(r"\bthe only (?:\w+ )?(?:system|one|entry)\b|\b(?:is|are|does) only\b", re.IGNORECASE)
OF_THOSE = re.compile(r"\b(?:those|them|these|the ones)\b|\bwhich (?:are|do|ones)\b", re.IGNORECASE)
# "The Global Enrollment System": a name before "system", for systems that are not there.
NAMED_SYSTEM = re.compile(
    r"\b(?:the|an?|is|of|called|named)\s+(?P<name>(?:[A-Z][\w'&/-]*\s+)+)(?:[Ss]ystem|[Dd]atabase)\b"
    r"|\bthe\s+(?P<lower>(?:[a-z][\w'-]*\s+){1,4})system\b(?=\s+exempt)"
)
ENTRY_LIST = re.compile(
    r"\b(?:entries|systems)\s+(?P<numbers>\d{1,3}(?:\s*(?:,|and|&|or|to|through|-)\s*(?:and\s+)?\d{1,3})*)\b",
    re.IGNORECASE,
)
HOW_MANY_OF = re.compile(rf"\bhow many (?:different |privacy act |exemption )?{MEASURE}\b", re.IGNORECASE)
EXEMPT_FROM_WHAT = re.compile(
    r"\b(?:what|which provisions)\b.*\bexempt(?:ed)? from\b|\bexempt(?:ed)? from what\b", re.I
)
WHICH_ENTRY = re.compile(r"\b(?:which|what) (?:\w+ )?entry\b", re.IGNORECASE)
WHICH = re.compile(r"\b(?:which|what) (?:system|entry)\b", re.IGNORECASE)
# Asks which systems, not which provisions.
WHICH_OF = re.compile(
    r"\W*(?:and |so |but )?(?:which|how many)\b"
    r"(?! (?:of the )?(?:\w+ )?(?:provisions?|exemptions?|authorit\w+|reasons?|claims|subsections?|grounds?|basis)\b)",
    re.IGNORECASE,
)
QUESTION_WORD = re.compile(r"\s*(?:who|what|which)\b", re.IGNORECASE)
ASK_PROVISIONS = re.compile(
    r"\bprovisions\b|\bexempt(?:ed)? from what\b|\bwhat\b.*\bexempt(?:ed)? from\b|\bexempt from\b\W*$", re.IGNORECASE
)
