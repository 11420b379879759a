"""Work that is killed at each thing that it does with files, one after the other: no clock, and no chance.

It forks, so it is to be used in a process that has no threads: see `python -m tests.index.killed`.
"""

from __future__ import annotations

import os
import signal
import sys
import traceback
from collections.abc import Callable
from itertools import count
from pathlib import Path

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_DONE = ("os.rename", "os.mkdir", "os.remove", "os.truncate", "shutil.rmtree", "sqlite3.connect")


def killed_at_each_step(home: Path, work: Callable[[], object], after: Callable[[], object]) -> int:
    """Does `work` in a process that ends just before the first thing it does with a file of `home`, then before the
    second, until one is not ended; `after` each, in a process of its own. How often it was killed."""
    for step in count():
        killed = apart(work, lambda step=step: _die_before(home, step)) != 0
        if apart(after) != 0:
            raise AssertionError(f"something is wrong after it was killed at step {step}")
        if not killed:
            return step
    raise AssertionError


def apart(work: Callable[[], object], first: Callable[[], object] = lambda: None) -> int:
    """Does work in a process of its own; 0, or the signal that ended it as a negative number."""
    process = os.fork()
    if not process:
        try:
            first()
            work()
        except BaseException:
            traceback.print_exc()
            os._exit(1)
        os._exit(0)
    code = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    if code not in (0, -signal.SIGKILL):
        raise AssertionError(f"it ended with {code}")
    return code


def _die_before(home: Path, step: int) -> None:
    left = step

    def hear(event: str, given: tuple[object, ...]) -> None:
        nonlocal left
        writes = event == "open" and isinstance(given[2], int) and given[2] & _WRITING
        if (writes or event in _DONE) and str(given[0]).startswith(str(home)):
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            left -= 1

    sys.addaudithook(hear)
