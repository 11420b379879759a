"""Where the question is typed or pasted. Whether it can be asked is not judged here."""

from __future__ import annotations

import re
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.widgets import Input

from chat.help import Help
from qa.plain import plain

LONGEST_PASTE = 20_000  # more would make the input field crawl


class Prompt(Input):
    """Where the question is typed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "Ask"),
        Binding("pageup", "screen.page(-1)", show=False),
        Binding("pagedown", "screen.page(1)", show=False),
    ]

    def on_key(self, event: events.Key) -> None:
        if event.character == "?" and not self.value:  # no question begins so
            event.prevent_default().stop()
            self.app.push_screen(Help())

    def on_paste(self, event: events.Paste) -> None:
        """All that is pasted, on one line; a field of itself would take the first line alone."""
        event.prevent_default().stop()
        text = re.sub(r"\s+", " ", plain(event.text).strip("\n"))
        if len(text) > LONGEST_PASTE:
            self.notify(f"Only the first {LONGEST_PASTE:,} characters were pasted.", severity="warning", markup=False)
        self.replace(text[:LONGEST_PASTE], *sorted(self.selection))
