"""The numbered sources of one answer, and the choice of one. What comes of the choice is not decided here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from qa.answer import Citation
from qa.plain import plain_line


class Sources(OptionList):
    """The numbered sources of one answer."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "select", "Read source")]

    class Chosen(Message):
        """`at` counts from 0 in `citations`."""

        def __init__(self, citations: list[Citation], at: int) -> None:
            super().__init__()
            self.citations, self.at = citations, at

    def __init__(self, citations: list[Citation]) -> None:
        super().__init__(*(Option(Content(line)) for line in _lines(citations)), markup=False, compact=True)
        self.citations = citations

    @property
    def chosen(self) -> Citation:
        """What is highlighted, else the first."""
        return self.citations[self.highlighted or 0]

    def choose(self, number: int) -> bool:
        """Whether there is one of that number, from 1."""
        if number > len(self.citations):
            return False
        self.highlighted = number - 1
        self.action_select()
        return True

    def on_focus(self) -> None:
        if self.highlighted is None:
            self.highlighted = 0

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(self.Chosen(self.citations, event.option_index))


def _lines(citations: Sequence[Citation]) -> Iterator[str]:
    """Of a place that is quoted more than once, the words tell the sources apart; else its heading says most."""
    cites = Counter(one.cite for one in citations)
    for number, one in enumerate(citations, 1):
        said = f'"{one.quote}"' if cites[one.cite] > 1 and one.quote else one.heading
        yield plain_line(f"[{number}] {one.cite}{' — ' if said else ''}{said}")
