"""The follow-ups under an answer, side by side as far as there is room. Which they are is not decided here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from qa.plain import plain_line

_GAP = 1


class Chips(Widget, can_focus=True):
    """Questions to be sent as they stand, until another answer is the latest: they may lean on theirs."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "send", "Ask"),
        Binding("left,up", "move(-1)", "Choose", show=False),
        Binding("right,down", "move(1)", "Choose", show=False),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {"chip", "chip--chosen", "chip--spent"}

    chosen = reactive(0)
    spent = reactive(False)

    class Sent(Message):
        def __init__(self, question: str) -> None:
            super().__init__()
            self.question = question

    def __init__(self, questions: Sequence[str]) -> None:
        super().__init__()
        self.questions = list(questions)

    def action_move(self, by: int) -> None:
        self.chosen = (self.chosen + by) % len(self.questions)

    def spend(self) -> None:
        """They are shown as a record from now on, and can be sent no more."""
        self.spent = True
        self.can_focus = False

    def action_send(self) -> None:
        if self.spent:
            self.notify("These follow from an earlier answer, which a question would not lean on now.", markup=False)
            return
        self.post_message(self.Sent(self.questions[self.chosen]))

    def on_click(self, event: events.Click) -> None:
        at = event.get_content_offset(self)
        if at is None:
            return
        for n, (line, start, end) in enumerate(self._places(self.content_size.width)):
            if at.y == line and start <= at.x < end:
                self.chosen = n
                self.action_send()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return 1 + max((line for line, _, _ in self._places(width)), default=0)

    def render(self) -> Content:
        plain = self.get_visual_style("chip--spent" if self.spent else "chip")
        # Reversed here: of a component's style textual drops it.
        chosen = self.get_visual_style("chip--chosen") + Style(reverse=True)
        pieces: list[str | tuple[str, str | Style]] = []
        last_line, last_end = 0, 0
        for n, (line, start, end) in enumerate(self._places(self.content_size.width)):
            if line != last_line:
                pieces.append("\n")
                last_end = 0
            pieces.append(" " * (start - last_end))
            style = chosen if self.has_focus and not self.spent and n == self.chosen else plain
            pieces.append((f" {_fitted(self.questions[n], end - start - 2)} ", style))
            last_line, last_end = line, end
        return Content.assemble(*pieces)

    def _places(self, width: int) -> list[tuple[int, int, int]]:
        """The line, start and end of each chip."""
        places = []
        line, x = 0, 0
        for question in self.questions:
            size = min(cell_len(plain_line(question)) + 2, max(width, 4))
            if x and x + size > width:
                line, x = line + 1, 0
            places.append((line, x, x + size))
            x += size + _GAP
        return places


def _fitted(question: str, room: int) -> str:
    line = plain_line(question)
    return line if cell_len(line) <= room else line[: max(room - 1, 0)] + "…"
