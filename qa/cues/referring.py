"""How a question speaks of systems: the words it is made of, and those that name, number or point back to some."""

from __future__ import annotations

import re

from corpus.patterns import Pattern
from qa.words import stem

KEY_WORDS = (
    "systems system exempt exempted exemption exemptions claim claims provision provisions authority authorities "
    "component components records"
).split()
EXEMPTION = Pattern(
    r"\bexempt|(?<!\bfalse )(?<!\bfraudulent )(?<!\btort )(?<!\binsurance )(?<!\bmoney )"
    r"\bclaim(?:s|ed|ing)?\b(?! (?:act|matters?|cases?|courts?|against)\b)|"
    r"\bprivacy act provisions?\b|\bsystems?\b(?! of (?:the|a)\b)|\bappendix c\b|\bapp\.? c\b|"
    r"(?<!\bof )\bentr(?:y|ies)\b(?! (?:into|onto|to)\b| of (?!app(?:endix|x|\.| c)))|"
    r"\bassert|\brel(?:y|ies) on\b|\brests? on\b",
    re.IGNORECASE,
)
# Right after words that name what is exempt: "is X exempt", "what does X claim".
EXEMPT_ITSELF = Pattern(r"^(?:['’]s)?(?: system)?(?: not)? (?:exempt|claim)", re.IGNORECASE)
PLURAL = Pattern(
    r"\b(?:systems|entries|ones|databases|sorns)\b|"
    r"\b(?:every|each|all|any|no) (?:\w+ ){0,2}(?:system|entry|sorn|database)\b|\bwhich (?:of|ones?)\b|"
    r"\b(?:ever|anywhere|by any(?:one|body))\b|"
    r"\b(?:anything|everything|something|nothing|those|all)\b"
    r"(?=(?: that is| which is| that are)? (?:not )?(?:exempt|claimed))|"
    r"^\W*(?:non-?|not )?exempt(?:ed)? from\b(?! what)(?=[^?]*$)",
    re.IGNORECASE,
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
    complies complying compliance bound obey obeys follow follows owe owes obliged obligated required need
    other besides except excluding apart least leaving counting non nonexempt non-exempt outside aside minus
    nothing anything something none nobody else otherwise since because given assuming seeing whereas
    while though although yet instead rather even ever never whatever whether unless until via regarding
    concerning among within upon beyond sole solely merely just simply perhaps currently support supports supporting
    requirement requirements rules duty duties obligation purpose purposes
    id ids identifier numbers pass passes through give gives giving share shares sharing common together most
    addition well lack lacks lacking clause clauses keep keeps what's often rarely
    matrix seldom two three unconditional unconditionally unlimited unqualified conditionally
    """.split()
)
ENTRY = Pattern(r"\bentr(?:y|ies)\b", re.IGNORECASE)
PRONOUN = Pattern(
    r"\b(?:it|it'?s(?! (?:the|an?|not|my|our|your|his|her|their)\b)|"  # "its the requester's" is "it is"
    r"they|them|their|that one|this one|(?:that|this|the same|said) (?:system|entry)|either|neither|"
    r"these|those(?! of\b)|the (?:first|second|third|fourth|fifth|last|other)(?: one)?)\b",
    re.IGNORECASE,
)
OF_THOSE = Pattern(r"\b(?:those(?! of\b)|them|these|the ones)\b|\bwhich (?:are|do|ones)\b", re.IGNORECASE)
# Right after words of a system's name: they describe an exemption; or a set of systems.
IS_EXEMPTION = Pattern(r"\s+(?:exemptions?|exempt\w*|provisions?|authorit(?:y|ies)|purposes?|claims?)\b", re.IGNORECASE)
ARE_SYSTEMS = Pattern(
    r"\s+(?:(?:records?|information|related|type|data)\s+){0,2}(?:systems|databases|files|entries)\b", re.IGNORECASE
)
# "exemptions from automatic declassification": before words that say what one is exempt from.
EXEMPT_FROM = Pattern(r"\bexempt(?:ions?|ed)? from(?: \w+){0,2}\s*$", re.IGNORECASE)
OF_EXEMPTION = Pattern(r"\b(?:[a-z]+ ){1,2}(?=exemptions? \()")  # "the law enforcement exemption (j)(2)"
# "The Global Enrollment System": a name before "system", for systems that are not there.
NAMED_SYSTEM = Pattern(
    r"\b(?:the|an?|is|of|called|named)\s+(?P<name>(?:[A-Z][\w'&/-]*\s+)+)(?:[Ss]ystem|[Dd]atabase)\b"
    r"|\bthe\s+(?P<lower>(?:[a-z][\w'-]*\s+){1,4})system\b(?=\s+exempt)"
)
ENTRY_LIST = Pattern(
    r"\b(?:(?:entries|systems)\s+|entry\s+(?=\d{4}))"
    r"(?P<numbers>\d{1,5}(?:\s*(?:,|and|&|or|to|through|-)\s*(?:and\s+)?\d{1,5})*)\b",
    re.IGNORECASE,
)
# "Entries above 76", "systems numbered 20 to 30".
NUMBERED = Pattern(
    r"\b(?:entr(?:y|ies)|systems?|numbers?|numbered)\s+(?:numbers?\s+)?(?:numbered\s+)?"
    r"(?:(?P<above>above|after|over|beyond|higher than|greater than)|(?P<below>below|under|before|lower than))\s+"
    r"(?:entry\s+|number\s+)?(?P<number>\d{1,5})\b",
    re.IGNORECASE,
)
