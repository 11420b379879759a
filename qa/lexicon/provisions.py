"""Provisions in a question: by number, however written, and by the names that the reasons print."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import groupby

from corpus import provision
from corpus.facts.entries import Entry
from corpus.facts.titles import titled
from corpus.patterns import Pattern
from corpus.provision import ProvisionList
from qa.lexicon.words import Word, placed_words
from qa.mentions import ProvisionMention
from qa.words import STOP_WORDS, content, stem

_PROVISION_LOOSE = Pattern(
    r"(?:\b552a\s?|\b(?:sub)?(?:section|sec\.?|para(?:graph)?)s?\s+|\bfrom\s+|\bunder\s+|\b(?:and|or|not|of)\s+|^|(?<=[,(]))"
    r"(?P<bare>[a-hjk]\s?-?\s?\d{1,2}(?:\s?-?\s?[A-Ia-i])?|(?<=section )[a-hjk])\b(?!\s?(?:days?|systems?|cfr))",
    re.IGNORECASE,
)
# Without a word before it that says so, only what is a provision of the entries is one: "claim k2", "e.12".
_PROVISION_BARE = Pattern(r"(?<![\w(./-])(?P<bare>[a-hjk][.\s-]?\d{1,2}(?:[.-]?[A-Ia-i])?)\b(?![-/.]\w)", re.IGNORECASE)
_CAPITAL = Pattern(r"\([A-Z]\)(?=\s?\(\d)|(?<=from )\([A-Z]\)")
_CAPITALS = Pattern(r"(?<![)\w])\((?P<label>[A-I])\)(?!\()")
_DENIED_REST = Pattern(
    r"\s?,?\s?(?:(?:but|and|or|while|that|who)\s+){0,2}(?:(?:do|does)\s?(?:not|n't)\s+\w+|not|except|without|excluding|"
    r"omit\w*|lack\w*|skip\w*|leav(?:e|es|ing) (?:out|off))\s+"
    r"(?P<rest>\((?:\d{1,2}|[A-I])\)(?:\s*(?:,|and|or)?\s*\((?:\d{1,2}|[A-I])\))*)"
)
# A name of one word, or a part of a name, is one only where a provision is expected.
_EXPECTED = Pattern(
    r"\b(?:from|with|to|under|not|nor|than|of|and|or|but|obeys?|follows?|claim\w*)\s+"
    r"(?:(?:the|its|their|any|to|from)\s+){0,2}$",
    re.IGNORECASE,
)
_OF_EXEMPTION = Pattern(r"\bexempt|\bsubject to\b|\bcompl(?:y|ies|ying|iance)\b|\bclaim", re.IGNORECASE)
_CALLED_SO = frozenset("requirement requirements provision provisions rule rules duty duties obligation".split())
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
            found.extend(_mentions(text, listed))
            found.extend(_denied_rest(text, listed))
        for pattern in (_PROVISION_LOOSE, _PROVISION_BARE):
            for match in pattern.finditer(text):
                parsed = provision.parse(re.sub(r"[-.]", "", match["bare"]))
                start, end = match.span("bare")
                known = parsed and (pattern is _PROVISION_LOOSE or str(parsed) in self._known)
                if parsed and known and not any(start < other.end and other.start < end for other in found):
                    found.append(ProvisionMention(start, end, (str(parsed),), False))
        for match in _CAPITALS.finditer(text):
            whole = self._ending_so.get(match["label"])
            if whole and not any(match.start() < other.end and other.start < match.end() for other in found):
                found.append(ProvisionMention(match.start(), match.end(), (whole,), False))
        found.extend(m for m in self._by_name(text) if not any(_overlap(m, other) for other in found))
        return sorted(found, key=lambda mention: mention.start)

    @cached_property
    def _known(self) -> frozenset[str]:
        """Every provision and authority that a claim names, and what it is a part of."""
        named = {p for entry in self._entries for c in entry.claims for p in (*c.provisions, *c.authorities)}
        return frozenset(p[: at + 1] for p in named for at, sign in enumerate(p) if sign == ")")

    @cached_property
    def _ending_so(self) -> dict[str, str]:
        """The provision that "(G)" alone can be: (e)(4)(G), where only one that is claimed ends so."""
        found: dict[str, set[str]] = defaultdict(set)
        for one in self._known:
            if one.count("(") > 2:
                found[one[-2]].add(one)
        return {label: min(ones) for label, ones in found.items() if len(ones) == 1}

    def _by_name(self, text: str) -> Iterator[ProvisionMention]:
        words = [word for word in placed_words(text) if word.text not in STOP_WORDS]
        taken: set[int] = set()
        for name, provisions in self.names:
            size = len(name)
            for at in range(len(words) - size + 1):
                window = words[at : at + size]
                if taken & set(range(at, at + size)) or {_root(word.stem) for word in window} != set(name):
                    continue
                if len(set(name) - _ABSTRACT_ROOTS) < 2 and not self._expected(text, window[0].start):
                    continue
                taken |= set(range(at, at + size))
                yield ProvisionMention(window[0].start, window[-1].end, provisions, True, named=True)
        yield from self._by_part(text, [word for at, word in enumerate(words) if at not in taken])

    def _expected(self, text: str, start: int) -> bool:
        return bool(_EXPECTED.search(text[:start]) and _OF_EXEMPTION.search(text))

    def _by_part(self, text: str, words: Sequence[Word]) -> Iterator[ProvisionMention]:
        """ "The relevancy requirement", "exempt from amendment": words of a name where a provision is expected."""
        if not _OF_EXEMPTION.search(text):
            return
        skip = -1
        for at, word in enumerate(words):
            if at <= skip or not self._expected(text, word.start):
                continue
            run = [word]
            while at + len(run) < len(words) and len(run) < 3 and self._of_a_name([*run, words[at + len(run)]]):
                run.append(words[at + len(run)])
            provisions = self._of_a_name(run)
            after = words[at + len(run)] if at + len(run) < len(words) else None
            called = after is not None and after.text in _CALLED_SO and not text[run[-1].end : after.start].strip()
            if not provisions:
                continue
            skip = at + len(run) - 1 + called
            end = after.end if called and after else run[-1].end
            yield ProvisionMention(run[0].start, end, provisions, True, named=True)

    def _of_a_name(self, words: Sequence[Word]) -> tuple[str, ...]:
        """The provisions whose names have these words, most often printed so; none for words that all names share."""
        said = {_root(word.stem) for word in words}
        if said <= _ABSTRACT_ROOTS:
            return ()
        counted: Counter[str] = Counter()
        for name, printed in self._printed.items():
            if said <= set(name):
                counted.update(printed)
        most = max(counted.values(), default=0)
        return tuple(p for p, n in counted.items() if n * 2 > most)

    @cached_property
    def _printed(self) -> dict[tuple[str, ...], Counter[str]]:
        """Each name printed, as the roots of its words, with the provisions it is printed for."""
        printed: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
        for entry in self._entries:
            for reason in entry.reasons:
                for title, provisions in titled(reason.quote):
                    for name in title.split(","):
                        printed[tuple(dict.fromkeys(_root(s) for s in content(name)))].update(provisions)
        return printed

    @cached_property
    def names(self) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
        """Name (roots of its words) and the provisions it is printed for, longest name first.

        A name of several words that tell it apart is known without those that all names share, too.
        """
        counts: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
        for roots, printed in self._printed.items():
            short = tuple(r for r in roots if r not in _ABSTRACT_ROOTS)
            for name in {roots, short} if len(short) > 1 else {roots}:
                if len(name) > 1:
                    counts[tuple(sorted(name))].update(printed)
        names = []
        for roots, counted in counts.items():
            most = max(counted.values())
            names.append((roots, tuple(p for p, n in counted.items() if n * 2 > most)))
        return sorted(names, key=lambda pair: (-len(pair[0]), pair[0]))


def _mentions(text: str, listed: ProvisionList) -> Iterator[ProvisionMention]:
    """A list as it stands, but authorities apart: "(k)(3) and (c)(4)" is no list of like things."""
    runs = [tuple(run) for _, run in groupby(listed.provisions, key=lambda one: one.is_authority)]
    starts = [listed.start]
    for run in runs[1:]:
        starts.append(text.find(str(run[0]), starts[-1] + 1, listed.end))
    if -1 in starts:
        runs, starts = [listed.provisions], [listed.start]
    for at, run in enumerate(runs):
        last = at + 1 == len(runs)
        whole = text[starts[at] : listed.end if last else starts[at + 1]]
        said = whole if last else whole[: whole.rfind(")") + 1]
        alternatives = bool(re.search(r"\bor\b", said))
        yield ProvisionMention(starts[at], starts[at] + len(said), tuple(map(str, run)), alternatives)


def _denied_rest(text: str, listed: ProvisionList) -> Iterator[ProvisionMention]:
    """ "(e)(4)(G) and (H) but not (I)": the labels after "not" go on from the list before."""
    match = _DENIED_REST.match(text, listed.end)
    if match:
        rest = provision.read_list(f"{listed.provisions[-1]}, {match['rest']}")[1:]
        yield ProvisionMention(match.start("rest"), match.end("rest"), tuple(map(str, rest)), False)


def _root(word: str) -> str:
    """What "relevancy", "relevant" and "relevance" share, and "remedy" and "remedies"."""
    return word[:6].rstrip("iey")


_ABSTRACT_ROOTS = frozenset(map(_root, _ABSTRACT))


def _overlap(one: ProvisionMention, other: ProvisionMention) -> bool:
    return one.start < other.end and other.start < one.end
