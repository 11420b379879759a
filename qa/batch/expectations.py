"""What an answer was expected to be, held against what it is. One function a key, each for itself.

The rules are those of the question file format: a descendant of a wanted citation counts, text is
compared without case and layout, lists as sets.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from corpus import provision
from corpus.citation import parse
from qa.answer import Answer
from qa.batch.questions import Expect


@dataclass(frozen=True, slots=True)
class Failure:
    """One key that does not hold: in which turn of a dialogue (from 1), what was wanted, what came."""

    key: str
    wanted: str
    came: str
    turn: int | None = None


def check(expect: Expect, answer: Answer, turn: int | None = None) -> list[Failure]:
    """The keys of `expect` that do not hold of `answer`, in the order of the format."""
    failures = []
    for key in expect.keys:
        missing = _CHECKS[key](getattr(expect, key), answer)
        if missing is not None:
            failures.append(Failure(key, *missing, turn=turn))
    return failures


def cites(answer: Answer, wanted: str) -> bool:
    """Whether `wanted`, or what stands below it, is among the citations."""
    return any(within(citation.cite, wanted) for citation in answer.citations)


def comparable(text: str) -> str:
    """Case ignored, white space runs as one, no space after a hyphen at a line end."""
    return " ".join(re.sub(r"-[^\S\n]*\n\s*", "-", text).split()).casefold()


Missing = tuple[str, str] | None


def within(cite: str, wanted: str) -> bool:
    """Whether `cite` is `wanted`, or stands below it."""
    here, there = parse(cite), parse(wanted)
    if here is None or there is None:
        return comparable(cite) == comparable(wanted)
    return here.within(there)


def _cites_any(wanted: list[str], answer: Answer) -> Missing:
    if not wanted or any(cites(answer, cite) for cite in wanted):
        return None
    return " or ".join(wanted), _cited(answer)


def _cites_all(wanted: list[str], answer: Answer) -> Missing:
    missing = [cite for cite in wanted if not cites(answer, cite)]
    return (", ".join(missing), _cited(answer)) if missing else None


def _contains(wanted: list[str], answer: Answer) -> Missing:
    return _strings(wanted, answer.answer)


def _mentions(wanted: list[str], answer: Answer) -> Missing:
    return _strings(wanted, "\n".join([answer.answer, *answer.notes]))


def _strings(wanted: list[str], text: str) -> Missing:
    here = comparable(text)
    missing = [string for string in wanted if comparable(string) not in here]
    return (", ".join(map(repr, missing)), repr(text)) if missing else None


def _entries(wanted: list[int], answer: Answer) -> Missing:
    return _sets(map(str, sorted(set(wanted))), map(str, answer.entries))


def _provisions(wanted: list[str], answer: Answer) -> Missing:
    return _sets(map(_full_form, wanted), answer.provisions)


def _authorities(wanted: list[str], answer: Answer) -> Missing:
    return _sets(map(_full_form, wanted), answer.authorities)


def _full_form(wanted: str) -> str:
    return str(provision.parse(wanted) or wanted)


def _sets(wanted: Iterable[str], came: Iterable[str]) -> Missing:
    """Both sets, and what is missing and too many: a long list is read for its difference."""
    want, have = list(dict.fromkeys(wanted)), list(dict.fromkeys(came))
    if set(want) == set(have):
        return None
    missing = [value for value in want if value not in have]
    extra = [value for value in have if value not in want]
    parts = (("missing", missing), ("too many", extra))
    difference = "; ".join(f"{what} {', '.join(values)}" for what, values in parts if values)
    return ", ".join(want) or "nothing", f"{', '.join(have) or 'nothing'} ({difference})"


def _verdict(wanted: str | None, answer: Answer) -> Missing:
    return None if answer.verdict == wanted else (wanted or "none", answer.verdict or "none")


def _count(wanted: int | None, answer: Answer) -> Missing:
    return None if answer.count == wanted else (_number(wanted), _number(answer.count))


def _kind(wanted: str, answer: Answer) -> Missing:
    return None if answer.kind == wanted else (str(wanted), str(answer.kind))


def _number(value: int | None) -> str:
    return "none" if value is None else str(value)


def _cited(answer: Answer) -> str:
    return ", ".join(citation.cite for citation in answer.citations) or "no citation"


_CHECKS: dict[str, Callable[[Any, Answer], Missing]] = {
    "cites_any": _cites_any,
    "cites_all": _cites_all,
    "contains": _contains,
    "mentions": _mentions,
    "entries": _entries,
    "provisions": _provisions,
    "authorities": _authorities,
    "verdict": _verdict,
    "count": _count,
    "kind": _kind,
}
