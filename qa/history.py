"""The questions asked before, over all sessions, for a prompt to offer again.

One line a question, appended as it is asked; two processes may append to one file. What cannot be
read is set aside, and the lines that can be are kept.
"""

from __future__ import annotations

import errno
import os
from pathlib import Path

import msgspec

from index.decoding import Undecodable, decoded
from qa import keeping
from qa.asked import InputError
from qa.output import whole_file
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
                aside = self._rewrite(damaged=True)
                self.damage = f"{len(read) - len(kept)} lines of the history are damaged; they are kept in {aside.name}"
            elif len(read) > 2 * LONGEST:
                self._rewrite()
        except OSError as error:
            self.damage = f"the history cannot be kept: {error.strerror or error}"
        except InputError as error:
            self.damage = f"the history cannot be kept: {error}"

    def add(self, question: str) -> None:
        """Raises OSError when it cannot be kept for another session; for this one it is."""
        if self.questions[-1:] == [question]:
            return
        self.questions = [one for one in self.questions if one != question] + [question]
        self._path.parent.mkdir(parents=True, exist_ok=True)
        line = msgspec.json.encode(question) + b"\n"
        with keeping.alone(self._path):
            file = os.open(self._path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600)
            try:
                if _cut_off(file):  # what was not written whole spoils no line after it
                    line = b"\n" + line
                before = os.fstat(file).st_size
                written = os.write(file, line)
                if written < len(line):
                    if os.fstat(file).st_size == before + written:
                        os.ftruncate(file, before)
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(self._path))
            finally:
                os.close(file)

    def _rewrite(self, *, damaged: bool = False) -> Path:
        """Where what was there is kept when it is `damaged`, else where it was."""
        with whole_file(self._path) as file:
            file.writelines(msgspec.json.encode(one) + b"\n" for one in self.questions)
            file.flush()  # a disk that is full says so here, before anything is moved
            return keeping.set_aside(self._path) if damaged else self._path


def _cut_off(file: int) -> bool:
    """Whether the last line of an open file has no end."""
    if os.lseek(file, 0, os.SEEK_END) == 0:
        return False
    os.lseek(file, -1, os.SEEK_END)
    return os.read(file, 1) != b"\n"


def _read(line: bytes) -> str | None:
    try:
        return plain_line(decoded(line, str))
    except Undecodable:
        return None
