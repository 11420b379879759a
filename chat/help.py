"""The keys and commands, over the screen. It describes the bindings and makes none but its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Footer, Static

from chat.commands import COMMANDS
from qa.render.columns import wrapped

_KEYS = {
    "Asking": [
        ("Enter", "ask; Ctrl+J begins a new line"),
        ("Up, Down", "questions of before, also of other sessions"),
        ("Tab", "take what is offered above the prompt; Up and Down choose"),
        ("Esc", "leave what is open, drop the running answer, or go back"),
        ("a letter", "typed anywhere, goes on with the question"),
        ("Ctrl+T", "the follow-ups of the latest answer; Left, Right, Enter"),
        ("Ctrl+N", "new conversation, to which nothing above belongs"),
        ("Ctrl+R", "past sessions: search, and go on with one"),
    ],
    "Reading": [
        ("Ctrl+O", "the sources of the latest answer; Enter reads one"),
        ("Alt+1 to Alt+9", "read that source of the latest answer; outside the question 1 to 9 will do"),
        ("[ and ]", "in the text: previous and next quote of the answer"),
        ("Left, Right", "the references in the text; Enter follows one"),
        ("Alt+Left, Alt+Right", "back and forward; Backspace goes back too"),
        ("F2", "the tree of the texts; Space opens a branch"),
        ("Ctrl+G", "go to a citation"),
        ("Ctrl+F", "find in the text; Enter or Down next, Up previous"),
    ],
    "Tables and matrix": [
        ("F3", "the matrix explorer; letters typed in it filter"),
        ("Enter", "on a cell: read the claim it rests on"),
        ("Space", "in the table of an answer: sort by that column"),
        ("Ctrl+A", "in the explorer: ask what the filter asks"),
        ("Tab", "in the explorer: from filter to cells to what the cell rests on, which then has most room"),
        ("~ and *", "in a cell: by a claim of a part or of the whole; on a condition"),
    ],
    "Keeping": [
        ("Ctrl+Y", "copy what has the focus: source, table of an answer, text; else the latest answer"),
        ("Ctrl+S", "write the session to a file"),
    ],
    "The screen": [
        ("Tab, Shift+Tab", "from part to part"),
        ("PgUp, PgDn", "scroll what has the focus; from the question, the conversation"),
        ("F7, F8", "less, more room for the part with the focus"),
        ("Ctrl+P", "every command, and the themes"),
        ("F1, ?", "this help"),
        ("Ctrl+Q", "quit; the session is kept"),
    ],
}
_COLUMN = 22


class Help(ModalScreen[None]):
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,f1,question_mark,q", "dismiss", "Close")]

    def compose(self) -> ComposeResult:
        with VerticalScroll():
            yield Static(markup=False)
        yield Footer()

    def on_resize(self) -> None:
        self.call_after_refresh(self._write)

    def _write(self) -> None:
        said = self.query_one(Static)
        width = max(40, said.content_size.width - 1)
        said.update(Content("\n".join(line for key, does in _lines() for line in _row(key, does, width))))


def _lines() -> Iterator[tuple[str, str]]:
    for title, keys in _KEYS.items():
        yield title, ""
        yield from keys
        yield "", ""
    yield "Commands", ""
    for one in COMMANDS:
        yield f"/{one.name} {one.takes}".strip(), one.does


def _row(key: str, does: str, width: int) -> list[str]:
    if not does:
        return [key]
    if len(key) >= _COLUMN:
        return [f"  {key}", *wrapped(does, width, " " * (_COLUMN + 2))]
    return wrapped(does, width, f"  {key:<{_COLUMN}}", " " * (_COLUMN + 2))
