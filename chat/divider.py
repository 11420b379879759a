"""The line between two panes, which a mouse can drag. How wide the panes become is not decided here."""

from __future__ import annotations

from textual import events
from textual.message import Message
from textual.widget import Widget


class Divider(Widget):
    """Stands between two panes, side by side."""

    class Dragged(Message):
        """`by`: columns to the right."""

        def __init__(self, by: int) -> None:
            super().__init__()
            self.by = by

    def render(self) -> str:
        return ""

    def on_mouse_down(self, event: events.MouseDown) -> None:
        self.capture_mouse()
        event.stop()

    def on_mouse_up(self, event: events.MouseUp) -> None:
        self.release_mouse()
        event.stop()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        by = event.screen_x - self.region.x
        if self.app.mouse_captured is self and by:
            self.post_message(self.Dragged(by))
