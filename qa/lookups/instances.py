"""Whether a thing is of a kind: "is a pocket knife a dangerous weapon". It reads the question, and whether a definition
names the thing; which kinds are defined is not known here."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.patterns import Pattern
from index.letters import squeezed
from qa.words import content, words_of

_IS_A = Pattern(r"\W*(?:is|are|would|does|do)(?:n't)? (?:an? |the |my |our )?", re.IGNORECASE)
_ARTICLE = Pattern(r"\s(?:(?:be|count as|considered|deemed|treated as) )?an?\s", re.IGNORECASE)


def asked(text: str) -> Iterator[tuple[str, str]]:
    """(thing, words that begin with the kind), for each way to take the question."""
    opens = _IS_A.match(text)
    for article in _ARTICLE.finditer(text, opens.end()) if opens else ():
        thing = text[opens.end() : article.start()] if opens else ""
        if content(thing):
            yield thing, text[article.end() :].rstrip(" ?.!")


def names(definition: str, thing: str) -> bool:
    """Whether a definition has the words of a thing, written together or apart."""
    return set(content(thing)) <= set(content(definition)) or squeezed(" ".join(words_of(thing))) in squeezed(
        definition
    )
