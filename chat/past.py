"""Past sessions over the screen: searched as one types, one of them chosen to go on with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Footer, Input, OptionList
from textual.widgets.option_list import Option

from chat.data import Data
from chat.notebook import Notebook
from qa.plain import plain_line
from qa.sessions import Session


class Past(ModalScreen[Session | None]):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", "Close"),
        Binding("enter", "go_on", "Go on with it"),
        Binding("down", "move(1)", "Next"),
        Binding("up", "move(-1)", "Previous"),
    ]

    def __init__(self, notebook: Notebook, words: str = "") -> None:
        super().__init__()
        self._notebook = notebook
        self._words = words
        self._found: Sequence[Session] = ()

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Input(self._words, placeholder="Search past sessions", select_on_focus=False)
            yield Data("", "understood")
            yield OptionList(markup=False)
        yield Footer()

    def on_mount(self) -> None:
        self._search(self._words)

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        self._search(event.value)

    def _search(self, words: str) -> None:
        self.run_worker(self._show(words), exclusive=True)

    async def _show(self, words: str) -> None:
        found, damage = await self._notebook.search(words)
        for problem in damage:
            self.notify(plain_line(problem), severity="warning", markup=False)
        self._found = found
        count = "1 session" if len(found) == 1 else f"{len(found)} sessions"
        self.query_one(Data).say(f"{count}, those saved last first.")
        options = self.query_one(OptionList)
        options.clear_options()
        options.add_options(Option(_line(session)) for session in found)
        options.highlighted = 0 if found else None

    def action_move(self, by: int) -> None:
        options = self.query_one(OptionList)
        if options.option_count:
            options.highlighted = ((options.highlighted or 0) + by) % options.option_count

    @on(Input.Submitted)
    def action_go_on(self) -> None:
        at = self.query_one(OptionList).highlighted
        if at is not None and at < len(self._found):
            self.dismiss(self._found[at])

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._found[event.option_index])


def _line(session: Session) -> Content:
    count = len(session.answers)
    answers = "1 answer" if count == 1 else f"{count} answers"
    return Content.assemble(
        plain_line(f"{session.begun}  {session.title}"), "\n", (f"{'':18}{answers}, {session.id}", "dim")
    )
