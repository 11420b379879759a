"""The keys, in a table over the screen. It describes the bindings and makes none but its own."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen
from textual.widgets import Footer

from chat.data import Grid
from qa.answer import Table

HELP = Table(
    columns=["key", "does"],
    rows=[
        ["Enter", "ask; on a source: read it"],
        ["Ctrl+O", "go to the sources of the latest answer"],
        ["1 to 9", "outside the question: read that source"],
        ["Alt+1 to Alt+9", "the same from within it, where the terminal tells Alt"],
        ["a letter", "typed anywhere, goes on with the question"],
        ["Tab, Shift+Tab", "move between question, tables, sources and text"],
        ["Up, Down", "move in a list of sources; scroll a table or a text"],
        ["PgUp, PgDn", "scroll"],
        ["Esc", "leave the text, drop the running answer, or go back"],
        ["Ctrl+N", "new conversation, to which nothing above belongs"],
        ["Ctrl+P", "commands, the colour theme among them"],
        ["F1, ?", "this help"],
        ["Ctrl+Q", "quit"],
    ],
)


class Help(ModalScreen[None]):
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,f1,question_mark,q", "dismiss", "Close")]

    def compose(self) -> ComposeResult:
        yield Grid(HELP)
        yield Footer()
