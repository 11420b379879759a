"""How long work goes on, told to whoever shows it."""

from __future__ import annotations

from typing import Final, Protocol


class Progress(Protocol):
    """Hears how long work goes on. A stage ends when the next one begins."""

    def stage(self, name: str, total: int | None = None) -> None: ...

    def advance(self, n: int = 1) -> None: ...

    def note(self, text: str) -> None: ...


class Silent:
    """A `Progress` that says nothing."""

    def stage(self, name: str, total: int | None = None) -> None: ...

    def advance(self, n: int = 1) -> None: ...

    def note(self, text: str) -> None: ...


SILENT: Final[Progress] = Silent()
