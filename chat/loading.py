"""The line that says what is being loaded. It looks at the clerk's progress and has no say in it."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import ProgressBar, Static

from chat.clerk import Loading
from qa.plain import plain_line


class LoadingLine(Horizontal):
    """What is being loaded, and how far it has come."""

    def __init__(self, loading: Loading) -> None:
        super().__init__()
        self._loading = loading

    def compose(self) -> ComposeResult:
        yield Static(markup=False)
        yield ProgressBar(show_percentage=False, show_eta=False)

    def on_mount(self) -> None:
        self.display = False
        self.set_interval(0.1, self._look)

    def _look(self) -> None:
        loading = self._loading
        self.display = loading.active
        words = loading.name
        if loading.total is not None:
            words += f", {loading.done:,} of {loading.total:,}"
        if loading.last_note:
            words += f" ({loading.last_note})"
        self.query_one(Static).update(Content(plain_line(words)))
        self.query_one(ProgressBar).update(total=loading.total, progress=loading.done)
