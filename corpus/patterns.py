"""Regular expressions that are compiled when they are first used.

A question uses a fifth of those that stand in the modules, and to compile the others takes longer than to answer it.
It knows no text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any, Protocol

_made: list[Pattern] = []


class Pattern:
    """What `re.compile` makes of the same arguments, made when a method is first asked for.

    For the top of a module: it is kept as long as the process runs.
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = flags
        _made.append(self)

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """Raises `re.error`."""
        return re.compile(self.pattern, self.flags)

    # From the second time on a method is that of `compiled`, and costs as much.

    @cached_property
    def search(self) -> _Find:
        return self.compiled.search

    @cached_property
    def match(self) -> _Find:
        return self.compiled.match

    @cached_property
    def fullmatch(self) -> _Find:
        return self.compiled.fullmatch

    @cached_property
    def finditer(self) -> _FindEach:
        return self.compiled.finditer

    @cached_property
    def findall(self) -> Callable[[str], list[Any]]:
        return self.compiled.findall

    @cached_property
    def split(self) -> _Split:
        return self.compiled.split

    @cached_property
    def sub(self) -> _Substitute:
        return self.compiled.sub


def compile_all() -> None:
    """Those of the modules that are imported: for a process that stays."""
    for one in tuple(_made):
        _ = one.compiled


class _Find(Protocol):
    def __call__(self, string: str, pos: int = 0, endpos: int = ..., /) -> re.Match[str] | None: ...


class _FindEach(Protocol):
    def __call__(self, string: str, pos: int = 0, endpos: int = ..., /) -> Iterator[re.Match[str]]: ...


class _Split(Protocol):
    def __call__(self, string: str, /, maxsplit: int = 0) -> list[str | Any]: ...


class _Substitute(Protocol):
    def __call__(self, repl: str | Callable[[re.Match[str]], str], string: str, /, count: int = 0) -> str: ...
