"""Privacy Act provisions, 5 U.S.C. 552a(a)-(w), and the ways a rule lists them.

Reads "(c)(3) and (4); (e)(1), (4)(G) through (I), and (5); (f)(2) through (5)" as the provisions it
names, each written out. It knows the grammar of lists, not what a list is claimed for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.patterns import Pattern

# Subsections (j) and (k) of 552a give the power to exempt; all others can be exempted from.
AUTHORITY_SUBSECTIONS = frozenset("jk")

_LABEL = r"(?:\(\s?(?:[a-z]|[0-9]{1,2}|[A-I])\s?\)|(?<=\))\([0-9]{3,}\))"  # no provision has so high a number
_GROUP = rf"(?:\b[a-z](?=\([0-9])|{_LABEL})(?:\s?{_LABEL})*"  # also "e(5)", a slip for "(e)(5)"
_RANGE_INSIDE = r"\(\s?(?:[0-9]{1,2}|[A-I])\s?(?:through|to|-+)\s?(?:[0-9]{1,2}|[A-I])\s?\)"  # "(f)(2 through 5)"
_ITEM = rf"{_GROUP}(?:\s?{_RANGE_INSIDE})?"
_DIGITS = 2  # of a number that a list runs up to
_STATUTE = r"(?:5\s?U\.\s?S\.\s?C\.\s?(?:Sec\.\s*|§\s*)?)?\b5[25]2a?\s?"  # 522a, 522: slips in print
_JOIN = r"\s*(?:[,;:]\s*(?:(?:and|or)(?:\s+|(?=\()))?|(?:and|or)(?:\s+|(?=\())|(?:through|thru)\s+|to\s+(?=\()|-+\s?)"
_LIST = Pattern(rf"(?:{_STATUTE})?{_ITEM}(?:{_JOIN}(?:subsections?\s+)?(?:{_STATUTE})?{_ITEM})*")
_TOKEN = Pattern(
    rf"(?P<range>(?:through|thru)\s|to\s|(?<=\))-+(?=\s?\())|(?P<inside>{_RANGE_INSIDE})|(?P<group>{_GROUP})"
)


@dataclass(frozen=True, slots=True, order=True)
class Provision:
    """One provision, e.g. ("e", "4", "G") for 552a(e)(4)(G). Orders as the statute does."""

    labels: tuple[str, ...]

    def __str__(self) -> str:
        return "".join(f"({label})" for label in self.labels)

    @property
    def is_authority(self) -> bool:
        return self.labels[0] in AUTHORITY_SUBSECTIONS

    @property
    def order(self) -> tuple[str, int, str]:
        """Sorts as the statute prints: (e)(3) before (e)(4)(G) before (e)(12)."""
        number = self.labels[1] if len(self.labels) > 1 else ""
        return self.labels[0], int(number) if number.isdigit() else 0, "".join(self.labels[2:])

    def covers(self, other: Provision) -> bool:
        """Whether `other` is this provision or a part of it: (d) covers (d)(1)."""
        return other.labels[: len(self.labels)] == self.labels

    def meets(self, other: Provision) -> bool:
        """Whether an exemption from one is an exemption from the other, wholly or in part."""
        return self.covers(other) or other.covers(self)


@dataclass(frozen=True, slots=True)
class ProvisionList:
    """A list as printed: `text[start:end]`, with the provisions it names in that order."""

    start: int
    end: int
    provisions: tuple[Provision, ...]


def parse(text: str) -> Provision | None:
    """The one provision `text` writes: "(e)(12)", "552a(e)(12)", "e12", "e 4 G"; else None."""
    compact = re.sub(r"^(?:5\s?u\.?\s?s\.?\s?c\.?\s*)?(?:§\s*)?552a\s*", "", text.strip(), flags=re.IGNORECASE)
    match = re.fullmatch(
        r"\(?([a-zA-Z])\)?\s?(?:\(?([0-9]{1,2}|(?<=\()[0-9]{3,})\)?\s?(?:\(?([A-Ia-i])\)?)?)?", compact.strip(" .,;")
    )
    if not match:
        return None
    letter, number, capital = match.groups()
    return Provision(tuple(filter(None, (letter.lower(), number, capital and capital.upper()))))


def find(text: str) -> Iterator[ProvisionList]:
    """Every list of provisions in folded text, longest first at each place."""
    for match in _LIST.finditer(text):
        provisions = tuple(read_list(match[0]))
        if provisions and provisions[0].labels[0].isalpha():
            yield ProvisionList(match.start(), match.end(), provisions)


def read_list(text: str) -> list[Provision]:
    """The provisions of one list, written out in full, in the order printed, each once.

    A label of a lower level continues the item before it: "(4)(G)" after "(e)(3)" is (e)(4)(G).
    """
    found: dict[Provision, None] = {}
    last: tuple[str, ...] = ()
    through = False
    for token in _TOKEN.finditer(text):
        if token["range"]:
            through = True
            continue
        if token["inside"]:
            first, final = re.findall(r"[0-9]{1,2}|[A-I]", token["inside"])
            for labels in _between((*last, first), (*last, final)):
                found[Provision(labels)] = None
            found.pop(Provision(last), None)
            continue
        for chain in _chains(re.findall(r"[0-9]+|[A-Za-z]", token["group"])):
            labels = _completed(chain, last)
            if not labels:
                continue
            if through and last:
                for between in _between(last, labels):
                    found[Provision(between)] = None
            found[Provision(labels)] = None
            last, through = labels, False
    return list(found)


def _chains(labels: Sequence[str]) -> list[tuple[str, ...]]:
    """Labels run together, each chain as deep as the statute goes: "(a)(b)" is two, "(j)(2)(k)(2)" too.

    What skips a level is of no provision, nor is a roman numeral below a number; both end the reading.
    """
    chains: list[list[str]] = []
    for label in labels:
        level = _level(label)
        above = _level(chains[-1][-1]) if chains else None
        if above is not None and level == above + 1:
            chains[-1].append(label)
        elif above and label == "i":
            break
        elif above is None or level <= above:
            chains.append([label])
        else:
            chains.pop()
            break
    return [tuple(chain) for chain in chains]


def _completed(labels: tuple[str, ...], last: tuple[str, ...]) -> tuple[str, ...]:
    level = _level(labels[0])
    if level == 0:
        return labels
    return (*last[:level], *labels) if len(last) >= level else ()


def _level(label: str) -> int:
    if label.islower():
        return 0
    return 1 if label.isdigit() else 2


def _between(first: tuple[str, ...], final: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The items of a range, both ends included: (G) through (I) is (G), (H), (I)."""
    if len(first) != len(final) or first[:-1] != final[:-1]:
        return
    start, stop = first[-1], final[-1]
    if start.isdigit() and stop.isdigit() and len(stop) <= _DIGITS:
        yield from ((*first[:-1], str(n)) for n in range(int(start), int(stop) + 1))
    elif start.isalpha() and stop.isalpha():
        yield from ((*first[:-1], chr(n)) for n in range(ord(start), ord(stop) + 1))
