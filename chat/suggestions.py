"""What is offered above the prompt while one types: commands, names, citations. It is told what to offer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from qa.plain import plain_line

if TYPE_CHECKING:
    from qa.completion import Completion


class Suggestions(OptionList, can_focus=False):
    """Hidden while there is nothing to offer."""

    class Taken(Message):
        def __init__(self, completion: Completion) -> None:
            super().__init__()
            self.completion = completion

    def __init__(self) -> None:
        super().__init__(markup=False, compact=True)
        self._offered: Sequence[Completion] = ()
        self.display = False

    @property
    def offering(self) -> bool:
        return bool(self._offered)

    def offer(self, completions: Sequence[Completion]) -> None:
        if completions == self._offered:
            return
        self._offered = completions
        self.clear_options()
        width = max((len(one.text) for one in completions), default=0)
        self.add_options(
            Option(Content(plain_line(one.text).ljust(width) + "  " + plain_line(one.about))) for one in completions
        )
        self.highlighted = None
        self.display = bool(completions)

    def move(self, by: int) -> None:
        at = self.highlighted
        count = len(self._offered)
        self.highlighted = (0 if by > 0 else count - 1) if at is None else (at + by) % count

    def take(self) -> None:
        if self._offered:
            self.post_message(self.Taken(self._offered[self.highlighted or 0]))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(self.Taken(self._offered[event.option_index]))
