"""The application: one desk, the themes, and every command in the palette. What the parts do stands with them."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
from collections.abc import Iterable
from contextlib import suppress
from typing import ClassVar

from textual import events
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen

from chat.clerk import Clerk
from chat.desk import Desk
from chat.look import CSS, THEMES
from chat.notebook import Notebook
from chat.terminal import read_as_meant, when_gone

_PALETTE = {
    "Follow up": ("chips", "Go to the follow-ups of the latest answer"),
    "Sources": ("sources", "Go to the sources of the latest answer"),
    "Matrix explorer": ("matrix", "Systems by provisions; again to close it"),
    "Tree of the texts": ("contents", "Parts, sections, appendices and entries; again to close it"),
    "Go to a citation": ("go", "Read a place of the texts"),
    "Find in the text": ("find", "Search in the text that is being read"),
    "Back in the reader": ("trail(-1)", "What was read before"),
    "Forward in the reader": ("trail(1)", "What was read after"),
    "Next quote": ("quote(1)", "The next quote of the answer that is being read"),
    "Previous quote": ("quote(-1)", "The quote before"),
    "Copy": ("copy", "Put what has the focus on the clipboard"),
    "Export the session": ("export", "Write it to a Markdown file in this folder"),
    "Past sessions": ("past", "Search past sessions, and go on with one"),
    "New conversation": ("anew", "Nothing above belongs to it"),
    "More room": ("room(5)", "For the part with the focus"),
    "Less room": ("room(-5)", "For the part with the focus"),
    "Keys and commands": ("help", "What the keys do"),
}
_HUNG_UP = 128 + 1  # as a shell says it of the signal
WIDE = 100  # columns from which on panes stand side by side


class Chat(App[None]):
    TITLE = "cfr-desk"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+q", "quit", "Quit", priority=True)]
    CSS = CSS

    def __init__(self, clerk: Clerk, notebook: Notebook | None = None) -> None:
        # Without colour, textual would still paint in greys, over what the terminal has.
        super().__init__(ansi_color=True if os.environ.get("NO_COLOR") else None)
        self.HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]  # declared of the instance
        read_as_meant()
        self.clerk = clerk
        self.notebook = notebook or Notebook(None)
        self._damage = self.notebook.open()
        for theme in THEMES:
            self.register_theme(theme)
        if self.notebook.look.theme in self.available_themes:
            self.theme = self.notebook.look.theme

    def on_mount(self) -> None:
        loop = asyncio.get_running_loop()
        with suppress(NotImplementedError, RuntimeError, ValueError):  # no signals there, or not in this thread
            # The terminal is put back as it was before the program ends.
            loop.add_signal_handler(signal.SIGTERM, lambda: self.exit(return_code=128 + signal.SIGTERM))
        if not self.is_headless:
            when_gone(lambda: loop.call_soon_threadsafe(lambda: self.exit(return_code=_HUNG_UP)))
        self.theme_changed_signal.subscribe(self, lambda theme: self._keep_theme(theme.name))
        if self._damage:
            self.notify(self._damage, severity="warning", markup=False)
        self.call_after_refresh(_collect_garbage)

    async def on_event(self, event: events.Event) -> None:
        if isinstance(event, events.Key) and not event.is_forwarded and isinstance(self.screen, Desk):
            self.screen.before_key(event)
        await super().on_event(event)

    def get_default_screen(self) -> Desk:
        # Folded from the first, not when the terminal has told its size.
        return Desk(self.clerk, self.notebook, "-narrow" if self.size.width < WIDE else "-wide")

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        yield from super().get_system_commands(screen)
        if isinstance(screen, Desk):
            for title, (action, does) in _PALETTE.items():
                yield SystemCommand(title, does, lambda action=action: screen.run_action(action))

    def _keep_theme(self, name: str) -> None:
        self.notebook.look.theme = name
        self.notebook.keep_look()


def _collect_garbage() -> None:
    """What is there by now stays, and is looked through no more; `tui` put the looking off until here."""
    gc.freeze()
    gc.enable()
