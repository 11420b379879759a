"""What is asked for: the English of a count, a reason, a comparison, a text, a list or a yes or no."""

from __future__ import annotations

import re

from corpus.patterns import Pattern
from qa.words import stem

BETWEEN_QUESTIONS = Pattern(r"(?<=\?)\s+")
SINGULAR_SET = Pattern(r"\b(?:which|what|any|is there an?) (?:\w+ ){0,2}?(?:system|entry|sorn)\b", re.IGNORECASE)
COUNT = Pattern(
    r"\bhow many\b|\bnumber of\b(?! (?:exempt\w* )?(?:provision|authorit|claim|reason))|\bcount\b(?!ing)",
    re.I,
)
WHY = Pattern(
    r"\bwhy\b|\breasons?\b(?! to\b)|\bjustif\w*|\brationale\b|\bhow come\b|\bon what grounds?\b|\bgrounds for\b",
    re.I,
)
REASONS_NAMED = Pattern(r"\breasons?\b(?! to\b)|\bjustif\w*|\brationale\b|\bgrounds?\b", re.IGNORECASE)
UNDONE = Pattern(
    r"\b(?:no|not|never|cannot|\w+n['’]?t|nothing|unable|without|refus\w*|den(?:y|ie[ds])|denying)\b", re.I
)
# "Why did TECS lose its exemption in 2015?": the texts print why there is one, and nothing of what became of it.
OVER_TIME = Pattern(
    r"\b(?:los(?:e|es|t|ing)|remov\w+|dropp?(?:ed|ing)?|delet\w+|repeal\w*|rescind\w*|revok\w+|withdr[ae]w\w*|"
    r"expir\w+|ended|abolish\w*|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
COMPARE = Pattern(r"\bcompar\w*|\bversus\b|\bvs\b\.?|\bdifferen\w+|\bdiffers?\b|\bside by side\b", re.IGNORECASE)
YES_NO = Pattern(
    r"^(?:so |and |but |then )*(?:is|isn't|are|aren't|was|were|does|doesn't|do|don't|did|has|have|can|can't|could|may|"
    r"might|must|will|would|should)\b",
    re.IGNORECASE,
)
PREMISE = Pattern(
    r"\b(?:since|because|given that|as|seeing that|now that|assuming|if)\b(?P<said>[^,?]*\bexempt[^,?]*)", re.IGNORECASE
)
ASK_AUTHORITY = Pattern(
    r"\b(?:under )?(?:which|what) (?:privacy act )?(?:exemption )?(?:authorit\w+|basis|legal basis)\b|"
    r"\bon what (?:authority|basis)\b|\bauthorit\w+\b|\bpursuant to what\b|\bunder what\b",
    re.IGNORECASE,
)
COUNT_UNITS = Pattern(
    r"\bhow many (?P<units>(?:sub)?parts|sections|appendi(?:ces|xes)) (?:(?:does|do|has|have|are|is)\b|of\b|in\b|"
    r"under\b)",
    re.IGNORECASE,
)
# "Which parts have the authority 5 U.S.C. 552b?": of rules, not of systems.
UNITS_AUTHORIZED = Pattern(
    r"\b(?:which|what|list|all|how many)\s+(?:[\w-]+\s+){0,2}?(?:sub)?(?:parts?|sections?|rules|regulations)\b.*"
    r"\b(?:authority|(?:issued|promulgated|adopted|authorized|based)\s+(?:under|by|on|pursuant))\b",
    re.IGNORECASE,
)
AUTHORITY_NOTE = Pattern(r"\bauthority (?:citation|note|line|statement)s?\b", re.IGNORECASE)  # of a rule
# "Isn't TECS exempt?" asks whether it is; "is TECS not exempt?" whether it is not.
ASKED_IN_DOUBT = Pattern(r"^\s*(?:is|are|was|were|does|do|did|has|have)n't\b", re.IGNORECASE)
SHOW = frozenset(
    stem(word)
    for word in """text say read pull open display print full quote look see words word wording section paragraph cfr
    appendix rule final part subpart contain contains find provide view verbatim exact exactly state states content
    contents app paragraphs entry mean means meaning""".split()
)
# "Write me the text of 5.8": by its first word a request, where "who must write" is a question.
WRITE_OUT = Pattern(
    r"^\W*(?:please )?(?:(?:can|could|would|will) you (?:please )?)?"
    r"(?:write|send|copy|type|recite|reproduce|transcribe|fetch|bring)(?: (?:me|us|out|up|down))*\b",
    re.IGNORECASE,
)
# "Paragraph 75(b) of the LeadTrac rule": whose paragraph it is.
OF_RULE = Pattern(r"^\W*(?:what )?(?:does |do )?\W*\bof (?:the|this|that)(?: [\w-]+){0,3} rule\b", re.IGNORECASE)
PRONOUN_WHY = Pattern(r"\bwhy(?:'s| is| are| isn't| aren't)? (?:it|they|that|this|these|those)\b.*\bexempt", re.I)
ROW = Pattern(
    r"\bexempt(?:ed)?\b(?! (?:and|or) non)|\bexemptions\b(?! reach)|\bprovisions\b|"
    r"\brow\b|\bwhat (?:does|do|did) .* claim\b|\bauthorit(?:y|ies)\b",
    re.IGNORECASE,
)
WHOLE_SET = Pattern(r"\bsystems\b|\bentries\b", re.IGNORECASE)
WHOLE_LIST = Pattern(
    r"\b(?:list|all|every|show|name|which)\b.*\b(?:systems|entries)\b(?! (?:that|which|do|does|can|may))",
    re.I,
)
ANY = Pattern(
    r"\b(?:any|anything|either|some|something|ever|anywhere|anyone|anybody|one of|at least one|"
    r"(?:are|is) there|a (?:single )?system)\b",
    re.IGNORECASE,
)
THE_ONLY = Pattern(r"\b(?:the|an) only (?:\w+ )?(?:system|one|entry|database)\b", re.IGNORECASE)
UNCONDITIONAL = Pattern(
    r"\bunconditional|\bunlimited\b|\bunqualified\b|\b(?:no|without)(?: an?| any)? (?:condition|limit)", re.IGNORECASE
)
EITHER_SYSTEM = Pattern(r"\bor\b", re.IGNORECASE)
# Provisions or authorities asked for, of a set of systems.
TALLY = Pattern(
    r"^\W*(?:and |so |but )?(?:(?:which|what)(?:'s)?|(?:list|name|show)(?: me)?(?: all)?(?: the)?)\s+"
    r"(?:(?:is |are |of )?the )?"
    r"(?:(?:single|privacy act|exemption|most|least|often|commonly|rarely|seldom|frequently|used|claimed|cited|common|"
    r"popular|different)\s+){0,5}(?P<what>provisions?|subsections?|exemptions?|authorit(?:y|ies))\b",
    re.IGNORECASE,
)
TALLIED = Pattern(
    r"\b(?:support\w*|justif\w*|allow\w*|permit\w*|used|cited|claimed|invoked|relied|claim|share|common|most|least|"
    r"fewest|often|rarely|seldom|possible|back(?:s|ed)?|appl(?:y|ies)|exempt\w*)\b",
    re.IGNORECASE,
)
NO_SYSTEM = Pattern(
    r"\bno (?:\w+ )?(?:systems?|entry|entries|one)\b|\b(?:never|nowhere|not (?:ever )?(?:claimed|used|cited))\b",
    re.IGNORECASE,
)
OFTENEST = Pattern(
    r"\b(?P<end>most|least|fewest|commonest|oftenest|rarest|rarely|seldom|fewer|largest|greatest|smallest|lowest|highest)\b",
    re.IGNORECASE,
)
SELDOM = frozenset("least fewest rarest rarely seldom fewer smallest lowest".split())
IN_COMMON = Pattern(r"\bin common\b|\bshared? by all\b|\b(?:do|are|is|does)\b.*\b(?:all|every|each)\b", re.IGNORECASE)
NOT_USED = Pattern(
    r"\b(?:numbers?|entries)\b.*\b(?:not used|unused|missing|skipped|left out|not printed|vacant)\b", re.IGNORECASE
)
IDENTIFY = Pattern(
    r"\b(?:id|identifier|(?:entry|sorn|id) number)\b (?:of|for|has|does|is)\b|"
    r"\bwhat(?:'s| is) \S+(?:'s)? (?:id|number)\b",
    re.IGNORECASE,
)
WHAT_IS_IT = Pattern(r"^\W*(?:what|which)(?:'s| system| entry| is| the)*\W*$", re.IGNORECASE)  # without its id
CONDITION_ASKED = Pattern(r"\b(?:conditions?|limit\w*|qualifi\w+|restrict\w+)\b", re.IGNORECASE)
SAME_AS = Pattern(
    r"\bsame (?:exemptions?|provisions?|claims?|row)\b.*\bas\b|\bexempt\w* (?:exactly )?like\b", re.IGNORECASE
)
HOW_MANY_HAVE = Pattern(
    r"\bhow many (?:systems )?(?:do|does|has|have|are)\b.*\b(?:have|has|keep|own|together|of)\b", re.I
)
ASKS_WHAT = Pattern(r"^\W*(?:and |but |so )?(?:what|which)\b", re.IGNORECASE)
EXEMPT_FROM_WHAT = Pattern(r"\b(?:what|which provisions)\b.*\bexempt(?:ed)? from\b|\bexempt(?:ed)? from what\b", re.I)
WHICH_ENTRY = Pattern(r"\b(?:which|what) (?:\w+ )?entry\b", re.IGNORECASE)
WHICH = Pattern(r"\b(?:which|what) (?:system|entry)\b", re.IGNORECASE)
# Asks which systems, not which provisions.
WHICH_OF = Pattern(
    r"\W*(?:and |so |but )?(?:which|how many)\b"
    r"(?! (?:of the )?(?:\w+ )?(?:provisions?|exemptions?|authorit\w+|reasons?|claims|subsections?|grounds?|basis)\b)",
    re.IGNORECASE,
)
QUESTION_WORD = Pattern(r"\s*(?:who|what|which)\b", re.IGNORECASE)
ASK_PROVISIONS = Pattern(
    r"\bprovisions\b|\bexempt(?:ed)? from what\b|\bwhat\b.*\bexempt(?:ed)? from\b|\bexempt from\b\W*$", re.IGNORECASE
)
