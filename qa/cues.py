"""The English that questions are asked in: which words ask for a count, a reason, a comparison.

Patterns and word lists only, and nothing of this corpus; what they make of a question is decided
in `qa.question`, `qa.filters` and `qa.intents`.
"""

from __future__ import annotations

import re

from qa.asked_sets import Measure, Sign
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

KEY_WORDS = (
    "systems system exempt exempted exemption exemptions claim claims provision provisions authority authorities "
    "component components records"
).split()
EXEMPTION = re.compile(
    r"\bexempt|\bclaim(?:s|ed|ing)?\b|\bprivacy act provisions?\b|\bsystems?\b(?! of (?:the|a)\b)|\bappendix c\b|"
    r"\bapp\.? c\b|\bentr(?:y|ies)\b|\bassert|\brel(?:y|ies) on\b|\brests? on\b",
    re.IGNORECASE,
)
EXEMPT = re.compile(r"\bexempt|\bclaim|\bassert|\brel(?:y|ies)\b|\brests?\b|\bwithh[eo]ld", re.IGNORECASE)
PLURAL = re.compile(
    r"\b(?:systems|entries|ones|databases|sorns)\b|"
    r"\b(?:every|each|all|any|no) (?:\w+ ){0,2}(?:system|entry|sorn|database)\b|\bwhich (?:of|ones?)\b|"
    r"\b(?:ever|anywhere|by any(?:one|body))\b|"
    r"\b(?:anything|everything|something|nothing|those|all)\b"
    r"(?=(?: that is| which is| that are)? (?:not )?(?:exempt|claimed))|"
    r"^\W*(?:non-?|not )?exempt(?:ed)? from\b(?! what)(?=[^?]*$)",
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
    r"\b(?:since|because|given that|as|seeing that|now that|assuming|if)\b(?P<said>[^,?]*\bexempt[^,?]*)", re.IGNORECASE
)
ASK_AUTHORITY = re.compile(
    r"\b(?:under )?(?:which|what) (?:privacy act )?(?:exemption )?(?:authorit\w+|basis|legal basis)\b|"
    r"\bon what (?:authority|basis)\b|\bauthorit\w+\b|\bpursuant to what\b|\bunder what\b",
    re.IGNORECASE,
)
AUTHORITY_NOTE = re.compile(r"\bauthority (?:citation|note|line|statement)s?\b", re.IGNORECASE)  # of a rule
WAIVE = re.compile(r"\bwaiv\w*(?: \w+){0,2}? exemptions?|\bwaiv\w*", re.IGNORECASE)
_NOTHING = r"(?:nothing|none|no (?:other )?(?:authorit(?:y|ies)|provisions?|exemptions?|basis|claims?))"
ONLY = re.compile(
    r"\b(?<!not )(?<!the )(?:only|alone|solely|exclusively|merely|just|(?:as |the |a |an )?(?:sole|single)(?: \w+)?|"
    rf"{_NOTHING} (?:but|else(?: but| than)?|other than|except(?: for)?|besides|apart from)|and nothing else)\b"
    r"(?! one of| both)",
    re.IGNORECASE,
)
TRAILING_ONLY = re.compile(r"alone|as |and |sole |single ", re.IGNORECASE)  # after what it limits
OF_ONES = re.compile(r"\bones\b|\bsystems?\b", re.IGNORECASE)
NOT = re.compile(
    r"\b(?:not|without|except|excluding|never|nor|neither|lack\w*|no|none|nothing|fails? to|omit\w*|"
    r"leav(?:e|es|ing) (?:out|off)|left out|skip\w*|instead of|rather than|"
    r"(?:everything|all|any of them) (?:but|except|save))\b|n't\b|\bnon-?\s?(?=exempt)",
    re.IGNORECASE,
)
# Right before a trait ("a waiver", "conditions"): systems without it.
DENIES_NEXT = re.compile(
    r"(?:\b(?:no|not|without|never|cannot|lack\w*|neither|nor|free of)\b|n't\b)(?: (?!claim|exempt)[\w/]+){0,3}\W*$",
    re.IGNORECASE,
)
# "Isn't TECS exempt?" asks whether it is; "is TECS not exempt?" whether it is not.
ASKED_IN_DOUBT = re.compile(r"^\s*(?:is|are|was|were|does|do|did|has|have)n't\b", re.IGNORECASE)
PREDICATE = re.compile(r"\b(?:(?:non-?)?exempt(?:ed)?\b|claims?\b|rel(?:y|ies) on\b|rests? on\b)", re.IGNORECASE)
JOINS = re.compile(r"\b(?:and|or|but|nor)(?: \w+){0,3}\s+$", re.IGNORECASE)
WHOSE = re.compile(r"\b(?:that|which|who|with|under|claiming|relying|exempt)\b", re.IGNORECASE)
# Where a new predicate begins within a question.
NEXT_PREDICATE = re.compile(
    r"(?:,\s?)?\b(?P<join>and|or|but|nor|yet|while|though|although|that)\s+"
    r"(?=(?:(?:that|which|who|still|also|yet|either|is|are|be|being|do|does|has|have|it|they|not|never|remain|"
    r"both|only|just|n't|\w+n't)\s+){0,4}"
    r"(?:exempt\w*\b|non-?exempt|claim\w*\b|rel(?:y|ies)\b|rests?\b|cites?\b|invokes?\b|subject to\b|must\b|"
    r"compl(?:y|ies)\b|bound by\b))",
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
GOES_ON = re.compile(
    r"\s*(?:,|and|or|nor|and/or|&)\s*(?:the |those of |of )?", re.IGNORECASE
)  # between the items of a list
LEFT_OUT = re.compile(rf"\b(?:{_WITHOUT}){_OF_WHOM}", re.IGNORECASE)
OWNER_LEFT_OUT = re.compile(
    rf"(?:\b(?:{_WITHOUT}|but(?! for))|(?:\b(?:not|never)|n't)(?: \w+ing)?(?: belong| be)?){_OF_WHOM}", re.IGNORECASE
)
BUT = re.compile(r"\bbut\b", re.IGNORECASE)
SHARED = re.compile(r"\b(?:both|jointly?|shared by|(?<!have )together)\b", re.IGNORECASE)
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
CONDITIONAL = re.compile(
    r"\b(?:un)?condition(?:al|s|ally|ed)?\b|\bonly to the extent\b|\b(?:un)?limited\b|\bqualified\b|\bunqualified\b",
    re.IGNORECASE,
)
PASSES = re.compile(r"\bpass.?through\b|\bsource systems?\b|\bclaim the same exemptions\b", re.IGNORECASE)
UNASSERTED = re.compile(r"\bno exemption\b.*\bassert\w*|\bnot assert\w*|n't assert\w*|\bunasserted\b", re.IGNORECASE)
REASONS_PRINTED = re.compile(
    r"(?:(?<=no )|(?<=without )|(?<=without any )|(?<=without a )|(?<=lacking )|(?<=not give )|(?<=n't give )|"
    r"(?<=not print )|(?<=n't print ))(?:printed |lettered |any |a )?reasons?\b(?: paragraphs?)?",
    re.IGNORECASE,
)
HAS_ID = re.compile(
    r"(?<=no )(?:printed )?ids?\b|(?<=without an )id\b|(?<=lack an )id\b|\b(?:carry|have|has|with) an id\b", re.I
)
# What claims and reasons disagree about, and other findings, by their kinds.
FINDINGS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (
        re.compile(
            r"\breasons?\b[^?.]{0,80}\b(?:not|n't|never|no|without|unsupported)\b[^?.]{0,80}\bclaim\w*|"
            r"\bunsupported reasons?\b",
            re.I,
        ),
        ("reason without claim",),
    ),
    (
        re.compile(r"\bclaim\w*\b[^?.]{0,80}\b(?:no|without|lack\w*)\b(?: \w+){0,3} reasons?\b", re.I),
        ("claim without reason", "no reasons printed"),
    ),
    (re.compile(r"\breasons?\b[^?.]{0,80}\bnarrower\b", re.I), ("reason narrower than claim",)),
    (re.compile(r"\breasons?\b[^?.]{0,80}\b(?:restate|repeat)\w*", re.I), ("reason restates the statute",)),
    (
        re.compile(
            r"\b(?:shar\w+|same|duplicate\w*|common)\b[^?.]{0,80}\bids?\b|\bids?\b[^?.]{0,80}\b(?:shared|twice)\b", re.I
        ),
        ("shared id",),
    ),
    (
        re.compile(r"\b(?:slips?|misprints?|typos?|printing errors?|misprinted)\b(?: in (?:the )?print\w*)?", re.I),
        ("slip in print",),
    ),
)
SHOW = frozenset(
    stem(word)
    for word in """text say read pull open display print full quote look see words word wording section paragraph cfr
    appendix rule final part subpart contain contains find provide view verbatim exact exactly state states content
    contents app paragraphs entry mean means meaning""".split()
)
# "Write me the text of 5.8": by its first word a request, where "who must write" is a question.
WRITE_OUT = re.compile(
    r"^\W*(?:please )?(?:(?:can|could|would|will) you (?:please )?)?"
    r"(?:write|send|copy|type|recite|reproduce|transcribe|fetch|bring)(?: (?:me|us|out|up|down))*\b",
    re.IGNORECASE,
)
# "Paragraph 75(b) of the LeadTrac rule": whose paragraph it is.
OF_RULE = re.compile(r"^\W*(?:what )?(?:does |do )?\W*\bof (?:the|this|that)(?: [\w-]+){0,3} rule\b", re.IGNORECASE)

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
    other besides except excluding apart least leaving counting non nonexempt non-exempt outside aside minus
    nothing anything something none nobody else otherwise since because given assuming seeing whereas
    while though although yet still instead rather even ever never whatever whether unless until via regarding
    concerning among within upon beyond sole solely merely just simply perhaps currently support supports supporting
    requirement requirements provisions rules duty duties obligation purpose purposes
    id ids identifier numbers pass passes through give gives giving share shares sharing common together most least
    addition well lack lacks lacking clause clauses keep keeps what's often rarely
    seldom two three common
    unconditional unconditionally unlimited unqualified conditionally
    """.split()
)
PRONOUN = re.compile(
    r"\b(?:it|it'?s(?! (?:the|an?|not|my|our|your|his|her|their)\b)|"  # "its the requester's" is "it is"
    r"they|them|their|that one|this one|(?:that|this|the same|said) (?:system|entry)|either|neither|"
    r"these|those(?! of\b)|the (?:first|second|third|fourth|fifth|last|other)(?: one)?)\b",
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
ANY = re.compile(
    r"\b(?:any|anything|either|some|something|ever|anywhere|anyone|anybody|one of|at least one|"
    r"(?:are|is) there|a (?:single )?system)\b",
    re.IGNORECASE,
)
THE_ONLY = re.compile(r"\b(?:the|an) only (?:\w+ )?(?:system|one|entry|database)\b", re.IGNORECASE)
UNCONDITIONAL = re.compile(
    r"\bunconditional|\bunlimited\b|\bunqualified\b|\b(?:no|without)(?: an?| any)? (?:condition|limit)", re.IGNORECASE
)
EITHER_SYSTEM = re.compile(r"\bor\b", re.IGNORECASE)
OF_THOSE = re.compile(r"\b(?:those(?! of\b)|them|these|the ones)\b|\bwhich (?:are|do|ones)\b", re.IGNORECASE)
# Right after words of a system's name: they describe an exemption; or a set of systems.
IS_EXEMPTION = re.compile(
    r"\s+(?:exemptions?|exempt\w*|provisions?|authorit(?:y|ies)|purposes?|claims?)\b", re.IGNORECASE
)
ARE_SYSTEMS = re.compile(
    r"\s+(?:(?:records?|information|related|type|data)\s+){0,2}(?:systems|databases|files|entries)\b", re.IGNORECASE
)
# "exemptions from automatic declassification": before words that say what one is exempt from.
EXEMPT_FROM = re.compile(r"\bexempt(?:ions?|ed)? from(?: \w+){0,2}\s*$", re.IGNORECASE)
OF_EXEMPTION = re.compile(r"\b(?:[a-z]+ ){1,2}(?=exemptions? \()")  # "the law enforcement exemption (j)(2)"
# "The Global Enrollment System": a name before "system", for systems that are not there.
NAMED_SYSTEM = re.compile(
    r"\b(?:the|an?|is|of|called|named)\s+(?P<name>(?:[A-Z][\w'&/-]*\s+)+)(?:[Ss]ystem|[Dd]atabase)\b"
    r"|\bthe\s+(?P<lower>(?:[a-z][\w'-]*\s+){1,4})system\b(?=\s+exempt)"
)
ENTRY_LIST = re.compile(
    r"\b(?:(?:entries|systems)\s+|entry\s+(?=\d{4}))"
    r"(?P<numbers>\d{1,5}(?:\s*(?:,|and|&|or|to|through|-)\s*(?:and\s+)?\d{1,5})*)\b",
    re.IGNORECASE,
)
# Provisions or authorities asked for, of a set of systems.
TALLY = re.compile(
    r"^\W*(?:and |so |but )?(?:(?:which|what)(?:'s)?|(?:list|name|show)(?: me)?(?: all)?(?: the)?)\s+"
    r"(?:(?:is |are |of )?the )?"
    r"(?:(?:single|privacy act|exemption|most|least|often|commonly|rarely|seldom|frequently|used|claimed|cited|common|"
    r"popular|different)\s+){0,5}(?P<what>provisions?|subsections?|exemptions?|authorit(?:y|ies))\b",
    re.IGNORECASE,
)
TALLIED = re.compile(
    r"\b(?:support\w*|justif\w*|allow\w*|permit\w*|used|cited|claimed|invoked|relied|claim|share|common|most|least|"
    r"fewest|often|rarely|seldom|possible|back(?:s|ed)?|appl(?:y|ies)|exempt\w*)\b",
    re.IGNORECASE,
)
NO_SYSTEM = re.compile(
    r"\bno (?:\w+ )?(?:systems?|entry|entries|one)\b|\b(?:never|nowhere|not (?:ever )?(?:claimed|used|cited))\b",
    re.IGNORECASE,
)
OFTENEST = re.compile(
    r"\b(?P<end>most|least|fewest|commonest|oftenest|rarest|rarely|seldom|fewer|largest|greatest|smallest|lowest|highest)\b",
    re.IGNORECASE,
)
SELDOM = frozenset("least fewest rarest rarely seldom fewer smallest lowest".split())
IN_COMMON = re.compile(
    r"\bin common\b|\bshared? by all\b|\b(?:do|are|is|does)\b.*\b(?:all|every|each)\b", re.IGNORECASE
)
NOT_USED = re.compile(
    r"\b(?:numbers?|entries)\b.*\b(?:not used|unused|missing|skipped|left out|not printed|vacant)\b", re.IGNORECASE
)
IDENTIFY = re.compile(
    r"\b(?:id|identifier|(?:entry|sorn|id) number)\b (?:of|for|has|does|is)\b|"
    r"\bwhat(?:'s| is) \S+(?:'s)? (?:id|number)\b",
    re.IGNORECASE,
)
WHAT_IS_IT = re.compile(r"^\W*(?:what|which)(?:'s| system| entry| is| the)*\W*$", re.IGNORECASE)  # without its id
CONDITION_ASKED = re.compile(r"\b(?:conditions?|limit\w*|qualifi\w+|restrict\w+)\b", re.IGNORECASE)
SAME_AS = re.compile(
    r"\bsame (?:exemptions?|provisions?|claims?|row)\b.*\bas\b|\bexempt\w* (?:exactly )?like\b", re.IGNORECASE
)
# "Entries above 76", "systems numbered 20 to 30".
NUMBERED = re.compile(
    r"\b(?:entr(?:y|ies)|systems?|numbers?|numbered)\s+(?:numbers?\s+)?(?:numbered\s+)?"
    r"(?:(?P<above>above|after|over|beyond|higher than|greater than)|(?P<below>below|under|before|lower than))\s+"
    r"(?:entry\s+|number\s+)?(?P<number>\d{1,5})\b",
    re.IGNORECASE,
)
HOW_MANY_HAVE = re.compile(
    r"\bhow many (?:systems )?(?:do|does|has|have|are)\b.*\b(?:have|has|keep|own|together|of)\b", re.I
)
ASKS_WHAT = re.compile(r"^\W*(?:and |but |so )?(?:what|which)\b", re.IGNORECASE)
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
