"""How long a thing is: a blade in inches, a brief in pages. The same words ask for a time of anything else.

Patterns of ordinary English over the question; it reads no text.
"""

from __future__ import annotations

import re

from corpus.patterns import Pattern

# What has a length on paper or in space. What may also be waited for or last - a notice, a plan - is not here.
_THINGS = (
    r"(?:(?:pocket|pen)?kni(?:fe|ves)|blades?|swords?|weapons?|briefs?|statements?|letters?|names?|signatures?|essays?|"
    r"memos?|memorand(?:um|a)|papers?|documents?|pamphlets?|posters?|signs?|labels?|summar(?:y|ies)|abstracts?|"
    r"narratives?|descriptions?|explanations?|titles?|captions?|motions?|petitions?|pleadings?|submissions?|"
    r"affidavits?|declarations?|comments?|e-?mails?|messages?|texts?|lines?|cables?|ropes?|fences?|ramps?|corridors?|"
    r"vehicles?|boats?|vessels?|sticks?|ladders?|attachments?|footnotes?)"
)
_OF_IT = r"(?:\s+(?:of|on|for|in|to|by|with|that)\b[^?.,;]*?)?"
_AUX = r"(?:may|can|must|should|shall|could|will|would|does|do|is|are)"
_WHOSE = r"(?:[\w'’-]+\s+){0,4}?"
_MEASURE = r"(?:legal |maximum |minimum |max |min |permitted |allowed |required )?length"
ASKS = Pattern(
    rf"\bhow long an?\s+{_WHOSE}{_THINGS}\b|"
    rf"\bhow long {_AUX}\s+{_WHOSE}{_THINGS}\b{_OF_IT}\s+(?:(?:have|has|need|needs|allowed|permitted) to )?be"
    rf"(?=\W*$|\W*[?.,;]|\s+(?:and|or|at most|at least)\b)|"
    rf"\bhow long (?:is|are)\s+{_WHOSE}{_THINGS}\W*$|"
    rf"\b{_THINGS}\s+length\b|\b{_MEASURE} (?:limit )?(?:of|for|on)\s+{_WHOSE}{_THINGS}\b|"
    rf"\bhow (?:many inches|many characters)\b",
    re.IGNORECASE,
)
_EACH = ("how long", "length", "how many")  # one of these stands in whatever `ASKS` finds


def asks_extent(question: str) -> bool:
    """Whether the length of a thing is asked for, which is no time."""
    said = question.lower()
    return any(word in said for word in _EACH) and ASKS.search(question) is not None
