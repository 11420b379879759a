"""Files of lines and lists: JSONL and YAML read into plain values, each with the line it stands on.

What is wrong with a file is said with its name and line. It does not know what the values mean.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

from qa.asked import InputError, reason
from qa.plain import plain_line

_DEEPEST = 64  # brackets of YAML within each other; a question has four


def lines_of(path: Path) -> Iterator[tuple[int, str]]:
    """The lines of a UTF-8 file that are not blank, numbered from 1. Raises InputError."""
    for number, line in enumerate(_text(path).split("\n"), 1):
        if line.strip():
            yield number, line


def decoded(path: Path, number: int, line: str) -> Any:
    """One line of JSON. Raises InputError for what is no JSON, or says a key twice."""
    try:
        return json.loads(line, object_pairs_hook=_once)
    except json.JSONDecodeError as error:
        refuse(path, number, f"not JSON: {error.msg} at column {error.colno}")
    except RecursionError:
        refuse(path, number, "not a question: nested too deeply")
    except ValueError as error:
        refuse(path, number, str(error))


def yaml_items(path: Path) -> Iterator[tuple[int, Any]]:
    """The items of a YAML list, with the lines that they begin on. Raises InputError."""
    import yaml

    class Shallow(yaml.SafeLoader):  # a scanner's time grows with the square of the brackets that are open
        def fetch_flow_collection_start(self, *given: Any) -> None:
            if self.flow_level >= _DEEPEST:
                raise yaml.scanner.ScannerError(None, None, "nested too deeply", self.get_mark())
            super().fetch_flow_collection_start(*given)

    try:
        loader = Shallow(_text(path))
        root = loader.get_single_node()
        if root is None:
            return
        if not isinstance(root, yaml.SequenceNode):
            refuse(path, root.start_mark.line + 1, "expected a list of questions")
        for node in root.value:
            line = node.start_mark.line + 1
            _refuse_repeated_keys(path, node, set())
            yield line, _constructed(path, line, loader, node)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        refuse(path, mark.line + 1 if mark else 1, f"not YAML: {error.problem or error.context}")
    except yaml.YAMLError as error:
        refuse(path, 1, f"not YAML: {error}")
    except RecursionError:
        refuse(path, 1, "not a list of questions: nested too deeply")


def refuse(path: Path, line: int, what: str) -> NoReturn:
    """Raises InputError: `path:line: what`."""
    raise InputError(plain_line(f"{path}:{line}: {what}"))


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except OSError as error:
        raise InputError(f"cannot read a question file: {reason(error)}") from None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        refuse(path, line, f"not UTF-8 text: byte 0x{error.object[error.start]:02x}")


def _constructed(path: Path, line: int, loader: Any, node: Any) -> Any:
    try:
        return loader.construct_object(node, deep=True)
    except ValueError as error:  # a date such as 2017-13-45
        refuse(path, line, f"not YAML: {error}")


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


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"the key {twice!r} stands here twice")
    return found
