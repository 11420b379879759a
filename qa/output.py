"""Where data leaves the program: standard output, and files that are written whole or not at all.

Messages do not belong here (`qa.diagnostics`), nor does any decision about what the data look like.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from qa.asked import InputError, reason

PAGE_WIDTH = 80


def write(data: str | bytes) -> None:
    """Put `data` on standard output as UTF-8.

    A reader that has gone (`cfr ask ... | head -1`) is no error: the rest is dropped.
    """
    if sys.stdout is None:
        return
    raw = data.encode() if isinstance(data, str) else data
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(raw)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        drop_the_rest()
    except OSError as error:
        drop_the_rest()
        raise InputError(f"cannot write to standard output: {reason(error)}") from None


def on_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()


def lively() -> bool:
    """Whether colour and animation are welcome."""
    return on_terminal() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def width() -> int:
    """Columns to write in: the page, or the terminal where that is narrower."""
    if not on_terminal():
        return PAGE_WIDTH
    return max(20, min(PAGE_WIDTH, shutil.get_terminal_size().columns))


@contextmanager
def whole_file(path: Path) -> Iterator[IO[bytes]]:
    """A file that takes the place of `path` when the block ends, and leaves no trace when it fails.

    Raises InputError when it cannot be written. Devices and pipes are written to as they are.
    """
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            with path.open("wb") as device:
                yield device
            return
        target = path.resolve()
        if target.is_dir():
            raise InputError(f"cannot write {path}: it is a directory, expected a file name")
        remove_stale_drafts(target.parent, re.escape(target.name))
        draft = target.with_name(f".{target.name}.{os.getpid()}.tmp")
        try:
            with draft.open("xb") as file:
                yield file
            if target.exists():
                shutil.copymode(target, draft)
            draft.replace(target)
        except BaseException:
            with suppress(OSError):
                draft.unlink()
            raise
    except OSError as error:
        raise InputError(f"cannot write {path}: {error.strerror or error}") from None


def remove_stale_drafts(folder: Path, names: str) -> None:
    """What processes left that were killed while they wrote a file of `folder` that the pattern `names` matches.

    A number of ours is one of an earlier one. Raises OSError when there is no such folder.
    """
    form = re.compile(rf"\.{names}\.([0-9]+)\.tmp")
    for path in folder.iterdir():
        if (left := form.fullmatch(path.name)) and not _is_alive(int(left[1])):
            with suppress(OSError):
                path.unlink()


def _is_alive(process: int) -> bool:
    """Whether another process of this number runs; true when it cannot be told."""
    if process == os.getpid():
        return False
    if os.name == "nt":
        return True  # to ask for a signal there is to send one
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def drop_the_rest() -> None:
    """What is written from now on goes nowhere."""
    with suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
