"""Question files read into items, every key checked before any question is asked.

It knows the form of a question file and nothing of answers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import msgspec
from msgspec import UNSET, UnsetType

from corpus.citation import parse as parse_citation
from corpus.provision import parse as parse_provision
from qa.answer import AnswerKind
from qa.asked import QUESTION_LIMIT, InputError, InputErrors, accepted
from qa.batch.files import jsonl_items, refuse, wrong, yaml_items

YAML_SUFFIXES = (".yaml", ".yml")
TOLD = 20  # mistakes
_NAME_LIMIT = 200  # characters of an id or a kind


class Expect(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What must hold of an answer. A key that is not there (UNSET) asks nothing; null asks for null."""

    cites_any: list[str] | UnsetType = UNSET
    cites_all: list[str] | UnsetType = UNSET
    contains: list[str] | UnsetType = UNSET
    mentions: list[str] | UnsetType = UNSET
    entries: list[int] | UnsetType = UNSET
    provisions: list[str] | UnsetType = UNSET
    authorities: list[str] | UnsetType = UNSET
    verdict: Literal["yes", "no"] | UnsetType | None = UNSET
    count: int | UnsetType | None = UNSET
    kind: AnswerKind | UnsetType = UNSET

    @property
    def keys(self) -> list[str]:
        return [name for name in self.__struct_fields__ if getattr(self, name) is not UNSET]


class Turn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    question: str
    expect: Expect = Expect()
    kind: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One question, or one dialogue of several turns, and the line that it starts on."""

    id: str
    label: str  # the `kind` of the file: for reports
    turns: tuple[Turn, ...]
    is_dialogue: bool
    file: Path
    line: int

    @property
    def expects(self) -> bool:
        return any(turn.expect.keys for turn in self.turns)


class _Single(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str | int
    question: str
    expect: Expect = Expect()
    kind: str | None = None
    note: str | None = None


class _Dialogue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str | int
    turns: list[Turn]
    kind: str | None = None
    note: str | None = None


def read_files(paths: Sequence[Path]) -> list[Item]:
    """Every item of every file, in order. Raises InputError: `file:line: what is wrong`, a line for each mistake."""
    items: list[Item] = []
    seen: dict[str, Item] = {}
    problems: list[str] = []
    for path in paths:
        for read in _read_file(path):
            if isinstance(read, Item):
                first = seen.setdefault(read.id, read)
                if first is read:
                    items.append(read)
                    continue
                where = f"{first.file}:{first.line}"
                read = wrong(path, read.line, f"the id {read.id!r} was used before, at {where}")
            problems.append(str(read))
            if len(problems) == TOLD:
                raise InputErrors([*problems, f"these are the first {TOLD} mistakes; no more was read"])
    if problems:
        raise InputErrors(problems)
    return items


def _read_file(path: Path) -> Iterator[Item | InputError]:
    """Each item, or what is wrong with it; what cannot be read on from ends the file."""
    read = yaml_items(path) if path.suffix.lower() in YAML_SUFFIXES else jsonl_items(path)
    try:
        for number, value in read:
            try:
                yield _item(path, number, value())
            except InputError as error:
                yield error
    except InputError as error:
        yield error


def _item(path: Path, line: int, value: Any) -> Item:
    if not isinstance(value, dict):
        refuse(path, line, "expected an object with id and question, or id and turns")
    form: type[_Single | _Dialogue] = _Dialogue if "turns" in value else _Single
    _refuse_unknown_keys(path, line, value, form, "")
    turns_given = value.get("turns")
    for n, turn in enumerate(turns_given if isinstance(turns_given, list) else (), 1):
        _refuse_unknown_keys(path, line, turn, Turn, f"turn {n}: ")
    try:
        given = msgspec.convert(value, form)
        msgspec.json.encode(given)  # what cannot be written again is not text
    except msgspec.ValidationError as error:
        said = str(error)
        if said.startswith("Invalid enum value"):  # of the two, the only ones that say not what is expected
            said += ": expected one of " + ", ".join(["yes", "no"] if said.endswith(".verdict`") else AnswerKind)
        refuse(path, line, said)
    except UnicodeEncodeError:
        refuse(path, line, "not text: expected no half of a pair of surrogates, such as \\ud800, on its own")
    turns = tuple(given.turns) if isinstance(given, _Dialogue) else (Turn(given.question, given.expect),)
    if not turns:
        refuse(path, line, "a dialogue has at least one turn")
    if given.id == "":
        refuse(path, line, "the id is empty")
    for what, name in (("id", str(given.id)), ("kind", given.kind or "")):
        if len(name) > _NAME_LIMIT:
            refuse(path, line, f"the {what} has {len(name):,} characters: the limit is {_NAME_LIMIT}")
    for number, turn in enumerate(turns, 1):
        try:
            accepted(turn.question)
        except InputError as error:
            refuse(path, line, str(error))
        if problem := _unreadable(turn.expect):
            refuse(path, line, f"turn {number}: {problem}" if isinstance(given, _Dialogue) else problem)
    return Item(str(given.id), given.kind or "", turns, isinstance(given, _Dialogue), path, line)


def _unreadable(expect: Expect) -> str | None:
    """What is expected and can never come: a citation or a provision that is none."""
    readers: tuple[tuple[str, str, Callable[[str], object]], ...] = (
        ("cites_any", "a citation, such as '6 CFR 5.8(a)'", parse_citation),
        ("cites_all", "a citation, such as '6 CFR 5.8(a)'", parse_citation),
        ("provisions", "a provision, such as '(e)(12)'", parse_provision),
        ("authorities", "an authority, such as '(j)(2)'", parse_provision),
    )
    for key, expected, read in readers:
        wanted = getattr(expect, key)
        for words in () if wanted is UNSET else wanted:
            if len(words) > QUESTION_LIMIT or read(words) is None:
                return f"{key}: {words[:_NAME_LIMIT]!r}: expected {expected}"
    return None


def _refuse_unknown_keys(path: Path, line: int, value: Any, form: type[msgspec.Struct], where: str) -> None:
    if not isinstance(value, dict):
        return
    for what, keys, known in (
        ("", value, form.__struct_fields__),
        (" in expect", value.get("expect"), Expect.__struct_fields__),
    ):
        for key in keys if isinstance(keys, dict) else ():
            if key not in known:
                names = ", ".join(known)
                refuse(path, line, f"{where}unknown key {str(key)[:_NAME_LIMIT]!r}{what}: expected one of {names}")
