"""The JSON form of what the program knows: one line, UTF-8, in the field order of its types."""

from __future__ import annotations

import re

import msgspec

from corpus.patterns import Pattern
from qa.plain import UNPRINTABLE

# JSON escapes C0 itself; the rest of what a terminal may act on is escaped too, so nothing is lost.
_RAW = Pattern(f"{UNPRINTABLE.pattern}|[\x85\u2028\u2029]")


def as_json(value: object) -> str:
    """`value` (structs, data classes, lists of them) as one line of JSON, without the line end."""
    return _RAW.sub(_escaped, msgspec.json.encode(value).decode())


def _escaped(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be")
    return "".join(f"\\u{units[i]:02x}{units[i + 1]:02x}" for i in range(0, len(units), 2))
