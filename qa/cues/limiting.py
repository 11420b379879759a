"""Which systems a question means: the English that limits a set, by what is claimed or not, and by how much."""

from __future__ import annotations

import re

from corpus.numbers import IN_WORDS
from corpus.patterns import Pattern
from qa.asked_sets import Measure, Sign

NUMBER = rf"(?P<number>\d{{1,3}}|{IN_WORDS}|a single|single)"
MEASURE = r"(?P<measure>provisions?|exemptions?|authorit(?:y|ies)|claims?|reasons?|grounds?)"
MEASURES: dict[str, Measure] = {
    "provision": "provisions",
    "exemption": "provisions",
    "authorit": "authorities",
    "claim": "claims",
    "reason": "reasons",
    "ground": "authorities",
}
EXEMPT = Pattern(r"\bexempt|\bclaim|\bassert|\brel(?:y|ies)\b|\brests?\b|\bwithh[eo]ld", re.IGNORECASE)
# What who is shut out may not do, beside what is claimed: "why can't I see my file".
SHUT_OUT = Pattern(
    r"\b(?:withhold\w*|den(?:y|ie[ds]|ying|ial)|refus\w*|access\w*|see|view|read|inspect|copy|copies|obtain|get|look|shut|"
    r"amend\w*|correct\w*|fix|notif\w*|notice|tell|told|inform\w*|warn\w*|account\w*|secret|hidden|sue)\b",
    re.IGNORECASE,
)
WAIVE = Pattern(r"\bwaiv\w*(?: \w+){0,2}? exemptions?|\bwaiv\w*", re.IGNORECASE)
_NOTHING = r"(?:nothing|none|no (?:other )?(?:authorit(?:y|ies)|provisions?|exemptions?|basis|claims?))"
ONLY = Pattern(
    r"\b(?<!not )(?<!the )(?:only|alone|solely|exclusively|merely|just|(?:as |the |a |an )?(?:sole|single)(?: \w+)?|"
    rf"{_NOTHING} (?:but|else(?: but| than)?|other than|except(?: for)?|besides|apart from)|and nothing else)\b"
    r"(?! one of| both)",
    re.IGNORECASE,
)
TRAILING_ONLY = Pattern(r"alone|as |and |sole |single ", re.IGNORECASE)  # after what it limits
OF_ONES = Pattern(r"\bones\b|\bsystems?\b", re.IGNORECASE)
NOT = Pattern(
    r"\b(?:not|without|except|excluding|never|nor|neither|lack\w*|no|none|nothing|fails? to|omit\w*|"
    r"leav(?:e|es|ing) (?:out|off)|left out|skip\w*|instead of|rather than|"
    r"(?:everything|all|any of them) (?:but|except|save))\b|n't\b|\bnon-?\s?(?=exempt)",
    re.IGNORECASE,
)
# What somebody else does not get denies no claim: "let subjects see nothing at all, i.e. are exempt from".
SEES_NOTHING = Pattern(
    r"\b(?:see|sees|seeing|get|gets|getting|learn|learns|obtain|read|know|inspect|show|shows|give|gives|tell|tells|"
    r"disclose|discloses|release|releases) (?:[\w']+ ){0,2}?(?:nothing|none|no \w+)\b(?: at all)?|"
    r"\b(?:nobody|no one)\b(?= [a-z]+ (?:see|get|learn|obtain|read|inspect))",
    re.IGNORECASE,
)
THAT_IS = Pattern(r"\b(?:i\.\s?e\.|e\.\s?g\.|that is(?= to say\b|,))", re.IGNORECASE)
# Right before a trait ("a waiver", "conditions"): systems without it.
DENIES_NEXT = Pattern(
    r"(?:\b(?:no|not|without|never|cannot|lack\w*|neither|nor|free of)\b|n't\b)(?: (?!claim|exempt)[\w/]+){0,3}\W*$",
    re.IGNORECASE,
)
PREDICATE = Pattern(r"\b(?:(?:non-?)?exempt(?:ed)?\b|claims?\b|rel(?:y|ies) on\b|rests? on\b)", re.IGNORECASE)
JOINS = Pattern(r"\b(?:and|or|but|nor)(?: \w+){0,3}\s+$", re.IGNORECASE)
WHOSE = Pattern(r"\b(?:that|which|who|with|under|claiming|relying|exempt)\b", re.IGNORECASE)
# Where a new predicate begins within a question.
NEXT_PREDICATE = Pattern(
    r"(?:,\s?)?\b(?P<join>and|or|but|nor|yet|while|though|although|that)\s+"
    r"(?=(?:(?:that|which|who|still|also|yet|either|is|are|be|being|do|does|has|have|it|they|not|never|remain|"
    r"both|only|just|n't|\w+n't)\s+){0,4}"
    r"(?:exempt\w*\b|non-?exempt|claim\w*\b|rel(?:y|ies)\b|rests?\b|cites?\b|invokes?\b|subject to\b|must\b|"
    r"compl(?:y|ies)\b|bound by\b))",
    re.IGNORECASE,
)
# Who must comply with a provision is not exempt from it.
OBLIGED = Pattern(
    r"\bsubject to\b|\bcompl(?:y|ies|ying|iance)\b|\bbound by\b|\b(?:must|have to|has to|had to|need to|needs to|"
    r"ought to|required to|obliged to|obligated to)\b|\b(?:apply|applies|owes?)\b|\bfollow\b",
    re.IGNORECASE,
)
EITHER_NOT_BOTH = Pattern(r"\bbut not both\b|\bexactly one of\b|\bonly one of\b", re.IGNORECASE)
ANY_OF = Pattern(r"\b(?:any|either|at least one|one or more|some)(?: of)?(?: the)?\s*$", re.IGNORECASE)
OTHER_THAN = Pattern(
    r"(?:\b(?P<some>(?:any|some)(?:thing|one)?(?: \w+)?|else|more|provisions?|exemptions?)\s+)?"
    r"\b(?:other than|besides|apart from|aside from|except(?: for)?|beyond|but(?= (?:under|\())|"
    r"something (?:else|besides))(?:\s+(?:under|from|by|on|pursuant to|subsection))?\s*$",
    re.IGNORECASE,
)
# Before a system or component: left out of the set.
_WITHOUT = (
    r"other than|besides|apart from|aside from|except(?: for)?|excepting|excluding|not counting|without|leaving out|"
    r"leave out|outside|non|minus"
)
_OF_WHOM = (
    r"[\s-]*(?:(?:the|of|to|by|from|in|with|at|under|those|ones|any|an?|systems?|entries|belong|held|kept|owned)"
    r"\s+){0,6}$"
)
GOES_ON = Pattern(
    r"\s*(?:,|and|or|nor|and/or|&)\s*(?:the |those of |of )?", re.IGNORECASE
)  # between the items of a list
LEFT_OUT = Pattern(rf"\b(?:{_WITHOUT}){_OF_WHOM}", re.IGNORECASE)
OWNER_LEFT_OUT = Pattern(
    rf"(?:\b(?:{_WITHOUT}|but(?! for))|(?:\b(?:not|never)|n't)(?: \w+ing)?(?: belong| be)?){_OF_WHOM}", re.IGNORECASE
)
BUT = Pattern(r"\bbut\b", re.IGNORECASE)
SHARED = Pattern(r"\b(?:both|jointly?|shared by|(?<!have )together)\b", re.IGNORECASE)
ASIDE = Pattern(r"[,(]?\s*\b(?:counting|including|even|shared with|along with)\b[^?.;]*", re.IGNORECASE)
SIZE = Pattern(
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
EXTREME = Pattern(
    r"(?<!at )\b(?P<end>most|greatest|largest|highest|biggest|maximum|broadest|widest|fewest|least|"
    r"smallest|lowest|minimum|narrowest)\b"
    rf"(?: (?:number|set|list|range|count) of)?(?: (?:privacy act|exempt\w*|different|distinct))*(?: {MEASURE})?",
    re.IGNORECASE,
)
FEWEST = frozenset("fewest least smallest lowest minimum narrowest".split())
CONDITIONAL = Pattern(
    r"\b(?:un)?condition(?:al|s|ally|ed)?\b|\bonly to the extent\b|\b(?:un)?limited\b|\bqualified\b|\bunqualified\b",
    re.IGNORECASE,
)
PASSES = Pattern(r"\bpass.?through\b|\bsource systems?\b|\bclaim the same exemptions\b", re.IGNORECASE)
UNASSERTED = Pattern(r"\bno exemption\b.*\bassert\w*|\bnot assert\w*|n't assert\w*|\bunasserted\b", re.IGNORECASE)
REASONS_PRINTED = Pattern(
    r"(?:(?<=no )|(?<=without )|(?<=without any )|(?<=without a )|(?<=lacking )|(?<=not give )|(?<=n't give )|"
    r"(?<=not print )|(?<=n't print ))(?:printed |lettered |any |a )?reasons?\b(?: paragraphs?)?",
    re.IGNORECASE,
)
HAS_ID = Pattern(
    r"(?<=no )(?:printed )?ids?\b|(?<=without an )id\b|(?<=lack an )id\b|\b(?:carry|have|has|with) an id\b", re.I
)
# What claims and reasons disagree about, and other findings, by their kinds.
FINDINGS: tuple[tuple[Pattern, tuple[str, ...]], ...] = (
    (
        Pattern(
            r"\breasons?\b[^?.]{0,80}\b(?:not|n't|never|no|without|unsupported)\b[^?.]{0,80}\bclaim\w*|"
            r"\bunsupported reasons?\b",
            re.I,
        ),
        ("reason without claim",),
    ),
    (
        Pattern(r"\bclaim\w*\b[^?.]{0,80}\b(?:no|without|lack\w*)\b(?: \w+){0,3} reasons?\b", re.I),
        ("claim without reason", "no reasons printed"),
    ),
    (Pattern(r"\breasons?\b[^?.]{0,80}\bnarrower\b", re.I), ("reason narrower than claim",)),
    (Pattern(r"\breasons?\b[^?.]{0,80}\b(?:restate|repeat)\w*", re.I), ("reason restates the statute",)),
    (
        Pattern(
            r"\b(?:shar\w+|same|duplicate\w*|common)\b[^?.]{0,80}\bids?\b|\bids?\b[^?.]{0,80}\b(?:shared|twice)\b", re.I
        ),
        ("shared id",),
    ),
    (
        Pattern(r"\b(?:slips?|misprints?|typos?|printing errors?|misprinted)\b(?: in (?:the )?print\w*)?", re.I),
        ("slip in print",),
    ),
)
AGENCY = Pattern(r"\b(?:agenc(?:y|ies)|departments?)\b", re.IGNORECASE)
BY_AGENCY = Pattern(
    r"\b(?:each|every|per) (?:agency|department)\b|"
    r"\b(?:which|what) (?:agencies|departments) (?:have|keep|exempt|claim|list)\b[^?]*\b(?:systems|exemptions)\b",
    re.IGNORECASE,
)
BY_COMPONENT = Pattern(
    r"\b(?:each|every|per|by|which|what) (?:dhs )?component\b|\bcomponents? (?:has|have|with) the (?:most|fewest)\b",
    re.IGNORECASE,
)
HOW_MANY_OF = Pattern(rf"\bhow many (?:different |privacy act |exemption )?{MEASURE}\b", re.IGNORECASE)

# "FBI systems", "systems of the Treasury", "does the FBI exempt": whose systems are meant; not of a shouted question.
WHOSE_SYSTEMS = Pattern(
    r"\b(?P<before>[A-Z]{2,8})(?:'s)? (?:systems|databases|sorns|SORNs)\b|"
    r"\b(?:systems|databases|SORNs)(?: of records)? (?:of|from|at|by|does|do|did)(?: the)? "
    r"(?P<after>(?!Department|Government|Agency|Secretary)[A-Z][A-Za-z]+)\b|"
    r"\b(?:do|does|did|has|have)(?: the)? (?P<who>[A-Z]{2,8}) (?:exempt|claim|rely|list)"
)
