"""What an answer to a question must have in it: a system, a time, an amount, a list, somebody who acts.

Patterns of ordinary English over the question and over a text; it ranks and quotes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from corpus.numbers import IN_WORDS
from corpus.patterns import Pattern
from index.search import Hit
from qa.cues.consequences import FOLLOWS
from qa.cues.extent import ASKS as ASKS_EXTENT

# "What if", "what happens when".
WHAT_IF: Final = r"^\W*(?:and |so )?what (?:(?:will |would |can )?happens?(?: to \w+)? (?:if|when)|if)\b"
_UNDONE = (
    r"(?:\b(?:(?:does|do|did|has|have|had|is|are|was|were|will|shall) not|fails?|failed|failing|refuses?|refused|"
    r"untimely|failure)\b|\bmore than \w+ (?:\w+ )?days after\b)"
)
_NUMBER = rf"(?:\d+|{IN_WORDS})(?:th|st)?"


@dataclass(frozen=True, slots=True)
class Expected:
    """`bonus` is what a passage that holds it gains, on the scale of `Hit.score`."""

    asked: Pattern
    held: Pattern
    bonus: float


# The bonuses are the weights of the last four beside the rankings of `index.fusion`, fitted with them; the
# first was added later, on five questions.
_KINDS = (
    Expected(
        Pattern(r"\b(?:which|what|whose) (?:[\w/-]+ ){0,3}?(?:systems?|databases?|index)\b", re.IGNORECASE),
        # How a rule opens that tells what a system is.
        Pattern(
            r"\bsystems? of records (?:consists? of|contains?|collects?|covers?|maintains?|is (?:a|the))\b|"
            r"\brepository of\b|\bconsists of (?:electronic|paper|records|information)\b",
            re.IGNORECASE,
        ),
        0.06,
    ),
    # "What happens if he never answers": what follows when a thing is not done, or not in time.
    Expected(
        Pattern(
            rf"{WHAT_IF}[^?]*(?:n['’]t\b|\b(?:not|never|no|nobody|late|fail(?:s|ed)?|miss(?:es|ed)?|refus(?:es?|ed)|"
            r"skips?|stops?)\b)",
            re.IGNORECASE,
        ),
        Pattern(
            rf"{_UNDONE}[^.;]{{0,200}}?{FOLLOWS}|{FOLLOWS}[^.;]{{0,160}}?{_UNDONE}",
            re.IGNORECASE,
        ),
        0.08,
    ),
    # "What happens if somebody lies": what is done to him.
    Expected(
        Pattern(
            rf"(?:{WHAT_IF}|^\W*what (?:(?:will|would|can) )?happens? to [^?]*?\b(?:who|that)\b)[^?]*"
            r"\b(?:lie[sd]?|lying|cheat|leak|disclos|abus|misus|falsif|pretend|violat|breaks?\b|discriminat|retaliat|steal|harass|assault|ignor)",
            re.IGNORECASE,
        ),
        Pattern(
            r"\b(?:disciplin\w*|punish\w*|sanction\w*|imprison\w*|fined|criminal|misdemeanor|prosecut\w+|"
            r"(?:civil|criminal|administrative) (?:penalt|action|remed)\w*|penalt(?:y|ies)|liable|corrective action|"
            r"remedial action|terminat\w+)\b",
            re.IGNORECASE,
        ),
        0.08,
    ),
    Expected(
        ASKS_EXTENT,
        Pattern(
            rf"\b{_NUMBER}\b(?:[ -]\w+){{0,3}}?[ -](?:pages?|words|characters|lines?|inch(?:es)?|feet|foot)\b", re.I
        ),
        0.08,
    ),
    Expected(
        Pattern(
            r"\bhow (?:long|soon|fast|quickly|many (?:\w+ )?(?:days|hours|weeks|months|years))\b|\bdeadlines?\b|"
            r"\btime limit\b|\bby when\b|\bdue\b|\bhow much time\b|\bturnaround\b|\bwindow\b",
            re.IGNORECASE,
        ),
        Pattern(
            rf"\b{_NUMBER}\b[ -](?:\(\d+\) )?(?:(?:calendar|working|business) )?"
            r"(?:hours?|days?|weeks?|months?|years?)\b|\bday\b",
            re.IGNORECASE,
        ),
        0.08,
    ),
    Expected(
        Pattern(
            r"\bhow much\b|\bfees?\b|\bcharges?d?\b|\bcosts?\b|\bbill\b|\brates?\b|\bprice|\bdollar|\bthreshold\b", re.I
        ),
        Pattern(r"\$\d|\b(?:cents?|dollars?|percent|free)\b", re.IGNORECASE),
        0.06,
    ),
    Expected(
        Pattern(r"\b(?:cap|ceiling|max|upper limit|lower limit)\b", re.IGNORECASE),
        Pattern(
            r"\$\d|\b(?:percent|exceed|up to|(?:no|not) (?:more|less|fewer) than|at (?:least|most)|maximum|minimum)\b",
            re.I,
        ),
        0.06,
    ),
    Expected(
        Pattern(r"\b(?<!by )(?:phone|telephone|call|fax|address|mail|reach|contact|p\.?o\.? box)\b", re.IGNORECASE),
        Pattern(r"\b\d{3}-\d{3}-\d{4}\b|\b[A-Z]{2} \d{5}\b|\bP\.O\. Box\b"),
        0.06,
    ),
    Expected(
        Pattern(
            r"\bwhat (?:\w+ ){0,3}(?:must|should|has to|have to|goes|needs?)\b.*\b(?:contain|include|say|state|"
            r"describe|show|prove|spell|list|go into)\b|\b(?:grounds|factors|contents|minimum|criteria)\b|"
            r"\bwhat (?:reasons|standards|counts)\b",
            re.IGNORECASE,
        ),
        Pattern(
            r":\s*$|\b(?:shall|must|should|will) "
            r"(?:include|contain|state|consider|set forth|establish|identify|describe)\b",
            re.IGNORECASE,
        ),
        0.06,
    ),
    Expected(
        Pattern(
            r"\bwho\b(?!\s+(?:\w+\s+)?(?:uses?|owns?|else)\b)|\bwhich (?:official|office|person|component)\b",
            re.IGNORECASE,
        ),
        Pattern(r"\b(?:Officer|Counsel|Secretary|Director|Office|Administrator|designee|Official|head)\b"),
        0.05,
    ),
)


def expected(question: str) -> Expected | None:
    """The first kind that the question asks for; None when it may be anything."""
    return next((kind for kind in _KINDS if kind.asked.search(question)), None)


def preferred(hits: Sequence[Hit], wanted: Expected | None) -> list[Hit]:
    """The hits, those that hold what is wanted moved up; a score may not pass 1."""
    if wanted is None:
        return list(hits)
    gained = [
        replace(hit, score=min(1.0, hit.score + wanted.bonus)) if wanted.held.search(hit.passage.text) else hit
        for hit in hits
    ]
    return sorted(gained, key=lambda hit: -hit.score)
