"""The line under a page in which words to find, or a citation to go to, are typed. It finds nothing itself."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, Static

_ASKED = {"find": "words to find in this text", "go": "a citation, such as 5.8(a)(1)"}


class _Field(Input):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "Next"),
        Binding("up", "screen.find_next(-1)", "Previous"),
        Binding("down", "screen.find_next(1)", show=False),
    ]


class Bar(Horizontal):
    """Hidden until something is asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.what = "find"

    def compose(self) -> ComposeResult:
        yield Static(classes="asked", markup=False)
        yield _Field(select_on_focus=True)
        yield Static(classes="count", markup=False)

    def on_mount(self) -> None:
        self.display = False

    def ask_for(self, what: str) -> None:
        self.what = what
        self.display = True
        self.query_one(".asked", Static).update(Content({"find": "Find", "go": "Go to"}[what]))
        self.query_one(".count", Static).update(Content(""))
        field = self.query_one(Input)
        field.placeholder = _ASKED[what]
        field.value = ""
        field.focus()

    def say(self, words: str) -> None:
        self.query_one(Input).value = words

    def count(self, at: int, of: int) -> None:
        said = f"{at} of {of}" if of else "not there" if self.query_one(Input).value else ""
        self.query_one(".count", Static).update(Content(said))
