"""Where the question is typed or pasted, with the questions of before. Whether it can be asked is not judged here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import TextArea

from qa.plain import plain

EARLY = 0.5  # seconds in which what was typed before there was a screen still comes in
LONGEST_PASTE = 20_000  # more would make the input field crawl


class Prompt(TextArea):
    """Grows with what is typed, up to a few lines; Enter sends it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "send", "Ask"),
        Binding("ctrl+n", "screen.anew", "New"),
        Binding("ctrl+j,shift+enter", "newline", "New line", show=False),
        Binding("pageup", "screen.page(-1)", show=False),
        Binding("pagedown", "screen.page(1)", show=False),
    ]

    class Sent(Message):
        """The words as they stand."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Pressed(Message):
        """A key that chooses among what is offered: "up", "down", "accept" or "close"."""

        def __init__(self, what: str) -> None:
            super().__init__()
            self.what = what

    def __init__(self) -> None:
        super().__init__(
            soft_wrap=True, compact=True, highlight_cursor_line=False, placeholder="Ask a question, or / for commands"
        )
        self.cursor_blink = False  # over a slow line each blink would be sent
        self.asked: Sequence[str] = ()  # questions of before, oldest first
        self.offering = False  # whether completions are shown, among which keys choose
        self.picked = False  # and one of them was chosen
        self._back = 0  # how far back in `asked` the words are; 0: not from there
        self._kept = ""  # what was being typed before going back
        self._early = True
        self.recalled: str | None = None  # what came from there last: nothing is offered for it

    def on_mount(self) -> None:
        self.set_timer(EARLY, self._no_longer_early)

    def _no_longer_early(self) -> None:
        self._early = False

    @property
    def value(self) -> str:
        return self.text

    @value.setter
    def value(self, text: str) -> None:
        self.text = text
        self.move_cursor(self.document.end)

    @property
    def before_cursor(self) -> str:
        return self.get_text_range((0, 0), self.cursor_location)

    def complete(self, start: int, text: str) -> None:
        """Put `text` in the place of what stands before the cursor from the character `start` on."""
        before = self.before_cursor
        lines = before[:start].split("\n")
        self.replace(text, (len(lines) - 1, len(lines[-1])), self.cursor_location, maintain_selection_offset=False)

    async def _on_key(self, event: events.Key) -> None:
        """Before the field makes anything of it."""
        offered = {"up": "up", "down": "down", "tab": "accept", "escape": "close"}
        if event.character == "?" and not self.text:  # no question begins so
            self.screen.post_message(Help())
        elif event.key == "enter" and self.offering and self.picked:
            self.post_message(self.Pressed("accept"))
        elif event.key == "enter" or (event.key == "ctrl+j" and self._early):
            # A terminal that no program reads yet makes of Enter what Ctrl+J sends.
            self.action_send()
        elif self.offering and event.key in offered:
            self.post_message(self.Pressed(offered[event.key]))
        elif event.key == "up" and self._at_first_line:
            self._recall(1)
        elif event.key == "down" and self._at_last_line and self._back:
            self._recall(-1)
        else:
            return
        event.prevent_default().stop()

    async def _on_paste(self, event: events.Paste) -> None:
        """All that is pasted, lines and all, less what would act on the terminal."""
        self.take_in(event)

    def take_in(self, event: events.Paste) -> None:
        event.prevent_default().stop()
        text = plain(event.text).strip("\n")
        if len(text) > LONGEST_PASTE:
            self.notify(f"Only the first {LONGEST_PASTE:,} characters were pasted.", severity="warning", markup=False)
        self.replace(text[:LONGEST_PASTE], *self.selection, maintain_selection_offset=False)

    def action_send(self) -> None:
        self._back = 0
        self.post_message(self.Sent(self.text))

    def action_newline(self) -> None:
        self.insert("\n")

    @property
    def _at_first_line(self) -> bool:
        return self.wrapped_document.location_to_offset(self.cursor_location).y == 0

    @property
    def _at_last_line(self) -> bool:
        return self.wrapped_document.location_to_offset(self.cursor_location).y >= self.wrapped_document.height - 1

    def _recall(self, by: int) -> None:
        back = self._back + by
        if not 0 <= back <= len(self.asked):
            return
        if self._back == 0:
            self._kept = self.text
        self._back = back
        self.recalled = self.asked[-back] if back else self._kept
        self.value = self.recalled


class Help(Message):
    """Asks for the keys to be shown."""
