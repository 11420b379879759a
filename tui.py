"""The way into the chat and out of it: opens the conversation over a home, and ends with an exit code.

What is on the screen stands in `chat`.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qa.assistant import Assistant, Choice
    from qa.diagnostics import Progress


def run(
    home: Path, model: Path | None = None, resume: str | None = None, choice: Callable[[], Choice] | None = None
) -> int:
    """Hold the conversation until the user leaves; the exit code. `choice` is of the texts that answer.

    `resume` is the id of a session to go on with, "" the latest; raises InputError when there is none.
    """
    # What is loaded and made for the first screen stays: to look for garbage in it would take a
    # tenth of the time. `Chat` goes on looking when the screen is there.
    gc.disable()
    from chat.app import Chat
    from chat.clerk import Clerk
    from chat.notebook import Notebook
    from qa.sessions import Sessions

    sessions = Sessions(home)
    session = sessions.resumed(resume or None) if resume is not None else None

    def open_assistant(progress: Progress) -> Assistant:
        from qa.assistant import open_assistant

        return open_assistant(home, model, progress, choice() if choice else None, building)

    @contextmanager
    def building() -> Iterator[Progress]:
        with clerk.loading.shown("Opening another edition"):
            yield clerk.loading

    clerk = Clerk(open_assistant)
    notebook = Notebook(home, session, sessions)
    chat = Chat(clerk, notebook)
    chat.run()
    notebook.close()
    code = chat.return_code or clerk.exit_code
    if not clerk.close():
        # In the middle of an import; to take the interpreter down under it can crash. The index is
        # written whole or not at all, so there is nothing to lose.
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    return code
