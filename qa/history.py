"""The questions asked before, over all sessions, for a prompt to offer again.

One line a question, appended as it is asked; two processes may append to one file. What cannot be
read is set aside, and the lines that can be are kept.
"""

from __future__ import annotations

import os
from pathlib import Path

import msgspec

from qa import keeping
from qa.plain import plain_line

LONGEST = 1_000  # questions


class History:
    """Questions, oldest first, each where it was asked last. `damage` says what could not be read."""

    def __init__(self, home: Path) -> None:
        self._path = home / "history.jsonl"
        self.damage = ""
        self.questions: list[str] = []

    def load(self) -> None:
        """Raises nothing: a history that cannot be read is an empty one, and `damage` says so."""
        with keeping.alone(self._path):  # what another process adds meanwhile would be lost
            self._load()

    def _load(self) -> None:
        try:
            lines = self._path.read_bytes().splitlines()
        except FileNotFoundError:
            return
        except OSError as error:
            self.damage = f"the history cannot be read: {error.strerror or error}"
            return
        read = [_read(line) for line in lines if line.strip()]
        kept = [one for one in read if one is not None]
        self.questions = list(dict.fromkeys(reversed(kept)))[:LONGEST][::-1]
        try:
            if len(kept) < len(read):
                aside = keeping.set_aside(self._path)
                self.damage = f"{len(read) - len(kept)} lines of the history are damaged; they are kept in {aside.name}"
                self._rewrite()
            elif len(read) > 2 * LONGEST:
                self._rewrite()
        except OSError as error:
            self.damage = f"the history cannot be kept: {error.strerror or error}"

    def add(self, question: str) -> None:
        """Raises OSError when it cannot be kept for another session; for this one it is."""
        if self.questions[-1:] == [question]:
            return
        self.questions = [one for one in self.questions if one != question] + [question]
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with keeping.alone(self._path):
            file = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            try:
                os.write(file, msgspec.json.encode(question) + b"\n")
            finally:
                os.close(file)

    def _rewrite(self) -> None:
        draft = self._path.with_name(f".{self._path.name}.{os.getpid()}.tmp")
        draft.write_bytes(b"".join(msgspec.json.encode(one) + b"\n" for one in self.questions))
        draft.replace(self._path)


def _read(line: bytes) -> str | None:
    try:
        return plain_line(msgspec.json.decode(line, type=str))
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
