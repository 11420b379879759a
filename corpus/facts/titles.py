"""The names that reasons give the provisions: "From subsection (e)(8) (Notice on Individuals) because".

It reads lead-ins; whether a name is the right one is a finding.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus import provision


def titled(quote: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each name printed in a reason's lead-in, with the provisions before it."""
    head = quote[quote.find("From subsection") :]
    held: list[str] = []
    at = 0
    for match in re.finditer(r"\((?P<title>[A-Z][^()]{3,80})\)", head[:400]):
        between = head[at : match.start()]
        if re.search(r"\b(?:because|inasmuch|extent)\b", between):
            return
        held = [str(p) for listed in provision.find(between) for p in listed.provisions]
        if held:
            yield match["title"], tuple(held)
        at = match.end()
