"""The question before asked the other way round: "may a woman search a man?", turned to "may a man search a woman?".

It changes the places of two words that exclude each other, and knows of no others.
"""

from __future__ import annotations

import re

from corpus.patterns import Pattern

_ASKS = Pattern(
    r"^\W*(?:(?:and|but|so|what about|how about|is it|does it work)\W+)*(?:the )?"
    r"(?:(?:other|opposite) way (?:a?round|about)|vice[- ]versa|conversely|"
    r"the (?:reverse|opposite|converse)|in reverse)\W*$",
    re.IGNORECASE,
)
_CONTRARY = tuple(
    tuple(pair.split("/"))
    for pair in """male/female males/females man/woman men/women boy/girl boys/girls parent/child parents/children
    employer/employee employers/employees plaintiff/defendant buyer/seller buyers/sellers minor/adult
    minors/adults higher/lower upward/downward paper/electronic oral/written""".split()
)
_FROM_TO = Pattern(r"\bfrom (?P<one>[\w-]+(?: [\w-]+){0,2}?) to (?P<other>[\w-]+(?: [\w-]+){0,2}?)(?=[?.,;]|$)", re.I)


def asks_turned(text: str) -> bool:
    """ "And the other way round?" """
    return _ASKS.match(text) is not None


def turned(before: str) -> str:
    """The question with the two words in each other's place; "" where there are not two such words, once each."""
    if match := _FROM_TO.search(before):
        return f"{before[: match.start()]}from {match['other']} to {match['one']}{before[match.end() :]}"
    for pair in _CONTRARY:
        found = {word: list(re.finditer(rf"\b{word}\b", before, re.IGNORECASE)) for word in pair}
        if all(len(each) == 1 for each in found.values()):
            first, second = sorted((each[0] for each in found.values()), key=lambda one: one.start())
            between = before[first.end() : second.start()]
            return f"{before[: first.start()]}{second[0]}{between}{first[0]}{before[second.end() :]}"
    return ""
