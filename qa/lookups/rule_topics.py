"""What is asked of a Federal Register rule, and which of its statements answer that.

Patterns of ordinary English over the question; it reads no rule.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from corpus.facts import history
from corpus.patterns import Pattern

_I = re.IGNORECASE
CARRIED: Final = "whether the Code carries what the rule adds"
PASSED_ON: Final = "how records from other exempt systems are treated"
WHOM: Final = "whom to contact about the rule"


class Topic(NamedTuple):
    """`told` are the statements (`corpus.facts.history`) that answer it; of some, other facts do."""

    what: str
    asked: Pattern
    told: tuple[str, ...] = ()


# The surest first.
TOPICS: Final[tuple[Topic, ...]] = (
    Topic("the docket number", Pattern(r"\bdockets?\b", _I), (history.DOCKET,)),
    Topic(
        CARRIED,
        Pattern(
            r"\b(?:already|codified|carr(?:y|ies)|reflect|incorporated|same (?:words|text|wording)|made it into)\b", _I
        ),
    ),
    Topic(
        PASSED_ON,
        Pattern(r"\b(?:another|other|source|original|different)\b.*\bsystems?\b|\bsource system\b", _I),
    ),
    Topic("the public comments", Pattern(r"\bcomment(?:s|ers?|ed)?\b", _I), (history.COMMENTS,)),
    Topic(
        "when the rule takes effect",
        Pattern(r"\beffective\b|\btake(?:s|n)? effect\b|\bin (?:force|effect)\b|\binto (?:force|effect)\b", _I),
        ("dates", history.FILED),
    ),
    Topic(
        "what kind of action it is",
        Pattern(
            r"\bfinal or (?:a )?proposed\b|\bproposed or (?:a )?final\b|\b(?:kind|type|sort) of (?:action|rule)\b", _I
        ),
        ("action",),
    ),
    Topic(
        "the list of subjects", Pattern(r"\bsubjects\b|\bsubject (?:terms|headings|list)\b", _I), (history.SUBJECTS,)
    ),
    Topic(
        "the notice of proposed rulemaking",
        Pattern(r"\b(?:proposed (?:rule|rulemaking)|nprm|proposal|proposed)\b", _I),
        (history.PROPOSAL,),
    ),
    Topic("who signed the rule", Pattern(r"\bsign(?:ed|er|s|atory)?\b", _I), (history.SIGNED, history.DATED)),
    Topic(
        "which agency issued the rule",
        Pattern(r"\b(?:which|what) (?:agency|office|department)\b|\bagency\b|\bwho (?:issued|wrote|published)\b", _I),
        ("agency",),
    ),
    Topic(
        "the publication of the rule",
        Pattern(
            r"\bpublish|\bpublication\b|\bfiled\b|\bfiling\b|"
            r"\bfr doc\b|\bdocument number\b|\bissued\b(?!.*\bwho\b)|\bdated?\b",
            _I,
        ),
        (history.FILED, history.DATED),
    ),
    Topic(
        WHOM,
        Pattern(
            r"\b(?:call|contact|phone|telephone|reach|e-?mail|write to|ask|point of contact|questions about)\b", _I
        ),
        ("for further information contact",),
    ),
    Topic(
        "what the rule amends",
        Pattern(r"\b(?:add|adds|added|amend|amends|amended|insert|change|changes|modif|paragraph|appendix)\w*\b", _I),
        (history.AMENDS,),
    ),
    Topic("the authority of the rule", Pattern(r"\bauthority\b", _I), (history.AUTHORITY,)),
    Topic("what the rule is about", Pattern(r"\b(?:about|summar\w*|purpose|what does|do)\b", _I), ("summary",)),
)
