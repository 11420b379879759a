"""The text that is being read: a unit, whole, its quote brought into view; its links and what is sought in it.

It reads nothing up: the text is handed to it.
"""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from chat.data import Data
from chat.passage import Passage
from qa.answer import Reading

_Place = tuple[Passage, int] | None  # a passage, and a character of it; less than 0, so many lines above it
HINT = "Choose a source to read it here; F2 shows the tree of the texts, Ctrl+G goes to a citation."


class Page(VerticalScroll):
    """A passage in its section, whole."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right_square_bracket", "screen.quote(1)", "Quote"),
        Binding("left_square_bracket", "screen.quote(-1)", "Previous quote", show=False),
        Binding("right", "link(1)", "Link"),
        Binding("left", "link(-1)", "Previous link", show=False),
        Binding("enter", "follow", "Follow"),
        Binding("backspace", "screen.trail(-1)", "Back", show=False),
        Binding("slash", "screen.find", "Find", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.reading: Reading | None = None
        self._link: tuple[Passage, int] | None = None
        self._hits: list[tuple[Passage, tuple[int, int]]] = []
        self._sought_from = 0.0  # the line from which words are sought
        self._hit = -1
        self._width = 0
        self._top: _Place = None  # what is at the upper edge
        self._top_at_mark: _Place = None  # what was when the mark was brought up

    def compose(self) -> ComposeResult:
        yield _hint()

    async def show(self, reading: Reading) -> None:
        self.reading = reading
        top: list[Widget] = [Data(heading, "above") for heading in reading.above]
        top += [Data(f"{reading.source_title}, {reading.edition}", "edition")]
        await self._fill([*top, *map(Passage, reading.paragraphs)])

    async def clear(self) -> None:
        self.reading = None
        await self._fill([_hint()])

    async def fail(self, problem: str) -> None:
        self.reading = None
        await self._fill([Data(problem, "problem")])

    # --- its place

    def on_resize(self, event: events.Resize) -> None:
        """In another width lines break elsewhere: what was at the upper edge goes back there, or the mark."""
        if self.size.width != self._width:
            self._width, top = self.size.width, self._top
            self.call_after_refresh(self._keep_place, top)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        if self.size.width == self._width:
            self._top = self._at_top()

    def _at_top(self) -> _Place:
        for passage in self.query(Passage):
            below = self.scroll_y - passage.virtual_region.y
            if below < passage.virtual_region.height:
                return passage, passage.begin_of(int(below)) if below >= 0 else int(below)
        return None

    def _keep_place(self, top: _Place) -> None:
        if top is None or top == self._top_at_mark or not top[0].is_attached:
            self._bring_up_mark()
        else:
            passage, position = top
            below = passage.line_of(position) if position >= 0 else position
            self.scroll_to(y=passage.virtual_region.y + below, animate=False, immediate=True)
            self._top = top  # not where that line begins now, or each change would take it further up

    # --- links

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Keys for links are there where there are links."""
        return action not in ("link", "follow") or any(passage.links for passage in self.query(Passage))

    def action_link(self, by: int) -> None:
        links = [(passage, n) for passage in self.query(Passage) for n in range(len(passage.links))]
        if self._link is not None:
            self._link[0].choose(None)
        if self._link is not None and self._in_view(self._link):
            at = (links.index(self._link) + by) % len(links)
        else:  # from what is read now, not from the top of the text
            seen = [n for n, link in enumerate(links) if self._in_view(link)]
            below = [n for n, link in enumerate(links) if self._line(*link) >= self.scroll_y]
            at = (seen or below or [0])[0] if by > 0 else (seen[-1] if seen else (below or [0])[0] - 1)
        passage, n = self._link = links[at]
        passage.choose(n)
        self._bring_up(passage, passage.links[n][0])

    def action_follow(self) -> None:
        if self._link is None:
            self.action_link(1)
        else:
            passage, n = self._link
            passage.post_message(Passage.Followed(passage.links[n][2]))

    def _line(self, passage: Passage, n: int) -> int:
        return passage.virtual_region.y + passage.line_of(passage.links[n][0])

    def _in_view(self, link: tuple[Passage, int]) -> bool:
        return self.scroll_y <= self._line(*link) < self.scroll_y + self.size.height

    # --- search

    def begin_search(self) -> None:
        """What is sought from now on is sought from here."""
        self._sought_from = self.scroll_y

    def find(self, words: str) -> int:
        """How often the words stand in the text; the first place after the one sought from is singled out.

        Words that are not there, though what was typed of them was, lead back to that place.
        """
        passages = list(self.query(Passage))
        self._hits = [(passage, hit) for passage in passages for hit in passage.find(words)]
        self._hit = -1
        for n, (passage, hit) in enumerate(self._hits):
            if passage.virtual_region.y + passage.line_of(hit[0]) >= self._sought_from:
                self._hit = n - 1
                break
        if self._hits:
            self.next_hit(1)
        elif words:
            self.scroll_to(y=self._sought_from, animate=False, immediate=True)
        return len(self._hits)

    def next_hit(self, by: int) -> tuple[int, int]:
        """Which place of how many is singled out now, from 1."""
        if not self._hits:
            return 0, 0
        self._hits[self._hit][0].single_out(None)
        self._hit = (self._hit + by) % len(self._hits)
        passage, hit = self._hits[self._hit]
        passage.single_out(hit)
        self._bring_up(passage, hit[0])
        return self._hit + 1, len(self._hits)

    @property
    def hit(self) -> tuple[int, int]:
        return (self._hit + 1, len(self._hits)) if self._hits else (0, 0)

    # --- filling

    async def _fill(self, parts: list[Widget]) -> None:
        self._link, self._hits, self._top = None, [], None
        with self.app.batch_update():
            await self.remove_children()
            await self.mount_all(parts)
        self.refresh_bindings()
        self.call_after_refresh(self._bring_up_mark)

    def _bring_up_mark(self) -> None:
        marked = self.query("Passage.marked")
        if marked:
            passage = marked.first(Passage)
            self._bring_up(passage, passage.marks[0][0], always=True)
            self._top_at_mark = self._at_top()
        elif self._link is None and not self._hits:
            self.scroll_to(y=0, animate=False)

    def _bring_up(self, passage: Passage, position: int, *, always: bool = False) -> None:
        y = passage.virtual_region.y + passage.line_of(position)
        if always or not self.scroll_y <= y < self.scroll_y + self.size.height - 1:
            # A few lines of what goes before, to see where one is.
            self.scroll_to(y=max(0, y - 4), animate=False, immediate=True)


def _hint() -> Widget:
    return Static(HINT, markup=False, classes="hint")
