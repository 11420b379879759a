"""Every pattern of the packages, each fed with what its own grammar could trip over.

    python -m tests.adversarial [MODULE...]

Prints the name of a pattern before it is tried, so that whoever ends a run that hangs knows where. For each
repeat in a pattern there is a string that leads up to it and then repeats what it repeats, 2,000 characters
long, with an end that does not match; beside these, the pieces that texts and questions are made of.
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import corpus
import index
import qa
from corpus.patterns import Pattern

_parser: Any = importlib.import_module("re._parser")  # no public module takes a pattern apart

LENGTH = 2_000
CHOICES = 8  # of what one repeat holds
END = "\x00"
FOLDED = (
    "corpus.citation.",
    "corpus.citation_forms.",
    "qa.editions.undated_changes.",
)  # read folded text alone: no two spaces stand together
PIECES = (
    " ", " \n", "(a) ", "(1)(a)", "1", "1. ", "1-", ". ", ", ", "A ", "A", "a", "i", "'", "§ 1.1 ", "DHS-", "DHS/A-1 ",
    "not ", "exempt from ", ", and (a), ", "of the ", "which systems ", "how ", "entry 1 ", "5 U.S.C. 552a", "6 CFR ",
    "through ", "days ", "1,000", "what about ", "except ", "[Reserved] ", "** ",
)  # fmt: skip


def patterns() -> dict[str, re.Pattern[str]]:
    """By the name each has in its module; those of a table by its name and a number."""
    found: dict[str, re.Pattern[str]] = {}
    known: set[tuple[str, int]] = set()
    for package in (corpus, index, qa):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if module.name.endswith("__main__") or module.name == "corpus.patterns":  # which lists those of all others
                continue
            for name, value in vars(importlib.import_module(module.name)).items():
                for number, pattern in enumerate(_within(value)):
                    if isinstance(pattern.pattern, str) and (pattern.pattern, pattern.flags) not in known:
                        known.add((pattern.pattern, pattern.flags))
                        found[f"{module.name}.{name}" + (f"[{number}]" if number else "")] = pattern
    return found


def _within(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, Pattern):
        yield value.compiled
    elif isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        for key, held in value.items():
            yield from _within(key)
            yield from _within(held)
    elif isinstance(value, tuple | list | set | frozenset):
        for held in value:
            yield from _within(held)


def strings(pattern: re.Pattern[str]) -> Iterator[str]:
    """At most `LENGTH` characters each."""
    pieces = {("", piece) for piece in PIECES}
    pieces.update(_repeats(_parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG), ""))
    for lead, piece in sorted(pieces):
        room = LENGTH - len(lead) - len(END)
        yield lead + piece * (room // len(piece)) + END


def _repeats(parsed: Any, lead: str) -> Iterator[tuple[str, str]]:
    """(a text that leads to a repeat, what it repeats) for each repeat in a pattern, and for each of its choices."""
    for at, item in enumerate(parsed):
        before = lead + _sample(parsed[:at])
        operator, operand = str(item[0]), item[1]
        if operator in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            for piece in _choices(operand[2]):
                if piece:
                    yield before[-LENGTH // 2 :], piece
        for inner in _inside(operator, operand):
            yield from _repeats(inner, before)


def _choices(parsed: Any) -> Iterator[str]:
    """A text for the whole, then one for each choice in it, at most `CHOICES`."""
    yield from islice(dict.fromkeys(_chosen(parsed)), CHOICES)


def _chosen(parsed: Any) -> Iterator[str]:
    yield _sample(parsed)
    for at, item in enumerate(parsed):
        operator, operand = str(item[0]), item[1]
        before, after = _sample(parsed[:at]), _sample(parsed[at + 1 :])
        if operator == "IN" and operand[0][0] is not _parser.NEGATE:
            yield from (before + _member(one) + after for one in operand)
        elif operator in ("SUBPATTERN", "BRANCH", "ATOMIC_GROUP"):
            for inner in _inside(operator, operand):
                yield from (before + choice + after for choice in _chosen(inner))


def _inside(operator: str, operand: Any) -> Sequence[Any]:
    if operator in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        return [operand[2]]
    if operator == "SUBPATTERN":
        return [operand[3]]
    if operator == "BRANCH":
        return list(operand[1])
    if operator in ("ASSERT", "ASSERT_NOT"):
        return [operand[1]]
    if operator == "ATOMIC_GROUP":
        return [operand]
    if operator == "GROUPREF_EXISTS":
        return [one for one in operand[1:] if one is not None]
    return []


def _sample(parsed: Any) -> str:
    """One text that the pattern matches, as far as can be told without looking around."""
    said = ""
    for kind, operand in parsed:
        operator = str(kind)
        if operator == "LITERAL":
            said += chr(operand)
        elif operator == "NOT_LITERAL":
            said += "a" if operand != ord("a") else "b"
        elif operator == "ANY":
            said += "a"
        elif operator == "IN":
            said += _member_of(operand)
        elif operator in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            said += _sample(operand[2]) * max(operand[0], min(1, operand[1]))
        elif operator in ("SUBPATTERN", "BRANCH", "ATOMIC_GROUP"):
            said += _sample(_inside(operator, operand)[0])
    return said


def _member_of(members: Any) -> str:
    if str(members[0][0]) != "NEGATE":
        return _member(members[0])
    spelt = "[^" + "".join(_spelt(one) for one in members[1:]) + "]"
    return next((letter for letter in "a A1(.,-\n" if re.match(spelt, letter)), "a")


def _member(member: Any) -> str:
    operator, operand = str(member[0]), member[1]
    if operator == "LITERAL":
        return chr(operand)
    if operator == "RANGE":
        return chr(operand[0])
    return {"CATEGORY_SPACE": " ", "CATEGORY_DIGIT": "1", "CATEGORY_NOT_WORD": " "}.get(str(operand), "a")


def _spelt(member: Any) -> str:
    operator, operand = str(member[0]), member[1]
    if operator == "LITERAL":
        return re.escape(chr(operand))
    if operator == "RANGE":
        return f"{re.escape(chr(operand[0]))}-{re.escape(chr(operand[1]))}"
    name = str(operand).removeprefix("CATEGORY_")
    letter = {"SPACE": "s", "DIGIT": "d", "WORD": "w"}[name.removeprefix("NOT_")]
    return "\\" + (letter.upper() if name.startswith("NOT_") else letter)


def uses() -> dict[str, set[str]]:
    """How the packages use what bears a name: "_LABEL" of a module, "LABEL" of any."""
    found: dict[str, set[str]] = {}
    for package in (corpus, index, qa):
        for path in Path(package.__path__[0]).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name | ast.Attribute):
                    name = node.value.id if isinstance(node.value, ast.Name) else node.value.attr
                    found.setdefault(name, set()).add(node.attr)
                    found.setdefault(f"{path.stem}.{name}", set()).add(node.attr)
    return found


def ways(name: str, used: dict[str, set[str]]) -> Sequence[str]:
    """Those in which the packages use a pattern; "finditer" stands for all that go through a text."""
    module, _, own = name.rpartition(".")
    called = used.get(f"{module.rpartition('.')[2]}.{own}" if own.startswith("_") else own, set())
    anchored = sorted(called & {"match", "fullmatch"})
    return (
        anchored
        if anchored and not called & {"search", "finditer", "findall", "sub", "split"}
        else ["finditer", *anchored]
    )


def attempt(pattern: re.Pattern[str], text: str, ways: Sequence[str]) -> None:
    for way in ways:
        found = getattr(pattern, way)(text)
        if way == "finditer":
            deque(found, maxlen=0)


def main(modules: Sequence[str]) -> None:
    used = uses()
    for name, pattern in patterns().items():
        if not modules or name.startswith(tuple(modules)):
            print(name, flush=True)
            for text in strings(pattern):
                attempt(pattern, " ".join(text.split()) if name.startswith(FOLDED) else text, ways(name, used))


if __name__ == "__main__":
    main(sys.argv[1:])
