"""Whether a question names what another part of the texts is about, by its letters: "PCII", "CVI"."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from corpus.patterns import Pattern
from index import letters
from qa.lookups.ranked import Ranked
from qa.lookups.rule_sentences import Candidate
from qa.lookups.vocabulary import Vocabulary
from qa.words import stems

# What opens a sentence may be shouted, unless what follows is not.
_NAME = Pattern(r"(?<![.?!] )(?<!^)\b(?:[A-Z][A-Z0-9-]{2,}|[A-Z]-?\d\w*)\b|\b[A-Z]{3,}(?= [a-z])")
_LEAST_INITIALS = 3
_AT_HOME = 0.6  # the share of the uses of a name in the part where it is at home


def names_other_part(one: Ranked[Any], text: str, vocabulary: Vocabulary) -> bool:
    """Whether letters in a question ("PCII") are hardly used but in another part of the texts than a sentence."""
    return any(name in one.met.unmet and _names_another(name, one.candidate, vocabulary) for name in _names(text))


@lru_cache(maxsize=64)  # of every sentence that may answer
def _names(text: str) -> tuple[str, ...]:
    return tuple(name.lower() for match in _NAME.findall(text) for name in stems(match))


def _names_another(name: str, candidate: Candidate[Any], vocabulary: Vocabulary) -> bool:
    """Whether a proper name is hardly used outside one part of the texts, and the sentence is of another."""
    if len(name) >= _LEAST_INITIALS and name.isalpha() and letters.spelt(name).search(candidate.quote):
        return False  # "OGC" of a rule on the Office of the General Counsel
    times = vocabulary.named_in(name)
    if not times:
        return not vocabulary.knows(name)
    where = max(times, key=lambda part: (times[part], part))
    return (
        vocabulary.share(name, where) >= _AT_HOME and where.split(" Subpart")[0] != candidate.part.split(" Subpart")[0]
    )
