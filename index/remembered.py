"""What was read off files is remembered while they stay as they were, so that large ones are not hashed each time.

A file of an index or a text is taken for what it was while its size, its times of change and its number on the
disk are the same. Whatever writes to it changes one of them, a writer that puts the time of the content back
included. What a disk forgets by itself is not noticed so: `cfr index verify` hashes everything.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import msgspec

from index.decoding import Undecodable, decoded

_SETTLED = 2_000_000_000  # nanoseconds; what changed later may change again within one tick of a clock


class _Remembered(msgspec.Struct, frozen=True):
    stamp: str
    value: str


class Memory:
    """A file of what was read off others; without a path it remembers nothing. A damaged one is an empty one."""

    def __init__(self, path: Path | None) -> None:
        self._path = path

    def value(self, of: Path, stamp: str, read: Callable[[], str], *, keep: bool = True) -> str:
        """What `read` gives for the file or folder `of`; not read while its stamp is the one remembered.

        Raises what `read` raises. `keep`: whether to remember it.
        """
        known = self._known()
        if (found := known.get(str(of))) and found.stamp == stamp:
            return found.value
        value = read()
        if keep and self._path is not None:
            self._write(self._path, known | {str(of): _Remembered(stamp, value)})
        return value

    def of_file(self, path: Path, read: Callable[[], str]) -> str:
        """As `value`, of one file. Raises `OSError`."""
        stat = path.stat()
        stamp = f"{stat.st_size} {stat.st_mtime_ns} {stat.st_ctime_ns} {stat.st_ino}"
        changed = max(stat.st_mtime_ns, stat.st_ctime_ns)
        return self.value(path, stamp, read, keep=time.time_ns() - changed > _SETTLED)

    def _known(self) -> dict[str, _Remembered]:
        try:
            return decoded(self._path.read_bytes(), dict[str, _Remembered]) if self._path else {}
        except (OSError, Undecodable):
            return {}

    def _write(self, path: Path, known: dict[str, _Remembered]) -> None:
        fresh = path.with_name(f"{path.name}.{os.getpid()}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            fresh.write_bytes(msgspec.json.encode({of: one for of, one in known.items() if Path(of).exists()}))
            fresh.replace(path)
        except OSError:  # it only saves time
            with suppress(OSError):
                fresh.unlink()
