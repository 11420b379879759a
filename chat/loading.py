"""The line that says what is being loaded. It looks at the clerk's progress and has no say in it."""

from __future__ import annotations

from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static

from chat.clerk import Loading
from qa.plain import plain_line

_OFTEN = 0.1  # seconds between two looks
_BAR = 20  # columns


class LoadingLine(Static):
    """What is being loaded, and how far it has come; hidden, and at rest, while nothing is."""

    def __init__(self, loading: Loading) -> None:
        super().__init__(markup=False)
        self._loading = loading
        self._timer: Timer | None = None

    def on_mount(self) -> None:
        self.display = False
        self._timer = self.set_interval(_OFTEN, self._look, pause=True)
        self._loading.begun = self._wake

    def on_unmount(self) -> None:
        self._loading.begun = None

    def _wake(self) -> None:
        """Called on the clerk's threads."""
        self.call_later(self._watch)

    def _watch(self) -> None:
        if self._timer is not None:
            self._timer.resume()
        self._look()

    def _look(self) -> None:
        loading = self._loading
        self.display = loading.active
        if not loading.active and self._timer is not None:
            self._timer.pause()
            return
        words = loading.name
        if loading.total is not None:
            done = round(_BAR * min(1.0, loading.done / max(1, loading.total)))
            words = f"{words}, {loading.done:,} of {loading.total:,} {'█' * done}{'░' * (_BAR - done)}"
        if loading.last_note:
            words += f" ({loading.last_note})"
        self.update(Content(plain_line(words)))
