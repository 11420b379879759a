"""What is said beside the data: exit codes, messages and progress. Nothing else writes to standard error.

Progress is a bar on a terminal, a line a stage elsewhere, and silence when quiet.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum
from time import monotonic
from typing import TYPE_CHECKING

from qa import output
from qa.plain import plain, plain_line

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress
    from rich.progress import TaskID

    from index.progress import Progress as Progress  # under this name for the chat too, which knows qa alone


_A_LINE_EACH = 60  # seconds


class ExitCode(IntEnum):
    DONE = 0  # answered, or done
    EXPECTATION_FAILED = 1  # of a batch
    BAD_INPUT = 2  # bad usage or bad input
    NO_ANSWER = 3  # the texts do not support one, or the question needs narrowing
    DAMAGED = 4  # the index or a source is missing or damaged and could not be rebuilt
    INTERRUPTED = 130


def ended_by(problem: Exception) -> ExitCode:
    """What a run ends with that an index or a source brought to its end."""
    return ExitCode.BAD_INPUT if getattr(problem, "bad_input", False) else ExitCode.DAMAGED


def say(message: str) -> None:
    """One message, of one or several lines."""
    if sys.stderr is None:
        return
    try:
        print(plain(message), file=sys.stderr, flush=True)
    except OSError:
        pass  # nobody listens
    except UnicodeEncodeError:
        print(plain(message).encode("ascii", "backslashreplace").decode(), file=sys.stderr, flush=True)


def error(message: str) -> None:
    say(f"cfr: {plain_line(message)}")


@contextmanager
def progress(*, quiet: bool = False) -> Iterator[Progress]:
    if quiet:
        from index.progress import SILENT  # only now: whoever only says something needs no index

        yield SILENT
    elif output.lively() and sys.stderr is not None and sys.stderr.isatty():
        with Bar() as bar:
            yield bar
    else:
        yield StageLines()


class StageLines:
    """A line when a stage begins, and one a minute while it lasts; for logs and pipes."""

    def __init__(self) -> None:
        self._name = ""
        self._total: int | None = None
        self._done = 0
        self._began = self._said = monotonic()

    def stage(self, name: str, total: int | None = None) -> None:
        self._name, self._total, self._done = name, total, 0
        self._began = self._said = monotonic()
        say(f"{name} ({total:,})" if total else name)

    def advance(self, n: int = 1) -> None:
        self._done += n
        now = monotonic()
        if self._total and 0 < self._done < self._total and now - self._said >= _A_LINE_EACH:
            self._said = now
            left = (now - self._began) * (self._total - self._done) / self._done
            say(f"{self._name}: {self._done:,} of {self._total:,}, about {math.ceil(left / 60)} min left")

    def note(self, text: str) -> None:
        say(text)


class Bar:
    """One bar a stage. Nothing is drawn, and rich is not imported, before the first stage."""

    def __init__(self) -> None:
        self._drawn: RichProgress | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> Bar:
        return self

    def __exit__(self, failure: type[BaseException] | None, *_: object) -> None:
        if self._drawn is not None:
            if failure is None:
                self._close_stage()
            self._drawn.stop()

    def stage(self, name: str, total: int | None = None) -> None:
        bars = self._bars()
        self._close_stage()
        self._task = bars.add_task(plain_line(name), total=total)

    def advance(self, n: int = 1) -> None:
        if self._task is not None:
            self._bars().advance(self._task, n)

    def note(self, text: str) -> None:
        if self._drawn is None:  # nothing to print above
            say(text)
        else:
            self._drawn.console.print(plain(text), markup=False, highlight=False)

    def _bars(self) -> RichProgress:
        if self._drawn is None:
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn
            from rich.progress import Progress as Bars

            self._drawn = Bars(
                TextColumn("{task.description}", markup=False),
                BarColumn(),
                MofNCompleteColumn(),
                TimeElapsedColumn(),
                TextColumn("left", style="dim"),
                TimeRemainingColumn(),
                console=Console(stderr=True),
            )
            self._drawn.start()
        return self._drawn

    def _close_stage(self) -> None:
        """A stage that ends is done, whether or not its length was known."""
        if self._task is None or self._drawn is None:
            return
        task = self._drawn.tasks[self._drawn.task_ids.index(self._task)]
        total = task.total if task.total is not None else max(task.completed, 1)
        self._drawn.update(self._task, total=total, completed=total)
        self._task = None
