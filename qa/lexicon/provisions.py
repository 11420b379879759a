"""Provisions in a question: by number, however written, and by the names that the reasons print."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property

from corpus import provision
from corpus.facts.entries import Entry
from corpus.provision import ProvisionList
from qa.lexicon.words import placed_words
from qa.mentions import ProvisionMention
from qa.words import STOP_WORDS, content, stem

_PROVISION_LOOSE = re.compile(
    r"(?:\b552a\s?|\b(?:sub)?(?:section|sec\.?|para(?:graph)?)s?\s+|\bfrom\s+|\bunder\s+|\b(?:and|or|not|of)\s+|^|(?<=[,(]))"
    r"(?P<bare>[a-hjk]\s?-?\s?\d{1,2}(?:\s?-?\s?[A-Ia-i])?|(?<=section )[a-hjk])\b(?!\s?(?:days?|systems?|cfr))",
    re.IGNORECASE,
)
_CAPITAL = re.compile(r"\([A-Z]\)(?=\s?\(\d)|(?<=from )\([A-Z]\)")
_DENIED_REST = re.compile(
    r"\s?,?\s?(?:(?:but|and|or)\s+)?(?:not|except|without|excluding)\s+(?P<rest>\((?:\d{1,2}|[A-I])\)(?:\s*(?:,|and|or)?\s*\((?:\d{1,2}|[A-I])\))*)"
)
_ABSTRACT = frozenset(stem(word) for word in "information records of for and certain to on".split())


class ProvisionNames:
    """The provisions of the Privacy Act, with the names that the reasons of `entries` give them."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries = entries

    def find(self, text: str) -> list[ProvisionMention]:
        """Provisions by number, however written, and by the names the reasons give them."""
        text = _CAPITAL.sub(lambda match: match[0].lower(), text)
        found: list[ProvisionMention] = []
        for listed in provision.find(text):
            alternatives = bool(re.search(r"\bor\b", text[listed.start : listed.end]))
            provisions = tuple(map(str, listed.provisions))
            found.append(ProvisionMention(listed.start, listed.end, provisions, alternatives))
            found.extend(_denied_rest(text, listed))
        for match in _PROVISION_LOOSE.finditer(text):
            parsed = provision.parse(match["bare"].replace("-", ""))
            start, end = match.span("bare")
            if parsed and not any(start < other.end and other.start < end for other in found):
                found.append(ProvisionMention(start, end, (str(parsed),), False))
        found.extend(m for m in self._by_name(text) if not any(_overlap(m, other) for other in found))
        return sorted(found, key=lambda mention: mention.start)

    def _by_name(self, text: str) -> Iterator[ProvisionMention]:
        words = [word for word in placed_words(text) if word.text not in STOP_WORDS]
        taken: set[int] = set()
        for name, provisions in self.names:
            size = len(name)
            for at in range(len(words) - size + 1):
                window = words[at : at + size]
                if taken & set(range(at, at + size)):
                    continue
                if {_root(word.stem) for word in window} == set(name):
                    taken |= set(range(at, at + size))
                    yield ProvisionMention(window[0].start, window[-1].end, provisions, True, named=True)

    @cached_property
    def names(self) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
        """Name (roots of its words) and the provisions it is printed for, longest name first."""
        printed: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
        for entry in self._entries:
            for reason in entry.reasons:
                for title, provisions in titled(reason.quote):
                    roots = tuple(dict.fromkeys(_root(s) for s in content(title) if s not in _ABSTRACT))
                    if len(roots) > 1:
                        printed[roots].update(provisions)
        names = []
        for roots, counted in printed.items():
            most = max(counted.values())
            names.append((roots, tuple(p for p, n in counted.items() if n * 2 > most)))
        return sorted(names, key=lambda pair: (-len(pair[0]), pair[0]))


def _denied_rest(text: str, listed: ProvisionList) -> Iterator[ProvisionMention]:
    """ "(e)(4)(G) and (H) but not (I)": the labels after "not" go on from the list before."""
    match = _DENIED_REST.match(text, listed.end)
    if match:
        rest = provision.read_list(f"{listed.provisions[-1]}, {match['rest']}")[1:]
        yield ProvisionMention(match.start("rest"), match.end("rest"), tuple(map(str, rest)), False)


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


def _root(word: str) -> str:
    """What "relevancy", "relevant" and "relevance" share."""
    return word[:6]


def _overlap(one: ProvisionMention, other: ProvisionMention) -> bool:
    return one.start < other.end and other.start < one.end
