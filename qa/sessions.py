"""Past conversations: saved answer by answer, listed, searched and resumed.

One file a session, beside the index; the one that was saved last is the latest. A damaged one is set
aside and named; the others are not touched.
"""

from __future__ import annotations

import os
import re
import secrets
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import msgspec

from qa import keeping
from qa.answer import Answer
from qa.asked import InputError
from qa.output import remove_stale_drafts

_NAME = re.compile(r"[0-9]{8}-[0-9]{6}-[0-9a-f]{4}")


class Session(msgspec.Struct, kw_only=True):
    """One conversation: its answers in the order they came. `id` sorts by the time it began."""

    id: str
    schema: int = 1
    answers: list[Answer] = []

    def __post_init__(self) -> None:
        """Raises ValueError, which msgspec takes for damage, when a table cannot be shown."""
        for answer in self.answers:
            if answer.table is not None and any(len(row) != len(answer.table.columns) for row in answer.table.rows):
                raise ValueError("a row of a table is not as wide as its head")

    @property
    def title(self) -> str:
        return self.answers[0].question if self.answers else ""

    @property
    def begun(self) -> str:
        """The local time it began: "2017-01-31 09:05"."""
        return f"{self.id[:4]}-{self.id[4:6]}-{self.id[6:8]} {self.id[9:11]}:{self.id[11:13]}"


def new_session() -> Session:
    return Session(id=f"{time.strftime('%Y%m%d-%H%M%S')}-{secrets.token_hex(2)}")


class Sessions:
    """The sessions kept in a home. `damage` says which could not be read, in words."""

    def __init__(self, home: Path) -> None:
        self._folder = home / "sessions"
        self.damage: list[str] = []

    def save(self, session: Session) -> bool:
        """Keeps a session; whether it took a new id, because another process had gone on with it.

        It is written over nothing but its own beginning, and no other process can come between the look
        and the writing. Raises InputError when it cannot be written.
        """
        if not session.answers:
            return False
        with keeping.alone(self._folder):
            kept = self.load(session.id)
            forked = kept is not None and not _begins_with(session, kept)
            if forked:
                session.id = new_session().id
            with suppress(OSError):  # there may be no folder yet
                remove_stale_drafts(self._folder, rf"{_NAME.pattern}\.json")
            keeping.write(self._path(session.id), session)
            self._stamp(self._path(session.id))
        return forked

    def load(self, name: str) -> Session | None:
        """The session of that id; None when there is none, or it is damaged."""
        if not _NAME.fullmatch(name):
            return None
        path = self._path(name)
        try:
            session = keeping.read(path, Session)
        except keeping.Damage as damage:
            self.damage.append(str(damage))
            return None
        except OSError as error:
            self.damage.append(f"{path.name} cannot be read: {error.strerror or error}")
            return None
        if session is not None:
            session.id = name  # a copied file is a session of its own
        return session

    def latest(self) -> Session | None:
        return next(self.all(), None)

    def all(self) -> Iterator[Session]:
        """Those saved last first."""
        saved = self._saved()
        for name in sorted(saved, key=lambda name: (saved[name], name), reverse=True):
            if (session := self.load(name)) is not None and session.answers:
                yield session

    def search(self, words: str) -> list[Session]:
        """The sessions in which every word was asked or answered, newest first; all for no words."""
        wanted = words.lower().split()
        return [session for session in self.all() if _holds(session, wanted)]

    def resumed(self, name: str | None) -> Session:
        """The session to go on with: that of the id, or the latest. Raises InputError when there is none."""
        session = self.load(name) if name else self.latest()
        if session is None:
            said = [*self.damage, f"there is no session {name!r}" if name else "there is no session to resume"]
            raise InputError("; ".join(said) + ("" if not name else ": `/sessions` in the chat lists them"))
        return session

    def _saved(self) -> dict[str, int]:
        """When each file of a session was saved, in nanoseconds."""
        try:
            with os.scandir(self._folder) as files:
                return {file.name[:-5]: file.stat().st_mtime_ns for file in files if file.name.endswith(".json")}
        except OSError:
            return {}

    def _stamp(self, path: Path) -> None:
        """A file system tells times apart that lie some milliseconds apart; two savings must always be."""
        latest = max(self._saved().values(), default=0)
        with suppress(OSError):
            os.utime(path, ns=(time.time_ns(), max(time.time_ns(), latest + 1)))

    def _path(self, name: str) -> Path:
        return self._folder / f"{name}.json"


def _begins_with(session: Session, kept: Session) -> bool:
    begun = session.answers[: len(kept.answers)]
    return msgspec.json.encode(begun) == msgspec.json.encode(kept.answers)


def _holds(session: Session, wanted: list[str]) -> bool:
    if not wanted:
        return True
    said = "\n".join(f"{answer.question}\n{answer.answer}" for answer in session.answers).lower()
    return all(word in said for word in wanted)
