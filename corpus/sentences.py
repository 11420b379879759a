"""Sentences of folded text, by their offsets. Abbreviations of legal citations do not end one."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.patterns import Pattern

_END = Pattern(r"[.?!][\"”'’)\]]*+(?:(?=\s+[\"“`(\[]*[A-Z0-9])|\s*+$)")
_ABBREVIATION = Pattern(
    r"(?:\b(?:U\.\s?S\.\s?C|U\.\s?S|D\.\s?C|C\.\s?F\.\s?R|F\.\s?R|E\.\s?O|[Ss]ecs?|Nos?|Pub|Stat|Comp|Ch|Subch|"
    r"e\.g|i\.e|et seq|cf|v|vs|pp?|Inc|Co|Corp|Dr|Mr|Mrs|Ms|Jr|Sr|St|Ave|Bldg|Rm|Attn|Fed|Reg|App|Pt|Art|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|NW|NE|SW|SE|a\.m|p\.m|Doc)|\b[A-Z]|\([0-9])$"
)
_LONGEST = 20  # characters before a full stop that can be an abbreviation
_LIST_NUMBER = Pattern(r"(?:^|\s)\d{1,3}$")


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of each sentence; together they cover the text but for white space between."""
    start = 0
    for match in _END.finditer(text):
        before = text[start : match.start()]
        at_end = match.end() >= len(text.rstrip())
        if not at_end and (_ABBREVIATION.search(before[-_LONGEST:]) or _LIST_NUMBER.fullmatch(before.strip())):
            continue
        yield start, match.end()
        start = match.end()
        while start < len(text) and text[start].isspace():
            start += 1
    if text[start:].strip():
        yield start, len(text.rstrip())
