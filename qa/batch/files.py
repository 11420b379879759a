"""Files of lines and lists: JSONL and YAML read into plain values, each with the line it stands on.

What is wrong with a file is said with its name and line. It does not know what the values mean.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path
from typing import Any, NoReturn

from corpus.patterns import Pattern
from corpus.unrepeated import once
from qa.asked import InputError, reason
from qa.plain import plain_line

LARGEST = 256 * 1024 * 1024  # bytes of a file
_LARGEST_YAML = 16 * 1024 * 1024  # it takes ten times as long to read
_LONGEST = 1_000_000  # characters of a line that is an item
_LONGEST_NUMBER = 18  # digits
_SAID = 400  # characters of what is wrong
_DEEPEST = 64  # lists and mappings of YAML within each other; a question has four
_MOST = 10_000  # values in an item of YAML, what an alias stands for counted each time
Item = tuple[int, Callable[[], Any]]  # the line it begins on, and what reads it or raises InputError

_NOT_YAML = Pattern("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def lines_of(path: Path) -> Iterator[tuple[int, str]]:
    """The lines of a UTF-8 file that are not blank, numbered from 1. Raises InputError."""
    for number, line in enumerate(_text(path).split("\n"), 1):
        if line.strip():
            yield number, line


def decoded(path: Path, number: int, line: str) -> Any:
    """One line of JSON. Raises InputError for what is no JSON, or says a key twice."""
    try:
        return json.loads(line, object_pairs_hook=once, parse_int=_whole)
    except json.JSONDecodeError as error:
        refuse(path, number, f"not JSON: {error.msg} at column {error.colno}")
    except RecursionError:
        refuse(path, number, "not a question: nested too deeply")
    except ValueError as error:
        refuse(path, number, str(error))


def jsonl_items(path: Path) -> Iterator[Item]:
    """The items of a file of JSON, one a line. Raises InputError."""
    for number, line in lines_of(path):
        yield number, partial(_decoded, path, number, line)


def yaml_items(path: Path) -> Iterator[Item]:
    """The items of a YAML list, with the lines that they begin on. Raises InputError.

    Plain words are text but for null, true, false and numbers, as in JSON: `yes` is a word, and so is a date.
    """
    import yaml

    text = _text(path, _LARGEST_YAML)
    if bad := _NOT_YAML.search(text):
        refuse(path, text.count("\n", 0, bad.start()) + 1, f"not YAML: the character U+{ord(bad[0]):04X}")
    try:
        _check_events(path, text)
        loader = _loader()(text)
        root = loader.get_single_node()
        if root is None:
            return
        if not isinstance(root, yaml.SequenceNode):
            refuse(path, root.start_mark.line + 1, "expected a list of questions")
        for node in root.value:
            yield node.start_mark.line + 1, partial(_constructed, path, loader, node)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        last = text.rstrip("\n").count("\n") + 1  # what is missing at the end is missing there
        refuse(path, min(mark.line + 1, last) if mark else 1, f"not YAML: {error.problem or error.context}")
    except yaml.YAMLError as error:
        refuse(path, 1, f"not YAML: {error}")


def refuse(path: Path, line: int, what: str) -> NoReturn:
    """Raises InputError: `path:line: what`."""
    raise wrong(path, line, what)


def wrong(path: Path, line: int, what: str) -> InputError:
    """`path:line: what`."""
    said = what if len(what) <= _SAID else f"{what[:_SAID]} ... ({len(what):,} characters)"
    return InputError(plain_line(f"{path}:{line}: {said}"))


def _decoded(path: Path, number: int, line: str) -> Any:
    if len(line) > _LONGEST:
        refuse(path, number, f"the line has {len(line):,} characters: the limit is {_LONGEST:,}")
    return decoded(path, number, line)


def _constructed(path: Path, loader: Any, node: Any) -> Any:
    import yaml

    _refuse_repeated_keys(path, node, set())
    try:
        return loader.construct_object(node, deep=True)
    except yaml.MarkedYAMLError as error:  # such as a list for a key
        refuse(path, node.start_mark.line + 1, f"not YAML: {error.problem or error}")


def _text(path: Path, largest: int = LARGEST) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(largest + 1)
        if len(data) > largest:
            raise InputError(f"{plain_line(str(path))}: it is larger than {largest >> 20} MiB")
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except OSError as error:
        raise InputError(f"cannot read a question file: {reason(error)}") from None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        refuse(path, line, f"not UTF-8 text: byte 0x{error.object[error.start]:02x}")


@cache
def _loader() -> Any:
    """Of YAML, the part that JSON has, read by libyaml where it is there."""
    import yaml

    fastest = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    plain: Any = type("Plain", (fastest,), {"yaml_implicit_resolvers": {}})  # none of those it would inherit
    for kind, form, first in (
        ("null", r"^(?:~|null|)$", ["~", "n", ""]),
        ("bool", r"^(?:true|false)$", ["t", "f"]),
        ("int", rf"^-?(?:0|[1-9]\d{{0,{_LONGEST_NUMBER - 1}}})$", list("-0123456789")),
    ):
        plain.add_implicit_resolver(f"tag:yaml.org,2002:{kind}", re.compile(form, re.ASCII), first)
    return plain


def _check_events(path: Path, text: str) -> None:
    """Refuses, before anything is made of it, YAML that nests deeply, swells by aliases, or names types."""
    import yaml

    sizes: dict[str, int] = {}  # of what bears an anchor
    open_: list[tuple[str | None, int]] = []
    documents = 0
    events: Iterator[Any] = yaml.parse(text, _loader())
    for event in events:
        line = event.start_mark.line + 1
        size = 1
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                refuse(path, line, "not YAML: a second document begins here: expected one list")
        elif isinstance(event, yaml.AliasEvent):
            if event.anchor not in sizes:
                refuse(path, line, f"not YAML: the alias {event.anchor!r} stands for nothing above it")
            size = sizes[event.anchor]
        elif isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag not in (None, "!"):
            refuse(path, line, f"not YAML: the tag {event.tag!r} is not allowed here")
        if isinstance(event, yaml.CollectionStartEvent):
            open_.append((event.anchor, 0))
            if len(open_) > _DEEPEST:
                refuse(path, line, "nested too deeply")
            continue
        anchor = getattr(event, "anchor", None) if isinstance(event, yaml.ScalarEvent) else None
        if isinstance(event, yaml.CollectionEndEvent):
            anchor, inside = open_.pop()
            size += inside
        if anchor is not None:
            sizes[anchor] = size
        if open_:
            open_[-1] = (open_[-1][0], open_[-1][1] + size)
            if len(open_) > 1 and open_[-1][1] > _MOST:
                refuse(path, line, f"an item has at most {_MOST:,} values")


def _refuse_repeated_keys(path: Path, node: Any, seen_nodes: set[int]) -> None:
    """YAML lets the last of two equal keys win; in a file of expectations that hides one.

    A node may stand in several places, or in itself: each is looked at once.
    """
    import yaml

    if id(node) in seen_nodes:
        return
    seen_nodes.add(id(node))
    if isinstance(node, yaml.MappingNode):
        seen = set()
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode):
                if key.value in seen:
                    refuse(path, key.start_mark.line + 1, f"the key {key.value!r} stands here twice")
                seen.add(key.value)
            _refuse_repeated_keys(path, value, seen_nodes)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            _refuse_repeated_keys(path, value, seen_nodes)


def _whole(digits: str) -> int:
    if len(digits.lstrip("-")) > _LONGEST_NUMBER:
        raise ValueError(f"a number has {len(digits):,} digits: expected {_LONGEST_NUMBER} at most")
    return int(digits)
