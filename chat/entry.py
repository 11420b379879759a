"""Where one types: the prompt, and above it what the words before the cursor may go on to.

It completes and hands on; whether a question can be put, and what a command does, is not decided here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import TextArea

from chat import commands
from chat.prompt import Prompt
from chat.suggestions import Suggestions

if TYPE_CHECKING:
    from qa.completion import Completer


class Entry(Vertical):
    """`Prompt.Sent` goes on to the screen. `completer` may come later."""

    def __init__(self) -> None:
        super().__init__()
        self.prompt = Prompt()
        self.completer: Completer | None = None
        self._suggestions = Suggestions()

    def compose(self) -> ComposeResult:
        yield self._suggestions
        yield self.prompt

    @on(TextArea.Changed)
    def _offer(self, event: TextArea.Changed) -> None:
        event.stop()
        prompt = self.prompt
        offered = []
        if prompt.value != prompt.recalled:
            offered = commands.complete(prompt.before_cursor, self.completer, list(self.app.available_themes))
        self._suggestions.offer(offered)
        prompt.offering, prompt.picked = self._suggestions.offering, False

    @on(Prompt.Sent)
    def _close(self) -> None:
        self._suggestions.offer([])
        self.prompt.offering = False

    @on(Prompt.Pressed)
    def _choose(self, event: Prompt.Pressed) -> None:
        event.stop()
        if event.what == "close":
            self._close()
        elif event.what == "accept":
            self._suggestions.take()
        else:
            self._suggestions.move(1 if event.what == "down" else -1)
            self.prompt.picked = True

    @on(Suggestions.Taken)
    def _take(self, event: Suggestions.Taken) -> None:
        event.stop()
        self.prompt.complete(event.completion.start, event.completion.text)
        self.screen.set_focus(self.prompt)
