"""Whether a text tells the program to do something instead of asking about the texts.

Only an order that is given to whoever answers counts: the words of a requester that a question
tells of, and a question about such words, are questions like any other.
"""

from __future__ import annotations

import re

from corpus.patterns import Pattern

_STARTS = r"(?:please |kindly |just |now |then |and )*"
_WRITINGS = (
    "poem|haiku|song|story|joke|limerick|essay|rap|speech|tweet|sonnet|play|code|program|script|"
    "blog post|cover letter|press release"
)
_ORDER = Pattern(
    rf"{_STARTS}(?:"
    r"(?:ignore|disregard|forget|override|bypass)\b.{0,40}?"
    r"\b(?:regulations?|rules?|texts?|instructions?|laws?|corpus|cfr|sources?|prompts?|passages?|guidelines?)\b|"
    r"(?:answer|reply|respond|say|output|print)\s+(?:only|just)\b|"
    r"(?:reply|respond|answer) with\b|"
    rf"(?:write|compose|draft|sing|tell|give|make)\b(?: me| us| up)?(?: an?| some| the)? (?:\w+ )?(?:{_WRITINGS})s?\b|"
    r"translate\b|pretend\b|imagine (?:you|that)\b|act as\b|role-?play\b|repeat after me\b|"
    r"you are now\b|from now on you\b)",
    re.IGNORECASE,
)
_ANYWHERE = Pattern(
    r"</?(?:system|assistant|user|instructions?)>|(?:^|[.!?>\n]\s*)new instructions?\s*:|\bsystem prompt\b|"
    r"\bdeveloper mode\b|\b(?:ignore|disregard|forget)\b.{0,20}\byour\b.{0,20}\b(?:instructions?|rules|prompt)",
    re.IGNORECASE,
)
_QUOTED = Pattern(r"[\"“]([^\"”\n]*)[\"”]|(?<!\w)['‘]([^'’\n]*)['’](?!\w)")
_SENTENCE = Pattern(r"[^.!?;\n]+[.!?;\n]*")


def is_order(text: str) -> bool:
    """Whether a sentence of `text` is an order; one that ends in a question mark asks, also of words in quotes."""
    if text.rstrip().endswith("?"):
        text = _QUOTED.sub(" ", text)
    if _ANYWHERE.search(text):
        return True
    sentences = (match[0].strip() for match in _SENTENCE.finditer(text))
    return any(_ORDER.match(one.lstrip("\"'([<- ")) and not one.rstrip("\"')] ").endswith("?") for one in sentences)
