"""Plain English for what a question was taken to mean and for lists in answers. Decides nothing."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.facts.entries import Entry
from qa.matrix import Filter, Group

STATUTE = "5 U.S.C. 552a"
_CLAIM = "that claim exemptions "
_ANY_AUTHORITY = "(under any authority)"


def listed(items: Sequence[str], last: str = "and") -> str:
    """ "a", "a and b", "a, b and c"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def counted(number: int, one: str, many: str | None = None) -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def system(entry: Entry) -> str:
    """ "DHS/CBP-011 TECS system of records (entry 22)"."""
    return f"{title(entry)} (entry {entry.entry})"


def title(entry: Entry) -> str:
    return " ".join(filter(None, (entry.system_id, entry.name)))


def short(entry: Entry) -> str:
    """What people call it: its acronym, else its name."""
    return entry.acronyms[0] if entry.acronyms else entry.name


def numbered(entries: Sequence[int]) -> str:
    """ "entry 22", "entries 1, 8 and 51"."""
    return f"{'entry' if len(entries) == 1 else 'entries'} {listed([str(n) for n in entries])}"


def group(one: Group) -> str:
    if one.joined == "one" and not one.negated:
        return f"exactly one of {listed(one.items)}"
    if one.joined == "other" and not one.negated:
        return f"an authority other than {listed(one.items, 'or')}"
    return listed(one.items, "or" if one.negated or one.joined == "any" else "and")


def systems_asked(wanted: Filter, *, subject: str = "systems of records") -> str:
    """The set that a filter asks for, in words."""
    parts = [_whose(wanted, subject), exemption_asked(wanted, claims=True)]
    if wanted.size:
        of, sign, number = wanted.size
        sign_words = {"=": "exactly", "<": "fewer than", ">": "more than", "<=": "at most", ">=": "at least"}[sign]
        what = {"authorities": "authority" if number == 1 else "authorities"}.get(of, of[:-1] if number == 1 else of)
        parts.append(f"with {sign_words} {number} {what}")
    if wanted.waiver is not None:
        parts.append(f"whose exemptions DHS {'may' if wanted.waiver else 'is not said to'} waive")
    if wanted.conditional:
        parts.append("whose claims are limited by a condition")
    if wanted.passes_through:
        parts.append("that take over exemptions of source systems")
    if wanted.not_asserted:
        parts.append("for which an exemption is expressly not asserted")
    if wanted.reasons_printed is False:
        parts.append("for which no reason is printed")
    if wanted.extreme:
        of, end = wanted.extreme
        parts.append(f"with the {end} {of}")
    return " ".join(part for part in parts if part)


def exemption_asked(wanted: Filter, *, claims: bool = False) -> str:
    """ "exempt from (d) under (k)(2)"; `claims`: authorities alone are said as "that claim ..."."""
    exempt = [group(g) for g in wanted.provisions if not g.negated]
    spared = [group(g) for g in wanted.provisions if g.negated]
    parts = [f"exempt from {' and from '.join(exempt)}"] if exempt else []
    if spared:
        parts.append(f"{'but ' if exempt else ''}not exempt from {', nor from '.join(spared)}")
    under = _under(wanted)
    if not claims:
        if wanted.authorities and not wanted.provisions:
            parts.append("exempt")
        under = "" if under == _ANY_AUTHORITY else under.removeprefix(_CLAIM)
    return " ".join(filter(None, [*parts, under]))


def _whose(wanted: Filter, subject: str) -> str:
    owners = [group(g) for g in wanted.components if not g.negated]
    others = [group(g) for g in wanted.components if g.negated]
    words = subject
    if owners:
        words += f" of {' and '.join(owners)}"
    if others:
        words += f" not of {', '.join(others)}"
    if wanted.entries is not None:
        words += f" among {numbered(wanted.entries)}"
    if wanted.excluded:
        words += f" without {numbered(wanted.excluded)}"
    return words


def _under(wanted: Filter) -> str:
    positive = [group(g) for g in wanted.authorities if not g.negated]
    negative = [group(g) for g in wanted.authorities if g.negated]
    claims = "" if wanted.provisions else _CLAIM
    if wanted.only_authorities and positive:
        return f"{claims}under {' and '.join(positive)} only"
    words = f"{claims}under {' and '.join(positive)}" if positive else ""
    if negative and (positive or wanted.provisions):
        words += f"{' but ' if positive else ''}not under {', nor under '.join(negative)}"
    elif negative:
        words = f"that claim no exemption under {', nor under '.join(negative)}"
    if not wanted.authorities and wanted.provisions:
        return _ANY_AUTHORITY
    return words
