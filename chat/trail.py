"""Where a reader has been: what was opened, in order, and the way back and forward through it. Shows nothing."""

from __future__ import annotations

from dataclasses import dataclass, replace

from qa.answer import Citation


@dataclass(frozen=True, slots=True)
class Stop:
    """Something to read: one of the quotes of an answer, or a place by its citation."""

    quotes: tuple[Citation, ...] = ()
    at: int = 0
    place: str = ""

    @property
    def what(self) -> Citation | str:
        return self.quotes[self.at] if self.quotes else self.place

    @property
    def label(self) -> str:
        """Which quote of how many; nothing for a place."""
        return f"quote {self.at + 1} of {len(self.quotes)}" if len(self.quotes) > 1 else ""

    def moved(self, by: int) -> Stop | None:
        """The next or the previous quote of the same answer; None where there is no other."""
        return replace(self, at=(self.at + by) % len(self.quotes)) if len(self.quotes) > 1 else None


class Trail:
    """As in a browser: what is opened after going back takes the place of what lay ahead."""

    def __init__(self) -> None:
        self._stops: list[Stop] = []
        self._at = -1

    @property
    def here(self) -> Stop | None:
        return self._stops[self._at] if self._stops else None

    def go(self, stop: Stop) -> Stop:
        if stop != self.here:
            self._stops[self._at + 1 :] = [stop]
            self._at = len(self._stops) - 1
        return stop

    def step(self, by: int) -> Stop | None:
        """Back (-1) or forward (1); None at either end."""
        if not 0 <= self._at + by < len(self._stops):
            return None
        self._at += by
        return self.here

    def clear(self) -> None:
        self._stops, self._at = [], -1
