"""The clerk: what is slow happens here, on threads of its own, and what goes wrong is put into words.

It knows nothing of the screen: no textual is imported.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from functools import partial
from types import ModuleType
from typing import TYPE_CHECKING, Any, TypeVar

from qa.answer import Answer, Citation, Reading
from qa.asked import reason
from qa.diagnostics import ExitCode, ended_by

if TYPE_CHECKING:
    from qa.assistant import Assistant, Dialogue
    from qa.completion import Completer
    from qa.diagnostics import Progress
    from qa.explorer import Explorer
    from qa.places.contents import Heading

T = TypeVar("T")

PATIENCE = 2.0  # seconds that quitting waits for the clerk to put its work away


class ClerkError(Exception):
    """What went wrong, in words fit to be shown."""


def in_words(problem: Exception) -> str:
    if isinstance(problem, OSError):
        return reason(problem)
    if isinstance(problem, ImportError):
        return f"a part of the program is missing: {problem}"
    assistant = sys.modules.get("qa.assistant")  # not there, it raised nothing
    if isinstance(problem, (*getattr(assistant, "AssistantProblem", ()), *_unreadable(assistant))):
        return str(problem)
    return f"the program failed, which is a defect in it: {type(problem).__name__}: {problem}"


def _unreadable(assistant: ModuleType | None) -> tuple[type[Exception], ...]:
    return (assistant.Unreadable,) if assistant is not None else ()


class Loading:
    """How far opening has come: the clerk writes, the screen looks now and then.

    An index tells its progress thousands of times; a message for each would choke the screen.
    """

    def __init__(self) -> None:
        self.name = "Opening"
        self.total: int | None = None
        self.done = 0
        self.last_note = ""
        self.active = False
        self.given_up = False
        self.begun: Callable[[], object] | None = None  # called on the clerk's threads

    @contextmanager
    def shown(self, name: str) -> Iterator[None]:
        self.last_note = ""
        self.stage(name)
        self.active = True
        if self.begun is not None:
            self.begun()
        try:
            yield
        finally:
            self.active = False

    def stage(self, name: str, total: int | None = None) -> None:
        self.name, self.total, self.done = name, total, 0
        self._go_on()

    def advance(self, n: int = 1) -> None:
        self.done += n
        self._go_on()

    def note(self, text: str) -> None:
        self.last_note = text

    def _go_on(self) -> None:
        if self.given_up:
            raise KeyboardInterrupt  # so that a build that is being quit tidies up


class Clerk:
    """Opens the assistant and serves it away from the screen.

    Questions wait in line, each may lean on the one before; warming and reading need not. A failed
    opening is tried again with the next question.
    """

    def __init__(self, open_assistant: Callable[[Progress], Assistant]) -> None:
        self.loading = Loading()
        self.exit_code: int = ExitCode.DONE
        self._open = open_assistant
        self._assistant: Assistant | None = None
        self._line = ThreadPoolExecutor(1, "questions")
        self._beside = ThreadPoolExecutor(2, "reading")
        self._jobs: set[Future[Any]] = set()

    @property
    def ready(self) -> bool:
        return self._assistant is not None

    def opened(self) -> asyncio.Future[None]:
        return self._do(self._line, lambda assistant: None)

    def ask(self, question: str, talk: Talk, wanted: Callable[[], bool]) -> asyncio.Future[Answer]:
        """Cancelled before its turn, the question is never put."""
        return self._do(self._line, partial(talk.ask, question, wanted))

    def read(self, citation: Citation) -> asyncio.Future[Reading]:
        return self._do(self._beside, lambda assistant: assistant.reading(citation))

    def place(self, citation: str) -> asyncio.Future[Reading]:
        return self._do(self._beside, lambda assistant: assistant.place(citation))

    def opened_by(self, answer: Answer, row: int, column: int) -> asyncio.Future[Citation | str | None]:
        """What a cell of an answer's table rests on."""
        return self._do(self._beside, lambda assistant: assistant.opened(answer, row, column))

    def contents(self) -> asyncio.Future[list[Heading]]:
        return self._do(self._beside, lambda assistant: assistant.contents())

    def explorer(self) -> asyncio.Future[Explorer]:
        return self._do(self._beside, lambda assistant: assistant.explorer())

    def source_names(self) -> asyncio.Future[dict[str, str]]:
        """Title and edition of the texts that a citation may be of, by id."""
        return self._do(self._beside, lambda assistant: assistant.source_names())

    def completer(self) -> asyncio.Future[Completer]:
        return self._do(self._beside, lambda assistant: assistant.completer())

    def warm(self) -> asyncio.Future[None]:
        return self._do(self._beside, self._warm)

    def close(self) -> bool:
        """Whether the work is put away: the import of a library cannot be interrupted."""
        self.loading.given_up = True
        for pool in (self._line, self._beside):
            pool.shutdown(wait=False, cancel_futures=True)
        return not wait(list(self._jobs), PATIENCE).not_done

    def _do(self, pool: ThreadPoolExecutor, work: Callable[[Assistant], T]) -> asyncio.Future[T]:
        job = pool.submit(self._serve, work)
        self._jobs.add(job)
        job.add_done_callback(self._jobs.discard)
        return asyncio.wrap_future(job)

    def _serve(self, work: Callable[[Assistant], T]) -> T:
        try:
            return work(self._assistant or self._opened())
        except Exception as problem:
            raise ClerkError(in_words(problem)) from problem

    def _opened(self) -> Assistant:
        with self.loading.shown("Opening"):
            try:
                self._assistant = self._open(self.loading)
            except Exception as problem:
                self.exit_code = ended_by(problem)
                raise
        self.exit_code = ExitCode.DONE
        return self._assistant

    def _warm(self, assistant: Assistant) -> None:
        with self.loading.shown("Loading the encoder"):
            assistant.warm()


class Talk:
    """One thread of questions, where a follow-up leans on the turns before it."""

    def __init__(self, before: Sequence[Answer] = ()) -> None:
        """`before`: the answers of a session that is gone on with."""
        self._before = before
        self._dialogue: Dialogue | None = None

    def ask(self, question: str, wanted: Callable[[], bool], assistant: Assistant) -> Answer:
        """When the answer is no longer `wanted`, the dialogue forgets it."""
        if self._dialogue is None:
            self._dialogue = assistant.new_dialogue()
            for earlier in self._before:
                assistant.recall(earlier, self._dialogue)
        answer = assistant.ask(question, dialogue=self._dialogue)
        if not wanted():
            self._dialogue.forget()
        return answer
