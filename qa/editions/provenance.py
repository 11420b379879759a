"""Which editions a table was read from, in words: "6 CFR of January 29, 2026 and 28 CFR of January 29, 2026"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from corpus.model import Source
from qa.wording import listed

_CFR = " CFR "


def editions_of(places: Iterable[tuple[str, str]], sources: Sequence[Source]) -> str:
    """The texts that `places` stand in, each by its source's id and citation, in the order of `sources`."""
    titles: dict[str, str] = {}
    for source, cite in places:
        title, cfr, _ = cite.partition(_CFR)
        titles.setdefault(source, f"{title}{cfr.rstrip()}" if cfr else "")
    named = [
        f"{titles[source.id]} of {source.edition}" if titles[source.id] else source.title
        for source in sources
        if source.id in titles
    ]
    return listed(named)
