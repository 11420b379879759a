"""The application: one desk, and how every part of it looks. What the parts do stands with them."""

from __future__ import annotations

import os
from typing import ClassVar

from textual import events
from textual.app import App
from textual.binding import Binding, BindingType

from chat.clerk import Clerk
from chat.desk import Desk


class Chat(App[None]):
    TITLE = "cfr-desk"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+q", "quit", "Quit", priority=True)]
    CSS = """
    #desk { height: 1fr; }
    Conversation { width: 3fr; padding: 0 1; scrollbar-size-vertical: 1; }
    Reader { width: 2fr; padding: 0 1; scrollbar-size-vertical: 1; border-left: solid $surface-lighten-2; }
    Reader { scrollbar-gutter: stable; }
    Reader:focus { border-left: thick $accent; }
    .-narrow Reader { display: none; width: 1fr; border: none; }
    .-narrow.-reading Reader { display: block; }
    .-narrow.-reading Conversation { display: none; }

    .welcome, .hint { color: $text-muted; margin-bottom: 1; }
    .rule { color: $text-muted; text-align: center; margin-bottom: 1; }
    .problem { color: $text-error; margin-bottom: 1; }
    Turn { height: auto; margin-bottom: 1; }
    Turn .question { text-style: bold; color: $text-accent; }
    Turn .understood, Turn .waiting { color: $text-muted; }
    Turn .answer, Turn .note, Grid, Sources { margin-top: 1; }
    Turn .unanswered, Turn .note { color: $text-warning; }
    Grid { height: auto; max-height: 14; scrollbar-size: 1 1; border-left: blank; }
    Grid Static { height: auto; }
    Grid:focus { border-left: thick $accent; }
    Sources { height: auto; max-height: 9; padding: 0; border: none; background: transparent; }
    Sources { scrollbar-size-vertical: 1; }
    Sources:nocolor:focus > .option-list--option-highlighted { text-style: reverse; }

    Passage { height: auto; }
    Passage.marked { border-left: thick $accent; padding-left: 1; }
    Reader .above, Reader .edition { color: $text-muted; }
    Reader .title { dock: top; text-style: bold; border-bottom: solid $surface-lighten-2; }
    Reader .edition { margin-bottom: 1; }

    LoadingLine { height: 1; padding: 0 1; }
    LoadingLine > Static { width: auto; max-width: 60%; margin-right: 2; color: $text-muted; height: 1; }
    Prompt, Prompt:focus { border: none; border-top: solid $accent; height: 2; padding: 0 1; }
    Help { align: center middle; }
    Help Grid, Help Grid:focus { width: 76; max-height: 90%; border: round $accent; padding: 0 1; }
    """

    def __init__(self, clerk: Clerk) -> None:
        # Without colour, textual would still paint in greys, over what the terminal has.
        super().__init__(ansi_color=True if os.environ.get("NO_COLOR") else None)
        self.HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # declared of the instance
        self.clerk = clerk

    async def on_event(self, event: events.Event) -> None:
        if isinstance(event, events.Key) and not event.is_forwarded and isinstance(self.screen, Desk):
            self.screen.before_key(event)
        await super().on_event(event)

    def get_default_screen(self) -> Desk:
        return Desk(self.clerk)
