"""What is kept of a conversation as it goes: the session, the history of questions, the look of the screen.

It writes on a thread of its own, in order, and gives what went wrong back in words. Without a home
nothing is kept.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

import msgspec

from qa import keeping
from qa.answer import Answer
from qa.asked import InputError, reason
from qa.history import History
from qa.output import whole_file
from qa.plain import plain_line
from qa.sessions import Session, Sessions, new_session

T = TypeVar("T")

LEAST, MOST = 15, 85  # hundredths of the room that a pane can have


class Look(msgspec.Struct):
    """How the screen was left: the theme, and the shares of the panes in hundredths."""

    theme: str = ""
    reader: int = 40
    explorer: int = 55

    def __post_init__(self) -> None:
        """A share that leaves no room for the other is put right, not refused."""
        self.reader, self.explorer = (max(LEAST, min(MOST, share)) for share in (self.reader, self.explorer))


class Notebook:
    def __init__(self, home: Path | None, session: Session | None = None, sessions: Sessions | None = None) -> None:
        """`session` is gone on with; `sessions` is what it was looked up in, and says what was damaged there."""
        self._home = home
        self._sessions = sessions or (Sessions(home) if home else None)
        self._writer = ThreadPoolExecutor(1, "keeping")
        self.history = History(home) if home else None
        self.session = session or new_session()
        self.look = Look()

    def open(self) -> str:
        """Read what was kept, before there is a screen; what is damaged, in words."""
        damage: list[str] = []
        if self._sessions:
            damage, self._sessions.damage = self._sessions.damage, []
        if self._home:
            try:
                self.look = keeping.read(self._home / "chat.json", Look) or self.look
            except (keeping.Damage, OSError) as problem:
                damage.append(str(problem))
        return "; ".join(damage)

    async def load_history(self) -> tuple[list[str], str]:
        """The questions of before, oldest first; what is damaged, in words."""
        if self.history is None:
            return [], ""
        await self._later(self.history.load)
        return self.history.questions, self.history.damage

    async def asked(self, question: str) -> str:
        """Adds to the history; what went wrong, in words."""
        history = self.history
        return await self._tried(lambda: history.add(question)) if history else ""

    async def add(self, answer: Answer) -> str:
        """Adds to the session and saves it; what there is to say about it."""
        session = self.session
        session.answers.append(answer)
        sessions = self._sessions
        if sessions is None:
            return ""
        forked = False

        def save() -> None:
            nonlocal forked
            forked = sessions.save(session)

        problem = await self._tried(save)
        return problem or ("Another chat went on with this session; it is kept as one of its own." if forked else "")

    async def search(self, words: str) -> tuple[list[Session], list[str]]:
        """Past sessions, newest first, without the one that is held; what is damaged, in words."""
        sessions = self._sessions
        if sessions is None:
            return [], []
        found = await self._later(lambda: sessions.search(words))
        damage, sessions.damage = sessions.damage, []
        return [one for one in found if one.id != self.session.id], damage

    async def export(self, answers: list[Answer], form: str, path: Path, title: str, texts: Mapping[str, str]) -> str:
        """Writes a file that was not there; what went wrong, in words. `texts` names the sources by id."""

        def write() -> None:
            from qa.render.exported import exported

            if path.exists():
                raise InputError(f"{path} is there already: name another file")
            with whole_file(path) as file:
                file.write(exported(answers, form, title, texts).encode())

        return await self._tried(write)

    def keep_look(self) -> None:
        home, look = self._home, msgspec.structs.replace(self.look)
        if home:
            self._writer.submit(_quietly, lambda: keeping.write(home / "chat.json", look))

    def begin(self, session: Session | None = None) -> None:
        self.session = session or new_session()

    def close(self) -> None:
        self._writer.shutdown()

    async def _later(self, work: Callable[[], T]) -> T:
        return await asyncio.wrap_future(self._writer.submit(work))

    async def _tried(self, work: Callable[[], object]) -> str:
        try:
            await self._later(work)
        except OSError as error:
            return f"It could not be kept: {reason(error)}"
        except InputError as error:
            return plain_line(str(error))
        return ""


def _quietly(work: Callable[[], object]) -> None:
    """How the screen looks is worth no message when it cannot be kept."""
    try:
        work()
    except (OSError, InputError):
        return
