"""Labels of paragraphs and lists of them: "(b)(2) and (c)", "(a)(1) through (3)", "(e)(1)(i), (ii), and (iii)".

A label of a list goes on from the one before it: each is given with its whole path. It knows the
grammar of labels, not which paragraphs exist.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.patterns import Pattern

Path = tuple[str, ...]

# A printed label: a letter or two, a roman numeral, a number. "(FOIA)" and "(2010)" are words.
# Read in one way only ("(i)" is both kinds of letter), so that a long row of them takes no longer than its length.
LABEL = r"(?>\(\s?(?:[ivxl]{1,6}|[a-z]{1,2}|[A-Z]{1,2}|[0-9]{1,3})\s?\))"
GROUP = rf"{LABEL}(?:\s?{LABEL})*"
THROUGH = r"(?:\s*+(?:(?:,\s*+)?\b(?:through|thru)\b|-{1,2}|\u2013)\s*+|\s++to\s++)"
AND = r"(?:\s*+(?:,\s*+(?:(?:and/or|and|or)\s*+)?|(?:\band/or\b|\band\b|\bor\b)\s*+))"
MORE = rf"(?:(?:{AND}|{THROUGH})(?:paragraphs?\s+)?(?={LABEL}){GROUP})"
LIST = rf"{GROUP}{MORE}*"

_ITEM = Pattern(rf"(?P<through>{THROUGH})?(?:{AND})?(?:paragraphs?\s+)?(?P<group>{GROUP})")
_ROMAN = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_TENS = ("", "x", "xx", "xxx")
_NUMERALS = {tens + ones: 10 * t + n for t, tens in enumerate(_TENS) for n, ones in enumerate(_ROMAN) if t or n}


def labels_of(printed: str | None) -> Path:
    """("a", "1") for "(a)(1)"; empty for None."""
    return tuple(re.findall(r"\(\s?([0-9A-Za-z]+)\s?\)", printed or ""))


def read_list(printed: str, before: Path = ()) -> Iterator[tuple[int, int, Path]]:
    """(start, end, path) of each label of a list; the labels that a range skips share its end's place.

    `before` is the path that the first item goes on from, when something stands before the list.
    """
    last = before
    for item in _ITEM.finditer(printed):
        start, end = item.span("group")
        path = continued(labels_of(item["group"]), last)
        if item["through"] and last:
            for between in _between(last, path):
                yield start, end, between
        yield start, end, path
        last = path


def continued(labels: Path, last: Path) -> Path:
    """`labels` printed after `last`: "(ii)" after (e)(1)(i) is (e)(1)(ii), "(c)" is (c)."""
    again = len(labels) > 1 and labels[0] in last  # "(c)(1)(ii)" after (c)(1)(i) says it all again
    level = last.index(labels[0]) if again else _level(labels[0], last)
    return (*last[:level], *labels)


def _level(label: str, last: Sequence[str]) -> int:
    """How deep a label stands, told by the label that it follows or by one of its kind."""
    for level in range(len(last) - 1, -1, -1):
        if _follows(label, last[level]):
            return level
    for level in range(len(last) - 1, -1, -1):
        numeral, other = label in _NUMERALS, last[level] in _NUMERALS
        if level > 1 and other and (numeral or label.islower()):
            if numeral:
                return level
        elif _kind(label) == _kind(last[level]):
            return level
    return 0 if label.islower() and label not in _NUMERALS else len(last)


def _follows(label: str, last: str) -> bool:
    if label.isdigit() and last.isdigit():
        return int(label) > int(last)
    if label in _NUMERALS and last in _NUMERALS and _NUMERALS[label] == _NUMERALS[last] + 1:
        return True
    return len(label) == len(last) == 1 and label.isalpha() and ord(label) == ord(last) + 1


def succeeds(label: str, last: str) -> bool:
    """Whether `label` is the very next after `last`: (b) after (a), (ii) after (i), (10) after (9)."""
    if label.isdigit() and last.isdigit():
        return int(label) == int(last) + 1
    return _follows(label, last)


def _kind(label: str) -> str:
    return "number" if label.isdigit() else "capital" if label.isupper() else "letter"


def _between(first: Path, final: Path) -> Iterator[Path]:
    """What a range skips, without its ends."""
    if len(first) != len(final) or first[:-1] != final[:-1]:
        return
    start, stop, above = first[-1], final[-1], first[:-1]
    if start.isdigit() and stop.isdigit():
        yield from ((*above, str(n)) for n in range(int(start) + 1, int(stop)))
    elif start in _NUMERALS and stop in _NUMERALS and (len(start) > 1 or len(stop) > 1 or start == "i"):
        numerals = {n: numeral for numeral, n in _NUMERALS.items()}
        yield from ((*above, numerals[n]) for n in range(_NUMERALS[start] + 1, _NUMERALS[stop]))
    elif len(start) == len(stop) == 1:
        yield from ((*above, chr(n)) for n in range(ord(start) + 1, ord(stop)))
