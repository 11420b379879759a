"""The commands that begin with a stroke: how each is written and completed. What they do stands elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qa.completion import Completer, Completion


@dataclass(frozen=True, slots=True)
class Command:
    name: str
    takes: str
    does: str


COMMANDS = (
    Command("show", "CITATION", "read a place of the texts, such as 5.8(a)(1)"),
    Command("matrix", "[FILTER]", "the exemption matrix, filtered by (e)(12), k2, ICE, part of a name"),
    Command("contents", "", "the tree of the texts"),
    Command("find", "WORDS", "search in the text that is being read"),
    Command("sources", "", "go to the sources of the latest answer"),
    Command("copy", "[answer | citation | quote | table]", "put it on the clipboard"),
    Command("export", "[session | answer] [md | html | json] [FILE]", "write it to a file"),
    Command("sessions", "[WORDS]", "search past sessions and go on with one"),
    Command("new", "", "begin a new conversation"),
    Command("theme", "[NAME]", "change the colours"),
    Command("help", "", "the keys and commands"),
    Command("quit", "", "leave"),
)
_WORDS = {"export": ("session", "answer", "md", "html", "json"), "copy": ("answer", "citation", "quote", "table")}


def read(text: str) -> tuple[str, str] | None:
    """The name and the rest of a command; None when the text is none."""
    line = " ".join(text.split())
    if not line.startswith("/"):
        return None
    name, _, rest = line[1:].partition(" ")
    return name.lower(), rest


def known(name: str) -> Command | None:
    """The command of that name, or the only one that begins so."""
    begin = [command for command in COMMANDS if name and command.name.startswith(name)]
    exact = [command for command in begin if command.name == name]
    return exact[0] if exact else begin[0] if len(begin) == 1 else None


def complete(before: str, completer: Completer | None, themes: Sequence[str]) -> list[Completion]:
    """What the text before the cursor may go on to, commands first."""
    from qa.completion import Completion  # not before something is typed

    if not before.startswith("/"):
        return completer.complete(before) if completer else []
    name, space, rest = before[1:].partition(" ")
    if not space:
        return [
            Completion(0, f"/{one.name}" + " " * bool(one.takes), f"{one.takes} — {one.does}".removeprefix(" — "))
            for one in COMMANDS
            if one.name.startswith(name.lower()) and one.name != name.lower()
        ]
    if name == "show" and completer:
        return completer.complete(rest_of(before, rest), least=1)
    words = themes if name == "theme" else _WORDS.get(name, ())
    typed = rest.rpartition(" ")[2]
    start = len(before) - len(typed)
    return [Completion(start, word, "") for word in words if word.startswith(typed) and word != typed]


def rest_of(before: str, rest: str) -> str:
    """The same text with the command blanked, so that what is offered keeps its place."""
    return " " * (len(before) - len(rest)) + rest
