"""What a place is headed: "what is part 13 called?", "the title of 5.8". It quotes the heading, and no more."""

from __future__ import annotations

import re

from corpus.citation import find
from corpus.patterns import Pattern
from qa.answer import Answer, AnswerKind
from qa.places.texts import SURE, Texts
from qa.question.blanked import blanked
from qa.wanted import Wanted

_NAME = r"(?:title|heading|name|caption)"
# What is left of such a question without the place.
_ASKS = Pattern(
    rf"\W*(?:(?:and|but|so)\W+)?(?:(?:what(?:['’]s| is| was| are)?|tell me|give me|show)\W+)?(?:the\W+)?"
    rf"(?:{_NAME}\W+(?:of|for)\W*(?:the\W*)?|\W*(?:called|titled|headed|named|entitled)\W*|\W*['’]s\W+{_NAME}\W*)",
    re.IGNORECASE,
)


class Headings:
    """Of the places of an index."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts

    def answer(self, wanted: Wanted) -> Answer | None:
        places, named = wanted.question.places, [one.expression for one in find(wanted.text)]
        if len(places) != 1 or not _ASKS.fullmatch(" ".join(blanked(wanted.text, named).split())):
            return None
        node = self._texts.node(str(self._texts.titled(places[0])))
        if node is None or not node.heading or not node.own:
            return None
        return Answer(
            question=wanted.text,
            kind=AnswerKind.TEXT,
            understood=f"what {node.cite} is headed",
            answer=f"{node.cite} is headed “{node.heading.rstrip(' .')}”.",
            citations=[self._texts.cited(node.cite, node.own[0])],
            confidence=SURE,
        )
