"""The places that a reading mentions and that can be opened: which words of a paragraph lead where.

It marks words and follows nothing. What does not resolve is left as it is.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import msgspec

from corpus import citation
from corpus.citation import Citation as Place
from qa.answer import Link, Reading


def linked(reading: Reading, exists: Callable[[str], bool], titled: Callable[[Place], Place]) -> Reading:
    """The reading with its links. `exists` says whether the text of a citation is here, `titled` of which title
    a place is that a text of no title cites without one."""
    here = citation.parse(reading.cite)
    paragraphs = [
        msgspec.structs.replace(paragraph, links=_links(paragraph.text, here, exists, titled))
        for paragraph in reading.paragraphs
    ]
    return msgspec.structs.replace(reading, paragraphs=paragraphs)


def _links(
    text: str, here: Place | None, exists: Callable[[str], bool], titled: Callable[[Place], Place]
) -> list[Link]:
    found = []
    for mention in citation.find(text):
        own = replace(mention.citation, title=mention.citation.title or (here.title if here else None))
        cite = _resolved(titled(own), exists)
        # A place is not linked to itself: its own heading names it.
        if cite is not None and cite != (str(here) if here else None):
            found.append(Link(mention.start, mention.end, cite))
    return [link for link, after in pairwise([*found, None]) if link and (after is None or link.end <= after.start)]


def _resolved(place: Place, exists: Callable[[str], bool]) -> str | None:
    """The deepest part of the place whose text is here; None when not even its section is."""
    if place.front or not (place.section or place.part):
        return None  # "paragraph 3", "appendix A": of what, the words alone do not say
    path = place.path
    while not exists(str(replace(place, path=path))):
        if not path:
            return None
        path = path[:-1]
    return str(replace(place, path=path))
