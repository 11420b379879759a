"""How a question asks what a system of records is: what it is for, what it holds, who uses it, and nothing else;
or what the rule on it is."""

from __future__ import annotations

import re

from corpus.patterns import Pattern
from qa.words import content

_WORDS = frozenset(
    content(
        """what who whose which is are it its for kind kinds type types sort sorts info information data record records
        file files keep keeps kept hold holds held contain contains store stores stored collect collects cover covers
        use uses used user users run runs maintain maintains operate operates own owns system systems database program
        purpose purposes about tell describe description explain dhs homeland security department component does do
        have has in there repository consist consists include includes serve mean"""
    )
)
_RULE = Pattern(r"\b(?:final|proposed) rule\b|\brule(?:making)?\b|\bnprm\b|\bdocket\b|\bcomments?\b", re.IGNORECASE)
_SHORT = Pattern(r"['\u2019]s\b")


def nothing_else(rest: str) -> bool:
    """Whether the words beside a system's name ask what it is, and nothing else."""
    return all(word in _WORDS for word in content(_SHORT.sub(" ", rest)))


def about_rule(question: str) -> bool:
    """Whether a question is about the rule itself: its docket, dates, comments."""
    return _RULE.search(question) is not None
