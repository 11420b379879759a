"""Plain English for what a question was taken to mean and for lists in answers. Decides nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from corpus.facts.entries import Entry
from qa.asked_sets import Filter, Group, Predicate

STATUTE = "5 U.S.C. 552a"
_FEW = 12  # entries that are named one by one
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
    """ "entry 22", "entries 1, 8 and 51"; many only as a number."""
    if len(entries) > _FEW:
        return f"{len(entries)} entries"
    return f"{'entry' if len(entries) == 1 else 'entries'} {listed([str(n) for n in entries])}"


def group(one: Group) -> str:
    if one.joined == "one" and not one.negated:
        return f"exactly one of {listed(one.items)}"
    if one.joined == "other" and not one.negated:
        return f"something other than {listed(one.items, 'or')}"
    return listed(one.items, "or" if one.negated or one.joined == "any" else "and")


def systems_asked(wanted: Filter, *, subject: str = "systems of records") -> str:
    """The set that a filter asks for, in words."""
    parts = [_whose(wanted, subject), _cases(wanted, _of_set)]
    if wanted.size:
        of, sign, number = wanted.size
        sign_words = {"=": "exactly", "<": "fewer than", ">": "more than", "<=": "at most", ">=": "at least"}[sign]
        what = {"authorities": "authority" if number == 1 else "authorities"}.get(of, of[:-1] if number == 1 else of)
        parts.append(f"with {sign_words} {number} {what}")
    if wanted.waiver is not None:
        parts.append(f"whose exemptions DHS {'may' if wanted.waiver else 'is not said to'} waive")
    if wanted.conditional is not None:
        parts.append(f"whose claims are {'' if wanted.conditional else 'not '}limited by a condition")
    if wanted.passes_through is not None:
        parts.append(f"that {'' if wanted.passes_through else 'do not '}take over exemptions of source systems")
    if wanted.not_asserted:
        parts.append("for which an exemption is expressly not asserted")
    if wanted.reasons_printed is not None:
        parts.append(f"for which {'a' if wanted.reasons_printed else 'no'} reason is printed")
    if wanted.id_printed is not None:
        parts.append(f"with {'an' if wanted.id_printed else 'no'} id printed")
    if wanted.findings:
        parts.append(f"with a finding: {listed(wanted.findings, 'or')}")
    if wanted.extreme:
        of, end = wanted.extreme
        parts.append(f"with the {end} {of}")
    return " ".join(part for part in parts if part)


def exemption_asked(wanted: Filter) -> str:
    """What is said to be so, to follow "is" or "are": "exempt from (d) under (k)(2)"."""
    return _cases(wanted, _of_one)


def predicate(said: Predicate) -> str:
    """One predicate, to follow "is": "not exempt from (d)"."""
    return _of_one(said)


def _cases(wanted: Filter, in_words: Callable[[Predicate], str]) -> str:
    said = ", or else ".join(" and ".join(map(in_words, case)) for case in wanted.cases)
    lone = wanted.is_simple and wanted.provisions and not wanted.authorities
    return f"{said} {_ANY_AUTHORITY}" if lone and in_words is _of_set else said


def _of_set(said: Predicate) -> str:
    """To follow "systems of records": authorities alone are said as "that claim ..."."""
    if said.provisions:
        return _of_one(said)
    positive = [group(g) for g in said.authorities if not g.negated]
    negative = [group(g) for g in said.authorities if g.negated]
    if not positive:
        return f"that claim no exemption under {', nor under '.join(negative)}"
    return f"that claim exemptions {_under(said)}"


def _of_one(said: Predicate) -> str:
    exempt = [group(g) for g in said.provisions if not g.negated]
    spared = [group(g) for g in said.provisions if g.negated]
    parts = [f"exempt from {' and from '.join(exempt)}"] if exempt else []
    if said.only_provisions:
        parts.append("and from nothing else")
    if spared:
        parts.append(f"{'but ' if exempt else ''}not exempt from {', nor from '.join(spared)}")
    if not said.provisions:
        positive = any(not g.negated for g in said.authorities)
        parts.append("exempt" if positive or not said.authorities else "not exempt")
        return " ".join(filter(None, [*parts, _under(said, denied=not positive)]))
    return " ".join(filter(None, [*parts, _under(said)]))


def _under(said: Predicate, *, denied: bool = False) -> str:
    positive = [group(g) for g in said.authorities if not g.negated]
    negative = [group(g) for g in said.authorities if g.negated]
    words = f"under {' and '.join(positive)}" if positive else ""
    if said.only_authorities and positive:
        words += " only"
    if negative and denied:
        return f"under {', nor under '.join(negative)}"
    if negative:
        words += f"{' but ' if positive else ''}not under {', nor under '.join(negative)}"
    return words


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
