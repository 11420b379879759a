"""What the commands do. How they are written is in `chat.commands`; the keys do the same by the desk's actions."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from chat import commands
from chat.clerk import ClerkError
from chat.trail import Stop
from qa.plain import plain_line

if TYPE_CHECKING:
    from chat.desk import Desk


class Orders:
    """Carries out commands at a desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def carry_out(self, name: str, rest: str) -> bool:
        """Whether there is such a command; the user is told when there is none."""
        command = commands.known(name)
        if command is None:
            self._warn(f"There is no command /{name}. /help lists them.")
            return False
        await getattr(self, f"_{command.name}")(rest)
        return True

    async def _show(self, rest: str) -> None:
        if rest:
            self._desk.read(Stop(place=rest))
        else:
            self._desk.action_go()

    async def _matrix(self, rest: str) -> None:
        await self._desk.explore(rest)

    async def _contents(self, rest: str) -> None:
        await self._desk.action_contents()

    async def _find(self, rest: str) -> None:
        self._desk.action_find()
        self._desk.reader.seek(rest)

    async def _sources(self, rest: str) -> None:
        self._desk.action_sources()

    async def _copy(self, rest: str) -> None:
        kinds = ("answer", "citation", "quote", "table")
        if rest and rest not in kinds:
            self._warn(f"There is no {rest} to copy: expected one of {', '.join(kinds)}.")
            return
        self._desk.copy(rest or "answer")

    async def _export(self, rest: str) -> None:
        from qa.render.exported import FORMATS

        words = rest.split(" ")
        what, form = "session", ""
        if words and words[0] in ("session", "answer"):
            what = words.pop(0)
        if words and words[0].lower() in FORMATS:
            form = words.pop(0).lower()
        name = " ".join(words).strip()
        if name and not form and name.isalnum():  # a form that there is not, rather than a file
            self._warn(f"There is no form {name}: expected one of {', '.join(FORMATS)}, or a file such as {name}.md.")
            return
        await self.export(what, form, name)

    async def export(self, what: str, form: str = "", name: str = "") -> None:
        """`form` and `name` may be empty: then the name says the form, or it is Markdown in this folder."""
        from qa.render.exported import FORMATS

        notebook, latest = self._desk.notebook, self._desk.conversation.latest_answer
        answers = list(notebook.session.answers) if what == "session" else [latest] if latest else []
        if not answers:
            self._warn("There is no answer to write yet.")
            return
        suffix = Path(name).suffix.lstrip(".").lower()
        form = form or (suffix if suffix in FORMATS else "md")
        try:
            path = Path(name).expanduser() if name else _free(Path(f"cfr-{notebook.session.id}-{what}.{form}"))
        except RuntimeError:  # ~ and a name that is no user's
            self._warn(f"{name}: there is no such home folder.")
            return
        title = notebook.session.title if what == "session" else answers[0].question
        try:
            texts = await self._desk.clerk.source_names()
        except ClerkError:  # not opened, and the answers are of a session gone on with: they keep their ids
            texts = {}
        if problem := await notebook.export(answers, form, path, title, texts):
            self._warn(problem)
            return
        count = "1 answer" if len(answers) == 1 else f"{len(answers)} answers"
        self._desk.notify(plain_line(f"{count} written to {path} as {FORMATS[form]}."), markup=False)

    async def _sessions(self, rest: str) -> None:
        from chat.past import Past

        past = Past(self._desk.notebook, rest)
        await self._desk.app.push_screen(past, self._desk.resume)

    async def _new(self, rest: str) -> None:
        await self._desk.action_anew()

    async def _theme(self, rest: str) -> None:
        if not rest:
            self._desk.app.action_change_theme()
        elif rest in self._desk.app.available_themes:
            self._desk.app.theme = rest
        else:
            self._warn(f"There is no theme {rest}: expected one of {', '.join(self._desk.app.available_themes)}.")

    async def _help(self, rest: str) -> None:
        self._desk.action_help()

    async def _quit(self, rest: str) -> None:
        self._desk.app.exit()

    def _warn(self, text: str) -> None:
        self._desk.notify(plain_line(text), severity="warning", markup=False)


def _free(path: Path) -> Path:
    """A name in the working folder that no file has."""
    number = 1
    free = path
    while os.path.lexists(free):
        number += 1
        free = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return free
